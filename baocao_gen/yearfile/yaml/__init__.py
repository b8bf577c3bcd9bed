"""A year file's bytes → a tree of texts that remember line and column, and what is wrong with it.

YAML never chooses a type: ``06``, ``1.988``, ``12:30`` and ``no`` stay as typed, and the fields
that receive them decide. Stages: ``files.text`` → ``scanning`` (``lines``, ``slips``) →
``composing`` (``syntax``) → ``nodes``; beside them ``comments``, for those who change a file.
The only package that imports ``yaml``.
"""

from __future__ import annotations

from dataclasses import replace

from baocao_gen.files.located import LocatedText, Source
from baocao_gen.files.text import decode
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity, limited
from baocao_gen.yearfile.yaml.composing import compose
from baocao_gen.yearfile.yaml.nodes import (
    Mapping,
    Node,
    Plain,
    Sequence,
    kept_plain,
    locate,
    to_plain,
)
from baocao_gen.yearfile.yaml.reread import reread
from baocao_gen.yearfile.yaml.scanning import MOST_MENDED, scan, scan_and_mend

__all__ = [
    "LocatedText",
    "Mapping",
    "Node",
    "Plain",
    "Sequence",
    "Source",
    "decode",
    "kept_plain",
    "locate",
    "parse",
    "read",
    "scan",
    "to_plain",
]


def read(data: bytes, name: str, before: Mapping | None = None) -> tuple[Mapping, list[Problem]]:
    """Read a year file: decode, look for invisible slips, parse; find all there is to find.

    Args:
        data: The whole file.
        name: The file's name in messages.
        before: The tree of an earlier content of the file, or of another file, in which no error
            was; what is the same here is taken from it, and the outcome is the same.

    Returns:
        The root, and errors and warnings in the order of the file. When there are errors the
        tree is only good for finding more of them.

    Raises:
        InvalidReport: No tree can be built; its ``problems`` are all that were found.
    """
    text, problems = decode(data, name)
    if text is None:
        raise InvalidReport(problems)
    source = Source.of(text, name)
    slips, mended = scan_and_mend(source)
    if len(mended) > MOST_MENDED and any(slip.severity is Severity.ERROR for slip in slips):
        raise InvalidReport(_in_order(_without_echoes(problems + slips, [])))
    if before is not None and not mended and (known := reread(before, source)) is not None:
        return known, _in_order(_without_echoes(problems + slips, []))
    lines = [mended.get(number, line) for number, line in enumerate(source.lines, 1)]
    root, found = compose(source, lines)
    problems = _in_order(_without_echoes(problems + slips, found))
    if root is None and not any(p.severity is Severity.ERROR for p in problems):
        problems = [*problems, _empty(source)]
    if root is not None and not isinstance(root, Mapping):
        problems = [*problems, _not_a_mapping(root)]
    if not isinstance(root, Mapping):
        raise InvalidReport(problems)
    return root, problems


def parse(text: str, name: str) -> Node:
    """Parse a text that ``decode`` returned, without looking for slips.

    Args:
        text: The file's text (LF line ends, NFC).
        name: The file's name in messages.

    Returns:
        The root node; a null scalar for an empty text.

    Raises:
        InvalidReport: The text is not YAML, or uses what is not allowed here.
    """
    source = Source.of(text, name)
    root, problems = compose(source, source.lines)
    if problems:
        raise InvalidReport(_in_order(problems))
    return root if root is not None else LocatedText(source, 1, 1, "")


def _without_echoes(first: list[Problem], syntax: list[Problem]) -> list[Problem]:
    """Join two lists, without parser errors on lines whose real fault is known already."""
    told = {(p.position.line, "") for p in first if p.position and p.severity is Severity.ERROR}
    kept = []
    for problem in syntax:
        line = problem.position.line if problem.position else None
        echo = problem.code in _PARSER_CODES and not told.isdisjoint(
            {(line, ""), (line, problem.code)}
        )
        if not echo:
            kept.append(problem)
        told.add((line, problem.code))
    return limited(_one_font_problem(first) + kept)


def _one_font_problem(problems: list[Problem]) -> list[Problem]:
    """Make an error of the warning on old fonts where soft hyphens stand for the letter ư.

    In TCVN3 that is what U+00AD is. To be told to delete it would do harm.
    """
    pasted = any(problem.code == codes.LEGACY_FONT for problem in problems)
    if not pasted or not any(problem.code == codes.INVISIBLE for problem in problems):
        return problems
    return [
        replace(problem, severity=Severity.ERROR) if problem.code == codes.LEGACY_FONT else problem
        for problem in problems
        if problem.code != codes.INVISIBLE
    ]


_PARSER_CODES = frozenset({codes.COLON_IN_VALUE, codes.INDENTATION, codes.SYNTAX})


def _in_order(problems: list[Problem]) -> list[Problem]:
    def place(problem: Problem) -> tuple[int, int]:
        position = problem.position
        return (position.line or 0, position.column or 0) if position else (0, 0)

    return sorted(problems, key=place)


def _empty(source: Source) -> Problem:
    hint = "bắt đầu bằng «ky_bao_cao: …», mỗi dòng một «khóa: giá trị»"
    return Problem(codes.NOT_A_MAPPING, "tệp trống, chưa có khóa nào", source.at(1, 1), hint)


def _not_a_mapping(root: Node) -> Problem:
    hint = "viết mỗi dòng một «khóa: giá trị», ví dụ «ky_bao_cao: 2020»"
    found = "một danh sách" if isinstance(root, Sequence) else "chữ không có khóa"
    message = f"tệp phải gồm các dòng «khóa: giá trị», ở đây là {found}"
    return Problem(codes.NOT_A_MAPPING, message, root.position, hint)
