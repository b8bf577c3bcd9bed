"""A year file of many figures → the ratio of checking it to reading it.

``python benchmarks/checking.py [FIGURES] [RUNS]``: groups of ten figures, each group with a
stated total, a stated share, last year's values and a plan, read and checked in turn in one
process; the ratio of the medians counts.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import baocao_gen
from baocao_gen.checks import examine

HEADER = """\
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT"]
noi_dung:
  - van: |
"""


def year(number: int, figures: int, *, linked: bool) -> str:
    """A year file of so many figures, every one of them printed in a text."""
    groups = range(figures // 10)
    lines = [f"ky_bao_cao: {number}", *(["ky_truoc: 2019.yaml"] if linked else []), "so_lieu:"]
    for group in groups:
        parts = [100 + group * 7 % 900 + part + number % 10 for part in range(8)]
        names = ", ".join(f"a{part}" for part in range(8))
        lines += [
            f"  g{group}:",
            f"    tong: {{don_vi_tinh: hồ sơ, thuc_hien: {sum(parts)}, gom: [{names}]}}",
            '    ty_le: {don_vi_tinh: "%", cong_thuc: a0 / tong, so_le: 2}',
        ]
        lines += [
            f"    a{part}: {{don_vi_tinh: hồ sơ, thuc_hien: {value}, ke_hoach: {value + 3}}}"
            for part, value in enumerate(parts)
        ]
    texts = [f"      - Nhóm {g}: {{{{ g{g}.tong | kem_don_vi }}}}." for g in groups]
    return "\n".join([*lines, HEADER.rstrip("\n"), *texts, ""])


def main() -> None:
    figures = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "2020.yaml"
        file.write_text(year(2020, figures, linked=True), encoding="utf-8")
        file.with_name("2019.yaml").write_text(year(2019, figures, linked=False), encoding="utf-8")
        pairs = []
        for _ in range(runs):
            start = time.perf_counter()
            report = baocao_gen.load(file)
            middle = time.perf_counter()
            found = examine(report)
            pairs.append((time.perf_counter() - middle, middle - start))
        checking, reading = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(
        f"check / reading of {figures} figures: {checking / reading:.2f} "
        f"(limit 5; medians {checking:.2f} s and {reading:.2f} s; {len(found)} problems)"
    )


if __name__ == "__main__":
    main()
