"""A text of a year file and another in its stead → the smallest edit, in the style that it has.

A style is kept where it can hold the new text, and so are the lines of a long text that do not
change. What is typed is read before it is taken: the reader has the last word on every way of
writing, and no rule of YAML is told twice. (Styles of scalars: YAML 1.2, sections 7.3 and 8.1.)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.yearfile.editing.folded import spliced
from baocao_gen.yearfile.editing.keys import ESCAPED, typed
from baocao_gen.yearfile.editing.spot import NodeSpot
from baocao_gen.yearfile.editing.text import Place
from baocao_gen.yearfile.yaml import Mapping, Node, read
from baocao_gen.yearfile.yaml import Sequence as List

_STEP: Final = 2
"""Columns by which what belongs to a key stands further right."""


@frozen
class Retyped:
    """What stands between two places gives way to something else."""

    start: Place
    end: Place
    typed: str


def retyped(spot: NodeSpot, text: str, *, quoted: bool = False) -> Retyped | None:
    """The edit after which a text says something else; None where it says so already.

    Args:
        spot: A text of the tree, or an empty place.
        text: What it shall say; brought to NFC with LF line ends.
        quoted: Whether a text without quotes gets some: «1,988» is a decimal only in quotes.

    Raises:
        InvalidReport: the text holds what no year file may, in whatever quotes.
    """
    scalar = spot.node
    assert isinstance(scalar, LocatedText)
    text = plain_text(text)
    if scalar.text == text and not scalar.is_null:
        return None
    start, end = (scalar.line, scalar.column), scalar.end
    if start == end:
        return Retyped(start, end, written(spot, text, quoted=quoted))
    raw = "\n".join(_raw_lines(scalar))
    for piece in () if quoted and scalar.plain else spliced(scalar, raw, text):
        if _problems(spot, raw[: piece.start] + piece.typed + raw[piece.end :], text) == []:
            begin = _place(scalar, raw, piece.start)
            return Retyped(begin, _place(scalar, raw, piece.end), piece.typed)
    way = written(spot, text, quoted=quoted)
    note = _note(scalar)
    if note and way[0] not in "|>":
        way = f"{way}  {note}"
    line = scalar.source.lines[end[0] - 1]
    beside = line[end[1] - 1 :].strip()
    if way[0] in "|>" and beside:  # a comment beside a line goes beside the mark of a block
        head, _, lines = way.partition("\n")
        return Retyped(start, (end[0], len(line) + 1), f"{head}  {beside}\n{lines}")
    return Retyped(start, end, way)


def _note(scalar: LocatedText) -> str:
    """The comment behind the mark of a block."""
    if not scalar.block:
        return ""
    header = scalar.source.lines[scalar.line - 1][scalar.column - 1 :]
    return header[header.find("#") :] if "#" in header else ""


def plain_text(text: str) -> str:
    """A text as a year file holds it: NFC, with LF line ends."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def written(spot: NodeSpot, text: str, *, quoted: bool = False) -> str:
    """A text as it must be typed at a place, if it can in the style that stands there.

    Raises:
        InvalidReport: it can be typed in no style.
    """
    found: list[Problem] = []
    possible = []
    for way in dict.fromkeys(_candidates(spot, text, quoted)):
        problems = _problems(spot, way, text)
        if problems == []:
            return way
        if problems is not None:
            errors = [one for one in problems if one.severity is Severity.ERROR]
            found = found or errors
            possible += [way] if not errors else []
    if possible:  # the words themselves deserve a warning, however they are quoted
        return possible[0]
    raise InvalidReport([_of_words(problem) for problem in found])


def _of_words(problem: Problem) -> Problem:
    """A problem of words that stand in no file yet."""
    return Problem(problem.code, problem.message, None, problem.hint, problem.severity)


def _candidates(spot: NodeSpot, text: str, quoted: bool) -> Iterator[str]:
    scalar = spot.node
    style = scalar.style if isinstance(scalar, LocatedText) and scalar.end[0] else ""
    is_line = "\n" not in text
    double = f'"{text.translate(ESCAPED)}"'
    single = "'" + text.replace("'", "''") + "'"
    literal = "" if spot.in_flow else _block(spot, "|", text)
    folded = "" if spot.in_flow else _block(spot, ">", text)
    own = {"": text, "'": single, '"': double, "|": literal, ">": folded}[style]
    is_empty = isinstance(scalar, LocatedText) and scalar.end == (scalar.line, scalar.column)
    if own and (style not in ("", "'") or (is_line and (style or not (is_empty or quoted)))):
        yield own
    if not is_line and literal:
        yield literal
    if is_line and typed(text) == text and not quoted:
        yield text
    yield double
    if is_line:
        yield single


def _block(spot: NodeSpot, mark: str, text: str) -> str:
    """A text of several lines as a block; empty where no block can end as it does."""
    body = text.rstrip("\n")
    breaks = len(text) - len(body)
    if not body.strip() or breaks > 1:
        return ""
    scalar = spot.node
    columns = spot.column - 1 + _STEP
    note = ""
    if isinstance(scalar, LocatedText) and scalar.block:
        columns = scalar.content_column - 1 if scalar.text.strip() else columns
        note = f"  {_note(scalar)}" if _note(scalar) else ""
    first = next(line for line in body.split("\n") if line.strip(" "))
    indicator = str(columns - spot.column + 1) if first.startswith(" ") else ""
    chomping = "" if breaks else "-"
    lines = body.split("\n")
    if mark == ">":
        lines = body.replace("\n", "\n\n").split("\n")
    indent = " " * columns
    inside = "\n".join(f"{indent}{line}" if line else "" for line in lines)
    return f"{mark}{indicator}{chomping}{note}\n{inside}"


def _raw_lines(scalar: LocatedText) -> list[str]:
    lines = list(scalar.source.lines[scalar.line - 1 : scalar.end[0]])
    lines[-1] = lines[-1][: scalar.end[1] - 1]
    lines[0] = lines[0][scalar.column - 1 :]
    return lines


def _place(scalar: LocatedText, raw: str, offset: int) -> Place:
    breaks = raw.count("\n", 0, offset)
    if not breaks:
        return scalar.line, scalar.column + offset
    return scalar.line + breaks, offset - raw.rfind("\n", 0, offset)


def _problems(spot: NodeSpot, way: str, text: str) -> list[Problem] | None:
    """What is wrong with something typed at a place; None if it says another text there."""
    try:
        root, problems = read(_around(spot, way).encode(errors="replace"), "")
    except InvalidReport as error:
        return list(error.problems)
    held, beside = _held(root.get("k"), 0), root.get("z") or _held(root.get("k"), 1)
    right = isinstance(held, LocatedText) and held.text == text and not held.is_null
    if right and isinstance(beside, LocatedText) and beside.text == "z":
        return problems
    return [problem for problem in problems if problem.severity is Severity.ERROR] or None


def _held(node: Node | None, index: int) -> Node | None:
    """The text itself, or one of two that are held together."""
    if isinstance(node, Mapping) and len(node.entries) == 2:
        return node.entries[index][1]
    if isinstance(node, List) and len(node.items) == 2:
        return node.items[index]
    return node


def _around(spot: NodeSpot, way: str) -> str:
    """A file of a few lines in which something stands as it does at a place."""
    is_item = isinstance(spot.parent, List)
    if spot.in_flow:
        return f"k: [{way}, z]\n" if is_item else f"k: {{k: {way}, z: z}}\n"
    indent = " " * (spot.column - 1)
    if is_item:
        return f"k:\n{indent}- {way}\n{indent}- z\n"
    return f"{indent}k: {way}\n{indent}z: z\n"
