"""Tables of figures: what is declared, and what stands on the page.

Judges: report/declarations.py, report/figure_tables.py, report/free_table.py,
report/table_plan.py, report/table_planner.py, report/table_values.py
"""

from __future__ import annotations

import io
from pathlib import Path
from textwrap import dedent, indent

import docx
import pytest
from counted_work import LINEAR, calls
from small_reports import HEADER, small_report

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.blocks import Blocks, Paragraph, TableBlock
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.unbreakable import breakable

LAST_YEAR = """
ky_bao_cao: 2022
so_lieu:
  vien_thong:
    thue_bao: {ten: Thuê bao, don_vi_tinh: thuê bao, thuc_hien: 2853300}
    mat_do: {ten: Mật độ, don_vi_tinh: máy/100 dân, thuc_hien: "80,5"}
    phu_song: {ten: Thôn được phủ sóng, don_vi_tinh: "%", thuc_hien: "98,5"}
"""
THIS_YEAR = """
ky_bao_cao: 2023
ky_truoc: 2022.yaml
so_lieu:
  vien_thong:
    thue_bao: {ten: Thuê bao, don_vi_tinh: thuê bao, thuc_hien: 2980000, ke_hoach: 2976100, gom: [co_dinh, di_dong]}
    co_dinh: {ten: Cố định, don_vi_tinh: thuê bao, thuc_hien: 25000}
    di_dong: {ten: Di động, don_vi_tinh: thuê bao, thuc_hien: 2955000}
    mat_do: {ten: Mật độ, don_vi_tinh: máy/100 dân, thuc_hien: "81,50", ke_hoach: 82}
    phu_song: {ten: Thôn được phủ sóng, don_vi_tinh: "%", thuc_hien: "99,2"}
  tien:
    thu: {ten: Doanh thu, don_vi_tinh: tỷ đồng, thuc_hien: "3,25"}
    chi: {ten: Chi phí, don_vi_tinh: triệu đồng, thuc_hien: 1800}
    vi_pham: {ten: Vụ vi phạm, don_vi_tinh: vụ, thuc_hien: 0, ke_hoach: 5}
"""  # noqa: E501  a figure is one line, as clerks write it
LINES_ABOVE = 20
"""Of the year file, above the table."""


def text_of(blocks: Blocks) -> str:
    """Paragraphs, and tables with « | » between cells; what a head cell covers is in brackets."""
    lines = []
    for block in blocks.items:
        if isinstance(block, Paragraph):
            lines.append(f"{block.style.value}: {block.text}")
            continue
        for head in block.heads:
            shown = []
            for cell in head:
                over = (
                    f" [{cell.columns}×{cell.rows}]" if (cell.columns, cell.rows) != (1, 1) else ""
                )
                shown.append("".join(run.text for run in cell.runs) + over)
            lines.append(" | ".join(shown))
        rows = block.rows if block.heads else [tuple(c.heading for c in block.columns), *block.rows]
        lines += [" | ".join("".join(run.text for run in cell) for cell in row) for row in rows]
    return "\n".join(lines)


def report_of(table: str, folder: Path, more: str = "") -> Report:
    head = dedent(f"""
        the_thuc: {HEADER}
        noi_dung: [{{van: Nội dung.}}]
        """).replace("'", '"')
    (folder / "2022.yaml").write_text(LAST_YEAR + head, encoding="utf-8")
    appendix = "phu_luc:\n  - tieu_de: Chỉ tiêu\n    bang_so_lieu:\n"
    text = f"{THIS_YEAR}{more}{head}{appendix}{indent(dedent(table).strip(), '      ')}\n"
    (folder / "2023.yaml").write_text(text, encoding="utf-8")
    return baocao_gen.load(folder / "2023.yaml")


def printed(table: str, folder: Path, more: str = "") -> str:
    page = page_names(report_of(table, folder, more))
    return text_of(page["phu_luc"][0]["bang"])


def test_rows_are_figures_and_columns_what_is_said_of_them(tmp_path: Path) -> None:
    table = """
        hang: [vien_thong.thue_bao, vien_thong.mat_do]
        cot: [stt, ten, don_vi_tinh, cung_ky, ke_hoach, thuc_hien, tang_giam_cung_ky, so_ke_hoach, danh_gia]
        """  # noqa: E501
    assert printed(table, tmp_path) == dedent("""\
        STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2022 | Kế hoạch năm 2023 | Thực hiện năm 2023 | Tăng, giảm so với cùng kỳ (%) | So với kế hoạch (%) | Đánh giá
        1 | Thuê bao | thuê bao | 2.853.300 | 2.976.100 | 2.980.000 | 4,44 | 100,13 | Vượt
        2 | Mật độ | máy/100 dân | 80,5 | 82,00 | 81,50 | 1,24 | 99,39 | Không đạt""")  # noqa: E501


