"""A year file and everything it names → a report whose figures are all resolved."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from os import PathLike
from typing import Any

from baocao_gen.figures.figure import Earlier, Edition, Timeline
from baocao_gen.files.files import File, Files
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.report import history
from baocao_gen.report.report import Companions, Report, assemble
from baocao_gen.report.rule_files import read_companions
from baocao_gen.report.unit_files import read_unit_files
from baocao_gen.yearfile import yaml
from baocao_gen.yearfile.last_ones import LastOnes
from baocao_gen.yearfile.model import YearFile
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.quotable import check_ours
from baocao_gen.yearfile.read import read_tree, unread_files, validate
from baocao_gen.yearfile.yaml.remembered import read_once

_MOST_REMEMBERED = 500_000
"""Bytes of a year file that is remembered; the node tree of a larger one would fill the memory."""


@public
def load(path: str | PathLike[str], *, files: Files | None = None) -> Report:
    """Read a year file, and the chain of previous ones that it opens; resolve all figures.

    Args:
        path: The year file.
        files: Where it lies, with everything that it names: a folder, or names → bytes held in
            memory (``Files.of``), and then the disk is never asked. By default ``path``
            leads to it from the working folder.

    Raises:
        InvalidReport: with all problems of the file.
    """
    return _read_after((files or Files()).file(path))


def load_unsaved(file: File, data: bytes, before: Report | None = None) -> Report:
    """Read a year file as ``load`` does, with a content that has not been written there yet.

    Args:
        file: The year file.
        data: The content.
        before: The report of an earlier content, where somebody has it.

    Raises:
        InvalidReport: with all problems of that content.
    """
    return _read_after(replace(file, unsaved=data), before)


_MOST_LAST = 2
"""Reports from which the next one is made: files that are edited at a time."""
_last: LastOnes[str, Report] = LastOnes(_MOST_LAST)


def _read_after(file: File, before: Report | None = None) -> Report:
    """Read a file, beginning from its last content, or from the report before it in a batch."""
    before = before or _last.get(file.path) or next(iter(_last.newest()), None)
    report = _read(file, before=before)
    lines = report.origin.lines
    has_tables = report.origin.root is not report.origin.typed_root
    if not has_tables and sum(map(len, lines)) <= _MOST_REMEMBERED:
        _last.put(file.path, report)
    return report


def load_alone(
    path: str | PathLike[str], *, files: Files | None = None, is_named: bool = False
) -> Report:
    """Read a year file by itself, whatever its ``ky_truoc``, ``quy_tac`` and ``doi_chieu`` say.

    Args:
        path: The year file.
        files: As in ``load``.
        is_named: Whether another file names it: then no line of it is told unless it has shown to
            be a year file.

    Raises:
        InvalidReport: with all problems of the file itself.
    """
    return _read((files or Files()).file(path), alone=True, is_named=is_named)


def _read(
    file: File, *, alone: bool = False, is_named: bool = False, before: Report | None = None
) -> Report:
    """The one reader of a year file; an earlier one of the chain is named by it and read alone."""
    read = _opened(file, is_named=is_named)
    if alone:
        return replace(read.alone(file.folder), files=file.folder)
    past = history.read(
        read.year_file, read.origin, file, partial(_read, alone=True, is_named=True)
    )
    companions = read_companions(read.year_file, read.origin, file.folder)
    told = (*read.warnings, *past.warnings)
    if read.year_file.territory is None:
        report = assemble(
            read.year_file,
            read.origin,
            past.earlier,
            warnings=told,
            companions=companions,
            before=before,
        )
    else:
        report = _redrawn(read, past.earlier, told, companions, file)
    known = before.timeline if before else None
    timeline = known if known and known == past.timeline else past.timeline
    return replace(report, files=file.folder).along(timeline)


def _redrawn(
    read: _Opened,
    earlier: Earlier,
    told: tuple[Problem, ...],
    companions: Companions,
    file: File,
) -> Report:
    """A report that is compared with what earlier ones would say of today's units."""
    from baocao_gen.report.redrawn import redrawn  # for whom a file says so
    from baocao_gen.report.territory_file import read_redrawings

    redrawings = read_redrawings(read.year_file, read.origin, file.folder)
    now = companions.by_unit.units
    seen = redrawn(earlier, redrawings, read.year_file, read.origin, now)
    report = assemble(
        read.year_file,
        read.origin,
        seen.earlier,
        warnings=(*told, *seen.warnings),
        companions=companions,
    )
    return replace(report, redrawings=seen.applied)


@dataclass(eq=False)
class _Opened:
    """A year file that has been read, and what it says by itself, worked out when it is asked."""

    year_file: YearFile
    origin: Origin
    warnings: list[Problem]

    def alone(self, files: Files) -> Report:
        if not self.year_file.unit_files:
            return self._alone
        companions = Companions(by_unit=read_unit_files(self.year_file, self.origin, files))
        told = tuple(self.warnings)
        return assemble(self.year_file, self.origin, warnings=told, companions=companions)

    @cached_property
    def _alone(self) -> Report:
        return assemble(self.year_file, self.origin, warnings=tuple(self.warnings))


def _opened(file: File, *, is_named: bool) -> _Opened:
    """Read a file; the last ones are remembered by their content.

    The reports of a batch have their earlier years in common, and are each other's earlier years.
    What a file that names tables says is not remembered: it also says what stands in them.
    """
    data = file.read()
    is_remembered = len(data) <= _MOST_REMEMBERED
    if is_named:
        (_remembered_as_ours if is_remembered else check_ours)(data, file.path)
    if not is_remembered:
        return _Opened(*read_tree(*read_once(data, file.path), file.path, file.folder))
    tree = _tree(data, file.path)
    with suppress(InvalidReport):  # all problems are told below, those of tables among them
        if not any(unread_files(tree.opened.year_file, tree.opened.origin)):
            return tree.opened
    return _Opened(*read_tree(tree.root, tree.problems, file.path, file.folder))


@dataclass(eq=False)
class _Tree:
    """A year file as a tree, and what it says where it names no tables."""

    root: yaml.Mapping
    problems: list[Problem]
    name: str

    @cached_property
    def opened(self) -> _Opened:
        return _Opened(*read_tree(self.root, self.problems, self.name))


_remembered_as_ours = lru_cache(maxsize=history.MAX_FILES + 1)(check_ours)


@lru_cache(maxsize=history.MAX_FILES + 1)
def _tree(data: bytes, name: str) -> _Tree:
    return _Tree(*read_once(data, name), name)


@public
def build(data: YearFile | Mapping[str, Any], *, previous: Report | None = None) -> Report:
    """Make a report in Python: from models, or from a mapping with the keys of a year file.

    Args:
        data: A ``YearFile``, or a mapping by YAML keys or by English field names.
        previous: The report before, with those that it was compared with: last year's, or for a
            month or a quarter the one just before.

    Raises:
        InvalidReport: with all problems; places are named by keys instead of lines.
    """
    origin = Origin("báo cáo dựng bằng Python")
    year_file = validate(data, origin)
    if unread := list(unread_files(year_file, origin)):
        raise InvalidReport(unread)
    editions: tuple[Edition, ...] = ()
    if previous:
        before = previous.timeline.editions if previous.timeline else ()
        editions = (previous.as_edition(), *before)
    period = year_file.period
    earlier = history.earlier_than(period, editions)
    companions = read_companions(year_file, origin, Files())
    report = assemble(year_file, origin, earlier, companions=companions)
    return report.along(Timeline(period, editions))
