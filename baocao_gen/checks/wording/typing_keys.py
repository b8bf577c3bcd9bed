"""Texts → keys of Telex and VNI that no input method has turned into letters: «dduwowcj»."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.words import TextWords
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.compounds import is_compound, is_part_of_a_word
from baocao_gen.vietnamese.single_words import GRAMMATICAL
from baocao_gen.vietnamese.syllables import is_syllable_without_marks
from baocao_gen.vietnamese.typing_keys import Keys, decoded

_OTHER_LANGUAGES = frozenset(
    (
        "air", "bar", "bees", "box", "bus", "car", "cars", "cos", "fax", "foods", "gas", "goods",
        "has", "his", "how", "law", "laws", "loops", "low", "max", "mix", "moons", "needs", "new",
        "news", "now", "off", "or", "our", "plus", "pos", "see", "seems", "show", "slow", "tax",
        "teen", "teens", "tour", "tours", "us", "view", "yes", "too", "door", "floor", "poor",
        "hair", "pair", "fair", "chair", "near", "year", "years", "user", "ms", "sms", "this",
        "co2",
    )
)  # fmt: skip
"""Words that would be read as keys, and are none."""
_JOINS = frozenset("-./_@\\'’")
"""A word that one of them joins to another is an address, a code or a name of a file."""


def _find(case: Case) -> Iterator[Finding]:
    vocabulary = frozenset().union(*(words.small for words in case.unread_words))
    keys = {word: found for word in vocabulary if (found := _keys_in(word))}
    for words in case.unread_words if keys else ():
        for at, word in enumerate(words.small):
            found = keys.get(word)
            if found and _is_meant(words, at, found):
                typed = words.typed[at]
                yield Finding(
                    words.at(at),
                    f"«{typed}» còn nguyên phím gõ Telex hoặc VNI",
                    f"gõ lại «{found.syllable}»",
                )


def _keys_in(word: str) -> Keys | None:
    if not word.isascii() or word in _OTHER_LANGUAGES or is_syllable_without_marks(word):
        return None
    found = decoded(word)
    return found if found and is_part_of_a_word(found.syllable) else None


def _is_meant(words: TextWords, at: int, found: Keys) -> bool:
    """Whether a word is no code, address or name; a single key needs a known word around it."""
    typed, text, start = words.typed[at], words.text, words.starts[at]
    if text[max(0, start - 1) : start] in _JOINS or _joins(text, start + len(typed)):
        return False
    if not typed.islower() and not (typed.istitle() and words.begins_sentence(at)):
        return False
    before, behind = words.beside(at, 1)
    return (
        found.count > 1
        or found.syllable in GRAMMATICAL
        or is_compound(before, found.syllable)
        or is_compound(found.syllable, behind)
    )


def _joins(text: str, end: int) -> bool:
    """Whether a sign ties a word to the next one; a full stop at the end of a sentence does not."""
    return text[end : end + 1] in _JOINS and text[end + 1 : end + 2].isalnum()


RULE = Rule(
    "BC451",
    "Phím gõ Telex, VNI còn sót",
    Severity.WARNING,
    """
Bộ gõ tắt hoặc bị nhầm, nên trong câu còn nguyên phím gõ dấu.
Sai:  «Kế hoạch dduwowcj phê duyệt», «lập ke61 hoạch», «phối hợp với cacs đơn vị».
Đúng: «Kế hoạch được phê duyệt», «lập kế hoạch», «phối hợp với các đơn vị».
Từ nước ngoài, ký hiệu, đơn vị đo, tên tệp, địa chỉ mạng thì không nhắc.
Cách sửa: bật bộ gõ, gõ lại từ ấy.
""",
    _find,
    reads_words=True,
)
