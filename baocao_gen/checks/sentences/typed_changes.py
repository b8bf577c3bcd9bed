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
    difference_told,
    has_other_base,
    has_same_base,
    is_change_of,
    planned_to_change,
    raised_to,
)
from baocao_gen.checks.evidence.compared_to import base_of
from baocao_gen.checks.evidence.directions import BASE, both_values, difference, is_of_last_year
from baocao_gen.checks.evidence.hedged import hedge_of
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.reckoned import is_apart
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import (
    COUNTED,
    is_a_bound,
    is_rounded_off,
    may_go_on_changing,
)
from baocao_gen.checks.evidence.values_held import in_unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of, worded
from baocao_gen.checks.values_told import counted_alike
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    exact_arithmetic,
    format_quantity,
    round_half_up,
)
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
    "mục tiêu",
    "dự toán",
    "so với",
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
_GOES_ON = late(rf"{COUNTED}[ \n]và[ \n]")
"""What stands between two changes of one verb: «07 vụ và 03 người»."""
_MANY, _ROUGHLY = 20, Decimal("0.25")
"""From which difference on «hơn» is held against the exact one, and how far, in parts of it, the
two may be from each other."""
_MOST_BEHIND = 100
_MOST_TYPED = 5_000
"""Differences typed into one report that are judged: a hundred times as many as are said."""


def _find(case: Case) -> Iterator[Finding]:
    judged = 0
    for sentence in case.sentences_with(_SAYS_CHANGE, _SAYS_BASE) if case.is_compared else ():
        for index, said in enumerate(sentence.said):
            if said.by_tag or said.unit == PERCENT or judged >= _MOST_TYPED:
                continue
            word = BEFORE_CHANGE.search(sentence.before(said, 90))
            if word and _is_told_so(sentence, said):
                judged += 1
                yield from _planned(case, sentence, said, word)
                yield from _judged(case, sentence, said, word)
            elif not word and index and _goes_on(sentence, index):
                judged += 1
                yield from _going_on(case, sentence, index)


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
    hedge = hedge_of(sentence, said)
    around = words_around(sentence, said)
    like = islice(changed_near(case, sentence, said, than, around), 1)
    if any(_is_change(said, one, than, hedge) for one in figures) or any(like):
        return  # right, or told by the rule of directions
    if is_apart(sentence, said):
        return  # told from a number that is typed
    known = case.nearly_said.of(sentence, case.figures_of(sentence))
    if any(one.said.start == said.start for one in known):
        return  # told as a slip of the finger already
    yield _finding(sentence, at, f"{word['way']} {said.typed}", figures[0], than)


def _is_told_so(sentence: Sentence, said: Said) -> bool:
    """Whether a difference is told exactly, or with «hơn», «khoảng» of many: not «ít nhất 2»."""
    if hedge_of(sentence, said):
        return said.value >= _MANY
    return not is_a_bound(sentence, said) and not is_rounded_off(sentence, said)


def _is_change(said: Said, figure: ResolvedFigure, than: Aspect, hedge: str) -> bool:
    if not hedge:
        return is_change_of(said, figure, than)
    change = abs(difference_told(said, figure, than) or Decimal(0))
    return abs(change - said.value) <= max(said.value * _ROUGHLY, _rounded_to(said))


def _rounded_to(said: Said) -> Decimal:
    """To which unit a number is rounded: «hơn 1.000» is said of 1.400."""
    digits = said.typed.replace(".", "").partition(",")[0]
    return Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))


def _planned(case: Case, sentence: Sentence, said: Said, word: re.Match[str]) -> Iterator[Finding]:
    """Next year's plan and this year's value: «có thêm 08 xã đạt chuẩn, nâng tổng số lên 86 xã»."""
    figure = None if hedge_of(sentence, said) else planned_to_change(case, sentence, said)
    if figure is None or not has_same_base(said, figure):
        return
    plan, actual = figure.values[Aspect.NEXT_PLANNED], figure.actual
    if plan is None or actual is None:
        return
    with exact_arithmetic(plan, actual):
        apart = abs(plan - actual)
    right = in_unit_of(said, apart, figure.unit)
    if round_half_up(right, said.decimals) != said.value:
        values = (format_quantity(v, figure.unit, figure.decimals) for v in (actual, plan))
        yield Finding(
            sentence.at(said.start),
            f"«{word['way']} {said.typed}»: {figure.dotted} chênh "
            f"{shown_number(right, said.decimals)} ({' → '.join(values)})",
            "sửa số chênh lệch, hoặc kế hoạch năm sau",
        )


def _goes_on(sentence: Sentence, index: int) -> bool:
    said = sentence.said[index]
    between = sentence.between(sentence.said[index - 1], said)
    return bool(_GOES_ON.fullmatch(between)) or may_go_on_changing(sentence, said)


def _going_on(case: Case, sentence: Sentence, index: int) -> Iterator[Finding]:
    """The 3 of «giảm 07 vụ và 03 người chết so với năm trước»."""
    first, said = sentence.said[index - 1 : index + 1]
    word = BEFORE_CHANGE.search(sentence.before(first, 90))
    than = _than(case, sentence, said, word) if word else None
    if word is None or than is None or first.unit == PERCENT:
        return
    at = first.start - (len(word.string) - word.start("way"))
    figures = counted_alike(case, sentence, at, said)
    if len(figures) != 1 or difference(figures[0], than) is None:
        return
    values = {one.figure.name for one in case.nearly_said.equal_to(said)}
    if figures[0].name in values or is_change_of(said, figures[0], than):
        return  # «tăng 7 vụ và 9 người chết»: the dead of the year
    if _counts(sentence, said, figures[0]) and not has_other_base(case, sentence, figures):
        yield _finding(sentence, said.start, f"{word['way']} … {said.typed}", figures[0], than)


def _behind(case: Case, sentence: Sentence, said: Said) -> Meant:
    """The figure that is named behind its difference: «tăng thêm 05 trường đạt chuẩn»."""
    words = _STOP.split(sentence.behind(said, _MOST_BEHIND))[0]
    named = worded(case, sentence, words, 0, lambda one: has_same_base(said, one))
    full = [f for f in named.figures if case.by_words.likeness(f, words) == 1]
    return Meant(tuple(full), printed=False)


def _than(case: Case, sentence: Sentence, said: Said, word: re.Match[str]) -> Aspect | None:
    """What a difference is told from; None if the sentence leaves it open."""
    base = base_of(sentence, said, word.group(), case.report.year_file.period)
    if base.aspect is not Aspect.PRIOR:
        return base.aspect
    year = case.report.year_file.period.year
    text = sentence.unquoted
    is_said = base.is_said or LAST_YEAR.search(text)
    return base.aspect if is_said and is_of_last_year(text.replace(str(year), ""), year) else None


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
Cũng xét «tăng thêm 12 người, nâng tổng số lên 142 người», và mức tăng giảm trong câu sau: «Xảy ra
64 vụ. So với cùng kỳ, tăng 9 vụ».
«Hơn», «khoảng» thì không xét; ngược chiều thì xem BC722, phần trăm thì xem BC726.
Cách sửa: sửa số, hoặc gọi bằng bộ lọc tang_giam, so_voi_ke_hoach.
""",
    _find,
)
