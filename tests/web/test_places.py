"""Places of the year file → the page, and the part of it, that edits them."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from web_page import Visitor

import baocao_gen
from baocao_gen.web.places import _STEPS, address_of, address_of_path
from baocao_gen.yearfile.origin import KeyPath

DATA = Path(__file__).parent.parent.parent / "data" / "2020.yaml"


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (("so_lieu", "chu_ky_so", "to_chuc", "thuc_hien"), "/2/so-lieu/chu_ky_so.to_chuc"),
        (("so_lieu", "chu_ky_so"), "/2/tep?dong=7"),
        (("noi_dung", 0, "van"), "/2/loi-van#noi_dung[0]"),
        (("noi_dung", 1, "muc", 0, "tieu_de"), "/2/loi-van#noi_dung[1].muc[0]"),
        (("noi_dung", 1, "muc", 0, "bang_so_lieu", 0, "cot"), "/2/tep?dong=7"),
        (("nhiem_vu", 3, "ket_qua"), "/2/nhiem-vu#nhiem_vu[3]"),
        (("phu_luc", 0, "nhom", 1, "van_ban", 2), "/2/phu-luc#phu_luc[0].nhom[1].van_ban[2]"),
        (("the_thuc", "noi_nhan", 2), "/2/the-thuc#v.the_thuc.noi_nhan"),
        (("phu_luc", 0, "nhom", 1, "ten"), "/2/phu-luc#phu_luc[0].nhom[1]"),
        (("phu_luc", 1, "bang", "hang", 2), "/2/tep?dong=7"),
        (("phu_luc", 1, "tieu_de"), "/2/phu-luc#phu_luc[1]"),
        (("the_thuc", "nguoi_ky", "ho_ten"), "/2/the-thuc#v.the_thuc.nguoi_ky.ho_ten"),
        (("bo_qua", 0), "/2/tep?dong=7"),
        ((), "/2/tep?dong=7"),
    ],
)  # fmt: skip
def test_a_path_leads_to_its_form(path: KeyPath, address: str) -> None:
    report = baocao_gen.load(DATA)
    assert address_of_path(2, report, path, 7) == address


def test_a_place_of_another_file_leads_nowhere() -> None:
    report = baocao_gen.load(DATA)
    assert address_of(2, report, None) == ""
    position = report.origin.position(("so_lieu", "chu_ky_so", "to_chuc"))
    assert address_of(2, report, position) == "/2/so-lieu/chu_ky_so.to_chuc"


def test_the_pages_are_called_as_places_call_them(visitor: Visitor) -> None:
    known = {"loi-van": "texts", "nhiem-vu": "tasks", "phu-luc": "appendices", "the-thuc": "header"}
    for step in set(_STEPS.values()):
        assert import_module(f"baocao_gen.web.pages.{known[step]}").TAB.step == step
    page = visitor.get("/2/xem").text
    wanted = set(re.findall(r'href="/2/(loi-van|nhiem-vu|phu-luc)#([^"]+)"', page))
    assert wanted
    for step, part in list(wanted)[:20]:
        assert f'id="{part}"' in visitor.get(f"/2/{step}").text, (step, part)
