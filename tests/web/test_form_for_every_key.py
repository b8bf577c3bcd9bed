"""A year file with one of everything → a field of some form for each of its keys.

Judges: web/figure_rest.py, web/pages/declared.py, web/pages/tables.py, web/table_labels.py,
web/things.py
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from web_page import served

from baocao_gen.web import labels
from baocao_gen.web.forms import path_of_field
from baocao_gen.yearfile.model import Figure, Model, YearFile, key_of, model_inside
from baocao_gen.yearfile.model.key import models_below
from baocao_gen.years.edits.model_keys import field_at

_YEAR = """\
ky_bao_cao: 2020
ky_truoc: 2019.yaml
the_thuc:
  co_quan_ban_hanh: Sở Nội vụ
  ky_hieu: BC-SNV
  dia_danh: Hà Nội
  trich_yeu: Kết quả
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  ho_so: {ten: Hồ sơ, don_vi_tinh: hồ sơ, thuc_hien: 12, ban_dich: {en: {ten: Files}}}
noi_dung:
  - tieu_de: Một
    van: Lời.
    bang_so_lieu: {hang: [ho_so], cot: [ten, thuc_hien]}
    bieu_do: {tieu_de: Hồ sơ, so_lieu: ho_so}
    muc: [{van: Lời trong.}]
nhiem_vu: [{noi_dung: Việc một}]
phu_luc:
  - tieu_de: Danh mục
    nhom:
      - {ten: A, van_ban: [{ten_loai: Quyết định, so_ky_hieu: , ngay: , trich_yeu: }]}
  - {tieu_de: Bảng, bang: {cot: [{ten: TT}], hang: [["1"]]}}
cac_don_vi: [{nhom: Khối xã, don_vi: [Xã A]}]
tong_hop_tu: {don_vi: [{ten: Xã A, tep: a.yaml}]}
don_vi_cung_cap: [{ten: Phòng A, so_lieu: [ho_so]}]
bang_khop: [{hang: Số hồ sơ, so_lieu: ho_so}]
quy_tac: [{bieu_thuc: ho_so > 0, thong_bao: không có hồ sơ nào}]
bo_qua: [{ma_loi: BC302, vi_tri: ho_so, ly_do: đã xem}]
"""
_PAGES = (
    *("so-lieu", "so-lieu/ho_so", "loi-van", "nhiem-vu", "phu-luc", "the-thuc", "khai-bao"),
    *("bang/noi_dung[0].bang_so_lieu", "bang/noi_dung[0].bieu_do", "bang/phu_luc[1].bang"),
)
_ELSEWHERE = {
    "Figure.name": "the figure's own form, by its English name",
    "Figure.unit": "as the name",
    "Figure.source": "as the name",
    "Figure.decimals": "as the name",
    "Figure.formula": "as the name",
    "Figure.note": "as the name",
    "Figure.estimated": "a box of the figure's own form",
    "Figure.actual": "typed in the grid",
    "Figure.planned": "typed in the grid",
    "UnitFile.file": "the form of another file on the page of declarations",
    "UnitFile.unit_heading": "as the file",
    "UnitFile.columns": "as the file",
}
"""Keys whose fields bear no path, each with where it is edited."""


def _fields() -> list[tuple[type[Model], str]]:
    models = dict.fromkeys([*models_below(YearFile), *models_below(Figure)])
    return [
        (model, name)
        for model in models
        for name in model.model_fields
        if model_inside(model, name) is None
    ]


def test_every_key_has_a_field_or_a_reason(tmp_path: Path) -> None:
    (tmp_path / "2020.yaml").write_text(_YEAR, "utf-8")
    (tmp_path / "2019.yaml").write_text(_YEAR.replace("ky_truoc: 2019.yaml\n", ""), "utf-8")
    pages = {}
    with served(tmp_path) as visitor:
        for step in _PAGES:
            answer = visitor.get(f"/2/{step}".replace("[", "%5B").replace("]", "%5D"))
            assert answer.status == 200, (step, answer.text)
            pages[step] = answer.text
    shown = "".join(pages.values())
    paths = (path_of_field(html.unescape(name)) for name in re.findall(r'name="v\.([^"]+)"', shown))
    edited = {field_at(path) for path in paths if path}
    missing = {f"{m.__name__}.{n}" for m, n in _fields() if (m, n) not in edited}
    assert missing == set(_ELSEWHERE)
    for field in ("name", "unit", "source", "decimals", "formula", "note", "estimated"):
        assert f'name="{field}"' in pages["so-lieu/ho_so"]
    for field in ("actual", "planned"):
        assert f'name="v.ho_so.{key_of(Figure, field)}"' in pages["so-lieu"]
    for field in ("file", "unit_heading", "columns"):
        assert f'name="m.so_lieu_tu_tep.{field}"' in pages["khai-bao"]


def test_no_form_calls_a_word_of_the_file_by_its_key() -> None:
    for model, name in _fields():
        for _, words in labels.choices_of(model, name):
            assert "_" not in words, (model, name)
