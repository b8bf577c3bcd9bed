"""A report → what is still missing in its file, where, and who must supply it.

Counted are the places that a person fills in: figures and plans, empty fields, results of tasks,
rows of appendices, and what the checks call unfinished: marks of the roll, starter words, tables
with last period's numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from baocao_gen.checks import unfinished_places
from baocao_gen.checks.unfinished import EMPTY_APPENDIX, WAITING_MARK, among_unfinished
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure, path_of
from baocao_gen.frozen import frozen
from baocao_gen.problems.arguments import public
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.blocks import words_of
from baocao_gen.report.markdown import as_title
from baocao_gen.report.names import empty_keys, empty_place, text_names, unreported
from baocao_gen.report.prose import compile_narrative, render_text
from baocao_gen.report.report import Report, document_groups
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.vietnamese.numbers import format_quantity
from baocao_gen.vietnamese.text import join_list
from baocao_gen.yearfile.model import Ask, Figure, Section, Task, YearFile, facts_of, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.place_of_line import place_of

_ASPECTS = {aspect.value: aspect for aspect in Aspect}
_AreaName = str | tuple[str | None, str]
"""What a part of the file is called: words, or a title as typed and what stands in for it."""
_Area = tuple[int, _AreaName, str | None]
"""The line where a part of the file begins, what it is called, and who writes it."""


class ItemKind(StrEnum):
    """What an item asks for; the value is the word of the JSON."""

    FIGURE = "figure"
    FIELD = "field"
    TASK = "task"
    APPENDIX = "appendix"
    REVIEW = "review"


@frozen
class Item:
    """One thing to do: where, what, in which part of the report, and whose it is.

    Attributes:
        kind: What it asks for.
        position: Where it is filled in.
        message: What to do, in Vietnamese.
        section: The part of the report.
        supplier: Who must supply it; None if the file does not say.
        unit: How a figure is counted; None for other items.
        last_year: What a figure was last year, as printed; None for other items.
    """

    kind: ItemKind
    position: Position
    message: str
    section: str
    supplier: str | None = None
    unit: str | None = None
    last_year: str | None = None


@frozen
class Todo:
    """What is left of a report's work.

    Attributes:
        period: The report's period, in words.
        items: What is missing, in the order of the file.
        done_by: How many places each unit has filled in; None stands for no unit.
    """

    period: str
    items: tuple[Item, ...]
    done_by: Mapping[str | None, int]

    @property
    def done(self) -> int:
        """The places that are filled in."""
        return sum(self.done_by.values())

    @property
    def total(self) -> int:
        """All places that somebody has filled in or still must."""
        return self.done + len(self.items)

    @property
    def percent(self) -> int:
        """How much is done, in whole percent; 100 only when nothing is left."""
        return 100 * self.done // self.total if self.total else 100

    @property
    def suppliers(self) -> frozenset[str]:
        """The units that something is expected of."""
        return frozenset(item.supplier for item in self.items if item.supplier)

    def of(self, supplier: str) -> Todo:
        """The work of one unit."""
        items = tuple(item for item in self.items if item.supplier == supplier)
        return Todo(self.period, items, {supplier: self.done_by.get(supplier, 0)})

    def by_supplier(self) -> dict[str | None, list[Item]]:
        """The items of each unit, by name; last those of nobody."""
        found: dict[str | None, list[Item]] = {}
        for item in self.items:
            found.setdefault(item.supplier, []).append(item)
        return {name: found[name] for name in sorted(found, key=lambda n: (n is None, n or ""))}


@public
def todo(report: Report, found: Iterable[Problem] | None = None) -> Todo:
    """List what is missing in a report, in the order of the file.

    Args:
        report: The report.
        found: What the checks have found in it, for whoever has asked them already.
    """
    survey = _Survey(report)
    survey.figures()
    survey.units()
    survey.fields()
    survey.tasks()
    survey.appendices()
    survey.unfinished(unfinished_places(report) if found is None else among_unfinished(found))
    items = sorted(
        survey.items, key=lambda item: (item.position.line or 0, item.position.column or 0)
    )
    return Todo(str(report.year_file.period), tuple(items), survey.done)


@dataclass(slots=True)
class _Survey:
    """Goes through a report once and keeps what is missing and how much is not."""

    report: Report
    items: list[Item] = field(default_factory=list)
    done: Counter[str | None] = field(default_factory=Counter)
    _known_areas: list[_Area] = field(default_factory=list)
    _names: dict[str, object] | None = None
    _suppliers: Mapping[Name, str] = field(init=False)

    def __post_init__(self) -> None:
        self._suppliers = suppliers_of(self.report.year_file, self.report.figures)

    @property
    def _areas(self) -> list[_Area]:
        """The parts of the file, looked up once something is told by its line alone."""
        if not self._known_areas:
            areas = _areas(self.report)
            self._known_areas = sorted(areas, key=lambda area: area[0])
        return self._known_areas

    def figures(self) -> None:
        """Values nobody has typed and nothing derives."""
        for figure in self.report.figures:
            for name in _wanted(figure):
                aspect = _ASPECTS.get(name)
                value = figure.values[aspect] if aspect else getattr(figure.declaration, name)
                if value is not None:
                    self.done[self._suppliers.get(figure.name)] += 1
                else:
                    self.items.append(self._figure(figure, name))

    def _figure(self, figure: ResolvedFigure, name: str) -> Item:
        key, is_actual = key_of(Figure, name), name == Aspect.ACTUAL.value
        declaration = figure.declaration
        what = "chưa có số liệu" if is_actual else f"chưa có {key} của"
        path = path_of(figure.name)
        prior = figure.prior if is_actual else None
        return Item(
            ItemKind.FIGURE,
            self.report.origin.position((*path, key)),
            f"{what} «{declaration.name or figure.dotted}»",
            _of_figure(figure.name),
            self._suppliers.get(figure.name),
            figure.unit,
            None
            if prior is None
            else format_quantity(prior, figure.unit, figure.decimals_of(Aspect.PRIOR)),
        )

    def units(self) -> None:
        """What each unit has reported of the figures, and what it has not."""
        figures = self.report.unit_figures
        for unit, figure, problem in unreported(self.report):
            assert problem.position is not None
            section = "Số liệu theo đơn vị"
            self.items.append(
                Item(ItemKind.FIGURE, problem.position, problem.message, section, unit, figure.unit)
            )
        for column in figures.given.columns.values():
            for unit, value in zip(figures.units, column.values, strict=True):
                self.done[unit] += value is not None

    def fields(self) -> None:
        """Keys without a value that are asked for; those of tasks are asked for by task."""
        for empty in empty_keys(self.report):
            if empty.model is Task and not empty.is_required:
                continue
            problem = empty_place(empty, self.report)
            assert problem.position is not None
            self.items.append(self._at(ItemKind.FIELD, problem.position, problem.message))

    def tasks(self) -> None:
        """Tasks of the period that lack what they are asked for, and the next period's list."""
        file, origin = self.report.year_file, self.report.origin
        name = key_of(YearFile, "tasks")
        asked = [f for f in Task.model_fields if facts_of(Task, f).todo is Ask.EMPTY]
        for index, task in enumerate(file.tasks):
            empty = [name for name in asked if getattr(task, name) is None]
            if not empty:
                self.done[task.owner] += 1
                continue
            lacking = join_list([key_of(Task, name) for name in empty])
            place = origin.position((name, index))
            message = f"nhiệm vụ chưa có {lacking}: «{_short(task.content)}»"
            section = f"Nhiệm vụ {task.field}" if task.field else "Nhiệm vụ"
            self.items.append(Item(ItemKind.TASK, place, message, section, task.owner))
        if "next_tasks" in file.model_fields_set and not file.next_tasks:
            key = key_of(YearFile, "next_tasks")
            message = "chưa có nhiệm vụ nào của kỳ sau"
            self.items.append(Item(ItemKind.TASK, origin.position((key,)), message, "Nhiệm vụ"))

    def appendices(self) -> None:
        """Groups and tables of the appendices that somebody has filled in."""
        filled = sum(bool(group.documents) for _, group in document_groups(self.report.year_file))
        appendices = self.report.year_file.appendices
        self.done[None] += filled + sum(bool(a.table and a.table.rows) for a in appendices)

    def unfinished(self, found: Iterable[Problem]) -> None:
        """What the checks call unfinished: marks, empty lists, words to replace, old tables."""
        for problem in found:
            assert problem.position is not None
            kind = ItemKind.APPENDIX if problem.code == EMPTY_APPENDIX else ItemKind.REVIEW
            below = 1 if problem.code == WAITING_MARK else 0  # the mark stands above what it means
            self.items.append(self._at(kind, problem.position, problem.message, below))

    def _at(self, kind: ItemKind, position: Position, message: str, below: int = 0) -> Item:
        """An item whose section and supplier follow from its line."""
        line = (position.line or 0) + below
        figure = self._figure_at(replace(position, line=line, column=None))
        if figure is not None:
            section, supplier = _of_figure(figure), self._suppliers.get(figure)
            return Item(kind, position, message, section, supplier)
        index = bisect_right(self._areas, line, key=lambda area: area[0]) - 1
        area, whose = self._areas[index][1:] if index >= 0 else ("Tệp năm", None)
        return Item(kind, position, message, self._called(area), whose)

    def _called(self, area: _AreaName) -> str:
        """What a part of the file is called, its title as it is printed where that has tags."""
        if isinstance(area, str):
            return area
        title, otherwise = area
        if title and "{" in title and self._names is None:
            self._names = text_names(self.report.as_draft())
        return _title(title, self._names or {}) or otherwise

    def _figure_at(self, position: Position) -> Name | None:
        """The figure whose declaration a line belongs to."""
        place = place_of(self.report.origin, position)
        if place is None or place[0][:1] != (key_of(YearFile, "figures"),):
            return None
        steps = tuple(str(step) for step in place[0][1:])
        names = (steps[:end] for end in range(len(steps), 0, -1))
        return next((name for name in names if name in self.report.figures.by_name), None)


