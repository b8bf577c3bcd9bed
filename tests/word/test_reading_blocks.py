"""A Word file is read into blocks with places: text, looks, tables, numbers of lists, changes.

Judges: word/read/blocks.py, word/read/runs.py, word/read/styles.py
"""

from __future__ import annotations

from unicodedata import normalize

import pytest
from counted_work import LINEAR, growth
from word_files import NAMESPACE, members, paragraph, table, text, word_file, zipped

from baocao_gen.word.package.package import Package, open_package
from baocao_gen.word.read.document import (
    NoteMark,
    ReadDocument,
    ReadParagraph,
    ReadTable,
    Revisions,
    paragraphs_of,
)
from baocao_gen.word.read.numbering import spelt
from baocao_gen.word.read.read import read_document

BOLD = "<w:b/>"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"

HEADERS_LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def read(body: str, reading: Revisions = Revisions.ACCEPTED, **parts: str) -> ReadDocument:
    return read_document(open_package(word_file(body, **parts), "bao-cao.docx"), reading)


def texts(document: ReadDocument) -> list[str]:
    return [p.text for p in document.paragraphs()]


def numbered(words: str, level: int = 0, number: int = 1) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, properties=properties)


def with_lists(body: str, lists: str, styles: str = "") -> ReadDocument:
    files = members(body)
    files["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{NAMESPACE}">{lists}</w:numbering>'.encode()
    )
    types = files["[Content_Types].xml"].decode()
    override = f'<Override PartName="/word/numbering.xml" ContentType="{TYPES}.numbering+xml"/>'
    files["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>").encode()
    files["word/styles.xml"] = files["word/styles.xml"].replace(
        b"</w:styles>", f"{styles}</w:styles>".encode()
    )
    return read_document(open_package(zipped(files), "bao-cao.docx"))


def list_level(level: int, kind: str, shown: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
    )


def one_list(*levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def labels(document: ReadDocument) -> list[str]:
    return [p.label for p in document.paragraphs()]


INSIDE = "<w:r><w:t>bên trong</w:t></w:r>"


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<w:sdt><w:sdtContent>{INSIDE}</w:sdtContent></w:sdt>",
        f'<w:smartTag w:element="x">{INSIDE}</w:smartTag>',
        f'<w:hyperlink w:anchor="x">{INSIDE}</w:hyperlink>',
        f'<w:fldSimple w:instr=" PAGE ">{INSIDE}</w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{INSIDE}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
    ids=["content control", "smart tag", "link", "simple field", "field"],
)
def test_text_is_read_wherever_word_keeps_it(wrapped: str) -> None:
    assert texts(read(paragraph("trước ", wrapped, " sau"))) == ["trước bên trong sau"]


def test_blocks_in_content_controls_stand_in_order() -> None:
    control = f"<w:sdt><w:sdtContent>{paragraph('hai')}{table(('ba',))}</w:sdtContent></w:sdt>"
    assert texts(read(paragraph("một") + control + paragraph("bốn"))) == ["một", "hai", "ba", "bốn"]


def test_spaces_hyphens_and_marks_are_plain_and_offsets_lead_back() -> None:
    [line] = read(
        paragraph("Số\u00a07\u2011A ", normalize("NFD", "tiếng Việt"), " 12", "<w:r><w:tab/></w:r>")
    ).paragraphs()
    assert line.text == "Số 7-A tiếng Việt 12\t"
    assert all(line.text[run.start : run.end] == run.text for run in line.runs)
    last = line.run_at(line.text.index("V"))
    assert last is not None
    raw = last.element.text
    assert raw[last.in_element(line.text.index("V")) :].startswith("V")


def test_a_tone_mark_in_a_run_of_its_own_joins_its_letter() -> None:
    [line] = read(paragraph("ba", "\u0301o ca", "\u0301o 12")).paragraphs()
    assert line.text == "báo cáo 12"
    last = line.runs[-1]
    assert last.element.text[last.in_element(line.text.index("1")) :] == "12"


