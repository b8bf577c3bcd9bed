"""The figures of two reports → their changes: values, units, definitions, and the proof."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure, path_of
from baocao_gen.frozen import frozen
from baocao_gen.report.history import former_names
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.numbers import (
    PERCENT_UNITS,
    PERCENTAGE_POINT,
    decimals_of_value,
    exact_arithmetic,
    format_quantity,
    round_half_up,
)
from baocao_gen.yearfile.model import Figure, key_of, keys_of
from baocao_gen.years.diff.change import (
    BothPlaces,
    Change,
    ChangeKind,
    Difference,
    Subject,
    as_typed,
    jump,
)

_VALUES = (Aspect.ACTUAL, Aspect.PLANNED, Aspect.NEXT_PLANNED, Aspect.CUMULATIVE)
_NOT_DEFINING = frozenset({aspect.value for aspect in Aspect} | {"restatement"})


def figure_changes(old: Report, new: Report) -> Iterator[Change]:
    """All changes of figures, in the order of the old file, then of the new one."""
    before, after = old.figures.by_name, new.figures.by_name
    gone = [figure for name, figure in before.items() if name not in after]
    fresh = [figure for name, figure in after.items() if name not in before]
    former = former_names([(figure.name, figure.declaration) for figure in fresh], gone)
    later = {was: now for now, was in former.items()}
    for figure in gone:
        place = BothPlaces(old=old.origin.position(path_of(figure.name), key=True))
        yield Change(
            Subject.FIGURE,
            ChangeKind.VANISHED,
            figure.dotted,
            before=_printed(figure),
            remark=_renamed("nay", later.get(figure.name)),
            places=place,
        )
    for figure in fresh:
        place = BothPlaces(new=new.origin.position(path_of(figure.name), key=True))
        yield Change(
            Subject.FIGURE,
            ChangeKind.APPEARED,
            figure.dotted,
            after=_printed(figure),
            remark=_renamed("trước", former.get(figure.name)),
            places=place,
        )
    for name, figure in before.items():
        if name in after:
            pair = _Pair(figure, after[name], old, new)
            yield from (*pair.values(), *pair.declared(), *pair.proof())


def _renamed(when: str, name: Name | None) -> str | None:
    return f"hình như {when} là {'.'.join(name)}" if name else None


def _printed(figure: ResolvedFigure) -> str:
    return _shown(figure.actual, figure)


@frozen
class _Pair:
    """One figure in both reports."""

    was: ResolvedFigure
    now: ResolvedFigure
    old: Report
    new: Report

    def values(self) -> Iterator[Change]:
        """What was done, planned and summed up; exact values are compared."""
        for aspect in _VALUES:
            before, after = self.was.values[aspect], self.now.values[aspect]
            if before != after:
                yield self._change(ChangeKind.VALUE, key_of(Figure, aspect.value), before, after)

    def declared(self) -> Iterator[Change]:
        """The keys that say what a figure is: unit, parts, formula, name, decimals."""
        for key, name in keys_of(Figure).items():
            before = getattr(self.was.declaration, name)
            after = getattr(self.now.declaration, name)
            if name not in _NOT_DEFINING and before != after:
                kind = ChangeKind.UNIT if name == "unit" else ChangeKind.DEFINITION
                yield Change(
                    Subject.FIGURE,
                    kind,
                    self.was.dotted,
                    key,
                    as_typed(before),
                    as_typed(after),
                    places=self._places(key),
                )

    def proof(self) -> Iterator[Change]:
        """What the new report calls last year's value must be what the old one published."""
        restatement = self.now.declaration.restatement
        stated = restatement.value if restatement else self.now.declaration.prior
        published = self.was.actual
        if stated is None or published is None:
            return
        shown = max(self.was.decimals, self.now.decimals)
        if restatement:
            key = key_of(Figure, "restatement")
            yield self._change(ChangeKind.RESTATED, key, published, stated, restatement.reason)
        elif round_half_up(stated, shown) != round_half_up(published, shown):
            yield self._change(ChangeKind.UNPROVED, key_of(Figure, "prior"), published, stated)

    def _change(
        self,
        kind: ChangeKind,
        key: str,
        before: Decimal | None,
        after: Decimal | None,
        remark: str | None = None,
    ) -> Change:
        return Change(
            Subject.FIGURE,
            kind,
            self.was.dotted,
            key,
            _shown(before, self.was),
            _shown(after, self.now),
            self._difference(before, after),
            remark,
            self._places(key),
        )

    def _difference(self, before: Decimal | None, after: Decimal | None) -> Difference | None:
        if before is None or after is None or self.was.unit != self.now.unit:
            return None
        with exact_arithmetic(before, after):
            amount = after - before
        shown = max(self.was.decimals, self.now.decimals)
        if not self.now.is_derived:
            shown = max(shown, decimals_of_value(amount))
        if self.now.unit in PERCENT_UNITS:
            return Difference(amount, PERCENTAGE_POINT, shown, None, jump(before, after))
        percent = amount / abs(before) * 100 if before else None
        return Difference(amount, self.now.unit, shown, percent, jump(before, after))

    def _places(self, key: str) -> BothPlaces:
        path = (*path_of(self.was.name), key)
        return BothPlaces(self.old.origin.position(path), self.new.origin.position(path))


def _shown(value: Decimal | None, figure: ResolvedFigure) -> str:
    """A value as the report prints it, or with all its digits where printing would hide some."""
    if value is None:
        return ""
    hidden = not figure.is_derived and value != round_half_up(value, figure.decimals)
    return format_quantity(value, figure.unit, None if hidden else figure.decimals)
