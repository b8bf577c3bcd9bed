"""Seeded acts on filled forms, saved by LibreOffice Calc → values that land in a wrong figure.

Run `python benchmarks/sheets_acts.py [--seeds 500]`. Each seed fills the form of a year file with
values of its own and does to it what people do: rows sorted, put in, deleted, copied, numbers
pasted as text, a sheet carried into another workbook, renamed, columns moved, cells merged, rows
hidden; every eighth sorts the rows without their hidden keys. Calc then saves it as .xlsx, .ods,
.xls or CSV. Counted are values in a wrong figure, and cells that are neither taken nor named.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

import baocao_gen
from baocao_gen.figures.figure import Aspect
from baocao_gen.files.soffice import find_soffice
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position
from baocao_gen.report.report import Report
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.workbook import Sheets, workbook

FORMS = ("xlsx", "ods", "xls", "csv")
_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
_HEAD, _FIRST = 5, 6
_SHEET = "Số liệu"
_UNITS = (("hồ sơ", 0), ("người", 0), ("tỷ đồng", 3), ("%", 2), ("km", 1))
_SECONDS = 900
_AT_ONCE = 60
"""Seeds whose workbooks Calc gets in one go, divided by the forms."""


def year(count: int = 14) -> Report:
    """A report of so many figures that one unit supplies."""
    chance = random.Random(1)
    figures: dict[str, dict[str, Any]] = {}
    for number in range(count):
        unit, decimals = _UNITS[number % len(_UNITS)]
        prior = round(chance.uniform(2, 90 if unit == "%" else 90_000), decimals)
        figures[f"a{number}"] = {
            "ten": f"Chỉ tiêu thứ {number + 1}",
            "don_vi_tinh": unit,
            "cung_ky": str(prior).replace(".", ",") if decimals else int(prior),
            "thuc_hien": None,
            "nguon": "Văn phòng",
        }
    figures["tong"] = {"ten": "Cộng", "don_vi_tinh": "hồ sơ", "gom": ["a0", "a5"]}
    header = {
        "co_quan_ban_hanh": "Sở Mẫu",
        "ky_hieu": "BC-SM",
        "dia_danh": "Mẫu",
        "trich_yeu": "Tổng kết",
        "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"},
        "noi_nhan": ["Lưu: VT"],
    }
    body = [{"van": "Lời."}]
    data = {"ky_bao_cao": 2020, "the_thuc": header, "so_lieu": {"g": figures}, "noi_dung": body}
    return baocao_gen.build(data)


@dataclass
class Filled:
    """A form that people have filled in, and the value that each figure was given."""

    book: Any
    chance: random.Random
    values: dict[str, Decimal] = field(default_factory=dict)
    acts: list[str] = field(default_factory=list)

    @property
    def sheet(self) -> Any:
        """The sheet of figures, whatever it is called now."""
        return next(s for s in self.book if s.cell(1, 2).value or s.max_row > _HEAD)

    @property
    def column(self) -> int:
        """The column that is filled in."""
        heads = [str(cell.value) for cell in self.sheet[self.head]]
        return heads.index("Thực hiện năm 2020") + 1

    @property
    def head(self) -> int:
        """The row of headings."""
        rows = (c.row for row in self.sheet.iter_rows() for c in row if c.value == "Mã số liệu")
        return int(next(rows))

    @property
    def lines(self) -> list[int]:
        """The rows of figures."""
        last = self.sheet.max_row
        return [n for n in range(self.head + 1, last + 1) if self.key(n)]

    def key(self, line: int) -> str:
        """The key of a row."""
        heads = [cell.value for cell in self.sheet[self.head]]
        return str(self.sheet.cell(line, heads.index("Mã số liệu") + 1).value or "")


def filled(report: Report, form: bytes, seed: int) -> Filled:
    """The form with values of a seed."""
    chance = random.Random(seed)
    one = Filled(openpyxl.load_workbook(io.BytesIO(form)), chance)
    for line in one.lines:
        figure = report.figures[one.key(line)]
        if figure.is_derived or chance.random() < 0.1:
            continue
        value = Decimal(chance.randrange(2_000, 90_000)) / (1000 if figure.unit == "%" else 1)
        value = round(value, 2) if figure.decimals else Decimal(round(value))
        one.values[figure.dotted] = value
        one.sheet.cell(line, one.column).value = float(value) if figure.decimals else int(value)
    return one


def _rows(one: Filled) -> list[list[Any]]:
    width = one.sheet.max_column
    return [[one.sheet.cell(n, c).value for c in range(1, width + 1)] for n in one.lines]


def _put(one: Filled, rows: Iterable[list[Any]], first: int = 1) -> None:
    for line, row in zip(one.lines, rows, strict=True):
        for column, value in enumerate(row[first - 1 :], first):
            one.sheet.cell(line, column).value = value


def sort_rows(one: Filled) -> None:
    """The rows change places, each with its hidden key."""
    rows = _rows(one)
    one.chance.shuffle(rows)
    _put(one, rows)


def sort_without_keys(one: Filled) -> None:
    """The rows change places and the hidden keys stay: nobody knows whose numbers these are."""
    rows = _rows(one)
    one.chance.shuffle(rows)
    _put(one, rows, first=2)


def insert_rows(one: Filled) -> None:
    """Empty rows, and a row with a number of the unit's own."""
    at = one.chance.choice(one.lines)
    one.sheet.insert_rows(at, one.chance.randrange(1, 4))
    if one.chance.random() < 0.5:
        one.sheet.cell(at, 3).value = "Chỉ tiêu riêng"
        one.sheet.cell(at, one.column).value = one.chance.randrange(100)


