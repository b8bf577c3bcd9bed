"""The source of a pattern → the pattern, compiled when it is first asked for anything.

Compiling takes longer than a report of three pages is searched; most rules ask whether a sentence
has one of their words before they need their patterns.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern until somebody asks for one of its attributes, and keeps those."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Every pattern once: Python's own memory of compiled patterns is too short for all.
        pattern = re.compile(self._source, self._flags)
        for each in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, each, getattr(pattern, each))
        self.pattern = pattern.pattern
        return getattr(pattern, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; its methods are those of ``re.compile``.

    >>> late("[0-9]+").findall("3 xã, 12 ấp")
    ['3', '12']
    """
    return cast("re.Pattern[str]", _Late(source, flags))
