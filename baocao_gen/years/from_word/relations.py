"""Figures of one sentence → sums, shares and comparisons among them, only where they recompute.

What does not recompute is left as it is typed: the checks tell contradictions, and a formula
that prints another number than the report would be a wrong one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from baocao_gen.vietnamese.numbers import PERCENT, round_half_up
from baocao_gen.years.from_word.proposals import Certainty, Proposal, Side

_LEAST_PARTS, _MOST_PARTS = 2, 12
_SHARED, _WHOLE = 1, 2


def related(found: Mapping[str, Proposal]) -> dict[str, Proposal]:
    """The figures, each that follows from others with the way it does."""
    made = dict(found)
    by_text: dict[int, list[str]] = {}
    for dotted, proposal in found.items():
        by_text.setdefault(proposal.printings[0].spot, []).append(dotted)
    for names in by_text.values():
        _shares(made, names)
        _sums(made, names)
        _comparisons(made, names)
    return made


def _shares(made: dict[str, Proposal], names: Sequence[str]) -> None:
    """«443/519 người (85,36%)»: the share of the pair right before it."""
    for index, name in enumerate(names):
        share = made[name]
        if share.unit != PERCENT or share.formula or index < 2:
            continue
        part, whole = made[names[index - 2]], made[names[index - 1]]
        if part.share == _SHARED and whole.share == _WHOLE and _is_share(share, part, whole):
            _set_formula(made, share, f"{part.dotted} / {whole.dotted}")


def _is_share(share: Proposal, part: Proposal, whole: Proposal) -> bool:
    if not whole.value or part.unit != whole.unit:
        return False
    decimals = len(share.typed.partition(",")[2])
    exact = part.value * 100 / whole.value
    return round_half_up(exact, decimals) == share.value


def _set_formula(made: dict[str, Proposal], share: Proposal, formula: str) -> None:
    reason = f"{share.reason}; tính lại đúng bằng {formula}"
    made[share.dotted] = replace(share, formula=formula, certainty=Certainty.SURE, reason=reason)


def _sums(made: dict[str, Proposal], names: Sequence[str]) -> None:
    """«6.800 hộp thư, gồm 5.701 … và 1.099 …»: the numbers right behind one add up to it."""
    taken: set[str] = set()
    for index, name in enumerate(names):
        total = made[name]
        if total.side is not Side.ACTUAL or total.unit == PERCENT or name in taken:
            continue
        parts: list[str] = []
        rest = total.value
        for following in names[index + 1 :]:
            part = made[following]
            if part.sentence != total.sentence or part.group != total.group:
                break
            if part.unit != total.unit or part.side is not Side.ACTUAL or part.share:
                continue
            rest -= part.value
            parts.append(following)
            if rest <= 0 or len(parts) >= _MOST_PARTS:
                break
        is_sum = rest == 0 and len(parts) >= _LEAST_PARTS and not total.share
        if is_sum and all(made[part].value for part in parts):
            keys = tuple(made[part].key for part in parts)
            reason = f"{total.reason}; bằng tổng của {len(parts)} số đứng sau"
            made[name] = replace(total, parts=keys, reason=reason)
            taken.update(parts)


def _comparisons(made: dict[str, Proposal], names: Sequence[str]) -> None:
    """«1.988 … giảm 177 … (cùng kỳ: 2.165)»: three numbers of which each follows from the others.

    The figure gets last year's value, and the other two are printed from it.
    """
    for name in names:
        change = made.get(name)
        if change is None or change.side not in (Side.MORE, Side.LESS) or change.unit == PERCENT:
            continue
        sign = 1 if change.side is Side.MORE else -1
        pairs = [
            (now, before)
            for now in names
            for before in names
            if _is_compared(made, now, before, change, sign)
        ]
        if len(pairs) == 1:
            _compare(made, name, *pairs[0])


def _is_compared(
    made: Mapping[str, Proposal], now: str, before: str, change: Proposal, sign: int
) -> bool:
    first, second = made.get(now), made.get(before)
    if first is None or second is None or now == before or first.prior:
        return False
    if first.side is not Side.ACTUAL or second.side not in (Side.PRIOR, Side.ACTUAL):
        return False
    is_alike = first.unit == second.unit == change.unit
    return is_alike and change.value > 0 and first.value - second.value == sign * change.value


def _compare(made: dict[str, Proposal], change: str, now: str, before: str) -> None:
    figure, prior, difference = made[now], made[before], made[change]
    if prior.parts or prior.formula or _is_part(made, before) or _is_part(made, change):
        return
    printings = (
        *figure.printings,
        *(replace(printing, aspect="cung_ky") for printing in prior.printings),
        *(replace(printing, aspect="chenh_lech") for printing in difference.printings),
    )
    reason = f"{figure.reason}; số cùng kỳ và chênh lệch tính lại đúng"
    made[now] = replace(figure, prior=prior.typed, printings=printings, reason=reason)
    del made[before], made[change]


def _is_part(made: Mapping[str, Proposal], name: str) -> bool:
    proposal = made[name]
    return any(
        (proposal.key in other.parts and other.group == proposal.group) or name in other.formula
        for other in made.values()
    )
