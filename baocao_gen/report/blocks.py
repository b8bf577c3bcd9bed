"""What a text is made of once it is read: paragraphs, runs and tables, before any Word.

The narrative makes these values and the Word writer prints them; neither knows the other.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeAlias

from baocao_gen.frozen import frozen


class Style(Enum):
    """What a paragraph is; the value is the name of the Word style that decides its look."""

    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    HEADING_4 = "Heading 4"
    PLAIN_HEADING = "Đề mục"
    BODY = "Body Text"
    DASH = "Gạch đầu dòng"
    PLUS = "Dấu cộng"
    STAR = "Dấu sao"
    CELL = "Ô bảng"
    HEAD_CELL = "Ô đầu bảng"
    TABLE_TITLE = "Tên bảng"
    TABLE_UNIT = "Đơn vị tính của bảng"
    TABLE_NOTE = "Ghi chú của bảng"


TABLE_STYLE = "Bảng báo cáo"


class Align(Enum):
    """How a table's column stands; the value is Word's name for it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@frozen
class Run:
    """A stretch of text in one look; newlines and tabs in it are printed as such.

    ``language`` is Word's name of a language, «en-US»; None for the document's own.
    """

    text: str
    bold: bool = False
    italic: bool = False
    language: str | None = None


@frozen
class Paragraph:
    """One paragraph; ``label`` is a typed number («đ)») that replaces the style's own."""

    style: Style
    runs: tuple[Run, ...]
    label: str | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@frozen
class Column:
    """A table's column.

    Attributes:
        heading: The words above it; of two rows of headings the lower one's.
        align: How its cells stand; None where their content decides: numbers at the right, on
            their comma, running numbers in the middle, words at the left.
        share: Its share of the width beside those of other columns; None where its content decides.
    """

    heading: tuple[Run, ...]
    align: Align | None = None
    share: int | None = None


@frozen
class HeadCell:
    """A cell of the head rows, and how many columns and rows it covers."""

    runs: tuple[Run, ...]
    columns: int = 1
    rows: int = 1


Cells: TypeAlias = tuple[tuple[Run, ...], ...]
"""The cells of a row; where they are fewer than the columns the last one covers the others."""


@frozen
class TableBlock:
    """A table whose head rows are repeated on each page.

    Attributes:
        columns: Its columns.
        rows: Its rows below the head.
        heads: The rows of the head, each from the left, without the places that a cell of a row
            above covers; empty for one row with the columns' headings.
        is_wide: Whether it stands on pages in landscape.
        size: Its type size in points; None where its width decides.
    """

    columns: tuple[Column, ...]
    rows: tuple[Cells, ...]
    heads: tuple[tuple[HeadCell, ...], ...] = ()
    is_wide: bool = False
    size: int | None = None


Block: TypeAlias = Paragraph | TableBlock


@frozen
class Blocks:
    """A piece of the body, printed in a template by a paragraph that holds ``{{p … }}``."""

    items: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.items)

    def in_language(self, language: str) -> Blocks:
        """The same with every run in a language, by Word's name for it."""
        return Blocks(_in_language(self.items, language))

    @property
    def text(self) -> str:
        """The words alone, a line for each paragraph and each row."""
        lines: list[str] = []
        for block in self.items:
            if isinstance(block, Paragraph):
                lines.append(block.text)
                continue
            heads = [tuple(cell.runs for cell in row) for row in block.heads]
            rows = [*(heads or [tuple(c.heading for c in block.columns)]), *block.rows]
            lines += ["\t".join("".join(r.text for r in cell) for cell in row) for row in rows]
        return "\n".join(lines)


def _in_language(part: Any, language: str) -> Any:
    """Part of a page with every run in it in a language, however deep it stands."""
    if isinstance(part, Run):
        return replace(part, language=language)
    if isinstance(part, tuple):
        return tuple(_in_language(inner, language) for inner in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    inside = {one.name: getattr(part, one.name) for one in fields(part)}
    return replace(part, **{name: _in_language(inner, language) for name, inner in inside.items()})
