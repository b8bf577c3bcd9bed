"""Figures that say how much another one has grown → those that its two values do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.claims import slack_in_percent
from baocao_gen.checks.evidence.directions import both_values, change_in_percent
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, format_percent
from baocao_gen.vietnamese.pattern import late

_GROWTH = late(
    r"(?:tốc độ|tỷ lệ|tỉ lệ|mức|mức độ)?\s*(?P<way>tăng(?: trưởng|, giảm| thêm)?|giảm)(?!\w)"
    r"(?:\s(?:của|về|số))*\s+(?P<of>.*?)(?:\s+(?:so (?:với )?|với )(?:cùng kỳ|năm|kỳ)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)


_MOST_BEARING = 100
"""Figures whose names alike say what has grown; of more of them none is meant."""
_Rates = list[list[tuple[ResolvedFigure, Decimal | None]]]
"""Figures and by how much they have grown, those together whose names have as many words more,
the fewest first."""


def _find(case: Case) -> Iterator[Finding]:
    known: dict[frozenset[str], _Rates] = {}  # a hundred communes may have one name for a rate
    for figure in case.report.figures:
        if figure.unit != PERCENT or figure.declaration.formula:
            continue
        name = (figure.declaration.name or "").strip()
        grows = any(way in name.lower() for way in ("tăng", "giảm"))
        found = _GROWTH.fullmatch(name) if grows else None
        if found is None:
            continue
        if figure.actual is not None and not re.search("kế hoạch|dự toán", found["of"]):
            said = telling_words(found["of"])
            if said not in known:
                known[said] = _bearing(case, said)
            yield from _judged(figure, found, known[said])


def _judged(growth: ResolvedFigure, found: re.Match[str], bearing: _Rates) -> Iterator[Finding]:
    """A rate of growth that is typed, against the figures whose name its words are.

    They bear just these words, else few more.
    """
    actual = growth.actual
    nearest = next((them for them in bearing if len(them) > 1 or them[0][0] is not growth), [])
    rates = [
        (figure, rate)
        for figure, rate in (nearest if len(nearest) <= _MOST_BEARING else ())
        if rate is not None and figure is not growth
    ]
    if not rates or actual is None:
        return
    unit = 10**-growth.decimals
    for figure, rate in rates:
        slack = slack_in_percent(figure, Aspect.PRIOR, rate + 100)
        signed = -rate if found["way"].casefold() == "giảm" else rate
        if abs(signed - actual) <= slack + type(slack)(unit):
            return
    figure, rate = rates[0]
    right = format_percent(rate, max(growth.decimals, 2))
    yield Finding(
        place_of(growth.name, Aspect.ACTUAL),
        f"ghi {format_percent(actual, growth.decimals)}, "
        f"nhưng {figure.dotted} thay đổi {right} ({both_values(figure)})",
        f"sửa số, hoặc viết cong_thuc: {figure.dotted} / {figure.dotted}.cung_ky - 1",
        ((place_of(figure.name, Aspect.ACTUAL), f"{figure.dotted} là {figure}"),),
    )


def _bearing(case: Case, said: frozenset[str]) -> _Rates:
    """The figures whose names have all of some words."""
    by_words = case.by_words
    together: dict[int, list[tuple[ResolvedFigure, Decimal | None]]] = {}
    for name in by_words.lacking(said) if said else ():
        one = case.report.figures.by_name[name]
        more = len(by_words.words_of(one) - said)
        together.setdefault(more, []).append((one, change_in_percent(one)))
    return [together[more] for more in sorted(together)]


RULE = Rule(
    "BC727",
    "Tốc độ tăng ghi tay không đúng với hai số",
    Severity.WARNING,
    """
Số liệu tên là «tốc độ tăng …» tính được từ số thực hiện và số cùng kỳ của số liệu mà nó nói tới.
Sai:  tang_thu: {ten: Tốc độ tăng thu ngân sách, don_vi_tinh: "%", thuc_hien: "81,10"}
      khi thu ngân sách tăng 18,10%.
Đúng: tang_thu: {…, cong_thuc: thu / thu.cung_ky - 1}.
Cách sửa: dùng công thức, hoặc sửa số.
""",
    _find,
)
