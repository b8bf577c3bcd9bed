"""A year file that says where its units' files lie → what they add up to, and its new text.

The stages: who sends, what they say, whose each file is, the totals, the texts, what differs.
"""

from __future__ import annotations

from collections.abc import Collection
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import field
from os import PathLike

from baocao_gen.figures.by_unit import NO_UNITS, UnitValues
from baocao_gen.figures.figure import Aspect
from baocao_gen.files.files import File, Files
from baocao_gen.files.stamps import fingerprint
from baocao_gen.frozen import frozen
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity, limited
from baocao_gen.report.unit_files import read_unit_files
from baocao_gen.yearfile.model import YearFile
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.read import read_year_file
from baocao_gen.years.consolidate.collected import Collected, collected
from baocao_gen.years.consolidate.kept import Kept
from baocao_gen.years.consolidate.matrix import matrix
from baocao_gen.years.consolidate.reading import read_all
from baocao_gen.years.consolidate.senders import Senders, senders
from baocao_gen.years.consolidate.totals import Total, missing_units, totals
from baocao_gen.years.consolidate.units import Unit, UnitState, units_of
from baocao_gen.years.consolidate.written import Decided, NewValue, written


@frozen
class Consolidated:
    """What the units' files add up to.

    Attributes:
        units: The units, each with what it sent.
        totals: The whole of every figure that units have.
        texts: The texts that were put together.
        changes: The values and texts of the year file that become others.
        same: How many are there already.
        text: The year file's new text; None while there is something to mend or to decide.
        year_file: The year file that they are put together into.
        kept: What the next run may be given, so that it reads only what has changed.
        problems: What is wrong, and warnings.
    """

    units: tuple[Unit, ...]
    totals: tuple[Total, ...]
    texts: tuple[Collected, ...]
    changes: tuple[NewValue, ...]
    same: int
    text: str | None = field(repr=False)
    year_file: YearFile = field(repr=False)
    kept: bytes = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=False)

    @property
    def table(self) -> bytes:
        """The values by unit as a CSV table, for ``so_lieu_tu_tep``."""
        return matrix(self.year_file, self.units, self.totals)

    def in_state(self, state: UnitState) -> list[Unit]:
        """The units that stand so."""
        return [unit for unit in self.units if unit.state is state]


@public
def consolidate(  # noqa: PLR0913 — a face calls it with what its user has said
    path: str | PathLike[str],
    *,
    files: Files | None = None,
    executor: Executor | None = None,
    kept: bytes | None = None,
    replacing: Collection[str] = (),
    partial: bool = False,
    table: str | None = None,
) -> Consolidated:
    """Add up what the units of a year file have sent; nothing is saved.

    Args:
        path: The year file. Its ``tong_hop_tu`` says where the units' files lie: their own year
            files, or the forms that ``sheets out`` has made. ``tong_hop`` of a figure says how
            its value follows; by default counts add up and formulas are computed anew.
        files: As in ``load``.
        executor: Any ``concurrent.futures.Executor`` whose workers read the files; by default
            they are read here, one after the other.
        kept: What an earlier run gave as ``kept``; files that are what they were then are not
            read again. Anything else is as good as None.
        replacing: The figures, by dotted names, and the sections whose value or text may give way
            to that of the units; «*» stands for all.
        partial: Whether to add up what is there although units or values are missing.
        table: The name under which ``table`` will be saved; figures that the year file takes
            from there by ``so_lieu_tu_tep`` are not written into it a second time.

    Raises:
        InvalidReport: the year file cannot be read, or does not say where its units' files lie.
    """
    file = (files or Files()).file(path)
    data = file.read()
    year_file, origin, _ = read_year_file(data, file.path, file.folder)
    who = senders(year_file, origin, file.folder)
    known = Kept.of(kept)
    sent = read_all(_files(who), year_file, file.path, known, executor)
    units, problems = units_of(who.listed, sent, year_file, origin)
    problems += missing_units(units, origin, partial=partial)
    added, wrong = totals(units, year_file, origin, partial=partial)
    texts, lacking = collected(year_file, units, origin)
    made = written(
        year_file,
        origin,
        data,
        [one for one in added if not _is_from(one, year_file, file, table)],
        texts,
        Decided(replacing, known.written),
        count=_count(units),
        tables=_tables(year_file, origin, file.folder),
    )
    problems = limited([*problems, *wrong, *lacking, *made.problems])
    is_clean = all(one.severity is not Severity.ERROR for one in problems)
    if is_clean:
        read_year_file(made.text.encode(), file.path)  # what is written must be a year file
        known.written = dict(made.owned)
        if table is not None:
            known.written[table] = fingerprint(matrix(year_file, units, added))
    return Consolidated(
        tuple(units),
        tuple(added),
        tuple(texts),
        made.changes,
        made.same,
        made.text if is_clean else None,
        year_file,
        known.text(),
        tuple(problems),
    )


def _files(who: Senders) -> list[File]:
    """The files that there are, each once."""
    named = [one.file for one in who.listed if one.file and one.file.is_there()]
    return list({file.path: file for file in [*named, *who.found]}.values())


def _count(units: Collection[Unit]) -> str:
    """«124», or «120/124» where some are missing."""
    there = sum(unit.counts or unit.state is UnitState.NOTHING for unit in units)
    return str(there) if there == len(units) else f"{there}/{len(units)}"


def _is_from(total: Total, year_file: YearFile, file: File, table: str | None) -> bool:
    """Whether the year file adds up the figure itself, from the table that is going to be saved."""
    if table is None:
        return False
    own = file.folder.file(table).identity
    named = any(file.beside(one.file).identity == own for one in year_file.unit_files)
    return named and total.adds_up and total.aspect is Aspect.ACTUAL


def _tables(year_file: YearFile, origin: Origin, files: Files) -> UnitValues:
    with suppress(InvalidReport):  # told by whoever loads the report
        return read_unit_files(year_file, origin, files)
    return NO_UNITS
