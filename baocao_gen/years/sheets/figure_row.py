"""A figure that a unit is asked for → its row in the sheet of figures, and what the row checks.

What the sheet says of a value is said in the words of the program's own checks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.files.tables.cell_names import letters_of
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.units import Nature, nature
from baocao_gen.years.sheets.layout import FIGURES_SHEET, Status, cell_name
from baocao_gen.years.sheets.owed import OwedFigure

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

BOX: Final = {"border": 1, "text_wrap": True}
INPUT: Final = {"locked": False, "bg_color": "#FFFBE6"}
"""The look of a cell that is filled in."""
_COMPUTED: Final = {"bg_color": "#F2F2F2"}
MOST_IN_MESSAGE = 255
"""Letters of a list or of a message in Excel."""
_MOST_IN_TITLE = 32
_LARGEST = 10**15
_TIMES_LAST_YEAR = 3
"""A value so many times as large, or as small, is coloured and asked about."""


@frozen
class SheetColumn:
    """A column of the sheet of figures: its heading, its width, what stands in it.

    Attributes:
        heading: The heading.
        width: As Excel counts it.
        aspect: The value that is asked for there, or known.
        is_known: Whether it is one that the unit only looks at.
    """

    heading: str
    width: float
    aspect: Aspect | None = None
    is_known: bool = False


@dataclass(slots=True)
class SheetRow:
    """Writes the row of one figure."""

    look: Callable[..., Any]
    book: Workbook
    sheet: Worksheet
    columns: Sequence[SheetColumn]
    row: OwedFigure
    line: int
    cell: Callable[[Name], str]

    def write(self, count: int) -> None:
        """All its cells."""
        figure, look = self.row.figure, self.look
        box = look(**BOX)
        texts = [figure.dotted, "", figure.declaration.name or figure.dotted, figure.unit]
        for column, text in enumerate(texts):
            self.sheet.write_string(self.line, column, text, box)
        self.sheet.write_number(self.line, 1, count, look(**BOX, align="center"))
        for column, one in enumerate(self.columns):
            if one.aspect is not None and one.is_known:
                self._known(column, figure, one.aspect)
            elif one.aspect is not None:
                self._value(column, one.aspect)
        self._remarks()

    def _known(self, column: int, figure: ResolvedFigure, aspect: Aspect) -> None:
        """A value that the unit only looks at."""
        value = figure.values[aspect]
        box = self.look(**BOX, num_format=_number_format(figure))
        if value is None:
            self.sheet.write_blank(self.line, column, None, box)
        else:
            self.sheet.write_number(self.line, column, float(value), box)

    def _value(self, column: int, aspect: Aspect) -> None:
        figure, look = self.row.figure, self.look
        form = _number_format(figure)
        if aspect in self.row.asked:
            fill = look(**BOX, **INPUT, num_format=form)
            value = getattr(figure.declaration, aspect.value)
            if value is None:
                self.sheet.write_blank(self.line, column, None, fill)
            else:
                self.sheet.write_number(self.line, column, float(value), fill)
            self.sheet.data_validation(self.line, column, self.line, column, _number(figure))
            place = f"='{FIGURES_SHEET}'!${letter(column)}${self.line + 1}"
            self.book.define_name(cell_name(figure.name, aspect), place)
        elif aspect is Aspect.ACTUAL and self.row.formula:
            computed = look(**BOX, num_format=form, italic=True, **_COMPUTED)
            formula = self.row.formula.over(self.cell)
            known = "" if figure.actual is None else float(figure.actual)
            self.sheet.write_formula(self.line, column, formula, computed, known)
        else:
            self.sheet.write_blank(self.line, column, None, look(**BOX, **_COMPUTED))

    def _remarks(self) -> None:
        """How final the value is, what the unit has to say, and what is odd about it."""
        last, look = len(self.columns) - 1, self.look
        fill = look(**BOX, **INPUT)
        status, remark = last - 2, last - 1
        if Aspect.ACTUAL not in self.row.asked:
            for column in (status, remark, last):
                self.sheet.write_blank(self.line, column, None, look(**BOX))
            return
        estimated = self.row.figure.declaration.estimated
        said = Status.ESTIMATED.value if estimated else ""
        self.sheet.write_string(self.line, status, said, fill)
        words = [one.value for one in Status]
        known = one_of(words, "Tình trạng")
        self.sheet.data_validation(self.line, status, self.line, status, known)
        self.sheet.write_blank(self.line, remark, None, fill)
        value, prior = self.cell(self.row.figure.name), f"E{self.line + 1}"
        formula = _check(self.row.figure, value, prior, f"{letter(status)}{self.line + 1}")
        self.sheet.write_formula(self.line, last, formula, look(**BOX), "")


def _check(figure: ResolvedFigure, value: str, prior: str, status: str) -> str:
    """The formula that says what is odd about a value, in the words of the program's own checks."""
    none, waiting = f'{status}="{Status.NONE.value}"', f'{status}="{Status.NOT_YET.value}"'
    tests = [
        (f"AND({none},N({value})<>0)", "có số mà ghi không phát sinh"),
        (f"OR({none},{waiting})", ""),
        (f'{value}=""', "chưa có số liệu"),
        (f"NOT(ISNUMBER({value}))", "không phải là một số"),
    ]
    if nature(figure.unit) is Nature.COUNTED and not figure.decimals:
        tests.append((f"{value}<>INT({value})", "số đếm mà có phần lẻ"))
    large = f"OR({value}>{prior}*{_TIMES_LAST_YEAR},{value}*{_TIMES_LAST_YEAR}<{prior})"
    tests.append((f"AND(N({prior})>0,{large})", "khác số năm trước hơn 3 lần: xem lại"))
    formula = '""'
    for test, words in reversed(tests):
        formula = f'IF({test},"{words}",{formula})'
    return f"={formula}"


def _number_format(figure: ResolvedFigure) -> str:
    decimals = figure.decimals
    return "#,##0" if not decimals else f"#,##0.{'0' * decimals}"


def _number(figure: ResolvedFigure) -> dict[str, Any]:
    """Only numbers; what the figure means is told where it is typed."""
    name = figure.declaration.name or figure.dotted
    said = f"{name} ({figure.unit})" if figure.unit else name
    meaning = figure.declaration.note
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": -_LARGEST,
        "maximum": _LARGEST,
        "input_title": _shortened(f"Nhập bằng {figure.unit}", _MOST_IN_TITLE),
        "input_message": _shortened(f"{said}. {meaning}" if meaning else said, MOST_IN_MESSAGE),
        "error_title": "Chỉ gõ số",
        "error_message": "Ô này chỉ nhận một số. Điều muốn nói thêm thì ghi ở cột Ghi chú.",
    }


def one_of(words: list[str], title: str) -> dict[str, Any]:
    """A list that a cell is chosen from."""
    return {
        "validate": "list",
        "source": words,
        "error_title": title,
        "error_message": f"Chọn một trong: {', '.join(words)}"[:MOST_IN_MESSAGE],
    }


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def letter(column: int) -> str:
    """The letters of a column, counted from 0 as XlsxWriter does."""
    return letters_of(column + 1)
