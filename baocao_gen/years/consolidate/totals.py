"""The units' values, and how the whole of each figure follows → its value, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from baocao_gen.figures.figure import Aspect, Name, path_of
from baocao_gen.figures.gathering import NEEDS_ALL, gathered, gathering_of
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.resolve import DERIVED_DECIMALS
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Related, Severity
from baocao_gen.vietnamese.numbers import (
    PERCENT_UNITS,
    NumberError,
    decimals_of_value,
    round_half_up,
)
from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile.model import Figure, Gathering, YearFile, key_of
from baocao_gen.yearfile.origin import Origin
from baocao_gen.years.consolidate.sent import ALSO, Sent, SentValue
from baocao_gen.years.consolidate.units import Unit, UnitState

_GATHERING: Final = key_of(Figure, "gathering")
_MOST_NAMED = 60
"""Missing figures for which the nearest name of the unit's file is looked up."""


@frozen
class Total:
    """The whole of one figure.

    Attributes:
        name: The figure.
        how: How it follows from the units.
        value: What it is, as it would be typed; None where it is but listed by unit, or unknown.
        of: The units that had a value, in order, and the values.
        is_estimated: Whether one of them is an estimate.
        at: The unit that has the largest or smallest value; empty for other ways.
        aspect: Which value of the figure.
    """

    name: Name
    how: Gathering
    value: Decimal | None
    of: tuple[tuple[Unit, Decimal], ...] = field(repr=False)
    is_estimated: bool = False
    at: str = ""
    aspect: Aspect = Aspect.ACTUAL

    @property
    def dotted(self) -> str:
        """«dan.ngheo», «dan.ngheo.ke_hoach»."""
        also = [] if self.aspect is Aspect.ACTUAL else [ALSO[self.aspect]]
        return ".".join([*self.name, *also])

    @property
    def adds_up(self) -> bool:
        """Whether the whole is the sum of the units."""
        return self.how is Gathering.SUM


def totals(
    units: Sequence[Unit], year_file: YearFile, origin: Origin, *, partial: bool = False
) -> tuple[list[Total], list[Problem]]:
    """The whole of every figure that units have.

    Args:
        units: The units.
        year_file: The year file whose figures are asked for.
        origin: Leads to its places.
        partial: Whether units and values that are missing are told and left out; otherwise they
            are errors, and what they belong to has no value.

    Returns:
        The totals in the order of the file, plans before what was done, and what is wrong.
    """
    adder, found = _Adder(units, FigureNames(year_file.figures), origin, partial), list[Total]()
    for name, figure in adder.names.declared.items():
        if (total := adder.total(name, figure)) is not None:
            # A key that is there is filled in before others are added behind it.
            found += [*adder.others(total, figure), total]
    return found, adder.problems


