"""A Vietnamese text → a key that sorts it in alphabetical order.

The alphabet is a ă â b c d đ e ê … o ô ơ … u ư … y, the tones ngang, huyền, hỏi, ngã, sắc,
nặng. Python's own order and the locale of the machine both get it wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, Literal

from baocao_gen.vietnamese.letters import LOOK_LIKE_D_WITH_STROKE, QUALITIES, TONES

SortMode = Literal["string", "syllable"]

# A place: what is compared first, then the tone and other marks, then the case.
_Place = tuple[tuple[int, int, str], int, int]

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS)}
_TONES = {tone: rank for rank, tone in enumerate(TONES, 1)}

_SPACE, _SIGN, _DIGIT, _LETTER, _OTHER = range(5)
_FOREIGN_MARK = 6
_CLUSTER = re.compile("[0-9]+|.[\u0300-\u036f]*", re.DOTALL)


def sort_key(
    text: str, mode: SortMode = "string", *, natural: bool = False
) -> tuple[tuple[object, ...], ...]:
    """Return a key for ``sorted`` and ``list.sort``; keys of one mode compare with each other.

    Args:
        text: Any text, in any Unicode form.
        mode: «string» compares all letters before any tone, as databases and the Unicode
            collation for Vietnamese do («bà ba» before «ba chi»); «syllable» compares one
            syllable after the other, as dictionaries and lists of names do («ba chi» before
            «bà ba»).
        natural: Compare runs of digits as numbers («mục 9» before «mục 10»).

    >>> sorted(["Đà Nẵng", "Dĩ An", "Bạc Liêu", "Bắc Giang"], key=sort_key)
    ['Bạc Liêu', 'Bắc Giang', 'Dĩ An', 'Đà Nẵng']
    """
    places = list(_places(text, natural=natural))
    cases = tuple(case for _, _, case in places)
    last = (unicodedata.normalize("NFC", text),)
    if mode == "string":
        return (*_levels(places), cases, last)
    return (tuple(_levels(syllable) for syllable in _syllables(places)), cases, last)


def _levels(places: list[_Place]) -> tuple[tuple[object, ...], tuple[object, ...]]:
    return tuple(primary for primary, _, _ in places), tuple(tone for _, tone, _ in places)


def _syllables(places: list[_Place]) -> Iterator[list[_Place]]:
    """Cut at white space, which the order of syllables makes superfluous."""
    syllable: list[_Place] = []
    for place in places:
        if place[0][0] == _SPACE:
            yield syllable
            syllable = []
        else:
            syllable.append(place)
    yield syllable


def _places(text: str, *, natural: bool) -> Iterator[_Place]:
    for match in _CLUSTER.finditer(unicodedata.normalize("NFD", text)):
        cluster = match[0]
        if not "0" <= cluster[0] <= "9":
            yield _place(cluster[0], cluster[1:])
        elif natural:
            # A longer run is a larger number: length, then digits. int() has a size limit.
            digits = cluster.lstrip("0")
            yield (_DIGIT, len(digits), digits), 0, len(cluster)
        else:
            yield from (((_DIGIT, 0, digit), 0, 0) for digit in cluster)


def _place(base: str, marks: str) -> _Place:
    """Weigh one letter or sign with its marks, in whatever order they were typed."""
    quality = "".join(mark for mark in marks if mark in QUALITIES)
    lower = base.translate(LOOK_LIKE_D_WITH_STROKE).lower()
    letter = unicodedata.normalize("NFC", lower + quality)
    if letter not in _RANK:
        letter = lower
    tone = sum(_TONES.get(mark, 0 if mark in QUALITIES else _FOREIGN_MARK) for mark in marks)
    if letter in _RANK:
        return (_LETTER, _RANK[letter], ""), tone, int(base != base.lower())
    if base.isspace():
        return (_SPACE, 0, ""), tone, 0
    category = unicodedata.category(base)[0]
    kind = {"P": _SIGN, "S": _SIGN, "N": _DIGIT}.get(category, _OTHER)
    return (kind, 0, base), tone, 0


class _Weights(dict[int, str]):
    """Letters by their code → what they weigh on one level; worked out once for each."""

    def __init__(self, weigh: Callable[[_Place], str]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))
        is_loose = bool(unicodedata.combining(letter[0]))  # a mark that no letter takes
        place = (_OTHER, 0, ""), _FOREIGN_MARK, 0
        self[code] = weight = self._weigh(place if is_loose else _place(letter[0], letter[1:]))
        return weight


def _primary(place: _Place) -> str:
    kind, rank, base = place[0]
    return chr(kind + 1) + (chr(rank + 1) if kind == _LETTER else base)


_PRIMARY: Final = _Weights(_primary)
_SECONDARY: Final = _Weights(lambda place: chr(place[1] + 1))


def quick_key(text: str) -> tuple[str, str, str]:
    """A key that orders as ``sort_key`` does, made for lists of thousands.

    Texts that differ by marks which no Vietnamese letter has may come in another order.

    >>> sorted(["Đà Nẵng", "Dĩ An", "Bạc Liêu", "Bắc Giang"], key=quick_key)
    ['Bạc Liêu', 'Bắc Giang', 'Dĩ An', 'Đà Nẵng']
    """
    letters = unicodedata.normalize("NFC", text)
    return letters.translate(_PRIMARY), letters.translate(_SECONDARY), letters.swapcase()
