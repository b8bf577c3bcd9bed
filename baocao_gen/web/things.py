"""A place of a year file → a form of all that its model has: fields, parts, lists of such things.

The model says what there is, so no key is without a field; ``labels`` says how it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.web import labels
from baocao_gen.web.forms import NEW, FieldKind, FormField, YearForm, kind_of, new_fields, value_of
from baocao_gen.web.saving import Doing, moved_down, moved_up, taken_away
from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.model import (
    Chart,
    FigureColumn,
    FigureRow,
    FigureTable,
    FreeTable,
    Model,
    key_of,
    model_inside,
)
from baocao_gen.yearfile.model.chart import ChartFigure
from baocao_gen.yearfile.model.readers import Listing, without_perhaps
from baocao_gen.yearfile.model.sheet_match import SheetMatch
from baocao_gen.yearfile.model.supplier import Supplier
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain

_FIRST: Final[Mapping[type[Model], tuple[str, ...]]] = {
    FigureTable: ("title", "unit", "paper"),
    FigureRow: ("figure", "group", "title"),
    FigureColumn: ("kind", "title"),
    Chart: ("title", "kind", "typed_along", "values"),
}
"""The fields that are seen at once; of other models all of them."""
_NAMES: Final[Mapping[tuple[type[Model], str], str]] = {
    (FigureRow, "figure"): "one",
    (FigureRow, "group"): "group",
    (FigureColumn, "figure"): "one",
    (FigureTable, "sorted_by"): "one",
    (Chart, "sorted_by"): "one",
    (ChartFigure, "figure"): "one",
    (SheetMatch, "figure"): "one",
    (Supplier, "figures"): "many",
}
"""The fields in which names of figures or groups stand."""
_ROWS: Final = key_of(FreeTable, "rows")
_AREAS: Final = ("expression", "message")


@frozen
class ThingList:
    """A list of things.

    Attributes:
        id: Its place.
        title: What it is.
        items: The things.
        new: The fields of another one; none where one is added as it is.
    """

    id: str
    title: str
    items: tuple[FormThing, ...]
    new: tuple[FormField, ...]


@frozen
class FormThing:
    """What stands at a place.

    Attributes:
        id: Its place.
        name: What it is called in a list.
        fields: The fields that are seen at once.
        more: The others.
        parts: Single things in it, each with what it is called.
        lists: The lists in it.
        cells: The rows of a free table.
        cells_at: Where they stand; empty in any other thing.
        problems: What is wrong in it, outside of its fields.
        is_first: Whether none of its list stands before it.
        is_last: Whether none stands behind it.
    """

    id: str
    name: str
    fields: tuple[FormField, ...]
    more: tuple[FormField, ...]
    parts: tuple[tuple[str, FormThing], ...]
    lists: tuple[ThingList, ...]
    cells: tuple[tuple[str, tuple[FormField, ...]], ...]
    cells_at: str
    problems: tuple[Problem, ...]
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class Things:
    """Makes them of one content.

    Attributes:
        form: The content.
        said: A name of a figure or group → what a clerk calls it.
    """

    form: YearForm
    said: Callable[[str], str]

    def thing(self, model: type[Model], path: KeyPath, at: int = 0, count: int = 1) -> FormThing:
        """All that a model has, at a place.

        Args:
            model: What stands there.
            path: The keys that lead there.
            at: Its index in its list.
            count: How many the list has.
        """
        plain = [name for name in model.model_fields if model_inside(model, name) is None]
        own = [name for name in plain if (model, name) != (FreeTable, "rows")]
        first = _FIRST.get(model, tuple(own))
        fields = tuple(self.field(model, path, name) for name in own if name in first)
        more = tuple(self.field(model, path, name) for name in own if name not in first)
        told = {id(one) for field in (*fields, *more) for one in field.problems}
        return FormThing(
            dotted(path),
            _name(fields),
            fields,
            more,
            tuple(self._parts(model, path)),
            tuple(self._lists(model, path)),
            tuple(self._cells(path)) if model is FreeTable else (),
            dotted((*path, _ROWS)) if model is FreeTable else "",
            tuple(one for one in self.form.at(path) if id(one) not in told),
            at == 0,
            at == count - 1,
        )

    def field(self, model: type[Model], path: KeyPath, name: str) -> FormField:
        """One key, with the list that its names are chosen from."""
        made = self.form.field(model, path, name, _AREAS)
        return self._named(model, name, made)

    def list(self, model: type[Model], name: str, path: KeyPath) -> ThingList:
        """The list behind a key of a model that stands at a path."""
        from baocao_gen.years.edits.listed import items_at

        inside = model_inside(model, name)
        assert inside is not None, "a list of things"
        here = (*path, key_of(model, name))
        places = items_at(self.form.plain, here)
        items = [
            self.thing(inside, place, index, len(places)) for index, place in enumerate(places)
        ]
        title = labels.of(model, name)[0] or model.model_fields[name].description
        return ThingList(dotted(here), title, tuple(items), tuple(self._new(inside, here)))

    def _new(self, model: type[Model], path: KeyPath) -> Iterator[FormField]:
        own = [name for name in model.model_fields if model_inside(model, name) is None]
        names = [name for name in own if name in _FIRST.get(model, tuple(own))]
        before = f"{NEW}{dotted(path)}."
        sent = {
            f"{NEW}{name.removeprefix(before)}": words
            for name, words in self.form.sent.items()
            if name.startswith(before)
        }
        for name, one in zip(names, new_fields(model, names, sent, _AREAS), strict=True):
            yield self._named(model, name, replace(one, name=f"{before}{name}"))

    def _named(self, model: type[Model], name: str, field: FormField) -> FormField:
        names = _NAMES.get((model, name), "")
        if not names:
            return field
        return replace(field, names=names, said=self.said(field.value) if names != "many" else "")

    def _parts(self, model: type[Model], path: KeyPath) -> Iterator[tuple[str, FormThing]]:
        for name in model.model_fields:
            inside = model_inside(model, name)
            if inside is not None and not _is_list(model, name):
                yield (
                    labels.of(model, name)[0] or model.model_fields[name].description,
                    self.thing(inside, (*path, key_of(model, name))),
                )

    def _lists(self, model: type[Model], path: KeyPath) -> Iterator[ThingList]:
        for name in model.model_fields:
            if model_inside(model, name) is not None and _is_list(model, name):
                yield self.list(model, name, path)

    def _cells(self, path: KeyPath) -> Iterator[tuple[str, tuple[FormField, ...]]]:
        """The cells of each row, under the names of the columns."""
        from baocao_gen.years.edits.listed import items_at

        for row in items_at(self.form.plain, (*path, _ROWS)):
            cells = items_at(self.form.plain, row)
            yield dotted(row), tuple(self.form.cell(FreeTable, "rows", cell) for cell in cells)


def _is_list(model: type[Model], name: str) -> bool:
    return isinstance(without_perhaps(model.model_fields[name].reader), Listing)


def _name(fields: Sequence[FormField]) -> str:
    """What a thing is called: by its figure, or by the first words that stand in it."""
    for field in fields:
        if field.said or field.value.strip():
            shown = dict(field.choices).get(field.value, field.value)
            return field.said or " ".join(shown.split())[:80]
    return ""


def added_thing(plain: Plain, path: KeyPath, sent: Mapping[str, str]) -> Sequence[Act]:
    """Something at the end of a list: its fields are those whose names begin with the list's."""
    from baocao_gen.years.edits import listed
    from baocao_gen.years.edits.model_keys import field_at, model_at

    if field_at(path) == (FreeTable, "rows"):
        return listed.added_row(plain, path)
    model = model_at(path)
    if model is None:
        return ()
    before = f"{dotted(path)}."
    values = {
        name.removeprefix(before): _typed(model, name.removeprefix(before), words)
        for name, words in sent.items()
        if name.startswith(before) and name.removeprefix(before) in model.model_fields
    }
    return listed.added(plain, path, model, values)


def _typed(model: type[Model], name: str, words: str) -> Plain:
    """What was typed in a field of something new."""
    kind = kind_of(model, name)
    if kind in (FieldKind.LINES, FieldKind.CHOICES):
        return [line.strip() for line in words.split("\n") if line.strip()]
    return value_of(kind, words) if kind in (FieldKind.LISTS, FieldKind.PAIRS) else words.strip()


THINGS: Final[Mapping[str, Doing]] = {
    "them": added_thing,
    "len": moved_up,
    "xuong": moved_down,
    "xoa": taken_away,
}
"""What is done with things: they are added, moved and taken away."""
