"""Bytes that claim to be a Word file → an opened package, or the one reason why not."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judges import sound
from thoroughness import examples
from word_files import W, lines, members, paragraph, rendered, shown, word_file, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.package.package import CONTENT_TYPES, MAIN_TYPE, TEMPLATE_TYPE, open_package
from baocao_gen.word.package.properties import with_remark
from baocao_gen.word.package.scan import MAX_ELEMENTS
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

P = paragraph
BODY = paragraph("a {{ x }}")
FILES = members(BODY)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def with_members(**changed: bytes | None) -> bytes:
    files = {**FILES, **{name: data for name, data in changed.items() if data is not None}}
    return zipped({n: d for n, d in files.items() if n not in changed or changed[n] is not None})


def document(xml: str) -> bytes:
    return with_members(**{"word/document.xml": xml.encode()})


def archive(*entries: tuple[str, bytes]) -> bytes:
    """A ZIP with members that :func:`zipped` cannot make: repeated, with odd names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # «Duplicate name», which is meant
        for name, data in [*FILES.items(), *entries]:
            file.writestr(name, data)
    return buffer.getvalue()


def lying_about_size(data: bytes) -> bytes:
    """The same archive with every uncompressed size in its directory set to 10 bytes."""
    lying = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<I", lying, at + 24, 10)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(lying)


def bomb() -> bytes:
    return archive(("word/media/image1.png", bytes(300 * 1024 * 1024)))


def reason(data: bytes) -> str:
    with pytest.raises(InvalidTemplate) as caught:
        compile_template(data, "mau.docx")
    (problem,) = caught.value.problems
    assert problem.hint
    return shown(problem).replace(" | None | None", "")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "BC501 | tệp trống, không phải tệp Word .docx"),
        (b"\0" * 512, "BC501 | tệp trống, không phải tệp Word .docx"),
        (b"%PDF-1.7", "BC501 | đây không phải tệp Word .docx"),
        ("chữ thường".encode(), "BC501 | đây không phải tệp Word .docx"),
        (zipped({"a.txt": b"a"}), "BC501 | đây là tệp nén, không phải tệp Word .docx"),
        (OLE, "BC502 | đây là tệp .doc đời cũ, không phải .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "BC502 | tệp Word đặt mật khẩu"),
        (word_file(BODY)[:900], "BC503 | tệp Word bị cắt cụt hoặc hỏng"),
        (
            with_members(**{"word/document.xml": None}),
            "BC503 | tệp không có phần nội dung của một văn bản Word",
        ),
        (
            archive(("word/document.xml", b"<a/>")),
            "BC505 | thành phần «word/document.xml» có hai lần",
        ),
        (
            archive(("WORD/Document.XML", b"<a/>")),
            "BC505 | thành phần «WORD/Document.XML» có hai lần",
        ),
        (archive(("../a.xml", b"<a/>")), "BC505 | tên thành phần «../a.xml» trỏ ra ngoài tệp"),
        (archive(("/a.xml", b"<a/>")), "BC505 | tên thành phần «/a.xml» trỏ ra ngoài tệp"),
        (
            archive(("word/vbaProject.bin", b"a")),
            "BC505 | word/vbaProject.bin | None | tệp mẫu có macro",
        ),
        (
            zipped({**FILES, CONTENT_TYPES: FILES[CONTENT_TYPES].replace(
                MAIN_TYPE.encode(), b"application/vnd.ms-word.document.macroEnabled.main+xml"
            )}),
            "BC505 | word/document.xml | None | tệp mẫu có macro (.docm)",
        ),
        (
            document("<w:document>"),
            "BC506 | word/document.xml, dòng 1 | None | phần này của tệp Word không đọc được",
        ),
        (
            with_members(**{"word/settings.xml": b"<a>\n</b>"}),
            "BC506 | word/settings.xml, dòng 2 | None | phần này của tệp Word không đọc được",
        ),
        (
            document("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
            "BC506 | thành phần «word/document.xml» có khai báo DTD hoặc thực thể",
        ),
        (
            with_members(**{"word/document.xml": "<!DOCTYPE a><a/>".encode("utf-16")}),
            "BC506 | thành phần «word/document.xml» có khai báo DTD hoặc thực thể",
        ),
        (
            document('<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'),
            "BC501 | tệp này là kiểu Word mà chương trình không đọc được",
        ),
    ],
)  # fmt: skip
def test_what_is_no_usable_word_file_is_refused_by_name(data: bytes, expected: str) -> None:
    assert reason(data) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("at", ["<?bc image 0?><w:hdr {}/>", "<w:hdr {}><?bc\np?></w:hdr>"])
def test_a_template_cannot_speak_as_the_engine(at: str, encoding: str) -> None:
    header = at.format(f'xmlns:w="{W.strip("{}")}"').encode(encoding)
    data = with_members(**{"word/header1.xml": header})
    assert reason(data) == "BC506 | thành phần «word/header1.xml» có chỉ thị «<?bc»"


def test_instructions_of_other_programs_are_no_fault() -> None:
    files = {**FILES, "word/document.xml": b"<?mso-application a?>" + FILES["word/document.xml"]}
    assert lines(render_template(compile_template(zipped(files), "mau.docx"), {"x": "b"})) == [
        "a b"
    ]


TAGGED = {
    "header": P("{{ x }}"),
    "footer": P("{{ x }}"),
    "footnotes": f'<w:footnote w:id="1">{P("{{ x }}")}</w:footnote>',
    "endnotes": f'<w:endnote w:id="1">{P("{{ x }}")}</w:endnote>',
    "comments": f'<w:comment w:id="1" w:author="a">{P("{{ x }}")}</w:comment>',
}


