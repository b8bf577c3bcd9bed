"""What a finished Word file remembers of its making ⇄ a custom XML part of its package.

The part says from which year file and template the file was made and which figure each anchor
prints; programs that know nothing of it carry it along. A check sum of all other members tells
whether anybody has saved the file since. (Custom XML: ECMA-376 part 1, 15.2.5.)
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from html import escape
from typing import Final

from baocao_gen.files.archive import DAMAGE, inflated
from baocao_gen.frozen import frozen
from baocao_gen.report.anchors import Anchor, AnchoredRun, Anchors, FigureSource, TableMap
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.package import Package

_NAMESPACE: Final = "urn:baocao-gen:neo:2"
_TAG: Final = f"{{{_NAMESPACE}}}neo"
_UNREADABLE: tuple[type[Exception], ...] = (*DAMAGE, LookupError, TypeError, SyntaxError)
"""What reading a damaged package, or a part that is not ours, may raise; the last: no XML."""
_LARGEST: Final = 8_000_000
_FOLDER: Final = "customXml/"


@frozen
class Making:
    """From what a Word file was made.

    Attributes:
        year_file: The name of the year file, without its folder.
        content: A check sum of what it said; empty for a report built in Python.
        template: The template's name, without its folder.
        layout: A check sum of the template.
        period: What the report is about, «2020».
        version: The version of this program.
    """

    year_file: str
    content: str
    template: str
    layout: str
    period: str
    version: str


@frozen
class Manifest:
    """What a Word file remembers.

    Attributes:
        making: From what it was made.
        anchors: The printed figures, in the order of the page.
        tables: What the tables of figures print.
        stamp: The check sum of its words and looks when it was made.
        is_untouched: Whether they still are what they were.
    """

    making: Making
    anchors: tuple[Anchor, ...]
    tables: tuple[TableMap, ...]
    stamp: str
    is_untouched: bool


def add_manifest(changes: Changes, package: Package, anchors: Anchors, making: Making) -> None:
    """Add the part to a package that is about to be written.

    Args:
        changes: What else of the package changes; nothing may be added behind this.
        package: The template's package.
        anchors: The anchors of its page.
        making: From what it is made.
    """
    member = next(name for n in range(1, 1_000) if not changes.has(name := f"{_FOLDER}item{n}.xml"))
    changes.relate(package.main, "customXml", f"../{member}")
    changes.declare_ending("xml", "application/xml")
    parts = changes.packed()
    sums = _sums(package) | {name: (part.crc, part.size) for name, part in parts.items()}
    said = {
        "tep": [making.year_file, making.content],
        "mau": [making.template, making.layout],
        "ky": making.period,
        "ban": making.version,
        "con_dau": _stamp(sums),
        "bang": [[t.name, list(t.rows), list(t.columns)] for t in anchors.tables],
    }
    words = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    lines = "\n".join([words, *map(_line, anchors.runs)])
    xml = f'<neo xmlns="{_NAMESPACE}">{escape(lines, quote=False)}</neo>'
    changes.put(member, xml.encode())


def read_manifest(docx: bytes) -> Manifest | None:
    """What a Word file remembers of its making; None where it remembers nothing, or is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as archive:
            infos = archive.infolist()
            for info in infos:
                if not info.filename.startswith(_FOLDER) or not info.filename.endswith(".xml"):
                    continue
                data = inflated(archive, info, _LARGEST)
                if data is None or _NAMESPACE.encode() not in data:
                    continue
                sums = {i.filename: (i.CRC, i.file_size) for i in infos}
                return _read(data, _stamp(sums))
    except _UNREADABLE:
        return None
    return None


def stamp_of(package: Package) -> str:
    """The check sum of a package's words and looks; not of what is said about the file."""
    return _stamp(_sums(package))


def _sums(package: Package) -> dict[str, tuple[int, int]]:
    return {name: (m.crc, len(m.data)) for name, m in package.members.items()}


def _stamp(sums: Mapping[str, tuple[int, int]]) -> str:
    words = (one for one in sums.items() if one[0].startswith("word/"))
    listed = sorted((name, crc, size) for name, (crc, size) in words)
    return hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:16]


def _line(run: AnchoredRun) -> str:
    """A run with its figures; a line packs better than a list of texts."""
    return "\t".join(map(_field, run.anchors))


def _field(anchor: Anchor) -> str:
    source = anchor.source
    named = [source.figure, source.aspect, ",".join(source.filters)]
    return "|".join([*named, str(anchor.start), " ".join(anchor.words.split())])


def _read(data: bytes, stamp: str) -> Manifest | None:
    if b"<!" in data:
        return None  # nothing that we have written declares anything
    from xml.etree import ElementTree  # only who asks an old file

    root = ElementTree.fromstring(data)  # noqa: S314 — no declarations, and of a bounded size
    if root.tag != _TAG:
        return None
    first, *lines = (root.text or "").split("\n")
    said = json.loads(first)
    anchors: list[Anchor] = []
    for run, line in enumerate(lines, 1):
        for typed in line.split("\t"):
            figure, aspect, filters, start, words = typed.split("|", 4)
            source = FigureSource(figure, aspect, tuple(filter(None, filters.split(","))))
            anchors.append(Anchor(source, len(anchors) + 1, words, run, int(start)))
    tables = tuple(TableMap(name, tuple(rows), tuple(cols)) for name, rows, cols in said["bang"])
    (year_file, content), (template, layout) = said["tep"], said["mau"]
    making = Making(year_file, content, template, layout, said["ky"], said["ban"])
    return Manifest(making, tuple(anchors), tables, said["con_dau"], said["con_dau"] == stamp)


def digest(data: bytes) -> str:
    """The check sum of a content."""
    return hashlib.sha256(data).hexdigest()[:16]
