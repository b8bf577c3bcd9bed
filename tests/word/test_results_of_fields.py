"""Small templates with fields → what each shows is what follows from the printed page.

Judges: word/pairs/cell_sums.py, word/pairs/choices.py, word/pairs/results.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from judges import pdf_text, sound, to_pdf
from word_files import W, cell_of, member, paragraph, rendered, table

from baocao_gen.word.write.for_libreoffice import for_libreoffice

P = paragraph
LIST = {"ds": [{"n": "An", "so": 5}, {"n": "R&D <a>", "so": 1500}, {"n": "Bình", "so": 0}]}
FOR, END = P("{%p for i in ds %}"), P("{%p endfor %}")


def field(instruction: str, shows: str = "cũ", *, look: str = "") -> str:
    """A field as Word writes it, showing what it showed when the template was saved."""
    marks = [
        f'<w:r>{look}<w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    ]
    code = f"<w:r>{look}<w:instrText xml:space='preserve'>{instruction}</w:instrText></w:r>"
    words = f"<w:r>{look}<w:t>{shows}</w:t></w:r>" if shows else ""
    return marks[0] + code + marks[1] + words + marks[2]


def simple(instruction: str, shows: str = "cũ") -> str:
    return f"<w:fldSimple w:instr='{instruction}'><w:r><w:t>{shows}</w:t></w:r></w:fldSimple>"


def marked(name: str, *inside: str, number: int = 1) -> str:
    words = "".join(
        one if one.startswith("<") else f"<w:r><w:t>{one}</w:t></w:r>" for one in inside
    )
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{words}<w:bookmarkEnd w:id="{number}"/>'


def shown(docx: bytes, part: str = "word/document.xml") -> list[str]:
    """The words of each paragraph, «?» before a field that Word is asked to make anew."""
    found = []
    for one in member(docx, part).iter(f"{W}p"):
        pieces = (e for e in one.iter(f"{W}t", f"{W}tab", f"{W}fldChar", f"{W}fldSimple"))
        found.append("".join(_piece(e) for e in pieces))
    return [words for words in found if words]


def _piece(element: Any) -> str:
    if element.get(f"{W}dirty") == "true":
        return "?"
    return "\t" if element.tag == f"{W}tab" else element.text or ""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            FOR + P("Bảng ", field(r" SEQ Bảng \* ARABIC ", "1"), ". {{ i.n }}") + END,
            ["Bảng 1. An", "Bảng 2. R&D <a>", "Bảng 3. Bình"],
            id="captions of a loop",
        ),
        pytest.param(
            P("{%p if not ds %}")
            + P("Hình ", simple(" SEQ Hình ", "1"))
            + P("{%p endif %}")
            + P("Hình ", simple(" SEQ Hình ", "2")),
            ["Hình 1"],
            id="a caption before it is not printed",
        ),
        pytest.param(
            FOR
            + P(field(r"SEQ a \* ROMAN"), " ", field(r"SEQ b \* alphabetic \* MERGEFORMAT"))
            + P("lại ", field(r"SEQ a \c"), field(r"SEQ a \h", ""))
            + END
            + P(field(r"SEQ b \r 27 \* ALPHABETIC")),
            ["I a", "lại 1", "III b", "lại 3", "V c", "lại 5", "AA"],
            id="other forms of numbers",
        ),
        pytest.param(
            FOR + P(field(r"SEQ a \s 1", "1")) + END,
            ["?1"] * 3,
            id="a count that begins anew at headings is Word's",
        ),
        pytest.param(
            FOR
            + P(marked("_Ref1", "Bảng ", field("SEQ Bảng", "1")), ". {{ i.n }}")
            + P(
                "Theo ", field(r" REF _Ref1 \h ", "Bảng 1"), ", trang ", field("PAGEREF _Ref1", "1")
            )
            + END,
            [
                *("Bảng 1. An", "Theo Bảng 1, trang ?1"),
                *("Bảng 2. R&D <a>", "Theo Bảng 2, trang ?1"),
                *("Bảng 3. Bình", "Theo Bảng 3, trang ?1"),
            ],
            id="references of a loop",
        ),
        pytest.param(
            P(marked("ten", "{{ ds[1].n }}")) + P(field("REF ten"), field(r"REF ten \* Upper")),
            ["R&D <a>", "R&D <a>R&D <A>"],
            id="a reference to what a tag prints",
        ),
        pytest.param(
            FOR + P(marked("m", "{{ i.n }}")) + P(field(r"REF m \r \h", "1.")) + END,
            ["An", "?1.", "R&D <a>", "?1.", "Bình", "?1."],
            id="a number of a heading is Word's",
        ),
        pytest.param(
            P(marked("dai", "a")).replace('<w:bookmarkEnd w:id="1"/>', "")
            + P("{{ ds[0].n }}", '<w:bookmarkEnd w:id="1"/>')
            + P(field("REF dai", "a An")),
            ["a", "An", "?a An"],
            id="two paragraphs are Word's",
        ),
        pytest.param(
            P(marked("m", "{% if not ds %}có{% endif %}")) + P("[", field("REF m", "có"), "]"),
            ["[]"],
            id="a reference to nothing",
        ),
        pytest.param(
            P(field('SET v "{{ ds[1].n }}"', ""))
            + P(field("REF v"), field('QUOTE "{{ ds[0].n }}"')),
            ["R&D <a>An"],
            id="what is set and what is quoted",
        ),
    ],
)
def test_counts_and_references_show_the_printed_page(body: str, expected: list[str]) -> None:
    assert shown(sound(rendered(body, LIST))) == expected


@pytest.mark.parametrize(
    ("instruction", "shows"),
    [
        ('IF "{{ ds[0].so }}" = "5" "năm {{ ds[1].n }}" "khác"', "năm R&D <a>"),
        ('IF "{{ ds[2].so }}" = "5" "năm" "khác"', "khác"),
        ("IF {{ ds[1].so }} &gt; 999 cao thấp", "cao"),
        ('IF "{{ ds[0].n }}" &lt;&gt; "An" "khác"', ""),
        (r'IF "{{ ds[0].n }}"="A*" "A \"hoa\"" "khác" \* MERGEFORMAT', 'A "hoa"'),
        ('IF ten = "An" "đúng" "sai"', "đúng"),
        ('IF "{{ ds[0].n }}" = "An"', "?cũ"),
    ],
)
def test_a_choice_shows_what_its_values_choose(instruction: str, shows: str) -> None:
    docx = rendered(P(marked("ten", "{{ ds[0].n }}")) + P(field(instruction)), LIST)

    assert shown(sound(docx)) == [words for words in ("An", shows) if words]


def test_a_choice_in_a_footer_shows_its_own_and_one_that_asks_other_fields_is_words() -> None:
    asked = 'IF "{{ ds[0].n }}" = "An" "đúng" "sai"'
    docx = rendered(P("x"), LIST, footer=P(field(asked)) + P(_nested()))

    assert shown(docx, "word/footer1.xml") == ["đúng", "?1b"]


_OPEN = "<w:instrText>IF </w:instrText></w:r>"


def _nested() -> str:
    whole = field('= "{{ ds[0].so }}" "a" "b"', "b")
    begin, _, rest = whole.partition("</w:r>")
    return f"{begin}</w:r><w:r>{_OPEN}{field('PAGE', '1')}{rest}"


@pytest.mark.parametrize(
    ("formula", "rows", "shows"),
    [
        ("=SUM(ABOVE)", (("Số", "a"), ("5", "1.500,25")), ["5", "1.500,25"]),
        (r'=SUM(ABOVE) \# "#.##0,00"', (("2", "7"), ("", "7"), ("5", "6")), ["5,00", "20,00"]),
        ("=SUM(LEFT)", (("5", "1"),), ["?cũ", "?cũ"]),
        ("= SUM(ABOVE)", (("chưa có", "3"),), ["?cũ", "3"]),
    ],
)
def test_a_sum_of_a_table_is_the_sum_of_the_printed_rows(
    formula: str, rows: tuple[tuple[str, str], ...], shows: list[str]
) -> None:
    total = tuple(P(field(formula)) for _ in range(2))
    body = table(
        ("{%tr for i in ds %}", ""), ("{{ i[0] }}", "{{ i[1] }}"), ("{%tr endfor %}", ""), total
    )

    assert shown(sound(rendered(body + P("x"), {"ds": rows})))[-3:-1] == shows


def test_a_sum_counts_columns_of_the_grid() -> None:
    wide = cell_of("Tổng").replace('"dxa"/>', '"dxa"/><w:gridSpan w:val="2"/>')
    rows = table(("1", "2", "{{ ds[0].so }}"), ("1", "2", "{{ ds[1].so }}"))
    total = f"<w:tr>{wide}{cell_of(P(field('=SUM(ABOVE)')))}</w:tr>"
    docx = rendered(rows.replace("</w:tbl>", total + "</w:tbl>") + P("x"), LIST)

    assert shown(sound(docx))[-2] == "1.505"


@pytest.mark.parametrize(
    ("result", "shows"),
    [
        ("<w:r><w:t>Bảng 1</w:t></w:r><w:r><w:tab/><w:t>cũ</w:t></w:r>", "An\tB"),
        ("<w:hyperlink w:anchor='x'><w:r><w:t>cũ</w:t></w:r></w:hyperlink>", "cũ"),
    ],
)
def test_a_result_of_several_runs_becomes_one_and_one_of_more_than_runs_stays(
    result: str, shows: str
) -> None:
    whole = field("REF ten", "").replace(
        '<w:r><w:fldChar w:fldCharType="end"/>',
        f'{result}<w:r><w:fldChar w:fldCharType="end"/>',
    )
    docx = rendered(P(marked("ten", "{{ ten }}")) + P(whole), {"ten": "An\tB"})

    assert shown(docx)[1].removeprefix("?") == shows


def test_libreoffice_prints_the_words_of_a_choice(tmp_path: Path) -> None:
    choice = 'IF "{{ ds[0].n }}" = "An" "đúng" "sai"'
    body = P("[", field(choice), "]") + P("[", simple(choice.replace("đúng", "phải")), "]")
    docx = for_libreoffice(rendered(body, LIST, footer=P(field(choice))), "x.docx")

    words = pdf_text(to_pdf(docx, tmp_path)).split()
    assert words == ["[đúng]", "[phải]", "đúng"]


def test_the_number_of_a_note_is_that_of_its_turn(tmp_path: Path) -> None:
    marks = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for n, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    noted = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = FOR + P("{{ i.n }}", marked("_RefN", noted), " xem ", field("NOTEREF _RefN", "1")) + END
    notes = f'{marks}<w:footnote w:id="1">{P("của {{ i.n }}")}</w:footnote>'
    docx = sound(rendered(body, LIST, footnotes=notes))

    assert shown(docx) == ["An xem 1", "R&D <a> xem 2", "Bình xem 3"]
    assert "xem 3" in pdf_text(to_pdf(docx, tmp_path))
