"""The files that a year file names beside it → the office's rules and the units' numbers.

All faults of all files are collected; a file that is missing or names itself is told at the key
that names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from os.path import realpath
from pathlib import Path

from baocao_gen import resources
from baocao_gen.errors import BaocaoError, InvalidReport
from baocao_gen.model import OwnRule, YearFile, key_of
from baocao_gen.problems import Position, Problem
from baocao_gen.report import Companions, LocatedRule
from baocao_gen.yearfile import KeyPath, Origin, read_rule_file

MAX_RULE_FILES = 100
_RULES = (key_of(YearFile, "own_rules"),)


def read_companions(year_file: YearFile, origin: Origin, folder: Path | None) -> Companions:
    """Read every file that a year file names beside it.

    Args:
        year_file: The year file.
        origin: Where it came from.
        folder: Its folder, which the names are relative to; None for a report built in Python,
            whose names are relative to the working folder.

    Raises:
        InvalidReport: with all faults of all files.
    """
    reader = _RuleReader()
    rules = tuple(reader.located(year_file.own_rules, origin, folder or Path()))
    if reader.problems:
        raise InvalidReport(reader.problems)
    return Companions(rules)


@dataclass(slots=True)
class _RuleReader:
    """Reads files of rules, each once, and follows the files that they name."""

    problems: list[Problem] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def located(
        self, rules: tuple[OwnRule, ...], origin: Origin, folder: Path, *, shared: bool = False
    ) -> Iterator[LocatedRule]:
        """The rules of a list, in order, with those of the files it names in their place."""
        for index, rule in enumerate(rules):
            path: KeyPath = (*_RULES, index)
            if rule.file is None:
                place = origin.position((*path, key_of(OwnRule, "expression")))
                yield LocatedRule(rule, place, shared)
            else:
                place = origin.position((*path, key_of(OwnRule, "file")))
                yield from self._of_file(folder / rule.file, place)

    def _of_file(self, file: Path, named_at: Position) -> Iterator[LocatedRule]:
        identity = realpath(file)
        if identity in self._open:
            circle = "tệp quy tắc gọi vòng trở lại chính nó"
            self._refuse(circle, named_at, "bỏ một trong các khóa tep của vòng")
        elif len(self._seen) >= MAX_RULE_FILES:
            self._refuse(f"quá {MAX_RULE_FILES} tệp quy tắc", named_at, "gộp các tệp lại")
        elif identity not in self._seen:  # a file that is named twice counts once
            self._seen.add(identity)
            try:
                found, origin = read_rule_file(resources.read_file(file), str(file))
            except BaocaoError as error:
                message = f"không dùng được tệp quy tắc «{file.name}»"
                self._refuse(message, named_at, "sửa tệp ấy, hoặc sửa tên tệp")
                self.problems += error.problems
                return
            self._open.append(identity)
            yield from self.located(found.own_rules, origin, file.parent, shared=True)
            self._open.pop()

    def _refuse(self, message: str, place: Position, hint: str) -> None:
        self.problems.append(Problem("BC334", message, place, hint))
