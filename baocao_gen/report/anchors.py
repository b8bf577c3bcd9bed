"""What a tag prints of a figure → an anchor: which figure, which value, by which filters.

The words that a figure prints stay words; they only remember where they come from
(``figure_words``), and a run says which of its letters they are (``FigureSpan``). Whoever wants to
find them again in Word numbers these runs with ``Anchors``; else nothing of this reaches the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from baocao_gen.frozen import frozen

STYLE_PREFIX: Final = "bcg:"
"""How the names of the character styles begin that mark runs with printed figures."""
_LONGEST_NAME: Final = 240
"""Letters of a style's name; Word takes 253."""


@frozen
class FigureSource:
    """Which value of which figure is printed, and how.

    Attributes:
        figure: The figure's full name, «dich_vu_cong.thu_tuc».
        aspect: The YAML key of the value; empty for one that is made of several.
        filters: The filters that it went through, in order.
        whose: In a table of units, the unit or the group; empty for the whole.
    """

    figure: str
    aspect: str
    filters: tuple[str, ...] = ()
    whose: str = ""


@frozen
class Anchor:
    """One place where a value is printed.

    Attributes:
        source: What is printed.
        number: Which of the marked places of the page, from 1.
        words: What stands there.
        run: The number of the run that it stands in, among those that print figures, from 1.
        start: Where in that run its words begin.
    """

    source: FigureSource
    number: int
    words: str
    run: int = 0
    start: int = 0


@frozen
class AnchoredRun:
    """A run that prints figures, and what marks it in Word: a style for it alone.

    One for each figure would part the run, and where a run is parted letters move on the page.

    Attributes:
        number: Which of the marked runs of the page, from 1.
        anchors: The figures that it prints, in order.
    """

    number: int
    anchors: tuple[Anchor, ...]

    @property
    def ident(self) -> str:
        """The id of its style in the Word file that it was made for."""
        return f"bcg{self.number}"

    @property
    def style_name(self) -> str:
        """The name of its style: «bcg:dich_vu_cong.thu_tuc+ho_so#3»; as many names as fit."""
        names = f"{STYLE_PREFIX}{'+'.join(anchor.source.figure for anchor in self.anchors)}"
        whole = names if len(names) <= _LONGEST_NAME else names[:_LONGEST_NAME].rpartition("+")[0]
        return f"{whole or STYLE_PREFIX}#{self.number}"


@frozen
class FigureSpan:
    """Letters of a run that print a figure: from ``start`` up to ``end``."""

    start: int
    end: int
    source: FigureSource


def moved(span: FigureSpan, by: int) -> FigureSpan:
    """The same letters, where so many more stand before them."""
    return FigureSpan(span.start + by, span.end + by, span.source)


@frozen
class TableMap:
    """A table of figures: what each of its rows and columns prints.

    Attributes:
        name: The path of the table in the year file.
        rows: For each row its figure; empty where the columns say it.
        columns: For each column the YAML key of its value, with the figure before it where the
            rows do not say it; empty for a column of words.
    """

    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(slots=True)
class Anchors:
    """Numbers the figures of one page as they are printed.

    Attributes:
        in_cells: Whether the cells of tables of figures are marked one by one too; else ``tables``
            says what they print.
        runs: The runs that print them, in the order of the page.
        tables: The tables of figures.
    """

    in_cells: bool = False
    runs: list[AnchoredRun] = field(default_factory=list)
    tables: list[TableMap] = field(default_factory=list)
    _count: int = 0

    @property
    def listed(self) -> list[Anchor]:
        """All anchors, in the order of the page."""
        return [anchor for run in self.runs for anchor in run.anchors]

    def numbered(self, spans: Iterable[FigureSpan], text: str) -> AnchoredRun:
        """The next run of the page, by what it prints."""
        run, first = len(self.runs) + 1, self._count + 1
        anchors = tuple(
            Anchor(span.source, number, text[span.start : span.end], run, span.start)
            for number, span in enumerate(spans, first)
        )
        self._count += len(anchors)
        self.runs.append(AnchoredRun(run, anchors))
        return self.runs[-1]

    def note_table(self, name: str, cells: Mapping[tuple[int, int], FigureSource]) -> None:
        """Remember what the cells of a table print, by row and column."""
        rows: dict[int, set[str]] = {}
        for (row, _), source in cells.items():
            rows.setdefault(row, set()).add(source.figure)
        by_row = {row: names.copy().pop() if len(names) == 1 else "" for row, names in rows.items()}
        columns: dict[int, str] = {}
        for (row, column), source in cells.items():
            own = source.aspect if by_row[row] else f"{source.figure}.{source.aspect}"
            columns[column] = own
        self.tables.append(TableMap(name, _listed(by_row), _listed(columns)))


def _listed(by_number: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(by_number.get(number, "") for number in range(max(by_number, default=-1) + 1))
