"""A page with its anchors, and the edited one → what became of each printed figure.

Three witnesses are heard: the words around a figure, the mark of its run, and at last its value,
where a sentence was written anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from baocao_gen.checks.tie_out.lines import MarkedFigure, TieLine, TiePage, TieTable
from baocao_gen.checks.tie_out.marked_runs import MarkedRuns
from baocao_gen.checks.tie_out.matching import (
    Matching,
    matched,
    matched_columns,
    matched_lines,
    matched_tables,
)
from baocao_gen.checks.tie_out.tokens import Token, same_words, tokens
from baocao_gen.checks.tie_out.word_places import WordPlaces
from baocao_gen.frozen import frozen
from baocao_gen.report.anchors import Anchor
from baocao_gen.vietnamese.pattern import late

_OUTLINE = late(r"\s*(?:\d+(?:\.\d+)*)[.)]?\s")
_YEAR = late(r"(?:19|20)\d\d")
_TIME = late(
    r"(?:năm|tháng|ngày|quý|tuần|điều|khoản|mục|số|phụ lục)\s*(?:\d++\s*+(?:[,;–-]\s*+)?)*$"
)
_PAGE = late(r"\t[^\S\t]*\d+\s*$")
_RUNNING = late(r"(?:stt|tt|số\s*tt)", 2)


LinePair = tuple[TieLine | None, TieLine | None]
"""A line of the page and the line that it became; None where there is none."""


class State(StrEnum):
    """What became of a printed figure."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    AMBIGUOUS = "ambiguous"


@frozen
class FigureVerdict:
    """What became of one printed figure.

    Attributes:
        anchor: What was printed.
        state: What became of it.
        words: What stands there now; empty where nothing does.
        line: The line in the edited file; of what is gone, the line that it stood in.
        start: Where in that line the words begin.
        witness: «words», «anchor» or «value».
    """

    anchor: Anchor
    state: State
    words: str
    line: TieLine
    start: int = 0
    witness: str = "words"


@frozen
class NumberVerdict:
    """A number that is no figure's: typed over (``before`` says what stood there), or added."""

    before: str
    words: str
    line: TieLine
    start: int


@frozen
class TiedPage:
    """What became of a page.

    Attributes:
        figures: One verdict for each printed figure, in the order of the page.
        typed: Numbers typed over that no tag has printed.
        added: Numbers that no tag has printed and that stood nowhere.
        found: How much of the page's words was found again, from 0 to 1.
        years: How many years that were typed became another one, and how many stayed.
        is_marked: Whether the edited file still has anchors.
        prose: Lines whose words were edited, not their numbers alone: before, and after.
        pairs: Each line of the page with what became of it, and the lines that are new.
        lines: Which line outside tables became which.
    """

    figures: tuple[FigureVerdict, ...]
    typed: tuple[NumberVerdict, ...]
    added: tuple[NumberVerdict, ...]
    found: float
    years: tuple[int, int]
    is_marked: bool
    prose: tuple[tuple[TieLine, TieLine], ...] = ()
    pairs: tuple[LinePair, ...] = field(default=(), repr=False)
    lines: Matching = field(default_factory=Matching, repr=False)


def tie_pages(before: TiePage, after: TiePage, anchors: Sequence[Anchor]) -> TiedPage:
    """Find every printed figure again.

    Args:
        before: The page as the year file prints it, with an anchor on each figure.
        after: The edited page.
        anchors: The anchors of ``before`` by number, from 1.
    """
    work = _Work({anchor.number: anchor for anchor in anchors})
    lines = _matched_lines(before.lines, after.lines)
    pairs = tuple(_pairs(before, after, lines))
    for one, other in pairs:
        work.compare(one, other)
    return replace(work.result(after), pairs=pairs, lines=lines)


def _pairs(before: TiePage, after: TiePage, lines: Matching) -> Iterator[LinePair]:
    yield from _of_matched(before.lines, after.lines, lines)
    tables = matched_tables(before.tables, after.tables)
    for number, table in enumerate(before.tables):
        other = tables.after.get(number)
        yield from _of_tables(table, None if other is None else after.tables[other])
    for other in tables.free(len(after.tables), after=True):
        yield from _of_tables(None, after.tables[other])


