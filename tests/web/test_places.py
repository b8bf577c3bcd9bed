"""Places of the year file → the page, and the part of it, that edits them."""

from __future__ import annotations

import re
from pathlib import Path

from web_page import Visitor

import baocao_gen
from baocao_gen.web.places import address_of

DATA = Path(__file__).parent.parent.parent / "data" / "2020.yaml"


def test_a_place_of_another_file_leads_nowhere() -> None:
    report = baocao_gen.load(DATA)
    assert address_of(2, report, None) == ""
    position = report.origin.position(("so_lieu", "chu_ky_so", "to_chuc"))
    assert address_of(2, report, position) == "/2/so-lieu/chu_ky_so.to_chuc"
    assert address_of(2, None, position) == f"/2/tep?dong={position.line}"


def test_every_part_that_the_sheet_leads_to_is_on_its_page(visitor: Visitor) -> None:
    page = visitor.get("/2/xem").text
    wanted = set(re.findall(r'href="/2/(loi-van|nhiem-vu|phu-luc)#([^"]+)"', page))
    assert wanted
    pages = {step: visitor.get(f"/2/{step}").text for step, _ in wanted}
    assert [part for step, part in wanted if f'id="{part}"' not in pages[step]] == []
