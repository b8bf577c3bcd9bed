"""A year file's tree whose appendices name other files → the tree with those files' rows in it.

``tu_tep`` of an appendix names a table of documents with a column for the group; ``tu_tep`` of
a group names a table of that group's documents. The rows are grafted in as if they had been typed
in the year file, so that every later stage, and every problem, treats them alike; only their
places are in the other file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as AbstractSequence
from dataclasses import dataclass, replace
from typing import overload

from baocao_gen.files.files import Files
from baocao_gen.files.located import LocatedText
from baocao_gen.files.tables import Cell, Table, TableRow
from baocao_gen.files.tables.headings import (
    DOCUMENT_HEADINGS,
    GROUP_HEADINGS,
    NUMBER_HEADINGS,
    folded,
    readings,
)
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile.model import Appendix, Document, DocumentGroup, YearFile, key_of, keys_of
from baocao_gen.yearfile.quotable import is_table, read_named_table, without_excerpt
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence

_GROUP = key_of(Appendix, "groups")
_DOCUMENTS = key_of(DocumentGroup, "documents")
_HEADINGS = {
    **{key_of(Document, name): names for name, names in DOCUMENT_HEADINGS.items()},
    _GROUP: GROUP_HEADINGS,
}
"""The headings that officials write above these columns; the key itself is one as well."""
_LOST_LETTERS = re.compile(r"\w\?\w")
"""A heading as Excel's plain CSV writes it: «Tr?ch y?u»."""
_NUMBERS = frozenset(folded(name) for name in NUMBER_HEADINGS)
"""Rows are numbered when they are printed; a column of numbers is not read."""
_KEYS = readings({key: (key, *names) for key, names in _HEADINGS.items()})


def graft(root: Mapping, files: Files) -> tuple[Mapping, list[Problem]]:
    """Put the rows of every file that an appendix names in the place of its name.

    Returns:
        The new tree, and what is wrong with the files; a file that cannot be read leaves its
        appendix without rows.
    """
    grafter = _Grafter(files, [])
    appendices = root.get(key_of(YearFile, "appendices"))
    if not isinstance(appendices, Sequence):
        return root, []
    items = tuple(grafter.appendix(item) for item in appendices.items)
    if all(new is old for new, old in zip(items, appendices.items, strict=True)):
        return root, []
    tree = _with_value(root, key_of(YearFile, "appendices"), replace(appendices, items=items))
    return tree, grafter.problems


@dataclass(slots=True)
class _Grafter:
    """Reads files for one year file, and keeps what is wrong with them."""

    files: Files
    problems: list[Problem]

    def appendix(self, node: Node) -> Node:
        """An appendix, with its file's groups or its groups' files."""
        if not isinstance(node, Mapping):
            return node
        if (name := _file_name(node, Appendix, ("groups", "table"))) is not None:
            table, columns = self._table(name, grouped=True)
            grafted = _groups(table, columns, name) if table else _empty_group(name)
            return _with_value(node, key_of(Appendix, "from_file"), grafted, _GROUP)
        groups = node.get(_GROUP)
        if not isinstance(groups, Sequence):
            return node
        items = tuple(self._group(item) for item in groups.items)
        if all(new is old for new, old in zip(items, groups.items, strict=True)):
            return node
        return _with_value(node, _GROUP, replace(groups, items=items))

    def _group(self, node: Node) -> Node:
        if not isinstance(node, Mapping):
            return node
        name = _file_name(node, DocumentGroup, ("documents",))
        if name is None:
            return node
        table, columns = self._table(name, grouped=False)
        rows = _Documents(table.rows, tuple(columns)) if table else ()
        grafted = Sequence(name.source, name.line, name.column, rows)
        return _with_value(node, key_of(DocumentGroup, "from_file"), grafted, _DOCUMENTS)

    def _table(self, name: LocatedText, *, grouped: bool) -> tuple[Table | None, list[str | None]]:
        """The file's table and the key of each column; None if it cannot be used."""
        try:
            file = self.files.file(name.text)
            table = read_named_table(file, _KEYS)
            columns = [_KEYS.get(folded(cell.text)) for cell in table.header]
            found = list(_column_problems(table, columns, grouped=grouped))
            if not is_table(table.header, _KEYS):
                found = [without_excerpt(p) for p in _missing_columns(table, columns, grouped)]
            self.problems += table.remarks
            self.problems += [p for p in found if p.severity is Severity.WARNING]
            errors = [p for p in found if p.severity is Severity.ERROR]
            if grouped and not errors and not table.rows:
                hint = "mỗi hàng sau là một văn bản; chưa có văn bản nào thì bỏ phụ lục này"
                message = "bảng mới có hàng tên cột, chưa có văn bản nào"
                errors = [Problem("BC170", message, table.header[0].position, hint)]
            if errors:
                raise InvalidReport(errors)
        except InvalidReport as error:
            hint = "sửa tệp ấy, hoặc ghi các văn bản ngay trong tệp năm"
            first = Problem("BC240", f"không dùng được tệp «{name.text}»", name.position, hint)
            self.problems += [first, *error.problems]
            return None, []
        return table, columns


