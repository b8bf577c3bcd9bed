"""Random edits of year files → how many are told otherwise than by who remembers nothing.

python benchmarks/said_anew.py [EDITS OF EACH FILE] [FIRST SEED] [SEEDS]

Findings, what is left to do, the rows of the grid and the sheet are compared. Each third report is
the next file of a batch: several edits, under another name.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from random_edits import year_files
from remembered import differences


def main() -> None:
    """Edit, compare, and print every difference."""
    edits, first, seeds = (*(int(word) for word in sys.argv[1:]), *(20, 0, 3)[len(sys.argv) - 1 :])
    read = wrong = 0
    for seed in range(first, first + seeds):
        for name in year_files():
            done, faults = differences(name, edits, seed)
            read, wrong = read + done, wrong + len(faults)
            print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{read} edited reports, {wrong} differences")


if __name__ == "__main__":
    main()
