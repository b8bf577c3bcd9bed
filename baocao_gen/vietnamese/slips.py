"""Two syllables → the one slip of ear or hand that makes the one of the other, if one does.

People write as they speak (s and x, ch and tr, d and gi, l and n, hỏi and ngã, a lost -t or -ng),
and hands leave out a mark, a tone or a letter, or change two. Anything further apart is two words.
"""

from __future__ import annotations

import unicodedata
from enum import Enum
from functools import lru_cache

from baocao_gen.vietnamese.letters import tones_of

_ONSETS = (
    ("s", "x"), ("ch", "tr"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("d", "v"), ("gi", "v"),
    ("l", "n"), ("c", "k"), ("ng", "ngh"), ("g", "gh"), ("ng", "nh"),
)  # fmt: skip
_FINALS = (
    ("c", "t"), ("n", "ng"), ("n", "nh"), ("ch", "t"), ("ng", "nh"), ("p", "t"), ("p", "c"),
    ("m", "n"), ("i", "y"),
)  # fmt: skip
_FOLDED = (
    (" ngh", " @"), (" ng", " @"), (" nh", " @"), (" kh", " %"), (" k", " c"), (" gh", " g"),
    (" gi", " d"), (" r", " d"), (" v", " d"), (" x", " s"), (" tr", " ch"), (" n", " l"),
    ("ng ", "n "), ("nh ", "n "), ("ch ", "t "), ("c ", "t "), ("p ", "t "), ("m ", "n "),
    ("y ", "i "),
)  # fmt: skip
"""What a slip may change, made one, in this order; a space stands on both sides of a syllable."""
_MARKED = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_BARE = str.maketrans(
    {letter: unicodedata.normalize("NFD", letter.replace("đ", "d"))[0] for letter in _MARKED}
)
_SHORTEST = 3
"""Letters of a syllable that one other letter may still be recognised in."""


class SpellingSlip(Enum):
    """What went wrong."""

    TONE = "another tone, or none"
    MARK = "another mark, or none: a ă â, o ô ơ, d đ"
    BARE = "all marks left out"
    ONSET = "a consonant that sounds alike in front"
    FINAL = "a consonant that sounds alike at the end"
    KEY = "a letter too many, too few or another, or two changed"


def folded(words: list[str]) -> list[str]:
    """Syllables in small letters without all that a slip of ear may change, in the same order.

    >>> folded(["trưởng", "chường", "bổ", "xung", "sung"])
    ['chuon', 'chuon', 'bo', 'sun', 'sun']
    """
    text = f" {'  '.join(words)} ".translate(_BARE)
    for one, other in _FOLDED:
        text = text.replace(one, other)
    return text.split()


@lru_cache(maxsize=4096)
def plain_spelling(syllable: str) -> str:
    """A syllable as the lexicon spells it: «hoà» as «hòa», «lí» as «lý».

    >>> plain_spelling("hoà"), plain_spelling("lí"), plain_spelling("quí"), plain_spelling("thí")
    ('hòa', 'lý', 'quý', 'thí')
    """
    letters, tones = tones_of(syllable)
    if letters.endswith(("oa", "oe", "uy")) and tones and not letters.startswith("qu"):
        letters = letters[:-1] + tones[0] + letters[-1]
        return unicodedata.normalize("NFC", letters)
    if letters[-1:] == "i" and letters[:-1] in ("h", "k", "l", "m", "s", "t", "qu"):
        return unicodedata.normalize("NFC", letters[:-1] + "y" + "".join(tones))
    return syllable


@lru_cache(maxsize=4096)
def slip_between(typed: str, meant: str) -> SpellingSlip | None:
    """The slip by which one syllable was typed for another, both in small letters.

    >>> [slip_between(*both).name for both in (("bỗ", "bổ"), ("xung", "sung"), ("đếp", "đến"))]
    ['TONE', 'ONSET', 'KEY']
    """
    if plain_spelling(typed) == plain_spelling(meant):
        return None
    if typed.translate(_BARE) == meant.translate(_BARE):
        return _slip_of_marks(typed, meant)
    if any(_changed(typed, meant, pair, at_end=False) for pair in _ONSETS):
        return SpellingSlip.ONSET
    (typed, typed_tone), (meant, meant_tone) = map(_composed, (typed, meant))
    if typed_tone != meant_tone:
        return None
    if any(_changed(typed, meant, pair, at_end=True) for pair in _FINALS):
        return SpellingSlip.FINAL
    return SpellingSlip.KEY if len(typed) >= _SHORTEST and _one_key_apart(typed, meant) else None


def _slip_of_marks(typed: str, meant: str) -> SpellingSlip | None:
    if typed.isascii():
        return SpellingSlip.TONE if tones_of(meant)[0] == typed else SpellingSlip.BARE
    (letters, tone), (others, other_tone) = map(_composed, (typed, meant))
    if letters == others:
        return SpellingSlip.TONE
    return SpellingSlip.MARK if tone == other_tone else None


def _composed(syllable: str) -> tuple[str, str]:
    letters, tones = tones_of(syllable)
    return unicodedata.normalize("NFC", letters), "".join(tones)


def _changed(typed: str, meant: str, pair: tuple[str, str], *, at_end: bool) -> bool:
    """Whether the one of the pair stands in the one where the other stands in the other."""
    for one, other in (pair, pair[::-1]):
        if at_end and typed.endswith(one) and typed.removesuffix(one) + other == meant:
            return True
        if not at_end and typed.startswith(one) and other + typed.removeprefix(one) == meant:
            return True
    return False


def _one_key_apart(typed: str, meant: str) -> bool:
    if abs(len(typed) - len(meant)) > 1:
        return False
    start = next(
        (at for at, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other),
        min(len(typed), len(meant)),
    )
    here, there = typed[start:], meant[start:]
    return (
        here[1:] == there[1:]
        or here[1:] == there
        or here == there[1:]
        or (here[:2] == there[:2][::-1] and here[2:] == there[2:])
    )
