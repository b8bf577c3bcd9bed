"""The same appendix rendered by us and by each peer that is installed → ratios, in one run.

``python benchmarks/peers.py [--rows N]… [--runs N] [--node FOLDER]``. Peers: docxtpl and
python-docx (always there), docx-mailmerge2 (``pip install docx-mailmerge2``), and in FOLDER, by
``npm install docxtemplater pizzip easy-template-x carbone``, three for Node. One that is not
installed is skipped aloud.

Each gets the same data and the same page in its own tags, does what its users do for each report, in
a process that is warm, and ends with the bytes of a Word file. All take turns; the ratio of the medians
counts. Before that every page is read and compared with the data.
"""

from __future__ import annotations

import argparse
import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docxtpl import DocxTemplate
from jinja2 import Environment

from baocao_gen.word.render import render
from baocao_gen.word.template import compile_template

FIELDS = ("stt", "so_ky_hieu", "ngay", "trich_yeu")
HEADINGS = ("STT", "Số, ký hiệu", "Ngày", "Trích yếu")
NODE_PEERS = ("docxtemplater", "easy-template-x", "carbone")
Row = Sequence[str]


class NotInstalled(Exception):
    """A peer that this machine lacks."""


@dataclass(frozen=True)
class Peer:
    """One way of making the page; ``make`` gives the file, ``seconds`` times one making."""

    name: str
    make: Callable[[], bytes]
    seconds: Callable[[], float]

    @classmethod
    def in_python(cls, name: str, make: Callable[[], bytes]) -> Peer:
        def seconds() -> float:
            start = time.perf_counter()
            make()
            return time.perf_counter() - start

        return cls(name, make, seconds)


def data(rows: int) -> dict[str, Any]:
    """What is printed: two fields of the letterhead and the rows of an appendix."""
    documents = [
        {
            "stt": str(number),
            "so_ky_hieu": f"{number}/QĐ-UBND",
            "ngay": "21/7/2020",
            "trich_yeu": f"Về việc R&D số {number}, tỷ lệ <5%",
        }
        for number in range(1, rows + 1)
    ]
    return {"ky_hieu": "12/BC-STTTT", "dia_danh": "Tiền Giang", "rows": documents}


def page(before: str, *rows: Row) -> bytes:
    """A Word file with a line and a table that has these rows below its head."""
    document = docx.Document()
    document.add_paragraph(before)
    table = document.add_table(rows=0, cols=len(FIELDS))
    for texts in (HEADINGS, *rows):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    return saved(document)


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def jinja_page() -> bytes:
    return page(
        "Số: {{ ky_hieu }}, {{ dia_danh }}",
        ("{%tr for d in rows %}", "", "", ""),
        [f"{{{{ d.{field} }}}}" for field in FIELDS],
        ("{%tr endfor %}", "", "", ""),
    )


def ours(names: dict[str, Any]) -> Peer:
    template = compile_template(jinja_page(), "mau.docx")
    return Peer.in_python("baocao-gen", lambda: render(template, names))


def by_docxtpl(names: dict[str, Any]) -> Peer:
    template = jinja_page()

    def make() -> bytes:
        document = DocxTemplate(io.BytesIO(template))
        document.render(names, Environment(autoescape=True))
        return saved(document)

    return Peer.in_python("docxtpl", make)


def by_python_docx(names: dict[str, Any]) -> Peer:
    template = page("")

    def make() -> bytes:
        document = docx.Document(io.BytesIO(template))
        document.paragraphs[0].add_run(f"Số: {names['ky_hieu']}, {names['dia_danh']}")
        table = document.tables[0]
        for row in names["rows"]:
            for cell, field in zip(table.add_row().cells, FIELDS, strict=True):
                cell.text = row[field]
        return saved(document)

    return Peer.in_python("python-docx", make)


def by_mailmerge(names: dict[str, Any]) -> Peer:
    try:
        from mailmerge import MailMerge
    except ImportError as error:
        raise NotInstalled("pip install docx-mailmerge2") from error
    template = merge_fields()
    head = {key: value for key, value in names.items() if key != "rows"}

    def make() -> bytes:
        with MailMerge(io.BytesIO(template)) as document:
            document.merge(**head)
            document.merge_rows(FIELDS[0], names["rows"])
            buffer = io.BytesIO()
            document.write(buffer)
            return buffer.getvalue()

    return Peer.in_python("docx-mailmerge2", make)


def merge_fields() -> bytes:
    """The same page with Word's own merge fields."""
    document = docx.Document(io.BytesIO(page("Số: ", ("", "", "", ""))))
    line = document.paragraphs[0]
    line._p.append(_merge_field("ky_hieu"))
    line.add_run(", ")
    line._p.append(_merge_field("dia_danh"))
    for cell, field in zip(document.tables[0].rows[1].cells, FIELDS, strict=True):
        cell.paragraphs[0]._p.append(_merge_field(field))
    return saved(document)


