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
from baocao_gen.yearfile.yaml import Plain, read, to_plain
from baocao_gen.years.edits.model_keys import suited


def with_words(data: bytes, path: KeyPath, words: str) -> str:
    """Put what somebody typed in a field behind a key.

    The line breaks at its end are those that the text had: a block ends with one, a line with
    none. A field that was left empty leaves its key, or nothing where there was none.

    Args:
        data: The year file.
        path: The keys that lead to the text.
        words: What was typed.

    Raises:
        InvalidReport: the path leads nowhere, or the words hold what no year file may.
    """
    old = _there(data, path)
    body = plain_text(words).strip("\n").rstrip()
    if not body:
        return data.decode() if old is None else with_acts(data, [Put(path, None)])
    ending = "\n" * (isinstance(old, str) and old.endswith("\n"))
    if isinstance(old, str) and old.rstrip() == body:
        return data.decode()
    return with_acts(data, [suited(Put(path, body + ending))])


def with_choice(data: bytes, path: KeyPath, value: str) -> str:
    """Put one of a few words behind a key; an empty one takes the key away."""
    if value:
        return with_acts(data, [suited(Put(path, value))])
    return data.decode() if not _is_there(data, path) else with_acts(data, [Remove(path)])


def with_lines(data: bytes, path: KeyPath, lines: str) -> str:
    """Make a list of what was typed line by line; lines that stay are not touched.

    A list of one may stand there as a text by itself, where it is still one.
    """
    items = [line.strip() for line in plain_text(lines).split("\n") if line.strip()]
    old = _there(data, path)
    if isinstance(old, str) and len(items) == 1:
        return with_acts(data, [suited(Put(path, items[0]))])
    if not items and not _is_there(data, path):
        return data.decode()
    if not items:
        return with_acts(data, [Remove(path)])
    wanted: list[Plain] = list(items)
    return with_acts(data, [suited(Put(path, wanted))])


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
        values: Its keys by field names; those without a value are left out.
        index: In front of which it stands; by default behind the last.
    """
    old = _there(data, path)
    count = len(old) if isinstance(old, list) else 0
    new: dict[str, Plain] = {
        key_of(model, name): _one(values[name])
        for name in model.model_fields
        if values.get(name) not in (None, "", [])
    }
    if not count:
        items: list[Plain] = [new]
        return with_acts(data, [suited(Put(path, items))])
    return with_acts(data, [Insert(path, count if index is None else index, new)])


def _one(value: Plain) -> Plain:
    return plain_text(value) if isinstance(value, str) else value


def with_item_moved(data: bytes, path: KeyPath, to: int) -> str:
    """Move an item of a list to another place in it; the path ends with its index."""
    return with_acts(data, [Move(path[:-1], int(path[-1]), to)])


def without_item(data: bytes, path: KeyPath) -> str:
    """Take an item of a list away; the key goes with its last item."""
    held = _there(data, path[:-1])
    is_last = isinstance(held, list) and len(held) == 1
    return with_acts(data, [Remove(path[:-1] if is_last else path)])


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


def _there(data: bytes, path: KeyPath) -> Plain:
    try:
        return value_at(to_plain(read(data, "")[0]), path)
    except NoSuchPlace:
        return None


def _is_there(data: bytes, path: KeyPath) -> bool:
    try:
        value_at(to_plain(read(data, "")[0]), path)
    except NoSuchPlace:
        return False
    return True
