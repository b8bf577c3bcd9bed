"""A text and the names it may use → its printed words, each with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import frozen
from baocao_gen.report.prose import compile_narrative, render_line
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.tags.find import find_tags
from baocao_gen.tags.private_characters import MARKS


@frozen
class Printed:
    """The words of a text as they reach the page.

    ``starts`` and ``sources`` say from which printed character on which source offset counts;
    ``fixed`` those stretches that one tag printed, all of which lead back to the tag.
    """

    passage: Passage
    text: str
    starts: tuple[int, ...] = (0,)
    sources: tuple[int, ...] = (0,)
    fixed: tuple[bool, ...] = (False,)

    def at(self, offset: int) -> Place:
        """The place in the year file of a printed character."""
        index = bisect_right(self.starts, offset) - 1
        into = 0 if self.fixed[index] else offset - self.starts[index]
        return self.passage.at(min(self.sources[index] + into, len(self.passage.text)))


def printed(passage: Passage, names: Mapping[str, Any]) -> Printed:
    """Render a text; one whose tags cannot be rendered keeps them as gaps.

    A private mark before and behind every tag tells afterwards what each one has printed. Where
    statements repeat or leave out words, only the beginning of the text is known.
    """
    if not passage.has_tags or "{" not in passage.text:
        return Printed(passage, passage.masked)
    try:
        tags = find_tags(passage.text)
        if any(tag.is_block for tag in tags) or 2 * len(tags) >= len(MARKS):
            text = render_line(compile_narrative(passage.text), names)
            return Printed(passage, text, fixed=(True,))
        bounds = [offset for tag in tags for offset in (tag.start, tag.end)]
        marked, at = [], 0
        for index, bound in enumerate(bounds):
            marked += [passage.text[at:bound], chr(MARKS[index])]
            at = bound
        source = "".join([*marked, passage.text[at:]])
        return _unmarked(passage, render_line(compile_narrative(source), names), bounds)
    except (InvalidText, TextFault, ValueError):
        return Printed(passage, passage.masked)


def _unmarked(passage: Passage, marked: str, bounds: list[int]) -> Printed:
    pieces, starts, sources, fixed = [], [0], [0], [False]
    length = at = 0
    for index, bound in enumerate(bounds):
        end = marked.index(chr(MARKS[index]), at)
        pieces.append(marked[at:end])
        length += end - at
        at = end + 1
        starts.append(length)
        sources.append(bound)
        fixed.append(index % 2 == 0)
    text = "".join([*pieces, marked[at:]])
    return Printed(passage, text, tuple(starts), tuple(sources), tuple(fixed))
