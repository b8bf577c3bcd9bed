"""Random edits of year files → how many said what was asked and changed nothing else.

python benchmarks/edits.py [NUMBER OF EDITS] [FIRST SEED]
python benchmarks/edits.py --page [NUMBER OF ACTS] [SEED]: through the running page, beside the
functions that edit a year file, done directly on a second folder

With ``--reread`` in front: random edits of the bytes, right and wrong ones, each read after the
content before and read by itself; both must be the same, every place and value.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from page_run import run
from random_edits import random_act, wrong, year_files
from rereading import edited, fresh, told
from web_page import served

from baocao_gen.files.files import Files
from baocao_gen.yearfile.yaml import read

_IN_A_ROW = 10
"""Edits of one file, each on what the one before has made."""


def on_the_page(count: int, seed: int) -> None:
    """Act on the page, and print every fault and how many acts of each kind were answered how."""
    with tempfile.TemporaryDirectory() as name:
        shown, beside = Path(name) / "mo", Path(name) / "ben-canh"
        shown.mkdir()
        beside.mkdir()
        told = 0
        with served(shown) as visitor:
            for made in run(visitor, shown, beside, count, seed):
                print(*made.faults[told:], sep="\n", end="\n" if made.faults[told:] else "")
                told = len(made.faults)
    for what, number in sorted(made.counted.items()):
        print(f"{number:6} {what}")
    print(f"{told:6} FAULTS")


def main() -> None:
    """Edit, judge, and print every fault."""
    if sys.argv[1:2] == ["--reread"]:
        reread(*(int(word) for word in sys.argv[2:]))
        return
    if sys.argv[1:2] == ["--page"]:
        on_the_page(*(*(int(word) for word in sys.argv[2:]), *(1000, 0)[len(sys.argv) - 2 :]))
        return
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


def reread(wanted: int = 1000, seed: int = 0) -> None:
    """Edit, read after the content before and by itself, and print whatever is not the same."""
    root = Path(__file__).parent.parent
    memory = Files.of(year_files())
    counted: Counter[str] = Counter()
    while counted.total() < wanted:
        random = Random(seed)
        name = random.choice(list(year_files()))
        on_disk = (root / name).is_file() or (root / "data" / name).is_file()
        path = root / name if (root / name).is_file() else root / "data" / name
        file = Files().file(str(path)) if on_disk else memory.file(name)
        data = file.read()
        told(file, data)
        for _ in range(_IN_A_ROW):
            new = edited(data, random)
            seen = told(file, new)
            is_same = seen == fresh(file, new)
            is_report = isinstance(seen, tuple)
            counted[("a report" if is_report else "refused") + ("" if is_same else ": FAULT")] += 1
            if not is_same:
                print(name, seed)
            data = new if is_report else data
        seed += 1
    for what, number in sorted(counted.items()):
        print(f"{number:6} {what}")


if __name__ == "__main__":
    main()
