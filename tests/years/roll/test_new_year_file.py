"""The new year file beside the old one, line by line: only what the roll changes differs.

Judges: years/roll/keys.py, years/roll/tasks.py, years/roll/waivers.py
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest
import yaml

import baocao_gen
from baocao_gen.years.roll import next_file

ROOT = Path(__file__).parents[3]
SHIPPED = [
    *sorted((ROOT / "data").glob("20*.yaml")),
    *sorted((ROOT / "examples").rglob("*-20*.yaml")),
    *sorted((ROOT / "docs" / "huong-dan" / "vi-du").glob("*.yaml")),
]
OF_OTHERS = sorted((Path(__file__).parent.parent / "years").glob("*.yaml"))
WAYS: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "Windows line ends and a byte order mark": lambda text: text.replace("\n", "\r\n").encode(
        "utf-8-sig"
    ),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text).encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
}
MOVING = {
    "ky_bao_cao", "ky_truoc", "so_van_ban", "ngay_ban_hanh", "thuc_hien", "ke_hoach",
    "ke_hoach_nam_sau", "luy_ke", "cung_ky", "dieu_chinh", "trang_thai", "ket_qua", "tu_nam",
    "nhiem_vu", "nhiem_vu_nam_sau", "van_ban", "hang", "doi_chieu", "bo_qua",
}  # fmt: skip
ADDED = ("# XEM LẠI:", "# Kỳ trước đối chiếu với ")


CASES = [(path, "as it is") for path in SHIPPED] + [(p, way) for p in OF_OTHERS for way in WAYS]


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0].stem}, {case[1]}")
def year(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year file, typed in one of several ways, in a folder with all that it names."""
    source, way = request.param
    folder = tmp_path_factory.mktemp("so") / "nam"
    shutil.copytree(source.parent, folder)
    path: Path = folder / source.name
    path.write_bytes(WAYS[way](path.read_text(encoding="utf-8")))
    return path


@pytest.fixture(scope="module")
def rolled(year: Path) -> tuple[str, str]:
    """The old file and the new one, byte order mark and line ends as they are."""
    return year.read_bytes().decode(), baocao_gen.new_year(year)


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n"))


def test_the_new_file_loads_and_renders_as_a_draft(
    year: Path, rolled: tuple[str, str], tmp_path: Path
) -> None:
    _, new = rolled
    year = shutil.copytree(year.parent, tmp_path / "nam") / year.name
    old = baocao_gen.load(year)
    target = next_file(year, old.year_file, old.year_file.period.next())
    target.write_bytes(new.encode())
    report = baocao_gen.load(target)
    assert report.year_file.period == old.year_file.period.next()
    assert report.year_file.previous == year.name
    assert baocao_gen.render(report, draft=True)


def test_every_comment_is_kept(rolled: tuple[str, str]) -> None:
    old, new = rolled
    before, after = Counter(comments(plain(old))), Counter(comments(plain(new)))
    assert not before - after
    assert all(added.startswith(ADDED) for added in after - before)


def comments(text: str) -> Iterator[str]:
    """Comments as PyYAML's own scanner leaves them: what no token covers from a «#» on."""
    inside = set()
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if isinstance(token, yaml.ScalarToken):
            first = token.start_mark.index
            if token.style in ("|", ">"):
                first = text.index("\n", first)
            inside.update(range(first, token.end_mark.index))
    at = 0
    for line in text.split("\n"):
        for found in re.finditer(r"(?:^|(?<=[ \t]))#", line):
            if at + found.start() not in inside:
                yield line[found.start() :].rstrip()
                break
        at += len(line) + 1


def test_line_by_line_only_what_the_roll_changes_differs(rolled: tuple[str, str]) -> None:
    old, new = rolled
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    may_change = moving_lines(plain(old))
    known = {plain(line).strip(" -\n") for line in before}
    strange = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        strange += [line for n, line in enumerate(before[i:j], i) if n not in may_change]
        strange += [line for line in after[k:m] if not is_rolled(plain(line), known)]
    assert strange == []


def is_rolled(line: str, known: set[str]) -> bool:
    """A new line is a mark, has a key that moves on or an emptied cell, or stood elsewhere."""
    said = line.strip(" -\n")
    keys = re.findall(r"[\"']?\b([a-z_]+)\b[\"']?:", line)
    is_comment, is_emptied = said.startswith("#"), '""' in said
    if is_emptied:
        return True
    return bool(MOVING.intersection(keys)) or said in known or is_comment or said in ("", "]")


def moving_lines(text: str) -> set[int]:
    """The lines (from 0) of everything whose key moves on, by PyYAML's own marks."""
    lines = set[int]()

    def walk(node: yaml.Node) -> None:
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            if key.value in MOVING:
                lines.update(range(key.start_mark.line, value.end_mark.line + 1))
            walk(value)
        for item in node.value if isinstance(node, yaml.SequenceNode) else ():
            walk(item)

    walk(yaml.compose(text, Loader=yaml.CSafeLoader))
    return lines


def test_all_other_values_and_their_order_are_the_same(rolled: tuple[str, str]) -> None:
    old, new = rolled
    assert unmoved(yaml.load(plain(new), yaml.CBaseLoader)) == unmoved(
        yaml.load(plain(old), yaml.CBaseLoader)
    )


def unmoved(value: Any) -> Any:
    """A tree without what moves on; mappings as lists, because their order counts."""
    if isinstance(value, dict):
        return [(key, unmoved(inner)) for key, inner in value.items() if key not in MOVING]
    return [unmoved(item) for item in value] if isinstance(value, list) else value


def test_byte_order_mark_line_ends_and_letters_stay_as_they_were(rolled: tuple[str, str]) -> None:
    old, new = rolled
    assert new.startswith("\ufeff") == old.startswith("\ufeff")
    assert ("\r\n" in new) == ("\r\n" in old)
    assert new.replace("\r\n", "").count("\r") == 0
    if "\r\n" in old:
        assert new.count("\n") == new.count("\r\n")


def test_the_old_file_is_only_read(year: Path) -> None:
    before = {path: path.read_bytes() for path in year.parent.rglob("*") if path.is_file()}
    baocao_gen.new_year(year)
    assert {p: p.read_bytes() for p in year.parent.rglob("*") if p.is_file()} == before


def test_2021_is_what_the_command_makes_of_2020() -> None:
    made = baocao_gen.new_year(ROOT / "data" / "2020.yaml")
    again = "run: baocao-gen new data/2020.yaml --force"
    assert (ROOT / "data" / "2021.yaml").read_text(encoding="utf-8") == made, again
