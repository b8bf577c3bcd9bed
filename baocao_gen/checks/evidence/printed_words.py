"""Printed texts → their words in order, as all rules that look at words read them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.texts import BETWEEN
from baocao_gen.checks.finding import Place

_WORD = re.compile(r"[^\W\d_]+")


class _Lower(dict[str, str]):
    """Words in lower case, each worked out when it comes for the first time."""

    def __missing__(self, word: str) -> str:
        self[word] = small = word.lower()
        return small


@dataclass(frozen=True)
class PrintedWords:
    """The words of all printed texts."""

    printed: tuple[Printed, ...]

    @cached_property
    def text(self) -> str:
        """All texts as one."""
        return BETWEEN.join([printed.text for printed in self.printed])

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case, in order."""
        return self._read[0]

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first word of each text."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[list[str], list[int]]:
        """The words and the firsts: each different word is kept once."""
        lower, firsts = _Lower(), [0]
        small: list[str] = []
        for printed in self.printed:
            small += map(lower.__getitem__, _WORD.findall(printed.text))
            firsts.append(len(small))
        return small, firsts

    def spans(self, first: int, last: int) -> list[tuple[int, int]]:
        """Where in the whole text the words from one number to another begin and end."""
        index = bisect_right(self._firsts, first) - 1
        spans: list[tuple[int, int]] = []
        while first + len(spans) < last:
            begins = self._firsts[index]
            spans += self._spans_of(index)[max(0, first - begins) : last - begins]
            index += 1
        return spans

    def _spans_of(self, index: int) -> list[tuple[int, int]]:
        """The places of the words of one text: few texts are asked, a long one often."""
        if index not in self._asked:
            shift = self.starts[index]
            self._asked[index] = [
                (match.start() + shift, match.end() + shift)
                for match in _WORD.finditer(self.printed[index].text)
            ]
        return self._asked[index]

    @cached_property
    def _asked(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each printed text begins."""
        lengths = (len(printed.text) + len(BETWEEN) for printed in self.printed)
        return tuple(accumulate(lengths, initial=0))

    def at(self, offset: int) -> Place:
        """The place in the year file of a printed character."""
        index = bisect_right(self.starts, offset, hi=len(self.printed)) - 1
        return self.printed[index].at(offset - self.starts[index])
