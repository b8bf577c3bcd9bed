"""A year file → all the texts of it that reach the page, each with the way back to its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from baocao_gen.checks.finding import Place
from baocao_gen.tags.find import without_tags
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    FreeTable,
    Header,
    Section,
    Signer,
    TableColumn,
    Task,
    YearFile,
    key_of,
    keys_of,
)
from baocao_gen.yearfile.origin import KeyPath

MASK = "\ufffc"
"""Stands for each character of a tag; no letter, digit, space or punctuation to any pattern."""

_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"\n]*\"")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.-]+@[\w.-]+")
_PARAGRAPH_BREAK = re.compile(r"\n(?=[ \t]*(?:\n|[-+*|]))")


class PassageKind(Enum):
    """What a text is in the report."""

    HEADING = "heading"
    BODY = "body"
    LEAD = "lead"
    CELL = "cell"
    TASK = "task"
    DOCUMENT = "document"
    HEADER = "header"


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


_KINDS: dict[tuple[type[BaseModel], str], tuple[PassageKind, bool]] = {
    (Header, "parent_agency"): (PassageKind.HEADER, False),
    (Header, "issuing_agency"): (PassageKind.HEADER, False),
    (Header, "place"): (PassageKind.HEADER, False),
    (Header, "kind"): (PassageKind.HEADER, False),
    (Header, "subject"): (PassageKind.HEADER, True),
    (Header, "addressees"): (PassageKind.HEADER, False),
    (Header, "recipients"): (PassageKind.HEADER, False),
    (Signer, "job_title"): (PassageKind.HEADER, False),
    (Signer, "full_name"): (PassageKind.HEADER, False),
    (Section, "title"): (PassageKind.HEADING, True),
    (Section, "text"): (PassageKind.BODY, True),
    (Task, "content"): (PassageKind.TASK, False),
    (Task, "field"): (PassageKind.TASK, False),
    (Task, "owner"): (PassageKind.TASK, False),
    (Task, "result"): (PassageKind.TASK, False),
    (Appendix, "title"): (PassageKind.HEADING, True),
    (Appendix, "lead"): (PassageKind.LEAD, True),
    (DocumentGroup, "name"): (PassageKind.HEADING, True),
    (Document, "subject"): (PassageKind.DOCUMENT, False),
    (Document, "issuer"): (PassageKind.DOCUMENT, False),
    (TableColumn, "name"): (PassageKind.CELL, True),
    (FreeTable, "rows"): (PassageKind.CELL, True),
}
"""Every text of the models that is printed, and whether it may hold tags."""


def passages(file: YearFile) -> Iterator[Passage]:
    """All texts, in the order of the model: header, body, tasks, appendices."""
    for name in ("header", "body", "tasks", "next_tasks", "appendices"):
        yield from _inside(getattr(file, name), (key_of(YearFile, name),))


def _inside(value: Any, path: KeyPath) -> Iterator[Passage]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, (*path, index))
    elif isinstance(value, BaseModel):
        for key, name in keys_of(type(value)).items():
            inner, here = getattr(value, name), (*path, key)
            known = _KINDS.get((type(value), name))
            yield from _texts(inner, here, *known) if known else _inside(inner, here)


def _texts(value: Any, path: KeyPath, kind: PassageKind, has_tags: bool) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(kind, path, value, has_tags)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), kind, has_tags)
