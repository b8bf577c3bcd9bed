"""The header of a report (*thể thức*): period, agency, number, signer, recipients → one form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from starlette.responses import Response

from baocao_gen.problems.problem import Problem
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.forms import FormField, YearForm, form_of_state
from baocao_gen.web.places import HEADER
from baocao_gen.web.saving import form_routes
from baocao_gen.web.shown import year_page
from baocao_gen.web.words import marked
from baocao_gen.yearfile.model import Header, Signer, YearFile, key_of

_TOP: Final = key_of(YearFile, "header")
_AREAS: Final = ("subject", "contact")
_PARTS: Final = (
    (marked("Cơ quan"), ("parent_agency", "issuing_agency", "place")),
    (marked("Văn bản"), ("kind", "number", "symbol", "issued_on", "subject")),
    (marked("Nơi nhận"), ("recipients", "addressees", "drafter", "copies")),
)
_OF_DECISIONS: Final = ("issuing_authority", "grounds", "attached_to")
_SELDOM: Final = (*_OF_DECISIONS, "secrecy", "urgency", "circulation", "draft", "contact")
_SIGNER: Final = ("full_name", "job_title", "authorities", "on_behalf_of")
_OF_YEAR: Final = ("period", "previous", "cut_off", "template")


def _page(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    year = asked.year
    state, report = year.readable()
    form = form_of_state(state, sent)
    has_second = report.year_file.header.second_signer is not None
    return year_page(
        asked,
        "header.html",
        year,
        state,
        status=422 if refused else 200,
        parts=list(_parts(form)),
        seldom=form.fields(Header, (_TOP,), _SELDOM, _AREAS),
        second=_signer(form, "second_signer"),
        has_second=has_second,
        refused=refused,
    )


def _parts(form: YearForm) -> Iterator[tuple[str, list[FormField]]]:
    yield marked("Kỳ báo cáo"), form.fields(YearFile, (), _OF_YEAR)
    for title, names in _PARTS:
        yield title, form.fields(Header, (_TOP,), names, _AREAS)
    yield marked("Người ký"), _signer(form, "signer")


def _signer(form: YearForm, name: str) -> list[FormField]:
    return form.fields(Signer, (_TOP, key_of(Header, name)), _SIGNER)


TAB = Tab(HEADER, "Thể thức")
ROUTES = form_routes(HEADER, _page, {})
