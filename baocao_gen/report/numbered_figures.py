"""Blocks whose runs know which figures they print → the same, each of them with its anchor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from baocao_gen.report.anchors import Anchors, FigureSource
from baocao_gen.report.blocks import Block, Blocks, Paragraph, Run, TableBlock
from baocao_gen.yearfile.origin import KeyPath, dotted


def numbered(made: Any, anchors: Anchors) -> Any:
    """What a text has become, its figures numbered in the order of the page.

    Args:
        made: Blocks, a paragraph, a table, runs; anything else is given back as it is.
        anchors: Numbers them.
    """
    if isinstance(made, Run):
        if not made.prints and not made.note:
            return made
        note = numbered(made.note, anchors)
        marked = anchors.numbered(made.prints, made.text) if made.prints else None
        return replace(made, marked=marked, note=note)
    if isinstance(made, tuple):
        return tuple([numbered(part, anchors) for part in made])
    if isinstance(made, Blocks):
        return Blocks(numbered(made.items, anchors))
    if isinstance(made, Paragraph):
        if not any(run.prints or run.note for run in made.runs):
            return made  # most have nothing of the kind
        return replace(made, runs=numbered(made.runs, anchors))
    if isinstance(made, TableBlock):
        return replace(made, rows=numbered(made.rows, anchors))
    return made


def numbered_table(blocks: Iterable[Block], path: KeyPath, anchors: Anchors) -> list[Block]:
    """A table of figures with the lines around it; what its cells print is noted by row and column.

    A long table has a hundred thousand cells, and a style for each would be longer than the cells.
    """
    made = []
    for block in blocks:
        if isinstance(block, TableBlock):
            anchors.note_table(dotted(path), _cells(block))
            made.append(numbered(block, anchors) if anchors.in_cells else block)
        else:
            made.append(block)
    return made


def _cells(table: TableBlock) -> dict[tuple[int, int], FigureSource]:
    return {
        (r, c): run.prints[0].source
        for r, row in enumerate(table.rows)
        for c, cell in enumerate(row)
        for run in cell
        if run.prints
    }
