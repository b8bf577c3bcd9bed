"""A path of keys of a year file → the model that stands there, and the order of its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_gen.vietnamese.numbers import three_decimals_note
from baocao_gen.yearfile.editing.acts import Act, Put
from baocao_gen.yearfile.model import Figure, Model, YearFile, key_of, keys_of, model_inside


def model_at(path: Sequence[str | int]) -> type[Model] | None:
    """The model whose keys stand in the mapping at a path; None for a text or a list of texts."""
    model: type[Model] | None = YearFile
    steps = [step for step in path if isinstance(step, str)]
    if steps[:1] == [key_of(YearFile, "figures")]:
        own = [step for step in steps[1:] if step in keys_of(Figure)]
        return _below(Figure, own) if own else Figure
    return _below(model, steps)


def _below(model: type[Model] | None, steps: Sequence[str]) -> type[Model] | None:
    for step in steps:
        name = keys_of(model).get(step) if model else None
        model = model_inside(model, name) if model and name else None
    return model


def field_at(path: Sequence[str | int]) -> tuple[type[Model], str] | None:
    """The model and the field of the key that a path ends with; None where no key is known."""
    model = model_at(path[:-1])
    name = keys_of(model).get(str(path[-1])) if model else None
    return (model, name) if model and name else None


def suited(act: Act) -> Act:
    """An act with what the model knows: where a new key stands, what needs quotes."""
    if not isinstance(act, Put) or not act.path:
        return act
    model = model_at(act.path[:-1])
    is_key = model is not None and act.path[-1] in keys_of(model)
    order = tuple(keys_of(model)) if is_key and model else ()
    text = act.value if isinstance(act.value, str) else ""
    quoted = model is Figure and three_decimals_note(text) is not None
    return replace(act, order=act.order or order, quoted=act.quoted or quoted)
