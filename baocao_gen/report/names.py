"""A report → the names that its texts may use, and the list of what is still blank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from baocao_gen.figures.figure import Aspect, Figures, ResolvedFigure, position_of
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.amount import amount
from baocao_gen.report.report import Report
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.tags.printable import PeriodWords
from baocao_gen.tags.private_characters import blank_mark
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import to_roman
from baocao_gen.yearfile.model import (
    Appendix,
    Ask,
    Figure,
    Header,
    KeyFacts,
    Model,
    Task,
    YearFile,
    key_of,
    keys_of,
    keys_to_walk,
    only_tagged_texts,
)
from baocao_gen.yearfile.model.text_names import (
    BY_KIND,
    CUT_OFF_DAY,
    DOCUMENT_COUNT,
    LISTS_DOCUMENTS,
    NEXT_PERIOD,
    NUMBER,
    PRECEDING_PERIOD,
    ROMAN_NUMBER,
    STATUS_IN_WORDS,
    TERRITORY_NOTE,
    YEAR,
    YEAR_AFTER,
    YEAR_BEFORE,
)
from baocao_gen.yearfile.origin import KeyPath


def text_names(report: Report) -> dict[str, Any]:
    """The names a text may use: figures by group, the period, header, tasks, appendices."""
    file = report.year_file
    figures = _tree(report.figures)
    period = file.period
    names: dict[str, Any] = {
        **year_names(period),
        key_of(YearFile, "period"): PeriodWords.of(period),
        key_of(YearFile, "previous"): PeriodWords.of(period.year_before()),
        NEXT_PERIOD: PeriodWords.of(period.next()),
        PRECEDING_PERIOD: PeriodWords.of(period.previous()),
        TERRITORY_NOTE: _territory_note(report),
        **_cut_off(file),
        key_of(YearFile, "header"): _in_one_line(
            _without_texts(as_names(file.header, report.draft), Header)
        ),
        key_of(YearFile, "tasks"): _tasks(file.tasks, report.draft),
        key_of(YearFile, "next_tasks"): _tasks(file.next_tasks, report.draft),
        key_of(YearFile, "appendices"): [
            _without_texts(names, Appendix) for names in appendix_names(file.appendices)
        ],
        key_of(YearFile, "figures"): figures,
    }
    return {**figures, **names}


def _territory_note(report: Report) -> str:
    """What a text says of last year's values by unit, if they were restated."""
    if not report.redrawings:
        return ""
    from baocao_gen.report.redrawn import note_of  # for whom a file says so

    return note_of(report.redrawings)


def _cut_off(file: YearFile) -> dict[str, str]:
    """The days that the data are of, if the file says so and they are days of its period."""
    if file.cut_off is None:
        return {}
    try:
        first, last = file.cut_off.of(file.period)
    except ReadingError:  # told by the checks
        return {}
    words = f"từ {first.long()} đến {last.long()}"
    return {key_of(YearFile, "cut_off"): words, CUT_OFF_DAY: last.long()}


def year_names(period: Period) -> dict[str, int]:
    """The year of a period and the two beside it, under the names that texts and rules use."""
    return {YEAR: period.year, YEAR_BEFORE: period.year - 1, YEAR_AFTER: period.year + 1}


def blanks(report: Report) -> list[Problem]:
    """What still has to be filled in: figures without a value, empty places in rows and header."""
    suppliers = suppliers_of(report.year_file, report.figures)
    figures = [
        Problem(
            "BC310",
            f"chưa có số liệu «{figure.declaration.name or figure.dotted}»",
            position_of(figure, report.origin),
            f"ghi số vào khóa {key_of(type(figure.declaration), 'actual')}"
            + (f" (đơn vị cung cấp: {suppliers[figure.name]})" if figure.name in suppliers else ""),
        )
        for figure in report.figures.blanks
    ]
    return [*figures, *(one for _, _, one in unreported(report)), *empty_places(report)]


def unreported(report: Report) -> Iterator[tuple[str, ResolvedFigure, Problem]]:
    """The cells of the units' tables that nobody has filled in: whose, of what, and the problem."""
    figures = report.unit_figures
    for (name, aspect), unit in figures.missing():
        figure = report.figures.by_name[name]
        message = f"{figures.units[unit]} chưa có số «{figure.declaration.name or figure.dotted}»"
        if aspect is not Aspect.ACTUAL:
            message += f" ({key_of(Figure, aspect.value)})"
        place = figures.given.columns[name, aspect].place(unit)
        hint = "điền ô này; không có thì ghi 0 hoặc -"
        yield figures.units[unit], figure, Problem("BC310", message, place, hint)


def empty_places(report: Report) -> list[Problem]:
    """The fields outside the figures that must be filled in and are not."""
    return [empty_place(one, report) for one in empty_keys(report) if one.is_required]


