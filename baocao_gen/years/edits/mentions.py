"""A report → every place of its year file that names a figure or a group of figures.

Names stand in tags, in formulas and rules, in lists of parts, in tables and charts, with those who
supply them and in waivers. In a formula and in parts a name is seen from the figure's own group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.figures.names import FigureNames
from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText
from baocao_gen.tags.find import Tag
from baocao_gen.tags.names_asked import Path, references
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import (
    Chart,
    ChartFigure,
    Figure,
    FigureColumn,
    FigureRow,
    FigureTable,
    Model,
    OwnRule,
    Supplier,
    UnitFile,
    Waiver,
    YearFile,
    key_of,
    keys_of,
)
from baocao_gen.yearfile.origin import KeyPath

_STEP = r"[^\W\d]\w*"
_CHAIN = late(
    rf"""(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
    rf"""|(?P<chain>{_STEP}(?:\s*\.\s*{_STEP}|\s*\[\s*(?:"\w+"|'\w+')\s*\])*)"""
    r"|\d[\w.]*"
)
_ONE = late(_STEP)
_NO_NAME_BEFORE = late(r"(?:[.|]|\bis)\s*\Z")
"""Behind these stands a step of something else, a filter or a test."""
_FIGURES: Final = key_of(YearFile, "figures")


@frozen
class NamedHere:
    """A dotted name as it stands somewhere.

    Attributes:
        path: The keys that lead to the text that holds it.
        steps: Where in that text each of its steps begins and ends.
        names: What each step leads to, by full names; ``()`` for one that is no figure or group.
        owner: The figure from which it is seen; ``()`` where names are full.
        is_shared: Whether it means a figure in each of several groups.
    """

    path: KeyPath
    steps: tuple[tuple[int, int], ...]
    names: tuple[Name, ...]
    owner: Name = ()
    is_shared: bool = False

    def at(self, name: Name) -> tuple[int, int] | None:
        """Where the step stands that leads to a figure or group."""
        return self.steps[self.names.index(name)] if name in self.names else None


def mentions(report: Report) -> Iterator[NamedHere]:
    """Every mention of a figure or group, outside the keys that declare them."""
    names = FigureNames(report.year_file.figures)
    yield from _in_figures(names)
    texts = Texts(report)
    for path, text in _texts(report.year_file, ()):
        yield from _in_text(texts, text, path, names)
    yield from _by_key(report.year_file, (), names)


def _in_figures(names: FigureNames) -> Iterator[NamedHere]:
    for name, figure in names.declared.items():
        path = path_of(name)
        if figure.formula:
            here = (*path, key_of(Figure, "formula"))
            for steps, words in chains(figure.formula):
                among = names.groups if len(words) > 1 else None
                first = names.look_up(name, (words[0],), among=among)
                yield NamedHere(here, steps, _led(first, words[1:], names), name)
        lists = [((key_of(Figure, "parts"),), figure.parts)]
        for index, split in enumerate(figure.other_splits):
            lists.append(((key_of(Figure, "other_splits"), index), split))  # type: ignore[arg-type]
        for key, listed in lists:
            for number, dotted in enumerate(listed):
                wanted = tuple(dotted.split("."))
                found = names.look_up(name, wanted)
                led = tuple(found[: len(found) - rest] for rest in range(len(wanted) - 1, -1, -1))
                yield NamedHere((*path, *key, number), _steps(dotted), led, name)


def _led(first: Name, words: tuple[str, ...], names: FigureNames) -> tuple[Name, ...]:
    """What the steps of a name lead to, where the first is known."""
    found = [first]
    for word in words:
        name = (*found[-1], word) if found[-1] else ()
        found.append(name if name in names.declared or name in names.groups else ())
    return tuple(found)


def _full(words: tuple[str, ...], names: FigureNames) -> tuple[Name, ...]:
    """What the steps of a full name lead to; «so_lieu» in front of it leads to no figure."""
    begins = 1 if words[0] == _FIGURES else 0
    if len(words) <= begins:
        return ((),)
    first = (words[begins],)
    known = first in names.declared or first in names.groups
    return ((),) * begins + _led(first if known else (), words[begins + 1 :], names)


def _steps(dotted: str) -> tuple[tuple[int, int], ...]:
    steps, at = [], 0
    for word in dotted.split("."):
        steps.append((at, at + len(word)))
        at += len(word) + 1
    return tuple(steps)


def chains(source: str, start: int = 0) -> Iterator[tuple[tuple[Any, ...], tuple[str, ...]]]:
    """The dotted names of an expression: where their steps stand, and the steps."""
    for found in _CHAIN.finditer(source):
        if found["chain"] and not _NO_NAME_BEFORE.search(source, 0, found.start()):
            words = list(_ONE.finditer(source, found.start(), found.end()))
            steps = tuple((start + one.start(), start + one.end()) for one in words)
            yield steps, tuple(one.group() for one in words)


