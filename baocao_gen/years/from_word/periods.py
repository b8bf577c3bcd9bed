"""The same report of other periods → which numbers and words change from one to the next.

Paragraphs are found again by their words with the numbers masked. A number that stands at the
same place of the same words and differs is a figure for sure; one that never differs is more
likely part of a name. What names a period and moves on with the report is a tag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.alike import Pair, between, equal_pairs
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.word.read.document import ReadParagraph
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.model.text_names import (
    NEXT_PERIOD,
    PRECEDING_PERIOD,
    YEAR,
    YEAR_AFTER,
    YEAR_BEFORE,
)
from baocao_gen.years.from_word.figures import is_official
from baocao_gen.years.from_word.period import is_of_other_years
from baocao_gen.years.from_word.proposals import Certainty, Left, Proposal, Side
from baocao_gen.years.from_word.prose import Tagged

_NUMBER = late(r"\d(?:[\d.,]*\d)?")
_LIKE: Final = 0.6
_LEAST_WORDS: Final = 3
"""Words besides numbers of a paragraph that can be found again: a lone cell looks like others."""
_LEAST_COUNT: Final = 1000
"""Numbers from here on are no names."""
_AROUND: Final = 30
_MOST_WEIGHED: Final = 200
"""Paragraphs or words that are weighed against one another at once."""


@frozen
class OtherPeriod:
    """The same report of another period: its texts in order, and the period if it says one."""

    period: Period | None
    texts: Sequence[str]


@dataclass(slots=True)
class Compared:
    """What other periods of a report say of its numbers.

    Attributes:
        own: The period of the report.
        paragraphs: Its paragraphs.
        aligned: Paragraph and offset of a number → what stands there in the other reports.
        prior: The same → what stands there in the report of the same period last year.
        tags: Paragraph → the words that name a period and move on with it.
    """

    own: Period
    paragraphs: Sequence[ReadParagraph]
    aligned: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    prior: dict[tuple[int, int], str] = field(default_factory=dict)
    tags: dict[int, list[Tagged]] = field(default_factory=dict)

    def read(self, other: OtherPeriod) -> None:
        """Compare with one other report."""
        ours = [paragraph.text for paragraph in self.paragraphs]
        is_last_year = other.period == self.own.year_before()
        for mine, theirs in _pairs(ours, other.texts):
            text, further = ours[mine], other.texts[theirs]
            alike = dict(_numbers_alike(text, further))
            for start, typed in alike.items():
                if other.period == self.own and text.startswith(typed, start):
                    continue  # a draft of the same report says nothing by having the same
                self.aligned.setdefault((mine, start), []).append(typed)
                if is_last_year:
                    self.prior[mine, start] = typed
            if other.period is not None and mine not in self.tags:
                found = sorted(_periods(text, alike, self.own, other.period), key=_begin)
                if found:
                    self.tags[mine] = found

    def judged(self, found: Mapping[str, Proposal], left: list[Left]) -> dict[str, Proposal]:
        """The figures: those that change are sure; doubtful ones that never do stay text.

        Args:
            found: The figures.
            left: Gets those that stay text.
        """
        made: dict[str, Proposal] = {}
        for dotted, proposal in found.items():
            changing = [self._changes(p.spot, p.start) for p in proposal.printings]
            if proposal.certainty is Certainty.SURE or not any(c is not None for c in changing):
                made[dotted] = proposal
            elif any(changing):
                reason = f"{proposal.reason}; số khác đi ở báo cáo kỳ khác"
                made[dotted] = replace(proposal, certainty=Certainty.SURE, reason=reason)
            elif _may_be_a_name(proposal):
                left.append(self._left(proposal))
            else:
                made[dotted] = proposal
        return made

    def with_prior(self, found: Mapping[str, Proposal]) -> dict[str, Proposal]:
        """The figures with what last year's report says at the same place.

        A sum and its parts get it together or not at all, so that they agree.
        """
        spots = {proposal.printings[0].spot for proposal in found.values()}
        year = self.own.year  # asked once a text: one may hold a thousand figures
        others = {n for n in spots if is_of_other_years(self.paragraphs[n].text, year)}
        said = {
            dotted: typed
            for dotted, proposal in found.items()
            if proposal.printings[0].spot not in others
            and (typed := self._last_year(proposal)) is not None
        }
        for proposal in found.values():
            parts = [f"{proposal.group}.{part}" for part in proposal.parts]
            if parts and not all(part in said for part in parts):
                for part in parts:
                    said.pop(part, None)
        return {
            dotted: replace(proposal, prior=said[dotted]) if dotted in said else proposal
            for dotted, proposal in found.items()
        }

    def _changes(self, spot: int, start: int) -> bool | None:
        """Whether a number differs in another period; None where it was not found again."""
        others = self.aligned.get((spot, start))
        if not others:
            return None
        match = _NUMBER.match(self.paragraphs[spot].text, start)
        return match is not None and any(typed != match[0] for typed in others)

    def _last_year(self, proposal: Proposal) -> str | None:
        first = proposal.printings[0]
        typed = self.prior.get((first.spot, first.start))
        is_own = proposal.side is Side.ACTUAL and not proposal.prior and not first.aspect
        if typed is None or not is_own or proposal.parts or proposal.formula:
            return None
        is_exact = len(typed.partition(",")[2]) <= len(proposal.typed.partition(",")[2])
        return typed if is_official(typed) and is_exact else None

    def _left(self, proposal: Proposal) -> Left:
        first = proposal.printings[0]
        text = self.paragraphs[first.spot].text
        around = text[max(0, first.start - _AROUND) : first.end + _AROUND].strip()
        return Left(proposal.typed, proposal.where, "số như nhau ở mọi kỳ đã đọc", around)


def _may_be_a_name(proposal: Proposal) -> bool:
    """«02 cấp», «34 mô hình»: a number with thousands or decimals has been counted once."""
    return proposal.typed.isdigit() and int(proposal.typed) < _LEAST_COUNT


def _begin(tag: Tagged) -> int:
    return tag.start


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> list[Pair]:
    """The paragraphs that are one in two reports."""
    mine = [index for index, text in enumerate(ours) if _is_told(text)]
    further = [index for index, text in enumerate(theirs) if _is_told(text)]
    a, b = [_skeleton(ours[i]) for i in mine], [_skeleton(theirs[i]) for i in further]
    same = equal_pairs(a, b, _MOST_WEIGHED)
    reworded = [
        (first, second)
        for i, j, k, m in between(same, (0, len(a), 0, len(b)))
        for first, second in zip(range(i, j), range(k, m), strict=False)
        if _alike(a[first], b[second])
    ]
    return [(mine[first], further[second]) for first, second in sorted(same + reworded)]


def _is_told(text: str) -> bool:
    return len(_NUMBER.sub(" ", text).split()) >= _LEAST_WORDS


def _skeleton(text: str) -> str:
    return " ".join(_NUMBER.sub("0", text).split())


def _alike(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    return 2 * len(equal_pairs(a, b, _MOST_WEIGHED)) >= _LIKE * (len(a) + len(b))


def _numbers_alike(text: str, other: str) -> Iterator[tuple[int, str]]:
    """Where each number of a text stands that has one at its place in the other text."""
    mine, theirs = list(_NUMBER.finditer(text)), list(_NUMBER.finditer(other))
    a = _NUMBER.sub("0", text).split()
    b = _NUMBER.sub("0", other).split()
    mine_at = _words_with_numbers(text.split())
    theirs_at = _words_with_numbers(other.split())
    for first, second in equal_pairs(a, b, _MOST_WEIGHED):
        inside = zip(mine_at.get(first, ()), theirs_at.get(second, ()), strict=False)
        for one, two in inside:
            yield mine[one].start(), theirs[two][0]


def _words_with_numbers(words: Sequence[str]) -> dict[int, list[int]]:
    """Which word → which numbers of the text stand in it."""
    found: dict[int, list[int]] = {}
    count = 0
    for index, word in enumerate(words):
        inside = len(_NUMBER.findall(word))
        if inside:
            found[index] = list(range(count, count + inside))
            count += inside
    return found


def _periods(text: str, alike: Mapping[int, str], own: Period, further: Period) -> Iterator[Tagged]:
    """The words of a text that name a period, where the other text names its own there."""
    taken: list[tuple[int, int]] = []
    for tag, words, theirs in _names(own, further):
        wanted = _NUMBER.findall(theirs)
        begin = text.find(words) if words != theirs else -1
        while begin >= 0:
            start, end = begin + words.startswith("năm ") * 4, begin + len(words)
            said = [alike.get(match.start()) for match in _NUMBER.finditer(text, begin, end)]
            is_free = not text[end : end + 1].isdigit() and text[end : end + 1] not in ("/", "-")
            if said == wanted and is_free and not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                yield Tagged(start, end, f"{{{{ {tag} }}}}")
            begin = text.find(words, end)


def _names(own: Period, further: Period) -> Iterator[tuple[str, str, str]]:
    """What tags print of a period, and what they would print in the other report."""
    if own.kind != "year":
        for tag, one, two in (
            (key_of(YearFile, "period"), own, further),
            (NEXT_PERIOD, own.next(), further.next()),
            (PRECEDING_PERIOD, own.previous(), further.previous()),
            (key_of(YearFile, "previous"), own.year_before(), further.year_before()),
        ):
            yield tag, str(one), str(two)
    for tag, step in ((YEAR, 0), (YEAR_AFTER, 1), (YEAR_BEFORE, -1)):
        yield tag, f"năm {own.year + step}", f"năm {further.year + step}"
