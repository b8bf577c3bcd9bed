"""A chart's part → the workbook behind it, opened; changed sheets → the workbook's bytes again.

A chart shows what it has noted of its workbook; whoever changes its numbers opens the workbook.
(ECMA-376 part 1, 18.2, 18.3.1.4, 21.2.2.63.)
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from baocao_gen.files.archive import DAMAGE, declares_entities, inflated
from baocao_gen.files.tables.cell_names import letters_of, number_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import Package
from baocao_gen.word.package.parts import WITHIN
from baocao_gen.word.package.relations import relations_of
from baocao_gen.word.package.zip_writer import Member, Packed, member_of, written

SHEETS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LARGEST: Final = 16 * 1024 * 1024
"""Bytes of a workbook; and of all workbooks of a template together."""
_MOST_MEMBERS: Final = 500
_BOOK: Final = "xl/workbook.xml"
_CELL = r"\$?([A-Z]{1,3})\$?([0-9]{1,7})"
_AREA = late(rf"(?:'((?:[^']|'')+)'|([^'!]+))!{_CELL}(?::{_CELL})?")
_MOST_CELLS: Final = 10_000


def chart_books(package: Package, charts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Charts and their workbooks; a chart need not have one, and none lies outside of the file."""
    for chart in charts:
        for relation in relations_of(package, chart):
            if relation.kind == "package" and relation.target in package.members:
                yield chart, relation.target


def opened(package: Package, member: str, room: int = LARGEST) -> Package | None:
    """A workbook as a package of its own; None for one that cannot be read, or is too large.

    Args:
        package: The file that holds it.
        member: Its name there.
        room: How many bytes it may hold.
    """
    data = package.members[member].data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members: dict[str, Member] = {}
            for info in archive.infolist()[: _MOST_MEMBERS + 1]:
                content = inflated(archive, info, room)
                if content is None or len(members) == _MOST_MEMBERS:
                    return None
                if info.filename.endswith((".xml", ".rels")) and declares_entities(content):
                    return None
                room -= len(content)
                members[info.filename] = member_of(info, content, data)
    except DAMAGE:
        return None
    return Package(f"{package.name}, {member}", members, _BOOK) if _BOOK in members else None


def sheet_members(book: Package, root: Any) -> dict[str, str]:
    """The sheets of a workbook by name; ``root`` is the tree of its main part."""
    targets = {one.number: one.target for one in relations_of(book, _BOOK)}
    found = {}
    for sheet in root.iter(f"{SHEETS}sheet"):
        number = next((v for n, v in sheet.attrib.items() if str(n).endswith("}id")), "")
        if targets.get(number) in book.members:
            found[str(sheet.get("name"))] = targets[number]
    return found


def cells_of(formula: str) -> tuple[str, list[str]]:
    """The sheet and the cells of an area that a chart points to, «Sheet1!$B$2:$B$5», in order."""
    area = _AREA.fullmatch(formula.strip())
    if area is None:
        return "", []
    quoted, plain, first, top, last, bottom = area.groups()
    columns = range(number_of(first), number_of(last or first) + 1)
    rows = range(int(top), int(bottom or top) + 1)
    if len(columns) * len(rows) > _MOST_CELLS:
        return "", []
    sheet = quoted.replace("''", "'") if quoted else plain
    return sheet, [f"{letters_of(column)}{row}" for row in rows for column in columns]


def with_workbooks(package: Package, parts: Mapping[str, Packed]) -> dict[str, Packed]:
    """The rendered parts, those inside workbooks put back into their workbooks."""
    inside: dict[str, dict[str, Packed]] = {}
    others: dict[str, Packed] = {}
    for name, part in parts.items():
        member, is_inside, inner = name.partition(WITHIN)
        if is_inside:
            inside.setdefault(member, {})[inner] = part
        else:
            others[name] = part
    for member, changed in inside.items():
        if (book := opened(package, member)) is not None:
            kept = {name: one.packed for name, one in book.members.items()}
            others[member] = Packed.of(b"".join(written({**kept, **changed})))
    return others
