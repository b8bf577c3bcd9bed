"""A name as people type it («1. TS hồ sơ đã nhận (hồ sơ)») → the words that tell it from others.

Two names of one thing differ in tones and marks, in words that say nothing («số», «trong năm»), in
abbreviations and in a slip of one letter; none of them makes another thing of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Final

from baocao_gen.frozen import Remembers, frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.syllables import is_syllable, is_syllable_without_marks
from baocao_gen.vietnamese.text import fold, nfc

_WORD: Final = late(r"[^\W_]+(?:[.,]\d+)*")
_BRACKETS: Final = late(r"\(([^()]*)\)")
_NUMBERING: Final = late(
    r"\s*(?:(?P<point>\d{1,2}(?:\.\d{1,2}){1,4})[.)]?\s+|(?P<number>\d{1,3})[.)]\s*"
    r"|(?P<roman>[IVX]{1,5})[.)/]\s*|(?P<upper>[A-HĐ])[.)/]\s+|(?P<lower>[a-zđ])[.)]\s*"
    r"|(?P<dash>[-–—•*])\s*|(?P<plus>\+)\s*)"
)
_LEVELS: Final = {
    "upper": 0.0, "roman": 1.0, "number": 2.0, "point": 3.0, "lower": 5.0, "dash": 6.0, "plus": 7.0,
}  # fmt: skip
PLAIN_LEVEL: Final = 8.0
"""The level of a name without any number or mark before it."""
_ALONE: Final = {
    "point": late(r"\d{1,2}(?:\.\d{1,2}){1,4}[.)]?"),
    "number": late(r"\d{1,3}[.)]?"),
    "roman": late(r"[IVX]{1,5}[.)]?"),
    "upper": late(r"[A-HĐ][.)]?"),
    "lower": late(r"[a-zđ][.)]?"),
    "dash": late(r"[-–—•*]"),
    "plus": late(r"\+"),
}
_OF_WHICH: Final = late(r"\s*(?:trong đó|bao gồm|gồm có|gồm)\s*(?::|\b)\s*", re.IGNORECASE)
_SAME: Final = (
    ("ty trong", "ty le"), ("ti le", "ty le"), ("ti trong", "ty le"),
    ("phan tram", "ty le"), ("giai quyet xong", "giai quyet"), ("bat dau", "dau"),
)  # fmt: skip
"""Two ways to say one thing, the second one kept."""
_SAYS_NOTHING: Final = (
    "trên địa bàn tỉnh", "trên địa bàn", "của tỉnh", "toàn tỉnh", "toàn ngành", "trong năm",
    "trong kỳ", "cả năm", "năm nay", "kỳ này", "tính đến", "đến nay", "đến ngày", "hiện có",
    "số lượng", "tổng số", "tổng cộng", "năm báo cáo", "kỳ báo cáo", "ước thực hiện", "khu vực",
    "lĩnh vực", "trong đó", "tại", "ước đạt", "ước", "số", "tổng", "các", "của", "là", "về",
    "được", "đã", "và", "cho", "những", "với", "theo", "có", "trên", "trong", "năm", "kỳ",
    "công tác", "thực hiện", "tiếp", "cộng", "chia", "riêng", "ở",
)  # fmt: skip
"""Words of names that tell no figure from another."""


@frozen
class NameWords(Remembers):
    """The words of a name.

    Attributes:
        all: Every word, folded, in order.
        telling: Those that tell it from other names.
        short: Abbreviations among them: folded, as they may stand for the words that they begin.
        odd: Those that are no syllables, as slips of the finger are.
        aside: What stands in brackets.
    """

    all: tuple[str, ...]
    telling: tuple[str, ...]
    short: frozenset[str]
    odd: frozenset[str]
    aside: tuple[str, ...]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word."""
        return frozenset(self.all)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two words in a row, written as one."""
        return frozenset(first + second for first, second in pairwise(self.all))

    @cached_property
    def joined(self) -> dict[str, tuple[str, str]]:
        """Every two telling words in a row: as one → as they are."""
        return {first + second: (first, second) for first, second in pairwise(self.telling)}


@frozen
class NumberedName:
    """A name without the number before it.

    Attributes:
        name: The name.
        level: How deep its number says that it stands; the larger, the deeper.
        is_part: Whether it says of itself that it is a part of what stands above («trong đó»).
    """

    name: str
    level: float
    is_part: bool = False


def numbered(name: str, number: str = "") -> NumberedName:
    """Take the number off a name.

    Args:
        name: The name.
        number: What stands in a column of numbers before it, if there is one.

    >>> numbered("1.2. Hồ sơ nhận"), numbered("Bưu chính", "II").level
    (NumberedName(name='Hồ sơ nhận', level=3.0, is_part=False), 1.0)
    """
    level = _level_of(number)
    rest = name.strip()
    for _ in range(2):  # «- Trong đó: + Nam»
        found = _NUMBERING.match(rest)
        if found and found.end() < len(rest):
            level = _LEVELS[found.lastgroup or "dash"] if level is None else level
            rest = rest[found.end() :]
        part = _OF_WHICH.match(rest)
        if part and part.end() < len(rest) and ":" in part.group():
            return NumberedName(rest[part.end() :].strip(), PLAIN_LEVEL + 0.5, is_part=True)
        if found is None:
            break
    return NumberedName(rest.rstrip(" :;."), PLAIN_LEVEL if level is None else level)


def _level_of(number: str) -> float | None:
    typed = number.strip()
    for kind, pattern in _ALONE.items():
        if typed and pattern.fullmatch(typed):
            points = typed.rstrip(".)").count(".")
            return _LEVELS[kind] + (points - 1) / 4 if kind == "point" else _LEVELS[kind]
    return None


def says_of_which(name: str) -> bool:
    """Whether a row only says that parts of the row above follow.

    >>> says_of_which("Trong đó:"), says_of_which("Trong nước")
    (True, False)
    """
    found = _OF_WHICH.match(name)
    return found is not None and found.end() == len(name.rstrip())


@lru_cache(maxsize=1 << 14)
def words_of_name(name: str) -> NameWords:
    """The words of a name.

    >>> words_of_name("Tổng số hồ sơ TTHC tiếp nhận trong năm (hồ sơ)").telling
    ('ho', 'so', 'tthc', 'nhan')
    """
    text = nfc(name)
    aside = tuple(word for found in _BRACKETS.findall(text) for word in _folded_words(found))
    bare = _BRACKETS.sub(" ", text)
    short = frozenset() if bare.isupper() else frozenset(_short_words(bare))
    plain = bare.isascii()  # typed without marks: «so» may be «số»
    words = " ".join(_WORD.findall(bare.lower()))
    told = _without(words, _quiet(plain)) or words  # «Nam» is all that a row says
    odd = frozenset(_one_vowel(fold(word)) for word in told.split() if _is_odd(word))
    return NameWords(_folded_words(bare), _folded_words(told), short, odd, aside)


def as_typed(words: Collection[str], name: str) -> str:
    """Those of a name's words, as they are typed in it.

    >>> as_typed(("thieu", "bi"), "Xã bị thiếu nước")
    'bị thiếu'
    """
    typed = [word for word in _WORD.findall(nfc(name)) if _one_vowel(fold(word)) in words]
    return " ".join(dict.fromkeys(typed)) or " ".join(words)


def _is_odd(word: str) -> bool:
    return word.isalpha() and not (is_syllable(word) or is_syllable_without_marks(word))


def _folded_words(text: str) -> tuple[str, ...]:
    folded = f" {' '.join(_WORD.findall(fold(text)))} "
    for other, kept in _SAME:
        folded = folded.replace(f" {other} ", f" {kept} ")
    return tuple(map(_one_vowel, folded.split()))


def _one_vowel(word: str) -> str:
    """«kỹ» and «kĩ» are one word."""
    return f"{word[:-1]}i" if len(word) > 1 and word[-1] == "y" and word[-2] not in "aeou" else word


def _short_words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if sum(letter.isupper() for letter in word) > 1 and len(word) <= 8:
            yield _one_vowel(fold(word))


@lru_cache(maxsize=2)
def _quiet(plain: bool) -> re.Pattern[str]:
    phrases = map(fold, _SAYS_NOTHING) if plain else _SAYS_NOTHING
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def _without(text: str, phrases: re.Pattern[str]) -> str:
    return " ".join(phrases.sub(" ", text).split())


def shared(one: NameWords, by: NameWords, odd: Collection[str]) -> set[str]:
    """Which telling words of one name another one says too.

    Args:
        one: The words of the one.
        by: The words of the other.
        odd: Words, of either, that are no syllables: a letter more or less makes them one.
    """
    words, known = one.telling, by.known
    found = set(known.intersection(words))
    if one.short:
        found |= {word for word in words if word in one.short and _run_of(word, by.all)}
    for short in by.short:
        found.update(_run_of(short, words))
    if not known.isdisjoint(one.joined):  # «thuêbao»
        found.update(chain.from_iterable(two for it, two in one.joined.items() if it in known))
    found |= by.pairs.intersection(words)
    for word in words if odd else ():
        if word not in found:
            others = known if word in odd else known.intersection(odd)
            if any(_nearly(word, other) for other in others):
                found.add(word)
    return found


def _run_of(short: str, words: Sequence[str]) -> tuple[str, ...]:
    """The words in a row whose first letters an abbreviation is."""
    letters = "".join(letter for letter in short if letter.isalnum())
    size = len(letters)
    for at in range(len(words) - size + 1) if size > 1 else ():
        run = tuple(words[at : at + size])
        if all(word.startswith(letter) for word, letter in zip(run, letters, strict=True)):
            return run
    return ()


_SHORTEST_WITH_SLIP: Final = 4


def _nearly(word: str, other: str) -> bool:
    """Whether one letter makes the difference, or two that have changed places."""
    short, long = sorted((word, other), key=len)
    if len(short) < _SHORTEST_WITH_SLIP or len(long) - len(short) > 1 or word[0] != other[0]:
        return False
    if word.isdecimal() or other.isdecimal():
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[:at] + short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped == long
