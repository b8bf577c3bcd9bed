"""``explain`` and ``diff``: their words → what a clerk reads, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import YEAR, Run

from baocao_gen.cli import diff, explain


def test_each_command_has_a_module_of_its_name() -> None:
    assert (explain.explain.name, diff.diff.name) == ("explain", "diff")


@pytest.mark.parametrize("typed", ["BC422", "bc422", "422", " 422 "])
def test_a_code_is_known_however_it_is_typed(run: Run, typed: str) -> None:
    code, out, err = run("explain", typed)
    assert (code, err) == (0, "")
    assert out.startswith("BC422: ")
    assert len(out.splitlines()) > 3, "a rule has a page"


def test_a_code_without_a_rule_has_a_line(run: Run) -> None:
    assert run("explain", "BC101") == (0, "BC101: Tệp lớn quá mức cho phép.\n", "")


def test_without_a_code_all_are_listed_in_order(run: Run) -> None:
    code, out, _ = run("explain")
    codes = [line.partition("  ")[0] for line in out.splitlines()]
    assert (code, codes) == (0, sorted(set(codes)))
    assert {"BC101", "BC422"} <= set(codes)


def test_an_unknown_code_is_told(run: Run) -> None:
    code, out, err = run("explain", "BC999")
    assert (code, out) == (2, "")
    assert "không có mã «BC999»; gõ «baocao-gen explain» để xem mọi mã" in err


@pytest.fixture
def next_year(tmp_path: Path) -> Path:
    """The year file of 2021, in which one figure is another."""
    path = tmp_path / "2021.yaml"
    path.write_text(YEAR.replace("2020", "2021").replace("1988", "2087"), encoding="utf-8")
    return path


def test_what_changed_is_told_as_text(run: Run, next_year: Path) -> None:
    code, out, err = run("diff", "2020.yaml", next_year.name)
    assert (code, err) == (0, "")
    assert "nhom.a" in out
    assert "1.988" in out
    assert "2.087" in out


def test_what_changed_is_told_to_programs(run: Run, next_year: Path) -> None:
    code, out, _ = run("diff", "2020.yaml", next_year.name, "--format", "json")
    assert code == 0
    assert "nhom.a" in json.dumps(json.loads(out))


def test_a_file_is_compared_with_itself_without_a_change(run: Run) -> None:
    code, out, _ = run("diff", "2020.yaml", "2020.yaml")
    assert (code, "nhom.a" in out) == (0, False)
