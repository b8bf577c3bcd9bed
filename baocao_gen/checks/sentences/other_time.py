"""Numbers typed for one year → those that are a figure's value of another year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nearly_said import may_be_a_value, words_around
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_held import Held, unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import called, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_TIME = late(
    r"(?P<before>(?:kỳ|tháng|quý)[ \n](?:liền[ \n])?trước)"
    r"|(?P<prior>cùng kỳ|(?:năm|năm học)[ \n]trước|năm ngoái)|(?P<next>năm sau|năm tới)"
    r"|(?P<now>đến nay|hiện nay|hiện có|năm nay|trong năm(?! (?:19|20))|trong kỳ)"
    r"|(?<!\w)năm[ \n](?P<year>(?:19|20)[0-9]{2})(?![\d/-]|[.,]\d)",
    re.I,
    needs=("trước", "cùng kỳ", "năm", "đến nay", "hiện nay", "hiện có", "trong kỳ"),
)
_NOT_OF_IT = late(
    r"so với|so[ \n]cùng|từ|lên|xuống|còn|tăng|giảm|hơn|bằng|kể từ|sau|đề án|chương trình|kế hoạch"
    r"|theo|giai đoạn|chuyển|duy trì|giữ",
    re.I,
)
"""Words with which a year beside a number is another one's: «so với năm 2019, còn 1.988»."""
_NOT_OF_NEXT = late(
    r"so với|so[ \n]cùng|từ|lên|xuống|còn|tăng|giảm|hơn|bằng|kể từ|giai đoạn|đề án", re.I
)
"""The same where a plan is told: «tăng 4,66% so với kế hoạch năm 2024»."""
_FEWEST_DIGITS, _FEWEST_NAMED = 3, 2
"""Smaller numbers are equal by chance, beside all words of the figure's name still smaller ones."""
_NAMED = 0.5
"""Which part of a figure's name must be there beside a number of next year."""
_PLANS = late(r"phấn đấu|chỉ tiêu|mục tiêu|dự kiến|kế hoạch|dự toán", re.I)


def _find(case: Case) -> Iterator[Finding]:
    period = case.report.year_file.period
    year, of_a_year = period.year, period.kind == "year"
    for sentence in case.sentences:
        if all(said.by_tag for said in sentence.said) or not _TIME.search(sentence.unquoted):
            continue
        for said in sentence.said:
            if may_be_a_value(sentence, said) and _digits(said) >= _FEWEST_NAMED:
                aspect = _told_for(sentence, said, year, of_a_year=of_a_year)
                other = _value_of_another(case, sentence, said, aspect) if aspect else None
                if aspect and other:
                    yield _finding(sentence, said, other, aspect)


def _told_for(sentence: Sentence, said: Said, year: int, *, of_a_year: bool) -> Aspect | None:
    """Which value of a figure the words before a number speak of; None if they do not say."""
    before = sentence.before(said, 100)
    times = list(_TIME.finditer(before))
    if not times or any(map(str.isdigit, before[times[-1].end() :])):
        return None
    time = times[-1]
    told = int(time["year"]) - year if time["year"] else None
    if (time["next"] or told == 1) and _PLANS.search(sentence.words(sentence.start, said.start)):
        is_alone = len(times) == 1 and not _NOT_OF_NEXT.search(before)
        return Aspect.NEXT_PLANNED if is_alone else None
    if _NOT_OF_IT.search(before):
        return None
    if time["before"] and not of_a_year:
        return Aspect.PRECEDING
    if time["before"] or time["prior"] or told == -1:
        return Aspect.PRIOR
    return Aspect.ACTUAL if time["now"] or told == 0 else None


def _value_of_another(case: Case, sentence: Sentence, said: Said, aspect: Aspect) -> Held | None:
    """The value of another time that a number is, where the figure has one for its own."""
    equal = case.nearly_said.equal_to(said)
    near = case.figures_of(sentence)
    if any(held.aspect in (aspect, Aspect.CUMULATIVE, None) for held in equal):
        return None
    there, is_next = words_around(sentence, said), aspect is Aspect.NEXT_PLANNED
    for held in equal:
        own = held.figure.values[aspect]
        is_time = is_next or Aspect.PLANNED not in (held.aspect, aspect)
        told = case.by_words.told(held.figure, there)
        if told < (1 if _digits(said) < _FEWEST_DIGITS else 0):
            continue
        if told < _NAMED and held.aspect is Aspect.PLANNED:
            continue
        if is_time and own is not None and own != held.value and held.figure.name in near:
            return held
    return None


def _digits(said: Said) -> int:
    return len(said.typed.strip("0"))


def _finding(sentence: Sentence, said: Said, held: Held, aspect: Aspect) -> Finding:
    figure = held.figure
    is_own = f"{called(figure.name, held.aspect or Aspect.ACTUAL)}"
    own = figure.values[aspect]
    right = "" if own is None else f" ({shown_number(own, figure.decimals)})"
    name = called(figure.name, aspect)
    return Finding(
        sentence.at(said.start),
        f"«{said.typed} {unit_of(said)}» là {is_own}, không phải {name}{right}",
        f"viết {{{{ {name} }}}}, hoặc sửa năm",
    )


RULE = Rule(
    "BC747",
    "Số gõ tay là số của kỳ khác",
    Severity.WARNING,
    """
Câu nói năm trước, cùng kỳ mà số gõ tay lại là số của kỳ báo cáo, hay ngược lại.
Sai:  «Năm 2019 có 1.988 thủ tục» trong báo cáo năm 2020, khi 1.988 là số năm 2020.
Đúng: «Năm 2019 có 2.165 thủ tục».
Chỉ xét số từ ba chữ số trở lên của số liệu in ở cùng mục hay được câu gọi tên, có số cả hai kỳ.
Cách sửa: gọi tên số liệu thay cho số gõ tay, hoặc sửa năm.
""",
    _find,
)
