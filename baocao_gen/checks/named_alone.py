"""A number in a sentence → the figures that its clause names without saying anything else.

«Xã có 5 trường học» can only be about the schools of the commune that reports: no word makes a
narrower thing of them. «Xã có 3.125 hộ» says a unit alone, and means the largest figure of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_next_year
from baocao_gen.checks.evidence.values_held import are_people, counted, unit_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold

_PART = late(r"[;:()]|,(?![0-9])|[ \n][-–][ \n]")
_NOW = late(
    r"(?:trong|đến|tính đến|cuối)[ \n](?:năm|kỳ)(?:[ \n](?:nay|này|báo cáo))?(?![ \n]*[0-9])"
    r"|đến nay|hiện nay|hiện có",
    re.IGNORECASE,
)
"""Words for the time of the report itself."""
_THEN = late(
    r"(?:trong[ \n])?(?:cùng kỳ(?:[ \n]năm[ \n](?P<same>trước|ngoái|[0-9]{4}))?"
    r"|năm[ \n](?:(?P<year>[0-9]{4})|trước|ngoái))[,:]?[ \n]",
    re.IGNORECASE,
)
"""Words for last year with which a clause begins."""
_OF_WHICH = late(r"[-+* ]*(?:trong đó|trong số (?:đó|này|ấy))(?!\w)", re.IGNORECASE)
_AIM = late(
    r"(?<!\w)(?:phấn đấu|kế hoạch|chỉ tiêu|mục tiêu|dự kiến|đến|hết|cuối|năm sau|năm tới|là|giảm"
    r"|tăng|nâng|đưa|lên|xuống|còn)(?!\w)",
    re.IGNORECASE,
)
"""Words of an aim for next year: «Phấn đấu đến cuối năm 2026 còn 45 hộ nghèo»."""
_SAYS_NOTHING = frozenset(
    fold(
        "toàn ngành địa bàn cả hiện thực tế đã được đạt còn lên tới ước khoảng ghi nhận xảy ra "
        "tổng cộng nay như vậy tổ chức thực hiện triển khai mở làm đang hoạt động duy trì"
    ).split()
)
"""Words that make no narrower thing of what is counted."""
_PEOPLE = telling_words("em học sinh người trẻ cháu nhân khẩu")
_LEVELS = frozenset(("xa", "phuong", "huyen", "quan", "tinh", "thanh", "pho", "thi", "tran"))
_PROVINCE = frozenset(("tinh", "thanh", "pho"))
"""What a department («Sở») reports on, whether or not the file says whose it is."""
_HALF = 0.5
_LONGEST = 160
"""Letters of a clause that says nothing but a name and a number."""


@frozen
class OnlyNamed:
    """What a clause names.

    Attributes:
        figures: The figures; none if the clause says more than a name.
        by_name: Whether a name is said, or a unit alone.
        aspect: The value that the clause's first words say, last year's; None if they say none.
    """

    figures: tuple[ResolvedFigure, ...] = ()
    by_name: bool = False
    aspect: Aspect | None = None


_NOTHING = OnlyNamed()


def named_alone(case: Case, sentence: Sentence, said: Said, hedge: str = "") -> OnlyNamed:
    """The figures that a clause with a number names, if it opens the sentence and says no more.

    Args:
        case: The report.
        sentence: The sentence.
        said: The number.
        hedge: The word right before it that belongs to it, «gần».
    """
    before = _without_own_period(case, sentence.before(said, _LONGEST))
    year = case.report.year_file.period.year
    is_next = is_of_next_year(sentence, said.start, year)
    if is_next:
        before = _AIM.sub(" ", re.sub(rf"năm {year + 1},?", "", before, flags=re.IGNORECASE))
    then = _last_year(case, before)
    clause = _clause(sentence, said, hedge, before[then:]) if unit_of(said) else None
    if clause is None:
        return _NOTHING
    aspect = Aspect.PRIOR if then else Aspect.NEXT_PLANNED if is_next else None
    words, known = telling_words(clause), _SAYS_NOTHING | _places(case)
    figures = case.figures_of(sentence).values()
    of_unit = [figure for figure in figures if figure.actual and _counts(said, figure)]
    named = tuple(figure for figure in of_unit if _is_named(case, figure, words, known))
    named = named or tuple(
        figure
        for figure in of_unit
        if _is_partly_named(case, figure, words, known, alone=len(of_unit) == 1)
    )
    if named:
        return OnlyNamed(named, by_name=True, aspect=aspect)
    whole = max(of_unit, key=lambda one: one.actual or 0, default=None)
    if whole is None or words - known - telling_words(unit_of(said)):
        return _NOTHING
    return OnlyNamed((whole,), aspect=aspect)


def _without_own_period(case: Case, before: str) -> str:
    """Words without the report's own period, if they begin with it: «Năm 2024, toàn xã có …»."""
    name = str(case.report.year_file.period).replace(" năm ", "( đầu)? năm ")
    name = name.replace("/", "(?:/| năm )")
    return re.sub(rf"^(?:trong |cả )*{name},? ", "", before, count=1, flags=re.IGNORECASE)


