"""A comparison of two reports → text, JSON or Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from baocao_gen.problems.answer import answer, position_fields
from baocao_gen.problems.problem import Position
from baocao_gen.vietnamese.numbers import (
    format_percent,
    format_quantity,
    round_half_up,
)
from baocao_gen.yearfile.model import Figure, key_of
from baocao_gen.years import markdown
from baocao_gen.years.diff import Change, ChangeKind, Comparison, Subject
from baocao_gen.years.diff.change import Difference

_TITLES = {
    (Subject.FIGURE, ChangeKind.UNPROVED): "Số cùng kỳ ghi tay khác số đã công bố",
    (Subject.FIGURE, ChangeKind.RESTATED): "Số cùng kỳ đã điều chỉnh",
    (Subject.FIGURE, ChangeKind.VALUE): "Số liệu thay đổi",
    (Subject.FIGURE, ChangeKind.UNIT): "Số liệu đổi đơn vị tính",
    (Subject.FIGURE, ChangeKind.DEFINITION): "Số liệu khai báo khác đi",
    (Subject.FIGURE, ChangeKind.APPEARED): "Số liệu mới",
    (Subject.FIGURE, ChangeKind.VANISHED): "Số liệu không còn",
    (Subject.TASK, ChangeKind.VALUE): "Nhiệm vụ thay đổi",
    (Subject.TASK, ChangeKind.APPEARED): "Nhiệm vụ mới",
    (Subject.TASK, ChangeKind.VANISHED): "Nhiệm vụ không còn",
    (Subject.TASK, ChangeKind.MOVED): "Nhiệm vụ chuyển danh sách",
    (Subject.DOCUMENT, ChangeKind.VALUE): "Văn bản thay đổi",
    (Subject.DOCUMENT, ChangeKind.APPEARED): "Văn bản mới",
    (Subject.DOCUMENT, ChangeKind.VANISHED): "Văn bản không còn",
    (Subject.DOCUMENT, ChangeKind.MOVED): "Văn bản chuyển nhóm",
}
_NOTHING = "(trống)"


def as_text(comparison: Comparison) -> str:
    """For a terminal: chapters by kind of change, one line each, places behind."""
    lines = [summary(comparison)]
    for title, changes in _chapters(comparison):
        lines += ["", f"{title} ({len(changes)})"]
        lines += [f"  {_line(change)}{_places(change)}" for change in changes]
    return "\n".join(lines)


def as_markdown(comparison: Comparison) -> str:
    """For a person to read or to send: a table for each kind of change."""
    lines = [f"# {markdown.text(summary(comparison))}"]
    for title, rows in tables(comparison):
        lines += ["", f"## {title}", "", *markdown.table(HEAD, rows)]
    return "\n".join(lines)


HEAD: Final = ("Tên", "Trước", "Sau", "Thay đổi", "Ghi chú")
"""What stands above the columns of ``tables``."""


def tables(comparison: Comparison) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """The changes by kind: a title, and a row of words for each change, under ``HEAD``."""
    for title, changes in _chapters(comparison):
        remarks = ("; ".join(_remarks(change)) for change in changes)
        yield (
            title,
            [
                (_name(change), change.before, change.after, _moved(change), said)
                for change, said in zip(changes, remarks, strict=True)
            ],
        )


def as_json(comparison: Comparison) -> str:
    """For a program: all ``changes``; exact numbers as texts with a point."""
    content = {
        "old_period": comparison.old_period,
        "new_period": comparison.new_period,
        "changes": [_fields(change) for change in comparison.changes],
    }
    return answer("diff", content=content)


def summary(comparison: Comparison) -> str:
    """How much has changed, in one line."""
    turn = f"{comparison.old_period} → {comparison.new_period}"
    if not comparison.changes:
        return f"{turn}: không có gì khác nhau."
    return f"{turn}: {len(comparison.changes)} thay đổi"


def _chapters(comparison: Comparison) -> Iterator[tuple[str, list[Change]]]:
    for (subject, kind), title in _TITLES.items():
        if changes := comparison.of(subject, kind):
            yield title, changes


def _name(change: Change) -> str:
    shown = change.key and not (
        change.subject is Subject.FIGURE and change.key == key_of(Figure, "actual")
    )
    return f"{change.name} [{change.key}]" if shown else change.name


def _line(change: Change) -> str:
    words = _words(change)
    return words if words == change.name else f"{_name(change)}: {words}"


def _words(change: Change) -> str:
    if change.kind is ChangeKind.APPEARED:
        said = change.after or _NOTHING
    elif change.kind is ChangeKind.VANISHED:
        said = change.before or _NOTHING
    else:
        said = f"{change.before or _NOTHING} → {change.after or _NOTHING}"
    moved = _moved(change)
    remarks = "".join(f"; {remark}" for remark in _remarks(change))
    return f"{said}{f', {moved}' if moved else ''}{remarks}"


def _moved(change: Change) -> str:
    difference = change.difference
    if difference is None:
        return ""
    sign = "tăng" if difference.amount >= 0 else "giảm"
    shown = round_half_up(abs(difference.amount), difference.decimals)
    said = f"{sign} {format_quantity(shown, difference.unit, difference.decimals)}"
    if difference.percent is not None:
        said += f" ({format_percent(abs(difference.percent), 2)})"
    return said


def _remarks(change: Change) -> list[str]:
    remarks = [change.remark] if change.remark else []
    if change.difference and change.difference.jump:
        remarks.append(f"bất thường: {change.difference.jump}")
    return remarks


def _places(change: Change) -> str:
    places = [str(place) for place in (change.places.old, change.places.new) if place]
    return f"  ({', '.join(places)})"


def _fields(change: Change) -> dict[str, Any]:
    return {
        "subject": change.subject.value,
        "kind": change.kind.value,
        "name": change.name,
        "key": change.key,
        "before": _side(change.before, change.places.old),
        "after": _side(change.after, change.places.new),
        "difference": _difference(change.difference),
        "remark": change.remark,
    }


def _side(printed: str, position: Position | None) -> dict[str, Any]:
    return {"printed": printed or None, "position": position_fields(position)}


def _difference(difference: Difference | None) -> dict[str, Any] | None:
    if difference is None:
        return None
    percent = difference.percent
    return {
        "amount": f"{difference.amount:f}",
        "unit": difference.unit,
        "percent": None if percent is None else f"{round_half_up(percent, 2):f}",
        "jump": difference.jump,
    }
