"""What a page says of a report after edits is what it would say of it if it had never seen it."""

from __future__ import annotations

import pytest
from random_edits import year_files
from remembered import differences
from thoroughness import share

QUICK = (
    "examples/cuoi-nam/2020.yaml",
    "examples/theo-don-vi/bao-cao.yaml",
    "examples/phuong-thang/2020-10.yaml",
)


@pytest.mark.parametrize("name", QUICK)
def test_what_is_said_after_a_few_edits_is_what_is_said_from_scratch(name: str) -> None:
    done, faults = differences(name, 3, 1)
    assert faults == []
    assert done


@pytest.mark.slow
@pytest.mark.parametrize("name", year_files())
def test_what_is_said_after_many_edits_is_what_is_said_from_scratch(name: str) -> None:
    assert differences(name, share(20), 7)[1] == []
