"""Which syllable was meant by keys of Telex or VNI, and which words are no keys."""

from __future__ import annotations

import pytest

from baocao_gen.vietnamese.typing_keys import decoded

KEYS = """
dduwowcj: được, dduowcj: được, duwowcj: dược, quyeets: quyết, quyetes: quyết, ddaams: đấm
nguwowif: người, nguoiwf: người, cacs: các, nhuwngx: những, cuar: của, thuees: thuế, baso: báo
vowis: với, ddi: đi, hoajt: hoạt, ddoongf: đồng, trieern: triển, ke61: kế, ngay2: ngày, to63: tổ
d9uoc75: được, d9: , d9ie62u: điều, nguoi72: người, nam8: năm, quyet61: quyết, ho75p: hợp
"""
OTHERS = "internet online camera website h5n1 m2 ipv6 tinh trong kg wifi x qwerty a1 2020"


@pytest.mark.parametrize("pair", KEYS.replace("\n", ", ").strip(", ").split(", "))
def test_keys_are_decoded(pair: str) -> None:
    keys, _, syllable = pair.partition(": ")
    found = decoded(keys.rstrip(": "))
    assert (found.syllable if found else "") == syllable.strip()


@pytest.mark.parametrize("word", OTHERS.split())
def test_other_words_are_no_keys(word: str) -> None:
    assert decoded(word) is None
