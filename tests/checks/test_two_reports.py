"""A commune's and a health department's report: sentences put beside their figures, one by one.

A line of the tables is «câu đúng => câu sai => mã»: the wrong sentence is told with that code at
its own place, the sound one is not told. A line without «=>» is sound and looks dangerous. Two
letters, «\\n», are the end of a line.

Judges: checks/evidence/nouns_alike.py, checks/named_alone.py
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import baocao_gen
from baocao_gen.problems.problem import Problem

HERE = Path(__file__).parent / "two_reports"
FILES = {path.name: path.read_bytes() for path in HERE.glob("*.yaml")}
TABLES = {"xa-2024.yaml": "cau-xa.txt", "y-te.yaml": "cau-y-te.txt"}
IGNORED = frozenset(("BC411", "BC419", "BC465", "BC706"))
"""A number was typed; two sentences of a text say «3» and «03», or the same clause: no matter of
one sentence alone."""


class Row(NamedTuple):
    """One line of a table."""

    report: str
    section: str
    sound: str
    wrong: str
    code: str


def rows() -> Iterator[Row]:
    for report, table in TABLES.items():
        section = ""
        for line in (HERE / table).read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                section = line.removeprefix("# ")
            elif line and not line.startswith("## "):
                sound, wrong, code, *_ = (*line.split(" => "), "", "")
                yield Row(report, section, sound, wrong, code)


ROWS = tuple(rows())
SECTIONS = tuple(dict.fromkeys((row.report, row.section) for row in ROWS))


class Placed(NamedTuple):
    """A report with sentences in one of its sections, and the lines on which each stands."""

    problems: tuple[Problem, ...]
    lines: tuple[range, ...]


@cache
def placed(report: str, section: str, sentences: tuple[str, ...]) -> Placed:
    heading = f"  - tieu_de: {section}\n    van: |\n"
    before, heading, after = FILES[report].decode().partition(heading)
    text, lines = before + heading, []
    for sentence in sentences:
        first = text.count("\n") + 1
        typed = sentence.replace("\\n", "\n").strip("\n").split("\n")
        text += "".join(f"      {line}\n" for line in typed) + "\n"
        lines.append(range(first, first + len(typed)))
    files = baocao_gen.Files.of({**FILES, report: (text + after).encode()})
    problems = baocao_gen.check(baocao_gen.load(report, files=files))
    return Placed(tuple(problems), tuple(lines))


def told(where: Placed) -> list[tuple[str, ...]]:
    """The codes that are told of each sentence."""
    return [
        tuple(
            problem.code
            for problem in where.problems
            if problem.position and problem.position.line in lines
        )
        for lines in where.lines
    ]


@pytest.mark.parametrize(("report", "section"), SECTIONS)
def test_a_wrong_sentence_is_told_with_its_code(report: str, section: str) -> None:
    wrong = [row for row in ROWS if row[:2] == (report, section) and row.wrong]
    codes = told(placed(report, section, tuple(row.wrong for row in wrong)))
    missed = [row.wrong for row, said in zip(wrong, codes, strict=True) if row.code not in said]
    assert missed == []


@pytest.mark.parametrize(("report", "section"), SECTIONS)
def test_a_sound_sentence_is_not_told(report: str, section: str) -> None:
    sound = [row.sound for row in ROWS if row[:2] == (report, section)]
    codes = told(placed(report, section, tuple(sound)))
    wrong = [(one, set(said) - IGNORED) for one, said in zip(sound, codes, strict=True)]
    assert [(one, said) for one, said in wrong if said] == []


@pytest.mark.parametrize("report", TABLES)
def test_the_reports_are_sound_alone(report: str) -> None:
    problems = baocao_gen.check(baocao_gen.load(HERE / report))
    assert {problem.code for problem in problems} <= IGNORED | {"BC341"}


def test_there_are_enough_of_both() -> None:
    assert sum(1 for row in ROWS if row.wrong) >= 250
    assert sum(1 for row in ROWS if not row.wrong) >= 60
