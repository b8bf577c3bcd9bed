"""A free table of an appendix, and what prints its texts → a table of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from baocao_gen.report.blocks import Align, Column, Run, TableBlock
from baocao_gen.yearfile.model import Alignment, FreeTable, key_of
from baocao_gen.yearfile.origin import KeyPath

Runs: TypeAlias = Callable[[str, KeyPath], tuple[Run, ...]]
"""Prints a text of the file, with the place where it stands."""
ALIGNMENTS: Mapping[Alignment, Align] = {
    Alignment.LEFT: Align.LEFT,
    Alignment.CENTER: Align.CENTER,
    Alignment.RIGHT: Align.RIGHT,
}


def free_table(table: FreeTable, path: KeyPath, runs: Runs, *, is_wide: bool) -> TableBlock:
    """Print a free table.

    Args:
        table: The table.
        path: Where it stands.
        runs: Prints its texts.
        is_wide: Whether the pages around it lie in landscape.
    """
    columns = tuple(
        Column(
            runs(column.name, (*path, key_of(FreeTable, "columns"), index)),
            ALIGNMENTS[column.align] if column.align else None,
            column.share,
        )
        for index, column in enumerate(table.columns)
    )
    rows_path = (*path, key_of(FreeTable, "rows"))
    rows = tuple(
        tuple(runs(cell, (*rows_path, r, c)) for c, cell in enumerate(row))
        for r, row in enumerate(table.rows)
    )
    return TableBlock(columns, rows, is_wide=is_wide, size=table.size)
