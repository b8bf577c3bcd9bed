"""A number of items → files for the commands that read Word files, units' files and workbooks.

For ``growth.py``. A Word file is measured by what stands in it: packed, a megabyte would be a
hundred times as much.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from growth_inputs import Files, count, figures, kind, year
from word_files import members, paragraph, table, zipped

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import baocao_gen
from baocao_gen.files.files import Files as Folder

IMPORT = "import bc.docx -o nhap --force"
DIFF_WORD = "diff cu.docx bc.docx --word ss.docx --force"
TIE = "tie bc.docx nam.yaml"
PULL = "pull bc.docx nam.yaml"
PULL_ALL = "pull bc.docx nam.yaml --nhan-het"
TRACE = "trace bc.docx 1.000.007 --nam nam.yaml"
TRACE_NAME = "trace nam.yaml tong"
CONSOLIDATE = "consolidate nam.yaml --dry-run --jobs 1"
SHEETS = "sheets out nam.yaml -o phieu"
_LINES = 7_000
"""Paragraphs of a megabyte of WordprocessingML."""


def _word(name: str, *body: str) -> Files:
    return {name: zipped(members("".join(body)))}


@kind(400, "from_word", IMPORT, most=_LINES)
def imported_paragraphs(times: int) -> Files:
    lines = (paragraph(f"Giải quyết {i + 11} hồ sơ loại {i}.") for i in range(times))
    return _word("bc.docx", paragraph("Kết quả công tác năm 2020"), *lines)


@kind(400, "from_word: figure_tables", IMPORT, most=3_000)
def imported_rows(times: int) -> Files:
    rows = [("STT", "Chỉ tiêu", "Năm 2020")]
    rows += [(str(i), f"Chỉ tiêu {i}", str(100 + i)) for i in range(1, times)]
    return _word("bc.docx", paragraph("Kết quả công tác năm 2020"), table(*rows))


@kind(400, "diff: documents", DIFF_WORD, most=_LINES)
def compared_paragraphs(times: int) -> Files:
    old = (paragraph(f"Giải quyết {i + 11} hồ sơ của việc {i}.") for i in range(times))
    new = (paragraph(f"Giải quyết {i + 12} hồ sơ của việc {i}.") for i in range(times))
    return {**_word("cu.docx", *old), **_word("bc.docx", *new)}


@kind(400, "diff: documents", DIFF_WORD, most=_LINES)
def compared_paragraphs_in_other_order(times: int) -> Files:
    old = [paragraph(f"Giải quyết hồ sơ của việc {i}.") for i in range(times)]
    return {**_word("cu.docx", *old), **_word("bc.docx", *reversed(old))}


@kind(400, "diff: tracked rows", DIFF_WORD, most=3_000)
def compared_rows(times: int) -> Files:
    old = table(*((str(i), f"Chỉ tiêu {i}", str(100 + i)) for i in range(times)))
    new = table(*((str(i), f"Chỉ tiêu {i}", str(101 + i)) for i in range(times)))
    return {**_word("cu.docx", old), **_word("bc.docx", new)}


def _printed(times: int, *, edited: bool) -> Files:
    """A year file of figures and the report that it prints; edited in every line in Word."""
    declared = [count(f"a{i}", 1_000_000 + i) for i in range(times)]
    lines = "".join(f"      - Việc {i}: {{{{ nhom.a{i} | kem_don_vi }}}}.\n" for i in range(times))
    body = f"noi_dung:\n  - van: |\n{lines}"
    nam = figures(["nhom:", *(f"  {one}" for one in declared)], body=body)
    report = baocao_gen.load("nam.yaml", files=Folder.of({"nam.yaml": nam}))
    docx = baocao_gen.render(report, checked=False)
    return {"nam.yaml": nam, "bc.docx": _rewritten(docx) if edited else docx}


def _rewritten(docx: bytes) -> bytes:
    """The file with another million in every number and another word in every line."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(target, "w") as after:
        for member in before.infolist():
            data = before.read(member)
            if member.filename == "word/document.xml":
                data = data.replace(b">1.00", b">2.00").replace("Việc ".encode(), "Mục ".encode())
            after.writestr(member, data)
    return target.getvalue()


@kind(200, "tie_out", TIE, most=6_000)
def tied_lines_as_printed(times: int) -> Files:
    return _printed(times, edited=False)


@kind(200, "tie_out", TIE, most=6_000)
def tied_lines_edited(times: int) -> Files:
    return _printed(times, edited=True)


@kind(200, "years: pull, prose", PULL, most=6_000)
def pulled_lines(times: int) -> Files:
    return _printed(times, edited=True)


@kind(200, "years: pull, editing", PULL_ALL, most=6_000)
def pulled_numbers_written(times: int) -> Files:
    return _printed(times, edited=True)


@kind(200, "trace_number", TRACE, most=6_000)
def traced_number(times: int) -> Files:
    return _printed(times, edited=False)


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
