"""``tu_tep``: a long appendix in a CSV or .xlsx file beside the year file.

Judges: yearfile/appendix_tables.py, yearfile/quotable.py
"""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import YEAR, Run
from docx_dump import dump
from table_files import saved, sheet_of, workbook

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.page import page_names

ISSUED = YEAR.replace("ngay_ban_hanh: 08/7/2020", "ngay_ban_hanh: 08/8/2020")
INLINE = (
    ISSUED
    + """\
phu_luc:
  - tieu_de: Văn bản
    nhom:
      - ten: Bưu chính
        van_ban:
          - {ten_loai: Quyết định, so_ky_hieu: 1/QĐ, ngay: 21/7/2020, trich_yeu: Về R&D}
          - {ten_loai: Công văn, so_ky_hieu: 2/CV, ngay: 22/7/2020, trich_yeu: "a; b", co_quan: Sở}
      - ten: Viễn thông
        van_ban:
          - {ten_loai: Kế hoạch, so_ky_hieu: 3/KH, ngay: 23/7/2020, trich_yeu: c}
"""
)
FROM_FILE = ISSUED + "phu_luc:\n  - tieu_de: Văn bản\n    tu_tep: van-ban.csv\n"
CSV = """\
STT;Lĩnh vực;Tên loại;Số, ký hiệu;Ngày ban hành;Trích yếu;Cơ quan
1;Bưu chính;Quyết định;1/QĐ;21/7/2020;Về R&D;
2;;Công văn;2/CV;22/7/2020;"a; b";Sở
3;Viễn thông;Kế hoạch;3/KH;23/7/2020;c;
"""
KEYS = CSV.replace(CSV.splitlines()[0], "stt;nhom;ten_loai;so_ky_hieu;ngay;trich_yeu;co_quan")
ROWS = [line.split(";") for line in CSV.replace('"a; b"', "a, b").splitlines()]


def page(folder: Path, text: str) -> str:
    (folder / "bc.yaml").write_text(text, encoding="utf-8")
    return dump(baocao_gen.render(baocao_gen.load(folder / "bc.yaml")))


def test_rows_of_a_file_print_like_rows_of_the_year_file(tmp_path: Path) -> None:
    expected = page(tmp_path, INLINE)
    for text in (CSV, KEYS, "\ufeff" + CSV.replace("\n", "\r\n")):
        (tmp_path / "van-ban.csv").write_text(text, encoding="utf-8", newline="")
        assert page(tmp_path, FROM_FILE) == expected
    rows = [[cell or None for cell in row] for row in ROWS]
    rows[2][5] = "a; b"
    (tmp_path / "van-ban.xlsx").write_bytes(workbook(*map(tuple, rows)))
    assert page(tmp_path, FROM_FILE.replace("csv", "xlsx")) == expected


def test_a_group_may_have_a_file_of_its_own(tmp_path: Path) -> None:
    expected = page(tmp_path, INLINE)
    head, *rows = [line.split(";", 2)[2] for line in CSV.splitlines()]
    (tmp_path / "mot.csv").write_text("\n".join([head, *rows[:2]]), encoding="utf-8")
    (tmp_path / "hai.csv").write_text("\n".join([head, rows[2]]), encoding="utf-8")
    groups = "".join(
        f"      - {{ten: {name}, tu_tep: {file}.csv}}\n"
        for name, file in (("Bưu chính", "mot"), ("Viễn thông", "hai"))
    )
    assert (
        page(tmp_path, f"{ISSUED}phu_luc:\n  - tieu_de: Văn bản\n    nhom:\n{groups}") == expected
    )


def test_documents_of_one_group_come_together(tmp_path: Path) -> None:
    (tmp_path / "van-ban.csv").write_text(
        "nhom;ten_loai;so_ky_hieu;ngay;trich_yeu\nA;x;1;;a\nB;x;2;;b\nA;x;3;;c\n",
        encoding="utf-8",
    )
    (tmp_path / "bc.yaml").write_text(FROM_FILE, encoding="utf-8")
    report = baocao_gen.load(tmp_path / "bc.yaml")
    groups = page_names(report)["phu_luc"][0]["nhom"]
    assert [(g["ten"], [d["so_ky_hieu"] for d in g["van_ban"]]) for g in groups] == [
        ("A", ["1", "3"]),
        ("B", ["2"]),
    ]


