"""The next report of a batch → what it has in common with the one before is the same object."""

from __future__ import annotations

from pathlib import Path

from small_reports import LETTERHEAD

import baocao_gen
from baocao_gen.checks import examine
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.passages import passages
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.origin import KeyPath

YEAR = (
    f"ky_bao_cao: 2020\n{LETTERHEAD}"
    """\
so_lieu:
  lop: {ten: Lớp tập huấn, don_vi_tinh: lớp, thuc_hien: 15}
  xa: {ten: Xã đạt chuẩn, don_vi_tinh: xã, thuc_hien: 21}
noi_dung:
  - van: Đã mở {{ lop | kem_don_vi }} tập huấn. Học viên đánh giá tốt.
  - van: Có {{ xa | kem_don_vi }} đạt chuẩn; các xã còn lại đang hoàn thiện hồ sơ.
"""
)
OTHER_FIGURE = YEAR.replace("thuc_hien: 15", "thuc_hien: 16")
OTHER_WORDS = YEAR.replace("đánh giá tốt", "chăm chỉ")


def examined(path: Path, content: str) -> Case:
    path.write_text(content, encoding="utf-8")
    texts = Texts(baocao_gen.load(path))
    assert examine(texts.report, texts) == []
    texts.keep()
    return Case(texts)


def codes(path: Path, content: str) -> list[str]:
    path.write_text(content, encoding="utf-8")
    return [problem.code for problem in baocao_gen.check(baocao_gen.load(path))]


def other_texts(first: Case, second: Case) -> list[KeyPath]:
    pairs = zip(first.passages, second.passages, strict=True)
    return [other.path for one, other in pairs if one is not other]


def sentences(case: Case, section: int) -> list[int]:
    mine = (one for one in case.sentences if one.printed.passage.path[1] == section)
    return [id(one) for one in mine]


def test_a_text_with_other_figures_is_split_anew_and_no_other(tmp_path: Path) -> None:
    first = examined(tmp_path / "a.yaml", YEAR)
    second = examined(tmp_path / "b.yaml", OTHER_FIGURE)
    assert second.sentences[0].text == "Đã mở 16 lớp tập huấn. "
    assert other_texts(first, second) == [("so_lieu", "lop", "ten")]
    assert sentences(first, 0) != sentences(second, 0)
    assert sentences(first, 1) == sentences(second, 1)


def test_a_text_with_other_words_is_another_one(tmp_path: Path) -> None:
    first = examined(tmp_path / "a.yaml", YEAR)
    second = examined(tmp_path / "b.yaml", OTHER_WORDS)
    assert other_texts(first, second) == [("noi_dung", 0, "van")]
    assert second.sentences[1].text == "Học viên chăm chỉ."


def test_what_another_figure_makes_wrong_is_found_in_a_text_that_is_the_same(
    tmp_path: Path,
) -> None:
    typed = YEAR.replace("các xã còn lại", "cả 15 lớp tập huấn đều xong, các xã còn lại")
    assert codes(tmp_path / "a.yaml", typed) == ["BC411"]
    swapped = typed.replace("thuc_hien: 15", "thuc_hien: 51")
    assert codes(tmp_path / "b.yaml", swapped) == ["BC411", "BC740"]


def test_a_number_typed_with_more_digits_is_judged_anew(tmp_path: Path) -> None:
    rate = (
        "  ty_le: {don_vi_tinh: '%', cong_thuc: lop / xa, thuc_hien: '71,4', ke_hoach: '45,00'}\n"
    )
    year = YEAR.replace("noi_dung:", f"{rate}noi_dung:")
    assert "BC304" not in codes(tmp_path / "a.yaml", year)
    assert "BC304" in codes(tmp_path / "b.yaml", year.replace("71,4", "71,40"))


def test_a_paragraph_of_a_faultless_text_is_read_as_a_text_of_its_own(tmp_path: Path) -> None:
    three = "Có 3 việc:\n      1. Làm đường.\n      2. Làm cầu.\n"
    whole = YEAR + f"  - van: |\n      {three}\n      3. Làm trường.\n"
    assert "BC704" not in codes(tmp_path / "a.yaml", whole)
    assert "BC704" in codes(tmp_path / "b.yaml", YEAR + f"  - van: |\n      {three}")


def test_texts_of_a_report_built_in_python_are_in_the_order_of_the_model(tmp_path: Path) -> None:
    report = examined(tmp_path / "a.yaml", YEAR).report
    assert [one.path[0] for one in passages(report.year_file)][-2:] == ["noi_dung", "noi_dung"]


def test_an_answer_is_known_while_it_hangs_on_the_same_objects() -> None:
    asked: list[str] = []
    answers: LastAnswers[str, int] = LastAnswers(most=2)

    def answer(key: str, *given: object) -> int:
        def ask() -> int:
            asked.append(key)
            return len(asked)

        return answers.of(key, given, ask)

    one, other = [1], [1]  # equal, and not the same
    assert (answer("a", one), answer("a", one), answer("a", other)) == (1, 1, 2)
    assert (answer("b", one), answer("c", one), answer("a", other)) == (3, 4, 5)
    assert len(answers) == 2
