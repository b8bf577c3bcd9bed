"""The sentences of a report → those that have one of some words, looked for in each once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate

from baocao_gen.checks.evidence.sentences import HasWords, Sentence
from baocao_gen.tags.private_characters import TEXT_BREAK


class _Group:
    """Some words, each with its bit."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = [(1 << _NUMBERS.setdefault(word, len(_NUMBERS)), word) for word in set(words)]
        self.bits = sum(bit for bit, _ in self.words)

    def ask(self, sentences: Sequence[HasWords]) -> None:
        """Look for the words in some sentences, all of which are one text for that."""
        text = TEXT_BREAK.join(one.small for one in sentences)
        lengths = (len(one.small) + len(TEXT_BREAK) for one in sentences)
        begins = [*accumulate(lengths, initial=0)]
        for bit, word in self.words:
            at = text.find(word)
            while at >= 0:
                number = bisect_right(begins, at) - 1
                sentences[number].had |= bit
                at = text.find(word, begins[number + 1])
        for one in sentences:
            one.asked |= self.bits


_NUMBERS: dict[str, int] = {}
"""The number of each word; the rules name some two hundred."""
_group = lru_cache(maxsize=1_000)(_Group)


class WordIndex:
    """Sentences in small letters, in which words are looked for.

    Most rules have words without which a sentence cannot break them; a sentence that has none
    never meets a pattern, and a pattern that meets no sentence is never compiled.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = [(sentence, sentence.has_words) for sentence in sentences]

    def having(self, *needed: Iterable[str]) -> list[Sentence]:
        """The sentences that have one word of each of some groups, in the order of the report.

        Args:
            needed: Groups of words or parts of words in small letters. A pattern that lets words
                stand on two lines is asked with single words.
        """
        left = self._sentences
        for words in needed:
            group = _group(tuple(words))
            bits = group.bits
            if new := [its for _, its in left if its.asked & bits != bits]:
                group.ask(new)
            left = [one for one in left if one[1].had & bits]
        return [sentence for sentence, _ in left]