def _merge_field(name: str) -> Any:
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD {name} "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    )


NODE_TEMPLATES: dict[str, Callable[[], bytes]] = {
    "docxtemplater": lambda: mustache_page(),
    "easy-template-x": lambda: mustache_page(),
    "carbone": lambda: page(
        "Số: {d.ky_hieu}, {d.dia_danh}",
        [f"{{d.rows[i].{field}}}" for field in FIELDS],
        [f"{{d.rows[i+1].{field}}}" for field in FIELDS],
    ),
}


def mustache_page() -> bytes:
    first, *middle, last = (f"{{{field}}}" for field in FIELDS)
    return page("Số: {ky_hieu}, {dia_danh}", (f"{{#rows}}{first}", *middle, f"{last}{{/rows}}"))


def under_node(
    name: str, names: dict[str, Any], modules: Path, folder: Path, open_ones: ExitStack
) -> Peer:
    """A peer in a Node process of its own that renders once for each line it is sent."""
    template, values, output = (folder / f"{name}{end}" for end in (".docx", ".json", "-out.docx"))
    template.write_bytes(NODE_TEMPLATES[name]())
    values.write_text(json.dumps(names, ensure_ascii=False), encoding="utf-8")
    script = Path(__file__).with_name("peers") / f"{name}.mjs"
    try:
        process = subprocess.Popen(
            ["node", script, modules.resolve(), template, values, output],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    except FileNotFoundError as error:
        raise NotInstalled("Node itself") from error
    open_ones.enter_context(process)
    assert process.stdin
    assert process.stdout
    stdin, stdout = process.stdin, process.stdout
    if stdout.readline().strip() != "ready":
        raise NotInstalled(f"npm install {name}, and --node FOLDER")

    def seconds() -> float:
        stdin.write("once\n")
        stdin.flush()
        return float(stdout.readline()) / 1000

    def make() -> bytes:
        seconds()
        return output.read_bytes()

    return Peer(name, make, seconds)


def check(peer: Peer, names: dict[str, Any]) -> None:
    """Refuse a page that lacks anything of the data, so that only whole work is timed."""
    document = docx.Document(io.BytesIO(peer.make()))
    [table] = document.tables
    texts = [cell.text for cell in table._cells]
    printed = [texts[at : at + len(FIELDS)] for at in range(len(FIELDS), len(texts), len(FIELDS))]
    assert printed == [list(row.values()) for row in names["rows"]], peer.name
    line = "".join(text.text or "" for text in document.paragraphs[0]._p.iter("{*}t"))
    assert line == f"Số: {names['ky_hieu']}, {names['dia_danh']}", (peer.name, line)


def peers(names: dict[str, Any], modules: Path, open_ones: ExitStack) -> Iterator[Peer]:
    """Every peer that is installed; of the others it is said what to install."""
    folder = Path(open_ones.enter_context(tempfile.TemporaryDirectory()))
    makers: dict[str, Callable[[], Peer]] = {
        "docxtpl": lambda: by_docxtpl(names),
        "python-docx": lambda: by_python_docx(names),
        "docx-mailmerge2": lambda: by_mailmerge(names),
    }
    for name in NODE_PEERS:
        makers[name] = lambda name=name: under_node(name, names, modules, folder, open_ones)
    for name, make in makers.items():
        try:
            yield make()
        except NotInstalled as missing:
            print(f"{name}: skipped, it needs: {missing}", file=sys.stderr)


def compare(rows: int, runs: int, modules: Path) -> None:
    """Let all take turns, and print each peer's median beside ours."""
    names = data(rows)
    with ExitStack() as open_ones:
        all_of_them = [ours(names), *peers(names, modules, open_ones)]
        for peer in all_of_them:
            check(peer, names)
        times = [[peer.seconds() for peer in all_of_them] for _ in range(runs)]
        medians = [statistics.median(column) for column in zip(*times, strict=True)]
    print(f"{rows} rows: baocao-gen {medians[0] * 1e3:.2f} ms")
    for peer, median in zip(all_of_them[1:], medians[1:], strict=True):
        print(f"  {peer.name}: {median / medians[0]:.1f} times ours ({median * 1e3:.1f} ms)")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rows", type=int, action="append", help="default: 22 and 1000")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--node", type=Path, default=Path(), help="the folder of node_modules")
    options = parser.parse_args()
    for rows in options.rows or (22, 1000):
        compare(rows, options.runs, options.node)


if __name__ == "__main__":
    main()
