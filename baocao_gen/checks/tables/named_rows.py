"""Rows of tables that bear a figure's name → typed numbers that are nearly, but not, its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.directions import both_values, change_in_percent, difference
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.table_aspects import aspect_of_head, is_of_value
from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import called
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.report.amount import Amount
from baocao_gen.vietnamese.mistyped import Mistyping, slip
from baocao_gen.vietnamese.numbers import PERCENT, PERCENTAGE_POINT, format_quantity, round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.units import without_scale

_CHANGED = late(r"(?:tăng|giảm) ", re.IGNORECASE)
_FEWEST_DIGITS = 3
"""Digits of a number with one wrong; of fewer only two that have changed places are told."""
_MOST_COLUMNS = 60
_LONGEST_NAME = 120
_MOST_ROWS = 20_000
"""Rows of all tables that are asked for a figure's name."""


def _find(case: Case) -> Iterator[Finding]:
    left = _MOST_ROWS
    for table in case.tables:
        aspects = _aspects(table, case.report.year_file.period.year)
        for row in table.rows[:left]:
            figure = _figure_of(case, row)
            if figure is not None:
                yield from _values(figure, table, row, aspects)
                yield from _changes(figure, row)
        left -= min(left, len(table.rows))


def _aspects(table: PrintedTable, year: int) -> dict[int, Aspect]:
    """Which value of a figure each column of numbers holds, as far as its head says."""
    heads = [fold(head) for head in table.heads[:_MOST_COLUMNS]]
    numbers = [
        index
        for index, head in enumerate(heads)
        if is_of_value(head) and any(cell.value is not None for cell in table.column(index))
    ]
    found = {index: aspect for index in numbers if (aspect := aspect_of_head(heads[index], year))}
    return found or ({numbers[0]: Aspect.ACTUAL} if len(numbers) == 1 else {})


def _figure_of(case: Case, row: Row) -> ResolvedFigure | None:
    """The figure whose values the row's tags print; without tags the one that the row is named."""
    values = (cell.piece.value for cell in row[:_MOST_COLUMNS] if cell.piece.tag is not None)
    printed = {value.figure.name: value.figure for value in values if isinstance(value, Amount)}
    if printed:
        return next(iter(printed.values())) if len(printed) == 1 else None
    return _named(case, row)


def _changes(figure: ResolvedFigure, row: Row) -> Iterator[Finding]:
    """«giảm 12,78%» typed into the row of a figure that has risen by as much."""
    for cell in row[:_MOST_COLUMNS]:
        if cell.piece.tag is not None or cell.value is None or not _CHANGED.match(cell.text):
            continue
        change = _change(figure, cell.unit)
        if change is None:
            if cell.unit == PERCENTAGE_POINT and _is_percent(figure, cell):
                yield _other_unit(figure, cell, PERCENT)
            continue
        meant = round_half_up(change, cell.decimals)
        digits = str(abs(int(meant.scaleb(cell.decimals))))
        if meant != cell.value and (abs(meant) == abs(cell.value) or _is_slip(cell, digits)):
            yield Finding(
                cell.place,
                f"«{cell.text}»: {figure.dotted} {both_values(figure)}",
                f"viết {{{{ {figure.dotted} | tang_giam }}}} hoặc tang_giam_phan_tram, hoặc sửa số",
            )


def _is_percent(figure: ResolvedFigure, cell: PrintedCell) -> bool:
    """Whether a number is by how many per cent a figure has changed."""
    change = change_in_percent(figure)
    return change is not None and round_half_up(change, cell.decimals) == cell.value


def _other_unit(figure: ResolvedFigure, cell: PrintedCell, right: str) -> Finding:
    return Finding(
        cell.place,
        f"«{cell.text}»: số này của {figure.dotted} tính bằng «{right}»",
        f"sửa đơn vị thành «{right}»",
    )


def _change(figure: ResolvedFigure, unit: str) -> Decimal | None:
    """By how much a figure has changed, in a unit; None if it cannot be told in it."""
    if unit == PERCENT:
        return None if figure.unit == PERCENT else change_in_percent(figure)
    of_share = unit == PERCENTAGE_POINT
    is_own = of_share if figure.unit == PERCENT else unit.casefold() == figure.unit.casefold()
    return difference(figure) if is_own else None


