"""What a tag prints of a figure → an anchor: which figure, which value, by which filters.

The words that a figure prints stay words; they only remember where they come from
(``figure_words``), and a run says which of its letters they are (``FigureSpan``). Whoever wants to
find them again in Word numbers them with ``Anchors``; else nothing of this reaches the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from baocao_gen.frozen import frozen

STYLE_PREFIX: Final = "bcg:"
"""How the names of the character styles begin that mark printed figures."""


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
    """

    source: FigureSource
    number: int
    words: str

    @property
    def ident(self) -> str:
        """The id of its style in the Word file that it was made for."""
        return f"bcg{self.number}"

    @property
    def style_name(self) -> str:
        """The name of the style that marks it: «bcg:dich_vu_cong.thu_tuc#3»."""
        return f"{STYLE_PREFIX}{self.source.figure}#{self.number}"


@frozen
class FigureSpan:
    """Letters of a run that print a figure: from ``start`` up to ``end``.

    ``anchor`` is what marks them in Word; None where nobody has numbered them.
    """

    start: int
    end: int
    source: FigureSource
    anchor: Anchor | None = None


def moved(span: FigureSpan, by: int) -> FigureSpan:
    """The same letters, where so many more stand before them."""
    return FigureSpan(span.start + by, span.end + by, span.source, span.anchor)


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
        listed: The anchors, in the order of the page.
        tables: The tables of figures.
    """

    in_cells: bool = False
    listed: list[Anchor] = field(default_factory=list)
    tables: list[TableMap] = field(default_factory=list)

    def numbered(self, spans: Iterable[FigureSpan], text: str) -> tuple[FigureSpan, ...]:
        """The spans of a run with their anchors."""
        return tuple(self._numbered(spans, text))

    def _numbered(self, spans: Iterable[FigureSpan], text: str) -> Iterator[FigureSpan]:
        for span in spans:
            anchor = Anchor(span.source, len(self.listed) + 1, text[span.start : span.end])
            self.listed.append(anchor)
            yield FigureSpan(span.start, span.end, span.source, anchor)

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
