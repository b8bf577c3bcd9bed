"""Styles that number themselves → ``numbering.xml``: one list of headings, one for each dash.

A style names its list and the list's level names the style, so choosing the style is all
a clerk (or the engine) has to do: Word counts, restarts and draws the label.
"""

from __future__ import annotations

from docx.oxml.ns import nsdecls

from baocao_gen.decree30.facts import PAGE
from baocao_gen.decree30.forms import Outline

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
    # Articles count on through the chapters, so chapters have a list of their own.
    Outline.CHAPTERS: (
        ("", "none", ""),
        ("Heading2", "decimal", "Điều %2."),
        ("Heading3", "decimal", "%3."),
        ("Heading4", "lowerLetter", "%4)"),
    ),
}
CHAPTER_ID = "Chuong"
"""Style id of the headings that are chapters; their name in Word is «heading 1» all the same."""

BULLETS = (
    ("GachDauDong", "-"),
    ("DauCong", "+"),
    ("DauSao", "*"),
    ("DanhSachKinhGui", "-"),
    ("DanhSachNoiNhan", "-"),
)
"""Style id and mark of each list whose items are not counted."""

_LIST_OF = {style: number for number, (style, _) in enumerate(BULLETS, start=_HEADINGS_LIST + 1)}
_CHAPTERS_LIST = _HEADINGS_LIST + len(BULLETS) + 1


def membership(style_id: str) -> str:
    """Return the ``w:numPr`` that binds a style to its list, empty for a style without one."""
    for level, (heading, _, _) in enumerate(HEADING_LEVELS):
        if heading == style_id:
            return _num_pr(f'<w:ilvl w:val="{level}"/>', _HEADINGS_LIST)
    number = _CHAPTERS_LIST if style_id == CHAPTER_ID else _LIST_OF.get(style_id)
    return _num_pr("", number) if number else ""


def numbering_xml(outline: Outline = Outline.SECTIONS) -> str:
    """Return the whole ``w:numbering`` element for documents divided in one way."""
    headings = "".join(
        _level(level, style, number_format, label, is_bold=_is_bold(outline, level))
        for level, (style, number_format, label) in enumerate(_LEVELS[outline])
    )
    lists = {_HEADINGS_LIST: _MULTI + headings}
    for style, mark in BULLETS:
        lists[_LIST_OF[style]] = _SINGLE + _level(0, style, "bullet", mark)
    if outline is Outline.CHAPTERS:
        lists[_CHAPTERS_LIST] = _SINGLE + _level(0, CHAPTER_ID, "upperRoman", "Chương %1")
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


def _is_bold(outline: Outline, level: int) -> bool:
    """The label of an article without a title is bold, its text is not."""
    return outline is Outline.DECISION and level == 0


def _level(
    level: int, style_id: str, number_format: str, label: str, *, is_bold: bool = False
) -> str:
    """One level; it takes indents and type from its style, but never another typeface."""
    owner = f'<w:pStyle w:val="{style_id}"/>' if style_id else ""
    weight = "<w:b/>" if is_bold else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'{owner}<w:suff w:val="space"/>'
        f'<w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
        f"<w:rPr>{TYPEFACE}{weight}</w:rPr></w:lvl>"
    )


TYPEFACE = "<w:rFonts {}/>".format(
    " ".join(f'w:{script}="{PAGE.typeface}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
)
"""The decree's one typeface for every script a run can hold."""
