"""Printed sentences → years that are not the year of the value that a tag prints beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.comparing_tags import COMPARING, comparing_tag
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model.text_names import YEAR_BEFORE

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9/-])"
_THAN = late(
    rf"(?<!\w)(?:so[ \n](?:với|cùng)[ \n](?:cùng[ \n]kỳ[ \n])?|cùng[ \n]kỳ[ \n])"
    rf"(?:(?:số|mức|kết quả|các|của)[ \n])*(?:quý[ \n]\w+|tháng[ \n][0-9]{{1,2}}|[0-9]+[ \n]tháng"
    rf"(?:[ \n](?:đầu|cuối))?)?[ \n/]?(?:năm[ \n])?{_YEAR}",
    re.IGNORECASE,
)
_NOT_BEFORE = "".join(
    f"(?<!{word} )"
    for word in (
        *("với", "hơn", "bằng", "kỳ", "từ", "đến", "và", "kế hoạch", "của", "theo", "trước", "sau"),
        *("trình", "nghị quyết", "dự toán", "chỉ tiêu", "giao", "đầu", "mức"),
    )
)
"""Words before a year that is not that of the value which the verb behind it leads to."""
_OPENING = late(
    rf"(?:(?:^|[;:\n]|[-+*][ ])[ \n]*(?:(?:trong|đến|tính đến|hết|cuối|ước|riêng|đến hết|đến cuối|"
    rf"kết thúc)[ \n])*|{_NOT_BEFORE}"
    rf"(?=năm[ \n][0-9]{{4}}[ \n](?:phấn đấu|dự kiến|đạt|ước đạt)[ \n]))"
    rf"năm[ \n]{_YEAR}",
    re.IGNORECASE,
)
"""A year that a clause begins with, or that its verb follows: «doanh thu năm 2020 đạt …»."""
_ANY_YEAR = late(r"(?<![0-9/.,])(?:19|20)[0-9]{2}(?![0-9/.,%-]*[0-9%])")
_OTHER_TIME = late(r";|cùng kỳ|năm (?:trước|sau|nay)")
_WINDOW = 200
_STILL = late(r"giữ|duy trì|tiếp tục|ổn định|như|kế thừa|trên cơ sở|từ nguồn|cho", re.I)
_SINCE = late(
    r"(?<!\w)(?:nay|hiện|đến|từ|theo|so với|đề án|chương trình|chuyển|sang|trở)(?!\w)",
    re.IGNORECASE,
)
"""Words behind a year that lead away from it: «năm 2019 là năm đầu, đến nay có …»."""
_PART_OF = late(r"[0-9%]|(?<!\w)(?:trong|số|giảm|tăng|thêm|tại)(?!\w)", re.IGNORECASE)
_NEAR = 60
_PLANNED = late(r"phấn đấu|kế hoạch|chỉ tiêu|mục tiêu|dự kiến|dự toán|đặt ra", re.IGNORECASE)
_DONE = late(
    r"(?:(?<!\w)(?:ước )?(?:đạt|có|là|thực hiện(?: được)?|được|giải quyết|tiếp nhận|thu|chi|"
    r"phát hiện|xử lý|mở|tổ chức)|,|:)[ \n]*$",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(("20", "19"), ("cùng", "với", "năm")):
        if sentence.asked:
            if "cùng" in sentence.low or "với" in sentence.low:
                yield from _compared(case, sentence)
            if "năm" in sentence.low:
                yield from _opened(case, sentence)


def _compared(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """«So với năm 2018, … {{ f | tang_giam }}» where the comparison is with 2019."""
    right = case.report.year_file.period.year_before().year
    for found in _THAN.finditer(sentence.unquoted):
        asked = comparing_tag(sentence, found)
        if asked is None or int(found["year"]) == right:
            continue
        if asked.amount.value is None:
            continue  # a blank: the sentence waits to be written anew
        yield Finding(
            sentence.at(sentence.start + found.start("year")),
            f"«{' '.join(found.group().split())}»: «{asked.text}» so với năm {right}",
            f"viết {right}, hoặc {{{{ {YEAR_BEFORE} }}}}",
        )


def _opened(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """«Năm 2020 phấn đấu … {{ f.ke_hoach_nam_sau }}» at the head of a clause."""
    year = case.report.year_file.period.year
    openings = _openings(sentence.unquoted)
    for index, found in enumerate(openings):
        stop = openings[index + 1].start() if index + 1 < len(openings) else len(sentence.text)
        end = sentence.start + found.end()
        for asked in sentence.asked_in(end, min(sentence.start + stop, end + _WINDOW)):
            between = sentence.words(end, asked.start)
            if _ANY_YEAR.search(between) or _OTHER_TIME.search(between):
                continue
            said = int(found["year"])
            right = _right_year(asked, said, between, year)
            if right is not None and right != said:
                yield _wrong_year(sentence, found, asked, right)
                break


@kept(most=1_000, longest=4_000)
def _openings(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_OPENING.finditer(text))


def _right_year(asked: Asked, said: int, between: str, year: int) -> int | None:
    """The year of a value, where the words can speak of no other; None if they can."""
    amount, figure = asked.amount, asked.amount.figure
    if amount.aspect is Aspect.NEXT_PLANNED:
        return year + 1 if said <= year and not _same(asked, Aspect.PLANNED) else None
    if amount.aspect is Aspect.PRIOR:
        same = _same(asked, Aspect.ACTUAL)
        return year - 1 if said == year and _DONE.search(between) and not same else None
    if amount.aspect is Aspect.PLANNED:
        wrong = said == year + 1 and figure.values[Aspect.NEXT_PLANNED] is not None
        return year if wrong and not _same(asked, Aspect.NEXT_PLANNED) else None
    if amount.aspect is not Aspect.ACTUAL or COMPARING & {*asked.filters}:
        return None
    if said == year - 1 and figure.prior is not None and not _SINCE.search(between):
        near = len(between) < _NEAR and not _PLANNED.search(between)
        return year if near and not _same(asked, Aspect.PRIOR) else None
    if said == year + 1 and not _STILL.search(between):
        done = "dat" in asked.filters or re.search(r"đạt[ \n]*$", between)
        known = figure.values[Aspect.NEXT_PLANNED] is not None and len(between) < _NEAR
        planned = known and _PLANNED.search(between) and not _PART_OF.search(between)
        return year if (done or planned) and not _same(asked, Aspect.NEXT_PLANNED) else None
    return None


def _same(asked: Asked, aspect: Aspect) -> bool:
    """Whether a figure's other value prints the same number."""
    figure, value = asked.amount.figure, asked.amount.figure.values[aspect]
    own = asked.amount.value
    if value is None or own is None:
        return False
    return round_half_up(value, figure.decimals) == round_half_up(own, figure.decimals)


