"""Every filter says what it is for, and shows it: an example that calls it and prints words."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

import baocao_gen
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import compile_narrative, render_line
from baocao_gen.tags.filters import DESCRIBED, FILTERS

GUIDE = Path(__file__).parents[2] / "docs" / "huong-dan" / "vi-du" / "2020.yaml"


@cache
def names() -> dict[str, Any]:
    return text_names(baocao_gen.load(GUIDE))


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_says_what_it_is_for_and_shows_it(name: str) -> None:
    one = DESCRIBED[name]
    assert one.meaning.endswith(".")
    assert one.examples
    for example in one.examples:
        assert f"| {name}" in example
        assert render_line(compile_narrative(f"{{{{ {example} }}}}"), names())
