"""A source of chance → what comes back from people: reports edited in Word, sheets filled in.

What they are made of is sound: the report that the year file prints, the sheet that its unit gets.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
from damaged_archives import DAMAGES, damaged, spots

import baocao_gen
from baocao_gen.files.files import Files as InMemory
from baocao_gen.report.report import Report
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.workbook import Sheets, workbook
from fuzzing.case import Case, Files
from fuzzing.tables import _part
from fuzzing.templates import (
    Parts,
    _unpacked,
    packed,
    with_one_element_changed,
    with_other_elements,
    with_tags,
)
from fuzzing.whole import sound_files
from fuzzing.words import Chance, calm, odd
from fuzzing.words import damaged as with_other_bytes

WITH_WORD = (
    *(("tie", "ra.docx", "nam.yaml"), ("tie", "ra.docx", "nam.yaml", "--tu-choi-sua-doi")),
    ("tie", "ra.docx", "nam.yaml", "--annotate", "moi.docx"),
    *(("tie", "ra.docx", "nam.yaml", "--format", form) for form in ("json", "sarif")),
    *(("pull", "ra.docx", "nam.yaml"), ("pull", "ra.docx", "nam.yaml", "--format", "json")),
    ("pull", "ra.docx", "nam.yaml", "--nhan-het", "--van", "het"),
    *(("trace", "ra.docx", "1.988"), ("trace", "ra.docx", "2020", "--format", "json")),
    *(("diff", "ra.docx", "sach.docx"), ("diff", "sach.docx", "ra.docx", "--format", "json")),
    ("diff", "sach.docx", "ra.docx", "--word", "moi.docx"),
    ("diff", "ra.docx", "sach.docx", "--word", "moi.docx", "--ngay", "2020-01-01"),
    *(("import", "ra.docx", "-o", "ra"), ("import", "ra.docx", "-o", "ra", "--format", "json")),
    ("import", "sach.docx", "-o", "ra", "--cung", "ra.docx"),
    ("import", "ra.docx", "-o", "ra", "--ky-truoc", "cu.yaml"),
)
WITH_SHEETS = (
    ("sheets", "in", "{}", "--into", "nam.yaml"),
    ("sheets", "in", "{}", "--into", "nam.yaml", "--dry-run", "--format", "json"),
    ("sheets", "in", "{}", "--into", "nam.yaml", "--replace", "*", "--reports", "bien-ban"),
    ("sheets", "in", "{}", "--into", "nam.yaml", "--match", "Hồ sơ=nhom.a", "--format", "markdown"),
)
_OWN = (
    ("STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2020", "Kế hoạch"),
    (1, "Hồ sơ", "hồ sơ", 1988, 2000),
    (2, "Đúng hạn", "hồ sơ", 1790, None),
    (3, "Tỷ lệ", "%", 0.9, "x"),
    (4, "Dân", "nghìn người", "812", ""),
)
_DOCUMENT = """\
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="A">{}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
_OLD = Path(__file__).parents[2] / "tests/files/nho.xls"


@cache
def _report() -> Report:
    texts = {name: data for name, data in sound_files().items() if isinstance(data, bytes)}
    return baocao_gen.load("nam.yaml", files=InMemory.of(texts))


@cache
def printed() -> Parts:
    """The parts of the report as it is printed."""
    return _unpacked(baocao_gen.render(_report(), checked=False))


def _from_parts(sound: Parts, change: Callable[[str, Chance], str], chance: Chance) -> bytes:
    """An archive with one or two parts changed."""
    parts = dict(sound)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    likely = [name for name in names if name.endswith(("document.xml", "sheet1.xml"))]
    for name in chance.sample(names, 1) if chance.random() < 0.4 else likely:
        parts[name] = change(parts[name].decode(), chance).encode(errors="replace")
    return packed(parts, chance)


def _hurt(data: bytes, chance: Chance) -> bytes:
    """An archive with a member damaged, or with any bytes changed."""
    if chance.random() < 0.4:
        return with_other_bytes(data, chance)
    return damaged(data, chance.choice(spots(data)), chance.choice(list(DAMAGES)))


