"""A template → what it offers to those who print in its styles: their names, and its room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from baocao_gen.frozen import frozen
from baocao_gen.report.table_widths import TABLE_SIZE
from baocao_gen.word.xml import DEFAULT_WIDTH


@frozen
class Styles:
    """What a template offers: its styles, and the room for what they print.

    Attributes:
        ids: The name of each style (lower case) → its id.
        width: The width of the text, in twentieths of a point.
        turned: The width of the text where the page is turned to landscape; 0 where it cannot be.
        table_size: The type size of the cells of a table, in points.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    width: int = DEFAULT_WIDTH
    turned: int = 0
    table_size: float = TABLE_SIZE

    def id_of(self, name: str) -> str | None:
        """The id of a style by the name that Word shows."""
        return self.ids.get(name.lower())
