"""Figures: other values, new ones, others' names, and those that something still needs.

Judges: years/edits/mentions.py, years/edits/model_keys.py
"""

from __future__ import annotations

import pytest

from baocao_gen.figures.figure import Aspect
from baocao_gen.files.files import File, Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.load import load
from baocao_gen.report.report import Report
from baocao_gen.years.edits.figures import (
    proposed_key,
    with_aspect,
    with_figure_key,
    with_new_figure,
    without_figure,
)
from baocao_gen.years.edits.renaming import regrouped, renamed

_HEADER = """\
the_thuc:
  co_quan_ban_hanh: Sở Nội vụ
  ky_hieu: BC-SNV
  dia_danh: Hà Nội
  trich_yeu: Kết quả {{ nop.mang }} năm {{ nam }}
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT"]
"""
_YEAR = (
    "ky_bao_cao: 2020\n"
    + _HEADER
    + """\
so_lieu:
  # hồ sơ nộp
  nop:
    mang: {ten: Qua mạng, don_vi_tinh: hồ sơ, thuc_hien: 30, ke_hoach: 20}  # từ cổng
    giay:
      ten: Trực tiếp
      don_vi_tinh: hồ sơ
      thuc_hien: 70
    tong: {ten: Tất cả, don_vi_tinh: hồ sơ, gom: [mang, nop.giay]}
    ty_le: {ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: mang / tong, so_le: 1}
  khac: {le: {ten: Lẻ, don_vi_tinh: hồ sơ, thuc_hien: 1}}
noi_dung:
  - tieu_de: Hồ sơ
    van: |
      Có {{ nop.mang }}, {{so_lieu.nop["mang"] | kem_don_vi}} trên {{ nop.tong }}.
      {% set n = nop %}{{ n.mang.ke_hoach }} {% if nop.mang > 1 %}nhiều{% endif %}
    bang_so_lieu:
      hang: [nop.mang, {nhom: nop}]
      cot: [ten, thuc_hien]
    bieu_do:
      {tieu_de: H, theo: so_lieu, so_lieu: [nop.mang, {so_lieu: nop.giay, ten: "{{ nop.mang }}"}]}
don_vi_cung_cap:
  - {ten: Văn phòng, so_lieu: [nop.mang]}
quy_tac:
  - {bieu_thuc: nop.mang <= nop.tong, thong_bao: sai}
bo_qua:
  - {ma_loi: BC401, vi_tri: nop.mang, ly_do: đã xem}
  - {ma_loi: BC402, vi_tri: nop.mang lạ, ly_do: chữ}
"""
)


def _opened(text: str = _YEAR) -> tuple[Report, File]:
    files = Files.of({"2020.yaml": text.encode()})
    return load("2020.yaml", files=files), files.file("2020.yaml")


@pytest.mark.parametrize(
    ("name", "aspect", "typed", "old", "new"),
    [
        ("nop.mang", Aspect.ACTUAL, "31", "thuc_hien: 30", "thuc_hien: 31"),
        ("nop.mang", Aspect.ACTUAL, "1.988", "thuc_hien: 30", "thuc_hien: 1.988"),
        ("nop.mang", Aspect.ACTUAL, "1,988", "thuc_hien: 30", 'thuc_hien: "1,988"'),
        ("nop.mang", Aspect.ACTUAL, " ", "thuc_hien: 30,", "thuc_hien: ,"),
        ("nop.mang", Aspect.CUMULATIVE, "5", "20}", "20, luy_ke: 5}"),
        ("nop.mang", Aspect.PRIOR, "5", "30,", "30, cung_ky: 5,"),
        ("nop.giay", Aspect.PLANNED, "80", "hien: 70\n", "hien: 70\n      ke_hoach: 80\n"),
        ("nop.giay", Aspect.ACTUAL, "48,5", "hien: 70", "hien: 48,5"),
        ("nop.giay", Aspect.PRIOR, None, "", ""),
    ],
)
def test_a_value_is_typed_at_its_place(
    name: str, aspect: Aspect, typed: str | None, old: str, new: str
) -> None:
    text = with_aspect(_YEAR.encode(), tuple(name.split(".")), aspect, typed)
    assert text == _YEAR.replace(old, new, 1)


