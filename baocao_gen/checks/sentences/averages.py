"""Sentences that tell an average, and what it is an average of → averages that are others."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.compared_to import own_period_left_out
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.hedged import hedge_of, may_be_told
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.nouns_alike import begin_alike
from baocao_gen.checks.evidence.quotients import Quotient, digits_of
from baocao_gen.checks.evidence.reckoned import as_printed, is_reckoned, span
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_a_bound, is_of_a_change, is_rounded_off
from baocao_gen.checks.evidence.values_held import are_people, counted, unit_of
from baocao_gen.checks.evidence.wholes_told import counts_alike
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.mistyped import Mistyping, slip
from baocao_gen.vietnamese.numbers import PERCENT, exact_arithmetic
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.unit_scales import scaled
from baocao_gen.vietnamese.units import without_scale

_AVERAGES = ("bình quân", "trung bình", "mỗi")
_AVERAGE = late("|".join(_AVERAGES), re.I)
_PER_BEFORE = late(
    r"(?:bình quân|trung bình|mỗi)(?:,?[ \n](?:mỗi|một|1|trên một|trên mỗi|của một|của mỗi))?[ \n]"
    r"(?P<per>[^.;:,()\d]{2,50}?)[ \n](?:(?:có|là|đạt|được|thu|chi|nhận|tiếp nhận|giải quyết|xử lý"
    r"|hỗ trợ|phục vụ|quản lý|tăng thêm)[ \n])*$",
    re.I,
)
"""«bình quân mỗi lớp cấp xã có» before the number."""
_PER_BEHIND = late(
    r"[ \n]?(?P<what>[^.;:,()\d/]{1,40}?)(?:/|[ \n](?:mỗi|trên một|trên mỗi|một)[ \n])"
    r"(?P<per>[^\W\d]+(?:[ \n][^\W\d]+){0,2})",
    re.I,
)
"""«27,8 học viên/lớp», «27,8 học viên mỗi lớp»."""
_TIMES = frozenset(("năm", "tháng", "quý", "ngày", "tuần", "giờ", "lần", "năm học"))
"""What is no figure: an average over time is divided by what nobody counts."""
_MONTHS_OF = {"tháng": 1, "quý": 3}
_FEWEST_PARTS = 2
"""Months or quarters of a period over which an average may be told."""
_WORKING = (Decimal(5) / 7, Decimal(6) / 7)
"""Which part of the days are days of work."""
_DAYS_OFF = Decimal("0.1")
"""Which part of the days of work may be holidays."""
_SO_FAR = late(r"l[ũu][ỹy] kế", re.I)
_OTHER_TIME = late(
    r"cùng kỳ|(?<!mỗi )(?<!một )(?:năm|quý|tháng|kỳ)[ \n](?:trước|sau|tới|[0-9IV])"
    r"|[0-9][ \n](?:tháng|quý|năm)|so với|giai đoạn|kế hoạch|phấn đấu|chỉ tiêu|dự kiến",
    re.I,
)
"""What tells that an average is over another time than the report's, or an aim."""
_THEN = late(r"[^.;:,()\d]{0,20}(?:(?<!\w)của[ \n])(?:năm|cùng kỳ|kỳ|quý|tháng)(?!\w)", re.I)
_FARTHEST = 3
"""How many times each other two numbers are at most of which one is typed for the other."""
_SAYS_NOTHING = telling_words(
    "bình quân trung mỗi một tính có là đạt được thu chi nhận tiếp giải quyết xử lý hỗ trợ phục vụ "
    "quản bố trí bị phải trị giá mức số của trên cho với như vậy khoảng tổ chức hơn gần dưới xấp "
    "xỉ chừng tháng quý ngày kỳ xảy ra ghi cấp thực hiện đã toàn tỉnh huyện xã phường trong đóng "
    "góp gây thiệt hại dạy phụ trách đón làm việc"
)
"""Words of an average that make no narrower thing of it."""
_OF_AVERAGES = frozenset(("binh", "quan", "trung", "moi", "mot"))
"""Words of an average that name no figure."""
_FEWEST_DIGITS = 3
_MOST_AVERAGES = 5_000
"""Averages typed into one report that are judged: a hundred times as many as are said."""
_MOST_AROUND = 8
"""Numbers on either side of an average among which are those that it is of."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence, index, per in islice(_typed(case), _MOST_AVERAGES):
        if per.split()[0].casefold() in _TIMES:
            yield from _over_time(case, sentence, sentence.said[index], per)
            continue
        others = _others(sentence, index)
        yield from _judged(case, sentence, sentence.said[index], fold(per), others)


def _typed(case: Case) -> Iterator[tuple[Sentence, int, str]]:
    """The averages typed by hand, with the words for what they are averages over."""
    for sentence in case.sentences_with(_AVERAGES):
        for index, said in enumerate(sentence.said):
            per = None if said.by_tag or said.unit == PERCENT else _per(sentence, said)
            is_hedged = bool(hedge_of(sentence, said))
            is_plain = is_reckoned(said) and (is_hedged or not is_a_bound(sentence, said))
            if per and is_plain and not is_of_a_change(sentence, said):
                yield sentence, index, per


def _per(sentence: Sentence, said: Said) -> str | None:
    """The words for what a number is an average over."""
    before = sentence.before(said, 80)
    found = _PER_BEFORE.search(before)
    if found is None and _AVERAGE.search(before):
        found = _PER_BEHIND.match(sentence.behind(said, 80))
    return found["per"] if found else None


def _over_time(case: Case, sentence: Sentence, said: Said, per: str) -> Iterator[Finding]:
    """«bình quân mỗi tháng xảy ra 36,5 vụ» of a figure of the whole period."""
    period, unit = case.report.year_file.period, per.split(maxsplit=1)[0].casefold()
    aspect = Aspect.CUMULATIVE if _SO_FAR.search(sentence.unquoted) else Aspect.ACTUAL
    parts = _parts_of(period, unit, so_far=aspect is Aspect.CUMULATIVE)
    if not parts or _is_of_another_time(sentence, said, period, aspect):
        return
    what, there = counted(unit_of(said)), words_around(sentence, said) - _OF_AVERAGES
    counts = [f for f in case.figures_of(sentence).values() if _counts(f, what)]
    figure = _most(case, counts, there)
    total = figure.values[aspect] if figure else None
    if figure is None or not total or not case.by_words.told(figure, there):
        return
    hedge = hedge_of(sentence, said)
    with exact_arithmetic(total, parts[0]):
        scale = without_scale(figure.unit)[0] / without_scale(unit_of(said))[0]
        rights = [total * scale / part for part in parts]
    if any(may_be_told(right, said, hedge) for right in rights):
        return
    alone = _says_only(case, sentence, said, (figure,)) and _is_beyond(rights, said)
    if alone or (not hedge and _is_a_slip(rights[0], said)):
        yield _finding(sentence, said, f"{figure.dotted} / {parts[0]} {unit}", rights[0])


def _parts_of(period: Period, unit: str, *, so_far: bool) -> list[Decimal]:
    """Into how many months, quarters or days a period is divided; by days of work as well."""
    first = 1 if so_far else period.first_month
    if unit == "ngày":
        months = range(first, period.last_month + 1)
        days = Decimal(sum(monthrange(period.year, month)[1] for month in months))
        return [days, *(days * part for part in _WORKING)]
    count = period.last_month - first + 1
    parts = count // _MONTHS_OF.get(unit, count)
    return [Decimal(parts)] if parts >= _FEWEST_PARTS else []


def _is_of_another_time(sentence: Sentence, said: Said, period: Period, aspect: Aspect) -> bool:
    """Whether the part of a sentence around a number speaks of another time than the report's."""
    text = own_period_left_out(_part_around(sentence, said), period)
    if aspect is Aspect.CUMULATIVE:
        text = re.sub(rf"0?{period.last_month}[ \n]tháng", "", text)
    return bool(_OTHER_TIME.search(text))


