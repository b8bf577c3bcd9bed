"""The same report made by this engine and by each peer that is installed → ratios, in one run.

``python benchmarks/peers.py [--rows N]… [--batch N] [--runs N] [--node-modules DIR]``

Peers: docxtpl and python-docx; docx-mailmerge2 (``pip install docx-mailmerge2``); and under Node
docxtemplater, easy-template-x and Carbone (``npm install --prefix DIR`` with a copy of
``benchmarks/peers/package.json`` in DIR). One that is not installed is skipped aloud.

The report is described once below: a letterhead, some ninety paragraphs with 120 placeholders,
every fifth split over two runs as Word does it, headings in loops within loops, a grouped appendix.
Each peer gets it in its own tags. Two tasks are easier: python-docx gets every line ready, and
docx-mailmerge2, which has no loops of paragraphs and no groups, gets a field for each heading and
no group rows.

A turn is a whole process that makes one report, or one that makes a batch of different reports, of
which only the making counts. All take turns; each peer's median is divided by ours. Every file's
text is compared with the data before that.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

SCRIPTS = Path(__file__).with_name("peers")
PARAGRAPHS, CHAPTERS, SECTIONS, IN_A_GROUP = 60, 3, 8, 11
Data = dict[str, Any]
Row = tuple[str, ...]
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


# --- the report ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Loop:
    """Rows that are repeated for each item of a list."""

    name: str
    inside: tuple[Row | Loop, ...]


Page = Sequence[Row | Loop]
LETTERHEAD: Page = (
    ("{co_quan}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Số: {ky_hieu}", "{dia_danh}, {ngay}"),
)
BODY: Page = (
    *((f"Chỉ tiêu {n} đạt {{a{n}}} thủ tục, bằng {{b{n}}} kế hoạch.",) for n in range(PARAGRAPHS)),
    Loop("chuong", (("{ten}",), Loop("muc", (("{ten_muc}",),)))),
)
APPENDIX: Page = (
    ("STT", "Số, ký hiệu", "Trích yếu"),
    Loop("nhom", (("", "{ten_nhom}", ""), Loop("van_ban", (("{stt}", "{so}", "{trich_yeu}"),)))),
)
PAGES = {"letterhead": LETTERHEAD, "body": BODY, "appendix": APPENDIX}


def report(number: int, rows: int) -> Data:
    """The data of one report; each number gives other data."""
    head = {"co_quan": "SỞ R&D", "ky_hieu": f"{number}/BC", "dia_danh": "Huế", "ngay": "<ngày 5>"}
    figures = {f"a{n}": f"{number}.{n:03}" for n in range(PARAGRAPHS)}
    shares = {f"b{n}": f"{number},{n}%" for n in range(PARAGRAPHS)}
    chapters = [
        {
            "ten": f"{c}. Lĩnh vực {number}",
            "muc": [{"ten_muc": f"{c}.{s}. Kết quả & tồn tại"} for s in range(SECTIONS)],
        }
        for c in range(CHAPTERS)
    ]
    documents = [
        {"stt": str(n), "so": f"{n}/QĐ-UBND", "trich_yeu": f"Về việc R&D số {n}, tỷ lệ <5%"}
        for n in range(1, rows + 1)
    ]
    groups = [
        {"ten_nhom": f"Nhóm {at}", "van_ban": documents[at : at + IN_A_GROUP]}
        for at in range(0, rows, IN_A_GROUP)
    ]
    return {**head, **figures, **shares, "chuong": chapters, "nhom": groups}


def printed(page: Page, data: Data) -> Iterator[Row]:
    """The rows as they must stand in the Word file."""
    for item in page:
        if isinstance(item, Loop):
            for each in data[item.name]:
                yield from printed(item.inside, each)
        else:
            yield tuple(_PLACEHOLDER.sub(lambda m: data[m[1]], text) for text in item)


# --- its templates -------------------------------------------------------------------------------


def in_jinja(page: Page, around: str = "") -> Iterator[Row]:
    """Tags of docxtpl's language: a loop's marks stand in paragraphs or rows of their own."""
    prefix = f"{around}." if around else ""
    for item in page:
        if isinstance(item, Loop):
            rows = list(in_jinja(item.inside, f"x_{item.name}"))
            unit, rest = ("tr" if len(rows[0]) > 1 else "p"), ("",) * (len(rows[0]) - 1)
            yield (f"{{%{unit} for x_{item.name} in {prefix}{item.name} %}}", *rest)
            yield from rows
            yield (f"{{%{unit} endfor %}}", *rest)
        else:
            yield tuple(_PLACEHOLDER.sub(rf"{{{{ {prefix}\1 }}}}", text) for text in item)


def in_mustache(page: Page) -> Iterator[Row]:
    """Tags of docxtemplater and easy-template-x: a loop's marks stand in its first and last row."""
    for item in page:
        if not isinstance(item, Loop):
            yield item
            continue
        rows = list(in_mustache(item.inside))
        opening, closing = f"{{#{item.name}}}", f"{{/{item.name}}}"
        if len(rows[0]) == 1:
            yield from [(opening,), *rows, (closing,)]
        else:
            rows[0] = (opening + rows[0][0], *rows[0][1:])
            rows[-1] = (*rows[-1][:-1], rows[-1][-1] + closing)
            yield from rows