def _values(
    figure: ResolvedFigure, table: PrintedTable, row: Row, aspects: dict[int, Aspect]
) -> Iterator[Finding]:
    units = {fold(cell.text) for cell in row if cell.value is None} | {fold(table.unit)}
    is_its = any(_holds(figure, row[index], aspect) for index, aspect in aspects.items())
    for index, aspect in aspects.items():
        cell, head = row[index], fold(table.heads[index])
        value = figure.values[aspect]
        if cell.piece.tag is not None or cell.value is None or value is None:
            continue
        if _CHANGED.match(cell.text) or (cell.unit and cell.unit != figure.unit):
            is_share = figure.unit == PERCENT and cell.unit == PERCENTAGE_POINT
            if is_share and round_half_up(value, cell.decimals) == cell.value:
                yield _other_unit(figure, cell, PERCENT)
            continue
        if not _is_in_unit(figure, head, units) or _is_known(figure, cell):
            continue
        meant = round_half_up(value, cell.decimals)
        is_slip = _is_slip(cell, str(abs(int(meant.scaleb(cell.decimals)))))
        if is_slip or is_its:
            shown = format_quantity(value, figure.unit, figure.decimals)
            how = "gần bằng mà không bằng" if is_slip else "không phải là"
            name = called(figure.name, aspect)
            yield Finding(
                cell.place,
                f"«{cell.text}» {how} số liệu {name} ({shown})",
                f"viết {{{{ {name} }}}}, hoặc sửa số",
            )


def _named(case: Case, row: Row) -> ResolvedFigure | None:
    """The one figure whose name the row's first words are, with or without its unit."""
    label = next((cell.text for cell in row if cell.value is None and not cell.is_nothing), "")
    if not label or len(label) > _LONGEST_NAME:
        return None
    words = telling_words(label)
    named = [
        figure
        for figure in case.by_words.named(label)
        if words <= case.by_words.words_of(figure) | telling_words(figure.unit)
    ]
    return named[0] if len(named) == 1 else None


def _is_in_unit(figure: ResolvedFigure, head: str, units: set[str]) -> bool:
    """Whether the numbers are in the figure's unit, as far as head, row and table say one."""
    own = fold(figure.unit)
    if figure.unit == PERCENT:
        return True  # heads with a percent sign of another kind are left out already
    factor, base = without_scale(figure.unit)
    if factor == 1:
        return not any(scale in f" {head} " for scale in (" nghin ", " trieu ", " ty "))
    return own in head or own in units or fold(base) not in head


def _holds(figure: ResolvedFigure, cell: PrintedCell, aspect: Aspect) -> bool:
    """Whether a typed cell has the value of its column, which shows whose the row is."""
    value = figure.values[aspect]
    if cell.piece.tag is not None or not cell.value or value is None:
        return False
    return len(cell.text.strip("0")) > 1 and round_half_up(value, cell.decimals) == cell.value


def _is_known(figure: ResolvedFigure, cell: PrintedCell) -> bool:
    """Whether a number is any of the figure's values."""
    known = (value for value in figure.values.values() if value is not None)
    return any(round_half_up(value, cell.decimals) == cell.value for value in known)


def _is_slip(cell: PrintedCell, meant: str) -> bool:
    typed = str(abs(int(cell.value.scaleb(cell.decimals)))) if cell.value else ""
    how = slip(typed, meant) if typed else None
    return how is Mistyping.SWAPPED or (how is not None and len(meant) >= _FEWEST_DIGITS)


RULE = Rule(
    "BC774",
    "Số gõ tay trong bảng gần bằng số liệu mà hàng ấy gọi tên",
    Severity.WARNING,
    """
Hàng mang đúng tên một số liệu, cột nói rõ là kế hoạch, thực hiện hay năm trước; số gõ tay ở đó chỉ
khác số liệu ở một chỗ gõ nhầm. Hàng có một ô đúng bằng giá trị mà cột của nó nói tới thì ô khác
của hàng cũng phải đúng.
Sai:  «| Bác sĩ | 1.084 |» khi số liệu «Bác sĩ» là 1.048 người.
Đúng: «| Bác sĩ | {{ nhan_luc.bac_si }} |».
Hàng có thẻ của một số liệu thì cũng xét chữ «tăng», «giảm» và đơn vị gõ tay ở hàng ấy.
Chỉ xét cột mà tên cột nói rõ giá trị nào, hoặc bảng có một cột số; 60 cột đầu, 20.000 hàng đầu.
Cách sửa: gọi tên số liệu thay cho số gõ tay, hoặc sửa số.
""",
    _find,
)
