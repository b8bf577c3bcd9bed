"""A table that was found to be one of figures → the lines of a year file that declare it."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import (
    ColumnKind,
    Figure,
    FigureColumn,
    FigureRow,
    FigureTable,
    UnitFile,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.writing import Lines, flow
from baocao_gen.yearfile.yaml.quoting import quote
from baocao_gen.years.from_word.found_tables import FoundColumn, FoundRow, FoundTable
from baocao_gen.years.from_word.prose import escaped

_YEAR = late(r"(?<=năm )(?:19|20)\d\d\b", 2)


def declared_table(lines: Lines, table: FoundTable, depth: int) -> None:
    """Write a table as an item of ``bang_so_lieu``."""
    lines.line(f"- {key_of(FigureTable, 'name')}: {table.name}", depth)
    if table.units is None:
        _rows(lines, table, depth)
    else:
        lines.line(f"{key_of(FigureTable, 'by_unit')}: true", depth + 1)
        if table.units.total:
            lines.key(key_of(FigureTable, "total_name"), table.units.total, depth + 1)
        else:
            lines.line(f"{key_of(FigureTable, 'total')}: false", depth + 1)
    lines.line(f"{key_of(FigureTable, 'columns')}:", depth + 1)
    for column in _columns(table.columns, 0):
        lines.line(f"- {column}", depth + 2)


def unit_figures(lines: Lines, tables: Sequence[FoundTable]) -> None:
    """Write the figures that units report, as groups of ``so_lieu``."""
    for table in tables:
        if table.units is not None:
            lines.line(f"{table.name}:", 1)
            for key, name, unit in table.units.figures:
                items = [
                    (key_of(Figure, "name"), quote(name)),
                    (key_of(Figure, "unit"), quote(unit)),
                ]
                lines.line(f"{key}: {flow(items)}", 2)


def unit_files(lines: Lines, tables: Sequence[FoundTable]) -> None:
    """Write where what units report stands (``so_lieu_tu_tep``)."""
    listed = [table for table in tables if table.units is not None]
    if not listed:
        return
    lines.line("")
    lines.line(f"{key_of(YearFile, 'unit_files')}:")
    for table in listed:
        assert table.units is not None
        headings = ", ".join(
            f"{quote(name)}: {table.name}.{key}" for key, name, _ in table.units.figures
        )
        items = [
            (key_of(UnitFile, "file"), quote(table.units.file)),
            (key_of(UnitFile, "unit_heading"), quote(table.units.rows[0][0])),
            (key_of(UnitFile, "columns"), f"{{{headings}}}"),
        ]
        lines.line(f"- {flow(items)}", 1)


def _rows(lines: Lines, table: FoundTable, depth: int) -> None:
    lines.line(f"{key_of(FigureTable, 'rows')}:", depth + 1)
    counted = [row.number for row in table.rows] == [
        str(number) for number in range(1, len(table.rows) + 1)
    ]
    has_notes = any(column.kind is ColumnKind.NOTE for column in table.columns)
    for row in table.rows:
        written = _row(row, is_counted=counted, has_notes=has_notes)
        lines.line(f"- {written}", depth + 2)


def _row(row: FoundRow, *, is_counted: bool, has_notes: bool) -> str:
    items = (
        [(key_of(FigureRow, "figure"), row.figure)]
        if row.figure
        else [(key_of(FigureRow, "title"), quote(escaped(row.name)))]
    )
    if not is_counted or not row.figure:
        items.append((key_of(FigureRow, "number"), quote(row.number)))
    if has_notes and row.note and row.figure:
        items.append((key_of(FigureRow, "note"), quote(escaped(row.note))))
    return flow(items)


def _columns(columns: Sequence[FoundColumn], depth: int) -> list[str]:
    """Columns, those below one head together."""
    written: list[str] = []
    position = 0
    while position < len(columns):
        column = columns[position]
        if len(column.path) <= depth + 1:
            written.append(_column(column))
            position += 1
            continue
        end = position
        while end < len(columns) and columns[end].path[: depth + 1] == column.path[: depth + 1]:
            end += 1
        below = ", ".join(_columns(columns[position:end], depth + 1))
        title = (key_of(FigureColumn, "title"), _title(column.path[depth]))
        written.append(flow([title, (key_of(FigureColumn, "columns"), f"[{below}]")]))
        position = end
    return written


def _column(column: FoundColumn) -> str:
    items: list[tuple[str, str]] = []
    if column.figure:
        items.append((key_of(FigureColumn, "figure"), column.figure))
    if column.kind is not None:
        items.append((key_of(FigureColumn, "kind"), column.kind.value))
    items.append((key_of(FigureColumn, "title"), _title(column.path[-1] if column.path else "")))
    if column.decimals is not None:
        items.append((key_of(FigureColumn, "decimals"), str(column.decimals)))
    return flow(items)


def _title(words: str) -> str:
    return quote(escaped(words))
