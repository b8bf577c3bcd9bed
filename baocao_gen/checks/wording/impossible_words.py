"""Texts → words that Vietnamese cannot have, from slips of the keyboard: «đưọc», «nghành»."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from baocao_gen.checks.case import Case
from baocao_gen.checks.rule import Finding, Rule
from baocao_gen.problems import Severity
from baocao_gen.vietnamese.syllables import is_syllable, likely_syllables, parts_of

_WORD = re.compile(r"(?<![\w./-])[^\W\d_]{2,}(?![\w-]|[./]\w)")
_OWN_LETTER = re.compile("[ăđơưĩũ\u1ea0-\u1ef9]")
"""Letters that no language around has but Vietnamese: a word with one is meant to be Vietnamese."""
_VOWEL = re.compile("[aeiouy]")
_LETTERS = re.compile("[a-zđ\u0300-\u036f]+")
_FEW = 3
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def _find(case: Case) -> Iterator[Finding]:
    for passage in case.passages:
        words = passage.unaddressed
        if any(map(_slips, words.split())):
            for start, word in _slips(words):
                yield Finding(passage.at(start), *_said(word))


@lru_cache(maxsize=4096)
def _slips(words: str) -> list[tuple[int, str]]:
    """The words that cannot be, and where they begin; officials use the same few again."""
    found = ((match.start(), match.group()) for match in _WORD.finditer(words))
    return [(at, word) for at, word in found if word.islower() and not _is_possible(word)]


def _is_possible(word: str) -> bool:
    """Whether a word is right, or might be one of another language («axít», «café»)."""
    if word.isascii() or is_syllable(word) or not _is_meant_as_vietnamese(word):
        return True
    return bool(parts_of(word)) and not _are_two_of_ours(word)


def _are_two_of_ours(word: str) -> bool:
    toned = len(_TONE.findall(unicodedata.normalize("NFD", word))) > 1
    return toned and bool(_OWN_LETTER.search(word)) and all(map(is_syllable, parts_of(word)))


def _said(word: str) -> tuple[str, str]:
    """What is wrong with a word, and what to type."""
    if parts := parts_of(word):
        return f"«{word}» viết liền {len(parts)} tiếng", f"viết «{' '.join(parts)}»"
    near = likely_syllables(word)
    hint = "gõ lại chữ này: dấu, hoặc một chữ cái, không đúng chỗ"
    if 0 < len(near) <= _FEW:
        hint = f"có phải «{'» hay «'.join(near)}»?"
    return f"tiếng Việt không có chữ «{word}»", hint


def _is_meant_as_vietnamese(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word)
    if not (_VOWEL.search(letters) and _LETTERS.fullmatch(letters)):
        return False
    return bool(_OWN_LETTER.search(word)) or not re.search("[fjwz]", word)


RULE = Rule(
    "BC437",
    "Chữ mà tiếng Việt không có",
    Severity.WARNING,
    """
Tiếng Việt chỉ có chừng ba mươi phụ âm đầu, một trăm sáu mươi vần và sáu thanh; chữ nằm ngoài chúng
là do gõ nhầm: đặt sai dấu, thiếu dấu, thừa chữ cái, hai tiếng viết liền.
Sai:  «Thủ tục đưọc giải quyết của nghành; kết quả tôt».
Đúng: «Thủ tục được giải quyết của ngành; kết quả tốt».
Chỉ xét chữ thường có dấu, nên tên riêng, chữ viết tắt, từ nước ngoài không bị nhắc; «hòa» và «hoà»
đều đúng. Chữ có trong tiếng Việt mà dùng sai chỗ («lổi» thay «lỗi») thì máy không biết.
Cách sửa: gõ lại như gợi ý. Chữ đúng là như thế thì ghi bo_qua.
""",
    _find,
)
