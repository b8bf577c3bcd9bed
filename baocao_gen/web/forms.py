"""Keys of a year file → the fields of a form, and what a form has sent → acts on the file.

A field's name is the path of its key, so one way serves every page: the header, texts, tasks, rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeAlias

from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web import labels
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.session import Snapshot
from baocao_gen.web.shown import go
from baocao_gen.yearfile.editing.acts import Act, NoSuchPlace, value_at
from baocao_gen.yearfile.model import Model, key_of
from baocao_gen.yearfile.model.readers import Choice, Listing, Perhaps
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.place_of_line import place_of
from baocao_gen.yearfile.yaml import Plain, to_plain

FIELD: Final = "v."
"""Before the path of a key that a form edits."""
NEW: Final = "m."
"""Before a key of something that a form adds."""
ACT: Final = "lam"
"""The field that says which button was pressed: «ghi», or an act and the path of its thing."""
_STEP = late(r"\.?([a-z_0-9]+)|\[(\d{1,6})\]")
_PATH = late(r"[a-z_0-9]+(?:\.[a-z_0-9]+|\[\d{1,6}\])*")


class FieldKind(Enum):
    """How a key is edited."""

    LINE = "line"
    AREA = "area"
    LINES = "lines"
    CHOICE = "choice"


@frozen
class FormField:
    """One key as a field.

    Attributes:
        name: Of the field: its prefix and the path.
        label: What the page calls it; empty where what the key means is short enough.
        note: What the page says beside it.
        meaning: What the key means, from the model.
        kind: How it is edited.
        value: What stands there, or what was just sent.
        choices: Of a choice the words of the file, each with what is shown for it.
        needed: Whether the file must have it.
        problems: What is wrong at its place.
    """

    name: str
    label: str
    note: str
    meaning: str
    kind: FieldKind
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def title(self) -> str:
        """The label itself."""
        return self.label or self.meaning.partition(";")[0].partition(", ví dụ")[0]

    @property
    def help(self) -> str:
        """What is said small beside it: an example, what may be left out."""
        if self.label:
            return self.note
        behind = (self.meaning.partition(mark)[2].strip() for mark in (";", ", ví dụ"))
        return next(filter(None, behind), "")

    @property
    def rows(self) -> int:
        """How many lines an area shows."""
        lines = sum(1 + len(line) // 90 for line in self.value.split("\n"))
        least = 2 if self.kind is FieldKind.LINES else 3
        return min(max(lines + 1, least), 24)


def path_of_field(text: str) -> KeyPath | None:
    """The keys that a field's name leads along; None where it is none of ours.

    >>> path_of_field("noi_dung[0].van")
    ('noi_dung', 0, 'van')
    """
    if not _PATH.fullmatch(text):
        return None
    steps = (found.groups() for found in _STEP.finditer(text))
    return tuple(key if key is not None else int(index) for key, index in steps)


def kind_of(model: type[Model], name: str, areas: Iterable[str] = ()) -> FieldKind:
    """How a field of a model is edited."""
    reader = model.model_fields[name].reader
    while isinstance(reader, Perhaps):
        reader = reader.inner
    if isinstance(reader, Choice):
        return FieldKind.CHOICE
    if isinstance(reader, Listing):
        return FieldKind.LINES
    return FieldKind.AREA if name in areas else FieldKind.LINE


def _choices(model: type[Model], name: str) -> tuple[tuple[str, str], ...]:
    reader = model.model_fields[name].reader
    while isinstance(reader, Perhaps):
        reader = reader.inner
    words: Iterable[Any] = reader.words if isinstance(reader, Choice) else ()
    return tuple((str(one.value), labels.of_choice(one)) for one in words)


@dataclass(frozen=True)
class YearForm:
    """A content of a year file, as forms show it.

    Attributes:
        plain: What the file says.
        sent: What was just sent and refused, by the names of fields.
        problems: What is wrong, by the places of the file.
    """

    plain: Plain
    sent: Mapping[str, str]
    problems: Mapping[KeyPath, tuple[Problem, ...]]

    def fields(
        self, model: type[Model], path: KeyPath, names: Sequence[str], areas: Iterable[str] = ()
    ) -> list[FormField]:
        """Some keys of what stands at a path."""
        return [self.field(model, path, name, areas) for name in names]

    def field(
        self, model: type[Model], path: KeyPath, name: str, areas: Iterable[str] = ()
    ) -> FormField:
        """One key of what stands at a path."""
        here = (*path, key_of(model, name))
        sent_as = f"{FIELD}{dotted(here)}"
        info = model.model_fields[name]
        return FormField(
            sent_as,
            *labels.of(model, name),
            info.description,
            kind_of(model, name, areas),
            self.sent.get(sent_as, as_typed(self.plain, here)),
            _choices(model, name),
            info.is_required(),
            self.at(here),
        )

    def at(self, path: KeyPath) -> tuple[Problem, ...]:
        """What is wrong at a key or below it."""
        return tuple(
            problem
            for place, problems in self.problems.items()
            if place[: len(path)] == path
            for problem in problems
        )


def new_fields(
    model: type[Model], names: Sequence[str], sent: Mapping[str, str], areas: Iterable[str] = ()
) -> list[FormField]:
    """The fields of something that is not there yet."""
    made = []
    for name in names:
        sent_as, meaning = f"{NEW}{name}", model.model_fields[name].description
        value, kind = sent.get(sent_as, ""), kind_of(model, name, areas)
        label, note = labels.of(model, name)
        choices = _choices(model, name)
        made.append(FormField(sent_as, label, note, meaning, kind, value, choices))
    return made


def form_of_state(state: Snapshot, sent: Mapping[str, str]) -> YearForm:
    """What the forms of a content show; the file can be read."""
    report = state.report
    assert report is not None, "asked before"
    root = report.origin.typed_root
    assert root is not None, "read from a file"
    found: dict[KeyPath, tuple[Problem, ...]] = {}
    for problem in state.found:
        place = place_of(report.origin, problem.position) if problem.position else None
        if place is not None:
            found[place[0]] = (*found.get(place[0], ()), problem)
    return YearForm(to_plain(root), sent, found)


def as_typed(plain: Plain, path: KeyPath) -> str:
    """A text as a field shows it: a list line by line, without the last line break."""
    try:
        value = value_at(plain, path)
    except NoSuchPlace:
        return ""
    if isinstance(value, list):
        return "\n".join(str(item) for item in value)
    return value.strip("\n").rstrip() if isinstance(value, str) else ""


Doing: TypeAlias = Callable[[Plain, KeyPath, Mapping[str, str]], Sequence[Act]]
"""An act of a page: what the file says, where, and the fields of what is added → acts."""
Render: TypeAlias = Callable[[WebRequest, Mapping[str, str], tuple[Problem, ...]], Response]


def saved(asked: WebRequest, step: str, doing: Mapping[str, Doing], render: Render) -> Response:
    """Save the fields that were changed, then do what the button says, all as one edit.

    Args:
        asked: What a form has sent.
        step: The page that it stands on.
        doing: The acts that its buttons name, besides saving.
        render: Shows the page again, with what was sent and why it was refused.
    """
    year = asked.year
    sent = {key: value for key, value in asked.fields if key.startswith((FIELD, NEW))}
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
    return go(f"/{year.number}/{step}{_anchor(asked, place)}")


def _anchor(asked: WebRequest, place: str) -> str:
    wanted = asked.value("neo") or place
    return f"#{wanted}" if path_of_field(wanted) else ""


def _changes(plain: Plain, sent: Mapping[str, str]) -> Iterator[Act]:
    from baocao_gen.years.edits.content import choice_act, lines_act, words_act
    from baocao_gen.years.edits.model_keys import field_at

    for name, words in sent.items():
        path = path_of_field(name.removeprefix(FIELD)) if name.startswith(FIELD) else None
        found = field_at(path) if path else None
        if path is None or found is None or as_typed(plain, path) == words.strip("\n").rstrip():
            continue
        kind = kind_of(*found)
        if kind is FieldKind.CHOICE:
            yield from choice_act(plain, path, words)
        elif kind is FieldKind.LINES:
            yield from lines_act(plain, path, words)
        else:
            yield from words_act(plain, path, words)


_SAID: Final = {"them": "thêm", "len": "chuyển lên", "xuong": "chuyển xuống", "xoa": "xóa"}


def _what(act: str, sent: Mapping[str, str], place: str) -> str:
    """The edit in a few words."""
    if act in _SAID:
        return f"{_SAID[act]} {place}"
    fields = [name.removeprefix(FIELD) for name in sent if name.startswith(FIELD)]
    return f"sửa {fields[0].rpartition('.')[0] or fields[0]}" if fields else "sửa"


def moved_up(_plain: Plain, path: KeyPath, _added: Mapping[str, str]) -> Sequence[Act]:
    """An item one place up."""
    return _moved(path, -1)


def moved_down(_plain: Plain, path: KeyPath, _added: Mapping[str, str]) -> Sequence[Act]:
    """An item one place down."""
    return _moved(path, 1)


def _moved(path: KeyPath, by: int) -> Sequence[Act]:
    from baocao_gen.yearfile.editing.acts import Move

    if not path or not isinstance(path[-1], int):
        return ()
    return (Move(path[:-1], path[-1], path[-1] + by),)


def taken_away(plain: Plain, path: KeyPath, _added: Mapping[str, str]) -> Sequence[Act]:
    """An item that goes."""
    from baocao_gen.years.edits.content import remove_act

    return (remove_act(plain, path),) if path else ()


ITEMS: Final[Mapping[str, Doing]] = {"len": moved_up, "xuong": moved_down, "xoa": taken_away}
"""What every list offers of its items."""
