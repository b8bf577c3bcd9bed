"""The command line as a test runs it: a good year file, and what a run gives back."""

from collections.abc import Callable

import pytest

from baocao_gen import cli

YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  so_van_ban: "05"
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  ngay_ban_hanh: 08/7/2020
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT, VP"]
so_lieu:
  nhom:
    a: {don_vi_tinh: hồ sơ, thuc_hien: 1988}
noi_dung:
  - van: Có {{ nhom.a | kem_don_vi }}.
"""
Run = Callable[..., tuple[int, str, str]]
"""Words → exit code, output, errors."""


def runner(capsys: pytest.CaptureFixture[str], *first: str) -> Run:
    """What runs the command line in this folder, its words behind the ``first`` ones."""

    def command(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            cli.main([*first, *words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return int(left.value.code or 0), out, err

    return command
