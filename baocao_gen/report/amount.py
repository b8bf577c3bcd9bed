"""A resolved figure → the value that a text or template holds in its hand and that prints itself.

An ``Amount`` prints «1.988» or «48,89%»; it leads on to the figure's other values by their
YAML keys (``f.cung_ky``), compares, and refuses arithmetic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, NoReturn

from baocao_gen.figures.figure import Aspect, Point, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.tags.foreign_units import words_of_unit
from baocao_gen.tags.other_language import OTHER, Language, number, percent
from baocao_gen.tags.printable import PeriodWords, Spoken, Stated
from baocao_gen.tags.private_characters import blank_mark
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENTAGE_POINT,
    exact_arithmetic,
    format_number,
    format_percent,
)
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import (
    Figure,
    Restatement,
    Translation,
    YearFile,
    key_of,
    keys_of,
)
from baocao_gen.yearfile.model.text_names import YEAR

DIFFERENCE = "chenh_lech"
DIFFERENCE_FROM_PRECEDING = "chenh_lech_ky_lien_truoc"
_DIFFERENCES = {DIFFERENCE: Aspect.PRIOR, DIFFERENCE_FROM_PRECEDING: Aspect.PRECEDING}
SERIES = "chuoi"
_FIELDS = keys_of(Figure)
_ASPECTS = {aspect.value: aspect for aspect in Aspect}
_COMPARED_WITH = {
    Aspect.PRIOR: (Aspect.ACTUAL,),
    Aspect.PRECEDING: (Aspect.ACTUAL,),
    Aspect.PLANNED: (Aspect.ACTUAL, Aspect.CUMULATIVE),
}


@dataclass(frozen=True, slots=True, eq=False)
class Amount(Stated):
    """One value of one figure, ready to be printed: «1.988», or «48,89%» for a percentage.

    ``value`` is None for a blank; ``is_rounded`` says that a tag has asked for a number of
    decimals, which what it is compared with then has too. Comparisons work (``{% if a > b %}``);
    arithmetic is refused: a number computed inside a sentence is one that no rule can check.
    ``language`` is what a tag has asked it to print itself in; None for that of its text.
    """

    figure: ResolvedFigure = field(repr=False)
    value: Decimal | None
    decimals: int
    unit: str
    aspect: Aspect | None = Aspect.ACTUAL
    is_rounded: bool = False
    language: Language | None = None

    def __str__(self) -> str:
        if self.value is None:
            return blank_mark(self.label)
        if self.foreign is not None:
            say = percent if self.unit == PERCENT else number
            return say(self.foreign, self.value, self.decimals)
        if self.unit == PERCENT:
            return format_percent(self.value, self.decimals)
        return format_number(self.value, self.decimals)

    @property
    def label(self) -> str:
        """What a blank is called: the figure's name, and the key of a value not its own."""
        return self.figure.label_of(self.aspect or Aspect.ACTUAL)

    def offered(self) -> Iterable[str]:
        """The YAML keys that lead on from here."""
        if self.aspect is Aspect.ACTUAL:
            return [*_FIELDS, *_DIFFERENCES, SERIES]
        return [key for key, name in _FIELDS.items() if name not in _ASPECTS]

    def look_up(self, name: str) -> Any:
        """Another value of the same figure, or its name and unit."""
        if name not in self.offered():
            raise KeyError(name)
        found = self._looked_up(name)
        if self.language is None:
            return found
        if isinstance(found, Amount):
            return found.in_language(self.language)
        is_ours = self.foreign is None
        return found if is_ours else _translated(self, self.language, _FIELDS.get(name, ""), found)

    def _looked_up(self, name: str) -> Any:
        if name in _DIFFERENCES:
            return _difference(self, _DIFFERENCES[name])
        if name == SERIES:
            return _series(self.figure)
        field_name = _FIELDS[name]
        if field_name in _ASPECTS:
            aspect = _ASPECTS[field_name]
            found = amount(self.figure, aspect)
            return Absent(self.figure, aspect) if found is None else found
        if field_name == "restatement":
            return _restatement(self.figure)
        return getattr(self.figure.declaration, field_name)

    def other(self, aspect: Aspect) -> Amount:
        """The same figure's value for another aspect.

        Raises:
            ReadingError: if the figure has none, or this is not the value of the period: last
                year's value against last year's would always be «không thay đổi».
        """
        if self.aspect not in _COMPARED_WITH[aspect]:
            raise ReadingError(
                f"chỉ so sánh được số thực hiện của «{self.figure.dotted}»",
                f"viết {self.figure.dotted} | … mà không có khóa ở sau tên",
            )
        found = amount(self.figure, aspect)
        if found is None:
            raise _missing(self.figure, aspect)
        return found.rounded(self.decimals) if self.is_rounded else found

    @property
    def estimated(self) -> bool:
        """Whether the figure is declared as expected."""
        return self.figure.declaration.estimated

    def rounded(self, decimals: int) -> Amount:
        """The same value, printed with that many decimals."""
        return replace(self, decimals=decimals, is_rounded=True)

    def in_language(self, language: Language) -> Amount:
        """The same value, printed in a language."""
        return self if self.language == language else replace(self, language=language)

    def unit_forms(self, language: Language) -> Mapping[str, str]:
        """The forms of its unit in a language; empty if nobody has translated it.

        Points of two percentages are no unit that a file translates.
        """
        declared = self.figure.declaration
        found = declared.translation(language) if self.unit == declared.unit else None
        return found.forms if found else {}

    def last_year(self) -> Amount:
        """The figure's value of last year; see ``other``."""
        return self.other(Aspect.PRIOR)

    def preceding(self) -> Amount:
        """The figure's value of the period just before; see ``other``."""
        return self.other(Aspect.PRECEDING)

    def plan(self) -> Amount:
        """The figure's planned value; see ``other``."""
        return self.other(Aspect.PLANNED)

    def __bool__(self) -> bool:
        return self.value is not None

    def __eq__(self, other: object) -> bool:
        return self.value == _plain(other)

    def __hash__(self) -> int:
        return hash(self.value)

    def __lt__(self, other: object) -> bool:
        return not self._waits(other) and self.known() < _plain_number(other)

    def __le__(self, other: object) -> bool:
        return not self._waits(other) and self.known() <= _plain_number(other)

    def __gt__(self, other: object) -> bool:
        return not self._waits(other) and self.known() > _plain_number(other)

    def __ge__(self, other: object) -> bool:
        return not self._waits(other) and self.known() >= _plain_number(other)

    def _waits(self, other: object) -> bool:
        """Whether a draft compares with a blank: nothing is true of it yet."""
        blank = self.value is None or (isinstance(other, Amount) and other.value is None)
        return blank and self.figure.draft

    def known(self) -> Decimal:
        """The value, for phrases that need one; ReadingError for a blank."""
        if self.value is None:
            raise ReadingError(
                f"số liệu «{self.figure.dotted}» chưa có giá trị để so sánh",
                "ghi số liệu này trước, hoặc hỏi trước bằng {% if … %}",
            )
        return self.value

    def _no_arithmetic(self, *_: object) -> NoReturn:
        raise ReadingError(
            f"không tính toán trong câu với số liệu «{self.figure.dotted}»",
            "khai báo một số liệu có cong_thuc trong so_lieu rồi gọi tên nó",
        )

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _no_arithmetic
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _no_arithmetic
    __mod__ = __rmod__ = __pow__ = __rpow__ = __neg__ = __pos__ = _no_arithmetic


