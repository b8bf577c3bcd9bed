"""A text that cannot be read → an error that tells a clerk what is wrong and what to type."""

from __future__ import annotations

from typing import Final

MAX_LENGTH: Final = 1_000
"""Characters of what may be a number, a date or a period, with all the spaces around its parts."""
_QUOTED = 60


def beginning(text: str) -> str:
    """A text as a message quotes it: whole, or how it begins.

    >>> beginning("một hai")
    'một hai'
    """
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


class ReadingError(ValueError):
    """Base of the errors of the reading functions of this package.

    Attributes:
        message: What is wrong, in Vietnamese, quoting the text itself.
        hint: What to type instead, in Vietnamese; None when there is nothing to suggest.
    """

    def __init__(self, message: str, hint: str | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message)
