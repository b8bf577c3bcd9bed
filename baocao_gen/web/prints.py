"""A report → the files that are downloaded or written of it: draft or final, Word or PDF.

They are what ``render`` of the command line makes of the same files, byte for byte.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path, PurePath
from typing import Final

from baocao_gen.files import disk
from baocao_gen.files.paths import free, is_inside
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.hand_edits import kept_copy
from baocao_gen.pipeline.one import produce
from baocao_gen.problems import codes
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.web.preview.true_pages import PagePrinter
from baocao_gen.web.session import OpenYear, Session, Snapshot

PATIENCE: Final = 150.0
"""Seconds that somebody waits for a PDF; the printing itself has a limit of its own."""


class PrintEdition(Enum):
    """Which print; the value is the word in addresses."""

    DRAFT = "nhap"
    FINAL = "chinh"


@frozen
class WrittenPrint:
    """What was written into the folder.

    Attributes:
        name: The Word file.
        kept: Where the edited file is kept that lay in its place; empty if none did.
    """

    name: str
    kept: str = ""


def docx_of(report: Report, edition: PrintEdition) -> bytes:
    """The Word file.

    Raises:
        InvalidReport: a final report has blanks or errors; or a text cannot be printed.
        InvalidTemplate: its template cannot be used.
    """
    is_draft = edition is PrintEdition.DRAFT
    return produce(report, draft=is_draft).docx


def pdf_of(printer: PagePrinter, year: OpenYear, state: Snapshot, edition: PrintEdition) -> bytes:
    """The PDF, printed after whatever is being printed.

    Raises:
        EnvironmentFailure: LibreOffice is missing, or takes too long.
        InvalidReport: as ``docx_of``.
    """
    report = state.report
    assert report is not None, "asked of what could be read"
    key = year.name if edition is PrintEdition.DRAFT else f"{year.name} {edition.value}"
    docx = docx_of(report, edition)  # refused here, where its words are shown
    printer.wish(key, state.version, file_name(year, edition, disk.SUFFIX), lambda: docx)
    done = printer.waited(key, state.version, PATIENCE)
    if done.pages is not None and done.is_of(state.version):
        return done.pages.pdf
    raise EnvironmentFailure(list(done.problems) or [_late(year)])


def _late(year: OpenYear) -> Problem:
    message = f"bản PDF chưa in xong sau {PATIENCE:.0f} giây"
    return Problem(codes.NOT_PRINTED_YET, message, Position(year.name), "đợi một lát rồi tải lại")


def file_name(year: OpenYear, edition: PrintEdition, suffix: str) -> str:
    """What a print is called: «2020.docx», «2020-nhap.pdf»."""
    draft = f"-{edition.value}" if edition is PrintEdition.DRAFT else ""
    return f"{PurePath(year.name).stem}{draft}{suffix}"


def written(
    session: Session, year: OpenYear, state: Snapshot, edition: PrintEdition
) -> WrittenPrint:
    """Write the Word file beside the year file; one that somebody has edited there is kept.

    Raises:
        InvalidReport: as ``docx_of``, or the name leads out of the folder.
        EnvironmentFailure: the disk does not take it.
    """
    assert state.report is not None, "asked of what could be read"
    docx = docx_of(state.report, edition)
    name = str(PurePath(year.name).with_name(file_name(year, edition, disk.SUFFIX)))
    target = Path(session.files.file(name).path)
    if not is_inside(session.folder, target):  # a link that leads elsewhere
        message = f"«{target.name}» dẫn ra ngoài thư mục đang mở nên không ghi"
        hint = "xóa liên kết ấy, hoặc tải tệp Word về"
        raise EnvironmentFailure([Problem(codes.LEADS_OUT, message, Position(name), hint)])
    copy = kept_copy(target)
    if copy is None or copy[1] == docx:
        disk.write_file(target, docx)
        return WrittenPrint(target.name)
    kept, data = copy
    place = free(kept)
    disk.write_files({place: data}, is_new=True, replacing={target: docx})
    return WrittenPrint(target.name, place.name)
