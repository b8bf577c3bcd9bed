"""A chart → its part of the package: DrawingML with the numbers and the labels that are seen.

Everything is told apart without colour: greys and hatchings, dashes and marks. The labels are
words as the report prints its numbers, so no machine's settings can turn «1.234,5» into another
number; where there is no room for them the axis has numbers instead.
(ECMA-376 part 1, section 21.2.2.)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from html import escape
from typing import Final

from baocao_gen.decree30.facts import PAGE
from baocao_gen.report.blocks import ChartBlock, ChartForm, ChartSeries
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.write.chart_workbook import (
    cell_of_name,
    cells_of_places,
    cells_of_values,
    number,
    workbook,
)

WORKBOOK_ID: Final = "rId1"
"""By which name a chart points to its workbook."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BOOK = "bcSoLieu"
_SIZE = 11
_LETTER = _SIZE / 2 * 12_700
"""How wide a digit is, in units of drawings."""
_LINE = 1.15 * _SIZE * 12_700
"""How high a line is."""
_FRAME = 0.94
"""The part of a chart's width in which it draws."""
_FACE = PAGE.typeface
_FONT = f'<a:latin typeface="{_FACE}"/><a:ea typeface="{_FACE}"/><a:cs typeface="{_FACE}"/>'
_BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_THIN = f'<a:ln w="9525">{_BLACK}</a:ln>'
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_UPRIGHT = '<a:bodyPr rot="-5400000" vert="horz"/>'
_MILLION = 1_000_000


def _solid(grey: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{grey}"/></a:solidFill>'


def _hatched(pattern: str) -> str:
    return (
        f'<a:pattFill prst="{pattern}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
    )


_FILLS = (
    _solid("595959"),
    _solid("D9D9D9"),
    _hatched("wdUpDiag"),
    _solid("FFFFFF"),
    _hatched("ltHorz"),
    _solid("A6A6A6"),
    _hatched("pct25"),
    _hatched("wdDnDiag"),
)
_DASHES = (
    "solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash", "lgDashDot", "lgDashDotDot",
)  # fmt: skip
_MARKS = ("circle", "square", "triangle", "diamond", "x", "star", "plus", "dash")
_LABELS = {
    ChartForm.COLUMN: "outEnd",
    ChartForm.STACKED: "ctr",
    ChartForm.BAR: "outEnd",
    ChartForm.LINE: "t",
    ChartForm.PIE: "bestFit",
}


def add_chart(changes: Changes, part: str, number: str, chart: ChartBlock, across: int) -> None:
    """Bring a chart and its workbook into a package.

    Args:
        changes: What changes in the package.
        part: The member that points to the chart.
        number: By which name.
        chart: The chart.
        across: How wide it is printed, in units of drawings.
    """
    folder = posixpath.dirname(part)
    count, member = changes.free(posixpath.join(folder, "charts/chart"), ".xml")
    book = f"embeddings/{_BOOK}{count}.xlsx"
    changes.relate(part, "chart", f"charts/chart{count}.xml", number)
    changes.put(member, chart_part(chart, count, across))
    changes.declare(member, _CHART_TYPE)
    changes.relate(member, "package", f"../{book}", WORKBOOK_ID)
    changes.put(posixpath.join(folder, book), workbook(chart))
    changes.declare_ending("xlsx", _BOOK_TYPE)


_ON_A_FILL = (ChartForm.STACKED, ChartForm.PIE)
"""Where labels lie, or may lie, on what is filled."""


def chart_part(chart: ChartBlock, count: int, across: int) -> bytes:
    """The part of a chart.

    Args:
        chart: The chart.
        count: Its number among the charts of the document, from which its axes have theirs.
        across: How wide it is printed, in units of drawings.
    """
    drawn = _Drawn(chart, count, across)
    legend = (
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
        if len(chart.series) > 1 or chart.form is ChartForm.PIE
        else ""
    )
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_DRAWING}/chart" xmlns:a="{_DRAWING}/main" '
        f'xmlns:r="{_RELATIONS}"><c:date1904 val="0"/><c:lang val="vi-VN"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{drawn.plot()}</c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_WHITE}{_NO_LINE}</c:spPr>"
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{_SIZE}00">{_BLACK}{_FONT}'
        '</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
        f'<c:externalData r:id="{WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )
    return xml.encode()


class _Labelled(Enum):
    """How the labels of the values lie."""

    NOT = auto()
    LEVEL = auto()
    UPRIGHT = auto()


