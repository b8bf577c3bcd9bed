"""The chain of earlier year files: what is compared with what, the series, and broken chains.

Judges: report/history.py
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from judges import python_docx_text

import baocao_gen
from baocao_gen.figures.figure import Aspect
from baocao_gen.files import disk
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Severity
from baocao_gen.report.markdown import as_blocks
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import compile_narrative, render_line, render_text
from baocao_gen.tags.compile import TextFault

FILE = """\
ky_bao_cao: {period}
{previous}the_thuc:
  co_quan_ban_hanh: Sở Ví Dụ
  ky_hieu: BC-SVD
  dia_danh: Ví Dụ
  trich_yeu: Tổng kết
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  thu:
    tong: {{don_vi_tinh: tỷ đồng, {tong}}}
noi_dung:
  - van: {van}
"""
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a year file with one figure, ``thu.tong``."""

    def written(period: str, tong: str, previous: str | None = None, van: str = "Câu văn.") -> Path:
        path = tmp_path / f"{period.replace('/', '-')}.yaml"
        link = f"ky_truoc: {previous}.yaml\n" if previous else ""
        text = FILE.format(period=period, tong=tong, previous=link, van=van)
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def five_years(write: Write) -> Path:
    """2017 to 2021; in 2020 last year's value was restated."""
    write("2017", "thuc_hien: 10")
    write("2018", 'thuc_hien: "11,5"', "2017")
    write("2019", "thuc_hien: 12", "2018")
    write("2020", "thuc_hien: 13, dieu_chinh: {gia_tri: 14, ly_do: tính cả xã mới}", "2019")
    return write("2021", "thuc_hien: 15", "2020")


def said(report: baocao_gen.Report, text: str) -> str:
    return render_line(compile_narrative(text), text_names(report))


EACH = "{% for ky in thu.tong.chuoi %}{{ ky.nam }}: {{ ky.gia_tri or '-' }}; {% endfor %}"


def test_a_series_holds_every_year_of_the_chain_oldest_first(five_years: Path) -> None:
    report = baocao_gen.load(five_years)
    assert said(report, EACH) == "2017: 10; 2018: 11,5; 2019: 14; 2020: 13; 2021: 15; "
    assert said(report, "{{ thu.tong.chuoi[1].gia_tri | so_le(1) }}") == "11,5"
    assert said(report, "{{ thu.tong.chuoi[0].ky_bao_cao }}") == "năm 2017"


def test_a_blank_of_the_own_period_is_a_blank_and_that_of_another_an_error(write: Write) -> None:
    write("2019", "thuc_hien: ")
    report = baocao_gen.load(write("2020", "thuc_hien: ", "2019"))
    assert "chưa có: thu.tong" in said(report, "{{ thu.tong.chuoi[1].gia_tri }}")
    with pytest.raises(TextFault, match="không có số của năm 2019"):
        said(report, "{{ thu.tong.chuoi[0].gia_tri }}")


def test_the_last_two_years_can_be_cut_out(five_years: Path) -> None:
    report = baocao_gen.load(five_years)
    text = EACH.replace("chuoi", "chuoi[-2:]")
    assert said(report, text) == "2020: 13; 2021: 15; "


def test_a_table_of_five_years_is_printed(five_years: Path) -> None:
    loop = "{% for ky in thu.tong.chuoi %}"
    table = f"| Năm |{loop} {{{{ ky.nam }}}} |{{% endfor %}}\n|---|{loop}---|{{% endfor %}}\n"
    table += f"| Thu |{loop} {{{{ ky.gia_tri | kem_don_vi }}}} |{{% endfor %}}\n"
    blocks = as_blocks(
        render_text(compile_narrative(table), text_names(baocao_gen.load(five_years)))
    )
    [made] = blocks.items
    [row] = made.rows  # type: ignore[union-attr]
    assert ["".join(run.text for run in cell) for cell in row] == [
        "Thu", "10 tỷ đồng", "11,5 tỷ đồng", "14 tỷ đồng", "13 tỷ đồng", "15 tỷ đồng",
    ]  # fmt: skip


