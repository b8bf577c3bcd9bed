"""Figures as a template prints them → those without a unit, and those printed in two formats.

Nothing is guessed from the names of filters: the figure goes through the tag's own filters, and
what comes out is looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from baocao_gen.checks.evidence.foreign_numbers import is_of
from baocao_gen.checks.template.known_names import value_at
from baocao_gen.checks.template.names_used import TemplateUse
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Related, Severity
from baocao_gen.report.amount import Amount
from baocao_gen.tags.filters import FILTERS
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.printable import Stated, official
from baocao_gen.vietnamese.numbers import round_half_up, value_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.word.read.lines import Line

_NUMBER = late(r"-?\d[\d.]*(?:,\d+)?")


@frozen
class _Printed:
    """A figure's value as one tag prints it."""

    use: TemplateUse
    amount: Amount
    text: str
    language: Language | None = None

    @property
    def number(self) -> str | None:
        """The value itself in the text; None for words, differences and shares.

        In another language it has other signs, and is no other format.
        """
        found = None if self.language else _NUMBER.search(self.text)
        if found is None or self.amount.value is None:
            return None
        decimals = len(found[0].partition(",")[2])
        shown = value_of(found[0])
        same = shown == round_half_up(self.amount.value, decimals)
        return found[0] if same else None

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing but a number."""
        if self.language is None:
            return bool(_NUMBER.fullmatch(self.text))
        return is_of(self.text, self.language)

    @property
    def units(self) -> Collection[str]:
        """What its unit may be called beside it."""
        if self.language is None:
            return (self.amount.unit,)
        return self.amount.unit_forms(self.language).values()


def format_problems(
    uses: Iterable[TemplateUse],
    texts: Iterable[TemplateUse],
    names: Mapping[str, Any],
    lines: Sequence[Line],
    language: Language | None = None,
) -> list[Problem]:
    """Warnings about figures that the template's tags print, in the template's language."""
    printed = [*_printed(uses, names, language), *_printed(texts, names)]
    return [*_without_unit(printed, lines), *_in_two_formats(printed)]


def _printed(
    uses: Iterable[TemplateUse], names: Mapping[str, Any], language: Language | None = None
) -> Iterator[_Printed]:
    for use in uses:
        amount = value_at(names, use.reference.path) if use.reference.is_printed else None
        if isinstance(amount, Amount) and amount.value is not None:
            said = _shown(amount if language is None else amount.in_language(language), use)
            if said is not None:
                last = said.foreign if isinstance(said, Stated) else language
                yield _Printed(use, amount, official(said), last)


def _shown(amount: Amount, use: TemplateUse) -> Any:
    """What a tag makes of a figure; None if one of its filters is not about figures."""
    value: Any = amount
    for applied in use.reference.filters:
        if applied.name not in FILTERS:
            return None
        try:
            value = FILTERS[applied.name](value, *applied.arguments)
        except (ReadingError, TypeError):
            return None  # the rendering tells this better
    return value


def _without_unit(printed: Iterable[_Printed], lines: Sequence[Line]) -> Iterator[Problem]:
    """A bare number, and its unit neither in the sentence nor in the table around it."""
    beside = {(line.where, line.words): line.surroundings for line in lines}
    has_unit = cache(_has_unit)  # one table is around thousands of tags
    for one in printed:
        if not (one.use.is_in_template and one.is_bare and any(one.units)):
            continue
        place = one.use.position
        around = beside.get((place.part or "", place.excerpt or ""), place.excerpt or "")
        if any(has_unit(around, unit) for unit in one.units):
            continue
        message = f"thẻ {one.use.quoted} in «{one.text}» mà không có đơn vị tính"
        hint = f"thêm bộ lọc | kem_don_vi, hoặc gõ «{next(iter(one.units))}» sau thẻ"
        yield Problem(codes.NO_UNIT, message, place, hint, Severity.WARNING)


def _has_unit(around: str, unit: str) -> bool:
    return unit.lower() in around.lower() or ".don_vi_tinh" in around


def _in_two_formats(printed: Iterable[_Printed]) -> Iterator[Problem]:
    first: dict[tuple[str, object], _Printed] = {}
    for one in sorted(printed, key=lambda one: one.use.is_in_template):  # texts set the format
        number = one.number
        if number is None:
            continue
        key = (one.amount.figure.dotted, one.amount.aspect)
        earlier = first.setdefault(key, one)
        if earlier.number != number and one.use.is_in_template:
            yield _differing(one, earlier)


def _differing(one: _Printed, earlier: _Printed) -> Problem:
    message = (
        f"số liệu «{one.amount.figure.dotted}» in hai kiểu: "
        f"«{one.number}» ở đây, «{earlier.number}» ở chỗ khác"
    )
    hint = f"dùng cùng bộ lọc như {earlier.use.quoted}"
    related = Related(_without_excerpt(earlier.use.position), f"ở đây in «{earlier.number}»")
    return Problem(codes.TWO_FORMATS, message, one.use.position, hint, Severity.WARNING, (related,))


def _without_excerpt(position: Position) -> Position:
    return Position(position.file, position.line, position.column, position.part)
