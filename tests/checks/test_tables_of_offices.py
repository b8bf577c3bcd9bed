"""Tables as offices print them: a sound one passes, one with a wrong cell is told at its line."""

import re
from pathlib import Path

import pytest
from test_rules import report_of

from baocao_gen.checks import examine, tables

CODES = {rule.code for rule in tables.RULES}
WRONG = re.compile(r"([^|*]*?) => ([^|*]*?)(?= *\*{0,2} *\|)")


def tables_in(name: str) -> list[str]:
    blocks = (Path(__file__).parent / name).read_text("utf-8").split("\n\n")
    return [block for block in blocks if block.startswith("|")]


TABLES = tables_in("tables_of_offices.txt")
SOUND = tables_in("sound_tables.txt")
FIRST_LINE = 3


def lines_told(table: str, folder: Path) -> set[int]:
    body = "\n".join(f"      {line}" for line in table.splitlines())
    report = report_of(f"noi_dung:\n  - van: |\n{body}\n", folder)
    found = [problem for problem in examine(report) if problem.code in CODES]
    return {problem.position.line - FIRST_LINE for problem in found if problem.position}


@pytest.mark.parametrize("number", range(len(TABLES)))
def test_a_sound_table_is_met_with_silence(number: int, tmp_path: Path) -> None:
    assert lines_told(WRONG.sub(r"\1", TABLES[number]), tmp_path) == set()


@pytest.mark.parametrize("number", range(len(SOUND)))
def test_a_table_that_is_easily_misread_is_met_with_silence(number: int, tmp_path: Path) -> None:
    assert lines_told(SOUND[number], tmp_path) == set()


@pytest.mark.parametrize("number", range(len(TABLES)))
def test_a_wrong_cell_is_told_at_a_line_that_it_breaks(number: int, tmp_path: Path) -> None:
    table = TABLES[number]
    wrong = {at for at, line in enumerate(table.splitlines()) if "=>" in line}
    told = lines_told(WRONG.sub(r"\2", table), tmp_path)
    assert told & wrong, (table, told)
