"""What the clerk reads when something is wrong."""

import unicodedata
from textwrap import dedent

import pytest
from counted_work import calls
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.problems.answer import answer
from baocao_gen.problems.problem import Position, Problem, Related, Severity
from baocao_gen.problems.shown import as_github, as_text, summary

AMBIGUOUS = Problem(
    "BC203",
    "«1.988» có thể là 1988 hoặc 1,988",
    Position("data/2020.yaml", 41, 16, excerpt="    thuc_hien: 1.988"),
    hint='viết 1988 nếu là số đếm, "1,988" nếu là số thập phân',
)


def block(text: str) -> str:
    return dedent(text).strip("\n")


def caret_line(excerpt: str, column: int) -> tuple[str, str]:
    problem = Problem("BC200", "sai", Position("a.yaml", 1, column, excerpt=excerpt))
    _, line, caret, *_ = as_text([problem]).splitlines()
    return line[4:], caret[4:]


def test_an_error_shows_place_code_line_caret_and_hint():
    assert as_text([AMBIGUOUS]) == block("""
        data/2020.yaml:41:16: lỗi[BC203]: «1.988» có thể là 1988 hoặc 1,988
            thuc_hien: 1.988
                       ^
            gợi ý: viết 1988 nếu là số đếm, "1,988" nếu là số thập phân

        1 lỗi
        """)


def test_a_related_place_is_quoted_below_the_hint():
    first = Position("2020.yaml", 7, 3, excerpt="  ten: Thủ tục")
    problem = Problem(
        "BC110",
        "khóa «ten» lặp lại",
        Position("2020.yaml", 9, 3, excerpt="  ten: Dịch vụ"),
        related=(Related(first, "khai báo lần đầu ở đây"),),
    )
    assert as_text([problem]) == block("""
        2020.yaml:9:3: lỗi[BC110]: khóa «ten» lặp lại
            ten: Dịch vụ
            ^
            2020.yaml:7:3: khai báo lần đầu ở đây
                ten: Thủ tục
                ^

        1 lỗi
        """)


def test_a_place_in_a_word_file_is_named_by_its_part_and_quoted_without_caret():
    place = Position("mau.docx", part="thân, bảng 2", excerpt="{{ the_thuc.so }}")
    assert as_text([Problem("BC501", "không có tên «so»", place)]) == block("""
        mau.docx (thân, bảng 2): lỗi[BC501]: không có tên «so»
            {{ the_thuc.so }}

        1 lỗi
        """)


def test_a_problem_without_a_place_is_only_its_message():
    assert as_text([Problem("BC190", "không tìm thấy LibreOffice", hint="cài LibreOffice")]) == (
        block("""
        lỗi[BC190]: không tìm thấy LibreOffice
            gợi ý: cài LibreOffice

        1 lỗi
        """)
    )


def test_problems_come_by_file_and_line_and_are_counted():
    def problem(file: str, line: int, column: int, severity: Severity = Severity.ERROR) -> Problem:
        return Problem("BC201", "sai", Position(file, line, column), severity=severity)

    mixed = [
        problem("b.yaml", 2, 1),
        problem("a.yaml", 10, 1),
        problem("a.yaml", 9, 5, Severity.WARNING),
        problem("a.yaml", 9, 1),
    ]
    assert as_text(mixed) == block("""
        a.yaml:9:1: lỗi[BC201]: sai

        a.yaml:9:5: cảnh báo[BC201]: sai

        a.yaml:10:1: lỗi[BC201]: sai

        b.yaml:2:1: lỗi[BC201]: sai

        3 lỗi, 1 cảnh báo
        """)


def test_problems_without_a_line_keep_their_order():
    found = [Problem("BC502", n, Position("mau.docx", part=n)) for n in ("thân", "đầu trang")]
    lines = as_text(found).splitlines()
    assert lines[0].startswith("mau.docx (thân)")
    assert lines[2].startswith("mau.docx (đầu trang)")


def test_no_problems_are_no_text():
    assert as_text([]) == as_github([]) == summary([]) == ""


def test_only_warnings_are_counted_without_errors():
    assert summary([Problem("BC301", "x", severity=Severity.WARNING)] * 2) == "2 cảnh báo"


