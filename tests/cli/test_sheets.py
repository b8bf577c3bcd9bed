"""``baocao-gen sheets``: workbooks to the units, as a clerk runs it.

Judges: cli/sheets/__init__.py, cli/sheets/out.py
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from command_line import runner


def test_the_command_writes_a_workbook_for_each_unit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file, run = str(Path("examples/cuoi-nam/2020.yaml").resolve()), runner(capsys, "sheets")
    code, out, _ = run("out", year_file, "-o", str(tmp_path), "--due", "15/12/2020")
    assert (code, out.replace(f"{tmp_path}/", "")) == (
        0,
        "2020-phong-dao-tao.xlsx: Phòng Đào tạo, 4 số liệu, 1 nhiệm vụ\n"
        "2020-van-phong.xlsx: Văn phòng, 1 nhiệm vụ\n"
        "2020-chua-ro-don-vi.xlsx: chưa rõ đơn vị, 1 số liệu\n"
        "Số liệu chưa rõ của đơn vị nào nằm trong một phiếu riêng; ghi nguon ở số liệu, hoặc "
        "don_vi_cung_cap.\n",
    )
    code, _, err = run("out", year_file, "-o", str(tmp_path))
    assert (code, err.count("BC160")) == (3, 3)
    sheet = openpyxl.load_workbook(tmp_path / "2020-phong-dao-tao.xlsx").active
    assert sheet is not None
    assert sheet["B2"].value == "Đơn vị: Phòng Đào tạo; gửi lại trước ngày 15/12/2020"


def test_a_unit_that_nobody_knows_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file = str(Path("examples/cuoi-nam/2020.yaml").resolve())
    words = ("out", year_file, "-o", str(tmp_path), "--unit", "Phong Dao tao")
    code, _, err = runner(capsys, "sheets")(*words)
    assert (code, "có phải «Phòng Đào tạo»?" in err) == (2, True)
    assert list(tmp_path.iterdir()) == []
