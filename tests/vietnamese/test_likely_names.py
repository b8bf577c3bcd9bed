"""Mistyped words among many names: the index answers as a search of all names does."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.text import nearest

NAMES = st.text("abcđêo_12", min_size=1, max_size=8)


@given(word=NAMES, names=st.lists(NAMES, max_size=20))
def test_of_few_names_the_nearest_is_that_of_a_search(word: str, names: list[str]) -> None:
    assert LikelyNames(names).nearest(word) == nearest(word, names)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("so_ho_so_1234_moi", "so_ho_so_1234_cu"),
        ("so_ho_so_17_cu_", "so_ho_so_17_cu"),
        ("số_hồ_sơ_2999_cũ", "so_ho_so_2999_cu"),
        ("xyz", None),
    ],
)
def test_of_many_names_those_that_share_the_rarest_letters_are_compared(
    typed: str, meant: str | None
) -> None:
    assert LikelyNames(f"so_ho_so_{i}_cu" for i in range(3000)).nearest(typed) == meant


def test_a_name_that_was_taken_is_not_found_again() -> None:
    for count in (3, 300):
        names = LikelyNames([*(f"ten_khac_{i}" for i in range(count)), "thuc_hien", "thực_hiện"])
        assert names.nearest("thuc_hein") == "thuc_hien"
        names.remove("thuc_hien")
        assert names.nearest("thuc_hein") == "thực_hiện"
        names.remove("thực_hiện")
        assert names.nearest("thuc_hein") is None


def test_of_many_names_a_word_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(SequenceMatcher, "set_seq1", lambda _, name: compared.append(name))
    monkeypatch.setattr(SequenceMatcher, "real_quick_ratio", lambda _: 0)
    names = LikelyNames(f"so_ho_so_{i}_cu" for i in range(5000))
    names.nearest("so_ho_so_777_moi")
    assert "so_ho_so_777_cu" in compared
    assert len(set(compared) - {""}) <= 20


def test_who_asks_by_the_thousand_gets_the_best_of_fewer_and_fewer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = LikelyNames(f"so_ho_so_{i}_cu" for i in range(300))
    names._asked = 1_000
    assert names.nearest("so_ho_so_77_moi") == "so_ho_so_77_cu"
    compared = []
    monkeypatch.setattr(SequenceMatcher, "set_seq1", lambda _, name: compared.append(name))
    monkeypatch.setattr(SequenceMatcher, "real_quick_ratio", lambda _: 0)
    names.nearest("so_ho_so_78_moi")
    names._asked = 4_000
    names.nearest("so_ho_so_79_moi")
    assert len(compared) <= 4


def test_a_large_list_whose_names_are_taken_one_by_one_is_never_searched_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = LikelyNames(f"so_ho_so_{i}_cu" for i in range(300))
    names._asked = 4_000
    compared, add = [], SequenceMatcher.set_seq1

    def counted(self: SequenceMatcher[str], name: str) -> None:
        compared.append(name)
        add(self, name)

    monkeypatch.setattr(SequenceMatcher, "set_seq1", counted)
    for i in range(300):
        near = names.nearest(f"so_ho_so_{i}_moi")
        if near:
            names.remove(near)
    assert len(compared) <= 2 * 300
