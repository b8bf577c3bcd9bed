"""A report in Word → its year file, its template, and everything that was doubtful on the way.

The stages, each a function of what the one before it found: the file is read into blocks; what
stands above the body, the signature and the tree of sections are told by place and look; numbers
are classed, those that count something become figures with tags; relations that recompute become
sums and formulas; then the year file is written, the template is cut, and both are rendered and
compared with what was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from os import PathLike, fspath
from typing import TYPE_CHECKING

from baocao_gen.files.files import Files
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.periods import Period
from baocao_gen.years.from_word import refusals
from baocao_gen.years.from_word.changes_said import with_changes_said
from baocao_gen.years.from_word.content import Writer
from baocao_gen.years.from_word.doubts import Doubts, as_notes, told
from baocao_gen.years.from_word.figure_tables import TableFinder
from baocao_gen.years.from_word.figures import Finder
from baocao_gen.years.from_word.found_tables import FoundTable
from baocao_gen.years.from_word.known_names import known_names
from baocao_gen.years.from_word.long_lists import as_csv, with_long_lists
from baocao_gen.years.from_word.names import Casing
from baocao_gen.years.from_word.parts import ReadParts, read_parts
from baocao_gen.years.from_word.period import period_of
from baocao_gen.years.from_word.placing import subject_lines, tables_of, tags_of, texts_of
from baocao_gen.years.from_word.proof import LineDifference, differences, lines_of, printed
from baocao_gen.years.from_word.proposals import Left, Proposal
from baocao_gen.years.from_word.prose import Tagged, escaped
from baocao_gen.years.from_word.relations import related
from baocao_gen.years.from_word.tagging import template_of
from baocao_gen.years.from_word.year_text import Found, year_text
from baocao_gen.years.roll.naming import slug

if TYPE_CHECKING:
    from baocao_gen.years.from_word.periods import Compared

TEMPLATE = "mau.docx"
NOTES = "nhap.md"


@frozen
class ReadBack:
    """What became of a report in Word.

    Attributes:
        year_file: The name of the year file among ``files``, «2020.yaml».
        files: Name → content of everything that is to be written into one folder: the year file,
            the template, tables, and the list of what was doubtful.
        figures: The figures, each with place, reason and certainty.
        left: The quantities that stay text, each with the reason.
        differences: The lines that the year file prints otherwise than the report has them.
        problems: What the report contradicts in itself, breaks of its outline, and what ``check``
            finds in the year file.
        source: The name of the report.
        lines: How many lines with words it has.
        is_same: Whether the year file prints all of them as they were.
    """

    year_file: str
    files: Mapping[str, bytes] = field(repr=False)
    figures: tuple[Proposal, ...]
    left: tuple[Left, ...]
    differences: tuple[LineDifference, ...]
    problems: tuple[Problem, ...]
    source: str
    lines: int
    is_same: bool


@public
def read_report(
    path: str | PathLike[str],
    *,
    others: Iterable[str | PathLike[str]] = (),
    previous: str | PathLike[str] | None = None,
    previous_name: str = "",
    files: Files | None = None,
) -> ReadBack:
    """Read a report in Word; nothing is written.

    Args:
        path: The report, a .docx file.
        others: The same report of other periods: what differs between them are figures.
        previous: The year file of the period before; figures of one name and unit keep its keys.
        previous_name: How the new year file names it; by default as it is given here.
        files: Where all of them lie; by default the names lead from the working folder.

    Raises:
        InvalidTemplate: the file is no Word file that can be opened.
        InvalidReport: it is no report, or holds no text.
    """
    asked = (files or Files()).file(path)
    name = fspath(path)
    read = read_parts(asked.read(), name)
    named = previous_name or (fspath(previous) if previous is not None else "")
    known = known_names(previous, files)
    period, is_said = period_of(read.head, (p.text for p in read.paragraphs))
    if period is None:
        raise InvalidReport([refusals.no_period(name)])
    finder = Finder(known=known)
    finder.read(texts_of(read))
    tables = TableFinder(finder, read.numbers, period.year)
    for text in tables_of(read):
        tables.read(text)
    compared = _compared(read, period, others, files)
    found = finder.found
    found = compared.judged(found, finder.left) if compared else found
    figures = related(found, {n: p.text for n, p in enumerate(read.paragraphs)}, period.year)
    if compared is not None and previous is None:
        figures = compared.with_prior(figures)
    figures = with_changes_said(figures, read.paragraphs)
    moving = compared.tags if compared is not None else {}
    writing = _Writing(read, figures, (period, is_said), named, moving)
    return _proved(writing, writing.exact(tables.found), finder.left)


def _compared(
    read: ReadParts, period: Period, others: Iterable[str | PathLike[str]], files: Files | None
) -> Compared | None:
    """What other periods of the report say; None without any."""
    asked = list(others)
    if not asked:
        return None
    from baocao_gen.years.from_word.periods import Compared, OtherPeriod  # for others alone

    compared = Compared(period, read.paragraphs)
    for other in asked:
        further = read_parts((files or Files()).file(other).read(), fspath(other))
        texts = [paragraph.text for paragraph in further.paragraphs]
        said, is_said = period_of(further.head, texts)
        compared.read(OtherPeriod(said if is_said else None, texts))
    return compared


@frozen
class _Writing(Remembers):
    """What a year file is written from, whichever tables it declares."""

    read: ReadParts
    figures: Mapping[str, Proposal]
    period: tuple[Period, bool]
    previous: str
    moving: Mapping[int, Sequence[Tagged]]

    @cached_property
    def casing(self) -> Casing:
        """How the report writes words that its head has in capitals."""
        return Casing(p.text for p in self.read.paragraphs)

    @property
    def name(self) -> str:
        """The name of the year file."""
        return f"{slug(self.period[0])}.yaml"

    def exact(self, tables: Sequence[FoundTable]) -> list[FoundTable]:
        """The tables that a year file prints just as they were read."""
        whole = [table for table in tables if table.is_whole]
        if not whole:
            return []
        from baocao_gen.years.from_word.table_proof import exact_tables  # for tables alone

        typed, declared = self.files((), alone=True), self.files(whole, alone=True)
        return exact_tables(whole, self.name, typed, declared)

    def tags(self, declared: Sequence[FoundTable]) -> dict[int, list[Tagged]]:
        """The tags of every paragraph."""
        return tags_of(self.figures, self.read, self.period[0], declared, self.moving)

    def files(self, declared: Sequence[FoundTable], *, alone: bool) -> dict[str, bytes]:
        """The year file, without the one before if it is to be read alone, and its tables."""
        found, tables = self._found(declared)
        found = replace(found, previous="") if alone else found
        text = year_text(found, self.casing, self.read.document.name)
        return {self.name: text.encode(), **{n: as_csv(rows) for n, rows in tables.items()}}

    def _found(self, declared: Sequence[FoundTable]) -> tuple[Found, dict[str, list[list[str]]]]:
        read = self.read
        by_table = {id(table.table): table for table in declared}
        writer = Writer(read.document, read.numbers, self.tags(declared), by_table)
        root = writer.section(read.body.root, -1)
        is_told = root.text or root.tables
        body = [replace(root, sections=()), *root.sections] if is_told else list(root.sections)
        body = body or [replace(root, text="…")]
        appendices = writer.appendices(read.document.blocks[read.signature.end :])
        subject = tuple(writer.line(paragraph) for paragraph in subject_lines(read)) or tuple(
            escaped(line) for line in read.head.subject
        )
        found = Found(
            *(*self.period, self.previous, TEMPLATE, read.head, subject, read.signature),
            *(self.figures, body, appendices, declared),
        )
        for table in declared:
            if table.units is not None:
                writer.files[table.units.file] = [list(row) for row in table.units.rows]
        return with_long_lists(found, writer.files), writer.files


def _proved(writing: _Writing, declared: Sequence[FoundTable], left: Sequence[Left]) -> ReadBack:
    """Write year file and template, render them, and compare."""
    read, name = writing.read, writing.name
    before = lines_of(read.document)
    files = writing.files(declared, alone=False)
    alone = writing.files(declared, alone=True) if writing.previous else files
    template = template_of(read.package, read.document, writing.tags(declared), read.paragraphs)
    files[TEMPLATE] = template
    problems, after = printed(name, TEMPLATE, {**files, **alone})
    differing = differences(before, after) if after is not None else []
    figures = writing.figures
    found_first = [*_breaks(read), *_nothing(read, figures), *told(differing, read.document.name)]
    doubts = Doubts(
        *(name, read.document.name, tuple(figures.values()), tuple(left)),
        *(tuple(differing), (*found_first, *problems), before),
    )
    files[NOTES] = as_notes(doubts).encode()
    return ReadBack(
        *(name, files, doubts.figures, doubts.left, doubts.differences, doubts.problems),
        *(doubts.source, len(before), after is not None and not differing),
    )


def _breaks(read: ReadParts) -> list[Problem]:
    """Where the outline does not count on."""
    return [refusals.broken(read.document.name, one, entry) for one, entry in read.body.breaks]


def _nothing(read: ReadParts, figures: Mapping[str, Proposal]) -> list[Problem]:
    """No outline, or no figures: it is told, and the rest is read all the same."""
    name = read.document.name
    return [
        *([] if any(entry.level for entry in read.body.entries) else [refusals.no_outline(name)]),
        *([] if figures else [refusals.no_figures(name)]),
    ]
