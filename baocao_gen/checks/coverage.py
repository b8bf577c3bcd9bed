"""A report → how many of its numbers come from figures, and which figures no rule would defend.

A typed number is *bound* if some rule would notice an error of one unit of its last place, up or
down. That is tried, not guessed: each number is changed, what follows from it is computed again,
and the rules are asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from baocao_gen.checks.arithmetic import TIES, sources
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.number_words import called, place_of
from baocao_gen.checks.office import own_rules
from baocao_gen.checks.page_numbers import PageNumbers, page_numbers
from baocao_gen.checks.tie import Tie, Ties
from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.numbers import decimals_of_value
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind


@frozen
class Loose:
    """A typed number that nothing would defend: its name as formulas call it, and its place."""

    name: str
    position: Position


@frozen
class PrintedNumbers:
    """Where the numbers of the printed texts come from; the rows of appendices are not counted.

    Attributes:
        from_data: What tags print: figures, the period, counts of appendices.
        typed_quantities: Typed into a sentence, and should be figures.
        typed_names: Typed numbers of documents, dates, years, articles, levels.
    """

    from_data: int
    typed_quantities: int
    typed_names: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.from_data + self.typed_quantities + self.typed_names


@frozen
class Coverage:
    """How well the numbers of a report are defended.

    Attributes:
        figures: All figures.
        computed: Those that nobody types: sums and formulas.
        bound: Those of which every typed number is bound.
        typed_numbers: All typed numbers of all figures.
        bound_numbers: The bound ones among them.
        only_by_sources: Figures among the bound that only a unit's table defends.
        loose: The others.
        printed: Where the numbers of the printed texts come from.
        page: Which of the numbers on the page somebody would miss if they were wrong.
    """

    figures: int
    computed: int
    bound: int
    typed_numbers: int
    bound_numbers: int
    only_by_sources: int
    loose: tuple[Loose, ...]
    printed: PrintedNumbers
    page: PageNumbers

    @property
    def share(self) -> Decimal:
        """Of all figures, the part that is computed or bound, from 0 to 1."""
        return Decimal(self.computed + self.bound) / self.figures if self.figures else Decimal(1)


def coverage(report: Report) -> Coverage:
    """Try every typed number of a report."""
    case = Case(Texts(report))
    ledger = case.ledger
    own, of_sources = _ties_by_step(case, _REPORTS_OWN), _ties_by_step(case, (sources.ties,))
    loose: dict[Name, list[Loose]] = {}
    typed: dict[Name, int] = {}
    lent: set[Name] = set()
    for name, aspect in _typed_steps(ledger):
        typed[name] = typed.get(name, 0) + 1
        step = (name, aspect)
        users = ledger.users(step)
        bound, lending = (
            [tie for user in users for tie in ties.get(user, ())] for ties in (own, of_sources)
        )
        if _is_bound(ledger, step, users, bound):
            continue
        if lending and _is_bound(ledger, step, users, [*bound, *lending]):
            lent.add(name)
        else:
            position = place_of(name, aspect).position(report.origin)
            loose.setdefault(name, []).append(Loose(called(name, aspect), position))
    blank = {figure.name for figure in report.figures.blanks}
    return Coverage(
        figures=len(report.figures),
        computed=len(report.figures) - len(typed) - len(blank - typed.keys()),
        bound=len(typed) - len(loose),
        typed_numbers=sum(typed.values()),
        bound_numbers=sum(typed.values()) - sum(len(found) for found in loose.values()),
        only_by_sources=len(lent - loose.keys()),
        loose=tuple(one for found in loose.values() for one in found),
        printed=_printed_numbers(case),
        page=page_numbers(case),
    )


_NUMBER = late(r"[0-9](?:[0-9.,]*[0-9])?")
_NOT_SENTENCES = (PassageKind.DOCUMENT, PassageKind.TASK, PassageKind.FIGURE)


def _printed_numbers(case: Case) -> PrintedNumbers:
    passages = [p for p in case.all_passages if p.kind not in _NOT_SENTENCES]
    from_data = sum(_count_from_tags(case.printed(passage)) for passage in passages)
    typed = sum(len(_NUMBER.findall(passage.masked)) for passage in passages)
    quantities = sum(passage.kind not in _NOT_SENTENCES for passage, _ in case.quantities)
    return PrintedNumbers(from_data, quantities, typed - quantities)


def _count_from_tags(words: Printed) -> int:
    """Numbers that tags have printed."""
    ends = (*(piece.start for piece in words.pieces[1:]), len(words.text))
    return sum(
        len(_NUMBER.findall(words.text, piece.start, end))
        for piece, end in zip(words.pieces, ends, strict=True)
        if piece.tag
    )


_REPORTS_OWN = tuple(ties for ties in (*TIES, own_rules.ties) if ties is not sources.ties)


def _typed_steps(ledger: Ledger) -> Iterator[Step]:
    for name in ledger.names.declared:
        for aspect in Aspect:
            if ledger.typed(name, aspect) is not None:
                yield name, aspect


def _ties_by_step(case: Case, families: Iterable[Ties]) -> dict[Step, list[Tie]]:
    """Every tie that holds now, under each value it compares."""
    found: dict[Step, list[Tie]] = {}
    for ties in families:
        for tie in ties(case):
            if not tie.is_broken(case.ledger):
                for step in tie.steps:
                    found.setdefault(step, []).append(tie)
    return found


def _is_bound(ledger: Ledger, step: Step, users: frozenset[Step], reached: list[Tie]) -> bool:
    """Whether one of the ties that a typed number reaches breaks, whatever way it is wrong."""
    typed = ledger.typed(*step)
    assert typed is not None  # only typed numbers are asked
    unit = Decimal(1).scaleb(-decimals_of_value(typed))
    wrong = (ledger.over({step: typed + by}, users, ledger.by_unit) for by in (unit, -unit))
    return bool(reached) and all(_is_noticed(one, reached) for one in wrong)


def _is_noticed(wrong: Ledger, ties: list[Tie]) -> bool:
    return any(tie.is_broken(wrong) for tie in ties)
