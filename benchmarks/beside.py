"""What stands beside the rendering → its time as ratios: tables from Excel, reports as PDF.

``python benchmarks/beside.py [RUNS]`` reads an appendix of 10,000 rows from .xlsx and from CSV in
turn, and makes 40 reports as PDF in one ``batch`` and, for comparison, each by a ``render`` of its
own. CPU time, that of the processes they start among it.
"""

from __future__ import annotations

import csv
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
from growth_inputs import year
from rendering import year_files

import baocao_gen

COMMAND = str(Path(sys.executable).with_name("baocao-gen"))
ROWS, REPORTS, ALONE = 10_000, 40, 4
HEADINGS = ("ten_loai", "so_ky_hieu", "ngay", "trich_yeu", "nhom")


def seconds(work: Callable[[], object]) -> float:
    """CPU time of a piece of work, with that of the processes it started and waited for."""
    before = _spent()
    work()
    return _spent() - before


def _spent() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def tables(folder: Path, runs: int) -> None:
    """Write one appendix as .xlsx and as CSV, and read both in turn."""
    rows = [
        (kind, f"{number}/KH-UBND", "12/5/2020", f"Về công tác số {number}", "Nhóm")
        for number, kind in enumerate(["Kế hoạch", "Quyết định"] * (ROWS // 2), 1)
    ]
    book = openpyxl.Workbook()
    for row in [HEADINGS, *rows]:
        book.active.append(row)
    book.save(folder / "bang.xlsx")
    with (folder / "bang.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADINGS, *rows])
    took: dict[str, list[float]] = {"xlsx": [], "csv": []}
    for kind in [*took] * (runs + 1):
        file = folder / f"{kind}.yaml"
        file.write_bytes(year(f"phu_luc:\n  - tieu_de: Văn bản\n    tu_tep: bang.{kind}\n"))
        took[kind].append(seconds(lambda file=file: baocao_gen.load(file)))
    left, right = (statistics.median(took[kind][1:]) for kind in took)
    print(f"{ROWS:,} rows from .xlsx / from CSV: {left / right:.2f} (limit 4; {left:.2f} s)")


def pdfs(folder: Path) -> None:
    """Make many reports as PDF in one ``batch``, and a few of them one by one."""
    files = year_files(folder, REPORTS)
    together, alone = folder / "cung", folder / "rieng"
    alone.mkdir()

    def one_by_one() -> None:
        for file in files[:ALONE]:
            run("render", str(file), "--pdf", "-o", str(alone / f"{file.stem}.docx"))

    batch = seconds(lambda: run("batch", *map(str, files), "-o", str(together), "--pdf"))
    single = seconds(one_by_one) / ALONE
    made = len(list(together.glob("*.pdf")))
    assert made == REPORTS, made
    print(
        f"a report of `batch --pdf` of {REPORTS} / `render --pdf`: {batch / REPORTS / single:.2f} "
        f"(limit 0.25; {batch / REPORTS:.2f} s and {single:.2f} s)"
    )


def run(*words: str) -> None:
    environment = {**os.environ, "BAOCAO_GEN_CACHE_DIR": ""}
    subprocess.run([COMMAND, *words], check=True, capture_output=True, env=environment)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        tables(Path(folder), runs)
    with tempfile.TemporaryDirectory() as folder:
        pdfs(Path(folder))


if __name__ == "__main__":
    main()