def _texts(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """All texts with tags; the figures have none."""
    if isinstance(value, Model):
        for key, field in keys_of(type(value)).items():
            if not (isinstance(value, YearFile) and field == "figures"):
                yield from _texts(getattr(value, field), (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, str) and ("{{" in value or "{%" in value):
        yield path, value


def _in_text(texts: Texts, text: str, path: KeyPath, names: FigureNames) -> Iterator[NamedHere]:
    try:
        compiled = texts.compiled(text, path)
    except InvalidText:
        return  # a place where tags mean nothing, or a fault that is told elsewhere
    asked: dict[int, set[Path]] = {}
    for reference in references(compiled):
        if reference.tag is not None:
            asked.setdefault(reference.tag.start, set()).add(reference.path)
    for tag in compiled.tags:
        if paths := asked.get(tag.start):
            yield from _in_tag(tag, paths, path, names)


def _in_tag(tag: Tag, asked: set[Path], path: KeyPath, names: FigureNames) -> Iterator[NamedHere]:
    for steps, words in chains(tag.text, tag.start):
        if any(one[: len(words)] == words for one in asked):
            led = _full(words, names)
        else:  # it begins with a name that the text itself has set
            behind = words[1:]
            whole = next((one for one in asked if behind and one[-len(behind) :] == behind), None)
            led = _full(whole, names)[-len(words) :] if whole else ()
            led = ((), *led[-len(behind) :]) if whole else ()
        if any(led):
            yield NamedHere(path, steps, led)


_DOTTED: Final[dict[type[Model], tuple[str, ...]]] = {
    FigureRow: ("figure", "group"),
    FigureTable: ("sorted_by",),
    Chart: ("sorted_by",),
    ChartFigure: ("figure",),
    Supplier: ("figures",),
    Waiver: ("place",),
}
"""The keys whose texts are full names."""


def _by_key(value: Any, path: KeyPath, names: FigureNames) -> Iterator[NamedHere]:
    """The names that stand by themselves behind a key, and those in rules and waivers."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _by_key(item, (*path, index), names)
    if not isinstance(value, Model):
        return
    yield from _own(value, path, names)
    for key, field in keys_of(type(value)).items():
        if field not in _WITHOUT_NAMES:
            yield from _by_key(getattr(value, field), (*path, key), names)


_WITHOUT_NAMES: Final = frozenset({"header", "tasks", "next_tasks", "groups"})


def _own(value: Model, path: KeyPath, names: FigureNames) -> Iterator[NamedHere]:
    """The names behind the keys of one model."""
    kind = type(value)
    for field in _DOTTED.get(kind, ()):
        yield from _whole(getattr(value, field), (*path, key_of(kind, field)), names)
    if isinstance(value, OwnRule) and value.expression:
        here = (*path, key_of(OwnRule, "expression"))
        for steps, words in chains(value.expression):
            yield NamedHere(here, steps, _full(words, names))
    if isinstance(value, UnitFile):
        for heading, dotted in value.columns:
            yield from _whole(dotted, (*path, key_of(UnitFile, "columns"), heading), names)
    if isinstance(value, FigureTable):
        here = (*path, key_of(FigureTable, "columns"))
        yield from _columns(value, value.columns, here, names)


def _whole(value: Any, path: KeyPath, names: FigureNames) -> Iterator[NamedHere]:
    if isinstance(value, tuple):
        for index, dotted in enumerate(value):
            yield from _whole(dotted, (*path, index), names)
    elif value and re.fullmatch(rf"{_STEP}(?:\.{_STEP})*", value):
        led = _full(tuple(value.split(".")), names)
        if any(led):
            yield NamedHere(path, _steps(value), led)


def _columns(
    table: FigureTable, columns: tuple[FigureColumn, ...], path: KeyPath, names: FigureNames
) -> Iterator[NamedHere]:
    """A column of a table by groups names a figure in each of them."""
    for index, column in enumerate(columns):
        here = (*path, index)
        place = (*here, key_of(FigureColumn, "figure"))
        if column.figure and table.by_group:
            wanted, steps = tuple(column.figure.split(".")), _steps(column.figure)
            for row in table.rows:
                group = tuple((row.group or "").split("."))
                led = _led(group, wanted, names)[1:]
                if any(led):
                    yield NamedHere(place, steps, led, is_shared=True)
        else:
            yield from _whole(column.figure, place, names)
        inner = (*here, key_of(FigureColumn, "columns"))
        yield from _columns(table, column.columns, inner, names)
