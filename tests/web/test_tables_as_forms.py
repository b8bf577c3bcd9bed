"""Tables, charts and declarations as forms → what becomes of the file, byte for byte.

Judges: web/group_labels.py, web/place_words.py, web/saving.py
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from web_page import served

from baocao_gen.web.places import form_address

_YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Nội vụ
  ky_hieu: BC-SNV
  dia_danh: Hà Nội
  trich_yeu: Kết quả
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT"]
so_lieu:
  mot_cua:
    ho_so: {ten: Hồ sơ, don_vi_tinh: hồ sơ, thuc_hien: 12, ke_hoach: 10}
    thu_tuc: {ten: Hồ sơ trễ, don_vi_tinh: hồ sơ, thuc_hien: 7, ke_hoach: 5}
noi_dung:
  - tieu_de: Bộ phận một cửa
    van: Lời.
    bang_so_lieu:
      tieu_de: Kết quả   # in ở trên
      hang:
        - mot_cua.ho_so      # trước
        - {so_lieu: mot_cua.thu_tuc, dam: true}
      cot: [ten, don_vi_tinh, thuc_hien]
    bieu_do: {tieu_de: Hồ sơ, theo: gia_tri, gia_tri: [ke_hoach, thuc_hien], so_lieu: mot_cua.ho_so}
  - tieu_de: Hai
    van: Hết./.
phu_luc:
  - tieu_de: Bảng
    bang:
      cot: [{ten: TT}, {ten: Việc}]
      hang:
        - ["1", Họp]   # đầu năm
        - ["2", Đi]
"""
_TABLE = "bang/noi_dung[0].bang_so_lieu"
_PLACE = "noi_dung[0].bang_so_lieu"
_FREE = "phu_luc[0].bang"
_TURNED = "{ten: Việc}, {ten: TT}"
_COLUMNS = ("stt", "ten", "don_vi_tinh", "cung_ky", "thuc_hien")


def _sent(folder: Path, step: str, fields: dict[str, str], status: int = 303) -> tuple[str, str]:
    (folder / "a.yaml").write_text(_YEAR, "utf-8")
    with served(folder) as visitor:
        version = re.search(r'data-version="(\w+)"', visitor.get("/1/so-lieu").text)[1]  # type: ignore[index]
        address = f"/1/{quote(step)}"
        answer = visitor.post(address, {"ban": version, **fields})
        told = re.findall(r"<p>(.*?)</p>", answer.text)
        assert answer.status == status, told
        text = (folder / "a.yaml").read_text("utf-8")
        if status == 303:
            assert visitor.get(address).status in (200, 303)  # the rest of a figure has no page
            now = re.search(r'data-version="(\w+)"', visitor.get("/1/so-lieu").text)[1]  # type: ignore[index]
            visitor.post("/1/hoan-tac", {"ban": now})
            assert (folder / "a.yaml").read_text("utf-8") == _YEAR
        return text, answer.text


