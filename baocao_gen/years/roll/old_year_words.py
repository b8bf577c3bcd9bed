"""A new year file → the same with a comment above each text that was only true of the old year.

The text stays as it is: only a person can say what became of a congress or a plan. Typed years,
dates, numbers of documents, congresses, anniversaries and pictures are told; ``{{ nam }}`` is
always right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.tags.find import without_tags
from baocao_gen.vietnamese.dates import parse_date
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import to_roman
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.model import (
    Figure,
    Model,
    NewYear,
    Roll,
    YearFile,
    facts_of,
    key_of,
    keys_of,
    model_inside,
)
from baocao_gen.yearfile.review_marks import is_mark, mark
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence
from baocao_gen.years.roll.keys import is_node_of_group

_TASKS = key_of(YearFile, "tasks")
_MOST = 4
"""How many finds of one kind a mark spells out."""
# A number that goes on for a page is read once, not once from each of its digits.
_NUMBER = r"(?<!\d)\d[\d.,]{0,30}+(?:/\d{4})?/[A-ZĐ][A-ZĐa-zđ]+(?:-[A-ZĐ][\w&]*)*"
_DATE = (
    r"\d{1,2}/\d{1,2}/\d{4}|(?:ngày \d{1,2} )?tháng \d{1,2} năm \d{4}|tháng \d{1,2}/\d{4}"
    r"|quý (?:[IV]+|\d)(?:/| năm )\d{4}"
)
_ORDINAL = r"(?:lần|kỳ họp|phiên họp) thứ (?:[IVXLC]+|\d+)\b|khóa [IVXLC]+\b"
_ANNIVERSARY = (
    r"kỷ niệm (?:lần thứ )?\d+ (?:năm|ngày)"
    r"|(?<!\d)\d++ năm (?:ngày )?(?:thành lập|giải phóng)"
)
_NOTE_MARK = re.compile(r"\[\^[^\]\n]{0,40}\]")
_PICTURE = r"(?<=\]\()(?:[^()]|\([^()]*\))++(?<=\.png|\.jpg|\.gif|\.bmp|jpeg)(?=\))"
_KINDS = (
    ("hình", re.compile(_PICTURE, re.IGNORECASE)),
    ("văn bản", re.compile(_NUMBER)),
    ("ngày", re.compile(_DATE, re.IGNORECASE)),
    ("sự kiện", re.compile(f"{_ORDINAL}|{_ANNIVERSARY}", re.IGNORECASE)),
)
_RANGE = re.compile(r"(?<![\d/.,])(\d{4}) ?[-–] ?(\d{4})(?![\d/])")
_YEAR = re.compile(r"(?<![\d/.,])(\d{4})(?![\d/]|[.,]\d)")


@frozen
class _Turn:
    """The two periods, and whether a text speaks of the new one's tasks."""

    old: Period
    new: Period
    in_tasks: bool = False

    @property
    def stale_years(self) -> frozenset[int]:
        """The old year and its neighbours; a task of the new year may name that year."""
        if self.new.year == self.old.year:
            return frozenset()
        years = {self.old.year - 1, self.old.year}
        return frozenset(years if self.in_tasks else {*years, self.new.year})

    @property
    def stale_period(self) -> str:
        """The old month, quarter or half as a pattern; a year's own words are its digits."""
        names = {
            "month": rf"tháng 0?{self.old.index}",
            "quarter": rf"quý (?:{to_roman(self.old.index)}|{self.old.index})",
            "half": f"(?:6|sáu) tháng {'đầu' if self.old.index == 1 else 'cuối'} năm",
        }
        return "" if self.old.index == self.new.index else names.get(self.old.kind, "")


def with_marks(pairs: Pairs, old: Period, new: Period, link: str | None = None) -> str:
    """Put a comment above every text that a person must read again.

    Args:
        pairs: The edits of the new year file.
        old: The period of the old one, whose year and next year are looked for.
        new: The period of the new one; within one year a typed year stays true.
        link: Why ``ky_truoc`` itself should be looked at, if it should.
    """
    lines = pairs.root.source.lines
    found: dict[int, list[str]] = {}
    previous = pairs.root.key(key_of(YearFile, "previous"))
    if pairs.root.flow and link:
        found[pairs.root.line] = [link]
    elif previous and not pairs.root.flow:
        _doubt_link(pairs, previous.line, link)
    for above, reason in _places(pairs.root, YearFile, pairs.root.line, _Turn(old, new)):
        reasons = found.setdefault(above, [])
        if reason not in reasons:
            reasons.append(reason)
    for above, reasons in found.items():
        line = lines[above - 1]
        if above > 1 and is_mark(lines[above - 2].strip()):
            continue  # nobody has read it since the last roll
        indent = line[: len(line) - len(line.lstrip(" "))]
        pairs.edits.insert_line(above, f"{indent}{mark(reasons)}")
    return pairs.edits.result()


