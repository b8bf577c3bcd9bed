"""A value that nobody has supplied yet → a mark inside a text, which passes through every stage.

The mark stands between two characters that no input may contain, so that the writer can highlight
it wherever it lands.
"""

from __future__ import annotations

BLANK_OPEN = "\ufdd0"
BLANK_CLOSE = "\ufdd1"


def blank_mark(label: str) -> str:
    """The text of a blank as a draft prints it; ``label`` says what is missing."""
    return f"{BLANK_OPEN}[chưa có: {label}]{BLANK_CLOSE}"
