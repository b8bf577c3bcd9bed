"""A source of chance → CSV files and workbooks that a year file names, most of them damaged."""

from __future__ import annotations

import io
import random
import re
from functools import cache

import openpyxl

from fuzzing.case import Case
from fuzzing.templates import _unpacked, packed, with_one_element_changed, with_other_elements
from fuzzing.words import Chance, damaged, odd, prose
from fuzzing.years import LAST, SMALL

HEADINGS = ("ten_loai", "so_ky_hieu", "ngay", "trich_yeu", "nhom")
OF_FIGURES = ("so_lieu", "thuc_hien", "ke_hoach", "luy_ke")
MORE = ("Số, ký hiệu", "STT", "NGÀY", "co_quan", "", " ", "{{ nam }}", "**a**", "muc", "cung_ky")
COMMANDS = (
    *(("check", "nam.yaml"), ("check", "nam.yaml", "--format", "json"), ("todo", "nam.yaml")),
    *(
        ("render", "nam.yaml", "-o", "ra.docx"),
        ("render", "nam.yaml", "-o", "ra.docx", "--no-check"),
    ),
    *(("new", "nam.yaml", "-o", "moi.yaml"), ("diff", "cu.yaml", "nam.yaml"), ("library", "year")),
)


def _rows(chance: Chance, headings: tuple[str, ...]) -> list[list[str]]:
    heads = [chance.choice(MORE) if chance.random() < 0.06 else one for one in headings]
    if chance.random() < 0.1:
        chance.shuffle(heads)
    return [heads, *(_row(chance, heads) for _ in range(chance.choice((0, 1, 3, 3, 30))))]


def _row(chance: Chance, heads: list[str]) -> list[str]:
    sound = {
        "ten_loai": "Kế hoạch",
        "so_ky_hieu": f"{chance.randrange(99)}/KH-UBND",
        "ngay": f"{chance.randrange(1, 29)}/5/2020",
        "trich_yeu": "Về công tác",
        "so_lieu": "nhom.a",
        "thuc_hien": "1988",
    }
    row = [sound.get(head, "") if chance.random() < 0.9 else odd(chance) for head in heads]
    if chance.random() < 0.05:
        row.append(prose(chance))
    return row[: chance.randrange(len(row) + 1)] if chance.random() < 0.05 else row


def _year(name: str, chance: Chance) -> tuple[bytes, tuple[str, ...]]:
    """A year file that names a table in one of three places, and the headings for it."""
    kind = chance.randrange(3)
    if kind == 0:
        return SMALL + f"doi_chieu: [{name}]\n".encode(), OF_FIGURES
    place = f"    tu_tep: {name}\n"
    if kind == 1:
        place = f"    nhom:\n      - ten: Nhóm\n        tu_tep: {name}\n"
    return SMALL + f"phu_luc:\n  - tieu_de: Văn bản\n{place}".encode(), HEADINGS


def csv_file(chance: Chance) -> Case:
    """A CSV file in some encoding, with some separator, quotes where they belong or not."""
    year, headings = _year("b.csv", chance)
    separator = chance.choice((";", ",", "\t", ";", ";", "|"))
    lines = [
        separator.join(_quoted(cell, chance) for cell in row) for row in _rows(chance, headings)
    ]
    if chance.random() < 0.1:
        lines.insert(0, chance.choice(("sep=;", "sep=", "sep=a", "", odd(chance))))
    text = chance.choice(("\n", "\n", "\r\n", "\r")).join([*lines, ""])
    encoding = "utf-8"
    if chance.random() < 0.2:
        encoding = chance.choice(
            ("utf-8-sig", "utf-16", "utf-16-be", "cp1258", "latin-1", "utf-32")
        )
    data = text.encode(encoding, "replace")
    data = damaged(data, chance) if chance.random() < 0.2 else data
    return Case(
        "CSV files", chance.choice(COMMANDS), {"nam.yaml": year, "cu.yaml": LAST, "b.csv": data}
    )


def _quoted(cell: str, chance: Chance) -> str:
    if chance.random() < 0.03:
        return chance.choice(('"', f'"{cell}', f'{cell}"', f'"{cell}"x', f"'{cell}'"))
    return '"' + cell.replace('"', '""') + '"' if set(cell) & set(';,\t"\n') else cell


_TIME = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z")
"""When a workbook was made, which no case may depend on."""