def _matched_lines(before: Sequence[TieLine], after: Sequence[TieLine]) -> Matching:
    if len(before) == len(after) == 1:
        found = Matching()
        found.pair(0, 0)
        return found
    return matched_lines(before, after)


def _of_matched(
    before: Sequence[TieLine], after: Sequence[TieLine], found: Matching
) -> Iterator[LinePair]:
    for number, line in enumerate(before):
        partner = found.after.get(number)
        yield line, None if partner is None else after[partner]
    for other in found.free(len(after), after=True):
        yield None, after[other]


def _of_tables(before: TieTable | None, after: TieTable | None) -> Iterator[LinePair]:
    rows = matched(before.labels if before else (), after.labels if after else ())
    columns = matched_columns(before, after) if before and after else {}
    for number, row in enumerate(before.cells if before else ()):
        partner = rows.after.get(number)
        other = after.cells[partner] if after and partner is not None else {}
        taken = set()
        for column, lines in row.items():
            there = columns.get(column)
            taken.add(there)
            others = other.get(there, ()) if there is not None else ()
            yield from _of_matched(lines, others, _matched_lines(lines, others))
        for column, lines in other.items():
            if column not in taken:
                yield from ((None, line) for line in lines)
    for number in rows.free(len(after.cells), after=True) if after else ():
        for lines in after.cells[number].values() if after else ():
            yield from ((None, line) for line in lines)


