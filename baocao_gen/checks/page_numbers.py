"""A report → its printed numbers: from a figure, typed into a claim that rules judge, alone.

Whether a rule judges a typed number is tried, not guessed: the number is printed wrong, and the
rules of sentences and tables are asked whether they say anything new of its text. So a new rule
counts without a word about it here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from baocao_gen.checks import documents, sentences, tables
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.yearfile.model import PassageKind

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_RULES = (*sentences.RULES, *tables.RULES, documents.counts.RULE)
_MOST_TRIED = 1_000
"""Typed numbers that are tried; a report without figures has some hundreds."""
_LONGEST_TEXT = 20_000
"""Letters of a text in which numbers are tried: rules read it again for each of them."""


@frozen
class Alone:
    """A typed number that no rule holds against anything: its words, and its place."""

    words: str
    position: Position


@frozen
class PageNumbers:
    """The numbers of sentences and tables as they stand on the page.

    Dates, numbers of documents, articles, years and ordinals are not counted.

    Attributes:
        from_figures: Printed by tags.
        checked: Typed into a claim that a rule has judged: a wrong number would be told.
        alone: Typed, and nothing speaks for or against them; in the order of the file.
    """

    from_figures: int
    checked: int
    alone: tuple[Alone, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return self.from_figures + self.checked + len(self.alone)


@frozen
class _Number:
    """A number on the page: where in its text it begins, and what stands there."""

    printed: Printed
    start: int
    typed: str
    shown: str
    by_tag: bool


def page_numbers(case: Case) -> PageNumbers:
    """Try every typed number of a report."""
    numbers = [*_in_sentences(case), *_in_tables(case)]
    typed = [number for number in numbers if not number.by_tag]
    trial = _Trial(case)
    alone = [
        number
        for index, number in enumerate(typed)
        if index >= _MOST_TRIED or not trial.is_noticed(number)
    ]
    origin = case.report.origin
    told = [
        Alone(number.shown, number.printed.at(number.start).position(origin)) for number in alone
    ]
    told.sort(key=lambda one: (one.position.line or 0, one.position.column or 0))
    return PageNumbers(len(numbers) - len(typed), len(typed) - len(alone), tuple(told))


def _in_sentences(case: Case) -> Iterator[_Number]:
    for sentence in case.sentences:
        for said in sentence.said:
            if not said.unit and _YEAR.fullmatch(said.typed):
                continue
            gap = "" if said.unit == "%" else " "
            shown = f"{said.typed}{gap}{said.unit or said.noun.partition(' ')[0]}".strip()
            yield _Number(sentence.printed, said.start, said.typed, shown, said.by_tag)


def _in_tables(case: Case) -> Iterator[_Number]:
    for table in case.tables:
        for row in table.rows:
            # The numbers of the rows stand in the first column and say nothing.
            for cell in islice(row, 1, None):
                if cell.value is None:
                    continue
                start = cell.start
                while not cell.printed.text[start : start + 1].isdigit():
                    start += 1
                digits = "".join(_number_at(cell.printed.text, start))
                yield _Number(cell.printed, start, digits, cell.text, cell.piece.tag is not None)


def _number_at(text: str, start: int) -> Iterator[str]:
    for letter in islice(text, start, None):
        if not (letter.isdigit() or letter in ".,"):
            return
        yield letter


class _Trial:
    """Prints numbers wrong, one at a time, and asks the rules."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._right: dict[object, frozenset[tuple[str, str]]] = {}
        self._texts = {printed.passage.path: printed for printed in self._printed()}

    def _printed(self) -> Iterable[Printed]:
        return map(self._case.printed, self._case.passages)

    def is_noticed(self, number: _Number) -> bool:
        """Whether a rule says something new when the number is wrong."""
        printed = number.printed
        around = self._around(printed.passage)
        if sum(len(passage.text) for passage in around) > _LONGEST_TEXT:
            return False
        key = around[0].path
        if key not in self._right:
            self._right[key] = self._told(around, {})
        return any(
            self._told(around, {printed.passage.path: wrong}) - self._right[key]
            for wrong in _wrong_prints(number)
        )

    def _around(self, passage: Passage) -> tuple[Passage, ...]:
        """The text, or all cells of the table that it is a cell of."""
        if passage.kind is not PassageKind.CELL:
            return (passage,)
        table = passage.path[:2]
        return tuple(other for other in self._case.passages if other.path[:2] == table)

    def _told(
        self, around: tuple[Passage, ...], changed: dict[object, Printed]
    ) -> frozenset[tuple[str, str]]:
        case = self._case.of_texts(
            [changed.get(passage.path, self._texts[passage.path]) for passage in around]
        )
        return frozenset(
            (rule.code, finding.message) for rule in _RULES for finding in rule.find(case)
        )


def _wrong_prints(number: _Number) -> Iterator[Printed]:
    """The text with another last digit, and with another first digit."""
    digits = [index for index, letter in enumerate(number.typed) if letter.isdigit()]
    for index in dict.fromkeys((digits[-1], digits[0])):
        at, text = number.start + index, number.printed.text
        digit = int(text[at])
        other = str(digit - 1 if digit == 9 else digit + 1)
        changed = f"{text[:at]}{other}{text[at + 1 :]}"
        yield Printed(number.printed.passage, changed, number.printed.pieces)
