"""The letters of a column ↔ its number, as a workbook names its cells."""

from __future__ import annotations

from typing import Final

MOST_LETTERS: Final = 3
"""Of a column: Excel has them up to XFD."""
MOST_COLUMNS: Final = 26 + 26**2 + 26**3
"""Up to ZZZ."""


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


def number_of(letters: str) -> int:
    """The number of a column, from 1.

    >>> number_of("AB")
    28
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_and_line(coordinate: str) -> tuple[int, int]:
    """The column and the row of a cell.

    Raises:
        ValueError: no sheet has such a cell.

    >>> column_and_line("C7")
    (3, 7)
    """
    letters = coordinate.rstrip("0123456789")
    if len(letters) > MOST_LETTERS:
        raise ValueError(coordinate[:MOST_LETTERS])
    return number_of(letters), int(coordinate[len(letters) :])
