"""Files of some two hundred kinds, each of a megabyte → how fast the time of a command grows.

``python benchmarks/growth.py [--only NAME] [--quick] [--jobs 2] [--kept FILE]`` prints for each
kind the exponent (2 means that twice the input takes four times the time), the most CPU seconds and
megabytes, the items that took them, the command and the rule or stage that it is meant for, worst
first; each as soon as it is known to the standard error. What a file keeps is not measured
again: a run that was stopped goes on where it ended. The largest size is a megabyte, or what no
bound refuses; the others are parts of it, as far as their time can be told from an empty
command's. It ends with 1 if an exponent, the seconds or the memory of any kind are
over the limits. Times are those of a child process, for the exponent less an empty command's; a
time that seems too long is taken again, and the smallest counts.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import multiprocessing
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache, partial
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

import growth_commands  # noqa: F401 - puts its kinds into the table
import growth_edited  # noqa: F401 - as above
import growth_figures  # noqa: F401 - as above
import growth_imports  # noqa: F401 - as above
import growth_pages  # noqa: F401 - as above
import growth_sheets  # noqa: F401 - as above
import growth_words  # noqa: F401 - as above
from growth_inputs import KINDS, MEGABYTE, Files, Kind, against_a_year, one_text

from baocao_gen.cli import main as command_line

PARTS = (1, 4, 11, 32)
"""Of the largest size; the third of a megabyte is a text that is still looked at as a whole."""
MAX_EXPONENT = 1.2
MAX_SECONDS = 5
MAX_MEGABYTES = 300
STOP_SECONDS = 10
"""A command that takes longer is stopped: its exponent is then told from below."""
STOP_BYTES = 2_000_000_000
FAR_UNDER = 1.5
"""Seconds of a largest size that is so far under the limit that the smallest tells nothing more."""
SMALLEST = 0.15
"""Seconds above the empty command from which on a time tells anything about growth."""
TURNS = 2
"""How often a time is taken that is over a limit; the others on the machine must not decide."""

_HEAVY = ("baocao_gen.checks.template", "baocao_gen.pipeline.one", "baocao_gen.years.roll")
"""What most commands load: loaded once, before the processes part."""


@dataclass(frozen=True)
class Run:
    """What one command took over how many items; ``stopped`` if it ran into a limit."""

    items: int
    seconds: float
    megabytes: float
    code: int
    stopped: bool


@dataclass(frozen=True)
class Measured:
    """The number of a kind and its runs, the smallest size first."""

    number: int
    runs: tuple[Run, ...]
    exponent: float

    @property
    def is_over(self) -> bool:
        """Whether a limit is passed."""
        return self.exponent > MAX_EXPONENT or any(map(_is_over, self.runs))

    @property
    def slowest(self) -> Run:
        """The run that took longest: what is too large for one way may be quick by another."""
        return max(self.runs, key=lambda run: (run.stopped, run.seconds))


def _is_over(run: Run) -> bool:
    return run.seconds > MAX_SECONDS or run.megabytes > MAX_MEGABYTES or run.stopped


def run(items: int, make: Callable[[], Files], command: str) -> Run:
    """One command over some files, in a process of its own; so are the files made.

    A process begins with the memory of the one that it parts from.
    """
    with tempfile.TemporaryDirectory() as folder:
        child = os.fork()
        if not child:
            _make_and_end(folder, make)
        if os.waitpid(child, 0)[1]:
            sys.exit(f"no files could be made for {command}")
        child = os.fork()
        if not child:
            _run_and_end(folder, command)
        _, status, used = os.wait4(child, 0)
    seconds, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    code = os.waitstatus_to_exitcode(status)
    return Run(items, seconds, memory, code, os.WIFSIGNALED(status))


def _make_and_end(folder: str, make: Callable[[], Files]) -> NoReturn:
    code = 70
    try:
        for name, data in make().items():
            (Path(folder) / name).write_bytes(data)
        code = 0
    finally:
        os._exit(code)


def _run_and_end(folder: str, command: str) -> NoReturn:
    """The command, in a process that limits itself and is the parent's copy: nothing is loaded."""
    code = 70
    try:
        os.chdir(folder)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (STOP_SECONDS, STOP_SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (STOP_BYTES, STOP_BYTES))
        command_line(command.split())
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)


@cache
def empty(command: str) -> float:
    """The seconds of a command over files with nothing in them."""
    last_year = one_text("Kết quả.")["nam.yaml"].replace(b"2020", b"2019", 1)
    files = {**against_a_year("<w:p/>"), **one_text("Kết quả."), "cu.yaml": last_year}
    return min(run(0, lambda: files, command).seconds for _ in range(3))


