"""Edits of a folder's files → the files, the journal, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.web.session import Moved, OpenYear, Session
from baocao_gen.web.undo import NAME, EditStep, Steps


def opened(folder: Path, name: str = "2020.yaml") -> OpenYear:
    return Session(folder).opened(name)


def changed(old: bytes, new: bytes):
    return lambda data: data.replace(old, new, 1)


def test_an_edit_is_written_and_taken_back_and_done_again(year_folder: Path) -> None:
    year = opened(year_folder)
    before = year.now()
    after = year.edit(before.version, "đổi số", changed(b"thuc_hien: 542", b"thuc_hien: 543"))
    assert (year_folder / "2020.yaml").read_bytes() == after.data != before.data
    assert year.now() is after
    assert year.undo(after.version).data == before.data
    assert (year_folder / "2020.yaml").read_bytes() == before.data
    assert year.redo(before.version).data == after.data


def test_the_way_back_is_there_after_the_program_was_killed(year_folder: Path) -> None:
    year = opened(year_folder)
    versions = [year.now()]
    for number in (543, 544, 545):
        act = changed(b"thuc_hien: %d" % (number - 1), b"thuc_hien: %d" % number)
        versions.append(year.edit(versions[-1].version, f"đổi {number}", act))
    with (year_folder / NAME).open("ab") as journal:
        journal.write(b'["2020.yaml", "cut o')
    year = opened(year_folder)
    for expected in reversed(versions[:-1]):
        last = year.last(year.now().version)
        assert last is not None
        assert year.undo(year.now().version).data == expected.data
    assert year.last(year.now().version) is None


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000,
        b'["a", "b", "c", "d", 1e999, "", ""]',
        b'[["a"], "b", "c", "d", 1, "", ""]',
        b'["a", "b", "c", ["d"], 1, "", ""]',
        b"null",
    ],
)
def test_a_line_of_the_journal_that_is_not_ours_is_passed_over(
    year_folder: Path, line: bytes
) -> None:
    (year_folder / NAME).write_bytes(line + b"\n")
    year = opened(year_folder)
    assert year.last(year.now().version) is None


def test_an_edit_of_what_is_no_longer_there_is_refused(year_folder: Path) -> None:
    year = opened(year_folder)
    seen = year.now().version
    file = year_folder / "2020.yaml"
    file.write_bytes(file.read_bytes() + b"# them\n")
    with pytest.raises(Moved) as refused:
        year.edit(seen, "đổi số", changed(b"542", b"543"))
    assert refused.value.there.data.endswith(b"# them\n")
    assert b"543" not in file.read_bytes()
    for leap in (year.undo, year.redo):
        with pytest.raises(Moved):
            leap(seen)


def test_an_edit_after_which_nothing_can_be_read_is_refused(year_folder: Path) -> None:
    year = opened(year_folder)
    before = year.now()
    act = changed(b"thuc_hien: 542", b"thuc_hien: nam tram")
    with pytest.raises(InvalidReport):
        year.edit(before.version, "đổi số", act)
    assert year.now().data == before.data
    broken = year.edit(before.version, "đổi số", act, even_broken=True)
    assert broken.report is None
    assert broken.problems
    mended = year.edit(broken.version, "sửa", changed(b"nam tram", b"500"))
    assert mended.report is not None


def test_what_was_read_is_read_again_when_last_years_file_changes(year_folder: Path) -> None:
    year = opened(year_folder)
    before = year.now()
    assert before.report is not None
    assert year.now() is before
    last = year_folder / "2019.yaml"
    last.write_bytes(last.read_bytes() + b"# them\n")
    assert year.now() is not before


def test_files_keep_their_numbers_while_others_come(year_folder: Path) -> None:
    session = Session(year_folder)
    assert [year.number for year in session.listed()] == [1, 2]
    (year_folder / "2018.yaml").write_text("ky_bao_cao: 2018\n", encoding="utf-8")
    assert [(year.name, year.number) for year in session.listed()] == [
        ("2018.yaml", 3), ("2019.yaml", 1), ("2020.yaml", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"abc", b"abc"),
        (b"", b"abc"),
        (b"abc", b""),
        (b"aaa", b"aa"),
        (b"abcd", b"aXd"),
        (b"\xff", b"\r"),
    ],
)
def test_a_step_leads_forth_and_back(tmp_path: Path, old: bytes, new: bytes) -> None:
    step = EditStep.between("a.yaml", "đổi", old, new)
    assert (step.done(old), step.undone(new)) == (new, old)
    Steps(tmp_path).add(step)
    assert Steps(tmp_path).back("a.yaml", step.after) == step
    assert Steps(tmp_path).forth("a.yaml", step.before) == step
    assert Steps(tmp_path).back("b.yaml", step.after) is None
