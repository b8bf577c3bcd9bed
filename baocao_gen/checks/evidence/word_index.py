"""The sentences of a report → those that have one of some words, found in one text for all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from baocao_gen.checks.evidence.sentences import Sentence

_BETWEEN: Final = "\0"


class WordIndex:
    """Sentences in small letters as one text, in which a word is looked for once a report.

    Most rules have words without which a sentence cannot break them; a sentence that has none
    never meets a pattern, and a pattern that meets no sentence is never compiled.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        small = [sentence.text.lower() for sentence in sentences]
        self._text = _BETWEEN.join(small)
        self._starts = tuple(accumulate((len(text) + 1 for text in small), initial=0))
        self._known: dict[str, frozenset[int]] = {}

    def having(self, *needed: Iterable[str]) -> list[Sentence]:
        """The sentences that have one word of each of some groups, in the order of the report.

        Args:
            needed: Groups of words or parts of words in small letters. A pattern that lets words
                stand on two lines is asked with single words.
        """
        found = [frozenset().union(*map(self._with, words)) for words in needed]
        return [self._sentences[index] for index in sorted(frozenset.intersection(*found))]

    def _with(self, word: str) -> frozenset[int]:
        if word not in self._known:
            self._known[word] = frozenset(self._search(word))
        return self._known[word]

    def _search(self, word: str) -> Iterable[int]:
        at = self._text.find(word)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            yield index
            at = self._text.find(word, self._starts[index + 1])
