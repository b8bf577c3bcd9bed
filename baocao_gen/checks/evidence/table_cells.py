"""What a cell of a table prints → its words without marks, and the number that they are.

«-», «–», «x» and a blank are no number; «12/40», «1 234», «(1)» and «…» are unclear: nobody knows
what they add to a sum.
"""

from __future__ import annotations

import re
from decimal import Decimal

from baocao_gen.checks.evidence.printed import Piece, Printed
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, PERCENTAGE_POINT, value_of
from baocao_gen.vietnamese.pattern import late

_MARKS = late(
    r"\*+|\^\(?[0-9a-z*]{1,3}\)?\^|\[\^[^\]\n]*\]|\s*\(\*+\)"
    r"|(?<!\bm)(?<!\b[kcd]m)[¹²³⁰⁴-⁹]+(?=\s*$)"
)
"""Marks of notes and of bold words; what «m²» and «km³» end in is none."""
_NOTHING = late(r"[-–—−/.\s\u00a0]*|[xX]|[Kk]hông(?: có| phát sinh)?")
_NUMBER = late(
    r"(?:(?:(?P<up>tăng|vượt|cao hơn)|(?P<down>giảm|hụt|thấp hơn)) )?(?P<sign>[-+–−]?)\s?"
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)"
    r"(?:\s?(?P<percent>%)|\s?(?P<points>điểm ?%|đ%)|\s(?P<unit>[^\W\d_]+(?:[ /][^\W\d_]+){0,3}))?",
    re.IGNORECASE,
)
_UNCHANGED = ("không thay đổi", "không đổi", "bằng cùng kỳ")
_WITH_SHARE = late(r"(?P<value>[^()]+?)\s*\(\s*(?P<share>[0-9]{1,3}(?:,[0-9]+)?\s?%)\s*\)")
_MOST_DIGITS = 18
"""Digits of a number that anybody adds up; longer ones are accounts and codes."""


@frozen
class PrintedCell:
    """One cell of a table.

    Attributes:
        text: Its words, without the marks of Markdown.
        value: The number that they are; None for words and for nothing.
        decimals: How many digits stand behind its comma.
        unit: «%», or the words behind the number.
        is_nothing: Whether it says that there is nothing: blank, a dash, «x».
        is_change: Whether it says itself that it is a change, «giảm 2 ca», «tăng 8,49%».
        printed: The text that it stands in.
        start: Where in that text it begins.
    """

    text: str
    value: Decimal | None
    decimals: int
    unit: str
    is_nothing: bool
    is_change: bool
    printed: Printed
    start: int

    @property
    def is_unclear(self) -> bool:
        """Whether it may stand for a number that is not known."""
        return self.value is None and not self.is_nothing

    @property
    def place(self) -> Place:
        """Where it is typed."""
        return self.printed.at(self.start)

    @property
    def piece(self) -> Piece:
        """The tag that its words come from, or the text that is typed."""
        return self.printed.piece_at(self.start)

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of its last place."""
        return Decimal((0, (5,), -self.decimals - 1))


def cell(words: str, printed: Printed, start: int) -> PrintedCell:
    """Read a cell.

    Args:
        words: What stands between its borders.
        printed: The text that it stands in.
        start: Where they begin there.
    """
    start += len(words) - len(words.lstrip())
    text = _MARKS.sub("", words).strip() if "*" in words or "^" in words else words.strip()
    found = _NUMBER.fullmatch(text)
    if found is None and text and not text.isascii():
        text = _MARKS.sub("", text).strip()
        found = _NUMBER.fullmatch(text)
    if found and len(found["number"]) <= _MOST_DIGITS and not _is_code(found["number"]):
        value = value_of(found["number"])
        if found["sign"] in ("-", "–", "−") or found["down"]:
            value = -value
        decimals = len(found["number"].partition(",")[2])
        is_change = bool(found["up"] or found["down"])
        return PrintedCell(text, value, decimals, _unit(found), False, is_change, printed, start)
    if text.casefold() in _UNCHANGED:
        return PrintedCell(text, Decimal(0), 0, "", False, True, printed, start)
    return PrintedCell(text, None, 0, "", bool(_NOTHING.fullmatch(text)), False, printed, start)


def _unit(number: re.Match[str]) -> str:
    if number["points"]:
        return PERCENTAGE_POINT
    return PERCENT if number["percent"] else number["unit"] or ""


def parted(both: PrintedCell) -> tuple[PrintedCell, PrintedCell] | None:
    """A number and the share behind it, «38 (95,0%)», as two cells; None for any other cell."""
    found = _WITH_SHARE.fullmatch(both.text) if both.text.endswith(")") else None
    if found is None:
        return None
    value = cell(found["value"], both.printed, both.start)
    share = cell(found["share"], both.printed, both.start + found.start("share"))
    return None if value.value is None or value.is_change else (value, share)


def _is_code(number: str) -> bool:
    """«0912345678», a telephone, and no number that is counted."""
    return number.startswith("0") and len(number) > 3 and "," not in number