def _wanted(figure: ResolvedFigure) -> Iterator[str]:
    """The keys of a figure that a person fills in; nobody types what is computed."""
    typed, derived = figure.declaration.model_fields_set, figure.is_derived
    for name, ask in _asked_of_figures():
        if ask is Ask.TYPED:
            if name in typed:
                yield name
        elif not (derived and name == Aspect.ACTUAL.value):
            yield name


@cache
def _asked_of_figures() -> tuple[tuple[str, Ask], ...]:
    asked = ((name, facts_of(Figure, name).todo) for name in Figure.model_fields)
    return tuple((name, ask) for name, ask in asked if ask in (Ask.EMPTY, Ask.TYPED))


def _of_figure(name: Name) -> str:
    """The part of the report that a figure belongs to."""
    return f"Số liệu {name[0]}"


def _areas(report: Report) -> Iterator[_Area]:
    """The parts of the file."""
    file, origin = report.year_file, report.origin

    def line(path: KeyPath) -> int:
        return origin.position(path, key=isinstance(path[-1], str)).line or 0

    top = (
        ("period", "Tệp năm"),
        ("header", "Thể thức"),
        ("figures", "Số liệu"),
        ("body", "Nội dung"),
        ("tasks", "Nhiệm vụ"),
        ("next_tasks", "Nhiệm vụ kỳ sau"),
        ("appendices", "Phụ lục"),
    )
    for name, label in top:
        if name in file.model_fields_set:
            yield line((key_of(YearFile, name),)), label, None
    body = key_of(YearFile, "body")
    for path, section, supplier in _sections(file.body, (body,), None):
        yield line(path), (section.title, "Nội dung"), supplier
    for index, task in enumerate(file.tasks):
        yield line((key_of(YearFile, "tasks"), index)), "Nhiệm vụ", task.owner
    for index, appendix in enumerate(file.appendices):
        yield line((key_of(YearFile, "appendices"), index)), (appendix.title, "Phụ lục"), None


def _sections(
    sections: tuple[Section, ...], path: KeyPath, supplier: str | None
) -> Iterator[tuple[KeyPath, Section, str | None]]:
    for index, section in enumerate(sections):
        here, whose = (*path, index), section.source or supplier
        yield here, section, whose
        yield from _sections(section.sections, (*here, key_of(Section, "sections")), whose)


def _title(title: str | None, names: dict[str, object]) -> str | None:
    try:
        rendered = render_text(compile_narrative(title), names) if title else None
        return _short(words_of(as_title(rendered))) if rendered else None
    except (InvalidText, TextFault):
        return title  # the render will say what is wrong with it


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 90 else f"{words[:89].rstrip()}…"
