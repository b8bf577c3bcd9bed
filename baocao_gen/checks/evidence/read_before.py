"""Texts in which no rule found anything → those of the next report that need not be read again.

Many rules say of a text always the same, whatever else the report has: a space is missing, a word
is misspelt. The reports of a batch have most of their texts in common, and nothing is wrong with
nearly all of them; such rules read `Case.unread` and are spared the rest.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.tags.other_language import Language
from baocao_gen.yearfile.model import PassageKind
from baocao_gen.yearfile.origin import KeyPath

_Reading = tuple[PassageKind, bool, Language | None, str]
"""All that a rule asks of a text besides its place."""
_LONGEST, _MOST, _MOST_LETTERS = 100_000, 1_000, 1_000_000
"""Letters of a text, texts, and letters of all, that are kept: a report has some hundreds of texts
and some thirty thousand letters."""
_FAULTLESS: set[_Reading] = set()


def unread(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The texts in which something may be found that their words alone tell, in their order."""
    return tuple(one for one in passages if _reading(one) not in _FAULTLESS)


def keep(passages: Sequence[Passage], faulty: Container[KeyPath]) -> None:
    """Keep the texts of a report in which all rules were asked, without those of faulty words."""
    if len(passages) > _MOST:
        return  # the rows of long tables would push all others out
    new = {
        _reading(one) for one in passages if len(one.text) <= _LONGEST and one.path not in faulty
    }
    if _letters(new) > _MOST_LETTERS:
        return
    together = _FAULTLESS | new
    if len(together) > _MOST or _letters(together) > _MOST_LETTERS:
        _FAULTLESS.clear()
    _FAULTLESS.update(new)


def _letters(texts: Iterable[_Reading]) -> int:
    return sum(len(text) for *_, text in texts)


def _reading(passage: Passage) -> _Reading:
    return passage.kind, passage.has_tags, passage.language, passage.text
