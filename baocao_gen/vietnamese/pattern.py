"""The source of a pattern → the pattern, compiled when it is first asked for anything.

Compiling takes longer than a report of three pages is searched; most rules ask whether a sentence
has one of their words before they need their patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast


class _Late:
    """Stands for a pattern until somebody asks for one of its attributes, and keeps those."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Every pattern once: Python's own memory of compiled patterns is too short for all.
        pattern = re.compile(self.pattern, self.flags)
        for each in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, each, getattr(pattern, each))
        return getattr(pattern, name)


class _Needing:
    """A pattern that is only asked of texts that have one of some words."""

    def __init__(self, source: str, flags: int, needs: tuple[str, ...]) -> None:
        self._late, self.needs = _Late(source, flags), needs
        self.pattern, self.flags = source, flags
        self._ignores_capitals = bool(flags & re.IGNORECASE)

    def _may_be_in(self, text: str) -> bool:
        words = text.lower() if self._ignores_capitals else text
        return any(need in words for need in self.needs)

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._late.search(text, *bounds) if self._may_be_in(text) else None

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._late.match(text, *bounds) if self._may_be_in(text) else None

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        return self._late.fullmatch(text, *bounds) if self._may_be_in(text) else None

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return self._late.finditer(text, *bounds) if self._may_be_in(text) else iter(())


def late(source: str, flags: int = 0, *, needs: tuple[str, ...] = ()) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; its methods are those of ``re.compile``.

    Args:
        source: As for ``re.compile``.
        flags: Likewise.
        needs: Words of which each match has one, in small letters if the pattern ignores capitals:
            a text without them never meets the pattern. Such a pattern finds (``search``,
            ``match``, ``fullmatch``, ``finditer``) and does not replace.

    >>> late("[0-9]+").findall("3 xã, 12 ấp")
    ['3', '12']
    >>> late("[0-9]+ ấp", needs=("ấp",)).search("3 xã")
    """
    if needs:
        return cast("re.Pattern[str]", _Needing(source, flags, needs))
    return cast("re.Pattern[str]", _Late(source, flags))
