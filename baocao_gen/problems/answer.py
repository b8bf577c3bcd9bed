"""What a command found → its answer in JSON: one envelope, one shape of a problem and of a place.

Every command that has ``--format json`` answers through here. The envelope names the command and
the version of the shape and holds the problems; beside them stand the command's own keys. Keys are
English; a place is always ``position``, so that a program finds all places of all answers by one
name.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from baocao_gen.problems.problem import Position, Problem, Severity, reading_order
from baocao_gen.problems.shown import encodable

VERSION: Final = 1
"""Of the shape: it grows when a key goes away or means something else, not when one is added."""


def answer(
    command: str, problems: Iterable[Problem] = (), content: Mapping[str, Any] | None = None
) -> str:
    """Write the answer of a command as one JSON object.

    Args:
        command: The words of the command behind the program's name: «check», «template check».
        problems: What it found wrong, in any order; they are sorted by file and line.
        content: The command's own keys; left out where problems stopped it.

    Returns:
        The object, indented: ``command``, ``version``, the counts ``errors``, ``warnings`` and
        ``notes``, the list ``problems``, and the keys of ``content``.
    """
    ordered = sorted(problems, key=reading_order)
    return _written(command, ordered, [problem_fields(problem) for problem in ordered], content)


def answer_by_source(
    command: str,
    problems: Mapping[str, Iterable[Problem]],
    content: Mapping[str, Any] | None = None,
) -> str:
    """The same for a command over several reports: each problem names its report's ``source``.

    A problem may stand in another file than the report's own, such as a template; ``problems``
    leads from the name of each year file to what was found for it.
    """
    told = [(source, problem) for source, found in problems.items() for problem in found]
    told.sort(key=lambda one: reading_order(one[1]))
    listed = [{**problem_fields(problem), "source": source} for source, problem in told]
    return _written(command, [problem for _, problem in told], listed, content)


def _written(
    command: str,
    problems: list[Problem],
    listed: list[dict[str, Any]],
    content: Mapping[str, Any] | None,
) -> str:
    counts = Counter(problem.severity for problem in problems)
    whole = {
        "command": command,
        "version": VERSION,
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.NOTE],
        "problems": listed,
        **(content or {}),
    }
    return encodable(json.dumps(whole, ensure_ascii=False, indent=2))


def problem_fields(problem: Problem) -> dict[str, Any]:
    """A problem as an object; ``hint``, ``position`` and ``excerpt`` are null where there is none.

    ``excerpt`` is the line or the paragraph of the place, as it stands in the file; of a very long
    one, what stands around the column.
    """
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        **_place(problem.position),
        "related": [
            {"message": related.message, **_place(related.position)} for related in problem.related
        ],
    }


def position_fields(position: Position | None) -> dict[str, Any] | None:
    """The one shape of a place: ``file``, ``line``, ``column``, ``part``; null for no place.

    What is not known of a place is null: a Word template has parts and no lines, a year file
    lines and no parts.
    """
    if position is None:
        return None
    return {
        "file": position.file,
        "line": position.line,
        "column": position.column,
        "part": position.part,
    }


def _place(position: Position | None) -> dict[str, Any]:
    return {
        "position": position_fields(position),
        "excerpt": _excerpt(position) if position else None,
    }


_LONGEST_EXCERPT = 2_000
"""Characters of a line that are quoted: a text may be one line of a megabyte, for each finding."""


def _excerpt(position: Position) -> str | None:
    line = position.excerpt
    if line is None or len(line) <= _LONGEST_EXCERPT:
        return line
    start = max(0, (position.focus or (position.column or 1) - 1) - _LONGEST_EXCERPT // 2)
    end = start + _LONGEST_EXCERPT
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
