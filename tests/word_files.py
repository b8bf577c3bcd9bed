"""XML of a body → a small Word file for a test; a Word file → its text, part by part."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from html import escape
from typing import Any

from lxml import etree

from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.unbreakable import NO_BREAK_HYPHEN, breakable
from baocao_gen.word.template.compile import CompiledTemplate, compile_template
from baocao_gen.word.write.render import render_template

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
_SPACES = (
    f'xmlns:w="{NAMESPACE}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_SECTION = (
    '<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" '
    'w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
STYLES = "".join(
    f'<w:style w:type="{kind}" {default} w:styleId="{number}"><w:name w:val="{name}"/></w:style>'
    for number, kind, name, default in (
        ("N", "paragraph", "Normal", 'w:default="1"'),
        ("A1", "paragraph", "heading 1", ""),
        ("BT", "paragraph", "Body Text", ""),
        ("GDD", "paragraph", "Gạch đầu dòng", ""),
        ("BB", "table", "Bảng báo cáo", ""),
    )
)


def text(words: str, properties: str = "") -> str:
    """A run."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{inside}<w:t>{escape(words, quote=False)}</w:t></w:r>"


def paragraph(*words: str, properties: str = "") -> str:
    """A paragraph of one run for each text; what begins with «<» is XML already."""
    inside = "".join(word if word.startswith("<w:") else text(word) for word in words)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is a text, or XML."""
    columns = max(len(row) for row in rows)
    grid = '<w:gridCol w:w="1000"/>' * columns
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(row_of(*row) for row in rows)}</w:tbl>"
    )


def row_of(*cells: str) -> str:
    """A table row."""
    return f"<w:tr>{''.join(cell_of(cell) for cell in cells)}</w:tr>"


def cell_of(inside: str) -> str:
    """A table cell."""
    inside = inside if inside.startswith("<w:") else paragraph(inside)
    return f'<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def members(body: str, *, title: str | None = None, **parts: str) -> dict[str, bytes]:
    """The members of a Word file; ``header``, ``footer``, ``footnotes``, ``endnotes`` are XML."""
    roots = {"header": "hdr", "footer": "ftr"}
    files: dict[str, str] = {}
    relations, overrides, references = [], [], ""
    for number, (kind, inside) in enumerate(parts.items(), 2):
        file = f"{kind}1.xml" if kind in roots else f"{kind}.xml"
        root = roots.get(kind, kind)
        files[f"word/{file}"] = f"<w:{root} {_SPACES}>{inside}</w:{root}>"
        relations.append((f"rId{number}", kind, file))
        overrides.append((f"/word/{file}", f"{_TYPE}.{kind}+xml"))
        if kind in roots:
            references += f'<w:{kind}Reference w:type="default" r:id="rId{number}"/>'
    section = _SECTION.format(references=references)
    files["word/document.xml"] = (
        f"<w:document {_SPACES}><w:body>{body}{section}</w:body></w:document>"
    )
    files["word/styles.xml"] = f"<w:styles {_SPACES}>{STYLES}</w:styles>"
    relations.append(("rId1", "styles", "styles.xml"))
    overrides += [
        ("/word/document.xml", f"{_TYPE}.document.main+xml"),
        ("/word/styles.xml", f"{_TYPE}.styles+xml"),
    ]
    package = [("rId1", f"{_RELATION}/officeDocument", "word/document.xml")]
    if title is not None:
        core = "application/vnd.openxmlformats-package.core-properties+xml"
        overrides.append(("/docProps/core.xml", core))
        package.append(
            ("rId2", f"{_PACKAGE_RELATIONS}/metadata/core-properties", "docProps/core.xml")
        )
        files["docProps/core.xml"] = (
            f'<cp:coreProperties xmlns:cp="{_PROPERTIES}" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
        )
    files["_rels/.rels"] = _relations(package)
    files["word/_rels/document.xml.rels"] = _relations(
        [(number, f"{_RELATION}/{kind}", file) for number, kind, file in relations]
    )
    types = "".join(f'<Override PartName="{p}" ContentType="{t}"/>' for p, t in overrides)
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
    )
    return {name: content.encode() for name, content in files.items()}


def _relations(items: list[tuple[str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{number}" Type="{kind}" Target="{target}"/>'
        for number, kind, target in items
    )
    return f'<Relationships xmlns="{_PACKAGE_RELATIONS}">{inside}</Relationships>'


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Members → a ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word_file(body: str, *, title: str | None = None, **parts: str) -> bytes:
    """A Word file with this body."""
    return zipped(members(body, title=title, **parts))


def compiled(body: str, **parts: Any) -> CompiledTemplate:
    """A body as a compiled template called «mau.docx»."""
    return compile_template(word_file(body, **parts), "mau.docx")


def rendered(body: str, names: Mapping[str, Any] | None = None, **parts: Any) -> bytes:
    """A body, rendered."""
    return render_template(compiled(body, **parts), names or {})


def member(docx: bytes, name: str = "word/document.xml") -> etree._Element:
    """One part of a Word file, parsed strictly."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert archive.testzip() is None
        return etree.fromstring(archive.read(name))


def lines(docx: bytes, name: str = "word/document.xml") -> list[str]:
    """The text of every paragraph of a part, as Word shows it."""
    return [line_of(p) for p in member(docx, name).iter(f"{W}p")]


def plain_lines(docx: bytes, name: str = "word/document.xml") -> list[str]:
    """The same, wherever its lines may end."""
    return [breakable(line) for line in lines(docx, name)]


def line_of(element: etree._Element) -> str:
    """The text of one paragraph; a break is a newline."""
    marks = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": NO_BREAK_HYPHEN}
    return "".join(
        marks.get(str(e.tag), e.text or "")
        for e in element.iter(f"{W}t", *marks)
        if e.tag == f"{W}t" or e.getparent().tag == f"{W}r"
    )


def shown(problem: Problem) -> str:
    """A problem in one line: code, part, paragraph, message."""
    place = problem.position
    assert place is not None
    message = re.sub(r"\s+", " ", problem.message)
    return f"{problem.code} | {place.part} | {place.excerpt} | {message}"
