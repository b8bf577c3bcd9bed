"""Charts: what is declared, and the numbers that are drawn.

Judges: report/declared.py, report/named_figures.py
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent, indent

import pytest
from small_reports import HEADER, small_report

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report import chart_planner
from baocao_gen.report.blocks import ChartBlock, ChartForm, Run
from baocao_gen.report.charts import names_in_charts
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report

YEAR = """
ky_bao_cao: {year}
so_lieu:
  thu:
    buu_chinh: {{ten: Bưu chính, don_vi_tinh: tỷ đồng, thuc_hien: "{post}", ke_hoach: 160}}
    vien_thong: {{ten: Viễn thông, don_vi_tinh: tỷ đồng, thuc_hien: {phone}}}
  chi: {{ten: Chi, don_vi_tinh: triệu đồng, thuc_hien: 1800}}
  ty_le: {{ten: Đúng hạn, don_vi_tinh: "%", thuc_hien: "{share}"}}
  vu: {{don_vi_tinh: vụ, thuc_hien: 3}}
  lo: {{ten: Lãi, don_vi_tinh: tỷ đồng, thuc_hien: -5}}
"""
LATER = """
  moi: {ten: Dịch vụ mới, don_vi_tinh: tỷ đồng, thuc_hien: 7}
"""
WAITING = "  cho: {ten: Chờ, don_vi_tinh: tỷ đồng, thuc_hien: }\n"
LINES_ABOVE = 16
"""Of the year file, above the chart."""


def report_of(chart: str, folder: Path, more: str = "") -> Report:
    head = f"the_thuc: {HEADER}\n".replace("'", '"')
    values = [("140,5", 1500, "95,5"), ("150,0", 1600, "96"), ("172,25", 1620, "97,8")]
    for year, (post, phone, share) in zip((2018, 2019, 2020), values, strict=True):
        text = YEAR.format(year=year, post=post, phone=phone, share=share)
        text += LATER.lstrip("\n") + more if year == 2020 else ""
        text += f"ky_truoc: {year - 1}.yaml\n" if year > 2018 else ""
        own = f"    bieu_do:\n{indent(dedent(chart).strip(), ' ' * 6)}\n" if year == 2020 else ""
        text += f"{head}noi_dung:\n  - van: Nội dung.\n{own}"
        (folder / f"{year}.yaml").write_text(text, encoding="utf-8")
    return baocao_gen.load(folder / "2020.yaml")


def charts_of(report: Report) -> list[ChartBlock]:
    return [one for one in page_names(report)["noi_dung"].items if isinstance(one, ChartBlock)]


def drawn(chart: str, folder: Path, *, draft: bool = False) -> str:
    """The caption, then a line for each series; numbers and their words beside each other."""
    report = report_of(chart, folder, WAITING if draft else "")
    (block,) = charts_of(report.as_draft() if draft else report)
    lines = [f"{block.text}: {' | '.join(block.places)}"]
    for one in block.series:
        pairs = zip(one.values, one.shown, strict=True)
        lines.append(f"{one.name}: " + " | ".join(f"{value} {shown}" for value, shown in pairs))
    return "\n".join([*lines, *filter(None, [" | ".join(block.shares)])])


@pytest.mark.parametrize(
    ("chart", "expected"),
    [
        (
            "tieu_de: Thu {{ nam }}\nso_lieu: [thu.buu_chinh, {so_lieu: thu.vien_thong, ten: VT}]",
            """
            Biểu đồ 1. Thu 2020 (tỷ đồng): 2018 | 2019 | 2020
            Bưu chính: 140.5 140,5 | 150.0 150,0 | 172.25 172,25
            VT: 1500 1.500 | 1600 1.600 | 1620 1.620
            """,
        ),
        (
            "tieu_de: Hai kỳ\nloai: duong\nso_ky: 2\nso_lieu: ty_le",
            """
            Biểu đồ 1. Hai kỳ: 2019 | 2020
            Đúng hạn: 96 96% | 97.8 97,8%
            """,
        ),
        (
            "tieu_de: Mới\nso_lieu: [moi]",
            """
            Biểu đồ 1. Mới (tỷ đồng): 2020
            Dịch vụ mới: 7 7
            """,
        ),
        (
            "tieu_de: Mới\nso_lieu: [moi, thu.vien_thong]",
            """
            Biểu đồ 1. Mới (tỷ đồng): 2018 | 2019 | 2020
            Dịch vụ mới: None  | None  | 7 7
            Viễn thông: 1500 1.500 | 1600 1.600 | 1620 1.620
            """,
        ),
        (
            "tieu_de: Kế hoạch\nloai: thanh\nso_lieu: [thu.buu_chinh]\n"
            "gia_tri: [cung_ky, ke_hoach, thuc_hien]",
            """
            Biểu đồ 1. Kế hoạch (tỷ đồng): Thực hiện năm 2019 | Kế hoạch năm 2020 | Thực hiện năm 2020
            Bưu chính: 150.0 150,0 | 160.00 160,00 | 172.25 172,25
            """,  # noqa: E501
        ),
        (
            "tieu_de: Cùng kỳ\ntheo: so_lieu\nso_lieu: [thu.buu_chinh, thu.vien_thong]\n"
            "gia_tri: [cung_ky, thuc_hien]",
            """
            Biểu đồ 1. Cùng kỳ (tỷ đồng): Bưu chính | Viễn thông
            Thực hiện năm 2019: 150.0 150,0 | 1600 1.600
            Thực hiện năm 2020: 172.25 172,25 | 1620 1.620
            """,
        ),
        (
            "tieu_de: Cơ cấu\nloai: tron\nso_lieu: [thu.buu_chinh, thu.vien_thong]",
            """
            Biểu đồ 1. Cơ cấu (tỷ đồng): Bưu chính | Viễn thông
            Thực hiện năm 2020: 172.25 172,25 | 1620 1.620
            9,61% | 90,39%
            """,
        ),
        (
            "tieu_de: Thu, chi (triệu đồng)\nloai: cot_chong\ndon_vi_tinh: triệu đồng\n"
            "so_ky: 2\nso_lieu: [thu.buu_chinh, chi, lo]",
            """
            Biểu đồ 1. Thu, chi (triệu đồng): 2019 | 2020
            Bưu chính: 150000 150.000 | 172250 172.250
            Chi: 1800 1.800 | 1800 1.800
            Lãi: -5000 -5.000 | -5000 -5.000
            """,
        ),
    ],
)
def test_a_chart_draws_what_is_printed_of_its_figures(
    chart: str, expected: str, tmp_path: Path
) -> None:
    assert drawn(chart, tmp_path) == dedent(expected).strip()


@pytest.mark.parametrize(
    ("chart", "place", "message"),
    [
        ("tieu_de: a\nso_lieu: [thu.buu_chin]", "2:11", "BC270: không có số liệu «thu.buu_chin»"),
        ("tieu_de: a\nso_lieu: [thu]", "2:11", "BC270: «thu» là một nhóm, không phải một số liệu"),
        ("tieu_de: a\nso_lieu: [vu]", "2:11", "BC270: «vu» chưa có tên để in trong biểu đồ"),
        (
            "tieu_de: a\nso_lieu: [chi, thu.buu_chinh]",
            "2:16",
            "BC271: «thu.buu_chinh» tính bằng «tỷ đồng», «chi» tính bằng «triệu đồng»",
        ),
        (
            "tieu_de: a\nso_lieu: [chi, ty_le]\ndon_vi_tinh: tỷ đồng",
            "2:16",
            "BC271: «ty_le» tính bằng «%», biểu đồ tính bằng «tỷ đồng»",
        ),
        (
            "tieu_de: a\nloai: tron\nso_lieu: [thu.buu_chinh]\ngia_tri: [cung_ky, thuc_hien]",
            "1:1",
            "BC272: biểu đồ tròn chỉ vẽ một dãy số",
        ),
        (
            f"tieu_de: a\nso_lieu: [{', '.join(['chi'] * 9)}]",
            "1:1",
            "BC272: biểu đồ có 9 phần, in đen trắng chỉ phân biệt được 8",
        ),
        (
            f"tieu_de: a\ntheo: so_lieu\nso_lieu: [{', '.join(['chi'] * 41)}]",
            "1:1",
            "BC272: biểu đồ có 41 chỗ dọc trục, một trang chỉ đủ 40",
        ),
        (
            "tieu_de: a\ntheo: don_vi\nso_lieu: [chi]",
            "1:1",
            "BC272: biểu đồ theo đơn vị mà chưa có số liệu của đơn vị nào",
        ),
        (
            "tieu_de: a\nloai: tron\nso_lieu: [thu.buu_chinh, lo]",
            "1:1",
            "BC272: biểu đồ tròn không vẽ được số âm, cũng không vẽ được khi mọi số bằng 0",
        ),
        (
            "tieu_de: a\ntheo: so_lieu\nso_lieu: [moi]\ngia_tri: [cung_ky]",
            "1:1",
            "BC273: biểu đồ còn chỗ chưa có số: Dịch vụ mới",
        ),
        (
            "tieu_de: a\nso_lieu: [chi]\ngia_tri: [ke_hoach, thuc_hien]",
            "1:1",
            "BC273: biểu đồ còn chỗ chưa có số: Kế hoạch năm 2020",
        ),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_its_place(
    chart: str, place: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(InvalidReport) as raised:
        page_names(report_of(chart, tmp_path))
    (problem,) = raised.value.problems
    line, column = map(int, place.split(":"))
    assert f"{problem.code}: {problem.message}" == message
    assert (problem.position.line, problem.position.column) == (LINES_ABOVE + line, 6 + column)


def test_a_gap_in_a_draft_is_empty_and_told(tmp_path: Path) -> None:
    chart = "tieu_de: Chờ\ntheo: so_lieu\nso_lieu: [cho, lo]"
    assert drawn(chart, tmp_path, draft=True).endswith("Thực hiện năm 2020: None  | -5 -5")
    report = report_of(chart, tmp_path, WAITING)
    (block,) = charts_of(report.as_draft())
    assert block.told == "Biểu đồ cột: Chờ. Chờ: chưa có số; Lãi: -5 tỷ đồng."


def test_marks_of_blanks_stay_out_of_what_cannot_be_highlighted(tmp_path: Path) -> None:
    chart = """
        tieu_de: "Có {{ cho }} vụ"
        so_lieu: [{so_lieu: lo, ten: "Lãi {{ cho }}"}]
        """
    (block,) = charts_of(report_of(chart, tmp_path, WAITING).as_draft())
    assert block.series[0].name == "Lãi [chưa có: cho]"
    assert block.told.startswith("Biểu đồ cột: Có [chưa có: cho] vụ. 2018: -5 tỷ đồng;")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Dân số", "Dân số (m)"),
        ("Chiều cao, m", "Chiều cao, m"),
        ("Chiều cao (m)", "Chiều cao (m)"),
    ],
)
def test_a_caption_has_the_unit_unless_it_says_it(title: str, line: str) -> None:
    assert ChartBlock(ChartForm.COLUMN, (Run(title),), (), (), "m").title == line


def test_a_figure_that_waits_is_told_once_and_refuses_the_print(tmp_path: Path) -> None:
    report = report_of("tieu_de: Chờ\nso_lieu: [cho, lo]", tmp_path, WAITING)
    with pytest.raises(InvalidReport) as raised:
        baocao_gen.render(report)
    codes = [problem.code for problem in raised.value.problems]
    assert codes.count("BC310") == 1
    assert "BC273" not in codes


def test_a_chart_is_told_in_words(tmp_path: Path) -> None:
    (block,) = charts_of(report_of("tieu_de: Thu\nso_lieu: [thu.buu_chinh, lo]", tmp_path))
    assert block.told == (
        "Biểu đồ cột: Thu. Bưu chính: 2018: 140,5 tỷ đồng; 2019: 150,0 tỷ đồng; "
        "2020: 172,25 tỷ đồng. Lãi: 2018: -5 tỷ đồng; 2019: -5 tỷ đồng; 2020: -5 tỷ đồng."
    )


def of_units(folder: Path) -> Report:
    rows = "Đơn vị,Số hộ\nXã Tân Hòa,1200\nPhường 1,2400\nPhường 2,900\n"
    (folder / "xa.csv").write_text(rows, encoding="utf-8")
    chart = "{tieu_de: Hộ, so_lieu: [ho], theo: don_vi, loai: thanh, xep_theo: ho}"
    text = f"""
