"""The figures that some words of a sentence speak of."""

from __future__ import annotations

from collections.abc import Callable

from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.frozen import frozen


@frozen
class Meant:
    """What a claim is made of.

    Attributes:
        figures: Those that may be meant; a claim is wrong only if it is of each of them.
        printed: Whether a tag beside the claim prints it; else the words alone name it.
    """

    figures: tuple[ResolvedFigure, ...]
    printed: bool

    def with_value(self, has: Callable[[ResolvedFigure], bool]) -> Meant:
        """The same without the figures that have not what a claim compares with."""
        return Meant(tuple(filter(has, self.figures)), self.printed)
