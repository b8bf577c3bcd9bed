"""Formulas over units instead of numbers → sums of unlike things, and shares that are no shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule, in_families
from baocao_gen.figures.figure import Name, ResolvedFigure, path_of
from baocao_gen.figures.formula import ASPECT_KEYS, compiled
from baocao_gen.figures.names import FigureNames
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.compile import InvalidText, TemplateFacing, TextFault
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.yearfile.model import Figure, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


class _Clash(Exception):
    """Two unlike things are added, subtracted or compared."""

    def __init__(self, left: Measure, right: Measure) -> None:
        super().__init__()
        self.left, self.right = left, right


@dataclass(frozen=True, eq=False)
class Measure(TemplateFacing):
    """What a number is counted in: units and their powers; an empty table for a pure number."""

    powers: tuple[tuple[str, int], ...] = ()

    def offered(self) -> Iterable[str]:
        """The keys that lead to the figure's other values, all in the same unit."""
        return ASPECT_KEYS

    def look_up(self, name: str) -> Measure:
        """The unit of another value of the figure: the same."""
        if name not in ASPECT_KEYS:
            raise KeyError(name)
        return self

    def __str__(self) -> str:
        above = " × ".join(unit for unit, power in self.powers if power > 0)
        below = " × ".join(unit for unit, power in self.powers if power < 0)
        return (above or "số") + (f" trên {below}" if below else "")

    def _combined(self, other: Any, sign: int) -> Measure:
        powers = Counter(dict(self.powers))
        for unit, power in other.powers if isinstance(other, Measure) else ():
            powers[unit] += sign * power
        return Measure(tuple(sorted((u, p) for u, p in powers.items() if p)))

    def _alike(self, other: Any) -> Measure:
        if isinstance(other, Measure) and other.powers != self.powers:
            raise _Clash(self, other)
        return self

    def _compared(self, other: Any) -> bool:
        self._alike(other)
        return True

    def __mul__(self, other: Any) -> Measure:
        return self._combined(other, 1)

    def __truediv__(self, other: Any) -> Measure:
        return self._combined(other, -1)

    def __rtruediv__(self, other: Any) -> Measure:
        return Measure()._combined(self, -1)

    def __pow__(self, other: Any) -> Measure:
        times = int(other) if isinstance(other, int | Decimal) else 1
        return Measure(tuple((unit, power * times) for unit, power in self.powers if times))

    def __neg__(self) -> Measure:
        return self

    __rmul__ = __mul__
    __add__ = __radd__ = __sub__ = __rsub__ = _alike
    __lt__ = __le__ = __gt__ = __ge__ = _compared


class _Group(TemplateFacing):
    """A group of figures, as units."""

    def __init__(self, names: FigureNames, name: Name) -> None:
        self._names, self._name = names, name

    def offered(self) -> Iterable[str]:
        return self._names.members(self._name)

    def look_up(self, name: str) -> Any:
        return _unit_of(self._names, (*self._name, name))


def _unit_of(names: FigureNames, name: Name) -> Any:
    if name in names.groups:
        return _Group(names, name)
    unit = names.declared[name].unit  # KeyError: the formula asks for a name that is not there
    return Measure() if unit in PERCENT_UNITS else Measure(((unit, 1),))


def _find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    names = case.ledger.names
    for figure in figures:
        name, declared = figure.name, figure.declaration
        if declared.formula and (message := _fault(names, name, declared)):
            place = Place((*path_of(name), key_of(Figure, "formula")))
            yield Finding(place, message, "kiểm tra tên số liệu trong công thức và đơn vị tính")


def _fault(names: FigureNames, name: Name, figure: Figure) -> str | None:
    try:
        formula = compiled(figure.formula or "")
        scope = {top: _unit_of(names, names.look_up(name, (top,))) for top in formula.names}
        result = formula.evaluate(scope)
    except TextFault as fault:
        if isinstance(fault.__cause__, _Clash):
            left, right = fault.__cause__.left, fault.__cause__.right
            return f"công thức cộng, trừ hoặc so «{left}» với «{right}»"
        return None
    except (InvalidText, KeyError):
        return None
    if figure.unit in PERCENT_UNITS and isinstance(result, Measure) and result.powers:
        return f"tỷ lệ phần trăm mà công thức cho ra «{result}»"
    return None


RULE = Rule(
    "BC312",
    "Công thức trộn các đơn vị tính",
    Severity.WARNING,
    """
Cộng, trừ chỉ làm được với các số cùng đơn vị;
tỷ lệ phần trăm là hai số cùng đơn vị chia cho nhau.
Một tên gõ nhầm trong công thức thường lộ ra ở đây.

Ngờ: ty_le: {don_vi_tinh: "%", cong_thuc: hop_thu / can_bo}     hộp thư chia cho người
Ngờ: con_lai: {don_vi_tinh: xã, cong_thuc: tong_so_xa - kinh_phi}

Sửa tên trong công thức, hoặc viết lại don_vi_tinh cho giống nhau.
Nếu cố ý (mỗi người một hộp thư) thì ghi vào bo_qua cùng lý do.
""",
    in_families(_find),
)
