"""Printed sentences → «tăng», «giảm», «không đổi» where the figures beside them went elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.changes_told import (
    BEFORE_CHANGE,
    TELLING,
    changed_alone,
    compared_with,
    has_other_base,
    has_shorter_periods,
    is_change_of,
    raised_to,
)
from baocao_gen.checks.evidence.compared_to import JUST_BEFORE
from baocao_gen.checks.evidence.directions import (
    BASE,
    WORD,
    Direction,
    both_values,
    difference,
    direction,
    has_last_year,
    is_of_last_year,
    said_by,
)
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.reckoned import is_apart
from baocao_gen.checks.evidence.sentences import Asked, Said, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late

_KEYS = (
    *("tăng", "giảm", "hơn", "vượt", "từ", "đổi", "nguyên", "hụt", "sụt", "kém", "tụt", "thêm"),
    "thiếu",
)
"""One of them is in every sentence that says a direction."""
_BEFORE_PERIOD = late(rf"{WORD}[ \n](?:so với[ \n])?{JUST_BEFORE}(?![ \n]*[0-9(])", re.I)
_BEFORE_BASE = late(
    rf"{WORD}(?:[ \n](?:mạnh|nhẹ|khá|đáng kể|nhiều|nhanh|sâu))*[ \n]+{BASE}"
    r"(?![ \n]*[(]?[0-9\w]*[0-9])",
    re.IGNORECASE,
    needs=("cùng kỳ", "năm trước", "năm học trước", "năm ngoái", "năm 1", "năm 2"),
)
_GONE = {"tăng": Direction.UP, "giảm": Direction.DOWN}
_GONE_TO = late(r"(?<!\w)(?P<way>tăng|giảm)[ \n](?:lên|xuống|còn|đến|tới|xuống còn)[ \n]$", re.I)
_LAST_YEAR = late(rf"^[^;.]*?(?<!\w){BASE}", re.IGNORECASE)
_PLAIN = frozenset(("kem_don_vi", "dem", "dem_kem_don_vi"))
_BASES = ("cùng kỳ", "trước", "ngoái", "năm 1", "năm 2")
_BETWEEN = late(rf"{WORD}|(?<!\w)(?P<to>lên|xuống)(?!\w)", re.IGNORECASE)
_TO = {"lên": Direction.UP, "xuống": Direction.DOWN}
_FROM = late(r"(?<!\w)từ(?:[ \n](?:mức|con số|chỗ|chỉ))*[ \n(]*$", re.IGNORECASE)
_LEFT = late(r"(?<!\w)còn[ \n(]*$", re.IGNORECASE)
_THAN = late(r"(?:[ \n](?:so với|mức|năm trước|cùng kỳ|là|hơn|số|con số|của))*[ \n(]*$", re.I)
_FILTERS = {
    Aspect.PRIOR: "tang_giam",
    Aspect.PLANNED: "so_voi_ke_hoach",
    Aspect.PRECEDING: "tang_giam_ky_lien_truoc",
}
_FEWEST_DIGITS = 3
"""Digits of a number that is no other figure's by chance."""
_NAMED = 0.75
"""Which part of a figure's name must be there beside what it has become."""
_MOST_TYPED = 5_000
"""Changes typed into one report that are judged: a hundred times as many as are said."""
_MOST_BETWEEN = 60
"""Letters between a value and the one that it is compared with, in one clause."""


def _find(case: Case) -> Iterator[Finding]:
    left = _MOST_TYPED
    for sentence in case.sentences_with(_KEYS) if case.is_compared else ():
        told: set[int] = set()
        typed = tuple(islice(_typed(sentence), left))
        left -= len(typed)
        for at, finding in (
            *_of_differences(sentence),
            *_from_to(sentence),
            *_to_now(case, sentence),
            *_typed_to_now(case, sentence),
            *_of_typed(case, sentence, typed),
            *_without_numbers(case, sentence),
            *_than_just_before(case, sentence),
        ):
            if at not in told:
                told.add(at)
                yield finding


_Found = Iterator[tuple[int, Finding]]


def _of_differences(sentence: Sentence) -> _Found:
    """«tăng {{ f.chenh_lech }}»."""
    for asked in sentence.asked:
        figure = asked.amount.figure
        if asked.amount.aspect is not None or not _is_difference(asked):
            continue
        word = BEFORE_CHANGE.search(sentence.words(asked.start - 90, asked.start))
        if word:
            at = asked.start - (len(word.string) - word.start("way"))
            yield from _judged(sentence, at, word, _Turned(f"{word['way']} {asked.text}", figure))


