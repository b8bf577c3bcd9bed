"""A year file after an edit → what is said of it, remembering the one before and from scratch.

So is the next file of a batch: one with several edits, under another name.

Used by ``tests/web`` and by ``benchmarks/said_anew.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path, PurePath
from random import Random
from typing import Any

from random_edits import random_act, year_files

from baocao_gen.checks.evidence import (
    documents_named,
    judged_before,
    kinship,
    nearly_said,
    passages,
    printed,
    read_before,
    sentences,
    value_index,
)
from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report import load, printed_before
from baocao_gen.web.grid import FigureRows
from baocao_gen.web.pages.preview import sheet_of
from baocao_gen.web.session import Snapshot
from baocao_gen.yearfile.editing.acts import Act, Put
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.yaml import read, remembered, to_plain

_ROOT = Path(__file__).parent.parent
_MEMORIES: tuple[Any, ...] = (
    read_before._FAULTLESS,
    judged_before._KNOWN,
    passages._TEXTS,
    documents_named._MENTIONS,
    printed._PRINTED,
    sentences._SENTENCES,
    nearly_said._SPELT,
    value_index._SPELT,
    kinship._GROUPS,
    printed_before._KNOWN,
    load._last,
    remembered._known,
)
_WHERE_CACHES_ARE = (
    "baocao_gen.checks",
    "baocao_gen.report",
    "baocao_gen.tags.find",
    "baocao_gen.yearfile.yaml",
)
_EDITS_OF_THE_NEXT = 12
"""Edits that make the next file of a batch, at most."""
_NUMBERS = ("7", "12", "0", "120", "1.988", "12,5", '"90,13"', "-3", "99999", "")


@contextmanager
def from_scratch() -> Iterator[None]:
    """Remember nothing of earlier reports meanwhile, and all of it again afterwards."""
    kept = [memory.copy() for memory in _MEMORIES]
    for memory in _MEMORIES:
        memory.clear()
    _forget_answers()
    yield
    _forget_answers()
    for memory, before in zip(_MEMORIES, kept, strict=True):
        memory.clear()
        memory.update(before)


def _forget_answers() -> None:
    """Clear what functions keep of what they have answered."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_WHERE_CACHES_ARE):
            for found in list(vars(module).values()):
                if callable(clear := getattr(found, "cache_clear", None)):
                    clear()


def said_of(state: Snapshot) -> dict[str, Any]:
    """All that a page shows of a content: findings, what is left to do, the grid, the sheet."""
    if state.report is None:
        return {"problems": state.problems}
    grid, shown = FigureRows(state), sheet_of(state, 1)
    assert shown is not None
    assert state.todo is not None
    return {
        "problems": state.found,
        "todo": [getattr(state.todo, one.name) for one in fields(state.todo)],
        "rows": grid.rows,
        "units": grid.units,
        "sheet": str(shown.html),
        "found": shown.found,
    }


def snapshots(name: str) -> Snapshot:
    """A year file of the project, as it is opened by the page."""
    data = year_files()[name]
    path = _ROOT / (name if name.startswith("examples") else f"data/{name}")
    if path.exists():
        return Snapshot(Files().file(path), data)
    return Snapshot(Files.of({"nam.yaml": data}).file("nam.yaml"), data)


def edited(state: Snapshot, random: Random) -> Snapshot | None:
    """The content after a random edit; None where the edit cannot be done."""
    try:
        root = read(state.data, "nam.yaml")[0]
        made = with_acts(state.data, [_number(root, random) or random_act(root, random)])
    except InvalidReport:
        return None
    return Snapshot(state.file, made.encode())


def next_of_a_batch(state: Snapshot, random: Random, number: int) -> Snapshot | None:
    """A file beside another one that says the same but for some edits."""
    after = state
    for _ in range(random.randint(2, _EDITS_OF_THE_NEXT)):
        made = edited(after, random)
        after = made if made is not None and made.report is not None else after
    name = f"{number}-{PurePath(state.file.path).name}"
    return None if after is state else Snapshot(state.file.beside(name), after.data)


def _number(root: Any, random: Random) -> Act | None:
    """Another number for a figure, which is what most edits are; None for the others."""
    figures = to_plain(root).get("so_lieu")
    found = list(_values(figures, ("so_lieu",))) if random.random() < 0.7 else []
    return Put(random.choice(found), random.choice(_NUMBERS)) if found else None


def _values(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("thuc_hien", "ke_hoach", "cung_ky", "luy_ke"):
                yield (*path, key)
            else:
                yield from _values(inner, (*path, str(key)))


def differences(name: str, edits: int, seed: int) -> tuple[int, list[str]]:
    """How many of some random edits of a file could be read, and what was said of them otherwise.

    Each third one is the next file of a batch.
    """
    random, state = Random(seed), snapshots(name)
    said_of(state)
    faults, done = [], 0
    for number in range(edits):
        is_next = number % 3 == 2
        after = next_of_a_batch(state, random, number) if is_next else edited(state, random)
        if after is None:
            continue
        said = said_of(after)
        with from_scratch():
            fresh = said_of(Snapshot(after.file, after.data))
        faults += [
            f"{name}, seed {seed}, edit {number}: {key}"
            for key in fresh
            if said.get(key) != fresh[key]
        ]
        if after.report is not None:
            done, state = done + 1, after
    return done, faults
