"""A slip in a tag → one error that quotes the tag and says what to type.

Judges: word/template/characters.py, word/template/wrappers.py, word/write/part_faults.py,
word/write/unseen_names.py
"""

from __future__ import annotations

from typing import Any

import pytest
from judges import open_xml_errors, sound
from word_files import W, compiled, lines, member, paragraph, rendered, table, text

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Problem
from baocao_gen.problems.shown import as_text

P = paragraph


def problems(body: str, names: dict[str, Any] | None = None, **parts: str) -> list[Problem]:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body, names, **parts)
    return list(caught.value.problems)


def problem(body: str, names: dict[str, Any] | None = None, **parts: str) -> Problem:
    [only] = problems(body, names, **parts)
    return only


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("{% for x in xs %}a{% end for %}", "viết liền: «{% endfor %}»"),
        ("{% for x in xs %}a{%- end for %}", "viết liền: «{% endfor %}»"),
        ("{% for x in xs %}a{% end_for %}", "viết liền: «{% endfor %}»"),
        ("{% for x in xs %}a{% EndFor %}", "viết «{% endfor %}»"),
        ("{% for x in xs %}a{% endforeach %}", "viết «{% endfor %}»"),
        ("{% for x in xs %}a{% endfor x %}", "viết «{% endfor %}»"),
        ("{% if a %}b{% end if %}", "viết liền: «{% endif %}»"),
        ("{% if a %}b{% end %}", "viết «{% endif %}»"),
        ("{% for x in xs %}{% if x %}b{% end %}{% endfor %}", "viết «{% endif %}»"),
        ("{% if a %}b{% else if c %}d{% endif %}", "viết «{% elif … %}»"),
        ("{% if a %}b{% elseif c %}d{% endif %}", "viết «{% elif … %}»"),
        ("{% if a %}b{% elsif c %}d{% else %}e{% endif %}", "viết «{% elif … %}»"),
        ("{% If a %}b{% endif %}", "viết chữ thường: if, for, set, endif"),
        ("{% for x xs %}a{% endfor %}", "viết «{% for x in xs %}»"),
        ("{% for x of xs %}a{% endfor %}", "viết «{% for x in xs %}»"),
        ("{% for x trong xs %}a{% endfor %}", "viết «{% for x in xs %}»"),
        ("{% foreach x in xs %}a{% endfor %}", "viết «{% for x in danh_sach %}»"),
        ("{% for each x in xs %}a{% endfor %}", "viết «{% for x in danh_sach %}»"),
        ("{{ if a }}b{% endif %}", "viết «{% if a %}»"),
        ("{% if a %}b{{ endif }}", "viết «{% endif %}»"),
        ("{% if a %}b{{ else }}c{% endif %}", "viết «{% else %}»"),
        ("{{ for x in xs }}b{% endfor %}", "viết «{% for x in xs %}»"),
        ("{{ set x = 1 }}", "viết «{% set x = 1 %}»"),
        ("{% = x %}", "in giá trị bằng «{{ x }}»"),
        ("{{ x | }}", "viết tên một bộ lọc sau dấu «|», hoặc bỏ dấu ấy"),
        ("{{x.}}", "viết một tên sau dấu chấm, hoặc bỏ dấu chấm"),
        ("{{ «a» }}", 'đặt chữ trong dấu nháy thẳng: "…"'),
        ("{ { x } }", "viết liền, bằng dấu ngoặc thường: «{{ x }}»"),
        ("{ {x}}", "viết liền, bằng dấu ngoặc thường: «{{ x }}»"),
        ("｛｛ x ｝｝", "viết liền, bằng dấu ngoặc thường: «{{ x }}»"),
        ("{ % if x % }a{% endif %}", "viết liền, bằng dấu ngoặc thường: «{% if x %}»"),
        ("｛％ if x ％｝a{% endif %}", "viết liền, bằng dấu ngoặc thường: «{% if x %}»"),
        ("{% include 'x.docx' %}", "văn bản con: {{p ten }}"),
        ("{% include x.docx %}", "văn bản con: {{p ten }}"),
        ("{{ x | format }}", "| so_le(n)"),
        ("{{ '%d' | format(5) }}", "| so_le(n)"),
        ("{{ x | date }}", "| ngay_ngan"),
        ("{{ x | strftime('%d') }}", "| ngay_ngan"),
    ],
)
def test_a_slip_is_one_error_that_says_what_to_type(typed: str, hint: str) -> None:
    found = problem(P(typed))
    assert hint in str(found.hint)
    assert found.code == "BC510"


