"""A report and its findings → the rows of the grid of figures and what an edit changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure, path_of
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.report import Report
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.vietnamese.comparisons import change
from baocao_gen.vietnamese.numbers import (
    PERCENT_UNITS,
    NumberError,
    format_number,
    parse_number,
    three_decimals_note,
)
from baocao_gen.vietnamese.order import sort_key
from baocao_gen.web import labels
from baocao_gen.web.clerk_words import as_shown
from baocao_gen.web.places import by_figure, row_id
from baocao_gen.web.session import Snapshot
from baocao_gen.yearfile.model import Figure, key_of

ALWAYS: Final = (Aspect.PRIOR, Aspect.PLANNED, Aspect.ACTUAL)
"""The columns that every grid has; the others where some figure has such a value."""
ORDER: Final = (
    Aspect.PRIOR,
    Aspect.PRECEDING,
    Aspect.PLANNED,
    Aspect.ACTUAL,
    Aspect.CUMULATIVE,
    Aspect.NEXT_PLANNED,
)
_KEYS: Final = {aspect: key_of(Figure, aspect.value) for aspect in Aspect}
LABELS: Final[Mapping[Aspect, str]] = {
    aspect: labels.of(Figure, aspect.value)[0] for aspect in Aspect
}


@frozen
class SheetCell:
    """One value of one figure.

    Attributes:
        column: What its column is called.
        field: The name of its field in forms.
        label: Whose value it is, in words, for who does not see the column.
        typed: What is typed in the year file; empty where nothing is.
        shown: The value as numbers are printed; empty where there is none.
        is_fixed: Whether it stands in another report and cannot be typed here.
        is_missing: Whether the figure speaks of it and nobody has supplied it.
        is_main: Whether it is the value of the period itself.
    """

    column: str

    field: str
    label: str
    typed: str
    shown: str
    is_fixed: bool
    is_missing: bool
    is_main: bool

    @property
    def note(self) -> str:
        """How the typed number was read, where that is not what is typed."""
        return "" if not self.typed or self.shown == self.typed.strip() else self.shown


@frozen
class FigureLine:
    """One figure.

    Attributes:
        name: The keys that lead to it.
        label: What it is called.
        unit: How it is counted.
        cells: Its values, in the order of the columns.
        change: What it has changed since last year, as a report says it.
        source: Who supplies it.
        how: How it is computed, by names; empty for a typed figure.
        is_blank: Whether its own value waits for somebody.
        is_estimated: Whether its value is an estimate.
        problems: What speaks of it.
    """

    name: Name
    label: str
    unit: str
    cells: tuple[SheetCell, ...]
    change: str
    source: str
    how: str
    is_blank: bool
    is_estimated: bool
    problems: tuple[Problem, ...]

    @property
    def dotted(self) -> str:
        """The full name."""
        return ".".join(self.name)

    @property
    def id(self) -> str:
        """What the row is called on the page."""
        return row_id(self.name)

    @property
    def weight(self) -> str:
        """How much the heaviest of its problems weighs: «error», «warning», «note» or nothing."""
        found = {problem.severity for problem in self.problems}
        return next((one.value for one in Severity if one in found), "")


def columns(report: Report) -> tuple[Aspect, ...]:
    """The values that are shown of every figure."""
    spoken = {aspect for figure in report.figures for aspect in figure.has}
    is_yearly = report.timeline is None or report.earlier.is_one
    wanted = spoken - ({Aspect.PRECEDING} if is_yearly else set())
    return tuple(aspect for aspect in ORDER if aspect in ALWAYS or aspect in wanted)


def by_group(found: Sequence[FigureLine]) -> list[tuple[Name, list[FigureLine]]]:
    """Rows that stand one behind the other in one group, behind the keys that lead to it."""
    return [(group, list(inside)) for group, inside in groupby(found, lambda row: row.name[:-1])]


def label_of(aspect: Aspect) -> str:
    """What a column is called."""
    return LABELS[aspect]


class FigureRows:
    """The rows of one content of a year file, each made when it is asked for.

    An edit asks for few of them: those that differ from the rows of the content before.
    """

    def __init__(self, state: Snapshot) -> None:
        assert state.report is not None, "asked of what could be read"
        self._report = state.report
        self._names = state.report.unit_figures.resolved.names
        self._rows: dict[Name, FigureLine] = {}
        self._suppliers = suppliers_of(state.report.year_file, state.report.figures)
        self.problems = by_figure(state.report, state.found)
        self.columns = columns(state.report)
        self.units = sorted(set(self._suppliers.values()), key=sort_key)

    @property
    def rows(self) -> list[FigureLine]:
        """Every figure of the report, in the order of its file."""
        return [self.row(name) for name in self._report.figures.by_name]

    def row(self, name: Name) -> FigureLine:
        """The row of one figure."""
        if name not in self._rows:
            figure = self._report.figures.by_name[name]
            cells = tuple(_cell(self._report, figure, aspect) for aspect in self.columns)
            source = self._suppliers.get(name, "")
            how = "cộng từ các đơn vị" if figure.of_units else self._how(figure)
            self._rows[name] = _row(figure, cells, source, how, self.problems.get(name, []))
        return self._rows[name]

    def _how(self, figure: ResolvedFigure) -> str:
        """How a figure is computed, with the names that a clerk knows in the stead of keys."""
        declared = figure.declaration
        if declared.parts:
            return " + ".join(self._called(figure.name, part) for part in declared.parts)
        if not declared.formula:
            return ""
        from baocao_gen.years.edits.mentions import chains  # for reports that compute something

        made, at = "", 0
        for steps, words in chains(declared.formula):
            start, end = steps[0][0], steps[-1][1]
            made += declared.formula[at:start] + self._called(figure.name, ".".join(words))
            at = end
        return made + declared.formula[at:]

    def _called(self, name: Name, dotted: str) -> str:
        """What a figure is called that another one names: «Hồ sơ», or its key where none is."""
        steps = tuple(dotted.split("."))
        found = self._names.look_up(name, steps)
        for end in range(len(steps) - 1, 0, -1):  # «ho_so.ke_hoach» is a value of a figure
            if found:
                break
            found = self._names.look_up(name, steps[:end])
        figure = self._report.figures.by_name.get(found) if found else None
        return f"«{_label(figure)}»" if figure and figure.declaration.name else dotted

    def cell(self, field: str) -> tuple[FigureLine, SheetCell] | None:
        """The cell of a field of a form, and its row; None where there is none of that name."""
        name = tuple(field.split("."))[:-1]
        if name not in self._report.figures.by_name:
            return None
        row = self.row(name)
        return next(((row, cell) for cell in row.cells if cell.field == field), None)

    def changed_since(self, before: FigureRows) -> list[FigureLine]:
        """The rows that an edit has changed: of what is computed from it, and told of it, too."""
        old, new = before._report.figures.by_name, self._report.figures.by_name
        beside = {
            name
            for now, then in (
                (self.problems, before.problems),
                (self._suppliers, before._suppliers),
            )
            for name in now.keys() | then.keys()
            if now.get(name) != then.get(name)
        }
        return [
            self.row(name)
            for name, figure in new.items()
            if name in beside or ((was := old.get(name)) is not figure and was != figure)
        ]


def _row(
    figure: ResolvedFigure,
    cells: tuple[SheetCell, ...],
    source: str,
    how: str,
    problems: list[Problem],
) -> FigureLine:
    return FigureLine(
        figure.name,
        _label(figure),
        figure.unit,
        cells,
        _change(figure),
        source,
        how,
        figure.is_blank,
        figure.declaration.estimated,
        tuple(problems),
    )


def _label(figure: ResolvedFigure) -> str:
    return figure.declaration.name or figure.name[-1]


def _cell(report: Report, figure: ResolvedFigure, aspect: Aspect) -> SheetCell:
    key = _KEYS[aspect]
    typed = report.origin.typed((*path_of(figure.name), key)) or ""
    value = figure.values[aspect]
    earlier = report.earlier.of(aspect)
    is_fixed = not typed and earlier is not None and figure.name in earlier.by_name
    return SheetCell(
        LABELS[aspect],
        f"{figure.dotted}.{key}",
        f"{LABELS[aspect]}: {_label(figure)}",
        typed,
        "" if value is None else _shown(value, figure, aspect, typed),
        is_fixed,
        value is None and aspect in figure.has and not is_fixed,
        aspect is Aspect.ACTUAL,
    )


def _shown(value: Decimal, figure: ResolvedFigure, aspect: Aspect, typed: str) -> str:
    # What is typed is shown with its own digits: «90,130» is not «90,13» while it is edited.
    return format_number(value, None if typed else figure.decimals_of(aspect))


def _change(figure: ResolvedFigure) -> str:
    if figure.actual is None or figure.prior is None:
        return ""
    try:
        return change(figure.actual, figure.prior, figure.unit, figure.decimals)
    except NumberError:
        return ""


def reading(typed: str, unit: str) -> tuple[str, bool]:
    """What a typed number is read as, in words, and whether it can be read at all."""
    if not typed.strip():
        return "", True
    try:
        value = parse_number(typed, percent=unit in PERCENT_UNITS)
    except NumberError as error:
        said = f"{error.message}; {error.hint}" if error.hint else error.message
        return as_shown(said), False
    if note := three_decimals_note(typed):
        return note, True
    shown = format_number(value)
    return ("" if shown == typed.strip() else f"đọc là {shown}"), True


def aspect_keys() -> Mapping[str, Aspect]:
    """The key of each value in a year file → which value it is."""
    return {key: aspect for aspect, key in _KEYS.items()}
