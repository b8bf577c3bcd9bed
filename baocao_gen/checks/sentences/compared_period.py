"""Sentences → values of one earlier period that are said to be those of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.compared_to import period_named
from baocao_gen.checks.evidence.printed import Piece
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model.text_names import PRECEDING_PERIOD

_SAID = late(
    r"(?P<unsure>cùng\s+kỳ\s+(?:tháng|quý|kỳ)\s+(?:liền\s+)?(?:kề\s+)?trước"
    r"|(?:[0-9]+|các|những|mấy|hai|ba)\s+(?:tháng|quý|kỳ|năm)\s+(?:liền\s+)?(?:kề\s+)?trước)"
    r"|(?P<year_ago>cùng\s+(?:kỳ|tháng|quý)(?:\s+năm\s+(?:ngoái|(?:liền\s+)?(?:kề\s+)?trước))?"
    r"|năm\s+(?:ngoái|(?:liền\s+)?(?:kề\s+)?trước))"
    r"|(?P<just_before>(?:tháng|quý|kỳ)\s+(?:liền\s+)?(?:kề\s+)?trước(?:\s+(?:đó|liền\s+kề))?)"
    r"|so\s+với\s+(?P<named>(?:tháng\s+[0-9]{1,2}|quý\s+(?:[IV]+|[1-4]))"
    r"(?:(?:\s*/\s*|\s+năm\s+)[0-9]{4})?)(?![\w/])",
    re.IGNORECASE,
)
_OF_EARLIER = ("tang_giam", "gap_lan", "chenh_lech", "cung_ky", PRECEDING_PERIOD)
_COMPARING = late(
    r"(?:\|\s*(?:tang_giam|tang_giam_phan_tram|gap_lan)|\.\s*chenh_lech)"
    r"(?P<before>_ky_lien_truoc)?(?![a-z_])"
)
_VALUE = late(r"\.\s*(?:cung_ky|ky_lien_truoc)(?![a-z_])")
_CLOSE_BEHIND = 30
"""How far from a value the words stand that can speak of no other one."""
_CLOSE_BEFORE = 25
"""The same for a value of that period itself: «tháng trước là {{ x.ky_lien_truoc }}»."""
_FAR = 160
_BASE = late(r"(?:với|hơn|bằng)\s+(?:của\s+)?$", re.IGNORECASE)
_WORDS = {Aspect.PRIOR: "cùng kỳ năm trước", Aspect.PRECEDING: "kỳ liền trước"}
_KEYS = {
    Aspect.PRIOR: "cung_ky, tang_giam",
    Aspect.PRECEDING: "ky_lien_truoc, tang_giam_ky_lien_truoc",
}


@frozen
class _Printed:
    """What a tag prints of an earlier period: where, of which one, and whether it compares."""

    start: int
    end: int
    aspect: Aspect
    compares: bool


@frozen
class _Words:
    """Words of a sentence that name a period: ``aspect`` is None where they may mean any."""

    start: int
    end: int
    text: str
    aspect: Aspect | None
    is_sure: bool = True


def _find(case: Case) -> Iterator[Finding]:
    period = case.report.year_file.period
    is_one = period.previous() == period.year_before()
    for sentence in _with_earlier_values(case.sentences):
        tags = tuple(_tags(sentence, is_one=is_one))
        if not tags:
            continue
        words = tuple(_said_of_a_year(sentence) if is_one else _words(sentence, period))
        for index, tag in enumerate(tags):
            wrong = _contradiction(sentence, tags, index, words)
            if wrong:
                yield _finding(sentence, tag, wrong, period)


def _with_earlier_values(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of texts some tag of which may print a value of an earlier period."""
    for _, of_one in groupby(sentences, key=lambda sentence: id(sentence.printed)):
        its = list(of_one)
        if any(name in its[0].printed.passage.text for name in _OF_EARLIER):
            yield from its


def _finding(sentence: Sentence, tag: _Printed, wrong: _Words, period: Period) -> Finding:
    of = period.previous() if tag.aspect is Aspect.PRECEDING else period.year_before()
    other = Aspect.PRIOR if tag.aspect is Aspect.PRECEDING else Aspect.PRECEDING
    hint = "sửa lời văn, hoặc đổi thẻ"
    if wrong.aspect is other:
        hint = f"dùng {_KEYS[other]} nếu lời văn đúng; sửa lời văn nếu số đúng"
    return Finding(
        sentence.at(tag.start),
        f"câu nói «{wrong.text}» mà thẻ in số của {_WORDS[tag.aspect]} ({of})",
        hint,
    )


def _tags(sentence: Sentence, *, is_one: bool) -> Iterator[_Printed]:
    """The values of earlier periods in a sentence; for a report on a year both are one."""
    for piece, end in sentence.printed.pieces_in(sentence.start, sentence.end):
        if told := _told(piece):
            yield _Printed(piece.start, end, Aspect.PRIOR if is_one else told[0], told[1])


