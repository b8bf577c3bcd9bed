"""The letters of Vietnamese → their tones, their marks and đ: the one table of them."""

from __future__ import annotations

import unicodedata
from typing import Final

HUYEN: Final = "\u0300"
SAC: Final = "\u0301"
NGA: Final = "\u0303"
HOI: Final = "\u0309"
NANG: Final = "\u0323"

TONES: Final = (HUYEN, HOI, NGA, SAC, NANG)
"""The marks of the tones in alphabetical order; *ngang*, which has none, comes before them."""

_TONES: Final = "".join(TONES)
_WITHOUT_TONES: Final = str.maketrans("", "", _TONES)

CIRCUMFLEX: Final = "\u0302"
BREVE: Final = "\u0306"
HORN: Final = "\u031b"
QUALITIES: Final = (CIRCUMFLEX, BREVE, HORN)
"""The marks that make other letters: â ê ô, ă, ơ ư."""

LOOK_LIKE_D_WITH_STROKE: Final = str.maketrans("ðÐ", "đĐ")
"""Both look like đ in every font and are common in pasted text; NFC keeps them apart."""
WITHOUT_STROKE: Final = str.maketrans("đĐðÐ", "dDdD")


def tones_of(word: str) -> tuple[str, list[str]]:
    """A word without its tones, decomposed, and the tones that it bore.

    >>> tones_of("ngành")[1] == [HUYEN]
    True
    """
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in _TONES]
    return letters.translate(_WITHOUT_TONES) if tones else letters, tones
