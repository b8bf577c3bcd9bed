"""Files that are written again → other stamps."""

from pathlib import Path

from baocao_gen.files import paths
from baocao_gen.files.stamps import are_current, digest, stamp, stamps, written_at


def test_a_stamp_is_another_one_once_the_file_was_written(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    assert stamp(str(file)) is None
    assert written_at(file) is None
    file.write_bytes(b"nam: 2020")
    known = stamps([str(file)])
    assert are_current(known)
    file.write_bytes(b"nam: 20200")
    assert not are_current(known)
    assert written_at(file) is not None


def test_a_content_has_one_name() -> None:
    assert digest(b"a") == digest(b"a") != digest(b"b")
    assert len(digest(b"")) == 20


def test_year_files_are_found_in_folders_and_not_behind_links_out(tmp_path: Path) -> None:
    outside, inside = tmp_path / "ngoai", tmp_path / "trong"
    for folder in (outside, inside / "nam" / "2020", inside / ".an"):
        folder.mkdir(parents=True)
        (folder / "a.yaml").write_text("")
    (inside / "b.YML").write_text("")
    (inside / "c.txt").write_text("")
    (inside / "link.yaml").symlink_to(outside / "a.yaml")
    (inside / "folder").symlink_to(outside)
    assert paths.names_below(inside, (".yaml", ".yml")) == ["b.YML", "nam/2020/a.yaml"]


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert paths.free(tmp_path / "mau.docx") == tmp_path / "mau.docx"
    (tmp_path / "mau.docx").touch()
    (tmp_path / "mau-2.docx").touch()
    assert paths.free(tmp_path / "mau.docx") == tmp_path / "mau-3.docx"
