"""Printed sentences → «cùng kỳ», «kế hoạch», «lũy kế» said of another value of the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Figure, key_of

_AWAY = (
    r"(?:theo|so|của|về|các|mọi|chuyển|sang|còn|tồn|để|lũy|luỹ|đến|tính|tổng|cộng|nay|hiện|thì|mà|"
    r"nhưng|và|hơn|tăng|giảm|kế|chỉ tiêu|như|nên|do|vì)(?!\w)"
)
"""Words that lead on to another value."""
_LINK = rf"(?:[ \n]*(?:là|:|\(|(?!{_AWAY})[^\W\d_]+)){{0,4}}[ \n]*$"
"""A few words between what a value is called and the value: «cùng kỳ thu được …»."""
_NAMED = {
    Aspect.PRIOR: late(
        rf"(?<!so với )(?<!so )(?<!hơn )(?<!bằng )(?<!với )"
        rf"(?<!\w)(?P<said>cùng kỳ(?:[ \n]năm[ \n](?:trước|ngoái|[0-9]{{4}}))?|"
        rf"năm[ \n](?:trước|ngoái)){_LINK}",
        re.IGNORECASE,
    ),
    Aspect.PLANNED: late(
        r"(?<!đạt )(?<!vượt )(?<!hoàn thành )(?<!so với )(?<!với )(?<!bằng )(?<!hơn )(?<!hụt )"
        r"(?<!theo )(?<!xây dựng )(?<!thực hiện )(?<!ban hành )(?<!các )(?<!gồm )(?<!\w)"
        r"(?P<said>(?:kế hoạch|chỉ tiêu|dự toán)(?:[ \n](?:giao|được giao|đề ra|năm|cả năm|đặt ra|"
        r"năm[ \n][0-9]{4}))?)"
        r"(?:(?:[ \n]*(?:là|:|\())+|(?<=giao)|(?<=đề ra)|(?<=đặt ra)|(?<=cả năm))[ \n]*$",
        re.IGNORECASE,
    ),
    Aspect.CUMULATIVE: late(
        rf"(?<!\w)(?P<said>l[ũu][ỹy] kế(?:[ \n](?:đến[ \n]nay|từ[ \n]đầu[ \n](?:năm|nhiệm kỳ)|"
        rf"đến[ \n]cuối[ \n](?:năm|kỳ)))?){_LINK}",
        re.IGNORECASE,
    ),
}
"""What a value is called right before it is printed."""
_CALLED_BY = {
    Aspect.PRIOR: ("cùng kỳ", "trước", "ngoái"),
    Aspect.PLANNED: ("kế hoạch", "chỉ tiêu", "dự toán"),
    Aspect.CUMULATIVE: ("kế",),
}
"""One of them is in all words that call a value so."""
_IN_PERIOD = late(
    rf"(?<!\w)(?P<said>(?:riêng |chỉ )?trong[ \n](?:năm|kỳ|tháng|quý)(?:[ \n](?:nay|này))?){_LINK}",
    re.IGNORECASE,
)
_PLAIN = frozenset(("kem_don_vi", "dem", "dem_kem_don_vi"))
_CALLED = {
    Aspect.ACTUAL: "số thực hiện trong kỳ",
    Aspect.PRIOR: "số cùng kỳ",
    Aspect.PRECEDING: "số kỳ liền trước",
    Aspect.PLANNED: "kế hoạch",
    Aspect.NEXT_PLANNED: "kế hoạch năm sau",
    Aspect.CUMULATIVE: "số lũy kế",
}


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        for asked in sentence.asked:
            if asked.amount.aspect is not None and not set(asked.filters) - _PLAIN:
                yield from _judged(sentence, asked)


def _judged(sentence: Sentence, asked: Asked) -> Iterator[Finding]:
    before = sentence.words(asked.start - 60, asked.start)
    small = before.lower()
    for aspect, pattern in _NAMED.items():
        called = any(word in small for word in _CALLED_BY[aspect])
        found = pattern.search(before) if called else None
        if found and _is_wrong(asked, aspect):
            yield _finding(sentence, asked, found, aspect)
            return
    is_other = asked.amount.aspect in (Aspect.CUMULATIVE, Aspect.PRIOR)
    found = _IN_PERIOD.search(before) if is_other and "trong" in small else None
    if found and _differ(asked, Aspect.ACTUAL):
        yield _finding(sentence, asked, found, Aspect.ACTUAL)


def _is_wrong(asked: Asked, named: Aspect) -> bool:
    """Whether the figure has the value that is named, and prints another number."""
    if asked.amount.aspect is Aspect.NEXT_PLANNED:
        return False  # the year beside it decides, and a rule of its own reads that
    return asked.amount.aspect is not named and _differ(asked, named)


def _differ(asked: Asked, aspect: Aspect) -> bool:
    figure, own = asked.amount.figure, asked.amount.value
    other = figure.values[aspect]
    if other is None or own is None:
        return False
    return round_half_up(other, figure.decimals) != round_half_up(own, figure.decimals)


def _finding(sentence: Sentence, asked: Asked, found: re.Match[str], named: Aspect) -> Finding:
    figure = asked.amount.figure
    right = figure.dotted
    if named is not Aspect.ACTUAL:
        right = f"{right}.{key_of(Figure, named.value)}"
    at = asked.start - (len(found.string) - found.start("said"))
    return Finding(
        sentence.at(at),
        f"«{' '.join(found['said'].split())}»: {asked.amount.label} ({asked.text}) là "
        f"{_CALLED[asked.amount.aspect or Aspect.ACTUAL]}",
        f"viết {{{{ {right} }}}}, hoặc sửa chữ",
    )


RULE = Rule(
    "BC732",
    "Chữ «cùng kỳ», «kế hoạch», «lũy kế» đứng trước giá trị khác",
    Severity.ERROR,
    """
Một số liệu có nhiều giá trị: thực hiện, cung_ky, ke_hoach, luy_ke. Chữ đứng ngay trước thẻ nói giá
trị nào thì thẻ phải in giá trị ấy.
Sai:  «cùng kỳ {{ xa_dat_chuan.ke_hoach }} xã»; «lũy kế {{ xa_dat_chuan }} xã».
Đúng: «kế hoạch {{ xa_dat_chuan.ke_hoach }} xã»; «lũy kế {{ xa_dat_chuan.luy_ke }} xã».
Số liệu không có giá trị được nói tới thì không xét.
Cách sửa: gọi đúng giá trị, hoặc sửa chữ.
""",
    _find,
)
