"""``baocao-gen consolidate``: units' files into a year file, as a clerk runs it.

Judges: cli/consolidate.py
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Run, runner
from small_reports import HEADER


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line in a folder with a year file and the files of two of its three units."""
    monkeypatch.chdir(tmp_path)
    head = f"ky_bao_cao: 2025\nthe_thuc: {json.dumps(HEADER, ensure_ascii=False)}\n"
    body = "noi_dung:\n  - van: Có {{ dan.ho | kem_don_vi }}.\n"
    figures = "so_lieu:\n  dan:\n    ho: {ten: Số hộ, don_vi_tinh: hộ}\n"
    says = "tong_hop_tu: {tep: 'xa/{ma}.yaml', danh_sach: ds.csv}\n"
    Path("2025.yaml").write_text(head + says + figures + body, encoding="utf-8")
    Path("ds.csv").write_text(
        "Mã;Tên đơn vị;Tình trạng\na;Xã A;\nb;Xã B;\nc;Xã C;không phát sinh\n", encoding="utf-8"
    )
    Path("xa").mkdir()
    for name, value in (("a", 10), ("b", 20)):
        filled = figures.replace("hộ}", f"hộ, thuc_hien: {value}}}")
        Path(f"xa/{name}.yaml").write_text(head + filled + body, encoding="utf-8")
    return runner(capsys)


def test_the_year_file_gets_the_sum_and_trace_says_where_it_is_from(run: Run) -> None:
    code, out, err = run("consolidate", "2025.yaml", "--table", "xa.csv", "--jobs", "1")
    assert (code, err) == (0, "")
    assert out == (
        "3 đơn vị: 2 đã gửi.\n  không phát sinh: 1 (Xã C)\n  dan.ho: 30\n"
        "Đã ghi 2025.yaml: 1 chỗ mới, 0 chỗ đã có.\nĐã ghi xa.csv: 3 đơn vị, 1 số liệu.\n"
    )
    assert Path("xa.csv").read_text("utf-8") == "Đơn vị;Số hộ\nXã A;10\nXã B;20\nXã C;-\n"
    assert "lấy từ: cộng 3 đơn vị" in run("trace", "2025.yaml", "dan.ho")[1]
    before = Path("2025.yaml").read_bytes()
    code, out, err = run("consolidate", "2025.yaml", "--jobs", "1")
    assert out.endswith("2025.yaml không đổi: 0 chỗ mới, 1 chỗ đã có.\n")
    assert Path("2025.yaml").read_bytes() == before


def test_nothing_is_written_while_a_unit_is_missing(run: Run) -> None:
    Path("xa/b.yaml").unlink()
    before = Path("2025.yaml").read_bytes()
    code, out, err = run("consolidate", "2025.yaml", "--table", "xa.csv", "--jobs", "1")
    assert (code, "Xã B chưa gửi tệp" in err) == (1, True)
    assert out.endswith("Chưa ghi gì vào 2025.yaml (1 chỗ mới, 0 chỗ đã có).\n")
    assert (Path("2025.yaml").read_bytes(), Path("xa.csv").exists()) == (before, False)
    assert run("consolidate", "2025.yaml", "--partial", "--jobs", "1")[0] == 0
    assert "thuc_hien: 10, lay_tu: cộng 2/3 đơn vị}" in Path("2025.yaml").read_text("utf-8")


def test_a_dry_run_writes_nothing(run: Run) -> None:
    before = Path("2025.yaml").read_bytes()
    code, out, _ = run("consolidate", "2025.yaml", "--dry-run", "--jobs", "1")
    assert (code, out.splitlines()[-1]) == (0, "Sẽ ghi 2025.yaml: 1 chỗ mới, 0 chỗ đã có.")
    assert Path("2025.yaml").read_bytes() == before
    assert {one.name for one in Path().iterdir()} == {"2025.yaml", "ds.csv", "xa"}


def test_a_table_that_somebody_has_edited_is_kept(run: Run) -> None:
    words = ("consolidate", "2025.yaml", "--table", "xa.csv", "--jobs", "1")
    run(*words)
    changed = Path("xa/b.yaml").read_text("utf-8").replace("hien: 20", "hien: 21")
    Path("xa/b.yaml").write_text(changed, encoding="utf-8")
    assert run(*words)[0] == 0
    assert "Xã B;21" in Path("xa.csv").read_text("utf-8")
    Path("xa.csv").write_text("sửa tay", encoding="utf-8")
    code, _, err = run(*words)
    assert (code, "BC160" in err) == (3, True)
    assert Path("xa.csv").read_text("utf-8") == "sửa tay"
    assert run(*words, "--force")[0] == 0


@pytest.mark.slow
def test_processes_read_the_units(run: Run) -> None:
    assert run("consolidate", "2025.yaml", "--jobs", "2")[0] == 0
    assert "thuc_hien: 30" in Path("2025.yaml").read_text("utf-8")


def test_the_table_must_be_a_csv_file(run: Run) -> None:
    assert run("consolidate", "2025.yaml", "--table", "xa.xlsx")[0] == 2


def test_a_damaged_record_and_a_folder_in_its_place_do_not_matter(run: Run) -> None:
    Path(".2025.tong-hop.json").write_bytes(b"\xff{")
    assert run("consolidate", "2025.yaml", "--jobs", "1")[0] == 0


@pytest.mark.parametrize(("name", "code"), [(".", "BC151"), ("khong-co.yaml", "BC150")])
def test_what_is_no_file_is_told_before_a_name_is_made_of_it(
    run: Run, name: str, code: str
) -> None:
    assert code in run("consolidate", name, "--table", "")[2]
