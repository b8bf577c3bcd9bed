"""A text once it is read → paragraphs, tables and pictures as values, before any Word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

from baocao_gen.files.pictures import Image
from baocao_gen.frozen import frozen
from baocao_gen.report.anchors import AnchoredRun, FigureSpan
from baocao_gen.tags.private_characters import without_marks


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
    PICTURE_CAPTION = "Tên hình"


TABLE_STYLE = "Bảng báo cáo"
PICTURE_LABEL = "Hình"
CHART_LABEL = "Biểu đồ"


class ChartForm(Enum):
    """What a chart is drawn of; the value is what a reader calls it."""

    COLUMN = "Biểu đồ cột"
    STACKED = "Biểu đồ cột chồng"
    BAR = "Biểu đồ thanh"
    LINE = "Biểu đồ đường"
    PIE = "Biểu đồ tròn"


class Align(Enum):
    """How a table's column stands; the value is Word's name for it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@frozen
class Run:
    """A stretch of text in one look; newlines and tabs in it are printed as such.

    Attributes:
        text: The words.
        bold: Whether they are bold.
        italic: Whether they are slanted.
        note: The words of a footnote, whose mark stands here in the place of words.
        language: Word's name of their language, «en-US»; None for the document's own.
        prints: Which of the letters print a figure.
        marked: What marks the run in Word; None where nobody looks for its figures again.
    """

    text: str
    bold: bool = False
    italic: bool = False
    note: tuple[Run, ...] = ()
    language: str | None = None
    prints: tuple[FigureSpan, ...] = ()
    marked: AnchoredRun | None = None


@frozen
class Paragraph:
    """One paragraph.

    Attributes:
        style: Its style.
        runs: Its words.
        label: A typed number («đ)») that replaces the style's own.
        entry: Its number among the entries of the table of contents, from 1; 0 for no heading.
    """

    style: Style
    runs: tuple[Run, ...]
    label: str | None = None
    entry: int = 0

    @property
    def text(self) -> str:
        """The words alone, without those of footnotes."""
        return words_of(self.runs)


def words_of(runs: Iterable[Run]) -> str:
    """The words of some runs, without those of footnotes."""
    return "".join([run.text for run in runs])


def words_with_notes(runs: Iterable[Run]) -> str:
    """The same, with those of footnotes in brackets, for who prints words alone."""
    return "".join([f" ({words_of(run.note)})" if run.note else run.text for run in runs])


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


@frozen
class Picture:
    """A picture on a line of its own, above its caption.

    Attributes:
        file: The name of its file.
        caption: The words below it, which are also what a screen reader says in its place.
        millimetres: How wide it is printed, if somebody has said so.
        percent: The same as a share of the text's width.
        typed: The line that asks for it.
        number: Its number among the pictures with captions.
        image: What the file holds.
    """

    file: str
    caption: tuple[Run, ...]
    millimetres: Decimal | None = None
    percent: Decimal | None = None
    typed: str = ""
    number: int = 0
    image: Image | None = None

    @property
    def text(self) -> str:
        """The line below it."""
        return f"{PICTURE_LABEL} {self.number}. {words_of(self.caption)}" if self.caption else ""


@frozen
class Contents:
    """A table of contents: each heading with its level, from 1, and its words.

    The n-th entry is the heading whose ``entry`` is n.
    """

    entries: tuple[tuple[int, tuple[Run, ...]], ...]

    @property
    def text(self) -> str:
        """A line for each entry."""
        return "\n".join(words_of(runs) for _, runs in self.entries)


@frozen
class ChartSeries:
    """What is drawn alike in a chart: its name and, for each place along the axis, a value.

    Attributes:
        name: What it is called.
        values: The values as they are printed, rounded; None for a gap.
        shown: Their words, with a percentage's sign; empty for a gap.
    """

    name: str
    values: tuple[Decimal | None, ...]
    shown: tuple[str, ...]


@frozen
class ChartBlock:
    """A chart above its caption.

    Attributes:
        form: What it is drawn of.
        caption: The words below it.
        places: What stands along the axis.
        series: What is drawn, each with a value for each place.
        unit: What the values are counted in; empty where their words say it.
        shares: Of a pie, each value's share of the whole in words; empty elsewhere.
        number: Its number among the charts.
        is_wide: Whether it stands on a page in landscape.
    """

    form: ChartForm
    caption: tuple[Run, ...]
    places: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    unit: str = ""
    shares: tuple[str, ...] = ()
    number: int = 0
    is_wide: bool = False

    @property
    def title(self) -> str:
        """The line below it, without its number."""
        words = words_of(self.caption)
        is_said = re.search(rf"(?<!\w){re.escape(self.unit)}(?!\w)", words)
        return f"{words} ({self.unit})" if self.unit and not is_said else words

    @property
    def text(self) -> str:
        """The line below it."""
        return f"{CHART_LABEL} {self.number}. {self.title}"

    @property
    def told(self) -> str:
        """All of it in words, for those who cannot see it."""
        lines = []
        for one in self.series:
            pairs = zip(self.places, one.shown, strict=True)
            words = "; ".join(f"{place}: {self._with_unit(shown)}" for place, shown in pairs)
            lines.append(f"{one.name}: {words}" if len(self.series) > 1 else words)
        return without_marks(f"{self.form.value}: {words_of(self.caption)}. {'. '.join(lines)}.")

    def _with_unit(self, shown: str) -> str:
        return " ".join(filter(None, (shown, self.unit))) if shown else "chưa có số"


Block: TypeAlias = Paragraph | TableBlock | Picture | Contents | ChartBlock


_LEVELS = {Style.HEADING_1: 1, Style.HEADING_2: 2, Style.HEADING_3: 3}


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
    def with_entries(self) -> Blocks:
        """The same, in which each heading knows its number in the table of contents."""
        items, entry = list(self.items), 0
        for index, block in enumerate(items):
            if isinstance(block, Paragraph) and block.style in _LEVELS:
                entry += 1
                items[index] = replace(block, entry=entry)
        return Blocks(tuple(items))

    @property
    def contents(self) -> Blocks:
        """The table of contents of this piece: its headings of three levels."""
        found = [
            (_LEVELS[block.style], tuple(run for run in block.runs if not run.note))
            for block in self.items
            if isinstance(block, Paragraph) and block.style in _LEVELS
        ]
        return Blocks((Contents(tuple(found)),) if found else ())

    @property
    def text(self) -> str:
        """The words alone, a line for each paragraph and each row, and below it its footnotes."""
        return "\n".join(line for block in self.items for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, ChartBlock):
        yield from (block.text, block.told)
        return
    if not isinstance(block, TableBlock):
        yield block.text
        if isinstance(block, Paragraph):
            yield from _notes(block.runs)
        elif isinstance(block, Picture):
            yield from _notes(block.caption)
        return
    heads = [tuple(cell.runs for cell in row) for row in block.heads]
    for row in (*(heads or [tuple(c.heading for c in block.columns)]), *block.rows):
        yield "\t".join(map(words_of, row))
        for cell in row:
            yield from _notes(cell)


def _notes(runs: Iterable[Run]) -> Iterator[str]:
    return (words_of(run.note) for run in runs if run.note)


def _in_language(part: Any, language: str) -> Any:
    """Part of a page with every run in it in a language, however deep it stands."""
    if isinstance(part, Run):
        return replace(part, language=language, note=_in_language(part.note, language))
    if isinstance(part, tuple):
        return tuple(_in_language(inner, language) for inner in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    inside = {one.name: getattr(part, one.name) for one in fields(part)}
    return replace(part, **{name: _in_language(inner, language) for name, inner in inside.items()})
