"""The names in a folder → how one is spelt there, and which a misspelt one means."""

import unicodedata
from pathlib import Path

import pytest
from counted_work import LINEAR, growth

from baocao_gen.files.files import Files
from baocao_gen.files.listed import Listed, listed, listing_once
from baocao_gen.problems.errors import InvalidReport


def of(*names: str, gone: str = "") -> Listed:
    return Listed(names, lambda name: name != gone)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("202.yaml", "2020.yaml"), ("n", "n.yaml"), ("2020.csv", None), ("khác hẳn.yaml", None)],
)
def test_the_name_that_was_probably_meant(name: str, meant: str | None) -> None:
    assert of("2020.yaml", "n.yaml", "2020.docx").similar(name) == meant


def test_a_link_that_leads_nowhere_is_not_meant() -> None:
    assert of("hinh 1.png", "hinh-10.png", gone="hinh 1.png").similar("hinh-1.png") == "hinh-10.png"


def test_a_name_is_spelt_as_the_folder_spells_it() -> None:
    other = unicodedata.normalize("NFD", "ảnh.png")

    assert of("a.png", other).spelt("ảnh.png") == other
    assert of("a.png", other).spelt("b.png") == "b.png"


def test_a_folder_is_listed_once_inside_of_the_block_and_anew_behind_it() -> None:
    lists: list[Listed] = []

    def names() -> Listed:
        lists.append(of())
        return lists[-1]

    known: dict[str, Listed] = {}
    for _ in range(2):
        with listing_once(known):
            assert listed("a", names) is listed("a", names)
    assert len(lists) == 1
    assert listed("a", names) is not listed("a", names)


def test_what_a_folder_got_since_is_found_by_the_next_reading(tmp_path: Path) -> None:
    for name in ("hinh 1.png", "hinh 2.png"):
        with pytest.raises(InvalidReport) as refused:
            Files.in_folder(tmp_path).file("hinh-2.png").read()
        (tmp_path / name).write_bytes(b"")
    assert refused.value.problems[0].hint == "có phải «hinh 1.png»?"


def test_twice_the_missing_files_beside_twice_the_files_take_twice_the_work(
    tmp_path: Path,
) -> None:
    def made(count: int) -> int:
        for i in range(count):
            (tmp_path / f"ảnh chụp {i}.png").write_bytes(b"")
        return count

    def asked(count: int) -> None:
        files = Files.in_folder(tmp_path)
        with listing_once({}):
            for i in range(count):
                with pytest.raises(InvalidReport):
                    files.file(f"ảnh-chụp-{i}.png").read()

    assert growth(asked, made, 400) < LINEAR


def test_of_files_in_memory_the_similar_one_is_looked_up_in_one_list() -> None:
    files = Files.of({"hinh 1.png": b"", "hinh 2.png": b""})
    known: dict[str, Listed] = {}

    with listing_once(known):
        found = [files.file(name).similar() for name in ("hinh-1.png", "hinh-2.png")]

    assert found == ["hinh 1.png", "hinh 2.png"]
    assert len(known) == 1


def test_a_path_that_no_disk_can_hold_is_told_without_a_walk_along_it(tmp_path: Path) -> None:
    name = "a/" * 200_000 + "b.png"
    file = Files.in_folder(tmp_path).file(name)

    assert file.identity == str(tmp_path / name)
    with pytest.raises(InvalidReport):
        file.read()
