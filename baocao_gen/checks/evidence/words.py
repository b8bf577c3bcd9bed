"""A text → its words and signs in one pass, so that rules ask dictionaries and read no letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain, pairwise
from sys import intern

from baocao_gen.checks.finding import Place
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late

_TOKEN = late(r"[^\W_]+|[^\w\s]+|\n[ \t]*\n")
_LINE_END = late(r"\n(?=[^ \t\n])")
"""Where a line ends that no token goes beyond."""
_ENDS_A_SENTENCE = frozenset('.:;!?•“«"(-–+*|\n' + MASK)


class TextWords:
    """The tokens of a text: words, signs between them, and the ends of paragraphs.

    Attributes:
        text: The text, as typed or as printed.
        place: The place in the year file of one of its characters.
        small: The tokens in small letters.
    """

    def __init__(
        self, text: str, place: Callable[[int], Place], small: tuple[str, ...] | None = None
    ) -> None:
        self.text = text
        self.place = place
        self.small = small_words(text) if small is None else small

    @cached_property
    def typed(self) -> Sequence[str]:
        """The tokens as typed."""
        return _TOKEN.findall(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [match.start() for match in _TOKEN.finditer(self.text)]

    def at(self, index: int) -> Place:
        """The place in the year file of a token."""
        return self.place(self.starts[index])

    def begins_sentence(self, at: int) -> bool:
        """Whether a token is the first of a sentence, an item or a cell."""
        return at == 0 or self.typed[at - 1][-1] in _ENDS_A_SENTENCE

    def beside(self, at: int, length: int) -> tuple[str, str]:
        """The small tokens on both sides of some; empty at the ends of the text."""
        behind = self.small[at + length : at + length + 1]
        return self.small[at - 1] if at else "", behind[0] if behind else ""

    def shown(self, first: int, last: int) -> str:
        """The text from a token to another one, as typed."""
        return self.text[self.starts[first] : self.starts[last] + len(self.typed[last])]


def small_words(text: str) -> tuple[str, ...]:
    """The tokens of a text in small letters; those of its lines are kept."""
    if "\n" not in text:
        return _small(text)
    starts = [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]
    return tuple(chain.from_iterable(_small(text[a:b]) for a, b in pairwise(starts)))


@kept(most=2_000, longest=4_000)
def _small(text: str) -> tuple[str, ...]:
    """The tokens in small letters; those of a report are few, and each is kept once."""
    small = text.lower()
    if len(small) == len(text):
        return tuple(map(intern, _TOKEN.findall(small)))
    return tuple(intern(token.lower()) for token in _TOKEN.findall(text))  # «İ» becomes two