@pytest.mark.parametrize(
    ("step", "fields", "old", "new"),
    [
        (_TABLE, {f"v.{_PLACE}.tieu_de": "Tên khác"}, "Kết quả   #", "Tên khác   #"),
        (
            _TABLE,
            {f"v.{_PLACE}.kho_giay": "ngang", f"v.{_PLACE}.hang[0].so_lieu": "mot_cua.ho_so"},
            "thuc_hien]\n",
            "thuc_hien]\n      kho_giay: ngang\n",
        ),
        (
            _TABLE,
            {f"v.{_PLACE}.hang[0].dam": "true"},
            "- mot_cua.ho_so      #",
            "- {so_lieu: mot_cua.ho_so, dam: true}      #",
        ),
        (
            _TABLE,
            {"lam": f"them:{_PLACE}.hang", f"m.{_PLACE}.hang.figure": "mot_cua.ho_so"},
            "dam: true}\n",
            "dam: true}\n        - mot_cua.ho_so\n",
        ),
        (
            _TABLE,
            {"lam": f"them:{_PLACE}.cot", f"m.{_PLACE}.cot.kind": "ke_hoach"},
            "thuc_hien]\n",
            "thuc_hien, ke_hoach]\n",
        ),
        (_TABLE, {"lam": f"len:{_PLACE}.cot[1]"}, "[ten, don_vi_tinh,", "[don_vi_tinh, ten,"),
        (
            _TABLE,
            {"lam": f"xuong:{_PLACE}.hang[0]"},
            "        - mot_cua.ho_so      # trước\n"
            "        - {so_lieu: mot_cua.thu_tuc, dam: true}\n",
            "        - {so_lieu: mot_cua.thu_tuc, dam: true}\n"
            "        - mot_cua.ho_so      # trước\n",
        ),
        (
            _TABLE,
            {"lam": f"xoa:{_PLACE}.hang[1]"},
            "        - {so_lieu: mot_cua.thu_tuc, dam: true}\n",
            "",
        ),
        (
            "bang/noi_dung[0].bieu_do",
            {
                "lam": "them:noi_dung[0].bieu_do.so_lieu",
                "m.noi_dung[0].bieu_do.so_lieu.figure": "mot_cua.thu_tuc",
                "v.noi_dung[0].bieu_do.so_lieu.ten": "",
            },
            "so_lieu: mot_cua.ho_so}",
            "so_lieu: [mot_cua.ho_so, mot_cua.thu_tuc]}",
        ),
        (
            f"bang/{_FREE}",
            {f"v.{_FREE}.hang[0][1]": "Họp báo", f"v.{_FREE}.hang[1][0]": ""},
            "",
            "",
        ),
        (f"bang/{_FREE}", {"lam": f"xuong:{_FREE}.cot[0]"}, "", ""),
        (f"bang/{_FREE}", {"lam": f"xoa:{_FREE}.cot[0]"}, "", ""),
        (
            f"bang/{_FREE}",
            {"lam": f"them:{_FREE}.hang"},
            '["2", Đi]\n',
            '["2", Đi]\n        - ["", ""]\n',
        ),
        (
            "bang",
            {
                "lam": "bang:noi_dung",
                "m.kind": "bang_so_lieu",
                "m.title": "Mới",
                "m.place": "noi_dung[1]",
                "m.figures": "mot_cua.ho_so\nmot_cua.thu_tuc",
            },
            "    van: Hết./.\n",
            "    van: Hết./.\n    bang_so_lieu:\n      - tieu_de: Mới\n        hang:\n"
            "          - mot_cua.ho_so\n          - mot_cua.thu_tuc\n        cot:\n"
            + "".join(f"          - {one}\n" for one in _COLUMNS),
        ),
        (
            "khai-bao",
            {
                "lam": "them:quy_tac",
                "m.quy_tac.expression": "mot_cua.ho_so > 0",
                "m.quy_tac.message": "không có hồ sơ",
            },
            "",
            "quy_tac:",
        ),
        (
            "so-lieu/mot_cua.ho_so/khac",
            {
                "lam": "them:so_lieu.mot_cua.ho_so.ban_dich",
                "m.language": "en",
                "m.name": "Files",
                "m.unit": "file",
            },
            "ke_hoach: 10}",
            "ke_hoach: 10, ban_dich: {en: {ten: Files, don_vi_tinh: file}}}",
        ),
    ],
)
def test_an_act_changes_its_own_keys_alone_and_is_taken_back(
    tmp_path: Path, step: str, fields: dict[str, str], old: str, new: str
) -> None:
    text, _ = _sent(tmp_path, step, fields, 303)
    if old:
        assert text == _YEAR.replace(old, new, 1)
    elif new:
        assert text.startswith(_YEAR)
        assert new in text
    else:
        assert (
            text
            == {
                f"v.{_FREE}.hang[0][1]": _YEAR.replace("Họp", "Họp báo").replace('["2"', '[""'),
                f"xuong:{_FREE}.cot[0]": _YEAR.replace(
                    "{ten: TT}, {ten: Việc}", "{ten: Việc}, {ten: TT}"
                )
                .replace('["1", Họp]', '[Họp, "1"]')
                .replace('["2", Đi]', '[Đi, "2"]'),
                f"xoa:{_FREE}.cot[0]": _YEAR.replace("{ten: TT}, ", "")
                .replace('["1", Họp]', "[Họp]")
                .replace('["2", Đi]', "[Đi]"),
            }[fields.get("lam") or next(iter(fields))]
        )


