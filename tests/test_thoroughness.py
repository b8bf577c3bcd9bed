"""A fast run asks for a tenth, every other run for everything, and no test decides for itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from thoroughness import FAST, examples, is_fast, share

HERE = Path(__file__).parent


@pytest.fixture(params=[FAST, "default"])
def profile(request: pytest.FixtureRequest) -> Iterator[str]:
    """A profile, loaded for one test."""
    before = settings.get_current_profile_name()
    settings.load_profile(request.param)
    yield str(request.param)
    settings.load_profile(before)


def test_a_fast_run_asks_for_a_tenth(profile: str) -> None:
    fast = profile == FAST
    assert is_fast() == fast
    assert [share(n) for n in (10_000, 150, 5)] == ([1_000, 15, 1] if fast else [10_000, 150, 5])
    assert examples(600).max_examples == (60 if fast else 600)


def test_no_test_sets_a_number_of_its_own() -> None:
    strangers = [
        path.name
        for path in HERE.rglob("*.py")
        if path.stem not in ("thoroughness", "test_thoroughness")
        and "node_modules" not in path.parts
        and "max_examples" in path.read_text(encoding="utf-8")
    ]
    assert strangers == []
