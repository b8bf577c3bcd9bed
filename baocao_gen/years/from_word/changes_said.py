"""Figures whose last year's value is known → «tăng 5,2%» in their sentences printed by a filter.

Only where the filter says what is typed, letter by letter: next year it says «giảm» by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from baocao_gen.report.amount import DIFFERENCE
from baocao_gen.vietnamese.comparisons import change, fulfilment, relative_change, times
from baocao_gen.vietnamese.numbers import PERCENT, NumberError
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import ReadParagraph
from baocao_gen.years.from_word.proposals import PrintPlace, Proposal, Side, plain

_NUMBER = late(r"\d[\d.,]*")
_VERB = late(r"(?:tăng|giảm) $")
_CHANGE, _SHARE = "tang_giam", "tang_giam_phan_tram"
_OWN_DECIMALS = 2
"""Digits that the filter prints where a tag asks for no others."""


def with_changes_said(
    found: Mapping[str, Proposal], paragraphs: Sequence[ReadParagraph]
) -> dict[str, Proposal]:
    """The figures, those that only say how another has changed printed by a filter of that one."""
    made = dict(found)
    needed = {name for one in found.values() for name in (one.formula, *_parts(one))}
    for dotted, figure in found.items():
        if figure.prior and figure.side is Side.ACTUAL:
            extended = tuple(_difference(figure, p, paragraphs) for p in figure.printings)
            made[dotted] = replace(figure, printings=extended)
    by_text: dict[int, list[str]] = {}
    for dotted, figure in made.items():
        by_text.setdefault(figure.printings[0].spot, []).append(dotted)
    for spot, names in by_text.items():
        for moved in names:
            if made[moved].side not in (Side.MORE, Side.LESS) or moved in needed:
                continue
            said = _said_of(made, moved, names, paragraphs[spot])
            if len(said) == 1:
                [(dotted, place)] = said
                figure = made[dotted]
                made[dotted] = replace(figure, printings=(*figure.printings, place))
                del made[moved]
    return made


def said_of_change(words: str, now: Decimal, before: Decimal, unit: str) -> str:
    """The filter that says the words of a cell, «tăng 12,78%»; empty where none does.

    Args:
        words: The words.
        now: The figure's value.
        before: What it was last year.
        unit: Its unit.
    """
    return _first_that_says(
        words,
        (_SHARE, lambda decimals: relative_change(now, before, decimals), _OWN_DECIMALS),
        ("gap_lan", lambda decimals: times(now, before, decimals), 1),
        (_CHANGE, lambda _: change(now, before, unit), -1),
    )


def said_of_plan(words: str, now: Decimal, planned: Decimal) -> str:
    """The filter that says the words of a cell, «đạt 100,13% kế hoạch»; empty where none does."""
    filters = ("so_voi_ke_hoach", lambda decimals: fulfilment(now, planned, decimals), 2)
    return _first_that_says(words, filters)


def _first_that_says(words: str, *filters: tuple[str, Callable[[int], str], int]) -> str:
    number = _NUMBER.search(words)
    decimals = len(number[0].partition(",")[2]) if number is not None else 0
    for name, said, own in filters:
        try:
            if said(decimals) == words:
                return name if own in (decimals, -1) else f"{name}({decimals})"
        except NumberError:
            continue
    return ""


def _parts(figure: Proposal) -> Iterator[str]:
    yield from (f"{figure.group}.{part}" for part in figure.parts)


def _said_of(
    made: Mapping[str, Proposal], moved: str, names: Sequence[str], paragraph: ReadParagraph
) -> list[tuple[str, PrintPlace]]:
    """The figures of a text whose change a number says, each with the tag that prints it."""
    difference = made[moved]
    if len(difference.printings) != 1:
        return []
    found = []
    for name in names:
        figure = made.get(name)
        if figure is None or not figure.prior or figure.sentence != difference.sentence:
            continue
        place = _change_at(figure, difference.printings[0], paragraph, difference.unit)
        if place is not None:
            found.append((name, place))
    return found


def _difference(
    figure: Proposal, printing: PrintPlace, paragraphs: Sequence[ReadParagraph]
) -> PrintPlace:
    """«giảm 177 thủ tục», of which the number is the difference from last year's."""
    if printing.aspect != DIFFERENCE:
        return printing
    place = _change_at(figure, printing, paragraphs[printing.spot], figure.unit)
    return place or printing


def _change_at(
    figure: Proposal, printing: PrintPlace, paragraph: ReadParagraph, unit: str
) -> PrintPlace | None:
    """The tag that prints a change with its verb, where it prints what is typed."""
    text = paragraph.text
    verb = _VERB.search(text, max(0, printing.start - 8), printing.start)
    if verb is None:
        return None
    now, before = figure.value, Decimal(plain(figure.prior))
    decimals = len(text[printing.start : printing.end].rstrip("% ").partition(",")[2])
    try:
        if unit == PERCENT and figure.unit != PERCENT:
            asked = "" if decimals == _OWN_DECIMALS else f"({decimals})"
            words, wanted = relative_change(now, before, decimals), f"{_SHARE}{asked}"
        elif unit == figure.unit:
            words, wanted = change(now, before, unit), _CHANGE
        else:
            return None
    except NumberError:
        return None
    end = verb.start() + len(words)
    if text[verb.start() : end] != words or text[end : end + 1].isalpha():
        return None
    looks = {run.look for run in paragraph.runs if run.start < end and run.end > verb.start()}
    if len(looks) != 1:
        return None
    return replace(printing, start=verb.start(), end=end, filter=wanted, aspect="")
