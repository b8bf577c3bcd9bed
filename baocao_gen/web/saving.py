"""What a form has sent → one edit of the year file, or the page again with what was typed.

Every page of forms is made here: it shows itself, and saves what was changed on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from starlette.responses import Response

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.forms import (
    FIELD,
    NEW,
    FieldKind,
    as_typed,
    is_same,
    kind_of,
    path_of_field,
    value_of,
)
from baocao_gen.web.pages.route import Route
from baocao_gen.web.shown import go
from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain, to_plain

ACT: Final = "lam"
"""The field that says which button was pressed: «ghi», or an act and the path of its thing."""

Doing: TypeAlias = Callable[[Plain, KeyPath, Mapping[str, str]], Sequence[Act]]
"""An act of a page: what the file says, where, and the fields of what is added → acts."""
Render: TypeAlias = Callable[[WebRequest, Mapping[str, str], tuple[Problem, ...]], Response]
"""Shows a page: what was sent and refused, and why; nothing of both when it is only opened."""


def form_routes(
    step: str, render: Render, doing: Mapping[str, Doing], place: str = ""
) -> tuple[Route, Route]:
    """The two addresses of a page of forms: it is shown, and it saves what was edited on it.

    Args:
        step: The page.
        render: Shows it.
        doing: The acts that its buttons name, besides saving.
        place: What follows the step in the address: «/{place}» where a page shows one thing.
    """

    def shown(asked: WebRequest) -> Response:
        return render(asked, MappingProxyType({}), ())

    def sent(asked: WebRequest) -> Response:
        return saved(asked, doing, render)

    path = f"/{{number:int}}/{step}{place}"
    return Route("GET", path, shown), Route("POST", path, sent)


def saved(asked: WebRequest, doing: Mapping[str, Doing], render: Render) -> Response:
    """Save the fields that were changed, then do what the button says, all as one edit.

    Args:
        asked: What a form has sent.
        doing: The acts that its buttons name, besides saving.
        render: Shows the page again, with what was sent and why it was refused.
    """
    year = asked.year
    sent = _sent(asked)
    act, _, place = asked.value(ACT).partition(":")
    where = path_of_field(place) if place else ()

    def edit(data: bytes) -> str:
        from baocao_gen.yearfile.editing.apply import with_acts
        from baocao_gen.yearfile.yaml.remembered import read_once

        plain = to_plain(read_once(data, year.file.path)[0])
        acts = list(_changes(plain, sent))
        if act in doing and where is not None:
            added = {key.removeprefix(NEW): value for key, value in sent.items() if key[0] == "m"}
            acts += doing[act](plain, where, added)
        return with_acts(data, acts, year.file.path)

    try:
        year.edit(asked.seen, _what(act, sent, place), edit)
    except InvalidReport as error:
        return render(asked, sent, error.problems)
    return go(f"{asked.address}{_anchor(asked, act, where or ())}")


def _sent(asked: WebRequest) -> dict[str, str]:
    """The fields of a form; of several boxes with one name those that are ticked, line by line."""
    sent: dict[str, list[str]] = {}
    for key, value in asked.fields:
        if key.startswith((FIELD, NEW)):
            sent.setdefault(key, []).append(value)
    return {
        key: "\n".join(filter(None, map(str.strip, values))) if len(values) > 1 else values[0]
        for key, values in sent.items()
    }


_BY: Final = {"len": -1, "xuong": 1}
"""Acts that move an item, and how far."""


def _anchor(asked: WebRequest, act: str, where: KeyPath) -> str:
    """Where the browser stands afterwards: at what was edited or has moved."""
    if act in _BY and where and isinstance(where[-1], int):
        return f"#{dotted((*where[:-1], where[-1] + _BY[act]))}"
    wanted = asked.value("neo") or dotted(where)
    return f"#{wanted}" if path_of_field(wanted) else ""


def _changes(plain: Plain, sent: Mapping[str, str]) -> Iterator[Act]:
    """The acts of the fields that say something else than the file."""
    from baocao_gen.years.edits.listed import spelled_out
    from baocao_gen.years.edits.model_keys import field_at

    changed = {}
    for name, words in sent.items():
        path = path_of_field(name.removeprefix(FIELD)) if name.startswith(FIELD) else None
        found = field_at(path) if path else None
        if path and found:
            kind = FieldKind.LINE if isinstance(path[-1], int) else kind_of(*found)
            if not is_same(kind, as_typed(plain, path), words):
                changed[path] = kind, words
    yield from spelled_out(plain, changed)
    for path, (kind, words) in changed.items():
        yield from _act(plain, path, kind, words)


def _act(plain: Plain, path: KeyPath, kind: FieldKind, words: str) -> Sequence[Act]:
    from baocao_gen.years.edits import content

    if kind is FieldKind.CHOICE:
        return content.choice_act(plain, path, words)
    if kind in (FieldKind.LINES, FieldKind.CHOICES):
        return content.lines_act(plain, path, words)
    if kind in (FieldKind.LISTS, FieldKind.PAIRS):
        return content.value_act(plain, path, value_of(kind, words))
    return content.words_act(plain, path, words)


_SAID: Final = {"them": "thêm vào", "len": "chuyển lên", "xuong": "chuyển xuống", "xoa": "xóa"}
_MADE: Final = {"bang": "thêm bảng, biểu đồ", "tu_do": "thêm phụ lục"}


def _what(act: str, sent: Mapping[str, str], place: str) -> str:
    """The edit in a few words, for «undo»."""
    from baocao_gen.web.place_words import place_words, thing_words

    path = path_of_field(place)
    if act in _MADE:
        return _MADE[act]
    if act in _SAID and path:
        return f"{_SAID[act]} {thing_words(path)}"
    names = [name.removeprefix(FIELD) for name in sent if name.startswith(FIELD)]
    first = path_of_field(names[0]) if names else None
    if first is None:
        return "sửa"
    return f"sửa {thing_words(first[:-1])}" if len(names) > 1 else f"sửa {place_words(first)}"


def moved_up(plain: Plain, path: KeyPath, _added: Mapping[str, str]) -> Sequence[Act]:
    """An item one place up."""
    from baocao_gen.years.edits.listed import moved

    return moved(plain, path, -1)


def moved_down(plain: Plain, path: KeyPath, _added: Mapping[str, str]) -> Sequence[Act]:
    """An item one place down."""
    from baocao_gen.years.edits.listed import moved

    return moved(plain, path, 1)


def taken_away(plain: Plain, path: KeyPath, _added: Mapping[str, str]) -> Sequence[Act]:
    """An item that goes."""
    from baocao_gen.years.edits.listed import taken

    return taken(plain, path) if path else ()


ITEMS: Final[Mapping[str, Doing]] = {"len": moved_up, "xuong": moved_down, "xoa": taken_away}
"""What every list offers of its items."""
