"""Paths → bytes, bytes → files: a file is there whole or not at all, and a refusal says why."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from baocao_gen.files import disk, folders
from baocao_gen.problems.errors import BaocaoError, EnvironmentFailure, InvalidReport


def codes(caught: pytest.ExceptionInfo[BaocaoError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def test_a_file_is_written_and_read_back_and_the_reading_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "báo cáo.docx"
    disk.write_file(path, b"mot")
    disk.write_file(path, b"hai")
    with disk.noted_reads() as noted:
        assert disk.read_file(path) == b"hai"
    assert noted == {str(path): b"hai"}
    assert [one.name for one in tmp_path.iterdir()] == [path.name], "nothing temporary is left"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of Unix")
def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.docx", tmp_path / "b.docx"
    path.write_bytes(b"")
    path.chmod(0o640)
    link.symlink_to(path)
    disk.write_file(link, b"mot")
    assert (link.is_symlink(), path.read_bytes()) == (True, b"mot")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"cu")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFailure) as caught:
        disk.write_file(path, b"moi")
    assert codes(caught) == ["BC164"]
    assert "đĩa đã đầy" in caught.value.problems[0].message
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.docx", b"cu")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("nam2020.yaml", "có phải «nam-2020.yaml»?"),
        (".", "đây là một thư mục, không phải tệp"),
        ("*.yml", "không tên tệp nào có dạng này; ở đây có «nam-2020.yaml»…"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_was_meant(
    tmp_path: Path, typed: str, said: str
) -> None:
    (tmp_path / "nam-2020.yaml").write_bytes(b"")
    with pytest.raises(InvalidReport) as caught:
        disk.read_file(tmp_path / typed)
    [problem] = caught.value.problems
    assert said in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize(
    ("typed", "force", "code"),
    [
        ("co.docx", False, "BC160"),
        (".", True, "BC161"),
        ("khong/co.docx", True, "BC162"),
        (f"{'a' * 300}.docx", True, "BC164"),
    ],
)
def test_a_place_where_nothing_can_be_written_is_refused_before_any_work(
    tmp_path: Path, typed: str, force: bool, code: str
) -> None:
    (tmp_path / "co.docx").write_bytes(b"")
    with pytest.raises(EnvironmentFailure) as caught:
        disk.check_target(tmp_path / typed, force=force)
    assert codes(caught) == [code]


def test_a_place_where_something_can_be_written_is_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "co.docx").write_bytes(b"")
    disk.check_target(tmp_path / "moi.docx", force=False)
    disk.check_target(tmp_path / "co.docx", force=True)


def test_a_folder_is_made_with_those_above_it_unless_a_file_is_in_the_way(tmp_path: Path) -> None:
    folders.make_folder(tmp_path / "ra" / "2020")
    folders.make_folder(tmp_path / "ra" / "2020")
    assert (tmp_path / "ra" / "2020").is_dir()
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(EnvironmentFailure) as caught:
        folders.make_folder(tmp_path / "tep")
    assert codes(caught) == ["BC161"]


def test_a_folder_is_not_made_a_thousand_folders_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EnvironmentFailure) as caught:
        folders.make_folder(Path(*"a" * 1_500))
    [problem] = caught.value.problems
    assert problem.code == "BC161"
    assert problem.message == "nơi ghi có 1.500 thư mục lồng nhau chưa có"
    assert not Path("a").exists()
    folders.make_folder(Path(*"a" * 100))
    assert Path(*"a" * 100).is_dir()


@pytest.mark.parametrize(
    ("name", "force", "expected"),
    [
        ("moi", False, []),
        ("trong", False, []),
        ("co-tep", True, []),
        ("co-tep", False, ["BC808"]),
        ("tep", True, ["BC161"]),
        ("a" * 300, False, ["BC161"]),
    ],
)
def test_a_folder_for_new_files_is_refused_before_any_work(
    tmp_path: Path, name: str, force: bool, expected: list[str]
) -> None:
    (tmp_path / "trong").mkdir()
    (tmp_path / "co-tep").mkdir()
    (tmp_path / "co-tep" / "a.yaml").write_bytes(b"")
    (tmp_path / "tep").write_bytes(b"")
    try:
        folders.check_new_folder(tmp_path / name, force=force)
        found: list[str] = []
    except EnvironmentFailure as error:
        found = [problem.code for problem in error.problems]
    assert found == expected