def test_a_run_looks_as_it_and_its_styles_say() -> None:
    body = paragraph(text("đậm", BOLD), text("thường"), text("nghiêng", '<w:i/><w:sz w:val="26"/>'))
    [line] = read(body).paragraphs()
    seen = [(run.look.bold, run.look.italic, run.look.size) for run in line.runs]
    assert seen == [(True, False, None), (False, False, None), (False, True, 13.0)]


def test_a_bold_style_is_bold_until_a_run_takes_it_back() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Tiêu đề đậm"/>'
        '<w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Dam"/>'
        "</w:style>"
    )
    body = paragraph("a", text("b", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="Con"/>')
    [line] = with_lists(body, "", style).paragraphs()
    assert [run.look.bold for run in line.runs] == [True, False]
    assert (line.style_name, line.outline_level, line.alignment) == ("Con", 1, "center")


CHANGED = paragraph(
    "Có ",
    '<w:del w:id="1" w:author="An"><w:r><w:delText>12</w:delText></w:r></w:del>',
    '<w:ins w:id="2" w:author="Bình"><w:r><w:t>15</w:t></w:r></w:ins>',
    " hồ sơ",
)


@pytest.mark.parametrize(
    ("reading", "expected", "by"),
    [
        (Revisions.ACCEPTED, "Có 15 hồ sơ", ("Bình", True, False)),
        (Revisions.REJECTED, "Có 12 hồ sơ", ("An", False, True)),
    ],
)
def test_tracked_changes_are_read_either_way(
    reading: Revisions, expected: str, by: tuple[str, bool, bool]
) -> None:
    document = read(CHANGED, reading)
    [line] = document.paragraphs()
    run = line.run_at(3)
    assert (document.has_changes, line.text) == (True, expected)
    assert run is not None
    assert (run.author, run.inserted, run.deleted) == by


def test_a_paragraph_whose_mark_is_deleted_runs_on_into_the_next() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="An"/></w:rPr>'
    body = paragraph("một ", properties=mark) + paragraph("câu")
    assert texts(read(body)) == ["một câu"]
    assert texts(read(body, Revisions.REJECTED)) == ["một ", "câu"]
    assert texts(read(paragraph("cuối", properties=mark))) == ["cuối"]


def test_a_deleted_row_is_not_read() -> None:
    rows = table(("a",), ("b",)).replace(
        "<w:tr>", '<w:tr><w:trPr><w:del w:id="1" w:author="An"/></w:trPr>', 1
    )
    assert texts(read(rows)) == ["b"]
    assert texts(read(rows, Revisions.REJECTED)) == ["a", "b"]


def cell(words: str, properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def test_merged_cells_know_what_they_cover() -> None:
    restart, goes_on, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    body = (
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('TT', restart)}"
        f"{cell('Kết quả', wide)}</w:tr>"
        f"<w:tr>{cell('', goes_on)}{cell('đạt', '')}{cell('trễ', '')}</w:tr></w:tbl>"
    )
    [block] = read(body).blocks
    assert isinstance(block, ReadTable)
    covered = [(c.text, c.column, c.columns, c.rows) for row in block.rows for c in row.cells]
    assert covered == [
        ("TT", 0, 1, 2),
        ("Kết quả", 1, 2, 1),
        ("", 0, 1, 0),
        ("đạt", 1, 1, 1),
        ("trễ", 2, 1, 1),
    ]
    grid = [[c.text if c else None for c in row] for row in block.grid()]
    assert grid == [["TT", "Kết quả", "Kết quả"], ["TT", "đạt", "trễ"]]
    assert [row.is_head for row in block.rows] == [True, False]


def test_a_table_in_a_cell_stays_there_and_has_its_place() -> None:
    inner = f"<w:tc><w:tcPr/>{table(('trong',))}{paragraph('dưới')}</w:tc>"
    document = read(table(("ngoài",), (inner,)))
    assert [(p.text, p.where) for p in document.paragraphs()] == [
        ("ngoài", "thân, bảng 1, hàng 1, ô 1"),
        ("trong", "thân, bảng 2, hàng 1, ô 1"),
        ("dưới", "thân, bảng 1, hàng 2, ô 1"),
    ]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('trong khung')}</w:txbxContent>"
    drawn = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
        f'markup-compatibility/2006"><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    [line, inside] = read(paragraph("ngoài", drawn)).paragraphs()
    assert (line.text, inside.text) == ("ngoài", "trong khung")
    assert list(paragraphs_of(line.boxes)) == [inside]


def test_notes_headers_and_footers_are_read_beside_the_body() -> None:
    call = '<w:r><w:footnoteReference w:id="3"/></w:r>'
    note = f'<w:footnote w:id="3">{paragraph("Gồm 12 dự án")}</w:footnote>'
    document = read(
        paragraph("Có dự án", call, " mới"),
        header=paragraph("trên"),
        footer=paragraph("dưới"),
        footnotes=note,
    )
    [line] = document.paragraphs()
    assert (line.text, [r.note for r in line.runs]) == (
        "Có dự án mới",
        [None, NoteMark("footnote", "3"), None],
    )
    assert [p.text for p in paragraphs_of(document.notes[NoteMark("footnote", "3")])] == [
        "Gồm 12 dự án"
    ]
    assert [part.label for part in document.headers + document.footers] == [
        "đầu trang",
        "chân trang",
    ]
    everything = [p.text for p in document.everything()]
    assert everything == ["Có dự án mới", "Gồm 12 dự án", "trên", "dưới"]


OUTLINE = one_list(
    list_level(0, "upperRoman", "%1."),
    list_level(1, "decimal", "%2."),
    list_level(2, "decimal", "%2.%3."),
    list_level(3, "lowerLetter", "%4)"),
)


def test_numbers_are_counted_as_word_counts_them() -> None:
    levels = (0, 1, 2, 2, 1, 0, 1, 2, 3)
    document = with_lists("".join(numbered("x", level) for level in levels), OUTLINE)
    assert labels(document) == ["I.", "1.", "1.1.", "1.2.", "2.", "II.", "1.", "1.1.", "a)"]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (list_level(0, "none", "%1"), ["", ""]),
        (list_level(0, "none", "-"), ["-", "-"]),
        (list_level(0, "bullet", "\uf0b7"), ["•", "•"]),
        (list_level(0, "decimalZero", "%1"), ["01", "02"]),
        (list_level(0, "decimal", "Bảng %1:"), ["Bảng 1:", "Bảng 2:"]),
    ],
    ids=["no format prints nothing", "its text stays", "symbol font", "two digits", "words"],
)
def test_formats_of_numbers(level: str, expected: list[str]) -> None:
    assert labels(with_lists(numbered("x") * 2, one_list(level))) == expected


