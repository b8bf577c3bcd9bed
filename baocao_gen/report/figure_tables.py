"""A plan of a table of figures, and what prints its words → the blocks of the page.

Heads that the file does not name are named here, by the periods of the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.report.anchors import FigureSource, FigureSpan
from baocao_gen.report.blocks import (
    Align,
    Block,
    Blocks,
    Cells,
    Column,
    HeadCell,
    Paragraph,
    Run,
    Style,
    TableBlock,
)
from baocao_gen.report.free_table import ALIGNMENTS, Runs
from baocao_gen.report.report import Report
from baocao_gen.report.table_plan import (
    Head,
    Leaf,
    Plan,
    PlannedRow,
    figure_at,
    lowest,
)
from baocao_gen.report.table_values import (
    ASPECTS,
    OfGroup,
    OfUnit,
    Printing,
    RowValues,
    Whole,
    name_in,
    ranks_among,
)
from baocao_gen.report.table_words import period_in, value_words, words_in
from baocao_gen.tags.foreign_units import words_of_unit
from baocao_gen.tags.other_language import Language
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model import (
    ColumnKind,
    FigureColumn,
    FigureRow,
    FigureTable,
    Paper,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath

_ALIGNED = {
    ColumnKind.NUMBER: Align.CENTER,
    ColumnKind.NAME: Align.LEFT,
    ColumnKind.UNIT: Align.CENTER,
    ColumnKind.VERDICT: Align.CENTER,
    ColumnKind.RANK: Align.CENTER,
    ColumnKind.SOURCE: Align.LEFT,
    ColumnKind.NOTE: Align.LEFT,
}
"""How the columns of words stand; those of numbers stand by their content."""


def figure_table(
    plan: Plan,
    report: Report,
    runs: Runs,
    *,
    is_wide: bool = False,
    language: Language | None = None,
) -> list[Block]:
    """Print a table of figures: its title, its unit, the table, its notes.

    Args:
        plan: What stands in it.
        report: The report.
        runs: Prints its texts.
        is_wide: Whether the pages around it lie in landscape.
        language: What it is printed in; None for Vietnamese.

    Raises:
        ReadingError: a figure or a column has no words in the language.
    """
    table, title = plan.table, plan.table.title
    blocks: list[Block] = []
    if title is not None:
        words = runs(title, (*plan.path, key_of(FigureTable, "title")))
        blocks.append(Paragraph(Style.TABLE_TITLE, words))
    if table.unit is not None:
        blocks.append(Paragraph(Style.TABLE_UNIT, (Run(_unit_line(table.unit, language)),)))
    is_wide = is_wide or table.paper is Paper.LANDSCAPE
    blocks.append(_table(plan, report, runs, language, is_wide=is_wide))
    notes = (*plan.path, key_of(FigureTable, "notes"))
    for index, note in enumerate(table.notes):
        blocks.append(Paragraph(Style.TABLE_NOTE, runs(note, (*notes, index))))
    return (
        blocks
        if language is None
        else list(Blocks(tuple(blocks)).in_language(language.in_word).items)
    )


def _table(
    plan: Plan, report: Report, runs: Runs, language: Language | None, *, is_wide: bool
) -> TableBlock:
    """The table itself; one whose words have no tags is the same for the checks and the page."""
    known = report.printed_tables.get((plan.path, is_wide))
    if known is not None:
        return known
    is_for_all = True

    def noted(text: str, path: KeyPath) -> tuple[Run, ...]:
        nonlocal is_for_all
        words = runs(text, path)
        is_for_all = is_for_all and bool(words) and "{" not in text
        return words

    made = _TableWriter(plan, report, noted, language).table(is_wide=is_wide)
    if is_for_all:
        report.printed_tables[plan.path, is_wide] = made
    return made


def _unit_line(unit: str, language: Language | None) -> str:
    said = unit if language is None else next(reversed(words_of_unit(language, unit)), unit)
    return words_in(language).unit_line + said


class _TableWriter:
    """Prints the cells of one table."""

    def __init__(
        self, plan: Plan, report: Report, runs: Runs, language: Language | None = None
    ) -> None:
        self._plan = plan
        self._report = report
        self._runs = runs
        self._language = language
        kinds = {leaf.column.kind for leaf in plan.leaves}
        table = plan.table
        self._printing = Printing(table.unit, ColumnKind.UNIT in kinds, table.zero, language)
        self._printed: dict[KeyPath, tuple[Run, ...]] = {}
        self._ranked: dict[Name, dict[Name, str]] = {}
        self._columns = [
            (head.leaf, self._printing_of(head)) for head in lowest(plan.heads) if head.leaf
        ]

    def _printing_of(self, head: Head) -> Printing:
        """«Tỷ lệ (%)» above, bare numbers below."""
        is_said = any(PERCENT in run.text for run in self._heading(head, inside=False))
        return replace(self._printing, has_units=self._printing.has_units or is_said)

    def table(self, *, is_wide: bool) -> TableBlock:
        """The whole table."""
        heads = [head for head in lowest(self._plan.heads) if head.leaf is not None]
        columns = tuple(
            Column(self._heading(head, inside=False), self._alignment(head), head.column.share)
            for head in heads
        )
        rows = tuple(self._cells(line) for line in self._plan.lines)
        above = tuple(self._head_rows())
        return TableBlock(columns, rows, above, is_wide, self._plan.table.size)

    def _alignment(self, head: Head) -> Align | None:
        column = head.column
        if column.align:
            return ALIGNMENTS[column.align]
        return _ALIGNED.get(column.kind) if column.kind else None

    def _head_rows(self) -> Iterator[tuple[HeadCell, ...]]:
        height = max((head.height for head in self._plan.heads), default=0)
        if height < 2:
            return
        level, inside = list(self._plan.heads), False
        for row in range(height):
            cells = []
            below: list[Head] = []
            for head in level:
                tall = height - row if head.leaf is not None else 1
                cells.append(HeadCell(self._heading(head, inside=inside), head.width, tall))
                below += head.below
            yield tuple(cells)
            level, inside = below, True

    def _heading(self, head: Head, *, inside: bool) -> tuple[Run, ...]:
        if head.path not in self._printed and head.column.title is not None:
            path = (*head.path, key_of(FigureColumn, "title"))
            self._printed[head.path] = self._runs(head.column.title, path)
        if head.column.title is not None:
            return self._printed[head.path]
        return (Run(self._heading_words(head, inside=inside)),)

    def _heading_words(self, head: Head, *, inside: bool) -> str:
        leaf, column = head.leaf, head.column
        if leaf is None:
            return ""
        if leaf.unit is not None:
            return self._report.unit_figures.units[leaf.unit]
        if leaf.figure is None or column.kind is ColumnKind.RANK or (inside and column.kind):
            return self._kind_words(column)
        name = name_in(self._language, leaf.figure)
        if column.kind and column.kind is not ColumnKind.ACTUAL:
            return f"{name}, {_uncapitalised(self._kind_words(column))}"
        own = self._printing.unit_of(leaf.figure)
        return name if self._plan.table.unit or own in name else f"{name} ({own})"

    def _kind_words(self, column: FigureColumn) -> str:
        period, kind = self._report.year_file.period, column.kind
        words = words_in(self._language)
        if column.year is not None:
            return f"{words.done} {period_in(self._language, Period('year', column.year))}"
        if kind is None or kind in ASPECTS:
            aspect = ASPECTS[kind or ColumnKind.ACTUAL]
            estimated = self._is_estimated()
            return value_words(aspect, period, self._language, is_estimated=estimated)
        if kind is ColumnKind.NAME and self._plan.table.by_unit:
            return words.units
        return words.headings[kind]

    def _is_estimated(self) -> bool:
        """Whether all figures of the rows are still expected."""
        figures = [line.figure for line in self._plan.lines if line.figure]
        return bool(figures) and all(figure.declaration.estimated for figure in figures)

    def _cells(self, line: PlannedRow) -> Cells:
        if line.is_heading:
            return self._heading_row(line)
        return tuple(self._cell(line, leaf, printing) for leaf, printing in self._columns)

    def _heading_row(self, line: PlannedRow) -> Cells:
        """The number of a row of words, and its words over the columns that are left."""
        cells = []
        for leaf, _ in self._columns:
            if leaf.column.kind is not ColumnKind.NUMBER:
                break
            cells.append((Run(line.number, bold=True),))
        return (*cells, _bold(self._name(line)))

    def _cell(self, line: PlannedRow, leaf: Leaf, printing: Printing) -> tuple[Run, ...]:
        kind = leaf.column.kind
        if kind is ColumnKind.NAME:
            return _bold(self._name(line)) if line.is_bold else self._name(line)
        if kind is ColumnKind.NOTE:
            return self._note(line)
        words = line.number if kind is ColumnKind.NUMBER else self._words(line, leaf, printing)
        if not words:
            return ()
        source = self._source(line, leaf)
        prints = () if source is None else (FigureSpan(0, len(words), source),)
        return (Run(words, bold=line.is_bold, prints=prints),)

    def _words(self, line: PlannedRow, leaf: Leaf, printing: Printing) -> str:
        figure, kind = figure_at(line, leaf), leaf.column.kind
        if figure is None:
            return ""
        if kind is ColumnKind.UNIT:
            return self._printing.unit_of(figure)
        if kind is ColumnKind.SOURCE:
            return figure.declaration.source or ""
        if kind is ColumnKind.RANK:
            return self._rank(figure, line, leaf)
        if leaf.column.year is not None:
            return self._of_year(figure, leaf.column)
        kind = ColumnKind.ACTUAL if kind in (None, ColumnKind.EACH_UNIT) else kind
        values = self._values(figure, line, leaf)
        return printing.cell(values, kind, leaf.column.decimals, line.row)

    def _source(self, line: PlannedRow, leaf: Leaf) -> FigureSource | None:
        """What a cell prints of a figure; None where it prints words."""
        figure, kind, column = line.figure or leaf.figure, leaf.column.kind, leaf.column
        if figure is None or kind in (ColumnKind.NUMBER, ColumnKind.UNIT, ColumnKind.SOURCE):
            return None
        if line.group is not None:
            whose = self._report.unit_figures.groups[line.group].name
        else:
            unit = line.unit if leaf.unit is None else leaf.unit
            whose = "" if unit is None else self._report.unit_figures.units[unit]
        kind = ColumnKind.ACTUAL if kind in (None, ColumnKind.EACH_UNIT) else kind
        aspect = str(column.year) if column.year is not None else kind.value
        return FigureSource(figure.dotted, aspect, whose=whose)

    def _values(self, figure: ResolvedFigure, line: PlannedRow, leaf: Leaf) -> RowValues:
        unit_figures = self._report.unit_figures
        if line.group is not None:
            return OfGroup(figure, line.group, unit_figures)
        unit = line.unit if leaf.unit is None else leaf.unit
        return Whole(figure) if unit is None else OfUnit(figure, unit, unit_figures)

    def _rank(self, figure: ResolvedFigure, line: PlannedRow, leaf: Leaf) -> str:
        if line.members is not None:
            if leaf.member not in self._ranked:
                rows = [one for one in self._plan.lines if not one.is_bold]  # or a row of sums
                figures = [figure_at(one, leaf) for one in rows]
                self._ranked[leaf.member] = ranks_among([one for one in figures if one])
            return self._ranked[leaf.member].get(figure.name, "")
        if line.unit is None:
            return ""
        place = self._report.unit_figures.ranks(figure.name, figure.decimals)[line.unit]
        return "" if place is None else str(place)

    def _of_year(self, figure: ResolvedFigure, column: FigureColumn) -> str:
        points = figure.timeline.points(figure) if figure.timeline else ()
        wanted = Period("year", column.year or 0)
        for point in points:
            if point.period == wanted and point.value is not None:
                shown = point.decimals if column.decimals is None else column.decimals
                return self._printing.number(figure, point.value, shown)
        return ""

    def _name(self, line: PlannedRow) -> tuple[Run, ...]:
        row = line.row
        if row is None:
            return self._of_the_table(line)
        if row.name is not None and not line.is_member:
            return self._runs(row.name, (*line.path, key_of(FigureRow, "name")))
        if line.figure is None:
            return self._runs(row.title or "", (*line.path, key_of(FigureRow, "title")))
        return (Run(name_in(self._language, line.figure)),)

    def _of_the_table(self, line: PlannedRow) -> tuple[Run, ...]:
        """The name of a unit or of a group, or what the line of totals is called."""
        if line.group is not None:
            return (Run(self._report.unit_figures.groups[line.group].name),)
        if line.unit is not None:
            return (Run(self._report.unit_figures.units[line.unit]),)
        name = self._plan.table.total_name
        path = (*self._plan.path, key_of(FigureTable, "total_name"))
        return (Run(words_in(self._language).total),) if name is None else self._runs(name, path)

    def _note(self, line: PlannedRow) -> tuple[Run, ...]:
        if line.row is None or line.row.note is None or line.is_member:
            return ()
        return self._runs(line.row.note, (*line.path, key_of(FigureRow, "note")))


def _bold(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(replace(run, bold=True) for run in runs)


def _uncapitalised(words: str) -> str:
    return words[:1].lower() + words[1:]
