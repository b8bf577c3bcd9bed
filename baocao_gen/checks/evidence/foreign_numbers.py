"""Texts in another language → the numbers in them, and the same texts with our own signs.

A rule of numbers reads «1.988»; «1,988» of an English text becomes that, each sign in its place, so
that every offset stays. What is no number of the language is blotted out there: an English «48,89»
must not be read as 48.89 by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.tags.foreign_units import words_of_unit
from baocao_gen.tags.other_language import Language, signs
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.numbers import PERCENT, value_of
from baocao_gen.vietnamese.pattern import late

_NUMBER = late(r"(?<![\w.,])[0-9](?:[0-9]|[.,'’\u00a0\u2009\u202f](?=[0-9]))*(?![\w])")
_OURS = late(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+")


@lru_cache(maxsize=16)
def _well_formed(language: Language) -> re.Pattern[str]:
    """Numbers as a language writes them; the groups before the last may have two digits."""
    marks = signs(language)
    group, decimal = re.escape(marks.group), re.escape(marks.decimal)
    return re.compile(
        rf"[0-9]{{1,3}}(?:{group}[0-9]{{2,3}})*(?:{group}[0-9]{{3}})(?:{decimal}[0-9]+)?"
        rf"|[0-9]+(?:{decimal}[0-9]+)?"
    )


def numbers(text: str) -> Iterator[tuple[int, str]]:
    """Whatever looks like a number, with its place: digits, and signs between digits."""
    for found in _NUMBER.finditer(text):
        yield found.start(), found.group()


def is_of(typed: str, language: Language) -> bool:
    """Whether a language writes a number so."""
    return bool(_well_formed(language).fullmatch(typed))


def in_our_signs(typed: str, language: Language) -> str | None:
    """A number of a language as we write it, of the same length; None if it is none."""
    if not is_of(typed, language):
        return None
    marks = signs(language)
    return "".join({marks.group: ".", marks.decimal: ","}.get(sign, sign) for sign in typed)


def value_in(typed: str, language: Language) -> Decimal | None:
    """What a number of a language means; None if it is none."""
    ours = in_our_signs(typed, language)
    return None if ours is None else value_of(ours)


def value_in_vietnamese(typed: str) -> Decimal | None:
    """What a number means if it is read by our signs; None if it has none, or is none."""
    return value_of(typed) if _OURS.fullmatch(typed) else None


def with_our_signs(text: str, language: Language) -> str:
    """A text of a language with its numbers in our signs; every offset stays."""
    pieces, at = [], 0
    for start, typed in numbers(text):
        pieces += [text[at:start], in_our_signs(typed, language) or MASK * len(typed)]
        at = start + len(typed)
    return "".join([*pieces, text[at:]])


def units_in(language: Language, figures: Iterable[ResolvedFigure]) -> Mapping[str, str]:
    """The units of figures as a text of the language says them → the units as declared."""
    found: dict[str, str] = {}
    for figure in figures:
        translation = figure.declaration.translation(language)
        for form in translation.forms.values() if translation else ():
            found.setdefault(form, figure.unit)
        if translation and translation.name:
            found.setdefault(translation.name[:1].lower() + translation.name[1:], figure.unit)
        if figure.unit != PERCENT:
            for word in words_of_unit(language, figure.unit):
                found.setdefault(word, figure.unit)
    return {**{unit.replace("Vietnamese ", ""): ours for unit, ours in found.items()}, **found}