def test_a_year_without_the_figure_is_named_when_it_is_printed_bare(write: Write) -> None:
    path = write("2019", "thuc_hien: 1")
    path.write_text(path.read_text(encoding="utf-8").replace("tong:", "khac:"), encoding="utf-8")
    report = baocao_gen.load(write("2020", "thuc_hien: 2", "2019"))
    assert said(report, EACH) == "2019: -; 2020: 2; "
    with pytest.raises(Exception, match="không có số của năm 2019"):
        said(report, EACH.replace(" or '-'", ""))


def test_a_restated_value_is_compared_with_and_its_reason_can_be_printed(write: Write) -> None:
    write("2019", "thuc_hien: 12")
    path = write("2020", "thuc_hien: 13, dieu_chinh: {gia_tri: 14, ly_do: Tách xã}", "2019")
    report = baocao_gen.load(path)
    assert said(report, "{{ thu.tong | tang_giam }}") == "giảm 1 tỷ đồng"
    text = (
        "{% if thu.tong.dieu_chinh %}"
        "({{ thu.tong.dieu_chinh.gia_tri }}: {{ thu.tong.dieu_chinh.ly_do }}){% endif %}"
    )
    assert said(report, text) == "(14: Tách xã)"
    path.write_text(
        path.read_text(encoding="utf-8").replace(", dieu_chinh: {gia_tri: 14, ly_do: Tách xã}", ""),
        encoding="utf-8",
    )
    assert said(baocao_gen.load(path), text) == ""


def test_a_quarter_finds_its_own_quarter_of_last_year_in_the_chain(write: Write) -> None:
    names = ["quý I/2020", "quý II/2020", "quý III/2020", "quý IV/2020", "quý I/2021"]
    for number, name in enumerate(names):
        before = names[number - 1].replace("/", "-") if number else None
        path = write(name, f"thuc_hien: {number + 1}", before)
    report = baocao_gen.load(path)
    assert report.figures["thu.tong"].prior == 1
    assert report.figures["thu.tong"].values[Aspect.PRECEDING] == 4
    assert report.warnings == ()
    text = "{{ thu.tong | tang_giam }}, {{ thu.tong | tang_giam_ky_lien_truoc }}, "
    text += "{{ thu.tong.chenh_lech_ky_lien_truoc }}, {{ ky_lien_truoc }}, {{ ky_truoc }}"
    assert said(report, text) == "tăng 4 tỷ đồng, tăng 1 tỷ đồng, 1, quý IV/2020, quý I/2020"


@pytest.mark.parametrize("months", [2, 11, 12, 13, 14])
def test_last_year_and_the_month_before_are_never_each_other(write: Write, months: int) -> None:
    before = None
    for number in range(months):
        name = f"tháng {number % 12 + 1}/{2020 + number // 12}"
        path = write(name, f"thuc_hien: {number + 1}", before)
        before = path.stem
    figure = baocao_gen.load(path).figures["thu.tong"]
    assert figure.values[Aspect.PRECEDING] == months - 1
    assert figure.prior == (months - 12 if months > 12 else None)


def test_in_a_report_on_a_year_both_are_the_year_before(write: Write) -> None:
    write("2019", "thuc_hien: 12")
    path = write("2020", "thuc_hien: 15, dieu_chinh: {gia_tri: 14, ly_do: Tách xã}", "2019")
    text = "{{ thu.tong.cung_ky }} {{ thu.tong.ky_lien_truoc }}"
    assert said(baocao_gen.load(path), text) == "14 14"


def test_a_year_in_between_is_no_last_year(write: Write) -> None:
    write("2018", "thuc_hien: 12")
    report = baocao_gen.load(write("2020", "thuc_hien: 15", "2018"))
    assert report.figures["thu.tong"].prior is None
    assert [(one.code, one.severity) for one in report.warnings] == [("BC341", Severity.WARNING)]


def test_a_chain_without_the_same_period_of_last_year_is_remarked_on(write: Write) -> None:
    write("quý I/2020", "thuc_hien: 1")
    report = baocao_gen.load(write("quý II/2020", "thuc_hien: 2", "quý I-2020"))
    [warning] = report.warnings
    assert (warning.code, warning.message) == (
        "BC341",
        "chuỗi tệp kỳ trước bắt đầu từ quý I/2020, chưa có số cùng kỳ (quý II/2019)",
    )
    assert warning.severity is Severity.NOTE
    assert warning.position
    assert warning.position.line == 2


