"""A text → the same text with the spaces and hyphens at which no line may end.

What a reader takes in at one glance stays on one line: numbers of documents, dates, a number with
its unit, «Covid-19»; and no line begins with the dash of «kinh tế - xã hội», which would look
like an item of a list. Only the Word writer asks, at the last moment: a report's texts, and what
is read back from its Word file, have plain spaces and hyphens.
"""

from __future__ import annotations

import re
from typing import Final

from baocao_gen.vietnamese.pattern import late

NO_BREAK_SPACE: Final = "\u00a0"
NO_BREAK_HYPHEN: Final = "\u2011"
_BOUND: Final = str.maketrans(" -", NO_BREAK_SPACE + NO_BREAK_HYPHEN)
_FREE: Final = str.maketrans(NO_BREAK_SPACE + NO_BREAK_HYPHEN, " -")
_LONGEST: Final = 40
"""Letters of a word that is kept whole: no symbol of a document is longer, and a line holds 77."""
_HYPHENED = late(r"(?<!\S)[^\s-]+-[^\s-]\S*")
_ADDRESSES: Final = ("://", "@", "www.")
_ANY_NUMBER = late("[0-9IVX]")
_LABELS = "ngày|tháng|năm|quý|số|lúc|tuần|điều|khoản|chương|mục|lục"
_LABELLED = late(rf"(?<!\w)({_LABELS}) (?=[0-9]|[IVX]+(?!\w))", re.IGNORECASE)
_IN_A_DATE = late(r"(?<=[0-9IVX]) (?=(?:tháng|năm)\u00a0[0-9])")
# A word that follows a number without being what is counted.
_NOT_COUNTED = (
    "và|của|so|là|tại|đến|trong|có|cho|với|từ|theo|thì|được|đã|nên|hoặc|hay|để|do|vào|trên|dưới"
    "|ở|gồm|tăng|giảm|đạt|vượt|bằng|không|mà|khi|nếu|nhưng|còn|cũng|chưa|sẽ|đang|về|tới|bị|ra"
    "|như|sau|trước|các|những|này|đó"
)
_COUNTED = late(
    rf"(?<![\w/.,:\u00a0-])[0-9](?:[0-9.,]*[0-9])? (?=%|(?!(?:{_NOT_COUNTED})(?!\w))[^\W\d_])"
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) (?=[^\W\d_]))?"
)
_DASH = late(r"(?<=\S) (?=[-–—] )")


def unbreakable(text: str) -> str:
    """Put no-break spaces and hyphens where a line must not end; linear in the text.

    >>> unbreakable("Nghị định số 30/2020/NĐ-CP").replace(NO_BREAK_SPACE, "_")
    'Nghị định số_30/2020/NĐ‑CP'
    """
    if "-" in text:
        text = _HYPHENED.sub(_whole, text)
    if " " not in text:
        return text
    if " - " in text or "– " in text or "— " in text:
        text = _DASH.sub(NO_BREAK_SPACE, text)
    if _ANY_NUMBER.search(text):
        text = _LABELLED.sub(rf"\1{NO_BREAK_SPACE}", text)
        text = _IN_A_DATE.sub(NO_BREAK_SPACE, text)
        text = _COUNTED.sub(_bound, text)
    return text


def breakable(text: str) -> str:
    """The text with plain spaces and hyphens again; every letter keeps its place."""
    return text.translate(_FREE)


def _whole(word: re.Match[str]) -> str:
    found = word[0]
    if len(found) > _LONGEST or any(sign in found for sign in _ADDRESSES):
        return found
    return _bound(word)


def _bound(found: re.Match[str]) -> str:
    return found[0].translate(_BOUND)
