"""Generated units of a province or a country → whether their sum is right, and what it costs.

``python benchmarks/consolidation.py [--units 124,830,3321] [--seed 1] [--jobs 2]`` writes the year
files of so many communes, runs ``baocao-gen consolidate`` over them, changes three of them and runs
it again. The totals are added up here a second time from the generator's own numbers (whole
numbers and fractions, no figure of this program). Times are CPU seconds of all processes, memory is
that of the largest one. It ends with 1 if a total is wrong to the last unit, if the second run
takes a tenth of the first or more, or if twice the units take more than 2.4 times the time.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import baocao_gen

COUNTS = [f"dem_{number}" for number in range(1, 19)]
MONEY = [f"tien_{number}" for number in range(1, 7)]
HEADER = """the_thuc:
  co_quan_ban_hanh: Ủy ban nhân dân {name}
  so_van_ban: {number}
  ky_hieu: BC-UBND
  dia_danh: {name}
  ngay_ban_hanh: 10/12/2025
  trich_yeu: Kết quả công tác năm {{{{ nam }}}}
  nguoi_ky: {{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}}
  noi_nhan: ["Lưu: VT"]
"""
MOST_TIMES = 2.4
"""For twice the units; 2 is linear."""


@dataclass
class Unit:
    """A commune: its numbers as the generator drew them, money in thousandths."""

    name: str
    counts: dict[str, int]
    money: dict[str, int]
    score: int

    def text(self, number: int) -> str:
        """Its year file."""
        lines = [f"ky_bao_cao: 2025\n{HEADER.format(name=self.name, number=number)}so_lieu:\n  xa:"]
        for key, value in self.counts.items():
            lines.append(f"    {key}: {{ten: Số {key}, don_vi_tinh: hộ, thuc_hien: {value}}}")
        for key, value in self.money.items():
            said = f"{value // 1000},{value % 1000:03}"
            lines.append(f'    {key}: {{ten: T {key}, don_vi_tinh: tỷ đồng, thuc_hien: "{said}"}}')
        lines.append(
            f'    diem: {{ten: Điểm, don_vi_tinh: điểm, thuc_hien: "{self.score // 10},'
            f'{self.score % 10}"}}'
        )
        lines.append('    ty_le: {ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: dem_1 / dem_2}')
        lines.append("noi_dung:\n  - van: Có {{ xa.dem_1 | kem_don_vi }}.\n")
        return "\n".join(lines)


def drawn(count: int, seed: int) -> list[Unit]:
    """The communes of a seed."""
    chance = random.Random(seed)
    return [
        Unit(
            f"xã Mẫu {number}",
            {key: chance.randrange(1, 10**6) for key in COUNTS},
            {key: chance.randrange(10**8) for key in MONEY},
            chance.randrange(1000),
        )
        for number in range(count)
    ]


def whole(folder: Path) -> None:
    """The year file of the whole."""
    figures = [f"    {key}: {{ten: Số {key}, don_vi_tinh: hộ}}" for key in COUNTS]
    figures += [f"    {key}: {{ten: T {key}, don_vi_tinh: tỷ đồng}}" for key in MONEY]
    figures.append(
        "    diem: {ten: Điểm, don_vi_tinh: điểm, tong_hop: binh_quan, trong_so: dem_2, so_le: 3}"
    )
    figures.append('    ty_le: {ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: dem_1 / dem_2}')
    head = HEADER.format(name="tỉnh Mẫu", number=1)
    text = f"ky_bao_cao: 2025\ntong_hop_tu: {{tep: 'xa/*.yaml'}}\n{head}so_lieu:\n  xa:\n"
    body = "\nnoi_dung:\n  - van: Có {{ xa.dem_1 | kem_don_vi }}.\n"
    (folder / "2025.yaml").write_text(text + "\n".join(figures) + body, encoding="utf-8")


def expected(units: list[Unit]) -> dict[str, Fraction]:
    """The totals, added up by hand."""
    found = {key: Fraction(sum(unit.counts[key] for unit in units)) for key in COUNTS}
    for key in MONEY:
        found[key] = Fraction(sum(unit.money[key] for unit in units), 1000)
    weighed = sum(Fraction(unit.score, 10) * unit.counts["dem_2"] for unit in units)
    mean = weighed / sum(unit.counts["dem_2"] for unit in units)
    found["diem"] = Fraction(int(mean * 1000 + Fraction(1, 2)), 1000)
    return found


def wrong(folder: Path, units: list[Unit]) -> Iterator[str]:
    """The figures of the year file that are not what they should be."""
    report = baocao_gen.load(folder / "2025.yaml")
    for key, value in expected(units).items():
        stands = report.figures[f"xa.{key}"].actual
        if stands is None or Fraction(stands) != value:
            yield f"{key}: {stands}, must be {value}"
    share = expected(units)["dem_1"] / expected(units)["dem_2"] * 100
    stands = report.figures["xa.ty_le"].actual or Decimal(0)
    if abs(Fraction(stands) - share) > Fraction(1, 10**9):
        yield f"ty_le: {stands}"


def run(folder: Path, jobs: int) -> tuple[float, int]:
    """CPU seconds of the command and its workers, and the megabytes of the largest process."""
    command = [sys.executable, "-m", "baocao_gen.cli", "consolidate", "2025.yaml"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [*command, "--jobs", str(jobs)], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss // 1024


def measured(count: int, seed: int, jobs: int) -> tuple[float, float, list[str]]:
    """The seconds of both runs, and what is wrong."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "xa").mkdir()
        units = drawn(count, seed)
        for number, unit in enumerate(units):
            (folder / "xa" / f"{number}.yaml").write_text(unit.text(number), encoding="utf-8")
        whole(folder)
        first, memory = run(folder, jobs)
        faults = list(wrong(folder, units))
        for number in (0, count // 2, count - 1):
            units[number].counts["dem_1"] += 7
            text = units[number].text(number)
            (folder / "xa" / f"{number}.yaml").write_text(text, encoding="utf-8")
        second, _ = run(folder, jobs)
        faults += wrong(folder, units)
        print(f"{count:6}  {first:8.2f} s  {second:8.2f} s  {memory:5} MB  {len(faults)} wrong")
        return first, second, faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--units", default="124,830,3321")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    said = parser.parse_args()
    counts = [int(one) for one in said.units.split(",")]
    print(" units       first     second   memory")
    found = {count: measured(count, said.seed, said.jobs) for count in counts}
    failed = any(faults for _, _, faults in found.values())
    for faults in (faults for _, _, faults in found.values()):
        print("\n".join(faults[:10]), end="\n" if faults else "")
    largest = found[counts[-1]]
    failed |= largest[1] * 10 >= largest[0]
    for few, many in pairwise(counts):
        times = (found[many][0] - 1) / max(found[few][0] - 1, 0.1)  # a command starts in a second
        failed |= times > (many / few) * MOST_TIMES / 2
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