def test_what_points_to_no_list_has_no_number() -> None:
    ghosts = numbered("x", number=9) + numbered("x", number=0)
    changed = paragraph(
        "x",
        properties='<w:pPrChange w:id="1" w:author="An"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:pPrChange>",
    )
    document = with_lists(ghosts + changed + numbered("y"), OUTLINE)
    assert labels(document) == ["", "", "", "I."]


def test_a_second_list_begins_anew_where_it_says_so_and_else_goes_on() -> None:
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = "".join(numbered("x", number=n) for n in (1, 2, 3, 3))
    lists = one_list(list_level(0, "decimal", "%1."), more=more)
    assert labels(with_lists(body, lists)) == ["1.", "2.", "5.", "6."]


def test_a_style_carries_its_list_and_its_level() -> None:
    linked = one_list(
        list_level(0, "decimal", "%1.", '<w:pStyle w:val="M1"/>'),
        list_level(1, "decimal", "%1.%2.", '<w:pStyle w:val="M2"/>'),
    )
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{s}"><w:name w:val="{s}"/>{number}</w:style>'
        for s in ("M1", "M2")
    )
    body = "".join(
        paragraph("x", properties=f'<w:pStyle w:val="{s}"/>') for s in ("M1", "M2", "M2", "M1")
    )
    assert labels(with_lists(body, linked, styles)) == ["1.", "1.1.", "1.2.", "2."]


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        (4, "upperRoman", "IV"),
        (19, "lowerRoman", "xix"),
        (5, "lowerLetter", "e"),
        (28, "upperLetter", "BB"),
        (3, "chicago", "3"),
    ],
)
def test_numbers_are_spelt_as_their_format_wants(value: int, kind: str, expected: str) -> None:
    assert spelt(value, kind) == expected


