"""A year file and an act on its header, texts, tasks or rows → the new text; nothing is saved.

Whatever a form of a page shows is a key of a model at a path: texts, lists of texts, and lists of
things that have keys (sections, tasks, documents). Fields are called by their names in the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from baocao_gen.files.files import File
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.load import load_unsaved
from baocao_gen.yearfile.editing.acts import (
    Act,
    Insert,
    Move,
    NoSuchPlace,
    Put,
    Remove,
    value_at,
)
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.editing.words import plain_text
from baocao_gen.yearfile.model import Model, Waiver, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Plain, to_plain
from baocao_gen.yearfile.yaml.remembered import read_once
from baocao_gen.years.edits.model_keys import suited


def with_words(data: bytes, path: KeyPath, words: str) -> str:
    """Put what somebody typed in a field behind a key; see `words_act`.

    Raises:
        InvalidReport: the path leads nowhere, or the words hold what no year file may.
    """
    return with_acts(data, words_act(_plain(data), path, words))


def words_act(plain: Plain, path: KeyPath, words: str) -> list[Act]:
    """The act that puts what was typed behind a key; none where it says so already.

    The line breaks at its end are those that the text had: a block ends with one, a line with
    none. A field that was left empty leaves its key, or nothing where there was none.

    Args:
        plain: What the file says.
        path: The keys that lead to the text.
        words: What was typed.
    """
    old = _there(plain, path)
    body = plain_text(words).strip("\n").rstrip()
    if not body:
        none: Plain = "" if isinstance(path[-1], int) else None  # an empty cell has its place
        return [] if old == none else [Put(path, none)]
    if isinstance(old, str) and old.rstrip() == body:
        return []
    ending = "\n" * (isinstance(old, str) and old.endswith("\n"))
    return [suited(Put(path, body + ending))]


def with_choice(data: bytes, path: KeyPath, value: str) -> str:
    """Put one of a few words behind a key; an empty one takes the key away."""
    return with_acts(data, choice_act(_plain(data), path, value))


def choice_act(plain: Plain, path: KeyPath, value: str) -> list[Act]:
    """The act that puts one of a few words behind a key, or takes the key away."""
    if value:
        return [suited(Put(path, value))]
    return [Remove(path)] if _is_there(plain, path) else []


def with_lines(data: bytes, path: KeyPath, lines: str) -> str:
    """Make a list of what was typed line by line; lines that stay are not touched."""
    return with_acts(data, lines_act(_plain(data), path, lines))


def lines_act(plain: Plain, path: KeyPath, lines: str) -> list[Act]:
    """The act that makes a list of lines; one line may stand there as a text by itself."""
    items: list[Plain] = [line.strip() for line in plain_text(lines).split("\n") if line.strip()]
    old = _there(plain, path)
    if isinstance(old, str) and len(items) == 1:
        return [suited(Put(path, items[0]))]
    if not items:
        return [Remove(path)] if _is_there(plain, path) else []
    return [suited(Put(path, items))]


def value_act(plain: Plain, path: KeyPath, value: Plain) -> list[Act]:
    """The act that puts lists or names with values behind a key; nothing takes the key away."""
    if value:
        return [suited(Put(path, value))]
    return [Remove(path)] if _is_there(plain, path) else []


def with_new_item(
    data: bytes,
    path: KeyPath,
    model: type[Model],
    values: Mapping[str, Plain],
    index: int | None = None,
) -> str:
    """Add something that has keys (a section, a task, a document) to a list.

    Args:
        data: The year file.
        path: The keys that lead to the list; it may be empty, or not there yet.
        model: What is added.
        values: Its keys by field names; an empty text is left out, None leaves an empty key.
        index: In front of which it stands; by default behind the last.
    """
    return with_acts(data, [new_item_act(_plain(data), path, model, values, index)])


def new_item_act(
    plain: Plain,
    path: KeyPath,
    model: type[Model],
    values: Mapping[str, Plain],
    index: int | None = None,
) -> Act:
    """The act that adds something that has keys to a list; see `with_new_item`."""
    old = _there(plain, path)
    new: dict[str, Plain] = {
        key_of(model, name): _one(values[name])
        for name in model.model_fields
        if name in values and values[name] not in ("", [])
    }
    if not isinstance(old, list) or not old:
        items: list[Plain] = [new]
        return suited(Put(path, items))
    return Insert(path, len(old) if index is None else index, new)


def _one(value: Plain) -> Plain:
    return plain_text(value) if isinstance(value, str) else value


def with_item_moved(data: bytes, path: KeyPath, to: int) -> str:
    """Move an item of a list to another place in it; the path ends with its index."""
    return with_acts(data, [Move(path[:-1], int(path[-1]), to)])


def without_item(data: bytes, path: KeyPath) -> str:
    """Take an item of a list away; the key goes with its last item."""
    return with_acts(data, [remove_act(_plain(data), path)])


def remove_act(plain: Plain, path: KeyPath) -> Act:
    """The act that takes an item of a list away, or the key of the list with the last of them."""
    held = _there(plain, path[:-1])
    is_last = isinstance(held, list) and len(held) == 1
    return Remove(path[:-1] if is_last else path)


def with_waiver(data: bytes, code: str, place: str, reason: str) -> str:
    """Let a finding pass: its code, its place (figure, keys or words of the line), and why."""
    values = {"code": code, "place": place, "reason": " ".join(reason.split())}
    return with_new_item(data, (key_of(YearFile, "waivers"),), Waiver, values)


def edited(file: File, acts: Sequence[Act]) -> str:
    """Do acts on a year file, which must be one afterwards if it was one before.

    Args:
        file: The year file.
        acts: What to do, by YAML keys; see `yearfile/editing/acts.py`.

    Raises:
        InvalidReport: an act cannot be done, or the file could not be read any more.
    """
    data = file.read()
    return checked(file, with_acts(data, [suited(act) for act in acts], file.path))


def checked(file: File, text: str) -> str:
    """A new text of a year file, whole or edited, if it loads where the old one did.

    Raises:
        InvalidReport: with the problems of the new text.
    """
    try:
        load_unsaved(file, text.encode())
    except InvalidReport:
        if loads(file):
            raise
    return text


def loads(file: File) -> bool:
    """Whether a year file can be read as a report."""
    try:
        load_unsaved(file, file.read())
    except InvalidReport:
        return False
    return True


def _plain(data: bytes) -> Plain:
    return to_plain(read_once(data)[0])


def _there(plain: Plain, path: KeyPath) -> Plain:
    try:
        return value_at(plain, path)
    except NoSuchPlace:
        return None


def _is_there(plain: Plain, path: KeyPath) -> bool:
    try:
        value_at(plain, path)
    except NoSuchPlace:
        return False
    return True