def delete_row(one: Filled) -> None:
    """A row goes; its figure is missing."""
    at = one.chance.choice(one.lines)
    one.values.pop(one.key(at), None)
    one.sheet.delete_rows(at)


def copy_row(one: Filled) -> None:
    """A row stands there twice, once with another number."""
    at = one.chance.choice(one.lines)
    row = [cell.value for cell in one.sheet[at]]
    end = one.sheet.max_row + 1
    for column, value in enumerate(row, 1):
        one.sheet.cell(end, column).value = value
    one.sheet.cell(end, one.column).value = one.chance.randrange(2_000, 9_000)


def paste_text(one: Filled) -> None:
    """Numbers come as text, as another program shows them."""
    for at in one.chance.sample(one.lines, min(4, len(one.lines))):
        cell = one.sheet.cell(at, one.column)
        if isinstance(cell.value, int | float) and one.key(at) in one.values:
            cell.value = one.chance.choice(_TEXTS)(one.values[one.key(at)])
            cell.number_format = "@"


def _dots(value: Decimal) -> str:
    return f"{value:,}".translate(str.maketrans(".,", ",."))


_TEXTS: tuple[Callable[[Decimal], str], ...] = (
    _dots,
    lambda value: f"{value:,}",
    lambda value: f" {str(value).replace('.', ',')} ",
    lambda value: f"{value:,}".replace(",", "\u00a0").replace(".", ","),
    lambda value: f"{str(value).replace('.', ',')} đơn vị",
    lambda value: f"khoảng {value}",
)


def spoil_cell(one: Filled) -> None:
    """A value that nobody can be sure of: an error, a formula without a result, a day."""
    at = one.chance.choice([n for n in one.lines if one.key(n) in one.values] or one.lines)
    one.sheet.cell(at, one.column).value = one.chance.choice(["=1/0", "=NA()", "#N/A", "1/2/2020"])


def copy_sheet(one: Filled) -> None:
    """The sheet is carried into a new workbook, without what says whose it is."""
    book = openpyxl.Workbook()
    target = book.worksheets[0]
    target.title = _SHEET
    for row in one.sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                new = target.cell(cell.row, cell.column, cell.value)
                new.number_format = cell.number_format
    one.book = book


def rename_sheet(one: Filled) -> None:
    """The sheet gets another name."""
    one.sheet.title = "Sheet1"


def title_above(one: Filled) -> None:
    """Rows stand above everything."""
    one.sheet.insert_rows(1, 3)
    one.sheet.cell(1, 2).value = "Văn phòng gửi"


def hide_rows(one: Filled) -> None:
    """Some rows are filtered away."""
    for at in one.chance.sample(one.lines, min(3, len(one.lines))):
        one.sheet.row_dimensions[at].hidden = True


def swap_columns(one: Filled) -> None:
    """Two columns change places, headings and all."""
    width = one.sheet.max_column
    first, second = one.chance.sample(range(2, width + 1), 2)
    for line in range(one.head, one.sheet.max_row + 1):
        a, b = one.sheet.cell(line, first), one.sheet.cell(line, second)
        a.value, b.value = b.value, a.value
        a.number_format, b.number_format = b.number_format, a.number_format


def merge_cells(one: Filled) -> None:
    """The remark of a row is merged with the cell below it."""
    lines = one.lines
    if len(lines) > 2:
        at = one.chance.choice(lines[:-1])
        last = one.sheet.max_column
        one.sheet.merge_cells(start_row=at, end_row=at + 1, start_column=last, end_column=last)


ACTS: tuple[Callable[[Filled], None], ...] = (
    sort_rows, insert_rows, delete_row, copy_row, paste_text, spoil_cell, copy_sheet,
    rename_sheet, title_above, hide_rows, swap_columns, merge_cells,
)  # fmt: skip


