"""A Word or PDF file → what tools we did not write say of it.

Microsoft's Open XML SDK judges the package, LibreOffice the layout, poppler the PDF, and
python-docx whether a library that knows nothing of us can read the file. Whatever these say
is evidence; whatever our own code says of its own output is not.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx_dump import dump
from thoroughness import is_fast

from baocao_gen.files import libreoffice as office
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.vietnamese.unbreakable import breakable

__all__ = [
    "calc_rows",
    "chromium",
    "decided",
    "dump",
    "missing_tools",
    "open_xml_errors",
    "page_pngs",
    "pdf_page_count",
    "pdf_text",
    "pdf_words",
    "python_docx_text",
    "sound",
    "to_pdf",
]

TOOLS = Path(__file__).parent / "tools"
WordFile = Path | bytes
_WORD = re.compile(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')


def chromium() -> str | None:
    """The browser that is installed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if (found := shutil.which(name))), None)


def missing_tools() -> list[str]:
    """Name every judge that this machine lacks, with the way to install it."""
    lacking = []
    try:
        office.find_soffice()
    except EnvironmentFailure:
        lacking.append("LibreOffice (apt install libreoffice-writer)")
    if not all(shutil.which(tool) for tool in ("pdfinfo", "pdftotext", "pdftoppm")):
        lacking.append("poppler (apt install poppler-utils)")
    if chromium() is None:
        lacking.append("Chromium (apt install chromium)")
    if shutil.which("node") is None:
        lacking.append("Node.js 18 or newer (apt install nodejs npm)")
    if not (TOOLS / "node_modules" / "@xarsh" / "ooxml-validator").is_dir():
        lacking.append("the Open XML validator (npm ci, in tests/tools)")
    return lacking


def calc_rows(workbook: bytes, sheet: str) -> list[list[str]]:
    """What LibreOffice Calc shows on a sheet of a workbook, its formulas worked out."""
    form = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "book.xlsx").write_bytes(workbook)
        profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
        command = [str(office.find_soffice()), profile, "--headless", "--convert-to", form]
        subprocess.run(
            [*command, "--outdir", folder, str(work / "book.xlsx")],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        text = (work / f"book-{sheet}.csv").read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines(), delimiter=";"))


def open_xml_errors(*documents: WordFile) -> list[str]:
    """Return what Microsoft's Open XML SDK finds in the documents, one line a finding.

    Many documents in one call cost one start of Node; each takes about half a second.
    A document given as bytes is called by its place among the arguments.
    """
    if not documents:
        return []
    names = [str(d) if isinstance(d, Path) else f"document {n}" for n, d in enumerate(documents, 1)]
    with ExitStack() as stack:
        paths = _on_disk(stack, documents)
        done = subprocess.run(
            ["node", "validate.mjs"],
            cwd=TOOLS,
            input=json.dumps([str(path) for path in paths]),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60 + 5 * len(paths),
        )
    if done.returncode:
        raise RuntimeError(f"the Open XML validator did not run: {done.stderr}")
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return [
        _finding(name, error)
        for name, result in zip(names, results, strict=True)
        for error in result["errors"]
    ]


def sound(document: bytes) -> bytes:
    """The document, in which the Open XML SDK has found nothing.

    It is asked where it is installed, and not in a fast run: each question costs a second.
    """
    if not is_fast() and not missing_tools():
        assert open_xml_errors(document) == []
    return document


def to_pdf(document: WordFile, folder: Path, name: str = "document.pdf") -> Path:
    """Convert one document with LibreOffice into ``folder``; return the PDF's path."""
    target = folder / name
    with ExitStack() as stack:
        office.convert(_on_disk(stack, [document])[0], target)
    return target


def pdf_page_count(pdf: Path) -> int:
    """Return the number of pages that poppler counts."""
    for line in _poppler("pdfinfo", pdf).splitlines():
        if line.startswith("Pages:"):
            return int(line.split()[1])
    raise RuntimeError(f"pdfinfo gives no page count for {pdf}")


