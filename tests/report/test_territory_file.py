"""A file of mergers and splits: last year's values by today's units, the note, what is refused.

Judges: report/redrawn.py, report/territory_file.py
"""

from __future__ import annotations

from typing import Any

import pytest
from small_reports import HEADER

import baocao_gen
from baocao_gen import Files, InvalidReport, Report
from baocao_gen.figures.figure import Aspect
from baocao_gen.report.page import page_names
from baocao_gen.report.texts import Texts

YEAR = f"""
the_thuc: {HEADER}
so_lieu:
  dan:
    ho: {{ten: Số hộ, don_vi_tinh: hộ}}
    ngheo: {{ten: Hộ nghèo, don_vi_tinh: hộ}}
    ty_le: {{ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: ngheo / ho}}
    hai_long: {{ten: Hài lòng, don_vi_tinh: "%"}}
so_lieu_tu_tep: [{{tep: bang.csv}}]
noi_dung:
  - van: Có {{{{ dan.ngheo | kem_don_vi }}}}. {{{{ ghi_chu_dia_gioi }}}}.
"""
HEADS = "Đơn vị;Số hộ;Hộ nghèo;Hài lòng\n"
BEFORE = HEADS + "Xã A;100;10;90\nXã B;200;30;80\nXã C;50;5;70\nXã D;40;4;60\n"
NOW = HEADS + "Xã Mới;310;20;95\nXã E;30;1;95\nXã G;20;1;95\nXã Đ;41;5;95\n"
EVENTS = """
su_kien:
  - ngay: 01/7/2025
    can_cu: Nghị quyết số 60-NQ/TW
    loai: nhap
    tu: [Xã A, Xã B]
    thanh: Xã Mới
  - {ngay: 01/7/2025, can_cu: Nghị quyết khác, loai: tach, tu: Xã C, thanh: [{ten: Xã E, phan: 60%}, {ten: Xã G, phan: 40%}]}
  - {ngay: 01/8/2025, can_cu: Nghị quyết khác, loai: doi_ten, tu: Xã D, thanh: Xã Đ}
"""  # noqa: E501  an event on one line, as clerks write short ones


def loaded(events: str = EVENTS, period: str = "2025", now: str = NOW) -> Report:
    head = f"ky_bao_cao: {period}\nky_truoc: cu/2024.yaml\ndia_gioi: dia_gioi.yaml"
    files = {
        "2025.yaml": head + YEAR,
        "bang.csv": now,
        "dia_gioi.yaml": events,
        "cu/2024.yaml": f"ky_bao_cao: 2024{YEAR}",
        "cu/bang.csv": BEFORE,
    }
    held = Files.of({name: text.encode() for name, text in files.items()})
    return baocao_gen.load("2025.yaml", files=held)


def before(report: Report, figure: str) -> dict[str, str]:
    by_unit, name = report.unit_figures, tuple(figure.split("."))
    values = (by_unit.value(name, Aspect.PRIOR, unit) for unit in range(len(by_unit.units)))
    return {unit: str(one) for unit, one in zip(by_unit.units, values, strict=True)}


def test_counts_are_added_shares_are_computed_anew_and_rates_are_lost() -> None:
    report = loaded()
    assert before(report, "dan.ngheo") == {"Xã Mới": "40", "Xã E": "3", "Xã G": "2", "Xã Đ": "4"}
    shares = before(report, "dan.ty_le")
    assert (shares["Xã Mới"][:6], shares["Xã Đ"]) == ("13.333", "10.0")
    assert before(report, "dan.hai_long") == {
        "Xã Mới": "None", "Xã E": "None", "Xã G": "None", "Xã Đ": "60"
    }  # fmt: skip
    assert [one.message for one in report.warnings if one.code == "BC362"] == [
        f"chưa tính lại được số cùng kỳ của «{unit}» (dan.hai_long): "
        "số này không cộng được, cần các số thành phần"
        for unit in ("Xã Mới", "Xã E", "Xã G")
    ]


def test_what_was_published_stays() -> None:
    report = loaded()
    assert str(report.figures["dan.ngheo"].prior) == "49"
    assert report.timeline is not None
    units: Any = report.timeline.editions[0].units
    assert units.units == ("Xã A", "Xã B", "Xã C", "Xã D")


def test_the_note_says_since_when_and_by_what() -> None:
    report = loaded()
    note = Texts(report).names["ghi_chu_dia_gioi"]
    assert note == (
        "Số cùng kỳ của từng đơn vị được tính lại theo địa giới hành chính từ ngày 01 tháng 7 năm "
        "2025 (Nghị quyết số 60-NQ/TW; Nghị quyết khác), từ ngày 01 tháng 8 năm 2025 (Nghị quyết "
        "khác)"
    )
    assert "ghi_chu_dia_gioi" in page_names(report)


@pytest.mark.parametrize("period", ["2024", "2027"])
def test_only_what_happened_since_the_same_period_of_last_year_counts(period: str) -> None:
    report = loaded(EVENTS.replace("/2025", f"/{period}"), now=BEFORE)
    assert before(report, "dan.ngheo")["Xã A"] == "10"
    assert Texts(report).names["ghi_chu_dia_gioi"] == ""


def test_what_became_of_other_units_is_not_in_the_note() -> None:
    other = "  - {ngay: 01/8/2025, can_cu: NQ xa, loai: nhap, tu: [P, Q], thanh: R}\n"
    assert "NQ xa" not in Texts(loaded(EVENTS + other)).names["ghi_chu_dia_gioi"]


