"""The value of a tag → its words, which remember the figure that they come from."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from baocao_gen.report.amount import Amount
from baocao_gen.report.anchors import FigureSource
from baocao_gen.yearfile.model import Figure, key_of


class FigureWords(str):
    """Words that a figure has printed, in whole."""

    __slots__ = ("source",)

    source: FigureSource

    @classmethod
    def of(cls, words: str, source: FigureSource) -> FigureWords:
        """The words, and where they come from."""
        made = cls(words)
        made.source = source
        return made


def source_of_value(value: object) -> FigureSource | None:
    """Where the value of a tag comes from; None if it is no figure, or a blank."""
    if isinstance(value, Amount):
        aspect = key_of(Figure, value.aspect.field) if value.aspect else ""
        return None if value.value is None else FigureSource(value.figure.dotted, aspect)
    return value.source if isinstance(value, FigureWords) else None


def remembering(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter whose words remember the figure that they were made of."""
    place = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def applied(*arguments: Any, **named: Any) -> Any:
        made = function(*arguments, **named)
        if made.__class__ is not str or len(arguments) <= place:
            return made
        source = source_of_value(arguments[place])
        if source is None:
            return made
        filters = (*source.filters, name)
        return FigureWords.of(made, FigureSource(source.figure, source.aspect, filters))

    return applied
