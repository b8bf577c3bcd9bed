"""Two Word files → the bytes of the new one, in which what differs is a tracked change.

Accepted, all changes give the new file; rejected, the words of the old one. Looks, pictures and
properties are the new file's. (ECMA-376-1, 17.13.5.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from lxml import etree

from baocao_gen.word.package.package import WORD_TYPE, Package, typed_members
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.read.document import NoteMark, ReadDocument
from baocao_gen.word.read.read import read_document
from baocao_gen.word.read.styles import ReadStyles
from baocao_gen.word.tracked.accepted import settled
from baocao_gen.word.tracked.containers import change_blocks
from baocao_gen.word.tracked.marks import Marks
from baocao_gen.word.tracked.paragraphs import deleted_paragraph, insert_paragraph
from baocao_gen.word.xml import W, measure

_NOTES: Final = ("footnote", "endnote")
_NUMBERING: Final = f"{WORD_TYPE}numbering+xml"


def with_changes(old: Package, new: Package, author: str, date: str) -> bytes:
    """Write the new file with what differs from the old one as tracked changes.

    Args:
        old: The old file, opened.
        new: The new one.
        author: Whose changes they are.
        date: When they were made, «2026-01-31T00:00:00Z».

    Raises:
        InvalidTemplate: one of them is no usable Word file.
    """
    old, new = settled(old), settled(new)
    before, after = read_document(old), read_document(new)
    same_lists = _part(old, _NUMBERING) == _part(new, _NUMBERING)
    marks = Marks(author, date, ReadStyles(new).ids, same_lists)
    roots = {member: root for root, member in after.members.items()}
    change_blocks(before.blocks, after.blocks, marks, roots[new.main].find(f"{W}body"))
    for side, other in ((before.headers, after.headers), (before.footers, after.footers)):
        if len(side) == len(other):
            for one, two in zip(side, other, strict=True):
                change_blocks(one.blocks, two.blocks, marks, roots[two.member])
    _change_notes(before, after, roots, marks)
    return new.with_parts({member: _packed(root) for member, root in roots.items()})


def _packed(root: Any) -> Packed:
    return Packed.of(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _part(package: Package, kind: str) -> bytes:
    member = next((m for m, own in typed_members(package) if own == kind), None)
    return b"" if member is None else package.members[member].data


def _mark(reference: Any) -> NoteMark:
    kind = "footnote" if reference.tag == f"{W}footnoteReference" else "endnote"
    return NoteMark(kind, str(reference.get(f"{W}id", "")))


def _change_notes(
    before: ReadDocument, after: ReadDocument, roots: Mapping[str, Any], marks: Marks
) -> None:
    """The words of notes that stayed, came or went with their marks; of each note once."""
    known = _notes(roots.values())
    done: set[NoteMark] = set()
    for old, new in marks.notes:
        mark = _mark(new)
        if mark in known and mark not in done:
            done.add(mark)
            one, two = before.notes.get(_mark(old), ()), after.notes.get(mark, ())
            change_blocks(one, two, marks, known[mark])
    for new in marks.new_notes:
        mark = _mark(new)
        if mark in known and mark not in done:
            done.add(mark)
            for paragraph in known[mark].iter(f"{W}p"):
                insert_paragraph(paragraph, marks)
    if marks.lost_notes:
        _restore(_notes(before.members), roots, marks)


def _notes(roots: Iterable[Any]) -> dict[NoteMark, Any]:
    return {
        NoteMark(name, str(note.get(f"{W}id", ""))): note
        for root in roots
        for name in _NOTES
        for note in root.findall(f"{W}{name}")
    }


def _restore(sources: Mapping[NoteMark, Any], roots: Mapping[str, Any], marks: Marks) -> None:
    """Notes that went stand again, deleted; their marks go where the file has no such notes."""
    homes = {
        kind: next((r for r in roots.values() if r.tag == f"{W}{kind}s"), None) for kind in _NOTES
    }
    used = {
        kind: max((measure(note, "id") for note in home), default=0)
        for kind, home in homes.items()
        if home is not None
    }
    for old, twin in marks.lost_notes:
        mark = _mark(old)
        home, source = homes[mark.kind], sources.get(mark)
        if home is None or source is None:
            twin.getparent().getparent().remove(twin.getparent())
            continue
        used[mark.kind] += 1
        number = str(used[mark.kind])
        made = home.makeelement(f"{W}{mark.kind}")
        made.set(f"{W}id", number)
        made.extend(deleted_paragraph(p, marks) for p in source.iter(f"{W}p"))
        home.append(made)
        twin.set(f"{W}id", number)
