"""A text as it is typed over several lines and a new one → the parts that need not be retyped.

A paragraph stays on the lines it was typed on, folded or not: only what differs is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen

_BREAK: Final = re.compile(r"[ \t]*\n[ \t\n]*")
_ESCAPE: Final = re.compile(r"\\(?:x..|u.{4}|U.{8}|[^\n])")
_CONTINUED: Final = re.compile(r"\\\n[ \t]*")


@frozen
class Splice:
    """What is typed from one offset up to another, and what takes its place."""

    start: int
    end: int
    typed: str


def spliced(scalar: LocatedText, raw: str, text: str) -> Iterator[Splice]:
    """Ways to make a new text of what is typed by replacing a part of it.

    None is sure to be read as the new text: whoever takes one must have it read.

    Args:
        scalar: The text that stands there.
        raw: It as it is typed, mark and quotes included.
        text: The new text.
    """
    if scalar.style == "|":
        yield from _lines(scalar, raw, text)
        return
    places = list(_letters(raw, scalar.style))
    if "".join(letter for letter, _, _ in places) != scalar.text.rstrip("\n"):
        return
    old, new = scalar.text.rstrip("\n"), text
    if scalar.style == ">":
        if text.rstrip("\n") + scalar.text[len(old) :] != text:
            return
        new = text.rstrip("\n")
    if not old or not new:
        return
    first = _common(old, new)
    last = _common(old[first:][::-1], new[first:][::-1])
    middle = new[first : len(new) - last]
    if "\n" in middle:
        return
    if scalar.style == '"':
        middle = middle.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    elif scalar.style == "'":
        middle = middle.replace("'", "''")
    start = places[first][1] if first < len(old) else places[-1][2]
    end = places[len(old) - last - 1][2] if first < len(old) - last else start
    yield Splice(start, max(start, end), middle)


def _lines(scalar: LocatedText, raw: str, text: str) -> Iterator[Splice]:
    """In a literal block each line of the text has its own."""
    head, _, typed = raw.partition("\n")
    old = scalar.text.rstrip("\n")
    if not typed or text.rstrip("\n") + scalar.text[len(old) :] != text:
        return
    was, new, lines = old.split("\n"), text.rstrip("\n").split("\n"), typed.split("\n")
    if len(was) != len(lines):
        return
    indent = " " * (scalar.content_column - 1)
    first = _common(was, new)
    last = _common(was[first:][::-1], new[first:][::-1])
    between = [f"{indent}{line}" if line else "" for line in new[first : len(new) - last]]
    ends = [len(head)]
    for line in lines:
        ends.append(ends[-1] + 1 + len(line))
    start, end = ends[first], ends[len(was) - last]
    yield Splice(start, end, "".join(f"\n{line}" for line in between))


def _letters(raw: str, style: str) -> Iterator[tuple[str, int, int]]:
    """The letters of a text, each with the offsets between which it is typed."""
    at = raw.find("\n") + 1 if style == ">" else len(style)
    end = len(raw) - (1 if style in ("'", '"') else 0)
    if style == ">":
        at += len(raw) - at - len(raw[at:].lstrip())
    while at < end:
        found = _BREAK.match(raw, at, end)
        if found and "\n" in found.group():
            breaks = found.group().count("\n")
            for letter in " " if breaks == 1 else "\n" * (breaks - 1):
                yield letter, at, found.end()
            at = found.end()
        elif style == '"' and raw[at] == "\\":
            if continued := _CONTINUED.match(raw, at, end):
                at = continued.end()
                continue
            escape = _ESCAPE.match(raw, at, end)
            stop = escape.end() if escape else at + 1
            yield _unescaped(raw[at:stop]), at, stop
            at = stop
        else:
            stop = at + (2 if style == "'" and raw.startswith("''", at) else 1)
            yield raw[at], at, stop
            at = stop


def _unescaped(escape: str) -> str:
    if escape[1:2] in ("x", "u", "U"):
        digits = escape[2:]
        is_hex = digits and all(letter in "0123456789abcdefABCDEF" for letter in digits)
        return chr(int(digits, 16)) if is_hex and int(digits, 16) < 0x110000 else ""
    return {"n": "\n", "t": "\t"}.get(escape[1:], escape[1:])


def _common(one: str | list[str], other: str | list[str]) -> int:
    """How many letters or lines two texts begin with alike."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