@pytest.mark.parametrize(
    ("step", "fields", "code"),
    [
        (_TABLE, {f"v.{_PLACE}.co_chu": "99"}, "BC2"),
        (_TABLE, {"lam": f"them:{_PLACE}.hang", f"m.{_PLACE}.hang.figure": "khong.co"}, "BC"),
        ("bang", {"lam": "bang:x", "m.title": "A", "m.place": "noi_dung[9]"}, "BC"),
    ],
)
def test_what_cannot_be_written_is_told_and_stays_typed(
    tmp_path: Path, step: str, fields: dict[str, str], code: str
) -> None:
    text, page = _sent(tmp_path, step, fields, 422)
    assert text == _YEAR
    assert code in page
    assert "Chưa ghi" in page


def test_a_printed_number_leads_to_its_figure_from_every_page(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(_YEAR, "utf-8")
    with served(tmp_path) as visitor:
        for step in (_TABLE, "bang", "loi-van"):
            assert 'href="/1/so-lieu#so.mot_cua.ho_so"' in visitor.get(f"/1/{quote(step)}").text


def test_a_finding_says_its_place_in_words(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(_YEAR.replace("Sở Nội vụ", "Tên cơ quan ban hành"), "utf-8")
    with served(tmp_path) as visitor:
        page = visitor.get("/1/kiem-tra").text
    assert "Thể thức, Cơ quan ban hành</a>" in page
    assert "co_quan_ban_hanh:" not in page


def test_a_group_is_called_by_the_words_of_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(_YEAR, "utf-8")
    with served(tmp_path) as visitor:
        assert ">Một cửa<" in visitor.get("/1/so-lieu").text
        assert "· Một cửa" in visitor.get("/1/chon?tim=ho+so").text


@pytest.mark.parametrize(
    ("group", "line"),
    [
        ("Một cửa", "  mot_cua:"),
        ("mot cua", "  mot_cua:"),
        ("Chữ ký số", "  chu_ky_so: {moi: {ten: Mới,"),
        ("", "  moi: {ten: Mới,"),
    ],
)
def test_a_group_is_chosen_by_the_words_that_people_say(
    tmp_path: Path, group: str, line: str
) -> None:
    fields = {"name": "Mới", "unit": "bộ", "actual": "1", "nhom": group}
    (tmp_path / "a.yaml").write_text(_YEAR, "utf-8")
    with served(tmp_path) as visitor:
        version = re.search(r'data-version="(\w+)"', visitor.get("/1/so-lieu").text)[1]  # type: ignore[index]
        assert visitor.post("/1/so-lieu-moi", {"ban": version, **fields}).status == 303
    text = (tmp_path / "a.yaml").read_text("utf-8")
    assert line in text or line.replace(": {", ":\n    ", 1) in text, text
    assert text.count("  mot_cua:") == 1


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (("noi_dung", 0, "bieu_do", "so_lieu", 1), "/1/bang/noi_dung[0].bieu_do"),
        (("phu_luc", 0, "bang", "hang", 1, 0), "/1/bang/phu_luc[0].bang"),
        (("quy_tac", 1, "bieu_thuc"), "/1/khai-bao#quy_tac[1]"),
    ],
)
def test_a_place_in_a_table_leads_to_its_form(path: tuple[str | int, ...], address: str) -> None:
    assert form_address(1, path) == address


@pytest.mark.parametrize("step", ["loi-van", "bang"])
def test_headings_are_called_as_they_are_printed(tmp_path: Path, step: str) -> None:
    told = _YEAR.replace("tieu_de: Hai", 'tieu_de: "Việc của năm {{ nam }}"')
    (tmp_path / "a.yaml").write_text(told, "utf-8")
    with served(tmp_path) as visitor:
        page = visitor.get(f"/1/{step}").text
    assert re.search(r">\s*Việc của năm 2020\s*<", page)
