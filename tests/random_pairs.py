"""A number → a template with pairs at random places; a rendered file → what is not whole in it.

What is looked for is written anew here, by the standard, and knows nothing of the program.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections import Counter
from typing import Any

from lxml import etree
from word_files import W, members, paragraph, zipped

NAMES = {
    "ds": [{"n": "Một", "c": ["a", "b"]}, {"n": "Hai", "c": []}, {"n": "Ba", "c": ["c"]}],
    "co": True,
    "không": False,
}
_V = "{urn:schemas-microsoft-com:vml}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_PICTURE = (
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"><v:shapetype id="_x0000_t202" '
    'coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>'
    '<v:shape id="_x0000_s{0}" type="#_x0000_t202" style="width:50pt;height:20pt"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    "</v:shape></w:pict></w:r>"
)


class RandomTemplate:
    """A template whose pairs, loops and conditions a number decides."""

    def __init__(self, number: int) -> None:
        self._dice = random.Random(number)
        self._notes: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._comments: list[str] = []
        self._id = 0
        self._has_shape = False
        self._seen: list[list[str]] = [[]]
        body = "".join(self._block(3, ()) for _ in range(self._dice.randint(2, 5)))
        parts = {
            f"{kind}s": self._separators(kind) + "".join(notes)
            for kind, notes in self._notes.items()
            if notes
        }
        if self._comments:
            parts["comments"] = "".join(self._comments)
        self.docx = zipped(members(body, numbering=_NUMBERING, **parts))

    @staticmethod
    def _separators(kind: str) -> str:
        return "".join(
            f'<w:{kind} w:type="{what}" w:id="{number}">'
            f"<w:p><w:r><w:{what}/></w:r></w:p></w:{kind}>"
            for number, what in ((-1, "separator"), (0, "continuationSeparator"))
        )

    def _block(self, depth: int, loops: tuple[str, ...]) -> str:
        kind = self._dice.choice(("p", "p", "p", "for", "if", "table")) if depth else "p"
        if kind == "p":
            return self._paragraph(loops)
        if kind == "table":
            return self._table(loops)
        if kind == "if":
            name = self._dice.choice(("co", "không"))
            first, last = f"{{%p if {name} %}}", "{%p endif %}"
        else:
            name = f"x{len(loops)}"
            loops = (*loops, name)
            first, last = f"{{%p for {name} in ds %}}", "{%p endfor %}"
        self._seen.append([])
        around = self._mark() if self._dice.random() < 0.3 else None
        inside = "".join(self._block(depth - 1, loops) for _ in range(self._dice.randint(1, 3)))
        self._seen.pop()
        if around:
            return (
                paragraph(f'<w:bookmarkStart w:id="{around}" w:name="bm{around}"/>', first)
                + inside
                + paragraph(last, f'<w:bookmarkEnd w:id="{around}"/>')
            )
        return paragraph(first) + inside + paragraph(last)

    def _table(self, loops: tuple[str, ...]) -> str:
        name = f"x{len(loops)}"
        rows = "".join(
            f'<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{cell}</w:tc></w:tr>'
            for cell in (
                paragraph("đầu"),
                paragraph(f"{{%tr for {name} in ds %}}"),
                self._paragraph((*loops, name)),
                paragraph("{%tr endfor %}"),
            )
        )
        look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        return (
            f'<w:tbl>{look}<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{rows}</w:tbl>'
            + paragraph("sau")
        )

    def _mark(self) -> int:
        self._id += 1
        return self._id

    def _paragraph(self, loops: tuple[str, ...]) -> str:
        words = f"{{{{ {loops[-1]}.n }}}}" if loops else "lời"
        pieces = [words]
        for kind in self._dice.sample(("note", "bookmark", "comment", "shape", "control"), 2):
            pieces = getattr(self, f"_{kind}")(pieces, words)
        look = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return paragraph(*pieces, properties=look if self._dice.random() < 0.3 else "")

    def _note(self, pieces: list[str], words: str) -> list[str]:
        kind = self._dice.choice(("footnote", "endnote"))
        number = self._mark()
        self._notes[kind].append(
            f'<w:{kind} w:id="{number}">{paragraph("chú " + words)}</w:{kind}>'
        )
        return [*pieces, f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>']

    def _bookmark(self, pieces: list[str], words: str) -> list[str]:
        number = self._mark()
        seen = [name for names in self._seen for name in names]
        self._seen[-1].append(f"bm{number}")
        name = self._dice.choice([f"bm{number}", *seen])
        simple = f'<w:fldSimple w:instr=" REF {name} "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
        marks = [
            f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")
        ]
        code = f'<w:r><w:instrText xml:space="preserve"> PAGEREF {name} \\h </w:instrText></w:r>'
        whole = marks[0] + code + marks[1] + "<w:r><w:t>1</w:t></w:r>" + marks[2]
        ends = (
            f'<w:bookmarkStart w:id="{number}" w:name="bm{number}"/>',
            f'<w:bookmarkEnd w:id="{number}"/>',
        )
        return [ends[0], *pieces, ends[1], self._dice.choice((simple, whole))]

    def _comment(self, pieces: list[str], words: str) -> list[str]:
        number = self._mark()
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="A" w:initials="A">'
            f"{paragraph('xem ' + words)}</w:comment>"
        )
        end = (
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
        )
        return [f'<w:commentRangeStart w:id="{number}"/>', *pieces, end]

    def _shape(self, pieces: list[str], words: str) -> list[str]:
        picture = _PICTURE.format(1000 + self._mark())
        if self._has_shape:
            picture = re.sub("<v:shapetype[^>]*/>", "", picture)
        self._has_shape = True
        return [*pieces, picture]

    def _control(self, pieces: list[str], words: str) -> list[str]:
        inside = f"<w:r><w:t>{words}</w:t></w:r>"
        look = f'<w:sdtPr><w:id w:val="{self._mark()}"/></w:sdtPr>'
        return [*pieces, f"<w:sdt>{look}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"]


def faults(docx: bytes) -> list[str]:
    """What is not whole in a rendered file: pairs, ids, references."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = etree.fromstring(parts["word/document.xml"])
    found = ["marks left"] if b"<?bc" in parts["word/document.xml"] else []
    found += [f"tag left in {n}" for n, data in parts.items() if b"{{" in data or b"{%" in data]
    for kind in ("footnote", "endnote", "comment"):
        data = parts.get(f"word/{kind}s.xml")
        root = None if data is None else etree.fromstring(data)
        own = [] if root is None else [n for n in root if not n.get(f"{W}type")]
        asked = [r.get(f"{W}id") for r in body.iter(f"{W}{kind}Reference")]
        if asked != [n.get(f"{W}id") for n in own] or len(set(asked)) < len(asked):
            found.append(f"{kind}: {asked} asked")
    for kind in ("bookmark", "commentRange", "perm"):
        starts, ends = (
            Counter(e.get(f"{W}id") for e in body.iter(f"{W}{kind}{side}"))
            for side in ("Start", "End")
        )
        if starts != ends or max(starts.values(), default=1) > 1:
            found.append(f"{kind}: {starts} {ends}")
    found += _fields(body)
    for name, attribute in ((f"{_V}shape", "id"), (f"{_V}shapetype", "id"), (_DRAWING, "id")):
        ids = [e.get(attribute) for e in body.iter(name)]
        found += [f"{name}: {ids}"] if len(set(ids)) < len(ids) else []
    nums = {
        n.get(f"{W}numId") for n in etree.fromstring(parts["word/numbering.xml"]).iter(f"{W}num")
    }
    found += [
        f"list {e.get(f'{W}val')}" for e in body.iter(f"{W}numId") if e.get(f"{W}val") not in nums
    ]
    return found


def _fields(body: Any) -> list[str]:
    names = {e.get(f"{W}name") for e in body.iter(f"{W}bookmarkStart")}
    asked = [e.get(f"{W}instr") for e in body.iter(f"{W}fldSimple")]
    asked += [e.text for e in body.iter(f"{W}instrText")]
    lost = [a for a in asked if (n := re.search(r"REF (\S+)", a)) and n[1] not in names]
    depth = 0
    for mark in body.iter(f"{W}fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(f"{W}fldCharType")]
    return [f"lost: {lost}"] * bool(lost) + ["a field is cut"] * bool(depth)
