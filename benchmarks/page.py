"""A year file of many figures → the server's time for one edit on the page, and what it is made of.

``python benchmarks/page.py [FIGURES] [RUNS]``: about 13 pages of text, in which every figure is
printed once. An edit types another number in one cell of the grid, as the page sends it; it is
written to the disk, the answer holds everything that it has changed, and the sheet beside the grid
is asked for anew. CPU seconds of this process, the median of the runs; the first edit, with which
everything is read, is told apart. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

from checking import year

from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages import figures, preview
from baocao_gen.web.session import Session

PAGES, WORDS_OF_A_PAGE = 13, 450
SENTENCE = "Công tác quản lý, chỉ đạo, điều hành được triển khai đồng bộ ở các đơn vị."


def long_year(number: int, count: int, *, linked: bool) -> str:
    """A year file of so many figures and 13 pages of text."""
    sentences = PAGES * WORDS_OF_A_PAGE // len(SENTENCE.split())
    groups = count // 10
    texts = [f"      - Mục {index}: {SENTENCE}" for index in range(max(0, sentences - groups * 4))]
    return year(number, count, linked=linked) + "\n".join([*texts, ""])


def edited(session: Session, value: int, group: int) -> tuple[float, float]:
    """Seconds that one edit takes, and the sheet after it."""
    opened = session.opened("2020.yaml")
    fields = (("ban", opened.now().version), (f"v.g{group}.a3.thuc_hien", str(value)))
    asked = WebRequest(session, {"number": str(opened.number)}, {}, fields, part=True)
    begun = time.process_time()
    answer = figures.saved(asked)
    saved = time.process_time()
    beside = preview.piece(WebRequest(session, asked.path, {}, part=True))
    shown = time.process_time()
    assert (answer.status_code, beside.status_code) == (200, 200), answer.body
    return saved - begun, shown - saved


def main() -> None:
    gc.set_threshold(100_000)  # as every command does
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in (2019, 2020):
            text = long_year(number, count, linked=number == 2020)
            (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
        session = Session(folder)
        first = edited(session, 100, 0)
        taken = [edited(session, 200 + run, run % 7) for run in range(runs)]
    print(f"{count} figures, {PAGES} pages: first edit {sum(first) * 1000:.0f} ms")
    edits, sheets = (statistics.median(times) * 1000 for times in zip(*taken, strict=True))
    both = statistics.median(sum(times) for times in taken) * 1000
    print(f"each edit: median {both:.0f} ms (findings and rows {edits:.0f}, sheet {sheets:.0f})")


if __name__ == "__main__":
    main()
