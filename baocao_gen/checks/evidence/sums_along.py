"""Rows, or columns, some of which are totals → what each total can be the sum of.

A total stands at the end or at the beginning, over everything, over its section or over what is
nested below it; «trong đó» belongs to it or not. All these readings are tried: a total that fits
one of them is right. Sums are differences of running sums, so a table is read in one pass.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.table_lines import Role, TableLine
from baocao_gen.frozen import frozen

TOTALS = (Role.TOTAL, Role.LIKE_TOTAL)
_NESTED = ("leaves", "whole")


@frozen
class Reading:
    """One way to read what a total sums up.

    Attributes:
        kind: Which of the lines count: all, those of a depth, those without lines below …
        first: The first line that may count.
        stop: The line before which it ends.
    """

    kind: str
    first: int
    stop: int


@frozen
class Sum:
    """What the lines of a reading come to, in one column or row.

    Attributes:
        value: Their sum, in halves of a unit of the lane's last place.
        slack: What rounding may do to it, in the same unit.
        numbers: How many numbers were added.
    """

    value: int
    slack: int
    numbers: int


class Lane:
    """The numbers of one column (or one row) beside the lines that they belong to.

    All of them as integers, twice the unit of the last place that any of them has: sums are exact,
    and half a unit is whole.
    """

    def __init__(self, cells: Sequence[PrintedCell], kinds: Mapping[str, Sequence[int]]) -> None:
        self.cells = cells
        self.places = max((cell.decimals for cell in cells), default=0)
        self._kinds = kinds
        self._running: dict[str, tuple[list[int], ...]] = {}

    def whole(self, index: int) -> int | None:
        """A number of the lane; None where none stands."""
        value = self.cells[index].value
        return None if value is None else 2 * int(value.scaleb(self.places))

    def half(self, index: int) -> int:
        """Half a unit of the last place of a number."""
        return int(10 ** (self.places - self.cells[index].decimals))

    @cached_property
    def extent(self) -> tuple[int, int]:
        """The least and the greatest number that is no total."""
        numbers = [w for at in self._kinds.get("all", ()) if (w := self.whole(at)) is not None]
        return min(numbers, default=0), max(numbers, default=0)

    def sum(self, reading: Reading) -> Sum | None:
        """The sum of a reading; None if one of its cells is unclear."""
        at = self._kinds[reading.kind]
        low, high = bisect_left(at, reading.first), bisect_left(at, reading.stop)
        unclear, *others = self._sums(reading.kind)
        if unclear[high] > unclear[low]:
            return None
        return Sum(*(running[high] - running[low] for running in others))

    def _sums(self, kind: str) -> tuple[list[int], ...]:
        """Running counts of unclear cells, sums, half units and counts of numbers."""
        if kind not in self._running:
            at = self._kinds[kind]
            wholes = [self.whole(index) for index in at]
            self._running[kind] = (
                _running(self.cells[index].is_unclear for index in at),
                _running(whole or 0 for whole in wholes),
                _running(0 if w is None else self.half(i) for i, w in zip(at, wholes, strict=True)),
                _running(whole is not None for whole in wholes),
            )
        return self._running[kind]


def kinds_of(lines: Sequence[TableLine]) -> dict[str, list[int]]:
    """Which lines belong to each kind of reading."""
    kinds: dict[str, list[int]] = defaultdict(list)
    of_a_part = False
    for index, line in enumerate(lines):
        of_a_part = _of_a_part(line, of_a_part)
        if line.role in TOTALS:
            kinds["totals"].append(index)
        elif line.role is Role.SHARE:
            kinds["numbers"].append(index)
        elif line.role is Role.PART:
            kinds["numbers"].append(index)
            kinds["all"].append(index)
        elif line.role is Role.PLAIN:
            for kind in ("numbers", "all", "plain", f"depth {line.depth}"):
                kinds[kind].append(index)
            if not of_a_part:
                kinds["whole"].append(index)
                if not has_below(lines, index):
                    kinds["leaves"].append(index)
    return dict(kinds)


def readings(
    lines: Sequence[TableLine], kinds: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, list[Reading]]]:
    """Each total, and each line that has others nested below it, with all that it can sum up."""
    before, behind, nested = _last_bounds(lines), _next_bounds(lines), _ends_of_nested(lines)
    below = [kind for kind in kinds if kind in _NESTED or kind.startswith("depth")]
    for index, line in enumerate(lines):
        if line.role in TOTALS:
            up = dict.fromkeys((first, index) for first in (*before[index], 0))
            stops = (*behind[index], nested[index], len(lines))
            scopes = (*up, *dict.fromkeys((index + 1, stop) for stop in stops))
            yield index, [Reading(kind, *s) for s in scopes if s[0] < s[1] for kind in kinds]
        elif line.role is Role.PLAIN and has_below(lines, index):
            yield index, [Reading(kind, index + 1, nested[index]) for kind in below]


def has_below(lines: Sequence[TableLine], index: int) -> bool:
    """Whether the next line is nested deeper."""
    own, following = lines[index].depth, lines[index + 1 : index + 2]
    if own is None or not following:
        return False
    depth = following[0].depth
    return depth is not None and depth > own


def _of_a_part(line: TableLine, was: bool) -> bool:
    """Whether a line still belongs to a «trong đó» above it: until a number, letter or total."""
    if line.role is Role.PART:
        return True
    is_bullet = line.depth is None or line.marker in "-–+*•"
    return was and line.role is Role.PLAIN and is_bullet


def _last_bounds(lines: Sequence[TableLine]) -> list[tuple[int, int]]:
    """For each line, what begins behind the total, and behind the line without numbers, above."""
    total = apart = 0
    bounds = []
    for index, line in enumerate(lines):
        bounds.append((total, apart))
        if line.role in TOTALS:
            total = index + 1
        elif line.role is Role.APART:
            apart = index + 1
    return bounds


def _next_bounds(lines: Sequence[TableLine]) -> list[tuple[int, int]]:
    """For each line, the total and the line without numbers that follow."""
    total = apart = len(lines)
    bounds = []
    for index in range(len(lines) - 1, -1, -1):
        bounds.append((total, apart))
        if lines[index].role in TOTALS:
            total = index
        elif lines[index].role is Role.APART:
            apart = index
    return bounds[::-1]


def _ends_of_nested(lines: Sequence[TableLine]) -> list[int]:
    """For each line, the next one that is nested no deeper."""
    ends = [len(lines)] * len(lines)
    open_lines: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if line.depth is None:
            continue
        while open_lines and open_lines[-1][0] >= line.depth:
            ends[open_lines.pop()[1]] = index
        open_lines.append((line.depth, index))
    return ends


def _running(numbers: Iterable[int]) -> list[int]:
    return list(accumulate(numbers, initial=0))
