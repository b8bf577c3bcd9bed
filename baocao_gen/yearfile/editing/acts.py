"""Plain data and an act at a path of keys → the data afterwards: what an edit of the text must say.

`apply` edits the text of the file and has it read again; what it says then must be this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeAlias

from baocao_gen.frozen import frozen
from baocao_gen.yearfile.editing.words import plain_text
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Plain


@frozen
class Put:
    """A value where a path leads to, whether something stands there or not.

    None leaves the key without a value; a list or mapping changes only where it differs.

    Attributes:
        path: Keys and indices from the top of the file.
        value: Texts, lists and mappings, as the reader gives them.
        quoted: Whether a text is put in quotes where it has none.
        order: The keys of the mapping in the order in which they are typed: a new key comes
            behind the last of those before it; without it at the end.
        brackets: Whether what is new may stand between brackets on one line.
    """

    path: KeyPath
    value: Plain
    quoted: bool = False
    order: tuple[str, ...] = ()
    brackets: bool = False


@frozen
class Insert:
    """An item in front of one of a list, or behind its last."""

    path: KeyPath
    index: int
    value: Plain


@frozen
class Move:
    """An item of a list to the place of another; those between move up."""

    path: KeyPath
    index: int
    to: int


@frozen
class Remove:
    """A key with its value, or an item of a list."""

    path: KeyPath


@frozen
class Rename:
    """A key under another name, in its place."""

    path: KeyPath
    key: str


@frozen
class Carry:
    """A key with its value, and what describes it, out of its mapping to the end of another.

    Attributes:
        path: The key.
        into: The mapping; it may be empty, or not there yet.
        key: What it is called there.
    """

    path: KeyPath
    into: KeyPath
    key: str


Act: TypeAlias = Put | Insert | Move | Remove | Rename | Carry


class NoSuchPlace(LookupError):
    """A path leads to nothing, or to something on which an act cannot be done."""


def in_plain_text(act: Act) -> Act:
    """An act whose texts are as a year file holds them: NFC, with LF line ends."""
    return replace(act, value=_plain(act.value)) if isinstance(act, Put | Insert) else act


def _plain(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return None if value is None else plain_text(value)


def keep_places(acts: Iterable[Act]) -> bool:
    """Whether all paths are those of one tree: no item goes in front of one that comes later."""
    gone: dict[KeyPath, int] = {}
    for act in acts:
        for at, step in enumerate(act.path):
            if isinstance(step, int) and gone.get(act.path[:at], step + 1) <= step:
                return False
        if isinstance(act, Remove) and isinstance(act.path[-1], int):
            gone[act.path[:-1]] = act.path[-1]
    return True


def changed(plain: Plain, act: Act) -> Plain:
    """What a file says after an act; what it said before stays as it is.

    Raises:
        NoSuchPlace: the act cannot be done there.
    """
    if isinstance(act, Put):
        return _with(plain, act.path, lambda _: act.value, may_be_new=True)
    if isinstance(act, Insert):
        return _with(plain, act.path, lambda items: _inserted(items, act), may_be_new=True)
    if isinstance(act, Move):
        return _with(plain, act.path, lambda items: _moved(items, act))
    parent, last = act.path[:-1], act.path[-1]
    if isinstance(act, Remove):
        return _with(plain, parent, lambda holder: _without(holder, last))
    if isinstance(act, Carry):
        carried = value_at(plain, act.path)
        left = _with(plain, parent, lambda holder: _without(holder, last))
        return _with(left, act.into, lambda into: _given(into, act.key, carried), may_be_new=True)
    return _with(plain, parent, lambda holder: _renamed(holder, str(last), act.key))


def _with(
    plain: Plain, path: KeyPath, change: Callable[[Plain], Plain], *, may_be_new: bool = False
) -> Plain:
    if not path:
        return change(plain)
    step, rest = path[0], path[1:]
    if isinstance(plain, list) and isinstance(step, int) and 0 <= step < len(plain):
        inner = _with(plain[step], rest, change, may_be_new=may_be_new)
        return [*plain[:step], inner, *plain[step + 1 :]]
    if plain is None and may_be_new:
        plain = {}
    if not isinstance(plain, dict) or not isinstance(step, str):
        raise NoSuchPlace
    if step not in plain and not may_be_new:
        raise NoSuchPlace
    return {**plain, step: _with(plain.get(step), rest, change, may_be_new=may_be_new)}


def value_at(plain: Plain, path: KeyPath) -> Plain:
    """What stands at a path; a key without a value has None.

    Raises:
        NoSuchPlace: the path leads nowhere.
    """
    for step in path:
        if isinstance(plain, dict) and step in plain:
            plain = plain[str(step)]
        elif isinstance(plain, list) and isinstance(step, int) and 0 <= step < len(plain):
            plain = plain[step]
        else:
            raise NoSuchPlace
    return plain


def _inserted(items: Plain, act: Insert) -> Plain:
    if items is None:
        items = []
    if not isinstance(items, list) or not 0 <= act.index <= len(items) or act.value is None:
        raise NoSuchPlace
    return [*items[: act.index], act.value, *items[act.index :]]


def _moved(items: Plain, act: Move) -> Plain:
    if not isinstance(items, list) or not {act.index, act.to} <= set(range(len(items))):
        raise NoSuchPlace
    others = [*items[: act.index], *items[act.index + 1 :]]
    return [*others[: act.to], items[act.index], *others[act.to :]]


def _without(holder: Plain, last: str | int) -> Plain:
    if isinstance(holder, dict) and last in holder:
        return {key: value for key, value in holder.items() if key != last}
    if isinstance(holder, list) and isinstance(last, int) and 0 <= last < len(holder):
        return [*holder[:last], *holder[last + 1 :]]
    raise NoSuchPlace


def _renamed(holder: Plain, key: str, new: str) -> Plain:
    if not isinstance(holder, dict) or key not in holder or (new in holder and new != key):
        raise NoSuchPlace
    return {new if name == key else name: value for name, value in holder.items()}


def _given(into: Plain, key: str, value: Plain) -> Plain:
    if into is None:
        into = {}
    if not isinstance(into, dict) or key in into:
        raise NoSuchPlace
    return {**into, key: value}


def single_acts(plain: Plain, act: Act) -> Iterator[Act]:
    """An act as acts of which each changes one place: of a list or mapping only what differs."""
    if not isinstance(act, Put):
        yield act
        return
    try:
        there = value_at(plain, act.path)
    except NoSuchPlace:
        yield act
        return
    yield from _differences(there, act)


def _differences(there: Plain, act: Put) -> Iterator[Act]:
    if isinstance(there, dict) and isinstance(act.value, dict) and there and act.value:
        yield from _of_mapping(there, act.value, act)
    elif isinstance(there, list) and isinstance(act.value, list) and there and act.value:
        yield from _of_list(there, act.value, act)
    elif there != act.value:
        yield act


def _of_mapping(there: dict[str, Plain], wanted: dict[str, Plain], act: Put) -> Iterator[Act]:
    new = [key for key in wanted if key not in there]
    for key in new:
        path = (*act.path, key)
        yield Put(path, wanted[key], order=tuple(wanted), brackets=act.brackets)
    for key, value in there.items():
        path = (*act.path, key)
        if key not in wanted:
            yield Remove(path)
        elif value != wanted[key]:
            yield from _differences(value, Put(path, wanted[key], brackets=act.brackets))


def _of_list(there: list[Plain], wanted: list[Plain], act: Put) -> Iterator[Act]:
    """From the end to the beginning, so that the indices in front stay true."""
    same = SequenceMatcher(None, [repr(one) for one in there], [repr(one) for one in wanted], False)
    for kind, low, high, first, last in reversed(same.get_opcodes()):
        if kind == "equal":
            continue
        both = min(high - low, last - first)
        for index in range(last - 1, first + both - 1, -1):
            yield Insert(act.path, low + both, wanted[index])
        for index in range(high - 1, low + both - 1, -1):
            yield Remove((*act.path, index))
        for index in range(both - 1, -1, -1):
            value, path = wanted[first + index], (*act.path, low + index)
            yield from _differences(there[low + index], Put(path, value, brackets=act.brackets))
