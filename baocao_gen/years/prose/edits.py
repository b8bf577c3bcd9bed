"""A report, its page and the edited page → what was edited in its words, each where it is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

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
    work.paragraphs(before.lines, after.lines, found)
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


class _Finder:
    """Finds for each edit the text that prints the line."""

    def __init__(self, report: Report, tie: TiedPage, before: TiePage, name: str) -> None:
        self._report, self._name = report, name
        self._lines = source_lines(report, Texts(report))
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
        changes = hunks(one.text, other.text, list(_kept(one, other, self._verdicts)))
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
        self._add(ProseKind.EDITED, line, edits, one.text, (applied(one.text, changes),))

    def paragraphs(
        self, before: Sequence[TieLine], after: Sequence[TieLine], found: Matching
    ) -> None:
        """Paragraphs that are gone, new, or stand elsewhere: those are taken out and put in."""
        gone = {n: line for n in found.free(len(before)) if (line := self._gone(before[n]))}
        moved = self._moved(before, after, found, gone)
        new = sorted({*found.free(len(after), after=True), *moved})
        out = _numbers_by_path([*gone.values(), *moved.values()])
        for group in _groups(new):
            if not self._put_in(before, after, found, group, moved, out):
                for number in set(range(*group)) & moved.keys():
                    del moved[number]
        gone |= {found.before[number]: line for number, line in moved.items()}
        out = _numbers_by_path(gone.values())
        for number, line in sorted(gone.items()):
            path = line.passage.path
            edit = without(line, self._by_path[path], out[path])
            if edit is None:
                self._refuse(
                    before[number], "xóa hết lời văn của mục; xóa cả khóa «van» ấy bằng tay"
                )
            else:
                self._add(ProseKind.DELETED, line, [edit], before[number].text, ())

    def _gone(self, one: TieLine) -> SourceLine | None:
        """The source of a paragraph that is gone."""
        line = self._source(one)
        if is_paragraph(line):
            return line
        self._refuse(one, "đoạn ấy đã xóa, không rõ chỗ nào trong tệp năm in ra nó")
        return None

    def _moved(
        self,
        before: Sequence[TieLine],
        after: Sequence[TieLine],
        found: Matching,
        gone: Mapping[int, SourceLine],
    ) -> dict[int, SourceLine]:
        """The paragraphs that stand elsewhere, by their number on the edited page.

        Which of two has moved nobody can tell: the fewest are taken.
        """
        order = [found.before[n] for n in range(len(after)) if n in found.before]
        stayed = {order[index] for index in longest_in_order(order)}
        moved: dict[int, SourceLine] = {}
        for number in order:
            line = self._source(before[number]) if number not in stayed else None
            if line is None:
                continue
            other = after[found.after[number]]
            if is_paragraph(line) and before[number].text == other.text:
                moved[found.after[number]] = line
            else:
                self._refuse(other, "đoạn ấy đã chuyển sang chỗ khác")
        out = _numbers_by_path([*gone.values(), *moved.values()])
        emptied = {path for path, own in out.items() if len(own) == len(self._by_path[path])}
        for number in [n for n, line in moved.items() if line.passage.path in emptied]:
            self._refuse(after[number], "đoạn ấy đã chuyển đi, mục cũ không còn lời văn nào")
            del moved[number]
        return moved

    def _put_in(  # noqa: PLR0913 — the two pages, what became what, and what is known of moves
        self,
        before: Sequence[TieLine],
        after: Sequence[TieLine],
        found: Matching,
        group: tuple[int, int],
        moved: Mapping[int, SourceLine],
        out: Mapping[KeyPath, Collection[int]],
    ) -> bool:
        """Paragraphs that are new or come from elsewhere, one below another; or why not."""
        first, last = group
        one, under = (
            self._source(before[found.before[n]]) if n in found.before else None
            for n in (first - 1, last)
        )
        try:
            typed = [
                typed_paragraph(moved[n], after[n]) if n in moved else new_paragraph(after[n])
                for n in range(first, last)
            ]
        except NotTyped as error:
            self._refuse(after[first], str(error) or "đoạn mới có dấu mà tệp năm hiểu là thẻ")
            return False
        if one is not None and is_paragraph(one):
            line, edit = one, below(one, typed)
        elif under is not None and is_paragraph(under) and _is_first(under, out):
            line, edit = under, above(under, typed)
        else:
            what = "đoạn chuyển chỗ" if first in moved else "đoạn mới"
            self._refuse(after[first], f"{what}, không rõ đặt vào đâu trong tệp năm")
            return False
        self._add(ProseKind.ADDED, line, [edit], "", tuple(t.words for t in typed), edit.start)
        return True

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

    def _add(  # noqa: PLR0913 — an edit, its place where that is not the line
        self,
        kind: ProseKind,
        line: SourceLine,
        edits: Sequence[WordEdit],
        before: str,
        after: tuple[str, ...],
        at: int | None = None,
    ) -> None:
        passage = line.passage
        place = self._report.origin.text_position(
            passage.path, passage.text, edits[0].start if at is None else max(at - 1, 0)
        )
        is_above = kind is ProseKind.ADDED and edits[0].start == begin_of(line)
        number = line.number - is_above
        self.found.append(
            ProseEdit(
                *(len(self.found) + 1, kind, passage.path, tuple(edits), number, before, after),
                *(place, patch_of(passage.text, edits)),
            )
        )

    def _refuse(self, line: TieLine, why: str) -> None:
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
