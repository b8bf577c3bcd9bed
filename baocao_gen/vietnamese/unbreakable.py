"""A text → the same text with the spaces and hyphens at which no line may end.

What a reader takes in at one glance stays on one line: numbers of documents, dates, a number with
its unit, «Covid-19»; and no line begins with the dash of «kinh tế - xã hội», which would look
like an item of a list. Only the Word writer asks, at the last moment: a report's texts, and what
is read back from its Word file, have plain spaces and hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late

NO_BREAK_SPACE: Final = "\u00a0"
NO_BREAK_HYPHEN: Final = "\u2011"
_LONGEST: Final = 40
"""Letters of a word that is kept whole: no symbol of a document is longer, and a line holds 77."""
_ADDRESSES: Final = ("://", "@", "www.")
_LABELS: Final = (
    *("ngày", "tháng", "năm", "quý", "số", "lúc", "tuần"),
    *("điều", "khoản", "chương", "mục", "lục"),
)
# A word that follows a number without being what is counted.
_NOT_COUNTED: Final = (
    "và|của|so|là|tại|đến|trong|có|cho|với|từ|theo|thì|được|đã|nên|hoặc|hay|để|do|vào|trên|dưới"
    "|ở|gồm|tăng|giảm|đạt|vượt|bằng|không|mà|khi|nếu|nhưng|còn|cũng|chưa|sẽ|đang|về|tới|bị|ra"
    "|như|sau|trước|các|những|này|đó"
)


def _behind(words: Iterable[str]) -> str:
    """A pattern: one of some words stands before the space that was just read, in any case."""
    spelt = [form for word in words for form in (word, word.capitalize(), word.upper())]
    ends = (f"(?<=\\b{form} )" for form in spelt)
    return f"(?:{'|'.join(ends)})"


# All patterns begin with a letter that few words have, and look around from there: a search for
# one letter, or one of some, costs next to nothing.
_HYPHEN = late(r"-(?<=[^\s-]-)(?=[^\s-])")
_ANY_NUMBER = late("[0-9IVX]")
_DASH = late(r" (?=[-–—] )(?<=\S )")
_BEFORE_NUMBER = late(rf" (?=[0-9]|[IVX]+(?!\w)){_behind(_LABELS)}")
_AFTER_NUMBER = late(
    r"[0-9IVX] (?:(?=(?:tháng|năm) [0-9])"
    rf"|(?=%|(?!(?:{_NOT_COUNTED})(?!\w))[^\W\d_])(?P<counted>)"
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) (?=[^\W\d_]))?)"
)
_LOOKED_BACK: Final = 40
"""Letters before a space in which its number and the word before that stand."""


@kept(most=2_000, longest=1_000)
def unbreakable(text: str) -> str:
    """Put no-break spaces and hyphens where a line must not end; linear in the text.

    >>> unbreakable("Nghị định số 30/2020/NĐ-CP").replace(NO_BREAK_SPACE, "_")
    'Nghị định số_30/2020/NĐ‑CP'
    """
    # Most values of a page have nothing of the kind; each question costs less than a search.
    text = whole_words(text)
    if " " not in text:
        return text
    if "- " in text or "– " in text or "— " in text:
        text = _DASH.sub(NO_BREAK_SPACE, text)
    if _ANY_NUMBER.search(text):
        text = _BEFORE_NUMBER.sub(NO_BREAK_SPACE, _AFTER_NUMBER.sub(_after_number, text))
    return text


def whole_words(text: str) -> str:
    """Put no-break hyphens alone: in the narrow column of a table a line may end at any space.

    >>> whole_words("ngày 08/7, số 219/KH-UBND")
    'ngày 08/7, số 219/KH‑UBND'
    """
    return _HYPHEN.sub(_hyphen, text) if "-" in text else text


def breakable(text: str) -> str:
    """The text with plain spaces and hyphens again; every letter keeps its place."""
    return text.replace(NO_BREAK_SPACE, " ").replace(NO_BREAK_HYPHEN, "-")


def _hyphen(found: re.Match[str]) -> str:
    at, text = found.start(), found.string
    before = text[max(0, at - _LONGEST) : at].split()[-1]
    word = before + text[at : at + _LONGEST].split()[0]
    if len(word) > _LONGEST or any(sign in word for sign in _ADDRESSES):
        return "-"
    return NO_BREAK_HYPHEN


def _after_number(found: re.Match[str]) -> str:
    """The number, the space behind it bound where what follows is counted or goes on a date."""
    if found.lastgroup:
        end = found.start() + 1
        if not _ends_in_a_count(found.string[max(0, end - _LOOKED_BACK) : end]):
            return found[0]
    return found[0].replace(" ", NO_BREAK_SPACE)


def _ends_in_a_count(words: str) -> bool:
    """Whether words end in a number by itself («15», not «3/15»), which no label names."""
    before = words.rstrip("0123456789.,")
    number = words[len(before) :]
    if not (number[:1].isdigit() and number[-1].isdigit()) or _is_glued(before, "/:-"):
        return False
    if not before.endswith(" "):
        return True
    label = before[:-1].lower()
    return not any(
        label.endswith(one) and not _is_glued(label.removesuffix(one)) for one in _LABELS
    )


def _is_glued(before: str, signs: str = "") -> bool:
    """Whether what comes behind some words is a part of their last one."""
    last = before[-1:]
    return last.isalnum() or (last != "" and last in f"_{signs}")
