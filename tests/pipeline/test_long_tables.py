"""An appendix of many rows: what each of them takes, in room and in work."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from typing import Any

from counted_work import LINEAR, growth
from small_reports import LETTERHEAD

from baocao_gen.checks import examine
from baocao_gen.files.files import Files
from baocao_gen.report.load import load
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

_YEAR = (
    f"ky_bao_cao: 2020\n{LETTERHEAD}"
    """\
noi_dung:
  - van: Kết quả công tác.
phu_luc:
  - tieu_de: Văn bản
    tu_tep: bang.csv
"""
)
_FEW, _MANY = 100, 2_100


def _files(rows: int) -> Files:
    lines = ["ten_loai;so_ky_hieu;ngay;trich_yeu;nhom"]
    lines += [
        f"Kế hoạch;{number}/KH-UBND;12/5/2020;Về công tác số {number} của tỉnh;Nhóm"
        for number in range(1, rows + 1)
    ]
    return Files.of({"nam.yaml": _YEAR.encode(), "bang.csv": "\n".join(lines).encode()})


def _loaded(rows: int) -> Report:
    return load("nam.yaml", files=_files(rows))


def _room_of_a_row(work: Callable[[Any], object], make: Callable[[int], Any]) -> float:
    """The bytes at the peak of some work over many rows beyond those over few, by the row."""
    peaks = []
    work(make(_MANY))  # what is loaded once, and what is kept of some texts, is there now
    for rows in (_FEW, _MANY):
        given = make(rows)
        tracemalloc.start()
        kept = work(given)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        del kept
    return (peaks[1] - peaks[0]) / (_MANY - _FEW)


def test_a_row_is_read_in_little_room() -> None:
    assert _room_of_a_row(lambda files: load("nam.yaml", files=files), _files) < 1_500


def test_a_row_is_examined_in_little_room() -> None:
    assert _room_of_a_row(examine, _loaded) < 1_700


def test_a_row_is_put_on_the_page_in_little_room() -> None:
    assert _room_of_a_row(lambda report: page_names(report, Texts(report)), _loaded) < 700


def test_twice_the_rows_take_twice_the_work() -> None:
    assert growth(examine, _loaded, 300) < LINEAR
