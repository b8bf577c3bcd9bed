"""Texts in which no rule found anything → those of the next report that need not be read again.

Many rules say of a text always the same, whatever else the report has: a space is missing, a word
is misspelt. The reports of a batch have most of their texts in common, and nothing is wrong with
nearly all of them; such rules read `Case.unread` and are spared the rest. Most of them say the same
of a paragraph, whatever stands above and below it: of a text in which some words are others they
read the paragraphs that nobody has read before.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from baocao_gen.checks.evidence.texts import Part, Passage, parts_of
from baocao_gen.tags.other_language import Language
from baocao_gen.yearfile.model import PassageKind
from baocao_gen.yearfile.origin import KeyPath

_Reading = tuple[PassageKind, bool, Language | None, bool, str, str]
"""All that a rule asks of a text or a paragraph besides its place; of a text it asks more."""
_LONGEST, _MOST_TEXTS, _MOST, _MOST_LETTERS = 100_000, 1_000, 4_000, 1_000_000
"""Letters of a text, texts of a report, texts and paragraphs, and letters of all, that are kept: a
report has some hundreds of texts and some thirty thousand letters."""
_FAULTLESS: set[_Reading] = set()
_left = [_MOST_LETTERS]
"""How many letters may still be kept beside those."""


def is_unread(passage: Passage) -> bool:
    """Whether something may be found in a text that its words alone tell."""
    return _reading(passage) not in _FAULTLESS


def unread(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The texts, and the paragraphs of others, in which something may be found, in their order."""
    return tuple(left for one in passages if is_unread(one) for left in _unread_of(one))


def _unread_of(passage: Passage) -> Iterable[Passage]:
    parts = parts_of(passage) if len(passage.text) <= _LONGEST else (passage,)
    left = [part for part in parts if is_unread(part)]
    return (passage,) if len(left) == len(parts) else left


def keep(passages: Sequence[Passage], faulty: Container[KeyPath]) -> None:
    """Keep the texts of a report in which all rules were asked, without those of faulty words."""
    if len(passages) > _MOST_TEXTS:
        return  # the rows of long tables would push all others out
    new = set(_readings(passages, faulty)) - _FAULTLESS
    letters = _letters(new)
    if letters > _MOST_LETTERS:
        return
    if not _FAULTLESS or len(new) + len(_FAULTLESS) > _MOST or letters > _left[0]:
        _FAULTLESS.clear()
        _left[0] = _MOST_LETTERS
    _FAULTLESS.update(new)
    _left[0] -= letters


def _readings(passages: Iterable[Passage], faulty: Container[KeyPath]) -> Iterator[_Reading]:
    for one in passages:
        if len(one.text) <= _LONGEST and one.path not in faulty and is_unread(one):
            yield _reading(one)
            yield from map(_reading, parts_of(one))


def _letters(texts: Iterable[_Reading]) -> int:
    return sum(len(words) + (text is not words and len(text)) for *_, text, words in texts)


def _reading(passage: Passage) -> _Reading:
    """A text says by itself what of it is quoted; a paragraph stands in a text that says so."""
    text, is_part = passage.text, isinstance(passage, Part)
    words = passage.unquoted if is_part else text
    said = text if text == words else words
    return passage.kind, passage.has_tags, passage.language, is_part, text, said
