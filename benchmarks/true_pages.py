"""A report → the time of its true pages on the page, beside LibreOffice's own for the same file.

``python benchmarks/true_pages.py [RUNS]``: the report of 2020. Each run types another number, so
that its pages are old; what is measured is the answer that says so, then the printing behind it,
in seconds of CPU of this process and of LibreOffice, which has been started once before. Beside it
the bare ``soffice --convert-to pdf`` of the same Word file with a profile that is there already.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from baocao_gen.files.libreoffice import find_soffice
from baocao_gen.pipeline.one import produce
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages import figures, true_pages
from baocao_gen.web.session import Session

DATA = Path(__file__).parent.parent / "data"


def cpu() -> float:
    """Seconds of this process and of all that it has started and that has ended."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def bare(docx: Path, profile: Path) -> float:
    """CPU seconds of LibreOffice alone."""
    begun = cpu()
    command = [str(find_soffice()), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(docx.parent), str(docx)],
        check=True,
        capture_output=True,
    )
    return cpu() - begun


def printed(session: Session, value: int) -> tuple[float, float, float, bool]:
    """CPU seconds of the edit and the page that says «old», wall seconds of it, of the printing."""
    year = session.opened("2020.yaml")
    path = {"number": str(year.number)}
    fields = (("ban", year.now().version), ("v.chu_ky_so.to_chuc.thuc_hien", str(value)))
    assert figures.saved(WebRequest(session, path, {}, fields, part=True)).status_code == 200
    begun, clock = cpu(), time.perf_counter()
    answer = true_pages.piece(WebRequest(session, path, {}, part=True))
    waited = time.perf_counter() - clock
    is_old = b"stale" in bytes(answer.body)
    done = session.printer.waited(year.name, year.now().version, 120)
    assert done.is_of(year.now().version)
    return cpu() - begun, waited, time.perf_counter() - clock, is_old


def main() -> None:
    """Print the medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "mo"
        folder.mkdir()
        for file in ("2019.yaml", "2020.yaml", "2020-so-goc.csv"):
            shutil.copy(DATA / file, folder / file)
        session = Session(folder)
        report = session.opened("2020.yaml").now().report
        assert report is not None
        docx = Path(name) / "2020.docx"
        docx.write_bytes(produce(report, draft=True).docx)
        printed(session, 1)
        bare(docx, Path(name) / "ho-so")
        page = [printed(session, 100 + run) for run in range(runs)]
        alone = statistics.median(bare(docx, Path(name) / "ho-so") for _ in range(runs))
    taken, waited, until, is_old = zip(*page, strict=True)
    print(f"LibreOffice alone: {alone:.2f} s of CPU")
    print(f"true pages of an edited report: {statistics.median(taken):.2f} s of CPU")
    print(f"the page says «old» after {statistics.median(waited) * 1000:.0f} ms: {all(is_old)}")
    print(f"until the new pages are there: {statistics.median(until):.2f} s on the clock")


if __name__ == "__main__":
    main()
