"""Differences typed in sentences that say from what → those that the figure does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.changes_told import (
    BEFORE_CHANGE,
    LAST_YEAR,
    changed_near,
    compared_with,
    has_other_base,
    has_same_base,
    is_change_of,
    raised_to,
)
from baocao_gen.checks.evidence.directions import BASE, both_values, difference, is_of_last_year
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_a_bound, is_rounded_off
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of, worded
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late

_SAYS_CHANGE = ("tăng", "giảm", "hơn", "vượt", "hụt", "sụt", "kém", "tụt", "thêm", "thiếu")
_SAYS_BASE = (
    "kỳ",
    "trước",
    "ngoái",
    "năm 1",
    "năm 2",
    "kế hoạch",
    "chỉ tiêu",
    "dự toán",
    " lên",
    " còn",
    " xuống",
)
_POINTS = late(r"[ \n]?điểm[ \n](?:phần trăm|%)", re.IGNORECASE)
_ONLY_TIME = late(
    rf"[ \n]*(?:{BASE})?,?[ \n]*(?:(?:đã|cũng|toàn[ \n]\w+|có)[ \n]*)*", re.IGNORECASE
)
"""Words before a change that say nothing of what has changed."""
_STOP = late(r"[;:(),.](?![0-9])|[ \n][-–][ \n]|\n|(?<!\w)(?:so với|so cùng|và)(?!\w)")
_MOST_BEHIND = 100
_MOST_TYPED = 5_000
"""Differences typed into one report that are judged: a hundred times as many as are said."""


def _find(case: Case) -> Iterator[Finding]:
    judged = 0
    for sentence in case.sentences_with(_SAYS_CHANGE, _SAYS_BASE) if case.is_compared else ():
        for said in sentence.said:
            if said.by_tag or said.unit == PERCENT or judged >= _MOST_TYPED:
                continue
            word = BEFORE_CHANGE.search(sentence.before(said, 90))
            if word and not is_a_bound(sentence, said) and not is_rounded_off(sentence, said):
                judged += 1
                yield from _judged(case, sentence, said, word)


def _judged(case: Case, sentence: Sentence, said: Said, word: re.Match[str]) -> Iterator[Finding]:
    at = said.start - (len(word.string) - word.start("way"))
    raised = raised_to(case, sentence, said)
    than = Aspect.PRIOR if raised else _than(case, sentence, said, word)
    if than is None:
        return
    subject = Meant((raised,), printed=False) if raised else subject_of(case, sentence, at)
    if not subject.figures and _ONLY_TIME.fullmatch(sentence.words(sentence.start, at)):
        subject = _behind(case, sentence, said)
    figures = [f for f in subject.figures if difference(f, than) is not None]
    if not figures or len(figures) < len(subject.figures):
        return
    if than is Aspect.PRIOR and has_other_base(case, sentence, figures):
        return
    if not all(_counts(sentence, said, figure) for figure in figures):
        return
    like = islice(changed_near(case, sentence, said, than), 1)
    if any(is_change_of(said, one, than) for one in figures) or any(like):
        return  # right, or told by the rule of directions
    known = case.nearly_said.of(sentence, case.figures_of(sentence))
    if any(one.said.start == said.start for one in known):
        return  # told as a slip of the finger already
    yield _finding(sentence, at, f"{word['way']} {said.typed}", figures[0], than)


def _behind(case: Case, sentence: Sentence, said: Said) -> Meant:
    """The figure that is named behind its difference: «tăng thêm 05 trường đạt chuẩn»."""
    words = _STOP.split(sentence.behind(said, _MOST_BEHIND))[0]
    named = worded(case, sentence, words, 0, lambda one: has_same_base(said, one))
    full = [f for f in named.figures if case.by_words.likeness(f, words) == 1]
    return Meant(tuple(full), printed=False)


def _than(case: Case, sentence: Sentence, said: Said, word: re.Match[str]) -> Aspect | None:
    """What a difference is told from; None if the sentence leaves it open."""
    than = compared_with(case, sentence, said, word)
    if than is not Aspect.PRIOR:
        return than
    year = case.report.year_file.period.year
    text = sentence.unquoted
    if not LAST_YEAR.search(text) or not is_of_last_year(text.replace(str(year), ""), year):
        return None
    return than


def _counts(sentence: Sentence, said: Said, figure: ResolvedFigure) -> bool:
    """Whether a difference is told in a figure's unit; shares differ by points."""
    if figure.unit == PERCENT:
        return bool(_POINTS.match(sentence.behind(said)))
    return has_same_base(said, figure)


def _finding(
    sentence: Sentence, at: int, shown: str, figure: ResolvedFigure, than: Aspect
) -> Finding:
    apart = abs(difference(figure, than) or Decimal(0))
    return Finding(
        sentence.at(at),
        f"«{shown}»: {figure.dotted} chênh {shown_number(apart, figure.decimals)} "
        f"({both_values(figure, than)})",
        "sửa số chênh lệch, hoặc gọi nó bằng bộ lọc tang_giam, so_voi_ke_hoach",
    )


RULE = Rule(
    "BC776",
    "Mức tăng, giảm gõ tay không bằng chênh lệch của hai số",
    Severity.WARNING,
    """
Câu nói rõ số liệu nào, so với cùng kỳ hay so với kế hoạch, thì mức tăng giảm chỉ có một.
Sai:  «Xảy ra 64 vụ, nhiều hơn năm trước 9 vụ» khi năm trước 58 vụ; «vượt 05 cầu so với kế hoạch»
      khi kế hoạch 25 cầu, làm được 27 cầu.
Đúng: «Xảy ra 64 vụ, nhiều hơn năm trước 6 vụ»; «vượt 02 cầu so với kế hoạch».
Số liệu được nói tới là số in bằng thẻ ngay trước, số gõ đúng bằng nó, hay tên của nó trong câu.
Cũng xét «tăng thêm 12 người, nâng tổng số lên 142 người».
«Hơn», «khoảng» thì không xét; ngược chiều thì xem BC722, phần trăm thì xem BC726.
Cách sửa: sửa số, hoặc gọi bằng bộ lọc tang_giam, so_voi_ke_hoach.
""",
    _find,
)
