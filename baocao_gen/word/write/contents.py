"""A table of contents → Word's own field, with what the headings say until Word has counted pages.

The field is marked as out of date, so Word fills in numbers and pages when it opens the file. A
template without heading styles has nothing that Word could look for: it gets the list alone.
(ECMA-376 part 1, section 17.16.5.68.)
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
        paragraphs.append(f"<w:p>{look}{begins}{words}{ends}</w:p>")
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
