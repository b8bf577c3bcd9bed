"""A line and column of a year file lead back to the keys and the character that stand there."""

from __future__ import annotations

from pathlib import Path

import pytest

import baocao_gen
from baocao_gen.yearfile.origin import dotted
from baocao_gen.yearfile.place_of_line import place_of

FILE = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin
  ky_hieu: BC-STT
  dia_danh: Tiền Giang
  trich_yeu: |
    Tổng kết
    năm {{ nam }}
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  xa:
    tong: {don_vi_tinh: xã, thuc_hien: 1250}
noi_dung:
  - tieu_de: "Mở đầu"
    van: |
      Dòng một
      dòng hai
  - van: Hết.
"""


@pytest.mark.parametrize(
    ("at", "path", "rest"),
    [
        ("1250}", "so_lieu.xa.tong.thuc_hien", "1250"),
        ("thuc_hien", "so_lieu.xa.tong.thuc_hien", "1250"),
        ("tong:", "so_lieu.xa.tong", None),
        ("Dũng", "the_thuc.nguoi_ky.ho_ten", "Dũng"),
        ("{{ nam", "the_thuc.trich_yeu", "{{ nam }}"),
        ("đầu", "noi_dung[0].tieu_de", "đầu"),
        ("hai", "noi_dung[0].van", "hai"),
        ("Hết", "noi_dung[1].van", "Hết."),
    ],
)
def test_a_place_leads_to_its_keys(at: str, path: str, rest: str | None, tmp_path: Path) -> None:
    file = tmp_path / "2020.yaml"
    file.write_text(FILE, encoding="utf-8")
    origin = baocao_gen.load(file).origin
    line = next(i for i, one in enumerate(FILE.split("\n"), 1) if at in one)
    position = origin.root.source.at(line, FILE.split("\n")[line - 1].index(at) + 1)  # type: ignore[union-attr]
    found = place_of(origin, position)
    assert found is not None
    assert dotted(found[0]) == path
    typed = origin.typed(found[0])
    assert (typed[found[1] :].strip() if typed is not None else None) == rest


def test_another_file_is_no_place_of_this_one(tmp_path: Path) -> None:
    file = tmp_path / "2020.yaml"
    file.write_text(FILE, encoding="utf-8")
    origin = baocao_gen.load(file).origin
    assert place_of(origin, baocao_gen.Position("khac.yaml", 3)) is None
    assert place_of(origin, baocao_gen.Position(origin.name)) is None
