"""Reports in Word → how well ``import`` reads them: a line a file, and its CPU time by length.

``python benchmarks/word_in.py FOLDER…`` reads every .docx below the folders; nothing is written.
A file that is refused is told with its code; anything else that is raised is a fault of ours.
With ``--long N`` each report that is read is read again with its body repeated N times.
"""

from __future__ import annotations

import argparse
import io
import time
import traceback
from collections import Counter
from copy import deepcopy
from pathlib import Path

import docx

from baocao_gen import Files
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.years.from_word.proposals import Certainty
from baocao_gen.years.from_word.read_report import ReadBack, read_report


def read(data: bytes) -> tuple[ReadBack, float]:
    """What became of a report, and the CPU seconds that it took."""
    before = time.process_time()
    found = read_report("bao-cao.docx", files=Files.of({"bao-cao.docx": data}))
    return found, time.process_time() - before


def repeated(data: bytes, times: int) -> bytes:
    """A report with its body several times behind each other, before its last section."""
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    blocks = [child for child in body if not child.tag.endswith("}sectPr")]
    for _ in range(times - 1):
        for block in blocks:
            body.insert(len(body) - 1, deepcopy(block))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def line(found: ReadBack, seconds: float) -> str:
    """A file in one line."""
    degrees = Counter(figure.certainty for figure in found.figures)
    counted = " ".join(f"{degrees[one]:4}" for one in Certainty)
    same = "same" if found.is_same else f"{len(found.differences)} lines differ"
    return (
        f"{seconds:6.2f} s {found.lines:6} lines {len(found.figures):5} figures ({counted}) "
        f"{len(found.left):4} left {len(found.problems):4} problems {same}"
    )


def main() -> None:
    """Read every file and print its line; faults of ours at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--long", type=int, default=0)
    asked = parser.parse_args()
    faults: list[str] = []
    refused: Counter[str] = Counter()
    paths = [path for folder in asked.folders for path in sorted(folder.rglob("*.docx"))]
    for number, path in enumerate(paths):
        try:
            data = path.read_bytes()
            print(f"{path.stem[:24]:24} {line(*read(data))}")
            if asked.long:
                print(f"{f'{asked.long} times':>24} {line(*read(repeated(data, asked.long)))}")
        except BaocaoError as error:
            refused[error.problems[0].code] += 1
        except Exception:
            faults.append(f"file {number}: {traceback.format_exc()}")
    print(f"{len(paths)} files, refused: {dict(refused)}, faults: {len(faults)}")
    print("\n".join(faults[:5]))


if __name__ == "__main__":
    main()