def _doubt_link(pairs: Pairs, line: int, link: str | None) -> None:
    """The mark above ``ky_truoc`` is the roll's own: a former one gives way."""
    lines = pairs.root.source.lines
    if line > 1 and is_mark(lines[line - 2]):
        pairs.edits.delete_lines(line - 1, line - 1)
    if link:
        pairs.edits.insert_line(line, mark([link]))


def _places(node: Node, model: type[Model], above: int, turn: _Turn) -> Iterator[tuple[int, str]]:
    """The lines above which a mark belongs, each with one reason."""
    if isinstance(node, LocatedText):
        for reason in reasons(node.text, turn.stale_years, turn.stale_period):
            yield above, reason
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _places(item, model, above if node.flow else item.line, turn)
    elif model is Figure and is_node_of_group(node):
        for key, value in node.entries:
            yield from _places(value, model, above if node.flow else key.line, turn)
    else:
        yield from _places_of_keys(node, model, above, turn)


def _places_of_keys(
    node: Mapping, model: type[Model], above: int, turn: _Turn
) -> Iterator[tuple[int, str]]:
    if carried := _carried(node, turn.old):
        yield above, carried
    for key, value in node.entries:
        name = keys_of(model)[key.text]
        place, roll = above if node.flow else key.line, facts_of(model, name).roll
        if roll is Roll.DUE:
            yield from _past_date(key.text, value, place, turn.new)
        elif roll is Roll.REREAD:
            inside = replace(turn, in_tasks=True) if key.text == _TASKS else turn
            yield from _places(value, model_inside(model, name) or model, place, inside)


def _past_date(name: str, node: Node, above: int, new: Period) -> Iterator[tuple[int, str]]:
    """A date that is due is stale only when it lies before the new period."""
    if not isinstance(node, LocatedText) or node.is_null:
        return
    date = parse_date(node.text)
    if (date.year, date.month or 12) < (new.year, new.first_month):
        yield above, f"{name} «{node.text}» đã qua"


def _carried(node: Mapping, old: Period) -> str | None:
    """A total to date that was carried on: what the new period brings is still to be added."""
    rule, total = node.get(key_of(Figure, "on_new_year")), node.get(key_of(Figure, "cumulative"))
    if not isinstance(rule, LocatedText) or rule.text != NewYear.CARRY:
        return None
    if not isinstance(total, LocatedText) or total.is_null:
        return None
    name = key_of(Figure, "cumulative")
    return f"{name} «{total.text}» là số đến hết {old}, cộng thêm số của kỳ này"


def reasons(text: str, stale_years: frozenset[int], stale_period: str = "") -> list[str]:
    """Why a text may be stale: what was found in it, by kind; nothing inside a tag counts."""
    words = _NOTE_MARK.sub(" ", without_tags(text, " ")).replace("\n", " ")
    told = []
    for kind, pattern in _KINDS:
        matches = [match.group() for match in pattern.finditer(words)]
        words = pattern.sub(lambda match: " " * len(match.group()), words)
        if matches:
            told.append(_told(kind, matches))
    if stale_period:
        pattern = re.compile(rf"\b{stale_period}\b(?!/)", re.IGNORECASE)
        if matches := [match.group() for match in pattern.finditer(words)]:
            told.append(_told("kỳ", matches))
    years = list(_years(words, stale_years))
    return [*told, _told("năm", years)] if years else told


def _years(words: str, stale: frozenset[int]) -> Iterator[str]:
    """Typed years that are over; a span of years once it, too, is nearly over."""
    if not stale:
        return
    for span in _RANGE.finditer(words):
        ends = int(span[2]) <= max(stale) + 1
        if ends and not stale.isdisjoint({int(span[1]), int(span[2])}):
            yield span.group()
    for year in _YEAR.finditer(_RANGE.sub(lambda span: " " * len(span.group()), words)):
        if int(year[1]) in stale:
            yield year[1]


def _told(kind: str, matches: list[str]) -> str:
    different = list(dict.fromkeys(" ".join(match.split()) for match in matches))
    shown = ", ".join(f"«{match}»" for match in different[:_MOST])
    return f"{kind} {shown}{', …' if len(different) > _MOST else ''}"
