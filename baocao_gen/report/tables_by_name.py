"""A printed table of figures → what templates may say of it; and the figures of all tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from baocao_gen.figures.figure import Name
from baocao_gen.report.blocks import Block, Blocks, TableBlock, words_with_notes
from baocao_gen.report.report import Report
from baocao_gen.report.table_plan import Leaf, Plan, declared_tables
from baocao_gen.report.table_planner import TablePlanner
from baocao_gen.yearfile.model import Appendix, ColumnKind, FigureColumn, FigureTable, key_of
from baocao_gen.yearfile.model.text_names import CELLS, IS_HEADING


def table_names(plan: Plan, blocks: Sequence[Block]) -> dict[str, Any]:
    """What a template may say of a table: the whole, or its rows to fill a table of its own.

    A row has its cells by number (``cac_o``), and each by what its column says: ``stt``, ``ten``,
    ``thuc_hien``; for a column of one figure by the figure's keys, ``dan_ho_ngheo``.
    """
    table = next(block for block in blocks if isinstance(block, TableBlock))
    keys = [_column_name(leaf) for leaf in plan.leaves]
    rows = []
    for line, cells in zip(plan.lines, table.rows, strict=True):
        words = [words_with_notes(cell) for cell in cells]
        words += [""] * (len(keys) - len(words))
        by_key = dict(zip(keys, words, strict=True))
        rows.append({**by_key, CELLS: words, IS_HEADING: line.is_heading})
    row_key = key_of(FigureTable, "rows")
    return {key_of(Appendix, "table"): Blocks(tuple(blocks)), row_key: rows}


def _column_name(leaf: Leaf) -> str:
    kind = leaf.column.kind
    if leaf.figure is None and not leaf.member:
        return kind.value if kind else f"{key_of(FigureColumn, 'year')}_{leaf.column.year}"
    own = "_".join(leaf.member or (leaf.figure.name if leaf.figure else ()))
    return own if kind in (None, ColumnKind.ACTUAL) else f"{own}_{kind.value}"


def names_in_tables(report: Report) -> set[Name]:
    """The figures that tables of a report print."""
    planner = TablePlanner(report.figures, report.unit_figures, report.origin)
    found: set[Name] = set()
    for path, table in declared_tables(report.year_file):
        found |= {figure.name for figure in planner.plan(table, path).figures}
    return found
