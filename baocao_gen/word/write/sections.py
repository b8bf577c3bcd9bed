"""The finished body of a Word file with marks around wide tables → pages turned to landscape.

A section that holds little besides its wide tables (an appendix) is turned whole. Elsewhere a wide
table gets a section of its own, cut out of the one in which it stands; each piece has the
properties of that section, so headers and margins stay, and page numbers go on. The text is
worked on as it is: a tree of it would take many times the memory.
(ECMA-376 part 1, section 17.6.)
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import MARK

WIDE: Final = f"<?{MARK}-wide "
WIDE_BEGINS: Final = f"{WIDE}begins?>"
WIDE_ENDS: Final = f"{WIDE}ends?>"
"""Around what must stand in landscape, in the body of a document, between paragraphs."""
_MOST_BESIDE = 1_500
"""Bytes of words beside the wide tables of a section that is turned whole: a title, a lead, notes
and names of signers; a page in landscape has room for twice as many."""
_CHANGE = r"<w:sectPrChange[\s>].*?</w:sectPrChange>"
_SECTION = late(
    rf"<w:sectPr(?=[\s>])[^>]*(?<!/)>(?:{_CHANGE}|(?!</w:sectPr>).)*</w:sectPr>", re.DOTALL
)
_CHANGED = late(_CHANGE, re.DOTALL)
_SEEN = late(
    r"<w:t(?:\s[^>]*)?>[^<]*[^<\s]|<m:oMath|"
    r"<w:(?:tbl|drawing|pict|object|sym|fldSimple|instrText|footnoteReference)[\s/>]"
)
_WORDS = late(r">([^<]+)</w:t>")
_LINE_BREAK = late(r'<w:br\s[^>]*w:type="page"[^>]*>')
_PAGE_BREAK = late(r'<w:br\s[^>]*w:type="page"[^>]*>|<w:pageBreakBefore/>')
_SIZE = late(r"<w:pgSz\s[^>]*>")
_SIDES = late(r'\sw:([wh])="(\d+)"')
_OF_ITS_BEGINNING = late(r"<w:(?:type|titlePg)(?:\s[^>]*)?/>")
_FIRST_NUMBER = late(r'(<w:pgNumType\s[^>]*?)\s?w:start="\d+"')
_INDENTS = late(r'<w:ind w:left="(\d{3,5})" w:right="\1"/>')
_BREAK = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>{}</w:pPr></w:p>'
)
"""The end of a section, as low as a line can be: a full page must not spill over."""

Edit: TypeAlias = tuple[int, int, str]
"""From where to where a text is replaced, and by what."""


@frozen
class _Section:
    """A section in the text: where it begins and ends, and where its properties stand."""

    start: int
    end: int
    properties: tuple[int, int]


def turn_pages(content: bytes) -> Iterator[bytes]:
    """The same body with its wide tables in landscape and without the marks, in pieces.

    Args:
        content: ``document.xml``.
    """
    xml = content.decode("latin-1")  # of one length with the bytes; all that is read is ASCII
    at = 0
    for start, end, text in sorted(_edits(xml)):
        yield content[at:start]
        yield text.encode("latin-1")
        at = end
    yield content[at:]


def _edits(xml: str) -> Iterator[Edit]:
    for number, section in enumerate(_sections(xml)):
        marked = list(_marked(xml, section))
        if not marked:
            continue
        for start, end in marked:
            yield start, start + len(WIDE_BEGINS), ""
            yield end - len(WIDE_ENDS), end, ""
        properties = _CHANGED.sub("", xml[slice(*section.properties)])
        if _turned(properties) == properties:
            continue
        if number and _is_little(xml, section.start, section.end, marked):
            yield *section.properties, _turned(properties)
            yield from _moved_in(xml, section.start, section.end, marked, properties)
            continue
        groups = list(_joined(xml, list(_own_pages(xml, section, marked))))
        yield from _cut_out(xml, section, groups, properties)
        for start, end in groups:
            inside = marked[bisect_left(marked, (start,)) : bisect_left(marked, (end,))]
            yield from _moved_in(xml, start, end, inside, properties)


def _sections(xml: str) -> Iterator[_Section]:
    start = 0
    for found in _SECTION.finditer(xml):
        is_last = xml.startswith("</w:body>", found.end())
        end = found.end() if is_last else max(xml.find("</w:p>", found.end()), found.end())
        yield _Section(start, end, found.span())
        start = end


def _marked(xml: str, section: _Section) -> Iterator[tuple[int, int]]:
    """From where to where wide tables stand in a section, the marks included."""
    start = xml.find(WIDE_BEGINS, section.start, section.end)
    while start >= 0:
        end = xml.find(WIDE_ENDS, start, section.end) + len(WIDE_ENDS)
        yield start, end
        start = xml.find(WIDE_BEGINS, end, section.end)


def _own_pages(
    xml: str, section: _Section, marked: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Wide tables, each with all that stands with it between two page breaks, if that is little.

    So an appendix is turned whole in a template that has no sections, but page breaks. What
    stands on the first page of a section is the header or the body, and stays upright.
    """
    breaks = _PAGE_BREAK.finditer(xml, section.start, section.end)
    edges = [edge for found in breaks if (edge := _edge(xml, found)) is not None]
    for left, right in pairwise([section.start, *edges, section.end]):
        inside = marked[bisect_left(marked, (left,)) : bisect_left(marked, (right,))]
        is_page = left > section.start and _is_balanced(xml[left:right]) if inside else False
        if is_page and _is_little(xml, left, right, inside):
            yield left, right
        else:
            yield from inside


