"""What a header has besides paragraphs of words: a line under them, words in a frame.

Templates print them as they print prose, with ``{{p … }}`` alone in a paragraph; only the Word
writer knows how they are drawn.
"""

from __future__ import annotations

from enum import Enum

from baocao_gen.frozen import frozen


class Spot(Enum):
    """Where framed words stand; the value is the name of their Word style."""

    COLUMN = "Mức độ khẩn"
    """In the column of the number and the symbol."""
    TOP_MARGIN = "Chỉ dẫn lưu hành"
    """In the top margin, above quốc hiệu."""
    FOOT = "Liên hệ"
    """At the bottom of page one, under a line across the whole text."""


@frozen
class Underline:
    """A solid line in the middle of the room there is; ``length`` is in points."""

    length: float


@frozen
class Framed:
    """Words that have a place of their own on page one.

    Attributes:
        words: The words.
        spot: Where they stand.
        width: The width of their frame in points.
        is_red: Whether they stand for a stamp in red ink.
    """

    words: str
    spot: Spot
    width: float = 0
    is_red: bool = False
