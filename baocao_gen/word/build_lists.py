"""Styles that number themselves → ``numbering.xml``: one list of headings, one for each dash.

A style names its list and the list's level names the style, so choosing the style is all
a clerk (or the engine) has to do: Word counts, restarts and draws the label.
"""

from __future__ import annotations

from docx.oxml.ns import nsdecls

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


def numbering_xml() -> str:
    """Return the whole ``w:numbering`` element."""
    headings = "".join(
        _level(level, style, number_format, label)
        for level, (style, number_format, label) in enumerate(HEADING_LEVELS)
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


def _level(level: int, style_id: str, number_format: str, label: str) -> str:
    """One level; it takes indents and type from its style, but never another typeface."""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:pStyle w:val="{style_id}"/><w:suff w:val="space"/><w:lvlText w:val="{label}"/>'
        f'<w:lvlJc w:val="left"/><w:rPr>{TYPEFACE}</w:rPr></w:lvl>'
    )


TYPEFACE = "<w:rFonts {}/>".format(
    " ".join(f'w:{script}="{PAGE.typeface}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
)
"""The decree's one typeface for every script a run can hold."""
