"""A name or a number → where it came from; an edited file → where it is kept."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

import baocao_gen
from baocao_gen.pipeline.hand_edits import kept_copy
from baocao_gen.pipeline.trace_number import places_of, traced
from baocao_gen.problems.errors import InvalidReport
from tests.small_reports import small_report

FIGURES = {
    "ho_so": {"ten": "Hồ sơ", "don_vi_tinh": "hồ sơ", "thuc_hien": "1988"},
    "dung_han": {"ten": "Đúng hạn", "don_vi_tinh": "hồ sơ", "thuc_hien": "1790"},
    "ty_le": {"don_vi_tinh": "%", "cong_thuc": "dung_han / ho_so", "so_le": "1"},
}
TABLE = {"hang": ["ho_so", "dung_han"], "cot": ["ten", "thuc_hien"]}
BODY = [{"tieu_de": "Kết quả", "van": "Đạt {{ ty_le }}; 12 xã.", "bang_so_lieu": [TABLE]}]
REPORT = small_report(so_lieu=FIGURES, noi_dung=BODY)


def test_a_derived_value_names_its_formula_and_its_inputs() -> None:
    found = traced(REPORT, "ty_le")
    assert found.words == "90,0%"
    assert found.formula == "cong_thuc: dung_han / ho_so"
    assert [(one.name, one.words) for one in found.inputs] == [
        ("dung_han", "1.790"),
        ("ho_so", "1.988"),
    ]
    assert [place.words for place in found.printed] == ["90,0%"]


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(InvalidReport, match="không có số liệu «ho_xo»") as refused:
        traced(REPORT, "ho_xo")
    assert refused.value.problems[0].hint == "có phải ho_so?"


@pytest.mark.parametrize(
    ("number", "figures"), [("90,0", ["ty_le"]), ("1.988", ["ho_so"]), ("12", [""])]
)
def test_a_number_of_a_word_file_leads_to_its_figure(number: str, figures: list[str]) -> None:
    found = places_of(baocao_gen.render(REPORT), "a.docx", number)
    assert [place.figure for place in found] == figures


def test_a_number_that_stands_nowhere_is_told() -> None:
    with pytest.raises(InvalidReport, match=r"BC852.*không có số «77»"):
        places_of(baocao_gen.render(REPORT), "a.docx", "77")


def test_only_what_somebody_has_edited_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    assert kept_copy(target) is None
    baocao_gen.render(REPORT, target)
    assert kept_copy(target) is None
    document = docx.Document(str(target))
    document.add_paragraph("thêm")
    document.save(str(target))
    (tmp_path / "a.da-sua.docx").write_bytes(b"")
    assert kept_copy(target) == (tmp_path / "a.da-sua-2.docx", target.read_bytes())
    target.write_bytes(b"not ours")
    assert kept_copy(target) is None
