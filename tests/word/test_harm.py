"""Word files that would run or fetch something → refused by kind, not by name.

Judges: word/package/fields.py, word/package/harm.py
"""

from __future__ import annotations

import docx
import pytest
from docx.oxml import parse_xml
from word_files import NAMESPACE, members, paragraph, shown, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.package.package import CONTENT_TYPES
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

BODY = paragraph("{{ x }}")
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(*pieces: str, name: str = "instrText") -> str:
    return "".join(f"<w:r><w:{name}>{piece}</w:{name}></w:r>" for piece in pieces)


def field(*pieces: str) -> str:
    inside = "".join(p if p.startswith("<") else instruction(p) for p in pieces)
    return f"{mark('begin')}{inside}{mark('separate')}<w:r><w:t>a</w:t></w:r>{mark('end')}"


def in_body(xml: str) -> bytes:
    return zipped(members(f"<w:p>{xml}</w:p>{BODY}"))


def refusals(data: bytes) -> list[str]:
    with pytest.raises(InvalidTemplate) as caught:
        compile_template(data, "mau.docx")
    for problem in caught.value.problems:
        assert problem.hint
        assert problem.position
    return [shown(problem) for problem in caught.value.problems]


def is_fine(data: bytes) -> bool:
    return compile_template(data, "mau.docx").name == "mau.docx"


REACHING = [
    "DDEAUTO c:\\\\a.exe &quot;b&quot;",
    "  dde Excel a b",
    "LINK Excel.Sheet.8 &quot;C:\\\\a.xls&quot;",
    "INCLUDEPICTURE &quot;http://a.vn/a.png&quot; \\d",
    "INCLUDETEXT &quot;C:\\\\a.docx&quot;",
    "INCLUDE a.docx",
    "IMPORT a.png",
    "DATABASE \\d &quot;a.mdb&quot;",
    "RD a.docx",
    "\u200bDDE a",
    "&quot;DDE&quot; a",
    "\tDDE a",
]


@pytest.mark.parametrize("code", REACHING)
def test_a_field_that_reaches_out_of_the_document_is_refused(code: str) -> None:
    complex_field, simple_field = field(code), f'<w:fldSimple w:instr="{code}"/>'
    for xml in (complex_field, simple_field):
        [said] = refusals(in_body(xml))
        assert said.startswith("BC555 | word/document.xml | ")


HIDDEN = {
    "split over runs": field("DD", "EAU", "TO a"),
    "a nested field": field("IF 1 = 1 ", field("DDE a"), " b"),
    "in a struck-out instruction": f"{mark('begin')}{instruction('DDE a', name='delInstrText')}"
    f"{mark('end')}",
    "typed as text": f"{mark('begin')}<w:r><w:t>DDE a</w:t></w:r>{mark('end')}",
    "never ended": f"{mark('begin')}{instruction('DDE a')}",
    "never begun": instruction("DDE a"),
    "put together by another field": field(field("QUOTE 68 68 69"), " a"),
    "for old programs only": f"{mark('begin')}<mc:AlternateContent xmlns:mc="
    '"http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="b">'
    f"{instruction('PAGE ')}</mc:Choice><mc:Fallback>{instruction('DDE a')}</mc:Fallback>"
    f"</mc:AlternateContent>{mark('end')}",
}


@pytest.mark.parametrize("kind", HIDDEN)
def test_a_field_is_read_as_word_reads_it(kind: str) -> None:
    assert refusals(in_body(HIDDEN[kind]))[0].startswith("BC555")


def test_a_field_goes_on_over_paragraphs() -> None:
    body = (
        f"<w:p>{mark('begin')}{instruction('DD')}</w:p><w:p>{instruction('E a')}{mark('end')}</w:p>"
    )
    assert refusals(zipped(members(body + BODY)))[0].startswith("BC555")