def _edge(xml: str, page_break: re.Match[str]) -> int | None:
    """Between which paragraphs a page ends; None for a break amid words."""
    start = _paragraph_around(xml, page_break.start())
    if "pageBreakBefore" in page_break[0]:
        return start
    end = xml.find("</w:p>", page_break.end())
    if not _SEEN.search(xml, page_break.end(), end):
        return end + len("</w:p>")
    return None if _SEEN.search(xml, start, page_break.start()) else start


def _paragraph_around(xml: str, at: int) -> int:
    """Where the last paragraph before a place begins; -1 if there is none."""
    while (at := xml.rfind("<w:p", 0, at)) >= 0 and xml[at + 4] not in " >":
        pass
    return at


def _is_balanced(page: str) -> bool:
    """Whether a page does not begin or end inside a table or a box."""
    return all(
        len(re.findall(rf"<w:{name}[\s>]", page)) == page.count(f"</w:{name}>")
        for name in ("tbl", "txbxContent")
    )


def _joined(xml: str, marked: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Wide tables with nothing to see between them are one stretch of pages."""
    first, last = marked[0]
    for start, end in marked[1:]:
        if _SEEN.search(xml, last, start):
            yield first, last
            first = start
        last = end
    yield first, last


def _is_little(xml: str, start: int, end: int, marked: Sequence[tuple[int, int]]) -> bool:
    """Whether a stretch has few words besides its wide tables."""
    letters = 0
    for left, right in _beside(start, end, marked):
        for words in _WORDS.finditer(xml, left, right):
            letters += len(words[1])
            if letters > _MOST_BESIDE:
                return False
    return True


def _beside(start: int, end: int, marked: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What a stretch has before, between and behind its wide tables."""
    lefts, rights = [start, *(span[1] for span in marked)], [*(span[0] for span in marked), end]
    return zip(lefts, rights, strict=True)


def _moved_in(
    xml: str, start: int, end: int, marked: Sequence[tuple[int, int]], properties: str
) -> Iterator[Edit]:
    """A line that is centred by its indents stays as long as it was on the narrow page."""
    sides = _sides(properties)
    more = (sides["h"] - sides["w"]) // 2
    for left, right in _beside(start, end, marked):
        if "<w:tbl" in xml[left:right]:
            continue  # what stands in a cell is as wide as the cell
        for found in _INDENTS.finditer(xml, left, right):
            indent = int(found[1]) + more
            yield *found.span(), f'<w:ind w:left="{indent}" w:right="{indent}"/>'


def _cut_out(
    xml: str, section: _Section, groups: Sequence[tuple[int, int]], properties: str
) -> Iterator[Edit]:
    """Each stretch of wide tables in a section of its own, between what is before and behind."""
    own, at = properties, section.start
    for start, end in groups:
        yield from (*_break_at(xml, start), *_break_at(xml, end))
        if _SEEN.search(xml, at, start):
            yield start, start, _BREAK.format(own)
            own = _going_on(properties)
        if end == groups[-1][1] and not _SEEN.search(xml, end, section.end):
            yield *section.properties, _turned(own)
            return
        yield end, end, _BREAK.format(_turned(own))
        own, at = _going_on(properties), end
    yield *section.properties, own


def _break_at(xml: str, border: int) -> Iterator[Edit]:
    """A page break at the border of a section would leave an empty page: it is taken out."""
    start = _paragraph_around(xml, border)
    if start >= 0 and xml.endswith("</w:p>", start, border):
        found = list(_LINE_BREAK.finditer(xml, start, border))
        if found and not _SEEN.search(xml, found[-1].end(), border):
            yield *found[-1].span(), ""
    if xml.startswith(("<w:p>", "<w:p "), border):
        end = xml.find("</w:p>", border)
        first = _LINE_BREAK.search(xml, border, end)
        if first and not _SEEN.search(xml, border, first.start()):
            yield *first.span(), ""


def _going_on(properties: str) -> str:
    """The properties of a later piece: it begins a page, whose number goes on and is shown."""
    return _FIRST_NUMBER.sub(r"\1", _OF_ITS_BEGINNING.sub("", properties))


def _turned(properties: str) -> str:
    """The properties of a section whose page lies on its long side."""
    sides = _sides(properties)
    if len(sides) < len("wh") or sides["w"] > sides["h"]:
        return properties
    size = f'<w:pgSz w:w="{sides["h"]}" w:h="{sides["w"]}" w:orient="landscape"/>'
    return _SIZE.sub(size, properties, count=1)


def _sides(properties: str) -> dict[str, int]:
    """How wide («w») and how high («h») the pages of a section are."""
    found = _SIZE.search(properties)
    return {side: int(long) for side, long in _SIDES.findall(found[0])} if found else {}
