"""The sheet that the browser shows: what is on it, what leads where, what stands out.

Judges: web/preview/charts.py, web/preview/flaws.py, web/preview/html.py,
web/preview/letterhead.py, web/preview/pieces.py, web/preview/sentences.py, web/preview/tables.py
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from small_reports import HEADER, small_report

import baocao_gen
from baocao_gen.checks import examine
from baocao_gen.decree30.facts import DOCUMENT_TYPES, DocumentType
from baocao_gen.decree30.forms import Outline
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.blocks import Paragraph, Style
from baocao_gen.report.page import laid_out
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.web.preview.labels import Labels
from baocao_gen.web.preview.sheet import ReportSheet, sheet
from baocao_gen.yearfile.example import example_year

FIGURES = {
    "xa": {
        "tong": {"ten": "Tổng số xã", "don_vi_tinh": "xã", "thuc_hien": "1250", "cung_ky": "1200"},
        "dat": {"ten": "Xã đạt", "don_vi_tinh": "xã", "thuc_hien": "21"},
    },
}
SCRIPT = "<script>alert(1)</script>"


def shown(report: Report, problems: list[Problem] | None = None) -> ReportSheet:
    texts = Texts(report)
    return sheet(texts, laid_out(report, texts), problems or [])


def tree(found: ReportSheet) -> html.HtmlElement:
    return html.fromstring(f"<div>{found.html}</div>")


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def written(folder: Path, body: str, more: str = "") -> Report:
    header = (
        "the_thuc:\n  co_quan_ban_hanh: Sở Thông tin\n  ky_hieu: BC-STT\n  dia_danh: Tiền Giang\n"
        "  trich_yeu: Tổng kết\n  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}\n"
        '  noi_nhan: ["Lưu: VT"]\n'
    )
    figures = (
        "so_lieu:\n  xa:\n    tong: {don_vi_tinh: xã, thuc_hien: 1250}\n"
        "    dat: {don_vi_tinh: xã, thuc_hien: }\n"
    )
    path = folder / "2020.yaml"
    path.write_text(f"ky_bao_cao: 2020\n{header}{figures}noi_dung:\n{body}{more}", encoding="utf-8")
    return baocao_gen.load(path)


def test_a_printed_number_leads_to_its_figure_and_a_figure_to_its_numbers() -> None:
    found = shown(small_report("Có {{ xa.tong }} xã.", "Cả {{ xa.tong }} xã.", so_lieu=FIGURES))
    links = tree(found).xpath("//a[@data-figure='xa.tong']")
    assert [one.text for one in links] == ["1.250", "1.250"]
    assert [one.get("data-aspect") for one in links] == ["thuc_hien", "thuc_hien"]
    assert {one.get("href") for one in links} == {"so-lieu#so.xa.tong"}
    assert [one.ident for one in found.printed["xa.tong"]] == [one.get("id") for one in links]


def test_a_number_says_on_which_line_its_value_was_typed(tmp_path: Path) -> None:
    report = written(tmp_path, "  - van: Có {{ xa.tong }} xã.\n")
    [link] = tree(shown(report)).xpath("//a[@data-figure]")
    line = int(link.get("data-line"))
    assert "thuc_hien: 1250" in report.origin.lines[line - 1]
    [piece] = tree(shown(report)).xpath("//*[@data-path='noi_dung[0].van']")
    assert "xa.tong" in report.origin.lines[int(piece.get("data-line")) - 1]


def test_a_filter_prints_a_number_that_leads_to_its_figure_too() -> None:
    found = shown(small_report("Có {{ xa.tong | tang_giam }}.", so_lieu=FIGURES))
    [link] = tree(found).xpath("//a[@data-figure]")
    assert (link.text, link.get("title")) == ("tăng 50 xã", "Tổng số xã")


def test_the_subject_of_the_document_has_numbers_as_well() -> None:
    header = {**HEADER, "trich_yeu": "Tổng kết {{ xa.tong }} xã"}
    found = tree(shown(small_report("Hết.", so_lieu=FIGURES, the_thuc=header)))
    assert found.xpath("//p[@class='subject ruled']//a/text()") == ["1.250"]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("Báo cáo", ["I.", "1.", "1.1.", "-", "-", "2.", "a)", "II.", "1."]),
        (
            "Quy chế",
            ["Chương I", "Điều 1.", "1.", "a)", "b)", "Điều 2.", "1.", "Chương II", "Điều 3."],
        ),
    ],
)
def test_headings_are_numbered_as_word_numbers_them(kind: str, labels: list[str]) -> None:
    def section(title: str, *below: dict[str, Any]) -> dict[str, Any]:
        return {"tieu_de": title, **({"muc": list(below)} if below else {})}

    roman = "roman" if kind == "Báo cáo" else ""
    body: list[dict[str, Any]] = [
        section(
            "Một",
            section("Hai", section("Ba", section("Bốn"), section("Năm"))),
            section("Sáu", section("Bảy")),
        ),
        section("Tám", section("Chín")),
    ]
    if roman:
        body[0]["muc"][0]["muc"][0]["danh_so"] = "1.1"
    header = {key: value for key, value in HEADER.items() if key != "noi_nhan" or roman}
    report = small_report(noi_dung=body, the_thuc={**header, "ten_loai": kind})
    assert [words(one) for one in tree(shown(report)).xpath("//*[@class='numeral']")] == labels


def test_headings_beyond_all_roman_numerals_go_on_in_digits() -> None:
    counted = Labels(Outline.SECTIONS)
    found = [counted.of(Paragraph(Style.HEADING_1, ())) for _ in range(4_000)]
    assert found[-2:] == ["MMMCMXCIX.", "4000."]


def test_nothing_that_is_typed_becomes_markup() -> None:
    figures = {"so": {"ten": SCRIPT, "don_vi_tinh": "xã", "thuc_hien": "5"}}
    table = {"cot": [{"ten": SCRIPT}], "hang": [[f'"><img src=x onerror=alert(1)> {SCRIPT}']]}
    chart = {"loai": "cot", "tieu_de": SCRIPT, "so_lieu": [{"so_lieu": "so", "ten": SCRIPT}]}
    report = small_report(
        the_thuc={**HEADER, "co_quan_ban_hanh": SCRIPT, "noi_nhan": [SCRIPT]},
        so_lieu=figures,
        noi_dung=[{"tieu_de": SCRIPT, "van": f"{SCRIPT} {{{{ so }}}}[^1]\n\n[^1]: {SCRIPT}"}],
        phu_luc=[{"tieu_de": SCRIPT, "bang": table, "bieu_do": [chart]}],
    )
    problem = Problem("BC000", f'"{SCRIPT}', Position(SCRIPT))
    made = shown(report, [problem])
    assert "<script" not in made.html
    assert not tree(made).xpath("//script | //img | //@*[starts-with(name(), 'on')]")
    assert "alert(1)" in words(tree(made))


def test_what_nobody_has_supplied_stands_out() -> None:
    figures = {"xa": {"don_vi_tinh": "xã", "thuc_hien": None}}
    found = tree(shown(small_report("Có {{ xa }} xã.", so_lieu=figures).as_draft()))
    assert found.xpath("//mark[@class='blank']/text()") == ["[chưa có: xa]"]


def test_a_text_that_cannot_be_printed_says_why_in_its_place() -> None:
    found = tree(shown(small_report("Có {{ khong_co }} xã.", "Vẫn in.")))
    [failed] = found.xpath("//div[@data-path='noi_dung[0].van']/p[@class='failed']")
    assert "BC402" in words(failed)
    assert "Vẫn in." in words(found)


def test_a_finding_stands_at_its_word(tmp_path: Path) -> None:
    body = "  - van: Có {{ xa.tong }} xã, gồm **12 nghành** và nghành khác.\n"
    report = written(tmp_path, body)
    line = next(i for i, one in enumerate(report.origin.lines, 1) if "khác" in one)
    column = report.origin.lines[line - 1].rindex("nghành") + 1
    position = Position(report.origin.name, line, column)
    found = tree(shown(report, [Problem("BC434", "sai chính tả", position)]))
    [mark] = found.xpath("//mark[contains(@class, 'flaw')]")
    assert (mark.text, mark.tail) == ("nghành", None)
    flag = mark.getnext()
    assert (flag.get("href"), flag.tail) == ("#phat-hien-1", " khác.")


def test_a_finding_about_a_figure_stands_where_the_figure_is_printed(tmp_path: Path) -> None:
    report = written(tmp_path, "  - van: Có {{ xa.tong }} xã.\n")
    line = next(i for i, one in enumerate(report.origin.lines, 1) if "1250" in one)
    position = Position(report.origin.name, line, 1 + report.origin.lines[line - 1].index("1250"))
    found = tree(shown(report, [Problem("BC304", "lệch", position)]))
    [link] = found.xpath("//a[@data-figure]")
    assert link.get("class") == "figure flaw error"
    assert link.getnext().get("href") == "#phat-hien-1"


def test_findings_of_the_checks_stand_on_the_sheet(tmp_path: Path) -> None:
    report = written(tmp_path, "  - van: Nhìn chung các nghành đạt  kết quả.\n")
    problems = examine(report)
    assert problems
    marks = tree(shown(report, problems)).xpath("//a[contains(@class, 'flag')]/@href")
    assert {f"#phat-hien-{i}" for i, _ in enumerate(problems, 1)} <= set(marks) | {"#phat-hien-0"}


def test_a_table_keeps_its_heads_and_numbers_stand_at_the_right() -> None:
    table = "| Tên | Số xã |\n|---|---|\n| Một | {{ xa.tong }} |\n| Hai | {{ xa.dat }} |"
    found = tree(shown(small_report(table, so_lieu=FIGURES)))
    assert found.xpath("//th/text()") == ["Tên", "Số xã"]
    assert [(words(td), td.get("class")) for td in found.xpath("//td")] == [
        ("Một", "left"),
        ("1.250", "right"),
        ("Hai", "left"),
        ("21", "right"),
    ]


@pytest.mark.parametrize("kind", ["cot", "cot_chong", "thanh", "duong", "tron"])
def test_a_chart_is_drawn_and_told(kind: str) -> None:
    chart = {"loai": kind, "tieu_de": "Số xã", "so_lieu": ["xa.tong", "xa.dat"], "theo": "so_lieu"}
    body = [{"van": "Biểu đồ:", "bieu_do": [chart]}]
    [drawing] = tree(shown(small_report(so_lieu=FIGURES, noi_dung=body))).xpath("//svg")
    assert "Tổng số xã: 1.250 xã" in drawing.get("aria-label")
    assert len(drawing.xpath(".//rect | .//path | .//circle")) >= 2
    assert "1.250" in words(drawing)


def test_footnotes_lead_there_and_back() -> None:
    found = tree(shown(small_report("Một[^a] hai.\n\n[^a]: Nguồn: Sở.")))
    [call] = found.xpath("//sup/a")
    [note] = found.xpath("//section[@class='notes']//li")
    assert call.get("href") == f"#{note.get('id')}"
    assert note.xpath("a/@href") == [f"#{call.get('id')}"]
    assert words(note).startswith("Nguồn: Sở.")


def test_ids_are_given_once() -> None:
    appendix = {"tieu_de": "Bảng", "bang": {"cot": [{"ten": "A"}], "hang": [["{{ xa.tong }}"]]}}
    texts = ["Một[^a] {{ xa.tong }}.\n\n[^a]: {{ xa.dat }}", "Hai[^a] {{ xa.tong }}.\n\n[^a]: Ba"]
    found = shown(small_report(*texts, so_lieu=FIGURES, phu_luc=[appendix, appendix]))
    ids = re.findall(r' id="([^"]+)"', found.html)
    assert len(ids) == len(set(ids)) > 6


@pytest.mark.parametrize("kind", DOCUMENT_TYPES, ids=lambda kind: str(kind.name))
def test_every_kind_of_document_has_a_sheet(kind: DocumentType, tmp_path: Path) -> None:
    path = tmp_path / "2020.yaml"
    path.write_text(example_year(kind, "bao-cao", 2020), encoding="utf-8")
    found = tree(shown(baocao_gen.load(path).as_draft()))
    assert not found.xpath("//*[@class='failed']")
    assert found.xpath("//*[@class='motto']")
