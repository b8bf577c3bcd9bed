"""A report, its page and the edited page → what was edited in its words, each where it is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count

from baocao_gen.checks.tie_out.findings import place_of
from baocao_gen.checks.tie_out.lines import TieLine, TiePage
from baocao_gen.checks.tie_out.matching import Matching
from baocao_gen.checks.tie_out.tokens import numbers_of, same_words
from baocao_gen.checks.tie_out.verdicts import FigureVerdict, State, TiedPage
from baocao_gen.files.located import LocatedText
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.alike import longest_in_order
from baocao_gen.yearfile.origin import KeyPath, typed_node
from baocao_gen.years.prose.hunks import NotTyped, Range, hunks, in_source
from baocao_gen.years.prose.paragraphs import (
    above,
    begin_of,
    below,
    is_paragraph,
    new_paragraph,
    typed_paragraph,
    without,
)
from baocao_gen.years.prose.prose_edit import ProseEdit, ProseKind, patch_of
from baocao_gen.years.prose.sections import is_title, removed_parts
from baocao_gen.years.prose.source_lines import SourceLine, source_lines, squeezed
from baocao_gen.years.prose.word_edit import WordEdit, applied


def prose_edits(
    report: Report, tie: TiedPage, before: TiePage, after: TiePage, name: str
) -> tuple[list[ProseEdit], list[Problem]]:
    """What was edited in the words of a report.

    Args:
        report: The report.
        tie: What became of its printed figures.
        before: Its page, as the year file prints it.
        after: The edited page.
        name: The edited file's name in messages.

    Returns:
        The edits that the year file can take, in the order of the page, and why it cannot take
        the rest.
    """
    work = _Finder(report, tie, before, name)
    for one, other in tie.pairs:
        if one is not None and other is not None and one.text != other.text:
            work.edited(one, other)
    found = tie.lines.copy()
    for number, other_number in _written_anew(found, len(before.lines), len(after.lines)):
        work.edited(before.lines[number], after.lines[other_number])
        found.pair(number, other_number)
    work.paragraphs(_Pages(before.lines, after.lines, found))
    return work.found, work.problems


def _written_anew(found: Matching, count: int, others: int) -> list[tuple[int, int]]:
    """Single lines without a partner that stand between the same lines: one for the other."""
    free = set(found.free(others, after=True))
    pairs = []
    for number in found.free(count):
        above, below = found.after.get(number - 1, -1), found.after.get(number + 1, others)
        is_first, is_last = number == 0, number == count - 1
        is_between = (above >= 0 or is_first) and (below < others or is_last)
        if is_between and below - above == 2 and above + 1 in free:
            pairs.append((number, above + 1))
    return pairs


def _groups(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers one after another → the first, and the one behind the last."""
    start = None
    for number, following in zip(numbers, [*numbers[1:], -1], strict=False):
        start = number if start is None else start
        if following != number + 1:
            yield start, number + 1
            start = None


class _Pages:
    """The lines of both pages, what became what, and which of them stand where they stood.

    Which of two lines has moved nobody can tell: the fewest are said to.
    """

    def __init__(
        self, before: Sequence[TieLine], after: Sequence[TieLine], found: Matching
    ) -> None:
        self.before, self.after, self.found = before, after, found
        self.new = found.free(len(after), after=True)
        order = [found.before[n] for n in range(len(after)) if n in found.before]
        self.stayed = {order[index] for index in longest_in_order(order)}
        self.moved = [(n, found.after[n]) for n in order if n not in self.stayed]


