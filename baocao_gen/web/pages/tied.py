"""An edited Word file → what became of each printed number, and its numbers taken over."""

from __future__ import annotations

from starlette.responses import Response

from baocao_gen.checks.tie_out.verdicts import FigureVerdict, State
from baocao_gen.pipeline.tie import TieOut, tie_out
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.report.report import Report
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages.printing import STEP
from baocao_gen.web.pages.route import Route
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import year_page
from baocao_gen.web.uploads import Upload, nothing_sent
from baocao_gen.years.pull import PulledValue, chosen, pullable, pulled

MOST = 100
"""Edited lines that are shown."""


def compared(asked: WebRequest) -> Response:
    """Read the file that was sent; nothing is written."""
    sent = asked.files("tep")
    if not sent:
        raise nothing_sent()
    year = asked.year
    state, report = year.readable()
    return _page(asked, year, state, report, sent[0])


def taken(asked: WebRequest) -> Response:
    """Write the chosen numbers into the year file, each with a comment that says whence."""
    year, wanted = asked.year, asked.values("lay")
    upload = asked.session.uploads.again(asked.value("khoa"))
    left: list[Problem] = []

    def act(_data: bytes) -> str:
        report = year.now().report
        assert report is not None, "shown before"
        values, _ = pullable(report, _tied(upload, report).tie)
        found = chosen(values, wanted)
        text, problems = pulled(report, year.file, found, f"theo {upload.name}")
        left.extend(problems)
        return text

    if not wanted:
        state = year.now()
        assert state.report is not None, "shown before"
        return _page(asked, year, state, state.report, upload)
    try:
        state = year.edit(asked.seen, f"lấy {len(wanted)} số từ {upload.name}", act)
    except InvalidReport as error:
        state, left = year.now(), list(error.problems)
    assert state.report is not None, "shown before"
    return _page(asked, year, state, state.report, upload, tuple(left), len(wanted))


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
    problems: list[Problem] = list(found.problems)
    if found.is_ours:
        values, others = pullable(report, found.tie)
        problems += others
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
        prose=[(before.text, after.text) for before, after in found.tie.prose[:MOST]],
        left_out=max(0, len(found.tie.prose) - MOST),
        left=left,
        count=count,
    )


def _told(verdict: FigureVerdict) -> tuple[str, str, str, str]:
    """The figure, what was printed, what stands there now, and in which line."""
    anchor = verdict.anchor
    return anchor.source.figure, anchor.words, verdict.words, verdict.line.text


_AT = f"/{{number:int}}/{STEP}/doi-chieu"
ROUTES = (Route("POST", _AT, compared), Route("POST", f"{_AT}/lay", taken))
