"""Marks «XEM LẠI» that somebody has looked at → the file without them, all else as it was."""

from __future__ import annotations

import unicodedata

from baocao_gen.years.edits.seen_marks import without_mark

YEAR = """\
the_thuc:
  chuc_vu: "… # XEM LẠI"   # XEM LẠI: bản Word không có chức vụ
noi_dung:
  # XEM LẠI: năm «2025»
  - van: Năm 2025.  # như đã in
"""


def test_a_line_of_its_own_goes_whole() -> None:
    made = without_mark(YEAR.encode(), 4)
    assert made == YEAR.replace("  # XEM LẠI: năm «2025»\n", "")


def test_behind_a_value_the_mark_alone_goes() -> None:
    made = without_mark(YEAR.encode(), 2)
    assert made == YEAR.replace("   # XEM LẠI: bản Word không có chức vụ", "")


def test_a_line_without_a_mark_stays() -> None:
    for line in (0, 1, 3, 5, 99):
        assert without_mark(YEAR.encode(), line) == YEAR


def test_line_ends_and_the_way_to_write_letters_stay() -> None:
    typed = unicodedata.normalize("NFD", YEAR).replace("\n", "\r\n")
    wanted = "  # XEM LẠI: năm «2025»\r\n"
    made = without_mark(typed.encode(), 4)
    assert made == typed.replace(unicodedata.normalize("NFD", wanted), "")
    behind = unicodedata.normalize("NFD", "   # XEM LẠI: bản Word không có chức vụ")
    assert without_mark(typed.encode(), 2) == typed.replace(behind, "")