def test_each_file_of_the_chain_is_read_once(
    five_years: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = []
    original = disk.read_file

    def counted(path: Path) -> bytes:
        names.append(path.name)
        return original(path)

    monkeypatch.setattr(disk, "read_file", counted)
    baocao_gen.load(five_years)
    assert names == ["2021.yaml", "2020.yaml", "2019.yaml", "2018.yaml", "2017.yaml"]


def test_a_chain_that_breaks_far_back_only_shortens_the_series(five_years: Path) -> None:
    (five_years.parent / "2018.yaml").unlink()
    report = baocao_gen.load(five_years)
    [warning] = report.warnings
    assert warning.code == "BC340"
    assert str(warning.position).endswith("2019.yaml:2:11")
    assert said(report, EACH) == "2019: 14; 2020: 13; 2021: 15; "


def test_the_file_to_compare_with_must_be_there(five_years: Path) -> None:
    (five_years.parent / "2020.yaml").unlink()
    with pytest.raises(InvalidReport) as caught:
        baocao_gen.load(five_years)
    assert [problem.code for problem in caught.value.problems] == ["BC309", "BC150"]


def test_a_circle_further_back_is_told_where_it_closes(five_years: Path) -> None:
    first = five_years.parent / "2017.yaml"
    text = first.read_text(encoding="utf-8")
    first.write_text(text.replace("the_thuc:", "ky_truoc: 2019.yaml\nthe_thuc:"), encoding="utf-8")
    with pytest.raises(InvalidReport) as caught:
        baocao_gen.load(five_years)
    [problem] = caught.value.problems
    assert problem.code == "BC308"
    assert str(problem.position).endswith("2017.yaml:2:11")
    assert "2019.yaml → 2018.yaml → 2017.yaml → 2019.yaml" in problem.message


def test_a_chain_of_many_years_ends_somewhere(write: Write) -> None:
    write("1900", "thuc_hien: 1")
    for year in range(1901, 1950):
        path = write(str(year), "thuc_hien: 1", str(year - 1))
    report = baocao_gen.load(path)
    assert report.warnings == ()
    assert said(report, "{{ thu.tong.chuoi[0].nam }}") == "1913"


def test_a_renamed_figure_is_remarked_on_with_both_places(write: Write) -> None:
    write("2019", "thuc_hien: 1")
    path = write("2020", "thuc_hien: 2", "2019")
    path.write_text(
        path.read_text(encoding="utf-8").replace("tong:", "tong_thu:"), encoding="utf-8"
    )
    [warning] = baocao_gen.load(path).warnings
    assert warning.code == "BC342"
    assert "không có «thu.tong_thu» mà có «thu.tong»" in warning.message
    assert str(warning.position).endswith("2020.yaml:12:5")
    assert [str(r.position).endswith("2019.yaml:11:5") for r in warning.related] == [True]


def test_a_new_figure_beside_a_lasting_one_is_no_renaming(write: Write) -> None:
    write("2019", "thuc_hien: 1")
    path = write("2020", "thuc_hien: 2", "2019")
    text = path.read_text(encoding="utf-8")
    more = "so_lieu:\n  thu:\n    tong_thu: {don_vi_tinh: tỷ đồng, thuc_hien: 2}\n"
    path.write_text(text.replace("so_lieu:\n  thu:\n", more), encoding="utf-8")
    assert baocao_gen.load(path).warnings == ()


def test_a_report_built_in_python_has_a_series_too() -> None:
    def data(year: int, value: int) -> dict[str, Any]:
        return {
            "ky_bao_cao": str(year),
            "the_thuc": {
                "co_quan_ban_hanh": "Sở", "ky_hieu": "BC", "dia_danh": "X", "trich_yeu": "Y",
                "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": None}, "noi_nhan": ["VT"],
            },
            "so_lieu": {"thu": {"tong": {"don_vi_tinh": "tỷ đồng", "thuc_hien": value}}},
            "noi_dung": [{"van": "Câu văn."}],
        }  # fmt: skip

    report = None
    for year in (2019, 2020, 2021):
        report = baocao_gen.build(data(year, year - 2000), previous=report)
    assert report
    assert said(report, EACH) == "2019: 19; 2020: 20; 2021: 21; "
    assert said(baocao_gen.build(data(2019, 1)), EACH) == "2019: 1; "


