"""A source of chance → a report that says something under nearly every key, one value changed.

A file that is made from the schema alone seldom loads, so what stands behind the reading would not
be reached: here all is sound but for a few places, of the year file or of the files beside it.
"""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

import yaml

from fuzzing.case import Case, Files
from fuzzing.templates import sound_template
from fuzzing.words import Chance, calm, damaged, formula, odd, prose
from fuzzing.years import COMMANDS, NUMBERS, Grower

YEAR = """\
ky_bao_cao: 2020
ky_truoc: cu.yaml
chot_so_lieu: 15/12–14/12
mau: bao-cao
the_thuc:
  co_quan_chu_quan: Ủy ban nhân dân tỉnh
  co_quan_ban_hanh: Sở Nội vụ
  so_van_ban: "05"
  ky_hieu: BC-SNV
  dia_danh: Tiền Giang
  ngay_ban_hanh: 08/7/2020
  trich_yeu: Tổng kết công tác
  can_cu: [Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020]
  do_khan: Khẩn
  du_thao: 2
  nguoi_soan: VTH
  so_ban: 5
  lien_he: "Điện thoại: 0273.3873153"
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT, VP"]
so_lieu:
  nhom:
    a: {ten: Hồ sơ, don_vi_tinh: hồ sơ, thuc_hien: 1988, ke_hoach: 2000, nguon: Văn phòng,
        ban_dich: {en: {ten: Files, don_vi_tinh: file, so_nhieu: files, dang_khac: {few: files}}}}
    b: {ten: Đúng hạn, don_vi_tinh: hồ sơ, thuc_hien: 1790, uoc_tinh: true, ghi_chu: a}
    c: {ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: nhom.b / nhom.a, so_le: 2}
    d: {ten: Dân, don_vi_tinh: người, tong_hop: cong}
    e: {ten: Chung, don_vi_tinh: hồ sơ, gom: [nhom.a], gom_khac: [[nhom.b, nhom.f]]}
    f: {ten: Quá hạn, don_vi_tinh: hồ sơ, thuc_hien: 198, cung_ky: 200, luy_ke: 300,
        lay_tu: Sổ, khi_sang_nam: giu}
    g: {ten: Thu nhập, don_vi_tinh: triệu đồng, thuc_hien: "64,5", ke_hoach_nam_sau: 70, so_le: 1,
        ky_lien_truoc: 60, tong_hop: binh_quan, trong_so: d}
so_lieu_tu_tep: [{tep: don-vi.csv, cot_don_vi: Đơn vị, cot: {Dân: nhom.d}}]
dia_gioi: dia-gioi.yaml
tong_hop_tu: {don_vi: [{ten: Xã A, tep: xa.yaml, ngay_gui: 01/7/2020},
  {ten: Xã B, khong_phat_sinh: true, ma: "002"}], han_gui: 02/7/2020}
cac_don_vi: [{nhom: Khối xã, don_vi: [Xã A, Xã B]}]
don_vi_cung_cap: [{ten: Văn phòng, so_lieu: [nhom.a]}]
bang_khop: [{hang: Số hồ sơ, so_lieu: nhom.a}]
bang_so_lieu: [{ten: bang, hang: [{nhom: nhom}], cot: [stt, ten, don_vi_tinh, thuc_hien]}]
doi_chieu: [goc.csv]
noi_dung:
  - tieu_de: Kết quả
    van: Có {{ nhom.a | kem_don_vi }}, {{ nhom.c }}.
    bang_so_lieu: {hang: [nhom.a, nhom.b, {tieu_de: Khác, hang: [
      {so_lieu: nhom.a, giam_la_tot: true, ghi_chu: b, stt: x, dam: true}]}], so_khong: "-",
      chu_thich: ["Tính {{ chot_so_lieu }}"],
      cot: [ten, thuc_hien, {loai: so_ke_hoach, tieu_de: Đạt}]}
    bieu_do: [{tieu_de: Hồ sơ, so_lieu: [nhom.a, {so_lieu: nhom.b, ten: Đúng}], loai: cot,
      gia_tri: [cung_ky, thuc_hien]},
      {tieu_de: Cơ cấu, loai: tron, so_lieu: [nhom.a, nhom.b]},
      {tieu_de: Các năm, loai: duong, so_lieu: nhom.a, theo: ky, so_ky: 2}]
    muc: [{van: "Lời[^1] trong.\\n\\n[^1]: Chú thích {{ nam }}.", nguon: Văn phòng}]
  - {tieu_de: Summary, ngon_ngu: en, van: "{{ nhom.a | kem_don_vi }} in {{ nam }}."}
  - {tieu_de: Kiến nghị, tong_hop: liet_ke, van: Không.}
nhiem_vu: [{noi_dung: Việc một, trang_thai: hoan_thanh, ket_qua: Xong, thoi_han: 01/6/2020,
  linh_vuc: Một, tu_nam: 2019}]
nhiem_vu_nam_sau: [{noi_dung: Việc hai, don_vi_chu_tri: Văn phòng}]
phu_luc:
  - tieu_de: Danh mục
    kho_giay: ngang
    nhom: [{ten: A, van_ban: [{ten_loai: Quyết định, so_ky_hieu: 1/QĐ-UBND, ngay: 12/5/2020,
      trich_yeu: Về công tác, co_quan: Ủy ban nhân dân tỉnh}]}, {ten: B, tu_tep: b.csv}]
  - {tieu_de: Bảng, bang: {cot: [{ten: TT, rong: 2}, {ten: Tên, can: giua}], hang: [["1", a]]}}
  - {tieu_de: Theo xã, bang_so_lieu: {theo_don_vi: true, cot: [stt, ten, nhom.d], xep_theo: nhom.d,
      ten_hang_tong: Cộng, co_chu: 12}}
  - {tieu_de: Theo nhóm, bang_so_lieu: {theo_nhom: true, cot: [ten, a, b],
      hang: [{nhom: nhom, ten: Nhóm}]}}
quy_tac: [{bieu_thuc: nhom.a > 0, thong_bao: không có hồ sơ, muc_do: canh_bao},
  {tu_tep: quy-tac.yaml}]
bo_qua: [{ma_loi: BC422, vi_tri: nhom.a, ly_do: đã xem}]
"""
BESIDE = {
    "cu.yaml": """\
ky_bao_cao: 2019
the_thuc: {co_quan_ban_hanh: Sở Nội vụ, so_van_ban: "04", ky_hieu: BC-SNV, dia_danh: Tiền Giang,
  ngay_ban_hanh: 08/7/2019, trich_yeu: Tổng kết, nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn A},
  noi_nhan: ["Lưu: VT"]}
so_lieu: {nhom: {a: {don_vi_tinh: hồ sơ, thuc_hien: 1900},
  b: {don_vi_tinh: hồ sơ, thuc_hien: 1700}}}
noi_dung: [{van: "Có {{ nhom.a | kem_don_vi }}."}]
""",
    "xa.yaml": """\
ky_bao_cao: 2020
the_thuc: {co_quan_ban_hanh: Ủy ban nhân dân xã A, so_van_ban: "1", ky_hieu: BC-UBND, dia_danh: A,
  ngay_ban_hanh: 01/7/2020, trich_yeu: Kết quả, nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Lê Văn B},
  noi_nhan: ["Lưu: VT"]}
so_lieu: {nhom: {d: {ten: Dân, don_vi_tinh: người, thuc_hien: 812}}}
noi_dung: [{tieu_de: Kiến nghị, van: "Xin sửa {{ nhom.d | kem_don_vi }}."}]
""",
    "dia-gioi.yaml": """\
su_kien:
  - {ngay: 01/3/2020, can_cu: Nghị quyết, loai: nhap, tu: [Xã A1, Xã A2], thanh: Xã A}
  - {ngay: 01/3/2020, can_cu: Nghị quyết, loai: tach, tu: Xã C, thanh: [{ten: Xã B, phan: 60%},
      {ten: Xã D, phan: 40%}]}
  - {ngay: 01/4/2020, can_cu: Nghị quyết, loai: doi_ten, tu: Thị trấn E, thanh: Xã E}
""",
    "don-vi.csv": "Đơn vị;Dân\nXã A;812\nXã B;-\n",
    "goc.csv": "so_lieu;thuc_hien\nnhom.a;1988\n",
    "b.csv": "ten_loai;so_ky_hieu;ngay;trich_yeu\nKế hoạch;1/KH-UBND;12/5/2020;Về công tác\n",
    "quy-tac.yaml": "quy_tac:\n  - {bieu_thuc: nhom.a > 1, thong_bao: a}\n",
}
RUN = (
    *COMMANDS,
    ("check", "nam.yaml", "--annotate", "ra.docx"),
    ("render", "nam.yaml", "-o", "ra.docx", "--draft", "--no-check", "--khong-neo"),
    ("render", "nam.yaml", "-o", "ra.docx", "--so", "7", "--force"),
    ("render", "nam.yaml", "-o", "ra.docx", "--draft", "--no-check", "--thong-tin", "ra.xml"),
    ("todo", "nam.yaml", "--format", "markdown"),
    ("trace", "nam.yaml", "nhom.c"),
    ("sheets", "out", "nam.yaml", "-o", "phieu", "--due", "15/7/2020", "--cong-van"),
    ("consolidate", "nam.yaml", "--jobs", "1"),
    ("consolidate", "nam.yaml", "--jobs", "1", "--dry-run", "--format", "json"),
    ("consolidate", "nam.yaml", "--jobs", "1", "--replace", "*", "--partial", "--table", "x.csv"),
)
_Place = tuple[Any, Any]
"""A mapping or list, and the key or number of what stands in it."""


