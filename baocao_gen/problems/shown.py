"""Problems → what a person or another service reads: text with a caret, GitHub lines, SARIF."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from baocao_gen.problems.problem import Position, Problem, Severity, reading_order

SEVERITY_NAMES = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "ghi chú"}
_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;34"}
_GITHUB_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_BOLD, _GREEN, _CYAN = "1", "1;32", "36"

_INDENT = "    "
_TAB = 4
_WIDEST = 100
"""Columns of the terminal that a quoted line may take; a paragraph of Word is far longer."""
_BEFORE_CARET = 60
_LOOKED_AT = 2 * _WIDEST
"""Characters of a line on either side of the caret; a text may be a line of a megabyte."""
_WORDS = re.compile(r"\S")


def as_text(problems: Iterable[Problem], color: bool = False) -> str:
    """Write problems as blocks for a terminal, sorted by file and line.

    Args:
        problems: what was found, in any order.
        color: use the ANSI colors of terminals.

    Returns:
        The blocks and a closing line that counts them («3 lỗi, 1 cảnh báo»), without a line
        break at the end; nothing for no problems.
    """
    ordered = _sorted(problems)
    if not ordered:
        return ""
    blocks = ["\n".join(_block(problem, color)) for problem in ordered]
    return encodable("\n\n".join([*blocks, summary(ordered)]))


def as_github(problems: Iterable[Problem]) -> str:
    """Write problems as workflow commands, which GitHub shows beside the lines of the file."""
    return encodable("\n".join(_annotation(problem) for problem in _sorted(problems)))


def as_sarif(problems: Iterable[Problem], meanings: Mapping[str, str], version: str) -> str:
    """Write problems as a SARIF log, which editors and code hosts read (OASIS SARIF 2.1.0).

    Args:
        problems: what was found, in any order.
        meanings: a line of explanation for each code.
        version: the version of this program.
    """
    ordered = _sorted(problems)
    codes = sorted({problem.code for problem in ordered})
    rules = [{"id": code, "shortDescription": {"text": meanings.get(code, code)}} for code in codes]
    driver = {"name": "baocao-gen", "version": version, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, codes) for problem in ordered],
    }
    log = {"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return encodable(json.dumps(log, ensure_ascii=False, indent=2))


_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def _sarif_result(problem: Problem, codes: list[str]) -> dict[str, Any]:
    hint = f"\nGợi ý: {problem.hint}" if problem.hint else ""
    related = [
        {**_sarif_location(other.position), "message": {"text": other.message}}
        for other in problem.related
    ]
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity.value,
        "message": {"text": problem.message + hint},
        "locations": [_sarif_location(problem.position)] if problem.position else [],
        **({"relatedLocations": related} if related else {}),
    }


def _sarif_location(position: Position) -> dict[str, Any]:
    file = quote(position.file.replace("\\", "/"))
    physical: dict[str, Any] = {"artifactLocation": {"uri": file}}
    if position.line is not None:
        column = {"startColumn": position.column} if position.column is not None else {}
        physical["region"] = {"startLine": position.line, **column}
    logical = [{"fullyQualifiedName": position.part}] if position.part else []
    return {
        "physicalLocation": physical,
        **({"logicalLocations": logical} if logical else {}),
    }


def summary(problems: Iterable[Problem]) -> str:
    """Count problems in words: «3 lỗi, 1 cảnh báo», empty for none."""
    found = list(problems)
    counts = [(_count(found, severity), name) for severity, name in SEVERITY_NAMES.items()]
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def _count(problems: list[Problem], severity: Severity) -> int:
    return sum(problem.severity is severity for problem in problems)


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line and column; those without a line keep the order they were found in."""
    return sorted(problems, key=reading_order)


def _block(problem: Problem, color: bool) -> Iterator[str]:
    place = f"{problem.position}: " if problem.position else ""
    kind = _painted(
        f"{SEVERITY_NAMES[problem.severity]}[{problem.code}]", _COLORS[problem.severity], color
    )
    yield f"{_painted(_clean(place), _BOLD, color)}{kind}: {_paragraph(problem.message)}"
    yield from _quote(problem.position, _INDENT, color)
    if problem.hint:
        yield f"{_INDENT}{_painted('gợi ý', _CYAN, color)}: {_paragraph(problem.hint)}"
    for related in problem.related:
        yield f"{_INDENT}{_clean(str(related.position))}: {_paragraph(related.message)}"
        yield from _quote(related.position, _INDENT * 2, color)