def _is_difference(asked: Asked) -> bool:
    apart = difference(asked.amount.figure)
    return apart is not None and asked.amount.value == abs(apart)


def _from_to(sentence: Sentence) -> _Found:
    """«từ {{ f.cung_ky }} lên {{ f }}», «{{ f }} hồ sơ, tăng so với {{ f.cung_ky }}»."""
    for first, second in zip(sentence.asked, sentence.asked[1:], strict=False):
        figure = first.amount.figure
        aspects = {first.amount.aspect, second.amount.aspect}
        if second.amount.figure.name != figure.name or aspects != {Aspect.ACTUAL, Aspect.PRIOR}:
            continue
        if not {*first.filters, *second.filters} <= {*_PLAIN, "dat"}:
            continue
        way = _way_between(sentence, first, second)
        right = direction(figure)
        if way and right and way[0] is not right:
            at = first.end + way[1].start()
            yield at, _finding(sentence, at, _Turned(way[1].group(), figure), right)


def _to_now(case: Case, sentence: Sentence) -> _Found:
    """«tăng lên {{ f }} (năm trước {{ f.cung_ky }})», «giảm còn {{ f }} so với cùng kỳ»."""
    for asked in sentence.asked:
        if asked.amount.aspect is not Aspect.ACTUAL or set(asked.filters) - _PLAIN:
            continue
        found = _GONE_TO.search(sentence.words(asked.start - 30, asked.start))
        if not found:
            continue
        behind = _LAST_YEAR.search(sentence.words(asked.end, asked.end + _MOST_BETWEEN))
        year = case.report.year_file.period.year
        if not behind or not is_of_last_year(behind.group(), year):
            continue
        right = direction(asked.amount.figure)
        if right not in (None, _GONE[found["way"].casefold()]):
            at = asked.start - (len(found.string) - found.start())
            told = _Turned(found.group().strip(), asked.amount.figure)
            yield at, _finding(sentence, at, told, right)


def _typed_to_now(case: Case, sentence: Sentence) -> _Found:
    """«Số trẻ em tăng lên 1.742 trẻ» of a figure that has fallen to it."""
    for said in sentence.said:
        found = None if said.by_tag else _GONE_TO.search(sentence.before(said, 30))
        if found is None or len(said.typed.strip("0")) < _FEWEST_DIGITS:
            continue
        there = words_around(sentence, said)
        held = [one for one in case.nearly_said.equal_to(said) if one.figure.prior is not None]
        named = {
            one.figure.name: one.figure
            for one in held
            if one.aspect is Aspect.ACTUAL and case.by_words.told(one.figure, there) >= _NAMED
        }
        figure = next(iter(named.values()), None)
        right = direction(figure) if figure and len(named) == 1 else None
        if figure is None or right in (None, _GONE[found["way"].casefold()]):
            continue
        if not has_other_base(case, sentence, (figure,)):
            at = said.start - (len(found.string) - found.start())
            told = _Turned(f"{found.group().strip()} {said.typed}", figure)
            finding = _finding(sentence, at, told, right)
            yield at, replace(finding, severity=Severity.WARNING)


def _way_between(
    sentence: Sentence, first: Asked, second: Asked
) -> tuple[Direction, re.Match[str]] | None:
    """The one direction that is said between two values, and its word."""
    between = sentence.words(first.end, second.start)
    if len(between) > _MOST_BETWEEN or ";" in between:
        return None
    words = list(_BETWEEN.finditer(between))
    ways = {_TO[w["to"].casefold()] if w["to"] else said_by(w["way"]) for w in words}
    to_now, is_from = first.amount.aspect is Aspect.PRIOR, _is_from(sentence, first)
    left = _LEFT.search(between)
    if left and not words and to_now and is_from:
        return Direction.DOWN, left
    if len(ways) != 1:
        return None
    if to_now:
        fits = is_from or words[0]["to"] or ", " in between
    else:
        fits = _THAN.fullmatch(between[words[-1].end() :])
    return (ways.pop(), words[0]) if fits else None


def _is_from(sentence: Sentence, asked: Asked) -> bool:
    return bool(_FROM.search(sentence.words(asked.start - 30, asked.start)))


def _typed(sentence: Sentence) -> Iterator[tuple[Said, re.Match[str]]]:
    """The numbers typed as changes, with the words of each."""
    for said in sentence.said:
        word = None if said.by_tag else BEFORE_CHANGE.search(sentence.before(said, 90))
        if word is not None:
            yield said, word


