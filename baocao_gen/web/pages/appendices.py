"""The appendices of a report → their titles and leads, and the documents of each group as rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.web import labels
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.forms import (
    FormField,
    YearForm,
    as_typed,
    form_of_state,
    new_fields,
)
from baocao_gen.web.pages.tasks import first_shown
from baocao_gen.web.places import APPENDICES, ON_A_PAGE
from baocao_gen.web.saving import ITEMS, Doing, form_routes
from baocao_gen.web.shown import year_page
from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.model import Appendix, Document, DocumentGroup, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain

_TOP: Final = key_of(YearFile, "appendices")
_GROUPS: Final = key_of(Appendix, "groups")
_ROWS: Final = key_of(DocumentGroup, "documents")
_HEAD: Final = ("title", "lead", "paper")
_AREAS: Final = ("lead", "subject")
COLUMNS: Final = ("kind", "symbol", "issued_on", "subject", "issuer")
_BLANKABLE: Final = ("symbol", "issued_on", "subject")
"""Keys of a document that must be there, with a value or waiting for one."""


@frozen
class ShownRow:
    """A document: its place, its fields, and whether it can move."""

    id: str
    fields: tuple[FormField, ...]
    is_first: bool
    is_last: bool


@frozen
class ShownGroup:
    """A group of documents.

    Attributes:
        id: Its place.
        rows_at: The place of its documents.
        heading: The field of its name.
        rows: The documents that are shown.
        count: How many there are.
        first: The index of the first that is shown.
        new: The fields of another document.
        file: The file that holds its documents; empty where the year file does.
        from_file: The field that names that file.
        is_first: Whether none stands before it.
        is_last: Whether none stands behind it.
    """

    id: str
    rows_at: str
    heading: FormField
    rows: tuple[ShownRow, ...]
    count: int
    first: int
    new: tuple[FormField, ...]
    file: str
    from_file: FormField
    is_first: bool
    is_last: bool


@frozen
class ShownAppendix:
    """An appendix.

    Attributes:
        id: Its place.
        head: Its title, lead and paper.
        groups: Its groups of documents.
        groups_at: The place of its groups; empty where it lists no documents.
        file: The file that holds all its documents; empty if none does.
        from_file: The field that names that file.
        problems: What is wrong in it.
        is_first: Whether none stands before it.
        is_last: Whether none stands behind it.
    """

    id: str
    head: tuple[FormField, ...]
    groups: tuple[ShownGroup, ...]
    groups_at: str
    file: str
    from_file: FormField
    problems: tuple[Problem, ...]
    is_first: bool
    is_last: bool


def _page(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    year = asked.year
    state, report = year.readable()
    listed = report.year_file.appendices
    appendices = _Appendices(asked, form_of_state(state, sent)).shown(listed)
    return year_page(
        asked,
        "appendices.html",
        year,
        state,
        status=422 if refused else 200,
        appendices=appendices,
        columns=[labels.of(Document, name)[0] for name in COLUMNS],
        most=ON_A_PAGE,
        top=_TOP,
        refused=refused,
    )


@frozen
class _Appendices:
    """Makes what the page shows of them.

    Attributes:
        asked: What was asked: which documents of a long group.
        form: The content.
    """

    asked: WebRequest
    form: YearForm

    def shown(self, listed: Sequence[Appendix]) -> list[ShownAppendix]:
        """All of them in order."""
        return [self._one((_TOP, at), len(listed), one) for at, one in enumerate(listed)]

    def _one(self, here: KeyPath, count: int, appendix: Appendix) -> ShownAppendix:
        file = as_typed(self.form.plain, (*here, key_of(Appendix, "from_file")))
        groups = () if file else appendix.groups
        inner = (*here, _GROUPS)
        return ShownAppendix(
            dotted(here),
            tuple(self.form.fields(Appendix, here, _HEAD, _AREAS)),
            tuple(self._group((*inner, at), len(groups), one) for at, one in enumerate(groups)),
            dotted(inner) if groups else "",
            file,
            self.form.field(Appendix, here, "from_file"),
            self.form.at(here),
            here[-1] == 0,
            here[-1] == count - 1,
        )

    def _group(self, here: KeyPath, count: int, group: DocumentGroup) -> ShownGroup:
        place = dotted((*here, _ROWS))
        file = as_typed(self.form.plain, (*here, key_of(DocumentGroup, "from_file")))
        held = () if file else group.documents
        first = first_shown(self.asked, place, len(held))
        again = self.form.sent if self.asked.value("lam") == f"them:{place}" else {}
        return ShownGroup(
            dotted(here),
            place,
            self.form.field(DocumentGroup, here, "name"),
            tuple(self._rows((*here, _ROWS), len(held), first)),
            len(held),
            first,
            tuple(new_fields(Document, COLUMNS, again, _AREAS)),
            file,
            self.form.field(DocumentGroup, here, "from_file"),
            here[-1] == 0,
            here[-1] == count - 1,
        )

    def _rows(self, path: KeyPath, count: int, first: int) -> Iterator[ShownRow]:
        for index in range(first, min(first + ON_A_PAGE, count)):
            here = (*path, index)
            fields = tuple(self.form.fields(Document, here, COLUMNS, _AREAS))
            yield ShownRow(dotted(here), fields, index == 0, index == count - 1)


def _added(plain: Plain, path: KeyPath, added: Mapping[str, str]) -> Sequence[Act]:
    """A document at the end of a group, a group at the end of an appendix, or an appendix."""
    from baocao_gen.years.edits.content import new_item_act

    values: dict[str, Plain] = {name: words.strip() for name, words in added.items()}
    if path[-1] == _ROWS:
        values |= {name: values.get(name) or None for name in _BLANKABLE}
        return (new_item_act(plain, path, Document, values),)
    if path[-1] == _GROUPS:
        return (new_item_act(plain, path, DocumentGroup, values),)
    group: Plain = {key_of(DocumentGroup, "name"): "Văn bản", _ROWS: []}
    return (new_item_act(plain, path, Appendix, {**values, "groups": [group]}),)


_DOING: Final[Mapping[str, Doing]] = {**ITEMS, "them": _added}


TAB = Tab(APPENDICES, "Phụ lục")
ROUTES = form_routes(APPENDICES, _page, _DOING)