class _Drawn:
    """Draws one chart."""

    def __init__(self, chart: ChartBlock, count: int, across: int) -> None:
        self._chart = chart
        self._places_axis, self._values_axis = 10 * count + 1, 10 * count + 2
        self._labelled = _labelled(chart, across)
        self._has_labels = self._labelled is not _Labelled.NOT

    def plot(self) -> str:
        """What is drawn, with its axes."""
        form = self._chart.form
        series = "".join(self._series(n, one) for n, one in enumerate(self._chart.series))
        axes = f'<c:axId val="{self._places_axis}"/><c:axId val="{self._values_axis}"/>'
        if form is ChartForm.PIE:
            return (
                f'<c:pieChart><c:varyColors val="1"/>{series}<c:firstSliceAng val="0"/>'
                "</c:pieChart>"
            )
        if form is ChartForm.LINE:
            return (
                f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
                f'<c:marker val="1"/>{axes}</c:lineChart>{self._axes()}'
            )
        stacked = form is ChartForm.STACKED
        return (
            f'<c:barChart><c:barDir val="{"bar" if form is ChartForm.BAR else "col"}"/>'
            f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>'
            f'{series}<c:gapWidth val="60"/><c:overlap val="{100 if stacked else 0}"/>{axes}'
            f"</c:barChart>{self._axes()}"
        )

    def _series(self, index: int, one: ChartSeries) -> str:
        form = self._chart.form
        look = ""
        if form is ChartForm.LINE:
            look = _line(index)
        elif form is not ChartForm.PIE:
            look = f'<c:spPr>{_FILLS[index]}{_THIN}</c:spPr><c:invertIfNegative val="0"/>'
        slices = "".join(self._slices()) if form is ChartForm.PIE else ""
        name = f'<c:pt idx="0"><c:v>{escape(one.name, quote=False)}</c:v></c:pt>'
        smooth = '<c:smooth val="0"/>' if form is ChartForm.LINE else ""
        return (
            f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef>'
            f"<c:f>{cell_of_name(index)}</c:f>"
            f'<c:strCache><c:ptCount val="1"/>{name}</c:strCache></c:strRef></c:tx>'
            f"{look}{slices}{self._labels(one)}{self._places()}{self._values(index, one)}"
            f"{smooth}</c:ser>"
        )

    def _slices(self) -> Iterator[str]:
        for index in range(len(self._chart.places)):
            yield (
                f'<c:dPt><c:idx val="{index}"/><c:bubble3D val="0"/>'
                f"<c:spPr>{_FILLS[index]}{_THIN}</c:spPr></c:dPt>"
            )

    def _places(self) -> str:
        points = "".join(
            f'<c:pt idx="{n}"><c:v>{escape(place, quote=False)}</c:v></c:pt>'
            for n, place in enumerate(self._chart.places)
        )
        return (
            f"<c:cat><c:strRef><c:f>{cells_of_places(self._chart)}</c:f><c:strCache>"
            f'<c:ptCount val="{len(self._chart.places)}"/>{points}</c:strCache></c:strRef></c:cat>'
        )

    def _values(self, index: int, one: ChartSeries) -> str:
        points = "".join(
            f'<c:pt idx="{n}"><c:v>{number(value)}</c:v></c:pt>'
            for n, value in enumerate(one.values)
            if value is not None
        )
        return (
            f"<c:val><c:numRef><c:f>{cells_of_values(self._chart, index)}</c:f><c:numCache>"
            f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(one.values)}"/>{points}'
            "</c:numCache></c:numRef></c:val>"
        )

    def _labels(self, one: ChartSeries) -> str:
        if not self._has_labels:
            return f"<c:dLbls>{_shown(value=False)}</c:dLbls>"
        position = f'<c:dLblPos val="{_LABELS[self._chart.form]}"/>'
        look = f"<c:spPr>{_WHITE}{_NO_LINE}</c:spPr>" if self._chart.form in _ON_A_FILL else ""
        body = _UPRIGHT if self._labelled is _Labelled.UPRIGHT else "<a:bodyPr/>"
        labels = "".join(
            f'<c:dLbl><c:idx val="{n}"/><c:tx><c:rich>{body}<a:lstStyle/><a:p><a:r>'
            f'<a:rPr lang="vi-VN" sz="{_SIZE}00">{_BLACK}{_FONT}</a:rPr>'
            f"<a:t>{escape(words, quote=False)}</a:t></a:r></a:p></c:rich></c:tx>"
            f"{look}{position}{_shown(value=True)}</c:dLbl>"
            for n, words in enumerate(label_words(self._chart, one))
            if words
        )
        return f"<c:dLbls>{labels}{look}{position}{_shown(value=True)}</c:dLbls>"

    def _axes(self) -> str:
        """The axis of places, and that of values, which is left out where labels say them."""
        is_bar = self._chart.form is ChartForm.BAR
        order = "maxMin" if is_bar else "minMax"
        known = [value for one in self._chart.series for value in one.values if value is not None]
        is_area = self._chart.form is not ChartForm.LINE  # what is filled must not be cut off
        from_zero = '<c:min val="0"/>' if is_area and min(known, default=0) >= 0 else ""
        lines = (
            ""
            if self._has_labels
            else f'<c:majorGridlines><c:spPr><a:ln w="6350">{_solid("BFBFBF")}</a:ln></c:spPr>'
            "</c:majorGridlines>"
        )
        return (
            f'<c:catAx><c:axId val="{self._places_axis}"/><c:scaling>'
            f'<c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
            f'<c:axPos val="{"l" if is_bar else "b"}"/><c:numFmt formatCode="General" '
            'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
            f'<c:tickLblPos val="low"/><c:spPr>{_THIN}</c:spPr>'
            f'<c:crossAx val="{self._values_axis}"/><c:crosses val="autoZero"/>'
            '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
            '<c:noMultiLvlLbl val="1"/></c:catAx>'
            f'<c:valAx><c:axId val="{self._values_axis}"/><c:scaling>'
            f'<c:orientation val="minMax"/>{from_zero}</c:scaling>'
            f'<c:delete val="{int(self._has_labels)}"/>'
            f'<c:axPos val="{"b" if is_bar else "l"}"/>{lines}<c:numFmt '
            f'formatCode="{_axis_format(known)}" sourceLinked="0"/>'
            '<c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
            f'<c:tickLblPos val="nextTo"/><c:spPr>{_THIN}</c:spPr>'
            f'<c:crossAx val="{self._places_axis}"/>'
            f'<c:crosses val="{"max" if is_bar else "autoZero"}"/>'
            '<c:crossBetween val="between"/></c:valAx>'
        )


