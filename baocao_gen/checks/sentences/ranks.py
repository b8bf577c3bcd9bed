"""Printed sentences → «nhiều nhất», «đứng thứ hai», «phần lớn» that a figure's siblings refute."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.siblings import Siblings, groups_of
from baocao_gen.checks.subjects import Meant, subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT

_MOST = re.compile(
    r"(?<!\w)(?<!một trong những )(cao|nhiều|đông|lớn|dài|thấp|ít|nhỏ|ngắn)"
    r"(?:[ \n](?!nhất)[^\W\d_]+){0,3}[ \n]nhất(?!\w)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?<!\w)(đứng đầu|dẫn đầu|đứng cuối|xếp cuối|đứng chót)(?!\w)", re.I)
_NTH = re.compile(
    r"(?<!\w)(?:đứng|xếp)(?:[ \n]hàng|[ \n]vị trí|[ \n]ở vị trí)?[ \n](?:thứ|hạng)[ \n]"
    r"(nhất|hai|nhì|ba|tư|năm|sáu|[2-9])(?![\w/])",
    re.IGNORECASE,
)
_NTHS = {"nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_HALF = re.compile(
    r"(?<!\w)(phần lớn|đa số|quá nửa|(?:hơn|trên|quá) một nửa|đại đa số)(?!\w)", re.I
)
_LEAST = frozenset(("thấp", "ít", "nhỏ", "ngắn", "đứng cuối", "xếp cuối", "đứng chót"))
_WIDER = re.compile(
    r"trước đến nay|trước tới nay|cả nước|toàn quốc|khu vực|toàn (?:tỉnh|huyện|ngành|thành phố)|"
    r"cả (?:tỉnh|huyện|năm)|lịch sử|giai đoạn|kể từ|nhiều năm|các năm|năm qua|năm gần|nhiệm kỳ|"
    r"thế giới|tháng|quý|ngày|giờ|so với|cùng kỳ|một trong|có thể|[0-9][ ]năm|theo quy định|"
    r"mỗi|từng|đồng bằng|\bcụm|ưu tiên|quyết tâm|nỗ lực|hiệu quả|chất lượng|khẩn trương",
    re.IGNORECASE,
)
"""What a rank is over if it is not over the figure's siblings."""
_STOP = re.compile(r"[;.,](?![0-9])|(?<!\w)nhất(?!\w)")
_OTHER = re.compile(r"(?<!\w)(?:trong|so với|tổng|trên|trừ|ngoài|nhưng|còn)(?!\w)", re.IGNORECASE)
_MOST_SHOWN = 5
_WINDOW = 120
_HALF_OF_ALL = 50


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        for keys, pattern, truths in _PATTERNS:
            if any(key in sentence.low for key in keys):
                for found in pattern.finditer(sentence.unquoted):
                    yield from _judged(case, sentence, found, truths)


_Truths = Callable[[str, ResolvedFigure, "list[Siblings]"], list[bool]]


def _judged(
    case: Case, sentence: Sentence, found: re.Match[str], truths: _Truths
) -> Iterator[Finding]:
    """A rank that no group of siblings bears out."""
    around = sentence.unquoted[max(0, found.start() - 40) : found.end() + 40]
    if _WIDER.search(around.replace(found.group(), "")) or _is_a_limit(sentence, found):
        return
    subject = _meant(case, sentence, found)
    for figure in subject.figures:
        groups = list(groups_of(case, figure))
        told = truths(found[1].casefold(), figure, groups)
        if not told or any(told):
            return
    if subject.figures:
        yield _finding(sentence, found, subject, list(groups_of(case, subject.figures[0])))


