"""A text of a report → what it printed in the report before, if it prints the same now.

What a text with ordinary tags prints follows from the figures that it names and from what all texts
may name besides. Both are compared with those of the last report of the same file, or else of the
last one: the one before it in a batch.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cached_property
from typing import Any

from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.report.prose import Rendered
from baocao_gen.report.report import Report, document_groups
from baocao_gen.tags.budget import Budget
from baocao_gen.tags.fast import SimpleTag
from baocao_gen.yearfile.last_ones import LastOnes
from baocao_gen.yearfile.model import YearFile, key_of

_FIGURES = key_of(YearFile, "figures")
_MOST_KEPT, _MOST_DOCUMENTS = 4, 1_000
"""Reports whose texts are kept, and the documents of the appendices of one of them."""


@frozen
class Spent:
    """A text with its tags filled in, and what that has cost."""

    rendered: Rendered
    steps: int
    characters: int
    in_loops: int

    @classmethod
    def since(cls, before: Budget, after: Budget, rendered: Rendered) -> Spent:
        """What was spent between two states of a budget."""
        return cls(
            rendered,
            before.steps - after.steps,
            before.characters - after.characters,
            before.in_loops - after.in_loops,
        )

    def may_pay(self, budget: Budget) -> bool:
        """Spend the same again; False, and nothing, where that would be too much."""
        left = (
            budget.steps - self.steps,
            budget.characters - self.characters,
            budget.in_loops - self.in_loops,
        )
        if min(left) < 0:
            return False
        budget.steps, budget.characters, budget.in_loops = left
        return True


@frozen
class _Known:
    around: tuple[Any, ...]
    figures: Mapping[Name, ResolvedFigure]
    texts: Mapping[Hashable, Spent]


_KNOWN: LastOnes[tuple[str, bool], _Known] = LastOnes(_MOST_KEPT)


class PrintedBefore:
    """The texts of one report beside those of the one before."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._key = report.origin.name, report.draft
        self._before = _last(self._key)
        self._texts: dict[Hashable, Spent] = {}

    def found(self, asked: Hashable, budget: Budget) -> Rendered | None:
        """What a text printed, paid for; None where it may print something else now."""
        known = self._before.texts.get(asked) if self._before else None
        if known is None or self._changed is None or self._concerned(known.rendered):
            return None
        if not known.may_pay(budget):
            return None
        self._texts[asked] = known
        return known.rendered

    def note(self, asked: Hashable, spent: Spent) -> None:
        """Note what a text prints now; one whose tags are not all ordinary may print anything."""
        if spent.rendered.text.pieces:
            self._texts[asked] = spent

    def keep(self) -> None:
        """Keep what the texts have printed, for the report after this one."""
        groups = document_groups(self._report.year_file)
        rows = sum(len(group.documents) for _, group in groups)
        if rows > _MOST_DOCUMENTS:
            _KNOWN.pop(self._key, None)
        else:
            _KNOWN.put(self._key, _Known(self._around, self._report.figures.by_name, self._texts))

    @property
    def _around(self) -> tuple[Any, ...]:
        """All that texts may name besides figures."""
        file, report = self._report.year_file, self._report
        own = (file.period, file.header, file.tasks, file.next_tasks, file.appendices, file.cut_off)
        return *own, report.earlier, report.timeline, report.redrawings

    @cached_property
    def _changed(self) -> tuple[frozenset[Name], frozenset[Name]] | None:
        """The figures that have changed, and the groups that they stand in; None for all."""
        before, now = self._before, self._report.figures.by_name
        if before is None or before.around != self._around or [*before.figures] != [*now]:
            return None
        pairs = zip(before.figures.values(), now.values(), strict=True)
        names = frozenset(new.name for old, new in pairs if old is not new and old != new)
        return names, frozenset(name[:end] for name in names for end in range(len(name)))

    def _concerned(self, rendered: Rendered) -> bool:
        assert self._changed is not None
        names, groups = self._changed
        if not names:
            return False
        tags = (piece for piece in rendered.text.pieces if isinstance(piece, SimpleTag))
        return any(_concerns(tag, names, groups) for tag in tags)


def _last(key: tuple[str, bool]) -> _Known | None:
    """What is known of the same file, or else of the last one that is as much of a draft."""
    before = [*_KNOWN.items()][::-1]  # at once: another thread may put one in
    others = (known for (_, draft), known in before if draft == key[1])
    return _KNOWN.get(key) or next(others, None)


def _concerns(tag: SimpleTag, names: frozenset[Name], groups: frozenset[Name]) -> bool:
    """Whether a tag names a figure, something of it, or a group around it."""
    steps = () if tag.name == _FIGURES else (tag.name,)
    path: Name = (*steps, *map(str, tag.steps))
    return path in groups or any(path[:end] in names for end in range(1, len(path) + 1))
