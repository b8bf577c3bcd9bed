"""A text that cannot be read → an error that tells a clerk what is wrong and what to type."""

from __future__ import annotations


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
