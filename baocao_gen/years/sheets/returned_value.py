"""What a file that a unit sends back says: values with their cells, and what is wrong with it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.files.tables import GridCell
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.years.sheets.layout import Status
from baocao_gen.years.sheets.returned_tasks import ReturnedDocument, ReturnedTask

if TYPE_CHECKING:
    from baocao_gen.years.sheets.own.matching import RowMatch


@frozen
class ReturnedValue:
    """A value that a unit has filled in.

    Attributes:
        name: The figure.
        aspect: Which of its values.
        value: The value.
        status: What the unit says of it; None if it says nothing.
        remark: What the unit has to say.
        cell: Where it stands.
    """

    name: Name
    aspect: Aspect
    value: Decimal
    status: Status | None
    remark: str
    cell: GridCell


@frozen
class Returned:
    """What one file says.

    Attributes:
        file: Its name.
        unit: The unit that its manifest names; empty where it has none.
        values: The values in it, in the order of the rows.
        missing: The figures of the form that the unit has left blank.
        tasks: What it says of its tasks.
        documents: The documents that it lists.
        problems: What keeps it from being taken, and warnings of what is doubtful.
        matches: What each row of a sheet that the unit has made itself tells of; none of a form.
    """

    file: str
    unit: str
    values: tuple[ReturnedValue, ...]
    missing: tuple[Name, ...]
    tasks: tuple[ReturnedTask, ...]
    documents: tuple[ReturnedDocument, ...]
    problems: tuple[Problem, ...]
    matches: tuple[RowMatch, ...] = ()
