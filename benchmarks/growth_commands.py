"""A number of items → files for the commands that read Word files, units' files and workbooks.

For ``growth.py``. A Word file is measured by what stands in it: packed, a megabyte would be a
hundred times as much.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from growth_inputs import Files, count, figures, kind, year
from word_files import members, paragraph, table, text, zipped

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import baocao_gen
from baocao_gen.files.files import Files as Folder

IMPORT = "import bc.docx -o nhap --force"
DIFF_WORD = "diff cu.docx bc.docx --word ss.docx --force"
TIE = "tie bc.docx nam.yaml"
PULL = "pull bc.docx nam.yaml"
PULL_ALL = "pull bc.docx nam.yaml --nhan-het"
PULL_WORDS = "pull bc.docx nam.yaml --van het"
TRACE = "trace bc.docx 1.000.007 --nam nam.yaml"
TRACE_NAME = "trace nam.yaml tong"
CONSOLIDATE = "consolidate nam.yaml --dry-run --jobs 1"
SHEETS = "sheets out nam.yaml -o phieu"
SHEETS_IN = "sheets in phieu.csv --into nam.yaml --dry-run"
_LINE = "Việc {} của các đơn vị trong toàn tỉnh đã giải quyết được {} trong năm nay.\n"
_OF_A_SECTION = 500
_LINES = 7_000
"""Paragraphs of a megabyte of WordprocessingML."""


def word(name: str, *body: str) -> Files:
    """A Word file of this body."""
    return {name: zipped(members("".join(body)))}


@kind(400, "from_word", IMPORT, most=_LINES)
def imported_paragraphs(times: int) -> Files:
    lines = (paragraph(f"Giải quyết {i + 11} hồ sơ loại {i}.") for i in range(times))
    return word("bc.docx", paragraph("Kết quả công tác năm 2020"), *lines)


@kind(400, "from_word: figure_tables", IMPORT, most=3_000)
def imported_rows(times: int) -> Files:
    rows = [("STT", "Chỉ tiêu", "Năm 2020")]
    rows += [(str(i), f"Chỉ tiêu {i}", str(100 + i)) for i in range(1, times)]
    return word("bc.docx", paragraph("Kết quả công tác năm 2020"), table(*rows))


@kind(400, "diff: documents", DIFF_WORD, most=_LINES)
def compared_paragraphs(times: int) -> Files:
    old = (paragraph(f"Giải quyết {i + 11} hồ sơ của việc {i}.") for i in range(times))
    new = (paragraph(f"Giải quyết {i + 12} hồ sơ của việc {i}.") for i in range(times))
    return {**word("cu.docx", *old), **word("bc.docx", *new)}


@kind(400, "diff: documents", DIFF_WORD, most=_LINES)
def compared_paragraphs_in_other_order(times: int) -> Files:
    old = [paragraph(f"Giải quyết hồ sơ của việc {i}.") for i in range(times)]
    return {**word("cu.docx", *old), **word("bc.docx", *reversed(old))}


@kind(400, "diff: tracked rows", DIFF_WORD, most=3_000)
def compared_rows(times: int) -> Files:
    old = table(*((str(i), f"Chỉ tiêu {i}", str(100 + i)) for i in range(times)))
    new = table(*((str(i), f"Chỉ tiêu {i}", str(101 + i)) for i in range(times)))
    return {**word("cu.docx", old), **word("bc.docx", new)}


def printed(times: int, *, is_edited: bool) -> Files:
    """A year file of figures and the report that it prints; edited in every line in Word."""
    declared = [count(f"a{i}", 1_000_000 + i) for i in range(times)]
    lines = [
        f"      - {_LINE.format(i, f'{{{{ nhom.a{i} | kem_don_vi }}}}')}" for i in range(times)
    ]
    body = "noi_dung:\n" + "".join(
        f"  - tieu_de: Phần {at}\n    van: |\n{''.join(lines[at : at + _OF_A_SECTION])}"
        for at in range(0, times, _OF_A_SECTION)
    )
    nam = figures(["nhom:", *(f"  {one}" for one in declared)], body=body)
    report = baocao_gen.load("nam.yaml", files=Folder.of({"nam.yaml": nam}))
    docx = baocao_gen.render(report, checked=False)
    return {"nam.yaml": nam, "bc.docx": _rewritten(docx) if is_edited else docx}


def _rewritten(docx: bytes) -> bytes:
    """The file with another million in every number and another word in every line."""

    def edit(document: str) -> str:
        return document.replace("được 1.00", "được 2.00").replace("toàn tỉnh", "cả tỉnh")

    return edited(docx, edit)


def edited(docx: bytes, edit: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """The file with what an edit makes of a part."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(target, "w") as after:
        for member in before.infolist():
            data = before.read(member)
            if member.filename == part:
                data = edit(data.decode()).encode()
            after.writestr(member, data)
    return target.getvalue()


