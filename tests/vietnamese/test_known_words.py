"""The list of known words holds words: no syllable of it is misspelt."""

from __future__ import annotations

from baocao_gen.vietnamese.compounds_a_to_g import A_TO_G
from baocao_gen.vietnamese.compounds_h_to_n import H_TO_N
from baocao_gen.vietnamese.compounds_o_to_y import O_TO_Y
from baocao_gen.vietnamese.syllables import is_syllable

BORROWED = {"fax", "kali", "kạn", "web", "x"}


def test_every_syllable_of_a_known_word_is_possible() -> None:
    text = f"{A_TO_G} {H_TO_N} {O_TO_Y}".translate(str.maketrans(":;|", "   "))
    assert {word for word in text.split() if not is_syllable(word)} == BORROWED
