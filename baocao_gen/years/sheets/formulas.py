"""A figure's parts or formula → the formula of a cell, over the cells of other figures.

Only what both sides compute alike is taken over: sums, and formulas of names, numbers and the four
operations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.parts import PartsByName
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.vietnamese.pattern import late

_TOKEN = late(
    r"\s*(?:(?P<name>[a-z_]\w*(?:\.[a-z_]\w*)*)|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<sign>[*]{2}|/{2}|[-+*/()]))"
)
_SIGNS = frozenset("-+*/()")


@frozen
class CellFormula:
    """How a figure is computed from others.

    Attributes:
        names: The figures that it is computed from, each once.
        pieces: Names of figures, and what stands between them as a cell has it.
        digits: To how many digits after the comma it is rounded; None where it is exact.
    """

    names: tuple[Name, ...]
    pieces: tuple[Name | str, ...]
    digits: int | None = None

    def over(self, cell: Callable[[Name], str]) -> str:
        """The formula of a cell, empty while one of its inputs is.

        Args:
            cell: A figure → where its value stands, «G8».
        """
        cells = ",".join(map(cell, self.names))
        words = "".join(piece if isinstance(piece, str) else cell(piece) for piece in self.pieces)
        value = words if self.digits is None else f"ROUND({words},{self.digits})"
        return f'=IF(COUNT({cells})<{len(self.names)},"",IFERROR({value},""))'


def cell_formula(
    figure: ResolvedFigure, names: FigureNames, parts: PartsByName
) -> CellFormula | None:
    """How a cell computes a figure; None where a workbook would not compute it alike.

    Args:
        figure: A figure that is computed.
        names: The figures of the file.
        parts: What their lists of parts mean.
    """
    declaration = figure.declaration
    if declaration.parts:
        found = parts.of(figure.name)
        if found is None:
            return None
        pieces = [piece for name in found.names for piece in ("+", name)]
        return CellFormula(tuple(dict.fromkeys(found.names)), tuple(pieces[1:]))
    pieces = list(_pieces(declaration.formula or "", figure.name, names))
    inputs = tuple(dict.fromkeys(piece for piece in pieces if isinstance(piece, tuple)))
    if not inputs or "" in pieces:
        return None
    if figure.unit in PERCENT_UNITS:
        pieces = ["100*(", *pieces, ")"]
    return CellFormula(inputs, tuple(pieces), figure.decimals)


def _pieces(formula: str, name: Name, names: FigureNames) -> Iterator[Name | str]:
    """The pieces of a formula; an empty one for whatever a cell has no word for."""
    at = 0
    while at < len(formula.rstrip()):
        token = _TOKEN.match(formula, at)
        if token is None:
            yield ""
            return
        at = token.end()
        if token["name"] is None:
            yield token["number"] or (token["sign"] if token["sign"] in _SIGNS else "")
            continue
        found = names.look_up(name, tuple(token["name"].split(".")))
        if found not in names.declared:
            yield ""
        elif names.declared[found].unit in PERCENT_UNITS:
            yield from ("(", found, "/100)")
        else:
            yield found
