"""A number typed in a sentence → the figures of which it is the rounded value, or the change."""

from __future__ import annotations

from decimal import Decimal

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.values_by_size import ValuesBySize, is_rounded
from baocao_gen.figures.figure import Aspect
from baocao_gen.report.texts import Texts

FIGURES = {
    "cay": {"ten": "Cây xanh", "don_vi_tinh": "cây", "thuc_hien": 152_000},
    "cay_khac": {"ten": "Cây ăn quả", "don_vi_tinh": "nghìn cây", "thuc_hien": 149},
    "von": {"ten": "Vốn", "don_vi_tinh": "triệu đồng", "thuc_hien": 152_000},
    "no": {"ten": "Nợ", "don_vi_tinh": "tỷ đồng", "thuc_hien": -152},
    "trong": {"ten": "Để trống", "don_vi_tinh": "cây"},
}


@pytest.mark.parametrize(
    ("said", "rough"),
    [
        ("150 nghìn cây", ["cay", "cay_khac"]),
        ("160.000 cây", []),
        ("159.600 cây", ["cay"]),
        ("144.400 cây", ["cay", "cay_khac"]),
        ("144.399 cây", ["cay_khac"]),
        ("150 cây", []),
        ("150 tỷ đồng", ["von"]),
        ("150", []),
    ],
)
def test_a_number_is_the_rounded_value_of_figures(said: str, rough: list[str]) -> None:
    report = small_report(f"Có {said} trong năm.", so_lieu={"nhom": FIGURES})
    [sentence] = Case(Texts(report)).sentences
    [number] = sentence.said
    found = [figure for figure in report.figures if is_rounded(number, figure)]
    assert sorted(".".join(figure.name[1:]) for figure in found) == rough
    assert ValuesBySize(report.figures).is_any(number) is bool(rough)


def test_the_value_is_found_wherever_it_stands_among_the_others() -> None:
    figures = {
        f"a{n}": {"ten": f"Việc {n}", "don_vi_tinh": "hồ sơ", "thuc_hien": 1_000 * n}
        for n in range(1, 60)
    }
    report = small_report("Có gần 41 nghìn hồ sơ.", so_lieu={"nhom": figures})
    [sentence] = Case(Texts(report)).sentences
    [number] = sentence.said
    assert ValuesBySize(report.figures).is_any(number)
    values = {figure.actual for figure in report.figures if is_rounded(number, figure)}
    assert values == {Decimal(1_000 * n) for n in range(40, 44)}


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("tăng 12 hộ", ["ho"]),
        ("giảm 12 hộ", ["ho"]),
        ("tăng 13 hộ", []),
        ("tăng 1,2 nghìn tỷ đồng", ["thu"]),
        ("tăng 1.234 tỷ đồng", ["thu"]),
        ("tăng 1.234,4 tỷ đồng", ["thu"]),
        ("tăng 1.235 tỷ đồng", []),
    ],
)
def test_a_number_is_what_figures_have_changed_by(said: str, changed: list[str]) -> None:
    figures = {
        "ho": {"ten": "Hộ nghèo", "don_vi_tinh": "hộ", "thuc_hien": 112, "cung_ky": 100},
        "thu": {
            "ten": "Thu",
            "don_vi_tinh": "triệu đồng",
            "thuc_hien": 5_234_400,
            "cung_ky": 4_000_000,
        },
        "moi": {"ten": "Hộ mới", "don_vi_tinh": "hộ", "thuc_hien": 12},
    }
    report = small_report(f"Năm nay {said}.", so_lieu={"nhom": figures})
    case = Case(Texts(report))
    [sentence] = case.sentences
    found = case.by_size.changed_by(sentence.said[0], Aspect.PRIOR)
    assert [one.dotted.removeprefix("nhom.") for one in found] == changed
    assert not list(case.by_size.changed_by(sentence.said[0], Aspect.PLANNED))


def test_only_figures_that_the_section_prints_are_near() -> None:
    report = small_report(
        "Có {{ nhom.cay }}.\n\nCó {{ nhom.cay }} và {{ nhom.von }}.", so_lieu={"nhom": FIGURES}
    )
    case = Case(Texts(report))
    near = [sorted(case.near.of(one)) for one in case.sentences]
    assert near == [[("nhom", "cay"), ("nhom", "von")]] * 2


@pytest.mark.parametrize(("value", "is_compared"), [({}, False), ({"cung_ky": 100}, True)])
def test_nothing_is_claimed_of_figures_without_a_value_to_compare(
    value: dict[str, int], is_compared: bool
) -> None:
    figures = {"ho": {"ten": "Hộ nghèo", "don_vi_tinh": "hộ", "thuc_hien": 112, **value}}
    text = "Có {{ nhom.ho }} hộ nghèo, tăng 12% so với cùng kỳ."
    case = Case(Texts(small_report(text, so_lieu={"nhom": figures})))
    assert (case.is_compared, len(case.claims)) == (is_compared, int(is_compared))
