"""A table whose rows are figures → the figures, and the table as a year file declares it.

«Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | So với kế hoạch (%)»: a row is a figure, a column
one of its values, or what follows from them. What the table says of its columns is believed only
where it recomputes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import ReadCell, ReadTable
from baocao_gen.yearfile.model import ColumnKind
from baocao_gen.yearfile.model.text_names import CELLS
from baocao_gen.years.from_word.changes_said import said_of_change, said_of_plan
from baocao_gen.years.from_word.computed import computed_kind
from baocao_gen.years.from_word.figures import Finder, filter_of
from baocao_gen.years.from_word.found_tables import FoundColumn, FoundRow, FoundTable
from baocao_gen.years.from_word.nouns import key_words
from baocao_gen.years.from_word.proposals import Certainty, PrintPlace, Proposal, Side, plain
from baocao_gen.years.from_word.table_heads import (
    Grid,
    HeadColumn,
    TableHead,
    head_of,
    words_of,
)
from baocao_gen.years.from_word.table_rows import (
    VALUE,
    VALUES,
    RowRead,
    adds_up,
    only_paragraph,
    row_of,
    rows_below,
    rows_of_total,
    unit_line,
)
from baocao_gen.years.from_word.unit_tables import are_units, columns_of, units_of, values_of

_LEAST_ROWS: Final = 2


@frozen
class TableText:
    """A table in which figures are looked for.

    Attributes:
        table: The table.
        group: The group of its figures.
        above: The words of the paragraph right above it.
    """

    table: ReadTable
    group: str
    above: str


class TableFinder:
    """Reads tables one after the other; their figures stand with those of the texts.

    Args:
        finder: Keeps the figures.
        numbers: The ``id`` of a paragraph → its number among those that may have tags.
        year: The year of the report.
    """

    def __init__(self, finder: Finder, numbers: Mapping[int, int], year: int) -> None:
        self._finder = finder
        self._numbers = numbers
        self._year = year
        self.found: list[FoundTable] = []

    def read(self, text: TableText) -> None:
        """Find the figures of a table, if its rows or its columns are figures."""
        grid = text.table.grid()
        head = head_of(text.table, grid, self._year)
        if head is None or self._finder.is_full:
            return
        if are_units(head):
            self._of_units(text.table, grid, head, unit_line(text.above))
            return
        if not _has_values(head):
            return
        rows = [row_of(row, head, unit_line(text.above)) for row in grid[head.rows :]]
        asked = [row for row in rows if row.values and row.unit and row.name]
        if len(asked) < _LEAST_ROWS:
            return
        keys = {id(row): self._figure(text, row, head) for row in asked}
        self._sums(rows, keys)
        self.found.append(self._declared(text.table, head, rows, keys))

    def _of_units(self, table: ReadTable, grid: Grid, head: TableHead, above: str) -> None:
        """A table whose rows are units; all such tables of a report have the same ones."""
        name = f"bang_{len(self.found) + 1}"
        found = units_of(grid, head, name, above)
        known = [one.units.units for one in self.found if one.units is not None]
        if found is None or (known and known[0] != found.units):
            return
        tags = tuple(
            (place, f"{{{{ bang_so_lieu.{name}.hang[{index}].{CELLS}[{column.index}] }}}}")
            for index, row in enumerate(grid[head.rows :])
            for column in values_of(head)
            if (place := self._place(row[column.index])) is not None
        )
        columns = columns_of(head, name, found)
        self.found.append(
            FoundTable(name, table, columns, (), "0", tags, is_whole=True, units=found)
        )

    def _figure(self, text: TableText, row: RowRead, head: TableHead) -> str:
        """Propose the figure of a row; returns its dotted name."""
        kinds = [kind for kind in VALUES if kind in row.values]
        typed = {kind: VALUE.fullmatch(row.values[kind]) for kind in kinds}
        shown = max(_decimals(m["typed"]) for m in typed.values() if m is not None)
        printings: list[PrintPlace] = []
        for kind in kinds:
            column, match = head.of_kind(kind), typed[kind]
            assert column is not None
            assert match is not None
            place = self._place(row.cells[column.index])
            if place is None:
                continue
            wanted = _cell_filter(row.unit, match["typed"], match["percent"] or "", shown)
            aspect = "" if kind is ColumnKind.ACTUAL else kind.value
            printings.append(replace(place, filter=wanted, aspect=aspect))
        printings += self._said(row, head)
        value = {kind: match["typed"] for kind, match in typed.items() if match is not None}
        words = _NAME_MARKS.sub("", row.name)
        proposal = Proposal(
            group=text.group,
            key=key_words(words.split()) or "chi_tieu",
            name=words,
            unit=row.unit,
            typed=value[ColumnKind.ACTUAL],
            side=Side.ACTUAL,
            certainty=Certainty.SURE if row.is_sure else Certainty.LOOK,
            reason="một hàng của bảng số liệu",
            where=_where(row, head),
            printings=tuple(printings),
            prior=value.get(ColumnKind.PRIOR, ""),
            planned=value.get(ColumnKind.PLANNED, ""),
            next_planned=value.get(ColumnKind.NEXT_PLANNED, ""),
            cumulative=value.get(ColumnKind.CUMULATIVE, ""),
        )
        return self._finder.add(proposal)

    def _said(self, row: RowRead, head: TableHead) -> Iterator[PrintPlace]:
        """The cells that say in words how a row has changed: «tăng 12,78%»."""
        values = {kind: Decimal(plain(typed.rstrip("% "))) for kind, typed in row.values.items()}
        now = values[ColumnKind.ACTUAL]
        for column in head.columns:
            words = words_of(row.cells[column.index])
            paragraph = only_paragraph(row.cells[column.index])
            if column.kind is not None or not words or paragraph is None:
                continue
            wanted = ""
            if ColumnKind.PRIOR in values:
                wanted = said_of_change(words, now, values[ColumnKind.PRIOR], row.unit)
            if ColumnKind.PLANNED in values and not wanted:
                wanted = said_of_plan(words, now, values[ColumnKind.PLANNED])
            start = paragraph.text.find(words)
            if wanted and start >= 0 and len({run.look for run in paragraph.runs}) == 1:
                number = self._numbers[id(paragraph)]
                yield PrintPlace(number, start, start + len(words), wanted)

    def _place(self, cell: ReadCell | None) -> PrintPlace | None:
        """Where the number of a cell stands: its only paragraph with words."""
        paragraph = only_paragraph(cell)
        match = VALUE.search(paragraph.text) if paragraph is not None else None
        if paragraph is None or match is None:
            return None
        return PrintPlace(self._numbers[id(paragraph)], match.start(), match.end())

    def _sums(self, rows: Sequence[RowRead], keys: Mapping[int, str]) -> None:
        """«1», «1.1», «1.2», «Tổng cộng»: rows are parts of one where they add up everywhere."""
        for position, row in enumerate(rows):
            parts = rows_below(rows[position + 1 :], row) or rows_of_total(rows, position)
            if len(parts) < _LEAST_ROWS or id(row) not in keys:
                continue
            if all(id(part) in keys for part in parts) and adds_up(row, parts):
                self._finder.set_parts(keys[id(row)], [keys[id(part)] for part in parts])

    def _declared(
        self, table: ReadTable, head: TableHead, rows: Sequence[RowRead], keys: Mapping[int, str]
    ) -> FoundTable:
        name = f"bang_{len(self.found) + 1}"
        columns = [_column(column, rows) for column in head.columns]
        note = head.of_kind(ColumnKind.NOTE)
        declared = tuple(
            FoundRow(
                row.number,
                row.name,
                keys.get(id(row), ""),
                words_of(row.cells[note.index]) if note else "",
                tuple(words_of(cell) for cell in row.cells),
            )
            for row in rows
        )
        computed = [
            c for c in columns if c.kind and c.kind not in VALUES and c.decimals is not None
        ]
        tags = [
            (place, f"{{{{ bang_so_lieu.{name}.hang[{index}].{column.kind} }}}}")
            for index, row in enumerate(rows)
            for column in computed
            if (place := self._place(row.cells[column.index])) is not None
        ]
        is_whole = not head.is_lettered and all(column.kind for column in columns)
        is_whole = is_whole and all(row.name and _is_told(row, keys) for row in rows)
        return FoundTable(name, table, tuple(columns), declared, "0", tuple(tags), is_whole)


_NAME_MARKS = late(r"^[-+*•]\s*")


def _has_values(head: TableHead) -> bool:
    """Whether a column names the rows, one says what was done, and none says a value twice."""
    kinds = [column.kind for column in head.columns if column.kind in VALUES]
    is_clear = len(kinds) == len(set(kinds)) and ColumnKind.ACTUAL in kinds
    return is_clear and head.of_kind(ColumnKind.NAME) is not None


def _cell_filter(unit: str, typed: str, percent: str, shown: int) -> str:
    """What a tag asks for so that a cell prints its number as it is typed."""
    wanted = [filter_of(typed)] if filter_of(typed) else []
    if _decimals(typed) != shown:
        wanted.append(f"so_le({_decimals(typed)})")
    if unit == PERCENT and not percent:
        wanted.append('replace("%", "")')
    return " | ".join(wanted)


def _decimals(typed: str) -> int:
    return len(typed.partition(",")[2])


def _column(column: HeadColumn, rows: Sequence[RowRead]) -> FoundColumn:
    """A column with what it prints: a comparison only where all of its cells recompute."""
    if not column.is_compared:
        return FoundColumn(column.path, column.kind, column.index)
    cells = [(row.values, words_of(row.cells[column.index])) for row in rows]
    kind, decimals = computed_kind(column.words, cells)
    return FoundColumn(column.path, kind, column.index, decimals)


def _is_told(row: RowRead, keys: Mapping[int, str]) -> bool:
    """Whether a row is a figure, or words alone."""
    return id(row) in keys or not any(VALUE.fullmatch(words_of(cell)) for cell in row.cells[2:])


def _where(row: RowRead, head: TableHead) -> str:
    column = head.of_kind(ColumnKind.ACTUAL)
    paragraph = only_paragraph(row.cells[column.index]) if column is not None else None
    return paragraph.where if paragraph is not None else ""
