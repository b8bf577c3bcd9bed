"""A typed number of a sentence («tăng 12,5% so với cùng kỳ») → what it claims of a figure.

A claim is a change, a level or a multiple of what the figure is compared with. Where the words do
not say what that is, it may be last year's value or the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Final

from baocao_gen.checks.evidence.directions import ADVERBS, WORD, Direction, said_by
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, exact_arithmetic
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period


class ClaimKind(Enum):
    """What a number says of a figure."""

    CHANGE = "tăng, giảm"
    LEVEL = "bằng, đạt"
    TIMES = "gấp"
    TIMES_MORE = "tăng … lần"


_PLAN: Final = r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)"
_CHANGED: Final = late(
    rf"{WORD}{ADVERBS}(?:[ \n](?:so với[ \n])?(?:{_PLAN}|cùng kỳ|năm(?: học)? trước)"
    r"(?:[ \n](?:năm|giao|đề ra|đặt ra|được giao|là|năm trước))*)?[ \n:(]*$",
    re.IGNORECASE,
)
_SAID_AGAIN: Final = late(
    rf"{WORD}{ADVERBS}[ \n][0-9][0-9.]*(?:,[0-9]+)?[ \n]"
    r"(?:[^\W\d_]+(?:/[^\W\d_]+)*[ \n]?){1,6}"
    r"(?:,[ \n]?|[ \n]?\()(?:(?:tương ứng|tương đương|tức|tức là|hay)(?:[ \n]với)?[ \n]?)?"
    r"(?:(?:tăng|giảm|khoảng|gần|hơn)[ \n])*[-+–]?$",
    re.IGNORECASE,
)
"""A change that is told as a number and again in per cent: «tăng 454 em (4,82%)»."""
_LEVEL: Final = late(
    r"(?<!\w)(?<!chưa )(?<!không )(?<!phấn đấu )(?<!phải )(?<!từ )(?<!tỷ lệ )"
    r"(?P<way>đạt|bằng|hoàn thành|thực hiện(?: được)?|tương đương)"
    r"(?:[ \n](?:được|mức|tỷ lệ|khoảng|gần|hơn|trên|xấp xỉ|ước))*[ \n(]*$",
    re.IGNORECASE,
)
_TIMES: Final = late(
    r"(?<!\w)(?P<way>(?:tăng[ \n])?(?:gấp|bằng)|tăng)(?P<soft>(?:[ \n](?:thêm|lên|khoảng|gần|hơn|"
    r"trên|xấp xỉ|tới|đến))*)[ \n]*$",
    re.IGNORECASE,
)
_VERBS: Final = (
    *("tăng", "giảm", "đạt", "bằng", "gấp", "hơn", "vượt", "hoàn thành", "thực hiện", "hụt"),
    *("tương đương", "sụt", "kém", "tụt", "thêm", "nhích"),
)
"""One of them stands before every number that claims something."""
CLAIMED_IN: Final = (PERCENT, "phần trăm", "lần")
"""One of them is in every sentence that claims something."""
_POINTS: Final = late(r"%?[ \n]?điểm[ \n](?:phần trăm|%)|[ \n]?điểm[ \n]?%", re.IGNORECASE)
_IN_TIMES: Final = late(r"[ \n]lần(?!\w)(?![ \n](?:đầu|thứ|lượt))", re.IGNORECASE)
_UP_TO: Final = late(r"[,;.()\n]")
_HEDGE: Final = late(r"(?<!\w)(?:khoảng|gần|hơn|trên|dưới|xấp xỉ|chừng|ước)[ \n]$", re.IGNORECASE)
_TO_PLAN: Final = late(
    rf"(?:so[ ])?(?:với[ ])?(?:mức[ ])?{_PLAN}(?P<of>.*)", re.IGNORECASE | re.DOTALL
)
_OTHER_PLAN: Final = late(
    r"(?:[0-9]+[ ]năm|giai đoạn|nhiệm kỳ|cả[ ]|quý|tháng|Trung ương|vốn|trung hạn|năm sau|đầu năm)"
)
_TO_PRIOR: Final = late(
    r"(?:so[ ])?(?:với[ ])?(?:mức[ ])?(?:cùng kỳ|(?:năm|năm học|kỳ) (?:trước|ngoái)|"
    r"năm (?:19|20)[0-9]{2})",
    re.IGNORECASE,
)
_OF_A_WHOLE: Final = late(r"(?:của[ ]|trong[ ]|trên[ ])?(?:tổng|số)(?!\w)", re.IGNORECASE)
_FORECAST: Final = late(
    r"[-+*\s]*(?:ước|dự ước|dự kiến)[ ](?:tính[ ]|thực hiện[ ])*"
    r"(?:cả|hết|đến hết|đến cuối)[ ]năm(?!\w)",
    re.IGNORECASE,
)
"""How a sentence begins that tells of the whole year, in a report of a part of it."""
_AGAINST: Final = late(r"(?<!\w)so với(?!\w)", re.IGNORECASE)
_YEAR: Final = late(r"(?:19|20)[0-9]{2}")


@frozen
class Claim:
    """What a typed number says.

    Attributes:
        kind: Change, level or multiple.
        said: The number.
        at: Where in the printed text its verb begins.
        verb: As typed, «tăng», «đạt».
        points: Whether it is told in percentage points.
        base: What it compares with; None if the words do not say.
        soft: Whether «hơn», «gần» … stands before the number.
        is_said_again: Whether it says again what a number between the verb and it has said.
    """

    kind: ClaimKind
    said: Said
    at: int
    verb: str
    points: bool
    base: Aspect | None
    soft: bool
    is_said_again: bool = False

    @property
    def way(self) -> Direction | None:
        """The direction of a change."""
        return said_by(self.verb) if self.kind is ClaimKind.CHANGE else None

    @property
    def shown(self) -> str:
        """«tăng 12,5%», for a message."""
        if self.kind in (ClaimKind.TIMES, ClaimKind.TIMES_MORE):
            return f"{self.verb} {self.said.typed} lần"
        return f"{self.verb} {self.said.typed}" + (" điểm phần trăm" if self.points else "%")

    def holds(self, exact: Decimal, slack: Decimal = Decimal(0)) -> bool:
        """Whether a number is what is claimed, rounded or cut off at the decimals typed."""
        with exact_arithmetic(exact, self.said.value):
            apart = abs(abs(exact) - self.said.value)
            unit = Decimal(1).scaleb(-self.said.decimals)
            most = max(unit, abs(exact) / 10) if self.soft else unit
            return apart < most + slack


def claims(sentence: Sentence, period: Period) -> Iterator[Claim]:
    """What the numbers typed into a sentence claim; those compared with anything else are none.

    Args:
        sentence: The sentence.
        period: The report's; a comparison with any but the year before is none of ours.
    """
    if period.kind != "year" and _FORECAST.match(sentence.unquoted):
        return
    for said in sentence.said:
        if not said.by_tag and (claim := _claim(sentence, said, period.year)):
            yield claim


def _claim(sentence: Sentence, said: Said, year: int) -> Claim | None:
    behind = sentence.behind(said, 90)
    points, times = _POINTS.match(behind), _IN_TIMES.match(behind)
    if not (points or times or said.unit == PERCENT):
        return None
    before = sentence.before(said, 90)
    small = before.lower()
    if not any(verb in small for verb in _VERBS):
        return None
    found, kind = _verb(before, times=bool(times))
    if found is None or kind is None:
        return None
    known, base = _base(before, behind, year)
    if not known:
        return None
    at = said.start - (len(before) - found.start("way"))
    soft = bool(_HEDGE.search(before))
    again = any(map(str.isdigit, before[found.end("way") :]))
    return Claim(kind, said, at, found["way"], bool(points), base, soft, again)


def _verb(before: str, *, times: bool) -> tuple[re.Match[str] | None, ClaimKind | None]:
    if times:
        found = _TIMES.search(before)
        more = found is not None and found["way"].casefold() == "tăng"
        return found, ClaimKind.TIMES_MORE if more else ClaimKind.TIMES
    if found := _CHANGED.search(before) or _SAID_AGAIN.search(before):
        return found, ClaimKind.CHANGE
    return _LEVEL.search(before), ClaimKind.LEVEL


def _base(before: str, behind: str, year: int) -> tuple[bool, Aspect | None]:
    """Whether what a number is compared with can be known, and what it is if the words say it."""
    words = _UP_TO.split(re.sub(r"^%?[ \n]*(?:lần|điểm (?:phần trăm|%))?[ \n]*", "", behind))[0]
    for said in (words, _before(before)):
        if not said:
            continue
        if plan := _TO_PLAN.match(said):
            years = {int(found) for found in _YEAR.findall(plan["of"])}
            return not (_OTHER_PLAN.search(plan["of"]) or years - {year}), Aspect.PLANNED
        if _TO_PRIOR.match(said):
            years = {int(found) for found in _YEAR.findall(said)}
            return not (years - {year - 1}), Aspect.PRIOR
        if _AGAINST.search(said) or (said is words and _OF_A_WHOLE.match(said)):
            return False, None
    return not words.strip() or bool(re.match(r"(?:và|nhưng|song|do|vì|nhờ)(?!\w)", words)), None


def _before(before: str) -> str:
    """«so với cùng kỳ, …»: what stands before the verb, behind the last «so với»."""
    found = list(_AGAINST.finditer(before))
    if found:
        said, *others = re.split(r"([,;.(])", before[found[-1].start() :])
        return "" if ";" in others else said
    plan = re.search(rf"vượt[ ]({_PLAN}.*)$", before, re.IGNORECASE)
    return plan[1] if plan else ""


def slack_in_percent(figure: ResolvedFigure, than: Aspect, ratio: Decimal) -> Decimal:
    """How far a percentage may be off because the values themselves have been rounded."""
    actual, other = figure.actual, figure.values[than]
    if not actual or not other or not figure.decimals:
        return Decimal(0)
    half = Decimal("0.5").scaleb(-figure.decimals)
    with exact_arithmetic(actual, other):
        return abs(ratio) * (half / abs(actual) + half / abs(other))
