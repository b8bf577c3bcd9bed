"""Texts → names that one report spells in several ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage, Prose, pieces_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.letters import tones_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.syllables import is_syllable_without_marks
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import PassageKind
from baocao_gen.yearfile.origin import KeyPath

_NUMBER = late(r"[0-9]{1,3}(?!\w|[.,/-][0-9])")
_BEFORE_NUMBER = late(r"(?<![\w-])([^\W\d_]{2,})( ?[-–] ?| ?)$")
_PLACE = late(r"[TtHhXxPp](?:ỉnh|uyện|ã|hường|hành phố|hị xã|hị trấn)(?!\w)")
_BEFORE_PLACE = late(r"(?<![\w-])[A-ZĐ]{3,} $")
_AFTER_PLACE = late(r" [^\W\d_]+(?: [^\W\d_]+)?")
_TONED = late(
    r"[oOòóỏõọÒÓỎÕỌuUùúủũụÙÚỦŨỤ](?:(?<=[oO])[àáảãạèéẻẽẹ]|(?<=[òóỏõọÒÓỎÕỌ])[ae]"
    r"|(?<=[uU])[ỳýỷỹỵ]|(?<=[ùúủũụÙÚỦŨỤ])y)(?!\w)"
)
_LAST_LETTERS = late(r"[^\W\d_]*\Z")
_JOINED = late(r"[^\W\d_]-?([0-9]{1,3})(?![0-9])")
_TI = late(r"[tT][ỉỷ] (?:lệ|trọng|suất|giá|đồng)(?!\w)")
_FOREIGN = late(r"[A-Za-z](?<![A-Za-z].)[A-Za-z]{3,}(?![\w-]| ?[-–]? ?[0-9])")
_STARTS = late(r"(?:^|[.:;!?•“(|]|^[ \t]*[-+*]|\n[ \t]*[-+*]?)[ \t]*$")


_FEW = 8
"""Reports of whose words it is kept which of them are spelt in two ways."""
_KINDS = 5
"""Kinds of names: with numbers, of places, with tones, of trade, foreign ones."""


@frozen
class _Name:
    """A name: what all its spellings share, which of them it is, and how it was typed."""

    key: str
    spelling: str
    typed: str
    start: int


def _find(case: Case) -> Iterator[Finding]:
    groups: dict[str, list[_Name]] = defaultdict(list)
    prose = case.prose
    for name in _names(prose):
        groups[name.key].append(name)
    for key, names in groups.items():
        if len(names) < 2:
            continue
        spellings = Counter([name.spelling for name in names])
        if len(spellings) < 2 or (key.startswith("1 ") and not any(map(_is_joined, spellings))):
            continue
        usual = spellings.most_common(1)[0][0]
        model = next(name for name in names if name.spelling == usual)
        for name in names:
            if name.spelling != usual:
                yield Finding(
                    prose.at(name.start),
                    f"một tên viết nhiều cách: «{name.typed}» ở đây, «{model.typed}» ở "
                    f"{spellings[usual]} chỗ",
                    f"viết {model.typed} ở mọi chỗ",
                    ((prose.at(model.start), f"«{model.typed}» ở đây"),),
                )


def _is_joined(typed: str) -> bool:
    """«Covid-19», and not only «covid 19», which is no name by itself («lớp 10»)."""
    return re.fullmatch(r"[^\W\d_]+-?[0-9]+", typed) is not None


def _names(prose: Prose) -> Iterator[_Name]:
    # Most reports spell each word in one way: its different words say so without its texts.
    words = [its for _, its in prose.of_each("words of names", _words_of)]
    numbers = frozenset[str]().union(*(some.numbers for some in words))
    toned = _spelt_apart(frozenset().union(*(some.toned for some in words)), _toneless)
    foreign = _spelt_apart(frozenset().union(*(some.foreign for some in words)), str.lower)
    found: tuple[list[_Name], ...] = tuple([] for _ in range(_KINDS))
    asked = numbers, foreign, bool(toned)
    for start, pieces in prose.of_each("names", lambda text: _names_of(text, *asked), asked):
        for at, names in pieces:
            for names_here, here in zip(found, names, strict=True):
                begins = start + at
                names_here += [_Name(n.key, n.spelling, n.typed, begins + n.start) for n in here]
    numbered, *others = found
    yield from numbered
    in_capitals = _headings_in_capitals(prose)
    for name in chain.from_iterable(others):
        if not in_capitals or prose.within(name.start)[0].path not in in_capitals:
            yield name


def _names_of(
    text: Passage | Prose, numbers: frozenset[str], foreign: frozenset[str], may_be_toned: bool
) -> list[tuple[int, tuple[tuple[_Name, ...], ...]]]:
    """The names of each paragraph that has some, with its place."""
    pieces = (
        (at, _names_in(words, numbers, foreign, may_be_toned))
        for at, words in pieces_of(text, text.unquoted)
    )
    return [(at, names) for at, names in pieces if names]


@kept(most=2_000, longest=4_000)
def _names_in(
    text: str, numbers: frozenset[str], foreign: frozenset[str], may_be_toned: bool
) -> tuple[tuple[_Name, ...], ...]:
    """The names of each kind in a paragraph; nothing where there is none."""
    found = (
        tuple(_numbered(text, numbers)),
        tuple(_placed(text)),
        tuple(_toned(text)) if may_be_toned else (),
        tuple(_trade(text)),
        tuple(_foreign(text, foreign)),
    )
    return found if any(found) else ()


@frozen
class _Words:
    """What the words of a paragraph, each once, tell of names that may be spelt in two ways."""

    numbers: frozenset[str]
    toned: frozenset[str]
    foreign: frozenset[str]


def _words_of(text: Passage | Prose) -> _Words:
    found = [_words(words) for _, words in pieces_of(text, text.unaddressed)]
    if len(found) == 1:
        return found[0]
    return _Words(
        frozenset().union(*(one.numbers for one in found)),
        frozenset().union(*(one.toned for one in found)),
        frozenset().union(*(one.foreign for one in found)),
    )


@kept(most=2_000, longest=4_000)
def _words(text: str) -> _Words:
    # Line by line: a list of all words of a long table would fill the memory.
    words = "\n".join(dict.fromkeys(chain.from_iterable(map(str.split, text.split("\n")))))
    numbers, toned = frozenset(_JOINED.findall(words)), frozenset(_toned_syllables(words))
    return _Words(numbers, toned, frozenset(_foreign_words(words)))


@lru_cache(maxsize=_FEW)
def _spelt_apart(words: frozenset[str], key: Callable[[str], str]) -> frozenset[str]:
    """The words that share their key with another word."""
    different = {word: key(word) for word in words}
    shared = Counter(different.values())
    return frozenset(word for word, its in different.items() if shared[its] > 1)


def _toned_syllables(words: str) -> Iterator[str]:
    for match in _TONED.finditer(words):
        before = words[max(0, match.start() - 16) : match.start()].lower()
        letters = _LAST_LETTERS.search(before)
        yield (letters[0] if letters else "") + match.group().lower()


def _foreign_words(words: str) -> Iterator[str]:
    different = dict.fromkeys(_FOREIGN.findall(words))
    return (word for word in different if not is_syllable_without_marks(word.lower()))


def _headings_in_capitals(prose: Prose) -> frozenset[KeyPath]:
    """Headings all in capitals, which say nothing of how a name is spelt."""
    headings = (passage for passage in prose.passages if passage.kind is PassageKind.HEADING)
    return frozenset(passage.path for passage in headings if passage.unquoted.isupper())


def _trade(text: str) -> Iterator[_Name]:
    """«tỉ lệ», «tỷ lệ»."""
    for match in _TI.finditer(text):
        spelling = match.group().lower()
        yield _Name(f"5 {spelling[3:]}", spelling, match.group(), match.start())


def _foreign(text: str, words: frozenset[str]) -> Iterator[_Name]:
    """«Internet», «internet»: where some words stand."""
    places = sorted((at, one) for one in words for at in _places_of(one, text))
    for at, word in places:
        if (found := _FOREIGN.match(text, at)) is None or found.group() != word:
            continue  # a part of another word
        before = text[at - 1 : at]
        if not (before.isalnum() or before == "-" or _starts_sentence(text, at)):
            yield _Name(f"4 {word.lower()}", word, word, at)


def _places_of(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _numbered(text: str, numbers: frozenset[str]) -> Iterator[_Name]:
    """«Covid-19», «covid 19», «COVID - 19», with some numbers."""
    for match in _NUMBER.finditer(text) if numbers else ():
        if match.group() not in numbers:
            continue
        start = max(0, match.start() - 24)
        if before := _BEFORE_NUMBER.search(text[start : match.start()]):
            start += before.start()
            typed = text[start : match.end()]
            yield _Name(f"1 {fold(before[1])}{match.group()}", typed, typed, start)


def _placed(text: str) -> Iterator[_Name]:
    """«UBND tỉnh», «UBND Tỉnh»; «thành phố Mỹ Tho», «Thành phố Mỹ Tho» inside a sentence."""
    for match in _PLACE.finditer(text):
        start = max(0, match.start() - 12)
        if before := _BEFORE_PLACE.search(text[start : match.start()]):
            start += before.start()
            typed = text[start : match.end()]
        elif (after := _AFTER_PLACE.match(text, match.end())) and _are_capitalised(after.group()):
            if text[match.start() - 1 : match.start()].isalnum():
                continue
            start = match.start()
            typed = text[start : after.end()]
            if _starts_sentence(text, start):
                continue
        else:
            continue
        yield _Name(f"2 {fold(typed)}", typed, typed, start)


def _are_capitalised(words: str) -> bool:
    return all(word[0].isupper() for word in words.split())


def _toned(text: str) -> Iterator[_Name]:
    """Syllables that may bear their tone on either vowel («ủy», «uỷ»), with a word beside them."""
    for match in _TONED.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()].split(" ")
        after = text[match.end() : match.end() + 12].split(" ")
        syllable = before[-1] + match.group()
        start = match.start() - len(before[-1])
        if syllable[:1] in "qQ" or not syllable.isalpha():
            continue  # «quý» has one spelling only
        toneless = _toneless(syllable)
        if len(before) > 2 and before[-2].isalpha():
            typed = f"{before[-2]} {syllable}"
            key = f"3 {before[-2].lower()} {toneless}"
            yield _Name(key, typed.lower(), typed, start - len(before[-2]) - 1)
        if len(after) > 2 and not after[0] and after[1].isalpha():
            typed = f"{syllable} {after[1]}"
            yield _Name(f"3 {toneless} {after[1].lower()}", typed.lower(), typed, start)


def _toneless(syllable: str) -> str:
    plain, tones = tones_of(syllable.lower())
    return "".join([plain, *tones])


def _starts_sentence(text: str, at: int) -> bool:
    return bool(_STARTS.search(text[max(0, at - 12) : at])) if at else True


RULE = Rule(
    "BC415",
    "Một tên viết nhiều cách",
    Severity.WARNING,
    """
Một tên trong một báo cáo chỉ viết một cách: chữ hoa, gạch nối, dấu cách và chỗ đặt dấu thanh.
Sai:  «Covid-19», «covid 19», «COVID-19» lẫn nhau;
      «Tỉnh uỷ» và «Tỉnh ủy»; «Internet» và «internet»; «UBND tỉnh» và «UBND Tỉnh».
Đúng: chọn một cách, viết như thế ở mọi chỗ.
Chữ trong ngoặc kép là tên chính thức của nơi khác nên không nhắc.
Cách sửa: máy chỉ chỗ viết ít hơn; sửa theo cách viết nhiều hơn, hoặc ngược lại.
""",
    _find,
)
