"""Charts → drawings, chart parts and workbooks of a Word file.

Judges: word/package/changes.py, word/write/chart_workbook.py, word/write/charts.py,
word/write/placed.py
"""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from judges import open_xml_errors, pdf_text, python_docx_text, sound, to_pdf
from lxml import etree
from small_reports import small_report
from word_files import lines, member, paragraph, rendered, shown

import baocao_gen
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.report.blocks import (
    Blocks,
    ChartBlock,
    ChartForm,
    ChartSeries,
    Paragraph,
    Run,
    Style,
)
from baocao_gen.word.package.package import open_package
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.chart_parts import label_words
from baocao_gen.word.write.render import render_template

P = paragraph
BODY = P("{{p b }}") + P("")
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
YEARS = ("2018", "2019", "2020")


def series(name: str, *values: str | None) -> ChartSeries:
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    return ChartSeries(name, numbers, tuple((value or "").replace(".", ",") for value in values))


POST = series("Bưu <chính> & 'khác'", "140.50", "150", "172.25")
PHONE = series("Viễn thông", "1500", None, "-20")


def chart(form: ChartForm = ChartForm.COLUMN, *drawn: ChartSeries, **more: Any) -> ChartBlock:
    drawn = drawn or (POST, PHONE)
    places = more.pop("places", YEARS)
    more = {"unit": "tỷ đồng", "number": 1, **more}
    return ChartBlock(form, (Run("Thu <A> & B"),), places, drawn, **more)


PIE = chart(ChartForm.PIE, POST, shares=("30%", "33%", "37%"))
ALL = [chart(ChartForm.COLUMN), chart(ChartForm.STACKED), chart(ChartForm.BAR)]
ALL += [chart(ChartForm.LINE), PIE]


def printed(*charts: ChartBlock, body: str = BODY, **parts: str) -> bytes:
    return rendered(body, {"b": Blocks(charts)}, **parts)


