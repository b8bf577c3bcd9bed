"""A table that a unit has made → its rows: what each is called, below what, and its cells.

A row without numbers opens a section; numbers, letters and dashes before names say what stands
below what, and «trong đó» that parts of the row above follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from baocao_gen.files.tables import GridCell
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.years.sheets.own.headings import ColumnRole
from baocao_gen.years.sheets.own.measures import is_unit
from baocao_gen.years.sheets.own.name_words import (
    PLAIN_LEVEL,
    NumberedName,
    numbered,
    says_of_which,
)
from baocao_gen.years.sheets.own.tables import OwnTable

_ASIDE: Final = late(
    r"(?:ghi chú|nguồn|chú thích|người lập|lập biểu|thủ trưởng|giám đốc|nơi nhận|ký tên|lưu ý"
    r"|kế toán|kt\.|trưởng phòng|\(ký|xác nhận|.*, ngày\b).*",
    2,
)
_SECTION_LEVEL: Final = 1.5
"""The level of a section without a number."""
_HAS_LETTER: Final = late(r"[^\W\d_]{2,}")
_UNIT_IN_NAME: Final = late(r"\(\s*(?:đvt|đơn vị tính|đơn vị)?\s*:?\s*([^()]{1,30})\s*\)\s*$", 2)


@frozen
class OwnRow:
    """A row with values.

    Attributes:
        table: Its table.
        line: Its number in the sheet.
        name: What it is called, without its number.
        inside: The names of the sections and rows that it stands below, the outermost first.
        unit: Its unit of measure as typed; empty where none is said.
        unit_cell: Where that stands; None where no cell of its own says it.
        cells: Its cells by column.
        place: The cell with its name.
        is_sum: Whether it only adds up the rows around it.
    """

    table: OwnTable
    line: int
    name: str
    inside: tuple[str, ...]
    unit: str
    unit_cell: GridCell | None
    cells: Mapping[int, GridCell]
    place: GridCell
    is_sum: bool = False


@dataclass(slots=True)
class _Above:
    """What the rows so far stand below."""

    open: list[tuple[float, str, str]] = field(default_factory=list)
    is_part: bool = False
    last: float = PLAIN_LEVEL
    titled: int = 0

    def put(self, level: float, name: str, unit: str) -> tuple[tuple[str, ...], str]:
        """Go to a row; what it stands below, and the unit that this gives it."""
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        self.titled = min(self.titled, len(self.open))
        names = tuple(one for _, one, _ in self.open)
        given = next((one for _, _, one in reversed(self.open) if one), "")
        self.open.append((level, name, unit))
        return names, given

    def level_of(self, found: NumberedName) -> float:
        """How deep a row stands; parts stand below the last row that is none."""
        is_plain = found.level in (PLAIN_LEVEL, _DASH)
        if found.is_part:
            self.is_part = True
        elif not (is_plain and self.is_part):
            self.is_part = False
            self.last = found.level
            return found.level
        return max(found.level, self.last + 0.5)

    def open_section(self, level: float, name: str, unit: str) -> None:
        """Go to a row without values."""
        self.put(level, name, unit)
        self.titled = len(self.open)
        self.is_part = False

    def sections(self) -> tuple[tuple[str, ...], str]:
        """What a row that adds up stands below: the sections, not the rows before it."""
        del self.open[self.titled :]
        return tuple(one for _, one, _ in self.open), ""


def rows_of(table: OwnTable) -> Iterator[OwnRow]:
    """The rows of a table that have values, from the top."""
    above = _Above()
    values = {number for role in _WITH_NUMBERS for number in table.numbers_of(role)}
    merged = table.grid.merged_rows
    for line in table.lines:
        cells = table.grid.rows[line]
        place = _name_cell(table, cells)
        if place is None:
            continue
        for column, group in table.cells_of(ColumnRole.NAME, cells):
            if column is not table.of(ColumnRole.NAME)[-1] and group.text and group is not place:
                above.open_section(_SECTION_LEVEL, numbered(group.text).name, "")
        found = numbered(place.text, _text(cells, table, ColumnRole.NUMBER, place))
        shown = [cells[column] for column in cells.keys() & values]
        is_title = line in merged and not any(cell.text for cell in shown)
        if any(cell.text or cell.fault for cell in shown) and not is_title:
            yield _row(table, place, found, above)
        elif says_of_which(place.text):
            above.is_part = True
        elif not _ASIDE.fullmatch(place.text):
            level = _SECTION_LEVEL if found.level == PLAIN_LEVEL else found.level
            above.open_section(level, found.name, _unit(table, cells, place)[0])


_WITH_NUMBERS: Final = (ColumnRole.VALUE, ColumnRole.UNKNOWN)
_DASH: Final = 6.0
_SUMS: Final = late(r"(?:tổng(?: cộng| số)?|cộng|tổng số)(?:\s*\(.*\))?\s*:?", 2)


def _row(table: OwnTable, place: GridCell, found: NumberedName, above: _Above) -> OwnRow:
    cells = table.grid.rows[place.line]
    unit, cell = _unit(table, cells, place)
    name = _UNIT_IN_NAME.sub("", found.name).rstrip() if cell is place else found.name
    level = above.level_of(found)
    is_sum = _SUMS.fullmatch(name.strip()) is not None
    inside, given = above.sections() if is_sum else above.put(level, name, unit)
    unit = unit or given or table.default_unit
    return OwnRow(table, place.line, name, inside, unit, cell, cells, place, is_sum)


def _name_cell(table: OwnTable, cells: Mapping[int, GridCell]) -> GridCell | None:
    """The cell that says what a row is: below the names, or where a title fills the row."""
    names = table.of(ColumnRole.NAME) or table.of(ColumnRole.NUMBER)
    first = names[-1].number if names else 1  # «Lĩnh vực | Chỉ tiêu»: the last one names the row
    if not table.of(ColumnRole.NAME):
        first += 1
    cell = cells.get(first)
    if cell is not None and _HAS_LETTER.search(cell.text):
        return cell
    beside = {one.number: cell for one, cell in table.cells_of(ColumnRole.NUMBER, cells)}
    for column in (first - 1, first + 1):
        if column in cells and table.role_of(column) in (ColumnRole.NAME, None):
            beside[column] = cells[column]
    found = (one for _, one in sorted(beside.items()))
    return next((one for one in found if _HAS_LETTER.search(one.text)), None)


def _text(cells: Mapping[int, GridCell], table: OwnTable, role: ColumnRole, place: GridCell) -> str:
    return next(
        (cell.text for one, cell in table.cells_of(role, cells) if one.number != place.column),
        "",
    )


def _unit(
    table: OwnTable, cells: Mapping[int, GridCell], place: GridCell
) -> tuple[str, GridCell | None]:
    """The unit of a row: in its own column, or in brackets behind its name."""
    for _, cell in table.cells_of(ColumnRole.UNIT, cells):
        if cell.text.strip(" \"'″”-"):
            return cell.text.strip(), cell
    found = _UNIT_IN_NAME.search(place.text)
    return (found[1].strip(), place) if found and is_unit(found[1]) else ("", None)
