"""A table with ``{%tc for … %}`` → the same, with a note at each cell: the columns it stands in.

What the loop prints shares the room of the columns that its tags and cells stand in, and all
other columns stay as wide as they are; ``write/columns.py`` reads the notes and takes them out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from baocao_gen.word.write.rows import AT, beside, cells_of, columns_of, rows_of, span_of
from baocao_gen.word.xml import W, owner

_OPENING: Final = frozenset({"for", "if", "filter", "with", "macro", "call", "set"})


def note_columns(tags: Iterable[tuple[Any, str]]) -> None:
    """Note where the cells of tables stand whose columns are made by statements.

    A table whose grid does not fit its rows is left alone.

    Args:
        tags: The cell and the word of each ``{%tc`` statement, in the order of the text.
    """
    words: dict[Any, list[str]] = {}
    for cell, word in tags:
        words.setdefault(cell, []).append(word)
    for table in dict.fromkeys(owner(cell, f"{W}tbl") for cell in words):
        rows = [] if table is None else rows_of(table)
        grid = [] if table is None else table.findall(f"{W}tblGrid/{W}gridCol")
        if grid and len(grid) == max(map(columns_of, rows), default=0):
            zones = [zone for row in rows for zone in _noted(row, words)]
            table.set(AT, " ".join(f"{start}-{end}" for start, end in _joined(zones)))


def _noted(row: Any, words: dict[Any, list[str]]) -> list[tuple[int, int]]:
    """Note a row's cells; return the columns, from and up to, that its statements make."""
    zones: list[tuple[int, int]] = []
    column, depth, begin = beside(row, "Before"), 0, 0
    for cell in cells_of(row):
        own = words.get(cell, [])
        if own and not depth:
            begin = column
        is_made = bool(own or depth)
        for word in own:
            depth += (word in _OPENING) - word.startswith("end")
        span = span_of(cell)
        cell.set(AT, f"{column} {span} {'made' if is_made else 'static'}")
        column += span
        if own and depth <= 0:
            zones.append((begin, column))
            depth = 0
    row.set(AT, " ".join(f"{start}-{end}" for start, end in zones))
    return zones


def _joined(zones: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Zones of several rows that overlap are one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(zones):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
