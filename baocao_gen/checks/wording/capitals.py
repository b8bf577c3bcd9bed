"""Texts → capitals inside a word, small letters that begin a sentence or the name of a ministry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Prose
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.syllables import is_syllable

_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_LARGE = _SMALL.upper()
_MIXED = late(f"[{_SMALL}][{_LARGE}]|[{_LARGE}]{{2}}[{_SMALL}]")
_SENTENCE = late(rf"\.(?<!\.\.)[ \u00a0]+(?=[{_SMALL}])")
_LAST_WORD = late(r"[^\W\d_]+\Z")
_YEAR = late(r"\b(?:19|20)[0-9]{2}\Z")
_WORD = late(r"[^\W\d_]+(?![-–\w])")
_NEAR = 12
"""Letters that a word has at most, so that no long one is read for each of its letters."""
_PLAIN = 4
"""Letters of a word without marks that two capitals may begin by mistake: «THeo», not «TTg»."""
_ABBREVIATIONS = frozenset(
    ("UBND", "HĐND", "UBMTTQ", "CNTT", "CCHC", "QPPL", "TTHC", "BHYT", "BHXH", "MTTQ", "HTX")
)
_MINISTRY = late(
    r"[bs](?:ộ|ở) (?=(?:Thông tin và|Tài chính|Nội vụ|Kế hoạch và|Giáo dục và|Khoa học và|"
    r"Tài nguyên và|Nông nghiệp và|Công Thương|Giao thông|Xây dựng|Tư pháp|Y tế|Văn hóa, Thể|"
    r"Lao động|Công an|Quốc phòng|Ngoại giao)(?!\w))"
)
_BEFORE_MINISTRY = frozenset(
    ("cán", "nội", "toàn", "đội", "các", "tiến", "đảng", "chi", "những", "cơ", "trụ", "liên", "hai")
)
"""Words whose second half «bộ» is, and those behind which it stands for several."""


def _find(case: Case) -> Iterator[Finding]:
    prose = case.unread
    yield from _inside_words(prose)
    yield from _at_beginnings(prose)
    for match in _MINISTRY.finditer(prose.unaddressed):
        name = match.group().strip()
        if _word_before(prose.unaddressed, match.start() - 1).lower() not in _BEFORE_MINISTRY:
            yield Finding(
                prose.at(match.start()),
                f"«{name}» của tên cơ quan không viết hoa",
                f"viết «{name.capitalize()}»",
            )


def _inside_words(prose: Prose) -> Iterator[Finding]:
    """«bÁo», «BÁo», «THeo», «uBND»."""
    is_somewhere = any(_mixed(prose.each_word))
    for start, word, meant in _mixed(prose.unaddressed) if is_somewhere else ():
        yield Finding(
            prose.at(start), f"chữ hoa và chữ thường lẫn trong «{word}»", f"viết «{meant}»"
        )


def _mixed(text: str) -> Iterator[tuple[int, str, str]]:
    """Each word with a capital amid small letters: where it begins, the word, what is meant."""
    past = 0
    for match in _MIXED.finditer(text):
        if match.start() < past:
            continue
        start = match.start() - len(_word_before(text, match.start()))
        word = text[start : match.start()] + _word_at(text, match.start())
        past = start + len(word)
        if text[start - 1 : start].isalnum() or text[past : past + 1].isalnum():
            continue
        if meant := _meant_by(word):
            yield start, word, meant


def _meant_by(word: str) -> str | None:
    """The word with its usual capitals; None for «VNeID» and «ThS», which are names."""
    if word[0].islower() and word.upper() in _ABBREVIATIONS:
        return word.upper()
    small = word.lower()
    if not is_syllable(small):
        return None
    if small.isascii() and (len(small) < _PLAIN or not (word[:2].isupper() and word[2:].islower())):
        return None
    return small.capitalize() if word[0].isupper() else small


def _at_beginnings(prose: Prose) -> Iterator[Finding]:
    """«… năm 2020. thực hiện …»."""
    text = prose.unaddressed
    for match in _SENTENCE.finditer(text):
        before = _word_before(text, match.start())
        ends = len(before) > 1 and before.islower() and is_syllable(before)
        behind = _WORD.match(text, match.end(), match.end() + _NEAR)
        if (ends or _YEAR.search(text, max(0, match.start() - 5), match.start())) and behind:
            first = behind.group()
            if len(first) > 1 and first.islower() and is_syllable(first):
                yield Finding(
                    prose.at(match.end()),
                    f"câu mới mà «{first}» không viết hoa",
                    f"viết «{first.capitalize()}», hoặc bỏ dấu chấm câu trước nó",
                )


def _word_before(text: str, end: int) -> str:
    """The letters that end at a place."""
    found = _LAST_WORD.search(text[max(0, end - _NEAR) : max(0, end)])
    return found.group() if found else ""


def _word_at(text: str, start: int) -> str:
    found = re.match(r"[^\W\d_]+", text[start : start + _NEAR])
    return found.group() if found else ""


RULE = Rule(
    "BC452",
    "Chữ hoa, chữ thường đặt sai chỗ",
    Severity.WARNING,
    """
Chữ hoa lọt vào giữa từ do giữ phím hoa quá lâu, câu mới bắt đầu bằng chữ thường, tên bộ, tên sở mà
chữ «bộ», «sở» viết thường.
Sai:  «BÁo cáo», «bÁo cáo», «uBND tỉnh», «… năm 2020. thực hiện …», «hướng dẫn của bộ Tài chính».
Đúng: «Báo cáo», «báo cáo», «UBND tỉnh», «… năm 2020. Thực hiện …», «hướng dẫn của Bộ Tài chính».
Tên như VNeID, iPhone, ThS, TTg và chữ thường đầu mục của danh sách thì không nhắc.
Cách sửa: gõ lại như gợi ý.
""",
    _find,
    reads_words=True,
)