def test_a_unit_that_the_tables_of_today_do_not_have_is_told() -> None:
    report = loaded(EVENTS.replace("thanh: Xã Mới", "thanh: Xã Mơi"))
    [told] = [one for one in report.warnings if one.code == "BC899"]
    assert told.hint == "có phải «Xã Mới»?"


def test_a_split_without_shares_is_told() -> None:
    report = loaded(EVENTS.replace(", phan: 60%", "").replace(", phan: 40%", ""))
    assert before(report, "dan.ngheo")["Xã E"] == "None"
    assert any("chưa rõ phần của «Xã C»" in one.message for one in report.warnings)


def event(kind: str, before: str, after: str, day: str = "01/7/2025") -> str:
    said = f"ngay: {day}, can_cu: NQ, loai: {kind}, tu: {before}, thanh: {after}"
    return f"  - {{{said}}}\n"


@pytest.mark.parametrize(
    ("events", "problem"),
    [
        ([event("doi_ten", "A", "B"), event("doi_ten", "C", "D", "01/6/2025")],
         "BC899 dia_gioi.yaml:3:5 ngày 01/6/2025 đứng sau ngày 01/7/2025"),
        ([event("doi_ten", "A", "B"), event("nhap", "[A, C]", "D", "01/8/2025")],
         "BC899 dia_gioi.yaml:3:5 «A» không còn từ ngày 01/7/2025"),
        ([event("nhap", "[A, B]", "C"), event("nhap", "[b, D]", "E")],
         "BC899 dia_gioi.yaml:3:5 «B» đi quá một lần: 200%"),
        ([event("tach", "A", "[{ten: B, phan: 60%}, {ten: C, phan: 50%}]")],
         "BC899 dia_gioi.yaml:2:5 «A» đi quá một lần: 110%"),
        ([event("tach", "A", "[{ten: B, phan: 60%}, {ten: C, phan: 30%}]")],
         "BC899 dia_gioi.yaml:2:5 «A» mới rõ 90%"),
        ([event("nhap", "[A, {ten: B, phan: 30%}]", "C")],
         "BC899 dia_gioi.yaml:2:5 «B» mới rõ 30%"),
        ([event("tach", "A", "[{ten: B, phan: {dan: 60%}}, {ten: C, phan: {dan: 30%}}]")],
         "BC899 dia_gioi.yaml:2:5 «A» mới rõ 90% của dan"),
        ([event("doi_ten", "A", "B"), event("doi_ten", "B", "A")],
         "BC899 dia_gioi.yaml:3:5 các đơn vị thành của nhau trong một ngày: A → B → A"),
        ([event("doi_ten", "A", "B"), event("doi_ten", "C", "B", "01/8/2025")],
         "BC899 dia_gioi.yaml:3:5 «B» là tên một đơn vị đang có"),
        ([event("doi_ten", "A", "B"), event("doi_ten", "C", "B")],
         "BC899 dia_gioi.yaml:3:5 «B» lập ra hai lần"),
        ([event("tach", "A", "B")],
         "BC213 dia_gioi.yaml:2:5 loai: tach thì tu là một đơn vị, thanh là từ hai đơn vị"),
        ([event("nhap", "[A, B]", "[C, D]")],
         "BC213 dia_gioi.yaml:2:5 loai: nhap thì thanh phải là một đơn vị"),
        ([event("doi_ten", "A", "B", "7/2025")],
         "BC204 dia_gioi.yaml:2:12 chưa ghi đủ ngày, tháng, năm"),
        ([event("chia", "A", "B")],
         "BC215 dia_gioi.yaml:2:41 giá trị không dùng được, ở đây là «chia»"),
        ([event("tach", "A", "[{ten: B, phan: 160%}, C]")],
         "BC203 dia_gioi.yaml:2:77 phần phải trên 0% và không quá 100%, ở đây là 160%"),
        ([event("tach", "A", "[{ten: B, phan: ít}, C]")],
         "BC203 dia_gioi.yaml:2:77 «ít» không phải là số"),
    ],
)  # fmt: skip
def test_what_cannot_have_been_so_is_refused_by_place(events: list[str], problem: str) -> None:
    with pytest.raises(InvalidReport) as refused:
        loaded("su_kien:\n" + "".join(events))
    assert problem in [f"{p.code} {p.position} {p.message}" for p in refused.value.problems]


@pytest.mark.parametrize("text", ["a: b\n", "root:x:0:0\n", "su_kien: [\n"])
def test_a_file_of_another_kind_is_refused_without_its_words(text: str) -> None:
    with pytest.raises(InvalidReport) as refused:
        loaded(text)
    assert refused.value.problems[0].code == "BC899"
    assert "root:x" not in "".join(str(one) for one in refused.value.problems)


@pytest.mark.parametrize(
    "events",
    [
        [event("dieu_chinh", "{ten: A, phan: 10%}", "B")],
        [event("nhap", "[A, {ten: B, phan: 30%}]", "C"),
         event("nhap", "[D, {ten: B, phan: 70%}]", "E")],
        [event("nhap", "[A, B]", "A")],
        [event("nhap", "B", "A"), event("doi_ten", "A", "C", "01/8/2025")],
        [event("doi_ten", "A", "B"), event("doi_ten", "B", "A", "01/8/2025")],
        [event("dieu_chinh", "{ten: A, phan: 10%}", "B"),
         event("dieu_chinh", "{ten: B, phan: 20%}", "A")],
    ],
)  # fmt: skip
def test_what_may_well_have_been_so_is_taken(events: list[str]) -> None:
    loaded("su_kien:\n" + "".join(events), now=BEFORE)