class _Finder:
    """Finds for each edit the text that prints the line."""

    def __init__(self, report: Report, tie: TiedPage, before: TiePage, name: str) -> None:
        self._report, self._name = report, name
        self._lines = source_lines(report, Texts(report.as_draft()))  # so the page is printed
        self._by_path = _by_path(self._lines)
        self._root = report.origin.typed_root
        lines = list(before.everything())
        self._printed = Counter(squeezed(line.text) for line in lines)
        self._turns: dict[int, int] = {}
        seen: Counter[str] = Counter()
        for line in lines:
            key = squeezed(line.text)
            self._turns[id(line)] = seen[key]
            seen[key] += 1
        self._verdicts = {verdict.anchor.number: verdict for verdict in tie.figures}
        self.found: list[ProseEdit] = []
        self.problems: list[Problem] = []

    def edited(self, one: TieLine, other: TieLine) -> None:
        """A line whose words are others now; one in which only numbers are is left alone."""
        changes = hunks(one, other, list(_kept(one, other, self._verdicts)))
        if not changes:
            return
        line = self._source(one)
        if line is None:
            self._refuse(other, "không rõ chỗ nào trong tệp năm in ra câu này")
            return
        try:
            edits = in_source(line, one.text, changes)
        except NotTyped as error:
            self._refuse(other, str(error) or "chữ ấy do thẻ in ra")
            return
        self._add(ProseKind.EDITED, line, edits, (one.text, (applied(one.text, changes),)))

    def paragraphs(self, pages: _Pages) -> None:
        """Paragraphs that are gone, new, or stand elsewhere: those are put in and taken out."""
        headings, gone = self._gone(pages)
        moved = self._moved(pages)
        out = _numbers_by_path([*gone.values(), *moved.values()])
        put_in: dict[int, int] = {}  # a line that has moved → the edit that puts it in
        for group in _groups(sorted({*pages.new, *moved})):
            lines = {n: moved.get(n) for n in range(*group)}
            if number := self._put_in(pages, lines, out):
                came = [n for n, line in lines.items() if line]
                put_in |= {pages.found.before[n]: number for n in came}
                gone |= {pages.found.before[n]: moved[n] for n in came}
        self._take_out(pages.before, gone, headings, put_in)

    def _gone(self, pages: _Pages) -> tuple[dict[int, SourceLine], dict[int, SourceLine]]:
        """The sources of headings and of paragraphs that are gone."""
        headings: dict[int, SourceLine] = {}
        gone: dict[int, SourceLine] = {}
        for number in pages.found.free(len(pages.before)):
            one = pages.before[number]
            line = self._source(one)
            if line is not None and is_title(line.passage.path):
                headings[number] = line
            elif line is not None and is_paragraph(line):
                gone[number] = line
            else:
                self._refuse(one, "đoạn ấy đã xóa, không rõ chỗ nào trong tệp năm in ra nó")
        return headings, gone

    def _moved(self, pages: _Pages) -> dict[int, SourceLine]:
        """The paragraphs that stand elsewhere, by their number on the edited page."""
        moved: dict[int, SourceLine] = {}
        for number, other_number in pages.moved:
            one, other = pages.before[number], pages.after[other_number]
            line = self._source(one)
            if line is not None and is_paragraph(line) and one.text == other.text:
                moved[other_number] = line
            elif line is not None:
                self._refuse(other, "đoạn ấy đã chuyển sang chỗ khác")
        return moved

    def _put_in(
        self,
        pages: _Pages,
        lines: Mapping[int, SourceLine | None],
        out: Mapping[KeyPath, Collection[int]],
    ) -> int | None:
        """Paragraphs one below another, new or with the source they come from, put in.

        Returns:
            The number of the edit; None where it is told why there is none.
        """
        first, last = min(lines), max(lines)
        one, under = (self._source_of_stayed(pages, n) for n in (first - 1, last + 1))
        try:
            typed = [
                typed_paragraph(line, pages.after[n]) if line else new_paragraph(pages.after[n])
                for n, line in lines.items()
            ]
        except NotTyped as error:
            why = str(error) or "đoạn mới có dấu mà tệp năm hiểu là thẻ"
            self._refuse(pages.after[first], why)
            return None
        if one is not None and is_paragraph(one):
            line, edit = one, below(one, typed)
        elif under is not None and is_paragraph(under) and _is_first(under, out):
            line, edit = under, above(under, typed)
        else:
            what = "đoạn chuyển chỗ" if lines[first] else "đoạn mới"
            self._refuse(pages.after[first], f"{what}, không rõ đặt vào đâu trong tệp năm")
            return None
        number = len(self.found) + 1
        moves = frozenset([number] if any(lines.values()) else ())
        words = tuple(one.words for one in typed)
        self._add(ProseKind.ADDED, line, [edit], ("", words), edit.start, moves)
        return number

    def _take_out(
        self,
        before: Sequence[TieLine],
        gone: Mapping[int, SourceLine],
        headings: Mapping[int, SourceLine],
        put_in: Mapping[int, int],
    ) -> None:
        """Paragraphs that are gone; with the last of a text its key, with all of it a section."""
        out = _numbers_by_path(gone.values())
        emptied = {path for path, own in out.items() if len(own) == len(self._by_path[path])}
        leading = {path: next(n for n in count() if n not in own) for path, own in out.items()}
        titles = [line.passage.path for line in headings.values()]
        parts = removed_parts(self._root, emptied, titles) if self._root else set()
        with_parts: dict[KeyPath, list[int]] = {}
        for number, line in sorted({**gone, **headings}.items()):
            path = line.passage.path
            part = next((path[:end] for end in range(len(path) + 1) if path[:end] in parts), None)
            is_text = number in gone
            edit = without(line, self._by_path[path], leading[path]) if is_text else None
            if part is not None:
                with_parts.setdefault(part, []).append(number)
            elif edit is None:
                self._refuse(before[number], "đoạn ấy đã xóa, mục của nó còn những phần khác")
            else:
                moves = frozenset({put_in[number]} if number in put_in else ())
                said = before[number].text, ()
                self._add(ProseKind.DELETED, line, [edit], said, moves=moves)
        for part, numbers in with_parts.items():
            moves = frozenset(put_in[number] for number in numbers if number in put_in)
            self._remove(part, [before[number].text for number in numbers], moves)

    def _source_of_stayed(self, pages: _Pages, number: int) -> SourceLine | None:
        """The source of a line of the edited page that stands where it stood."""
        known = pages.found.before.get(number)
        return self._source(pages.before[known]) if known in pages.stayed else None

    def _source(self, line: TieLine) -> SourceLine | None:
        """The text that prints a line, if that is sure."""
        key = squeezed(line.text)
        texts = self._lines.get(key, [])
        if len(texts) != self._printed[key]:
            return None
        found = texts[self._turns[id(line)]]
        node = typed_node(self._root, found.passage.path) if self._root else None
        is_typed = isinstance(node, LocatedText) and node.text == found.passage.text
        return found if is_typed else None

    def _add(  # noqa: PLR0913 — an edit, its place where that is not the line, its company
        self,
        kind: ProseKind,
        line: SourceLine,
        edits: Sequence[WordEdit],
        said: tuple[str, tuple[str, ...]],
        at: int | None = None,
        moves: frozenset[int] = frozenset(),
    ) -> None:
        passage = line.passage
        place = self._report.origin.text_position(
            passage.path, passage.text, edits[0].start if at is None else max(at - 1, 0)
        )
        is_above = kind is ProseKind.ADDED and edits[0].start == begin_of(line)
        self.found.append(
            ProseEdit(
                *(len(self.found) + 1, kind, passage.path, tuple(edits), line.number - is_above),
                *(*said, place, patch_of(passage.text, edits), moves),
            )
        )

    def _remove(self, part: KeyPath, lines: Sequence[str], moves: frozenset[int]) -> None:
        """A text or a section goes as a whole."""
        self.found.append(
            ProseEdit(
                *(len(self.found) + 1, ProseKind.DELETED, part, (), 0, "\n".join(lines), ()),
                *(self._report.origin.position(part), (tuple(lines), ()), moves),
            )
        )

    def _refuse(self, line: TieLine, why: str) -> None:
        """Tell why an edit cannot be taken."""
        place = place_of(self._name, line)
        message = f"lời văn đã sửa trong Word nhưng {why}; chưa đưa về được"
        hint = "sửa chỗ ấy trong tệp năm bằng tay, giữ các thẻ {{ … }}"
        self.problems.append(
            Problem(codes.PROSE_NOT_PULLED, message, place, hint, Severity.WARNING)
        )


