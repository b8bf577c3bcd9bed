"""A draft's text and the names it may use → the text with a mark before each choice that waits.

A draft compares with figures that nobody has supplied yet. Such a comparison is false, so the
words that the page shows may be the wrong ones; the mark says which figure will decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from baocao_gen.report.amount import Amount
from baocao_gen.tags.compile import CompiledText
from baocao_gen.tags.find import Tag, statement_word
from baocao_gen.tags.names_asked import ITEM, ItemStep, references
from baocao_gen.tags.printable import Spoken
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN, blank_mark
from baocao_gen.yearfile.example import BODY_PLACEHOLDERS, GAP, HEADER_PLACEHOLDERS, TO_FILL_IN

_COMPARISON = re.compile(r"(?<![<>=!])(?:[<>]=?|[=!]=)(?!=)")
_IN_QUOTES = re.compile(r"\"[^\"]*\"|'[^']*'")


def with_marks(source: str, text: CompiledText, names: Mapping[str, Any]) -> str:
    """Mark a text; it comes back unchanged if every comparison in it can be answered.

    Args:
        source: The text as typed.
        text: What it was compiled to.
        names: What its tags may ask for.
    """
    if not _COMPARISON.search(source):
        return source
    beginnings = _beginnings(text.tags)
    waiting: dict[int, dict[str, None]] = {}
    for asked in references(text):
        if asked.tag is not None and not asked.is_printed and _compares(asked.tag):
            figures = {value.label: None for value in _blanks([names], asked.path)}
            waiting.setdefault(beginnings[asked.tag.start], {}).update(figures)
    for start, figures in sorted(waiting.items(), reverse=True):
        source = _marked(source, start, "".join(map(_mark, figures))) if figures else source
    return source


def with_starter_marks(value: Any) -> Any:
    """What a draft's header prints, with its words of a starter file marked, lists and all."""
    if isinstance(value, dict):
        return {key: with_starter_marks(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_starter_marks(item) for item in value]
    if value.__class__ is not str:
        return value
    if value.casefold() in _STARTER_WORDS:
        return _in_marks(value)
    return TO_FILL_IN.sub(lambda found: _in_marks(found[0]), value)


def with_gaps_marked(source: str) -> str:
    """A draft's text with its words of a starter file and its gaps marked, line by line."""
    lines = [_in_marks(line) if line in BODY_PLACEHOLDERS else line for line in source.split("\n")]
    return GAP.sub(lambda gap: _in_marks(gap[0]) if gap[0].strip() else gap[0], "\n".join(lines))


_STARTER_WORDS = frozenset(words.casefold() for words in HEADER_PLACEHOLDERS)


def _in_marks(words: str) -> str:
    return f"{BLANK_OPEN}{words}{BLANK_CLOSE}"


def _mark(figure: str) -> str:
    return blank_mark(f"{figure}; câu sau chọn theo số này")


def _beginnings(tags: Iterable[Tag]) -> dict[int, int]:
    """Where each tag starts → where the choice starts that it belongs to: its «if»."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for tag in tags:
        word = statement_word(tag.inner) if tag.is_block else ""
        if word == "if":
            opened.append(tag.start)
        found[tag.start] = opened[-1] if opened and word in ("if", "elif") else tag.start
        if word == "endif" and opened:
            opened.pop()
    return found


def _compares(tag: Tag) -> bool:
    return bool(_COMPARISON.search(_IN_QUOTES.sub("", tag.inner)))


def _blanks(values: Iterable[Any], path: Iterable[str]) -> Iterator[Amount]:
    """The blanks at the end of a path; a step to each item of a list goes to all of them."""
    for step in path:
        values = [inner for value in values for inner in _inside(value, step)]
    return (value for value in values if isinstance(value, Amount) and value.value is None)


def _inside(value: Any, step: str) -> Iterable[Any]:
    if step == ITEM:
        items = value if isinstance(value, list) else []
        return items[step.at :][:1] if isinstance(step, ItemStep) else items
    if isinstance(value, Spoken):
        return [value.look_up(step)] if step in value.offered() else []
    return [value[step]] if isinstance(value, Mapping) and step in value else []


def _marked(source: str, start: int, mark: str) -> str:
    """Put a mark before a tag: into its line, or as a paragraph above a tag alone on a line."""
    before, after = source[:start], source[start:]
    above, _, line = before.rpartition("\n")
    rest, _, below = after.partition("\n")
    if line.strip() or rest.count("}") > 2:  # words, or another tag, beside it
        return f"{before}{mark} {after}"
    if above.rpartition("\n")[2].startswith("|") or below.startswith("|"):
        return f"{source}\n\n{mark}"  # nothing may come between the rows of a table
    return f"{above}\n\n{mark}\n\n{line}{after}"
