"""An edited Word file → what became of each printed number; its numbers and words taken over."""

from __future__ import annotations

from functools import partial

from starlette.responses import Response

from baocao_gen.checks.tie_out.verdicts import FigureVerdict, State
from baocao_gen.pipeline.tie import TieOut, printed_lines, tie_out
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.report.report import Report
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages.printing import STEP
from baocao_gen.web.pages.route import Route
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import year_page
from baocao_gen.web.uploads import Upload, nothing_sent
from baocao_gen.web.words import marked
from baocao_gen.years.prose.prose_edit import ProseEdit, ProseKind
from baocao_gen.years.prose.write import chosen_edits
from baocao_gen.years.pull import PulledValue, chosen, pullable
from baocao_gen.years.taken_over import Chosen, TakenOver, edits_of, taken_over

MOST = 100
"""Edited lines that are shown; the others are shown when these are taken over."""


_KINDS = {
    ProseKind.EDITED: marked("Sửa câu"),
    ProseKind.ADDED: marked("Thêm đoạn"),
    ProseKind.DELETED: marked("Xóa"),
}


def compared(asked: WebRequest) -> Response:
    """Read the file that was sent; nothing is written."""
    sent = asked.files("tep")
    if not sent:
        raise nothing_sent()
    year = asked.year
    state, report = year.readable()
    return _page(asked, year, state, report, sent[0])


def taken(asked: WebRequest) -> Response:
    """Write what was chosen: numbers, each with a comment that says whence, and words."""
    year, wanted = asked.year, asked.values("lay")
    numbers = [int(one) for one in asked.values("van") if one.isdecimal() and len(one) < 7]
    upload = asked.session.uploads.again(asked.value("khoa"))
    done: list[TakenOver] = []

    def act(_data: bytes) -> bytes:
        report = year.now().report
        assert report is not None, "shown before"
        found = _tied(upload, report)
        values, _ = pullable(report, found.tie)
        edits, _ = edits_of(report, found)
        choice = Chosen(chosen(values, wanted), chosen_edits(edits, numbers), f"theo {upload.name}")
        done.append(taken_over(report, year.file, choice, partial(_tied, upload), printed_lines))
        return done[-1].data

    left: tuple[Problem, ...] = ()
    if not wanted and not numbers:
        state = year.now()
    else:
        said = [f"{len(wanted)} số"] * bool(wanted) + [f"{len(numbers)} chỗ lời văn"] * bool(
            numbers
        )
        try:
            state = year.edit(asked.seen, f"lấy {', '.join(said)} từ {upload.name}", act)
            left = done[-1].problems
        except InvalidReport as error:
            state, left = year.now(), error.problems
    assert state.report is not None, "shown before"
    count = sum(len(one.values) + len(one.prose) for one in done)
    return _page(asked, year, state, state.report, upload, tuple(left), count)


def _tied(upload: Upload, report: Report) -> TieOut:
    return tie_out(upload.data, report, name=upload.name)


def _page(  # noqa: PLR0913 — what the page says, each by its name
    asked: WebRequest,
    year: OpenYear,
    state: Snapshot,
    report: Report,
    upload: Upload,
    left: tuple[Problem, ...] = (),
    count: int = 0,
) -> Response:
    found = _tied(upload, report)
    values: list[PulledValue] = []
    edits: list[ProseEdit] = []
    problems: list[Problem] = list(found.problems)
    if found.is_ours:
        values, others = pullable(report, found.tie)
        edits, more = edits_of(report, found)
        problems += [*others, *more]
    changed = [one for one in found.tie.figures if one.state is not State.SAME]
    return year_page(
        asked,
        "tied.html",
        year,
        state,
        status=422 if left else 200,
        found=found,
        word_file=upload.name,
        key=asked.session.uploads.keep(upload),
        values=values,
        problems=problems,
        changed=[_told(one) for one in changed],
        same=len(found.tie.figures) - len(changed),
        edits=edits[:MOST],
        kinds=_KINDS,
        left_out=max(0, len(edits) - MOST),
        left=left,
        count=count,
    )


def _told(verdict: FigureVerdict) -> tuple[str, str, str, str]:
    """The figure, what was printed, what stands there now, and in which line."""
    anchor = verdict.anchor
    return anchor.source.figure, anchor.words, verdict.words, verdict.line.text


_AT = f"/{{number:int}}/{STEP}/doi-chieu"
ROUTES = (Route("POST", _AT, compared), Route("POST", f"{_AT}/lay", taken))