@pytest.mark.parametrize(
    ("field", "value", "old", "new"),
    [
        ("source", "Sở A", "hồ sơ, thuc_hien: 30, ke_hoach: 20}", None),
        ("name", "Qua mạng, cổng", "ten: Qua mạng,", 'ten: "Qua mạng, cổng",'),
        ("estimated", "true", "ke_hoach: 20}", "ke_hoach: 20, uoc_tinh: true}"),
        ("planned", None, "ke_hoach: 20}", "ke_hoach: }"),
        ("unit", "bộ", "don_vi_tinh: hồ sơ,", "don_vi_tinh: bộ,"),
    ],
)
def test_any_key_of_a_figure_can_be_set(
    field: str, value: str | None, old: str, new: str | None
) -> None:
    text = with_figure_key(_YEAR.encode(), ("nop", "mang"), field, value)
    assert text == _YEAR.replace(old, new or f"{old[:-1]}, nguon: Sở A}}", 1)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Thủ tục hành chính", "thu_tuc_hanh_chinh"),
        ("Đất đai", "dat_dai"),
        ("30 xã", "so_30_xa"),
        ("Hồ sơ", "ho_so_2"),
        ("if", "so_if"),
        ("…", "so_lieu"),
    ],
)
def test_a_key_is_proposed_from_the_name(words: str, key: str) -> None:
    assert proposed_key(words, ["ho_so"]) == key


def test_a_new_figure_stands_at_the_end_of_its_group_as_the_others_do() -> None:
    report, file = _opened()
    values = {"name": "Qua bưu điện", "unit": "hồ sơ", "actual": "5"}
    text = with_new_figure(report, file.read(), ("nop",), values)
    line = "    qua_buu_dien: {ten: Qua bưu điện, don_vi_tinh: hồ sơ, thuc_hien: 5}\n"
    assert text == _YEAR.replace("  khac:", f"{line}  khac:", 1)
    text = with_new_figure(report, file.read(), ("moi",), values, "a")
    line = "  moi:\n    a: {ten: Qua bưu điện, don_vi_tinh: hồ sơ, thuc_hien: 5}\n"
    assert text == _YEAR.replace("noi_dung:", f"{line}noi_dung:", 1)


@pytest.mark.parametrize(
    ("group", "key", "code"),
    [(("nop",), "mang", "BC873"), (("nop",), "Có dấu", "BC208"), (("nop", "mang"), "x", "BC873")],
)
def test_a_key_that_cannot_be_used_is_told(group: tuple[str, ...], key: str, code: str) -> None:
    report, file = _opened()
    with pytest.raises(InvalidReport) as told:
        with_new_figure(report, file.read(), group, {"name": "A", "unit": "b"}, key)
    assert [problem.code for problem in told.value.problems] == [code]


def test_a_name_changes_wherever_it_is_used() -> None:
    report, file = _opened()
    done = renamed(report, file, ("nop", "mang"), "truc_tuyen")
    expected = (
        _YEAR.replace("nop.mang", "nop.truc_tuyen")
        .replace("    mang: {", "    truc_tuyen: {")
        .replace("[mang, nop.giay]", "[truc_tuyen, nop.giay]")
        .replace("mang / tong", "truc_tuyen / tong")
        .replace('nop["mang"]', 'nop["truc_tuyen"]')
        .replace("n.mang.", "n.truc_tuyen.")
        .replace("vi_tri: nop.truc_tuyen lạ", "vi_tri: nop.mang lạ")
    )
    assert done.text == expected
    assert not done.by_hand


