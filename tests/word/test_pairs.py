"""Small templates with objects that point at each other → both sides on the page, or told.

Judges: word/pairs/bookmarks.py, word/pairs/comment_parts.py, word/pairs/contents_lines.py,
word/pairs/fields.py, word/pairs/inlined.py, word/pairs/kept.py, word/pairs/lists.py,
word/pairs/lone.py, word/pairs/range_marks.py, word/pairs/ready.py, word/pairs/shapes.py,
word/pairs/turns.py
"""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from judges import sound
from lxml import etree
from random_pairs import NAMES, RandomTemplate, faults
from word_files import W, lines, member, members, paragraph, rendered, table, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Problem
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

P = paragraph
THREE = {"ds": [{"n": "Một", "c": ["a", "b"]}, {"n": "Hai", "c": ["c", "d"]}], "co": True}
FOR, END = P("{%p for i in ds %}"), P("{%p endfor %}")
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for n, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


def problems(docx: bytes, names: dict[str, object]) -> list[Problem]:
    """What a template is refused for."""
    with pytest.raises(InvalidTemplate) as refused:
        render_template(compile_template(docx, "m.docx"), names)
    return list(refused.value.problems)


def note(number: int, words: str) -> str:
    return f'<w:footnote w:id="{number}">{P(words)}</w:footnote>'


