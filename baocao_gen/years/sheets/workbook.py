"""What a unit is asked for → the workbook that it fills in.

Beside ``form_sheet`` the only importer of XlsxWriter. Each row is known by its key in a hidden,
locked column, which moves with the row when rows are sorted; defined names and a manifest are
further witnesses. The checks in the sheet help who fills it in; a cell that is pasted over loses
them, so whatever comes back is looked at again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report, document_groups
from baocao_gen.report.table_words import value_words
from baocao_gen.yearfile.model import TaskStatus
from baocao_gen.years.sheets.figure_row import (
    BOX,
    INPUT,
    MOST_IN_MESSAGE,
    SheetColumn,
    SheetRow,
    letter,
    one_of,
)
from baocao_gen.years.sheets.layout import (
    DOCUMENT_HEADINGS,
    DOCUMENTS_SHEET,
    FIGURES_SHEET,
    FORM,
    KEY_HEADING,
    MANIFEST_SHEET,
    NAME_HEADING,
    PROPERTY,
    REMARK_HEADING,
    RESULT_HEADING,
    STATUS_HEADING,
    TASK_HEADING,
    TASK_STATUS_HEADING,
    TASKS_SHEET,
    UNIT_HEADING,
)
from baocao_gen.years.sheets.owed import ASKED, Owed

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_CREATED: Final = datetime(2000, 1, 1)
"""The same input gives the same bytes."""
_HEAD_ROW: Final = 4
_FONT: Final = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_DOCUMENT_ROWS = 300
_DOCUMENT_WIDTHS: Final = (24, 14, 18, 12, 60, 24)


@frozen
class Sheets:
    """What stands in a workbook besides what its unit is asked for.

    Attributes:
        deadline: The day by which it is wanted, as it is printed; None if nobody has said.
        groups: The groups of documents that the report lists; none where it lists none.
        year_file: The name of the year file.
    """

    deadline: str | None = None
    groups: tuple[str, ...] = ()
    year_file: str = ""


def document_groups_of(report: Report) -> tuple[str, ...]:
    """The groups of documents that a report lists, by their names as they are typed."""
    return tuple(dict.fromkeys(group.name for _, group in document_groups(report.year_file)))


def workbook(owed: Owed, sheets: Sheets) -> bytes:
    """The workbook of one unit; the same input gives the same bytes."""
    from xlsxwriter.workbook import Workbook  # for who makes workbooks

    target = BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": _title(owed), "created": _CREATED})
    book.set_size(2400, 1400)
    writer = _Writer(book, owed, sheets)
    writer.figures()
    if owed.tasks:
        writer.tasks()
    if sheets.groups:
        writer.documents()
    writer.manifest()
    book.close()
    return target.getvalue()


def _title(owed: Owed) -> str:
    return f"PHIẾU SỐ LIỆU {str(owed.period).upper()}"


@dataclass(slots=True)
class _Writer:
    """Writes the sheets of one workbook."""

    book: Workbook
    owed: Owed
    sheets: Sheets
    _formats: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def format(self, **look: Any) -> Format:
        """A look, made once; text that might be taken for a formula stays text."""
        known = tuple(sorted(look.items()))
        if known not in self._formats:
            self._formats[known] = self.book.add_format({**_FONT, **look})
        return self._formats[known]

    def sheet(self, name: str, heads: Sequence[tuple[str, float]], hint: str) -> Worksheet:
        """A protected sheet with its titles and the row of headings."""
        from baocao_gen.years.sheets.form_sheet import FormSheet  # for who makes workbooks

        sheet = self.book.add_worksheet(name, FormSheet)
        sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.repeat_rows(_HEAD_ROW)
        sheet.freeze_panes(_HEAD_ROW + 1, 0)
        unit = self.owed.unit or "Chưa rõ đơn vị cung cấp"
        until = f"; gửi lại trước ngày {self.sheets.deadline}" if self.sheets.deadline else ""
        plain = self.format(text_wrap=False)
        sheet.write_string(0, 1, _title(self.owed), self.format(bold=True, font_size=14))
        sheet.write_string(1, 1, f"Đơn vị: {unit}{until}", plain)
        sheet.write_string(2, 1, hint, self.format(italic=True))
        head = self.format(**BOX, bold=True, align="center", bg_color="#E8EEF7")
        for column, (heading, width) in enumerate(heads):
            sheet.set_column(column, column, width)
            sheet.write_string(_HEAD_ROW, column, heading, head)
        sheet.set_column(0, 0, 8, None, {"hidden": True})
        return sheet

    def figures(self) -> None:
        """The sheet of figures: a row for each, those of one group under its name."""
        columns = self._columns()
        hint = "Chỉ điền các ô tô vàng. Không có thì chọn «không phát sinh» ở cột Tình trạng."
        sheet = self.sheet(FIGURES_SHEET, [(c.heading, c.width) for c in columns], hint)
        rows = {row.figure.name: _HEAD_ROW + 1 + n for n, row in enumerate(self.owed.figures)}
        actual = [one.aspect for one in columns].index(Aspect.ACTUAL)
        cell = partial(_cell, rows, actual)
        for count, row in enumerate(self.owed.figures, start=1):
            place = rows[row.figure.name]
            SheetRow(self.format, self.book, sheet, columns, row, place, cell).write(count)
        last = _HEAD_ROW + len(self.owed.figures)
        red = self.book.add_format({"bg_color": "#FFD9D9"})
        check = len(columns) - 1
        first = f"${letter(check)}{_HEAD_ROW + 2}"
        rule = {"type": "formula", "criteria": f'={first}<>""', "format": red}
        sheet.conditional_format(_HEAD_ROW + 1, check, last, check, rule)

    def _columns(self) -> list[SheetColumn]:
        asked = {aspect for row in self.owed.figures for aspect in row.asked} | {Aspect.ACTUAL}
        wanted = [aspect for aspect in ASKED if aspect in asked]
        period = self.owed.period
        seen = [one for one in (Aspect.PRIOR, Aspect.PLANNED) if one not in asked]
        return [
            SheetColumn(KEY_HEADING, 8),
            SheetColumn("STT", 5),
            SheetColumn(NAME_HEADING, 46),
            SheetColumn(UNIT_HEADING, 12),
            *(SheetColumn(value_words(one, period), 15, one, is_known=True) for one in seen),
            *(SheetColumn(value_words(aspect, period), 15, aspect) for aspect in wanted),
            SheetColumn(STATUS_HEADING, 15),
            SheetColumn(REMARK_HEADING, 30),
            SheetColumn("Kiểm tra", 32),
        ]

    def tasks(self) -> None:
        """The sheet of tasks: how far each has come."""
        heads = [
            (KEY_HEADING, 8.0),
            ("STT", 5.0),
            (TASK_HEADING, 60.0),
            ("Thời hạn", 14.0),
            (TASK_STATUS_HEADING, 18.0),
            (RESULT_HEADING, 60.0),
        ]
        hint = "Chọn trạng thái và ghi kết quả của từng nhiệm vụ."
        sheet = self.sheet(TASKS_SHEET, heads, hint)
        box, fill = self.format(**BOX), self.format(**BOX, **INPUT)
        words = [status.words for status in TaskStatus]
        for count, one in enumerate(self.owed.tasks, start=1):
            row, task = _HEAD_ROW + count, one.task
            sheet.write_string(row, 0, str(one.index), box)
            sheet.write_number(row, 1, count, box)
            sheet.write_string(row, 2, task.content, box)
            sheet.write_string(row, 3, str(task.deadline or ""), box)
            sheet.write_string(row, 4, task.status.words if task.status else "", fill)
            sheet.data_validation(row, 4, row, 4, one_of(words, "Trạng thái"))
            sheet.write_string(row, 5, task.result or "", fill)

    def documents(self) -> None:
        """The sheet of documents: empty rows for what the unit has issued or drafted."""
        hint = "Mỗi văn bản một hàng; ngày ghi như 21/7/2020."
        widths = zip(DOCUMENT_HEADINGS.values(), _DOCUMENT_WIDTHS, strict=True)
        heads = [(KEY_HEADING, 8.0), ("STT", 5.0), *widths]
        sheet = self.sheet(DOCUMENTS_SHEET, heads, hint)
        fill = self.format(**BOX, **INPUT, num_format="@")
        for row in range(_HEAD_ROW + 1, _HEAD_ROW + 1 + _DOCUMENT_ROWS):
            sheet.write_number(row, 1, row - _HEAD_ROW, self.format(**BOX))
            for column in range(2, len(heads)):
                sheet.write_blank(row, column, None, fill)
        if sum(map(len, self.sheets.groups)) + len(self.sheets.groups) <= MOST_IN_MESSAGE:
            last = _HEAD_ROW + _DOCUMENT_ROWS
            known = one_of(list(self.sheets.groups), "Nhóm")
            sheet.data_validation(_HEAD_ROW + 1, 2, last, 2, known)

    def manifest(self) -> None:
        """What the workbook is, on a sheet that nobody sees and in the file's properties."""
        sheet = self.book.add_worksheet(MANIFEST_SHEET)
        told = {
            "ky": str(self.owed.period),
            "don_vi": self.owed.unit or "",
            # A name on the disk may hold bytes that are no letters; a workbook may not.
            "tep": self.sheets.year_file.encode("utf-8", "replace").decode(),
        }
        for row, (key, value) in enumerate([("mau", FORM), *told.items()]):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, value)
        sheet.very_hidden()
        said = json.dumps({"mau": FORM, **told}, ensure_ascii=False)
        self.book.set_custom_property(PROPERTY, said[:MOST_IN_MESSAGE], "text")


def _cell(rows: Mapping[Name, int], column: int, name: Name) -> str:
    return f"{letter(column)}{rows[name] + 1}"
