"""A workbook that a unit sends back → the values in it, each with its cell, and what is doubtful.

Whatever a unit may do to its form is expected: rows sorted, put in or copied, columns moved, cells
pasted over, the sheet carried into another workbook. The key of a row says whose it is; its name
and its unit of measure must say the same, or nobody knows whose number stands there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.files.tables import Grid, GridCell, read_grids
from baocao_gen.files.tables.headings import folded
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import MAX_OF_A_KIND, Position, Problem, Related, Severity
from baocao_gen.report.report import Report
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.report.table_words import value_words
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.years.sheets.grouping import Grouping, grouping_of, regrouped
from baocao_gen.years.sheets.layout import (
    DOCUMENT_HEADINGS,
    FORM,
    KEY_HEADING,
    MANIFEST_SHEET,
    NAME_HEADING,
    REMARK_HEADING,
    STATUS_HEADING,
    TASK_HEADING,
    UNIT_HEADING,
    Status,
)
from baocao_gen.years.sheets.owed import ASKED, OwedFigure, owed_figures
from baocao_gen.years.sheets.returned_numbers import Doubt, number_in
from baocao_gen.years.sheets.returned_tasks import (
    ReturnedDocument,
    ReturnedTask,
    documents_in,
    tasks_in,
)
from baocao_gen.years.sheets.returned_value import Returned, ReturnedValue
from baocao_gen.years.sheets.sheet_head import SheetHead, sheet_head

if TYPE_CHECKING:
    from baocao_gen.years.sheets.own.remembered import Decision

OTHER_FORM = "BC860"
LOST_ROW = "BC861"
ODD_VALUE = "BC862"
EXTRA_ROW = "BC863"
LOST_TASK = "BC866"
OTHER_UNIT = "BC869"
_BY_WORDS = {folded(one.value): one for one in Status}


def read_back(
    report: Report, data: bytes, name: str, decisions: Sequence[Decision] = ()
) -> Returned:
    """Read a workbook, or a CSV file, that a unit sends back.

    Args:
        report: The report that it was made from.
        data: The file.
        name: Its name in messages.
        decisions: What somebody has decided of the rows of a sheet that the unit has made itself.

    Raises:
        InvalidReport: the file cannot be read at all.
    """
    grids = read_grids(data, name)
    manifest = _manifest(grids)
    reader = _Reader(report, name)
    reader.look_at(manifest)
    unit = manifest.get("don_vi", "")
    with_keys = [(grid, head) for grid in grids if (head := sheet_head(grid, KEY_HEADING))]
    tasks: list[ReturnedTask] = []
    documents: list[ReturnedDocument] = []
    for grid, head in with_keys:
        if head.has(TASK_HEADING) or head.has(*DOCUMENT_HEADINGS.values()):
            reader.note_faults(grid, head)
        if head.has(TASK_HEADING):
            tasks += tasks_in(report, grid, head, reader.tell_task)
        elif head.has(*DOCUMENT_HEADINGS.values()):
            documents += documents_in(report, grid, head, reader.tell_task)
        else:
            reader.read(grid, head)
    if not with_keys and not reader.problems:
        from baocao_gen.years.sheets.own.read_own import read_own  # many files are forms

        own = read_own(report, grids, name, decisions)
        if own is not None:
            return own
        column = f"có cột «{KEY_HEADING}» (đang ẩn)"
        hint = Hint(f"phiếu do «sheets out» ghi {column}", f"phiếu tải ở trang Đơn vị {column}")
        reader.tell(OTHER_FORM, "đây không phải phiếu số liệu", Position(name), hint)
    reader.look_at_owners(unit)
    seen = {value.name for value in reader.values if value.aspect is Aspect.ACTUAL}
    return Returned(
        name,
        unit,
        tuple(reader.values),
        tuple(one for one in reader.blank if one not in seen),
        tuple(tasks),
        tuple(documents),
        tuple(reader.problems),
    )


def _manifest(grids: list[Grid]) -> dict[str, str]:
    """What the workbook says of itself; nothing where its sheet was carried into another one."""
    for grid in grids:
        if grid.title == MANIFEST_SHEET:
            rows = grid.rows.values()
            return {row[1].text: row[2].text for row in rows if 1 in row and 2 in row}
    return {}


@dataclass(slots=True)
class _Reader:
    """Reads the sheets of figures of one file; everything that is wrong is kept."""

    report: Report
    file: str
    problems: list[Problem] = field(default_factory=list)
    values: list[ReturnedValue] = field(default_factory=list)
    blank: list[Name] = field(default_factory=list)
    _owed: dict[str, OwedFigure] = field(init=False)
    _seen: dict[str, GridCell] = field(default_factory=dict)
    _groupings: dict[int, Grouping] = field(default_factory=dict)
    _likely: LikelyNames = field(init=False)

    def __post_init__(self) -> None:
        self._owed = {row.figure.dotted: row for row in owed_figures(self.report)}
        self._likely = LikelyNames(self._owed)

    def look_at(self, manifest: Mapping[str, str]) -> None:
        """Whether the workbook is a form of this program for this period."""
        period = str(self.report.year_file.period)
        if manifest and manifest.get("mau") != FORM:
            message = f"phiếu theo mẫu «{manifest.get('mau', '')}», không phải «{FORM}»"
            again = "gửi lại phiếu mới:"
            way = Hint(f"{again} baocao-gen sheets out", f"{again} tải ở trang Đơn vị")
            self.tell(OTHER_FORM, message, Position(self.file), way)
        elif manifest and manifest.get("ky") != period:
            message = f"phiếu của {manifest.get('ky')}, tệp năm là {period}"
            hint = "chọn đúng phiếu, hoặc đúng tệp năm"
            self.tell(OTHER_FORM, message, Position(self.file), hint)

    def note_faults(self, grid: Grid, head: SheetHead) -> None:
        """Cells of words that show none: formulas without a result, errors."""
        for _, row in head.rows(grid):
            for cell in row.values():
                if cell.fault:
                    self.tell(ODD_VALUE, cell.fault, cell.position, "gõ chữ vào ô ấy")

    def look_at_owners(self, unit: str) -> None:
        """Whether the figures of the form are its unit's own."""
        suppliers = suppliers_of(self.report.year_file, self.report.figures)
        asked = [self._owed[key].figure for key in self._seen if self._owed[key].asked]
        others = [one for one in asked if suppliers.get(one.name, unit) != unit]
        if unit and others:
            other = suppliers[others[0].name]
            listed = ", ".join(one.dotted for one in others[:MAX_OF_A_KIND])
            message = f"phiếu của «{unit}», tệp năm giao cho «{other}»: {listed}"
            hint = "sửa nguon, don_vi_cung_cap cho đúng, hoặc gửi phiếu mới"
            self.tell(OTHER_UNIT, message, self._seen[others[0].dotted].position, hint)

    def read(self, grid: Grid, head: SheetHead) -> None:
        """One sheet of figures."""
        period = self.report.year_file.period
        asked = {folded(value_words(aspect, period)): aspect for aspect in ASKED}
        columns = {head.columns[words]: asked[words] for words in asked if words in head.columns}
        if not columns:
            place = grid.place(head.line, head.columns[folded(KEY_HEADING)])
            wanted = value_words(Aspect.ACTUAL, period)
            hint = f"cột số liệu của phiếu có tên «{wanted}»; đừng đổi tên cột"
            self.tell(OTHER_FORM, "không cột nào là số liệu của kỳ này", place, hint)
            return
        for column in columns:
            cells = (row[column] for _, row in head.rows(grid) if column in row)
            self._groupings[column] = grouping_of(cells)
        filled: list[int] = []
        for line, row in head.rows(grid):
            filled.append(line)
            self._row(row, head, columns)
        if hidden := [line for line in filled if line in grid.hidden]:
            listed = ", ".join(map(str, hidden[:MAX_OF_A_KIND]))
            place = grid.place(hidden[0], 1)
            message = f"hàng đang ẩn vẫn được đọc: {listed}"
            hint = "bỏ ẩn, bỏ lọc để thấy các hàng ấy"
            self.tell("BC174", message, place, hint, Severity.WARNING)

    def _row(
        self, row: Mapping[int, GridCell], head: SheetHead, columns: Mapping[int, Aspect]
    ) -> None:
        key = head.cell(row, KEY_HEADING)
        if key is None or not key.text:
            self._without_key(row, columns)
            return
        found = self._owed.get(key.text)
        if found is None:
            near = self._likely.nearest(key.text)
            hint = f"có phải «{near}»?" if near else "tệp năm không còn số liệu này; gửi phiếu mới"
            self.tell(LOST_ROW, f"không có số liệu «{key.text}»", key.position, hint)
        elif key.text in self._seen:
            message = f"số liệu «{key.text}» có hai hàng"
            related = (Related(self._seen[key.text].position, "lần đầu ở đây"),)
            self.tell(LOST_ROW, message, key.position, "bỏ một trong hai hàng", related=related)
        elif not self._disagrees(row, head, found.figure):
            self._seen[key.text] = key
            self._values(row, head, columns, found)

    def _without_key(self, row: Mapping[int, GridCell], columns: Mapping[int, Aspect]) -> None:
        """A row that somebody has put in: its numbers are nobody's."""
        cell = next((row[column] for column in columns if column in row and row[column].text), None)
        if cell is not None:
            message = f"hàng này không có mã số liệu, số «{cell.text}» không được lấy"
            hint = "số liệu mới thì khai báo ở so_lieu rồi gửi phiếu mới"
            self.tell(EXTRA_ROW, message, cell.position, hint, Severity.WARNING)

    def _disagrees(
        self, row: Mapping[int, GridCell], head: SheetHead, figure: ResolvedFigure
    ) -> bool:
        """Whether the row says by its words that it is another figure's than by its key."""
        name = figure.declaration.name or figure.dotted
        known = {NAME_HEADING: name, UNIT_HEADING: figure.unit}
        for heading, wanted in known.items():
            cell = head.cell(row, heading)
            if cell is not None and folded(cell.text) != folded(wanted):
                message = (
                    f"hàng này mang mã «{figure.dotted}» («{wanted}») mà lại ghi «{cell.text}»"
                )
                hint = "các ô đã bị xếp lệch hàng; chép số vào phiếu gốc rồi gửi lại"
                self.tell(LOST_ROW, message, cell.position, hint)
                return True
        return False

    def _values(
        self,
        row: Mapping[int, GridCell],
        head: SheetHead,
        columns: Mapping[int, Aspect],
        found: OwedFigure,
    ) -> None:
        status = self._status(head.cell(row, STATUS_HEADING))
        said = head.text(row, REMARK_HEADING)
        for column, aspect in columns.items():
            cell = row.get(column)
            if aspect not in found.asked:
                self._not_asked(cell, found)
                continue
            value = self._value(cell, found.figure, aspect, status)
            if value is not None and cell is not None:
                own = status if aspect is Aspect.ACTUAL else None
                name = found.figure.name
                self.values.append(ReturnedValue(name, aspect, value, own, said, cell))
            elif aspect is Aspect.ACTUAL and (cell is None or not cell.text):
                self.blank.append(found.figure.name)

    def _status(self, cell: GridCell | None) -> Status | None:
        if cell is None or not cell.text:
            return None
        found = _BY_WORDS.get(folded(cell.text))
        if found is None:
            words = ", ".join(one.value for one in Status)
            message = f"không hiểu tình trạng «{cell.text}»"
            self.tell(ODD_VALUE, message, cell.position, f"chọn một trong: {words}")
        return found

    def _not_asked(self, cell: GridCell | None, found: OwedFigure) -> None:
        """A number typed over one that is computed."""
        if cell is not None and cell.text and not cell.is_computed and found.formula:
            message = f"«{found.figure.dotted}» do máy tính ra, không nhận số gõ đè «{cell.text}»"
            self.tell(ODD_VALUE, message, cell.position, "sửa các số mà nó được tính từ đó")

    def _value(
        self,
        cell: GridCell | None,
        figure: ResolvedFigure,
        aspect: Aspect,
        status: Status | None,
    ) -> Decimal | None:
        if cell is None or not (cell.text or cell.fault):
            return None
        read = number_in(regrouped(cell, self._groupings[cell.column]), figure)
        number = read.value if isinstance(read, Doubt) else read
        if isinstance(read, Doubt):
            severity = Severity.WARNING if read.value is not None else Severity.ERROR
            self.tell(ODD_VALUE, read.message, cell.position, read.hint, severity)
        if number and aspect is Aspect.ACTUAL and status in (Status.NONE, Status.NOT_YET):
            message = f"có số {cell.text} mà ghi «{status.value}»"
            self.tell(ODD_VALUE, message, cell.position, "xóa số, hoặc chọn tình trạng khác")
            return None
        return number

    def tell_task(self, message: str, place: Position | None, hint: str) -> None:
        """Note a problem of a task or a document."""
        self.tell(LOST_TASK, message, place, hint)

    def tell(  # noqa: PLR0913 — what a problem has
        self,
        code: str,
        message: str,
        place: Position | None,
        hint: str,
        severity: Severity = Severity.ERROR,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Note a problem."""
        self.problems.append(Problem(code, message, place, hint, severity, related))
