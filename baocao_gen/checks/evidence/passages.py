"""A year file → all the texts of it that reach the page, each with the way back to its place.

The texts of a part of the file that is the same object as in the report before, as whoever reads
the next file of a batch from the one before it makes it, are the same objects too: what was found
out about their words is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.report.texts import language_at, languages
from baocao_gen.yearfile.model import KeyFacts, Model, PassageKind, YearFile, keys_to_walk
from baocao_gen.yearfile.origin import KeyPath

_MOST_BESIDE, _MOST_KEPT, _MOST_LETTERS = 200, 4_000, 200_000
"""Items of a list that are kept each by itself, parts of files, and letters of one file."""
_TEXTS: LastAnswers[KeyPath, tuple[Passage, ...]] = LastAnswers(_MOST_KEPT)
"""The texts of each part of a file, by where it stands."""


def passages(file: YearFile) -> tuple[Passage, ...]:
    """All texts, in the order of the model: header, figures, body, tasks, appendices."""
    found = tuple(_inside(file, ()))
    if sum(len(one.text) for one in found) > _MOST_LETTERS:
        _TEXTS.clear()
    if known := dict(languages(file)):
        pairs = ((one, language_at(one.path, known)) for one in found)
        return tuple(replace(one, language=its) if its else one for one, its in pairs)
    return found


def _inside(value: Any, path: KeyPath) -> Iterator[Passage]:
    if isinstance(value, tuple):
        kept = len(value) <= _MOST_BESIDE
        for index, item in enumerate(value):
            here = (*path, index)
            yield from _of(item, here) if kept else _inside(item, here)
    elif isinstance(value, dict):
        for step, item in value.items():
            yield from _of(item, (*path, step))
    elif isinstance(value, Model):
        for key, name, facts in keys_to_walk(type(value), _is_read):
            inner, here = getattr(value, name), (*path, key)
            if inner is None or inner == ():
                continue  # most keys of a figure: thousands have no texts
            if facts and facts.reads:
                yield from _texts(inner, here, facts.reads, facts.tags)
            elif isinstance(inner, _HAVING_TEXTS):
                yield from _of(inner, here)


def _of(value: Any, path: KeyPath) -> Iterable[Passage]:
    """The texts of a part of a file."""
    if not isinstance(value, Model):
        return _inside(value, path)
    return _TEXTS.of(path, (value,), lambda: tuple(_inside(value, path)))


_HAVING_TEXTS = (tuple, dict, Model)


def _is_read(facts: KeyFacts) -> bool:
    return facts.reads is not None


def _texts(value: Any, path: KeyPath, kind: PassageKind, has_tags: bool) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(kind, path, value, has_tags)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), kind, has_tags)