@pytest.mark.parametrize("kind", TAGGED)
@pytest.mark.parametrize("name", ["word/headerDefault.xml", "phan/Mot_1.XML"])
def test_tags_are_found_in_a_part_of_any_name(kind: str, name: str) -> None:
    usual = f"word/{kind}{'1' if kind in ('header', 'footer') else ''}.xml"
    files = members(P("{{ x }}"), title="{{ x }}", **{kind: TAGGED[kind]})
    files[name] = files.pop(usual)
    relations = "word/_rels/document.xml.rels"
    for place, old in ((CONTENT_TYPES, f"/{usual}"), (relations, usual.removeprefix("word/"))):
        files[place] = files[place].replace(f'"{old}"'.encode(), f'"/{name}"'.encode())
    page = sound(render_template(compile_template(zipped(files), "mau.docx"), {"x": "chữ"}))
    assert lines(page, name) == ["chữ"]
    assert lines(page) == ["chữ"]


def test_a_part_of_a_word_file_has_the_name_of_xml() -> None:
    files = members(BODY, header=P("a"))
    files["word/header1.bin"] = files.pop("word/header1.xml")
    files[CONTENT_TYPES] = files[CONTENT_TYPES].replace(b"header1.xml", b"header1.bin")
    assert reason(zipped(files)) == (
        "BC503 | thành phần «word/header1.bin» của tệp Word không có đuôi .xml"
    )


def test_a_word_file_may_hold_another_one_and_settings_of_a_printer() -> None:
    data = archive(("word/embeddings/a.docx", b"a"), ("word/printerSettings1.bin", b"a"))
    kind = MAIN_TYPE.removesuffix("document.main+xml")
    defaults = (
        f'<Default Extension="docx" ContentType="{kind}document"/>'
        f'<Default Extension="bin" ContentType="{kind}printerSettings"/>'
    ).encode()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        files = {name: file.read(name) for name in file.namelist()}
    files[CONTENT_TYPES] = files[CONTENT_TYPES].replace(b"<Override", defaults + b"<Override", 1)
    assert lines(render_template(compile_template(zipped(files), "mau.docx"), {"x": "b"})) == [
        "a b"
    ]


@pytest.mark.slow
def test_a_member_that_inflates_without_end_is_refused() -> None:
    data = bomb()
    assert len(data) < 1024 * 1024
    expected = "BC504 | thành phần «word/media/image1.png» phình quá lớn khi giải nén"
    assert reason(data) == expected


@pytest.mark.slow
def test_sizes_in_headers_are_not_believed() -> None:
    assert reason(lying_about_size(bomb())).startswith(("BC503", "BC504"))


def test_too_many_members_are_refused() -> None:
    many = [(f"word/media/{n}.png", b"") for n in range(5001)]
    assert reason(archive(*many)).startswith("BC504")


def test_a_damaged_member_is_refused() -> None:
    data = bytearray(word_file(paragraph("a" * 5000)))
    at = data.find(b"word/document.xml") + 60
    data[at : at + 20] = bytes(20)
    assert reason(bytes(data)).startswith("BC503")


@examples(150)
@given(
    st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=12),
    st.integers(0, 4000),
)
def test_any_bytes_give_a_package_or_a_problem(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(word_file(BODY))
    for place, value in changes:
        data[place % len(data)] = value
    with suppress(InvalidTemplate):
        open_package(bytes(data[: len(data) - cut]), "mau.docx")


@examples(150)
@given(st.binary(max_size=200))
def test_any_byte_soup_is_refused(soup: bytes) -> None:
    with pytest.raises(InvalidTemplate):
        open_package(soup, "mau.docx")
    with pytest.raises(InvalidTemplate):
        open_package(b"PK\x03\x04" + soup, "mau.docx")


def test_the_same_input_gives_the_same_bytes() -> None:
    first = rendered(BODY, {"x": "R&D"}, header=paragraph("{{ x }}"))
    assert rendered(BODY, {"x": "R&D"}, header=paragraph("{{ x }}")) == first


def test_members_come_in_a_fixed_order_without_times_and_content_types_first() -> None:
    with zipfile.ZipFile(io.BytesIO(rendered(BODY, {"x": "a"}))) as file:
        infos = file.infolist()
    assert infos[0].filename == CONTENT_TYPES
    assert [i.filename for i in infos[1:]] == sorted(i.filename for i in infos[1:])
    assert {i.date_time for i in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_members_without_tags_come_out_byte_for_byte() -> None:
    picture = bytes(range(256)) * 40
    template = compile_template(archive(("word/media/a.png", picture)), "mau.docx")
    docx = render_template(template, {"x": "a"})
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert file.read("word/media/a.png") == picture
        assert file.read("word/styles.xml") == FILES["word/styles.xml"]


def test_a_word_template_prints_documents() -> None:
    types = FILES[CONTENT_TYPES].replace(MAIN_TYPE.encode(), TEMPLATE_TYPE.encode())
    docx = render_template(
        compile_template(zipped({**FILES, CONTENT_TYPES: types}), "mau.dotx"), {"x": "a"}
    )
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        assert MAIN_TYPE in file.read(CONTENT_TYPES).decode()
    assert lines(docx) == ["a a"]


def test_a_file_of_our_own_is_as_large_as_its_report() -> None:
    large = word_file("<w:p/>" * (MAX_ELEMENTS + 1))
    with pytest.raises(InvalidTemplate):
        open_package(large, "mau.docx")
    told = open_package(with_remark(large, "chưa kiểm tra", "Nhận xét"), "báo cáo", ours=True)
    assert "Nhận xét".encode() in told.members["docProps/core.xml"].data
