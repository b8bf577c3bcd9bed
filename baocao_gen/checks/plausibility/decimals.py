"""Figures of one series → those printed with more or fewer decimals than the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from baocao_gen.checks.evidence.judged_before import of_groups_side_by_side
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule, in_families
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure, path_of
from baocao_gen.figures.ledger import Ledger
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_number, round_half_up
from baocao_gen.yearfile.model import Figure, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def _find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    for series in _series(figures):
        broken = [figure for figure in series if _has_fraction(case.ledger, figure)]
        counts = Counter(figure.decimals for figure in broken)
        if len(counts) < 2:
            continue
        usual = max(counts, key=lambda decimals: (counts[decimals], decimals == 2, decimals))
        example = next(figure for figure in broken if figure.decimals == usual)
        for figure in broken:
            if figure.decimals != usual:
                yield _finding(figure, example)


def _finding(figure: ResolvedFigure, example: ResolvedFigure) -> Finding:
    message = (
        f"{_printed(figure)} có {figure.decimals} số lẻ, "
        f"các số cùng loại có {example.decimals} ({_printed(example)})"
    )
    return Finding(
        _place(figure),
        message,
        f"ghi {key_of(Figure, 'decimals')}: {example.decimals}, hoặc ghi số cho đủ số lẻ",
        ((_place(example), f"{example.dotted} có {example.decimals} số lẻ"),),
    )


def _series(figures: Iterable[ResolvedFigure]) -> Iterator[list[ResolvedFigure]]:
    """Figures of one unit: in one group, or under one name in groups side by side."""
    together: dict[tuple[Name, str, str], list[ResolvedFigure]] = {}
    for figure in figures:
        together.setdefault((figure.name[:-1], "", figure.unit), []).append(figure)
        if len(figure.name) > 2:
            beside = (figure.name[:-2], figure.name[-1], figure.unit)
            together.setdefault(beside, []).append(figure)
    yield from (series for series in together.values() if len(series) > 1)


def _has_fraction(ledger: Ledger, figure: ResolvedFigure) -> bool:
    """A round 100% or 3 tỷ đồng says nothing of how exactly the series is given."""
    if figure.actual is None:
        return False
    exact = ledger.derived(figure.name, Aspect.ACTUAL)
    value = figure.actual if exact is None else exact
    return figure.decimals > 0 or value != value.to_integral_value()


def _printed(figure: ResolvedFigure) -> str:
    assert figure.actual is not None  # only such figures have a fraction
    return format_number(round_half_up(figure.actual, figure.decimals))


def _place(figure: ResolvedFigure) -> Place:
    declaration = figure.declaration
    for field in ("decimals", "actual", "formula", "parts"):
        if getattr(declaration, field) not in (None, ()):
            return Place((*path_of(figure.name), key_of(Figure, field)))
    return Place(path_of(figure.name))


RULE = Rule(
    "BC324",
    "Số lẻ không đều trong một loạt số",
    Severity.WARNING,
    """
Các số cùng loại đặt cạnh nhau phải có cùng số chữ số thập phân, nếu không người đọc tưởng số này
chính xác hơn số kia. Một loạt là các số cùng đơn vị trong một nhóm, hoặc cùng tên trong các nhóm
cạnh nhau. Số tròn («100%») không tính.

Sai:  «48,891%» bên cạnh «44,72%»
Đúng: «48,89%» bên cạnh «44,72%»

Đặt so_le giống nhau, hoặc ghi số cho đủ số lẻ.
""",
    in_families(_find, of_groups_side_by_side),
)
