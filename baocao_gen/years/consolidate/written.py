"""A year file and what its units add up to → its text with these values, byte for byte.

A value that somebody typed stays until somebody decides; what an earlier run has written may
change with the units' files. The difference is told with the units that may explain it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from typing import Final

from baocao_gen.figures.by_unit import UnitValues, plain
from baocao_gen.figures.figure import Aspect, path_of
from baocao_gen.figures.names import declared_in
from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Related
from baocao_gen.vietnamese.numbers import (
    decimals_of_value,
    exact_arithmetic,
    format_number,
    round_half_up,
)
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.spot import node_at
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import Figure, Gathering, Section, YearFile, key_of
from baocao_gen.yearfile.origin import Origin, dotted
from baocao_gen.yearfile.yaml import Mapping as Node
from baocao_gen.years.consolidate.collected import Collected
from baocao_gen.years.consolidate.totals import Total
from baocao_gen.years.consolidate.units import Unit

_WORDS: Final = {
    Gathering.SUM: "cộng",
    Gathering.MEAN: "bình quân",
    Gathering.LARGEST: "lớn nhất trong",
    Gathering.SMALLEST: "nhỏ nhất trong",
}
_MOST_SUSPECTS: Final = 5
_TAKEN, _ESTIMATED = key_of(Figure, "taken_from"), key_of(Figure, "estimated")
_TEXT = key_of(Section, "text")


@frozen
class NewValue:
    """A value that the file gets: of what, what stood there, and what comes."""

    name: str
    before: str
    after: str


@frozen
class Written:
    """The year file as it becomes.

    Attributes:
        text: Its text.
        changes: The values and texts that differ from what stood there.
        same: How many values were there already.
        owned: Everything in it that comes from units, by name, for the next run.
        problems: What somebody has to decide.
    """

    text: str = field(repr=False)
    changes: tuple[NewValue, ...]
    same: int
    owned: Mapping[str, str]
    problems: tuple[Problem, ...]


@frozen
class Decided:
    """What may be replaced.

    Attributes:
        names: Figures and sections, as problems name them; «*» stands for all.
        owned: What the run before has written.
    """

    names: Collection[str]
    owned: Mapping[str, str]

    def may_replace(self, name: str, before: str) -> bool:
        """Whether a value or text may give way."""
        return name in self.names or "*" in self.names or self.owned.get(name) == before


def written(  # noqa: PLR0913 — a file, what comes into it, and what may give way
    year_file: YearFile,
    origin: Origin,
    data: bytes,
    totals: Sequence[Total],
    texts: Sequence[Collected],
    decided: Decided,
    *,
    count: str,
    tables: UnitValues,
) -> Written:
    """Put totals and collected texts into a year file's text.

    Args:
        year_file: The year file.
        origin: Leads to its places.
        data: Its content.
        totals: The totals; those without a value change nothing.
        texts: The collected texts; empty ones change nothing.
        decided: What may be replaced.
        count: How many units there are, in words: «124», «120/124».
        tables: What its own tables say of units, to explain a difference.
    """
    root = origin.as_typed
    assert root is not None, "a year file is read from bytes"
    editor = _Editor(Pairs(root, Rewriting(data)), origin, decided, [], [], {})
    declared = declared_in(year_file.figures)
    same = 0
    for total in totals:
        if total.value is None:
            continue
        figure = declared[total.name]
        stated = getattr(figure, total.aspect.value)
        if stated is not None and _is_same(total.value, stated):
            same += 1
        elif stated is not None and not decided.may_replace(total.dotted, _raw(stated)):
            editor.problems.append(_contradiction(total, stated, origin, tables))
            continue
        editor.figure(total, figure, count)
    for one in texts:
        if one.text:
            same += editor.section(one)
    return Written(
        editor.pairs.edits.result(),
        tuple(editor.changes),
        same,
        editor.owned,
        tuple(editor.problems),
    )


@frozen
class _Editor:
    """Edits one year file, and keeps what was changed and what is to be decided."""

    pairs: Pairs
    origin: Origin
    decided: Decided
    problems: list[Problem]
    changes: list[NewValue]
    owned: dict[str, str]

    def figure(self, total: Total, figure: Figure, count: str) -> None:
        """Write the value of a figure, where it comes from, and whether it is an estimate."""
        assert total.value is not None
        node = node_at(self.pairs.root, path_of(total.name))
        assert isinstance(node, Node), "as it was read"
        value, stated = total.value, getattr(figure, total.aspect.value)
        is_new = stated is None or not _is_same(value, stated)
        if is_new:
            self._put(node, key_of(Figure, total.aspect.value), _typed_number(value))
            before = "" if stated is None else _shown(stated)
            self.changes.append(NewValue(total.dotted, before, _shown(value)))
        elif figure.taken_from is None and total.dotted not in self.decided.owned:
            return  # it was typed, and it is right: nobody needs to know more
        self.owned[total.dotted] = _raw(value if is_new or stated is None else stated)
        if total.aspect is not Aspect.ACTUAL:
            return  # only of what was done the file says where it comes from
        number = count if total.adds_up else str(len(total.of))
        source = f"{_WORDS[total.how]} {number} đơn vị" + (f": {total.at}" if total.at else "")
        if figure.taken_from != source:
            self._put(node, _TAKEN, typed(source))
        if figure.estimated != total.is_estimated:
            self._put(node, _ESTIMATED, "true" if total.is_estimated else "false")

    def section(self, one: Collected) -> bool:
        """Write the text of a section; whether it was there already."""
        node = node_at(self.pairs.root, one.path)
        assert isinstance(node, Node), "as it was read"
        known, name = node.get(_TEXT), dotted(one.path)
        before = known.text.strip("\n") if isinstance(known, LocatedText) else ""
        if before == one.text:
            self.owned[name] = one.text
            return True
        if before and not self.decided.may_replace(name, before):
            message = f"lời văn của «{one.title}» khác lời của {one.units} đơn vị ghép lại"
            hint = f"lấy lời của các đơn vị thì thêm --replace {name}"
            place = self.origin.position((*one.path, _TEXT))
            self.problems.append(Problem(codes.OTHER_TOTAL, message, place, hint))
            return False
        self.owned[name] = one.text
        self._put(node, _TEXT, _typed_text(one.text, node))
        said = f"lời của {one.units} đơn vị"
        self.changes.append(NewValue(name, "lời cũ" if before else "", said))
        return False

    def _put(self, node: Node, key: str, raw: str) -> None:
        known = node.get(key)
        if isinstance(known, LocatedText):
            self.pairs.set_raw(known, raw)
        else:
            self.pairs.add(node, key, raw)


def _typed_text(text: str, node: Node) -> str:
    """A text as a block, or between quotes where no block may stand."""
    if node.flow:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    indent = " " * (node.entries[0][0].column + 1)
    lines = (f"{indent}{line}" if line else "" for line in text.split("\n"))
    return "|\n" + "\n".join(lines)


def _is_same(value: Decimal, stated: Decimal) -> bool:
    return round_half_up(value, decimals_of_value(stated)) == stated


def _raw(value: Decimal) -> str:
    return format(value, "f")


def _typed_number(value: Decimal) -> str:
    plain_number = _raw(value).replace(".", ",")
    return f'"{plain_number}"' if "," in plain_number else plain_number


def _shown(value: Decimal) -> str:
    return format_number(value, decimals_of_value(value))


def _contradiction(total: Total, stated: Decimal, origin: Origin, tables: UnitValues) -> Problem:
    """The office's own number, and the units' that may explain the difference."""
    value = total.value
    assert value is not None
    with exact_arithmetic(value, stated):
        apart = stated - value
    more = "nhiều hơn" if apart > 0 else "ít hơn"
    message = (
        f"«{total.dotted}» đã ghi {_shown(stated)}, {_WORDS[total.how]} các đơn vị là "
        f"{_shown(value)}: {more} {_shown(abs(apart))}"
    )
    place = origin.position((*path_of(total.name), key_of(Figure, total.aspect.value)))
    hint = f"sửa số đã ghi, hoặc lấy số của các đơn vị: --replace {total.dotted}"
    found = list(_suspects(total, abs(apart), tables))[:_MOST_SUSPECTS]
    return Problem(codes.OTHER_TOTAL, message, place, hint, related=tuple(found))


def _suspects(total: Total, apart: Decimal, tables: UnitValues) -> Iterator[Related]:
    """Units of which the office's own table says another value, or that are what is missing."""
    column = tables.columns.get((total.name, total.aspect))
    said = {}
    if column is not None:
        said = {plain(name): (column.values[i], i) for i, name in enumerate(tables.units)}
    for unit, value in total.of:
        place = _place_of(total, unit)
        own, index = said.get(plain(unit.name), (None, 0))
        if column is not None and own is not None and own != value:
            there = column.place(index)
            yield Related(
                place, f"{unit.name} gửi {_shown(value)}, bảng ở {there} ghi {_shown(own)}"
            )
        elif column is None and value == apart and total.how is Gathering.SUM:
            yield Related(place, f"số của {unit.name} bằng đúng phần lệch")


def _place_of(total: Total, unit: Unit) -> Position:
    assert unit.sent is not None, "it has a value"
    return unit.sent.at(unit.sent.figures[total.dotted].where)
