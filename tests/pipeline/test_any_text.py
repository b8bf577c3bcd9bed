"""Any text in any place comes out of the Word file as it went in (in NFC)."""

from __future__ import annotations

import random
import unicodedata
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from judges import open_xml_errors
from thoroughness import examples, share

import baocao_gen
from baocao_gen.vietnamese.unbreakable import breakable

STRINGS, REPORTS = 10_000, 20
SIGNS = list("&<>\"'{}%#|*_`~\\-+.,;:[]()/=")
PIECES = [
    *SIGNS,
    *["{{ x }}", "{% if %}", "{#", "}}", "]]>", "&amp;", "<w:t>", "**đậm**", "2020. ", "- ", "+ "],
    *["* ", "\n", "\t", "  ", " ", "\u00a0", "Sở TT&TT", "<5 triệu", "được", "\u200f", "漢字"],
    unicodedata.normalize("NFD", "được ưỡ"),
    *["😀", "👩‍👩‍👧", "🇻🇳", "مرحبا", "שלום", "\ue000", "\U0010fffd", "é", "e\u0301", "ﬁ", "\ufeff"],
]
PRINTABLE = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"))


def made_of_pieces(seed: random.Random) -> str:
    return "".join(seed.choice(PIECES) for _ in range(seed.randint(1, 8)))


def report_of(strings: list[str]) -> baocao_gen.Report:
    """Every string as a heading, as a sentence, as a value in a sentence and as a table cell."""
    rows = [[baocao_gen.literal(text), "x"] for text in strings]
    return baocao_gen.build(
        {
            "ky_bao_cao": 2020,
            "the_thuc": {
                "co_quan_ban_hanh": "Sở Mẫu",
                "ky_hieu": "BC-SM",
                "dia_danh": "Tiền Giang",
                "trich_yeu": baocao_gen.literal('R&D <a> và "b"'),
                "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"},
                "noi_nhan": ["Lưu: VT"],
            },
            "noi_dung": [
                {"tieu_de": f"«{baocao_gen.literal(text)}»", "van": f"[{baocao_gen.literal(text)}]"}
                for text in strings
            ],
            "phu_luc": [
                {"tieu_de": "Bảng", "bang": {"cot": [{"ten": "Chữ"}, {"ten": "x"}], "hang": rows}}
            ],
        }
    )


def expected(text: str) -> str:
    return breakable(unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n"))


def assert_all_come_out(strings: list[str]) -> bytes:
    data = baocao_gen.render(report_of(strings))
    document = docx.Document(BytesIO(data))
    texts = [breakable(paragraph.text) for paragraph in document.paragraphs]
    titles = [text[1:-1] for text in texts if text[:1] == "«"]
    sentences = [text[1:-1] for text in texts if text[:1] == "[" and text[-1:] == "]"]
    cells = [breakable(row.cells[0].text) for row in document.tables[-1].rows[1:]]
    wanted = [expected(text) for text in strings]
    assert titles == wanted
    assert sentences == wanted
    assert cells == wanted
    return data


@pytest.mark.parametrize("number", range(share(REPORTS)))
def test_ten_thousand_strings_come_out_as_they_went_in(number: int) -> None:
    seed = random.Random(number)
    assert_all_come_out([made_of_pieces(seed) for _ in range(share(STRINGS // REPORTS))])


@examples(60)
@given(st.lists(st.text(PRINTABLE, min_size=1), min_size=1, max_size=20))
def test_any_unicode_text_comes_out_as_it_went_in(strings: list[str]) -> None:
    assert_all_come_out(strings)


@pytest.mark.office
def test_word_accepts_the_strangest_texts() -> None:
    seed = random.Random(2020)
    data = assert_all_come_out([made_of_pieces(seed) for _ in range(300)])
    assert open_xml_errors(data) == []


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x0b", "U+000B"),
        ("\x1f", "U+001F"),
        ("\x85", "U+0085"),
        ("\ufffe", "U+FFFE"),
        ("\u2028", "U+2028"),
    ],
)
def test_characters_that_no_page_can_show_are_refused_by_name(character: str, name: str) -> None:
    with pytest.raises(baocao_gen.InvalidReport) as caught:
        baocao_gen.render(report_of([f"a{character}b"]))
    assert any(name in problem.message for problem in caught.value.problems)
