"""The body of a report → its outline, each section with its words, what it prints, its faults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from markupsafe import Markup
from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.anchors import FigureSource
from baocao_gen.report.prose import as_line
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.forms import (
    FormField,
    YearForm,
    form_of_state,
    new_fields,
)
from baocao_gen.web.places import FIGURES, TEXTS
from baocao_gen.web.preview.sheet import pieces_by_place
from baocao_gen.web.saving import ITEMS, Doing, form_routes
from baocao_gen.web.session import Snapshot
from baocao_gen.web.shown import year_page
from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.model import Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain
from baocao_gen.years.edits.listed import items_at

_BODY: Final = key_of(YearFile, "body")
_BELOW: Final = key_of(Section, "sections")
_WORDS: Final = ("title", "text")
_MORE: Final = ("numbering", "source", "collecting", "language")
_AREAS: Final = ("text",)


@frozen
class ShownSection:
    """A section on the page.

    Attributes:
        id: Its place, which is also the name of its element.
        level: How deep it stands, from 1.
        name: Its heading as it is printed, or how its text begins.
        words: Its heading and its text.
        more: What few sections need.
        preview: What the page prints of it.
        problems: What is wrong in it, outside of the sections below.
        is_first: Whether none of its list stands before it.
        is_last: Whether none stands behind it.
        count_below: How many sections stand below it.
        extras: The places of its tables and charts.
    """

    id: str
    level: int
    name: str
    words: tuple[FormField, ...]
    more: tuple[FormField, ...]
    preview: Markup
    problems: tuple[Problem, ...]
    is_first: bool
    is_last: bool
    count_below: int
    extras: tuple[str, ...]


def _page(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    year = asked.year
    state, report = year.readable()
    form = form_of_state(state, sent)
    previews = piece_previews(state, year.number)
    maker = _Sections(state, form, by_section(previews))
    sections = list(maker.shown(report.year_file.body, (_BODY,), 1))
    return year_page(
        asked,
        "texts.html",
        year,
        state,
        status=422 if refused else 200,
        sections=sections,
        new=new_fields(Section, _WORDS, sent, _AREAS),
        body=_BODY,
        below=_BELOW,
        text_key=key_of(Section, "text"),
        refused=refused,
    )


def piece_previews(state: Snapshot, number: int) -> Mapping[KeyPath, Markup]:
    """What each place of the body and of the appendices prints, made once of a content."""
    return state.kept(f"pieces {number}", lambda one: _printed(one, number))


def _printed(state: Snapshot, number: int) -> Mapping[KeyPath, Markup]:
    known = state.examined
    if known is None:
        return {}

    def address(source: FigureSource) -> str:
        return f"/{number}/{FIGURES}#so.{source.figure}"

    pieces = pieces_by_place(known.texts, known.page, address)
    # The headings of the page are those of the form; on the sheet they only look like some.
    return {
        path: Markup(_HEADING.sub(r"<\1p", html))  # noqa: S704 — escaped where it was made
        for path, html in pieces.items()
    }


_HEADING: Final = late(r"<(/?)h[2-6]\b")


@frozen
class _Sections:
    """Makes the sections of one content, as a form shows them."""

    state: Snapshot
    form: YearForm
    printed: Mapping[KeyPath, Markup]
    """What the page prints of each section, without those below it."""

    def shown(
        self, sections: Sequence[Section], path: KeyPath, level: int
    ) -> Iterator[ShownSection]:
        """The sections of a list, each with those below it."""
        for index, section in enumerate(sections):
            here: KeyPath = (*path, index)
            inner = (*here, _BELOW)
            yield ShownSection(
                dotted(here),
                level,
                section_name(self.state, section, here),
                tuple(self.form.fields(Section, here, _WORDS, _AREAS)),
                tuple(self.form.fields(Section, here, _MORE)),
                self.printed.get(here, Markup()),
                tuple(one for one in self.form.at(here) if one not in self.form.at(inner)),
                index == 0,
                index == len(sections) - 1,
                _count(section),
                tuple(self._extras(here)),
            )
            yield from self.shown(section.sections, inner, level + 1)

    def _extras(self, section: KeyPath) -> Iterator[str]:
        for name in ("figure_tables", "charts"):
            for place in items_at(self.form.plain, (*section, key_of(Section, name))):
                yield dotted(place)


def printed_words(texts: Texts, text: str, path: KeyPath) -> str:
    """What a text of the report prints; the text as typed where a tag in it fails."""
    try:
        return as_line(texts.rendered(text, path))
    except (InvalidText, TextFault):
        return text


def section_name(state: Snapshot, section: Section, path: KeyPath) -> str:
    """What a section is called: its heading as it is printed, or how its text begins."""
    name = "title" if section.title else "text"
    typed = section.title or section.text or ""
    said = printed_words(state.texts, typed, (*path, key_of(Section, name)))
    first = said.strip().split("\n")[0]
    return f"{first[:70]}…" if len(first) > 70 else first


def by_section(previews: Mapping[KeyPath, Markup]) -> dict[KeyPath, Markup]:
    """What each section prints, of what each place prints."""
    found: dict[KeyPath, list[Markup]] = {}
    for place, html in previews.items():
        if (section := _section_of(place)) is not None:
            found.setdefault(section, []).append(html)
    return {section: Markup("").join(printed) for section, printed in found.items()}


def _section_of(place: KeyPath) -> KeyPath | None:
    """The innermost section in which a place lies; None where it lies in none."""
    depth = 2
    while place[depth : depth + 1] == (_BELOW,):
        depth += 2
    return place[:depth] if place[0] == _BODY and len(place) >= depth else None


def _count(section: Section) -> int:
    return sum(1 + _count(one) for one in section.sections)


def _added(plain: Plain, path: KeyPath, added: Mapping[str, str]) -> Sequence[Act]:
    """A section in front of an index of a list; behind the last where none is told."""
    from baocao_gen.years.edits.content import new_item_act

    is_index = isinstance(path[-1], int)
    index = int(path[-1]) if is_index else None
    values: dict[str, Plain] = {name: words.strip() for name, words in added.items()}
    if not any(values.values()):
        values = {"title": "Mục mới"}
    return (new_item_act(plain, path[:-1] if is_index else path, Section, values, index),)


_DOING: Final[Mapping[str, Doing]] = {**ITEMS, "them": _added}


TAB = Tab(TEXTS, "Lời văn")
ROUTES = form_routes(TEXTS, _page, _DOING)
