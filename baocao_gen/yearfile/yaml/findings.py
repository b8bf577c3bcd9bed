"""A parser's error with the line it is on → a finding: the problem, and how to read on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from baocao_gen.files.located import Source
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Problem, Related
from baocao_gen.yearfile.yaml.lines import YamlLine


@frozen
class YamlFinding:
    """An explained error; ``better`` is what line ``line`` may be read as, to find more."""

    problem: Problem
    line: int
    better: str | None = None

    def read_as(self, better: str | None) -> YamlFinding:
        """Return the finding with a line that can be parsed instead."""
        return YamlFinding(self.problem, self.line, better)

    def beside(self, position: Position, role: str) -> YamlFinding:
        """Return the finding with a second place."""
        related = (*self.problem.related, Related(position, role))
        return YamlFinding(replace(self.problem, related=related), self.line, self.better)


@frozen
class ParserError:
    """A parser's error beside the line it is on; offsets count from 0, lines from 1."""

    source: Source
    lines: Sequence[str]
    line: YamlLine
    offset: int
    context: str
    message: str
    start: tuple[int, int] | None  # line and offset where what was being parsed began

    def found(
        self, code: str, message: str, hint: str, place: tuple[int, int] | None = None
    ) -> YamlFinding:
        """Return a finding at a line and offset; without one, where the parser stopped."""
        line, offset = place or (self.line.number, self.offset)
        return YamlFinding(Problem(code, message, self.source.at(line, offset + 1), hint), line)