@pytest.mark.parametrize(
    ("excerpt", "column", "line", "caret"),
    [
        pytest.param("tên: x", 6, "tên: x", "     ^", id="letters composed in one"),
        pytest.param("te\u0302n: x", 7, "te\u0302n: x", "     ^", id="letters with loose marks"),
        pytest.param("te\u0302n", 3, "te\u0302n", " ^", id="a column on the mark itself"),
        pytest.param("越南: x", 5, "越南: x", "      ^", id="wide East Asian letters"),
        pytest.param("a\tb: x", 3, "a   b: x", "    ^", id="a tab ends at the fourth cell"),
        pytest.param("\t\tso: 1", 7, "so: 1", "    ^", id="the line's own indent is dropped"),
        pytest.param("ten:", 5, "ten:", "    ^", id="behind the end, where a value is missing"),
        pytest.param("ten:", 9, "ten:", "     ^", id="far behind the end"),
        pytest.param("    ten: a", 2, "ten: a", "^", id="inside the indent"),
        pytest.param("a\x1b[31mb", 7, "a␛[31mb", "      ^", id="an escape is shown, not obeyed"),
        pytest.param("a\u202eb", 3, "a\ufffdb", "  ^", id="a change of direction as well"),
        pytest.param("a\u200bb", 3, "a\u200bb", " ^", id="a space without width"),
        pytest.param("ten: a\r\n", 6, "ten: a", "     ^", id="the end of a Windows line"),
    ],
)
def test_the_caret_stands_under_the_column(excerpt, column, line, caret):
    assert caret_line(excerpt, column) == (line, caret)


def test_a_long_line_is_cut_around_the_caret():
    excerpt = "van: " + "chữ " * 300 + "SAI" + " nữa" * 300
    line, caret = caret_line(excerpt, excerpt.index("SAI") + 1)
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) <= 101
    assert line[caret.index("^") :].startswith("SAI")


def test_a_long_paragraph_without_column_keeps_its_beginning():
    place = Position("mau.docx", part="thân", excerpt="đoạn văn " * 100)
    line = as_text([Problem("BC501", "sai", place)]).splitlines()[1]
    assert line.startswith("    đoạn văn đoạn văn")
    assert line.endswith("…")


def test_further_lines_of_a_message_are_indented():
    assert as_text([Problem("BC190", "một\nhai\x07")]).splitlines()[:2] == [
        "lỗi[BC190]: một",
        "    hai␇",
    ]


def test_color_adds_nothing_but_color():
    colored = as_text([AMBIGUOUS], color=True)
    assert "\x1b[1;31mlỗi[BC203]\x1b[0m" in colored
    for code in ("1;31", "1;32", "1", "36", "0"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == as_text([AMBIGUOUS])


def test_github_gets_one_command_a_problem():
    assert as_github([AMBIGUOUS]) == (
        "::error file=data/2020.yaml,line=41,col=16,title=BC203::"
        "«1.988» có thể là 1988 hoặc 1,988%0A"
        'gợi ý: viết 1988 nếu là số đếm, "1,988" nếu là số thập phân'
    )


def test_github_commands_escape_what_would_end_them():
    problem = Problem(
        "BC501",
        "đạt 50%\r\nthôi",
        Position("a,b:c%.docx", part="thân: bảng 2"),
        severity=Severity.WARNING,
    )
    assert as_github([problem]) == (
        "::warning file=a%2Cb%3Ac%25.docx,title=BC501::thân: bảng 2: đạt 50%25%0D%0Athôi"
    )


def test_a_file_name_of_another_encoding_can_be_printed():
    problem = Problem("BC101", "sai", Position("b\udce1o.yaml"))
    for text in (as_text([problem]), answer("check", [problem]), as_github([problem])):
        assert "b\\udce1o.yaml" in text.encode().decode()


@given(st.text(max_size=200), st.integers(1, 250))
def test_any_line_is_quoted_on_one_line_with_at_most_one_caret(excerpt, column):
    problem = Problem("BC100", "sai", Position("a", 1, column, excerpt=excerpt))
    lines = as_text([problem]).split("\n")
    assert len(lines) in (3, 5)
    assert not any(unicodedata.category(c) == "Cc" for line in lines for c in line)
    if len(lines) == 5:
        assert lines[2].strip() == "^"


def test_a_line_of_a_megabyte_takes_no_more_work_than_a_long_one() -> None:
    def work(length: int) -> int:
        place = Position("a.yaml", 3, length // 2, excerpt="ơ" * length)
        problems = [Problem("BC413", "lệch", place)]
        as_text(problems)
        return calls(as_text, problems)

    assert work(1_000_000) < 1.1 * work(10_000)