@cache
def _book(headings: tuple[str, ...]) -> dict[str, bytes]:
    """A small workbook with numbers, days, a formula, merged cells and a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(headings)
    for number in range(1, 5):
        documents = ("Kế hoạch", f"{number}/KH-UBND", "12/5/2020", "Về <công> tác", "Nhóm")
        sheet.append(("nhom.a", 1988, 0.4889, number) if headings is OF_FIGURES else documents)
    sheet["C3"].number_format = "0.00%"
    sheet["D3"].number_format = "dd/mm/yyyy"
    sheet.merge_cells("E2:E3")
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Hai").append(("=1+1",))
    buffer = io.BytesIO()
    book.save(buffer)
    return {
        name: _TIME.sub(b"2020-01-01T00:00:00Z", part)
        for name, part in _unpacked(buffer.getvalue()).items()
    }


_CELLS = (
    *(
        '<c r="A{}"><v>{}</v></c>',
        '<c t="s" r="B2"><v>{}</v></c>',
        '<c t="{}"><v>1</v></c>',
        "<c/>",
    ),
    *(
        '<c s="{}"><v>1</v></c>',
        '<c t="d"><v>{}</v></c>',
        '<c t="b"><v>{}</v></c>',
        "<row r='{}'/>",
    ),
    *(
        '<c t="inlineStr"><is><t>{}</t></is></c>',
        "<c><f>{}</f></c>",
        '<c><f si="{}" t="shared"/></c>',
    ),
    *(
        '<mergeCell ref="{}"/>',
        '<c r="{}"><v>1</v></c>',
        "<c t='e'><v>{}</v></c>",
        "<si><t>{}</t></si>",
    ),
    *(
        '<sheet name="{}" r:id="rId1"/>',
        '<xf numFmtId="{}"/>',
        '<numFmt numFmtId="9" formatCode="{}"/>',
    ),
)
_INSIDES = (
    *(
        "0",
        "-1",
        "1",
        "99999999999999999999",
        "1e999",
        "nan",
        "inf",
        "A1:XFD1048576",
        "ZZZZZZ9",
        "A0",
    ),
    *(
        "2020-01-01",
        "x",
        "",
        "1.5.5",
        "٣",
        "A1",
        "$A$1",
        "#REF!",
        "1E400",
        "-2958466",
        "1048577",
        "mm:ss",
    ),
)


def workbook(chance: Chance) -> Case:
    """A workbook with a part changed, or an archive that is damaged."""
    year, headings = _year("b.xlsx", chance)
    parts = dict(_book(headings))
    for _ in range(chance.randrange(1, 3)):
        names = [name for name in parts if name.endswith((".xml", ".rels"))]
        likely = [
            name for name in names if "sheet" in name or "styles" in name or "Strings" in name
        ]
        name = chance.choice(likely if chance.random() < 0.8 else names)
        parts[name] = _part(parts[name].decode("utf-8", "replace"), chance)
        if chance.random() < 0.03:
            del parts[name]
    data = packed(parts, chance)
    data = damaged(data, chance) if chance.random() < 0.1 else data
    files = {"nam.yaml": year, "cu.yaml": LAST, "b.xlsx": data}
    return Case("workbooks", chance.choice(COMMANDS), dict(files))


def _part(xml: str, chance: Chance) -> bytes:
    kind = chance.randrange(5)
    if kind == 0:
        xml = with_other_elements(xml, chance)
    elif kind == 1:
        xml = with_one_element_changed(xml, chance)
    elif kind == 2:
        return damaged(xml.encode(errors="replace"), chance)
    else:
        places = (
            "</row>",
            "</sheetData>",
            "</mergeCells>",
            "</sst>",
            "</cellXfs>",
            "</sheets>",
            "<c ",
        )
        place = chance.choice([one for one in places if one in xml] or [xml[-9:]])
        inside = chance.choice(_INSIDES) if chance.random() < 0.8 else odd(chance)
        new = chance.choice(_CELLS).replace("{}", inside)
        xml = xml.replace(place, new + place, chance.choice((1, 1, 3)))
    return xml.encode(errors="replace")


def sound_workbook() -> bytes:
    """A workbook of documents."""
    return packed(dict(_book(HEADINGS)), random.Random(1))


def sound_year() -> bytes:
    """A year file that names both kinds of table."""
    named = "phu_luc:\n  - {tieu_de: Văn bản, tu_tep: b.xlsx}\n  - {tieu_de: Khác, tu_tep: b.csv}\n"
    return SMALL + named.encode()
