"""A template → the tree of names that it asks a report for, as text and for programs."""

from __future__ import annotations

import json

import pytest
from word_files import compiled, paragraph, table

from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position
from baocao_gen.word.template.needs import as_json, as_text, needs_of
from baocao_gen.word.template.shipped import find_template, shipped_templates

P = paragraph
TEMPLATE = compiled(
    P("Năm {{ nam }}: {{ dvc.thu_tuc | kem_don_vi }}, {{ dvc.thu_tuc | tang_giam }}")
    + table(("{%tr for viec in nhiem_vu %}",), ("{{ viec.noi_dung }}",), ("{%tr endfor %}",)),
    header=P("{{ nam }}"),
)


def test_a_line_for_each_name_says_how_deep_it_stands_and_where() -> None:
    assert as_text(needs_of(TEMPLATE)).splitlines() == [
        "mau.docx cần:",
        "  nam                         thân; đầu trang",
        "  dvc",
        "    thu_tuc                   | kem_don_vi, tang_giam  thân",
        "  nhiem_vu[] (mỗi mục: viec)  thân, bảng 1, hàng 1, ô 1",
        "    noi_dung                  thân, bảng 1, hàng 2, ô 1",
    ]


def test_programs_get_the_same_tree() -> None:
    tree = json.loads(as_json(needs_of(TEMPLATE)))
    assert tree["template"] == "mau.docx"
    [_, group, tasks] = tree["names"]
    assert group["names"][0]["filters"] == ["kem_don_vi", "tang_giam"]
    assert (tasks["is_list"], tasks["loop_names"]) == (True, ["viec"])


def test_a_template_without_names_says_so() -> None:
    assert as_text(needs_of(compiled(P("a")))) == "mau.docx: mẫu không có thẻ nào gọi tên."


def test_more_than_three_places_are_counted() -> None:
    body = table(*((f"{{{{ x }}}}{n}",) for n in range(5)))
    assert as_text(needs_of(compiled(body))).endswith("hàng 3, ô 1 và 2 chỗ khác")


# --- which template is meant -----------------------------------------------------------------

NAMED_AT = Position("2020.yaml", 2, 6)


def test_a_shipped_template_is_found_by_its_name_and_opens() -> None:
    assert "bao-cao" in shipped_templates()
    assert find_template("bao-cao").read().startswith(b"PK")


def test_a_file_of_the_user_is_looked_for_beside_the_year_file() -> None:
    files = Files.of({"mau/cua-toi.docx": b"a"})
    assert find_template("mau/cua-toi.docx", files, NAMED_AT).read() == b"a"


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        ("bao-caoo", "không có mẫu «bao-caoo»", "có phải «bao-cao»?"),
        ("zzz", "không có mẫu «zzz»", "mẫu riêng ghi tên tệp .docx"),
        ("mau.doc", "mẫu phải là tệp Word .docx, «mau.doc» có đuôi .doc", "mở bằng Word rồi lưu"),
        ("cua-toi.docx", "không tìm thấy tệp mẫu «cua-toi.docx»", "tìm cạnh tệp năm"),
        ("cua-tooi.docx", "không tìm thấy tệp mẫu «cua-tooi.docx»", "tìm cạnh tệp năm"),
    ],
)
def test_a_template_that_is_not_there_is_told_with_a_way_out(
    wanted: str, message: str, hint: str
) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        find_template(wanted, Files.of({}), NAMED_AT)
    [problem] = caught.value.problems
    assert (problem.code, problem.message, problem.position) == ("BC153", message, NAMED_AT)
    assert hint in str(problem.hint)


def test_the_file_that_was_meant_is_named() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        find_template("cua-tooi.docx", Files.of({"cua-toi.docx": b"a"}), NAMED_AT)
    assert caught.value.problems[0].hint == "có phải «cua-toi.docx»?"
