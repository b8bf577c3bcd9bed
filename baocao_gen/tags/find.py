"""Text with Jinja tags → the tags with their places, and the same text with every tag numbered.

Jinja reports errors by line only. A newline inside a tag's delimiters (``{{⏎ x }}``) prints
nothing but moves the line count on, so after ``number_tags`` each tag stands on a line
of its own and a line number read from Jinja leads back to the exact tag.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late

_OPENING = re.compile(r"\{\{|\{%|\{#")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_INSIDE = re.compile(r"""%\}|\}\}|["'()\[\]{}]""")
_STRINGS = {quote: re.compile(rf"(?:[^{quote}\\]++|\\.)*+", re.DOTALL) for quote in "\"'"}
LONGEST_TAG = 100_000
"""Characters between a tag's delimiters; the longest that people write have some hundred."""
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
# No repetition gives back what it took: a long text is read once, not once for each letter.
_NAME = r"[a-z_]\w*+(?:\.\w++|\[\d++\])*+(?:\s*+\|[^{}\n]*+)?+"
_HALF_TAG = late(rf"\{{\s*+\{{\s*+{_NAME}\s*+\}}\s*+\}}|(?<!_)\{{\s*+{_NAME}\s*+\}}(?!_)|[}}%]\}}")
_NAME_BEFORE = re.compile(r"[a-z_][\w.]*\s*\Z")
_LONGEST_NAME = 80
_WORD = re.compile(r"\w*")
_ASSIGNMENT = re.compile(r"set\b[^|=]*=")
_RAW = re.compile(r"\{%[-+]?\s*raw\s*-?%\}")
_END_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")


@frozen
class Tag:
    """One ``{{ … }}``, ``{% … %}`` or ``{# … #}``: where it stands and its exact text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the tag's last character."""
        return self.start + len(self.text)

    @property
    def is_block(self) -> bool:
        """Whether this is a statement, ``{% … %}``."""
        return self.text.startswith("{%")

    @property
    def inner(self) -> str:
        """The expression or statement between the delimiters."""
        return self.text[2:-2].strip("-+").strip()


class UnclosedTag(ValueError):
    """A tag is opened and never closed; ``start`` is its offset.

    ``is_long`` says that it may be closed, but further away than any tag is long; ``before`` are
    the tags that stand before it.
    """

    def __init__(
        self, start: int, text: str, *, is_long: bool = False, before: Sequence[Tag] = ()
    ) -> None:
        super().__init__(text)
        self.before = before
        self.start = start
        self.text = text
        self.is_long = is_long


def find_tags(source: str) -> tuple[Tag, ...]:
    """All tags of a text in order; the contents of ``{% raw %}`` are text, not tags.

    Raises:
        UnclosedTag: if a delimiter is opened and the text ends, or another tag begins,
            before it is closed.
    """
    return _tags(source)


@kept(most=1_000, longest=20_000)
def _tags(source: str) -> tuple[Tag, ...]:
    tags: list[Tag] = []
    position = 0
    while opening := _OPENING.search(source, position):
        try:
            end = _end_of_tag(source, opening.start(), opening.group())
        except UnclosedTag as unclosed:
            unclosed.before = tags
            raise
        tag = Tag(opening.start(), source[opening.start() : end])
        tags.append(tag)
        position = end
        if _RAW.fullmatch(tag.text):
            closing = _END_RAW.search(source, end)
            if closing is None:
                raise UnclosedTag(tag.start, tag.text, before=tags[:-1])
            tags.append(Tag(closing.start(), closing.group()))
            position = closing.end()
    return tuple(tags)


def without_tags(source: str, mark: str) -> str:
    """A text of the same length, with ``mark`` for each character of a tag.

    What follows a tag that is never closed counts as that tag.
    """
    words, at = [], 0
    try:
        spans = [(tag.start, tag.end) for tag in find_tags(source)]
    except UnclosedTag as unclosed:
        spans = [(tag.start, tag.end) for tag in unclosed.before]
        spans.append((unclosed.start, len(source)))
    for start, end in spans:
        words += [source[at:start], mark * (end - start)]
        at = end
    return "".join([*words, source[at:]])


def half_tags(words: str) -> Iterator[tuple[int, str, str]]:
    """What was meant as a tag in a text without its tags, and will be printed as typed.

    >>> list(half_tags("Năm { nam }"))
    [(4, '{ nam }', '{{ nam }}')]

    Yields:
        The offset, the words, and the tag that was probably meant.
    """
    position = 0
    for found in _HALF_TAG.finditer(words):
        start = found.start()
        if words[start] != "{":
            before = words[max(position, start - _LONGEST_NAME) : start]
            name_before = _NAME_BEFORE.search(before)
            start -= len(name_before[0]) if name_before else 0
        position = found.end()
        name = words[start:position].strip("{}% \t")
        yield start, words[start:position], f"{{{{ {name or 'ten'} }}}}"


