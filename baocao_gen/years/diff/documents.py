"""Two Word files → what changed between them: figures, typed numbers, prose.

Figures are told by the marks that ``render`` has left in the old file and by its manifest; where
there are none, numbers are told by the words around them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import groupby
from typing import Final

from baocao_gen.checks.tie_out.findings import place_of
from baocao_gen.checks.tie_out.lines import TieLine, TiePage, page_of
from baocao_gen.checks.tie_out.tokens import Token, tokens
from baocao_gen.checks.tie_out.verdicts import (
    FigureVerdict,
    LinePair,
    NumberVerdict,
    State,
    tie_pages,
)
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.anchors import Anchor, FigureSource
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENTAGE_POINT,
    decimals_of_value,
    exact_arithmetic,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.manifest import read_manifest
from baocao_gen.word.package.package import Package
from baocao_gen.word.read.read import read_document
from baocao_gen.yearfile.model import Figure, key_of
from baocao_gen.years.diff import Comparison
from baocao_gen.years.diff.change import (
    BothPlaces,
    Change,
    ChangeKind,
    Difference,
    Subject,
    jump,
)

_DIGITS = late(r"\d+(?:[.,]\d+)*")
_AROUND: Final = 28
"""Letters before and behind a number by which a person knows it again."""
_MOST_TOLD: Final = 3_000
"""Numbers of a line that a person could still go through; where more changed, the line is told."""


def diff_documents(old: Package, new: Package, data: bytes) -> Comparison:
    """Find what changed from one Word file to another, tracked changes read as accepted.

    Args:
        old: The old file, opened.
        new: The new one.
        data: The bytes of the old one, for what it remembers of its making.

    Raises:
        InvalidTemplate: one of them is no usable Word file.
        InvalidReport: they have no words in common (BC855).
    """
    known = read_manifest(data)
    before = page_of(read_document(old), known.anchors if known else ())
    after = page_of(read_document(new), with_figures=False)
    sources = {anchor.number: anchor.source for anchor in known.anchors} if known else {}
    anchors, places = _anchors(before, sources)
    tie = tie_pages(before, after, anchors)
    if not tie.found and any(line.text.strip() for line in before.everything()):
        message = "hai tệp Word không có câu nào chung, không phải hai bản của một báo cáo"
        hint = "kiểm tra lại hai tên tệp"
        raise InvalidReport([Problem(codes.NOTHING_IN_COMMON, message, Position(new.name), hint)])
    tell = _Teller(old.name, new.name, places)
    crowded = _crowded((*tie.typed, *tie.added))
    silent = crowded | {id(other) for one, other in tie.pairs if one is None}
    changes = [
        *tell.figures(tie.figures),
        *(tell.typed(number) for number in tie.typed if id(number.line) not in crowded),
        *(tell.added(number) for number in tie.added if id(number.line) not in silent),
        *tell.prose(tie.pairs, crowded),
    ]
    order = list(ChangeKind)
    ranked = sorted(changes, key=lambda c: (order.index(c.kind), -c.size))
    return Comparison(old.name, new.name, tuple(ranked))


def _anchors(
    page: TiePage, sources: Mapping[int, FigureSource]
) -> tuple[list[Anchor], dict[int, TieLine]]:
    """The figures that are marked on a page, as they stand there, and their lines."""
    found: dict[int, Anchor] = {}
    places: dict[int, TieLine] = {}
    for line in page.everything():
        for mark in line.marks:
            source = sources.get(mark.number) or FigureSource(mark.figure, "")
            words = line.text[mark.start : mark.end]
            found.setdefault(mark.number, Anchor(source, mark.number, words))
            places.setdefault(mark.number, line)
    return list(found.values()), places


def _crowded(numbers: Sequence[NumberVerdict]) -> Set[int]:
    """The lines of which more numbers changed than are told one by one."""
    counts = Counter(id(number.line) for number in numbers)
    return {line for line, count in counts.items() if count > _MOST_TOLD}


class _Teller:
    """Tells of what differs, with its places in both files."""

    def __init__(self, old: str, new: str, lines: Mapping[int, TieLine]) -> None:
        self._old, self._new, self._lines = old, new, lines

    def figures(self, verdicts: Iterable[FigureVerdict]) -> Iterator[Change]:
        """A figure once for each way in which it changed, however often it is printed."""
        told: set[tuple[str, str, str]] = set()
        for verdict in verdicts:
            source, before = verdict.anchor.source, verdict.anchor.words
            key = source.aspect or key_of(Figure, "actual")
            what = f"{source.figure}.{key}", before, verdict.words
            is_gone = verdict.state is State.GONE
            if verdict.state not in (State.CHANGED, State.GONE) or what in told:
                continue
            told.add(what)
            kind = ChangeKind.VANISHED if is_gone else ChangeKind.VALUE
            places = self._places(
                self._lines[verdict.anchor.number], None if is_gone else verdict.line
            )
            difference = None if is_gone else _difference(before, verdict.words)
            yield Change(
                *(Subject.FIGURE, kind, source.figure, key, before, verdict.words),
                difference=difference,
                places=places,
            )

    def typed(self, number: NumberVerdict) -> Change:
        """A number that no figure has printed, and that is another one now."""
        return Change(
            *(Subject.NUMBER, ChangeKind.VALUE, _around(number), None),
            *(number.before, number.words),
            difference=_difference(number.before, number.words),
            places=self._places(None, number.line),
        )

    def added(self, number: NumberVerdict) -> Change:
        """A number that came."""
        return Change(
            *(Subject.NUMBER, ChangeKind.APPEARED, _around(number), None, "", number.words),
            places=self._places(None, number.line),
        )

    def prose(self, pairs: Iterable[LinePair], crowded: Set[int]) -> Iterator[Change]:
        """Lines whose words changed, came or went; those in which only a few numbers did are none.

        The cells of a row that came or went are told as one.
        """
        for (kind, name, _), group in groupby(enumerate(pairs), key=_kind_and_row):
            lines = [pair for _, pair in group]
            if kind is None and id(lines[0][1]) not in crowded:
                continue
            was, now = (
                " | ".join(line.words for line in side if line and line.text)
                for side in zip(*lines, strict=True)
            )
            if was or now:
                places = self._places(*lines[0])
                is_told = kind or ChangeKind.VALUE
                yield Change(Subject.PROSE, is_told, name, None, was, now, places=places)

    def _places(self, old: TieLine | None, new: TieLine | None) -> BothPlaces:
        return BothPlaces(
            None if old is None else place_of(self._old, old),
            None if new is None else place_of(self._new, new),
        )


def _kind_and_row(numbered: tuple[int, LinePair]) -> tuple[ChangeKind | None, str, int]:
    """What happened to a line, and its row; a number of its own for a line that is no cell."""
    number, (one, other) = numbered
    where = (other or one or TieLine("", "")).where
    row, cell, _ = where.rpartition(", ô ")
    if one is None or other is None:
        kind = ChangeKind.APPEARED if one is None else ChangeKind.VANISHED
        return kind, row or where, 0 if cell else number
    is_same = _masked(one.words) == _masked(other.words)
    return None if is_same else ChangeKind.VALUE, where, number


def _masked(text: str) -> str:
    return _DIGITS.sub("#", text)


def _around(number: NumberVerdict) -> str:
    """The words around a number; the place of a cell that holds nothing else."""
    text, start, end = number.line.text, number.start, number.start + len(number.words)
    left, right = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    if not (left + right).strip():
        return number.line.where
    left = left if start <= _AROUND else left.partition(" ")[2]
    right = right if end + _AROUND >= len(text) else right.rpartition(" ")[0]
    return " ".join(f"{left}…{right}".split())


def _difference(before: str, after: str) -> Difference | None:
    """How far two prints of a number are apart, in the unit that both name."""
    one, other = _one_number(before), _one_number(after)
    if one is None or other is None or one[1] != other[1]:
        return None
    old, new = one[0], other[0]
    with exact_arithmetic(old, new):
        amount = new - old
    decimals = decimals_of_value(amount)
    if one[1] == PERCENT:
        return Difference(amount, PERCENTAGE_POINT, decimals, None, jump(old, new))
    percent = amount / abs(old) * 100 if old else None
    return Difference(amount, one[1], decimals, percent, jump(old, new))


def _one_number(words: str) -> tuple[Decimal, str] | None:
    """The number of a print and the unit behind it; None unless there is just one."""
    found: list[Token] = [token for token in tokens(words) if token.number is not None]
    if len(found) != 1 or found[0].number is None:
        return None
    return found[0].number, " ".join(words[found[0].end :].split())