@dataclass(slots=True)
class _Work:
    """The pairs of lines seen so far, and what is still open."""

    anchors: Mapping[int, Anchor]
    verdicts: dict[int, FigureVerdict] = field(default_factory=dict)
    marks: dict[int, MarkedFigure] = field(default_factory=dict)
    typed: list[NumberVerdict] = field(default_factory=list)
    added: list[NumberVerdict] = field(default_factory=list)
    marked: MarkedRuns = field(default_factory=MarkedRuns)
    words: list[int] = field(default_factory=lambda: [0, 0])
    years: list[int] = field(default_factory=lambda: [0, 0])
    prose: list[tuple[TieLine, TieLine]] = field(default_factory=list)

    def compare(self, one: TieLine | None, other: TieLine | None) -> None:
        """One line, and what became of it."""
        if one is not None:
            count = len(one.text.split())
            self.words[1] += count
            self.words[0] += count if other is not None else 0
        if one is None or other is None:
            for mark in one.marks if one else ():
                self._note(mark, State.GONE, "", one or TieLine("", ""), 0)
            if other is not None:
                self._new(other, other.tokens, set())
                self.marked.note(other, set(), is_new=True)
        elif one.text == other.text:
            self._unchanged(one, other)
        else:
            self._edited(one, other)

    def _note(
        self, mark: MarkedFigure, state: State, words: str, line: TieLine, start: int
    ) -> None:
        anchor = self.anchors.get(mark.number)
        if anchor is not None:
            self.marks.setdefault(mark.number, mark)
            self.verdicts.setdefault(mark.number, FigureVerdict(anchor, state, words, line, start))

    def _unchanged(self, one: TieLine, other: TieLine) -> None:
        for mark in one.marks:
            self._note(mark, State.SAME, one.text[mark.start : mark.end], other, mark.start)
        self.years[1] += len(_YEAR.findall(one.text)) if not one.marks else 0

    def _edited(self, one: TieLine, other: TieLine) -> None:
        before, after = one.tokens, other.tokens
        if one.skeleton != other.skeleton:
            self.prose.append((one, other))
        places = WordPlaces(before, after)
        became = places.became
        used = {index for index in became if index is not None}
        inside: set[int] = set()
        for mark in one.marks:
            own = places.own(mark.start, mark.end)
            inside.update(own)
            place = places.of(own)
            used.update(place)
            words = other.text[after[place[0]].start : after[place[-1]].end] if place else ""
            start = after[place[0]].start if place else 0
            printed = one.text[mark.start : mark.end]
            state = State.CHANGED if words else State.GONE
            state = State.SAME if same_words(printed, words) else state
            self._note(mark, state, words, other if words else one, start)
        is_running = bool(_RUNNING.match(one.heading)) or one.text.strip().isdigit()
        for number, token in enumerate(before):
            partner = became[number]
            if number not in inside and partner is not None and token.words[0].isdigit():
                self._typed(token, after[partner], other, is_running=is_running)
        self._new(other, after, used)
        self.marked.note(other, {after[index].start for index in used})

    def _typed(self, token: Token, now: Token, line: TieLine, *, is_running: bool) -> None:
        is_year = bool(_YEAR.fullmatch(token.words) and _YEAR.fullmatch(now.words))
        if is_year:
            self.years[token.words == now.words] += 1
        if token.key != now.key and not (is_running and ", ô 1" in line.where):
            self.typed.append(NumberVerdict(token.words, now.words, line, now.start))

    def _new(self, line: TieLine, after: Sequence[Token], used: set[int]) -> None:
        """The numbers of a line that came from nowhere."""
        text = line.text
        outline, last = _OUTLINE.match(text), _PAGE.search(text)
        for number, token in enumerate(after):
            if number in used or token.number is None:
                continue
            before = text[max(token.start - 40, 0) : token.start].casefold()[-40:]
            if (outline and token.start < outline.end()) or _TIME.search(before):
                continue
            if last and token.start >= last.start():
                continue
            if text[token.end : token.end + 1] == "/" or before.endswith("/"):
                continue
            self.added.append(NumberVerdict("", token.words, line, token.start))

    def result(self, after: TiePage) -> TiedPage:
        """What is open is settled by anchors and values."""
        gone = {n: v for n, v in self.verdicts.items() if v.state is State.GONE}
        by_value: dict[str, list[NumberVerdict]] = defaultdict(list)
        for new in self.added if gone else ():
            by_value[tokens(new.words)[0].key].append(new)
        for number, verdict in gone.items():
            self.verdicts[number] = self._by_mark(verdict) or _by_value(verdict, by_value)
        placed = {(v.line.where, v.line.text, v.start) for v in self.verdicts.values() if v.words}
        added = tuple(
            new for new in self.added if (new.line.where, new.line.text, new.start) not in placed
        )
        found = self.words[0] / self.words[1] if self.words[1] else 0.0
        is_marked = any(line.runs for line in after.everything())
        listed = tuple(self.verdicts[number] for number in sorted(self.verdicts))
        changed, kept = self.years
        numbers = tuple(self.typed), added
        return TiedPage(listed, *numbers, found, (changed, kept), is_marked, tuple(self.prose))

    def _by_mark(self, verdict: FigureVerdict) -> FigureVerdict | None:
        """A figure whose run stands elsewhere, with its mark."""
        found = self.marked.became(verdict.line, verdict.anchor.run)
        mark = self.marks.get(verdict.anchor.number)
        if mark is None or found is None:
            return None
        run, there, words_there = found
        own = words_there.own(mark.start - run.start, mark.end - run.start)
        place = [words_there.after[n] for n in words_there.of(own)]
        begins = {there.run.start + token.start for token in place}
        if not place or begins & there.used:
            return None
        there.used.update(begins)
        words = there.words[place[0].start : place[-1].end]
        state = State.SAME if same_words(verdict.anchor.words, words) else State.CHANGED
        start, line = there.run.start + place[0].start, there.line
        return replace(verdict, state=state, words=words, line=line, start=start, witness="anchor")


def _by_value(verdict: FigureVerdict, by_value: Mapping[str, list[NumberVerdict]]) -> FigureVerdict:
    """A figure whose sentence was written anew: its value, where it stands only once."""
    number = next((t for t in tokens(verdict.anchor.words) if t.number is not None), None)
    places = by_value.get(number.key, []) if number else []
    if not places or number is None:
        return verdict
    if len(places) > 1:
        first = places[0]
        return replace(
            verdict, state=State.AMBIGUOUS, words=first.words, line=first.line, witness="value"
        )
    new = places.pop()
    return replace(
        verdict,
        state=State.SAME,
        words=new.words,
        line=new.line,
        start=new.start,
        witness="value",
    )
