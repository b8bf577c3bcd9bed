"""A report in Word and the places of its figures → the office's own template.

Only the letters of values are replaced, inside the run that they stand in: styles, direct
formatting, drawn lines and everything else stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from baocao_gen.report.prose import literal
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.package import Package
from baocao_gen.word.read.document import ReadDocument, ReadParagraph, ReadRun
from baocao_gen.word.xml import W
from baocao_gen.years.from_word.prose import TAG_MARKS, Tagged

_T = f"{W}t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def template_of(
    package: Package,
    document: ReadDocument,
    tags: Mapping[int, Sequence[Tagged]],
    paragraphs: Sequence[ReadParagraph],
) -> bytes:
    """Write the template.

    Args:
        package: The package that ``document`` was read from.
        document: The report; its elements are changed, so nobody reads it afterwards.
        tags: Which paragraph of ``paragraphs`` → its tags, in order.
        paragraphs: The paragraphs that may have tags.
    """
    changed: dict[Any, None] = {}
    for number, paragraph in enumerate(paragraphs):
        wanted = [*tags.get(number, ()), *_typed_marks(paragraph)]
        if wanted:
            _write(paragraph, wanted)
            changed[_root(paragraph)] = None
    changes = Changes(package)
    for root in changed:
        changes.exchange(document.members[root], root)
    return package.with_parts(changes.packed())


def _root(paragraph: ReadParagraph) -> Any:
    return paragraph.element.getroottree().getroot()


def _typed_marks(paragraph: ReadParagraph) -> list[Tagged]:
    """What was typed in the report and would be taken for a tag in its template."""
    if "{" not in paragraph.text and "}" not in paragraph.text:
        return []
    return [Tagged(m.start(), m.end(), literal(m[0])) for m in TAG_MARKS.finditer(paragraph.text)]


def _write(paragraph: ReadParagraph, tags: Sequence[Tagged]) -> None:
    """Put tags into a paragraph: each in the first run that it stands in, out of the others."""
    waiting = sorted(tags, key=lambda one: one.start)
    first = 0
    for run in paragraph.runs:
        while first < len(waiting) and waiting[first].end <= run.start:
            first += 1
        inside: list[Tagged] = []
        following = first
        while following < len(waiting) and waiting[following].start < run.end:
            inside.append(waiting[following])
            following += 1
        if inside and run.element.tag == _T:
            _replace(run, inside)


def _replace(run: ReadRun, tags: Sequence[Tagged]) -> None:
    """Write the tags of one run; of a tag that began in a run before, only letters go."""
    raw, offsets = run.element.text or "", run.raw_offsets()
    pieces: list[str] = []
    position = 0
    for tag in tags:
        begin = offsets[max(tag.start, run.start) - run.start]
        pieces += [raw[position:begin], tag.tag if tag.start >= run.start else ""]
        position = offsets[min(tag.end, run.end) - run.start]
    written = "".join((*pieces, raw[position:]))
    run.element.text = written
    if written != written.strip():
        run.element.set(_SPACE, "preserve")