def label_words(chart: ChartBlock, one: ChartSeries) -> Sequence[str]:
    """What stands at each value of a series: the number, and a slice's share."""
    if not chart.shares:
        return one.shown
    pairs = zip(one.shown, chart.shares, strict=True)
    return [f"{shown} ({share})" if shown else "" for shown, share in pairs]


def _labelled(chart: ChartBlock, across: int) -> _Labelled:
    """Whether the labels of all values have room beside each other, and how."""
    if chart.form in (ChartForm.PIE, ChartForm.BAR):
        return _Labelled.LEVEL
    widest = max((len(words) for one in chart.series for words in one.shown), default=0)
    beside = len(chart.series) if chart.form is ChartForm.COLUMN else 1
    room = across * _FRAME / len(chart.places)
    if (beside * (widest + 1) + beside / 2) * _LETTER <= room:
        return _Labelled.LEVEL
    is_free = chart.form is ChartForm.COLUMN or len(chart.series) == 1
    gap = 0.6 if chart.form is ChartForm.COLUMN else 0  # between the columns of two places
    if is_free and (beside + gap) * _LINE <= room:
        return _Labelled.UPRIGHT
    return _Labelled.NOT


def _axis_format(known: Sequence[Decimal]) -> str:
    """How the axis writes numbers: with dots that no machine's settings turn into commas.

    Numbers below a thousand are left to the program, which knows how many digits its steps have.
    """
    millions = max(map(abs, known), default=Decimal(0)) >= _MILLION
    return (
        r"[&gt;=1000000]#\.###\.##0;[&gt;=1000]#\.##0;General"
        if millions
        else r"[&gt;=1000]#\.##0;General"
    )


def _shown(*, value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _line(index: int) -> str:
    fill = _BLACK if index % 2 == 0 else _WHITE
    return (
        f'<c:spPr><a:ln w="19050" cap="flat">{_BLACK}<a:prstDash val="{_DASHES[index]}"/>'
        f'<a:round/></a:ln></c:spPr><c:marker><c:symbol val="{_MARKS[index]}"/>'
        f'<c:size val="7"/><c:spPr>{fill}{_THIN}</c:spPr></c:marker>'
    )
