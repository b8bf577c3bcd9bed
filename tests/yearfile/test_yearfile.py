"""A year file with a fault → what the clerk reads: every file in `bad/`, and the rest in words.

A file in `bad/` is named after its fault; beside it stands the exact text that is printed.

Judges: yearfile/model/appendix.py, yearfile/model/base.py, yearfile/model/fields.py,
yearfile/model/figure.py, yearfile/model/header.py, yearfile/origin.py,
yearfile/yaml/nodes.py
"""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.pipeline.one import check
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.problems.shown import as_text
from baocao_gen.report.load import load
from baocao_gen.yearfile.read import read_year_file

BAD = Path(__file__).parent.parent / "bad"
NAMES = sorted(path.stem for path in BAD.glob("*.yaml"))
GOOD = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác năm {{ nam }}
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT, VP"]
so_lieu:
  nhom:
    a: {don_vi_tinh: hồ sơ, thuc_hien: 1}
noi_dung:
  - van: Có {{ nhom.a }} hồ sơ.
"""


def problems_of(path: Path) -> tuple[Problem, ...]:
    """What keeps a report from being printed, blanks aside."""
    try:
        found = check(load(path))
    except InvalidReport as error:
        return error.problems
    wrong = tuple(problem for problem in found if problem.severity is Severity.ERROR)
    assert wrong, f"nothing is wrong in {path}"
    return wrong


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_told_in_the_words_beside_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BAD)
    problems = problems_of(Path(f"{name}.yaml"))
    assert as_text(problems) + "\n" == (BAD / f"{name}.txt").read_text(encoding="utf-8")
    for problem in problems:
        assert problem.position is not None
        assert problem.hint
        assert problem.message[0].islower() or not problem.message[0].isalpha()


def test_ten_mistakes_are_told_in_one_run() -> None:
    problems = problems_of(BAD / "nhieu-loi-mot-lan.yaml")
    assert len(problems) >= 10
    places = [(p.position.line, p.position.column) for p in problems if p.position]
    assert places == sorted(places)


def read(text: str) -> list[Problem]:
    return read_year_file(text.encode(), "nam.yaml")[2]


def test_a_good_file_has_no_warnings() -> None:
    assert read(GOOD) == []


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain, _, _ = read_year_file(GOOD.encode(), "nam.yaml")
    windows, _, warnings = read_year_file(GOOD.replace("\n", "\r\n").encode("utf-8-sig"), "x.yaml")
    assert windows == plain
    assert warnings == []


def test_a_bare_decimal_comma_before_three_digits_is_taken_and_remarked_on() -> None:
    block = "    b:\n      don_vi_tinh: tỷ đồng\n      thuc_hien: {}\nnoi_dung:"
    (note,) = read(GOOD.replace("noi_dung:", block.format("1,988")))
    assert note.code == "BC216"
    assert str(note.position) == "nam.yaml:14:18"
    assert read(GOOD.replace("noi_dung:", block.format('"1,988"'))) == []


def test_megabytes_of_aliases_are_refused_in_no_time_and_in_few_words() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 50)}]\n" for i in range(1, 300)
    )
    started = time.perf_counter()
    with pytest.raises(InvalidReport) as caught:
        read(bomb + GOOD)
    assert len(caught.value.problems) < 5000
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("text", ["06", "no", "12:30", "0912345678", "1_000", "2020-07-08", "on"])
def test_yaml_never_turns_a_text_into_something_else(text: str) -> None:
    year_file, _, _ = read_year_file(GOOD.replace("Tiền Giang", text).encode(), "nam.yaml")
    assert year_file.header.place == text


def problems_or_none(data: bytes) -> str | None:
    """What is told of a file; None when there is nothing wrong with it."""
    try:
        read_year_file(data, "nam.yaml")
    except InvalidReport as error:
        return as_text(error.problems)
    return None


def test_a_message_quotes_braces_as_they_are_typed() -> None:
    typed = "{{ nam }} {hint} {message}"
    with pytest.raises(InvalidReport) as caught:
        read_year_file(GOOD.replace("thuc_hien: 1", f'thuc_hien: "{typed}"').encode(), "nam.yaml")
    assert typed in caught.value.problems[0].message


@given(st.binary(max_size=200))
def test_any_bytes_give_a_file_or_problems(data: bytes) -> None:
    assert problems_or_none(data) != ""


MUTATIONS = st.tuples(
    st.integers(0, len(GOOD)),
    st.integers(0, 12),
    st.text(alphabet="{}[]:-|>&*!%@`'\"\\#\n\t ,a1áơ\x00"),
)


@given(MUTATIONS)
def test_any_slip_of_the_keyboard_gives_a_report_or_problems(
    mutation: tuple[int, int, str],
) -> None:
    at, cut, typed = mutation
    assert problems_or_none((GOOD[:at] + typed + GOOD[at + cut :]).encode()) != ""
