"""Tables typed by hand → the same tables with their labels and without the old period's numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.files.located import LocatedText
from baocao_gen.files.tables.headings import NUMBER_HEADINGS, folded
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.model import (
    Appendix,
    FreeTable,
    Model,
    PassageKind,
    TableColumn,
    YearFile,
    facts_of,
    key_of,
    keys_of,
    model_inside,
)
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.review_marks import is_mark, mark
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence
from baocao_gen.years.roll.keys import pairs_of

_APPENDICES, _TABLE = key_of(YearFile, "appendices"), key_of(Appendix, "table")
_COLUMNS, _ROWS = key_of(FreeTable, "columns"), key_of(FreeTable, "rows")
_NUMBER = re.compile(r"([*_]*[-−]?[0-9][0-9.,]*%?[*_]*)(\s*\[\^[^\]\n]{0,40}\].*)?", re.DOTALL)
"""A number that fills a cell, and the footnote behind it."""
_SEPARATOR = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")
_CELL = re.compile(r"(?<=\|)[^|]*(?=\|)")
_DATE = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_LABELS = frozenset(
    folded(name) for name in (*NUMBER_HEADINGS, "Năm", "Tháng", "Quý", "Kỳ", "Mã", "Mã số")
)
"""Columns whose numbers say which row it is."""
_REASON = "bảng gõ tay: số của kỳ trước đã bỏ, ghi số của kỳ này"


def empty_tables(pairs: Pairs) -> list[KeyPath]:
    """Take the numbers out of all typed tables.

    Returns:
        The keys that lead to each text and each table that has lost some.
    """
    emptied = [
        path
        for path, text in _texts(pairs.root, YearFile, ())
        if text.style == "|" and _empty_text(pairs, text)
    ]
    listed = pairs.root.get(_APPENDICES)
    for index, appendix in enumerate(listed.items if isinstance(listed, Sequence) else ()):
        table = appendix.get(_TABLE) if isinstance(appendix, Mapping) else None
        if isinstance(table, Mapping) and _empty_rows(pairs, table):
            emptied.append((_APPENDICES, index, _TABLE))
    return emptied


def with_marks_of_tables(text: str, emptied: list[KeyPath]) -> str:
    """Put a mark above each text and table that has lost numbers, or add to the one there."""
    if not emptied:
        return text
    pairs = pairs_of(text)
    lines = pairs.root.source.lines
    told = set[int]()
    for path in emptied:
        above = _line_of(pairs.root, path)
        if above in told:
            continue
        told.add(above)
        line, before = lines[above - 1], lines[above - 2] if above > 1 else ""
        if _REASON in before:
            continue  # nobody has read it since the last roll
        if is_mark(before.strip()):
            end = (above - 1, len(before) + 1)
            pairs.edits.insert(end, f"; {_REASON}")
        else:
            indent = line[: len(line) - len(line.lstrip(" "))]
            pairs.edits.insert_line(above, f"{indent}{mark([_REASON])}")
    return pairs.edits.result()


def _texts(node: Node, model: type[Model], path: KeyPath) -> Iterator[tuple[KeyPath, LocatedText]]:
    """The texts of sections and the leads of appendices."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _texts(item, model, (*path, index))
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            name = keys_of(model).get(key.text)
            inner = model_inside(model, name) if name else None
            if inner and name != "figures":
                yield from _texts(value, inner, (*path, key.text))
            elif name and isinstance(value, LocatedText) and _has_sentences(model, name):
                yield (*path, key.text), value


def _has_sentences(model: type[Model], field: str) -> bool:
    return facts_of(model, field).reads in (PassageKind.BODY, PassageKind.LEAD)