@pytest.mark.parametrize(
    ("rows", "hint"),
    [
        (("{%tr for x in xs %}", "{{ x }}", "{%tr end for %}"), "viết liền: «{%tr endfor %}»"),
        (("{%tr for x xs %}", "{{ x }}", "{%tr endfor %}"), "viết «{%tr for x in xs %}»"),
        (("{%tr if x %}", "a", "{%tr else if y %}", "b", "{%tr endif %}"), "«{%tr elif … %}»"),
    ],
)
def test_the_hint_has_the_unit_of_the_tag(rows: tuple[str, ...], hint: str) -> None:
    assert hint in str(problem(table(*((row,) for row in rows))).hint)


def test_paragraph_tags_that_print_a_statement_are_told_once() -> None:
    body = P("{{p if x }}") + P("a") + P("{%p endif %}")
    assert problem(body).hint == "viết «{%p if x %}»"


@pytest.mark.parametrize(
    "typed",
    [
        "{{ endings }}",
        "{{ format }}",
        "{{ for_year }}",
        "{{ if_any | default('a') }}",
        "{{ x[1:] }}",
        "{% set endfor_all = 1 %}a",
        "{% for(x) in xs %}a{% endfor %}",
        "{ x } { 1, 2 } { }",
        "f(x) = { a | b }",
        "{% if 'end for' in s %}a{% endif %}",
    ],
)
def test_what_only_looks_like_a_slip_is_no_error(typed: str) -> None:
    compiled(P(typed))


@pytest.mark.parametrize(
    "body",
    [
        P("{{ ten") + P("}}"),
        P("{{ ten") + P("giữa") + P("}}"),
        P("{% if a") + P("%}") + P("{% endif %}"),
        table(("{{ ten", "}}")),
    ],
)
def test_a_tag_over_two_paragraphs_or_cells_is_told_once(body: str) -> None:
    found = problem(body)
    assert found.code == "BC511"
    assert "viết cả thẻ trong một đoạn" in str(found.hint)


def test_another_closing_without_an_opening_is_still_told() -> None:
    assert len(problems(P("{{ ten") + P("{{ x }}") + P("}}"), {"x": 1})) == 2


@pytest.mark.parametrize(
    ("typed", "names", "said"),
    [
        ("{{ c }} {{ thieu }}", {"c": 1}, "không có tên «thieu» ở thẻ «{{ thieu }}»"),
        ("{{ c }} {{ c / 0 }}", {"c": 1}, "chia cho 0 ở thẻ «{{ c / 0 }}»"),
        ("{{ c }} {{ ds }}", {"c": 1, "ds": [1]}, "không in được một danh sách ở thẻ «{{ ds }}»"),
        ("{{ c }} {{ c.x }}", {"c": {}}, "không có tên «x» ở thẻ «{{ c.x }}»"),
        ("{% if c > thieu %}a{% endif %}", {"c": 1}, "ở thẻ «{% if c > thieu %}»"),
    ],
)
def test_the_tag_that_fails_is_named(typed: str, names: dict[str, Any], said: str) -> None:
    assert said in problems(P(typed), names)[-1].message


def test_a_long_paragraph_is_quoted_around_the_tag() -> None:
    shown = as_text(problems(P("chữ " * 60 + "{{ thieu }} " + "sau " * 60)))
    [line] = [line for line in shown.splitlines() if line.startswith("    …")]
    assert "{{ thieu }}" in line
    assert line.endswith("…")


