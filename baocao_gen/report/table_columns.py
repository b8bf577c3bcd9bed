"""The cells of a table → what each of its columns holds, and how much room that needs.

A column of numbers is one in which nearly every cell is a number. Rooms are told in ems, the type
size being one, so that one look at the cells serves every size. Digits are all equally wide:
numbers are told apart by their shape only, and a hundred thousand of them have a few shapes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from itertools import islice
from math import sqrt
from typing import Final, TypeAlias

from baocao_gen.decree30.typeface import text_width
from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import Run, TableBlock
from baocao_gen.report.table_heads import head_rows, rows_like_head
from baocao_gen.tags.other_language import language_of, signs
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.pattern import late

_SHAPE: Final = str.maketrans("123456789", "000000000", BLANK_CLOSE)
_NOTE_MARK = "¹"
"""Stands for the mark of a footnote, whose number nobody knows yet."""
_NUMBER = late(r"[-+−–]?\(?(?:0{1,3}(?:\.000)+|0{1,6})(,0+)?[)]?[\s\u00a0]?%?¹*")
_BEHIND = late(r"(?:,0+)?[)]?[\s\u00a0]?%?¹*$")
_SIGN = late(r"(?<=0)[^0](?=0)")
"""What stands between two digits of a shape."""
_NOTHING = late(r"[-–—−/.…xX\s]*")
_RUNNING = late(r"(?:S\.?TT|TT|Số (?:TT|thứ tự)|Thứ tự|Năm|No)\.?", re.IGNORECASE)
_SPACE = late(r"[ \t\n]+")
_NEARLY_ALL = 0.9
"""The share of filled cells that are numbers in a column of numbers; the others are remarks like
«chưa có số liệu»."""
_LONGEST_WORD = 20.0
"""Ems of the longest word that must stand whole: a document number of two ministries has 16. What
is longer is an address of the web, which breaks anywhere."""
_OF_AN_ADDRESS = 8.0
"""Ems that such an address is given."""
_LETTER = 0.45
"""Ems of a letter, on the average of running text."""
_KEPT_WIDTHS = 4096


class CellKind(Enum):
    """What a column holds."""

    NUMBERS = "numbers"
    RUNNING_NUMBERS = "running numbers"
    WORDS = "words"


@frozen
class ColumnNeed:
    """How much room the cells of one column need, in ems.

    Attributes:
        kind: What it holds.
        word: Its widest word; no word is broken.
        number: Its widest word with a digit.
        line: Its widest cell, on one line.
        typical: The width of a typical cell on one line, long ones counting more.
        head: The words above it, on one line.
        before: The widest part of its numbers before the comma.
        behind: The widest part from the comma on.
    """

    kind: CellKind
    word: float
    number: float
    line: float
    typical: float
    head: float
    before: float
    behind: float

    @property
    def on_comma(self) -> float:
        """The room of its numbers one below the other, comma below comma."""
        return self.before + self.behind


@frozen
class Merged:
    """A cell that covers several columns: the first, how many, and its widest word in ems."""

    start: int
    columns: int
    word: float
    number: float


Shape: TypeAlias = tuple[str, bool]
"""A cell's words with every digit a zero, and whether any of them are bold."""


def needs_of(table: TableBlock) -> tuple[ColumnNeed, ...]:
    """What each column needs, in order."""
    alone: list[list[Shape]] = [[] for _ in table.columns]
    for row in head_rows(table):
        for place in row:
            if place.cell and place.columns == 1:
                alone[place.start].append((shape_of(place.cell.runs)[0], True))
    first = rows_like_head(table)
    for cells in table.rows[:first]:
        for heads, runs in zip(alone, cells, strict=False):
            heads.append(shape_of(runs))
    return tuple(
        _need(heads, Counter(_cells(table, index, first)), index)
        for index, heads in enumerate(alone)
    )


def merged_cells(table: TableBlock) -> tuple[Merged, ...]:
    """The cells that cover several columns, in the head and below it."""
    found: dict[tuple[int, int], set[Shape]] = {}
    for row in head_rows(table):
        for place in row:
            if place.cell and place.columns > 1:
                words = shape_of(place.cell.runs)[0]
                found.setdefault((place.start, place.columns), set()).add((words, True))
    count = len(table.columns)
    for cells in table.rows:
        if cells and len(cells) < count:
            start = len(cells) - 1
            found.setdefault((start, count - start), set()).add(shape_of(cells[-1]))
    return tuple(Merged(*covered, *_widest(shapes)) for covered, shapes in found.items())


