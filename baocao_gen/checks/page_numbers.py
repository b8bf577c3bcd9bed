"""A report → its printed numbers: from a figure, typed into a claim that rules judge, alone.

Whether a rule judges a typed number is tried, not guessed: the number is printed wrong, and the
rules of sentences and tables are asked whether they say anything new of its text. So a new rule
counts without a word about it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from baocao_gen.checks import documents, sentences, tables
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind
from baocao_gen.yearfile.origin import KeyPath

_DIGITS = late(r"[0-9]+")
_YEAR = late(r"(?:19|20)[0-9]{2}")
_RULES = (*sentences.RULES, *tables.RULES, documents.counts.RULE)
_RULES_ABROAD = (sentences.nearly.RULE,)
"""The rules that read texts of other languages."""
_MOST_TRIED = 1_000
"""Typed numbers that are tried; a report without figures has some hundreds."""
_MOST_READ = 40_000
"""Numbers that rules read again in all, those beside the tried ones; what is left then counts as
judged by nobody. A report has some thousands, a text of nothing but numbers the square of them."""
_AROUND = 3_000
"""Letters before and behind a number that rules read again: some paragraphs of a long text."""
_MOST_CELLS = 2_000
"""Cells of a table of an appendix that is read again for each of its numbers."""


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
    numbers: list[_Number] = []
    alone: list[_Number] = []
    for each in (case, *case.abroad):
        there = [*_in_sentences(each), *_in_tables(each)]
        numbers += there
        alone += _unnoticed(each, [number for number in there if not number.by_tag])
    typed = [number for number in numbers if not number.by_tag]
    origin = case.report.origin
    told = [
        Alone(number.shown, number.printed.at(number.start).position(origin)) for number in alone
    ]
    told.sort(key=lambda one: (one.position.line or 0, one.position.column or 0))
    return PageNumbers(len(numbers) - len(typed), len(typed) - len(alone), tuple(told))


def _unnoticed(case: Case, typed: list[_Number]) -> list[_Number]:
    trial = _Trial(case)
    return [
        number
        for index, number in enumerate(typed)
        if index >= _MOST_TRIED or not trial.is_noticed(number)
    ]


def _in_sentences(case: Case) -> Iterator[_Number]:
    for sentence in case.every_sentence:
        for said in sentence.said:
            if not said.unit and _YEAR.fullmatch(said.typed):
                continue
            gap = "" if said.unit == "%" else " "
            unit = said.unit if said.unit == "%" or not sentence.printed.shown else ""
            digits = sentence.printed.words(said.start, said.end)
            shown = f"{digits}{gap}{unit or said.noun.partition(' ')[0]}".strip()
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
        self._rules = _RULES if case.language is None else _RULES_ABROAD
        self._right: dict[tuple[KeyPath, str], frozenset[tuple[str, str]]] = {}
        printed = map(case.printed, case.passages)
        self._texts: dict[KeyPath, Printed] = {text.passage.path: text for text in printed}
        self._cells: dict[KeyPath, tuple[Printed, ...]] = {}
        self._read = 0

    def is_noticed(self, number: _Number) -> bool:
        """Whether a rule says something new when the number is wrong."""
        number, beside = self._near(number)
        if len(beside) > _MOST_CELLS or self._read > _MOST_READ:
            return False
        key = (number.printed.passage.path, number.printed.text)
        if key not in self._right:
            self._right[key] = self._told(beside, number.printed)
        return any(self._told(beside, wrong) - self._right[key] for wrong in _wrong_prints(number))

    def _near(self, number: _Number) -> tuple[_Number, tuple[Printed, ...]]:
        """The number in some paragraphs of its text; and the cells of its table."""
        passage = number.printed.passage
        if passage.kind is PassageKind.CELL:
            if passage.path[:2] not in self._cells:
                self._cells[passage.path[:2]] = tuple(
                    text for path, text in self._texts.items() if path[:2] == passage.path[:2]
                )
            return number, self._cells[passage.path[:2]]
        text = number.printed.text
        start = text.rfind("\n\n", 0, max(0, number.start - _AROUND)) + 2
        end = text.find("\n\n", number.start + _AROUND)
        start = start if start > 1 else 0
        cut = _cut(number.printed, start, end if end >= 0 else len(text))
        return replace(number, printed=cut, start=number.start - start), ()

    def _told(self, beside: tuple[Printed, ...], changed: Printed) -> frozenset[tuple[str, str]]:
        texts = {text.passage.path: text for text in beside}
        texts[changed.passage.path] = changed
        self._read += sum(len(_DIGITS.findall(text.text)) for text in texts.values())
        case = self._case.of_texts(texts.values())
        return frozenset(
            (rule.code, finding.message) for rule in self._rules for finding in rule.find(case)
        )


def _cut(printed: Printed, start: int, end: int) -> Printed:
    """A part of a printed text, its tags included."""
    pieces = [replace(printed.piece_at(start), start=0)]
    pieces += [
        replace(piece, start=piece.start - start)
        for piece in printed.pieces
        if start < piece.start < end
    ]
    return Printed(printed.passage, printed.text[start:end], tuple(pieces))


def _wrong_prints(number: _Number) -> Iterator[Printed]:
    """The text with another last digit, and with another first digit."""
    digits = [index for index, letter in enumerate(number.typed) if letter.isdigit()]
    for index in dict.fromkeys((digits[-1], digits[0])):
        at, text = number.start + index, number.printed.text
        digit = int(text[at])
        other = str(digit - 1 if digit == 9 else digit + 1)
        changed = f"{text[:at]}{other}{text[at + 1 :]}"
        yield Printed(number.printed.passage, changed, number.printed.pieces)
