"""The tables that units fill in (``so_lieu_tu_tep``) → a column of values for each figure.

Each row is a unit, each column a figure; the row of totals that such tables end with is kept as
what the table itself says. All faults of all files are collected.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial

from baocao_gen.figures.by_unit import (
    NO_UNITS,
    Step,
    UnitColumn,
    UnitGroup,
    UnitValues,
    plain,
)
from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.figures.names import FigureNames
from baocao_gen.files.files import File, Files
from baocao_gen.files.tables import Cell, Table, TableRow
from baocao_gen.files.tables.headings import NUMBER_HEADINGS, folded
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import MAX_OF_A_KIND, Position, Problem, Related
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, decimals_of_value, parse_number
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import Figure, UnitFile, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin
from baocao_gen.yearfile.quotable import read_named_table

_FILES = key_of(YearFile, "unit_files")
_NUMBERS = frozenset(folded(name) for name in NUMBER_HEADINGS)
_ASPECTS = {key_of(Figure, aspect.value): aspect for aspect in Aspect}
_TOTALS = ("tong", "cong", "toan ")
"""What the row of totals begins with, folded: «Tổng cộng», «Cộng», «Toàn tỉnh»."""
_ROMAN = late("[IVX]+")
_NOTHING = frozenset({"-", "–", "—"})
"""What stands in a cell of a unit that has none of it."""


def read_unit_files(year_file: YearFile, origin: Origin, files: Files) -> UnitValues:
    """Read every table of units that a year file names.

    Args:
        year_file: The year file.
        origin: Where it came from.
        files: The files beside it.

    Raises:
        InvalidReport: with all faults of all files.
    """
    if not year_file.unit_files:
        return NO_UNITS
    reader = _Reader(year_file, origin)
    for index, unit_file in enumerate(year_file.unit_files):
        reader.read(unit_file, files.file(unit_file.file), (_FILES, index))
    if reader.problems:
        raise InvalidReport(reader.problems)
    return UnitValues(reader.units or (), reader.columns, _groups(year_file))


def _units(year_file: YearFile) -> tuple[str, ...]:
    """The units that a year file names, those of groups in the order of the groups."""
    return tuple(unit for one in year_file.units for unit in one.members or (one.name or "",))


def _groups(year_file: YearFile) -> tuple[UnitGroup, ...]:
    groups, first = [], 0
    for one in year_file.units:
        behind = first + len(one.members)
        if one.group is not None:
            groups.append(UnitGroup(one.group, tuple(range(first, behind))))
        first = behind
    return tuple(groups)


@frozen
class _Rows:
    """The rows of one table: of the units in order, of all together, and of their groups."""

    units: Sequence[TableRow]
    total: TableRow | None
    of_groups: Mapping[int, TableRow]


@dataclass
class _Reader:
    """Reads the files of one year file in turn."""

    year_file: YearFile
    origin: Origin
    problems: list[Problem] = field(default_factory=list)
    units: tuple[str, ...] | None = None
    columns: dict[Step, UnitColumn] = field(default_factory=dict)

    @cached_property
    def _names(self) -> FigureNames:
        return FigureNames(self.year_file.figures)

    @cached_property
    def _likely(self) -> LikelyNames:
        return LikelyNames(".".join(name) for name in self._names.declared)

    @cached_property
    def _by_title(self) -> dict[str, list[Name]]:
        """Headings as a figure would have them: its name, or the keys that lead to it."""
        found: dict[str, list[Name]] = {}
        for name, figure in self._names.declared.items():
            for heading in {folded(figure.name or ""), folded(".".join(name))} - {""}:
                found.setdefault(heading, []).append(name)
        return found

    def read(self, unit_file: UnitFile, file: File, path: KeyPath) -> None:
        """Read one table."""
        named = {folded(heading) for heading, _ in unit_file.columns}
        own = {folded(unit_file.unit_heading)} if unit_file.unit_heading else set()
        try:
            table = read_named_table(file, {*self._by_title, *named, *own})
        except BaocaoError as error:
            place = self.origin.position((*path, key_of(UnitFile, "file")))
            message = f"không dùng được tệp số liệu theo đơn vị «{file.name}»"
            self.problems += [Problem("BC266", message, place, "sửa tệp ấy"), *error.problems]
            return
        told = len(self.problems)
        steps = self._steps(table, unit_file, file.name, path)
        unit_column = self._unit_column(table, unit_file, steps, path)
        if len(self.problems) > told or unit_column is None:
            return
        rows = self._rows(table, unit_column)
        if len(self.problems) == told:
            for index, step in steps.items():
                self._keep(step, index, rows)

    def _steps(
        self, table: Table, unit_file: UnitFile, called: str, path: KeyPath
    ) -> dict[int, Step]:
        """The columns of figures: the number of each, and which value stands in it."""
        headings = [folded(cell.text) for cell in table.header]
        likely = LikelyNames(cell.text for cell in table.header)
        steps: dict[int, Step] = {}
        told = len(self.problems)
        for heading, dotted in unit_file.columns:
            if len(self.problems) - told >= MAX_OF_A_KIND:
                break  # enough for one reading: nobody mends as many before asking again
            place = (*path, key_of(UnitFile, "columns"), heading)
            step = self._step(dotted, place)
            if folded(heading) not in headings:
                near = likely.nearest(heading)
                hint = f"có phải «{near}»?" if near else "ghi đúng tên cột ở hàng đầu của bảng"
                self._add("BC267", f"bảng không có cột «{heading}»", place, hint)
            elif step:
                self._put(steps, headings.index(folded(heading)), step, table)
        for index, heading in enumerate(headings):
            found = self._by_title.get(heading, [])
            if index not in steps and len(found) == 1:
                self._put(steps, index, (found[0], Aspect.ACTUAL), table)
        if not steps and not self.problems:
            hint = "đặt tên cột như ten của số liệu, hoặc ghi cot: {tên cột: tên số liệu}"
            message = f"không cột nào của «{called}» là một số liệu của tệp năm"
            self._add("BC267", message, (*path, key_of(UnitFile, "file")), hint)
        return steps

    def _step(self, dotted: str, path: KeyPath) -> Step | None:
        name, aspect = tuple(dotted.split(".")), Aspect.ACTUAL
        if name[-1] in _ASPECTS and name not in self._names.declared:
            name, aspect = name[:-1], _ASPECTS[name[-1]]
        if name in self._names.declared:
            return name, aspect
        near = self._likely.nearest(dotted)
        hint = f"có phải «{near}»?" if near else "khai báo số liệu ấy ở so_lieu"
        self._add("BC260", f"không có số liệu «{dotted}»", path, hint)
        return None

    def _put(self, steps: dict[int, Step], index: int, step: Step, table: Table) -> None:
        if step in steps.values() or step in self.columns:
            message = f"số liệu «{'.'.join(step[0])}» có hai cột"
            place = table.header[index].position
            self.problems.append(Problem("BC242", message, place, "bỏ một trong hai cột"))
        else:
            steps[index] = step

    def _unit_column(
        self, table: Table, unit_file: UnitFile, steps: dict[int, Step], path: KeyPath
    ) -> int | None:
        headings = [folded(cell.text) for cell in table.header]
        if unit_file.unit_heading is not None:
            wanted = folded(unit_file.unit_heading)
            if wanted in headings:
                return headings.index(wanted)
            place = (*path, key_of(UnitFile, "unit_heading"))
            near = LikelyNames(cell.text for cell in table.header).nearest(unit_file.unit_heading)
            hint = f"có phải «{near}»?" if near else "ghi đúng tên cột ở hàng đầu của bảng"
            self._add("BC267", f"bảng không có cột «{unit_file.unit_heading}»", place, hint)
            return None
        free = [i for i, name in enumerate(headings) if i not in steps and name not in _NUMBERS]
        if not free:
            place, hint = (*path, key_of(UnitFile, "file")), "thêm cột ghi tên từng đơn vị"
            self._add("BC267", "bảng không có cột tên đơn vị", place, hint)
            return None
        return free[0]

    def _rows(self, table: Table, column: int) -> _Rows:
        """The rows in the order of the units, and those of sums."""
        by_unit: dict[str, TableRow] = {}
        total: TableRow | None = None
        of_groups: dict[int, TableRow] = {}
        units = _units(self.year_file)
        declared = {plain(unit) for unit in units}
        groups = {plain(one.group): i for i, one in enumerate(self.year_file.units) if one.group}
        self._refuse_headings(table, column, groups)
        for row in table.rows:
            cell = row[column]
            name = plain(cell.text)
            if name in groups and name not in declared:
                of_groups[groups[name]] = row
            elif name not in declared and folded(cell.text).startswith(_TOTALS):
                total = row
            elif not name:
                self._at_cell(
                    "BC268", "hàng này có số mà không ghi đơn vị nào", cell, "ghi tên đơn vị"
                )
            elif name in by_unit:
                first = Related(by_unit[name][column].position, "lần đầu ở đây")
                message = f"đơn vị «{cell.text}» có hai hàng"
                self._at_cell("BC268", message, cell, "bỏ một trong hai hàng", first)
            else:
                by_unit[name] = row
        if self.units is None:
            own = tuple(row[column].text.strip() for row in by_unit.values())
            self.units = units or own
        return _Rows(list(self._in_order(by_unit, table, column)), total, of_groups)

    def _refuse_headings(self, table: Table, column: int, groups: Mapping[str, int]) -> None:
        """Refuse rows numbered I, II among others numbered 1, 2: they would be counted twice."""
        numbers = next((i for i, h in enumerate(table.header) if folded(h.text) in _NUMBERS), None)
        if numbers is None or not any(row.texts[numbers].strip().isdigit() for row in table.rows):
            return
        found = [row for row in table.rows if _ROMAN.fullmatch(row.texts[numbers].strip())]
        for row in [one for one in found if plain(one[column].text) not in groups][:MAX_OF_A_KIND]:
            own = key_of(YearFile, "units")
            hint = f"khai báo nhóm ấy ở {own}: {{nhom: …, don_vi: […]}}, hoặc bỏ hàng này"
            message = f"«{row[column].text}» đánh số La Mã như một nhóm đơn vị, mà chưa có nhóm ấy"
            self._at_cell("BC268", message, row[column], hint)

    def _in_order(
        self, by_unit: dict[str, TableRow], table: Table, column: int
    ) -> Iterator[TableRow]:
        assert self.units is not None
        known = {plain(unit): unit for unit in self.units}
        strange = [row[column] for name, row in by_unit.items() if name not in known]
        names = LikelyNames(self.units)
        for cell in strange[:MAX_OF_A_KIND]:
            near = names.nearest(cell.text)
            hint = f"có phải «{near}»?" if near else "thêm vào cac_don_vi, hoặc bỏ hàng này"
            self._at_cell("BC268", f"không có đơn vị «{cell.text}»", cell, hint)
        missing = [unit for name, unit in known.items() if name not in by_unit]
        for unit in missing[:MAX_OF_A_KIND]:
            hint = "thêm hàng của đơn vị ấy, ô chưa có số thì để trống"
            self._at_cell("BC268", f"thiếu đơn vị «{unit}»", table.header[column], hint)
        yield from (by_unit[name] for name in known if name in by_unit)

    def _keep(self, step: Step, index: int, rows: _Rows) -> None:
        name, _ = step
        percent = self._names.declared[name].unit in PERCENT_UNITS
        values = tuple(self._value(row, index, percent=percent) for row in rows.units)
        decimals = max((decimals_of_value(v) for v in values if v is not None), default=0)
        told = None if rows.total is None else self._told(rows.total, index, percent=percent)
        of_groups = {
            group: said
            for group, row in rows.of_groups.items()
            if (said := self._told(row, index, percent=percent))
        }
        place = partial(_place, rows.units, index)
        self.columns[step] = UnitColumn(values, decimals, place, told, of_groups)

    def _told(self, row: TableRow, index: int, *, percent: bool) -> tuple[Decimal, Position] | None:
        """What a row of sums says, and where."""
        value = self._value(row, index, percent=percent)
        return None if value is None else (value, row[index].position)

    def _value(self, row: TableRow, index: int, *, percent: bool) -> Decimal | None:
        text = row.texts[index].strip()
        if not text:
            return None
        if text in _NOTHING:
            return Decimal(0)
        try:
            return parse_number(text, percent=percent)
        except ReadingError as error:
            self._at_cell("BC203", error.message, row[index], error.hint or "")
            return None

    def _at_cell(self, code: str, message: str, cell: Cell, hint: str, *related: Related) -> None:
        self.problems.append(Problem(code, message, cell.position, hint, related=related))

    def _add(self, code: str, message: str, path: KeyPath, hint: str) -> None:
        self.problems.append(Problem(code, message, self.origin.position(path), hint))


def _place(rows: Sequence[TableRow], column: int, unit: int) -> Position:
    return rows[unit][column].position
