"""Five hundred hostile Word files → how long the slowest refusal takes, and the memory at its peak.

``python hostile_files.py [COUNT]``; the files are those of ``tests/word/hostile_files.py``.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent / "tests"
sys.path[:0] = [str(HERE.parent), str(TESTS), str(TESTS / "word")]

from hostile_files import hostile  # noqa: E402 - found on the path set above

from baocao_gen.problems.errors import InvalidTemplate  # noqa: E402
from baocao_gen.word.template.compile import compile_template  # noqa: E402


def refusal(file: tuple[str, bytes]) -> tuple[float, float, str]:
    """Seconds, the megabytes of the whole process at its peak, and what was not refused."""
    kind, data = file
    start = time.perf_counter()
    try:
        compile_template(data, "mau.docx")
    except InvalidTemplate:
        said = ""
    else:
        said = f"{kind}: not refused"
    seconds = time.perf_counter() - start
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, said


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    # A process for each file: the peak of memory is then that file's own.
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        found = list(pool.imap(refusal, map(hostile, range(count)), chunksize=1))
    for _, _, said in found:
        if said:
            print(said)
    print(f"{count} hostile files: {sum(not said for *_, said in found)} refused")
    print(f"slowest: {max(seconds for seconds, *_ in found):.2f} s")
    print(f"most memory of a process: {max(memory for _, memory, _ in found):.0f} MB")


if __name__ == "__main__":
    main()