def parts(docx: bytes, folder: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        names = [name for name in archive.namelist() if name.startswith(f"word/{folder}/")]
        return {name.rpartition("/")[2]: archive.read(name) for name in names}


def chart_roots(docx: bytes) -> list[Any]:
    found = parts(docx, "charts")
    return [etree.fromstring(found[f"chart{n}.xml"]) for n in range(1, len(found) // 2 + 1)]


def test_a_chart_stands_above_its_caption_and_is_told_in_words() -> None:
    docx = sound(printed(chart()))
    assert lines(docx) == ["", "Biểu đồ 1. Thu <A> & B (tỷ đồng)", ""]
    (drawing,) = member(docx).iter(f"{WP}docPr")
    assert drawing.get("descr") == (
        "Biểu đồ cột: Thu <A> & B. Bưu <chính> & 'khác': 2018: 140,50 tỷ đồng; "
        "2019: 150 tỷ đồng; 2020: 172,25 tỷ đồng. "
        "Viễn thông: 2018: 1500 tỷ đồng; 2019: chưa có số; 2020: -20 tỷ đồng."
    )


@pytest.mark.parametrize("block", ALL, ids=lambda block: block.form.name)
def test_cache_workbook_and_chart_are_of_the_same_values(block: ChartBlock) -> None:
    docx = sound(printed(block))
    (root,) = chart_roots(docx)
    (book,) = parts(docx, "embeddings").values()
    sheet = openpyxl.load_workbook(io.BytesIO(book))["Sheet1"]

    def behind(formula: str) -> list[Any]:
        name, _, cells = formula.partition("!")
        assert name == "Sheet1"
        found = sheet[cells.replace("$", "")]
        rows = found if isinstance(found, tuple) else ((found,),)
        return [cell.value for row in rows for cell in row]

    for one, drawn in zip(block.series, root.iter(f"{C}ser"), strict=True):
        for name, expected in (("tx", [one.name]), ("cat", list(block.places))):
            where = drawn.find(f"{C}{name}/{C}strRef")
            cached = [point.text for point in where.iter(f"{C}v")]
            assert cached == expected == behind(where.find(f"{C}f").text)
        where = drawn.find(f"{C}val/{C}numRef")
        cached = {int(p.get("idx")): Decimal(p[0].text) for p in where.iter(f"{C}pt")}
        known = {n: value for n, value in enumerate(one.values) if value is not None}
        assert cached == known
        cells = behind(where.find(f"{C}f").text)
        assert cells == [None if value is None else float(value) for value in one.values]


@pytest.mark.parametrize("block", ALL, ids=lambda block: block.form.name)
def test_labels_are_the_words_that_the_report_prints(block: ChartBlock) -> None:
    (root,) = chart_roots(printed(block))
    found = ["".join(label.itertext(f"{A}t")) for label in root.iter(f"{C}dLbl")]
    expected = [words for one in block.series for words in label_words(block, one) if words]
    assert found == expected
    numbers = {words for one in block.series for words in one.shown}
    assert {words.partition(" (")[0] for words in found} <= numbers


def test_no_chart_of_a_report_has_a_number_that_no_figure_has() -> None:
    values = {"a": "1234,5", "b": "0,25", "c": "70000"}
    figures = {
        name: {"ten": f"Số {name}", "don_vi_tinh": "vụ", "thuc_hien": value, "so_le": "2"}
        for name, value in values.items()
    }
    declared = [
        {"tieu_de": kind, "loai": kind, "so_lieu": list("abc"), "theo": "so_lieu"}
        for kind in ("cot", "cot_chong", "thanh", "duong")
    ]
    declared.append({"tieu_de": "tron", "loai": "tron", "so_lieu": ["a", "c"]})
    body = [{"van": "Lời.", "bieu_do": declared}]
    docx = sound(baocao_gen.render(small_report(so_lieu=figures, noi_dung=body)))
    books = [
        openpyxl.load_workbook(io.BytesIO(data)) for data in parts(docx, "embeddings").values()
    ]
    held = [[row[1] for row in book["Sheet1"].iter_rows(2, values_only=True)] for book in books]
    assert held == [[1234.5, 0.25, 70000]] * 4 + [[1234.5, 70000]]
    for root in chart_roots(docx):
        shown = {"".join(label.itertext(f"{A}t")) for label in root.iter(f"{C}dLbl")}
        assert {words.partition(" (")[0] for words in shown} <= {"1.234,50", "0,25", "70.000,00"}


@pytest.mark.parametrize(
    ("form", "count", "places", "labels", "axis"),
    [
        (ChartForm.COLUMN, 2, 3, "level", None),
        (ChartForm.COLUMN, 2, 12, "upright", None),
        (ChartForm.COLUMN, 3, 24, "none", r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;General"),
        (ChartForm.LINE, 1, 12, "upright", None),
        (ChartForm.LINE, 2, 12, "none", r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;General"),
        (ChartForm.STACKED, 2, 12, "none", r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;General"),
    ],
)
def test_where_labels_have_no_room_the_axis_has_numbers(
    form: ChartForm, count: int, places: int, labels: str, axis: str | None
) -> None:
    long = series("A", *(str(1_000_000 + n) for n in range(places)))
    months = tuple(f"Tháng {n}/2020" for n in range(places))
    (root,) = chart_roots(printed(chart(form, *[long] * count, places=months)))
    turned = {body.get("rot") for body in root.iterfind(f".//{C}dLbl//{A}bodyPr")}
    assert turned == {"level": {None}, "upright": {"-5400000"}, "none": set()}[labels]
    (drawn,) = root.iter(f"{C}valAx")
    assert drawn.find(f"{C}delete").get("val") == ("1" if axis is None else "0")
    if axis is not None:
        assert drawn.find(f"{C}numFmt").get("formatCode") == axis


def test_every_chart_has_a_part_axes_and_a_drawing_of_its_own() -> None:
    docx = sound(printed(chart(), chart(), PIE, chart(ChartForm.LINE)))
    roots = chart_roots(docx)
    axes = [a.get("val") for r in roots for a in r.iter(f"{C}axId")]
    declared = [
        axis.find(f"{C}axId").get("val") for r in roots for axis in r.iter(f"{C}catAx", f"{C}valAx")
    ]
    assert len(roots) == 4
    assert len(set(declared)) == len(declared) == 6
    assert set(axes) == set(declared)
    assert [int(d.get("id")) for d in member(docx).iter(f"{WP}docPr")] == [1, 2, 3, 4]
    used = [one.get(f"{R}id") for one in member(docx).iter(f"{C}chart")]
    assert len(set(used)) == 4


def test_the_same_chart_gives_the_same_bytes_and_may_be_opened_again() -> None:
    docx = printed(*ALL)
    assert docx == printed(*ALL)
    open_package(docx, "a.docx")
    assert python_docx_text(docx).count("Thu <A> & B (tỷ đồng)") == len(ALL)


def test_a_chart_is_as_wide_as_the_text() -> None:
    body = P("{{p b }}") + P("")
    (extent,) = member(printed(chart(), body=body)).iter(f"{WP}extent")
    assert int(extent.get("cx")) == 9355 * 635


def test_bars_make_a_chart_higher_but_never_higher_than_a_page() -> None:
    def height(count: int) -> int:
        places = tuple(f"Xã {n}" for n in range(count))
        block = chart(ChartForm.BAR, series("A", *["1"] * count), places=places)
        (extent,) = member(printed(block)).iter(f"{WP}extent")
        return int(extent.get("cy"))

    assert height(5) < height(20) < height(40)
    assert height(40) <= 9355 * 635 * 1.25


def test_without_colours_all_fills_and_lines_differ() -> None:
    many = [series(f"Dãy {n}", "1", "2", "3") for n in range(8)]
    for form in (ChartForm.COLUMN, ChartForm.LINE):
        (root,) = chart_roots(printed(chart(form, *many)))
        looks = set()
        for one in root.iter(f"{C}ser"):
            look = [one.find(f"{C}spPr"), one.find(f"{C}marker")]
            looks.add(b"".join(etree.tostring(e) for e in look if e is not None))
        assert len(looks) == 8
        greys = {e.get("val") for e in root.iter(f"{A}srgbClr")}
        assert all(grey[:2] == grey[2:4] == grey[4:] for grey in greys)


def test_a_footnote_of_the_template_takes_no_chart() -> None:
    note = f'<w:footnote w:id="1">{P("{{p b }}")}</w:footnote>'
    with pytest.raises(InvalidTemplate) as refused:
        printed(chart(), body=P("Thân"), footnotes=note)
    assert "không chèn được hình" in shown(refused.value.problems[0])


def test_a_header_has_its_own_way_to_the_chart() -> None:
    docx = sound(printed(chart(), header=P("{{p b }}")))
    assert len(chart_roots(docx)) == 2
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert b"charts/chart" in archive.read("word/_rels/header1.xml.rels")


def test_a_chart_of_the_template_stays_beside_ours() -> None:
    office = docx.Document(io.BytesIO(printed(chart())))
    office.add_paragraph("{{p b }}")
    buffer = io.BytesIO()
    office.save(buffer)
    template = compile_template(buffer.getvalue(), "mau.docx")
    printed_by_it = sound(render_template(template, {"b": Blocks((PIE,))}))
    assert [len(list(root.iter(f"{C}pieChart"))) for root in chart_roots(printed_by_it)] == [0, 1]
    numbers = [drawing.get("id") for drawing in member(printed_by_it).iter(f"{WP}docPr")]
    assert len(set(numbers)) == 2


@pytest.mark.office
def test_judges_find_nothing_wrong_and_draw_every_kind(tmp_path: Path) -> None:
    text = Paragraph(Style.BODY, (Run("Lời."),))
    docx = rendered(BODY, {"b": Blocks((text, *ALL))})
    assert open_xml_errors(docx) == []
    drawn = pdf_text(to_pdf(docx, tmp_path))
    for words in ("Viễn thông", "172,25", "172,25 (37%)", "2019", "Biểu đồ"):
        assert words in drawn
