"""A faulty file → what the clerk reads; the table is ``tests/spec/yaml-errors.md``.

Judges: yearfile/yaml/findings.py, yearfile/yaml/quoting.py, yearfile/yaml/refusals.py,
yearfile/yaml/syntax.py
"""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml

from baocao_gen.files.located import Source
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.yearfile.yaml import parse, read
from baocao_gen.yearfile.yaml.composing import compose

SPEC = Path(__file__).parents[2] / "spec" / "yaml-errors.md"


def shown(problems: list[Problem]) -> str:
    lines = []
    for problem in problems:
        place = f"{problem.position.line}:{problem.position.column}"
        lines.append(f"{place} {problem.severity}[{problem.code}] {problem.message}")
        lines += [f"    {r.position.line}:{r.position.column} {r.message}" for r in problem.related]
        lines.append(f"    → {problem.hint}")
    return "\n".join(lines)


@pytest.mark.param_file(SPEC)
def test_a_fault_is_explained_with_its_place_and_what_to_type(file_params: Any) -> None:
    try:
        problems = read(file_params.content.encode(), "nam.yaml")[1]
    except InvalidReport as error:
        problems = list(error.problems)
    file_params.assert_expected(shown(problems), rstrip=True)


@pytest.mark.param_file(SPEC)
def test_both_yaml_parsers_give_the_same_explanation(file_params: Any) -> None:
    source = Source.of(file_params.content, "nam.yaml")
    lines = [line.replace("：", ": ") for line in source.lines]
    fast = compose(source, lines, yaml.CSafeLoader)
    slow = compose(source, lines, yaml.SafeLoader)
    assert shown(fast[1]) == shown(slow[1])
    assert fast[0] == slow[0]


def test_the_excerpt_is_the_line_as_the_user_typed_it() -> None:
    with pytest.raises(InvalidReport) as caught:
        parse("a: 1\nb: Số: 5\n", "nam.yaml")
    (problem,) = caught.value.problems
    assert problem.position.excerpt == "b: Số: 5"
    assert str(problem).startswith("nam.yaml:2:4: BC125: ")


def test_problems_come_in_the_order_of_the_file() -> None:
    text = "a: 1\u00a0\nb: x: y\na: 2\nc: %\nd: &x 1\ne: #1\n"
    found = [(p.position.line, p.code) for p in read(text.encode(), "nam.yaml")[1]]
    assert found == [
        (1, "BC109"),
        (2, "BC125"),
        (3, "BC116"),
        (4, "BC126"),
        (5, "BC118"),
        (6, "BC114"),
    ]


@pytest.mark.parametrize("text", ["|\n\t", "?: |\n\t", "a: |\n\t\n  x\n", "a: >\n  x\n\t\n  y\n"])
def test_a_tab_alone_on_a_line_of_a_block_is_told_where_it_stands(text: str) -> None:
    try:
        problems = read(text.encode(), "nam.yaml")[1]
    except InvalidReport as error:
        problems = list(error.problems)
    [tab] = [problem for problem in problems if problem.code == "BC108"]
    assert tab.position.excerpt == "\t"
    assert (tab.position.column, tab.hint) == (1, "xóa dấu tab")
    assert not {problem.code for problem in problems} & {"BC126", "BC128", "BC129"}


def test_a_place_counted_in_a_mended_line_is_never_behind_the_end_of_the_typed_one() -> None:
    assert Source.of("a: |", "nam.yaml").at(1, 7).column == len("a: |") + 1


def test_a_tag_that_is_itself_a_key_is_told_where_it_begins() -> None:
    problems = read(b"{{?}}: a", "nam.yaml")[1]
    columns = [problem.position.column for problem in problems if problem.code == "BC126"]
    assert columns == [1]


def test_a_file_that_is_wrong_everywhere_gives_a_readable_list() -> None:
    problems = read(b"a:\n" + b"\tb: 1\n" * 200, "nam.yaml")[1]
    tabs = [problem for problem in problems if problem.code == "BC108"]
    assert len(tabs) == 50
    assert "còn nữa" in tabs[-1].message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[" * 100_000, "BC123"),
        (b"a: " + b"[" * 100_000, "BC123"),
        (b"{a: " * 50_000, "BC123"),
        (b"- " * 50_000, "BC123"),
        (b"".join(b" " * depth + b"a:\n" for depth in range(500)), "BC123"),
        pytest.param(b"a: [" + b"x," * 600_000, "BC123", marks=pytest.mark.slow),
        (b"a: &a [x,x]\n" + b"b: [*a,*a]\n", "BC118"),
        (b"\n" * 500_000, "BC101"),
        (b"#" * (16 * 1024 * 1024 + 1), "BC101"),
        ("a: o" + "\u0302\u0323" * 200_000, "BC105"),
    ],
    ids=range(10),
)
def test_a_bomb_is_refused_at_once(data: bytes | str, code: str) -> None:
    data = data.encode() if isinstance(data, str) else data
    try:
        problems = read(data, "nam.yaml")[1]
    except InvalidReport as error:
        problems = list(error.problems)
    assert code in {problem.code for problem in problems}
    assert len(str(problems[0])) < 300


def test_a_line_of_many_tabs_is_read_once() -> None:
    start = process_time()
    problems = read(b"a: b" + b"\tx" * 300_000, "nam.yaml")[1]
    assert {problem.code for problem in problems} == {"BC108"}
    assert process_time() - start < 2  # five where the line's beginning is copied for each tab