DRAFT = (
    "{{ thu.tong.ke_hoach_nam_sau }} {{ thu.tong | tang_giam }} {{ thu.tong | so_voi_ke_hoach }} "
    "{% if thu.tong > 5 %}nhiều{% else %}chưa rõ{% endif %} {{ nhiem_vu_nam_sau[0].noi_dung }}"
)


def test_a_draft_prints_whatever_is_missing_as_a_blank(write: Write, tmp_path: Path) -> None:
    write("2020", "thuc_hien: ")
    tong = "thuc_hien: , ke_hoach: , ke_hoach_nam_sau: "
    report = baocao_gen.load(write("2021", tong, "2020", van=f'"{DRAFT}"'))
    baocao_gen.render(report, tmp_path / "nhap.docx", draft=True)
    text = python_docx_text(tmp_path / "nhap.docx")
    assert (
        "[chưa có: thu.tong.ke_hoach_nam_sau] [chưa có: thu.tong] [chưa có: thu.tong] "
        "[chưa có: thu.tong; câu sau chọn theo số này] chưa rõ "
        "[chưa có: noi_dung]" in text
    )


@pytest.mark.parametrize("asked", ["tang_giam", "so_voi_ke_hoach"])
def test_a_draft_still_refuses_what_the_file_never_speaks_of(write: Write, asked: str) -> None:
    van = f'"{{{{ thu.tong | {asked} }}}}"'
    report = baocao_gen.load(write("2021", "thuc_hien: 1", van=van))
    with pytest.raises(InvalidReport) as caught:
        baocao_gen.render(report, draft=True)
    assert [problem.code for problem in caught.value.problems] == ["BC403"]


def test_the_final_report_still_refuses_a_comparison_that_is_not_there(write: Write) -> None:
    report = baocao_gen.load(write("2021", "thuc_hien: 1", van='"{{ thu.tong | tang_giam }}"'))
    with pytest.raises(InvalidReport) as caught:
        baocao_gen.render(report)
    assert [problem.code for problem in caught.value.problems] == ["BC403"]


@pytest.mark.parametrize(
    ("then", "now", "asked", "page"),
    [
        ('"45,6"', "46", "{{ thu.tong }} ({{ thu.tong.cung_ky }})", "46 (45,6)"),
        ('"45,6"', "46", "{{ thu.tong | tang_giam }}", "tăng 0,4 tỷ đồng"),
        ('"12,45"', "13", "chênh {{ thu.tong.chenh_lech }}", "chênh 0,55"),
        ("46", '"46,25"', "{{ thu.tong.cung_ky }}; {{ thu.tong | tang_giam }}",
         "46; tăng 0,25 tỷ đồng"),
        ('"45,6"', "46", "{{ thu.tong | so_le(0) | tang_giam }}", "không thay đổi"),
        ('"45,6"', "46", "{{ thu.tong.cung_ky | so_le(2) }}", "45,60"),
        ('"45,6"', "46, so_le: 0", "{{ thu.tong }}; {{ thu.tong.cung_ky }}", "46; 45,6"),
        ('"45,6"', '46, dieu_chinh: {gia_tri: "45,2", ly_do: tách xã}',
         "{{ thu.tong }}; {{ thu.tong.cung_ky }}", "46,0; 45,2"),
        ('"45,6"', "46",
         "{% for n in thu.tong.chuoi %}{{ n.gia_tri }}; {% endfor %}", "45,6; 46; "),
    ],
)  # fmt: skip
def test_a_published_value_keeps_its_decimals_and_the_finer_of_two_decides_their_difference(
    write: Write, then: str, now: str, asked: str, page: str
) -> None:
    write("2019", f"thuc_hien: {then}")
    report = baocao_gen.load(write("2020", f"thuc_hien: {now}", "2019"))
    assert said(report, asked) == page
