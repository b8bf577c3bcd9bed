"""Two phrases → whether they name the two parts of one whole: «nam» and «nữ»."""

from __future__ import annotations

import re
from typing import Final

WHOLE: Final = (
    ("nam", "nữ"),
    ("nam giới", "nữ giới"),
    ("thành thị", "nông thôn"),
    ("nội thành", "ngoại thành"),
    ("trong nước", "nước ngoài"),
    ("trong nước", "ngoài nước"),
    ("công lập", "ngoài công lập"),
    ("công lập", "tư thục"),
    ("công lập", "dân lập"),
    ("trong tỉnh", "ngoài tỉnh"),
    ("trong địa bàn", "ngoài địa bàn"),
)
"""Pairs besides which there is no third: their shares make 100."""
PARTS: Final = (
    ("đúng hạn", "quá hạn"),
    ("đúng hạn", "trễ hạn"),
    ("đúng hạn", "chậm hạn"),
    ("trực tuyến", "trực tiếp"),
    ("đạt", "không đạt"),
    ("đạt", "chưa đạt"),
    ("hoàn thành", "chưa hoàn thành"),
    ("hoàn thành", "không hoàn thành"),
    ("hài lòng", "không hài lòng"),
    ("hài lòng", "chưa hài lòng"),
    ("đồng ý", "không đồng ý"),
    ("tham gia", "không tham gia"),
)
"""Pairs besides which there may be a third: their shares make no more than 100."""


def divides(one: str, other: str, pairs: tuple[tuple[str, str], ...] = WHOLE) -> bool:
    """Whether the first phrase names one part and the second the other, in either order.

    >>> divides("lao động nam", "nữ"), divides("nam", "nam và nữ"), divides("việt nam", "nữ")
    (True, False, False)
    """
    return any(
        (_names(one, left, right) and _names(other, right, left))
        or (_names(one, right, left) and _names(other, left, right))
        for left, right in pairs
    )


def without(phrase: str, pairs: tuple[tuple[str, str], ...] = WHOLE) -> str:
    """A phrase without the words that name the part.

    >>> without("tỷ lệ nữ tham gia")
    'tỷ lệ tham gia'
    """
    for word in sorted({word for pair in pairs for word in pair}, key=len, reverse=True):
        phrase = re.sub(rf"(?<!\w){word}(?!\w)", " ", phrase)
    return " ".join(phrase.split())


def _names(phrase: str, word: str, other: str) -> bool:
    """Whether a phrase has one word and, outside of it, not the other."""
    if not re.search(rf"(?<!\w)(?<!việt ){word}(?!\w)", phrase):
        return False
    if other in word:  # «ngoài công lập» has «công lập» in it
        return True
    return not re.search(rf"(?<!\w){other}(?!\w)", phrase)