def edited_report(chance: Chance) -> Case:
    """A report in which somebody, or something, has changed the XML."""
    ways = (with_tags, with_other_elements, with_one_element_changed, with_one_element_changed)
    data = _from_parts(printed(), chance.choice(ways), chance)
    data = _hurt(data, chance) if chance.random() < 0.15 else data
    files: Files = {**sound_files(), "ra.docx": data, "sach.docx": packed(printed(), _even())}
    return Case("edited reports", chance.choice(WITH_WORD), files)


def _even() -> Chance:
    return random.Random(1)


@cache
def sheet() -> Parts:
    """The sheet that a unit of the report gets."""
    form = next(one for one in owed(_report()) if one.unit)
    return _unpacked(workbook(form, Sheets("15/7/2020", ("A", "B"), "nam.yaml")))


def sound_files_and_copies() -> Files:
    """What comes back as it was sent, beside the year file."""
    report, filled_in = packed(printed(), _even()), packed(sheet(), _even())
    copies = {"ra.docx": report, "sach.docx": report, "phieu.xlsx": filled_in}
    return {**sound_files(), **copies, "phieu.ods": _ods(_even()), "phieu.xls": _OLD.read_bytes()}


def sheet_commands(*endings: str) -> list[tuple[str, ...]]:
    """What is done with sheets, for files of some kinds."""
    return [
        tuple(word.replace("{}", f"phieu.{ending}") for word in words)
        for ending in endings or ("xlsx", "ods", "xls")
        for words in WITH_SHEETS
    ]


def _own_rows(chance: Chance) -> list[list[object]]:
    """A table that a unit has made itself."""
    rows = [list(row) for row in _OWN]
    for _ in range(chance.randrange(4)):
        row = chance.choice(rows)
        row[chance.randrange(len(row))] = chance.choice((calm, odd))(chance)
    if chance.random() < 0.2:
        chance.shuffle(rows)
    return rows * chance.choice((1, 1, 1, 40))


def _csv(chance: Chance) -> bytes:
    rows = (
        ";".join("" if cell is None else str(cell) for cell in row) for row in _own_rows(chance)
    )
    return "\n".join(rows).encode(errors="replace")


def _xlsx(chance: Chance) -> bytes:
    book = openpyxl.Workbook()
    for row in _own_rows(chance):
        words = (
            "".join(c for c in cell if c.isprintable()) if isinstance(cell, str) else cell
            for cell in row
        )
        book.active.append([cell[:32_000] if isinstance(cell, str) else cell for cell in words])
    buffer = io.BytesIO()
    book.save(buffer)
    return _from_parts(_unpacked(buffer.getvalue()), _as_text(_part), chance)


def _as_text(change: Callable[[str, Chance], bytes]) -> Callable[[str, Chance], str]:
    return lambda xml, chance: change(xml, chance).decode(errors="replace")


def _ods(chance: Chance) -> bytes:
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        f"<table:table-row>{''.join(cell.format(words) for words in row)}</table:table-row>"
        for row in _own_rows(chance)
    )
    xml = _DOCUMENT.format(rows)
    xml = with_one_element_changed(xml, chance) if chance.random() < 0.5 else xml
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in (
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", xml),
        ):
            archive.writestr(zipfile.ZipInfo(name), text.encode(errors="replace"))
    return target.getvalue()


def returned_sheet(chance: Chance) -> Case:
    """A sheet of ours with a part changed, or a table of somebody's own."""
    ending = chance.choice(("xlsx", "xlsx", "own.xlsx", "ods", "xls", "csv"))
    made: dict[str, Callable[[Chance], bytes]] = {
        "xlsx": lambda one: _from_parts(sheet(), _as_text(_part), one),
        "own.xlsx": _xlsx,
        "ods": _ods,
        "xls": lambda one: with_other_bytes(_OLD.read_bytes(), one),
        "csv": _csv,
    }
    data = made[ending](chance)
    if chance.random() < 0.1:
        data = with_other_bytes(data, chance) if ending in ("xls", "csv") else _hurt(data, chance)
    words = chance.choice(sheet_commands(ending))
    return Case("returned sheets", words, {**sound_files(), f"phieu.{ending}": data})
