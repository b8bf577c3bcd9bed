"""Random acts of two tabs and of another program → the same files as edited directly.

Judges: web/pages/steps.py, web/pages/whole_file.py
"""

from __future__ import annotations

from pathlib import Path

import pytest
from page_run import run
from thoroughness import share
from web_page import served


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_what_the_page_writes_is_what_the_edits_write(tmp_path: Path, seed: int) -> None:
    shown, beside = tmp_path / "mo", tmp_path / "ben-canh"
    shown.mkdir()
    beside.mkdir()
    with served(shown) as visitor:
        for made in run(visitor, shown, beside, share(60), seed):
            assert made.faults == []
