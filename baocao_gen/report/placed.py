"""The pieces of a page, each with the place of the year file that it was made from → the page.

A template prints the names and asks for no places; whoever shows the page beside the file does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.blocks import Blocks
from baocao_gen.yearfile.origin import KeyPath


@frozen
class PagePiece:
    """What one place of the year file has become: a title, a text, a table with its lines.

    Attributes:
        path: The keys that lead to the place.
        blocks: Its blocks.
    """

    path: KeyPath
    blocks: Blocks


@frozen
class LaidPage:
    """A page, and where in the year file each of its pieces stands.

    Attributes:
        names: Everything a template may print.
        body: The pieces of the body in order.
        appendices: For each appendix the pieces of its lead, its tables and charts.
        problems: The faults of its texts; a text with one is not on the page.
        failed: Where the texts with faults stand, each with its faults.
    """

    names: Mapping[str, Any] = field(repr=False)
    body: tuple[PagePiece, ...]
    appendices: tuple[tuple[PagePiece, ...], ...]
    problems: tuple[Problem, ...] = ()
    failed: Mapping[KeyPath, tuple[Problem, ...]] = field(default_factory=dict)


def joined(pieces: Iterable[PagePiece]) -> Blocks:
    """The blocks of some pieces in order."""
    return Blocks(tuple(block for piece in pieces for block in piece.blocks.items))
