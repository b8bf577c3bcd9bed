"""A year file's tree → the edits after which every key has met what its field says of the roll.

What a key needs besides (a plan that becomes another key, a date that moves) is code in ``values``
and ``tasks``; this is for all keys alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from baocao_gen.files.located import LocatedText
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.model import (
    Figure,
    Model,
    NewYear,
    Roll,
    YearFile,
    facts_of,
    is_group,
    key_of,
    keys_of,
    model_inside,
)
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence, read

_ON_NEW_YEAR = key_of(Figure, "on_new_year")
_DERIVED = (key_of(Figure, "parts"), key_of(Figure, "formula"))


def pairs_of(text: str) -> Pairs:
    """The edits of a text that an earlier stage has made."""
    data = text.encode()
    root, _ = read(data, "")
    return Pairs(root, Rewriting(data))


def roll_keys(pairs: Pairs) -> None:
    """Empty, open, remove or clear each key whose field says so."""
    for model, mapping in modelled(pairs.root, YearFile):
        kept = model is Figure and _is_kept(mapping)
        typed = {key.text: (key, value) for key, value in mapping.entries}
        for name, roll in _rolls(model):
            if not (kept and roll is Roll.EMPTIED):
                _roll(pairs, mapping, typed.get(name, (None, None)), name, roll)


@cache
def _rolls(model: type[Model]) -> tuple[tuple[str, Roll], ...]:
    """What the roll does with each key of a model."""
    return tuple((key, facts_of(model, name).roll) for key, name in keys_of(model).items())


def modelled(node: Node, model: type[Model]) -> Iterator[tuple[type[Model], Mapping]]:
    """A node and all below it that stay, as far as they have keys, each with its model."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from modelled(item, model)
    elif isinstance(node, Mapping):
        if model is Figure and is_node_of_group(node):
            for _, value in node.entries:
                yield from modelled(value, Figure)
            return
        yield model, node
        for key, value in node.entries:
            name = keys_of(model).get(key.text)
            inner = model_inside(model, name) if name else None
            if name and inner and facts_of(model, name).roll is Roll.REREAD:
                yield from modelled(value, inner)


def is_node_of_group(node: Mapping) -> bool:
    """Whether a mapping among the figures is a group of them."""
    return is_group((key.text, isinstance(value, Mapping)) for key, value in node.entries)


def _is_kept(figure: Mapping) -> bool:
    """Whether a figure keeps its values: it says so, and nothing computes them."""
    rule = figure.get(_ON_NEW_YEAR)
    derived = any(_is_filled(figure.get(key)) for key in _DERIVED)
    return isinstance(rule, LocatedText) and rule.text == NewYear.KEEP and not derived


def _is_filled(node: Node | None) -> bool:
    if isinstance(node, LocatedText):
        return not node.is_null
    return isinstance(node, Sequence) and bool(node.items)


def _roll(
    pairs: Pairs,
    mapping: Mapping,
    typed: tuple[LocatedText | None, Node | None],
    name: str,
    roll: Roll,
) -> None:
    key, value = typed
    if key is None or value is None:
        if roll is Roll.OPENED:
            pairs.add(mapping, name)
    elif roll in (Roll.OPENED, Roll.EMPTIED):
        pairs.empty(key, value)
    elif roll is Roll.REMOVED:
        pairs.remove(mapping, name)
    elif roll is Roll.CLEARED and isinstance(value, Sequence):
        pairs.clear(key, value)
