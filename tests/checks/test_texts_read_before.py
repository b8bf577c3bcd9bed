"""A text in which nothing was wrong is not read again, and no fault is missed for that."""

from __future__ import annotations

import inspect
import random
import sys

import pytest
from small_reports import small_report
from thoroughness import share

from baocao_gen.checks import RULES, examine
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence import read_before
from baocao_gen.checks.rule import Rule
from baocao_gen.report.texts import Texts

CLEAN = "Sở đã ban hành kế hoạch phòng, chống thiên tai."
FAULTS = (
    "Sở đã bổ xung 15 xã vào danh sách.",
    "Kết quả ,đạt yêu cầu.",
    "Ngày 5/03/2020 họp giao ban.",
    "Báo cáo quý 2 đã gửi.",
    "Có 02 nhiệm vụ: một là lập kế hoạch; hai là thực hiện; ba là kiểm tra.",
    "Sở có 3 phòng chuyên môn: Văn phòng, Thanh tra.",
    "Sở dduwowcj giao việc.",
    "Cuộc họp (tại trụ sở bàn về kế hoạch.",
    "UNBD tỉnh đã họp.",
    "Kế hoạch thốNg nhất.",
    "Chữ Кế hoạch viết lẫn chữ khác.",
    "Việc \uf0b7 thứ nhất.",
    "Phòng chống nghành nghề trái phép.",
    "Hành vi vi phạm quy định.",
)
"""Texts with which something is wrong, each in its way."""


@pytest.fixture(autouse=True)
def _nothing_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_before, "_FAULTLESS", set())


def told(*texts: str) -> list[tuple[str, str, object]]:
    problems = examine(small_report(*texts))
    return [(problem.code, problem.message, problem.position) for problem in problems]


def unread(*texts: str) -> list[str]:
    read = Case(Texts(small_report(*texts))).unread.passages
    return [passage.text for passage in read if passage.text in texts]


def test_a_text_without_a_fault_is_not_read_again() -> None:
    assert unread(CLEAN) == [CLEAN]
    told(CLEAN)
    assert unread(CLEAN, "Câu mới.") == ["Câu mới."]


def test_of_a_text_with_a_new_line_that_line_is_read() -> None:
    lines = [f"{CLEAN[:-1]} số {number}." for number in range(3)]
    told("\n\n".join(lines))
    told(CLEAN)
    new = "\n\n".join([*lines, "Dòng mới ,sai."])
    read = Case(Texts(small_report(new))).unread
    *_, inside = read.passages
    assert (inside.text, inside.at(0).offset) == ("\nDòng mới ,sai.", new.index("\nDòng"))
    assert [code for code, *_ in told(new)] == ["BC413"]
    assert told(new) == told(new)


@pytest.mark.parametrize("faulty", FAULTS)
@pytest.mark.parametrize("between", ["\n\n", "\n- "])
def test_a_fault_in_a_new_line_is_told_as_if_nothing_were_known(faulty: str, between: str) -> None:
    text = between.join([CLEAN, faulty, CLEAN])
    fresh = told(text)
    read_before._FAULTLESS.clear()
    told(CLEAN, between.join([CLEAN, CLEAN, CLEAN]))
    assert told(text) == fresh


@pytest.mark.parametrize("faulty", FAULTS)
def test_a_fault_is_told_in_every_report(faulty: str) -> None:
    first = told(CLEAN, faulty)
    assert told(CLEAN, faulty) == first
    assert told(faulty, CLEAN) == told(faulty, CLEAN)


def test_a_long_text_is_always_read() -> None:
    long = "\n\n".join([CLEAN] * 2_200)
    told(long)
    assert unread(long) == [long]


def test_a_text_is_known_although_a_rule_that_counts_finds_something_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    twice = "Sở đã phối hợp với các đơn vị liên quan rà soát, cập nhật toàn bộ cơ sở dữ liệu."
    first = told(f"{twice} {twice}")
    assert "BC706" in {code for code, *_ in first}
    assert unread(f"{twice} {twice}") == []
    assert told(f"{twice} {twice}") == first
    monkeypatch.setattr(read_before, "_MOST_LETTERS", 100)
    told("Câu một.", "Câu hai dài hơn một trăm chữ cái. " * 4)
    assert unread("Câu một.") == ["Câu một."]


def test_more_texts_than_are_kept_begin_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    told(*(f"{CLEAN[:-1]} của xã {number}." for number in range(read_before._MOST_TEXTS - 20)))
    monkeypatch.setattr(read_before, "_MOST", read_before._MOST_TEXTS)
    told("Câu thứ nhất.", *(f"Việc {number} đã xong." for number in range(100)))
    assert len(read_before._FAULTLESS) <= read_before._MOST
    assert unread("Câu thứ nhất.") == []


@pytest.mark.slow
def test_what_is_told_does_not_depend_on_the_reports_before() -> None:
    chance, pool = random.Random(7), (CLEAN, *FAULTS)
    for _ in range(share(60)):
        texts = chance.sample(pool, 5)
        warm = told(*texts)
        read_before._FAULTLESS.clear()
        assert told(*texts) == warm
        told(*chance.sample(pool, 5))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_that_is_spared_texts_says_that_it_reads_their_words_alone(rule: Rule) -> None:
    """Or what it finds would be told of the first report of a batch, and of no other."""
    source = inspect.getsource(sys.modules[rule.find.__module__])
    is_spared = any(name in source for name in ("case.unread", "unread_words", "unread_as_printed"))
    assert not is_spared or rule.reads_words
