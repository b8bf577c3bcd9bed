"""A number and a day written into a year file: only the two values differ."""

from __future__ import annotations

import pytest
from command_line import YEAR

from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.years.stamp import stamp

NUMBER, DAY = '  so_van_ban: "05"\n', "  ngay_ban_hanh: 08/7/2020\n"
FLOW = """\
ky_bao_cao: 2020
the_thuc: {co_quan_ban_hanh: Sở A, ky_hieu: BC-SA, dia_danh: Huế, trich_yeu: Tổng kết,
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}, noi_nhan: ["Lưu: VT"]}
noi_dung: [{van: Xong.}]
"""


def a_file(number: str = "", day: str = "") -> str:
    return YEAR.replace(NUMBER, number).replace(DAY, day)


def stamped(text: str, number: str | None, day: str | None, *, force: bool = False) -> str:
    files = Files.of({"2020.yaml": text.encode()})
    return stamp("2020.yaml", number=number, issued_on=day, force=force, files=files)


@pytest.mark.parametrize(
    ("typed", "number", "written"),
    [
        ("  so_van_ban:\n", "123", "  so_van_ban: 123\n"),
        ("  so_van_ban:   # văn thư cấp\n", "123", "  so_van_ban: 123   # văn thư cấp\n"),
        ('  so_van_ban: ""  # sau\n', "7", '  so_van_ban: "7"  # sau\n'),
        ("  so_van_ban: ~\n", "7", "  so_van_ban: 7\n"),
        ('  so_van_ban: "……"\n', "7", '  so_van_ban: "7"\n'),
        ('  so_van_ban: "05"\n', "5", '  so_van_ban: "05"\n'),
        ("  so_van_ban: 123\n", "123", "  so_van_ban: 123\n"),
    ],
)
def test_the_number_stands_where_the_value_stood(typed: str, number: str, written: str) -> None:
    assert stamped(a_file(typed), number, None) == a_file(written)


@pytest.mark.parametrize(
    ("typed", "day", "written"),
    [
        ("  ngay_ban_hanh:\n", "28/12/2020", "  ngay_ban_hanh: 28/12/2020\n"),
        ("  ngay_ban_hanh: # ký\n", "28/12/2020", "  ngay_ban_hanh: 28/12/2020 # ký\n"),
        ("  ngay_ban_hanh: tháng 12 năm 2020\n", "28/12/2020", "  ngay_ban_hanh: 28/12/2020\n"),
        ("  ngay_ban_hanh: 2020\n", "ngày 5 tháng 2 năm 2020", "  ngay_ban_hanh: 05/02/2020\n"),
        ("  ngay_ban_hanh: '12/2020'\n", "28/12/2020", "  ngay_ban_hanh: '28/12/2020'\n"),
        ("  ngay_ban_hanh: 2020-12-28\n", "28/12/2020", "  ngay_ban_hanh: 2020-12-28\n"),
        ("", "31/01/2021", None),
    ],
)
def test_the_day_stands_where_the_value_stood(typed: str, day: str, written: str | None) -> None:
    new = stamped(a_file("", typed), None, day)
    if written is None:
        added = "  dia_danh: Tiền Giang\n  ngay_ban_hanh: 31/01/2021\n"
        assert new == a_file().replace("  dia_danh: Tiền Giang\n", added)
    else:
        assert new == a_file("", written)


def test_a_key_that_is_not_there_is_added_behind_the_symbol_and_the_place() -> None:
    assert stamped(FLOW, "9", "28/12/2020") == FLOW.replace(
        "BC-SA, dia_danh: Huế", "BC-SA, so_van_ban: 9, dia_danh: Huế, ngay_ban_hanh: 28/12/2020"
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_and_the_mark_at_the_beginning_stay(mark: str, line_end: str) -> None:
    typed = (mark + a_file("  so_van_ban:\n")).replace("\n", line_end)
    wanted = (mark + a_file("  so_van_ban: 12\n")).replace("\n", line_end)
    assert stamped(typed, "12", None) == wanted


@pytest.mark.parametrize(
    ("number", "day", "told"),
    [
        ("12/BC-SA", None, [("BC196", 4)]),
        ("mười hai", None, [("BC196", 4)]),
        ("", None, [("BC196", 4)]),
        ("0", None, [("BC196", 4)]),
        ("-5", None, [("BC196", 4)]),
        ("٣", None, [("BC196", 4)]),
        ("1234567", None, [("BC196", 4)]),
        ("9" * 5000, None, [("BC196", 4)]),
        ("6", None, [("BC197", 4)]),
        (None, "30/02/2020", [("BC204", 7)]),
        (None, "12/2020", [("BC204", 7)]),
        (None, "hôm nay", [("BC204", 7)]),
        (None, "", [("BC204", 7)]),
        (None, "09/7/2020", [("BC197", 7)]),
        ("6", "09/7/2020", [("BC197", 4), ("BC197", 7)]),
    ],
)
def test_what_cannot_be_the_number_or_the_day_is_told_at_its_key(
    number: str | None, day: str | None, told: list[tuple[str, int]]
) -> None:
    with pytest.raises(InvalidReport) as refused:
        stamped(YEAR, number, day)
    assert [(p.code, p.position and p.position.line) for p in refused.value.problems] == told
    assert all(p.hint for p in refused.value.problems)


@pytest.mark.parametrize("day", ["28/12/2018", "15/12/2019", "01/01/2022"])
def test_a_day_that_does_not_fit_the_period_is_refused_unless_forced(day: str) -> None:
    with pytest.raises(InvalidReport) as refused:
        stamped(a_file("", "  ngay_ban_hanh:\n"), None, day)
    assert [problem.code for problem in refused.value.problems] == ["BC786"]
    assert f"ngay_ban_hanh: {day}\n" in stamped(YEAR, None, day, force=True)


def test_another_number_is_replaced_where_it_is_forced() -> None:
    assert stamped(YEAR, "6", None, force=True) == YEAR.replace('"05"', '"6"')


def test_nothing_asked_for_changes_nothing() -> None:
    assert stamped(YEAR, None, None) == YEAR
