"""A returned form of many rows → what reading it costs, beside the same rows as CSV.

Run `python benchmarks/returned_rows.py [--rows 10000]`. Each file is read in a process of its own;
told are the CPU seconds of `read_back`, and the memory at its peak above the loaded report.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from io import BytesIO

import openpyxl

import baocao_gen
from baocao_gen.report.report import Report
from baocao_gen.years.sheets.owed import owed
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.workbook import Sheets, workbook

_HEAD = 5


def year(rows: int) -> Report:
    """A report of so many figures."""
    figures = {
        f"a{number}": {
            "ten": f"Chỉ tiêu thứ {number}",
            "don_vi_tinh": "hồ sơ",
            "cung_ky": 100 + number,
            "thuc_hien": 200 + number,
            "nguon": "Văn phòng",
        }
        for number in range(rows)
    }
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


def as_csv(form: bytes) -> bytes:
    """The sheet of figures of a form as CSV."""
    sheet = openpyxl.load_workbook(BytesIO(form), read_only=True)["Số liệu"]
    rows = sheet.iter_rows(min_row=_HEAD, values_only=True)
    lines = (";".join("" if cell is None else str(cell) for cell in row) for row in rows)
    return "\n".join(lines).encode()


def measured(report: Report, data: bytes, name: str) -> tuple[float, float, int]:
    """CPU seconds, MB at the peak, and how many values were read."""
    warm = year(20)
    [first] = owed(warm)
    read_back(warm, workbook(first, Sheets()), "nho.xlsx")  # what is imported once
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    found = read_back(report, data, name)
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return spent, peak / 1024, len(found.values)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    rows = parser.parse_args().rows
    report = year(rows)
    [one] = owed(report)
    form = workbook(one, Sheets(year_file="2020.yaml"))
    context = multiprocessing.get_context("fork")
    spent = {}
    for name, data in (("phieu.csv", as_csv(form)), ("phieu.xlsx", form)):
        with context.Pool(1) as pool:
            spent[name], peak, count = pool.apply(measured, (report, data, name))
        print(f"{name}: {count} values, {spent[name]:.2f} s, {peak:.0f} MB, {len(data)} bytes")
    print(f"the workbook takes {spent['phieu.xlsx'] / spent['phieu.csv']:.2f} times its CSV")


if __name__ == "__main__":
    main()
