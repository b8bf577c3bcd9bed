"""The units that supply figures → their workbooks out, their workbooks back, and who is missing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import PurePath

from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.dates import parse_date
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.web.asked import Tab, WebRequest, letters
from baocao_gen.web.pages.printing import download
from baocao_gen.web.pages.route import Route
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import year_page
from baocao_gen.web.uploads import Upload, nothing_sent
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.own.remembered import Decision, decision, typed_decision
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.returned_value import Returned
from baocao_gen.years.sheets.sheet_names import sheet_names
from baocao_gen.years.sheets.taken import CONTRADICTS, Taken, taken
from baocao_gen.years.sheets.workbook import Sheets, document_groups_of, workbook

STEP = "don-vi"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ZIP = "application/zip"
_DAY = (1980, 1, 1, 0, 0, 0)


@frozen
class UnitRow:
    """A unit on the page.

    Attributes:
        name: Its name; empty for what no unit supplies.
        asked: How many values it is asked for.
        tasks: How many tasks it reports on.
        missing: What it still owes, in words.
        file: What its workbook is called.
    """

    name: str
    asked: int
    tasks: int
    missing: tuple[str, ...]
    file: str


@frozen
class DoubtfulRow:
    """A row of a unit's own sheet of which somebody has to say what it tells of.

    Attributes:
        file: The sheet.
        words: What the row is called, below what.
        reason: Why it is not sure.
        choices: What may be decided, as it is sent, and the figure that it means; the last one
            says that the row is not taken.
    """

    file: str
    words: str
    reason: str
    choices: tuple[tuple[str, str], ...]


def shown(asked: WebRequest) -> Response:
    """Who supplies what, and what is still missing of whom."""
    year = asked.year
    state, report = year.readable()
    return _page(asked, year, state, report)


def _page(
    asked: WebRequest,
    year: OpenYear,
    state: Snapshot,
    report: Report,
    problems: Sequence[Problem] = (),
) -> Response:
    forms = owed(report)
    waiting: dict[str, list[str]] = {}
    for item in state.todo.items if state.todo else ():
        waiting.setdefault(item.supplier or "", []).append(item.message)
    names = sheet_names(forms, letters(PurePath(year.name).stem))
    rows = [
        UnitRow(
            form.unit or "",
            form.asked,
            len(form.tasks),
            tuple(waiting.get(form.unit or "", ())),
            name,
        )
        for form, name in zip(forms, names, strict=True)
    ]
    is_refused = any(one.severity is Severity.ERROR for one in problems)
    names_of = {"rows": rows, "problems": problems, "deadline": asked.query.get("han", "")}
    status = 422 if is_refused else 200
    return year_page(asked, "units.html", year, state, status=status, **names_of)


def sent_out(asked: WebRequest) -> Response:
    """The workbooks of all units in one ZIP, or that of the unit ``phieu``."""
    year = asked.year
    state, report = year.readable()
    try:
        more = Sheets(_day(asked.query.get("han", "")), document_groups_of(report), year.file.name)
    except ReadingError as error:
        problem = Problem("BC204", f"hạn gửi: {error.message}", hint=error.hint)
        return _page(asked, year, state, report, [problem])
    forms = owed(report)
    names = sheet_names(forms, letters(PurePath(year.name).stem))
    wanted = asked.query.get("phieu", "")
    if wanted in names:
        return download(workbook(forms[names.index(wanted)], more), _EXCEL, wanted)
    files = [(name, workbook(form, more)) for name, form in zip(names, forms, strict=True)]
    return download(zipped(files), _ZIP, f"{letters(PurePath(year.name).stem)}-phieu.zip")


def _day(typed: str) -> str | None:
    """A deadline as it stands on the sheets.

    Raises:
        ReadingError: it is no day.
    """
    if not typed.strip():
        return None
    day = parse_date(typed)
    if not day.complete:
        raise ReadingError(f"«{typed}» chưa có ngày", "ghi đủ ngày, ví dụ 15/12/2026")
    return day.short()


def zipped(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Files as a ZIP; the same files give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, _DAY), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def taken_back(asked: WebRequest) -> Response:
    """Read workbooks that were dropped on the page, and write what is new in them.

    Where one contradicts the year file or another one nothing is written, and the page asks
    which value is the right one.
    """
    year = asked.year
    uploads = asked.files("phieu") or [
        asked.session.uploads.again(key) for key in asked.values("khoa")
    ]
    if not uploads:
        raise nothing_sent()
    state, report = year.readable()
    decisions = [one for typed in asked.values("khop") if (one := decision(typed)) is not None]
    forms, unreadable = _read(report, uploads, decisions)
    found = taken(report, year.file, forms, replacing=asked.values("thay"), decisions=decisions)
    after = state
    text = found.text
    is_new = found.values or found.tasks or found.documents or found.decisions
    if text is not None and not unreadable and is_new:
        what = f"nhận {len(uploads)} phiếu"
        after = year.edit(asked.seen, what, lambda _data: text)
    return _told(asked, year, after, uploads, forms, found, unreadable)


def _read(
    report: Report, uploads: Sequence[Upload], decisions: Sequence[Decision]
) -> tuple[list[Returned], list[Problem]]:
    forms: list[Returned] = []
    unreadable: list[Problem] = []
    for upload in uploads:
        try:
            forms.append(read_back(report, upload.data, upload.name, decisions))
        except InvalidReport as error:
            unreadable += error.problems
    return forms, unreadable


def _doubtful(forms: Sequence[Returned]) -> list[DoubtfulRow]:
    rows = []
    for form in forms:
        for match in form.matches:
            row, likely = match.row, match.figure
            if not match.code:
                continue
            names = dict.fromkeys([*([likely.dotted] if likely else []), *match.others])
            choices = [(typed_decision(row, name), name) for name in names]
            none = (typed_decision(row, "-"), "")
            words = " / ".join([*row.inside[-1:], row.name])
            rows.append(DoubtfulRow(form.file, words, match.reason, (*choices, none)))
    return rows


def _told(  # noqa: PLR0913 — what the page says, each by its name
    asked: WebRequest,
    year: OpenYear,
    state: Snapshot,
    uploads: Sequence[Upload],
    forms: Sequence[Returned],
    found: Taken,
    unreadable: Sequence[Problem],
) -> Response:
    is_written = found.text is not None and not unreadable
    told = {one.position for one in found.problems if one.code == CONTRADICTS}
    disputed = {
        ".".join(value.name): (value.cell.text, form.unit or form.file)
        for form in forms
        for value in form.values
        if not is_written and value.cell.position in told
    }
    return year_page(
        asked,
        "returned.html",
        year,
        state,
        status=200 if is_written else 422,
        forms=forms,
        found=found,
        problems=[*unreadable, *found.problems],
        is_written=is_written,
        keys=[asked.session.uploads.keep(upload) for upload in uploads],
        disputed=disputed,
        doubtful=_doubtful(forms),
    )


TAB = Tab(STEP, "Đơn vị")
_AT = f"/{{number:int}}/{STEP}"
ROUTES = (
    Route("GET", _AT, shown),
    Route("GET", f"{_AT}/phieu", sent_out),
    Route("POST", _AT, taken_back),
)