def test_a_group_changes_its_name_wherever_it_is_used() -> None:
    report, file = _opened()
    done = renamed(report, file, ("nop",), "tiep_nhan")
    expected = (
        _YEAR.replace("nop.", "tiep_nhan.")
        .replace("  nop:", "  tiep_nhan:")
        .replace('nop["mang"]', 'tiep_nhan["mang"]')
        .replace("nhom: nop", "nhom: tiep_nhan")
        .replace("set n = nop", "set n = tiep_nhan")
        .replace("vi_tri: tiep_nhan.mang lạ", "vi_tri: nop.mang lạ")
    )
    assert done.text == expected


def test_a_figure_moves_to_another_group_with_its_full_name() -> None:
    report, file = _opened()
    done = regrouped(report, file, ("nop", "ty_le"), ("khac",))
    assert "cong_thuc: nop.mang / nop.tong" in done.text
    done = regrouped(report, file, ("nop", "mang"), ())
    assert "  mang: {ten: Qua mạng, don_vi_tinh: hồ sơ, thuc_hien: 30, ke_hoach: 20}  # từ" in (
        done.text
    )
    for said in ("Kết quả {{ mang }}", "gom: [mang, nop.giay]", "cong_thuc: mang / tong"):
        assert said in done.text
    done = regrouped(report, file, ("khac", "le"), ("nop",))
    assert "khac" not in done.text
    assert "    le: {ten: Lẻ, don_vi_tinh: hồ sơ, thuc_hien: 1}\n" in done.text


def test_a_name_that_hides_another_one_is_refused() -> None:
    text = _YEAR.replace("  khac:", "  an: {ten: Ẩn, don_vi_tinh: hồ sơ, thuc_hien: 9}\n  khac:")
    text = text.replace("cong_thuc: mang / tong", "cong_thuc: an / tong")
    report, file = _opened(text)
    with pytest.raises(InvalidReport) as told:
        renamed(report, file, ("nop", "giay"), "an")
    assert [problem.code for problem in told.value.problems] == ["BC874"]


def test_what_names_it_in_other_files_is_told() -> None:
    text = _YEAR.replace("ky_bao_cao: 2020\n", "ky_bao_cao: 2020\nky_truoc: 2019.yaml\n")
    text = text.replace("quy_tac:\n", "quy_tac:\n  - {tu_tep: chung.yaml}\n")
    text = text.replace("noi_dung:\n", "doi_chieu: [goc.csv]\nnoi_dung:\n", 1)
    files = Files.of(
        {
            "2020.yaml": text.encode(),
            "2019.yaml": _YEAR.replace("2020", "2019", 1).encode(),
            "chung.yaml": b"quy_tac:\n- {bieu_thuc: nop.mang > 0, thong_bao: sai}\n"
            b"- {bieu_thuc: 'not x.nop.mangs or 1 > 0', thong_bao: khac}\n",
            "goc.csv": "Số liệu;Thực hiện\nnop.mang;30\n".encode(),
        }
    )
    report = load("2020.yaml", files=files)
    done = renamed(report, files.file("2020.yaml"), ("nop", "mang"), "moi")
    told = [(one.code, one.position.file) for one in done.by_hand if one.position]
    assert told == [("BC875", "2020.yaml"), ("BC875", "chung.yaml"), ("BC875", "goc.csv")]


def test_a_figure_goes_if_nothing_needs_it() -> None:
    report, file = _opened()
    text = without_figure(report, file.read(), ("khac", "le"))
    assert "khac" not in text
    text = without_figure(report, file.read(), ("nop", "ty_le"))
    assert text == _YEAR.replace(
        '    ty_le: {ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: mang / tong, so_le: 1}\n', ""
    )


def test_who_needs_a_figure_is_told_with_the_places() -> None:
    report, file = _opened()
    with pytest.raises(InvalidReport) as told:
        without_figure(report, file.read(), ("nop", "giay"))
    [problem] = told.value.problems
    assert problem.code == "BC872"
    assert [one.position.line for one in problem.related] == [17, 29]
