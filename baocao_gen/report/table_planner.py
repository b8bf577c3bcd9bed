"""A declared table of figures → its plan with the figures that it names, or what is wrong with it.

Who prints a table and who only asks whether it can be printed (the loading of a report) ask here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from baocao_gen.figures.figure import Aspect, Figures, Name, ResolvedFigure
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.named_figures import Unnamed, misfit, named_figure
from baocao_gen.report.table_plan import (
    MOST_COLUMNS,
    Head,
    Leaf,
    Plan,
    PlannedRow,
    figure_at,
    lowest,
)
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.vietnamese.text import roman_or_digits
from baocao_gen.yearfile.model import (
    ColumnKind,
    FigureColumn,
    FigureRow,
    FigureTable,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath, Origin

_MOST_HEADS = 3
"""Rows of headings; no form has more."""
_DEEPEST = 3
"""Rows below rows below rows have a dash for a number."""
_OF_NO_FIGURE = frozenset({ColumnKind.NUMBER, ColumnKind.NAME, ColumnKind.NOTE})
_ROWS, _COLUMNS = key_of(FigureTable, "rows"), key_of(FigureTable, "columns")
_INNER_ROWS, _INNER_COLUMNS = key_of(FigureRow, "rows"), key_of(FigureColumn, "columns")


@dataclass(slots=True)
class TablePlanner:
    """Finds the figures that tables name among those of one report."""

    figures: Figures
    unit_figures: UnitFigures
    origin: Origin
    problems: list[Problem] = field(default_factory=list)
    _members: dict[Name, ResolvedFigure] = field(default_factory=dict)

    def plan(self, table: FigureTable, path: KeyPath) -> Plan:
        """Find the figures of a table; what cannot be found is left out, and a problem."""
        told = len(self.problems)
        if table.by_unit and not self.unit_figures.units:
            key = key_of(YearFile, "unit_files")
            hint = f"thêm {key}: các tệp mà mỗi hàng là một đơn vị"
            self._add("BC263", "bảng theo đơn vị mà chưa có số liệu của đơn vị nào", path, hint)
            return Plan(table, path, (), ())
        if table.by_unit:
            lines = tuple(self._of_units(table, path))
        else:
            level = _Level(by_group=table.by_group)
            lines = tuple(self._of_rows(table.rows, (*path, _ROWS), level))
        self._members = {}
        for line in lines:
            for name, figure in (line.members or {}).items():
                self._members.setdefault(name, figure)
        heads = tuple(self._heads(table, table.columns, (*path, _COLUMNS), 1))
        plan = Plan(table, path, lines, heads)
        if len(plan.leaves) > MOST_COLUMNS:
            message = f"bảng có hơn {MOST_COLUMNS} cột, Word không mở được"
            self._add("BC262", message, (*path, _COLUMNS), "bớt cột, hoặc chia thành nhiều bảng")
        if len(self.problems) == told:
            self._look_at_names(plan)
            self._look_at_units(plan)
        return plan

    def _of_rows(
        self, rows: Sequence[FigureRow], path: KeyPath, level: _Level
    ) -> Iterator[PlannedRow]:
        """The rows of one level, each with those below it."""
        roman = level.depth == 0 and any(
            row.title is not None and not (level.by_group and row.group) for row in rows
        )
        count = 0
        for index, row in enumerate(rows):
            here = (*path, index)
            if row.group and row.title is None and not level.by_group:
                for figure in self._group(row.group, here):
                    count += 1
                    number = level.number(count, roman=roman)
                    yield PlannedRow(number, here, row, figure, is_member=True)
                continue
            count += row.number is None
            number = level.number(count, roman=roman) if row.number is None else row.number
            yield self._line(number, here, row, level)
            yield from self._below(row, here, level.below(number, roman=roman))

    def _line(self, number: str, path: KeyPath, row: FigureRow, level: _Level) -> PlannedRow:
        if not level.by_group or not (row.group or row.figure):
            return PlannedRow(number, path, row, self._figure(row.figure, path))
        if row.figure:
            hint = "ghi nhom: tên một nhóm của so_lieu; số liệu của nhóm đứng ở các cột"
            place = (*path, key_of(FigureRow, "figure"))
            self._add("BC262", "trong bảng theo_nhom mỗi hàng là một nhóm số liệu", place, hint)
        depth = len((row.group or "").split("."))
        found = self._group(row.group, path) if row.group else []
        members = {figure.name[depth:]: figure for figure in found}
        return PlannedRow(number, path, row, members=members)

    def _below(self, row: FigureRow, path: KeyPath, level: _Level) -> Iterator[PlannedRow]:
        members = self._group(row.group, path) if row.group and not level.by_group else []
        for count, figure in enumerate(members, 1):
            yield PlannedRow(level.number(count, roman=False), path, row, figure, is_member=True)
        yield from self._of_rows(row.rows, (*path, _INNER_ROWS), level)

    def _of_units(self, table: FigureTable, path: KeyPath) -> Iterator[PlannedRow]:
        """A line for each unit, in the order that the table asks for, and those of the sums."""
        units: Sequence[int] = range(len(self.unit_figures.units))
        if table.sorted_by:
            place = (*path, key_of(FigureTable, "sorted_by"))
            figure = self._reported(table.sorted_by, place)
            if figure:
                units = self.unit_figures.in_order(figure.name, figure.decimals)
        groups = self.unit_figures.groups
        order = {unit: at for at, unit in enumerate(units)} if groups else {}
        for number, group in enumerate(groups):
            yield PlannedRow(roman_or_digits(number + 1), path, group=number)
            yield from _numbered(sorted(group.units, key=lambda unit: order[unit]), path)
        if not groups:
            yield from _numbered(units, path)
        if table.total:
            yield PlannedRow("", path)

    def _heads(
        self, table: FigureTable, columns: Sequence[FigureColumn], path: KeyPath, depth: int
    ) -> Iterator[Head]:
        for index, column in enumerate(columns[: MOST_COLUMNS + 1]):
            here = (*path, index)
            if column.kind is ColumnKind.EACH_UNIT:
                yield from self._each_unit(column, here)
            elif not column.columns:
                yield Head(column, here, self._leaf(table, column, here))
            elif depth >= _MOST_HEADS:
                message = f"tên cột lồng quá {_MOST_HEADS} hàng"
                self._add("BC262", message, here, "bớt một cấp của tên cột")
            else:
                inner = self._heads(table, column.columns, (*here, _INNER_COLUMNS), depth + 1)
                yield Head(column, here, below=tuple(inner))

    def _each_unit(self, column: FigureColumn, path: KeyPath) -> Iterator[Head]:
        """A column for each unit, under the title that the file gives them together."""
        bare = column.model_copy(update={"title": None})
        units = range(len(self.unit_figures.units))
        heads = [Head(bare, path, Leaf(bare, unit=unit)) for unit in units]
        if column.title is None:
            yield from heads
        else:
            yield Head(column, path, below=tuple(heads))

    def _leaf(self, table: FigureTable, column: FigureColumn, path: KeyPath) -> Leaf:
        place = (*path, key_of(FigureColumn, "figure"))
        if table.by_group:
            return self._member(column, path, place)
        if not table.by_unit:
            if column.figure:
                near = _nearest(column.figure, list(ColumnKind))
                hint = f"có phải «{near}»?" if near else f"ghi một trong: {', '.join(ColumnKind)}"
                message = f"không có loại cột «{column.figure}»: bảng này mỗi hàng là một số liệu"
                self._add("BC262", message, place, hint)
            return Leaf(column)
        if column.figure is None:
            if column.kind not in _OF_NO_FIGURE:
                hint = "thêm so_lieu: số liệu của cột"
                self._add("BC262", "cột này chưa nói nó là của số liệu nào", path, hint)
            return Leaf(column)
        return Leaf(column, self._reported(column.figure, place))

    def _member(self, column: FigureColumn, path: KeyPath, place: KeyPath) -> Leaf:
        """A column of the figures that groups have by one name."""
        if column.figure is None:
            if column.kind not in _OF_NO_FIGURE:
                hint = "thêm so_lieu: tên của số liệu trong các nhóm"
                self._add("BC262", "cột này chưa nói nó là của số liệu nào", path, hint)
            return Leaf(column)
        name = tuple(column.figure.split("."))
        if self._members and name not in self._members:
            near = _nearest(column.figure, [".".join(one) for one in self._members])
            hint = f"có phải «{near}»?" if near else "ghi tên một số liệu có trong các nhóm"
            self._add("BC260", f"không nhóm nào có số liệu «{column.figure}»", place, hint)
        return Leaf(column, self._members.get(name), name)

    def _reported(self, dotted: str, path: KeyPath) -> ResolvedFigure | None:
        """A figure that units report, or that is computed from such ones."""
        figure = self._figure(dotted, path)
        if figure and not any(self.unit_figures.has(figure.name, aspect) for aspect in Aspect):
            message = f"không đơn vị nào báo cáo «{dotted}»"
            self._add("BC264", message, path, "thêm cột ấy vào tệp của các đơn vị")
            return None
        return figure

    def _figure(self, dotted: str | None, path: KeyPath) -> ResolvedFigure | None:
        if dotted is None:
            return None
        found = named_figure(self.figures, dotted)
        if isinstance(found, Unnamed):
            self._add("BC260", found.message, (*path, key_of(FigureRow, "figure")), found.hint)
            return None
        return found

    def _group(self, dotted: str, path: KeyPath) -> list[ResolvedFigure]:
        found = self.figures.groups.get(tuple(dotted.split(".")), [])
        if not found:
            near = self.figures.likely_groups.nearest(dotted)
            hint = f"có phải «{near}»?" if near else "ghi tên một nhóm của so_lieu"
            place = (*path, key_of(FigureRow, "group"))
            self._add("BC260", f"không có nhóm số liệu «{dotted}»", place, hint)
        return found

    def _look_at_names(self, plan: Plan) -> None:
        """Refuse what would have no name on the page."""
        has_names = any(leaf.column.kind is ColumnKind.NAME for leaf in plan.leaves)
        for line in plan.lines if has_names else ():
            own = line.row.name if line.row and not line.is_member else None
            if line.figure and own is None and not line.figure.declaration.name:
                self._nameless(line.figure, line.path)
            if line.members is not None and line.row and not (own or line.row.title):
                message = f"nhóm «{line.row.group}» chưa có tên để in trong bảng"
                self._add("BC265", message, line.path, f"thêm {key_of(FigureRow, 'name')}: tên in")
        for head in lowest(plan.heads):
            figure = head.leaf.figure if head.leaf and head.column.title is None else None
            if figure and head.column.kind is None and not figure.declaration.name:
                self._nameless(figure, head.path)

    def _nameless(self, figure: ResolvedFigure, path: KeyPath) -> None:
        hint = "ghi ten ở số liệu ấy, hoặc ở đây (hàng: ten, cột: tieu_de)"
        self._add("BC265", f"«{figure.dotted}» chưa có tên để in trong bảng", path, hint)

    def _look_at_units(self, plan: Plan) -> None:
        """Refuse rows of different units where nothing says in what each is counted."""
        if plan.table.by_group:
            for leaf in plan.leaves:
                self._look_at_column(plan, leaf)
            return
        if any(leaf.column.kind is ColumnKind.UNIT for leaf in plan.leaves):
            return
        first: ResolvedFigure | None = None
        for line in plan.lines:
            figure = line.figure
            if figure is None or figure.unit in PERCENT_UNITS:
                continue
            first = first or figure
            if message := misfit(figure, first, plan.table.unit, "bảng"):
                hint = f"thêm cột {ColumnKind.UNIT} vào cot, hoặc tách thành hai bảng"
                self._add("BC261", message, line.path, hint)

    def _look_at_column(self, plan: Plan, leaf: Leaf) -> None:
        first = leaf.figure
        for line in plan.lines if first else ():
            figure = figure_at(line, leaf)
            if figure and first and (message := misfit(figure, first, plan.table.unit, "cột")):
                hint = "tách thành hai bảng, hoặc ghi don_vi_tinh ở bảng để đổi số"
                self._add("BC261", message, line.path, hint)

    def _add(self, code: str, message: str, path: KeyPath, hint: str) -> None:
        self.problems.append(Problem(code, message, self.origin.position(path), hint))


@frozen
class _Level:
    """How deep a row stands, and what stands before its own number."""

    depth: int = 0
    before: str = ""
    by_group: bool = False

    def number(self, count: int, *, roman: bool) -> str:
        """The number of a row: I, 1, 1.1, and a dash from there on (nd. 30/2020, App. I, V.6b)."""
        if self.depth >= _DEEPEST:
            return "-"
        return roman_or_digits(count) if roman else f"{self.before}{count}"

    def below(self, number: str, *, roman: bool) -> _Level:
        """The level of the rows below one."""
        before = "" if roman or number == "-" else f"{number}."
        return replace(self, depth=self.depth + 1, before=before)


def _numbered(units: Sequence[int], path: KeyPath) -> Iterator[PlannedRow]:
    for count, unit in enumerate(units, 1):
        yield PlannedRow(str(count), path, unit=unit)


def _nearest(word: str, names: Sequence[str]) -> str | None:
    return LikelyNames(names).nearest(word)
