"""Tags as people type them in Word → the right page, or every mistake named at its place.

Judges: word/template/characters.py, word/template/elements.py, word/template/nesting.py,
word/template/paragraph_text.py, word/template/placeholders.py, word/template/prepare.py
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judges import sound
from lxml import etree
from thoroughness import examples
from word_files import (
    W,
    cell_of,
    compiled,
    lines,
    member,
    members,
    paragraph,
    plain_lines,
    rendered,
    row_of,
    shown,
    table,
    text,
    word_file,
    zipped,
)

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Problem
from baocao_gen.report.blocks import Blocks
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.template.typed_tags import places_of, read_tags
from baocao_gen.word.write.render import render_template
from baocao_gen.word.write.repair import mend

P = paragraph


def problems(body: str, **parts: str) -> list[str]:
    with pytest.raises(InvalidTemplate) as caught:
        compiled(body, **parts)
    assert all(p.hint for p in caught.value.problems)
    assert not any("<w:" in str(p) or "\ufdd4" in str(p) for p in caught.value.problems)
    return [shown(p) for p in caught.value.problems]


def test_a_tag_split_over_runs_is_read_whole() -> None:
    body = P(
        text("Có {"),
        text("{ nhom"),
        '<w:proofErr w:type="spellStart"/>',
        text(".so", "<w:b/>"),
        '<w:bookmarkStart w:id="0" w:name="a"/>',
        text(" }"),
        '<w:bookmarkEnd w:id="0"/>',
        text("} thủ tục"),
    )
    assert lines(rendered(body, {"nhom": {"so": "12"}})) == ["Có 12 thủ tục"]


def test_a_line_break_or_tab_inside_a_tag_is_no_break_on_the_page() -> None:
    broken = "<w:r><w:br/><w:tab/><w:t>| viet_hoa }} b</w:t></w:r>"
    assert lines(rendered(P(text("a {{ x "), broken), {"x": "c"})) == ["a C b"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{{ 5 – 3 }}", "2"),
        ("{{ 5 − 3 }}", "2"),
        ("{{ “a” ~ ‘b’ }}", "ab"),
        ("{{ “it’s” }}", "it’s"),
        ('{{ "a – “b”" }}', "a – “b”"),
        ("{{\u00a0te\u0302n\u00a0}}", "Tên"),
        ("a {#p ghi chú #} b", "a  b"),
        ("a{# ghi chú #}b", "ab"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("{_{ x }_} {_% y %_}", "{{ x }} {% y %}"),
        ("{ x } 50% {", "{ x } 50% {"),
        ("{{ '{{ a }}' }}", "{{ a }}"),
        ("a {%- if 1 %} b {%- endif %}", "a b"),
        ("{% set s %}R&D {{ ten }}{% endset %}{{ s }}", "R&D Tên"),
        ("{% macro m(a) %}<{{ a }}>{% endmacro %}{{ m('&') }}", "<&>"),
        (
            "{% set n = namespace(t=0) %}{% for i in [1, 2] %}{% set n.t = n.t + i %}{% endfor %}"
            "{{ n.t }}",
            "3",
        ),
        ("{{ 0.1 + 0.2 }}", "0,3"),
        ("{{ 0.5 }}", "0,5"),
        ("{{ nhom.items }} {{ nhom.keys }}", "i k"),
    ],
)
def test_what_word_does_to_a_tag_is_undone_and_texts_stay_as_typed(
    typed: str, printed: str
) -> None:
    names = {"tên": "Tên", "ten": "Tên", "nhom": {"items": "i", "keys": "k"}}
    assert plain_lines(rendered(P(typed), names)) == [printed]


@pytest.mark.parametrize("spelling", ["{%tr X %}", "{% tr X %}", "{%trX %}", "{%TR X %}"])
def test_a_row_tag_may_have_a_space_too_many_or_too_few(spelling: str) -> None:
    def tag(inner: str) -> str:
        return spelling.replace("X", inner)

    body = table((tag("for x in xs"),), ("{{ x }}",), (tag("endfor"),))
    assert lines(rendered(body, {"xs": ["a", "b"]})) == ["a", "b"]


def test_a_paragraph_loop_repeats_paragraphs_and_leaves_none_of_its_own() -> None:
    body = P("{%p for x in xs %}") + P("- {{ x }}") + P("{%p endfor %}") + P("hết")
    assert lines(rendered(body, {"xs": ["a", "b"]})) == ["- a", "- b", "hết"]


def test_a_condition_may_hold_a_remainder_and_a_mapping() -> None:
    body = P("{%p if x % 2 == 0 and d == {} %}") + P("chẵn") + P("{%p endif %}")
    assert lines(rendered(body, {"x": 2, "d": {}})) == ["chẵn"]


def test_comment_paragraphs_and_rows_go_without_a_trace() -> None:
    body = P("{#p ghi chú #}") + table(("{#tr ghi chú #}",), ("a",)) + P("b")
    assert lines(rendered(body + P("{{ x }}"), {"x": "c"})) == ["a", "b", "c"]


def test_a_dash_joins_paragraphs_as_docxtpl_says() -> None:
    body = (
        P("Nhà tôi {% if t -%}")
        + P("ở phố ")
        + P("{%- else -%}")
        + P("ở quê ")
        + P("{%- endif -%}")
        + P("và vui.")
        + P("Hết.")
    )
    assert lines(rendered(body, {"t": True})) == ["Nhà tôi ở phố và vui.", "Hết."]
    assert lines(rendered(body, {"t": False})) == ["Nhà tôi ở quê và vui.", "Hết."]


def test_a_run_tag_keeps_the_words_on_both_sides_and_their_look() -> None:
    body = P(text("a {%r if x %}b {{r x }}{%r else %}d{%r endif %} e", "<w:b/>"))
    docx = rendered(body, {"x": "c"})
    assert lines(docx) == ["a b c e"]
    assert all(run.find(f"{W}rPr/{W}b") is not None for run in member(docx).iter(f"{W}r"))
    assert lines(rendered(body, {"x": ""})) == ["a d e"]


def test_columns_repeat_and_the_grid_follows() -> None:
    body = table(
        ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
        ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),
    )
    assert lines(rendered(body, {"xs": ["a", "b"]})) == ["a", "b", "a", "b"]


def test_tags_outside_running_text_are_printed_there_as_plain_text() -> None:
    link = '<w:hyperlink w:tooltip="{{ x }}"><w:r><w:t>{{ x }}</w:t></w:r></w:hyperlink>'
    docx = rendered(P(link), {"x": "a\"b'<&"})
    (hyperlink,) = member(docx).iter(f"{W}hyperlink")
    assert hyperlink.get(f"{W}tooltip") == "a\"b'<&"


DELETED = '<w:del w:id="9" w:author="a">{}</w:del>'
MOVED_AWAY = '<w:moveFrom w:id="9" w:author="a">{}</w:moveFrom>'
MOVED_HERE = '<w:moveTo w:id="10" w:author="a">{}</w:moveTo>'
STRUCK = "<w:r><w:delText>{{ cu }}</w:delText></w:r>"
TEXT_BOX = f"<w:r><w:pict><w:txbxContent>{P('{{ cu }}')}</w:txbxContent></w:pict></w:r>"
STRUCK_FIELD = "<w:r><w:delInstrText>{{ cu }}</w:delInstrText></w:r>"


@pytest.mark.parametrize(
    "struck",
    [
        DELETED.format(STRUCK),
        DELETED.format(STRUCK_FIELD),
        MOVED_AWAY.format(text("{{ cu }}")),
        MOVED_AWAY.format(text("{%p for x in cu %} {%")),
        MOVED_AWAY.format("<w:r><w:instrText>{{ cu }}</w:instrText></w:r>"),
        MOVED_AWAY.format('<w:r><w:pict w:anchorId="{{ cu }}"/></w:r>'),
        DELETED.format('<w:r><w:pict w:anchorId="{{ cu }}"/></w:r>'),
        MOVED_AWAY.format(TEXT_BOX),
    ],
)
def test_what_a_reviewer_has_deleted_or_moved_away_is_left_alone(struck: str) -> None:
    page, template = rendered(P(struck, "{{ a }}"), {"a": "mới"}), word_file(P(struck, "mới"))
    pages = [etree.tostring(member(docx), method="c14n") for docx in (page, template)]
    assert pages[0].replace(b' xml:space="preserve"', b"") == pages[1]


def test_what_a_reviewer_has_moved_here_is_printed() -> None:
    moved = [mark.format(text("{{ a }}")) for mark in (MOVED_AWAY, MOVED_HERE)]
    page = rendered(P(moved[0], "b") + P(moved[1]), {"a": "mới"})
    assert lines(page) == ["{{ a }}b", "mới"]


def field(*instruction: str) -> str:
    """A field whose instruction Word has split over runs."""
    begin, between, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    pieces = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in instruction)
    return f"{begin}{pieces}{between}{text('chữ')}{end}"


@pytest.mark.parametrize(
    "pieces",
    [
        ('HYPERLINK "{{ x }}"',),
        ('HYPERLINK "{', '{ x }}"'),
        ('HYPERLINK "{{ ', "x", ' }}"'),
        ("HYPERLINK ", '"{{ x }', '}"'),
    ],
)
def test_a_field_whose_instruction_is_split_over_runs_is_read_whole(
    pieces: tuple[str, ...],
) -> None:
    page = member(rendered(P(field(*pieces), field("PAGE ", "1")), {"x": "a"}))
    words = [e.text or "" for e in page.iter(f"{W}instrText")]
    assert [word for word in words if word] == ['HYPERLINK "a"', "PAGE ", "1"]


def test_header_footer_notes_and_title_are_rendered_too() -> None:
    docx = rendered(
        P("a"),
        {"x": "R&D"},
        title="Về {{ x }}",
        header=P("h {{ x }}"),
        footer=P("f {{ x }}"),
        footnotes=f'<w:footnote w:id="1">{P("n {{ x }}")}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{P("e {{ x }}")}</w:endnote>',
    )
    texts = [
        lines(docx, f"word/{part}.xml") for part in ("header1", "footer1", "footnotes", "endnotes")
    ]
    assert texts == [["h R&D"], ["f R&D"], ["n R&D"], ["e R&D"]]
    assert member(docx, "docProps/core.xml")[0].text == "Về R&D"


ROW = "thân, bảng 1, hàng 1, ô 1"


def lost(words: str, tag: str) -> str:
    what = "" if words.startswith("[") else "chữ "
    return f"{what}«{words}» đứng cạnh thẻ «{tag}» sẽ mất"


def uneven(opening: str, closing: str) -> str:
    return f"«{opening}» và «{closing}» không đứng cùng một cấp, trang in ra sẽ hỏng"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (P("a {{ x"), ["BC511 | thân | a {{ x | thẻ «{{ x» mở mà không đóng"]),
        (P("{{ x }"), ["BC511 | thân | {{ x } | thẻ «{{ x }» mở mà không đóng"]),
        (P("x }} y"), ["BC511 | thân | x }} y | «}}» đóng một thẻ không mở ở đoạn này"]),
        (
            P("{{ f(a }}"),
            ["BC510 | thân | {{ f(a }} | thiếu dấu ngoặc hoặc dấu nháy trong thẻ «{{ f(a }}»"],
        ),
        (
            P("{{ 'a }}"),
            ["BC510 | thân | {{ 'a }} | thiếu dấu ngoặc hoặc dấu nháy trong thẻ «{{ 'a }}»"],
        ),
        (
            P("{% if a }") + P("{% endif %}"),
            ["BC511 | thân | {% if a } | thẻ «{% if a }» mở mà không đóng"],
        ),
        (P("{% if a %}b"), ["BC510 | thân | {% if a %}b | «{% if a %}» mở mà không đóng"]),
        (
            P("{%p if a %}") + P("b"),
            ["BC510 | thân | {%p if a %} | «{%p if a %}» mở mà không đóng"],
        ),
        (
            P("{% endfor %}"),
            ["BC510 | thân | {% endfor %} | «{% endfor %}» đóng mà không có thẻ mở"],
        ),
        (
            P("{{ x | khong_co }}"),
            ["BC510 | thân | {{ x | khong_co }} | không có bộ lọc «khong_co»"],
        ),
        (P("{% include 'x' %}"), ["BC510 | thân | {% include 'x' %} | không có lệnh «include»"]),
        (
            P("Tổng {{ t }} {%p if x %}") + P("{%p endif %}"),
            ["BC512 | thân | Tổng {{ t }} {%p if x %} | " + lost("Tổng {{ t }}", "{%p if x %}")],
        ),
        (P("a {{p x }}"), [f"BC512 | thân | a {{{{p x }}}} | {lost('a', '{{p x }}')}"]),
        (
            table(("{%tr for x in xs %}", "chữ {{ y }}"), ("{{ x }}", ""), ("{%tr endfor %}", "")),
            [
                f"BC512 | {ROW} | {{%tr for x in xs %}} | "
                + lost("chữ {{ y }}", "{%tr for x in xs %}")
            ],
        ),
        (
            table(("{{ y }}", "{%tr for x in xs %}"), ("{{ x }}", ""), ("{%tr endfor %}", "")),
            [
                "BC512 | thân, bảng 1, hàng 1, ô 2 | {%tr for x in xs %} | "
                + lost("{{ y }}", "{%tr for x in xs %}")
            ],
        ),
        (
            P("{%p if x %}", properties="<w:sectPr/>") + P("{%p endif %}"),
            [f"BC512 | thân | {{%p if x %}} | {lost('[dấu ngắt phần]', '{%p if x %}')}"],
        ),
        (
            P("{%p if x %}", '<w:r><w:br w:type="page"/></w:r>') + P("{%p endif %}"),
            [f"BC512 | thân | {{%p if x %}} | {lost('[dấu ngắt trang]', '{%p if x %}')}"],
        ),
        (
            P("{%tr if x %}") + P("{%tr endif %}"),
            [
                "BC512 | thân | {%tr if x %} | thẻ «{%tr if x %}» không nằm trong hàng của bảng",
                "BC512 | thân | {%tr endif %} | thẻ «{%tr endif %}» không nằm trong hàng của bảng",
            ],
        ),
        (
            P("{%p for a in xs %}") + table(("x",), ("{%tr endfor %}",)),
            [
                "BC525 | thân, bảng 1, hàng 2, ô 1 | {%tr endfor %} | "
                + uneven("{%p for a in xs %}", "{%tr endfor %}")
            ],
        ),
        (
            table(("{% for a in xs %}x", "y{% endfor %}")),
            [
                "BC525 | thân, bảng 1, hàng 1, ô 2 | y{% endfor %} | "
                + uneven("{% for a in xs %}", "{% endfor %}")
            ],
        ),
        (
            table(("{%- for a in xs -%}",), ("x",), ("{%- endfor -%}",)),
            [
                "BC525 | thân, bảng 1, hàng 3, ô 1 | {%- endfor -%} | "
                + uneven("{%- for a in xs -%}", "{%- endfor -%}")
            ],
        ),
        (
            P("{%p if a %}") + P("x{% endif %}"),
            ["BC525 | thân | x{% endif %} | " + uneven("{%p if a %}", "{% endif %}")],
        ),
    ],
)
def test_a_broken_tag_is_named_with_its_place(body: str, found: list[str]) -> None:
    assert problems(body) == found


def test_all_mistakes_of_all_parts_come_at_once_in_their_order() -> None:
    body = P("{{ a") + P("{% if b ") + P("{% endif %}") + table(("{{ 1 + }}",)) + P("x %}")
    found = problems(body, header=P("{{ q"))
    assert [line.split(" | ")[:3] for line in found] == [
        ["BC511", "thân", "{{ a"],
        ["BC511", "thân", "{% if b"],
        ["BC510", ROW, "{{ 1 + }}"],
        ["BC511", "thân", "x %}"],
        ["BC511", "đầu trang", "{{ q"],
    ]


@pytest.mark.parametrize(
    ("typed", "code", "message"),
    [
        ("{{ thieu }}", "BC520", "không có tên «thieu»"),
        ("{{ nhom.thieu }}", "BC520", "không có tên «thieu»"),
        ("{{ nhom.ten.thieu }}", "BC520", "không có tên «thieu»"),
        ("{{ trong }}", "BC521", "giá trị này không có"),
        ("{{ None }}", "BC521", "giá trị này không có"),
        ("{{ nhom }}", "BC521", "không in được cả một nhóm"),
        ("{{ [1, 2] }}", "BC521", "không in được một danh sách"),
        ("{{ nhom.keys }}", "BC521", "giá trị này không in được"),
        ("{{ 1 / 0 }}", "BC521", "chia cho 0"),
        ("{{ nhom.ten + 1 }}", "BC521", "không tính được «{{ nhom.ten + 1 }}»"),
        ("{{ ''.__class__ }}", "BC522", "không được phép: chạm tới phần trong của chương trình"),
        (
            "{{ cycler.__init__.__globals__.os }}",
            "BC522",
            "không được phép: chạm tới phần trong của chương trình",
        ),
        ("{% for i in many %}{% endfor %}", "BC522", "vòng lặp chạy quá nhiều lượt"),
        ("{{ xau }}", "BC523", "giá trị có ký tự không in được: ký tự rỗng (U+0000)"),
        ("{{p [1] }}", "BC524", "thẻ này không in được một danh sách hay một nhóm"),
        ("{{r nhom }}", "BC524", "thẻ này không in được một danh sách hay một nhóm"),
    ],
)
@pytest.mark.parametrize("where", ["thân", "thân, bảng 1, hàng 2, ô 1", "đầu trang"])
def test_what_fails_while_rendering_is_named_with_its_place(
    typed: str, code: str, message: str, where: str
) -> None:
    body, parts = P("a"), {}
    if where == "thân":
        body = P("trước") + P(typed)
    elif where == "đầu trang":
        parts = {"header": P(typed)}
    else:
        body = table(("đầu",), (typed,))
    names = {"nhom": {"ten": "Tên"}, "trong": None, "xau": "a\x00b", "many": range(9_999_999)}
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body, names, **parts)
    (problem,) = caught.value.problems
    tag = "" if typed.endswith("}}") else " ở thẻ «{% for i in many %}»"
    assert shown(problem) == f"{code} | {where} | {typed} | {message}{tag}"


@pytest.mark.parametrize("sign", ["\ufdd0", "\ufdd40\ufdd5", "\ufdd6", "\ufdef"])
def test_characters_that_are_none_are_refused_wherever_a_template_has_them(sign: str) -> None:
    picture = f'<w:r><w:pict w:anchorId="{{{{ x }}}} {sign}"/></w:r>'
    code = f"mẫu có mã không phải ký tự (U+{ord(sign[0]):04X})"
    hidden = re.sub("[\ufdd0-\ufdef]", "\ufffd", sign)
    assert problems(P(f"a {sign} {{{{ x }}}}")) == [
        f"BC523 | thân | a {hidden} {{{{ x }}}} | {code}"
    ]
    assert problems(P("a", picture)) == [f"BC523 | thân | a | {code}"]
    assert problems(P("a"), header=table((sign,))) == [
        f"BC523 | đầu trang, bảng 1, hàng 1, ô 1 | {hidden} | {code}"
    ]


def test_each_part_that_fails_gives_a_problem() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(P("{{ a }}"), {}, header=P("{{ b }}"), footer=P("{{ c }}"))
    assert sorted(str(p.position.part) for p in caught.value.problems if p.position) == [
        "chân trang",
        "thân",
        "đầu trang",
    ]


def test_a_row_may_stand_in_a_content_control_and_a_loop() -> None:
    body = table(("{%tr for x in xs %}",), ("{{ x }}",), ("{%tr endfor %}",)).replace(
        row_of("{{ x }}"), f"<w:sdt><w:sdtContent>{row_of('{{ x }}')}</w:sdtContent></w:sdt>"
    )
    assert lines(rendered(body, {"xs": ["a", "b"]})) == ["a", "b"]


PIECES = (
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", "%", "-", " ", "x", "xs", "nhom.ten", "'", '"'),
    *("{{ x }}", "{{p x }}", "{{r x }}", "{{ nhom.ten | viet_hoa }}", "{{ thieu }}", "{{p b }}"),
    *("{% if x %}", "{% endif %}", "{%p if x %}", "{%p endif %}", "{%- if x -%}", "{%- endif -%}"),
    *("{% for i in xs %}", "{% endfor %}", "{%tr for i in xs %}", "{%tr endfor %}", "{% else %}"),
    *(
        "{%tc for i in xs %}",
        "{%tc endfor %}",
        "{%r if x %}",
        "{%r endif %}",
        "{{ i }}",
        "{{tr x }}",
    ),
    *("{% raw %}", "{% endraw %}", "{% set y = 1 %}", "{% set y %}", "{% endset %}", "{#p a #}"),
    *("{% vm %}", "{% hm %}", "{% colspan 2 %}", "{% cellbg 'FF0000' %}", "{_{", "}_}", "“", "–"),
    *(
        "{% macro m(a) %}",
        "{% endmacro %}",
        "{{ m(1) }}",
        "| ",
        "(",
        ")",
        "if",
        "for",
        "{%p",
        "chữ",
    ),
)
soup = st.lists(st.sampled_from(PIECES), max_size=6)


@examples(200)
@given(st.lists(soup, min_size=1, max_size=4), st.lists(soup, max_size=4), soup)
def test_any_soup_of_tags_gives_a_sound_page_or_located_problems(
    paragraphs: list[list[str]], cells: list[list[str]], header: list[str]
) -> None:
    body = "".join(P(*(text(piece) for piece in pieces)) for pieces in paragraphs)
    if cells:
        body += table(*((P(*(text(piece) for piece in pieces)), "b") for pieces in cells))
    names = {"x": "R&D", "xs": ["1", "2"], "nhom": {"ten": "Tên"}, "b": Blocks()}
    problems: tuple[Problem, ...] = ()
    try:
        docx = rendered(body, names, header=P("".join(header)))
    except InvalidTemplate as error:
        problems = error.problems
    else:
        for part in ("word/document.xml", "word/header1.xml"):
            root = member(docx, part)
            assert not mend(root)
            assert "\ufdd4" not in "".join(root.itertext())
    assert all(p.position and p.position.part for p in problems), problems
    assert not any("<w:" in str(p) or "__" in str(p) or "\ufdd4" in str(p) for p in problems)


def test_a_commented_row_or_cell_goes_with_all_that_it_holds() -> None:
    body = table(("a", "{#tr ghi chú #}"), ("b", "c")) + table(("d", "{#tc #} g"), ("e", "f"))
    assert lines(rendered(body + P("{{ 1 }}"))) == ["b", "c", "d", "e", "f", "1"]


def test_words_own_numbers_go_where_a_loop_repeats_them_and_stay_where_others_point_at_them() -> (
    None
):
    numbered = (
        '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="{}">'
    )
    body = P("{%p for i in ds %}") + numbered.format("00000001") + text("{{ i }}") + "</w:p>"
    remark = numbered.format("00000002") + text("{{ ds | length }}") + "</w:p>"
    docx = rendered(
        body + P("{%p endfor %}"),
        {"ds": [1, 2]},
        comments=f'<w:comment w:id="1" w:author="a">{remark}</w:comment>',
    )
    assert b"paraId=" not in etree.tostring(member(docx))
    assert b'paraId="00000002"' in etree.tostring(member(docx, "word/comments.xml"))


def test_words_set_aside_in_several_runs_are_one_text_for_a_filter() -> None:
    body = P(text("{% set t %}a"), text("b", "<w:b/>"), text("{% endset %}{{ t | upper }}"))
    assert lines(rendered(body)) == ["AB"]


@pytest.mark.parametrize("body", [P("chữ {%p if x"), P("{%tr if x"), table(("a {%tr if x", "b"))])
def test_of_a_tag_that_is_wrong_in_two_ways_the_first_is_told(body: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body)
    [problem] = caught.value.problems
    assert problem.message.endswith("mở mà không đóng")


def test_a_dash_takes_the_line_breaks_beside_it_but_no_page_break() -> None:
    br, page = "<w:r><w:br/></w:r>", '<w:r><w:br w:type="page"/></w:r>'
    body = P(text("Nhà"), br, text("{%- if t -%}"), br, text(" phố"), br, "{%- endif -%}", br, ".")
    assert lines(rendered(body, {"t": True})) == ["Nhà phố."]
    assert lines(rendered(P("a", page, "{%- if 1 %}b{% endif %}"))) == ["a\nb"]


def test_tabs_in_a_text_inside_a_tag_are_printed() -> None:
    tab = "<w:r><w:t>{{ 'a</w:t><w:tab/><w:tab/><w:t>b' }}</w:t></w:r>"
    assert lines(rendered(P(tab))) == ["a\t\tb"]


def test_a_cell_tag_may_stand_beside_a_table_with_cell_tags_of_its_own() -> None:
    inner = table(("{% cellbg '00FF00' %}trong",))
    body = table((P("{% colspan 2 %}{% cellbg mau %}ngoài") + inner + P("cuối"),), ("a", "b"))
    docx = rendered(body, {"mau": "FF0000"})
    assert lines(docx) == ["ngoài", "trong", "cuối", "a", "b"]
    assert [e.get(f"{W}fill") for e in member(docx).iter(f"{W}shd")] == ["FF0000", "00FF00"]


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        (P("{%p for x in xs %}- {{ x }}{%p endfor %}"), ["- a", "- b"]),
        (P("{%p for x in xs %}{%p if x == 'b' %}{{ x }}{%p endif %}{%p endfor %}"), ["b"]),
        (
            table(("{%tr for x in xs %}{{ x }}", "1", "2{%tr endfor %}")),
            ["a", "1", "2", "b", "1", "2"],
        ),
        (table(("đầu", "{%tc for x in xs %}{{ x }}{%tc endfor %}")), ["đầu", "a", "b"]),
    ],
)
def test_marks_that_open_and_close_in_one_row_or_paragraph_repeat_it(
    body: str, printed: list[str]
) -> None:
    assert lines(rendered(body, {"xs": ["a", "b"]})) == printed


@pytest.mark.parametrize("columns", [0, -1, 64, 10**9, "ba", '"/><w:p>', "٣"])
def test_a_cell_covers_only_as_many_columns_as_word_has(columns: Any) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(table(("{% colspan n %}a", "b")), {"n": columns})
    [problem] = caught.value.problems
    assert "colspan" in problem.message
    assert problem.position is not None
    assert problem.position.part == "thân, bảng 1, hàng 1, ô 1"


@pytest.mark.parametrize(
    "inside",
    [
        f"<w:sdt><w:sdtContent>{paragraph('{{ x }}')}</w:sdtContent></w:sdt>",
        f"{paragraph('{{ x }}')}<w:bookmarkEnd w:id='0'/>",
    ],
)
def test_a_cell_that_ends_with_a_paragraph_gets_no_second_one(inside: str) -> None:
    body = table(("{%tr if x %}", ""), (inside, "b"), ("{%tr endif %}", ""))
    assert lines(rendered(body, {"x": "a"})) == ["a", "b"]


def test_columns_made_in_a_loop_count_those_that_a_row_leaves_out() -> None:
    beside = (
        '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'
        '<w:wBefore w:w="1000" w:type="dxa"/><w:wAfter w:w="1000" w:type="dxa"/></w:trPr>{}</w:tr>'
    )
    cells = cell_of("{%tc for x in xs %}") + cell_of("{{ x }}") + cell_of("{%tc endfor %}")
    body = table(("a", "b", "c")).replace("</w:tbl>", beside.format(cells) + "</w:tbl>")
    page = sound(rendered(body, {"xs": ["1", "2", "3", "4"]}))
    grid = [int(str(c.get(f"{W}w"))) for c in member(page).iter(f"{W}gridCol")]
    assert grid == [500] * 6
    assert [e.get(f"{W}w") for e in member(page).iter(f"{W}wBefore", f"{W}wAfter")] == ["500"] * 2


@pytest.mark.parametrize(
    "body",
    [
        P("{% if(x) %}") + table(("{% endif %}",)),
        P("{% for(a) in [1, 2] %}") + table(("{% endfor %}",)),
        P("{% set s | replace('a', '=') %}a") + table(("{% endset %}",)),
    ],
)
def test_statements_at_two_levels_are_refused_however_they_are_spelled(body: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        compiled(body)
    assert [problem.code for problem in caught.value.problems] == ["BC525"]


def test_a_statement_may_stand_right_before_its_bracket() -> None:
    body = table(("{%tr for(x) in xs %}{{ x }}{%tr endfor %}", "b"))
    assert lines(rendered(body, {"xs": ["1", "2"]})) == ["1", "b", "2", "b"]
    assert lines(rendered(P("{% set s | replace('a', '=') %}a{% endset %}{{ s }}"))) == ["="]


def test_what_is_unknown_inside_a_call_block_is_told_once() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(P("{% call(u) m() %}{{ u }}{% endcall %}"))
    assert [problem.message for problem in caught.value.problems] == [
        "không có tên «m» ở thẻ «{% call(u) m() %}»"
    ]


def test_tracked_changes_in_a_loop_have_numbers_of_their_own() -> None:
    inserted = f'<w:ins w:id="5" w:author="N">{text("{{ x }}")}</w:ins>'
    body = P("{%p for x in xs %}") + P(inserted) + P("{%p endfor %}")
    page = sound(rendered(body, {"xs": ["1", "2", "3"]}))
    assert len({e.get(f"{W}id") for e in member(page).iter(f"{W}ins")}) == 3


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060"])
def test_signs_that_nobody_sees_do_not_break_a_tag(sign: str) -> None:
    body = P(f"{{%{sign}p if x %}}") + P(f"{{{{{sign} x{sign} }}}}") + P(f"{{%p endif{sign} %}}")
    assert lines(rendered(body, {"x": "a"})) == ["a"]


def test_building_blocks_are_no_part_of_the_page() -> None:
    files = members(P("{{ x }}"), header=P("{{ x }}"))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    glossary = (("document", "document.glossary"), ("header1", "header"))
    for name, end in glossary:
        files[f"word/glossary/{name}.xml"] = files["word/header1.xml"].replace(b" x ", b" khac ")
        entry = f'<Override PartName="/word/glossary/{name}.xml" ContentType="{kind}.{end}+xml"/>'
        types = files["[Content_Types].xml"].decode()
        files["[Content_Types].xml"] = types.replace("</Types>", f"{entry}</Types>").encode()
    page = render_template(compile_template(zipped(files), "mau.docx"), {"x": "a"})
    assert lines(page) == lines(page, "word/header1.xml") == ["a"]
    assert lines(page, "word/glossary/header1.xml") == ["{{ khac }}"]


def test_a_value_does_not_end_the_quotes_of_a_field() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        ' HYPERLINK "{{ x }}" {{ y }} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    page = rendered(P(field), {"x": 'a" \\o "b', "y": '\\o "c"'})
    [instruction] = member(page).iter(f"{W}instrText")
    assert instruction.text == ' HYPERLINK "a\\" \\\\o \\"b" \\o "c" '


@pytest.mark.parametrize(
    ("typed", "said", "hint"),
    [
        ("{% if a %}{% elseif b %}{% endif %}", "không có lệnh «elseif»", "viết «{% elif … %}»"),
        ("{% if a %}{% else if b %}{% endif %}", "không có lệnh «else if»", "viết «{% elif … %}»"),
        ("{% if a = 'b' %}{% endif %}", "gặp «=»", "so sánh bằng hai dấu «==»"),
        ("{% if a && b %}{% endif %}", "ký tự «&»", "viết «and» thay cho «&&»"),
        ("{% if !a %}{% endif %}", "ký tự «!»", "viết «not» thay cho «!»"),
        ("{{ a ? 1 : 2 }}", "ký tự «?»", "viết «{{ a if điều_kiện else b }}»"),
        ("{% If a %}", "không có lệnh «If»", "viết chữ thường: if, for, set, endif"),
        ("{{ 1 if }}", "thẻ viết chưa hết", "viết đủ biểu thức giữa hai dấu ngoặc"),
    ],
)
def test_what_another_language_would_write_is_told_as_a_tag_has_it(
    typed: str, said: str, hint: str
) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        compiled(P(typed))
    problem = caught.value.problems[0]
    assert problem.message.startswith(said)
    assert problem.hint == hint


def test_what_fails_before_the_first_tag_is_told_at_it() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(P("x {% set a.b = 1 %}"), {"a": {}})
    [problem] = caught.value.problems
    assert (
        shown(problem) == "BC521 | thân | x {% set a.b = 1 %} | không tính được «{% set a.b = 1 %}»"
    )


@pytest.mark.parametrize(
    ("typed", "said", "hint"),
    [
        (
            "{{ s.replace('a', 'b') }}",
            "không gọi được «.replace(…)» của một dòng chữ",
            "dùng bộ lọc",
        ),
        ("{{ s.a }}", "không có tên «a»", "có phải «d.a»?"),
    ],
)
def test_what_a_text_does_not_have_leads_to_what_there_is(typed: str, said: str, hint: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(P(typed), {"s": "x", "d": {"a": 1}})
    [problem] = caught.value.problems
    assert problem.message == said
    assert str(problem.hint).startswith(hint)


@pytest.mark.parametrize(
    "text",
    [
        "{{ a }}{{ b }}",
        "  {{ a }}  và\n {{ b }} ",
        "Có {{ a }},\u00a0 {{ b }}xã{{ c }}",
        "{{ a }} \t {{ b }}",
    ],
)
def test_tags_have_their_places_in_a_text_with_single_spaces(text: str) -> None:
    tags = read_tags(text)
    single = " ".join(text.split())
    assert [single.index(tag.text) for tag in tags] == list(places_of(tags, text))
