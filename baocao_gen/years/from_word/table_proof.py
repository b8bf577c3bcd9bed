"""Tables that a year file might declare → those that it prints just as the report has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from baocao_gen.checks import told_by
from baocao_gen.checks.tables import RULES
from baocao_gen.files.files import Files
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.report.blocks import Blocks, Cells, TableBlock, words_with_notes
from baocao_gen.report.load import load
from baocao_gen.report.page import page_names
from baocao_gen.yearfile.model import Appendix, YearFile, key_of
from baocao_gen.years.from_word.found_tables import FoundTable
from baocao_gen.years.from_word.tables import rows_of

_TABLES: Final = key_of(YearFile, "figure_tables")
_WHOLE: Final = key_of(Appendix, "table")


def exact_tables(
    tables: Sequence[FoundTable],
    name: str,
    typed: Mapping[str, bytes],
    declared: Mapping[str, bytes],
) -> list[FoundTable]:
    """The tables whose words come out as they were read, and that do not contradict themselves.

    A table that does stays typed: what is declared adds up by itself, so that the checks of
    tables say nothing of it.

    Args:
        tables: The tables.
        name: The year file among the files.
        typed: Name → content of a year file that has the tables typed, and of what it names.
        declared: The same where it declares them.
    """
    try:
        wrong = _contradicted(name, typed)
        page = page_names(load(name, files=Files.of(declared)).as_draft())
    except BaocaoError:
        return []
    return [
        table
        for table in tables
        if _is_exact(table, page[_TABLES].get(table.name))
        and not any(f" {row.figure} " in words for row in table.rows for words in wrong)
    ]


def _contradicted(name: str, files: Mapping[str, bytes]) -> list[str]:
    """The lines of a year file in whose tables a check finds a contradiction."""
    report = load(name, files=Files.of(files))
    lines = files[name].decode().split("\n")
    at = [problem.position.line for problem in told_by(RULES, report) if problem.position]
    return [lines[line - 1] for line in at if line is not None]


def _is_exact(table: FoundTable, printed: Mapping[str, Any] | None) -> bool:
    if printed is None:
        return False
    whole: Blocks = printed[_WHOLE]
    block = next(item for item in whole.items if isinstance(item, TableBlock))
    rows = [_words(row) for row in block.rows]
    read = [_without_gaps(row) for row in rows_of(table.table)][-len(rows) :]
    heads = [column.path[-1] if column.path else "" for column in table.columns]
    said = ["".join(run.text for run in column.heading) for column in block.columns]
    return rows == read and heads == [" ".join(words.split()) for words in said]


def _words(row: Cells) -> list[str]:
    return _without_gaps([" ".join(words_with_notes(cell).split()) for cell in row])


def _without_gaps(cells: Sequence[str]) -> list[str]:
    """The cells up to the last one that has words: a row of words alone covers the others."""
    kept = list(cells)
    while kept and not kept[-1]:
        del kept[-1]
    return kept
