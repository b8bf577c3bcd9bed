"""The fields for a registry's system, held against the schema that is shipped with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from baocao_gen.problems.problem import Severity
from baocao_gen.report.exchange import (
    as_json,
    as_xml,
    exchange_fields,
    exchange_problems,
    with_pages,
)
from baocao_gen.report.load import build, load
from baocao_gen.report.report import Report

ROOT = Path(__file__).parents[2]
SCHEMA = etree.XMLSchema(etree.parse(ROOT / "data" / "thong-tin.xsd"))
HEADER: dict[str, Any] = {
    "co_quan_chu_quan": "Ủy ban nhân dân|tỉnh A",
    "co_quan_ban_hanh": "Sở B & C",
    "so_van_ban": "15",
    "ky_hieu": "BC-SBC",
    "dia_danh": "Huế",
    "ngay_ban_hanh": "05/02/2021",
    "trich_yeu": "Kết quả công tác\nnăm\u00a0{{ nam }} theo 5/KH\u2011UB",
    "kinh_gui": ["Ủy ban nhân dân tỉnh;", "Bộ D"],
    "nguoi_ky": {
        "quyen_han_ky": ["TM.", "KT."],
        "thay_mat": ["Ủy ban nhân dân", "Chủ tịch"],
        "chuc_vu": "Phó Chủ tịch",
        "ho_ten": "Nguyễn Văn Ước",
    },
    "noi_nhan": ["Như trên", "- Cục E;", "Các phòng", "Như Điều 3", "Lưu: VT, VP"],
}


TABLE = {"cot": [{"ten": "Việc"}], "hang": [["Một"]]}


def a_report(**header: Any) -> Report:
    return build(
        {
            "ky_bao_cao": "2020",
            "the_thuc": {**HEADER, **header},
            "noi_dung": [{"van": "Xong."}],
            "phu_luc": [{"tieu_de": "Biểu\nnăm {{ nam }}", "bang": TABLE}],
        }
    )


def test_all_that_a_report_knows_in_the_order_of_the_standard() -> None:
    fields = with_pages(exchange_fields(a_report()), 14)
    assert json.loads(as_json(fields)) == {
        "MessageHeader": {
            "From": {"OrganizationInCharge": "Ủy ban nhân dân tỉnh A", "OrganName": "Sở B & C"},
            "To": [{"OrganName": "Ủy ban nhân dân tỉnh"}, {"OrganName": "Bộ D"}],
            "Code": {"CodeNumber": "15", "CodeNotation": "BC-SBC"},
            "PromulgationInfo": {"Place": "Huế", "PromulgationDate": "2021/02/05"},
            "DocumentType": {"TypeName": "Báo cáo"},
            "Subject": "Kết quả công tác năm 2020 theo 5/KH-UB",
            "SignerInfo": {
                "Competence": "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
                "Position": "Phó Chủ tịch",
                "FullName": "Nguyễn Văn Ước",
            },
            "ToPlaces": {"Place": ["Cục E", "Các phòng"]},
            "OtherInfo": {"PageAmount": "14", "Appendixes": {"Appendix": ["Biểu năm 2020"]}},
        }
    }
    SCHEMA.assertValid(etree.fromstring(as_xml(fields)))


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"so_van_ban": None, "ngay_ban_hanh": "2/2021"},
        {"co_quan_chu_quan": None, "kinh_gui": [], "noi_nhan": ["Lưu: VT"]},
        {"nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": ""}},
        {"nguoi_ky": {"quyen_han_ky": "Q.", "chuc_vu": "Giám đốc", "ho_ten": "A"}},
        {"trich_yeu": "ă" * 500, "noi_nhan": ["ấ" * 150]},
    ],
)
@pytest.mark.parametrize("pages", [None, 3])
def test_what_is_written_is_valid_and_both_forms_say_the_same(
    header: dict[str, Any], pages: int | None
) -> None:
    report = a_report(**header)
    fields = with_pages(exchange_fields(report), pages)
    root = etree.fromstring(as_xml(fields))
    SCHEMA.assertValid(root)
    assert tree_of(root) == json.loads(as_json(fields))["MessageHeader"]
    assert as_xml(fields) == as_xml(with_pages(exchange_fields(report), pages))
    assert [p for p in exchange_problems(report, fields) if p.severity is Severity.ERROR] == []


def tree_of(element: Any) -> Any:
    """What XML says, as an object; a name that may stand several times is a list."""
    if not len(element):
        return element.text
    made: dict[str, Any] = {}
    name_here = etree.QName(element).localname
    for child in element:
        name = etree.QName(child).localname
        if (name_here, name) in {
            ("MessageHeader", "To"),
            ("ToPlaces", "Place"),
            ("Appendixes", "Appendix"),
        }:
            made.setdefault(name, []).append(tree_of(child))
        else:
            made[name] = tree_of(child)
    return made


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ({"trich_yeu": "ă" * 501}, ["the_thuc.trich_yeu"]),
        ({"trich_yeu": "ă {{ nam }}" + "x" * 495}, ["the_thuc.trich_yeu"]),
        ({"noi_nhan": ["Như trên", "ấ" * 151]}, ["the_thuc.noi_nhan[1]"]),
        (
            {"kinh_gui": ["a", "b" * 151, "c" * 200]},
            ["the_thuc.kinh_gui[1]", "the_thuc.kinh_gui[2]"],
        ),
        ({"co_quan_ban_hanh": "Sở " + "A" * 150}, ["the_thuc.co_quan_ban_hanh"]),
    ],
)
def test_what_is_too_long_is_told_where_it_is_typed(
    header: dict[str, Any], told: list[str]
) -> None:
    report = a_report(**header)
    found = exchange_problems(report, exchange_fields(report))
    assert [(p.code, p.severity, p.position and p.position.part) for p in found] == [
        ("BC175", Severity.ERROR, part) for part in told
    ]


def test_a_number_and_a_day_that_are_still_to_come_are_warnings() -> None:
    report = a_report(so_van_ban="", ngay_ban_hanh="2/2021")
    found = exchange_problems(report, exchange_fields(report))
    assert [(p.code, p.severity) for p in found] == [("BC175", Severity.WARNING)] * 2


def test_the_shipped_report_is_valid() -> None:
    fields = exchange_fields(load(ROOT / "data" / "2020.yaml"))
    SCHEMA.assertValid(etree.fromstring(as_xml(fields)))
