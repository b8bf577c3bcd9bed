"""Texts, lists and mappings → how they are typed in a year file: on lines or between brackets."""

from __future__ import annotations

from typing import Final

from baocao_gen.yearfile.editing.keys import typed
from baocao_gen.yearfile.editing.spot import NodeSpot
from baocao_gen.yearfile.editing.words import written
from baocao_gen.yearfile.yaml import Mapping, Plain
from baocao_gen.yearfile.yaml import Sequence as List

LONGEST: Final = 110
"""Letters of a row between brackets; what is longer stands on lines of its own."""
_STEP: Final = 2


def in_brackets(value: Plain) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(_pair(key, inner) for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(in_brackets(item) for item in value) + "]"
    return "" if value is None else typed(value)


def _pair(key: str, value: Plain) -> str:
    return f"{typed(key)}: {in_brackets(value)}"  # nothing needs the gap as well: «{a: }»


def fits_in_brackets(value: Plain, column: int) -> bool:
    """Whether a value is short enough for one line and simple enough for one pair of brackets."""
    if _has_lines(value) or _has_mappings(value):
        return False
    return column + len(in_brackets(value)) <= LONGEST


def _has_mappings(value: Plain) -> bool:
    """Whether keys would stand in brackets inside of brackets."""
    inside = value.values() if isinstance(value, dict) else value or ()
    return any(
        isinstance(one, dict) or (isinstance(one, list) and _has_mappings(one)) for one in inside
    )


def _has_lines(value: Plain) -> bool:
    if isinstance(value, dict):
        return any(_has_lines(inner) for inner in value.values())
    if isinstance(value, list):
        return any(_has_lines(item) for item in value)
    return value is not None and "\n" in value


def entry(key: str, value: Plain, column: int, *, brackets: bool = False) -> str:
    """A key and its value as lines; the first without its indent, the last without its break.

    Args:
        key: The key.
        value: What stands behind it.
        column: Where the key begins, from 1.
        brackets: Whether a list or mapping goes between brackets if it fits there.
    """
    return f"{typed(key)}:{behind(value, column, brackets=brackets)}"


def behind(value: Plain, column: int, *, brackets: bool = False, is_item: bool = False) -> str:
    """What is typed behind a colon or a dash in a column, with the gap between."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f" {_text(value, column, is_item=is_item)}"
    if not value or (brackets and fits_in_brackets(value, column)):
        return f" {in_brackets(value)}"
    inner = column + _STEP
    if is_item:  # the first line stands behind the dash
        return f" {block(value, inner, brackets=brackets)}"
    return f"\n{' ' * (inner - 1)}{block(value, inner, brackets=brackets)}"


def block(value: Plain, column: int, *, brackets: bool = False) -> str:
    """A filled list or mapping as lines that begin in a column; the first without its indent."""
    indent = "\n" + " " * (column - 1)
    if isinstance(value, dict):
        return indent.join(
            entry(key, inner, column, brackets=brackets) for key, inner in value.items()
        )
    assert isinstance(value, list)
    short = brackets or all(isinstance(one, dict) for one in value) is False
    return indent.join(f"-{behind(item, column, brackets=short, is_item=True)}" for item in value)


def _text(text: str, column: int, *, is_item: bool) -> str:
    if "\n" not in text:
        return typed(text)
    here = _NOWHERE
    parent = List(here.source, 1, column, ()) if is_item else None
    return written(NodeSpot(here, None, parent, False, column), text)


def _nowhere() -> Mapping:
    from baocao_gen.files.located import Source

    return Mapping(Source("", ("",)), 1, 1, ())


_NOWHERE: Final = _nowhere()
