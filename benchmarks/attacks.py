"""Every address of the page × every payload → how many requests were answered, and every fault.

``python benchmarks/attacks.py [GET | POST]``: a small report, served as always; each string of
``tests/page_attacks.py`` is sent in the steps and queries of every address, and in every field of
every form, with the version of the file that is there and without. Some ten thousand requests.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from page_attacks import SECRET, asked, faults, outside, routes, sent
from payloads import PAYLOADS
from web_page import TINY, served


def attacked(method: str) -> Counter[str]:
    """What was answered, by status and by fault."""
    counted: Counter[str] = Counter()
    attack = asked if method == "GET" else sent
    paths = [path for path in routes(method) if "pdf" not in path and "trang-that" not in path]
    for path in paths:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "mo"
            folder.mkdir()
            (folder.parent / "ngoai.yaml").write_text(SECRET, encoding="utf-8")
            for year in (2019, 2020):
                (folder / f"{year}.yaml").write_text(TINY.format(year=year), encoding="utf-8")
            first, before = (folder / "2020.yaml").read_bytes(), outside(folder)
            with served(folder) as visitor:
                for words in (words for listed in PAYLOADS.values() for words in listed):
                    (folder / "2020.yaml").write_bytes(first)
                    for answer in attack(visitor, path, words):
                        counted[f"{method} {answer.status}"] += 1
                        for fault in faults(answer):
                            counted[f"FAULT {fault}"] += 1
                            print(method, path, repr(words[:60]), fault)
            if outside(folder) != before:
                counted["FAULT outside of the folder"] += 1
                print(method, path, "something was written outside of the folder")
    return counted


def main() -> None:
    """Attack, and print every fault."""
    for method in sys.argv[1:] or ("GET", "POST"):
        for what, number in sorted(attacked(method).items()):
            print(f"{number:6} {what}")


if __name__ == "__main__":
    main()
