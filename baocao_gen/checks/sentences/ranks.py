"""Printed sentences → «nhiều nhất», «đứng thứ hai», «phần lớn» that a figure's siblings refute."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.kinship import Siblings
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.siblings import groups_named
from baocao_gen.checks.subjects import says_more, subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late

_MOST = late(
    r"(?<!\w)(?<!một trong những )(cao|nhiều|đông|lớn|dài|thấp|ít|nhỏ|ngắn)"
    r"(?:[ \n](?!(?:nhất|cao|nhiều|đông|lớn|dài|thấp|ít|nhỏ|ngắn)(?!\w))[^\W\d_]+){0,3}"
    r"[ \n]nhất(?!\w)",
    re.IGNORECASE,
)
_FIRST = late(r"(?<!\w)(đứng đầu|dẫn đầu|đứng cuối|xếp cuối|đứng chót)(?!\w)", re.I)
_NTH = late(
    r"(?<!\w)(?:(?:đứng|xếp)(?:[ \n]hàng|[ \n]vị trí|[ \n]ở vị trí)?[ \n](?:thứ|hạng)"
    r"|(?:lớn|nhiều|cao|đông|dài)[ \n]thứ)[ \n]"
    r"(nhất|hai|nhì|ba|tư|năm|sáu|[2-9])(?![\w/])",
    re.IGNORECASE,
)
_NTHS = {"nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6}
_HALF = late(r"(?<!\w)(phần lớn|đa số|quá nửa|(?:hơn|trên|quá) một nửa|đại đa số)(?!\w)", re.I)
_MAIN = late(r"(?<!\w)(chủ yếu)(?!\w)", re.IGNORECASE)
_AHEAD = late(rf"{_MAIN.pattern}|{_HALF.pattern}", re.IGNORECASE)
"""Words whose subject follows."""
_CLOSED = late(r"[ \n]*(?:$|[.;,)]|(?:trong|với|so)(?!\w))")
"""How a clause goes on that ranks what stands before."""
_CLOSED_BEHIND = late(r"[ \n]*(?:$|(?:trong|với|so|sau)(?!\w))")
_COPULA = late(r"[ \n]*(?:là|thuộc về|ở|từ)(?!\w)", re.IGNORECASE)
_CLAUSE = late(r"[;.,()](?![0-9])|:(?!\w)|\n")
_NEXT = late(r"(?<!\w)tiếp (?:theo|đến|sau)(?!\w)(?:[ \n]là)?", re.IGNORECASE)
_LEAST = frozenset(("thấp", "ít", "nhỏ", "ngắn", "đứng cuối", "xếp cuối", "đứng chót"))
_WIDER = late(
    r"trước đến nay|trước tới nay|cả nước|toàn quốc|khu vực|toàn (?:tỉnh|huyện|ngành|thành phố)|"
    r"cả (?:tỉnh|huyện|năm)|lịch sử|giai đoạn|kể từ|nhiều năm|các năm|năm qua|năm gần|nhiệm kỳ|"
    r"thế giới|so với|cùng kỳ|một trong|có thể|[0-9][ ]năm|theo quy định|mỗi|từng|đồng bằng|\bcụm|"
    r"ưu tiên|quyết tâm|nỗ lực|hiệu quả|chất lượng|khẩn trương",
    re.IGNORECASE,
)
"""What a rank is over if it is not over the figure's siblings."""
_OF_TIME = late(r"(?<!\w)(?:tháng|quý|ngày|giờ|tuần)(?!\w)", re.IGNORECASE)
_STOP = late(r"[;.,](?![0-9]|[ \n](?:với|có|đạt|được)(?!\w))|(?<!\w)nhất(?!\w)")
_OTHER = late(r"(?<!\w)(?:trong|so với|tổng|trên|trừ|ngoài|nhưng|còn)(?!\w)", re.IGNORECASE)
_MOST_SHOWN = 5
_WINDOW = 120
_HALF_OF_ALL = 50


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(chain.from_iterable(keys for keys, _, _ in _PATTERNS)):
        for keys, pattern, truths in _PATTERNS:
            if any(key in sentence.low for key in keys):
                for found in pattern.finditer(sentence.unquoted):
                    yield from _judged(case, sentence, found, truths)
        if "nhất" in sentence.low and "tiếp" in sentence.low:
            yield from _out_of_order(case, sentence)


_Truths = Callable[[str, ResolvedFigure, "Sequence[Siblings]"], list[bool]]


def _judged(
    case: Case, sentence: Sentence, found: re.Match[str], truths: _Truths
) -> Iterator[Finding]:
    """A rank that no group of siblings bears out."""
    if _is_over_others(case, sentence, found) or _is_a_limit(sentence, found):
        return
    subject = _meant(case, sentence, found)
    for figure in subject.figures:
        groups = case.kinship.of(figure)
        told = truths(found[1].casefold(), figure, groups)
        if not told or any(told):
            return
    if subject.figures:
        yield _finding(case, sentence, found, subject)


def _finding(case: Case, sentence: Sentence, found: re.Match[str], subject: Meant) -> Finding:
    figure = subject.figures[0]
    groups = case.kinship.of(figure)
    start = sentence.start + found.start()
    narrower = says_more(case, figure, sentence.words(start - _WINDOW, start))
    group = next((group for group in groups if group.total), groups[0] if groups else None)
    like = group.largest_first[:_MOST_SHOWN] if group else ()
    sure = subject.printed and not narrower and (group is None or group.total is not None)
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
    if _AHEAD.fullmatch(found.group()) or not _CLOSED.match(sentence.words(end, end + 20)):
        # «…, phần lớn có tay nghề» says something of its own
        return _by_words(case, sentence, found)
    subject = subject_of(case, sentence, sentence.start + found.start())
    if not subject.figures:
        return _by_words(case, sentence, found)
    return Meant(subject.figures[-1:], printed=True) if subject.printed else subject