def _of_typed(
    case: Case, sentence: Sentence, typed: Iterable[tuple[Said, re.Match[str]]]
) -> _Found:
    """«giảm 36 thủ tục», «giảm 3,85%» where the figure rose by just that."""
    for said, word in typed:
        at = said.start - (len(word.string) - word.start("way"))
        figures = subject_of(case, sentence, at).figures
        than = compared_with(case, sentence, said, word)
        is_lacking = "thiếu" in word["way"].casefold()
        if than is None or (is_lacking and (than is Aspect.PRIOR or is_apart(sentence, said))):
            continue  # nobody lacks what there was last year; what is aimed at may be typed
        changed = [figure for figure in figures if is_change_of(said, figure, than)][:1]
        raised = raised_to(case, sentence, said)
        if raised and is_change_of(said, raised, Aspect.PRIOR):
            changed, than = [raised], Aspect.PRIOR
        changed = changed or changed_alone(case, sentence, said, than)
        for figure in changed:
            shown = f"{word['way']} {said.typed}{PERCENT if said.unit == PERCENT else ''}"
            for place, found in _judged(sentence, at, word, _Turned(shown, figure, than)):
                sure = figure in figures or said.value >= TELLING
                yield place, found if sure else replace(found, severity=Severity.WARNING)


def _without_numbers(case: Case, sentence: Sentence) -> _Found:
    """«…, giảm so với cùng kỳ»: no number, but a figure that the words speak of."""
    if not any(word in sentence.low for word in _BASES):
        return
    for word in _BEFORE_BASE.finditer(sentence.unquoted):
        at = sentence.start + word.start("way")
        if not is_of_last_year(word.group(), case.report.year_file.period.year):
            continue
        subject = subject_of(case, sentence, at).with_value(has_last_year)
        rights = {direction(figure) for figure in subject.figures}
        way = said_by(word["way"])
        if not rights or way in rights or (way is Direction.UP and word["way"] == "vượt"):
            continue
        figure = subject.figures[0]
        right = direction(figure)
        if right is not None:
            found = _finding(sentence, at, _Turned(word["way"], figure), right)
            yield at, found if subject.printed else replace(found, severity=Severity.WARNING)


def _than_just_before(case: Case, sentence: Sentence) -> _Found:
    """«…, giảm so với quý trước»."""
    if "trước" not in sentence.low or not has_shorter_periods(case):
        return
    for word in _BEFORE_PERIOD.finditer(sentence.unquoted):
        at = sentence.start + word.start("way")
        figures = subject_of(case, sentence, at).figures
        rights = {direction(figure, Aspect.PRECEDING) for figure in figures}
        if figures and None not in rights and said_by(word["way"]) not in rights:
            right = direction(figures[0], Aspect.PRECEDING) or Direction.SAME
            told = _Turned(word["way"], figures[0], Aspect.PRECEDING)
            found = _finding(sentence, at, told, right)
            yield at, replace(found, severity=Severity.WARNING)


@frozen
class _Turned:
    """A figure of which words tell a direction.

    Attributes:
        shown: The words.
        figure: The figure.
        than: What it is compared with.
    """

    shown: str
    figure: ResolvedFigure
    than: Aspect = Aspect.PRIOR


def _judged(sentence: Sentence, at: int, word: re.Match[str], told: _Turned) -> _Found:
    right = direction(told.figure, told.than)
    if right is not None and said_by(word["way"]) is not right:
        found = _finding(sentence, at, told, right)
        is_plain = told.than is Aspect.PRIOR
        yield at, found if is_plain else replace(found, severity=Severity.WARNING)


def _finding(sentence: Sentence, at: int, told: _Turned, right: Direction) -> Finding:
    figure = told.figure
    return Finding(
        sentence.at(at),
        f"«{told.shown}»: {figure.dotted} {right.value} ({both_values(figure, told.than)})",
        f"sửa lại chữ, hoặc viết {{{{ {figure.dotted} | {_FILTERS[told.than]} }}}}",
    )


RULE = Rule(
    "BC722",
    "Chữ «tăng», «giảm» ngược với số liệu",
    Severity.ERROR,
    """
Chữ tăng, giảm gõ tay không tự đổi khi số liệu đổi. Số thực hiện và số cùng kỳ đều có trong tệp thì
chiều tăng giảm chỉ có một.
Sai:  «Số thủ tục tăng {{ dich_vu_cong.thu_tuc.chenh_lech }} thủ tục» khi số thủ tục giảm.
Đúng: «Số thủ tục {{ dich_vu_cong.thu_tuc | tang_giam }}».
Cũng xét «từ … lên …», «từ … xuống …», «cao hơn», «ít hơn», «giữ nguyên» so với cùng kỳ.
Cách sửa: dùng bộ lọc tang_giam để chữ đi theo số, hoặc sửa chữ.
""",
    _find,
)