@kind(200, "tie_out", TIE, most=6_000)
def tied_lines_as_printed(times: int) -> Files:
    return printed(times, is_edited=False)


@kind(200, "tie_out", TIE, most=6_000)
def tied_lines_edited(times: int) -> Files:
    return printed(times, is_edited=True)


@kind(200, "years: pull, prose", PULL, most=6_000)
def pulled_lines(times: int) -> Files:
    return printed(times, is_edited=True)


@kind(200, "years: pull, editing", PULL_ALL, most=6_000)
def pulled_numbers_written(times: int) -> Files:
    return printed(times, is_edited=True)


@kind(200, "trace_number", TRACE, most=6_000)
def traced_number(times: int) -> Files:
    return printed(times, is_edited=False)


@kind(400, "trace", TRACE_NAME)
def traced_sum(times: int) -> Files:
    names = ", ".join(f"a{i}" for i in range(times))
    total = f"tong: {{don_vi_tinh: hồ sơ, gom: [{names}]}}"
    return {"nam.yaml": figures([total, *(count(f"a{i}") for i in range(times))])}


def _units(units: int, each: int) -> Files:
    """A file that is put together from those of units, each with so many figures."""
    names = "".join(f"    - {{ten: Xã {i}, ma: x{i}}}\n" for i in range(units))
    asked = f"tong_hop_tu:\n  tep: 'xa-{{ma}}.yaml'\n  don_vi:\n{names}"
    whole = [f"a{i}: {{ten: Số {i}, don_vi_tinh: hộ, tong_hop: cong}}" for i in range(each)]
    own = "".join(
        f"    a{i}: {{{{ten: Số {i}, don_vi_tinh: hộ, thuc_hien: {i + 2}{{unit}}}}}}\n"
        for i in range(each)
    )
    files = {f"xa-x{i}.yaml": year("so_lieu:\n  xa:\n", own.format(unit=i)) for i in range(units)}
    lines = "".join(f"    {one}\n" for one in whole)
    return {"nam.yaml": year(asked, "so_lieu:\n  xa:\n", lines), **files}


@kind(50, "consolidate", CONSOLIDATE, most=1_500)
def consolidated_units(times: int) -> Files:
    return _units(times, 5)


@kind(100, "consolidate", CONSOLIDATE, most=6_000)
def consolidated_figures(times: int) -> Files:
    return _units(3, times)


@kind(200, "sheets: out", SHEETS, most=9_000)
def sheet_of_many_figures(times: int) -> Files:
    each = (f"a{i}: {{don_vi_tinh: hộ, thuc_hien: 1, nguon: Phòng Đào tạo}}" for i in range(times))
    return {"nam.yaml": figures(["nhom:", *(f"  {one}" for one in each)])}


@kind(20, "sheets: out", SHEETS, most=300)
def sheets_of_many_units(times: int) -> Files:
    each = (f"a{i}: {{don_vi_tinh: hộ, thuc_hien: 1, nguon: Phòng {i}}}" for i in range(times))
    return {"nam.yaml": figures(["nhom:", *(f"  {one}" for one in each)])}


@kind(20, "from_word: outline", IMPORT, most=_LINES)
def imported_sections(times: int) -> Files:
    lines = (paragraph(f"Giải quyết {i + 11} hồ sơ loại {i}.") for i in range(times))
    heads = (
        paragraph(f"{i // 50 + 1}. Việc {i // 50}") if i % 50 == 0 else "" for i in range(times)
    )
    pairs = zip(heads, lines, strict=True)
    return word(
        "bc.docx", paragraph("Kết quả năm 2020"), *(part for pair in pairs for part in pair)
    )


@kind(400, "from_word: runs", IMPORT, most=30_000)
def imported_tabs_of_one_run(times: int) -> Files:
    run = f"<w:r>{'<w:tab/><w:t>1</w:t><w:br/>' * times}</w:r>"
    return word("bc.docx", paragraph("Kết quả năm 2020"), paragraph(run))


def two(body: Callable[[int], str]) -> Files:
    """The old and the new file, each of a body."""
    return {**word("cu.docx", body(0)), **word("bc.docx", body(1))}


@kind(400, "diff: one run", DIFF_WORD, most=30_000)
def compared_tabs_of_one_run(times: int) -> Files:
    inside = "<w:tab/><w:t>{}</w:t><w:br/>"
    return two(lambda side: paragraph(f"<w:r>{inside.format(side) * times}</w:r>"))


