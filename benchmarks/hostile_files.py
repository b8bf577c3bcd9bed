"""Hostile and malformed Word files → how long the slowest one takes, and the memory at its peak.

``python hostile_files.py [COUNT]``; the files are those of ``tests/word/hostile_files.py``, which
are refused, and of ``tests/word/malformed_files.py``, which are refused or used. Seconds are those
of the processor.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent / "tests"
sys.path[:0] = [str(HERE.parent), str(TESTS), str(TESTS / "word")]

from hostile_files import hostile  # noqa: E402 - found on the path set above
from malformed_files import MALFORMED  # noqa: E402 - as above

from baocao_gen.problems.errors import InvalidTemplate  # noqa: E402
from baocao_gen.word.template.compile import compile_template  # noqa: E402


def opened(file: tuple[str, bytes]) -> tuple[str, float, float, bool]:
    """The kind, seconds, megabytes of the whole process at its peak, and whether it is refused."""
    kind, data = file
    start = time.process_time()
    try:
        compile_template(data, "mau.docx")
        is_refused = False
    except InvalidTemplate:
        is_refused = True
    seconds = time.process_time() - start
    return kind, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, is_refused


def told(name: str, files: Iterable[tuple[str, bytes]]) -> list[str]:
    """Print the figures of many files; return the kinds of those that were not refused."""
    # A process for each file: the peak of memory is then that file's own.
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        found = list(pool.imap(opened, files, chunksize=1))
    used = [kind for kind, *_, is_refused in found if not is_refused]
    slowest, largest = (max(found, key=lambda one, at=at: one[at]) for at in (1, 2))
    print(f"{len(found)} {name} files: {len(found) - len(used)} refused")
    print(f"  slowest: {slowest[1]:.2f} s ({slowest[0]})")
    print(f"  most memory of a process: {largest[2]:.0f} MB ({largest[0]})")
    return used


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    for kind in told("hostile", map(hostile, range(count))):
        print(f"  {kind}: not refused")
    told("malformed", MALFORMED.items())


if __name__ == "__main__":
    main()
