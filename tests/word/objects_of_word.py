"""A body and other parts → a small Word file that has them; a Word file → one of its parts."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from word_files import members, zipped

from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
OFFICE = "application/vnd.openxmlformats-officedocument."
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_OTHERS = (
    f'xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main" '
    f'xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:m="{MATH}" xmlns:w14="{W14}"'
)
SPACES = f'{_OTHERS} xmlns:r="{R}"'


@dataclass
class Part:
    """A part: its name, XML or bytes, content type, and the relationship that leads to it."""

    name: str
    content: str | bytes
    content_type: str
    kind: str
    number: str = "rIdX"
    owner: str = "word/document.xml"


def _plus(files: dict[str, bytes], part: Part) -> None:
    content = part.content if isinstance(part.content, bytes) else part.content.encode()
    files[part.name] = content
    kind = part.kind if "/" in part.kind else f"{R}/{part.kind}"
    target = "/" + part.name
    relate(files, part.owner, part.number, kind, target)
    types = files["[Content_Types].xml"].decode()
    entry = f'<Override PartName="/{part.name}" ContentType="{part.content_type}"/>'
    files["[Content_Types].xml"] = types.replace("</Types>", f"{entry}</Types>").encode()


def relate(
    files: dict[str, bytes], owner: str, number: str, kind: str, target: str, more: str = ""
) -> None:
    """Add a relationship to a part's list."""
    folder, name = posixpath.split(owner)
    member = posixpath.join(folder, "_rels", f"{name}.rels")
    empty = f'<Relationships xmlns="{RELATIONS}"></Relationships>'
    entry = f'<Relationship Id="{number}" Type="{kind}" Target="{target}" {more}/>'
    old = files.get(member, empty.encode()).decode()
    files[member] = old.replace("</Relationships>", f"{entry}</Relationships>").encode()


def file_with(
    body: str,
    *parts: Part,
    links: Mapping[str, str] | None = None,
    title: str | None = None,
    **more: str,
) -> bytes:
    """A Word file with other parts, and addresses that its body links to, by number."""
    files = members(body, title=title, **more)
    document = files["word/document.xml"].decode()
    files["word/document.xml"] = document.replace(
        "<w:document ", f"<w:document {_OTHERS} ", 1
    ).encode()
    for part in parts:
        _plus(files, part)
    for number, address in (links or {}).items():
        relate(
            files,
            "word/document.xml",
            number,
            f"{R}/hyperlink",
            address,
            'TargetMode="External"',
        )
    return zipped(files)


def printed(docx: bytes, names: Mapping[str, Any] | None = None) -> bytes:
    """A template as bytes, rendered; twice, since the same input gives the same bytes."""
    template = compile_template(docx, "mau.docx")
    made = render_template(template, names or {})
    assert made == render_template(template, names or {})
    return made


def part_of(docx: bytes, name: str) -> str:
    """The XML of one part."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(name).decode()


def chart(title: str = "", plot: str = "", more: str = "") -> str:
    """A chart part: XML of its title's paragraph, of its series, and what follows the chart."""
    heading = (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p>{title}</a:p></c:rich></c:tx>"
        '<c:overlay val="0"/></c:title>'
        if title
        else ""
    )
    bars = (
        f'<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>{plot}'
        '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
    )
    return (
        f"<c:chartSpace {SPACES}><c:chart>{heading}<c:plotArea><c:layout/>"
        f'{bars}</c:plotArea><c:plotVisOnly val="1"/></c:chart>{more}</c:chartSpace>'
    )


def chart_part(xml: str) -> Part:
    """The part of a chart."""
    return Part("word/charts/chart1.xml", xml, f"{OFFICE}drawingml.chart+xml", "chart", "rIdC")


SHOWN_CHART = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="4000000" cy="2500000"/>'
    '<wp:docPr id="1" name="Chart 1"/><wp:cNvGraphicFramePr/><a:graphic>'
    f'<a:graphicData uri="{DRAWING}/chart"><c:chart r:id="rIdC"/></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r></w:p>"
)


def a_run(words: str) -> str:
    """A run of a drawing."""
    return f"<a:r><a:t>{words}</a:t></a:r>"


def math(*words: str) -> str:
    """A paragraph with an equation of one run for each text."""
    runs = "".join(f"<m:r><m:t>{one}</m:t></m:r>" for one in words)
    return f"<w:p><m:oMath>{runs}</m:oMath></w:p>"


def custom_properties(words: str, name: str = "Ky bao cao") -> Part:
    """The custom properties of a file: one of them."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    xml = (
        f'<Properties xmlns="{space}/custom-properties" xmlns:vt="{space}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
        f"<vt:lpwstr>{words}</vt:lpwstr></property></Properties>"
    )
    kind = f"{space}/relationships/custom-properties"
    return Part("docProps/custom.xml", xml, f"{OFFICE}custom-properties+xml", kind, "rIdP", "")
