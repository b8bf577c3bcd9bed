"""A text of the year file and the names it may use → the same with its tags filled in.

What a tag prints is set aside and only a token stands in the text until its Markdown has been
read, so a value with ``*``, ``|`` or a line break is never taken for markup: it comes out exactly
as it went in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.problems.arguments import public
from baocao_gen.report.anchors import FigureSpan
from baocao_gen.report.figure_words import FigureWords, remembering, source_of_value
from baocao_gen.tags.budget import MOST_IN_TAGS
from baocao_gen.tags.compile import (
    Budget,
    CompiledText,
    SafeEnvironment,
    compile_text,
    compile_with_offsets,
    count_printed,
    with_context,
)
from baocao_gen.tags.fast import SimpleTag
from baocao_gen.tags.filters import FILTERS
from baocao_gen.tags.find import Tag
from baocao_gen.tags.foreign_filters import spoken
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.printable import official
from baocao_gen.tags.private_characters import ASIDE_CLOSE, ASIDE_OPEN

_TOKEN = re.compile(f"{ASIDE_OPEN}(\\d+){ASIDE_CLOSE}")
_SET_ASIDE = "<printed>"
_MAX_CHARACTERS = 8_000_000
"""Characters that the texts of one report print: 2,500 pages."""


def _aside_in(language: Language | None) -> Callable[..., str]:
    """The finalizer of a text in a language, which sets aside what its tags print."""

    @with_context
    def _aside(context: Mapping[str, Any], value: Any) -> str:
        aside: _Aside = context[_SET_ASIDE]
        said = value if language is None else spoken(value, language)
        # What a {% set %} block has caught holds tokens of its own.
        own = restored(said, aside.printed) if isinstance(said, str) else said
        words, source = count_printed(context, official(own)), source_of_value(value)
        aside.printed.append(words if source is None else FigureWords.of(words, source))
        aside.values.append(value)
        return f"{ASIDE_OPEN}{len(aside.printed) - 1}{ASIDE_CLOSE}"

    return _aside


class _Aside:
    """What the tags of one rendering have printed, and the values it was made of."""

    def __init__(self) -> None:
        self.printed: list[str] = []
        self.values: list[Any] = []


def page_budget() -> Budget:
    """What the texts of one report may spend together.

    A file may hold a thousand texts, so no text has a budget of its own.
    """
    return Budget(characters=_MAX_CHARACTERS, in_tags=MOST_IN_TAGS)


@lru_cache(maxsize=8)
def _text_environment(language: Language | None = None) -> SafeEnvironment:
    environment = SafeEnvironment(
        filters=FILTERS, finalize=_aside_in(language), trim=True, language=language
    )
    environment.most_in_tags = MOST_IN_TAGS // 2
    for name in FILTERS:
        environment.filters[name] = remembering(name, environment.filters[name])
    return environment


def compile_narrative(source: str, language: Language | None = None) -> CompiledText:
    """Compile a text in a language, None for Vietnamese.

    Raises:
        InvalidText: with every syntax fault.
    """
    return compile_text(_text_environment(language), source)


def compile_with_places(source: str, language: Language | None = None) -> CompiledText:
    """Compile a text that tells where each of its pieces was typed; for the checks.

    Raises:
        InvalidText: with every syntax fault.
    """
    return compile_with_offsets(_text_environment(language), source)


@frozen
class Rendered:
    """A text with its tags filled in, before anybody asks what its marks mean.

    Attributes:
        text: What was rendered.
        source: The words as typed; where a tag has printed stands a token.
        printed: What each of the tokens stands for, in order.
        values: The values that were printed so.
    """

    text: CompiledText = field(repr=False)
    source: str
    printed: Sequence[str]
    values: Sequence[Any] = field(repr=False)

    def pieces(self) -> Iterator[str | int]:
        """The words as typed, and the number of what is printed between them, in turn."""
        at = 0
        for token in _TOKEN.finditer(self.source):
            yield self.source[at : token.start()]
            yield int(token[1])
            at = token.end()
        yield self.source[at:]


def render_text(
    text: CompiledText, names: Mapping[str, Any], budget: Budget | None = None
) -> Rendered:
    """Fill in the tags of a text.

    Args:
        text: The compiled text.
        names: What its tags may name.
        budget: What it may still spend; by default as much as a whole page.

    Raises:
        TextFault: for anything that goes wrong in a tag.
    """
    aside = _Aside()
    source = text.render(names, budget or page_budget(), {_SET_ASIDE: aside})
    return Rendered(text, source, aside.printed, aside.values)


def as_line(rendered: Rendered) -> str:
    """A title or another text without markup → its words, exactly."""
    return restored(rendered.source.strip("\n"), rendered.printed)


def asked_for(tag: Tag, names: Mapping[str, Any]) -> tuple[Any, tuple[str, ...]]:
    """What a tag's name stands for and the filters behind it; None for a tag of another kind."""
    simple = SimpleTag.read(tag, _text_environment())
    if simple is None or simple.name not in names:
        return None, ()
    value = simple.before_filters(_text_environment(), names)
    return value, tuple(name for name, _ in simple.filters)


def render_line(text: CompiledText, names: Mapping[str, Any], budget: Budget | None = None) -> str:
    """Fill in the tags of a title → its words; raises what ``render_text`` does."""
    return as_line(render_text(text, names, budget))


def restored(text: str, printed: Sequence[str]) -> str:
    """A piece of a rendered source with what its tags printed."""
    return _TOKEN.sub(lambda token: printed[int(token.group(1))], text)


def with_figures(text: str, printed: Sequence[str]) -> tuple[str, tuple[FigureSpan, ...]]:
    """A piece of a rendered source with what its tags printed, and where in it figures stand."""
    if ASIDE_OPEN not in text:
        return text, ()
    pieces: list[str] = []
    spans: list[FigureSpan] = []
    at = length = 0
    for token in _TOKEN.finditer(text):
        words = printed[int(token[1])]
        pieces += [text[at : token.start()], words]
        length += token.start() - at
        if isinstance(words, FigureWords) and words:
            spans.append(FigureSpan(length, length + len(words), words.source))
        length += len(words)
        at = token.end()
    return "".join([*pieces, text[at:]]), tuple(spans)


@public
def literal(text: str) -> str:
    """A value → the text that prints exactly it, for reports built in Python.

    Titles and texts of a year file are Jinja and Markdown; a value from elsewhere is neither.
    ``literal`` makes ``5 * 3 {{ x }}`` come out as those characters.

    Examples:
        >>> literal('R&D')
        '{{ "R&D" }}'
    """
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    )
    return f'{{{{ "{escaped}" }}}}'
