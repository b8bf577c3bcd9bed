"""A result kept by one process → found by the next, or not at all."""

from pathlib import Path

import pytest

from baocao_gen.files import kept_work
from baocao_gen.files.kept_work import KeptWork, work_name


def test_a_result_is_found_under_its_name(tmp_path: Path) -> None:
    kept = KeptWork(tmp_path / "moi" / "kho")
    assert kept.found("mau-1") is None
    kept.keep("mau-1", b"ket qua")
    kept.keep("mau-2")
    assert (kept.found("mau-1"), kept.found("mau-2")) == (b"ket qua", b"")
    assert sorted(path.name for path in kept.folder.iterdir()) == ["mau-1", "mau-2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("mau", b"a"), ("loi", b"a")),
        (("mau", b"a"), ("mau", b"b")),
        (("mau", b"ab", b"c"), ("mau", b"a", b"bc")),
        (("mau", b"a"), ("mau", b"a", b"")),
    ],
)
def test_what_is_made_from_something_else_has_another_name(one, other) -> None:
    assert work_name(*one) == work_name(*one) != work_name(*other)


def test_another_program_finds_nothing_of_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    name = work_name("mau", b"a")
    monkeypatch.setattr(kept_work, "_program", lambda: "the next version")
    assert work_name("mau", b"a") != name


def test_a_program_whose_files_cannot_be_listed_finds_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(folder: str) -> list[str]:
        raise NotADirectoryError(folder)

    monkeypatch.setattr(kept_work, "_files", refuse)
    names = set()
    for _ in range(2):
        kept_work._program.cache_clear()
        names.add(work_name("mau", b"a"))
    kept_work._program.cache_clear()
    assert len(names) == 2


def test_a_file_of_the_program_that_is_written_again_makes_another_program(tmp_path: Path) -> None:
    for name in ("a.py", "b/c.py", "b/__pycache__/c.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"1")
    before = sorted(kept_work._files(str(tmp_path)))
    (tmp_path / "b/__pycache__/c.pyc").write_bytes(b"12")
    assert sorted(kept_work._files(str(tmp_path))) == before
    (tmp_path / "b/c.py").write_bytes(b"12")
    assert sorted(kept_work._files(str(tmp_path))) != before


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 100])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    kept = KeptWork(tmp_path)
    kept.keep("mau-1", b"ket qua")
    (tmp_path / "mau-1").write_bytes(damage)
    assert kept.found("mau-1") is None
    kept.keep("mau-1", b"ket qua")
    assert kept.found("mau-1") == b"ket qua"


def test_a_folder_in_which_others_may_write_is_not_believed(tmp_path: Path) -> None:
    kept = KeptWork(tmp_path)
    kept.keep("mau-1", b"ket qua")
    tmp_path.chmod(0o777)
    assert kept.found("mau-1") is None
    kept.keep("mau-2", b"ket qua")
    assert not (tmp_path / "mau-2").exists()


def test_whoever_cannot_write_there_goes_without(tmp_path: Path) -> None:
    (tmp_path / "kho").write_bytes(b"a file")
    kept = KeptWork(tmp_path / "kho" / "trong")
    kept.keep("mau-1", b"ket qua")
    assert kept.found("mau-1") is None
    long = KeptWork(tmp_path / "dai")
    long.keep("m" * 5_000)
    assert long.found("m" * 5_000) is None
    assert long.found("\0") is None


def test_what_is_too_long_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_work, "_LONGEST", 100)
    kept = KeptWork(tmp_path)
    kept.keep("mau-1", b"k" * 68)
    kept.keep("mau-2", b"k" * 69)
    assert (kept.found("mau-1"), kept.found("mau-2")) == (b"k" * 68, None)


def test_the_oldest_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_work, "_MOST_KEPT", 5)
    monkeypatch.setattr(kept_work, "_MOST_LEFT", 2)
    for number in range(6):
        (tmp_path / f"mau-{number}").write_bytes(b"")
        kept_work.os.utime(tmp_path / f"mau-{number}", (number, number))
    KeptWork(tmp_path).keep("mau-moi")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mau-4", "mau-5", "mau-moi"]
