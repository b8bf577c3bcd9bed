"""A text and new words for parts of it → the text with them."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_gen.frozen import frozen


@frozen
class WordEdit:
    """New words for the letters of a text from ``start`` up to ``end``."""

    start: int
    end: int
    words: str


def applied(text: str, edits: Sequence[WordEdit]) -> str:
    """A text with some of its words replaced; the edits are in order and do not overlap."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.words]
        at = edit.end
    return "".join([*pieces, text[at:]])