@frozen
class Absent(Spoken):
    """A value that a figure does not have: false in ``{% if %}``, an error when printed."""

    figure: ResolvedFigure = field(repr=False)
    aspect: Aspect
    period: str | None = None

    def __bool__(self) -> bool:
        return False

    @property
    def is_absent(self) -> bool:
        """True: the figure is known, this value of it is not."""
        return True

    def __str__(self) -> str:
        if self.period:
            raise ReadingError(
                f"số liệu «{self.figure.dotted}» không có số của {self.period}",
                'ghi thêm vào tệp của kỳ ấy, hoặc dùng {{ … or "-" }}',
            )
        raise _missing(self.figure, self.aspect)


def _missing(figure: ResolvedFigure, aspect: Aspect) -> ReadingError:
    key = key_of(Figure, aspect.value)
    return ReadingError(f"số liệu «{figure.dotted}» không có {key}", _NO_ASPECT[aspect])


_NO_ASPECT = {
    Aspect.ACTUAL: None,
    Aspect.PRIOR: "khai báo số này ở tệp ky_truoc, ghi cung_ky, hoặc dùng {% if … .cung_ky %}",
    Aspect.PRECEDING: "ghi tệp của kỳ liền trước vào ky_truoc, ghi ky_lien_truoc, "
    "hoặc dùng {% if … .ky_lien_truoc %}",
    Aspect.PLANNED: "ghi thêm khóa ke_hoach",
    Aspect.NEXT_PLANNED: "ghi thêm khóa ke_hoach_nam_sau",
    Aspect.CUMULATIVE: "ghi thêm khóa luy_ke",
}