def noted(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def start(name: str, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int = 1) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def field(words: str, result: str = "x") -> str:
    inside = f"<w:r><w:t>{result}</w:t></w:r>"
    return mark("begin") + code(words) + mark("separate") + inside + mark("end")


def instructions(docx: bytes) -> list[str]:
    body = member(docx, "word/document.xml")
    found = [e.text or "" for e in body.iter(f"{W}instrText")]
    found += [e.get(f"{W}instr", "") for e in body.iter(f"{W}fldSimple")]
    return [" ".join(words.split()) for words in found]


def names(docx: bytes) -> list[str]:
    return [
        e.get(f"{W}name", "") for e in member(docx, "word/document.xml").iter(f"{W}bookmarkStart")
    ]


def notes(docx: bytes) -> list[str]:
    """The words of the notes, in the order of their references in the body."""
    own = {
        one.get(f"{W}id"): "".join(t.text or "" for t in one.iter(f"{W}t"))
        for one in member(docx, "word/footnotes.xml")
    }
    body = member(docx, "word/document.xml")
    asked = [own[r.get(f"{W}id")] for r in body.iter(f"{W}footnoteReference")]
    kept = [words for number, words in own.items() if number not in ("-1", "0")]
    assert kept == asked
    return asked


def numbered(words: str, number: int = 1, level: int = 0) -> str:
    look = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return P(words, properties=look)


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def printed_numbers(docx: bytes) -> list[str]:
    """The items as a reader sees them: «1. a»."""
    counts: dict[str, int] = {}
    found = []
    for item in member(docx, "word/document.xml").iter(f"{W}p"):
        number = item.find(f".//{W}numId")
        words = "".join(t.text or "" for t in item.iter(f"{W}t"))
        if number is not None:
            key = number.get(f"{W}val", "")
            counts[key] = counts.get(key, 0) + 1
            words = f"{counts[key]}. {words}"
        found.append(words)
    return [words for words in found if words]


@pytest.mark.parametrize(
    ("body", "own", "printed"),
    [
        pytest.param(
            P("A", noted(1))
            + P("{%p if not co %}")
            + P("B", noted(2))
            + P("{%p endif %}")
            + P("C", noted(3)),
            (note(1, "một"), note(2, "hai"), note(3, "ba {{ co }}")),
            ["một", "ba có"],
            id="a note that is not printed is gone",
        ),
        pytest.param(
            FOR + P("{{ i.n }}", noted(1)) + END,
            (note(1, "Niên giám"),),
            ["Niên giám"] * 2,
            id="a note each turn",
        ),
        pytest.param(
            FOR + P("{{ i.n }}", noted(1)) + END,
            (note(1, "của {{ i.n }}"),),
            ["của Một", "của Hai"],
            id="a note sees the loop",
        ),
        pytest.param(
            P("{% for i in ds %}{{ i.n }}", noted(2), "{% endfor %}", noted(1)),
            (note(1, "cuối"), note(2, "{{ i.n }}")),
            ["Một", "Hai", "cuối"],
            id="a note in a sentence",
        ),
        pytest.param(
            P("{{ co }}", noted(4), noted(4)),
            (note(4, "chung"),),
            ["chung", "chung"],
            id="a note that two places ask for",
        ),
    ],
)
def test_notes_go_with_their_references(
    body: str, own: tuple[str, ...], printed: list[str]
) -> None:
    docx = rendered(body, THREE, footnotes=SEPARATORS + "".join(own))

    assert notes(sound(docx)) == printed


def test_a_fault_in_a_note_is_told_there() -> None:
    docx = zipped(members(P("{{ co }}", noted(1)), footnotes=SEPARATORS + note(1, "{{ nhầm }}")))

    (found,) = problems(docx, THREE)

    assert (found.code, found.position and found.position.part) == ("BC520", "chú thích cuối trang")


def test_a_header_is_told_that_it_does_not_see_the_loop() -> None:
    docx = zipped(members(FOR + P("{{ i.n }}") + END, header=P("{{ i.n }}")))

    (found,) = problems(docx, THREE)

    assert "của thân: phần khác không thấy" in (found.hint or "")


@pytest.mark.parametrize(
    ("words", "renamed"),
    [
        ("REF b \\h", "REF b_2 \\h"),
        ("PAGEREF b", "PAGEREF b_2"),
        ("NOTEREF B", "NOTEREF b_2"),
        ('HYPERLINK \\l "b"', 'HYPERLINK \\l "b_2"'),
        ("TOC \\o \\b b", "TOC \\o \\b b_2"),
        ("b", "b_2"),
        ("STYLEREF b", "STYLEREF b"),
        ("SEQ b", "SEQ b"),
        ('HYPERLINK "tep.docx" \\l "b"', 'HYPERLINK "tep.docx" \\l "b"'),
    ],
)
def test_a_field_leads_to_the_bookmark_of_its_turn(words: str, renamed: str) -> None:
    docx = rendered(FOR + P(start("b"), "{{ i.n }}", end(), field(words)) + END, THREE)

    assert names(docx) == ["b", "b_2"]
    assert instructions(docx)[1] == renamed


def test_nested_loops_lead_to_the_nearest_turn() -> None:
    inner = (
        P("{%p for j in i.c %}")
        + P(start("j", 2), "{{ j }}", end(2), field("REF j"), field("REF b"))
        + END
    )
    body = FOR + P(start("b"), "{{ i.n }}", end()) + inner + END + P(field("REF j"), field("REF b"))

    docx = rendered(body, THREE)

    asked = [words.partition(" ")[2] for words in instructions(docx)]
    assert names(docx) == ["b", "j", "j_2", "b_2", "j_3", "j_4"]
    assert asked == ["j", "b", "j_2", "b", "j_3", "b_2", "j_4", "b_2", "j", "b"]


def test_links_lead_to_their_turn() -> None:
    link = '<w:hyperlink w:anchor="b"><w:r><w:t>xem</w:t></w:r></w:hyperlink>'
    body = FOR + P(start("b"), "{{ i.n }}", end()) + P(link) + END
    docx = rendered(body, THREE)

    found = [e.get(f"{W}anchor") for e in member(docx, "word/document.xml").iter(f"{W}hyperlink")]
    assert found == ["b", "b_2"]


def test_a_bookmark_on_the_tags_of_a_condition_is_around_what_it_prints() -> None:
    body = (
        P(start("b"), "{%p if co %}")
        + P("Chữ")
        + P("{%p endif %}", end())
        + P("Xem ", field("REF b"))
    )

    docx = rendered(body, THREE)

    xml = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml").decode()
    assert re.search(r'w:name="b"/><w:p>.*?Chữ.*?</w:p><w:bookmarkEnd', xml)
    sound(docx)


def test_a_reference_to_what_is_not_printed_is_told() -> None:
    body = (
        P(start("b"), "{%p if co %}")
        + P("Chữ")
        + P("{%p endif %}", end())
        + P("Xem ", field("REF b"))
    )

    (found,) = problems(zipped(members(body)), {"co": False})

    assert found.code == "BC560"
    assert found.position is not None
    assert found.position.excerpt == "Xem x"


def test_a_link_to_what_is_not_printed_is_plain_words() -> None:
    link = '<w:hyperlink w:anchor="b"><w:r><w:t>xem</w:t></w:r></w:hyperlink>'
    body = P("{%p if co %}") + P(start("b"), "Chữ", end()) + P("{%p endif %}") + P(link)

    docx = rendered(body, {"co": False})

    assert lines(docx) == ["xem"]
    assert b"hyperlink" not in zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml")


def test_a_header_that_asks_for_what_is_not_printed_is_told() -> None:
    body = P("{%p if co %}") + P(start("b"), "Chữ", end()) + P("{%p endif %}")

    (found,) = problems(zipped(members(body, header=P(field("REF b")))), {"co": False})

    assert found.code == "BC560"


COMMENT = f'<w:comment w:id="0" w:author="A" w:initials="A">{P("xem {{ i.n }}")}</w:comment>'
SAID = (
    '<w:commentRangeStart w:id="0"/>',
    '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
)


def test_a_comment_in_a_loop_is_there_for_each_turn() -> None:
    docx = rendered(FOR + P(SAID[0], "{{ i.n }}", SAID[1]) + END, THREE, comments=COMMENT)

    body = member(docx, "word/document.xml")
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [e.get(f"{W}id") for e in body.iter(f"{W}{kind}")] == ["0", "1"]
    words = ["".join(c.itertext()) for c in member(docx, "word/comments.xml")]
    assert words == ["xem Một", "xem Hai"]
    sound(docx)


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def test_an_answer_to_a_comment_answers_the_comment_of_its_turn() -> None:
    said = [
        f'<w:comment w:id="{n}" w:author="A" w:initials="A"><w:p xmlns:w14="{W14}" '
        f'w14:paraId="0000000{n + 1}"><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'
        for n, words in enumerate(("hỏi", "đáp"))
    ]
    entries = (
        f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="00000001" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>'
        "</w15:commentsEx>"
    )
    answer = (piece.replace('"0"', '"1"') for piece in SAID)
    first, last = zip(SAID, answer, strict=True)
    body = FOR + P(*first, "{{ i.n }}", *last) + END
    parts = members(body, comments="".join(said), commentsExtended="")
    parts["word/commentsExtended.xml"] = entries.encode()

    docx = render_template(compile_template(zipped(parts), "m.docx"), THREE)

    paragraphs = member(docx, "word/comments.xml").iter(f"{W}p")
    asked, told, asked_again, told_again = [e.get(f"{{{W14}}}paraId") for e in paragraphs]
    answered = {
        e.get(f"{{{W15}}}paraId"): e.get(f"{{{W15}}}paraIdParent")
        for e in member(docx, "word/commentsExtended.xml")
    }
    assert answered == {asked: None, told: asked, asked_again: None, told_again: asked_again}


def test_a_comment_that_is_not_printed_is_gone() -> None:
    body = P("{%p if not co %}") + P(SAID[0], "Chữ", SAID[1]) + P("{%p endif %}")
    docx = rendered(body, THREE, comments=COMMENT.replace("{{ i.n }}", ""))

    assert len(member(docx, "word/comments.xml")) == 0


@pytest.mark.parametrize("co", [True, False])
def test_a_field_that_a_condition_cuts_is_whole_or_gone(co: bool) -> None:
    body = (
        P(mark("begin"), code("TOC \\o"), mark("separate"), "x")
        + P("{%p if co %}")
        + P("y", mark("end"))
        + P("{%p endif %}")
        + P("sau")
    )

    docx = rendered(body, {"co": co})

    kinds = [
        e.get(f"{W}fldCharType") for e in member(docx, "word/document.xml").iter(f"{W}fldChar")
    ]
    assert kinds == (["begin", "separate", "end"] if co else [])
    assert len(instructions(docx)) == co
    assert lines(docx) == (["x", "y", "sau"] if co else ["x", "sau"])


ITEMS = P("{%p for j in i.c %}") + numbered("{{ j }}") + END


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        pytest.param(
            FOR + P("{{ i.n }}") + ITEMS + END,
            ["Một", "1. a", "2. b", "Hai", "1. c", "2. d"],
            id="a heading and its items",
        ),
        pytest.param(
            FOR + numbered("{{ i.n }}") + END, ["1. Một", "2. Hai"], id="the loop makes the items"
        ),
        pytest.param(
            FOR + numbered("{{ i.n }}") + P("kể") + END,
            ["1. Một", "kể", "2. Hai", "kể"],
            id="an item and what is told of it",
        ),
        pytest.param(
            FOR + numbered("{{ i.n }}") + numbered("sau") + END,
            ["1. Một", "2. sau", "1. Hai", "2. sau"],
            id="several items",
        ),
        pytest.param(
            numbered("đầu") + FOR + P("{{ i.n }}") + ITEMS + END,
            ["1. đầu", "Một", "2. a", "3. b", "Hai", "4. c", "5. d"],
            id="it has begun before",
        ),
        pytest.param(
            FOR
            + P("{{ i.n }}")
            + P("{%p for j in i.c %}")
            + numbered("{{ j }}{# đánh số tiếp #}")
            + END
            + END,
            ["Một", "1. a", "2. b", "Hai", "3. c", "4. d"],
            id="it is asked to go on",
        ),
        pytest.param(
            table(("{%tr for i in ds %}",), (numbered(""), "{{ i.n }}"), ("{%tr endfor %}",))
            + P(""),
            ["1. ", "Một", "2. ", "Hai"],
            id="rows of a table",
        ),
        pytest.param(
            numbered("{% for i in ds %}") + numbered("{{ i.n }}{% endfor %}"),
            ["1. Một", "2. Hai"],
            id="a lone for",
        ),
        pytest.param(
            numbered("{% for i in ds %}") + numbered("{{ i.n }}") + numbered("{% endfor %}"),
            ["1. Một", "2. Hai"],
            id="both are alone",
        ),
        pytest.param(
            numbered("{% if co %}") + numbered("{{ co }}") + numbered("{% endif %}"),
            ["1. có"],
            id="a lone condition",
        ),
        pytest.param(
            numbered("một") + numbered("{% if not co %}hai{% endif %}") + numbered("ba"),
            ["1. một", "2. ba"],
            id="a condition is all of an item",
        ),
        pytest.param(
            numbered("{% if not co %}a{% else %}b{% endif %}{% if co %}c{% endif %}"),
            ["1. bc"],
            id="an item of several conditions",
        ),
        pytest.param(
            numbered("một{% if not co %}hai{% endif %}"),
            ["1. một"],
            id="a condition behind words",
        ),
        pytest.param(
            numbered("{% if co %}một{% endif %}").replace("<w:r>", start("b") + "<w:r>", 1)
            + P("x", end(), field("REF b")),
            ["1. một", "xx"],
            id="a condition on a bookmark that goes on",
        ),
    ],
)
def test_lists_begin_anew_where_a_turn_is_more_than_an_item(body: str, printed: list[str]) -> None:
    docx = rendered(body, THREE, numbering=NUMBERING)

    assert printed_numbers(docx) == printed
    assert b"<?" not in etree.tostring(member(docx, "word/document.xml"))


