"""The units and the totals → a CSV table, a row for each unit and a column for each figure.

It is what ``so_lieu_tu_tep`` reads: the columns bear the names of the figures.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from baocao_gen.figures.figure import Aspect
from baocao_gen.figures.names import declared_in
from baocao_gen.files.tables.headings import folded
from baocao_gen.yearfile.model import YearFile
from baocao_gen.years.consolidate.totals import Total
from baocao_gen.years.consolidate.units import Unit, UnitState

_HEADING = "Đơn vị"


def matrix(year_file: YearFile, units: Sequence[Unit], totals: Sequence[Total]) -> bytes:
    """The table; a unit that has nothing to report has «-», one that has not sent is left blank.

    Args:
        year_file: The year file whose figures they are.
        units: The rows.
        totals: The columns.
    """
    totals = [total for total in totals if total.aspect is Aspect.ACTUAL]
    declared = declared_in(year_file.figures)
    titles = Counter(folded(figure.name or "") for figure in declared.values())
    titles[folded(_HEADING)] += 2
    heads = []
    for total in totals:
        name = declared[total.name].name or ""
        heads.append(name if name and titles[folded(name)] == 1 else total.dotted)
    columns: list[Mapping[int, Decimal]] = [
        {id(unit): value for unit, value in total.of} for total in totals
    ]
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\n")
    writer.writerow([_HEADING, *heads])
    for unit in units:
        if unit.state is UnitState.NOTHING:
            cells = ["-"] * len(columns)
        else:
            cells = [_cell(column.get(id(unit))) for column in columns]
        writer.writerow([unit.name, *cells])
    return written.getvalue().encode()


def _cell(value: Decimal | None) -> str:
    return "" if value is None else format(value, "f").replace(".", ",")
