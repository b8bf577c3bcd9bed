"""The tasks of this period and of the next → a form for each, and one for another task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.web.asked import Tab, WebRequest, whole_number
from baocao_gen.web.forms import (
    FormField,
    YearForm,
    form_of_state,
    new_fields,
)
from baocao_gen.web.places import ON_A_PAGE, TASKS
from baocao_gen.web.saving import ITEMS, Doing, form_routes
from baocao_gen.web.shown import year_page
from baocao_gen.web.words import marked
from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.model import Task, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain

_LISTS: Final = (
    ("tasks", marked("Nhiệm vụ của kỳ này")),
    ("next_tasks", marked("Nhiệm vụ của kỳ sau")),
)
_FIELDS: Final = ("content", "status", "result", "field", "owner", "deadline", "first_year")
_AREAS: Final = ("content", "result")
_OF_NEW: Final = {
    "tasks": _FIELDS,
    "next_tasks": ("content", "field", "owner", "deadline"),
}


@frozen
class ShownTask:
    """A task on the page: its place, its fields, and whether it can move."""

    id: str
    name: str
    fields: tuple[FormField, ...]
    problems: tuple[Problem, ...]
    is_first: bool
    is_last: bool


@frozen
class TaskList:
    """One of the two lists.

    Attributes:
        key: Where it stands.
        title: What it is.
        tasks: Those that are shown.
        count: How many there are.
        first: The index of the first that is shown.
        new: The fields of another one.
    """

    key: str
    title: str
    tasks: tuple[ShownTask, ...]
    count: int
    first: int
    new: tuple[FormField, ...]


def _page(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    year = asked.year
    state, report = year.readable()
    form = form_of_state(state, sent)
    pressed = asked.value("lam").removeprefix("them:")
    lists = []
    for field, title in _LISTS:
        listed: Sequence[Task] = getattr(report.year_file, field)
        key = key_of(YearFile, field)
        again = sent if pressed == key else {}
        first = first_shown(asked, key, len(listed))
        some = tuple(_tasks(form, listed, (key,), first))
        new = tuple(new_fields(Task, _OF_NEW[field], again, _AREAS))
        lists.append(TaskList(key, title, some, len(listed), first, new))
    status = 422 if refused else 200
    return year_page(
        asked,
        "tasks.html",
        year,
        state,
        status=status,
        lists=lists,
        refused=refused,
        most=ON_A_PAGE,
    )


def first_shown(asked: WebRequest, key: str, count: int) -> int:
    """The index of the first item of a list that is shown: the address or the form says it."""
    first = whole_number(asked.query.get(f"tu.{key}", ""))
    return min(first, max(count - 1, 0)) // ON_A_PAGE * ON_A_PAGE


def _tasks(form: YearForm, listed: Sequence[Task], path: KeyPath, first: int) -> list[ShownTask]:
    made = []
    for index in range(first, min(first + ON_A_PAGE, len(listed))):
        here = (*path, index)
        fields = tuple(form.fields(Task, here, _FIELDS, _AREAS))
        own = {id(one) for field in fields for one in field.problems}
        others = tuple(one for one in form.at(here) if id(one) not in own)
        name = " ".join(fields[0].value.split())[:80]
        is_last = index == len(listed) - 1
        made.append(ShownTask(dotted(here), name, fields, others, index == 0, is_last))
    return made


def _added(plain: Plain, path: KeyPath, added: Mapping[str, str]) -> Sequence[Act]:
    from baocao_gen.years.edits.content import new_item_act

    values: dict[str, Plain] = {name: words.strip() for name, words in added.items()}
    return (new_item_act(plain, path, Task, values),)


_DOING: Final[Mapping[str, Doing]] = {**ITEMS, "them": _added}


TAB = Tab(TASKS, "Nhiệm vụ")
ROUTES = form_routes(TASKS, _page, _DOING)
