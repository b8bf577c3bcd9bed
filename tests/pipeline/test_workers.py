"""Processes of this machine: who does what, and what they begin with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from multiprocessing import get_start_method
from pathlib import Path

import pytest

from baocao_gen.pipeline import workers

DATA = Path(__file__).parent.parent.parent / "data"
_LOADED: list[str] = []


def _load() -> int:
    _LOADED.append("từ điển")
    return os.getpid()


def _loaded(_number: int) -> tuple[int, tuple[str, ...]]:
    return os.getpid(), tuple(_LOADED)


@pytest.mark.skipif(get_start_method() != "fork", reason="its workers begin with nothing")
def test_forks_begin_with_what_the_first_task_has_loaded() -> None:
    _LOADED.clear()
    with workers.processes(2) as executor:
        assert executor.submit(_load).result() == os.getpid()
        others = list(executor.map(_loaded, range(8)))
    assert {loaded for _, loaded in others} == {("từ điển",)}
    assert os.getpid() not in {worker for worker, _ in others}


def test_other_processes_do_the_first_task_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.get_start_method", lambda: "spawn")
    with workers.processes(1) as executor:
        assert executor.submit(os.getpid).result() != os.getpid()


_MADE_TWICE = """
import gc, sys
from pathlib import Path
import baocao_gen
from baocao_gen.pipeline.one import produce
produce(baocao_gen.load(Path(sys.argv[1])))  # what is kept for the next one stays
gc.collect()
gc.disable()
produce(baocao_gen.load(Path(sys.argv[1])))
print(gc.collect())
"""


def test_a_report_that_was_made_leaves_the_memory_at_once(tmp_path: Path) -> None:
    for name in ("2019.yaml", "2020.yaml", "2020-so-goc.csv"):
        shutil.copy(DATA / name, tmp_path)
    # In a process of its own: what other tests leave behind would be counted too.
    words = [sys.executable, "-c", _MADE_TWICE, str(tmp_path / "2020.yaml")]
    in_circles = subprocess.run(words, capture_output=True, check=True, text=True).stdout
    assert int(in_circles) < 10  # objects, of a hundred thousand
