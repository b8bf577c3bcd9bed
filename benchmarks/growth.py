"""Files of a hundred kinds, each at three sizes → how fast the time of a command grows.

``python benchmarks/growth.py [--only NAME] [--quick]`` prints for each kind the command, the rule
or stage that it is meant for, the exponent (2 means that twice the input takes four times the
time), the CPU seconds and the megabytes of the largest size, worst first. It ends with 1 if an
exponent is over the limit. Times are those of a child process less an empty command's.
"""

from __future__ import annotations

import argparse
import math
import os
import resource
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import NoReturn

from growth_inputs import KINDS, Files, Kind, against_a_year, one_text

from baocao_gen.cli import main as command_line

STEPS = (1, 2, 4)
MAX_EXPONENT = 1.2
MAX_SECONDS = 15
"""A command that takes longer is stopped: its exponent is then told from below."""
MAX_MEMORY = 2_000_000_000
SMALLEST = 0.1
"""Seconds above the empty command from which on a time tells anything about growth."""

_HEAVY = ("baocao_gen.checks.template", "baocao_gen.pipeline.one", "baocao_gen.years.roll")
"""What most commands load: loaded once, before the processes part."""


@dataclass(frozen=True)
class Run:
    """What one command took; ``stopped`` if it ran into a limit."""

    seconds: float
    megabytes: float
    stopped: bool


@dataclass(frozen=True)
class Measured:
    """A kind and its runs, the smallest size first."""

    kind: Kind
    runs: tuple[Run, ...]
    exponent: float


def run(files: Files, command: str) -> Run:
    """One command over some files, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        child = os.fork()
        if not child:
            _run_and_end(folder, command)
        _, status, used = os.wait4(child, 0)
    memory = used.ru_maxrss / 1024
    return Run(used.ru_utime + used.ru_stime, memory, os.WIFSIGNALED(status))


def _run_and_end(folder: str, command: str) -> NoReturn:
    """The command, in a process that limits itself and is the parent's copy: nothing is loaded."""
    code = 1
    try:
        os.chdir(folder)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        command_line(command.split())
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)


@cache
def empty(command: str) -> float:
    """The seconds of a command over files with nothing in them."""
    files = {**against_a_year("<w:p/>"), **one_text("Kết quả."), "cu.yaml": _last_year()}
    return min(run(files, command).seconds for _ in range(3))


def _last_year() -> bytes:
    return one_text("Kết quả.")["nam.yaml"].replace(b"2020", b"2019", 1)


def measured(kind: Kind) -> Measured:
    """A kind at all sizes; one that seems to grow too fast is measured twice more."""
    runs = list(_runs(kind))
    for _ in range(2):
        if _exponent(kind, runs) <= MAX_EXPONENT or any(one.stopped for one in runs):
            break
        again = list(_runs(kind))
        runs = [min(pair, key=lambda one: one.seconds) for pair in zip(runs, again, strict=True)]
    return Measured(kind, tuple(runs), _exponent(kind, runs))


def _runs(kind: Kind) -> Iterator[Run]:
    for step in STEPS:
        one = run(kind.make(step * kind.size), kind.command)
        yield one
        if one.stopped:
            return


def _exponent(kind: Kind, runs: Sequence[Run]) -> float:
    """The slope of the logarithms; 0 where the time hardly rises above the empty command's."""
    above = [one.seconds - empty(kind.command) for one in runs]
    points = [
        (math.log(step), math.log(seconds))
        for step, seconds in zip(STEPS, above, strict=False)
        if seconds >= SMALLEST
    ]
    if any(one.stopped for one in runs) and len(points) < 2:
        return math.inf
    if len(points) < 2:
        return 0.0
    x, y = (sum(column) / len(points) for column in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def _line(found: Measured) -> str:
    kind, last = found.kind, found.runs[-1]
    size = kind.size * STEPS[len(found.runs) - 1]
    seconds = f"{'> ' if last.stopped else ''}{last.seconds:.2f}"
    return (
        f"{found.exponent:5.2f} {seconds:>8} s {last.megabytes:6.0f} MB {size:>8}"
        f"  {kind.name:<45} {kind.command.split(' -')[0]:<24} {kind.aim}"
    )


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--only", help="kinds whose name holds this")
    words.add_argument("--quick", action="store_true", help="every fourth kind")
    asked = words.parse_args()
    for heavy in _HEAVY:
        import_module(heavy)
    kinds = [kind for kind in KINDS if not asked.only or asked.only in kind.name]
    found = []
    for kind in islice(kinds, 0, None, 4 if asked.quick else 1):
        found.append(measured(kind))
        if sys.stderr.isatty():
            print(f"{len(found)}/{len(kinds)} {kind.name}", file=sys.stderr)
    found.sort(key=lambda one: (-one.exponent, -one.runs[-1].seconds))
    print("exponent, CPU and memory at the largest size, its items, kind, command, aim")
    for one in found:
        print(_line(one))
    fast = [one for one in found if one.exponent > MAX_EXPONENT]
    print(f"{len(found)} kinds, {len(fast)} of them grow faster than n^{MAX_EXPONENT}")
    sys.exit(1 if fast else 0)


if __name__ == "__main__":
    main()
