"""A Vietnamese letter → its tone, the marks that make it another letter, and the look-alikes of đ.

The one table of tone marks: legacy encodings, sorting, folding, syllables and checks all read it.
"""

from __future__ import annotations

import unicodedata

TONES = {"huyền": "\u0300", "hỏi": "\u0309", "ngã": "\u0303", "sắc": "\u0301", "nặng": "\u0323"}
"""The combining mark of each tone, in the order of the alphabet."""

TONE_MARKS = "".join(TONES.values())

QUALITIES = "\u0302\u0306\u031b"
"""Circumflex, breve, horn: they make other letters."""

D_WITH_STROKE = str.maketrans("Ððđ", "Đđđ")
"""Both Ð look like Đ in every font and are common in pasted text; NFC keeps them apart."""


def split_tones(word: str) -> tuple[str, str]:
    """Take the tones out of a word: what is left, in NFC, and the tones in their order.

    >>> plain, tones = split_tones("nghiệp")
    >>> plain, tones == TONES["nặng"]
    ('nghiêp', True)
    """
    letters = unicodedata.normalize("NFD", word)
    plain = "".join(letter for letter in letters if letter not in TONE_MARKS)
    tones = "".join(letter for letter in letters if letter in TONE_MARKS)
    return unicodedata.normalize("NFC", plain), tones
