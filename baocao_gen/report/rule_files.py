"""The files that a year file names beside it → the office's rules and the units' numbers.

All faults of all files are collected; a file that is missing or names itself is told at the key
that names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from baocao_gen.figures.by_unit import NO_UNITS
from baocao_gen.figures.figure import Aspect
from baocao_gen.files.files import File, Files
from baocao_gen.files.tables import Cell
from baocao_gen.files.tables.headings import (
    FIGURE_HEADINGS,
    FIGURE_NAME_HEADINGS,
    folded,
    readings,
)
from baocao_gen.problems import codes
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Companions, LocatedRule, SourceValue
from baocao_gen.report.unit_files import read_unit_files
from baocao_gen.vietnamese.numbers import parse_number
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import Figure, OwnRule, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin
from baocao_gen.yearfile.quotable import check_ours, is_table, read_named_table
from baocao_gen.yearfile.read import read_rule_file

MAX_RULE_FILES = 100
MOST_RULES = 2_000
"""Rules of a report, with those of shared files; an office has some dozens. Each is compiled."""
MOST_LETTERS = 200_000
"""Letters of all of them: as many as there may be, of a hundred letters each."""
_RULES = (key_of(YearFile, "own_rules"),)


_Rules: TypeAlias = tuple[LocatedRule, ...]


def read_companions(year_file: YearFile, origin: Origin, files: Files) -> Companions:
    """Read every file that a year file names beside it.

    Args:
        year_file: The year file.
        origin: Where it came from.
        files: What its names are relative to: the files beside it, or the working folder for a
            report built in Python.

    Raises:
        InvalidReport: with all faults of all files.
    """
    rules, tables = _RuleReader(), _SourceReader()
    own_rules = rules.read(year_file.own_rules, origin, files)
    for index, name in enumerate(year_file.sources):
        tables.read(files.file(name), origin.position((key_of(YearFile, "sources"), index)))
    problems, by_unit = [*rules.problems, *tables.problems], NO_UNITS
    try:
        by_unit = read_unit_files(year_file, origin, files)
    except InvalidReport as error:
        problems += error.problems
    if problems:
        raise InvalidReport(problems)
    return Companions(own_rules, tuple(tables.values), by_unit)


@dataclass(slots=True)
class _RuleReader:
    """Reads files of rules, each once, and follows the files that they name."""

    problems: list[Problem] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def read(self, rules: tuple[OwnRule, ...], origin: Origin, files: Files) -> _Rules:
        """All rules; more than any office has are refused at the first that is too much."""
        found, letters = [], 0
        for located in self._located(rules, origin, files):
            found.append(located)
            letters += len(located.rule.expression or "")
            if len(found) > MOST_RULES or letters > MOST_LETTERS:
                self._refuse(_TOO_MANY, located.position, "bỏ bớt quy tắc", codes.TOO_COMPLEX)
                break
        return tuple(found)

    def _located(
        self, rules: tuple[OwnRule, ...], origin: Origin, files: Files, *, shared: bool = False
    ) -> Iterator[LocatedRule]:
        """The rules of a list, in order, with those of the files it names in their place."""
        for index, rule in enumerate(rules):
            path: KeyPath = (*_RULES, index)
            if rule.file is None:
                place = origin.position((*path, key_of(OwnRule, "expression")))
                yield LocatedRule(rule, place, shared)
            else:
                place = origin.position((*path, key_of(OwnRule, "file")))
                yield from self._of_file(files.file(rule.file), place)

    def _of_file(self, file: File, named_at: Position) -> Iterator[LocatedRule]:
        identity = file.identity
        if identity in self._open:
            circle = "tệp quy tắc gọi vòng trở lại chính nó"
            hint = f"bỏ một trong các khóa {key_of(OwnRule, 'file')} của vòng"
            self._refuse(circle, named_at, hint)
        elif len(self._seen) >= MAX_RULE_FILES:
            self._refuse(f"quá {MAX_RULE_FILES} tệp quy tắc", named_at, "gộp các tệp lại")
        elif identity not in self._seen:  # a file that is named twice counts once
            self._seen.add(identity)
            try:
                data = file.read()
                check_ours(data, file.path)
                found, origin = read_rule_file(data, file.path)
            except BaocaoError as error:
                message = f"không dùng được tệp quy tắc «{file.name}»"
                self._refuse(message, named_at, "sửa tệp ấy, hoặc sửa tên tệp")
                self.problems += error.problems
                return
            self._open.append(identity)
            yield from self._located(found.own_rules, origin, file.folder, shared=True)
            self._open.pop()

    def _refuse(self, message: str, place: Position, hint: str, code: str = "BC334") -> None:
        self.problems.append(Problem(code, message, place, hint))


_TOO_MANY = (
    f"các quy tắc riêng nhiều hơn {MOST_RULES:,} hoặc dài quá {MOST_LETTERS:,} ký tự"
).replace(",", ".")


_NAME_HEADINGS = frozenset(
    folded(name) for name in (key_of(YearFile, "figures"), *FIGURE_NAME_HEADINGS)
)
_ASPECTS = readings(
    {
        aspect: (key_of(Figure, aspect.value), *FIGURE_HEADINGS.get(aspect.value, ()))
        for aspect in Aspect
    }
)
"""The headings above the columns of numbers; the YAML key is one as well."""
_HEADINGS = frozenset({*_NAME_HEADINGS, *_ASPECTS})


@dataclass(slots=True)
class _SourceReader:
    """Reads the tables that units sent in; an empty cell says nothing."""

    values: list[SourceValue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, file: File, named_at: Position) -> None:
        """Read one table, CSV or workbook, whose rows are figures by their full names."""
        try:
            table = read_named_table(file, _HEADINGS)
        except BaocaoError as error:
            self._refuse(f"không dùng được bảng gốc «{file.name}»", named_at, "sửa tệp ấy")
            self.problems += error.problems
            return
        headings = [folded(cell.text) for cell in table.header]
        named = [index for index, heading in enumerate(headings) if heading in _NAME_HEADINGS]
        columns = {
            i: _ASPECTS[heading] for i, heading in enumerate(headings) if heading in _ASPECTS
        }
        if not named or not columns:
            names, number = key_of(YearFile, "figures"), key_of(Figure, "actual")
            lacking = number if named else names
            hint = f"hàng đầu cần cột {names} và ít nhất một cột số, ví dụ {number}"
            place = table.header[0].position
            is_ours = is_table(table.header, _HEADINGS)
            place = place if is_ours else replace(place, excerpt=None)
            self._refuse(f"bảng gốc thiếu cột «{lacking}»", place, hint)
            return
        for row in table.rows:
            name = row[named[0]]
            for index, aspect in columns.items():
                if name.text.strip() and row.texts[index].strip():
                    self._keep(name, aspect, row[index])

    def _keep(self, name: Cell, aspect: Aspect, cell: Cell) -> None:
        try:
            value = parse_number(cell.text, percent=True)
        except ReadingError as error:
            self.problems.append(Problem("BC203", error.message, cell.position, error.hint))
            return
        source = SourceValue(name.text.strip(), aspect, value, cell.position, name.position)
        self.values.append(source)

    def _refuse(self, message: str, place: Position, hint: str) -> None:
        self.problems.append(Problem("BC318", message, place, hint))
