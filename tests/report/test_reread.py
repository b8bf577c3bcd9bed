"""An edited content is read like any other, whatever was read before."""

from __future__ import annotations

from random import Random

import pytest
from random_edits import year_files
from rereading import edited, fresh, told
from thoroughness import share

from baocao_gen.files.files import File, Files
from baocao_gen.pipeline.one import check
from baocao_gen.report.load import load, load_unsaved

_YEAR = """ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở A
  ky_hieu: BC-SA
  dia_danh: Hà Nội
  trich_yeu: Kết quả
  nguoi_ky: {chuc_vu: GIÁM ĐỐC, ho_ten: Nguyễn A}
  noi_nhan: [Lưu]
so_lieu:
  mot:
    a: {ten: A, don_vi_tinh: hồ sơ, thuc_hien: 1}
    b:
      ten: B
      don_vi_tinh: hồ sơ
      thuc_hien: 2
    c: {ten: C, don_vi_tinh: hồ sơ, gom: [a, b]}
  hai:
    d: {ten: D, don_vi_tinh: hồ sơ, thuc_hien: 5}
    e: {ten: E, don_vi_tinh: "%", cong_thuc: d / mot.c}
noi_dung:
  - tieu_de: Phần một
    van: Đã giải quyết {{ mot.c }}.
"""


_ODD_YEAR = (
    year_files()["lạ"]
    .replace(b"phu_luc: []", b"")
    .replace(b"the_thuc:\n", b"the_thuc:\n    ky_hieu: BC-S\n    dia_danh: HN\n")
)


def _edit(old: str, new: str) -> tuple[object, object]:
    file = Files.of({"nam.yaml": _YEAR.encode()}).file("nam.yaml")
    before = load_unsaved(file, _YEAR.encode())
    after = load_unsaved(file, _YEAR.replace(old, new).encode())
    return before, after


def test_what_an_edit_does_not_concern_stays_the_same_object() -> None:
    before, after = _edit("thuc_hien: 2", "thuc_hien: 7")
    same = [one.dotted for one in after.figures if one is before.figures[one.dotted]]
    assert same == ["mot.a", "hai.d"]
    assert after.year_file.body[0] is before.year_file.body[0]
    assert after.figures["mot.c"].actual == 8


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("thuc_hien: 2", "thuc_hien:"),
        ("thuc_hien: 2", "thuc_hien: 2\n      ke_hoach: 3"),
        ("thuc_hien: 2", "ten: lặp lại"),
        ("thuc_hien: 5", "thuc_hien: '5"),
        ("gom: [a, b]", "gom: [a, b, c]"),
        ("gom: [a, b]", "gom: [a, a]"),
        ("d / mot.c", "d / 0"),
        ("thuc_hien: 1}", "thuc_hien: 1"),
        ("      ten: B", "     ten: B"),
        ("      ten: B", "    - ten: B"),
        ("van: Đã", "van: |"),
        ("  hai:", "  mot:"),
        ("    van: Đã", "  - van: Đã"),
        ("thuc_hien: 2", "thuc_hien: 1,988"),
        ("thuc_hien: 2", "thuc_hien: &a 2"),
    ],
)
def test_an_edit_is_read_as_in_a_file_that_was_never_seen(old: str, new: str) -> None:
    file = Files.of({"nam.yaml": _YEAR.encode()}).file("nam.yaml")
    load_unsaved(file, _YEAR.encode())
    data = _YEAR.replace(old, new).encode()
    assert told(file, data) == fresh(file, data)


@pytest.mark.parametrize("seed", range(share(20)))
def test_random_edits_are_read_as_in_files_that_were_never_seen(seed: int) -> None:
    random = Random(seed)
    file = Files.of({"lạ": random.choice([_ODD_YEAR, _YEAR.encode()])}).file("lạ")
    data = file.read()
    for _ in range(3):
        new = edited(data, random)
        seen = told(file, new)
        assert seen == fresh(file, new)
        data = new if isinstance(seen, tuple) else data


def test_a_dash_that_goes_is_no_part_of_the_key_behind_it() -> None:
    file = Files.of({"nam.yaml": _YEAR.encode()}).file("nam.yaml")
    told(file, _YEAR.replace("      ten: B", "    - ten: B").encode())
    assert told(file, _YEAR.encode()) == fresh(file, _YEAR.encode())


def _file(name: str, data: bytes) -> File:
    return Files.of({name: data}).file(name)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"thuc_hien: 1}": "thuc_hien: 7}", "thuc_hien: 2": "thuc_hien: 9", "Đã giải": "Đã gỡ"},
        {"thuc_hien: 1}": "thuc_hien: 1,988}", "ten: B": "ten: BB"},
        {"    a: {ten": "    d: {ten", "    d: {ten": "    a: {ten"},
        {"thuc_hien: 1}": "thuc_hien: 1", "thuc_hien: 2": "thuc_hien: 9"},
        {"    a: {ten": "    x: {ten", "    b:": "    x:"},
        {"ky_hieu: BC-SA": "ky_hieu: BC-SB", "van: Đã": "van: |"},
        {"ten: B": "ten: 'B", "thuc_hien: 2": "thuc_hien: 2'"},
    ],
)
def test_the_next_file_of_a_batch_is_read_as_if_it_were_the_first(changes: dict[str, str]) -> None:
    text = _YEAR
    for old, new in changes.items():
        text = text.replace(old, new)
    told(_file("một", _YEAR.encode()), _YEAR.encode())
    file = _file("hai", text.encode())
    assert told(file, text.encode()) == fresh(file, text.encode())


def test_the_next_file_of_a_batch_keeps_what_is_the_same() -> None:
    before = load("ba", files=Files.of({"ba": _YEAR.encode()}))
    text = _YEAR.replace("thuc_hien: 2", "thuc_hien: 7").replace("BC-SA", "BC-SB")
    after = load("bốn", files=Files.of({"bốn": text.encode()}))
    same = [one.dotted for one in after.figures if one is before.figures[one.dotted]]
    assert same == ["mot.a", "hai.d"]
    assert after.origin.position(("so_lieu", "hai", "d")).file == "bốn"


@pytest.mark.parametrize("seed", range(share(20)))
def test_random_files_of_a_batch_are_read_as_if_each_were_the_first(seed: int) -> None:
    random = Random(seed)
    data = random.choice([_ODD_YEAR, _YEAR.encode()])
    for number in range(4):
        new = data
        for _ in range(random.randrange(5)):
            new = edited(new, random)
        file = _file(str(number), new)
        seen = told(file, new)
        assert seen == fresh(file, new)
        data = new if isinstance(seen, tuple) else data


def test_a_blank_that_is_taken_out_is_noticed_by_the_texts_that_name_it() -> None:
    words = "{{ mot.a.ke_hoach }}"
    year = _YEAR.replace("thuc_hien: 1", "ke_hoach: , thuc_hien: ", 1)  # so it is a draft
    year = f"{year[: year.index('noi_dung:')]}noi_dung:\n  - van: Kế hoạch {words}.\n"

    def codes(text: str) -> set[str]:
        file = Files.of({"nam.yaml": b""}).file("nam.yaml")
        return {problem.code for problem in check(load_unsaved(file, text.encode()))}

    assert "BC403" not in codes(year)
    assert "BC403" in codes(year.replace("ke_hoach: , ", ""))
    assert "BC403" not in codes(year)
