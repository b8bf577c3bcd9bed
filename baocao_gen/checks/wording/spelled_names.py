"""Texts → names that one report spells in several ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.letters import tones_of
from baocao_gen.vietnamese.syllables import is_syllable_without_marks
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import PassageKind

_NUMBER = re.compile(r"[0-9]{1,3}(?!\w|[.,/-][0-9])")
_BEFORE_NUMBER = re.compile(r"(?<![\w-])([^\W\d_]{2,})( ?[-–] ?| ?)$")
_PLACE = re.compile(r"[TtHhXxPp](?:ỉnh|uyện|ã|hường|hành phố|hị xã|hị trấn)(?!\w)")
_BEFORE_PLACE = re.compile(r"(?<![\w-])[A-ZĐ]{3,} $")
_AFTER_PLACE = re.compile(r" [^\W\d_]+(?: [^\W\d_]+)?")
_TONED = re.compile(r"(?:[oO][àáảãạèéẻẽẹ]|[òóỏõọÒÓỎÕỌ][ae]|[uU][ỳýỷỹỵ]|[ùúủũụÙÚỦŨỤ]y)(?!\w)")
_TI = re.compile(r"[tT][ỉỷ] (?:lệ|trọng|suất|giá|đồng)(?!\w)")
_FOREIGN = re.compile(r"(?<![A-Za-z])[A-Za-z]{4,}(?![\w-]| ?[-–]? ?[0-9])")
_STARTS = re.compile(r"(?:^|[.:;!?•“(]|^[ \t]*[-+*]|\n[ \t]*[-+*]?)[ \t]*$")


@frozen
class _Name:
    """A name as typed, and what all its spellings share."""

    key: str
    spelling: str
    passage: Passage
    start: int
    length: int

    @property
    def typed(self) -> str:
        """The name with its capitals, which do not count for every kind of name."""
        return self.passage.text[self.start : self.start + self.length]


def _find(case: Case) -> Iterator[Finding]:
    groups: dict[str, list[_Name]] = defaultdict(list)
    for passage in case.passages:
        for name in _names(passage):
            groups[name.key].append(name)
    for key, names in groups.items():
        spellings = Counter(name.spelling for name in names)
        if len(spellings) < 2 or (key.startswith("1 ") and not any(map(_is_joined, spellings))):
            continue
        usual = spellings.most_common(1)[0][0]
        model = next(name for name in names if name.spelling == usual)
        for name in names:
            if name.spelling != usual:
                yield Finding(
                    name.passage.at(name.start),
                    f"một tên viết nhiều cách: «{name.typed}» ở đây, «{model.typed}» ở "
                    f"{spellings[usual]} chỗ",
                    f"viết {model.typed} ở mọi chỗ",
                    ((model.passage.at(model.start), f"«{model.typed}» ở đây"),),
                )


def _is_joined(typed: str) -> bool:
    """«Covid-19», and not only «covid 19», which is no name by itself («lớp 10»)."""
    return re.fullmatch(r"[^\W\d_]+-?[0-9]+", typed) is not None


def _names(passage: Passage) -> Iterator[_Name]:
    text = passage.unquoted
    yield from _numbered(passage, text)
    if passage.kind is PassageKind.HEADING and text.isupper():
        return
    yield from _placed(passage, text)
    yield from _toned(passage, text)
    for match in _TI.finditer(text):
        spelling = match.group().lower()
        yield _Name(f"5 {spelling[3:]}", spelling, passage, match.start(), len(spelling))
    for match in _FOREIGN.finditer(text):
        word = match.group()
        before = text[match.start() - 1 : match.start()]
        if before.isalnum() or before == "-" or is_syllable_without_marks(word.lower()):
            continue
        if not _starts_sentence(text, match.start()):
            yield _Name(f"4 {word.lower()}", word, passage, match.start(), len(word))


def _numbered(passage: Passage, text: str) -> Iterator[_Name]:
    """«Covid-19», «covid 19», «COVID - 19»."""
    for match in _NUMBER.finditer(text):
        start = max(0, match.start() - 24)
        if before := _BEFORE_NUMBER.search(text[start : match.start()]):
            start += before.start()
            typed = text[start : match.end()]
            key = f"1 {fold(before[1])}{match.group()}"
            yield _Name(key, typed, passage, start, len(typed))


def _placed(passage: Passage, text: str) -> Iterator[_Name]:
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
        yield _Name(f"2 {fold(typed)}", typed, passage, start, len(typed))


def _are_capitalised(words: str) -> bool:
    return all(word[0].isupper() for word in words.split())


def _toned(passage: Passage, text: str) -> Iterator[_Name]:
    """Syllables that may bear their tone on either vowel («ủy», «uỷ»), with a word beside them."""
    for match in _TONED.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()].split(" ")
        after = text[match.end() : match.end() + 12].split(" ")
        syllable = before[-1] + match.group()
        start = match.start() - len(before[-1])
        if syllable[:1] in "qQ" or not syllable.isalpha():
            continue  # «quý» has one spelling only
        toneless = _without_place_of_tone(syllable)
        if len(before) > 2 and before[-2].isalpha():
            beside = before[-2].lower()
            whole = len(beside) + 1 + len(syllable)
            yield _Name(
                f"3 {beside} {toneless}",
                f"{beside} {syllable.lower()}",
                passage,
                start - len(beside) - 1,
                whole,
            )
        if len(after) > 2 and not after[0] and after[1].isalpha():
            beside = after[1].lower()
            whole = len(beside) + 1 + len(syllable)
            yield _Name(
                f"3 {toneless} {beside}", f"{syllable.lower()} {beside}", passage, start, whole
            )


def _without_place_of_tone(syllable: str) -> str:
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
