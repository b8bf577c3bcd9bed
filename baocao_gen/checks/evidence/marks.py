"""The marks of footnotes and pictures in a text → the same text for those who read its words.

The words of a footnote and of a caption are read like any others, each as a paragraph of its own;
what only tells the program where they belong («[^1]», a file's name, a width) is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baocao_gen.tags.private_characters import NOTE_MASK
from baocao_gen.vietnamese.pattern import late

_MARK = late(
    r"(?P<begins>^[ \t]*(?:\[\^[^\]\n]{0,40}\]:[ \t]*|!\[))|\[\^[^\]\n]{0,40}\]"
    r"|\]\((?:[^()\n]|\([^()\n]*\))*+\)(?:[ \t]*\{[^{}\n]*\})?(?=[ \t]*$)",
    re.MULTILINE,
)
_OWN: Final = "\n"
"""What stands in the place of the beginning of a footnote or a picture: a paragraph begins."""


def has_marks(text: str) -> bool:
    """Whether there may be any."""
    return "[^" in text or "![" in text


def without_marks(text: str) -> str:
    """A text with its marks blotted out, same length."""
    return _MARK.sub(_blotted, text)


def _blotted(found: re.Match[str]) -> str:
    length = found.end() - found.start()
    return _OWN + NOTE_MASK * (length - 1) if found["begins"] else NOTE_MASK * length


def between_marks(text: str, source: int) -> Iterator[tuple[str, int]]:
    """The words of a text without its marks, each with where it was typed.

    Args:
        text: A piece of a text as typed.
        source: Where it was typed.
    """
    at = 0
    for found in _MARK.finditer(text):
        own = _OWN if found["begins"] else ""
        if words := text[at : found.start()] + own:
            yield words, source + at
        at = found.end()
    yield text[at:], source + at