def _told(piece: Piece) -> tuple[Aspect, bool] | None:
    """Which earlier period a tag prints a value of, and whether it compares with it."""
    if piece.tag is None:
        return None
    source = piece.tag.inner
    if not any(name in source for name in _OF_EARLIER):
        return None
    if found := _COMPARING.search(source):
        return (Aspect.PRECEDING if found["before"] else Aspect.PRIOR), True
    if found := _VALUE.search(source):
        return (Aspect.PRIOR if found.group().endswith("cung_ky") else Aspect.PRECEDING), False
    return None


def _words(sentence: Sentence, period: Period) -> Iterator[_Words]:
    for found in _SAID.finditer(sentence.unquoted):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        text = " ".join(found.group().split())
        if found["unsure"]:
            yield _Words(start, end, text, None, is_sure=False)
        elif found["named"]:
            named = period_named(found["named"], period)
            if named == period:
                continue
            aspects = {period.previous(): Aspect.PRECEDING, period.year_before(): Aspect.PRIOR}
            yield _Words(start, end, text, aspects.get(named) if named else None, named is not None)
        else:
            aspect = Aspect.PRIOR if found["year_ago"] else Aspect.PRECEDING
            yield _Words(start, end, text, aspect)


def _said_of_a_year(sentence: Sentence) -> Iterator[_Words]:
    """In a report on a year «tháng trước» and «quý trước» are the base of no tag."""
    for found in _SAID.finditer(sentence.unquoted):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        text = " ".join(found.group().split())
        if found["year_ago"]:
            yield _Words(start, end, text, Aspect.PRIOR)
        elif found["just_before"] and not text.casefold().startswith("kỳ"):
            yield _Words(start, end, text, None)
        elif not found["named"]:
            yield _Words(start, end, text, None, is_sure=False)


def _contradiction(
    sentence: Sentence, tags: tuple[_Printed, ...], index: int, words: tuple[_Words, ...]
) -> _Words | None:
    """The words that speak of a value and name another period than its own."""
    tag, text = tags[index], sentence.printed.text
    before = next((w for w in reversed(words) if w.end <= tag.start), None)
    behind = next((w for w in words if w.start >= tag.end), None)
    if not tag.compares:
        near = [before] if before and _is_close(text[before.end : tag.start], _CLOSE_BEFORE) else []
    elif behind and _is_close(text[tag.end : behind.start] + " ", _CLOSE_BEHIND):
        near = [behind]
    else:
        near = [w for w in (before, behind) if w and _is_base(text, w)]
        if before in near and _is_left(text[before.end : tag.start]):
            near.remove(before)
        following = tags[index + 1].start if index + 1 < len(tags) else len(text)
        if behind in near and ";" in text[tag.end : behind.start]:
            near.remove(behind)
        elif before in near and behind in near and following < behind.start:
            near.remove(behind)  # of the next value
    near = [one for one in near if max(tag.start - one.end, one.start - tag.end) <= _FAR]
    wrong = [one for one in near if one.is_sure and one.aspect is not tag.aspect]
    return wrong[0] if wrong and len(wrong) == len(near) else None


def _is_base(text: str, words: _Words) -> bool:
    """«so với tháng trước», and not «tháng trước chưa chi trả»."""
    return words.text.startswith(("so với", "So với")) or bool(
        _BASE.search(text, max(0, words.start - 12), words.start)
    )


def _is_left(between: str) -> bool:
    """Whether a base that stands before a value has been left: «so với quý trước có ít hơn; …»."""
    return ";" in between and not between.startswith(",")


def _is_close(between: str, most: int) -> bool:
    """Whether nothing stands between a value and words that could belong to another value.

    A bracket that opens right before the value is none: «cùng kỳ ({{ x.cung_ky }})».
    """
    return len(between) <= most and not re.search(r"[,;:.)]|\(.", between)


RULE = Rule(
    "BC780",
    "Lời văn nói một kỳ, thẻ in số của kỳ khác",
    Severity.ERROR,
    """
Báo cáo tháng, quý so với hai kỳ khác nhau, nên có hai họ tên:
- cùng kỳ năm trước: x.cung_ky, x | tang_giam, x | tang_giam_phan_tram, x | gap_lan;
- kỳ liền trước (tháng trước, quý trước): x.ky_lien_truoc, x | tang_giam_ky_lien_truoc,
  x | tang_giam_phan_tram_ky_lien_truoc, x | gap_lan_ky_lien_truoc.

Sai:  {{ ho_so.tiep_nhan | tang_giam }} so với tháng trước
Đúng: {{ ho_so.tiep_nhan | tang_giam_ky_lien_truoc }} so với tháng trước

Sửa lời văn, hoặc đổi thẻ.
""",
    _find,
)
