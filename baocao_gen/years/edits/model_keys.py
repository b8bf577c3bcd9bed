"""A path of keys of a year file → the model that stands there, and the order of its keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from baocao_gen.vietnamese.numbers import three_decimals_note
from baocao_gen.yearfile.editing.acts import Act, Put
from baocao_gen.yearfile.model import Figure, Model, YearFile, key_of, keys_of, model_inside
from baocao_gen.yearfile.model.figure_table import Short
from baocao_gen.yearfile.model.readers import Listing, Perhaps, Reader


def model_at(path: Sequence[str | int]) -> type[Model] | None:
    """The model whose keys stand in the mapping at a path; None for a text or a list of texts."""
    model: type[Model] | None = YearFile
    steps = [step for step in path if isinstance(step, str)]
    if steps[:1] == [key_of(YearFile, "figures")]:
        own = list(dropwhile(lambda step: step not in keys_of(Figure), steps[1:]))
        if own[:1] == [key_of(Figure, "translations")]:
            del own[1:2]  # the tag of a language
        return _below(Figure, own)
    return _below(model, steps)


def _below(model: type[Model] | None, steps: Sequence[str]) -> type[Model] | None:
    for step in steps:
        name = keys_of(model).get(step) if model else None
        model = model_inside(model, name) if model and name else None
    return model


def field_at(path: Sequence[str | int]) -> tuple[type[Model], str] | None:
    """The model and the field of the key in or below which a path ends; None where none is known.

    >>> field_at(("noi_dung", 0, "bang_so_lieu", "cot", 1, "tieu_de"))[1]
    'title'
    """
    keys = list(path)
    while keys and isinstance(keys[-1], int):
        keys.pop()
    model = model_at(keys[:-1]) if keys else None
    name = keys_of(model).get(str(keys[-1])) if model else None
    return (model, name) if model and name else None


def inner_reader(model: type[Model], name: str) -> Reader:
    """What reads the value of a field, or each item of its list."""
    reader = model.model_fields[name].reader
    while isinstance(reader, Perhaps | Listing):
        reader = reader.inner
    return reader


def short_key(path: Sequence[str | int], word: str) -> str | None:
    """The key of which a word is the value where it stands for a thing; None where it may not.

    Args:
        path: The keys that lead to the word: ``("bang_so_lieu", "hang", 0)``.
        word: The word: «ho_so», which stands for ``{so_lieu: ho_so}``.
    """
    found = field_at(path)
    reader = inner_reader(*found) if found else None
    return key_of(reader.model, reader.field_of(word)) if isinstance(reader, Short) else None


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