def _last_year(case: Case, before: str) -> int:
    """How many letters of the words before a number say that it is of last year."""
    period = case.report.year_file.period
    found = _THEN.match(before)
    if found:
        year = found["year"] or found["same"] or ""
        is_told = period.kind == "year" or not found["year"]
        is_before = not year.isdigit() or int(year) == period.year - 1
        return found.end() if is_told and is_before else 0
    then = replace(period, year=period.year - 1)
    return len(str(then)) if before.casefold().startswith(str(then).casefold()) else 0


def _clause(sentence: Sentence, said: Said, hedge: str, before: str) -> str | None:
    """The words around a number, without it; None if other numbers or clauses stand before.

    «Trong đó 16.742 thí sinh …» is a part of what the sentence before has told.
    """
    behind = sentence.behind(said, _LONGEST)
    if said.start - sentence.start > _LONGEST or any(map(str.isdigit, before)):
        return None
    if _OF_WHICH.match(before):
        return None
    before = before.rstrip().removesuffix(hedge)
    words = _NOW.sub(" ", f"{before} {_PART.split(behind)[0]}")
    return None if len(words) > _LONGEST or " và " in words else words


def _places(case: Case) -> frozenset[str]:
    """The words for the place that reports; a department reports on its province."""
    header = case.report.year_file.header
    own = telling_words(str(header.issuing_agency))
    parent = telling_words(str(header.parent_agency or ""))
    if not own & _LEVELS and str(header.issuing_agency).startswith("Sở "):
        parent |= _PROVINCE
    return own if own & _LEVELS else own | parent


def _counts(said: Said, figure: ResolvedFigure) -> bool:
    words, unit = counted(unit_of(said)), counted(figure.unit.partition("/")[0])
    return bool(unit) and (f"{words} ".startswith(f"{unit} ") or are_people(words, unit))


def _is_named(
    case: Case, figure: ResolvedFigure, words: frozenset[str], known: frozenset[str]
) -> bool:
    """Whether the words are a figure's name and unit, all of the name and nothing else."""
    own, unit = case.by_words.words_of(figure), telling_words(figure.unit)
    if not own or not own <= words | unit or (not own - unit and not own & words):
        return False
    return words <= own | unit | known | _PEOPLE


def _is_partly_named(
    case: Case,
    figure: ResolvedFigure,
    words: frozenset[str],
    known: frozenset[str],
    *,
    alone: bool,
) -> bool:
    """Whether the words are part of a figure's name, and nothing else: «sửa 22 cầu».

    Half of the name must be there, or a part of it where no other figure has the unit.
    """
    own, unit = case.by_words.words_of(figure), telling_words(figure.unit)
    if not words & own - unit or not words <= own | unit | known:
        return False
    return alone or case.by_words.told(figure, words) >= _HALF
