"""Temporary files and folders: none outlives its process for long, and nobody else's is touched.

Judges: files/journal.py, files/locks.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from baocao_gen.files import disk, temporary
from baocao_gen.problems.errors import EnvironmentFailure

ROOT = Path(__file__).parents[2]
LEFT_FILE, LEFT_FOLDER = ".baocao-gen-0123456789abcdef.tmp", "baocao-gen-0123456789abcdef"
KILLED = """
import os, sys, time
from pathlib import Path
from baocao_gen.files import temporary
here = Path(sys.argv[1])
with temporary.finished_file(here, b"half"), temporary.folder(here):
    print("ready", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def as_in_a_new_process() -> None:
    temporary._clear.cache_clear()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_process_left_is_cleared_and_what_a_living_one_has_is_not(
    tmp_path: Path,
) -> None:
    words = [sys.executable, "-c", KILLED, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        its = names(tmp_path)
        disk.write_file(tmp_path / "a", b"")
        assert names(tmp_path) == sorted([*its, "a"])
        assert len(its) == 2
        process.kill()
    temporary._clear.cache_clear()
    disk.write_file(tmp_path / "a", b"")
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize(
    "name",
    [
        ".a.docx.0123abcd",
        ".baocao-gen.json",
        f"{LEFT_FILE}.docx",
        f"{LEFT_FOLDER}.old",
        "baocao-gen-a",
    ],
)
def test_what_is_not_ours_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    disk.write_file(tmp_path / "a", b"")
    assert name in names(tmp_path)


def test_a_link_under_one_of_our_names_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_bytes(b"")
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / LEFT_FOLDER).symlink_to(tmp_path / "kept")
    (tmp_path / "here" / LEFT_FILE).symlink_to(tmp_path / "kept" / "file")
    disk.write_file(tmp_path / "here" / "a", b"")
    assert names(tmp_path / "kept") == ["file"]


def test_what_belongs_to_a_folder_and_lies_elsewhere_is_cleared_with_it(tmp_path: Path) -> None:
    (tmp_path / "socket").write_bytes(b"")
    (tmp_path / LEFT_FOLDER).mkdir()
    with temporary.elsewhere(tmp_path, tmp_path / "gone"):
        (tmp_path / "gone").write_bytes(b"")
    (tmp_path / "noi-khac").replace(tmp_path / LEFT_FOLDER / "noi-khac")
    (tmp_path / LEFT_FOLDER / "noi-khac").write_bytes(os.fsencode(tmp_path / "socket"))
    disk.write_file(tmp_path / "a", b"")
    assert names(tmp_path) == ["a"]


def test_whoever_is_asked_to_end_undoes_what_is_begun(tmp_path: Path) -> None:
    with temporary.folder(tmp_path) as folder, temporary.finished_file(folder, b"") as file:
        (folder / "more").write_bytes(b"")
        assert file.exists()
        temporary.undo_all()
        assert names(tmp_path) == []
        assert temporary.is_ending()
    temporary.go_on()


def test_of_two_who_write_a_new_name_the_second_is_refused_by_name(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    disk.check_target(target, force=False)
    disk.write_file(target, b"first", is_new=True)
    with pytest.raises(EnvironmentFailure) as failure:
        disk.write_file(target, b"second", is_new=True)
    [problem] = failure.value.problems
    assert (problem.code, problem.position and problem.position.file) == ("BC160", str(target))
    assert target.read_bytes() == b"first"
    assert names(tmp_path) == ["a.docx"]


def test_a_disk_without_hard_links_refuses_the_second_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    disk.write_file(tmp_path / "a", b"first", is_new=True)
    with pytest.raises(EnvironmentFailure):
        disk.write_file(tmp_path / "a", b"second", is_new=True)
    assert ((tmp_path / "a").read_bytes(), names(tmp_path)) == (b"first", ["a"])


def test_of_two_files_that_belong_together_none_is_there_before_both_are_whole(
    tmp_path: Path,
) -> None:
    with pytest.raises(EnvironmentFailure):
        disk.write_files({tmp_path / "a": b"1", tmp_path / "no folder" / "b": b"2"})
    assert names(tmp_path) == []
