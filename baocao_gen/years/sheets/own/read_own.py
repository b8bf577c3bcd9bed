"""The sheets of a file that a unit has made itself → the values of figures, and what is doubtful.

What is doubtful is told with its cell and with what to type; nothing else waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.files.tables import Grid, GridCell
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import MAX_OF_A_KIND, Position, Problem, Related, Severity
from baocao_gen.report.report import Report
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.vietnamese.text import fold
from baocao_gen.years.sheets.grouping import Grouping, grouping_of
from baocao_gen.years.sheets.layout import Status
from baocao_gen.years.sheets.owed import OwedFigure, owed_figures
from baocao_gen.years.sheets.own.headings import ColumnRole, is_of_period
from baocao_gen.years.sheets.own.matching import (
    DOUBTFUL,
    OTHER_UNIT,
    TWO_ROWS,
    Matcher,
    RowMatch,
)
from baocao_gen.years.sheets.own.measures import UnitFit, UnitMatch, unit_fit, value_in
from baocao_gen.years.sheets.own.remembered import Decision, remembered, typed_decision
from baocao_gen.years.sheets.own.rows import rows_of
from baocao_gen.years.sheets.own.tables import OwnColumn, OwnTable, tables_in
from baocao_gen.years.sheets.returned_numbers import Doubt
from baocao_gen.years.sheets.returned_value import Returned, ReturnedValue

OTHER_COLUMNS = "BC821"
ODD_CELL = "BC862"
OTHER_TIME = "BC860"
MAX_ROWS: Final = 8_000
"""Rows with values; each is weighed against every figure that it may tell of."""
MAX_VALUES: Final = 100_000
"""Cells below headings of values: a dozen in each of so many rows."""
_YEAR_NAMED = re.compile(r"năm\s+((?:19|20)\d\d)", re.IGNORECASE)


def read_own(
    report: Report, grids: Sequence[Grid], file: str, decisions: Iterable[Decision] = ()
) -> Returned | None:
    """Read the tables of a file that no form of this program is.

    Args:
        report: The report.
        grids: The sheets of the file.
        file: Its name in messages.
        decisions: What somebody has decided of its rows.

    Returns:
        What it says; None where it has no table with names and values.

    Raises:
        InvalidReport: it has more rows than any unit reports (BC173).
    """
    reader = _OwnReader(report, file)
    tables = [table for grid in grids for table in reader.tables(grid)]
    if not tables and not reader.problems:
        return None
    unit = _unit_named(report, tables, file)
    rows = [row for table in tables for row in rows_of(table)]
    values = sum(len(row.cells.keys() & row.table.numbers_of(ColumnRole.VALUE)) for row in rows)
    if len(rows) > MAX_ROWS or values > MAX_VALUES:
        message = f"bảng đơn vị tự lập quá lớn (hơn {MAX_ROWS} hàng, hoặc {MAX_VALUES} ô có số)"
        hint = "bỏ những hàng không phải số liệu của báo cáo, hoặc chia thành nhiều tệp"
        raise InvalidReport([Problem("BC173", message, Position(file), hint)])
    matcher = Matcher(report, remembered(report, decisions), reader.groupings)
    matches = [reader.owned(match, unit) for match in matcher.matches(rows)]
    for match in matches:
        reader.take(match)
    agreed = reader.agreed()
    taken = {value.name for value in agreed if value.aspect is Aspect.ACTUAL}
    return Returned(
        file,
        unit,
        tuple(agreed),
        tuple(name for name in reader.owed_by(unit) if name not in taken),
        (),
        (),
        tuple(reader.problems),
        tuple(matches),
    )


def _unit_named(report: Report, tables: Sequence[OwnTable], file: str) -> str:
    """The unit that the titles of the tables name, or the file; empty for none, or two."""
    units = dict.fromkeys(suppliers_of(report.year_file, report.figures).values())
    titles = fold(" | ".join(text for table in tables for text in table.titles))
    name = re.sub(r"[\W_]+", " ", fold(file.rpartition("/")[2]))
    for words in (titles, name):
        found = [unit for unit in units if re.sub(r"[\W_]+", " ", fold(unit)) in words]
        found = [u for u in found if not any(u != other and u in other for other in found)]
        if len(found) == 1:
            return found[0]
    return ""


@dataclass(slots=True)
class _OwnReader:
    """Takes the values of one file; everything that is doubtful is kept."""

    report: Report
    file: str
    problems: list[Problem] = field(default_factory=list)
    values: list[ReturnedValue] = field(default_factory=list)
    groupings: dict[tuple[str, int], Grouping] = field(default_factory=dict)
    _owed: Mapping[Name, OwedFigure] = field(init=False)
    _suppliers: Mapping[Name, str] = field(init=False)

    def __post_init__(self) -> None:
        self._owed = {row.figure.name: row for row in owed_figures(self.report)}
        self._suppliers = suppliers_of(self.report.year_file, self.report.figures)

    def owed_by(self, unit: str) -> Iterator[Name]:
        """The figures that a unit owes; none where nobody knows which unit it is."""
        for name, row in self._owed.items():
            if unit and self._suppliers.get(name) == unit and Aspect.ACTUAL in row.asked:
                yield name

    def tables(self, grid: Grid) -> Iterator[OwnTable]:
        """The tables of a sheet that have values of this period."""
        found = list(tables_in(grid, self.report.year_file.period))
        if found and not grid.is_shown:
            message = f"trang «{grid.title}» đang ẩn, không được đọc"
            place = grid.place(found[0].first, 1)
            self._tell("BC174", message, place, "bỏ ẩn trang ấy nếu có số cần lấy")
            return
        for table in found:
            known = self._with_values(table)
            if known is not None:
                self._note_hidden(known)
                self._note_groupings(known)
                yield known

    def _with_values(self, table: OwnTable) -> OwnTable | None:
        """The table, if some column of it has values of this period."""
        period = self.report.year_file.period
        actual = [c for c in table.of(ColumnRole.VALUE) if c.heading.aspect is Aspect.ACTUAL]
        if not any(column.heading.says_year for column in actual):
            title = " ".join(table.titles)
            years = {int(year) for year in _YEAR_NAMED.findall(title)}
            is_other = bool(years) and period.year not in years
            if is_other or not is_of_period(fold(title), period):
                place = table.grid.place(table.head, 1)
                message = "bảng này không phải của kỳ báo cáo"
                hint = f"tệp năm là {period}: chọn đúng bảng của đơn vị"
                self._tell(OTHER_TIME, message, place, hint, Severity.ERROR)
                return None
        if not actual:
            unknown = [c for c in table.of(ColumnRole.UNKNOWN) if _has_numbers(table, c)]
            if len(unknown) == 1:
                heading = replace(unknown[0].heading, role=ColumnRole.VALUE, aspect=Aspect.ACTUAL)
                known = replace(unknown[0], heading=heading)
                columns = tuple(known if c is unknown[0] else c for c in table.columns)
                return replace(table, columns=columns)
            if any(_has_numbers(table, c) for c in table.columns):
                place = table.grid.place(table.head, 1)
                heads = "; ".join(c.words for c in table.columns)
                message = f"không rõ cột nào là số của {period}: {heads[:200]}"
                hint = f"ghi ở đầu cột «Thực hiện {period}» rồi lấy lại"
                self._tell(OTHER_COLUMNS, message, place, hint)
            return None
        return table

    def _note_hidden(self, table: OwnTable) -> None:
        grid = table.grid
        hidden = [line for line in table.lines if line in grid.hidden]
        if hidden:
            listed = ", ".join(map(str, hidden[:MAX_OF_A_KIND]))
            message = f"hàng đang ẩn vẫn được đọc: {listed}"
            self._tell("BC174", message, grid.place(hidden[0], 1), "bỏ ẩn, bỏ lọc để thấy chúng")

    def _note_groupings(self, table: OwnTable) -> None:
        for column in table.of(ColumnRole.VALUE):
            key = table.grid.title, column.number
            if key not in self.groupings:  # tables below one another have columns in common
                self.groupings[key] = grouping_of(table.grid.columns.get(column.number, ()))

    def owned(self, match: RowMatch, unit: str) -> RowMatch:
        """A match, doubtful where the figure is another unit's than the one that sends the file."""
        figure = match.figure
        if figure is None or not unit or not match.is_sure:
            return match
        other = self._suppliers.get(figure.name)
        if other in (None, unit) or match.reason.startswith(_DECIDED):
            return match
        reason = f"«{figure.dotted}» do {other} cung cấp, bảng này của {unit}"
        return replace(match, is_sure=False, reason=reason, code=DOUBTFUL)

    def take(self, match: RowMatch) -> None:
        """Take the values of a sure row, ask about a doubtful one."""
        if match.figure is None:
            return
        if not match.is_sure:
            if match.code and self._is_asked(match.figure):
                self._ask(match)
            return
        owed = self._owed.get(match.figure.name)
        for aspect in owed.asked if owed else ():
            self._take_aspect(match, match.figure, aspect)

    def _is_asked(self, figure: ResolvedFigure) -> bool:
        owed = self._owed.get(figure.name)
        return owed is not None and bool(owed.asked)

    def _ask(self, match: RowMatch) -> None:
        assert match.figure is not None
        row, figure = match.row, match.figure
        name = figure.declaration.name or figure.dotted
        message = f"«{row.name}» có phải «{name}» ({figure.dotted})? {match.reason}"
        hint = f'đúng thì thêm --match "{typed_decision(row, figure.dotted)}"'
        if match.others:
            hint += f"; hoặc một trong: {', '.join(match.others)}"
        if match.code == OTHER_UNIT:
            hint = f"ghi rõ đơn vị tính của hàng ấy trong bảng; {hint}"
        self._tell(match.code, message, (row.unit_cell if match.code == OTHER_UNIT and row.unit_cell
                                         else row.place).position, hint)  # fmt: skip

    def _take_aspect(self, match: RowMatch, figure: ResolvedFigure, aspect: Aspect) -> None:
        """The value of one aspect; where two columns say two things, none."""
        row = match.row
        is_dated = aspect in row.table.dated
        found: list[ReturnedValue] = []
        for column, cell in row.table.cells_of(ColumnRole.VALUE, row.cells):
            if column.heading.aspect is not aspect or not (cell.text or cell.fault):
                continue
            if is_dated and not column.heading.says_year:
                continue
            value = self._read(cell, figure, self._fit_of(match, column, figure))
            if value is not None:
                estimated = column.heading.estimated and aspect is Aspect.ACTUAL
                status = Status.ESTIMATED if estimated else None
                notes = row.table.cells_of(ColumnRole.NOTE, row.cells)
                note = notes[0][1].text if notes else ""
                found.append(ReturnedValue(figure.name, aspect, value, status, note, cell))
        if len({one.value for one in found}) > 1:
            message = (
                f"«{row.name}» có hai số ở hai cột: {found[0].cell.text}, {found[1].cell.text}"
            )
            related = (Related(found[0].cell.position, "cột kia ở đây"),)
            hint = "giữ một cột của kỳ này"
            self._tell(TWO_ROWS, message, found[1].cell.position, hint, related=related)
        elif found:
            self.values.append(found[0])

    def _fit_of(self, match: RowMatch, column: OwnColumn, figure: ResolvedFigure) -> UnitFit:
        if column.heading.unit and not match.row.unit_cell:
            own = unit_fit(column.heading.unit, figure.unit)
            if own.fit in (UnitMatch.SAME, UnitMatch.CONVERTED):
                return own
        return match.fit

    def _read(self, cell: GridCell, figure: ResolvedFigure, fit: UnitFit) -> Decimal | None:
        grouping = self.groupings.get((_sheet_of(cell), cell.column), Grouping.UNKNOWN)
        read = value_in(cell, figure, fit, grouping)
        if isinstance(read, Doubt):
            self._tell(ODD_CELL, f"{figure.dotted}: {read.message}", cell.position, read.hint)
            return read.value
        if figure.prior and read and cell.is_text is False and _is_thousandfold(read, figure.prior):
            message = f"{figure.dotted}: {cell.text} gấp hay kém nghìn lần số năm trước"
            hint = "xem đơn vị tính của hàng, của cột"
            self._tell(ODD_CELL, message, cell.position, hint)
            return None
        return read

    def agreed(self) -> list[ReturnedValue]:
        """The values, each figure's once; where two rows say two things, none of them."""
        by_step: dict[tuple[Name, Aspect], list[ReturnedValue]] = {}
        for value in self.values:
            by_step.setdefault((value.name, value.aspect), []).append(value)
        kept = []
        for (name, _), found in by_step.items():
            first, other = found[0], next((v for v in found if v.value != found[0].value), None)
            if other is None:
                kept.append(first)
                continue
            message = (
                f"«{'.'.join(name)}» có hai số ở hai hàng: {first.cell.text}, {other.cell.text}"
            )
            related = (Related(first.cell.position, "hàng kia ở đây"),)
            hint = "bỏ một hàng, hoặc nói bằng --match hàng nào không lấy: «tên hàng = -»"
            self._tell(TWO_ROWS, message, other.cell.position, hint, related=related)
        return kept

    def _tell(  # noqa: PLR0913 — what a problem has
        self,
        code: str,
        message: str,
        place: Position | None,
        hint: str,
        severity: Severity = Severity.WARNING,
        related: tuple[Related, ...] = (),
    ) -> None:
        where = place or Position(self.file)
        self.problems.append(Problem(code, message, where, hint, severity, related))


_DECIDED = "theo bang_khop"


def _sheet_of(cell: GridCell) -> str:
    return getattr(cell.source, "sheet", "") or cell.source.name


def _has_numbers(table: OwnTable, column: OwnColumn) -> bool:
    """Whether numbers stand below a heading that says nothing."""
    if column.heading.role not in (ColumnRole.UNKNOWN, ColumnRole.VALUE, ColumnRole.OTHER):
        return False
    cells = table.grid.column_between(column.number, table.first, table.last)
    texts = [cell.text for cell in cells]
    numbers = [text for text in texts if text and not re.search(r"[^\W\d_]{3,}", text)]
    return bool(numbers) and len(numbers) * 2 >= len(texts)


def _is_thousandfold(value: Decimal, prior: Decimal) -> bool:
    """Whether a number is about a thousand times another, or a thousandth of it."""
    ratio = abs(value / prior)
    return Decimal(500) < ratio < Decimal(2000) or Decimal(500) < 1 / ratio < Decimal(2000)
