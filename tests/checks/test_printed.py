"""A text of a year file → its printed words, each of which leads back to where it was typed."""

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.report.texts import Texts

FIGURES = {
    "a": {"don_vi_tinh": "hồ sơ", "thuc_hien": "1500", "cung_ky": "1200"},
    "b": {"don_vi_tinh": "hồ sơ", "thuc_hien": "7"},
}


def printed(text: str) -> Printed:
    case = Case(Texts(small_report(text, so_lieu=FIGURES)))
    return next(case.printed(passage) for passage in case.passages if passage.text == text)


@pytest.mark.parametrize(
    ("text", "page", "word", "typed"),
    [
        ("Có {{ a }} hồ sơ.", "Có 1.500 hồ sơ.", "hồ", "hồ"),
        ("Có {{ a }} hồ sơ.", "Có 1.500 hồ sơ.", "500", "{{ a }}"),
        ("Có {% if a > b %}nhiều{% else %}ít{% endif %} hồ sơ.", "Có nhiều hồ sơ.", "hồ", "hồ"),
        ("Có {% if a > b %}nhiều{% else %}ít{% endif %} hồ sơ.", "Có nhiều hồ sơ.", "nh", "nh"),
        (
            "{% if a < b %}tăng {{ a }}{% else %}giảm {{ b }}{% endif %} nữa",
            "giảm 7 nữa",
            "7",
            "{{ b",
        ),
        ("{% for n in [a, b] %}{{ n }}, {% endfor %}hết", "1.500, 7, hết", "7", "{{ n"),
        ("{% for n in [a, b] %}{{ n }}, {% endfor %}hết", "1.500, 7, hết", "hết", "hết"),
        ("{% set x = 'x' %}\nMột {{- ' hai' }} ba", "Một hai ba", "ba", "ba"),
        ("{% set x %}Năm {{ a }}{% endset %}Đó là {{ x }} đó", "Đó là Năm 1.500 đó", "Năm", "{{ x"),
        ("{% raw %}{{ a }}{% endraw %} là thẻ", "{{ a }} là thẻ", "là", "là"),
        ("Một{# ghi chú #} hai", "Một hai", "hai", "hai"),
    ],
)
def test_a_printed_word_leads_back_to_its_place(
    text: str, page: str, word: str, typed: str
) -> None:
    words = printed(text)
    assert words.text.strip("\n") == page
    place = words.at(words.text.rindex(word))
    assert place.text is not None
    assert place.text[place.offset :].startswith(typed)


def test_a_piece_knows_the_value_that_was_printed() -> None:
    words = printed("{% for n in [a, b] %}{{ n }}, {% endfor %}")
    values = [piece.value for piece in words.pieces if piece.tag]
    assert [str(value) for value in values] == ["1.500", "7"]


def test_a_text_that_cannot_be_rendered_keeps_gaps() -> None:
    words = printed("Có {{ khong_co }} hồ sơ.")
    assert words.text.startswith("Có ")
    assert "khong_co" not in words.text
    assert words.at(words.text.index("hồ")).offset == len("Có {{ khong_co }} ")
