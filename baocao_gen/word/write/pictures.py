"""A picture → WordprocessingML: the drawing in a paragraph of its own, and the caption below it.

A picture that is wider than the text, or too high to stand on a page with its caption, is printed
smaller. The number in the caption is Word's own count (SEQ), so a picture that somebody adds in
Word is counted as well. (ECMA-376 part 1, sections 20.4 and 17.16.5.56.)
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from html import escape
from typing import Final

from baocao_gen.files.pictures import Image
from baocao_gen.report.blocks import PICTURE_LABEL, Picture, Run, Style, words_of
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.write.tables import PrintRun, properties_xml

NAME: Final = "bcHinh"
"""What the names begin with by which parts point to pictures."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PER_TWIP, _PER_MILLIMETRE = 635, 36_000
_HIGHEST = 1.3
"""How much higher than the text is wide a picture may be: a page has room for its caption, too."""
_PARAGRAPH = (
    '<w:keepNext/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>'
)
_CAPTION = (
    '<w:spacing w:before="60" w:after="120"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    '<w:jc w:val="center"/>'
)


def name_of(image: Image) -> str:
    """By which name parts point to a picture: the same for the same content."""
    return NAME + hashlib.sha256(image.data).hexdigest()[:24]


def picture_xml(
    picture: Picture, styles: Styles, print_run: PrintRun, *, keep_next: bool = False
) -> str:
    """A picture and its caption.

    Args:
        picture: The picture, its file read.
        styles: What the template offers.
        print_run: How a run is printed.
        keep_next: Whether it stays with what follows.
    """
    if picture.image is None:
        return ""
    keeps = keep_next or bool(picture.caption)
    look = _PARAGRAPH if keeps else _PARAGRAPH.replace("<w:keepNext/>", "")
    normal = styles.id_of("normal")
    style = f'<w:pStyle w:val="{normal}"/>' if normal else ""
    drawing = _drawing(picture.image, words_of(picture.caption), _size(picture, styles.width))
    paragraph = f"<w:p><w:pPr>{style}{look}</w:pPr><w:r>{drawing}</w:r></w:p>"
    if not picture.caption:
        return paragraph
    return paragraph + numbered_caption(
        PICTURE_LABEL, picture.number, picture.caption, styles, print_run, keep_next=keep_next
    )


def _size(picture: Picture, room: int) -> tuple[int, int]:
    """How wide and how high it is printed, in Word's units of drawings."""
    image = picture.image
    assert image is not None
    widest = room * _PER_TWIP
    wanted = image.width * _PER_MILLIMETRE
    if picture.millimetres is not None:
        wanted = float(picture.millimetres) * _PER_MILLIMETRE
    elif picture.percent is not None:
        wanted = float(picture.percent) * widest / 100
    ratio = image.height / image.width
    width = min(wanted, widest, _HIGHEST * widest / ratio)
    return max(round(width), 1), max(round(width * ratio), 1)


def _drawing(image: Image, words: str, size: tuple[int, int]) -> str:
    across, down = size
    told = escape(" ".join(words.split()))
    name = name_of(image)
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr id="0" name="{NAME}" descr="{told}"/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="{name}.{image.kind}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{name}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def numbered_caption(  # noqa: PLR0913 — what stands there, and how it is printed
    label: str,
    count: int,
    words: Sequence[Run],
    styles: Styles,
    print_run: PrintRun,
    *,
    keep_next: bool,
) -> str:
    """The line below a picture or a chart, with Word's own count of them.

    Args:
        label: What they are called.
        count: The number.
        words: The words behind it.
        styles: What the template offers.
        print_run: How a run is printed.
        keep_next: Whether it stays with what follows.
    """
    found = styles.id_of(Style.PICTURE_CAPTION.value)
    style = found or styles.id_of("caption") or styles.id_of(Style.BODY.value)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += ("<w:keepNext/>" if keep_next else "") + ("" if found else _CAPTION)
    begins = print_run(Run(f"{label} "), False, "")
    number = print_run(Run(str(count)), False, "")
    inside = "".join([print_run(run, False, "") for run in (Run(". "), *words)])
    name = label.replace(" ", "_")  # as Word itself names the count of such a label
    counted = f'<w:fldSimple w:instr=" SEQ {name} \\* ARABIC ">{number}</w:fldSimple>'
    return f"<w:p>{properties_xml('pPr', properties)}{begins}{counted}{inside}</w:p>"
