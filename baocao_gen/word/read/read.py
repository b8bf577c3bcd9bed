"""An opened Word file → what a person reads in it: body, notes, headers and footers as blocks."""

from __future__ import annotations

from typing import Any, Final

from baocao_gen.word.package.package import (
    WORD_TYPE,
    Package,
    parsed,
    parsed_main,
    typed_members,
)
from baocao_gen.word.package.parts import BODY, text_parts
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.read.blocks import PartReader
from baocao_gen.word.read.document import Block, NoteMark, ReadDocument, ReadPart, Revisions
from baocao_gen.word.read.numbering import ListCounts, ReadLists
from baocao_gen.word.read.runs import DELETED, INSERTED
from baocao_gen.word.read.styles import ReadStyles
from baocao_gen.word.xml import W

_NOTES: Final = {f"{WORD_TYPE}{kind}s+xml": kind for kind in ("footnote", "endnote")}
_SEPARATORS: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_PICTURES: Final = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)


def read_document(package: Package, reading: Revisions = Revisions.ACCEPTED) -> ReadDocument:
    """Read a Word file in time that is linear in its length.

    Args:
        package: An opened Word file.
        reading: Whether tracked changes are read as accepted or as rejected.

    Raises:
        InvalidTemplate: a part is no XML, or the file is of a kind that cannot be read.
    """
    kinds = dict(typed_members(package))
    labels = dict(text_parts(package))
    styles = ReadStyles(package)
    lists = ReadLists(package, styles)
    main = parsed_main(package)
    notes: dict[NoteMark, tuple[Block, ...]] = {}
    parts: dict[str, list[ReadPart]] = {"header": [], "footer": []}
    members: dict[Any, str] = {main: package.main}

    def reader(root: Any, label: str) -> PartReader:
        return PartReader(reading, styles, ListCounts(lists), PartPlaces(root, label))

    for member, label in sorted(labels.items()):  # however the package orders them
        kind = kinds.get(member, "")
        if kind in _NOTES:
            root: Any = parsed(package, member)
            members[root] = member
            read = reader(root, label)
            for note in root:
                if note.get(f"{W}type") not in _SEPARATORS:
                    number = str(note.get(f"{W}id", ""))
                    notes[NoteMark(_NOTES[kind], number)] = read.blocks(note)
        name = kind.removeprefix(WORD_TYPE).removesuffix("+xml")
        if name in parts:
            root = parsed(package, member)
            members[root] = member
            parts[name].append(ReadPart(member, label, reader(root, label).blocks(root)))
    return ReadDocument(
        package.name,
        reader(main, BODY).blocks(main.find(f"{W}body")),
        notes,
        tuple(parts["header"]),
        tuple(parts["footer"]),
        next(main.iter(*INSERTED, *DELETED), None) is not None,
        sum(1 for _ in main.iter(*_PICTURES)),
        members,
    )
