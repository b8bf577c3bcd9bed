"""A rule line, or words in a frame → the paragraph that draws it, as wide as its room allows.

(ECMA-376 part 1, 17.3.1.)
"""

from __future__ import annotations

from typing import Final

from baocao_gen.decree30.facts import FRAME_HEIGHT, PAGE, TEXT, Element
from baocao_gen.report.drawn import Framed, Spot, Underline
from baocao_gen.vietnamese.unbreakable import unbreakable
from baocao_gen.word.write.blocks import text_xml
from baocao_gen.word.write.styles import Styles

RULE_STYLE = "Kẻ ngang"
_TWIPS: Final = 20
"""In a point."""
_ELEMENTS = {
    Spot.COLUMN: Element.URGENCY,
    Spot.TOP_MARGIN: Element.CIRCULATION,
    Spot.FOOT: Element.CONTACT,
}
_BESIDE = 1
"""Points between the words and the sides of their frame."""
_LINE_HEIGHT = 1.15
"""Of a line of Times New Roman, by its type size."""
_NATION = 0.692
"""Where the middle of quốc hiệu stands, as a share of the text's width."""
_ABOVE_TEXT = 12
"""Points between a frame in the top margin and the text."""


def rule_xml(rule: Underline, styles: Styles) -> str:
    """A line of its own length in the middle of the room."""
    indent = max(0, (styles.width - round(rule.length * _TWIPS)) // 2)
    style = styles.id_of(RULE_STYLE)
    look = (
        f'<w:pStyle w:val="{style}"/>'
        if style
        else f"<w:pBdr>{_side('bottom')}</w:pBdr>"
        '<w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/>'
    )
    return f'<w:p><w:pPr>{look}<w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'


def framed_xml(framed: Framed, styles: Styles) -> str:
    """Words in their frame."""
    style = styles.id_of(framed.spot.value)
    known = f'<w:pStyle w:val="{style}"/>' if style else ""
    place = {
        Spot.COLUMN: _in_the_column,
        Spot.TOP_MARGIN: _in_the_top_margin,
        Spot.FOOT: _at_the_foot,
    }[framed.spot](framed, styles)
    color = '<w:color w:val="FF0000"/>' if framed.is_red else ""
    bold, size = ("", "") if style else _look(framed.spot)
    run = f"<w:rPr>{bold}{color}{size}</w:rPr>"
    words = text_xml(unbreakable(framed.words))
    return f"<w:p><w:pPr>{known}{place}</w:pPr><w:r>{run}{words}</w:r></w:p>"


def _in_the_column(framed: Framed, styles: Styles) -> str:
    room = round((framed.width - 2 * _BESIDE) * _TWIPS)
    indent = max(0, (styles.width - room) // 2)
    return (
        f'{_box(framed)}<w:spacing w:before="120" w:after="60"/>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/><w:jc w:val="center"/>'
    )


def _in_the_top_margin(framed: Framed, styles: Styles) -> str:
    width = round(framed.width * _TWIPS)
    left = round(styles.width * _NATION - width / 2)
    height = FRAME_HEIGHT / 25.4 * 72 + _ABOVE_TEXT
    top = round((PAGE.top.chosen / 25.4 * 72 - height) * _TWIPS)
    return (
        f'<w:framePr w:w="{width}" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" '
        f'w:x="{left}" w:y="{top}"/>{_box(framed)}<w:jc w:val="center"/>'
    )


def _at_the_foot(_framed: Framed, styles: Styles) -> str:
    return (
        f'<w:framePr w:w="{styles.width}" w:vSpace="120" w:wrap="around" w:vAnchor="margin" '
        f'w:xAlign="center" w:yAlign="bottom"/><w:pBdr>{_side("top", 3)}</w:pBdr>'
        '<w:jc w:val="center"/>'
    )


def _box(framed: Framed) -> str:
    """The four sides, as high as the decree draws them around one line."""
    size = TEXT[_ELEMENTS[framed.spot]].size.chosen
    around = round((FRAME_HEIGHT / 25.4 * 72 - size * _LINE_HEIGHT) / 2)
    sides = (("top", around), ("left", _BESIDE), ("bottom", around), ("right", _BESIDE))
    color = "FF0000" if framed.is_red else "auto"
    return f"<w:pBdr>{''.join(_side(name, room, color) for name, room in sides)}</w:pBdr>"


def _side(name: str, room: int = 0, color: str = "auto") -> str:
    return f'<w:{name} w:val="single" w:sz="6" w:space="{room}" w:color="{color}"/>'


def _look(spot: Spot) -> tuple[str, str]:
    """Weight and size, where the template has no style of its own."""
    fact = TEXT[_ELEMENTS[spot]]
    return "<w:b/>" if fact.bold else "", f'<w:sz w:val="{round(fact.size.chosen * 2)}"/>'
