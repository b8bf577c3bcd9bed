"""What a year file names beside it → the office's rules and the units' numbers, or every fault."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_gen.figures.figure import Aspect
from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.report import Companions
from baocao_gen.report.rule_files import MOST_LETTERS, MOST_RULES, read_companions
from baocao_gen.yearfile.read import read_year_file

YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Mẫu
  ky_hieu: BC-SM
  dia_danh: Mẫu
  trich_yeu: Tổng kết
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT"]
noi_dung:
  - van: Câu văn.
"""
OWN = "{bieu_thuc: a <= b, thong_bao: của riêng báo cáo}"
SHARED = "quy_tac:\n  - {bieu_thuc: c <= d, thong_bao: dùng chung}\n"
TABLE = "so_lieu;Thực hiện;Kế hoạch\nlop.mo;6;8\nlop.hoc_vien;1236;\n"


def companions(year: str = "", **files: str) -> Companions:
    """What is read beside a year file with these keys; «a_csv» stands for ``a.csv``."""
    held = {name.replace("_", "."): text.encode() for name, text in files.items()}
    year_file, origin, _ = read_year_file((YEAR + year).encode(), "2020.yaml")
    return read_companions(year_file, origin, Files.of(held))


def faults(year: str, **files: str) -> list[tuple[str, str, str]]:
    with pytest.raises(InvalidReport) as caught:
        companions(year, **files)
    return [(str(p.position), p.code, p.message) for p in caught.value.problems]


def test_a_file_that_names_nothing_has_no_companions() -> None:
    assert companions() == Companions()


def test_rules_of_a_shared_file_stand_where_it_is_named() -> None:
    year = f"quy_tac:\n  - tu_tep: chung.yaml\n  - {OWN}\n"
    rules = companions(year, chung_yaml=SHARED).own_rules
    assert [(rule.rule.message, str(rule.position), rule.shared) for rule in rules] == [
        ("dùng chung", "chung.yaml:2:17", True),
        ("của riêng báo cáo", "2020.yaml:13:17", False),
    ]


def test_a_file_that_is_named_twice_counts_once() -> None:
    year = "quy_tac:\n  - tu_tep: chung.yaml\n  - tu_tep: chung.yaml\n"
    assert len(companions(year, chung_yaml=SHARED).own_rules) == 1


def test_a_number_of_a_table_has_its_figure_its_meaning_and_its_place() -> None:
    sources = companions("doi_chieu: [goc.csv]\n", goc_csv=TABLE).sources
    assert [(s.name, s.aspect, s.value) for s in sources] == [
        ("lop.mo", Aspect.ACTUAL, Decimal(6)),
        ("lop.mo", Aspect.PLANNED, Decimal(8)),
        ("lop.hoc_vien", Aspect.ACTUAL, Decimal(1236)),  # an empty cell says nothing
    ]
    assert [(str(s.position), str(s.named_at)) for s in sources[1:2]] == [
        ("goc.csv:2:10", "goc.csv:2:1")
    ]


CIRCLE = "quy_tac:\n  - tu_tep: chung.yaml\n"
FAULTS: dict[str, tuple[str, dict[str, str], list[tuple[str, str, str]]]] = {
    "a file of rules that is not there": (
        "quy_tac:\n  - tu_tep: khong.yaml\n",
        {},
        [
            ("2020.yaml:12:13", "BC334", "không dùng được tệp quy tắc «khong.yaml»"),
            ("khong.yaml", "BC150", "không tìm thấy tệp"),
        ],
    ),
    "a file of rules that names itself": (
        CIRCLE,
        {"chung_yaml": CIRCLE},
        [("chung.yaml:2:13", "BC334", "tệp quy tắc gọi vòng trở lại chính nó")],
    ),
    "a table without a column of names": (
        "doi_chieu: [goc.csv]\n",
        {"goc_csv": "Tên;Thực hiện\na;1\n"},
        [("goc.csv:1:1", "BC318", "bảng gốc thiếu cột «so_lieu»")],
    ),
    "a table without a column of numbers": (
        "doi_chieu: [goc.csv]\n",
        {"goc_csv": "so_lieu;Ghi chú\na;b\n"},
        [("goc.csv:1:1", "BC318", "bảng gốc thiếu cột «thuc_hien»")],
    ),
    "a number that is none": (
        "doi_chieu: [goc.csv]\n",
        {"goc_csv": "so_lieu;Thực hiện\nlop.mo;sáu\n"},
        [("goc.csv:2:8", "BC203", "«sáu» không phải là số")],
    ),
}


@pytest.mark.parametrize(("year", "files", "said"), FAULTS.values(), ids=list(FAULTS))
def test_a_fault_is_told_at_the_key_and_in_the_file(
    year: str, files: dict[str, str], said: list[tuple[str, str, str]]
) -> None:
    assert faults(year, **files) == said


def test_the_faults_of_all_files_are_told_together() -> None:
    year = "quy_tac:\n  - tu_tep: khong.yaml\ndoi_chieu: [goc.csv]\n"
    codes = [code for _, code, _ in faults(year, goc_csv="so_lieu;Thực hiện\na;sáu\n")]
    assert codes == ["BC334", "BC150", "BC203"]


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("{bieu_thuc: a < 1, thong_bao: x}", MOST_RULES),
        (f"{{bieu_thuc: a < {'1' * 9_996}, thong_bao: x}}", MOST_LETTERS // 10_000),
    ],
    ids=["rules", "letters"],
)
def test_more_rules_than_any_office_has_are_refused_with_those_of_shared_files(
    rule: str, most: int
) -> None:
    shared = "quy_tac:\n" + f"  - {rule}\n" * (most - 1)
    year = "quy_tac:\n  - tu_tep: chung.yaml\n"
    own = f"  - {rule}\n"
    assert len(companions(year + own, chung_yaml=shared).own_rules) == most
    ((place, code, message),) = faults(year + own * 3, chung_yaml=shared)
    assert (place, code) == ("2020.yaml:14:17", "BC123")
    assert "nhiều hơn 2.000 hoặc dài quá 200.000 ký tự" in message
