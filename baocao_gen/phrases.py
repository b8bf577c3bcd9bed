"""A figure's value → the words that official prose uses for it: the filters of texts and templates.

An :class:`Amount` prints itself («1.988», «48,89%»); the filters say it otherwise. A blank stays
a blank through every filter, so a draft shows each place that waits for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from baocao_gen.blocks import blank_mark
from baocao_gen.expressions import TemplateFacing
from baocao_gen.figures import Aspect, ResolvedFigure
from baocao_gen.model import Figure, key_of, keys_of
from baocao_gen.vietnamese.comparisons import change, fulfilment, relative_change, times
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    exact_arithmetic,
    format_count,
    format_number,
    format_percent,
    format_quantity,
    round_half_up,
)
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import join_list, to_roman

DIFFERENCE = "chenh_lech"
_FIELDS = keys_of(Figure)
_ASPECTS = {aspect.value: aspect for aspect in Aspect}


@dataclass(frozen=True, slots=True, eq=False)
class Amount(TemplateFacing):
    """One value of one figure, ready to be printed: «1.988», or «48,89%» for a percentage.

    ``value`` is None for a blank. Comparisons work (``{% if a > b %}``); arithmetic is refused,
    because a number computed inside a sentence is one that no rule can check.
    """

    figure: ResolvedFigure = field(repr=False)
    value: Decimal | None
    decimals: int
    unit: str

    def __str__(self) -> str:
        if self.value is None:
            return blank_mark(self.figure.dotted)
        if self.unit == PERCENT:
            return format_percent(self.value, self.decimals)
        return format_number(self.value, self.decimals)

    def offered(self) -> Iterable[str]:
        """The YAML keys that lead on from here."""
        return [*_FIELDS, DIFFERENCE]

    def look_up(self, name: str) -> Any:
        """Another value of the same figure, or its name and unit."""
        if name == DIFFERENCE:
            return _difference(self)
        field_name = _FIELDS[name]
        if field_name in _ASPECTS:
            aspect = _ASPECTS[field_name]
            return amount(self.figure, aspect) or Absent(self.figure, aspect)
        return getattr(self.figure.declaration, field_name)

    def other(self, aspect: Aspect) -> Amount:
        """The same figure's value for another aspect.

        Raises:
            ReadingError: if the figure has none.
        """
        found = amount(self.figure, aspect)
        if found is None:
            raise _missing(self.figure, aspect)
        return found

    def __bool__(self) -> bool:
        return self.value is not None

    def __eq__(self, other: object) -> bool:
        return self.value == _plain(other)

    def __hash__(self) -> int:
        return hash(self.value)

    def __lt__(self, other: object) -> bool:
        return self._known() < _plain_number(other)

    def __le__(self, other: object) -> bool:
        return self._known() <= _plain_number(other)

    def __gt__(self, other: object) -> bool:
        return self._known() > _plain_number(other)

    def __ge__(self, other: object) -> bool:
        return self._known() >= _plain_number(other)

    def _known(self) -> Decimal:
        if self.value is None:
            raise ReadingError(f"số liệu «{self.figure.dotted}» chưa có giá trị để so sánh", None)
        return self.value

    def _no_arithmetic(self, *_: object) -> NoReturn:
        raise ReadingError(
            f"không tính toán trong câu với số liệu «{self.figure.dotted}»",
            "khai báo một số liệu có cong_thuc trong so_lieu rồi gọi tên nó",
        )

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _no_arithmetic
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _no_arithmetic
    __mod__ = __rmod__ = __pow__ = __rpow__ = __neg__ = __pos__ = _no_arithmetic


@dataclass(frozen=True, slots=True)
class Absent(TemplateFacing):
    """A value that a figure does not have: false in ``{% if %}``, an error when printed."""

    figure: ResolvedFigure = field(repr=False)
    aspect: Aspect

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        raise _missing(self.figure, self.aspect)


def _missing(figure: ResolvedFigure, aspect: Aspect) -> ReadingError:
    key = key_of(Figure, aspect.value)
    return ReadingError(f"số liệu «{figure.dotted}» không có {key}", _NO_ASPECT[aspect])


_NO_ASPECT = {
    Aspect.ACTUAL: None,
    Aspect.PRIOR: "khai báo số này ở tệp ky_truoc, ghi cung_ky, hoặc dùng {% if … .cung_ky %}",
    Aspect.PLANNED: "ghi thêm khóa ke_hoach",
    Aspect.NEXT_PLANNED: "ghi thêm khóa ke_hoach_nam_sau",
    Aspect.CUMULATIVE: "ghi thêm khóa luy_ke",
}


def amount(figure: ResolvedFigure, aspect: Aspect = Aspect.ACTUAL) -> Amount | None:
    """A figure's value for one aspect; None if the figure does not speak of it."""
    if aspect not in figure.has:
        return None
    return Amount(figure, figure.values[aspect], figure.decimals, figure.unit)