def in_carbone(page: Page, around: str = "d.") -> Iterator[Row]:
    """Tags of Carbone: no marks, but the beginning of the second turn."""
    for item in page:
        if isinstance(item, Loop):
            yield from in_carbone(item.inside, f"{around}{item.name}[i].")
            first = item.inside[0]
            assert isinstance(first, tuple)
            yield next(in_carbone([first], f"{around}{item.name}[i+1]."))
        else:
            yield tuple(_PLACEHOLDER.sub(rf"{{{around}\1}}", text) for text in item)


def unrolled(page: Page, data: Data, above: str = "") -> Iterator[tuple[Row, Data]]:
    """Rows whose placeholders have names of their own, without loops; and the values of each."""
    for item in page:
        if isinstance(item, Loop):
            for number, each in enumerate(data[item.name]):
                yield from unrolled(item.inside, each, f"{above}{item.name}{number}_")
        else:
            names = _PLACEHOLDER.findall("".join(item))
            row = tuple(_PLACEHOLDER.sub(rf"{{{above}\1}}", text) for text in item)
            yield row, {f"{above}{name}": data[name] for name in names}


def for_mailmerge(data: Data) -> Data:
    """Fields by name, and the documents of all groups in one list."""
    fields: Data = {}
    for page in (LETTERHEAD, BODY):
        for _, values in unrolled(page, data):
            fields |= values
    return {"fields": fields, "rows": [row for group in data["nhom"] for row in group["van_ban"]]}


def word_file(letterhead: Sequence[Row], body: Sequence[Row], appendix: Sequence[Row]) -> bytes:
    """A Word file of these rows; every fifth tag is split over two runs."""
    document = docx.Document()
    tags = count(1)
    _add_table(document, letterhead, tags)
    for (line,) in body:
        _add_text(document.add_paragraph(), line, tags)
    _add_table(document, appendix, tags)
    return saved(document)