@pytest.mark.parametrize(
    ("csv", "said"),
    [
        (
            CSV.replace("21/7/2020", "31/9/2020").replace("3/KH", "3/\u200bKH"),
            ["van-ban.csv:2:29: lỗi[BC204]"],
        ),
        (
            CSV.replace("Công văn", ""),
            [
                "van-ban.csv:3:4: lỗi[BC205]: chưa điền giá trị",
                "gợi ý: điền ô này; hàng tiêu đề, hàng tổng thì bỏ khỏi bảng",
            ],
        ),
        (
            CSV.replace("22/7/2020", "44034"),
            [
                "van-ban.csv:3:18: lỗi[BC204]: «44034» là một số; Excel giữ ngày 22/7/2020 bằng",
                "gợi ý: định dạng ô là ngày (Date), hoặc gõ 22/7/2020",
            ],
        ),
        (CSV.replace("3/KH", ""), ["van-ban.csv:4:23: lỗi[BC410]: chưa điền «so_ky_hieu»"]),
        (CSV.replace("22/7/2020", ""), ["van-ban.csv:3:18: lỗi[BC410]: chưa điền «ngay»"]),
        (
            CSV.replace("Tên loại", "Loại giấy").replace("Số, ký hiệu", "Mã"),
            [
                "bc.yaml:18:13: lỗi[BC240]: không dùng được tệp «van-ban.csv»",
                "van-ban.csv:1:1: lỗi[BC241]: bảng thiếu cột «Tên loại»",
                "van-ban.csv:1:1: lỗi[BC241]: bảng thiếu cột «Số, ký hiệu»",
                "van-ban.csv:1:14: cảnh báo[BC243]: cột «Loại giấy» không được đọc",
            ],
        ),
        (
            CSV.replace("Lĩnh vực", "Ngày"),
            [
                "van-ban.csv:1:31: lỗi[BC242]: hai cột «Ngày» và «Ngày ban hành» cùng một nghĩa",
                "hoặc ghi tu_tep trong từng nhóm",
            ],
        ),
        (CSV.replace("2;;C", "2;;;C"), ["van-ban.csv:3:36: lỗi[BC171]: hàng này có 8 ô"]),
        ("", ["lỗi[BC240]", "van-ban.csv: lỗi[BC170]"]),
        (CSV.splitlines()[0], ["lỗi[BC240]", "van-ban.csv:1:1: lỗi[BC170]: bảng mới có hàng tên"]),
        (
            f"DANH MỤC VĂN BẢN;;\n{CSV}",
            ["van-ban.csv:1:1: lỗi[BC171]: hàng đầu chỉ có một ô «DANH"],
        ),
        (
            CSV.encode("ascii", "replace").decode(),
            ["van-ban.csv:1:5: lỗi[BC241]: chữ có dấu đã mất, chỉ còn dấu hỏi: «L?nh v?c»"],
        ),
        (None, ["bc.yaml:18:13: lỗi[BC240]", "van-ban.csv: lỗi[BC150]: không tìm thấy tệp"]),
    ],
)
def test_a_fault_in_the_file_is_told_at_its_line(
    run: Run, tmp_path: Path, csv: str | None, said: list[str]
) -> None:
    (tmp_path / "bc.yaml").write_text(FROM_FILE, encoding="utf-8")
    if csv is not None:
        (tmp_path / "van-ban.csv").write_text(csv, encoding="utf-8")
    code, out, err = run("render", "bc.yaml")
    assert (code, out) == (1, "")
    assert [words for words in said if words not in err] == [], err
    assert not (tmp_path / "bc.docx").exists()


def test_a_column_that_is_not_printed_is_a_warning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bc.yaml").write_text(FROM_FILE, encoding="utf-8")
    (tmp_path / "van-ban.csv").write_text(CSV.replace("Cơ quan", "Cơ qaun"), encoding="utf-8")
    code, _, err = run("render", "bc.yaml")
    assert code == 0
    assert "cảnh báo[BC243]: cột «Cơ qaun» không được đọc" in err
    assert "có phải «Cơ quan»?" in err


def test_a_hidden_row_is_printed_with_a_warning(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bc.yaml").write_text(FROM_FILE.replace("csv", "xlsx"), encoding="utf-8")
    sheet = sheet_of(*([cell or None for cell in row] for row in ROWS))
    sheet.row_dimensions[3].hidden = True
    (tmp_path / "van-ban.xlsx").write_bytes(saved(sheet))
    code, _, err = run("render", "bc.yaml")
    assert (code, "cảnh báo[BC174]: hàng đang ẩn trong Excel vẫn được đọc: 3" in err) == (0, True)


def test_a_file_and_rows_at_once_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "van-ban.csv").write_text(CSV, encoding="utf-8")
    both = INLINE.replace("tieu_de: Văn bản\n", "tieu_de: Văn bản\n    tu_tep: van-ban.csv\n")
    (tmp_path / "bc.yaml").write_text(both, encoding="utf-8")
    code, _, err = run("render", "bc.yaml")
    assert (code, "BC213" in err) == (1, True)


def test_a_report_built_in_python_names_no_files() -> None:
    data = {
        "ky_bao_cao": 2020,
        "the_thuc": {
            "co_quan_ban_hanh": "Sở",
            "so_van_ban": "1",
            "ky_hieu": "BC",
            "dia_danh": "a",
            "ngay_ban_hanh": "08/8/2020",
            "trich_yeu": "b",
            "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "c"},
            "noi_nhan": ["d"],
        },
        "noi_dung": [{"van": "e"}],
        "phu_luc": [{"tieu_de": "f", "tu_tep": "g.csv"}],
    }
    with pytest.raises(InvalidReport, match="BC240"):
        baocao_gen.build(data)


def test_how_a_spreadsheet_writes_dates_is_nobodys_fault(tmp_path: Path) -> None:
    (tmp_path / "van-ban.csv").write_text(CSV.replace("21/7/2020", "01/07/2020"), encoding="utf-8")
    text = FROM_FILE.replace("08/8/2020", "08/08/2020")
    (tmp_path / "bc.yaml").write_text(text, encoding="utf-8")
    report = baocao_gen.load(tmp_path / "bc.yaml")
    told = [
        problem.position.file for problem in baocao_gen.check(report) if problem.code == "BC416"
    ]
    assert told == [str(tmp_path / "bc.yaml")]  # the header's own date
    assert "01/7/2020" in dump(baocao_gen.render(report))
