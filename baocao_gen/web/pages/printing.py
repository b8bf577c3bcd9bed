"""A report → the page from which it is downloaded, written, and given its number and day."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from starlette.responses import Response

from baocao_gen.files import disk
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.names import blanks
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.pages.route import Route
from baocao_gen.web.prints import PrintEdition, WrittenPrint, docx_of, file_name, pdf_of, written
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import go, year_page

STEP = "ban-in"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PDF = "application/pdf"


def shown(asked: WebRequest) -> Response:
    """What can be printed, and what still stands against it."""
    year = asked.year
    state, _ = year.readable()
    return _page(asked, year, state)


def _page(
    asked: WebRequest,
    year: OpenYear,
    state: Snapshot,
    refused: tuple[Problem, ...] = (),
    made: WrittenPrint | None = None,
) -> Response:
    assert state.report is not None, "asked before"
    header = state.report.year_file.header
    return year_page(
        asked,
        "printing.html",
        year,
        state,
        status=422 if refused else 200,
        refused=refused,
        made=made,
        errors=state.count(Severity.ERROR),
        missing=len(blanks(state.report)),
        number=asked.value("so") or header.number or "",
        day=asked.value("ngay") or (header.issued_on.short() if header.issued_on else ""),
        name=file_name(year, PrintEdition.FINAL, disk.SUFFIX),
    )


def word(asked: WebRequest, edition: PrintEdition) -> Response:
    """The Word file, as ``render`` makes it."""
    return _download(asked, edition, disk.SUFFIX)


def pdf(asked: WebRequest, edition: PrintEdition) -> Response:
    """The PDF that LibreOffice prints of it."""
    return _download(asked, edition, ".pdf")


def _download(asked: WebRequest, edition: PrintEdition, suffix: str) -> Response:
    year = asked.year
    state, report = year.readable()
    try:
        if suffix == disk.SUFFIX:
            data, kind = docx_of(report, edition), _WORD
        else:
            data, kind = pdf_of(asked.session.printer, year, state, edition), _PDF
    except BaocaoError as error:
        return _page(asked, year, state, tuple(error.problems))
    return download(data, kind, file_name(year, edition, suffix))


def download(data: bytes, kind: str, name: str) -> Response:
    """A file that the browser saves under a name, whatever letters that has (RFC 6266)."""
    answer = Response(data, media_type=kind)
    answer.headers["Content-Disposition"] = (
        f"attachment; filename*=UTF-8''{quote(name, safe='', errors='replace')}"
    )
    return answer


def saved(asked: WebRequest) -> Response:
    """Write the Word file beside the year file."""
    year = asked.year
    state, _ = year.readable()
    edition = (
        PrintEdition.FINAL
        if asked.value("ban-nao") == PrintEdition.FINAL.value
        else PrintEdition.DRAFT
    )
    try:
        made = written(asked.session, year, state, edition)
    except BaocaoError as error:
        return _page(asked, year, state, tuple(error.problems))
    return _page(asked, year, state, made=made)


def stamped(asked: WebRequest) -> Response:
    """Give the report the number and the day of the registry."""
    from baocao_gen.years.stamp import stamped as with_stamp

    year = asked.year
    number, day = asked.value("so").strip(), asked.value("ngay").strip()

    def act(_data: bytes) -> str:
        report = year.now().report
        assert report is not None, "asked before"
        is_sure = asked.value("chac") != ""
        return with_stamp(report, year.file, number or None, day or None, force=is_sure)[0]

    state, _ = year.readable()
    try:
        year.edit(asked.seen, f"số {number or '…'}, ngày {day or '…'}", act)
    except InvalidReport as error:
        return _page(asked, year, state, tuple(error.problems))
    return go(f"/{year.number}/{STEP}")


TAB = Tab(STEP, "Bản in")
_AT = f"/{{number:int}}/{STEP}"
ROUTES = (
    Route("GET", _AT, shown),
    *(
        Route("GET", f"{_AT}/{edition.value}{suffix}", partial(make, edition=edition))
        for edition in PrintEdition
        for suffix, make in ((disk.SUFFIX, word), (".pdf", pdf))
    ),
    Route("POST", f"{_AT}/ghi", saved),
    Route("POST", f"{_AT}/so-ngay", stamped),
)
