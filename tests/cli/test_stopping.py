"""A signal that asks the command line to end, even where something has swallowed it."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from command_line import YEAR

from baocao_gen.cli.stopping import Stopped, orderly
from baocao_gen.files.temporary import go_on, is_ending, undo_all
from baocao_gen.pipeline.many import render_many

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


def swallowed(then: type[Exception] | None = None) -> None:
    """A block in which an end is asked for, which a library written in C may swallow."""
    with orderly():
        with suppress(BaseException):
            os.kill(os.getpid(), signal.SIGTERM)
        assert is_ending()
        if then is not None:
            raise then


@pytest.mark.parametrize("then", [None, OSError])
def test_an_end_that_was_swallowed_comes_behind_the_block(then: type[Exception] | None) -> None:
    with pytest.raises(Stopped) as left:
        swallowed(then)
    assert left.value.number == signal.SIGTERM


def test_errors_that_nobody_asked_for_come_through() -> None:
    with pytest.raises(KeyError), orderly():
        raise KeyError


def test_a_batch_that_is_ending_begins_no_report(tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.yaml" for name in ("a", "b")]
    for file in files:
        file.write_text(YEAR, encoding="utf-8")
    undo_all()
    try:
        assert list(render_many(files)) == []
    finally:
        go_on()
    assert not any(outcome.failed for outcome in render_many(files))
