"""Figures of one sentence → sums, shares and comparisons among them, only where they recompute.

What does not recompute is left as it is typed: the checks tell contradictions, and a formula
that prints another number than the report would be a wrong one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from baocao_gen.vietnamese.numbers import PERCENT, round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import Nature, nature
from baocao_gen.years.from_word.period import is_of_other_years
from baocao_gen.years.from_word.proposals import Certainty, Proposal, Side

_LEAST_PARTS, _MOST_PARTS = 2, 12
_SHARED, _WHOLE = 1, 2
_DIVIDED = " / "


def related(
    found: Mapping[str, Proposal], texts: Mapping[int, str], year: int
) -> dict[str, Proposal]:
    """The figures, each that follows from others with the way it does.

    Args:
        found: The figures by their dotted names.
        texts: Paragraph → its words.
        year: The year of the report.
    """
    made = dict(found)
    by_text: dict[int, list[str]] = {}
    for dotted, proposal in found.items():
        by_text.setdefault(proposal.printings[0].spot, []).append(dotted)
    for spot, names in by_text.items():
        _shares(made, names)
        _sums(made, names, texts[spot])
        if not is_of_other_years(texts[spot], year):
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
            _set_formula(made, share, f"{part.dotted}{_DIVIDED}{whole.dotted}")


def _is_share(share: Proposal, part: Proposal, whole: Proposal) -> bool:
    if not whole.value or part.unit != whole.unit:
        return False
    decimals = len(share.typed.partition(",")[2])
    exact = part.value * 100 / whole.value
    return round_half_up(exact, decimals) == share.value


def _set_formula(made: dict[str, Proposal], share: Proposal, formula: str) -> None:
    reason = f"{share.reason}; tính lại đúng bằng {formula}"
    made[share.dotted] = replace(share, formula=formula, certainty=Certainty.SURE, reason=reason)


def _sums(made: dict[str, Proposal], names: Sequence[str], text: str) -> None:
    """«6.800 hộp thư, gồm 5.701 … và 1.099 …»: the numbers right behind one add up to it."""
    taken: set[str] = set()
    for index, name in enumerate(names):
        total = made[name]
        if total.side is not Side.ACTUAL or total.unit == PERCENT:
            continue
        following = [made[one] for one in names[index + 1 :]]
        parts = [] if name in taken else _of_one_unit(total, following)
        if not parts and (name not in taken or text.startswith(" (", _end_of_noun(total, text))):
            parts = _kinds(total, following, text)
            for part in parts:
                made[part.dotted] = replace(made[part.dotted], unit=total.unit)
        if parts:
            keys = tuple(part.key for part in parts)
            reason = f"{total.reason}; bằng tổng của {len(parts)} số đứng sau"
            made[name] = replace(total, parts=keys, reason=reason)
            taken.update(part.dotted for part in parts)


def _of_one_unit(total: Proposal, following: Sequence[Proposal]) -> list[Proposal]:
    return _parts(total, following, lambda part: part.unit == total.unit)


def _end_of_noun(total: Proposal, text: str) -> int:
    """Where the words behind a number end: a bracket right behind them is about it alone."""
    match = _NOUN.match(text, total.printings[0].end)
    return match.end() if match is not None else total.printings[0].end


def _parts(
    total: Proposal, following: Sequence[Proposal], is_alike: Callable[[Proposal], bool]
) -> list[Proposal]:
    """The figures behind one that add up to it, of those that are like it; none where none do."""
    parts: list[Proposal] = []
    rest = total.value
    for part in following:
        if part.sentence != total.sentence or part.group != total.group:
            break
        if not is_alike(part) or part.side is not Side.ACTUAL or part.share:
            continue
        rest -= part.value
        parts.append(part)
        if rest <= 0 or len(parts) >= _MOST_PARTS:
            break
    is_sum = rest == 0 and len(parts) >= _LEAST_PARTS and not total.share
    return parts if is_sum and all(part.value for part in parts) else []


def _kinds(total: Proposal, following: Sequence[Proposal], text: str) -> list[Proposal]:
    """«206 điểm phục vụ, gồm: 44 bưu cục (cấp 1: 01 …); 162 đại lý»: kinds of what is counted.

    They are named each by a noun of its own, right behind «gồm», and no bracket parts them.
    """
    first = following[0].printings[0] if following else None
    begin = total.printings[0]
    if first is None or nature(total.unit) is not Nature.COUNTED or "," in total.unit:
        return []
    opening = _OPENING.search(text, begin.end, first.start)
    if opening is None or text.count("(", begin.end, first.start) > 1:
        return []
    own = _depth(text, begin.end, first.start)
    return _parts(
        total,
        following,
        lambda part: (
            nature(part.unit) is Nature.COUNTED
            and _depth(text, begin.end, part.printings[0].start) == own
        ),
    )


def _depth(text: str, begin: int, end: int) -> int:
    return text.count("(", begin, end) - text.count(")", begin, end)


_NOUN = late(r"(?:\s[^\W\d_]+){0,6}")
_OPENING = late(r"\b(?:gồm|bao gồm|trong đó(?: có)?|chia ra)\b|\(")


def _comparisons(made: dict[str, Proposal], names: Sequence[str]) -> None:
    """«1.988 … giảm 177 … (cùng kỳ: 2.165)»: three numbers of which each follows from the others.

    The figure gets last year's value, and the other two are printed from it.
    """
    used, values = _used(made, names), {name: made[name].value for name in names}
    by_value: dict[Decimal, list[str]] = {}
    for name, value in values.items():
        by_value.setdefault(value, []).append(name)
    for name in names:
        change = made.get(name)
        if change is None or change.side not in (Side.MORE, Side.LESS) or change.unit == PERCENT:
            continue
        signed = change.value if change.side is Side.MORE else -change.value
        pairs = [
            (now, before)
            for now, value in values.items()
            for before in by_value.get(value - signed, ())
            if _is_compared(made, now, before, change)
        ]
        if len({before for _, before in pairs}) == 1:
            (now, before), *again = pairs
            if all(_is_said_again(made, now, other, used) for other, _ in again):
                _compare(made, name, (now, before), used)
                for other, _ in again if made[now].prior else ():
                    printings = (*made[now].printings, *made[other].printings)
                    made[now] = replace(made[now], printings=printings)
                    del made[other]


def _is_said_again(
    made: Mapping[str, Proposal], first: str, second: str, used: Collection[str]
) -> bool:
    """«766 vụ, giảm 356 vụ (766/1.122)»: the number in brackets is the one of the sentence."""
    one, other = made[first], made[second]
    is_free = not other.parts and not other.formula and second not in used
    return is_free and one.typed == other.typed and one.sentence == other.sentence


def _is_compared(made: Mapping[str, Proposal], now: str, before: str, change: Proposal) -> bool:
    """Whether two numbers, as far apart as a change says, are those that it lies between."""
    first, second = made.get(now), made.get(before)
    if first is None or second is None or now == before or first.prior:
        return False
    if first.side is not Side.ACTUAL or second.side not in (Side.PRIOR, Side.ACTUAL):
        return False
    return first.unit == second.unit == change.unit and change.value > 0


def _compare(
    made: dict[str, Proposal], change: str, pair: tuple[str, str], used: Collection[str]
) -> None:
    now, before = pair
    figure, prior, difference = made[now], made[before], made[change]
    if prior.parts or prior.formula or before in used or change in used:
        return
    printings = (
        *figure.printings,
        *(replace(printing, aspect="cung_ky") for printing in prior.printings),
        *(replace(printing, aspect="chenh_lech") for printing in difference.printings),
    )
    reason = f"{figure.reason}; số cùng kỳ và chênh lệch tính lại đúng"
    made[now] = replace(figure, prior=prior.typed, printings=printings, reason=reason)
    del made[before], made[change]


def _used(made: Mapping[str, Proposal], names: Sequence[str]) -> frozenset[str]:
    """The figures of a text that others are computed from: all of them stand in it, too."""
    parts = (f"{made[name].group}.{part}" for name in names for part in made[name].parts)
    formulas = (part for name in names for part in made[name].formula.split(_DIVIDED))
    return frozenset((*parts, *formulas))
