"""Reports that Python builds without a file: from mappings, from models, with last year's."""

from decimal import Decimal
from typing import Any

import pytest

import baocao_gen
from baocao_gen import InvalidReport, WrongArgument, YearFile, build, literal
from baocao_gen.figures.figure import Aspect
from baocao_gen.report.names import blanks
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.vietnamese import parse_date, parse_period
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    Figure,
    Header,
    Section,
    Signer,
)


def data(**more: Any) -> dict[str, Any]:
    return {
        "ky_bao_cao": 2020,
        "the_thuc": {
            "co_quan_ban_hanh": "Sở Thông tin và Truyền thông",
            "ky_hieu": "BC-STTTT",
            "dia_danh": "Tiền Giang",
            "trich_yeu": "Tổng kết công tác năm {{ nam }}",
            "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": None},
            "noi_nhan": ["Lưu: VT, VP"],
        },
        "so_lieu": {"dvc": {"thu_tuc": {"don_vi_tinh": "thủ tục", "thuc_hien": 1988}}},
        "noi_dung": [{"van": "Có {{ dvc.thu_tuc | kem_don_vi }}."}],
        **more,
    }


def model(**more: Any) -> YearFile:
    """The same report, by English field names."""
    figure = Figure(unit="thủ tục", actual=Decimal(1988))
    return YearFile(
        period=parse_period("2020"),
        header=Header(
            issuing_agency="Sở Thông tin và Truyền thông",
            symbol="BC-STTTT",
            place="Tiền Giang",
            subject="Tổng kết công tác năm {{ nam }}",
            signer=Signer(job_title="Giám đốc", full_name=None),
            recipients=("Lưu: VT, VP",),
        ),
        figures={"dvc": {"thu_tuc": figure}},
        body=(Section(text="Có {{ dvc.thu_tuc | kem_don_vi }}."),),
        **more,
    )


def body(report: Report) -> str:
    return str(page_names(report)["noi_dung"].text)


def test_a_mapping_by_yaml_keys_makes_a_report() -> None:
    assert body(build(data())) == "Có 1.988 thủ tục."


def test_models_by_english_names_make_the_same_report() -> None:
    assert build(model()).year_file == build(data()).year_file
    assert body(build(model())) == "Có 1.988 thủ tục."


def test_a_mapping_may_mix_models_and_english_names() -> None:
    mixed = data(so_lieu={"dvc": {"thu_tuc": Figure(unit="thủ tục", actual=Decimal(5))}})
    mixed["period"] = mixed.pop("ky_bao_cao")
    assert body(build(mixed)) == "Có 5 thủ tục."


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (7, "7"),
        (Decimal("7.50"), "7,50"),
        (7.5, "7,5"),
        ("1.234,5", "1.234,5"),
        ("48.9", "48,9"),
        (0.1, "0,1"),
        (-3, "-3"),
    ],
)
def test_python_numbers_are_taken_as_they_are(value: object, printed: str) -> None:
    figures = {"dvc": {"thu_tuc": {"don_vi_tinh": "thủ tục", "thuc_hien": value}}}
    assert body(build(data(so_lieu=figures))) == f"Có {printed} thủ tục."


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity"), True, [1], {}]
)
def test_what_is_no_number_is_refused(value: object) -> None:
    figures = {"dvc": {"thu_tuc": {"don_vi_tinh": "thủ tục", "thuc_hien": value}}}
    with pytest.raises(InvalidReport):
        build(data(so_lieu=figures))


def test_dates_and_periods_may_be_values_or_texts() -> None:
    values = data(ky_bao_cao=parse_period("quý III/2020"))
    values["the_thuc"]["ngay_ban_hanh"] = parse_date("08/7/2020")
    report = build(values)
    assert page_names(report)["the_thuc"]["dia_danh_ngay"] == "Tiền Giang, ngày 08 tháng 7 năm 2020"
    assert str(report.year_file.period) == "quý III/2020"


def test_last_year_is_a_report_too() -> None:
    figures = {"dvc": {"thu_tuc": {"don_vi_tinh": "thủ tục", "thuc_hien": 2165}}}
    last = build(data(ky_bao_cao=2019, so_lieu=figures))
    this = build(data(noi_dung=[{"van": "{{ dvc.thu_tuc | tang_giam }}"}]), previous=last)
    assert body(this) == "giảm 177 thủ tục"
    figure = this.figures.get("dvc.thu_tuc")
    assert figure is not None
    assert figure.values[Aspect.PRIOR] == 2165


def problems(*arguments: Any, **named: Any) -> list[str]:
    with pytest.raises(InvalidReport) as caught:
        page_names(build(*arguments, **named))
    return [
        f"{problem.position.part if problem.position else None}: {problem.message}"
        for problem in caught.value.problems
    ]


def test_faults_are_placed_by_the_path_of_keys() -> None:
    wrong = data(so_lieu={"dvc": {"thu_tuc": {"thuc_hien": "1.988"}}}, noi_dung=[{"tieu_dee": "x"}])
    assert set(problems(wrong)) == {
        "noi_dung[0].tieu_dee: không có khóa «tieu_dee» ở đây",
        'so_lieu.dvc.thu_tuc: thiếu khóa «don_vi_tinh» (Đơn vị tính, ví dụ thủ tục, tỷ đồng, "%")',
        "so_lieu.dvc.thu_tuc.thuc_hien: «1.988» có thể là 1988 hoặc 1,988",
    }


def test_a_fault_in_a_text_is_placed_by_its_path_and_quotes_its_line() -> None:
    wrong = data(noi_dung=[{"van": "Câu một.\n\nCâu {{ dvc.thu_tucc }}."}])
    with pytest.raises(InvalidReport) as caught:
        page_names(build(wrong))
    (problem,) = caught.value.problems
    assert problem.position is not None
    assert problem.position.part == "noi_dung[0].van"
    assert problem.position.excerpt == "Câu {{ dvc.thu_tucc }}."
    assert problem.position.line is None
    assert problem.hint == "có phải «thu_tuc»?"