def test_groups_and_headings_are_numbered_in_the_levels_of_the_decree(tmp_path: Path) -> None:
    table = """
        hang:
          - {nhom: tien, tieu_de: "Tài chính năm {{ nam }}"}
          - tieu_de: Viễn thông
            hang:
              - {so_lieu: vien_thong.thue_bao, dam: true, hang: [vien_thong.co_dinh, {so_lieu: vien_thong.di_dong, ten: Trong đó di động, ghi_chu: Ước}]}
              - vien_thong.mat_do
        cot: [stt, ten, don_vi_tinh, thuc_hien, ghi_chu]
        """  # noqa: E501
    assert printed(table, tmp_path) == dedent("""\
        STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2023 | Ghi chú
        I | Tài chính năm 2023
        1 | Doanh thu | tỷ đồng | 3,25 |\x20
        2 | Chi phí | triệu đồng | 1.800 |\x20
        3 | Vụ vi phạm | vụ | 0 |\x20
        II | Viễn thông
        1 | Thuê bao | thuê bao | 2.980.000 |\x20
        1.1 | Cố định | thuê bao | 25.000 |\x20
        1.2 | Trong đó di động | thuê bao | 2.955.000 | Ước
        2 | Mật độ | máy/100 dân | 81,50 |\x20""")


def test_one_unit_for_the_whole_table(tmp_path: Path) -> None:
    table = """
        tieu_de: Thu, chi
        don_vi_tinh: triệu đồng
        hang: [tien.thu, tien.chi]
        cot: [ten, thuc_hien]
        chu_thich: ["Số liệu năm {{ nam }}."]
        """
    assert printed(table, tmp_path) == dedent("""\
        Tên bảng: Thu, chi
        Đơn vị tính của bảng: Đơn vị tính: triệu đồng
        Chỉ tiêu | Thực hiện năm 2023
        Doanh thu | 3.250
        Chi phí | 1.800
        Ghi chú của bảng: Số liệu năm 2023.""")


def test_headings_nest_and_a_zero_is_printed_as_the_table_says(tmp_path: Path) -> None:
    table = """
        so_khong: "-"
        hang: [tien.vi_pham]
        cot:
          - ten
          - {tieu_de: "Năm {{ nam }}", cot: [ke_hoach, {loai: thuc_hien, tieu_de: Thực hiện}]}
          - {loai: chenh_lech_ke_hoach, tieu_de: Chênh lệch}
        """
    assert printed(table, tmp_path) == dedent("""\
        Chỉ tiêu [1×2] | Năm 2023 [2×1] | Chênh lệch [1×2]
        Kế hoạch năm 2023 | Thực hiện
        Vụ vi phạm | 5 | - | -5""")


def test_lower_may_be_better_and_years_of_the_chain_are_columns(tmp_path: Path) -> None:
    table = """
        hang: [{so_lieu: tien.vi_pham, giam_la_tot: true}, {so_lieu: vien_thong.mat_do, stt: "*"}]
        cot: [stt, ten, don_vi_tinh, {nam: 2022}, {nam: 2023, so_le: 0}, danh_gia]
        """
    assert printed(table, tmp_path) == dedent("""\
        STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2022 | Thực hiện năm 2023 | Đánh giá
        1 | Vụ vi phạm | vụ |  | 0 | Vượt
        * | Mật độ | máy/100 dân | 80,5 | 82 | Không đạt""")


def test_a_percentage_has_its_sign_unless_a_heading_has_it(tmp_path: Path) -> None:
    bare = "hang: [vien_thong.phu_song]\ncot: [ten, {loai: thuc_hien, tieu_de: Tỷ lệ (%)}]"
    signed = "hang: [vien_thong.phu_song]\ncot: [ten, thuc_hien, cung_ky, chenh_lech_cung_ky]"
    assert printed(bare, tmp_path).endswith("| 99,2")
    assert printed(signed, tmp_path).endswith("| 99,2% | 98,5% | 0,7%")


def test_the_table_may_stand_in_the_body(tmp_path: Path) -> None:
    report_of("hang: [tien.thu]\ncot: [ten, thuc_hien]", tmp_path)
    path = tmp_path / "2023.yaml"
    own = "[{tieu_de: Thu, van: Lời., bang_so_lieu: {hang: [tien.thu], cot: [ten, thuc_hien]}}]"
    text = path.read_text(encoding="utf-8").replace("[{van: Nội dung.}]", own)
    path.write_text(text, encoding="utf-8")
    body = page_names(baocao_gen.load(path))["noi_dung"]
    assert [type(block) for block in body.items] == [Paragraph, Paragraph, TableBlock]


