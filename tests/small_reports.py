"""A text or a few → a report built in Python that has nothing else to tell of."""

from __future__ import annotations

from typing import Any

import baocao_gen
from baocao_gen.report.report import Report

HEADER = {
    "co_quan_ban_hanh": "Sở Thông tin và Truyền thông",
    "ky_hieu": "BC-STTTT",
    "dia_danh": "Tiền Giang",
    "trich_yeu": "Tổng kết công tác",
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Trần Văn Dũng"},
    "noi_nhan": ["Lưu: VT"],
}

LETTERHEAD = """\
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
"""
"""The same in a year file."""


def small_report(*texts: str, **more: Any) -> Report:
    """A report of 2020 whose body is the texts; ``more`` are further keys of the year file."""
    body = [{"van": text} for text in texts]
    data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "noi_dung": body, **more}
    return baocao_gen.build(data)