def _part_around(sentence: Sentence, said: Said) -> str:
    before = sentence.words(sentence.start, said.start).rpartition(";")[2]
    return before + sentence.words(said.start, sentence.end).partition(";")[0]


def _is_beyond(rights: list[Decimal], said: Said) -> bool:
    """Whether a number is no average over days, whichever of them are counted."""
    least, most = min(rights) * (1 - _DAYS_OFF), max(rights) * (1 + _DAYS_OFF)
    return len(rights) == 1 or not least <= said.value <= most


def _others(sentence: Sentence, index: int) -> list[Said]:
    """The numbers around one of a sentence."""
    first, last = max(0, index - _MOST_AROUND), index + _MOST_AROUND
    around = (*sentence.said[first:index], *sentence.said[index + 1 : last + 1])
    return [said for said in around if is_reckoned(said) and not _is_of_another(sentence, said)]


def _is_of_another(sentence: Sentence, said: Said) -> bool:
    """Whether a number is a difference, or another time's: «so với mức 8,45 tỷ của năm 2023»."""
    return is_of_a_change(sentence, said) or bool(_THEN.match(sentence.behind(said)))


def _judged(
    case: Case, sentence: Sentence, said: Said, per: str, others: list[Said]
) -> Iterator[Finding]:
    what = counted(unit_of(said))
    told = _told_in(said, what, per, others)
    if told is not None:
        above, below = told
        scales = [without_scale(one.unit)[0] for one in (above, said)]
        whole = span(above) if scales[0] == scales[1] else as_printed(above)
        right = whole.times(scales[0] / scales[1]).over(span(below))
        hedge = hedge_of(sentence, said)
        if right and not (
            may_be_told(right.middle, said, hedge) if hedge else right.meets(as_printed(said))
        ):
            yield _finding(sentence, said, f"{above.typed} / {below.typed}", right.middle)
        return
    found = _named(case, sentence, said, what, per)
    if found is not None:
        words = f"{found.part.dotted} / {found.whole.dotted}"
        yield _finding(sentence, said, words, found.value)  # in the unit as typed


