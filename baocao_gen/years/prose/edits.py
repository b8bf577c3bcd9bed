"""A report, its page and the edited page → what was edited in its words, each where it is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from itertools import chain

from baocao_gen.checks.tie_out.findings import place_of
from baocao_gen.checks.tie_out.lines import TieLine, TiePage
from baocao_gen.checks.tie_out.matching import Matching
from baocao_gen.checks.tie_out.tokens import numbers_of, same_words
from baocao_gen.checks.tie_out.verdicts import FigureVerdict, State, TiedPage
from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.alike import longest_in_order
from baocao_gen.yearfile.origin import KeyPath, typed_node
from baocao_gen.years.prose.hunks import NotTyped, Range, escaped, hunks, in_source
from baocao_gen.years.prose.source_lines import SourceLine, source_lines, squeezed
from baocao_gen.years.prose.word_edit import WordEdit, applied

_ITEMS = ("-", "+", "*")


class ProseKind(StrEnum):
    """What was done to a paragraph in Word; the value is the word of the JSON."""

    EDITED = "edited"
    ADDED = "added"
    DELETED = "deleted"


@frozen
class ProseEdit:
    """Something edited in the words of a report, and how the year file says the same.

    Attributes:
        number: Which of the edits it is, from 1; a person names it so.
        kind: What was done.
        path: The text of the year file.
        edits: What changes in that text.
        line: Which of its printed lines is edited or deleted, or stands before the one added (-1:
            the one added stands first).
        before: What the page says; empty where nothing stands.
        after: What it says then, the figures as the year file has them.
        position: The place in the year file.
        patch: The lines of the text that change: before, and after.
    """

    number: int
    kind: ProseKind
    path: KeyPath
    edits: tuple[WordEdit, ...] = field(repr=False)
    line: int
    before: str
    after: tuple[str, ...]
    position: Position
    patch: tuple[tuple[str, ...], tuple[str, ...]] = field(repr=False)

    @property
    def place(self) -> tuple[ProseKind, KeyPath, int]:
        """What tells it from others, whatever the figures beside it are."""
        return self.kind, self.path, self.line


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
    for number in found.free(len(before.lines)):
        work.deleted(before.lines[number])
    for number, group in _groups(found.free(len(after.lines), after=True)):
        work.added(before.lines, after.lines, found, (number, group))
    work.moved(before.lines, after.lines, found)
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
        self._add(ProseKind.EDITED, line, edits, one.text, (applied(one.text, changes),))

    def deleted(self, one: TieLine) -> None:
        """A paragraph that is gone."""
        line = self._source(one)
        if line is None or not line.is_block or line.marker == "|":
            self._refuse(one, "đoạn ấy đã xóa, không rõ chỗ nào trong tệp năm in ra nó")
            return
        spans = self._by_path[line.passage.path]
        if len(spans) == 1:
            self._refuse(one, "xóa hết lời văn của mục; xóa cả khóa «van» ấy bằng tay")
            return
        if line.number:
            start, end = _end(spans[line.number - 1]), _end(line)
        else:
            start, end = _begin(line), _begin(spans[1])
        self._add(ProseKind.DELETED, line, [WordEdit(start, end, "")], one.text, ())

    def added(
        self,
        before: Sequence[TieLine],
        after: Sequence[TieLine],
        found: Matching,
        group: tuple[int, int],
    ) -> None:
        """Paragraphs that are new, one below another."""
        first, last = group
        above, below = found.before.get(first - 1), found.before.get(last)
        one = self._source(before[above]) if above is not None else None
        under = self._source(before[below]) if below is not None else None
        new = after[first:last]
        try:
            typed = [_typed(line) for line in new]
        except NotTyped as error:
            self._refuse(new[0], str(error) or "đoạn mới có dấu mà tệp năm hiểu là thẻ")
            return
        if one is not None and one.is_block and one.marker != "|":
            text, marker = "", one.marker
            for one_typed in typed:
                text += ("\n" if marker and one_typed.marker else "\n\n") + one_typed.text
                marker = one_typed.marker
            line, edit = one, WordEdit(_end(one), _end(one), text)
        elif under is not None and under.is_block and under.marker != "|" and not under.number:
            text = "".join(t.text + ("\n" if t.marker and under.marker else "\n\n") for t in typed)
            line, edit = under, WordEdit(_begin(under), _begin(under), text)
        else:
            self._refuse(new[0], "đoạn mới, không rõ đặt vào đâu trong tệp năm")
            return
        self._add(ProseKind.ADDED, line, [edit], "", tuple(t.words for t in typed), edit.start)

    def moved(self, before: Sequence[TieLine], after: Sequence[TieLine], found: Matching) -> None:
        """Paragraphs that stand elsewhere: which of two has moved, nobody can tell for sure."""
        order = [found.before[n] for n in range(len(after)) if n in found.before]
        stayed = {order[index] for index in longest_in_order(order)}
        for number in order:
            if number not in stayed and self._source(before[number]) is not None:
                line = after[found.after[number]]
                self._refuse(line, "đoạn ấy đã chuyển sang chỗ khác")

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
        is_first = kind is ProseKind.ADDED and edits[0].start == _begin(line)
        number = -1 if is_first else line.number
        self.found.append(
            ProseEdit(
                *(len(self.found) + 1, kind, passage.path, tuple(edits), number, before, after),
                *(place, _patch(passage.text, edits)),
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


@frozen
class _Typed:
    """A new paragraph as the year file has it, its marker, and its words on the page."""

    text: str
    marker: str
    words: str


def _typed(line: TieLine) -> _Typed:
    words = " ".join(line.text.split())
    marker = line.label if line.label in _ITEMS else ""
    if not marker and words[:2] in ("- ", "+ ", "– "):
        marker, words = words[0].replace("–", "-"), words[2:]
    typed = escaped(words)
    return _Typed(f"{marker} {typed}" if marker else typed, marker, words)


def _by_path(lines: Mapping[str, Iterable[SourceLine]]) -> dict[KeyPath, list[SourceLine]]:
    """The lines of each text in order."""
    found: dict[KeyPath, list[SourceLine]] = {}
    for line in sorted(chain(*lines.values()), key=lambda line: line.number):
        found.setdefault(line.passage.path, []).append(line)
    return found


def _begin(line: SourceLine) -> int:
    """Where a line is typed, its marker included."""
    start = line.source(line.letters()[0])[0]
    return line.passage.text.rfind("\n", 0, start) + 1


def _end(line: SourceLine) -> int:
    end = line.source(line.letters()[-1])[1]
    behind = line.passage.text.find("\n", end)
    return len(line.passage.text.rstrip()) if behind < 0 else behind


def _patch(text: str, edits: Sequence[WordEdit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of a text that edits change: as they are, and as they become."""
    begin = text.rfind("\n", 0, edits[0].start) + 1
    end = text.find("\n", edits[-1].end)
    part = text[begin : len(text) if end < 0 else end]
    moved = [WordEdit(e.start - begin, e.end - begin, e.words) for e in edits]
    old, new = part.split("\n"), applied(part, moved).split("\n")
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    last = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    lines = (tuple(side[first : len(side) - last]) for side in (old, new))
    gone, come = (tuple(line for line in side if line.strip()) for side in lines)
    return gone, come