def test_a_name_of_a_loop_is_told_where_the_loop_does_not_reach() -> None:
    loop = P("{%p for x in ds %}") + P("{{ x }}") + P("{%p endfor %}")
    names = {"ds": [1]}
    behind = problem(loop + P("{{ x }}"), names).hint
    above = problem(loop, names, header=P("{{ x }}")).hint
    assert "«{%p for x in ds %}» đến thẻ kết thúc" in str(behind)
    assert "«{%p for x in ds %}» của thân" in str(above)
    assert "«{% for … %}»" in str(problem(P("{{ loop.index }}")).hint)


TRACKED = '<w:ins w:id="9" w:author="A" w:date="2024-01-01T00:00:00Z">{}</w:ins>'
LINK = '<w:hyperlink w:anchor="a">{}</w:hyperlink>'
SMART = '<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>'
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
WRAPPERS = [TRACKED, LINK, SMART, CONTROL]


@pytest.mark.parametrize("wrapper", WRAPPERS)
@pytest.mark.parametrize(
    ("before", "inside", "behind", "printed"),
    [
        ("{% for x in ds %}{{ x }} ", "{% endfor %}", ".", "1 2 ."),
        ("{% for x in ds %}{{ x }}", ", {% endfor %}", ".", "1, 2, ."),
        ("a ", "{% for x in ds %}", "{{ x }} {% endfor %}.", "a 1 2 ."),
        ("a ", "{% if co %}b", " c{% endif %}.", "a b c."),
        ("a ", "{% if not co %}b", " c{% endif %}.", "a ."),
        ("{% if not co %}a", "{% else %}", "b{% endif %}", "b"),
        ("{% for x in ds %}{% if x > 1 %}{{ x }}", "{% endif %}{% endfor %}", ".", "2."),
        ("", "{% for x in ds %}{% if x > 1 %}", "{{ x }}{% endif %}{% endfor %}.", "2."),
    ],
)
def test_a_tag_at_one_end_of_what_wraps_it_is_printed_as_if_it_stood_outside(
    wrapper: str, before: str, inside: str, behind: str, printed: str
) -> None:
    runs = (text(before) if before else "", wrapper.format(text(inside)), text(behind))
    page = rendered(P(*filter(None, runs)), {"ds": [1, 2], "co": True})
    assert lines(page) == [printed]


@pytest.mark.parametrize("wrapper", [TRACKED, LINK, SMART])
def test_what_may_be_cut_in_two_is_cut_at_a_tag(wrapper: str) -> None:
    body = P("{% for x in ds %}{{ x }}", wrapper.format(text("b{% endfor %}c")))
    page = rendered(body, {"ds": [1, 2]})
    assert lines(page) == ["1b2bc"]
    name = wrapper[3 : wrapper.index(" ")]
    assert len(list(member(page).iter(f"{W}{name}"))) == 3


def test_a_control_that_begins_or_ends_a_condition_in_its_middle_is_named() -> None:
    body = P(text("a{% if co %}"), CONTROL.format(text("b{% endif %}c")))
    found = problem(body)
    assert found.code == "BC581"
    assert found.message == (
        "«{% endif %}» nằm trong ô nhập liệu mà «{% if co %}» ở ngoài, trang in ra sẽ hỏng"
    )
    assert "đưa thẻ ra ngoài ô nhập liệu" in str(found.hint)


def test_a_control_around_whole_paragraphs_may_hold_one_end() -> None:
    body = CONTROL.format(P("{%p if co %}") + P("a")) + P("b") + P("{%p endif %}") + P("c")
    assert lines(sound(rendered(body, {"co": True}))) == ["a", "b", "c"]
    assert lines(sound(rendered(body, {"co": False}))) == ["c"]


@pytest.mark.office
def test_the_open_xml_sdk_finds_nothing_where_tags_were_moved() -> None:
    bodies = [
        P("{% for x in ds %}{{ x }}", wrapper.format(text(inside)), "{% if 1 %}a{% endif %}")
        for wrapper in (TRACKED, LINK, CONTROL)  # the SDK refuses any smart tag
        for inside in ("{% endfor %}", "b{% endfor %}", "{% endfor %}c")
    ]
    assert open_xml_errors(*(rendered(body, {"ds": [1, 2]}) for body in bodies)) == []
