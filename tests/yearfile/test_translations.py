"""Translations of a figure and languages of sections → values, or what is wrong at its place.

Judges: yearfile/model/translation.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_reports import small_report

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.load import load
from baocao_gen.tags.other_language import Language
from baocao_gen.yearfile.model import Figure, Section

FILE = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Nội vụ
  ky_hieu: BC-SNV
  dia_danh: Hà Nội
  trich_yeu: Kết quả công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Bình}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  g:
    lop:
      don_vi_tinh: lớp
      thuc_hien: 5
      ban_dich:
        TAG: {ten: Courses, don_vi_tinh: course, so_nhieu: courses}
noi_dung:
  - ngon_ngu: SECTION
    van: "{{ g.lop | kem_don_vi }}"
"""


def told(tag: str = "en", section: str = "en") -> list[tuple[str, int | None, int | None, str]]:
    text = FILE.replace("TAG", tag).replace("SECTION", section)
    try:
        load("2020.yaml", files=Files.of({"2020.yaml": text.encode()}))
    except InvalidReport as error:
        return [
            (p.code, p.position.line, p.position.column, p.message)
            for p in error.problems
            if p.position
        ]
    return []


def test_a_figure_knows_its_words_in_any_language_of_cldr() -> None:
    figure = Figure(
        don_vi_tinh="lớp",
        ban_dich={
            "en": {"ten": "Courses", "don_vi_tinh": "course", "so_nhieu": "courses"},
            "pl": {"don_vi_tinh": "kurs", "so_nhieu": "kursu", "dang_khac": {"few": "kursy"}},
        },
    )
    english, polish = (figure.translation(Language(tag)) for tag in ("en_GB", "pl"))
    assert english is not None
    assert (english.name, english.forms) == ("Courses", {"one": "course", "other": "courses"})
    assert polish is not None
    assert polish.forms == {"one": "kurs", "other": "kursu", "few": "kursy"}
    assert figure.translation(Language("fr")) is None
    assert hash(figure) == hash(Figure(don_vi_tinh="lớp", ban_dich=figure.translations))


def test_the_language_of_a_country_wins_over_the_language() -> None:
    words = {"en": {"ten": "Programs"}, "en-GB": {"ten": "Programmes"}}
    figure = Figure(don_vi_tinh="lớp", ban_dich=words)
    names = [figure.translation(Language(tag)) for tag in ("en", "en_GB", "en_US")]
    assert [one.name for one in names if one] == ["Programs", "Programmes", "Programs"]


def test_a_section_has_a_language_or_none() -> None:
    assert Section(van="x").language is None
    assert Section(van="x", ngon_ngu="en-gb").language == Language("en_GB")


@pytest.mark.parametrize("tag", ["en", "en-GB", '"no"', "no"])
def test_a_language_that_cldr_knows_is_no_problem(tag: str) -> None:
    assert told(tag, tag) == []


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ({"tag": "xx"}, ("BC215", 15, 9, "không có ngôn ngữ «xx»")),
        ({"tag": "english"}, ("BC215", 15, 9, "không có ngôn ngữ «english»")),
        ({"tag": "vi"}, ("BC215", 15, 9, "tiếng Việt không phải là bản dịch")),
        ({"section": "xx"}, ("BC215", 17, 15, "không có ngôn ngữ «xx»")),
        ({"section": "tiếng Anh"}, ("BC215", 17, 15, "không có ngôn ngữ «tiếng Anh»")),
    ],
)
def test_one_that_it_does_not_know_is_told_where_it_is_typed(
    tags: dict[str, str], found: tuple[str, int, int, str]
) -> None:
    [(code, line, column, message)] = told(**tags)
    assert (code, line, column) == found[:3]
    assert message.startswith(found[3])


def test_one_that_a_tag_asks_for_is_told_at_the_tag(tmp_path: Path) -> None:
    text = FILE.replace("TAG", "en").replace(
        '    van: "{{ g.lop', "    van: \"Two {{ g.lop | theo('xx')"
    )
    (tmp_path / "2020.yaml").write_text(text.replace("SECTION", "en"), encoding="utf-8")
    with pytest.raises(InvalidReport) as refused:
        baocao_gen.render(baocao_gen.load(tmp_path / "2020.yaml"), tmp_path / "2020.docx")
    [problem] = refused.value.problems
    assert problem.position is not None
    assert (problem.position.line, problem.position.column) == (18, 15)
    assert problem.message.startswith("không có ngôn ngữ «xx»")
    assert not (tmp_path / "2020.docx").exists()


@pytest.mark.parametrize("translations", [[], "en", {"en": "course"}, {"en": {"dang": "x"}}])
def test_what_is_no_translation_is_refused(translations: Any) -> None:
    with pytest.raises(InvalidReport):
        small_report("x", so_lieu={"g": {"f": {"don_vi_tinh": "lớp", "ban_dich": translations}}})


def test_nothing_is_written_for_an_unknown_language(tmp_path: Path) -> None:
    text = FILE.replace("TAG", "en").replace("SECTION", "xx")
    (tmp_path / "2020.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidReport):
        baocao_gen.render(baocao_gen.load(tmp_path / "2020.yaml"), tmp_path / "2020.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["2020.yaml"]
