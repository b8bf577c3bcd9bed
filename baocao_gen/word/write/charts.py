"""A chart → WordprocessingML: the drawing in a paragraph of its own, and the caption below it.

The drawing points to a part of its own, which ``placed`` brings into the package. How large it is
printed follows from the room and from how many bars it has. (ECMA-376 part 1, section 21.2.)
"""

from __future__ import annotations

import hashlib
from html import escape
from typing import Final

from baocao_gen.report.blocks import CHART_LABEL, ChartBlock, ChartForm, Run
from baocao_gen.word.write.pictures import numbered_caption
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.write.tables import PrintRun

CHART_NAME: Final = "bcBieuDo"
"""What the names begin with by which parts point to charts until these are in the package."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PER_TWIP, _PER_POINT = 635, 12_700
_RATIO, _WIDE_RATIO = 0.55, 0.48
"""How high a chart is beside its width, on a page upright and in landscape."""
_HIGHEST = 1.25
"""How much higher than the text is wide a chart may be: a page has room for its caption, too."""
_POINTS_OF_BAR, _POINTS_OF_PLACE, _POINTS_AROUND = 15, 7, 45
"""How high a bar is with its label, the room between two places, and what is above and below."""
_PARAGRAPH = (
    '<w:keepNext/><w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/>'
)


def chart_name(chart: ChartBlock, across: int) -> str:
    """By which name parts point to a chart: the same for the same content and width."""
    return CHART_NAME + hashlib.sha256(f"{across} {chart!r}".encode()).hexdigest()[:24]


def width_of(chart: ChartBlock, styles: Styles) -> int:
    """How wide a chart is printed, in units of drawings: as wide as the text."""
    room = styles.turned if chart.is_wide and styles.turned else styles.width
    return room * _PER_TWIP


def chart_xml(
    chart: ChartBlock, styles: Styles, print_run: PrintRun, *, keep_next: bool = False
) -> str:
    """A chart and its caption.

    Args:
        chart: The chart.
        styles: What the template offers.
        print_run: How a run is printed.
        keep_next: Whether it stays with what follows.
    """
    normal = styles.id_of("normal")
    style = f'<w:pStyle w:val="{normal}"/>' if normal else ""
    drawing = _drawing(chart, width_of(chart, styles))
    paragraph = f"<w:p><w:pPr>{style}{_PARAGRAPH}</w:pPr><w:r>{drawing}</w:r></w:p>"
    words = chart.caption
    if len(chart.title) > len("".join(run.text for run in words)):
        words = (*words, Run(f" ({chart.unit})"))
    return paragraph + numbered_caption(
        CHART_LABEL, chart.number, words, styles, print_run, keep_next=keep_next
    )


def _height(chart: ChartBlock, across: int) -> int:
    """Bars lie one below the other, so their chart grows with them."""
    is_wide = chart.is_wide
    usual = across * (_WIDE_RATIO if is_wide else _RATIO)
    if chart.form is not ChartForm.BAR:
        return round(usual)
    place = _POINTS_OF_BAR * len(chart.series) + _POINTS_OF_PLACE
    wanted = (_POINTS_AROUND + place * len(chart.places)) * _PER_POINT
    highest = usual if is_wide else across * _HIGHEST
    return round(min(max(wanted, across * _RATIO / 2), highest))


def _drawing(chart: ChartBlock, across: int) -> str:
    told = escape(" ".join(chart.told.split()))
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{_height(chart, across)}"/>'
        f'<wp:docPr id="0" name="{CHART_NAME}" descr="{told}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/chart">'
        f'<c:chart xmlns:c="{_DRAWING}/chart" xmlns:r="{_RELATIONS}" '
        f'r:id="{chart_name(chart, across)}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