def test_bullets_need_no_numbering_of_their_own() -> None:
    body = FOR + P("{{ i.n }}") + ITEMS + END
    docx = rendered(body, THREE, numbering=NUMBERING.replace("decimal", "bullet"))

    numbers = {e.get(f"{W}val") for e in member(docx).iter(f"{W}numId")}
    assert numbers == {"1"}


def test_a_list_by_style_begins_anew() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List Number"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    item = P("{{ j }}", properties='<w:pStyle w:val="L"/>')
    body = FOR + P("{{ i.n }}") + P("{%p for j in i.c %}") + item + END + END
    parts = members(body, numbering=NUMBERING)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        b"</w:styles>", style.encode() + b"</w:styles>"
    )
    docx = render_template(compile_template(zipped(parts), "m.docx"), THREE)

    assert printed_numbers(docx) == ["Một", "1. a", "2. b", "Hai", "1. c", "2. d"]


def test_contents_drop_the_lines_of_a_loop_and_are_made_anew() -> None:
    entry = P(field("PAGEREF b"), "{{ i.n }}")
    body = (
        P(mark("begin"), code("TOC \\o"), mark("separate"), "Mở đầu")
        + entry
        + P(mark("end"))
        + FOR
        + P(start("b"), "Phần {{ i.n }}", end())
        + END
    )

    docx = rendered(body, THREE)

    assert lines(docx) == ["Mở đầu", "", "Phần Một", "Phần Hai"]
    first = next(member(docx, "word/document.xml").iter(f"{W}fldChar"))
    assert first.get(f"{W}dirty") == "true"


