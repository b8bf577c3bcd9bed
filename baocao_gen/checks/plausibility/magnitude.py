"""A figure and its neighbours in time, plan and group → values a decimal comma has moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_gen.checks.evidence.judged_before import of_a_group
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of, shown_number
from baocao_gen.checks.rule import Rule, in_families
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, format_number
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.slipped_comma import BETWEEN_YEARS, Spread, slipped_comma
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.units import Nature, nature

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_JUMP = Decimal(20)
"""No figure of an office grows or shrinks so much in a year without a word of explanation."""
_SMALL = Decimal(100)
"""Below it, ten times as many is a handful more."""
_SMALL_MEASURES: Spread = (Decimal("0.9"), Decimal("1.1"))
"""How far small measures and shares may differ from ten times as much, and still be so by a comma:
a share of 5,1% may well become one of 0,6%."""
_UNSTEADY = late(r"\b(?:tang|giam|chenh|thay doi|toc do)\b")
"""Words, in plain letters, of figures that are small one year and large the next: growth rates."""
_OUTLIER = Decimal(200)
_FEWEST_SIBLINGS = 3
_ALIKE = Decimal("0.1")
"""How far shares of one group lie apart that are alike."""
_REFERENCES = (
    (Aspect.PRIOR, "cùng kỳ"),
    (Aspect.PLANNED, "kế hoạch"),
    (Aspect.NEXT_PLANNED, "kế hoạch kỳ sau"),
)


def _find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    siblings: dict[tuple[Name, str], list[ResolvedFigure]] = {}
    for figure in figures:
        if finding := _in_time(case, figure):
            yield finding
        siblings.setdefault((figure.name[:-1], figure.unit), []).append(figure)
    for (above, unit), group in siblings.items():
        if unit in PERCENT_UNITS and len(group) > _FEWEST_SIBLINGS:
            yield from _among_shares(group)
        # what counts people, or cases, in no group counts as different things as a report tells
        alike = unit not in PERCENT_UNITS and (above or nature(unit) is Nature.MEASURED)
        if alike and len(group) >= _FEWEST_SIBLINGS:
            yield from _among_siblings(group)


def _in_time(case: Case, figure: ResolvedFigure) -> Finding | None:
    actual = figure.actual
    if actual is None or _is_computed(figure):
        return None
    for aspect, words in _REFERENCES:
        reference = figure.values[aspect]
        times = _times(figure, actual, reference) if reference is not None else None
        if times is None or reference is None:
            continue
        if aspect is not Aspect.PRIOR and _may_be_of_a_year(case, figure, reference):
            continue
        other = f"{words} ({shown_number(reference, figure.decimals_of(aspect))})"
        larger = abs(actual) > abs(reference)
        said = f"gấp {times} lần {other}" if larger else f"nhỏ hơn {other} {times} lần"
        typed = case.ledger.typed(figure.name, aspect) is not None
        related = ((place_of(figure.name, aspect), f"{words} ở đây"),) if typed else ()
        return Finding(
            place_of(figure.name, Aspect.ACTUAL), f"{shown_number(actual)} {said}", _HINT, related
        )
    return None


def _may_be_of_a_year(case: Case, figure: ResolvedFigure, planned: Decimal) -> bool:
    """Whether the plan of a whole year may stand beside what one month or quarter has done."""
    if case.report.year_file.period.kind == "year" or figure.actual is None:
        return False
    so_far = figure.values[Aspect.CUMULATIVE]
    reached = figure.actual if so_far is None else so_far
    is_part = abs(figure.actual) < abs(planned)
    return is_part and (so_far is None or _times(figure, reached, planned) is None)


def _is_steady(figure: ResolvedFigure) -> bool:
    """A measure or a share; a handful of things, and a rate of growth, become ten times as many."""
    name = fold(f"{figure.declaration.name or ''} {figure.name[-1].replace('_', ' ')}")
    return nature(figure.unit) is Nature.MEASURED and not _UNSTEADY.search(name)


def _is_computed(figure: ResolvedFigure) -> bool:
    """A sum is as far off as its parts, and it is they that are told."""
    return figure.declaration.actual is None


def _times(figure: ResolvedFigure, value: Decimal, reference: Decimal) -> str | None:
    """How many times larger or smaller, rounded; None for an ordinary change."""
    if value == 0 or reference == 0:
        return None
    if max(abs(value), abs(reference)) < _SMALL:
        power = slipped_comma(value, reference, _SMALL_MEASURES) if _is_steady(figure) else None
        return None if power is None else format_number(power)
    small, large = sorted((abs(value), abs(reference)))
    ratio = large / small
    if slipped_comma(small, large, BETWEEN_YEARS) or ratio >= _JUMP:
        return format_number(ratio.quantize(Decimal(1)))
    return None


def _among_siblings(group: list[ResolvedFigure]) -> Iterator[Finding]:
    values = [figure.actual for figure in group if figure.actual]
    if len(values) < _FEWEST_SIBLINGS:
        return
    largest_first = sorted(values, key=abs, reverse=True)
    half = len(values) // 2  # of an even number, the median lies between two
    middle = (abs(largest_first[half]) + abs(largest_first[~half])) / 2
    for figure in group:
        if figure.actual is None or _is_computed(figure):
            continue
        second = next((abs(v) for v in largest_first if v is not figure.actual), Decimal(0))
        if second and abs(figure.actual) >= _OUTLIER * max(middle, second / 4):
            message = (
                f"{shown_number(figure.actual)} lớn hơn hẳn các số cùng nhóm, cùng đơn vị "
                f"(số lớn thứ hai là {shown_number(second)})"
            )
            yield Finding(place_of(figure.name, Aspect.ACTUAL), message, _HINT)


def _among_shares(group: list[ResolvedFigure]) -> Iterator[Finding]:
    """Shares that are all alike but one, which is a tenth of them."""
    shares = [figure for figure in group if figure.actual and _is_steady(figure)]
    if len(shares) <= _FEWEST_SIBLINGS:
        return
    middle = sorted(figure.actual or Decimal(0) for figure in shares)[len(shares) // 2]
    odd = [f for f in shares if abs((f.actual or 0) / middle - 1) > _ALIKE]
    if len(odd) == 1 and not _is_computed(odd[0]):
        value = odd[0].actual or Decimal(0)
        if value < middle and slipped_comma(value, middle, _SMALL_MEASURES) == 10:
            message = (
                f"{shown_number(value)} nhỏ hơn các tỷ lệ cùng nhóm (khoảng "
                f"{shown_number(middle, 2)}) 10 lần"
            )
            yield Finding(place_of(odd[0].name, Aspect.ACTUAL), message, _HINT)


_HINT = "xem lại dấu chấm, dấu phẩy và đơn vị tính; đúng thật thì ghi vào bo_qua cùng lý do"
RULE = Rule(
    "BC321",
    "Số lớn hoặc nhỏ bất thường so với cùng kỳ, kế hoạch hoặc số cùng nhóm",
    Severity.WARNING,
    """
Đặt dấu chấm vào chỗ dấu phẩy làm một số lớn lên nghìn lần: «2.953.125 tỷ đồng» thay cho
«2.953,125 tỷ đồng». Số bị báo khi gấp (hoặc nhỏ hơn) khoảng 10 lần, hoặc từ 20 lần trở lên,
so với cùng kỳ, kế hoạch của kỳ hay kế hoạch kỳ sau; hoặc khi lớn hơn hẳn mọi số cùng nhóm,
cùng đơn vị. Số đo, tỷ lệ dưới 100 bị báo khi gần đúng 10 lần; số đếm dưới 100 thì không.

Sai:  {don_vi_tinh: tỷ đồng, thuc_hien: 2953125, ke_hoach_nam_sau: "3.100,781"}
Đúng: {don_vi_tinh: tỷ đồng, thuc_hien: "2.953,125", ke_hoach_nam_sau: "3.100,781"}

Sửa số, hoặc đơn vị tính. Nếu thay đổi ấy là thật thì ghi vào bo_qua cùng lý do.
""",
    in_families(_find, of_a_group),
)