@dataclass(slots=True)
class _Adder:
    """Adds up one figure after the other; everything that is wrong is kept."""

    units: Sequence[Unit]
    names: FigureNames
    origin: Origin
    partial: bool
    problems: list[Problem] = field(default_factory=list)
    _there: list[tuple[Unit, Sent]] = field(init=False)
    _told: set[tuple[str, str]] = field(default_factory=set)
    _named: int = 0

    def __post_init__(self) -> None:
        self._there = [(unit, unit.sent) for unit in self.units if unit.counts and unit.sent]

    def total(self, name: Name, figure: Figure) -> Total | None:
        """The whole of a figure; None for one that is the office's own."""
        how, dotted = gathering_of(figure), ".".join(name)
        if how in (Gathering.NOT_AT_ALL, Gathering.SHARE):
            return None
        if not any(dotted in sent.figures for _, sent in self._there):
            if figure.gathering is not None and self._there:
                hint = f"khai báo số liệu ấy ở tệp của đơn vị, hoặc {_GATHERING}: khong_gop"
                self._at_figure(name, f"không đơn vị nào có số liệu «{dotted}»", hint)
            return None
        if how is None:
            self._untold(name, figure)
            return None
        of = self._values(name, dotted, figure, needed=how in NEEDS_ALL)
        value, at = None, ""
        if how in NEEDS_ALL and (self.partial or len(of) == len(self._there)):
            value, at = self._gathered(name, figure, how, of)
        estimated = any(unit.sent.figures[dotted].is_estimated for unit, _ in of if unit.sent)
        return Total(name, how, value, tuple(of), estimated, at)

    def others(self, total: Total, figure: Figure) -> Iterator[Total]:
        """Plans and cumulative values of the same figure, where the year file has their keys.

        A value that somebody has typed there, such as a plan that was handed down, is held against
        those of the units only where all of them have one.
        """
        for aspect in ALSO:
            if total.how not in NEEDS_ALL or aspect.value not in figure.model_fields_set:
                continue
            bare = replace(total, aspect=aspect, value=None, of=(), is_estimated=False, at="")
            having = sum(bare.dotted in sent.figures for _, sent in self._there)
            is_typed = getattr(figure, aspect.value) is not None
            if not having or (is_typed and having < len(self._there)):
                continue
            of = self._values(total.name, bare.dotted, figure, needed=True)
            if self.partial or len(of) == len(self._there):
                value, at = self._gathered(total.name, figure, total.how, of)
                yield replace(bare, value=value, of=tuple(of), at=at)

    def _values(
        self, name: Name, dotted: str, figure: Figure, *, needed: bool
    ) -> list[tuple[Unit, Decimal]]:
        """Each unit with its value; what is missing is told."""
        measure, found = figure.unit, []
        for unit, sent in self._there:
            said = sent.figures.get(dotted)
            if said is None:
                self._lacks(unit, name, dotted, needed)
            elif said.unit != measure and not _same_measure(said.unit, measure):
                self._other_measure(unit, name, figure, said)
            elif said.value is None:
                place = sent.at(said.where)
                message = f"{unit.name} chưa có số «{figure.name or dotted}»"
                hint = "đơn vị điền rồi gửi lại; không có thì ghi 0"
                self._once(Problem(codes.NOT_SENT, message, place, hint), needed=needed)
            else:
                found.append((unit, said.value))
        return found

    def _gathered(
        self, name: Name, figure: Figure, how: Gathering, of: Sequence[tuple[Unit, Decimal]]
    ) -> tuple[Decimal | None, str]:
        values = [value for _, value in of]
        try:
            if how is not Gathering.MEAN:
                value = gathered(how, values)
                extreme = how in (Gathering.LARGEST, Gathering.SMALLEST)
                at = next((unit.name for unit, one in of if one == value), "") if extreme else ""
                return value, at
            weights = self._weights(name, figure)
            if weights is not None:
                of = [(unit, one) for unit, one in of if id(unit) in weights]
                values = [one for _, one in of]
            each = None if weights is None else [weights[id(unit)] for unit, _ in of]
            mean = gathered(how, values, each)
        except NumberError as error:
            self._at_figure(name, error.message, error.hint or "xem lại số của các đơn vị")
            return None, ""
        if mean is None:
            if not values:
                return None, ""  # told where the weights are missing
            self._at_figure(name, "trọng số của mọi đơn vị đều là 0", "xem lại trong_so")
            return None, ""
        most = max([DERIVED_DECIMALS, *map(decimals_of_value, values)])
        return round_half_up(mean, most if figure.decimals is None else figure.decimals), ""

    def _weights(self, name: Name, figure: Figure) -> dict[int, Decimal] | None:
        """What each unit weighs in a mean; None where all weigh the same."""
        if figure.weight is None:
            return None
        wanted = self.names.look_up(name, tuple(figure.weight.split(".")))
        if wanted not in self.names.declared:
            near = self.names.nearest(name, figure.weight)
            hint = f"có phải «{near}»?" if near else "ghi tên một số liệu của so_lieu"
            message = f"không có số liệu «{figure.weight}» để làm trọng số"
            self._at_figure(name, message, hint, "weight")
            return {}
        own = self.names.declared[wanted]
        weighed = self._values(wanted, ".".join(wanted), own, needed=True)
        return {id(unit): value for unit, value in weighed}

    def _lacks(self, unit: Unit, name: Name, dotted: str, needed: bool) -> None:
        assert unit.sent is not None
        self._named += 1
        near = nearest(dotted, list(unit.sent.figures)) if self._named < _MOST_NAMED else None
        hint = f"có phải «{near}»?" if near else "thêm số liệu ấy vào tệp của đơn vị"
        related = (Related(self.origin.position(path_of(name), key=True), "cần ở đây"),)
        message = f"tệp của {unit.name} không có số liệu «{dotted}»"
        place = Position(unit.sent.file)
        found = Problem(codes.LACKS_FIGURE, message, place, hint, related=related)
        self._once(found, needed=needed)

    def _other_measure(self, unit: Unit, name: Name, figure: Figure, said: SentValue) -> None:
        assert unit.sent is not None
        here = self.origin.position((*path_of(name), key_of(Figure, "unit")))
        message = f"{unit.name} tính «{'.'.join(name)}» bằng {said.unit}, không phải {figure.unit}"
        related = (Related(here, f"{figure.unit} ở đây"),)
        hint = "đổi số của đơn vị sang cùng đơn vị tính, hoặc đặt tên khác cho số liệu"
        self.problems.append(
            Problem(codes.OTHER_MEASURE, message, unit.sent.at(said.where), hint, related=related)
        )

    def _untold(self, name: Name, figure: Figure) -> None:
        """A share or a rate, of which somebody must say how the whole follows."""
        is_typed = figure.actual is not None
        message = f"số {figure.unit} của các đơn vị không cộng được, chưa rõ số chung tính ra sao"
        hint = f"thêm cong_thuc, hoặc {_GATHERING}: binh_quan, lon_nhat, nho_nhat hay khong_gop"
        place = self.origin.position(path_of(name), key=True)
        severity = Severity.NOTE if is_typed else Severity.ERROR
        self.problems.append(Problem(codes.NOT_GATHERED, message, place, hint, severity))

    def _once(self, found: Problem, *, needed: bool) -> None:
        """What is missing is told once, a weight of several means too."""
        if (found.code, found.message) not in self._told:
            self._told.add((found.code, found.message))
            severity = Severity.ERROR if needed and not self.partial else Severity.WARNING
            self.problems.append(replace(found, severity=severity))

    def _at_figure(self, name: Name, message: str, hint: str, field_: str = "gathering") -> None:
        place = self.origin.position((*path_of(name), key_of(Figure, field_)))
        self.problems.append(Problem(codes.NOT_GATHERED, message, place, hint))


def _same_measure(one: str, other: str) -> bool:
    """Whether two units of measure that are typed otherwise are one."""
    if one in PERCENT_UNITS or other in PERCENT_UNITS:
        return False
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def missing_units(units: Iterable[Unit], origin: Origin, *, partial: bool) -> Iterator[Problem]:
    """Each unit that has sent nothing.

    Args:
        units: The units.
        origin: Leads to the place where the year file names them.
        partial: Whether the rest is added up all the same.
    """
    severity = Severity.WARNING if partial else Severity.ERROR
    place = origin.position((key_of(YearFile, "consolidation"),), key=True)
    for unit in units:
        if unit.state is UnitState.MISSING:
            hint = "đợi đơn vị gửi; không phát sinh thì ghi rõ; hoặc thêm --partial"
            yield Problem(codes.NOT_SENT, f"{unit.name} chưa gửi tệp", place, hint, severity)
