"""A list of things that may be written short, and an act on one of them → acts on the file.

A row of a table, a figure of a chart or a unit may be one word; one table or chart may stand where
a list of them may. Whoever edits them through a form need not know how they are written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from baocao_gen.yearfile.editing.acts import Act, Insert, Move, NoSuchPlace, Put, Remove, value_at
from baocao_gen.yearfile.model import FreeTable, Model, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Plain
from baocao_gen.years.edits.content import new_item_act, remove_act
from baocao_gen.years.edits.model_keys import field_at, short_key, suited

_COLUMNS: Final = (FreeTable, "columns")
_ROWS: Final = key_of(FreeTable, "rows")


def items_at(plain: Plain, path: KeyPath) -> list[KeyPath]:
    """Where the items of a list stand: one by itself stands behind the key."""
    there = _there(plain, path)
    if isinstance(there, list):
        return [(*path, index) for index in range(len(there))]
    return [] if there is None else [path]


def text_at(plain: Plain, path: KeyPath) -> Plain:
    """What stands behind a key, also where a word stands for the thing with that key."""
    if not path:
        return plain
    try:
        return value_at(plain, path)
    except NoSuchPlace:
        word = _there(plain, path[:-1])
        is_meant = isinstance(word, str) and short_key(path[:-1], word) == path[-1]
        return word if is_meant else None


def spelled_out(plain: Plain, keys: Collection[KeyPath]) -> Iterator[Act]:
    """The acts that make things with keys of the words in which some keys are to be changed.

    Args:
        plain: What the file says.
        keys: The keys that will be changed.
    """
    for item in dict.fromkeys(path[:-1] for path in keys):
        word = _there(plain, item)
        own = short_key(item, word) if isinstance(word, str) else None
        if own is not None:
            new: Plain = {own: word}
            yield Put(item, new, brackets=True)


def added(
    plain: Plain, path: KeyPath, model: type[Model], values: Mapping[str, Plain]
) -> list[Act]:
    """The acts that put a thing at the end of a list, a word where a word says all of it.

    Args:
        plain: What the file says.
        path: The list; one thing may stand there by itself, or nothing.
        model: What is added.
        values: Its keys by field names; empty ones are left out.
    """
    there = _there(plain, path)
    given: dict[str, Plain] = {key_of(model, name): one for name, one in values.items() if one}
    new: Plain = given
    for word in given.values():
        if len(given) == 1 and isinstance(word, str) and short_key(path, word) in given:
            new = word
    if isinstance(there, list) and there:
        acts: list[Act] = [Insert(path, len(there), new)]
    elif there in (None, []):
        acts = [suited(Put(path, [new], brackets=True))]
    else:
        acts = [Put(path, [there, new], brackets=True)]
    if field_at(path) == _COLUMNS:
        acts += [Insert(row, _width(plain, row), "") for row in _rows(plain, path)]
    return acts


def added_row(plain: Plain, path: KeyPath) -> list[Act]:
    """The act that puts an empty row at the end of a free table."""
    there = _there(plain, path)
    columns = items_at(plain, (*path[:-1], key_of(FreeTable, "columns")))
    new: Plain = ["" for _ in columns]
    if isinstance(there, list) and there:
        return [Insert(path, len(there), new)]
    return [suited(Put(path, [new]))]


def moved(plain: Plain, path: KeyPath, by: int) -> list[Act]:
    """The acts that put an item further up or down in its list, the cells below a column too."""
    if not path or not isinstance(path[-1], int):
        return []
    to = path[-1] + by
    acts: list[Act] = [Move(path[:-1], path[-1], to)]
    if field_at(path) == _COLUMNS:
        acts += [Move(row, path[-1], to) for row in _rows(plain, path[:-1])]
    return acts


def taken(plain: Plain, path: KeyPath) -> list[Act]:
    """The acts that take an item away, the cells below a column too."""
    acts = [remove_act(plain, path)]
    if field_at(path) == _COLUMNS and isinstance(path[-1], int):
        acts += [Remove((*row, path[-1])) for row in _rows(plain, path[:-1])]
    return acts


def new_thing(
    plain: Plain, path: KeyPath, model: type[Model], values: Mapping[str, Plain]
) -> list[Act]:
    """The acts that put something with many keys at the end of a list; see `added`."""
    there = _there(plain, path)
    if isinstance(there, list) or there is None:
        return [new_item_act(plain, path, model, values)]
    return added(plain, path, model, values)


def _rows(plain: Plain, columns: KeyPath) -> list[KeyPath]:
    return items_at(plain, (*columns[:-1], _ROWS))


def _width(plain: Plain, row: KeyPath) -> int:
    cells = _there(plain, row)
    return len(cells) if isinstance(cells, list) else 0


def _there(plain: Plain, path: KeyPath) -> Plain:
    try:
        return value_at(plain, path)
    except NoSuchPlace:
        return None
