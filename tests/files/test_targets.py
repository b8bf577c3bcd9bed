"""Where a caller of the library wants something written, and what is told where it cannot be."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pytest

from baocao_gen.files.targets import over_source, write_open
from baocao_gen.problems.errors import EnvironmentFailure

FULL = Path("/dev/full")


def test_an_open_file_gets_every_piece() -> None:
    target = BytesIO()
    write_open(target, [b"a", b"bc"])
    assert target.getvalue() == b"abc"


@pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")
def test_a_full_disk_is_told_with_the_name_of_the_file() -> None:
    with FULL.open("wb", buffering=0) as target, pytest.raises(EnvironmentFailure) as caught:
        write_open(target, [b"a"])
    [problem] = caught.value.problems
    assert "đĩa đã đầy" in problem.message
    assert str(problem.position) == str(FULL)
    assert isinstance(caught.value.__cause__, OSError)


def test_a_pipe_that_nobody_reads_is_told() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb", buffering=0) as target, pytest.raises(EnvironmentFailure):
        write_open(target, [b"a"])


def test_what_is_read_is_not_written_over() -> None:
    assert over_source(Path("2020.yaml"), "ghi tên khác").code == "BC165"