def _difference(current: Amount) -> Amount:
    prior = current.other(Aspect.PRIOR)
    if current.value is None or prior.value is None:
        return Amount(current.figure, None, current.decimals, current.unit)
    with exact_arithmetic(current.value, prior.value):
        value = abs(current.value - prior.value)
    return Amount(current.figure, value, current.decimals, current.unit)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Amount) else value


def _plain_number(value: object) -> Decimal | int:
    if isinstance(value, Amount):
        return value._known()
    if isinstance(value, Decimal | int):
        return value
    raise ReadingError("chỉ so sánh số liệu với một số", None)


def official(value: Any) -> str:
    """Any value of a tag → what stands on the page.

    Raises:
        ReadingError: for what has no printed form: nothing at all, a list, a group.
    """
    if isinstance(value, str):
        return value
    if value is None:
        raise ReadingError("giá trị này không có", "kiểm tra tên trong thẻ, hoặc dùng {% if … %}")
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format_number(Decimal(repr(value)))
    if isinstance(value, Decimal):
        return format_number(value)
    if isinstance(value, Amount | Absent | PartialDate) or hasattr(value, "__html__"):
        return str(value)
    if isinstance(value, list | tuple):
        raise ReadingError("không in được một danh sách", "thêm bộ lọc | liet_ke, hoặc dùng {% for %}")
    if isinstance(value, TemplateFacing | Mapping):
        raise ReadingError("không in được cả một nhóm", "gọi tên đầy đủ: nhom.ten_so_lieu")
    shown = str(value)  # an Undefined raises here, by name
    if callable(value):
        raise ReadingError("thẻ này gọi tới một hàm, không phải một giá trị", None)
    return shown


def _spoken(say: Callable[..., str]) -> Callable[..., str]:
    """A filter on amounts: refuses what is no amount, and leaves blanks blank."""

    def filtered(value: Any, *arguments: Any) -> str:
        if not isinstance(value, Amount):
            str(value)  # an Undefined or Absent raises here, by name
            raise ReadingError("bộ lọc này chỉ dùng cho số liệu", "gọi tên số liệu: nhom.ten_so_lieu")
        if value.value is None:
            return str(value)
        return say(value, *arguments)

    return filtered


def _count(value: Any) -> str:
    if isinstance(value, Amount):
        if value.value is None:
            return str(value)
        return _padded(value)
    return format_count(int(value)) if isinstance(value, int | Decimal) else format_count(int(str(value)))


def _padded(value: Amount) -> str:
    number = value._known()
    if number == number.to_integral_value() and 0 < number < 10 and not value.decimals:
        return format_count(int(number))
    return str(value)


def _with_unit(value: Amount) -> str:
    return format_quantity(value._known(), value.unit, value.decimals)


def _counted_with_unit(value: Amount) -> str:
    return str(value) if value.unit == PERCENT else f"{_padded(value)} {value.unit}"


