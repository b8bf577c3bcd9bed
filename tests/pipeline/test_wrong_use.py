"""Public functions called as nobody should call them, from outside."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest

import baocao_gen
from baocao_gen import BaocaoError, EnvironmentFailure, Report, WrongArgument

DATA = Path(__file__).parents[2] / "data"
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def report() -> Report:
    return baocao_gen.load(DATA / "2020.yaml")


FUNCTIONS = [
    function
    for name in baocao_gen.__all__
    if inspect.isfunction(function := getattr(baocao_gen, name))
]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.__name__)
def test_every_public_function_refuses_what_it_does_not_take(
    function: Callable[..., object],
) -> None:
    """Nothing of it runs before: what the other arguments are does not matter."""
    for name in inspect.signature(function).parameters:
        if name == "made":  # of another stage, which only type checkers know there
            continue
        with pytest.raises(WrongArgument, match=f"{function.__name__}: «{name}» cần"):
            function(**{name: object()})


def test_a_path_in_the_place_of_a_report_is_told_with_the_way_to_one() -> None:
    path: Any = DATA / "2020.yaml"
    for function in (baocao_gen.check, baocao_gen.render, baocao_gen.todo):
        with pytest.raises(BaocaoError, match=r"baocao_gen\.load\("):
            function(path)


def test_a_wrong_report_among_many_is_told_even_of_an_iterator(report: Report) -> None:
    with pytest.raises(WrongArgument, match="«reports»"):
        next(baocao_gen.render_many(iter([cast("Report", 3), report])))


def test_a_year_file_is_not_written_over(report: Report, tmp_path: Path) -> None:
    for name in ("2019.yaml", "2020.yaml", "2020-so-goc.csv"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    before = (tmp_path / "2020.yaml").read_bytes()
    with pytest.raises(EnvironmentFailure, match="BC165"):
        baocao_gen.render(baocao_gen.load(tmp_path / "2020.yaml"), tmp_path / "2020.yaml")
    assert (tmp_path / "2020.yaml").read_bytes() == before
    with pytest.raises(EnvironmentFailure, match="BC164"):
        baocao_gen.render(report, "a\0b.docx")


@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
@pytest.mark.parametrize("checked", [True, False])
def test_a_disk_that_is_full_is_told_of_an_open_file(report: Report, *, checked: bool) -> None:
    with FULL.open("wb", buffering=0) as target, pytest.raises(EnvironmentFailure, match="đầy"):
        baocao_gen.render(report, cast("BinaryIO", target), checked=checked)


def test_a_figure_is_asked_for_by_its_name(report: Report) -> None:
    with pytest.raises(WrongArgument, match="«dotted» cần chữ"):
        report.figures[cast("str", 3)]
    with pytest.raises(WrongArgument, match="«dotted» cần chữ"):
        report.figures.get(cast("str", 3))
