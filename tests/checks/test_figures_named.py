"""Words of a sentence → the figures that they name."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import FiguresByWords
from baocao_gen.checks.subjects import subject_of
from baocao_gen.report.texts import Texts


@pytest.mark.parametrize(("alike", "named"), [(1, 1), (50, 50), (51, 0)])
def test_a_name_that_very_many_figures_have_names_none_of_them(alike: int, named: int) -> None:
    figures = {
        f"a{n}": {"ten": "Hồ sơ đất đai", "don_vi_tinh": "hồ sơ", "thuc_hien": n + 2}
        for n in range(alike)
    }
    other = {"ten": "Hồ sơ hộ tịch", "don_vi_tinh": "hồ sơ", "thuc_hien": 7}
    report = small_report("Lời.", so_lieu={"nhom": {**figures, "khac": other}})
    by_words = FiguresByWords(report.figures)
    found = by_words.named("Số hồ sơ về đất đai và hồ sơ hộ tịch đã nhận")
    assert len(found) == named + 1


@pytest.mark.parametrize(
    ("words", "most", "lacking"),
    [
        ({"dai"}, 0, ["b.dat_dai"]),
        ({"dai", "ho"}, 0, ["b.dat_dai"]),
        ({"dai", "ho"}, 1, ["b.dat_dai", "b.ho_tich"]),
        ({"dai", "tich"}, 0, []),
        ({"rung"}, 0, []),
        ({"rung"}, 1, ["b.dat_dai", "b.ho_tich", "b.thu"]),
        (set(), 0, ["b.dat_dai", "b.ho_tich", "b.thu"]),
    ],
)
def test_names_that_lack_at_most_so_many_words(
    words: set[str], most: int, lacking: list[str]
) -> None:
    names = {"dat_dai": "Hồ sơ đất đai", "ho_tich": "Hồ sơ hộ tịch", "thu": "Tổng thu"}
    figures = {
        key: {"ten": name, "don_vi_tinh": "hồ sơ", "thuc_hien": 7} for key, name in names.items()
    }
    report = small_report("Lời.", so_lieu={"b": figures})
    found = FiguresByWords(report.figures).lacking(frozenset(words), most)
    assert sorted(".".join(name) for name in found) == lacking


@pytest.mark.parametrize(("alike", "meant"), [(3, 3), (200, 200), (201, 0)])
def test_words_that_very_many_names_have_single_out_none(alike: int, meant: int) -> None:
    figures = {
        f"a{n}": {"ten": f"Hồ sơ đất đai loại {n}", "don_vi_tinh": "hồ sơ", "thuc_hien": n + 2}
        for n in range(alike)
    }
    tags = ", ".join(f"{{{{ nhom.{key} }}}}" for key in figures)
    words = f"Có {tags} hồ sơ.\n\nHồ sơ đất đai giảm so với cùng kỳ."
    case = Case(Texts(small_report(words, so_lieu={"nhom": figures})))
    sentence = case.sentences[-1]
    found = subject_of(case, sentence, sentence.start + len("Hồ sơ đất đai "))
    assert len(found.figures) == meant
