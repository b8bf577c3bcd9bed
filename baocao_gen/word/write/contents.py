"""A table of contents → Word's own field, with what the headings say until Word has counted pages.

The field is marked as out of date, so Word fills in numbers and pages when it opens the file. A
template without heading styles has nothing that Word could look for: it gets the list alone.
Each entry leads to the bookmark of its heading and asks for its page.
(ECMA-376 part 1, sections 17.16.5.68 TOC, 17.16.5.45 PAGEREF, 17.16.22 hyperlink.)
"""

from __future__ import annotations

from typing import Final

from baocao_gen.report.blocks import Contents, Style
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.write.tables import PrintRun, properties_xml

_STEP = 284
_INSTRUCTION: Final = ' TOC \\o "1-3" \\h \\z \\u '
_BEGINS = (
    '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    f'<w:r><w:instrText xml:space="preserve">{_INSTRUCTION}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_ENDS = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_PAGE = (
    '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGEREF {} \\h </w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{_ENDS}'
)
_FIRST_BOOKMARK = 900_000_000
"""Word's own names have nine digits; its numbers begin below."""


def bookmarked(runs: str, entry: int) -> str:
    """The runs of a heading between the ends of the bookmark that its entry leads to."""
    number = _FIRST_BOOKMARK + entry
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(entry)}"/>{runs}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _bookmark(entry: int) -> str:
    return f"_Toc{_FIRST_BOOKMARK + entry}"


def contents_xml(contents: Contents, styles: Styles, print_run: PrintRun) -> str:
    """A paragraph for each entry, in the template's own styles of contents if it has them.

    Args:
        contents: The entries.
        styles: What the template offers.
        print_run: How a run is printed.
    """
    is_field = styles.id_of(Style.HEADING_1.value) is not None and bool(contents.entries)
    last = len(contents.entries) - 1
    paragraphs = []
    for index, (level, runs) in enumerate(contents.entries):
        words = "".join([print_run(run, False, "") for run in runs])
        begins = _BEGINS if is_field and not index else ""
        ends = _ENDS if is_field and index == last else ""
        look = properties_xml("pPr", _look(level, styles))
        bookmark = _bookmark(index + 1)
        entry = f'<w:hyperlink w:anchor="{bookmark}">{words}{_PAGE.format(bookmark)}</w:hyperlink>'
        paragraphs.append(f"<w:p>{look}{begins}{entry}{ends}</w:p>")
    return "".join(paragraphs)


def _look(level: int, styles: Styles) -> str:
    found = styles.id_of(f"toc {level}")
    style = found or styles.id_of("normal")
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if found:
        return named
    return (
        f'{named}<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{styles.width}"/></w:tabs>'
        f'<w:spacing w:before="60" w:after="60"/><w:ind w:left="{(level - 1) * _STEP}" '
        'w:firstLine="0"/>'
    )