def _file_name(node: Mapping, model: type, others: tuple[str, ...]) -> LocatedText | None:
    """The file that a node names; None if it names none, or says the same in another way too."""
    value = node.get(key_of(model, "from_file"))
    doubled = any(node.get(key_of(model, other)) is not None for other in others)
    return value if isinstance(value, LocatedText) and not value.is_null and not doubled else None


def _with_value(node: Mapping, key: str, value: Node, new_key: str | None = None) -> Mapping:
    """A mapping with another value behind one of its keys, under a new key where one is given."""
    return replace(
        node,
        entries=tuple(
            (replace(name, text=new_key or key), value) if name.text == key else (name, inner)
            for name, inner in node.entries
        ),
    )


def _column_problems(
    table: Table, columns: list[str | None], *, grouped: bool
) -> Iterator[Problem]:
    known = [name for names in _HEADINGS.values() for name in names]
    spoilt = next((cell for cell in table.header if _LOST_LETTERS.search(cell.text)), None)
    if spoilt is not None:
        message = f"chữ có dấu đã mất, chỉ còn dấu hỏi: «{spoilt.text}»"
        hint = "lưu lại từ Excel với kiểu «CSV UTF-8», hoặc dùng thẳng tệp .xlsx"
        yield Problem("BC241", message, spoilt.position, hint)
        return
    for cell, key in zip(table.header, columns, strict=True):
        if key is not None and columns.index(key) < cell.column - 1:
            first = table.header[columns.index(key)].text
            message = f"hai cột «{first}» và «{cell.text}» cùng một nghĩa"
            yield Problem("BC242", message, cell.position, "bỏ một trong hai cột")
        elif key is None and cell.text and folded(cell.text) not in _NUMBERS:
            near = nearest(cell.text, known)
            hint = f"có phải «{near}»?" if near else "bỏ cột này, hoặc để nguyên nếu không cần in"
            message = f"cột «{cell.text}» không được đọc"
            yield Problem("BC243", message, cell.position, hint, Severity.WARNING)
    yield from _missing_columns(table, columns, grouped)


def _missing_columns(table: Table, columns: list[str | None], grouped: bool) -> Iterator[Problem]:
    wanted = [key for name, key in _fields() if Document.model_fields[name].is_required()]
    missing = [key for key in [*wanted, *([_GROUP] if grouped else [])] if key not in columns]
    for key in missing:
        place = Position(table.name) if not table.header else table.header[0].position
        also = " hoặc ghi tu_tep trong từng nhóm" if key == _GROUP else ""
        hint = f"thêm cột «{_HEADINGS[key][0]}» (hoặc «{key}»){also}"
        yield Problem("BC241", f"bảng thiếu cột «{_HEADINGS[key][0]}»", place, hint)


def _fields() -> Iterator[tuple[str, str]]:
    return ((name, key) for key, name in keys_of(Document).items())


@frozen
class _Documents(AbstractSequence[Mapping]):
    """The rows of a table as nodes, each made when it is asked for: few are asked twice."""

    rows: tuple[TableRow, ...]
    columns: tuple[str | None, ...]

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, index: int) -> Mapping: ...
    @overload
    def __getitem__(self, index: slice) -> _Documents: ...
    def __getitem__(self, index: int | slice) -> Mapping | _Documents:
        if isinstance(index, slice):
            return _Documents(self.rows[index], self.columns)
        row = self.rows[index]
        entries = tuple(
            (Cell(cell.source, cell.line, cell.column, key, cell.style), cell)
            for cell, key in zip(row, self.columns, strict=True)
            if key is not None and key != _GROUP
        )
        return Mapping(row.source, row.line, 1, entries)


def _groups(table: Table, columns: list[str | None], name: LocatedText) -> Sequence:
    """Groups in the order in which they first appear; an empty cell means the group above."""
    column = columns.index(_GROUP)
    members: dict[str, list[TableRow]] = {}
    titles: dict[str, Cell] = {}
    title: Cell | None = None
    for row in table.rows:
        title = row[column] if row.texts[column] or title is None else title
        titles.setdefault(title.text, title)
        members.setdefault(title.text, []).append(row)
    groups = []
    for text, rows in members.items():
        cell = titles[text]
        documents = _Documents(tuple(rows), tuple(columns))
        inside = Sequence(cell.source, cell.line, cell.column, documents)
        name_key = replace(cell, text=key_of(DocumentGroup, "name"))
        entries = ((name_key, cell), (replace(cell, text=_DOCUMENTS), inside))
        groups.append(Mapping(cell.source, cell.line, cell.column, entries))
    return Sequence(name.source, name.line, name.column, tuple(groups))


def _empty_group(name: LocatedText) -> Sequence:
    """What stands in for a file that cannot be read, so that nothing else is found missing."""
    entry = (replace(name, text=key_of(DocumentGroup, "name")), replace(name, style='"'))
    group = Mapping(name.source, name.line, name.column, (entry,))
    return Sequence(name.source, name.line, name.column, (group,))
