"""Printed sentences → units of measure typed behind a tag whose figure has another unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.report.amount import Amount
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS, format_number
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unit_scales import Scaled, scaled, unit_typed_behind

_WITH_UNIT = frozenset(("kem_don_vi", "dem_kem_don_vi", "dat", "tang_giam"))
"""Filters behind whose number the figure's unit is printed."""
_BARE = frozenset(("dem", "so_le"))
_MOST = 40
"""Letters behind a tag that its unit takes: «nghìn tỷ đồng»."""

_THING = late(r"[^\W\d_]{2,}(?:,? [^\W\d_]+)*")
"""Something that is counted, said in words: no symbol, no abbreviation with dots."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        for asked in sentence.asked:
            behind = unit_typed_behind(sentence.words(asked.end, asked.end + _MOST))
            if behind and asked.text[-1:] != ".":
                yield from _judged(sentence, asked, *behind)


def _judged(sentence: Sentence, asked: Asked, said: str, typed: Scaled) -> Iterator[Finding]:
    """A unit behind a tag, against what the tag prints and what its figure counts."""
    amount, place = asked.amount, sentence.at(asked.start)
    unit, own = amount.unit, scaled(amount.unit)
    shown = _shown(sentence, asked, said)
    filters = set(asked.filters) - {"so_le"}
    if not unit or filters - _WITH_UNIT - _BARE:
        return
    if filters & _WITH_UNIT or unit == PERCENT:
        if asked.text.endswith(unit) and not _goes_on(own, typed):
            yield Finding(place, f"«{shown}»: thẻ đã in đơn vị «{unit}»", f"bỏ «{said}» sau thẻ")
        return
    if unit in PERCENT_UNITS and typed.base == PERCENT:
        return  # percent instead of percentage points: told by a rule of its own
    wrong = _contradiction(own, typed)
    if wrong is not None:
        yield Finding(
            place,
            f"«{shown}»: số liệu {amount.label} tính bằng «{unit}»{wrong}",
            f"viết {asked.text} {unit}, hoặc {{{{ {_called(amount)} | kem_don_vi }}}}",
        )


def _called(amount: Amount) -> str:
    return amount.label if amount.aspect else f"{amount.figure.dotted}.chenh_lech"


def _shown(sentence: Sentence, asked: Asked, said: str) -> str:
    end = asked.end - sentence.start
    gap = "" if sentence.text.startswith(said, end) else " "
    return f"{asked.text}{gap}{said}"


def _goes_on(own: Scaled, typed: Scaled) -> bool:
    """«tỷ» of a figure, then «đồng»: one unit in two halves."""
    return not own.base and typed.times == 1


def _contradiction(own: Scaled, typed: Scaled) -> str | None:
    """What is wrong with a typed unit; None if it may be the figure's own."""
    if own.measure and typed.measure and own.base != typed.base:
        return ""
    if typed.measure and not own.measure and _THING.fullmatch(own.base):
        return ""
    if own.times == typed.times or (not own.base and typed.measure and own.times == 1):
        return None
    if not typed.base and typed.times == 1:
        return None
    return _factor(own.times, typed.times)


def _factor(own: Decimal, typed: Decimal) -> str:
    """«, in ra gấp 1.000 lần»."""
    much = "gấp" if typed > own else "nhỏ đi"
    times = typed / own if typed > own else own / typed
    return f", in như vậy là {much} {format_number(times.normalize().quantize(Decimal(1)))} lần"


RULE = Rule(
    "BC720",
    "Đơn vị gõ sau thẻ khác đơn vị của số liệu",
    Severity.ERROR,
    """
Thẻ in con số theo don_vi_tinh của số liệu; gõ đơn vị khác ở sau thì con số sai đi hàng nghìn lần.
Sai:  «{{ doanh_thu.tong }} triệu đồng» của số liệu tính bằng tỷ đồng;
      «{{ ty_le }}%» (in «48,89%%»).
Đúng: «{{ doanh_thu.tong | kem_don_vi }}», «{{ ty_le }}».
Chỉ xét đơn vị đo, tiền, % và nghìn, triệu, tỷ; danh từ đếm được thì xem BC721.
Cách sửa: dùng bộ lọc kem_don_vi, hoặc sửa đơn vị gõ tay.
""",
    _find,
)