_CALLED = {
    Aspect.ACTUAL: "số thực hiện",
    Aspect.PRIOR: "số cùng kỳ",
    Aspect.PLANNED: "kế hoạch",
    Aspect.NEXT_PLANNED: "kế hoạch năm sau",
}


def _wrong_year(sentence: Sentence, found: re.Match[str], asked: Asked, right: int) -> Finding:
    called = _CALLED.get(asked.amount.aspect or Aspect.ACTUAL, "số")
    return Finding(
        sentence.at(sentence.start + found.start("year")),
        f"«năm {found['year']}»: {asked.amount.label} ({asked.text}) là {called} của năm {right}",
        f"viết năm {right}, hoặc gọi giá trị của năm {found['year']}",
    )


RULE = Rule(
    "BC730",
    "Năm ghi trong câu không phải năm của số liệu",
    Severity.ERROR,
    """
Mỗi giá trị có năm của nó: thuc_hien, ke_hoach của kỳ báo cáo; cung_ky của năm trước;
ke_hoach_nam_sau của năm sau; tang_giam so với năm trước.
Sai:  «So với năm 2018, số thủ tục {{ thu_tuc | tang_giam }}» trong báo cáo năm 2020;
      «Năm 2020 phấn đấu doanh thu {{ tong.ke_hoach_nam_sau }}».
Đúng: «So với năm {{ nam_truoc }}, …»; «Năm {{ nam_sau }} phấn đấu doanh thu …».
Cách sửa: dùng nam, nam_truoc, nam_sau, hoặc gọi đúng giá trị.
""",
    _find,
)