def statement_word(inner: str) -> str:
    """The name of a statement: «if» of «if(x)»; empty for what is none."""
    word = _WORD.match(inner)
    return word[0] if word else ""


def is_assignment(inner: str) -> bool:
    """Whether a ``set`` is complete («set x = 1») or begins a block («set x | upper»)."""
    return bool(_ASSIGNMENT.match(inner))


def _end_of_tag(source: str, start: int, opening: str) -> int:
    closing = _CLOSING[opening]
    if opening == "{#":
        found = source.find(closing, start + 2)
        if found < 0:
            raise UnclosedTag(start, source[start : start + 40])
        return found + 2
    expected: list[str] = []
    position = start + 2
    furthest = start + LONGEST_TAG
    while mark := _INSIDE.search(source, position, furthest):
        symbol = mark.group()
        if symbol == closing and not expected:
            return mark.end()
        if symbol in "\"'":
            position = _end_of_string(source, mark.start())
            continue
        if symbol in _BRACKETS:
            expected.append(_BRACKETS[symbol])
        elif expected and symbol[0] == expected[-1]:
            expected.pop()
        position = mark.start() + 1
        if len(expected) > 200:
            break
    raise UnclosedTag(start, source[start : start + 40], is_long=furthest < len(source))


def _end_of_string(source: str, start: int) -> int:
    string = _STRINGS[source[start]].match(source, start + 1, start + LONGEST_TAG)
    return string.end() + 1 if string else start + 1


@frozen
class NumberedText:
    """A text whose tags can be told apart by line number.

    ``source`` is what Jinja compiles; ``lines[i]`` is the line on which tag ``i`` begins.
    """

    source: str
    tags: tuple[Tag, ...]
    lines: tuple[int, ...]

    def tag_at(self, line: int) -> Tag | None:
        """The tag that Jinja means by ``line``; None for a text without tags."""
        index = bisect_right(self.lines, line) - 1
        return self.tags[max(index, 0)] if self.tags else None


def number_tags(source: str, *, trim: bool = False) -> NumberedText:
    """Put a newline behind every opening delimiter, and remember which line is which tag.

    Args:
        source: The text.
        trim: Jinja will trim the line breaks behind statements; keep those inside a sentence.

    Raises:
        UnclosedTag: see ``find_tags``.
    """
    tags = find_tags(source)
    inline = _inline_tags(source, tags) if trim else frozenset()
    pieces: list[str] = []
    lines: list[int] = []
    line, position = 1, 0
    for tag in tags:
        line += source.count("\n", position, tag.start)
        pieces.append(source[position : tag.start])
        cut = 3 if tag.text[2] in "-+" else 2
        comment = tag.text.startswith("{#")
        text = f"{tag.text[:-2]}+{tag.text[-2:]}" if tag in inline else tag.text
        pieces.append(text if comment else f"{text[:cut]}\n{text[cut:]}")
        line += 0 if comment else 1
        lines.append(line)
        line += tag.text.count("\n")
        position = tag.end
    pieces.append(source[position:])
    return NumberedText("".join(pieces), tags, tuple(lines))


def _inline_tags(source: str, tags: tuple[Tag, ...]) -> frozenset[Tag]:
    """Statements and comments inside a sentence.

    Jinja's ``trim_blocks`` drops the line break behind them, which is meant for tags that have
    a line to themselves and would glue two words together here. A «+» before the closing
    delimiter keeps the break.
    """
    silent = [tag for tag in tags if not tag.text.startswith("{{")]
    bare = list(source)
    for tag in silent:
        bare[tag.start : tag.end] = " " * len(tag.text)
    return frozenset(
        tag
        for tag in _sharing_a_line("".join(bare), silent)
        if tag.text[-3] not in "+-" and "raw" not in tag.inner.split()
    )


def _sharing_a_line(bare: str, tags: list[Tag]) -> Iterator[Tag]:
    """The tags beside which words stand; ``bare`` has spaces for every tag."""
    end, has_words = -1, False
    for tag in tags:
        if tag.start > end:  # the first tag of its line
            start = bare.rfind("\n", 0, tag.start) + 1
            found = bare.find("\n", tag.end)
            end = found if found >= 0 else len(bare)
            has_words = bool(bare[start:end].strip())
        if has_words:
            yield tag