def _kept(one: TieLine, other: TieLine, verdicts: Mapping[int, FigureVerdict]) -> Iterator[Range]:
    """What figures print in a line, and what stands in their place, in order."""
    at = there = 0
    for mark in one.marks:
        verdict = verdicts.get(mark.number)
        if verdict is None or verdict.state not in (State.SAME, State.CHANGED):
            continue
        printed, now = verdict.anchor.words, verdict.words
        if numbers_of(printed) == numbers_of(now) and not same_words(printed, now):
            continue  # its number stayed, so its words are the business of the prose
        if verdict.line is other and mark.start >= at and verdict.start >= there:
            at, there = mark.end, verdict.start + len(verdict.words)
            yield mark.start, at, verdict.start, there


def _by_path(lines: Mapping[str, Iterable[SourceLine]]) -> dict[KeyPath, list[SourceLine]]:
    """The lines of each text in order."""
    found: dict[KeyPath, list[SourceLine]] = {}
    for line in sorted(chain(*lines.values()), key=lambda line: line.number):
        found.setdefault(line.passage.path, []).append(line)
    return found


def _numbers_by_path(lines: Iterable[SourceLine]) -> dict[KeyPath, set[int]]:
    found: dict[KeyPath, set[int]] = {}
    for line in lines:
        found.setdefault(line.passage.path, set()).add(line.number)
    return found


def _is_first(line: SourceLine, out: Mapping[KeyPath, Collection[int]]) -> bool:
    """Whether nothing of its text is left above a line."""
    return all(number in out.get(line.passage.path, ()) for number in range(line.number))