def _add_table(document: Any, rows: Sequence[Row], tags: Iterator[int]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _add_text(cell.paragraphs[0], text, tags)


def _add_text(paragraph: Any, text: str, tags: Iterator[int]) -> None:
    for piece in re.split(r"(\{+[^}]*\}+|«\w+»)", text):
        if piece.startswith("«"):
            paragraph._p.append(_merge_field(piece.strip("«»")))
        elif piece.startswith("{") and next(tags) % 5 == 0:
            paragraph.add_run(piece[: len(piece) // 2])
            paragraph.add_run(piece[len(piece) // 2 :])
        elif piece:
            paragraph.add_run(piece)


def _merge_field(name: str) -> Any:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} ">'
        "<w:r><w:t>x</w:t></w:r></w:fldSimple>"
    )


def mailmerge_file() -> bytes:
    data = report(1, 1)
    pages = [[row for row, _ in unrolled(page, data)] for page in (LETTERHEAD, BODY)]
    flat = (APPENDIX[0], ("{stt}", "{so}", "{trich_yeu}"))
    fields = [
        [tuple(_PLACEHOLDER.sub(r"«\1»", text) for text in row) for row in page]
        for page in (*pages, flat)
    ]
    return word_file(*fields)


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


# --- the peers -----------------------------------------------------------------------------------


def _whole(syntax: Callable[[Page], Iterator[Row]]) -> Callable[[], bytes]:
    return lambda: word_file(*(list(syntax(page)) for page in PAGES.values()))


def _same(data: Data) -> Data:
    return data


@dataclass(frozen=True)
class Peer:
    """A program that makes the report: its script, its template, the data as it wants them."""

    name: str
    script: str
    template: Callable[[], bytes]
    needs: str
    install: str
    shaped: Callable[[Data], Data] = _same
    has_groups: bool = True

    def command(self, modules: Path) -> list[str]:
        """What runs it, without the files."""
        script = str(SCRIPTS / self.script)
        is_python = script.endswith(".py")
        return [sys.executable, script] if is_python else ["node", script, str(modules)]

    def is_installed(self, modules: Path) -> bool:
        """Whether its library is there."""
        if self.script.endswith(".py"):
            return find_spec(self.needs) is not None
        return (modules / "node_modules" / self.needs).is_dir()

    def expected(self, data: Data) -> list[str]:
        """The texts of the Word file that it makes, without empty ones."""
        rows = [row for page in PAGES.values() for row in printed(page, data)]
        texts = [text for row in rows for text in row if text]
        groups = {group["ten_nhom"] for group in data["nhom"]}
        return [text for text in texts if self.has_groups or text not in groups]


_NODE = "npm install --prefix DIR "
OURS = Peer("baocao-gen", "ours.py", _whole(in_jinja), "baocao_gen", "")
PEERS = (
    Peer("docxtpl", "by_docxtpl.py", _whole(in_jinja), "docxtpl", "pip install docxtpl"),
    Peer(
        "python-docx by hand",
        "by_python_docx.py",
        lambda: saved(docx.Document()),
        "docx",
        "pip install python-docx",
        shaped=lambda data: {name: list(printed(page, data)) for name, page in PAGES.items()},
    ),
    Peer(
        "docx-mailmerge2",
        "by_mailmerge.py",
        mailmerge_file,
        "mailmerge",
        "pip install docx-mailmerge2",
        shaped=for_mailmerge,
        has_groups=False,
    ),
    Peer(
        "docxtemplater",
        "docxtemplater.mjs",
        _whole(in_mustache),
        "docxtemplater",
        f"{_NODE}docxtemplater pizzip",
    ),
    Peer(
        "easy-template-x",
        "easy-template-x.mjs",
        _whole(in_mustache),
        "easy-template-x",
        f"{_NODE}easy-template-x",
    ),
    Peer("Carbone", "carbone.mjs", _whole(in_carbone), "carbone", f"{_NODE}carbone"),
)


# --- measuring -----------------------------------------------------------------------------------


def texts(file: Path) -> list[str]:
    """The text of every paragraph that has one, in the order of the page."""
    with zipfile.ZipFile(file) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    lines = (
        "".join(t.text or "" for t in paragraph.iter("{*}t")) for paragraph in root.iter("{*}p")
    )
    return [line for line in lines if line]


class Task:
    """Reports to make, laid out in a folder for every peer."""

    def __init__(self, title: str, reports: list[Data], modules: Path, folder: Path) -> None:
        self.title, self.reports, self.modules, self.folder = title, reports, modules, folder
        self.is_batch = len(reports) > 1

    def prepare(self, peer: Peer) -> bool:
        """Write what a peer needs, let it run once, compare; False when it gets the text wrong."""
        home = self.folder / peer.script
        home.mkdir()
        (home / "template.docx").write_bytes(peer.template())
        shaped = [peer.shaped(data) for data in self.reports]
        (home / "data.json").write_text(json.dumps(shaped, ensure_ascii=False), encoding="utf-8")
        self.seconds(peer)
        for number, data in enumerate(self.reports):
            found, expected = texts(home / f"{number}.docx"), peer.expected(data)
            if found != expected:
                pairs = zip([*found, ""], [*expected, ""], strict=False)
                wrong = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
                print(f"  {peer.name}: left out, it prints {wrong[0]!r} for {wrong[1]!r}")
                return False
        return True

    def seconds(self, peer: Peer) -> float:
        """One turn: a whole process, or what a process says a batch took."""
        home = self.folder / peer.script
        files = [str(home / "template.docx"), str(home / "data.json"), str(home)]
        start = time.perf_counter()
        done = subprocess.run(
            [*peer.command(self.modules), *files], capture_output=True, text=True, check=False
        )
        took = time.perf_counter() - start
        if done.returncode:
            raise SystemExit(f"{peer.name} failed: {done.stderr[-800:]}")
        return float(done.stdout.split()[-1]) / 1000 if self.is_batch else took

    def compare(self, peers: Sequence[Peer], runs: int) -> None:
        """Let all take turns, and print each peer's median beside ours."""
        if not self.prepare(OURS):
            raise SystemExit("our own page is wrong")
        able = [OURS, *(peer for peer in peers if self.prepare(peer))]
        times = [[self.seconds(peer) for peer in able] for _ in range(runs)]
        medians = [statistics.median(column) for column in zip(*times, strict=True)]
        print(f"{self.title}: baocao-gen {medians[0] / len(self.reports) * 1e3:.1f} ms a report")
        for peer, median in zip(able[1:], medians[1:], strict=True):
            print(f"  {peer.name}: {median / medians[0]:.2f} times ours", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rows", type=int, action="append", help="default: 22, 1000, 10000")
    parser.add_argument("--batch", type=int, default=50, help="reports of a batch; 0: no batch")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--node-modules", type=Path, default=SCRIPTS, metavar="DIR")
    options = parser.parse_args()
    modules = options.node_modules.resolve()
    peers = []
    for peer in PEERS:
        if peer.is_installed(modules):
            peers.append(peer)
        else:
            print(f"{peer.name}: skipped, not installed: {peer.install}", file=sys.stderr)
    rows = options.rows or [22, 1_000, 10_000]
    tasks = {f"one process, {n} rows": [report(1, n)] for n in rows}
    if options.batch > 1:
        reports = [report(number, 22) for number in range(1, options.batch + 1)]
        tasks[f"a batch of {options.batch} reports of 22 rows"] = reports
    for title, reports in tasks.items():
        with tempfile.TemporaryDirectory() as folder:
            Task(title, reports, modules, Path(folder)).compare(peers, options.runs)


if __name__ == "__main__":
    main()
