"""Units' files on the disk, run after run: what has not changed is not read again.

Judges: years/consolidate/sent.py
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from test_consolidate import BLANK, HO, sent, told, values, whole

import baocao_gen
from baocao_gen import Files, consolidate
from baocao_gen.years.consolidate.kept import Kept
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.workbook import Sheets, workbook


class Noting(Executor):
    """Does what it is handed, and notes the names of the files."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *given: Any, **more: Any) -> Future[Any]:
        self.read += [file.name for file in given[0]]
        future: Future[Any] = Future()
        future.set_result(fn(*given, **more))
        return future


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "xa").mkdir()
    for number in range(1, 6):
        data = sent(f"xã {number}", "ho: " + HO % number)
        (tmp_path / "xa" / f"{number}.yaml").write_bytes(data)
    (tmp_path / "t.yaml").write_bytes(whole(BLANK))
    return tmp_path


def run(folder: Path, kept: bytes | None) -> tuple[Any, list[str]]:
    noting = Noting()
    return consolidate(folder / "t.yaml", executor=noting, kept=kept), noting.read


def test_only_what_has_changed_is_read_again(folder: Path) -> None:
    first, read = run(folder, None)
    assert (values(first), len(read)) == ({"dan.ho": "15"}, 5)
    (folder / "xa" / "3.yaml").write_bytes(sent("xã 3", "ho: " + HO % 30))
    second, read = run(folder, first.kept)
    assert (values(second), read) == ({"dan.ho": "42"}, ["3.yaml"])


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b'{"form":0}', b"[]", b"\xff", b'{"form":[1],"sent":1}']
)
def test_a_damaged_record_is_none(folder: Path, damaged: bytes) -> None:
    found, read = run(folder, damaged)
    assert (values(found), len(read)) == ({"dan.ho": "15"}, 5)


def test_a_record_says_the_same_when_it_is_read(folder: Path) -> None:
    first, _ = run(folder, None)
    assert Kept.of(first.kept).text() == first.kept


def test_a_file_with_mistakes_is_read_again_and_told_each_time(folder: Path) -> None:
    (folder / "xa" / "3.yaml").write_bytes(b"ky_bao_cao: 2025\nso_lieu: [\n")
    first, _ = run(folder, None)
    second, read = run(folder, first.kept)
    assert read == ["3.yaml"]
    assert told(first) == told(second) != []
    assert second.text is None


class Dying(Executor):
    """Workers that die over every task."""

    def submit(self, _: Callable[..., Any], /, *given: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


def test_workers_that_die_leave_their_files_unread(folder: Path) -> None:
    found = consolidate(folder / "t.yaml", executor=Dying())
    assert {one.code for one in found.problems} == {"BC891"}
    assert found.text is None


def test_a_table_that_a_unit_names_is_a_part_of_its_file(folder: Path) -> None:
    rows = "so_lieu_tu_tep: [{tep: thon.csv}]\nso_lieu:"
    unit = sent("xã 3", BLANK).replace(b"so_lieu:", rows.encode(), 1)
    (folder / "xa" / "3.yaml").write_bytes(unit)
    table = folder / "xa" / "thon.csv"
    table.write_bytes("Thôn;Số hộ\nThôn 1;20\nThôn 2;10\n".encode())
    first, _ = run(folder, None)
    table.write_bytes("Thôn;Số hộ\nThôn 1;20\nThôn 2;11\n".encode())
    second, read = run(folder, first.kept)
    assert [values(first), values(second)] == [{"dan.ho": "42"}, {"dan.ho": "43"}]
    assert read == ["3.yaml"]


def test_a_file_that_was_copied_over_another_is_told(folder: Path) -> None:
    (folder / "xa" / "3.yaml").write_bytes((folder / "xa" / "2.yaml").read_bytes())
    found, _ = run(folder, None)
    assert any("giống hệt nhau" in one for one in told(found))
    assert found.text is None


def test_forms_that_come_back_are_added_up(folder: Path) -> None:
    own = whole(BLANK, "{don_vi: [{ten: xã 1, tep: 1.xlsx}, {ten: xã 2, tep: xa/2.yaml}]}")
    (folder / "t.yaml").write_bytes(own)
    form = workbook(owed(baocao_gen.load(folder / "t.yaml"))[0], Sheets(None, [], "t.yaml"))
    book = openpyxl.load_workbook(BytesIO(form))
    book.worksheets[0]["G6"] = 100
    book.save(folder / "1.xlsx")
    first, read = run(folder, None)
    assert told(first) == []
    assert (values(first), read) == ({"dan.ho": "102"}, ["1.xlsx", "2.yaml"])
    second, read = run(folder, first.kept)
    assert (values(second), read) == ({"dan.ho": "102"}, [])


@pytest.mark.parametrize("name", ["mat.yaml", "mat.csv", "mat.xlsx", "mat.xls", "xa"])
@pytest.mark.parametrize(
    "secret",
    [
        b"root:x:0:BIMAT\n",
        b"a: [BIMAT\n",
        b"BIMAT;1\n2;3;4\n",
        b"PK\x03\x04BIMAT",
        b"\xffBIMAT",
        b"",
    ],
)
def test_what_is_no_file_of_a_unit_is_refused_without_its_words(
    folder: Path, name: str, secret: bytes
) -> None:
    if name != "xa":
        (folder / name).write_bytes(secret)
    own = whole(BLANK, f"{{don_vi: [{{ten: xã 1, tep: {name}}}]}}")
    (folder / "t.yaml").write_bytes(own)
    found, _ = run(folder, None)
    assert found.text is None
    assert found.problems
    assert "BIMAT" not in repr(found.problems)


def test_a_unit_that_names_a_file_outside_is_refused_where_that_is_asked(folder: Path) -> None:
    (folder / "trong").mkdir()
    own = whole(BLANK, "{don_vi: [{ten: xã 1, tep: ../xa/1.yaml}]}")
    (folder / "trong" / "t.yaml").write_bytes(own)
    files = Files.in_folder(folder / "trong", only_inside=True)
    found = consolidate("t.yaml", files=files)
    assert [unit.state.value for unit in found.units] == ["missing"]
