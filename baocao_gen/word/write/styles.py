"""A template → what it offers to those who print in its styles: their names, and its room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from baocao_gen.frozen import frozen
from baocao_gen.word.xml import DEFAULT_WIDTH


@frozen
class Styles:
    """What a template offers: style name (lower case) → style id, and the width of its text."""

    ids: Mapping[str, str] = field(default_factory=dict)
    width: int = DEFAULT_WIDTH

    def id_of(self, name: str) -> str | None:
        """The id of a style by the name that Word shows."""
        return self.ids.get(name.lower())
