"""Reasons to read a text again → a comment above it, and a year file → all such comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.yearfile.yaml import Mapping
from baocao_gen.yearfile.yaml.comments import comments

MARK = "# XEM LẠI:"
_MARK = re.compile(r"#+\s*XEM LẠI(?!\w)\s*:?")
"""As the roll writes it, and as people write it themselves."""


@frozen
class Review:
    """One mark: where its comment stands, what is to be looked at, whether the line has no more."""

    position: Position
    reason: str
    alone: bool


def mark(reasons: Sequence[str]) -> str:
    """The comment for what was found in one text."""
    return f"{MARK} {'; '.join(reasons)}"


def is_mark(comment: str) -> bool:
    """Whether a comment asks for a review."""
    return _MARK.match(comment) is not None


def marks(root: Mapping) -> list[Review]:
    """All marks of a year file, in order."""
    if not any("XEM LẠI" in line for line in root.source.lines):
        return []  # telling comments from texts takes time
    return [
        Review(
            root.source.at(found.line, found.column),
            found.text[begins.end() :].strip(),
            found.alone,
        )
        for found in comments(root)
        if (begins := _MARK.match(found.text))
    ]