def acted(report: Report, form: bytes, seed: int) -> Filled:
    """A filled form to which the acts of a seed were done."""
    one = filled(report, form, seed)
    acts = one.chance.sample(ACTS, one.chance.randrange(1, 4))
    if seed % 8 == 7:
        acts.append(sort_without_keys)
    for act in sorted(acts, key=lambda act: act is merge_cells):  # merged cells cannot be sorted
        act(one)
        one.acts.append(act.__name__)
    return one


def saved_by_calc(books: dict[int, bytes]) -> Iterator[tuple[int, str, bytes]]:
    """The workbooks as Calc saves them, a quarter in each form: seed, form, bytes."""
    for number, form in enumerate(FORMS):
        if not any(seed % len(FORMS) == number for seed in books):
            continue
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            (work / "out").mkdir()
            mine = [seed for seed in books if seed % len(FORMS) == number]
            for seed in mine:
                (work / f"{seed}.xlsx").write_bytes(books[seed])
            profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
            convert = ["--headless", "--convert-to", _CSV if form == "csv" else form]
            names = [str(work / f"{seed}.xlsx") for seed in mine]
            command = [str(find_soffice()), profile, *convert, "--outdir", str(work / "out")]
            subprocess.run([*command, *names], check=True, capture_output=True, timeout=_SECONDS)
            for seed in mine:
                made = sorted((work / "out").glob(f"{seed}[.-]*"))
                wanted = [m for m in made if "_baocao" not in m.name]
                yield seed, form, wanted[0].read_bytes()


def _line(place: Position | None) -> int | None:
    """The row that a problem names; None where it speaks of the file."""
    if place is None:
        return None
    found = re.search(r", ô [A-Z]+(\d+)$", place.part or "")
    return int(found[1]) if found else place.line


def judged(report: Report, one: Filled, data: bytes, form: str) -> list[str]:
    """What is wrong with what was read: values in a wrong figure, cells that nobody tells of."""
    try:
        found = read_back(report, data, f"phieu.{form}")
    except InvalidReport as error:
        return [] if error.problems else ["refused without a word"]
    wrong = []
    got = {".".join(v.name): v.value for v in found.values if v.aspect is Aspect.ACTUAL}
    told = {line for problem in found.problems if (line := _line(problem.position))}
    is_other = any(not _line(problem.position) for problem in found.problems)
    refused = any(p.severity.value == "error" for p in found.problems)
    for name, value in got.items():
        if name not in one.values and not refused:
            wrong.append(f"{name} has {value}, nobody gave it")
        elif name in one.values and value != one.values[name] and not refused:
            wrong.append(f"{name} has {value}, not {one.values[name]}")
    wrong += [
        f"{name} is neither taken nor named"
        for name in one.values.keys() - got.keys()
        if not (is_other or told & {n for n in one.lines if one.key(n) == name})
    ]
    return wrong


def taken(report: Report, one: Filled, data: bytes, form: str) -> Counter[str]:
    """How many values were given, and how many of them come back."""
    given = Counter(given=len(one.values))
    try:
        found = read_back(report, data, f"phieu.{form}")
    except InvalidReport:
        return given
    names = {".".join(value.name) for value in found.values}
    return given + Counter(back=len(names & one.values.keys()))


def run(seeds: Iterable[int]) -> tuple[list[str], Counter[str]]:
    """All that is wrong over the seeds, and how often each act was done."""
    report = year()
    form = workbook(owed(report)[0], Sheets(year_file="2020.yaml"))
    ones = {seed: acted(report, form, seed) for seed in seeds}
    books = {}
    for seed, one in ones.items():
        target = io.BytesIO()
        one.book.save(target)
        books[seed] = target.getvalue()
    wrong: list[str] = []
    acts: Counter[str] = Counter()
    for seed, kind, data in saved_by_calc(books):
        one = ones[seed]
        acts.update([*one.acts, f"saved as {kind}"])
        acts += taken(report, one, data, kind)
        wrong += [f"{seed} .{kind} {one.acts}: {said}" for said in judged(report, one, data, kind)]
    return wrong, acts


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=500)
    seeds = parser.parse_args().seeds
    wrong: list[str] = []
    acts: Counter[str] = Counter()
    for first in range(0, seeds, _AT_ONCE):
        found, done = run(range(first, min(first + _AT_ONCE, seeds)))
        wrong += found
        acts += done
        print(f"{min(first + _AT_ONCE, seeds)} seeds, wrong or silent: {len(wrong)}", flush=True)
    for line in wrong:
        print(line)
    given, back = acts.pop("given", 0), acts.pop("back", 0)
    print(f"{sum(acts.values())} acts: {dict(acts.most_common())}")
    print(f"values given: {given}, come back: {back}")
    print(f"wrong or silent: {len(wrong)}")


if __name__ == "__main__":
    main()
