"""A printed line and what became of it in Word → what changed, and where that is typed.

What a figure prints is left alone, whatever stands there now: numbers go their own way back
(``years.pull``). A tag stays unless all that it printed is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from baocao_gen.checks.tie_out.lines import TieLine
from baocao_gen.checks.tie_out.tokens import partners, tokens_between
from baocao_gen.files.text import BOM
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import forbidden_character
from baocao_gen.years.prose.source_lines import SourceLine, kept_letters
from baocao_gen.years.prose.word_edit import WordEdit

_STARS = late(r"\*+")
_TAG_SIGNS: Final = ("{{", "{%", "{#", "[^", "![")
Range = tuple[int, int, int, int]
"""Letters of a line, from and up to, and those of the edited line that stand in their place."""


class NotTyped(Exception):
    """What changed is not typed in the text: a tag prints it, or no text may say it."""


def hunks(before: TieLine, after: TieLine, kept: Sequence[Range]) -> list[WordEdit]:
    """What changed from one line to another.

    Args:
        before: The line as printed.
        after: The edited line.
        kept: What figures print in both, in order; nothing in these letters counts as changed.
    """
    found: list[WordEdit] = []
    one = other = 0
    last, end_there = len(before.text), len(after.text)
    for start, end, there, behind in (*kept, (last, last, end_there, end_there)):
        found += _between(before, (one, start), after, (other, there))
        one, other = end, behind
    return found


def _between(
    before: TieLine, own: tuple[int, int], after: TieLine, there: tuple[int, int]
) -> Iterator[WordEdit]:
    one = tokens_between(before.tokens, before.text, *own)
    other = tokens_between(after.tokens, after.text, *there)
    became = partners(one, other)
    same = [
        (a, b) for a, b in enumerate(became) if b is not None and one[a].words == other[b].words
    ]
    at, here = own[0], there[0]
    for a, b in (*same, (None, None)):
        stop = own[1] if a is None else one[a].start
        until = there[1] if b is None else other[b].start
        yield from _trimmed(before.text[at:stop], after.text[here:until], at)
        if a is not None and b is not None:
            at, here = one[a].end, other[b].end


def _trimmed(old: str, new: str, at: int) -> Iterator[WordEdit]:
    """The part of two stretches that differs; blanks that only count otherwise do not."""
    if old == new or (not old.strip() and not new.strip() and old and new):
        return
    while old and new and old[-1] == new[-1] and old[-1].isspace():
        old, new = old[:-1], new[:-1]
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first] and old[first].isspace():
        first += 1
    old, new = old[first:], new[first:]
    yield WordEdit(at + first, at + first + len(old), " ".join(new.split("\n")))


def in_source(line: SourceLine, before: str, edits: Sequence[WordEdit]) -> list[WordEdit]:
    """Edits of a printed line → the same of the text as typed.

    Raises:
        NotTyped: one lies within what a tag prints, or it has signs that a text takes for tags.
    """
    places = _Places(line, before)
    return [places.edit(edit) for edit in edits]


def escaped(words: str) -> str:
    """Words as Markdown prints exactly them.

    Raises:
        NotTyped: they have signs that a text takes for tags, or that no year file may have.
    """
    if any(sign in words for sign in _TAG_SIGNS):
        raise NotTyped
    if BOM in words or forbidden_character(words):
        raise NotTyped("chữ ấy có ký tự mà tệp năm không nhận")
    return words.replace("\\", "\\\\").replace("*", "\\*")


class _Places:
    """Letters of a line on the page → where they are typed."""

    def __init__(self, line: SourceLine, before: str) -> None:
        self._line = line
        self._letters = line.letters()
        self._page = kept_letters(before)
        self._index = {n: k for k, n in enumerate(self._page)}
        self._text = line.passage.text

    def edit(self, edit: WordEdit) -> WordEdit:
        words = escaped(edit.words)
        start = self._start(edit)
        end = start if edit.start == edit.end else self._end(edit)
        stars = "".join(_STARS.findall(self._text[start:end]))
        if stars and self._text.endswith(stars, 0, start):  # emphasis that holds nothing any more
            return WordEdit(start - len(stars), end, words)
        return WordEdit(start, end, words + stars)

    def _start(self, edit: WordEdit) -> int:
        is_insertion = edit.start == edit.end and edit.start - 1 in self._index
        if edit.start in self._index and not is_insertion:
            return self._left(self._index[edit.start])
        before = self._behind(edit.start)
        if before >= 0:
            return self._right(before)
        return self._left(0)

    def _end(self, edit: WordEdit) -> int:
        if edit.end - 1 in self._index:
            return self._right(self._index[edit.end - 1])
        following = self._behind(edit.end) + 1
        return self._left(following) if following < len(self._letters) else self._right(-1)

    def _behind(self, offset: int) -> int:
        """The last letter before an offset of the page."""
        return next((self._index[n] for n in range(offset - 1, -1, -1) if n in self._index), -1)

    def _left(self, letter: int) -> int:
        """Where a letter begins; a tag, where it prints no letter before this one."""
        start, _, tag = self._line.source(self._letters[letter])
        if tag and letter and self._line.source(self._letters[letter - 1])[2] is tag:
            raise NotTyped
        return start

    def _right(self, letter: int) -> int:
        _, end, tag = self._line.source(self._letters[letter])
        following = letter + 1
        is_inside = 0 < following < len(self._letters)
        if tag and is_inside and self._line.source(self._letters[following])[2] is tag:
            raise NotTyped
        return end