def _against(aspect: Aspect, say: Callable[..., str]) -> Callable[..., str]:
    def compared(value: Amount, *arguments: Any) -> str:
        other = value.other(aspect)
        if other.value is None:
            return str(other)
        return say(value, other, *arguments)

    return _spoken(compared)


def _reached(value: Amount) -> str:
    verb = "ước đạt" if value.figure.declaration.estimated else "đạt"
    return f"{verb} {_with_unit(value)}"


def _in_words(value: Any) -> str:
    from baocao_gen.vietnamese.words import number_to_words, percent_in_words  # noqa: PLC0415 - num2words is slow to import

    if isinstance(value, Amount):
        if value.value is None:
            return str(value)
        shown = round_half_up(value.value, value.decimals)
        return percent_in_words(shown) if value.unit == PERCENT else number_to_words(shown)
    return number_to_words(value)


def _money_in_words(value: Amount, even: bool = False) -> str:
    from baocao_gen.vietnamese.words import number_to_words  # noqa: PLC0415 - same reason

    return number_to_words(value._known(), kind="currency", currency=value.unit, even_tail=even)


def _rounded(value: Any, decimals: int) -> Any:
    if isinstance(value, Amount):
        return Amount(value.figure, value.value, decimals, value.unit)
    return format_number(Decimal(str(value)), decimals)


def _date(say: Callable[[PartialDate], str]) -> Callable[[Any], str]:
    def filtered(value: Any) -> str:
        if isinstance(value, PartialDate):
            return say(value)
        return official(value) if isinstance(value, str) else _refuse_date(value)

    return filtered


def _refuse_date(value: Any) -> NoReturn:
    official(value)
    raise ReadingError("bộ lọc này chỉ dùng cho ngày tháng", None)


def _listed(values: Iterable[Any], conjunction: str = "và") -> str:
    return join_list([official(value) for value in values], conjunction)


def _first_upper(value: Any) -> str:
    text = official(value)
    return text[:1].upper() + text[1:]


def _counted_by_kind(appendix: Any) -> str:
    """«10 quyết định, 06 kế hoạch và 05 công văn», in order of first appearance."""
    kinds = appendix.get("theo_loai") if isinstance(appendix, Mapping) else None
    if kinds is None:
        raise ReadingError("bộ lọc dem_theo_loai chỉ dùng cho một phụ lục", "ví dụ: phu_luc[0] | dem_theo_loai")
    return join_list([f"{format_count(count)} {kind[:1].lower()}{kind[1:]}" for kind, count in kinds.items()])


FILTERS: Mapping[str, Callable[..., Any]] = {
    "kem_don_vi": _spoken(_with_unit),
    "dem": _count,
    "dem_kem_don_vi": _spoken(_counted_with_unit),
    "bang_chu": _in_words,
    "tien_bang_chu": _spoken(_money_in_words),
    "tang_giam": _against(Aspect.PRIOR, lambda a, b: change(a.value, b.value, a.unit, a.decimals)),
    "tang_giam_phan_tram": _against(
        Aspect.PRIOR, lambda a, b, decimals=2: relative_change(a.value, b.value, decimals)
    ),
    "gap_lan": _against(Aspect.PRIOR, lambda a, b, decimals=1: times(a.value, b.value, decimals)),
    "so_voi_ke_hoach": _against(
        Aspect.PLANNED, lambda a, b, decimals=2: fulfilment(a.value, b.value, decimals)
    ),
    "dat": _spoken(_reached),
    "so_le": _rounded,
    "liet_ke": _listed,
    "la_ma": lambda value: to_roman(int(value)),
    "ngay_dai": _date(PartialDate.long),
    "ngay_ngan": _date(PartialDate.short),
    "thang_nam": _date(PartialDate.month_year),
    "viet_hoa": lambda value: official(value).upper(),
    "viet_hoa_dau": _first_upper,
    "dem_theo_loai": _counted_by_kind,
}