def pdf_text(pdf: Path, page: int | None = None) -> str:
    """Return the text as it stands on the page (all pages, or one counted from 1)."""
    pages = ["-f", str(page), "-l", str(page)] if page else []
    return breakable(_poppler("pdftotext", "-layout", *pages, pdf, "-"))


def pdf_words(pdf: Path) -> list[tuple[int, float, float, float, float, str]]:
    """Return each word with its page, from 1, and its left, top, right and bottom in points."""
    found = []
    for page, text in enumerate(_poppler("pdftotext", "-bbox", pdf, "-").split("<page ")):
        for match in _WORD.finditer(text):
            left, top, right, bottom = map(float, match.groups()[:4])
            found.append((page, left, top, right, bottom, match[5]))
    return found


def page_pngs(pdf: Path, folder: Path, dpi: int = 70) -> list[Path]:
    """Draw every page into ``folder``; return the pictures in the order of the pages."""
    _poppler("pdftoppm", "-png", "-r", str(dpi), pdf, folder / "page")
    return sorted(folder.glob("page-*.png"))


def python_docx_text(document: WordFile) -> str:
    """Return the text of body and tables as python-docx reads it, a paragraph a line.

    Where a line may not end is not told.
    """
    source = str(document) if isinstance(document, Path) else BytesIO(document)
    return breakable("\n".join(_texts(docx.Document(source))))


def _texts(container: Any) -> list[str]:
    lines: list[str] = []
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            # python-docx repeats a merged cell in every column it covers.
            cells = dict.fromkeys(cell._tc for row in block.rows for cell in row.cells)
            for tc in cells:
                lines += _texts(docx.table._Cell(tc, block))
        else:
            lines.append(block.text)
    return lines


def _on_disk(stack: ExitStack, documents: Sequence[WordFile]) -> list[Path]:
    """Give every document a path; those given as bytes live until the stack closes."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    paths = []
    for number, document in enumerate(documents, start=1):
        if isinstance(document, Path):
            paths.append(document.resolve())
            continue
        path = folder / f"{number}.docx"
        path.write_bytes(document)
        paths.append(path)
    return paths


def _finding(name: str, error: dict[str, Any]) -> str:
    place = " ".join(error[key] for key in ("path", "xPath") if error.get(key))
    return f"{name}: {place}: {error.get('id') or error['errorType']}: {error['description']}"


def _poppler(*command: str | Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return done.stdout


_MACRO = """\
<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Decide
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim docx(0) As New com.sun.star.beans.PropertyValue
  Dim document As Object, dispatcher As Object, number As Integer, frame As Object
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  docx(0).Name = "FilterName" : docx(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For number = 0 To {last}
    document = StarDesktop.loadComponentFromURL( _
      "{folder}/" &amp; number &amp; ".docx", "_blank", 0, hidden())
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, ".uno:{verb}AllTrackedChanges", "", 0, Array())
    document.storeToURL("{folder}/{verb}-" &amp; number &amp; ".docx", docx())
    document.close(True)
  Next
  StarDesktop.terminate()
End Sub
</script:module>
"""


def decided(documents: Sequence[bytes], folder: Path, verb: str) -> list[bytes]:
    """The documents as LibreOffice saves them with all tracked changes accepted or rejected.

    Args:
        documents: Word files.
        folder: Where LibreOffice may work.
        verb: «Accept» or «Reject».
    """
    profile = folder / "profile"
    program = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    module = profile / "user/basic/Standard/Module1.xba"
    if not module.exists():  # the first start writes an empty one
        subprocess.run([*program, "--terminate_after_init"], check=True, timeout=120)
    for number, document in enumerate(documents):
        (folder / f"{number}.docx").write_bytes(document)
    macro = _MACRO.format(last=len(documents) - 1, folder=folder.as_uri(), verb=verb)
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(macro, encoding="utf-8")
    command = [*program, "macro:///Standard.Module1.Decide"]
    subprocess.run(command, check=True, timeout=300)
    return [(folder / f"{verb}-{n}.docx").read_bytes() for n in range(len(documents))]
