"""A text → the same text in quotes, as it must be typed for YAML to leave it alone."""

from __future__ import annotations

from typing import Final

SHOWN: Final = 80
"""How much of a long value a hint repeats."""


def quote(text: str) -> str:
    """Put a text of one line in double quotes, or in single ones when it holds double ones."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quoted(text: str) -> str:
    """Return ``quote`` of a text for a hint: trimmed, and cut when it is long.

    A text that is in quotes already and holds the same quote gets the other kind.
    """
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return quote(shortened(text, SHOWN))


def shortened(text: str, length: int = SHOWN // 2) -> str:
    """Return the text without space around it, with «…» for what does not fit."""
    text = text.strip()
    return text if len(text) <= length else text[:length].rstrip() + "…"
