"""The files of many units → one year file: sums, who has sent what, and what does not agree.

Judges: years/consolidate/collected.py, years/consolidate/matrix.py, years/consolidate/reading.py,
years/consolidate/senders.py, years/consolidate/totals.py, years/consolidate/units.py,
years/consolidate/written.py
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from small_reports import HEADER

import baocao_gen
from baocao_gen import InvalidReport, consolidate
from baocao_gen.files.files import Files
from baocao_gen.years.consolidate.whole import Consolidated

HO = "{ten: Số hộ, don_vi_tinh: hộ, thuc_hien: %s}"


def header(agency: str) -> str:
    return json.dumps({**HEADER, "co_quan_ban_hanh": agency}, ensure_ascii=False)


def sent(name: str, figures: str, body: str = "- van: Lời.", period: str = "2025") -> bytes:
    """The year file of a unit; ``figures`` are those of the group ``dan``."""
    lines = "\n".join(f"    {line}" for line in figures.splitlines())
    text = f"ky_bao_cao: {period}\nthe_thuc: {header('Ủy ban nhân dân ' + name)}\n"
    return f"{text}so_lieu:\n  dan:\n{lines}\nnoi_dung:\n{body}\n".encode()


def whole(figures: str, says: str = "{tep: 'xa/*.yaml'}", body: str = "- van: Lời.") -> bytes:
    """The year file that they are put together into."""
    return with_keys(sent("tỉnh Mẫu", figures, body), f"tong_hop_tu: {says}")


def with_keys(year_file: bytes, keys: str) -> bytes:
    return year_file.replace(b"so_lieu:", f"{keys}\nso_lieu:".encode(), 1)


def added(
    own: bytes, *units: bytes, more: dict[str, bytes] | None = None, **how: Any
) -> Consolidated:
    files = {f"xa/{number}.yaml": unit for number, unit in enumerate(units)}
    return consolidate("t.yaml", files=Files.of({"t.yaml": own, **files, **(more or {})}), **how)


def told(found: Consolidated) -> list[str]:
    return [
        f"{one.code} {one.severity.value} {one.position} {one.message}" for one in found.problems
    ]


def values(found: Consolidated) -> dict[str, str]:
    return {one.dotted: str(one.value) for one in found.totals}


BLANK = "ho: {ten: Số hộ, don_vi_tinh: hộ}"
A, B = sent("xã A", "ho: " + HO % 10), sent("xã B", "ho: " + HO % 20)


@pytest.mark.parametrize(
    ("measure", "said", "first", "second", "value"),
    [
        ("hộ", "", "10", "7", "17"),
        ("tỷ đồng", "", "'0,1'", "'0,2'", "0.3"),
        ("điểm", ", tong_hop: cong", "4", "5", "9"),
        ("điểm", ", tong_hop: tong", "4", "5", "9"),
        ("điểm", ", tong_hop: binh_quan", "4", "5", "4.50"),
        ("điểm", ", tong_hop: binh_quan, so_le: 0", "4", "5", "5"),
        ("điểm", ", tong_hop: lon_nhat", "4", "5", "5"),
        ("điểm", ", tong_hop: nho_nhat", "4", "5", "4"),
        ("điểm", ", tong_hop: liet_ke", "4", "5", "None"),
    ],
)
def test_a_figure_is_gathered_as_it_says(
    measure: str, said: str, first: str, second: str, value: str
) -> None:
    units = [
        sent(name, f"so: {{don_vi_tinh: {measure}, thuc_hien: {one}}}")
        for name, one in (("xã A", first), ("xã B", second))
    ]
    found = added(whole(f"so: {{don_vi_tinh: {measure}{said}}}"), *units)
    assert told(found) == []
    assert values(found) == {"dan.so": value}


def test_a_unit_of_measure_may_be_typed_in_any_case() -> None:
    found = added(whole(BLANK), A, sent("xã B", "ho: {don_vi_tinh: Hộ, thuc_hien: 7}"))
    assert (told(found), values(found)) == ([], {"dan.ho": "17"})


def test_a_mean_is_weighed_and_a_share_is_computed_from_sums() -> None:
    own = whole(
        "ho: {don_vi_tinh: hộ}\nngheo: {don_vi_tinh: hộ}\n"
        "ty_le: {don_vi_tinh: '%', cong_thuc: ngheo / ho}\n"
        "tuoi: {don_vi_tinh: tuổi/người, tong_hop: binh_quan, trong_so: ho, so_le: 1}"
    )
    rows = [("xã A", 100, 50, 30), ("xã B", 300, 30, 40)]
    units = [
        sent(
            name,
            f"ho: {HO % ho}\nngheo: {HO % poor}\n"
            "ty_le: {don_vi_tinh: '%', cong_thuc: ngheo / ho}\n"
            f"tuoi: {{don_vi_tinh: tuổi/người, thuc_hien: {age}}}",
        )
        for name, ho, poor, age in rows
    ]
    found = added(own, *units)
    assert told(found) == []
    assert values(found) == {"dan.ho": "400", "dan.ngheo": "80", "dan.tuoi": "37.5"}
    assert found.text is not None
    assert 'so_le: 1, thuc_hien: "37,5", lay_tu: bình quân 2 đơn vị}' in found.text
    assert "ty_le: {don_vi_tinh: '%', cong_thuc: ngheo / ho}" in found.text


def test_what_is_estimated_in_one_unit_is_estimated_in_the_whole() -> None:
    own = whole(BLANK)
    unit = sent("xã B", "ho: {don_vi_tinh: hộ, thuc_hien: 20, uoc_tinh: true}")
    text = added(own, A, unit).text
    assert text is not None
    assert "thuc_hien: 30, lay_tu: cộng 2 đơn vị, uoc_tinh: true}" in text


def with_plan(name: str, plan: str) -> bytes:
    return sent(name, f"ho: {{don_vi_tinh: hộ, thuc_hien: 1, ke_hoach: {plan}}}")


@pytest.mark.parametrize(
    ("own", "plans", "said"),
    [
        ("", ("10", "20"), "ke_hoach: 30,"),
        ("", ("10", ""), "BC893"),
        ("", ("", ""), "ke_hoach: ,"),
        ("30", ("10", "20"), "ke_hoach: 30,"),
        ("99", ("10", ""), "ke_hoach: 99,"),
        ("99", ("10", "20"), "BC890"),
    ],
)
def test_plans_are_added_where_the_key_is_there(
    own: str, plans: tuple[str, str], said: str
) -> None:
    year_file = whole(f"ho: {{don_vi_tinh: hộ, ke_hoach: {own}}}")
    found = added(year_file, with_plan("xã A", plans[0]), with_plan("xã B", plans[1]))
    if said.startswith("BC"):
        assert [one.code for one in found.problems] == [said]
        assert found.text is None
    else:
        assert found.text is not None
        assert f"{{don_vi_tinh: hộ, {said} thuc_hien: 2, lay_tu" in found.text


def test_a_year_file_without_the_key_asks_for_no_plan() -> None:
    found = added(whole(BLANK), with_plan("xã A", "10"), with_plan("xã B", "20"))
    assert values(found) == {"dan.ho": "2"}


def test_only_the_values_change() -> None:
    own = whole("# ghi chú\nho:\n  ten: Số hộ   # của xã\n  don_vi_tinh: hộ\n  thuc_hien:")
    found = added(own.replace(b"\n", b"\r\n"), A, B)
    wanted = own.replace(b"thuc_hien:", "thuc_hien: 30\n      lay_tu: cộng 2 đơn vị".encode())
    assert found.text == wanted.replace(b"\n", b"\r\n").decode()


WEIGHED = "a: {don_vi_tinh: hộ, tong_hop: binh_quan, trong_so: nguoi}\nng: {don_vi_tinh: người}"
OTHERWISE = sent("xã B", "ho: {don_vi_tinh: người, thuc_hien: 2}")
OF_2024 = sent("xã B", "ho: " + HO % 2, period="2024")
SHARE = sent("xã A", "ty: {don_vi_tinh: '%', thuc_hien: 5}")
WITH_PEOPLE = sent("xã A", "a: {don_vi_tinh: hộ, thuc_hien: 5}\nng: {don_vi_tinh: người}")


@pytest.mark.parametrize(
    ("own", "units", "code", "place", "message"),
    [
        (BLANK, [A, OTHERWISE], "BC894", "xa/1.yaml:5:41",
         "Ủy ban nhân dân xã B tính «dan.ho» bằng người, không phải hộ"),
        (BLANK, [A, OF_2024], "BC895", "xa/1.yaml:1:13",
         "tệp của năm 2024, đang tổng hợp năm 2025"),
        (BLANK, [A, sent("xã B", "so_ho: " + HO % 2)], "BC893", "xa/1.yaml",
         "tệp của Ủy ban nhân dân xã B không có số liệu «dan.ho»"),
        (BLANK, [A, sent("xã B", "ho: " + HO % "")], "BC892", "xa/1.yaml:5:5",
         "Ủy ban nhân dân xã B chưa có số «Số hộ»"),
        (BLANK, [A, A.replace(b"thuc_hien: 10", b"thuc_hien: 11")], "BC896", "xa/1.yaml",
         "«Ủy ban nhân dân xã A» có hai tệp"),
        ("ty: {don_vi_tinh: '%'}", [SHARE], "BC897", "t.yaml:6:5",
         "số % của các đơn vị không cộng được, chưa rõ số chung tính ra sao"),
        (WEIGHED, [WITH_PEOPLE], "BC897", "t.yaml:6:57",
         "không có số liệu «nguoi» để làm trọng số"),
        ("b: {don_vi_tinh: hộ, tong_hop: cong}", [A], "BC897", "t.yaml:6:36",
         "không đơn vị nào có số liệu «dan.b»"),
        ("ho: " + HO % 31, [A, B], "BC890", "t.yaml:6:50",
         "«dan.ho» đã ghi 31, cộng các đơn vị là 30: nhiều hơn 1"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_told_and_nothing_is_written(
    own: str, units: list[bytes], code: str, place: str, message: str
) -> None:
    found = added(whole(own), *units)
    assert f"{code} error {place} {message}" in told(found)
    assert found.text is None


def test_both_places_are_told() -> None:
    [problem] = added(whole(BLANK), A, OTHERWISE).problems
    assert [str(one.position) for one in problem.related] == ["t.yaml:6:35"]


@pytest.mark.parametrize(
    ("own", "unit", "problems"),
    [
        ("15/12–14/12", "15/12/2024 - 14/12/2025", 0),
        ("15/12–14/12", "", 0),
        ("", "15/12–14/12", 0),
        ("15/12–14/12", "01/01–14/12", 1),
    ],
)
def test_data_of_other_days_are_refused(own: str, unit: str, problems: int) -> None:
    def with_days(year_file: bytes, days: str) -> bytes:
        return with_keys(year_file, f"chot_so_lieu: {days}") if days else year_file

    found = added(with_days(whole(BLANK), own), with_days(A, unit))
    assert [one.code for one in found.problems] == ["BC895"] * problems


def test_figures_of_the_office_alone_are_left_alone() -> None:
    alone = "ta: {don_vi_tinh: hộ, thuc_hien: 9, tong_hop: khong_gop}"
    own = whole(f"{BLANK}\nrieng: {{don_vi_tinh: việc, thuc_hien: 3}}\n{alone}")
    unit = sent("xã B", "ho: " + HO % 2 + "\nta: " + HO % 1)
    found = added(own, A, unit)
    assert (told(found), values(found)) == ([], {"dan.ho": "12"})


LISTED = (
    "{tep: 'xa/*.yaml', don_vi: [{ten: xã A}, {ten: xã B}, {ten: xã C, khong_phat_sinh: true}]}"
)


def test_units_that_have_not_sent_are_told_unless_they_have_nothing() -> None:
    found = added(whole(BLANK, LISTED), A)
    assert [f"{one.name} {one.state.value}" for one in found.units] == [
        "xã A sent",
        "xã B missing",
        "xã C nothing_to_report",
    ]
    assert told(found) == ["BC892 error t.yaml:3:1 xã B chưa gửi tệp"]
    assert found.text is None


def test_what_is_missing_may_be_left_out() -> None:
    found = added(whole(BLANK, LISTED), A, partial=True)
    assert told(found) == ["BC892 warning t.yaml:3:1 xã B chưa gửi tệp"]
    assert found.text is not None
    assert "thuc_hien: 10, lay_tu: cộng 2/3 đơn vị}" in found.text


def test_units_are_listed_in_a_table_and_their_files_named_by_code() -> None:
    listed = "Mã;Tên đơn vị;Ngày gửi\n0;xã A;16/12/2025\n1;xã B;14/12/2025\n".encode()
    own = whole(BLANK, "{tep: 'xa/{ma}.yaml', danh_sach: ds.csv, han_gui: 15/12/2025}")
    found = added(own, A, B, more={"ds.csv": listed})
    assert [one.state.value for one in found.units] == ["late", "sent"]
    assert told(found) == []


BY_CODE = whole(BLANK, "{tep: 'xa/{ma}.yaml', danh_sach: ds.csv}")


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("Mã;Tên\n0;xã A\n0;xã B\n", "BC898 ds.csv:3:3 đơn vị «0» kể hai lần"),
        ("Mã;Tên\n0;=xã A\n",
         "BC898 ds.csv:2:3 tên đơn vị «=xã A» mở đầu như một công thức của Excel"),
        ("Mã;Tên\n;xã A\n", "BC898 ds.csv:2:2 đơn vị «xã A» không có mã để thay vào {ma}"),
        ("Mã;Ghi\n0;xã A\n", "BC898 ds.csv:1:1 danh sách không có cột tên đơn vị"),
        ("Mã;Tên;Ngày gửi\n0;xã A;31/02/2025\n", "BC204 ds.csv:2:8 không có ngày 31/02/2025"),
        ("Mã;Tên\n0;\n", "BC898 ds.csv:2:1 hàng này không ghi tên đơn vị"),
    ],
)  # fmt: skip
def test_a_list_of_units_that_cannot_be_used_is_refused(table: str, problem: str) -> None:
    with pytest.raises(InvalidReport) as refused:
        added(BY_CODE, A, more={"ds.csv": table.encode()})
    assert problem in [f"{p.code} {p.position} {p.message}" for p in refused.value.problems]


def test_nothing_is_quoted_of_a_file_that_is_no_list_of_units() -> None:
    with pytest.raises(InvalidReport) as refused:
        added(BY_CODE, A, more={"ds.csv": b"root:x:0:0\nbin:x:1:1\n"})
    assert not any("root" in str(problem.position.excerpt) for problem in refused.value.problems
                   if problem.position)  # fmt: skip


@pytest.mark.parametrize("says", ["{tep: xa.yaml}", "{}", "{danh_sach: a.csv, don_vi: [{ten: A}]}"])
def test_a_file_that_does_not_say_where_the_units_are_is_refused(says: str) -> None:
    with pytest.raises(InvalidReport) as refused:
        added(whole(BLANK, says))
    assert {one.code for one in refused.value.problems} == {"BC213"}


def test_a_file_without_units_is_refused() -> None:
    with pytest.raises(InvalidReport) as refused:
        added(sent("tỉnh Mẫu", BLANK), A)
    assert [one.code for one in refused.value.problems] == ["BC898"]


def test_a_file_of_another_unit_is_refused() -> None:
    listed = "Mã;Tên\n0;xã A\n1;xã B\n".encode()
    found = added(BY_CODE, B, A, more={"ds.csv": listed})
    assert told(found)[0] == (
        "BC896 error xa/0.yaml tệp của «xã A» mà lại ghi «Ủy ban nhân dân xã B»"
    )


def test_a_file_of_nobody_on_the_list_is_refused() -> None:
    found = added(whole(BLANK, LISTED), A, B, sent("xã D", "ho: " + HO % 1))
    assert told(found) == [
        "BC896 error xa/2.yaml tệp của «Ủy ban nhân dân xã D», không có trong danh sách đơn vị"
    ]


def test_the_unit_that_explains_the_difference_is_named() -> None:
    [problem] = added(whole("ho: " + HO % 20), A, B).problems
    assert [one.message for one in problem.related] == [
        "số của Ủy ban nhân dân xã A bằng đúng phần lệch"
    ]


def test_the_offices_own_table_of_units_tells_where_they_differ() -> None:
    table = "Đơn vị;Số hộ\nỦy ban nhân dân xã A;10\nỦy ban nhân dân xã B;21\n".encode()
    own = with_keys(whole("ho: " + HO % 31), "so_lieu_tu_tep: [{tep: b.csv}]")
    [problem] = added(own, A, B, more={"b.csv": table}).problems
    assert [one.message for one in problem.related] == [
        "Ủy ban nhân dân xã B gửi 20, bảng ở b.csv:3:22 ghi 21"
    ]


def test_a_difference_is_decided_by_name() -> None:
    found = added(whole("ho: " + HO % 31), A, B, replacing=["dan.ho"])
    assert found.text is not None
    assert "thuc_hien: 30, lay_tu: cộng 2 đơn vị}" in found.text


def test_what_the_run_before_has_written_changes_without_asking() -> None:
    first = added(whole(BLANK), A, B)
    assert first.text is not None
    again = added(first.text.encode(), A, B, kept=first.kept)
    assert (again.text, again.changes, again.same) == (first.text, (), 1)
    changed = B.replace(b"thuc_hien: 20", b"thuc_hien: 21")
    moved = added(first.text.encode(), A, changed, kept=first.kept)
    assert [(one.before, one.after) for one in moved.changes] == [("30", "31")]
    by_hand = first.text.replace("thuc_hien: 30", "thuc_hien: 29").encode()
    assert added(by_hand, A, changed, kept=first.kept).text is None
    assert added(first.text.encode(), A, changed).text is None, "without a record it is asked"


def test_texts_are_collected_in_order_with_their_values() -> None:
    body = "- tieu_de: Kiến nghị\n  van: |\n    Xin {{ dan.ho%s }}[^a].\n\n    [^a]: Chú.\n"
    units = [
        sent("xã B", "ho: " + HO % 20, body % " | kem_don_vi"),
        sent("xã A", "ho: " + HO % 10, body.replace("Kiến nghị", "KIẾN  NGHỊ") % ""),
    ]
    own = whole(BLANK, LISTED, "- tieu_de: Kiến nghị\n  tong_hop: liet_ke")
    found = added(own, *units)
    assert told(found) == []
    assert found.text is not None
    assert found.text.endswith(
        "  tong_hop: liet_ke\n  van: |\n    **xã A:** Xin 10[^1-a].\n\n    [^1-a]: Chú.\n\n"
        "    **xã B:** Xin 20 hộ[^2-a].\n\n    [^2-a]: Chú.\n"
    )


def test_a_collected_text_replaces_a_typed_one_only_where_it_is_told_to() -> None:
    body = "- tieu_de: Kiến nghị\n  van: Xin.\n"
    own = whole(BLANK, body="- tieu_de: Kiến nghị\n  tong_hop: liet_ke\n  van: Lời khác.")
    unit = sent("xã A", "ho: " + HO % 1, body)
    assert told(added(own, unit)) == [
        "BC890 error t.yaml:10:8 lời văn của «Kiến nghị» khác lời của 1 đơn vị ghép lại"
    ]
    text = added(own, unit, replacing=["noi_dung[0]"]).text
    assert text is not None
    assert "van: |\n    **Ủy ban nhân dân xã A:** Xin.\n" in text


def test_a_section_that_no_unit_has_is_told() -> None:
    found = added(whole(BLANK, body="- tieu_de: Xin\n  tong_hop: liet_ke"), A)
    assert told(found) == ["BC893 error t.yaml:8:3 không đơn vị nào có mục «Xin»"]


def test_a_collected_text_that_lacks_a_number_is_told() -> None:
    body = "- tieu_de: Kiến nghị\n  van: Xin {{ dan.xin }}.\n"
    unit = sent("xã A", "ho: " + HO % 1 + "\nxin: " + HO % "", body)
    found = added(whole(BLANK, body="- tieu_de: Kiến nghị\n  tong_hop: liet_ke"), unit)
    assert told(found) == [
        "BC892 error xa/0.yaml:9:8 lời văn «Kiến nghị» của Ủy ban nhân dân xã A in một số chưa có"
    ]


def test_the_table_of_units_is_what_the_year_file_adds_up() -> None:
    own = with_keys(whole(BLANK, LISTED), "so_lieu_tu_tep: [{tep: b.csv}]")
    found = added(own, A, B, table="b.csv")
    assert found.table.decode() == "Đơn vị;Số hộ\nxã A;10\nxã B;20\nxã C;-\n"
    assert found.text == own.decode(), "the table says it"
    report = baocao_gen.load("t.yaml", files=Files.of({"t.yaml": own, "b.csv": found.table}))
    assert str(report.figures["dan.ho"].actual) == "30"


def test_two_units_of_one_name_are_told_apart_by_code() -> None:
    listed = "Mã;Tên\n0;xã A\n1;xã A\n".encode()
    units = [A, A.replace(b"thuc_hien: 10", b"thuc_hien: 12")]
    found = added(BY_CODE, *units, more={"ds.csv": listed})
    assert found.table.decode() == "Đơn vị;Số hộ\nxã A (0);10\nxã A (1);12\n"


def test_workers_read_the_same() -> None:
    units = [sent(f"xã {number}", "ho: " + HO % number) for number in range(1, 40)]
    with ThreadPoolExecutor(2) as executor:
        found = added(whole(BLANK), *units, executor=executor)
    assert values(found) == {"dan.ho": str(sum(range(1, 40)))}


def test_the_next_years_file_keeps_the_units_and_forgets_who_had_sent() -> None:
    said = "{tep: 'xa/*.yaml', don_vi: [{ten: xã A, khong_phat_sinh: true}], han_gui: 15/12/2025}"
    found = added(whole(BLANK, said))
    assert found.text is not None
    new = baocao_gen.new_year("t.yaml", files=Files.of({"t.yaml": whole("ho: " + HO % 3, said)}))
    assert "tong_hop_tu: {tep: 'xa/*.yaml', don_vi: [{ten: xã A}]}\n" in new