def test_a_place_names_table_row_and_cell() -> None:
    document = read(paragraph("a") + table(("b", "c")))
    assert [(p.text, p.where) for p in document.paragraphs() if isinstance(p, ReadParagraph)] == [
        ("a", "thân"),
        ("b", "thân, bảng 1, hàng 1, ô 1"),
        ("c", "thân, bảng 1, hàng 1, ô 2"),
    ]


@pytest.mark.parametrize("level", ["9", "-1", "²", "x", "99999999999"])
def test_a_level_that_no_list_has_is_the_first(level: str) -> None:
    odd = numbered("x").replace('w:ilvl w:val="0"', f'w:ilvl w:val="{level}"')
    assert labels(with_lists(odd, OUTLINE)) == ["I."]


def test_a_row_beyond_all_columns_is_read_within_bounds() -> None:
    wide = "".join(cell("x", '<w:gridSpan w:val="60"/>') for _ in range(50))
    [block] = read(f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>").blocks
    assert isinstance(block, ReadTable)
    assert (block.columns, len(block.grid()[0])) == (63, 63)


def test_deep_files_are_read() -> None:
    inside = paragraph("sâu")
    for _ in range(30):
        inside = table((f"<w:tc><w:tcPr/>{inside}{paragraph()}</w:tc>",))
    control = "<w:sdt><w:sdtContent>" * 60 + paragraph("kín") + "</w:sdtContent></w:sdt>" * 60
    assert [t for t in texts(read(inside + control)) if t] == ["sâu", "kín"]


def test_a_body_or_a_cell_without_a_paragraph_is_empty() -> None:
    assert read("").blocks == ()
    assert texts(read("<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>")) == []


def test_headers_are_read_in_one_order_however_the_package_lists_them() -> None:
    files = members(paragraph("thân"), header=paragraph("một"), footer=paragraph("dưới"))
    types = files["[Content_Types].xml"].decode()
    second = files["word/header1.xml"].replace("một".encode(), b"hai")
    override = f'<Override PartName="/word/header2.xml" ContentType="{TYPES}.header+xml"/>'
    files["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>").encode()
    for order in (True, False):
        listed = {**files, "word/header2.xml": second}
        listed = listed if order else {"word/header2.xml": second, **files}
        document = read_document(open_package(zipped(listed), "bao-cao.docx"))
        assert [p.text for part in document.headers for p in paragraphs_of(part.blocks)] == [
            "một",
            "hai",
        ]


def with_headers(times: int) -> Package:
    """A file of as many headers, each with a paragraph of the same list."""
    files = members(paragraph("thân"), header=numbered("đầu"), numbering=HEADERS_LIST)
    types = files["[Content_Types].xml"].decode()
    overrides = "".join(
        f'<Override PartName="/word/h{i}.xml" ContentType="{TYPES}.header+xml"/>'
        for i in range(times)
    )
    files["[Content_Types].xml"] = types.replace("</Types>", f"{overrides}</Types>").encode()
    files |= {f"word/h{i}.xml": files["word/header1.xml"] for i in range(times)}
    return open_package(zipped(files), "bao-cao.docx")


def test_each_header_counts_its_lists_from_the_beginning() -> None:
    [*headers] = read_document(with_headers(3)).headers
    labels = [p.label for part in headers for p in paragraphs_of(part.blocks)]
    assert labels == ["1."] * 4


def test_many_headers_are_read_in_linear_work() -> None:
    assert growth(read_document, with_headers, 40) < LINEAR


def test_no_more_is_printed_before_a_paragraph_than_word_takes() -> None:
    document = with_lists(numbered("a"), one_list(list_level(0, "decimal", "x" * 1_000)))
    assert labels(document) == ["x" * 255]
