"""Which spellings Vietnamese can have, and which one was meant by a slip."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from counted_work import LINEAR, growth
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.vietnamese.syllables import (
    is_syllable,
    is_syllable_without_marks,
    likely_syllables,
    parts_of,
)

ROOT = Path(__file__).parents[2]
RIGHT = """
a ạ ai ấy ăn âm ánh ịch ích ong oang oai uỷ ủy uống ươm ướt yêu yếu yên ý y ỉa ủa ừ ừm
gì gìn gỉ già giá giữ giữa giếng giết giặc ghế ghi ghềnh gà gồm nghe nghĩa nghệ nghiêng ngành ngoài
kẻ kỹ kính khuya khuỷu khoèo khoảng quốc quý quyền quyết quỳnh quýt quét quăng quặt quận que quạ
hòa hoà khỏe khoẻ thủy thuỷ thuyết tuyên huấn huýt buýt tuần xoong xoóc ngoẹo loắt hoặc hoạch
nguyễn khuyến thuở huơ hươu rượu bưu chính viễn thông điện tử được triển khuếch nguệch huênh
"""
SLIPS = {
    "đưọc": ("được",),
    "đựơc": ("được",),
    "đuợc": ("được",),
    "đựợc": ("được",),
    "nghành": ("ngành",),
    "kông": ("công",),
    "ngươì": ("người",),
    "trưòng": ("trường",),
    "hiẹn": ("hiện",),
    "viẹc": ("việc",),
    "muời": ("mười",),
    "giưã": ("giữa",),
    "qúy": ("quý",),
    "huơng": ("hương",),
    "tôt": ("tốt", "tột"),
    "thưc": ("thức", "thực"),
    "đượcc": (),
    "phươg": (),
}


@pytest.mark.parametrize("word", RIGHT.split())
def test_what_can_be_written_is_a_syllable(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(normalize("NFD", word))
    assert word in (
        *likely_syllables(word),
        *("hoà", "hòa", "khỏe", "khoẻ", "thủy", "thuỷ", "ủy", "uỷ"),
    )


@pytest.mark.parametrize(("slip", "meant"), SLIPS.items())
def test_a_slip_is_no_syllable_and_leads_to_what_was_meant(
    slip: str, meant: tuple[str, ...]
) -> None:
    assert not is_syllable(slip)
    assert likely_syllables(slip) == meant


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("axít", "a xít"),
        ("axit", "a xit"),
        ("vắcxin", "vắc xin"),
        ("thànhphố", "thành phố"),
        ("côngtennơ", "công ten nơ"),
        ("đưọc", ""),
        ("tôt", ""),
        ("tốt", ""),
    ],
)
def test_a_word_written_together_falls_into_its_syllables(word: str, parts: str) -> None:
    assert " ".join(parts_of(word)) == parts


FILES = [
    "data/2019.yaml",
    "data/2020.yaml",
    "README.vi.md",
    *sorted(
        path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "huong-dan").glob("*.md")
    ),
]


@pytest.mark.parametrize("file", FILES)
def test_every_vietnamese_word_of_the_shipped_files_is_possible(file: str) -> None:
    text = re.sub("«[^«»]*»", "", (ROOT / file).read_text(encoding="utf-8"))  # slips are quoted
    words = set(re.findall(r"(?<![\w./-])[^\W\d_]{2,}(?![\w-]|[./]\w)", text))
    assert len(words) > 100
    odd = [w for w in words if w.islower() and not w.isascii() and not is_syllable(w)]
    assert odd == []


@given(st.text(alphabet="aăâeêioôơuưyđcghnkptqrtm\u0300\u0301\u0323", max_size=12))
def test_any_letters_are_answered(word: str) -> None:
    assert all(map(is_syllable, likely_syllables(word)))
    assert "".join(parts_of(word)) in ("", normalize("NFC", word))


@pytest.mark.parametrize("word", ["truong", "duoc", "kinh", "nganh", "thue", "giua", "quyen"])
def test_a_word_without_its_marks_may_be_a_syllable(word: str) -> None:
    assert is_syllable_without_marks(word)


@pytest.mark.parametrize("word", ["kan", "nghanh", "internet", "covid", "cinh", ""])
def test_every_model_of_a_syllable_refuses_the_same_words(word: str) -> None:
    assert not is_syllable_without_marks(word)
    assert not is_syllable(word)


def test_a_word_of_many_syllables_is_taken_apart_in_one_walk() -> None:
    assert parts_of("từ" * 1_600) == ("từ",) * 1_600
    assert growth(parts_of, "thànhphố".__mul__, 200) < LINEAR