def amount(figure: ResolvedFigure, aspect: Aspect = Aspect.ACTUAL) -> Amount | None:
    """A figure's value for one aspect; None if the figure does not speak of it."""
    if aspect not in figure.has:
        return None
    return Amount(figure, figure.values[aspect], figure.decimals_of(aspect), figure.unit, aspect)


def _translated(amount: Amount, language: Language, field_name: str, found: Any) -> Any:
    """A figure's name or unit in another language; what has none there is as declared.

    Raises:
        ReadingError: nobody has translated it, so that a Vietnamese word would be printed.
    """
    if field_name not in ("name", "unit") or found in (None, PERCENT):
        return found
    translation = amount.figure.declaration.translation(language)
    name = translation.name if translation else None
    said = name if field_name == "name" else _unit_in(amount, language)
    if said is None:
        key = key_of(Translation, field_name)
        raise ReadingError(
            f"số liệu «{amount.figure.dotted}» chưa có {key} bằng ngôn ngữ «{language.tag}»",
            f"ghi {key_of(Figure, 'translations')}: {{{language.tag}: {{{key}: …}}}}",
        )
    return said


def _unit_in(amount: Amount, language: Language) -> str | None:
    """The unit as the head of a table says it: of several."""
    forms = amount.unit_forms(language)
    if forms:
        return forms.get(OTHER) or next(iter(forms.values()))
    return next(reversed(words_of_unit(language, amount.unit)), None)


def _restatement(figure: ResolvedFigure) -> dict[str, Any] | None:
    """The restated value of last year and its reason, by YAML keys; None if there is none."""
    restatement = figure.declaration.restatement
    if restatement is None:
        return None
    return {
        key_of(Restatement, "value"): amount(figure, Aspect.PRIOR),
        key_of(Restatement, "reason"): restatement.reason,
    }


def _series(figure: ResolvedFigure) -> list[dict[str, Any]]:
    """One item for each report of the chain, oldest first: period, year and value."""
    points = figure.timeline.points(figure) if figure.timeline else ()
    return [
        {
            key_of(YearFile, "period"): PeriodWords.of(point.period),
            YEAR: point.period.year,
            key_of(Restatement, "value"): _at(figure, point),
        }
        for point in points
    ]


def _at(figure: ResolvedFigure, point: Point) -> Amount | Absent:
    is_own = figure.timeline is not None and point.period == figure.timeline.period
    if point.value is None and not (is_own or figure.draft):
        return Absent(figure, Aspect.ACTUAL, str(point.period))
    return Amount(figure, point.value, point.decimals, figure.unit, None)


def _difference(current: Amount, aspect: Aspect) -> Amount:
    prior = current.other(aspect)
    unit = PERCENTAGE_POINT if current.unit == PERCENT else current.unit
    value = None
    if current.value is not None and prior.value is not None:
        with exact_arithmetic(current.value, prior.value):
            value = abs(current.value - prior.value)
    shown = max(current.decimals, prior.decimals)
    return Amount(current.figure, value, shown, unit, None)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Amount) else value


def _plain_number(value: object) -> Decimal | int:
    if isinstance(value, Amount):
        return value.known()
    if isinstance(value, Decimal | int):
        return value
    raise ReadingError("chỉ so sánh số liệu với một số", None)
