"""Texts → possible syllables that make a wrong word: «bổ xung», «phát triễn», «thuc hiện»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.words import TextWords
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.compounds import Guess, is_compound, suspects, unjudged
from baocao_gen.vietnamese.confused_words import confusions, is_right_beside
from baocao_gen.vietnamese.single_words import GRAMMATICAL


def _find(case: Case) -> Iterator[Finding]:
    texts = case.unread_words
    vocabulary = frozenset[str]().union(*(words.small for words in texts))
    pairs = set[tuple[str, str]]().union(*(pairwise(words.small) for words in texts))
    new = set(filter(_are_words, unjudged(pairs)))
    table = _wrong_here(vocabulary, new) | _wrong_in_three(pairs)
    guesses = suspects(new.difference(tuple(wrong.split(" ")) for wrong in table))
    beginnings = {wrong.split(" ")[0] for wrong in table} | {first for first, _ in guesses}
    for words in texts if beginnings else ():
        past = 0
        for at in _places(words, beginnings):
            if at < past:
                continue
            if told := _in_table(words, at, table) or _guessed(words, at, guesses):
                length, hint = told
                past = at + length
                typed = words.shown(at, past - 1)
                place = words.at(at)
                yield Finding(place, f"«{typed}» là từ viết sai", hint)


def _are_words(pair: tuple[str, str]) -> bool:
    """Whether neither is a number: none is misspelt, and each has other neighbours."""
    return all(word.isalpha() or not word.isalnum() for word in pair)


def _wrong_here(vocabulary: frozenset[str], pairs: set[tuple[str, str]]) -> dict[str, str]:
    """The part of the table that may stand in a report: most of its words stand in none."""
    table, two = confusions(), map(" ".join, pairs)
    found = {*table.keys() & two, *table.keys() & vocabulary}
    return {wrong: table[wrong] for wrong in found}


def _wrong_in_three(pairs: set[tuple[str, str]]) -> dict[str, str]:
    """The same of its words of three syllables, of which the first two stand side by side."""
    table = confusions()
    return {wrong: table[wrong] for wrong, first in _in_three().items() if first in pairs}


@cache
def _in_three() -> dict[str, tuple[str, str]]:
    """The words of the table that have three syllables → the first two."""
    split = ((wrong, wrong.split(" ")) for wrong in confusions())
    return {wrong: (parts[0], parts[1]) for wrong, parts in split if len(parts) > len("ab")}


def _places(words: TextWords, beginnings: set[str]) -> list[int]:
    return [at for at, word in enumerate(words.small) if word in beginnings]


def _in_table(words: TextWords, at: int, table: dict[str, str]) -> tuple[int, str] | None:
    """The syllables of a word that the table knows to be wrong, and what to type."""
    for length in (3, 2, 1):
        wrong = words.small[at : at + length]
        typed = " ".join(wrong)
        if typed not in table or len(wrong) < length or _is_a_name(words, at, length):
            continue
        before, behind = words.beside(at, length)
        is_joined = _is_joined(before, wrong[0]) or _is_joined(wrong[-1], behind)
        if not is_joined and not is_right_beside(typed, before, behind):
            return length, f"viết «{table[typed]}»"
    return None


def _is_joined(first: str, second: str) -> bool:
    """Whether two syllables belong together, and do not only often meet («lại còn»)."""
    return is_compound(first, second) and not GRAMMATICAL.issuperset((first, second))


def _guessed(
    words: TextWords, at: int, guesses: dict[tuple[str, str], Guess]
) -> tuple[int, str] | None:
    """Two syllables, if a word is guessed for them and nothing around explains them."""
    first, second = words.small[at], words.beside(at, 1)[1]
    guess = guesses.get((first, second))
    if guess is None or _is_a_name(words, at, 2):
        return None
    before, behind = words.beside(at, 2)
    joined = is_compound(before, first), is_compound(second, behind)
    if joined[guess.wrong] or (joined[1 - guess.wrong] and not guess.certain):
        return None
    return 2, f"có phải «{guess.right}»?"


def _is_a_name(words: TextWords, at: int, length: int) -> bool:
    """Capitals that no beginning of a sentence explains: «bà Trịnh Thị Thu», «TRÀ MI»."""
    first, *others = words.typed[at : at + length]
    if any(word.isalpha() and not word.islower() for word in others):
        return True
    return not first.islower() and not (first.istitle() and words.begins_sentence(at))


RULE = Rule(
    "BC450",
    "Từ viết sai chính tả",
    Severity.WARNING,
    """
Tiếng nào cũng có trong tiếng Việt, nhưng ghép lại không thành từ: lẫn s với x, ch với tr, d với gi,
l với n, hỏi với ngã, thiếu dấu, thiếu hoặc thừa một chữ cái.
Sai:  «bổ xung», «sát nhập», «phát triễn», «thăm quan», «cải cách hành hính», «thuc hiện».
Đúng: «bổ sung», «sáp nhập», «phát triển», «tham quan», «cải cách hành chính», «thực hiện».
Máy có một bảng hơn nghìn cách viết sai thường gặp và khoảng mười nghìn từ hai tiếng; từ hiếm, tên
riêng, từ mượn không bị nhắc. «Có phải … ?» là máy đoán, người viết quyết định.
Cách sửa: viết như gợi ý. Chữ đúng là như thế thì ghi bo_qua.
""",
    _find,
    reads_words=True,
)
