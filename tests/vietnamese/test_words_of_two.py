"""Which two syllables are a known word, which word was meant by two others, and by what slip.

Judges: vietnamese/compounds_a_to_g.py, vietnamese/compounds_h_to_n.py,
vietnamese/compounds_o_to_y.py
"""

from __future__ import annotations

import pytest
from counted_work import LINEAR, growth

from baocao_gen.vietnamese.compounds import is_compound, suspects
from baocao_gen.vietnamese.confused_words import confusions
from baocao_gen.vietnamese.single_words import GRAMMATICAL, ORDINARY
from baocao_gen.vietnamese.slips import SpellingSlip, folded, plain_spelling, slip_between
from baocao_gen.vietnamese.syllables import is_syllable


@pytest.mark.parametrize(
    ("typed", "meant", "slip"),
    [
        ("bỗ", "bổ", SpellingSlip.TONE),
        ("trinh", "trình", SpellingSlip.TONE),
        ("cơ", "co", SpellingSlip.MARK),
        ("đi", "di", SpellingSlip.MARK),
        ("thuc", "thực", SpellingSlip.BARE),
        ("xung", "sung", SpellingSlip.ONSET),
        ("chương", "trương", SpellingSlip.ONSET),
        ("giành", "dành", SpellingSlip.ONSET),
        ("lông", "nông", SpellingSlip.ONSET),
        ("mắt", "mắc", SpellingSlip.FINAL),
        ("hoàng", "hoàn", SpellingSlip.FINAL),
        ("hính", "chính", SpellingSlip.KEY),
        ("đếp", "đến", SpellingSlip.KEY),
        ("thwo", "thow", SpellingSlip.KEY),
        ("lí", "lý", None),
        ("hoà", "hòa", None),
        ("công", "cộng", SpellingSlip.TONE),
        ("sở", "xã", None),
        ("hồng", "trọng", None),
    ],
)
def test_the_slip_between_two_syllables(typed: str, meant: str, slip: SpellingSlip | None) -> None:
    assert slip_between(typed, meant) is slip


@pytest.mark.parametrize(("typed", "meant"), [("xung", "sung"), ("trương", "chường"), ("lí", "ly")])
def test_what_slips_of_ear_change_is_folded(typed: str, meant: str) -> None:
    assert folded([typed]) == folded([meant])


def test_one_word_has_one_plain_spelling() -> None:
    assert [plain_spelling(word) for word in ("thuỷ", "khoẻ", "quỹ", "kĩ", "thi", "quả")] == [
        *("thủy", "khỏe", "quỹ", "kỹ", "thi", "quả")
    ]


RIGHT = """
hành chính, báo cáo, công nghệ, chuyển đổi, xây dựng, hoà bình, lí luận, quĩ đất, ủy ban, uỷ quyền
"""


@pytest.mark.parametrize("word", RIGHT.strip().split(", "))
def test_words_of_reports_are_known(word: str) -> None:
    first, second = word.split()
    assert is_compound(first, second)
    assert not suspects({(first, second)})


MEANT = """
phát triễn: phát triển; giao thong: giao thông; trạm bơn: trạm bơm; thuc hiện: thực hiện
tuyễn sinh: tuyển sinh; phân bỗ: phân bổ; sữa chữa: sửa chữa
"""


@pytest.mark.parametrize("line", MEANT.replace("\n", ";").strip(";").split(";"))
def test_a_word_is_meant_by_two_syllables(line: str) -> None:
    typed, _, right = line.strip().partition(": ")
    first, second = typed.split()
    guess = suspects({(first, second)})
    assert guess[first, second].right == right


def test_an_impossible_syllable_is_told_by_another_rule() -> None:
    assert not suspects({("nghiên", "kứu"), ("thuât", "toán")})


@pytest.mark.parametrize(
    "pair", ["của các", "tỉnh đã", "báo cho", "nhà vườn", "hàng rong", "quả cam", "sáu năm"]
)
def test_ordinary_neighbours_are_no_suspects(pair: str) -> None:
    first, second = pair.split()
    assert not suspects({(first, second)})


def test_the_table_has_at_least_five_hundred_pairs_of_possible_syllables() -> None:
    table = confusions()
    assert len(table) >= 500
    for wrong, right in table.items():
        assert wrong != right
        assert 1 <= len(wrong.split()) <= 3
        for syllable in wrong.replace(" - ", " ").split():
            assert is_syllable(syllable) or syllable.isascii(), wrong


def test_no_word_of_the_lexicon_is_a_wrong_one_of_the_table() -> None:
    pairs = [wrong.split() for wrong in confusions() if wrong.count(" ") == 1]
    assert [pair for pair in pairs if is_compound(*pair)] == []


def test_what_is_right_in_the_table_is_a_known_word() -> None:
    words = set(confusions().values())
    pairs = [word.split() for word in words if word.count(" ") == 1]
    assert [pair for pair in pairs if not is_compound(*pair)] == []


def test_a_word_of_one_syllable_stands_in_one_list() -> None:
    assert not GRAMMATICAL & ORDINARY


def _strangers(count: int) -> set[tuple[str, str]]:
    vowels = "aeiouăâêôơư"
    made = [f"ph{a}{b}ng" for a in vowels for b in vowels] * 2
    return {(f"{one}{n}", "trợ") for n, one in enumerate((made * 20)[:count])}


def test_twice_the_pairs_take_twice_the_work() -> None:
    assert growth(suspects, _strangers, 500) < LINEAR
