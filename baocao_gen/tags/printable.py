"""What a value must offer so that the filters can print it, name its unit and compare it.

Filters and the template engine know values by this alone; no year file has to be there.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from decimal import Decimal

from baocao_gen.tags.compile import TemplateFacing


class Spoken(TemplateFacing):
    """A value whose ``str`` is what stands on the page, or a ReadingError that says why not."""

    __slots__ = ()


class Stated(Spoken, ABC):
    """A number as a report states it; ``value`` is None for a blank.

    ``unit`` is as declared, ``decimals`` are the digits that are printed behind the comma.
    """

    __slots__ = ()

    value: Decimal | None
    decimals: int
    unit: str

    @property
    @abstractmethod
    def estimated(self) -> bool:
        """Whether the number is expected and not yet counted («ước đạt»)."""

    @abstractmethod
    def known(self) -> Decimal:
        """The value; ReadingError for a blank."""

    @abstractmethod
    def rounded(self, decimals: int) -> Stated:
        """The same number, printed with that many decimals."""

    @abstractmethod
    def last_year(self) -> Stated:
        """The same period of last year; ReadingError if there is no such value."""

    @abstractmethod
    def plan(self) -> Stated:
        """What was planned; ReadingError if nothing was."""
