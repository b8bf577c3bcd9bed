"""Every command that reads a Word file or a workbook → refuses one that is damaged inside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from command_line import YEAR, Run
from damaged_archives import DAMAGES, damaged, spots
from table_files import workbook

ROWS = "phu_luc: [{{tieu_de: Văn bản, tu_tep: {}}}]\n"
READING_WORD = (
    ("template", "check", "ra.docx"),
    ("template", "inspect", "ra.docx"),
    ("render", "2020.yaml", "--template", "ra.docx", "-o", "moi.docx"),
    ("batch", "2020.yaml", "--template", "ra.docx", "-o", "moi", "--jobs", "1"),
    ("check", "mau.yaml", "--annotate", "moi.docx"),
    ("import", "ra.docx", "-o", "moi"),
    ("import", "sach.docx", "--cung", "ra.docx", "-o", "moi"),
    ("tie", "ra.docx", "2020.yaml"),
    ("pull", "ra.docx", "2020.yaml"),
    ("trace", "ra.docx", "1.988"),
    ("diff", "ra.docx", "sach.docx"),
    ("diff", "sach.docx", "ra.docx", "--word", "moi.docx"),
)
READING_TABLES = (
    ("check", "xlsx.yaml"),
    ("render", "xlsx.yaml", "-o", "moi.docx"),
    ("sheets", "in", "b.xlsx", "--into", "2020.yaml"),
    ("check", "ods.yaml"),
    ("sheets", "in", "b.ods", "--into", "2020.yaml"),
)


def open_document() -> bytes:
    """A small .ods, with parts besides the one that holds its cells."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
        archive.writestr("styles.xml", "<a/>" * 99, zipfile.ZIP_DEFLATED)
    return target.getvalue()


@pytest.fixture
def sound(run: Run) -> Mapping[str, bytes]:
    """The files that will be damaged, by name."""
    assert run("render", "2020.yaml", "-o", "ra.docx")[0] == 0
    Path("sach.docx").write_bytes(Path("ra.docx").read_bytes())
    Path("mau.yaml").write_text(f"mau: ra.docx\n{YEAR}", encoding="utf-8")
    for ending in ("xlsx", "ods"):
        rows = ROWS.format(f"b.{ending}")
        Path(f"{ending}.yaml").write_text(f"{YEAR}{rows}", encoding="utf-8")
    rows = (("ten_loai", "so_ky_hieu"), ("Kế hoạch", "1/KH-UBND"))
    return {
        "ra.docx": Path("ra.docx").read_bytes(),
        "b.xlsx": workbook(*rows),
        "b.ods": open_document(),
    }


@pytest.mark.parametrize("words", [*READING_WORD, *READING_TABLES], ids=" ".join)
def test_a_member_that_is_damaged_is_refused(
    run: Run, sound: Mapping[str, bytes], words: tuple[str, ...]
) -> None:
    named = " ".join(words)
    ending = next((one for one in ("xlsx", "ods") if one in named), "docx")
    name = next(one for one in sound if one.endswith(ending))
    found = spots(sound[name])
    before = {path.name for path in Path().iterdir()}
    for number, kind in enumerate(DAMAGES):  # the members take turns: any of them may be hit
        Path(name).write_bytes(damaged(sound[name], found[number % len(found)], kind))
        code, out, err = run(*words)
        assert (code, "BC503" in out + err or "BC173" in out + err) == (1, True), (kind, out, err)
        assert name in out + err
    assert {path.name for path in Path().iterdir()} <= {*before, name, "moi"}
    assert not list(Path().glob("moi/*.docx"))
