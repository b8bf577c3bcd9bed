"""A list of things to do → text with a progress bar, JSON, or Markdown sheets for the units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from baocao_gen.problems.answer import answer, position_fields
from baocao_gen.problems.problem import Problem
from baocao_gen.years import markdown
from baocao_gen.years.todo.todo import Item, ItemKind, Todo

_BAR = 24
_NOBODY = "Chưa ghi đơn vị cung cấp"
_COUNTED = {
    ItemKind.FIGURE: "số liệu",
    ItemKind.FIELD: "chỗ trống",
    ItemKind.TASK: "nhiệm vụ",
    ItemKind.APPENDIX: "nhóm văn bản",
    ItemKind.REVIEW: "chỗ cần xem lại",
}


def as_text(todo: Todo) -> str:
    """For a terminal: the progress, then the items by unit and section, each with its place."""
    lines = [f"Báo cáo {todo.period}: {_progress(todo)}"]
    if not todo.items:
        return "\n".join([*lines, "Không còn gì phải điền."])
    lines.append(f"Còn {_counts(todo)}.")
    for supplier, items in todo.by_supplier().items():
        lines += ["", f"{supplier or _NOBODY} ({len(items)})"]
        for section, grouped in _by_section(items):
            lines.append(f"  {section}")
            lines += [f"    {item.position}: {_said(item)}" for item in grouped]
    return "\n".join(lines)


def as_json(todo: Todo, problems: Iterable[Problem] = ()) -> str:
    """For a program: the counts and the ``items``, in the order of the file.

    Args:
        todo: What is left of a report's work.
        problems: What was odd when the report was read.
    """
    content = {
        "period": todo.period,
        "done": todo.done,
        "total": todo.total,
        "percent": todo.percent,
        "items": [_fields(item) for item in todo.items],
    }
    return answer("todo", problems, content)


def as_markdown(todo: Todo) -> str:
    """For the units: one chapter each, with a table to fill in for every section."""
    lines = [f"# Việc cần bổ sung cho báo cáo {markdown.text(todo.period)}", "", _progress(todo)]
    for supplier, items in todo.by_supplier().items():
        lines += ["", f"## {markdown.text(supplier or _NOBODY)}"]
        for section, grouped in _by_section(items):
            lines += ["", f"### {markdown.text(section)}", "", *_sheet(grouped)]
    return "\n".join(lines)


def _sheet(items: list[Item]) -> Iterator[str]:
    figures = [item for item in items if item.kind is ItemKind.FIGURE]
    others = [item for item in items if item.kind is not ItemKind.FIGURE]
    if figures:
        head = ("Nội dung", "Đơn vị tính", "Cùng kỳ", "Kỳ này", "Chỗ trong tệp")
        rows = [
            (item.message, item.unit or "", item.last_year or "", "", str(item.position))
            for item in figures
        ]
        yield from markdown.table(head, rows)
    if figures and others:
        yield ""
    yield from (f"- {markdown.text(_said(i))} ({markdown.text(str(i.position))})" for i in others)


def _by_section(items: list[Item]) -> Iterator[tuple[str, list[Item]]]:
    for section, grouped in groupby(items, key=lambda item: item.section):
        yield section, list(grouped)


def _progress(todo: Todo) -> str:
    filled = _BAR * todo.percent // 100
    bar = "█" * filled + "░" * (_BAR - filled)
    return f"{bar} {todo.percent}% (xong {todo.done}/{todo.total} chỗ)"


def _counts(todo: Todo) -> str:
    counted = {kind: sum(item.kind is kind for item in todo.items) for kind in ItemKind}
    return ", ".join(f"{count} {_COUNTED[kind]}" for kind, count in counted.items() if count)


def _said(item: Item) -> str:
    if item.kind is not ItemKind.FIGURE:
        return item.message
    last_year = f"; cùng kỳ {item.last_year}" if item.last_year else ""
    return f"{item.message} ({item.unit}){last_year}"


def _fields(item: Item) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "message": item.message,
        "section": item.section,
        "supplier": item.supplier,
        "unit": item.unit,
        "last_year": item.last_year,
        "position": position_fields(item.position),
    }