def test_faults_of_figures_are_placed_by_their_path() -> None:
    figures = {
        "a": {"don_vi_tinh": "x", "cong_thuc": "b + 1"},
        "b": {"don_vi_tinh": "x", "cong_thuc": "a + 1"},
    }
    wrong = data(so_lieu=figures, noi_dung=[{"van": "x"}])
    assert problems(wrong) == ["so_lieu.a: công thức vòng: a → b → a"]


@pytest.mark.parametrize("wrong", [None, [], "x", 5])
def test_what_is_no_mapping_of_keys_is_a_problem_and_no_traceback(wrong: Any) -> None:
    with pytest.raises(WrongArgument):
        build(wrong)


def test_a_mapping_of_no_keys_lacks_those_that_a_report_must_have() -> None:
    with pytest.raises(InvalidReport, match="thiếu khóa «ky_bao_cao»"):
        build({})


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "ký tự rỗng (U+0000)"),
        ("\a", "ký tự điều khiển (U+0007)"),
        ("\f", "dấu ngắt trang (U+000C)"),
    ],
)
def test_control_characters_are_refused_by_name(character: str, name: str) -> None:
    wrong = data(noi_dung=[{"van": f"Một{character}hai"}])
    wrong["the_thuc"]["dia_danh"] = f"Tiền{character}Giang"
    with pytest.raises(InvalidReport) as caught:
        build(wrong)
    assert [(problem.code, problem.message) for problem in caught.value.problems] == [
        ("BC207", f"ký tự thứ 5 không in được: {name}"),
        ("BC207", f"ký tự thứ 4 không in được: {name}"),
    ]


@pytest.mark.parametrize("tag", ['{{ "a\\fb" }}', '{{ "a\\ab" | viet_hoa }}'])
def test_a_text_of_the_report_prints_no_control_character_either(tag: str) -> None:
    with pytest.raises(InvalidReport) as caught:
        body(build(data(noi_dung=[{"van": tag}])))
    [problem] = caught.value.problems
    assert "giá trị có ký tự không in được" in problem.message


def test_texts_are_brought_to_nfc_and_otherwise_kept() -> None:
    values = data(noi_dung=[{"van": "Bo\u0323\u0302 hoà, hòa"}])
    assert body(build(values)) == "B\u1ed9 hoà, hòa"


@pytest.mark.parametrize(
    "text", ["R&D {{ x }}", "5 * 3 *", "{% if %}", "\"nháy\" \\ 'đơn'", "a\nb\tc", "_ | # - +"]
)
def test_literal_prints_a_foreign_text_as_it_is(text: str) -> None:
    values = data(
        noi_dung=[{"tieu_de": literal(text), "van": literal(text)}],
        phu_luc=[
            {"tieu_de": literal(text), "bang": {"cot": [{"ten": "x"}], "hang": [[literal(text)]]}}
        ],
    )
    names = page_names(build(values))
    title, paragraph = names["noi_dung"].items
    assert title.text == paragraph.text == names["phu_luc"][0]["tieu_de"] == text
    assert names["phu_luc"][0]["bang"].items[0].rows[0][0][0].text == text


def test_blanks_are_listed_with_their_paths() -> None:
    report = build(
        data(so_lieu={"dvc": {"thu_tuc": {"don_vi_tinh": "thủ tục", "nguon": "Văn phòng"}}})
    )
    listed = [(p.code, p.position.part if p.position else "") for p in blanks(report)]
    assert listed == [
        ("BC310", "so_lieu.dvc.thu_tuc.thuc_hien"),
        ("BC410", "the_thuc.nguoi_ky.ho_ten"),
    ]
    assert "Văn phòng" in str(blanks(report)[0].hint)


def test_appendix_models_count_themselves() -> None:
    def document(kind: str) -> Document:
        return Document(
            kind=kind, symbol="1/QĐ-UBND", issued_on=parse_date("1/2/2020"), subject="x"
        )

    group = DocumentGroup(name="A", documents=(document("Quyết định"), document("Kế hoạch")))
    appendix = Appendix(
        title="Văn bản", lead="{{ phu_luc_nay | dem_theo_loai }}", groups=(group, group)
    )
    names = page_names(build(model(appendices=(appendix,))))
    assert names["phu_luc"][0]["dan"].text == "02 quyết định và 02 kế hoạch"
    rows = [row for one in names["phu_luc"][0]["nhom"] for row in one["van_ban"]]
    assert [row["stt"] for row in rows] == [1, 2, 3, 4]
    assert rows[0]["ngay"] == "01/02/2020"


def test_a_report_never_changes() -> None:
    report = build(data())
    with pytest.raises(AttributeError):
        report.folder = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        report.year_file.previous = "x"  # type: ignore[misc]


def test_the_public_names_are_all_there_and_sorted() -> None:
    assert list(baocao_gen.__all__) == sorted(baocao_gen.__all__)
    for name in baocao_gen.__all__:
        assert getattr(baocao_gen, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = baocao_gen.nothing


def test_a_mistyped_name_of_a_figure_leads_to_the_nearest_one() -> None:
    figures = {"nhom": {"thu_tuc": {"don_vi_tinh": "thủ tục", "thuc_hien": 5}}}
    report = build(data(so_lieu=figures))
    with pytest.raises(KeyError, match=r"nhom\.thu_tc \(có phải nhom\.thu_tuc\?\)"):
        report.figures["nhom.thu_tc"]
    with pytest.raises(KeyError, match=r"'khac'"):
        report.figures["khac"]
