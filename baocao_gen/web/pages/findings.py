"""What is wrong with a report → a page on which each finding leads to the places it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from starlette.responses import Response

from baocao_gen.figures.figure import Name
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity, reading_order
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web import labels
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.clerk_words import ClerkWords
from baocao_gen.web.pages.route import Route
from baocao_gen.web.place_words import place_words
from baocao_gen.web.places import address_of, figure_at, figure_of, form_address
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import file_name, go, year_page
from baocao_gen.yearfile.origin import KeyPath, dotted, typed_node
from baocao_gen.yearfile.place_of_line import place_of
from baocao_gen.yearfile.review_marks import marks
from baocao_gen.yearfile.yaml import LocatedText, Sequence
from baocao_gen.years.edits.content import with_waiver
from baocao_gen.years.edits.model_keys import field_at
from baocao_gen.years.edits.seen_marks import without_mark

_STEP = "kiem-tra"
_ORDER = tuple(Severity)
MOST = 200
"""Findings that one page shows; the first ones are mended first."""


@frozen
class FoundPlace:
    """A place that a finding speaks of.

    Attributes:
        role: What it is to the finding.
        line: The line as it is typed, around the place; of a figure the field and its value.
        address: The page that edits it; empty for a place in another file.
        place: File and line.
    """

    role: str
    line: str
    address: str
    place: str


@frozen
class ShownFinding:
    """A finding on the page.

    Attributes:
        problem: The finding.
        explanation: What its code means, with an example.
        spots: Its own place, then the related ones.
        waived_as: What a waiver of it would name; empty where it cannot be waived.
        mark: The line of the mark «XEM LẠI» that it tells, which goes once it was looked at; or 0.
    """

    problem: Problem
    explanation: str
    spots: tuple[FoundPlace, ...]
    waived_as: str
    mark: int


def shown(asked: WebRequest) -> Response:
    """Errors first, then warnings and notes, each kind in the order of the file."""
    return _page(asked, asked.year, asked.year.now())


def _page(
    asked: WebRequest, year: OpenYear, state: Snapshot, refused: tuple[Problem, ...] = ()
) -> Response:
    listed = sorted(state.found, key=lambda one: (_ORDER.index(one.severity), reading_order(one)))
    report = state.report
    items = state.todo.items if state.todo else ()
    words = state.kept("clerk_words", ClerkWords)
    return year_page(
        asked,
        "findings.html",
        year,
        state,
        status=422 if refused else 200,
        findings=[_finding(year, report, problem, words) for problem in listed[:MOST]],
        left_out=max(0, len(listed) - MOST),
        missing=[(item, address_of(year.number, report, item.position)) for item in items],
        waivers=report.year_file.waivers if report else (),
        refused=refused,
    )


def _finding(
    year: OpenYear, report: Report | None, problem: Problem, words: ClerkWords
) -> ShownFinding:
    spots = tuple(_spots(year, report, problem, words))
    mark = _marked(report, problem)
    can_pass = report is not None and _has_rule(problem) and not mark
    waived_as = _waived_as(report, problem.position) if report and can_pass else ""
    return ShownFinding(problem, _explained(problem.code), spots, waived_as, mark)


def _marked(report: Report | None, problem: Problem) -> int:
    """The line of the mark that a finding tells; 0 for any other finding."""
    from baocao_gen.checks.unfinished.waiting_marks import RULE

    root, position = report and report.origin.root, problem.position
    if not root or not position or problem.code != RULE.code:
        return 0
    is_mark = any(one.position.line == position.line for one in marks(root))
    return position.line or 0 if is_mark else 0


def _spots(
    year: OpenYear, report: Report | None, problem: Problem, words: ClerkWords
) -> Iterator[FoundPlace]:
    told = [("", problem.position)] if problem.position else []
    told += [(related.message, related.position) for related in problem.related]
    for role, position in told:
        assert position is not None, "left out above"
        address = address_of(year.number, report, position)
        path = _path(report, position)
        owner = figure_of(report, path) if report else None
        line = _of_figure(report, owner, path, words) if report and owner else _around(position)
        yield FoundPlace(role, line, address, _place(report, position, path))


def _path(report: Report | None, position: Position) -> KeyPath:
    """The keys that lead to a place; none for a place in another file."""
    is_own = report is not None and position.file == report.origin.name
    inside = place_of(report.origin, position) if report and is_own else None
    return inside[0] if inside else ()


def _of_figure(report: Report, owner: Name, path: KeyPath, words: ClerkWords) -> str:
    """«Thực hiện: 6800»: what stands in a field of a figure; nothing for the figure itself."""
    found = field_at(path)
    whole = path[: -1 if path and isinstance(path[-1], int) else None]
    typed = typed_node(report.origin.root, whole)
    items = typed.items if isinstance(typed, Sequence) else (typed,)
    said = [one.text for one in items if isinstance(one, LocatedText)]
    if not found or not said:
        return ""
    listed = ", ".join(said)
    shown = words.in_group(listed, owner[:-1]) if found[1] in _OF_OTHERS else listed
    return f"{labels.short(*found)}: {shown}"


def _place(report: Report | None, position: Position, path: KeyPath) -> str:
    """Where a place is, in the words of the page; file and line where no form has it."""
    name = figure_of(report, path) if report else None
    figure = report.figures.by_name.get(name) if report and name else None
    if figure is not None:
        return f"Số liệu «{figure.declaration.name or figure.name[-1]}»"
    if form_address(0, path):
        return place_words(path)
    number = f", dòng {position.line}" if position.line else ""
    return f"{file_name(position.file)}{number}"


_OF_OTHERS = ("parts", "other_splits", "formula", "weight")
"""Fields of a figure that name others."""
_WIDTH = 90


def _around(position: Position) -> str:
    """What stands around a place, in a line that can be read at a glance."""
    line = position.excerpt or position.part or ""
    at = max(0, (position.focus or (position.column or 1) - 1) - _WIDTH // 2)
    end = at + _WIDTH
    shown = line[at:end].strip() if at else _KEY.sub("", line[:end].strip(), 1)
    return f"{'…' if at else ''}{shown}{'…' if end < len(line) else ''}"


_KEY = late(r"^(?:- )?[a-z_0-9]+:\s*(?![|>])")
"""The key before a value, which the place names in words."""


def _waived_as(report: Report, position: Position | None) -> str:
    """The figure, or the keys that lead to a place: what a waiver names."""
    if (name := figure_at(report, position)) is not None:
        return ".".join(name)
    place = None if position is None else place_of(report.origin, position)
    return dotted(place[0]) if place else ""


@lru_cache(maxsize=1)
def _rules() -> frozenset[str]:
    from baocao_gen.checks import RULES

    return frozenset(rule.code for rule in RULES)


def _has_rule(problem: Problem) -> bool:
    return problem.code in _rules()


@lru_cache(maxsize=500)
def _explained(code: str) -> str:
    from baocao_gen.checks.explain import explain, meanings

    return explain(code) if code in meanings() else ""


def waived(asked: WebRequest) -> Response:
    """A finding that the office has looked at and lets pass, with its reason."""
    year = asked.year
    code, place, reason = (asked.value(name).strip() for name in ("ma", "cho", "ly_do"))
    if not reason or not place:
        return go(f"/{year.number}/{_STEP}#{code}")

    try:
        year.edit(
            asked.seen,
            f"bỏ qua {code} ở {place}",
            lambda data: with_waiver(data, code, place, reason),
        )
    except InvalidReport as error:
        return _page(asked, year, year.now(), error.problems)
    return go(f"/{year.number}/{_STEP}")


def seen(asked: WebRequest) -> Response:
    """What a mark «XEM LẠI» asks to look at was looked at: the mark goes."""
    year, line = asked.year, asked.value("dong")
    number = int(line) if line.isascii() and line.isdigit() else 0
    year.edit(asked.seen, "xóa dấu XEM LẠI", lambda data: without_mark(data, number))
    return go(f"/{year.number}/{_STEP}")


TAB = Tab(_STEP, "Kiểm tra")
ROUTES = (
    Route("GET", f"/{{number:int}}/{_STEP}", shown),
    Route("POST", f"/{{number:int}}/{_STEP}/bo-qua", waived),
    Route("POST", f"/{{number:int}}/{_STEP}/da-xem-lai", seen),
)
