"""A chart → the workbook that Word opens when somebody wants to change its numbers.

One sheet: the places along the axis in the first column, a column for each series; and where each
of them stands, for the chart to point to. The same chart gives the same bytes.
(ECMA-376 part 1, section 18.)
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from html import escape
from typing import Final

from baocao_gen.report.blocks import ChartBlock
from baocao_gen.word.package.zip_writer import CONTENT_TYPES, Packed, written

SHEET: Final = "Sheet1"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(chart: ChartBlock) -> bytes:
    """The workbook of a chart; a gap is an empty cell."""
    relation = '<Relationship Id="rId1" Type="{}/{}" Target="{}"/>'
    relations = f'<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'
    members = {
        CONTENT_TYPES: (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            f'ContentType="{_TYPE}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": relations.format(
            relation.format(_RELATIONS, "officeDocument", "xl/workbook.xml")
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
            f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relations.format(
            relation.format(_RELATIONS, "worksheet", "worksheets/sheet1.xml")
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(_rows(chart))}</sheetData></worksheet>'
        ),
    }
    packed = {name: Packed.of(f"{_XML}{xml}".encode()) for name, xml in members.items()}
    return b"".join(written(packed))


def cells_of_places(chart: ChartBlock) -> str:
    """Where the places along the axis stand."""
    return f"{SHEET}!$A$2:$A${len(chart.places) + 1}"


def cell_of_name(series: int) -> str:
    """Where the name of a series stands."""
    return f"{SHEET}!${_column(series)}$1"


def cells_of_values(chart: ChartBlock, series: int) -> str:
    """Where the values of a series stand."""
    column = _column(series)
    return f"{SHEET}!${column}$2:${column}${len(chart.places) + 1}"


def number(value: Decimal) -> str:
    """A number as sheets and charts write it."""
    return format(value, "f")


def _rows(chart: ChartBlock) -> Iterator[str]:
    names = "".join(_text(f"{_column(n)}1", one.name) for n, one in enumerate(chart.series))
    yield f'<row r="1">{names}</row>'
    for index, place in enumerate(chart.places):
        row = index + 2
        values = "".join(
            f'<c r="{_column(n)}{row}"><v>{number(value)}</v></c>'
            for n, one in enumerate(chart.series)
            if (value := one.values[index]) is not None
        )
        yield f'<row r="{row}">{_text(f"A{row}", place)}{values}</row>'


def _text(cell: str, words: str) -> str:
    shown = escape(words, quote=False)
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _column(series: int) -> str:
    """A chart has fewer series than the alphabet has letters."""
    return chr(ord("B") + series)
