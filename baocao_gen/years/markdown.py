"""Rows of texts → a Markdown table in which nothing is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; every cell stays on one line."""
    lines = [_row(head), _row(["---"] * len(head))]
    return [*lines, *(_row([text(cell) for cell in row]) for row in rows)]


def text(words: str) -> str:
    """A text as Markdown shows it."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