def _quote(position: Position | None, indent: str, color: bool) -> Iterator[str]:
    """The source line, without its own indent, and a caret under the column."""
    if position is None or position.excerpt is None or not _WORDS.search(position.excerpt):
        return
    words = position.excerpt.rstrip("\r\n")
    if position.column is None and position.focus:
        line, caret = _shown(words, position.focus + 1)[0], None
    else:
        line, caret = _shown(words, position.column)
    yield indent + line
    if caret is not None:
        yield indent + " " * caret + _painted("^", _GREEN, color)


def _shown(excerpt: str, column: int | None) -> tuple[str, int | None]:
    """Return a line as a terminal shows it, and how many cells stand before the caret."""
    words = _WORDS.search(excerpt)
    own_indent = words.start() if words else len(excerpt)
    target = None if column is None else max(0, column - 1 - own_indent)
    first = max(0, (target or 0) - _LOOKED_AT)
    start = own_indent + first
    target = None if target is None else target - first
    cells, target = _cut(_cells(excerpt[start : start + 2 * _LOOKED_AT], target or 0), target)
    line = "".join(text for text, _ in cells).rstrip()
    if target is None:
        return line, None
    while 0 < target < len(cells) and cells[target][1] == 0:
        target -= 1  # a combining mark stands in the cell of its letter
    beyond = max(0, target - len(cells))
    return line, _total(cells[:target]) + min(beyond, 1)


Cells = list[tuple[str, int]]
"""A line as shown: each character's text and the cells of the terminal it takes."""


def _cells(text: str, target: int) -> Cells:
    """Each character as it is shown and the cells it takes; tabs end at every fourth.

    As far as may be seen: a line behind the caret that is wider than a terminal is cut.
    """
    cells: Cells = []
    at = last = 0
    for character in text:
        if len(cells) == target:
            last = at + _WIDEST
        if len(cells) > target and at > last:
            break
        if character == "\t":
            width = _TAB - at % _TAB
            cells.append((" " * width, width))
        else:
            cells.append(_cell(character))
        at += cells[-1][1]
    return cells


@lru_cache(maxsize=2_000)
def _cell(character: str) -> tuple[str, int]:
    return _clean(character), _width(character)


def _width(character: str) -> int:
    """Cells of a terminal: two for a wide East Asian letter, none for a combining mark."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf") and not _is_unsafe(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _cut(cells: Cells, target: int | None) -> tuple[Cells, int | None]:
    """Keep what fits around the caret; an ellipsis stands for what is left out."""
    ellipsis = ("…", 1)
    before = 0 if target is None else _total(cells[:target])
    if target is not None and before > _BEFORE_CARET and _total(cells) > _WIDEST:
        left_out = max(0, min(target, len(cells)) - _BEFORE_CARET // 2)
        cells = [ellipsis, *cells[left_out:]]
        target = target - left_out + 1
    used = 0
    for index, (_, width) in enumerate(cells):
        used += width
        if used > _WIDEST:
            return [*cells[:index], ellipsis], target
    return cells, target


def _total(cells: Cells) -> int:
    return sum(width for _, width in cells)


def _annotation(problem: Problem) -> str:
    position = problem.position
    properties = {"title": problem.code}
    if position:
        known = {"file": position.file, "line": position.line, "col": position.column}
        properties = {k: str(v) for k, v in known.items() if v is not None} | properties
    settings = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    part = f"{position.part}: " if position and position.part else ""
    lines = [part + problem.message]
    if problem.hint:
        lines.append(f"gợi ý: {problem.hint}")
    lines += [f"{related.position}: {related.message}" for related in problem.related]
    kind = _GITHUB_KINDS[problem.severity]
    return f"::{kind} {settings}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    """Escape the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _paragraph(text: str) -> str:
    """Further lines of a message stand under the first."""
    return f"\n{_INDENT}".join(_clean(line) for line in text.splitlines())


def _clean(text: str) -> str:
    """Show control characters instead of obeying them: a file may hold anything."""
    return _UNSAFE.sub(_picture, text)


def _is_unsafe(character: str) -> bool:
    """Say whether a terminal would act on the character: controls and changes of direction."""
    return _UNSAFE.match(character) is not None


_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"


def encodable(text: str) -> str:
    """Spell out halves of characters, which a file name of old encoding brings along."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _painted(text: str, style: str, color: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if color and text else text
