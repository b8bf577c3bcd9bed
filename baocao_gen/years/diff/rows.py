"""The tasks and the documents of two reports → which came, which went, what changed in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Self

from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report, document_groups
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import Document, DocumentGroup, Task, YearFile, key_of, keys_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.years.diff.change import BothPlaces, Change, ChangeKind, Subject, as_typed

_ALIKE = 0.85
"""How much of two descriptions of a task must agree before they are taken for the same task."""


@frozen
class _Row:
    """A task or a document, the list it stands in, and where; its title and words for comparing."""

    model: Task | Document
    listed_in: str
    path: KeyPath
    folded_title: str
    folded_words: str

    @classmethod
    def of(cls, model: Task | Document, listed_in: str, path: KeyPath) -> Self:
        """A row with its title and words folded once: they are compared in five ways."""
        title, words = _title(model), _words(model)
        folded = fold(title)
        return cls(model, listed_in, path, folded, folded if words == title else fold(words))

    @property
    def title(self) -> str:
        """What a person calls it."""
        return _title(self.model)

    @property
    def words(self) -> str:
        """What it is about, where its title is a number."""
        return _words(self.model)


def _title(model: Task | Document) -> str:
    if isinstance(model, Task):
        return model.content
    return model.symbol or model.subject or model.kind


def _words(model: Task | Document) -> str:
    return model.content if isinstance(model, Task) else model.subject or ""


_Pairs = list[tuple[_Row, _Row]]


def row_changes(old: Report, new: Report) -> Iterator[Change]:
    """All changes of tasks, then of documents."""
    for subject, rows in ((Subject.TASK, _tasks), (Subject.DOCUMENT, _documents)):
        pairs, gone, fresh = _paired(list(rows(old)), list(rows(new)))
        for was, now in pairs:
            places = BothPlaces(old.origin.position(was.path), new.origin.position(now.path))
            yield from _differences(subject, was, now, places)
            if was.listed_in != now.listed_in and not _came_due(was, now, old, new):
                yield Change(
                    subject,
                    ChangeKind.MOVED,
                    now.title,
                    before=was.listed_in,
                    after=now.listed_in,
                    places=places,
                )
        for row in gone:
            places = BothPlaces(old=old.origin.position(row.path))
            yield Change(subject, ChangeKind.VANISHED, row.title, before=row.words, places=places)
        for row in fresh:
            places = BothPlaces(new=new.origin.position(row.path))
            yield Change(subject, ChangeKind.APPEARED, row.title, after=row.words, places=places)


def _tasks(report: Report) -> Iterator[_Row]:
    file = report.year_file
    for name, tasks in (("tasks", file.tasks), ("next_tasks", file.next_tasks)):
        key = key_of(YearFile, name)
        for index, task in enumerate(tasks):
            yield _Row.of(task, key, (key, index))


def _documents(report: Report) -> Iterator[_Row]:
    key = key_of(DocumentGroup, "documents")
    for path, group in document_groups(report.year_file):
        for index, document in enumerate(group.documents):
            yield _Row.of(document, group.name, (*path, key, index))


def _paired(
    before: Sequence[_Row], after: Sequence[_Row]
) -> tuple[_Pairs, Sequence[_Row], Sequence[_Row]]:
    """Rows that speak of the same, the surest matches first; and what is left on both sides."""
    keys: tuple[Callable[[_Row], Hashable], ...] = (
        lambda row: (row.model, row.listed_in),
        lambda row: (row.folded_title, row.folded_words, row.listed_in),
        lambda row: (row.folded_title, row.listed_in),
        lambda row: row.folded_title,
        lambda row: row.folded_words,
    )
    pairs: _Pairs = []
    for key in keys:
        found, before, after = _matched(before, after, key)
        pairs += found
    found, before, after = _near(before, after)
    return pairs + found, before, after


def _matched(
    before: Sequence[_Row], after: Sequence[_Row], key: Callable[[_Row], Hashable]
) -> tuple[_Pairs, list[_Row], list[_Row]]:
    waiting: dict[Hashable, list[_Row]] = defaultdict(list)
    for row in reversed(after):
        if of_row := key(row):
            waiting[of_row].append(row)
    pairs, left = _Pairs(), []
    for row in before:
        if same := waiting.get(key(row)):
            pairs.append((row, same.pop()))
        else:
            left.append(row)
    taken = {id(now) for _, now in pairs}
    return pairs, left, [row for row in after if id(row) not in taken]


def _near(before: Sequence[_Row], after: Sequence[_Row]) -> tuple[_Pairs, list[_Row], list[_Row]]:
    """Tasks whose wording was changed a little; documents have numbers, which are never near."""
    right = {row.folded_title: row for row in after if isinstance(row.model, Task)}
    titles = LikelyNames(right)
    pairs, left = _Pairs(), []
    for row in before:
        is_task = isinstance(row.model, Task)
        near = titles.nearest(row.folded_title, likeness=_ALIKE) if is_task else None
        if near is None:
            left.append(row)
        else:
            titles.remove(near)
            pairs.append((row, right[near]))
    taken = {id(now) for _, now in pairs}
    return pairs, left, [row for row in after if id(row) not in taken]


def _differences(subject: Subject, was: _Row, now: _Row, places: BothPlaces) -> Iterator[Change]:
    for key, name in keys_of(type(was.model)).items():
        before, after = getattr(was.model, name), getattr(now.model, name)
        if before != after:
            typed = as_typed(before), as_typed(after)
            yield Change(subject, ChangeKind.VALUE, now.title, key, *typed, places=places)


def _came_due(was: _Row, now: _Row, old: Report, new: Report) -> bool:
    """Whether a task only moved from next year's list to this year's because the year turned."""
    lists = (key_of(YearFile, "next_tasks"), key_of(YearFile, "tasks"))
    turned = old.year_file.period != new.year_file.period
    return turned and (was.listed_in, now.listed_in) == lists
