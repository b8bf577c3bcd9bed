"""A year file whose finished tasks are gone → the planned tasks stand among those of the year.

Both lists become one; a task that is carried on gets its first year; the list for the year after
that is opened.
"""

from __future__ import annotations

from baocao_gen.files.located import LocatedText
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.editing.items import moved
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.model import Task, YearFile, key_of
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence
from baocao_gen.years.roll.keys import pairs_of

_TASKS = key_of(YearFile, "tasks")
_NEXT_TASKS = key_of(YearFile, "next_tasks")
_FIRST_YEAR = key_of(Task, "first_year")


def add_first_years(pairs: Pairs, old: Period) -> None:
    """A task that is carried on says since when."""
    listed = pairs.root.get(_TASKS)
    for task in listed.items if isinstance(listed, Sequence) else ():
        assert isinstance(task, Mapping)
        if task.key(_FIRST_YEAR) is None:
            pairs.add(task, _FIRST_YEAR, str(old.year))


def with_next_tasks_moved(text: str) -> str:
    """Put the tasks planned for the next period behind those carried on; leave that list empty."""
    if _TASKS not in text:  # _NEXT_TASKS begins with it
        return text
    pairs = pairs_of(text)
    root = pairs.root
    key, next_key = root.key(_TASKS), root.key(_NEXT_TASKS)
    tasks, planned = root.get(_TASKS), root.get(_NEXT_TASKS)
    if next_key is None and key is None:
        return text
    if planned is None or next_key is None:
        assert key is not None
        assert tasks is not None
        _never_null(pairs, key, tasks)
        pairs.add_after(root, tasks, _NEXT_TASKS, "[]")
    elif key is None or tasks is None:
        pairs.rename(next_key, _TASKS)
        pairs.add_after(root, planned, _NEXT_TASKS, "[]")
    elif not _items(planned):
        _never_null(pairs, key, tasks)
        _never_null(pairs, next_key, planned)
    elif root.flow or (_items(tasks) and _is_flow(tasks) and _is_flow(planned)):
        _join_flow(pairs, key, tasks, planned)
        pairs.clear(next_key, planned)
    else:
        _join(pairs, key, tasks, planned)
        _take_away(pairs, next_key, planned)
    return pairs.edits.result()


def _items(node: Node) -> tuple[Node, ...]:
    return tuple(node.items) if isinstance(node, Sequence) else ()


def _is_flow(node: Node) -> bool:
    return isinstance(node, Sequence) and node.flow


def _never_null(pairs: Pairs, key: LocatedText, listed: Node) -> None:
    if not isinstance(listed, Sequence):
        pairs.clear(key, listed)


def _join_flow(pairs: Pairs, key: LocatedText, tasks: Node, planned: Node) -> None:
    inside = [
        pairs.raw(node)[1:-1].strip().rstrip(",") for node in (tasks, planned) if _items(node)
    ]
    typed = f"[{', '.join(inside)}]"
    if isinstance(tasks, Sequence):
        pairs.edits.replace((tasks.line, tasks.column), tasks.end, typed)
    else:
        pairs.clear(key, tasks)


def _join(pairs: Pairs, key: LocatedText, tasks: Node, planned: Node) -> None:
    """Whole lines move: the tasks with all that stands between them."""
    block = isinstance(tasks, Sequence) and bool(tasks.items) and not tasks.flow
    column = tasks.column if block else _dash_column(planned, key)
    lines = _as_lines(pairs, planned, column)
    if block:
        pairs.edits.insert_line(tasks.end[0] + 1, "\n".join(lines))
        return
    if _items(tasks):
        lines = [*_as_lines(pairs, tasks, column), *lines]
    below = tasks.end[0] + 1
    if isinstance(tasks, Sequence):  # «[…]» gives way to lines below the key
        pairs.edits.replace(pairs.behind_colon(key, tasks), tasks.end, "")
    pairs.edits.insert_line(below, "\n".join(lines))


def _dash_column(planned: Node, key: LocatedText) -> int:
    return key.column + 2 if _is_flow(planned) else planned.column


def _as_lines(pairs: Pairs, listed: Node, column: int) -> list[str]:
    """The items of a list as lines of a block list whose dashes stand in one column."""
    indent = " " * (column - 1)
    if not _is_flow(listed):
        whole = pairs.edits.typed((listed.line, 1), (listed.end[0] + 1, 1))
        typed = whole.removesuffix("\n").split("\n")
        return [moved(line, column - listed.column) for line in typed]
    lines = [
        f"{indent}{comment.text}"
        for comment in pairs.comments_in((listed.line, listed.column), listed.end)
    ]
    for item in _items(listed):
        first, *rest = pairs.raw(item).split("\n")
        lines += [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]
    return lines


def _take_away(pairs: Pairs, key: LocatedText, planned: Node) -> None:
    if _is_flow(planned):
        pairs.edits.replace((planned.line, planned.column), planned.end, "[]")
        return
    colon = pairs.behind_colon(key, planned)
    pairs.edits.insert(colon, " []")
    last = planned.end[0]
    pairs.edits.delete_lines(planned.line, last)
