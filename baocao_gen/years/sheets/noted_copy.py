"""A file that a unit has sent, and what is odd in it → a new workbook with notes at such cells.

The unit's own file is never written; the copy is made anew from its cells, so that nothing in it
can run: no macro, no link, no formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.files.tables import Grid, GridCell, read_grids
from baocao_gen.files.tables.table import MAX_COLUMNS
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.vietnamese.numbers import parse_number
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.years.sheets.returned_value import Returned

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_CREATED: Final = datetime(2000, 1, 1)
_LONGEST_NAME: Final = 31
_LONGEST_NOTE: Final = 2_000
_TAKEN, _ASKED, _WRONG = "#E3F4E1", "#FFF2B3", "#FFD0D0"
_WIDTHS: Final = (8, 60)
_DIGITS_KEPT: Final = 15
_LAST_LINE: Final = 50_000
"""The library goes through all lines down to the last, and in each that has cells through all
columns: what stands alone, far below or far to the right of any table, is not copied."""


def noted_copy(returned: Returned, data: bytes) -> bytes:
    """Copy a file with its findings as notes; the same input gives the same bytes.

    Args:
        returned: What was found in it.
        data: The file, as the unit has sent it.
    """
    from xlsxwriter.workbook import Workbook  # for who makes workbooks

    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(target, options)
    book.set_properties({"created": _CREATED})
    names: list[str] = []
    for grid in read_grids(data, returned.file):
        if grid.rows and grid.is_shown:
            names.append(_free_name(grid.title, names))
            _SheetCopy(book, grid, returned).write(names[-1])
    if not names:
        book.add_worksheet()
    book.close()
    return target.getvalue()


def _free_name(title: str, taken: Sequence[str]) -> str:
    """A name that a sheet may have, none of those that others have."""
    plain = "".join(" " if letter in "[]:*?/\\" else letter for letter in title).strip("' ")
    name = (plain or "Trang")[:_LONGEST_NAME]
    known = {one.casefold() for one in taken}
    number = 2
    first = name
    while name.casefold() in known:
        name = f"{first[: _LONGEST_NAME - 4]} {number}"
        number += 1
    return name


class _SheetCopy:
    """Writes the copy of one sheet."""

    def __init__(self, book: Workbook, grid: Grid, returned: Returned) -> None:
        self._book, self._grid = book, grid
        self._looks: dict[str, Any] = {}
        self._taken = {
            value.cell.position: f"lấy cho {'.'.join(value.name)}" for value in returned.values
        }
        self._told: dict[object, list[Problem]] = {}
        for problem in returned.problems:
            self._told.setdefault(problem.position, []).append(problem)

    def write(self, name: str) -> None:
        sheet = self._book.add_worksheet(name)
        width: dict[int, int] = {}
        for line, row in self._near():
            for column, cell in row.items():
                self._cell(sheet, cell)
                width[column] = max(width.get(column, 0), len(cell.text))
            if line in self._grid.hidden:
                sheet.set_row(line - 1, None, None, {"hidden": True})
        for column, letters in width.items():
            least, most = _WIDTHS
            sheet.set_column(column - 1, column - 1, min(max(letters + 1, least), most))
        self._faults(sheet)

    def _near(self) -> Iterator[tuple[int, dict[int, GridCell]]]:
        """The lines that are copied."""
        for line, row in self._grid.rows.items():
            if line <= _LAST_LINE:
                yield line, {column: row[column] for column in row if column <= MAX_COLUMNS}

    def _cell(self, sheet: Worksheet, cell: GridCell) -> None:
        place = cell.position
        problems = self._told.pop(place, [])
        colour = _colour(problems) or (_TAKEN if place in self._taken else "")
        at = cell.line - 1, cell.column - 1
        number = None if cell.is_text or cell.fault else _number(cell.text)
        if number is not None:
            sheet.write_number(*at, number, self._look(colour))
        else:
            sheet.write_string(*at, cell.text or cell.fault, self._look(colour))
        said = [self._taken[place]] if place in self._taken else []
        if note := _note([*said, *map(_words, problems)]):
            sheet.write_comment(*at, note, {"x_scale": 2, "y_scale": 1.5})

    def _faults(self, sheet: Worksheet) -> None:
        """Notes of cells that have nothing in them."""
        for line in sorted(line for line, _ in self._near()):
            problems = self._told.pop(self._grid.place(line, 1), [])
            if problems:
                sheet.write_comment(line - 1, 0, _note(map(_words, problems)))

    def _look(self, colour: str) -> Any:
        if colour not in self._looks:
            wanted: dict[str, Any] = {"bg_color": colour} if colour else {}
            self._looks[colour] = self._book.add_format(
                {"text_wrap": True, "valign": "top"} | wanted
            )
        return self._looks[colour]


def _colour(problems: Sequence[Problem]) -> str:
    if any(problem.severity is Severity.ERROR for problem in problems):
        return _WRONG
    return _ASKED if problems else ""


def _words(problem: Problem) -> str:
    return f"{problem.code}: {problem.message}" + (f". {problem.hint}" if problem.hint else "")


def _note(words: Iterable[str]) -> str:
    return "\n".join(words)[:_LONGEST_NOTE]


def _number(text: str) -> float | None:
    """A number that Excel holds as well as the file did."""
    try:
        value = parse_number(text)
    except ReadingError:
        return None
    return float(value) if len(value.as_tuple().digits) <= _DIGITS_KEPT else None