def _finding(sentence: Sentence, said: Said, of: str, value: Decimal) -> Finding:
    shown = shown_number(value, max(1, said.decimals))
    about = " xấp xỉ" if is_rounded_off(sentence, said) else ""
    return Finding(
        sentence.at(said.start),
        f"bình quân {said.typed}, mà {of} ={about} {shown}",
        "sửa số bình quân, hoặc khai báo nó với cong_thuc rồi gọi tên",
    )


def _told_in(said: Said, what: str, per: str, others: list[Said]) -> tuple[Said, Said] | None:
    """The two numbers of the same sentence that an average is of, if only two may be meant."""
    above = [one for one in others if counts_alike(counted(unit_of(one)), what)]
    below = [one for one in others if begin_alike(counted(unit_of(one)), per) and one not in above]
    if len(above) == 1 and len(below) == 1 and not below[0].decimals and above[0].unit != PERCENT:
        return above[0], below[0]
    return None


def _named(case: Case, sentence: Sentence, said: Said, what: str, per: str) -> Quotient | None:
    """The quotient of the figures that a sentence names most, if the number is a slip from it."""
    figures = case.figures_of(sentence)
    there = words_around(sentence, said) - _OF_AVERAGES
    figures = {name: f for name, f in figures.items() if "/" not in f.unit}
    wholes = [f for f in figures.values() if _is_over(f, per)]
    parts = [f for f in figures.values() if f not in wholes and _counts(f, what)]
    parts = parts or [f for f in figures.values() if are_people(what, counted(f.unit))]
    best_part, best_whole = _most(case, parts, there), _most(case, wholes, there)
    if best_part is None or best_whole is None:
        return None
    factor, hedge = without_scale(unit_of(said))[0], hedge_of(sentence, said)
    for found in case.quotients.of([best_part], [best_whole]):
        if may_be_told(found.value / factor, said, hedge):
            return None
    told = [[f for f in all_ if case.by_words.told(f, there)] or all_ for all_ in (parts, wholes)]
    alone = _says_only(case, sentence, said, (best_part, best_whole)) and not any(
        may_be_told(found.value / factor, said, hedge) for found in case.quotients.of(*told)
    )
    for found in case.quotients.of([best_part], [best_whole]):
        value = found.value / factor
        is_slip = not hedge and _is_a_slip(value, said)
        if is_slip or (alone and _is_as_large(value, said)):
            return Quotient(found.part, found.whole, value)
    return None