@pytest.mark.parametrize("kind", ["header", "footer", "footnotes", "endnotes", "comments"])
def test_every_part_is_looked_at_and_everything_is_told_at_once(kind: str) -> None:
    bad = f"<w:p>{field('DDE a')}</w:p>"
    inside = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}.get(kind)
    other = f'<w:{inside} w:id="1" w:author="a">{bad}</w:{inside}>' if inside else bad
    files = members(bad + BODY, **{kind: other})
    said = refusals(zipped(files))
    assert [line.split(" | ")[0] for line in said] == ["BC555", "BC555"]
    assert len({line.split(" | ")[1] for line in said}) == 2


ORDINARY = (
    *("PAGE", "NUMPAGES \\* MERGEFORMAT", "DATE \\@ &quot;dd/MM/yyyy&quot;", "TIME", "TOC \\o"),
    *("REF link", "PAGEREF _Toc1 \\h", "SEQ Bảng", "HYPERLINK &quot;http://a.vn&quot;", "DDE1"),
    *("STYLEREF 1", "FORMTEXT", "MERGEFIELD database", "= SUM(ABOVE)", "dau_trang", "link_1"),
    *("IF 1 = 1 &quot;DDE&quot;", "ADDIN EN.CITE", "EMBED Excel.Sheet.12", "MACROBUTTON NoMacro a"),
    *("QUOTE &quot;INCLUDETEXT&quot;", "ASK a", "AUTOTEXT a", "SYMBOL 1", "DOCPROPERTY Title"),
)


@pytest.mark.parametrize("code", ORDINARY)
def test_an_ordinary_field_passes(code: str) -> None:
    assert is_fine(in_body(field(code) + f'<w:fldSimple w:instr="{code}"/>'))
    assert is_fine(in_body(field("IF ", field(code), " = 1")))


def with_part(kind: str, content: bytes, name: str = "word/a.bin") -> bytes:
    files = members(BODY)
    entry = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    files[CONTENT_TYPES] = files[CONTENT_TYPES].replace(b"</Types>", entry.encode())
    return zipped({**files, name: content})


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("application/vnd.ms-office.vbaProject", b"a"),
        ("application/vnd.ms-word.vbaData+xml", b"<a/>"),
        ("application/vnd.ms-office.activeX+xml", b"<a/>"),
        ("application/vnd.ms-office.activeX", b"a"),
        ("application/vnd.openxmlformats-officedocument.oleObject", b"a"),
        ("application/vnd.ms-excel.sheet.macroEnabled.12", b"PK"),
        ("image/png", OLE),
        ("application/xml", b'<o:ocx xmlns:o="http://schemas.microsoft.com/office/2006/activeX"/>'),
    ],
)
def test_a_part_that_runs_is_refused_under_any_name(kind: str, content: bytes) -> None:
    [said] = refusals(with_part(kind, content))
    assert said.startswith("BC505 | word/a.bin | None | tệp mẫu có ")


def related(kind: str, target: str, mode: str = "", part: str = "document") -> bytes:
    external = f' TargetMode="{mode}"' if mode else ""
    relation = f'<Relationship Id="a" Type="{RELATION}/{kind}" Target="{target}"{external}/>'
    files = members(BODY)
    name = f"word/_rels/{part}.xml.rels"
    known = files.get(name, f'<Relationships xmlns="{RELATIONS}"></Relationships>'.encode())
    new = known.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    return zipped({**files, name: new})


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("attachedTemplate", "http://a.vn/a.dotm", "External"),
        ("attachedTemplate", "%5C%5Ca%5Cb.dotm", "External"),
        ("image", "https://a.vn/a.png", ""),
        ("image", "\\\\a\\a.png", "External"),
        ("oleObject", "file:///C:/a.xls", "External"),
        ("oleObject", "embeddings/a.bin", ""),
        ("aFChunk", "a.html", ""),
        ("subDocument", "a.docx", "External"),
        ("frame", "a.htm", "External"),
        ("mailMergeSource", "file:///C:/a.mdb", "External"),
        ("control", "activeX/a.xml", ""),
        ("externalLinkPath", "a.xlsx", "External"),
    ],
)
def test_a_relationship_that_fetches_or_runs_is_refused(kind: str, target: str, mode: str) -> None:
    for part in ("document", "settings"):
        [said] = refusals(related(kind, target, mode, part))
        assert said.startswith(f"BC505 | word/_rels/{part}.xml.rels | None | ")


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("hyperlink", "http://a.vn", "External"),
        ("hyperlink", "mailto:a@a.vn", "External"),
        ("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm", "External"),
        ("attachedTemplate", "Normal.dotm", "External"),
        ("image", "media/a.png", ""),
        ("package", "embeddings/a.xlsx", ""),
    ],
)
def test_an_ordinary_relationship_passes(kind: str, target: str, mode: str) -> None:
    assert is_fine(related(kind, target, mode))