ky_bao_cao: 2020
the_thuc: {HEADER}
so_lieu: {{ho: {{ten: Số hộ, don_vi_tinh: hộ}}}}
so_lieu_tu_tep: [{{tep: xa.csv}}]
noi_dung: [{{van: Nội dung., bieu_do: {chart}}}]
""".replace("'", '"')
    (folder / "2020.yaml").write_text(text, encoding="utf-8")
    return baocao_gen.load(folder / "2020.yaml")


def test_units_stand_along_the_axis_in_order(tmp_path: Path) -> None:
    (block,) = charts_of(of_units(tmp_path))
    assert block.places == ("Phường 1", "Xã Tân Hòa", "Phường 2")
    assert block.series[0].shown == ("2.400", "1.200", "900")


def test_charts_of_an_appendix_follow_its_tables_and_count_on() -> None:
    chart = {"tieu_de": "Hai", "so_lieu": ["a"]}
    table = {"hang": ["a"], "cot": ["ten", "thuc_hien"]}
    report = small_report(
        "Lời {{ a }}.",
        so_lieu={"a": {"ten": "A", "don_vi_tinh": "vụ", "thuc_hien": "1"}},
        phu_luc=[
            {"tieu_de": "Một", "bang_so_lieu": table, "bieu_do": chart, "kho_giay": "ngang"},
            {"tieu_de": "Hai", "bieu_do": [chart, chart]},
        ],
    )
    first, second = (one["bang"].items for one in page_names(report)["phu_luc"])
    assert [type(one).__name__ for one in first] == ["TableBlock", "ChartBlock"]
    assert [(one.number, one.is_wide) for one in (*first[1:], *second)] == [
        (1, True),
        (2, False),
        (3, False),
    ]


def test_figures_of_charts_are_printed(tmp_path: Path) -> None:
    report = report_of("tieu_de: Thu\nso_lieu: [thu.buu_chinh, lo]", tmp_path)
    assert names_in_charts(report) == {("thu", "buu_chinh"), ("lo",)}


def test_a_group_of_documents_has_no_key_for_charts() -> None:
    """It would be read and never drawn."""
    group = {"ten": "Văn bản", "bieu_do": [{"so_lieu": ["thu"]}]}
    with pytest.raises(InvalidReport) as caught:
        small_report("Lời.", phu_luc=[{"tieu_de": "Danh mục", "nhom": [group]}])
    assert [one.code for one in caught.value.problems] == ["BC202"]


def test_more_charts_than_anybody_draws_are_refused_at_the_first_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chart_planner, "MOST_CHARTS", 2)
    chart = {"tieu_de": "Cơ cấu", "so_lieu": ["a"]}
    figures = {"a": {"ten": "Thu", "don_vi_tinh": "tỷ đồng", "thuc_hien": "5"}}

    def report_with(charts: int) -> Report:
        body = [{"van": "Kết quả.", "bieu_do": [chart] * charts}]
        data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "so_lieu": figures, "noi_dung": body}
        return baocao_gen.build(data)

    assert report_with(2)
    with pytest.raises(InvalidReport) as refused:
        report_with(5)
    assert [problem.code for problem in refused.value.problems] == ["BC296"]
