"""A line «Đơn vị tính: triệu đồng» typed above a table → the look of that of a declared table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from baocao_gen.report.blocks import Block, Paragraph, Style, TableBlock
from baocao_gen.vietnamese.pattern import late

_UNIT_LINE = late(r"\(?(?:đơn vị(?: tính)?|đvt)\s*:\s*[^\n.;:()]{1,40}\)?", re.IGNORECASE)


def with_unit_lines(blocks: Iterable[Block], *, above_a_table: bool = False) -> Iterator[Block]:
    """Blocks in which a line of a unit right above a table is one.

    Args:
        blocks: What a text is made of.
        above_a_table: Whether a table follows the last of them.
    """
    before: Block | None = None
    for block in blocks:
        if before is not None:
            yield _seen(before, is_above=isinstance(block, TableBlock))
        before = block
    if before is not None:
        yield _seen(before, is_above=above_a_table)


def _seen(block: Block, *, is_above: bool) -> Block:
    if not is_above or not isinstance(block, Paragraph) or block.style is not Style.BODY:
        return block
    is_unit = _UNIT_LINE.fullmatch(block.text.strip())
    return replace(block, style=Style.TABLE_UNIT) if is_unit else block
