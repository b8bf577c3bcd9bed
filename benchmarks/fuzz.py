"""Thousands of hostile inputs → a table of how they ended, and a folder with those that did harm.

``python benchmarks/fuzz.py [HOW_MANY=20000] [--seed N] [--only KIND] [--jobs 2]`` makes templates,
year files, tables, rules, command lines, reports that come back from Word and sheets that come
back from units, each from the seed and its number, and runs the command line or the library over
each in a process of its own. Harm is a traceback, an exit code
that is not documented, an error without its code, half a file, more than five seconds of the
processor or 300 MB. Linux only; 20,000 take
about fifteen minutes of the processor.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import shlex
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent / "tests"
sys.path[:0] = [str(HERE), str(HERE.parent), str(TESTS), str(TESTS / "word")]

from fuzzing import returned, tables, templates, whole, years  # noqa: E402 - found on the path set above
from fuzzing.case import Case  # noqa: E402 - as above
from fuzzing.kinds import KINDS, case_of  # noqa: E402 - as above
from fuzzing.running import Result, Runner, call  # noqa: E402 - as above

from baocao_gen.problems.errors import BaocaoError  # noqa: E402 - as above

COLUMNS = ("traceback", "odd code", "untold", "files", "limits")
_COLUMN_OF = {
    "traceback": "traceback",
    "odd code": "odd code",
    "over the limits": "limits",
    "no code told": "untold",
    "wrong words not told": "untold",
    "broken JSON": "untold",
}
KEPT_OF_A_FAULT = 20


@dataclass(frozen=True)
class Plan:
    """What is run: how many cases, from which seed, of which kind (all if empty)."""

    count: int
    seed: int = 1
    only: str = ""


@dataclass
class Row:
    """What happened to the cases of a kind."""

    cases: int = 0
    accepted: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    seconds: float = 0
    slowest: float = 0
    largest: float = 0

    def add(self, result: Result) -> None:
        """Count one result."""
        self.cases += 1
        self.accepted += result.code == 0
        self.faults.update(
            {_COLUMN_OF.get(one.partition(":")[0], "files") for one in result.faults}
        )
        self.seconds += result.seconds
        self.slowest = max(self.slowest, result.seconds)
        self.largest = max(self.largest, result.megabytes)


def warm_up(folder: Path) -> None:
    """Run what is sound once here, so that no child has to import anything."""
    home = Path.cwd()
    lines = (*years.COMMANDS, *templates.COMMANDS, ("explain",), ("schema",), ("template", "new"))
    files = {**years.beside(), "nam.yaml": tables.sound_year(), "b.xlsx": tables.sound_workbook()}
    sound = returned.sound_files_and_copies()
    lines_of_whole = (*whole.RUN, *returned.WITH_WORD, *returned.sheet_commands())
    with Path(os.devnull).open("w") as silence, redirect_stdout(silence), redirect_stderr(silence):
        cases = [*((line, files) for line in lines), *((line, sound) for line in lines_of_whole)]
        for number, (line, beside) in enumerate(cases):
            place = folder / str(number)
            place.mkdir()
            Case("", line, dict(beside)).lay(place)
            os.chdir(place)
            with suppress(BaocaoError):
                call(Case("", line, {}))
    os.chdir(home)
    gc.collect()
    gc.freeze()  # a child that looks for circles would copy all of it


def run_all(plan: Plan, jobs: int) -> Iterator[tuple[int, Result]]:
    """The results of all cases, in the order of their numbers."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        warm_up(Path(folder))
        context = multiprocessing.get_context("fork")
        with context.Pool(jobs, _begin, (plan, folder)) as pool:
            yield from enumerate(pool.imap(_result, range(plan.count), chunksize=4))


def _begin(plan: Plan, folder: str) -> None:
    global _plan, _runner
    _plan, _runner = plan, Runner(Path(folder, f"pool-{os.getpid()}"))


def _result(number: int) -> Result:
    return _runner.run(case_of(number, _plan.seed, _plan.only))


def keep(case: Case, number: int, result: Result, folder: Path) -> None:
    """Lay a case that did harm into a folder of its own, with its words and what it said."""
    place = folder / f"{number}"
    place.mkdir(parents=True, exist_ok=True)
    case.lay(place)
    line = shlex.join(("baocao-gen", *case.words)).encode(errors="surrogateescape")
    about = f"{'; '.join(result.faults)}\n{result.seconds:.1f} s, {result.megabytes:.0f} MB\n"
    (place / "LENH.txt").write_bytes(line + f"\n{about}\n{result.shown}".encode(errors="replace"))


def table(rows: dict[str, Row]) -> str:
    """The results by kind."""
    heads = ("cases", "accepted", *COLUMNS, "CPU s", "slowest", "MB")
    lines = [f"{'':20}" + "".join(f"{head:>10}" for head in heads)]
    for name, row in rows.items():
        faults = "".join(f"{row.faults[column]:10}" for column in COLUMNS)
        used = f"{row.seconds:10.0f}{row.slowest:10.2f}{row.largest:10.0f}"
        lines.append(f"{name:20}{row.cases:10}{row.accepted:10}{faults}{used}")
    return "\n".join(lines)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("count", nargs="?", type=int, default=20_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--only", choices=list(KINDS), default="")
    words.add_argument("--jobs", type=int, default=2)
    asked = words.parse_args()
    plan = Plan(asked.count, asked.seed, asked.only)
    folder = Path(tempfile.mkdtemp(prefix="fuzz-harm-"))
    rows, seen, start = dict[str, Row](), Counter[str](), time.monotonic()
    for number, result in run_all(plan, asked.jobs):
        case = case_of(number, plan.seed, plan.only)
        rows.setdefault(case.kind, Row()).add(result)
        for fault in result.faults:
            seen[fault] += 1
            if seen[fault] == 1:
                print(f"{number}: {fault}: {shlex.join(case.words)[:150]!r}", flush=True)
        if any(seen[fault] <= KEPT_OF_A_FAULT for fault in result.faults):
            keep(case, number, result, folder)
    print(table(rows))
    print(f"{plan.count} cases, {time.monotonic() - start:.0f} s; those that did harm: {folder}")
    for fault, count in seen.most_common():
        print(f"{count:6} {fault}")
    sys.exit(bool(seen))


if __name__ == "__main__":
    main()