ELEMENTS = {
    "altChunk": '<w:altChunk r:id="a"/>',
    "ActiveX": '<w:control r:id="a"/>',
    "linked object": '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link"/>',
    "fetched picture": '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://a.vn/a"/>',
    "mail merge": '<w:mailMerge><w:query w:val="a"/></w:mailMerge>',
}


@pytest.mark.parametrize("kind", ELEMENTS)
def test_an_element_that_fetches_or_runs_is_refused(kind: str) -> None:
    [said] = refusals(in_body(ELEMENTS[kind]))
    assert said.startswith("BC505 | word/document.xml | None | tệp mẫu ")


def test_a_template_for_letters_without_a_data_source_passes() -> None:
    merge = '<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>'
    assert is_fine(in_body(merge))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="{}"?>'])
@pytest.mark.parametrize("name", ["word/document.xml", CONTENT_TYPES, "_rels/.rels"])
def test_a_document_type_is_refused_in_any_encoding(encoding: str, head: str, name: str) -> None:
    text = head.format(encoding.replace("-sig", "")) + "<!DOCTYPE a><a/>"
    [said] = refusals(zipped({**members(BODY), name: text.encode(encoding)}))
    assert said.startswith("BC506")


def test_an_encoding_that_word_does_not_write_is_refused() -> None:
    text = b'<?xml version="1.0" encoding="windows-1252"?><a/>'
    [said] = refusals(zipped({**members(BODY), "word/a.xml": text}))
    assert said.startswith("BC506 | None | None | thành phần «word/a.xml» viết bằng bộ mã")


@pytest.mark.slow
def test_a_document_that_packs_well_is_no_bomb() -> None:
    rows = paragraph("Nội dung như nhau") * 60_000
    data = zipped(members(rows + BODY))
    assert len(data) * 200 < len(rows)
    assert is_fine(data)


WRITTEN = {
    "the code": field("{{ x }} a"),
    "a piece of it": field("DD{{ x }} a"),
    "a simple field": '<w:fldSimple w:instr="D{{ x }} a"/>',
    "what stood before is gone": f"{mark('begin')}<w:r><w:t>{{%r if not x %}}</w:t></w:r>"
    f"{instruction('QUOTE ')}<w:r><w:t>{{%r endif %}}</w:t></w:r>{instruction('DDE a')}"
    f"{mark('end')}",
}


@pytest.mark.parametrize(("kind", "value"), [*zip(WRITTEN, ("DDE", "E", "DE", "a"), strict=True)])
def test_a_page_never_holds_a_field_that_a_template_may_not_hold(kind: str, value: str) -> None:
    template = compile_template(in_body(WRITTEN[kind]), "mau.docx")
    with pytest.raises(InvalidTemplate) as caught:
        render_template(template, {"x": value})
    assert caught.value.problems[0].code == "BC555"


def test_a_field_may_be_written_by_a_tag() -> None:
    template = compile_template(in_body(field("REF {{ x }}")), "mau.docx")
    assert render_template(template, {"x": "dau_trang"})


def test_a_sub_document_may_not_hold_what_a_template_may_not_hold() -> None:
    template = compile_template(zipped(members(paragraph("{{p x }}"))), "mau.docx")
    inner = docx.Document()
    run = inner.add_paragraph("a").add_run()
    run._r.append(parse_xml(f'<w:instrText xmlns:w="{NAMESPACE}">DDE a</w:instrText>'))
    with pytest.raises(InvalidTemplate) as caught:
        render_template(template, {"x": inner})
    assert [problem.code for problem in caught.value.problems] == ["BC555"]