def _by_words(case: Case, sentence: Sentence, found: re.Match[str]) -> Meant:
    """The one figure that the words of a clause tell from its siblings: «chủ yếu từ kho bãi»."""
    start, end = sentence.start + found.start(), sentence.start + found.end()
    before = _CLAUSE.split(sentence.words(start - _WINDOW, start))[-1]
    behind = _CLAUSE.split(sentence.words(end, end + _WINDOW))[0]
    is_ahead = _AHEAD.fullmatch(found.group()) or _COPULA.match(behind)
    words = behind if is_ahead else before
    if not is_ahead and not _CLOSED_BEHIND.match(behind):
        return Meant((), printed=False)
    opening = sentence.unquoted[: found.start()].rpartition(";")[2]
    for group in groups_named(case, sentence, words, f"{opening} {behind}"):
        named = group.named(words)
        if len(named) == 1:
            return Meant(named, printed=False)
    return Meant((), printed=False)


def _is_over_others(case: Case, sentence: Sentence, found: re.Match[str]) -> bool:
    """«cao nhất cả nước», «tháng có nhiều hồ sơ nhất là tháng 5»: not over the siblings."""
    start, end = sentence.start + found.start(), sentence.start + found.end()
    behind = sentence.words(end, end + 40)
    around = f"{sentence.words(start - 40, start)};{behind}"
    if any("khu vực" in (f.declaration.name or "") for f in case.figures_of(sentence).values()):
        around = around.replace("khu vực", "")
    return bool(_WIDER.search(around) or _OF_TIME.search(behind))


def _is_a_limit(sentence: Sentence, found: re.Match[str]) -> bool:
    """«ít nhất 03 buổi»: a bound, not a rank."""
    end = sentence.start + found.end()
    return bool(re.match(r"(?:[ \n]là)?[ \n][0-9]", sentence.words(end, end + 20)))


def _is_extreme(word: str, figure: ResolvedFigure, groups: Sequence[Siblings]) -> list[bool]:
    best = -1 if word in _LEAST else 0
    return [_actual(figure) == _actual(group.largest_first[best]) for group in groups]


def _is_nth(word: str, figure: ResolvedFigure, groups: Sequence[Siblings]) -> list[bool]:
    """Whether it is the n-th from above; figures as large as it may stand before or behind."""
    nth = int(word) if word.isdigit() else _NTHS[word]
    return [nth in group.places(figure) for group in groups]


def _is_half(_: str, figure: ResolvedFigure, groups: Sequence[Siblings]) -> list[bool]:
    """Whether it is more than half: a share by itself, a part by its total."""
    if figure.unit == PERCENT:
        return [_actual(figure) >= _HALF_OF_ALL]
    totals = [group.total for group in groups if group.total and group.total.actual is not None]
    return [_actual(figure) * 2 >= _actual(total) for total in totals]


def _is_main(word: str, figure: ResolvedFigure, groups: Sequence[Siblings]) -> list[bool]:
    """Whether it is the largest, or more than half."""
    return _is_extreme(word, figure, groups) + _is_half(word, figure, groups)


def _out_of_order(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """«lớn nhất là … (33), tiếp theo là … (1), … (10)»."""
    next_one = _NEXT.search(sentence.unquoted)
    first = _MOST.search(sentence.unquoted)
    if not first or not next_one or next_one.start() < first.end():
        return
    least, start = first[1].casefold() in _LEAST, sentence.start + first.end()
    listed = sentence.words(start, start + 2 * _WINDOW).partition(";")[0]
    told = [
        asked
        for asked in sentence.asked_in(start, start + len(listed))
        if asked.amount.aspect is Aspect.ACTUAL and asked.amount.value is not None
    ]
    alike = {f.name for told_first in told[:1] for f in _all_siblings(case, told_first)}
    for one, other in pairwise(told):
        apart = _actual(other.amount.figure) - _actual(one.amount.figure)
        known = {one.amount.figure.name, other.amount.figure.name} <= alike
        if known and (apart < 0 if least else apart > 0):
            yield Finding(
                sentence.at(other.start),
                f"«{next_one.group()}»: kể từ {'ít đến nhiều' if least else 'nhiều đến ít'}, mà "
                f"{other.amount.figure.dotted} là {other.amount.figure}, đứng sau "
                f"{one.amount.figure.dotted} là {one.amount.figure}",
                "đổi lại thứ tự kể",
                severity=Severity.WARNING,
            )
            return


def _all_siblings(case: Case, asked: Asked) -> Iterator[ResolvedFigure]:
    for group in case.kinship.of(asked.amount.figure):
        yield from group.figures


def _actual(figure: ResolvedFigure) -> Decimal:
    return figure.actual or Decimal(0)


_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str], _Truths], ...] = (
    (("nhất",), _MOST, _is_extreme),
    (("đứng đầu", "dẫn đầu", "đứng cuối", "xếp cuối", "đứng chót"), _FIRST, _is_extreme),
    (("đứng", "xếp", " thứ "), _NTH, _is_nth),
    (("phần lớn", "đa số", "nửa"), _HALF, _is_half),
    (("chủ yếu",), _MAIN, _is_main),
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