@pytest.mark.parametrize(
    ("table", "place", "message"),
    [
        ("hang: [tien.thuu]\ncot: [ten]", "1:8", "BC260: không có số liệu «tien.thuu»"),
        ("hang: [tien]\ncot: [ten]", "1:8", "BC260: «tien» là một nhóm, không phải một số liệu"),
        ("hang: [{nhom: tienn}]\ncot: [ten]", "1:15", "BC260: không có nhóm số liệu «tienn»"),
        (
            "hang: [tien.thu, tien.vi_pham]\ncot: [ten, thuc_hien]",
            "1:18",
            "BC261: «tien.vi_pham» tính bằng «vụ», «tien.thu» tính bằng «tỷ đồng»",
        ),
        (
            "don_vi_tinh: km\nhang: [tien.thu]\ncot: [ten, thuc_hien]",
            "2:8",
            "BC261: «tien.thu» tính bằng «tỷ đồng», bảng tính bằng «km»",
        ),
        (
            "hang: [tien.thu]\ncot: [ten, thuc_hienn]",
            "2:12",
            "BC262: không có loại cột «thuc_hienn»: bảng này mỗi hàng là một số liệu",
        ),
        (
            "hang: [tien.thu]\n"
            "cot: [{tieu_de: A, cot: [{tieu_de: B, cot: [{tieu_de: C, cot: [ten]}]}]}]",
            "2:45",
            "BC262: tên cột lồng quá 3 hàng",
        ),
        (
            f"hang: [tien.thu]\ncot: [ten{', thuc_hien' * 63}]",
            "2:6",
            "BC262: bảng có hơn 63 cột, Word không mở được",
        ),
        (
            "theo_don_vi: true\ncot: [ten]",
            "1:1",
            "BC263: bảng theo đơn vị mà chưa có số liệu của đơn vị nào",
        ),
        ("hang: [tien.thu]\ncot: [{tieu_de: A}]", "2:7", "BC213: cột này không nói rõ nó in gì"),
        ("cot: [ten]", "1:1", "BC213: bảng số liệu chưa có hàng nào"),
    ],
)
def test_what_cannot_be_printed_is_told_at_its_place(
    table: str, place: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(InvalidReport) as raised:
        report_of(table, tmp_path)
    (problem,) = raised.value.problems
    assert problem.position is not None
    told = f"{problem.code}: {problem.message}"
    line, column = problem.position.line, problem.position.column
    assert line
    assert column
    assert (f"{line - LINES_ABOVE}:{column - 6}", told) == (place, message)
    assert problem.hint


def test_a_blank_is_a_blank_in_a_draft_and_what_follows_from_it_too(tmp_path: Path) -> None:
    report_of("hang: [tien.thu]\ncot: [ten, ke_hoach, thuc_hien, so_ke_hoach]", tmp_path)
    path = tmp_path / "2023.yaml"
    text = path.read_text(encoding="utf-8").replace('thuc_hien: "3,25"', "thuc_hien: , ke_hoach: 4")
    path.write_text(text, encoding="utf-8")
    page = page_names(baocao_gen.load(path).as_draft())
    row = text_of(page["phu_luc"][0]["bang"]).splitlines()[-1]
    assert row.count("[chưa có]") == 2
    assert row.startswith("Doanh thu | 4 | ")


def test_a_template_fills_a_table_of_its_own_from_a_named_one(tmp_path: Path) -> None:
    named = """
bang_so_lieu:
  - ten: thu_chi
    hang: [{tieu_de: Tiền, hang: [tien.thu, {so_lieu: tien.vi_pham, ten: "Vi phạm năm {{ nam }}"}]}]
    cot: [stt, ten, don_vi_tinh, thuc_hien, {nam: 2022}]
"""
    report = report_of("hang: [tien.thu]\ncot: [ten, thuc_hien]", tmp_path, more=named)
    template = docx.Document()
    grid = template.add_table(4, 3)
    for row, words in enumerate(
        (
            ("TT", "Chỉ tiêu", "Số"),
            ("{%tr for hang in bang_so_lieu.thu_chi.hang %}", "", ""),
            ("{{ hang.stt }}", "{{ hang.ten }}", "{{ hang.thuc_hien }} {{ hang.cac_o[2] }}"),
            ("{%tr endfor %}", "", ""),
        )
    ):
        for column, text in enumerate(words):
            grid.cell(row, column).text = text
    template.add_paragraph("{{p bang_so_lieu.thu_chi.bang }}")
    template.save(str(tmp_path / "mau.docx"))
    made = docx.Document(
        io.BytesIO(baocao_gen.render(report, template=tmp_path / "mau.docx", checked=False))
    )
    own, whole = made.tables
    assert [[breakable(cell.text).strip() for cell in row.cells] for row in own.rows] == [
        ["TT", "Chỉ tiêu", "Số"],
        ["I", "Tiền", ""],
        ["1", "Doanh thu", "3,25 tỷ đồng"],
        ["2", "Vi phạm năm 2023", "0 vụ"],
    ]
    assert len(whole.rows) == 4


def test_twice_the_misspelt_rows_of_twice_the_figures_take_twice_the_work() -> None:
    def told(count: int) -> None:
        table = {"cot": ["ten", "thuc_hien"], "hang": [f"so_lung_{i}" for i in range(count)]}
        declared = {f"so_luong_{i}": {"don_vi_tinh": "hồ sơ"} for i in range(count)}
        with pytest.raises(InvalidReport):
            small_report(
                "Kết quả.",
                so_lieu=declared,
                phu_luc=[{"tieu_de": "Bảng", "bang_so_lieu": table}],
            )

    told(30)
    assert calls(told, 500) < 1.2 * LINEAR * calls(told, 250)