@kind(400, "diff: one paragraph", DIFF_WORD, most=30_000)
def compared_runs_of_one_paragraph(times: int) -> Files:
    return two(lambda side: paragraph(*(text(f"{i + side} ") for i in range(times))))


@kind(400, "diff: one text", DIFF_WORD, most=30_000)
def compared_words_of_one_text(times: int) -> Files:
    return two(lambda side: paragraph(f"công tác dân {('vận', 'chủ')[side]} " * times))


@kind(400, "diff: repeated lines", DIFF_WORD, most=_LINES)
def compared_lines_in_turn(times: int) -> Files:
    said = ("Tiếp tục thực hiện.", "Hoàn thành nhiệm vụ.", "Việc khác.")
    return two(lambda side: "".join(paragraph(said[i % (2 + side)]) for i in range(times)))


@kind(100, "diff: tables", DIFF_WORD, most=1_000)
def compared_tables(times: int) -> Files:
    def body(side: int) -> str:
        rows = ((("STT", "Số hồ sơ"), (str(i), str(i + side + 11))) for i in range(times))
        return "".join(table(*two) + paragraph("") for two in rows)

    return two(body)


@kind(100, "diff: accepted changes", DIFF_WORD, most=_LINES)
def compared_marks_that_are_deleted(times: int) -> Files:
    gone = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    lines = (paragraph(f"Việc {i} ", properties=gone) for i in range(times))
    body = "".join(lines) + paragraph("Hết")
    return {**word("cu.docx", body), **word("bc.docx", body)}


@kind(100, "diff: notes", DIFF_WORD, most=_LINES)
def compared_notes_that_went(times: int) -> Files:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{i + 1}">{paragraph("Ghi")}</w:footnote>' for i in range(times)
    )
    lines = "".join(paragraph(f"Việc {i}", mark.format(i + 1)) for i in range(times))
    old, new = (members(f"{paragraph('Hết')}{own}", footnotes=notes) for own in (lines, ""))
    return {"cu.docx": zipped(old), "bc.docx": zipped(new)}


@kind(200, "tie_out: one line", TIE, most=9_000)
def tied_figures_of_long_lines(times: int) -> Files:
    return _long_lines(times)


@kind(200, "tie_out: one line", PULL_ALL, most=9_000)
def pulled_figures_of_long_lines(times: int) -> Files:
    return _long_lines(times)


def _long_lines(times: int) -> Files:
    """Paragraphs of a thousand figures each, every one edited."""
    declared = ["nhom:", *(f"  {count(f'a{i}', 1_000_000 + i)}" for i in range(times))]
    said = [f"      Xã {i} có {{{{ nhom.a{i} }}}} hồ sơ;\n" for i in range(times)]
    body = "noi_dung:\n" + "".join(
        f"  - tieu_de: Phần {at}\n    van: >-\n{''.join(said[at : at + 1_000])}"
        for at in range(0, times, 1_000)
    )
    nam = figures(declared, body=body)
    report = baocao_gen.load("nam.yaml", files=Folder.of({"nam.yaml": nam}))
    docx = baocao_gen.render(report, checked=False)
    return {"nam.yaml": nam, "bc.docx": edited(docx, lambda d: d.replace("1.00", "2.00"))}


@kind(200, "pull: words", PULL_WORDS, most=6_000)
def pulled_words_written(times: int) -> Files:
    return printed(times, is_edited=True)


@kind(200, "sheets: own", SHEETS_IN, most=7_900)
def own_sheet_of_many_rows(times: int) -> Files:
    rows = "".join(f"Số việc loại {i};hồ sơ;{i}\n" for i in range(times))
    return {"nam.yaml": _asked(), "phieu.csv": f"Chỉ tiêu;ĐVT;Thực hiện\n{rows}".encode()}


@kind(50, "sheets: own tables", SHEETS_IN, most=7_900)
def own_sheet_of_many_tables(times: int) -> Files:
    rows = "".join(
        f"Chỉ tiêu;ĐVT;Thực hiện\nSố việc loại {i};hồ sơ;{i}\n;;\n" for i in range(times)
    )
    return {"nam.yaml": _asked(), "phieu.csv": rows.encode()}


def _asked() -> bytes:
    """A year file whose figures a unit reports."""
    each = (
        f"  a{i}: {{ten: Số việc loại {i}, don_vi_tinh: hồ sơ, nguon: Phòng A}}" for i in range(20)
    )
    return figures(["nhom:", *each])