def measured(number: int) -> Measured:
    """A kind at all sizes, the largest first: what smaller ones take may be too little to tell.

    What noise adds to a time is seen where it passes a limit, and it is taken again.
    """
    kind = KINDS[number]
    most, base, runs = _largest(kind), empty(kind.command), list[Run]()
    for part in PARTS:
        runs.insert(0, _run(kind, max(1, most // part)))
        is_enough = len(runs) > 2 and runs[-1].seconds < FAR_UNDER
        is_refused = runs[-1].code != 0 and part != PARTS[-1]  # a smaller one may not be
        if not is_refused and (is_enough or runs[0].seconds - base < SMALLEST):
            break
    for _ in range(1, TURNS):
        found = Measured(number, tuple(runs), _exponent(kind, runs))
        if not found.is_over or runs[-1].stopped:
            break
        runs = [_faster(one, _run(kind, one.items)) for one in runs]
    return Measured(number, tuple(runs), _exponent(kind, runs))


def _largest(kind: Kind) -> int:
    """The items of a megabyte, or as many as are not refused."""
    few, many = (_bytes(kind.make(kind.size * step)) for step in (1, 4))
    each = (many - few) / (3 * kind.size)
    return min(MEGABYTE, kind.most, int(MEGABYTE / each) if each > 0 else 4 * kind.size)


def _bytes(files: Files) -> int:
    """What stands in files; of an archive, what is packed."""
    return max(map(len, files.values()))


def _run(kind: Kind, items: int) -> Run:
    return run(items, partial(kind.make, items), kind.command)


def _faster(one: Run, other: Run) -> Run:
    return min(one, other, key=lambda run: run.seconds)


def _exponent(kind: Kind, runs: list[Run]) -> float:
    """The steepest slope of the logarithms from one size to the next.

    0 where the time hardly rises above the empty command's. A run that was stopped took longer than
    is known, so the slope to it is told from below.
    """
    base = empty(kind.command)
    points = [
        (math.log(one.items), math.log(one.seconds - base))
        for one in runs
        if one.seconds - base >= SMALLEST
    ]
    slopes = [(d - b) / (c - a) for (a, b), (c, d) in pairwise(points)]
    if not slopes and any(one.stopped for one in runs):
        return math.inf
    return max(slopes, default=0.0)


def kept(file: Path | None) -> list[Measured]:
    """What a file keeps of earlier runs, a line for each kind that there still is."""
    if file is None or not file.exists():
        return []
    number_of = {kind.name: at for at, kind in enumerate(KINDS)}
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    return [
        Measured(number_of[one["name"]], tuple(Run(**run) for run in one["runs"]), one["exponent"])
        for one in found
        if one["name"] in number_of
    ]


def keep(one: Measured, file: Path | None) -> None:
    """Add a line for a kind to the file."""
    if file is not None:
        about = {"name": KINDS[one.number].name, **asdict(one)}
        with file.open("a", encoding="utf-8") as lines:
            lines.write(f"{json.dumps(about)}\n")


def _line(found: Measured) -> str:
    kind, slowest = KINDS[found.number], found.slowest
    seconds = f"{'> ' if slowest.stopped else ''}{slowest.seconds:.2f}"
    megabytes = max(run.megabytes for run in found.runs)
    return (
        f"{found.exponent:5.2f} {seconds:>8} s {megabytes:6.0f} MB {slowest.items:>8}"
        f"  {kind.name:<45} {kind.command.split(' -')[0]:<24} {kind.aim}"
        f"{'  <-- over a limit' if found.is_over else ''}"
    )


def _measure(numbers: list[int], jobs: int, file: Path | None) -> list[Measured]:
    """All kinds asked for: those that the file keeps, and the others one after the other."""
    found = [one for one in kept(file) if one.number in numbers]
    left = [at for at in numbers if at not in {one.number for one in found}]
    for command in {KINDS[at].command for at in left}:
        empty(command)  # before the processes part, and before they disturb each other
    gc.collect()
    gc.freeze()
    with multiprocessing.get_context("fork").Pool(jobs, maxtasksperchild=8) as pool:
        for one in pool.imap_unordered(measured, left, chunksize=1):
            found.append(one)
            keep(one, file)
            print(f"{len(found)}/{len(numbers)} {_line(one)}", file=sys.stderr, flush=True)
    return found


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--only", help="kinds whose name holds this")
    words.add_argument("--quick", action="store_true", help="every fourth kind")
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--kept", type=Path, help="the file of what is known, which is added to")
    asked = words.parse_args()
    for heavy in _HEAVY:
        import_module(heavy)
    numbers = [at for at, kind in enumerate(KINDS) if not asked.only or asked.only in kind.name]
    found = _measure(numbers[:: 4 if asked.quick else 1], asked.jobs, asked.kept)
    found.sort(key=lambda one: (-one.exponent, -one.slowest.seconds))
    print("exponent, most CPU and memory, the items that took most, kind, command, aim")
    for one in found:
        print(_line(one))
    over = sum(one.is_over for one in found)
    runs = [run for one in found for run in one.runs]
    print(
        f"{len(found)} kinds, {over} of them over a limit (n^{MAX_EXPONENT}, {MAX_SECONDS} s, "
        f"{MAX_MEGABYTES} MB); worst {max(one.exponent for one in found):.2f}, "
        f"{max(one.seconds for one in runs):.1f} s, {max(one.megabytes for one in runs):.0f} MB"
    )
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
