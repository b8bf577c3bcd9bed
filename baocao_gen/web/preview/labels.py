"""The headings of a body in order → the number before each, as Word counts them.

The shipped templates let Word count (``decree30.templates.lists``); on the page the numbers are
words, so that they are read aloud and copied.
"""

from __future__ import annotations

from baocao_gen.decree30.forms import Outline
from baocao_gen.report.blocks import Paragraph, Style
from baocao_gen.vietnamese.text import roman_or_digits

_LEVELS = {Style.HEADING_1: 0, Style.HEADING_2: 1, Style.HEADING_3: 2, Style.HEADING_4: 3}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DASHES = {Style.DASH: "-", Style.PLUS: "+", Style.STAR: "*"}


class Labels:
    """Counts the headings of one document."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._counts = [0, 0, 0, 0]

    def of(self, paragraph: Paragraph) -> str:
        """What stands before the words of a paragraph; empty where nothing does."""
        level = _LEVELS.get(paragraph.style)
        if level is None:
            return _DASHES.get(paragraph.style, "")
        self._count(level)
        return paragraph.label or self._label(level)

    def _count(self, level: int) -> None:
        self._counts[level] += 1
        below = level + 1
        if level == 0 and self._outline is Outline.CHAPTERS:
            below = 2  # articles count on through the chapters
        self._counts[below:] = [0] * (len(self._counts) - below)

    def _label(self, level: int) -> str:
        number = self._counts[level]
        if level == 0:
            return self._first(number)
        if level == 3:
            return f"{_LETTERS[(number - 1) % len(_LETTERS)]})"
        if self._outline is Outline.CHAPTERS:
            return f"Điều {number}." if level == 1 else f"{number}."
        return f"{number}." if level == 1 else f"{self._counts[1]}.{number}."

    def _first(self, number: int) -> str:
        if self._outline is Outline.SECTIONS:
            return f"{roman_or_digits(number)}."
        if self._outline is Outline.CHAPTERS:
            return f"Chương {roman_or_digits(number)}"
        return f"Điều {number}."
