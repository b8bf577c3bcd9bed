"""A year file → all the texts of it that reach the page, each with the way back to its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from baocao_gen.checks.finding import Place
from baocao_gen.tags.find import without_tags
from baocao_gen.tags.private_characters import MASK
from baocao_gen.yearfile.model import KeyFacts, Model, PassageKind, YearFile, keys_to_walk
from baocao_gen.yearfile.origin import KeyPath

_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"\n]*\"")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|(?<![\w.-])[\w.-]+@[\w.-]+")
_PARAGRAPH_BREAK = re.compile(r"\n(?=[ \t]*(?:\n|[-+*|]))")


@dataclass(frozen=True)
class Passage:
    """One text: what it is, where it stands, and its words.

    ``text`` is the source as typed, ``masked`` the same length with tags blotted out.
    """

    kind: PassageKind
    path: KeyPath
    text: str
    has_tags: bool

    @cached_property
    def masked(self) -> str:
        """The words without the tags; offsets are those of ``text``."""
        if not self.has_tags or "{" not in self.text:
            return self.text
        return without_tags(self.text, MASK)

    @cached_property
    def unaddressed(self) -> str:
        """The words without tags and web addresses, same length."""
        if "://" not in self.masked and "www." not in self.masked and "@" not in self.masked:
            return self.masked
        return _ADDRESS.sub(lambda match: MASK * len(match.group()), self.masked)

    @cached_property
    def unquoted(self) -> str:
        """The words without tags, quotations and web addresses, same length."""
        return _QUOTATION.sub(lambda match: MASK * len(match.group()), self.unaddressed)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Where each paragraph, list item and row of a table begins and ends."""
        starts = [0, *(match.end() for match in _PARAGRAPH_BREAK.finditer(self.masked))]
        return tuple(zip(starts, [*starts[1:], len(self.masked)], strict=True))

    def at(self, offset: int) -> Place:
        """The place of a character."""
        return Place(self.path, self.text, offset)


def passages(file: YearFile) -> Iterator[Passage]:
    """All texts, in the order of the model: header, figures, body, tasks, appendices."""
    return _inside(file, ())


def _inside(value: Any, path: KeyPath) -> Iterator[Passage]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, (*path, index))
    elif isinstance(value, Mapping):
        for step, item in value.items():
            yield from _inside(item, (*path, step))
    elif isinstance(value, Model):
        for key, name, facts in keys_to_walk(type(value), _is_read):
            inner, here = getattr(value, name), (*path, key)
            if facts and facts.reads:
                yield from _texts(inner, here, facts.reads, facts.tags)
            else:
                yield from _inside(inner, here)


def _is_read(facts: KeyFacts) -> bool:
    return facts.reads is not None


def _texts(value: Any, path: KeyPath, kind: PassageKind, has_tags: bool) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(kind, path, value, has_tags)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), kind, has_tags)
