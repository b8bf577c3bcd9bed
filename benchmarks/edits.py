"""Random edits of year files → how many said what was asked and changed nothing else.

python benchmarks/edits.py [NUMBER OF EDITS] [FIRST SEED]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from random_edits import random_act, wrong, year_files

from baocao_gen.yearfile.yaml import read

_IN_A_ROW = 10
"""Edits of one file, each on what the one before has made."""


def main() -> None:
    """Edit, judge, and print every fault."""
    wanted, seed = (*(int(word) for word in sys.argv[1:]), *(1000, 0)[len(sys.argv) - 1 :])
    files = list(year_files().items())
    counted: Counter[str] = Counter()
    done = 0
    while done < wanted:
        name, data = files[seed % len(files)]
        random = Random(seed)
        seed += 1
        for _ in range(_IN_A_ROW):
            act = random_act(read(data, name)[0], random)
            faults, new = wrong(data, act)
            done += 1
            kind = type(act).__name__
            counted[f"{kind}: {'refused' if new is None else 'done'}"] += 1
            if faults:
                counted[f"{kind}: FAULT"] += 1
                print(name, seed - 1, act, *faults, sep="\n    ")
            data = new or data
    for what, number in sorted(counted.items()):
        print(f"{number:6} {what}")


if __name__ == "__main__":
    main()
