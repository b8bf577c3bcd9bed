"""A page's names → how many pages they will fill, roughly.

Only a layout engine knows the number of pages; this counts lines of the decree's text area with
an average letter, so that ``render`` can say «khoảng 12 trang» without starting LibreOffice.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from baocao_gen.report.blocks import Block, Blocks, ChartBlock, Picture, TableBlock

CHARACTERS_PER_LINE = 77
LINES_PER_PAGE = 41
SPACING_LINES = 0.34
HEAD_AND_SIGNATURE_LINES = 24
_ROW_CHARACTERS = 44
_PICTURE_LINES = 16


def pages(body: Blocks, appendix_rows: Iterable[Iterable[str]]) -> int:
    """The estimated number of pages of a report.

    Args:
        body: The body, without letterhead and signature.
        appendix_rows: For each appendix, the longest text of each of its rows.
    """
    lines = HEAD_AND_SIGNATURE_LINES + sum(map(_lines_of, body.items))
    total = math.ceil(lines / LINES_PER_PAGE)
    for rows in appendix_rows:
        total += math.ceil(
            (10 + sum(max(3, _lines(text, _ROW_CHARACTERS)) for text in rows)) / LINES_PER_PAGE
        )
    return total


def _lines_of(block: Block) -> float:
    if isinstance(block, TableBlock):
        return 2 * len(block.rows)
    picture = _PICTURE_LINES if isinstance(block, Picture | ChartBlock) else 0
    return picture + _lines(block.text, CHARACTERS_PER_LINE)


def _lines(text: str, width: int) -> float:
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n")) + SPACING_LINES