def shape_of(runs: tuple[Run, ...]) -> Shape:
    """The shape of a cell; blanks keep the sign that opens them."""
    if len(runs) == 1:
        return _shape(runs[0]), runs[0].bold
    words = "".join([_NOTE_MARK if run.note else _shape(run) for run in runs])
    return words, any(run.bold for run in runs)


def _shape(run: Run) -> str:
    text = run.text.translate(_SHAPE)
    if run.language is None:
        return text
    ours = _our_signs(run.language)
    return _SIGN.sub(lambda sign: ours.get(sign[0], sign[0]), text)


@lru_cache(maxsize=64)
def _our_signs(language: str) -> dict[str, str]:
    """The signs of numbers of a language, by Word's name of it → ours."""
    theirs = signs(language_of(language))
    return {theirs.group: ".", theirs.decimal: ","}


def behind_comma(shape: Shape) -> float | None:
    """The width of a number from its comma on, in ems; None for what is no number."""
    text = shape[0].strip()
    if not (_NUMBER.fullmatch(text) or _NOTHING.fullmatch(text)):
        return None
    behind = _BEHIND.search(text)
    return _width(behind[0] if behind else "", shape[1])


def _cells(table: TableBlock, index: int, first: int) -> Iterator[Shape]:
    """The cells that stand in one column alone, from a row on."""
    count = len(table.columns)
    for row in islice(table.rows, first, None):
        if index < len(row) - 1 or (index == len(row) - 1 and len(row) == count):
            yield shape_of(row[index])


def _need(heads: list[Shape], cells: Counter[Shape], index: int) -> ColumnNeed:
    head = max((_width(words, bold) for words, bold in heads), default=0.0)
    numbers = {shape: behind for shape in cells if (behind := _number_behind(shape)) is not None}
    word, number = _widest([*heads, *cells])
    before = max((_width(s[0].strip(), s[1]) - b for s, b in numbers.items()), default=0.0)
    return ColumnNeed(
        _kind(heads, cells, numbers, index),
        word,
        number,
        _longest(cells),
        _typical(cells),
        head,
        before,
        max(numbers.values(), default=0.0),
    )


def _number_behind(shape: Shape) -> float | None:
    return behind_comma(shape) if _NUMBER.fullmatch(shape[0].strip()) else None


def _kind(
    heads: list[Shape], cells: Counter[Shape], numbers: Iterable[Shape], index: int
) -> CellKind:
    if index == 0 and any(_RUNNING.fullmatch(words.strip()) for words, _ in heads):
        return CellKind.RUNNING_NUMBERS
    filled = sum(n for (words, _), n in cells.items() if not _says_nothing(words))
    counted = sum(cells[shape] for shape in numbers)
    return CellKind.NUMBERS if counted and counted >= _NEARLY_ALL * filled else CellKind.WORDS


def _says_nothing(words: str) -> bool:
    """Whether a cell is blank, a dash, or waits for its value."""
    return BLANK_OPEN in words or bool(_NOTHING.fullmatch(words))


def _widest(shapes: Iterable[Shape]) -> tuple[float, float]:
    """The widest word, and the widest with a digit."""
    # What is said of a blank may break anywhere: it is not there when the report is finished.
    # The mark of a footnote may have two digits.
    marked = ((text.replace(_NOTE_MARK, 2 * _NOTE_MARK), bold) for text, bold in shapes)
    whole = ((text.partition(BLANK_OPEN)[0], bold) for text, bold in marked)
    words = {(word, bold) for text, bold in whole for word in _SPACE.split(text)}
    word = number = 0.0
    for text, bold in words:
        width = _width(text, bold)
        width = width if width <= _LONGEST_WORD else _OF_AN_ADDRESS
        word = max(word, width)
        number = max(number, width) if "0" in text else number
    return word, number


def _longest(cells: Iterable[Shape]) -> float:
    """The widest cell; only those are measured that may be wider than the widest so far."""
    widest = 0.0
    for text, bold in cells:
        if len(text) > widest:  # no letter is wider than an em
            widest = max(widest, *(_width(line, bold) for line in text.split("\n")))
    return widest


def _typical(cells: Counter[Shape]) -> float:
    count = cells.total()
    squares = sum(n * len(text) ** 2 for (text, _), n in cells.items())
    return sqrt(squares / count) * _LETTER if count else 0.0


@lru_cache(maxsize=_KEPT_WIDTHS)
def _width(text: str, bold: bool) -> float:
    return text_width(text.replace(BLANK_OPEN, ""), 1, bold=bold)
