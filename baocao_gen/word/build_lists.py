"""Styles that number themselves → ``numbering.xml``: one list of headings, one for each dash.

A style names its list and the list's level names the style, so choosing the style is all
a clerk (or the engine) has to do: Word counts, restarts and draws the label.
"""

from __future__ import annotations

from docx.oxml.ns import nsdecls

from baocao_gen.document_forms import Outline
from baocao_gen.nd30 import PAGE

_HEADINGS_LIST = 1
_SINGLE = '<w:multiLevelType w:val="singleLevel"/>'
_MULTI = '<w:multiLevelType w:val="multilevel"/>'

# A level restarts after any level above it: Word's own rule when ``w:lvlRestart`` is absent.
# So «a)» starts again under each «1.1.», and under each «1.» when no «1.1.» stands between.
HEADING_LEVELS = (
    ("Heading1", "upperRoman", "%1."),
    ("Heading2", "decimal", "%2."),
    ("Heading3", "decimal", "%2.%3."),
    ("Heading4", "lowerLetter", "%4)"),
)
"""Style id, Word's number format and label of each heading level, from the top."""

_LEVELS = {
    Outline.SECTIONS: HEADING_LEVELS,
    **dict.fromkeys(
        (Outline.DECISION, Outline.ARTICLES),
        (
            ("Heading1", "decimal", "Điều %1."),
            ("Heading2", "decimal", "%2."),
            ("Heading3", "decimal", "%2.%3."),
            ("Heading4", "lowerLetter", "%4)"),
        ),
    ),
    Outline.CHAPTERS: (
        ("Heading1", "upperRoman", "Chương %1"),
        ("Heading2", "decimal", "Điều %2."),
        ("Heading3", "decimal", "%3."),
        ("Heading4", "lowerLetter", "%4)"),
    ),
}
# Articles count on through the chapters; the label of an untitled article is bold, its text not.
_PROPERTIES = {
    (Outline.CHAPTERS, "Heading2"): '<w:lvlRestart w:val="0"/>',
    (Outline.DECISION, "Heading1"): "<w:b/>",
}

BULLETS = (
    ("GachDauDong", "-"),
    ("DauCong", "+"),
    ("DauSao", "*"),
    ("DanhSachKinhGui", "-"),
    ("DanhSachNoiNhan", "-"),
)
"""Style id and mark of each list whose items are not counted."""

_LIST_OF = {style: number for number, (style, _) in enumerate(BULLETS, start=_HEADINGS_LIST + 1)}


def membership(style_id: str) -> str:
    """Return the ``w:numPr`` that binds a style to its list, empty for a style without one."""
    for level, (heading, _, _) in enumerate(HEADING_LEVELS):
        if heading == style_id:
            return _num_pr(f'<w:ilvl w:val="{level}"/>', _HEADINGS_LIST)
    number = _LIST_OF.get(style_id)
    return _num_pr("", number) if number else ""


def numbering_xml(outline: Outline = Outline.SECTIONS) -> str:
    """Return the whole ``w:numbering`` element for documents divided in one way."""
    headings = "".join(
        _level(level, style, number_format, label, _PROPERTIES.get((outline, style), ""))
        for level, (style, number_format, label) in enumerate(_LEVELS[outline])
    )
    lists = {_HEADINGS_LIST: _MULTI + headings}
    for style, mark in BULLETS:
        lists[_LIST_OF[style]] = _SINGLE + _level(0, style, "bullet", mark)
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{_identity(number)}{levels}</w:abstractNum>'
        for number, levels in lists.items()
    )
    instances = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in lists
    )
    return f"<w:numbering {nsdecls('w')}>{definitions}{instances}</w:numbering>"


def _num_pr(level: str, number: int) -> str:
    return f'<w:numPr>{level}<w:numId w:val="{number}"/></w:numPr>'


def _identity(number: int) -> str:
    """Word tells two lists apart by this number when text is pasted between documents."""
    return f'<w:nsid w:val="{0x30202000 + number:08X}"/>'


def _level(level: int, style_id: str, number_format: str, label: str, more: str = "") -> str:
    """One level; it takes indents and type from its style, but never another typeface."""
    restart, look = (more, "") if more.startswith("<w:lvlRestart") else ("", more)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'{restart}<w:pStyle w:val="{style_id}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
        f"<w:rPr>{TYPEFACE}{look}</w:rPr></w:lvl>"
    )


TYPEFACE = "<w:rFonts {}/>".format(
    " ".join(f'w:{script}="{PAGE.typeface}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
)
"""The decree's one typeface for every script a run can hold."""