def _empty_text(pairs: Pairs, text: LocatedText) -> bool:
    """Take the numbers out of the tables of a text; whether there were any."""
    lines, found = pairs.root.source.lines, False
    first, last = text.line + 1, min(text.end[0], len(lines))
    labels: frozenset[int] | None = None
    for number in range(first, last + 1):
        line = lines[number - 1]
        if not line.lstrip().startswith("|"):
            labels = None
        elif _SEPARATOR.fullmatch(line):
            labels = _label_columns(_cells(lines[number - 2]))
        elif labels is not None and "{{" not in line and "{%" not in line:
            for index, cell in enumerate(_CELL.finditer(line)):
                number_typed = _NUMBER.fullmatch(cell.group().strip())
                if index not in labels and number_typed:
                    words = number_typed[1]
                    start = cell.start() + cell.group().index(words) + 1
                    pairs.edits.replace((number, start), (number, start + len(words)), "")
                    found = True
    return found


def _cells(line: str) -> list[str]:
    return [cell.group() for cell in _CELL.finditer(line)]


def _label_columns(names: list[str]) -> frozenset[int]:
    return frozenset(index for index, name in enumerate(names) if folded(name) in _LABELS)


def _empty_rows(pairs: Pairs, table: Mapping) -> bool:
    """Take the numbers out of the rows of a free table; rows of words alone go.

    A row that prints figures stays as it is, and so does one with one filled cell, a heading.
    """
    key, rows = table.key(_ROWS), table.get(_ROWS)
    if key is None or not isinstance(rows, Sequence):
        return False
    labels = _label_columns(_names(table.get(_COLUMNS)))
    old, found = [], False
    for row in rows.items:
        if not _is_typed_by_hand(row):
            continue
        numbers = _numbers(row, labels)
        if not numbers:
            old.append(row)
            continue
        found = True
        if not any(row is gone for gone in old):
            for cell in numbers:
                pairs.set_raw(cell, _without_number(cell.text))
    if len(old) == len(rows.items):
        pairs.clear(key, rows)
    else:
        _delete(pairs, rows, old, found=found)
    return found


def _delete(pairs: Pairs, rows: Sequence, old: list[Node], *, found: bool) -> None:
    """Rows of a list in brackets are typed anew when one goes, so numbers and rows cannot both."""
    if not (rows.flow and found):
        pairs.delete_items(rows, old)


def _numbers(row: Node, labels: frozenset[int]) -> list[LocatedText]:
    """The cells to be emptied; none of a row that only this period had, such as an event's."""
    cells = row.items if isinstance(row, Sequence) else ()
    texts = [cell for cell in cells if isinstance(cell, LocatedText)]
    numbers = [
        cell
        for index, cell in enumerate(texts)
        if index not in labels and _NUMBER.fullmatch(cell.text.strip())
    ]
    has_date = any(_DATE.search(cell.text) for cell in texts)
    return [] if has_date or len(numbers) == len(texts) else numbers


def _without_number(text: str) -> str:
    """A cell in quotes, with its footnote and without its number."""
    found = _NUMBER.fullmatch(text.strip())
    note = (found[2] or "").strip() if found else ""
    return typed(note) if note else '""'


def _names(columns: Node | None) -> list[str]:
    name = key_of(TableColumn, "name")
    items = columns.items if isinstance(columns, Sequence) else ()
    named = [item.get(name) if isinstance(item, Mapping) else None for item in items]
    return [text.text if isinstance(text, LocatedText) else "" for text in named]


def _is_typed_by_hand(row: Node) -> bool:
    """A row without tags is the old year's; a row with one filled cell is a heading."""
    cells = row.items if isinstance(row, Sequence) else ()
    texts = [cell.text for cell in cells if isinstance(cell, LocatedText) and cell.text.strip()]
    return len(texts) > 1 and not any("{{" in text or "{%" in text for text in texts)


def _line_of(root: Mapping, path: KeyPath) -> int:
    """The line of the last key of a path."""
    node: Node = root
    line = root.line
    for step in path:
        if isinstance(step, int) and isinstance(node, Sequence):
            node = node.items[step]
        elif isinstance(step, str) and isinstance(node, Mapping):
            key, value = node.key(step), node.get(step)
            assert key is not None
            assert value is not None
            node, line = value, key.line
    return line
