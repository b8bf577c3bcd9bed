"""A sound year file → the same with one wrong word or number in one of its sentences at a time.

What a tag prints is typed in its place, once right and once wrong, as somebody would who does not
use tags: another digit, the opposite verb, another unit, another count before a list; words that
are typed already (ranks, weekdays, months, quarters) are changed where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.sentences import KINDS
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

_NUMBER = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")
_YEAR = re.compile(r"\D*(?:(?:19|20)[0-9]{2})?")
_VERBS = {"tăng": "giảm", "giảm": "tăng", "vượt": "hụt"}
_UNITS = {"tỷ đồng": "triệu đồng", "triệu đồng": "tỷ đồng", "%": " điểm phần trăm"}
_TYPED = (
    ("xếp hạng", re.compile(r"(?:cao|nhiều|lớn|đông) nhất"), {"cao nhất": "thấp nhất"}, "ít nhất"),
    ("thứ", re.compile(r"thứ (?:Hai|Ba|Tư|Năm|Sáu)(?=,? (?:ngày|\())"), {}, "Chủ nhật"),
    ("quý và tháng", re.compile(r"quý (?:I|II|III|IV)(?= \(tháng)"), {}, "quý V"),
)
_LIST_AHEAD = re.compile(r"[^.;\n]{0,40}:")


@dataclass(frozen=True)
class Change:
    """One change: its kind, the line, the file with the right words and with the wrong ones."""

    kind: str
    line: int
    right: str
    wrong: str


def changes(report: Report, text: str) -> Iterator[Change]:
    """Every change of one file."""
    case, lines = Case(Texts(report)), text.split("\n")
    for passage in case.passages:
        if passage.kind in KINDS and passage.has_tags:
            printed = case.printed(passage)
            yield from _of_tags(report, printed, lines)
            yield from _of_words(report, printed, lines)


def _of_tags(report: Report, printed: Printed, lines: list[str]) -> Iterator[Change]:
    for piece, following in zip(printed.pieces, (*printed.pieces[1:], None), strict=True):
        if piece.tag is None or piece.tag.is_block:
            continue
        said = printed.text[piece.start : following.start if following else None]
        place = printed.at(piece.start).position(report.origin)
        index, column = (place.line or 1) - 1, (place.column or 1) - 1
        if not lines[index].startswith(piece.tag.text, column) or _YEAR.fullmatch(said):
            continue  # a year may be any; no sentence says which
        behind = printed.text[piece.start + len(said) : piece.start + len(said) + 60]
        for kind, wrong in _wrong(said, behind):
            right = _with(lines, index, column, piece.tag.text, said)
            yield Change(kind, index + 1, right, _with(lines, index, column, piece.tag.text, wrong))


def _wrong(said: str, behind: str) -> Iterator[tuple[str, str]]:
    """What a tag has said, with one thing wrong: the kind and the words."""
    number = _NUMBER.search(said)
    if number and (swapped := _swapped(number.group())):
        yield "chữ số đổi chỗ", said[: number.start()] + swapped + said[number.end() :]
    verb = said.partition(" ")[0]
    if verb in _VERBS:
        yield "động từ", said.replace(verb, _VERBS[verb], 1)
    for unit, other in _UNITS.items():
        if said.endswith(unit):
            yield "đơn vị", said.removesuffix(unit) + other
    if number and len(number.group()) <= 2 and _LIST_AHEAD.match(behind):
        more = f"{int(number.group()) + 1:02d}"
        yield "số trước danh sách", said[: number.start()] + more + said[number.end() :]


def _swapped(number: str) -> str | None:
    """The number with two unlike neighbouring digits exchanged; None below three digits."""
    places = [at for at, character in enumerate(number) if character.isdigit()]
    if len(places) < 3:
        return None
    for one, other in pairwise(places[1:]):
        if number[one] != number[other]:
            mixed = list(number)
            mixed[one], mixed[other] = mixed[other], mixed[one]
            return "".join(mixed)
    return None


def _of_words(report: Report, printed: Printed, lines: list[str]) -> Iterator[Change]:
    for kind, pattern, exchanged, instead in _TYPED:
        for found in pattern.finditer(printed.passage.text):
            place = printed.passage.at(found.start()).position(report.origin)
            index, column = (place.line or 1) - 1, (place.column or 1) - 1
            words = found.group()
            if lines[index].startswith(words, column):
                wrong = exchanged.get(words, instead)
                right = "\n".join(lines)
                yield Change(kind, index + 1, right, _with(lines, index, column, words, wrong))


def _with(lines: list[str], index: int, column: int, old: str, new: str) -> str:
    line = lines[index][:column] + new + lines[index][column + len(old) :]
    return "\n".join([*lines[:index], line, *lines[index + 1 :]])
