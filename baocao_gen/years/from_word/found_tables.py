"""A table of a report → what a year file may declare of it: its columns, rows, units."""

from __future__ import annotations

from baocao_gen.frozen import frozen
from baocao_gen.word.read.document import ReadTable
from baocao_gen.yearfile.model import ColumnKind
from baocao_gen.years.from_word.proposals import PrintPlace


@frozen
class FoundColumn:
    """A column as a year file declares it; ``figure`` names it where rows are units."""

    path: tuple[str, ...]
    kind: ColumnKind | None
    index: int
    decimals: int | None = None
    figure: str = ""


@frozen
class FoundRow:
    """A row: its number and name as typed, its figure (empty for words alone), its note."""

    number: str
    name: str
    figure: str
    note: str
    cells: tuple[str, ...]


@frozen
class UnitsFound:
    """What the units of a table report.

    Attributes:
        file: The CSV file that their numbers go into.
        figures: The figures of the columns: key, name and unit.
        rows: The rows of the file, its head first.
        units: The names of the units.
        total: What the row of totals is called; empty without one.
    """

    file: str
    figures: tuple[tuple[str, str, str], ...]
    rows: tuple[tuple[str, ...], ...]
    units: tuple[str, ...]
    total: str


@frozen
class FoundTable:
    """A table that a year file may declare.

    Attributes:
        name: What templates call it.
        table: Where it was read.
        columns: Its columns, from the left.
        rows: Its rows below the head.
        zero: What is printed for a zero.
        tags: Paragraph → the tags of cells that only the declared table can print.
        is_whole: Whether everything in it has a place in the declaration.
        units: What its rows report, where they are units.
    """

    name: str
    table: ReadTable
    columns: tuple[FoundColumn, ...]
    rows: tuple[FoundRow, ...]
    zero: str
    tags: tuple[tuple[PrintPlace, str], ...]
    is_whole: bool
    units: UnitsFound | None = None
