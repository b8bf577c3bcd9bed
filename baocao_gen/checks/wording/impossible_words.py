"""Texts → words that Vietnamese cannot have, from slips of the keyboard: «đưọc», «nghành»."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.letters import tones_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.syllables import is_syllable, likely_syllables, parts_of

_WORD = late(r"(?<![\w./-])[^\W\d_]{2,}(?![\w-]|[./]\w)")
_OWN_LETTER = late("[ăđơưĩũ\u1ea0-\u1ef9]")
"""Letters that no language around has but Vietnamese: a word with one is meant to be Vietnamese."""
_VOWEL = late("[aeiouy]")
_LETTERS = late("[a-zđ\u0300-\u036f]+")
_FEW = 3


def _find(case: Case) -> Iterator[Finding]:
    text, words = case.unread.unaddressed, set(_WORD.findall(case.unread.each_word))
    wrong = {word: said for word in words if (said := _said(word))}
    for match in _WORD.finditer(text) if wrong else ():
        if match.group() in wrong:
            yield Finding(case.unread.at(match.start()), *wrong[match.group()])


def _said(word: str) -> tuple[str, str] | None:
    """What is wrong with a word, and what to type; None for one that may be right."""
    if not word.islower() or word.isascii() or is_syllable(word):
        return None
    if not _is_meant_as_vietnamese(word):
        return None
    parts = parts_of(word)
    toned = len(tones_of(word)[1])
    if parts and toned > 1 and _OWN_LETTER.search(word) and all(map(is_syllable, parts)):
        return f"«{word}» viết liền {len(parts)} tiếng", f"viết «{' '.join(parts)}»"
    if parts:
        return None  # «axít»: a word of another language
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
đều đúng. Từ viết sai bằng những chữ có thật («bổ xung») là mã BC450.
Cách sửa: gõ lại như gợi ý. Chữ đúng là như thế thì ghi bo_qua.
""",
    _find,
    reads_words=True,
)