@frozen
class EmptyKey:
    """A key without a value that ``todo`` asks for: of which model, and where."""

    model: type[Model]
    field: str
    path: KeyPath

    @property
    def is_required(self) -> bool:
        """Whether the report cannot be printed without it."""
        return self.model.model_fields[self.field].is_required()


def empty_place(empty: EmptyKey, report: Report) -> Problem:
    """An empty key as a problem at its place."""
    info = empty.model.model_fields[empty.field]
    key = key_of(empty.model, empty.field)
    return Problem(
        "BC410",
        f"chưa điền «{key}» ({info.description})",
        report.origin.position(empty.path),
        "ghi giá trị sau dấu hai chấm",
    )


def empty_keys(report: Report) -> Iterator[EmptyKey]:
    """The keys outside the figures that are asked for wherever they have no value."""
    return _empty_keys(report.year_file, ())


_HAVING_KEYS = (Model, tuple)
"""What may have keys below it; most values are texts."""


def _empty_keys(value: Any, path: KeyPath) -> Iterator[EmptyKey]:
    if isinstance(value, Model):
        model = type(value)
        for key, name, asked in keys_to_walk(model, _is_asked):
            inner = getattr(value, name)
            if inner is None and asked:
                yield EmptyKey(model, name, (*path, key))
            elif isinstance(inner, _HAVING_KEYS):
                yield from _empty_keys(inner, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _empty_keys(item, (*path, index))


def _is_asked(facts: KeyFacts) -> bool:
    return facts.todo is Ask.EMPTY


def as_names(value: Any, draft: bool = False) -> Any:
    """A model → a dict by YAML keys; an empty place that must be filled becomes a blank mark.

    In a draft every empty place does, so that a text which prints one does not stop it.
    """
    if isinstance(value, Model):
        names = {}
        for key, name, is_required in _named_keys(type(value)):
            inner = getattr(value, name)
            if inner is None and (draft or is_required):
                inner = _blank(key, draft and not is_required)
            # Nearly all values are texts or missing; a table has half a million of them.
            names[key] = as_names(inner, draft) if isinstance(inner, _HAVING_KEYS) else inner
        return names
    return [as_names(item, draft) for item in value] if isinstance(value, tuple) else value


@cache
def _named_keys(model: type[Model]) -> tuple[tuple[str, str, bool], ...]:
    """The keys of a model, the field behind each, and whether a file must have it."""
    fields = model.model_fields
    return tuple((key, name, fields[name].is_required()) for key, name in keys_of(model).items())


class _OptionalBlank(str):
    """A blank that ``{% if %}`` takes for nothing, and that a draft prints as a mark."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


def _blank(key: str, optional: bool) -> str:
    return _OptionalBlank(blank_mark(key)) if optional else blank_mark(key)


class _DraftList(list[dict[str, Any]]):
    """The tasks of a draft: one that is not there yet is made of blanks."""

    def __getitem__(self, index: Any) -> Any:
        try:
            return super().__getitem__(index)
        except IndexError:
            return {key: blank_mark(key) for key in (*keys_of(Task), STATUS_IN_WORDS)}


def _without_texts(names: dict[str, Any], model: type[Model]) -> dict[str, Any]:
    """Names for texts, without the texts: one text cannot print another that still has tags."""
    texts = {key for key, name in keys_of(model).items() if only_tagged_texts(model, name)}
    return {key: value for key, value in names.items() if key not in texts}


def _in_one_line(names: dict[str, Any]) -> dict[str, Any]:
    """Names for sentences: an agency that was typed on two lines has one name."""
    return {
        key: " ".join(value.split()) if value.__class__ is str and "\n" in value else value
        for key, value in names.items()
    }


def _tasks(tasks: tuple[Task, ...], draft: bool) -> list[dict[str, Any]]:
    """The tasks, each with its status in words beside the key."""
    listed = [
        {**as_names(task, draft), STATUS_IN_WORDS: task.status.words if task.status else ""}
        for task in tasks
    ]
    return _DraftList(listed) if draft else listed


def _tree(figures: Figures) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for figure in figures:
        group = tree
        for step in figure.name[:-1]:
            group = group.setdefault(step, {})
        group[figure.name[-1]] = amount(figure)
    return tree


def appendix_names(appendices: tuple[Appendix, ...]) -> list[dict[str, Any]]:
    """The appendices by YAML keys, each with its number and its counts by kind of document."""
    listed = []
    for index, appendix in enumerate(appendices, 1):
        kinds = Counter(document.kind for document in appendix.documents)
        listed.append(
            {
                **as_names(appendix),
                NUMBER: index,
                ROMAN_NUMBER: to_roman(index) if len(appendices) > 1 else "",
                DOCUMENT_COUNT: kinds.total(),
                BY_KIND: dict(kinds),
                LISTS_DOCUMENTS: bool(appendix.groups),
            }
        )
    return listed
