"""A template that says its language → everything that it prints, in that language.

Judges: word/template/language.py
"""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from small_reports import small_report
from word_files import compiled, lines, paragraph, rendered, shown, table, word_file

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.report.page import page_names
from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

FIGURES: dict[str, Any] = {
    "g": {
        "lop": {"ten": "Lớp", "don_vi_tinh": "lớp", "thuc_hien": 1988, "cung_ky": 2165}
        | {"ban_dich": {"en": {"ten": "Courses", "don_vi_tinh": "course", "so_nhieu": "courses"}}},
        "tl": {"don_vi_tinh": "%", "thuc_hien": "48,89"},
    }
}
TASKS = [{"noi_dung": "Lập kế hoạch", "thoi_han": "08/7/2020"}]
REPORT = small_report("Có {{ g.lop }} lớp.", so_lieu=FIGURES, nhiem_vu_nam_sau=TASKS)
NAMES = page_names(REPORT)
ENGLISH = '{%p set ngon_ngu = "en" %}'


def printed(*tags: str, says: str = ENGLISH) -> list[str]:
    docx = rendered("".join(map(paragraph, [says, *tags])), NAMES)
    return [breakable(line) for line in lines(docx)]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("{{ g.lop }}", "1,988"),
        ("{{ g.lop | kem_don_vi }}", "1,988 courses"),
        ("{{ g.lop.ten }}: {{ g.lop.cung_ky }}", "Courses: 2,165"),
        ("{{ g.lop | tang_giam }}", "down 177 courses"),
        ("{{ g.tl }}", "48.89%"),
        ("{{ ky_bao_cao }}, {{ nam }}", "2020, 2020"),
        ("{{ nhiem_vu_nam_sau[0].thoi_han }}", "July 8, 2020"),
        ('{{ nhiem_vu_nam_sau[0].thoi_han | theo("en_GB") }}', "8 July 2020"),
        ('{{ g.lop ~ " of " ~ g.lop.cung_ky }}', "1,988 of 2,165"),
        ('{{ [g.lop, g.tl] | join("; ") }}', "1,988; 48.89%"),
        ("{{p g.lop }}", "1,988"),
        ("{{r g.lop }}", "1,988"),
        ("{% set x = g.lop %}{{ x }}", "1,988"),
        ("{% set x %}{{ g.lop }}{% endset %}{{ x }}", "1,988"),
        ('{{ g.lop | theo("vi") | kem_don_vi }}', "1.988 lớp"),
        ("{{p noi_dung }}", "Có 1.988 lớp."),
    ],
)
def test_what_a_template_prints_is_in_its_language(tag: str, words: str) -> None:
    assert printed(tag) == [words]


def test_its_header_and_its_tables_are_in_it_too() -> None:
    body = paragraph(ENGLISH) + table(("{{ g.lop }}", "{{ g.tl }}"))
    docx = rendered(body, NAMES, header=paragraph("{{ g.lop }}"))
    assert "1,988" in lines(docx)
    assert "48.89%" in lines(docx)
    assert lines(docx, "word/header1.xml") == ["1,988"]


@pytest.mark.parametrize(
    "says",
    ["{%p set ngon_ngu='en' %}", '{%p set ngon_ngu = "en-US" %}', "{%p set ngon_ngu=“en” %}"],
)
def test_it_is_said_as_people_type_it(says: str) -> None:
    assert printed("{{ g.lop }}", says=says) == ["1,988"]


def test_a_template_without_it_is_vietnamese() -> None:
    assert compiled(paragraph("{{ g.lop }}")).language is None
    assert printed("{{ g.lop }}", says='{%p set ngon_ngu = "vi" %}') == ["1.988"]


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ('{%p set ngon_ngu = "xx" %}', 'BC510 | thân | {%p set ngon_ngu = "xx" %} | không có'),
        ("{%p set ngon_ngu = en %}", "BC510 | thân | {%p set ngon_ngu = en %} | ngôn ngữ ghi bằng"),
        (
            ENGLISH + '</w:t></w:r></w:p><w:p><w:r><w:t>{%p set ngon_ngu = "fr" %}',
            'BC510 | thân | {%p set ngon_ngu = "fr" %} | mẫu đã ghi ngôn ngữ «en»',
        ),
    ],
)
def test_a_language_that_cannot_be_is_told_at_its_tag(says: str, told: str) -> None:
    body = f"<w:p><w:r><w:t>{says}</w:t></w:r></w:p>"
    with pytest.raises(InvalidTemplate) as refused:
        compile_template(word_file(body), "mau.docx")
    [problem] = refused.value.problems
    assert shown(problem).startswith(told)


def test_it_travels_to_another_process_with_its_language() -> None:
    template = pickle.loads(pickle.dumps(compiled(paragraph(ENGLISH) + paragraph("{{ g.lop }}"))))
    assert lines(render_template(template, NAMES)) == ["1,988"]