def _is_over(figure: ResolvedFigure, per: str) -> bool:
    """Whether a figure counts what an average is over, by its unit or, of people, by its name."""
    unit = counted(figure.unit)
    if f"{per} ".startswith(f"{unit} ") and unit:
        return True
    return are_people(per, unit) and begin_alike(counted(figure.declaration.name or ""), per)


def _says_only(
    case: Case, sentence: Sentence, said: Said, figures: tuple[ResolvedFigure, ...]
) -> bool:
    """Whether a sentence names figures, tells a number beside their values, and nothing else."""
    names = {figure.name for figure in figures}
    others = [one for one in sentence.said if one is not said]
    if any(names.isdisjoint(h.figure.name for h in case.nearly_said.equal_to(o)) for o in others):
        return False
    known = [case.by_words.words_of(figure) | telling_words(figure.unit) for figure in figures]
    known += [telling_words(f"{one.typed} {one.unit}") for one in sentence.said]
    return not telling_words(sentence.unquoted).difference(_SAYS_NOTHING, *known)


def _is_as_large(value: Decimal, said: Said) -> bool:
    """Whether a number may be meant to be a value, however it came to be another one."""
    small, large = sorted((value, said.value))
    return large <= small * _FARTHEST


def _is_a_slip(value: Decimal, said: Said) -> bool:
    """Whether a number is mistyped; of two digits only if they have changed places."""
    typed, meant = (digits_of(number, said.decimals) for number in (said.value, value))
    how = slip(typed, meant)
    return how is Mistyping.SWAPPED or (how is not None and len(meant) >= _FEWEST_DIGITS)


def _counts(figure: ResolvedFigure, what: str) -> bool:
    """Whether a figure counts what an average is told in, by its unit or by its name."""
    if not what or figure.unit == PERCENT:
        return False
    unit = counted(figure.unit)
    if f"{what} ".startswith(f"{unit} "):
        return True
    if scaled(figure.unit).measure:
        return False
    first = " ".join(what.split()[:2])
    return f" {first} " in f" {counted(figure.declaration.name or '')} "


def _most(
    case: Case, figures: Iterable[ResolvedFigure], there: frozenset[str]
) -> ResolvedFigure | None:
    """The one figure of which more words are there than of any other."""
    told = sorted(((case.by_words.told(f, there), f) for f in figures), key=lambda one: -one[0])
    if not told:
        return None
    most, figure = told[0]
    if len(told) == 1 or most > told[1][0]:
        return figure
    totals = [f for much, f in told if much == most and f.declaration.parts]
    if len(totals) == 1:
        return totals[0]
    # Where no words tell them apart, «mỗi hộ» means all of them: the total.
    return None if most else max((f for _, f in told), key=lambda f: f.actual or 0)


RULE = Rule(
    "BC746",
    "Số bình quân không bằng thương của hai số mà câu nói tới",
    Severity.WARNING,
    """
Số bình quân gõ tay được so với thương của hai số: hai số trong chính câu ấy, hoặc hai số liệu mà
câu gọi tên (khi chỉ sai một chữ số, hai chữ số đổi chỗ …).
Sai:  «Mở 5 lớp với 139 học viên, bình quân 37,8 học viên/lớp».
Đúng: «Mở 5 lớp với 139 học viên, bình quân 27,8 học viên/lớp».
Câu chỉ nói hai số liệu ấy, không gì khác, thì số nào khác thương cũng báo. Bình quân theo tháng,
quý, ngày là số liệu của kỳ chia cho số tháng, quý, ngày (hay ngày làm việc); theo năm không xét.
Cách sửa: sửa số bình quân, hoặc khai báo nó với cong_thuc rồi gọi tên nó trong câu.
""",
    _find,
)