def _finding(
    sentence: Sentence, found: re.Match[str], subject: Meant, groups: list[Siblings]
) -> Finding:
    figure = subject.figures[0]
    group = next((group for group in groups if group.total), groups[0] if groups else None)
    like = sorted(group.figures, key=_actual, reverse=True)[:_MOST_SHOWN] if group else []
    sure = subject.printed and (group is None or group.total is not None)
    return Finding(
        sentence.at(sentence.start + found.start()),
        f"«{' '.join(found.group().split())}»: {figure.dotted} là {figure}",
        "xem lại: " + "; ".join(f"{f.dotted} {f}" for f in like) if like else "sửa lại câu",
        severity=None if sure else Severity.WARNING,
    )


def _meant(case: Case, sentence: Sentence, found: re.Match[str]) -> Meant:
    """The figure that a tag prints behind the rank in its clause, else what stands before it."""
    end = sentence.start + found.end()
    stop = _STOP.search(sentence.unquoted, found.end(), found.end() + _WINDOW)
    last = sentence.start + stop.start() if stop else end + _WINDOW
    for asked in sentence.asked_in(end, last)[:1]:
        between = sentence.words(end, asked.start)
        plain = asked.amount.aspect is Aspect.ACTUAL and not _OTHER.search(between)
        return Meant((asked.amount.figure,) if plain else (), printed=True)
    subject = subject_of(case, sentence, sentence.start + found.start())
    return Meant(subject.figures[-1:], printed=True) if subject.printed else subject


def _is_a_limit(sentence: Sentence, found: re.Match[str]) -> bool:
    """«ít nhất 03 buổi»: a bound, not a rank."""
    end = sentence.start + found.end()
    return bool(re.match(r"(?:[ \n]là)?[ \n][0-9]", sentence.words(end, end + 20)))


def _is_extreme(word: str, figure: ResolvedFigure, groups: list[Siblings]) -> list[bool]:
    pick = min if word in _LEAST else max
    return [_actual(figure) == pick(map(_actual, group.figures)) for group in groups]


def _is_nth(word: str, figure: ResolvedFigure, groups: list[Siblings]) -> list[bool]:
    """Whether it is the n-th from above; figures as large as it may stand before or behind."""
    nth = int(word) if word.isdigit() else _NTHS[word]
    above = [[f for f in group.figures if _actual(f) > _actual(figure)] for group in groups]
    alike = [[f for f in group.figures if _actual(f) == _actual(figure)] for group in groups]
    return [
        len(more) < nth <= len(more) + len(same) for more, same in zip(above, alike, strict=True)
    ]


def _is_half(_: str, figure: ResolvedFigure, groups: list[Siblings]) -> list[bool]:
    """Whether it is more than half: a share by itself, a part by its total."""
    if figure.unit == PERCENT:
        return [_actual(figure) >= _HALF_OF_ALL]
    totals = [group.total for group in groups if group.total and group.total.actual is not None]
    return [_actual(figure) * 2 >= _actual(total) for total in totals]


def _actual(figure: ResolvedFigure) -> Decimal:
    return figure.actual or Decimal(0)


_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str], _Truths], ...] = (
    (("nhất",), _MOST, _is_extreme),
    (("đứng", "xếp", "dẫn đầu"), _FIRST, _is_extreme),
    (("đứng", "xếp"), _NTH, _is_nth),
    (("phần lớn", "đa số", "nửa"), _HALF, _is_half),
)
"""Words of which one is in every sentence with such a rank, its pattern, and what decides it."""

RULE = Rule(
    "BC728",
    "Thứ hạng không đúng với các số cùng loại",
    Severity.ERROR,
    """
Nhất, nhì, phần lớn tính được từ các số liệu cùng loại trong tệp: các phần của một tổng (gom), hoặc
các số liệu cùng đơn vị mà tên khóa giống nhau ở đầu, ở cuối.
Sai:  «Bưu cục cấp 2 nhiều nhất ({{ buu_chinh.buu_cuc_cap_2 }})» khi có 10, mà cấp 3 có 33.
Đúng: «Bưu cục cấp 3 nhiều nhất ({{ buu_chinh.buu_cuc_cap_3 }})».
So với cả nước, với các năm trước thì không xét.
Cách sửa: sửa tên, hoặc sửa thứ hạng.
""",
    _find,
)
