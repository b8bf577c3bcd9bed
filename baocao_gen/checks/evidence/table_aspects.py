"""The head of a column of numbers → which value of a figure stands below it: done or planned."""

from __future__ import annotations

from baocao_gen.figures.figure import Aspect
from baocao_gen.vietnamese.pattern import late

_OTHER = late(
    r"%|ty le|ty trong|co cau|tang|giam|so voi|so sanh|chenh|dat\b|binh quan|\b(?:stt|tt)\b"
)
"""Heads, in plain letters, of columns that hold no value of the figure that a row names."""
_HEADS = (
    (Aspect.NEXT_PLANNED, late(r"nam sau|nam toi")),
    (Aspect.PLANNED, late(r"ke hoach|chi tieu|du toan|\bgiao\b|\bkh\b")),
    (Aspect.PRIOR, late(r"cung ky|nam truoc")),
    (Aspect.PRECEDING, late(r"(?:ky|quy|thang) truoc")),
    (Aspect.CUMULATIVE, late(r"luy ke|cong don")),
    (Aspect.ACTUAL, late(r"thuc hien|ket qua|so luong|gia tri|hien co|ky nay")),
)
_YEAR = late(r"\b(?:19|20)[0-9]{2}\b")


def is_of_value(head: str) -> bool:
    """Whether a head, folded to plain letters, may stand above values of a row's figure."""
    return _OTHER.search(head) is None


def aspect_of_head(head: str, year: int) -> Aspect | None:
    """Which value a head, folded to plain letters, stands above; None where it does not say.

    Args:
        head: The words of the head, as ``fold`` makes them.
        year: The year of the report.
    """
    years = {int(said) for said in _YEAR.findall(head)}
    if years - {year, year - 1, year + 1} or len(years) > 1:
        return None
    aspect = next((aspect for aspect, pattern in _HEADS if pattern.search(head)), None)
    if years == {year - 1}:
        return None if aspect is Aspect.PLANNED else Aspect.PRIOR
    if years == {year + 1}:
        return Aspect.NEXT_PLANNED
    return aspect or (Aspect.ACTUAL if years else None)
