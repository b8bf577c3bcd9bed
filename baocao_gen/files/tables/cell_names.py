"""The number of a column → its letters, as a workbook names its cells."""

from __future__ import annotations


def letters_of(column: int) -> str:
    """The letters of a column, counted from 1.

    >>> letters_of(28)
    'AB'
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
