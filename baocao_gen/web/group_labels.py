"""A content of a year file → what its figures and groups are called, for lists to choose from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from baocao_gen.figures.figure import Name
from baocao_gen.report.group_names import GroupNames
from baocao_gen.vietnamese.order import sort_key
from baocao_gen.vietnamese.text import fold
from baocao_gen.web.preview.choices import FigureChoice, figure_choices
from baocao_gen.web.session import Snapshot
from baocao_gen.yearfile.model.fields import FIGURE_NAME
from baocao_gen.years.edits.figures import proposed_key


class FigureLabels:
    """The names that a clerk knows, of one content that can be read."""

    def __init__(self, state: Snapshot) -> None:
        assert state.report is not None, "asked of what could be read"
        self._report = state.report
        self._groups = GroupNames(state.report)

    def of_group(self, group: Name) -> str:
        """What a group is called; nothing outside of all groups."""
        return self._groups.of(group) if group else ""

    def said(self, dotted: str) -> str:
        """What a figure or group is called that a full name names; nothing for any other name."""
        name = tuple(dotted.strip().split("."))
        figure = self._report.figures.by_name.get(name)
        if figure is not None:
            return figure.declaration.name or figure.name[-1]
        return self.of_group(name) if name in self._report.figures.groups else ""

    def group_of(self, words: str) -> Name:
        """The group that somebody means: its name as people say it, or one that is new.

        Args:
            words: «Một cửa», «mot_cua» or, below another group, «sat_hach.lanh_dao»; empty for
                outside of all groups.
        """
        plain = " ".join(words.split())
        known = {fold(said): tuple(name.split(".")) for name, said in self.groups}
        if not plain or all(re.fullmatch(FIGURE_NAME, step) for step in plain.split(".")):
            return tuple(plain.split(".")) if plain else ()
        return known.get(fold(plain)) or (proposed_key(plain, ()),)

    @property
    def figures(self) -> Sequence[FigureChoice]:
        """All figures."""
        return figure_choices(self._report)

    @property
    def groups(self) -> list[tuple[str, str]]:
        """All groups: the full name of each, and what it is called, by that."""
        found = [(".".join(name), self.of_group(name)) for name in self._report.figures.groups]
        return sorted(found, key=lambda one: sort_key(one[1]))