def sound_files() -> Files:
    """The report and what lies beside it, all as it should be."""
    texts: Files = {name: text.encode() for name, text in {"nam.yaml": YEAR, **BESIDE}.items()}
    return {**texts, "mau.docx": sound_template()}


@cache
def _read(name: str) -> Any:
    """A file as plain data; a number stays the text that was typed."""
    return yaml.load(YEAR if name == "nam.yaml" else BESIDE[name], yaml.BaseLoader)


def _places(value: Any) -> list[_Place]:
    keys = list(value) if isinstance(value, dict) else range(len(value))
    found: list[_Place] = [(value, key) for key in keys]
    below = [value[key] for key in keys if isinstance(value[key], dict | list)]
    return [*found, *(place for inner in below for place in _places(inner))]


def _change(root: Any, chance: Chance) -> None:
    """Put something else in one place."""
    inside, key = chance.choice(_places(root) or [([None], 0)])
    kind = chance.randrange(7)
    if kind == 0:
        del inside[key]
    elif kind == 1:
        inside[key] = Grower(chance, 1).wrong()
    elif kind == 2:
        other, name = chance.choice(_places(root) or [([None], 0)])
        inside[key] = copy.deepcopy(other[name])
    elif kind == 3 and isinstance(inside, list):
        inside += copy.deepcopy(inside) * chance.choice((1, 1, 300))
    else:
        words = (prose, calm, odd, formula, lambda one: one.choice(NUMBERS))
        inside[key] = chance.choice(words)(chance)


def changed_whole(chance: Chance) -> Case:
    """A report under nearly every key, a value or two of which are others."""
    files = sound_files()
    name = chance.choice(("nam.yaml",) * 6 + tuple(BESIDE))
    if name.endswith(".yaml") and chance.random() < 0.9:
        root = copy.deepcopy(_read(name))
        for _ in range(chance.randrange(1, 4)):
            _change(root, chance)
        text = json.dumps(root, ensure_ascii=chance.random() < 0.2, indent=chance.choice((1, None)))
        files[name] = text.encode(errors="replace")
    else:
        content = files[name]
        assert isinstance(content, bytes)
        files[name] = damaged(content, chance)
    return Case("whole reports", chance.choice(RUN), files)
