"""Who supplies which figure, by what the year file says of it."""

from __future__ import annotations

from typing import Any

import pytest
from small_reports import small_report

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.names import blanks
from baocao_gen.report.report import Report
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.years.todo.todo import todo

FIGURES: dict[str, Any] = {
    "ho_so": {
        "nhan": {"don_vi_tinh": "hồ sơ", "thuc_hien": None},
        "xong": {"don_vi_tinh": "hồ sơ", "thuc_hien": None, "nguon": "Thanh tra"},
    },
    "rieng": {"don_vi_tinh": "vụ", "thuc_hien": None},
}
UNITS = [{"ten": "Văn phòng", "so_lieu": ["ho_so"]}]


def report(**keys: Any) -> Report:
    return small_report("Lời.", so_lieu=FIGURES, **{"don_vi_cung_cap": UNITS, **keys})


def test_what_a_figure_says_itself_comes_before_the_list_of_units() -> None:
    made = report()
    found = {
        ".".join(name): unit for name, unit in suppliers_of(made.year_file, made.figures).items()
    }
    assert found == {"ho_so.nhan": "Văn phòng", "ho_so.xong": "Thanh tra"}


def test_todo_and_blanks_say_whose_a_figure_is() -> None:
    made = report()
    figures = [item.supplier for item in todo(made).items if item.kind == "figure"]
    assert figures == ["Văn phòng", "Thanh tra", None]
    assert ["Văn phòng" in (one.hint or "") for one in blanks(made)] == [True, False, False]


@pytest.mark.parametrize(
    ("units", "told"),
    [
        ([{"ten": "A", "so_lieu": ["ho_sơ"]}], "BC260 không có số liệu «ho_sơ»"),
        (
            [{"ten": "A", "so_lieu": ["ho_so"]}, {"ten": "B", "so_lieu": ["ho_so"]}],
            "BC274 «ho_so» có hai đơn vị cung cấp: «A» và «B»",
        ),
    ],
)
def test_what_is_wrong_with_the_list_of_units(units: list[Any], told: str) -> None:
    with pytest.raises(InvalidReport) as caught:
        report(don_vi_cung_cap=units)
    assert [f"{one.code} {one.message}" for one in caught.value.problems] == [told]
