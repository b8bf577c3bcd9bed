"""Runs of a page → HTML: each printed figure a link to where its value is typed, blanks marked.

Every figure is a link that says which value of which figure it is and on which line that was typed
(``data-figure``, ``data-aspect``, ``data-line``), so that the page leads from the number to the
figure and from the figure to all its numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from baocao_gen.frozen import frozen
from baocao_gen.problems.shown import SEVERITY_NAMES
from baocao_gen.report.anchors import FigureSource, FigureSpan
from baocao_gen.report.blocks import Run
from baocao_gen.report.report import Report
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web.preview.flaws import Flaw, Flaws
from baocao_gen.web.preview.html import EMPTY, Html, element, joined, words
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted

_BLANK = late(f"({BLANK_OPEN}[^{BLANK_OPEN}{BLANK_CLOSE}]*{BLANK_CLOSE})")
_FIGURES = key_of(YearFile, "figures")
Address: TypeAlias = Callable[[FigureSource], str]
"""Where a click on a printed figure leads."""
EditAddress: TypeAlias = Callable[[KeyPath, int | None], str]
"""Where a place of the year file, by its keys and its line, is edited."""


@frozen
class Mark:
    """Letters of a text at which a problem stands."""

    start: int
    end: int
    flaw: Flaw


@frozen
class FigurePlace:
    """One place of the page where a figure is printed: the id of its element, and the words."""

    ident: str
    words: str


@dataclass(slots=True)
class Sentences:
    """Prints the runs of one page.

    Attributes:
        report: The report.
        flaws: What is wrong with it.
        address: Where a printed figure leads.
        edited_at: Where a piece of the page is edited; None where it is only read.
        printed: Where each figure is printed, in the order of the page.
        notes: The footnotes so far, printed.
    """

    report: Report
    flaws: Flaws
    address: Address
    edited_at: EditAddress | None = None
    printed: dict[str, list[FigurePlace]] = field(default_factory=dict)
    notes: list[Html] = field(default_factory=list)
    _count: int = 0
    _lines: dict[tuple[str, str], int | None] = field(default_factory=dict)

    def html(self, runs: Iterable[Run], marks: Sequence[Mark] = ()) -> Html:
        """Some runs.

        Args:
            runs: The runs.
            marks: Where problems stand, in letters of all of them together.
        """
        made, at = [], 0
        for run in runs:
            if run.note:
                made.append(self._note(run))
                continue
            own = [
                Mark(max(m.start - at, 0), m.end - at, m.flaw)
                for m in marks
                if m.start < at + len(run.text) and m.end > at
            ]
            made.append(self._look(run, self._pieces(run, own)))
            at += len(run.text)
        return joined(made)

    def piece(self, path: KeyPath, content: Html, ident: str | None = None) -> Html:
        """A piece of the page: it says which place of the year file it is, and leads there."""
        line = self.report.origin.position(path).line
        if self.edited_at is not None:
            label = f"Sửa chỗ này (dòng {line})" if line else "Sửa chỗ này"
            there = self.edited_at(path, line)
            link = element("a", words("✎"), class_="edit", href=there, aria_label=label)
            content = joined([content, link])
        place = dotted(path)
        return element("div", content, class_="piece", id=ident, data_path=place, data_line=line)

    def _look(self, run: Run, content: Html) -> Html:
        content = element("strong", content) if run.bold else content
        content = element("em", content) if run.italic else content
        return element("span", content, lang=run.language) if run.language else content

    def _pieces(self, run: Run, marks: Sequence[Mark]) -> Html:
        if not run.prints and not marks:
            return with_blanks(run.text)
        made, at = [], 0
        for span in run.prints:
            made.append(self._between(run.text, at, span.start, marks))
            made.append(self._figure(run.text, span, marks))
            at = span.end
        made.append(self._between(run.text, at, len(run.text), marks))
        return joined(made)

    def _between(self, text: str, start: int, end: int, marks: Sequence[Mark]) -> Html:
        """Words between two figures, cut where a problem begins and ends."""
        made, at = [], start
        for mark in marks:
            begins, ends = max(mark.start, at), min(mark.end, end)
            if begins < ends and mark.start >= start:
                made += [with_blanks(text[at:begins]), flagged(words(text[begins:ends]), mark)]
                at = ends
        return joined([*made, with_blanks(text[at:end])])

    def _figure(self, text: str, span: FigureSpan, marks: Sequence[Mark]) -> Html:
        source, said = span.source, text[span.start : span.end]
        self._count += 1
        ident = f"so-{self._count}"
        self.printed.setdefault(source.figure, []).append(FigurePlace(ident, said))
        wrong = [m.flaw for m in marks if m.start < span.end and m.end > span.start]
        told = list(wrong)
        wrong += [one for one in self.flaws.of_figure(source.figure) if one not in wrong]
        if len(self.printed[source.figure]) == 1:  # a figure's own is told where it is read first
            told = wrong
        link = element(
            "a",
            words(said),
            class_=_classes(wrong),
            id=ident,
            href=self.address(source),
            data_figure=source.figure,
            data_aspect=source.aspect or None,
            data_line=self._line(source),
            title=self._title(source),
        )
        return joined([link, *map(flag, told)])

    def _title(self, source: FigureSource) -> str:
        figure = self.report.figures.get(source.figure)
        name = (figure.declaration.name if figure else None) or source.figure
        return f"{name} – {source.whose}" if source.whose else name

    def _line(self, source: FigureSource) -> int | None:
        known = source.figure, source.aspect
        if known not in self._lines:
            path = (_FIGURES, *source.figure.split("."), source.aspect)
            self._lines[known] = self.report.origin.position(path, key=True).line
        return self._lines[known]

    def _note(self, run: Run) -> Html:
        number = len(self.notes) + 1
        self.notes.append(EMPTY)  # its number is taken before what it holds is printed
        back = element(
            "a", words("↩"), href=f"#goi-{number}", aria_label=f"Về chỗ gọi chú thích {number}"
        )
        said = self.html(run.note)
        self.notes[number - 1] = element(
            "li", joined([said, words(" "), back]), id=f"chu-thich-{number}"
        )
        there, label = f"#chu-thich-{number}", f"Chú thích {number}"
        link = element("a", words(str(number)), id=f"goi-{number}", href=there, aria_label=label)
        return element("sup", link)


def flagged(content: Html, mark: Mark) -> Html:
    """Words at which a problem stands, with the sign that leads to it."""
    kind = mark.flaw.problem.severity.value
    return joined([element("mark", content, class_=f"flaw {kind}"), flag(mark.flaw)])


def flag(flaw: Flaw) -> Html:
    """The sign of a problem, which leads to its words beside the page."""
    problem = flaw.problem
    kind = SEVERITY_NAMES[problem.severity]
    return element(
        "a",
        words(str(flaw.number)),
        class_=f"flag {problem.severity.value}",
        href=f"#phat-hien-{flaw.number}",
        aria_label=f"{flaw.number}: {kind} {problem.code}, {problem.message}",
        title=f"{problem.code}: {problem.message}",
    )


def _classes(wrong: Sequence[Flaw]) -> str:
    kinds = dict.fromkeys(one.problem.severity.value for one in wrong)
    return " ".join(["figure", *(["flaw", *kinds] if wrong else [])])


def with_blanks(text: str) -> Html:
    """Words in which what nobody has supplied yet stands out."""
    if BLANK_OPEN not in text:
        return words(text)
    return joined(
        element("mark", words(part.strip(BLANK_OPEN + BLANK_CLOSE)), class_="blank")
        if part.startswith(BLANK_OPEN)
        else words(part)
        for part in _BLANK.split(text)
    )
