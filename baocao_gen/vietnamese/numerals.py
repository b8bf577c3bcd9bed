"""A number in words → the number: «hai mươi lăm» → 25."""

from __future__ import annotations

import re
from typing import Final

from baocao_gen.vietnamese.words import number_to_words

_DIGITS: Final = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_POWERS: Final = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_SILENT: Final = frozenset(("linh", "lẻ", "chẵn"))
_MOST_WORDS: Final = 40
NUMERAL: Final = "|".join(
    sorted((*_DIGITS, *_POWERS, "linh", "lẻ", "mười", "mươi", "trăm"), key=len, reverse=True)
)
"""The words that numbers are made of, as alternatives of a pattern."""
_VARIANTS: Final = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ", "nhăm": "lăm", "bẩy": "bảy"}
_EMPTY_HUNDREDS: Final = re.compile(r"\bkhông trăm (?:linh )?(?=\w)")
"""«một tỷ không trăm hai mươi triệu», which many say without its hundreds."""
_FOUR_BEHIND_TENS: Final = re.compile(r"mươi bốn\b")


def number_in_words(words: str) -> int | None:
    """The whole number that words say; None for words that are no number, or none well made.

    All ways of saying it are read («ba mươi tư», «ba mươi bốn», «lẻ», «ngàn», «tỉ»).

    >>> number_in_words("hai mươi hai triệu hai trăm năm mươi nghìn"), number_in_words("năm mười")
    (22250000, None)
    """
    spoken = words.casefold().split()
    if not spoken or len(spoken) > _MOST_WORDS:
        return None
    value = group = last = 0
    for word in spoken:
        if word in _DIGITS:
            last = _DIGITS[word]
            group += last
        elif word == "mười":
            group, last = group + 10, 0
        elif word in ("mươi", "trăm"):
            group += last * (9 if word == "mươi" else 99)
        elif word in _POWERS:
            power = _POWERS[word]
            below = value % power if power < 10**9 else value
            value, group = value - below + (below + group) * power, 0
        elif word not in _SILENT:
            return None
    number, said = value + group, _usual(" ".join(spoken))
    ways = (number_to_words(number, empty_groups=empty) for empty in (False, True))
    return number if said in map(_usual, ways) else None


def number_said(said: str) -> int | None:
    """The whole number that a sentence says, in digits or in words.

    >>> number_said("05"), number_said("mười hai"), number_said("nhiều")
    (5, 12, None)
    """
    return int(said) if said.isdecimal() else number_in_words(said)


def _usual(words: str) -> str:
    """One spelling for all that are right."""
    usual = " ".join(_VARIANTS.get(word, word) for word in words.split() if word != "chẵn")
    usual = _EMPTY_HUNDREDS.sub("", usual)
    return _FOUR_BEHIND_TENS.sub("mươi tư", usual)
