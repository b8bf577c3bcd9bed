"""A report and the Word file that somebody has edited → what became of each printed figure."""

from __future__ import annotations

from os import PathLike, fspath
from pathlib import Path

from baocao_gen.checks.tie_out.findings import findings, is_another
from baocao_gen.checks.tie_out.lines import TiePage, page_of
from baocao_gen.checks.tie_out.verdicts import TiedPage, tie_pages
from baocao_gen.files import disk
from baocao_gen.files.old_word import as_docx, is_old_word
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.one import TemplateChoice, marked_page, plain_page, produce
from baocao_gen.problems import codes
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.word.package.manifest import read_manifest
from baocao_gen.word.package.package import Package, open_package
from baocao_gen.word.read.document import Revisions
from baocao_gen.word.read.read import read_document


@frozen
class TieOut:
    """What was found.

    Attributes:
        tie: What became of each printed figure, and of other numbers.
        name: The file's name in messages.
        problems: What is told of it; empty if every figure is as the year file says.
        is_ours: Whether the file is an edited copy of the report at all.
        is_untouched: Whether the file is, byte for byte, what the year file prints.
        before: The page as the year file prints it.
        after: The edited page.
    """

    tie: TiedPage
    problems: tuple[Problem, ...]
    name: str
    is_ours: bool = True
    is_untouched: bool = False
    before: TiePage = TiePage((), ())
    after: TiePage = TiePage((), ())


@public
def tie_out(
    docx: str | PathLike[str] | bytes,
    report: Report,
    *,
    template: TemplateChoice = None,
    rejected: bool = False,
    name: str = "báo cáo Word",
) -> TieOut:
    """Find every printed figure of a report again in its Word file, however it was edited.

    Args:
        docx: The edited file, by its path or as bytes; a .doc is read through LibreOffice.
        report: What it was printed from.
        template: As in ``render``: what it was printed with, by default what the year file names.
        rejected: Read tracked changes as if they had been rejected, instead of accepted.
        name: What the file is called in messages, where it is given as bytes.

    Raises:
        InvalidReport: there is no such file, or it has no words; or the report cannot be printed.
        InvalidTemplate: it is no usable Word file.
        EnvironmentFailure: it is a .doc, and LibreOffice is missing or cannot read it.
    """
    if isinstance(docx, bytes):
        data = docx
    else:
        name = fspath(docx)
        data = disk.read_file(Path(name))
    if is_old_word(data):
        data = as_docx(data, name)
    package = open_package(data, name)  # before it is believed: it may be damaged
    known = read_manifest(data)
    if known is not None and known.is_untouched:
        # Nobody has saved it since: if it is what would be printed now, there is nothing to read.
        fresh = read_manifest(produce(report, template=template, draft=True, checked=False).docx)
        if fresh is not None and fresh.stamp == known.stamp:
            return TieOut(TiedPage((), (), (), 1.0, (0, 0), True), (), name, is_untouched=True)
    reading = Revisions.REJECTED if rejected else Revisions.ACCEPTED
    after, authors = _edited_page(package, reading)
    page, anchors = marked_page(report, template)
    before = page_of(read_document(open_package(page, name, ours=True)), anchors)
    tie = tie_pages(before, after, anchors)
    fresh = read_manifest(page) if known is not None else None
    strange = is_another(tie, report, name, known, fresh.making if fresh else None)
    if strange is not None:
        return TieOut(tie, (strange,), name, is_ours=False, before=before, after=after)
    problems = findings(tie, report, name, known, authors)
    return TieOut(tie, tuple(problems), name, before=before, after=after)


def printed_lines(report: Report, template: TemplateChoice = None) -> set[str]:
    """The lines that a report prints, with single spaces; raises what ``tie_out`` does of it."""
    page = plain_page(report, template)
    document = read_document(open_package(page, report.origin.name, ours=True))
    return {line.words for line in page_of(document, with_figures=False).everything()}


def _edited_page(package: Package, reading: Revisions) -> tuple[TiePage, tuple[str, ...]]:
    """The lines of an edited file, and who has tracked changes in it, if they are accepted.

    Raises:
        InvalidReport: it has no words.
    """
    document = read_document(package, reading)
    if not any(paragraph.text.strip() for paragraph in document.paragraphs()):
        message = "tệp Word này không có chữ nào để đối chiếu"
        raise InvalidReport([Problem(codes.NOTHING_TO_TIE, message, Position(package.name))])
    page = page_of(document, with_figures=False)
    if reading is Revisions.REJECTED or not document.has_changes:
        return page, ()
    runs = (run for paragraph in document.everything() for run in paragraph.runs)
    return page, tuple(dict.fromkeys(run.author for run in runs if run.author))
