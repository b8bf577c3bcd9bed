"""Keys of a year file → the fields of a form: how each is edited, and what stands in it.

A field's name is the path of its key, so one way serves every page: the header, texts, tasks, rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web import labels
from baocao_gen.web.session import Snapshot
from baocao_gen.yearfile.model import Model, key_of
from baocao_gen.yearfile.model.header import Authority
from baocao_gen.yearfile.model.readers import Choice, Listing, Reads, without_perhaps
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.place_of_line import place_of
from baocao_gen.yearfile.yaml import Plain, to_plain

FIELD: Final = "v."
"""Before the path of a key that a form edits."""
NEW: Final = "m."
"""Before a key of something that a form adds."""
_STEP = late(r"\.?([A-Za-z_0-9]+)|\[(\d{1,6})\]")
_PATH = late(r"[a-z_0-9]+(?:\.[a-z_0-9][A-Za-z_0-9]*|\[\d{1,6}\])*")


class FieldKind(Enum):
    """How a key is edited."""

    LINE = "line"
    AREA = "area"
    LINES = "lines"
    CHOICE = "choice"
    CHOICES = "choices"
    """Some of a few words, each with a box."""
    LISTS = "lists"
    """A list in each line, its items between commas."""
    PAIRS = "pairs"
    """A name and what it means in each line, a colon between them."""


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
        names: Whether figures stand in it («one», «many») or a group («group»), chosen from a list.
        said: What the figure that it names is called.
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
    names: str = ""
    said: str = ""

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
    reader = without_perhaps(model.model_fields[name].reader)
    if isinstance(reader, Listing):
        inner = reader.inner
        if isinstance(inner, Choice) and inner.words is not Authority:  # whose order is typed
            return FieldKind.CHOICES
        return FieldKind.LISTS if isinstance(inner, Listing) else FieldKind.LINES
    if labels.choices_of(model, name):
        return FieldKind.CHOICE
    if isinstance(reader, Reads) and reader.schema.get("type") == "object":
        return FieldKind.PAIRS
    return FieldKind.AREA if name in areas else FieldKind.LINE


def value_of(kind: FieldKind, words: str) -> Plain:
    """What a field of lists or pairs says, as plain data."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    if kind is FieldKind.PAIRS:
        pairs = (line.rpartition(":") for line in lines)
        return {name.strip(): value.strip() for name, _, value in pairs}
    return [[one.strip() for one in line.split(",") if one.strip()] for line in lines]


def is_same(kind: FieldKind, there: str, words: str) -> bool:
    """Whether a field says what the file says already."""
    sent = words.strip("\n").rstrip()
    if kind is FieldKind.CHOICES:
        return set(there.split()) == set(sent.split())
    return there == sent


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
            labels.choices_of(model, name),
            info.is_required(),
            self.at(here),
        )

    def cell(self, model: type[Model], name: str, path: KeyPath) -> FormField:
        """One text in the lists behind a key."""
        sent_as, label = f"{FIELD}{dotted(path)}", labels.of(model, name)[0]
        typed = self.sent.get(sent_as, as_typed(self.plain, path))
        return FormField(sent_as, label, "", "", FieldKind.AREA, typed, problems=self.at(path))

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
        choices = labels.choices_of(model, name)
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
    from baocao_gen.years.edits.listed import text_at

    value = text_at(plain, path)
    if isinstance(value, list):
        return "\n".join(", ".join(map(str, i)) if isinstance(i, list) else str(i) for i in value)
    if isinstance(value, dict):
        return "\n".join(f"{name}: {inner}" for name, inner in value.items())
    return value.strip("\n").rstrip() if isinstance(value, str) else ""
