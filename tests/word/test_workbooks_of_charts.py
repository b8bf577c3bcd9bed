"""Tags in the workbook behind a chart → workbook and chart say the same.

Judges: word/package/workbooks.py, word/template/workbooks.py
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from judges import pdf_text, sound, to_pdf
from objects_of_word import (
    OFFICE,
    SHOWN_CHART,
    Part,
    a_run,
    chart,
    chart_part,
    file_with,
    part_of,
    printed,
)
from openpyxl.worksheet.table import Table
from word_files import shown, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.template.compile import compile_template

BOOK = "word/embeddings/so-lieu.xlsx"
EXTERNAL = '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'


def workbook(*rows: tuple[object, ...], title: str = "Sheet1", table: str = "") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if table:
        sheet.add_table(Table(displayName="T", ref=table))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def points(kind: str, formula: str, *words: str) -> str:
    inside = "".join(f'<c:pt idx="{n}"><c:v>{w}</c:v></c:pt>' for n, w in enumerate(words) if w)
    code = "<c:formatCode>General</c:formatCode>" if kind == "num" else ""
    cache = f'<c:{kind}Cache>{code}<c:ptCount val="{len(words)}"/>{inside}</c:{kind}Cache>'
    return f"<c:{kind}Ref><c:f>{formula}</c:f>{cache}</c:{kind}Ref>"


def series(name: str, places: tuple[str, ...], values: tuple[str, ...], sheet: str) -> str:
    last = len(places) + 1
    return (
        f'<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{points("str", f"{sheet}!$B$1", name)}'
        f"</c:tx><c:cat>{points('str', f'{sheet}!$A$2:$A${last}', *places)}</c:cat>"
        f"<c:val>{points('num', f'{sheet}!$B$2:$B${last}', *values)}</c:val></c:ser>"
    )


def with_book(xml: str, book: bytes) -> bytes:
    kind = f"{OFFICE}spreadsheetml.sheet"
    behind = Part(BOOK, book, kind, "package", "rId1", "word/charts/chart1.xml")
    return file_with(SHOWN_CHART, chart_part(xml), behind)


def cells(docx: bytes) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        book = openpyxl.load_workbook(io.BytesIO(archive.read(BOOK)))
    assert book.active is not None
    return list(book.active.iter_rows(values_only=True))


def noted(docx: bytes) -> list[str]:
    return re.findall(r"<c:v>([^<]*)</c:v>", part_of(docx, "word/charts/chart1.xml"))


NAMES: dict[str, Any] = {"ten": "Đã <giải> & quyết", "xa": "Xã A", "so": 1234, "le": 2.5}


@pytest.mark.parametrize("sheet", ["Sheet1", "Số liệu's"])
def test_chart_and_workbook_are_filled_alike(sheet: str) -> None:
    book = workbook(("Nơi", "{{ ten }}"), ("{{ xa }}", "{{ so }}"), ("B", "{{ le }}"), title=sheet)
    quoted = sheet if sheet.isalnum() else "'{}'".format(sheet.replace("'", "''"))
    plot = series("{{ ten }}", ("{{ xa }}", "B"), ("0", ""), quoted)
    docx = sound(printed(with_book(chart(plot=plot, more=EXTERNAL), book), NAMES))
    assert cells(docx) == [("Nơi", NAMES["ten"]), ("Xã A", 1234), ("B", 2.5)]
    assert noted(docx) == ["Đã &lt;giải&gt; &amp; quyết", "Xã A", "B", "1234", "2.5"]


def test_a_tag_of_one_side_comes_to_the_other() -> None:
    plot = series("{{ ten }}", ("cũ", "B"), ("5", "6"), "Sheet1")
    book = workbook(("Nơi", "cũ"), ("{{ xa }}", 5), ("B", 6))
    docx = sound(printed(with_book(chart(plot=plot, more=EXTERNAL), book), NAMES))
    assert cells(docx) == [("Nơi", NAMES["ten"]), ("Xã A", 5), ("B", 6)]
    assert noted(docx) == ["Đã &lt;giải&gt; &amp; quyết", "Xã A", "B", "5", "6"]


def test_the_columns_of_the_workbooks_table_bear_the_names_of_its_head() -> None:
    book = workbook(("Nơi", "{{ ten }}"), ("A", 5), table="A1:B2")
    plot = series("{{ ten }}", ("A",), ("5",), "Sheet1")
    docx = printed(with_book(chart(plot=plot, more=EXTERNAL), book), NAMES)
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        read = openpyxl.load_workbook(io.BytesIO(archive.read(BOOK)))
    assert read.active is not None
    assert [one.name for one in read.active.tables["T"].tableColumns] == ["Nơi", NAMES["ten"]]


def test_words_where_a_number_is_drawn_are_told() -> None:
    book = workbook(("Nơi", "Tên"), ("A", "{{ so }}"))
    plot = series("Tên", ("A",), ("0",), "Sheet1")
    with pytest.raises(InvalidTemplate) as caught:
        printed(with_book(chart(plot=plot, more=EXTERNAL), book), {"so": "5 xã"})
    assert [shown(problem) for problem in caught.value.problems] == [
        f"BC524 | {where} | {{{{ so }}}} | «5 xã» không phải một số, biểu đồ không vẽ được"
        for where in ("biểu đồ", "bảng tính của biểu đồ")
    ]


def test_a_damaged_workbook_is_told_where_the_chart_has_tags() -> None:
    title = chart(a_run("Năm {{ nam }}"), more=EXTERNAL)
    (remark,) = compile_template(with_book(title, b"PK damaged"), "mau.docx").remarks()
    assert shown(remark).startswith("BC574 | word/charts/chart1.xml | Năm {{ nam }} | biểu đồ có")
    with zipfile.ZipFile(io.BytesIO(workbook(("a",)))) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    broken = zipped({**inside, "xl/sharedStrings.xml": b"<sst>"})
    (remark,) = compile_template(with_book(title, broken), "mau.docx").remarks()
    assert remark.code == "BC574"
    quiet = chart(a_run("Năm nay"), more=EXTERNAL)
    assert compile_template(with_book(quiet, b"PK damaged"), "mau.docx").told == ()


def test_a_workbook_without_tags_stays_as_it_is() -> None:
    book = workbook(("Nơi", "Tên"), ("A", 5))
    docx = with_book(chart(a_run("Năm {{ nam }}"), more=EXTERNAL), book)
    with zipfile.ZipFile(io.BytesIO(printed(docx, {"nam": 1}))) as archive:
        assert archive.read(BOOK) == book


@pytest.mark.office
def test_libreoffice_draws_what_was_filled(tmp_path: Path) -> None:
    book = workbook(("Nơi", "{{ ten }}"), ("{{ xa }}", "{{ so }}"))
    plot = series("{{ ten }}", ("{{ xa }}",), ("0",), "Sheet1")
    docx = printed(with_book(chart(a_run("Năm {{ so }}"), plot, EXTERNAL), book), NAMES)
    words = pdf_text(to_pdf(docx, tmp_path))
    assert "Xã A" in words
    assert "Năm 1234" in words