def test_old_shapes_have_ids_of_their_own() -> None:
    v, o = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
    box = (
        f'<w:r><w:pict xmlns:v="{v}" xmlns:o="{o}"><v:shapetype id="_x0000_t202" o:spt="202"/>'
        '<v:shape id="_x0000_s1026" o:spid="_x0000_s1026" type="#_x0000_t202"/></w:pict></w:r>'
    )
    docx = rendered(FOR + P("{{ i.n }}", box) + END, THREE)

    body = member(docx, "word/document.xml")
    assert [e.get("id") for e in body.iter(f"{{{v}}}shape")] == ["_x0000_s1026", "_x0000_s1027"]
    assert [e.get("id") for e in body.iter(f"{{{v}}}shapetype")] == ["_x0000_t202"]


def test_the_words_of_a_part_without_pairs_are_not_marked() -> None:
    template = compile_template(zipped(members(FOR + P("{{ i.n }}") + END)), "m.docx")

    assert template.parts[0].prepared.pairs is None
    assert render_template(template, THREE)


@pytest.mark.parametrize("first", range(0, 40, 10))
def test_every_pair_of_a_random_template_is_whole_or_told(first: int) -> None:
    printed = 0
    for number in range(first, first + 10):
        template = compile_template(RandomTemplate(number).docx, "m.docx")
        try:
            docx = render_template(template, NAMES)
        except InvalidTemplate as error:
            told = {problem.code for problem in error.problems}
        else:
            printed, told = printed + 1, {"BC560"}
            assert faults(docx) == [], number
            assert docx == render_template(template, NAMES)
        assert told == {"BC560"}
    assert printed > 2
