"""A figure → the form of what few figures need: parts, restatement, names in other languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.frozen import frozen
from baocao_gen.web.forms import FormField, form_of_state
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.saving import Doing
from baocao_gen.web.session import Snapshot
from baocao_gen.web.things import FormThing, Things
from baocao_gen.yearfile.editing.acts import Act, NoSuchPlace, Put, Remove, value_at
from baocao_gen.yearfile.model import Figure, key_of
from baocao_gen.yearfile.model.figure import Restatement
from baocao_gen.yearfile.model.translation import Translation
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain

_FIELDS: Final = (
    *("prior", "preceding", "cumulative", "next_planned", "parts", "other_splits"),
    *("gathering", "weight", "cut_off", "on_new_year", "taken_from"),
)
_TRANSLATIONS: Final = key_of(Figure, "translations")


@frozen
class FigureRest:
    """The form.

    Attributes:
        fields: Keys with one value or a list of names.
        restated: Last year's value as it is seen today, and why.
        languages: What the figure is called in each other language, under its tag.
        languages_at: The place of these.
    """

    fields: tuple[FormField, ...]
    restated: FormThing
    languages: tuple[tuple[str, FormThing], ...]
    languages_at: str


def figure_rest(state: Snapshot, name: Name, sent: Mapping[str, str]) -> FigureRest:
    """What few figures need of one; what was sent and refused stands in its fields."""
    form = form_of_state(state, sent)
    things = Things(form, state.kept("labels", FigureLabels).said)
    path = path_of(name)
    at = (*path, _TRANSLATIONS)
    try:
        there = value_at(form.plain, at)
    except NoSuchPlace:
        there = None
    tags = list(there) if isinstance(there, dict) else []
    return FigureRest(
        tuple(things.field(Figure, path, one) for one in _FIELDS),
        things.thing(Restatement, (*path, key_of(Figure, "restatement"))),
        tuple((tag, things.thing(Translation, (*at, tag))) for tag in tags),
        dotted(at),
    )


def _added(_plain: Plain, path: KeyPath, sent: Mapping[str, str]) -> Sequence[Act]:
    """A name and a unit in another language."""
    given: dict[str, Plain] = {
        key_of(Translation, name): sent[name].strip()
        for name in Translation.model_fields
        if sent.get(name, "").strip()
    }
    tag = sent.get("language", "").strip()
    return (Put((*path, tag), given, brackets=True),) if tag else ()


def _taken(_plain: Plain, path: KeyPath, _sent: Mapping[str, str]) -> Sequence[Act]:
    return (Remove(path),)


REST_ACTS: Final[Mapping[str, Doing]] = {"them": _added, "xoa": _taken}
