"""One report, a batch and long appendices → times as ratios to docxtpl, in one run on one machine.

``python rendering.py [RUNS]``. The two sides of a pair run in turn, and their medians are divided.

floor    ready XML through Jinja, into a package whose other members are copied compressed, deflated
         at the same level as ours
docxtpl  opening, rendering and saving the same template with the same context, its body ready XML
"""

from __future__ import annotations

import io
import json
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment
from markupsafe import Markup

import baocao_gen
from baocao_gen.pipeline.one import produce
from baocao_gen.report import page
from baocao_gen.report.blocks import Blocks
from baocao_gen.report.load import load_alone
from baocao_gen.word.package.package import Packed, open_package
from baocao_gen.word.package.zip_writer import Packer
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.template.shipped import shipped_templates
from baocao_gen.word.write.blocks import Styles, blocks_xml
from baocao_gen.word.write.render import render_template
from baocao_gen.word.write.values import built

DATA = Path(__file__).resolve().parent.parent / "data"
TEMPLATE = Path(shipped_templates()["bao-cao"].path)
TEMPLATE_OF_ALL = compile_template(TEMPLATE.read_bytes(), "mau.docx")
READY = ("the_thuc", "noi_dung", "phu_luc")
"""What of a report's names the template prints."""
REPORTS = 200
A_TURN = 10
"""Reports that each side of the first two pairs renders before it is the other side's turn."""


def compare(
    title: str, ours: Callable[[], Any], peer: Callable[[], Any], limit: str, runs: int
) -> None:
    """Run a pair in turn; print the ratio of the medians."""
    ours(), peer()
    pairs = [(seconds(ours), seconds(peer)) for _ in range(runs)]
    left, right = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = f"{left / right:.2f}" if left > right else f"1/{right / left:.1f}"
    print(f"{title}: {ratio} (limit {limit}; {left * 1e3:.2f} ms and {right * 1e3:.2f} ms)")


def in_a_batch(work: Callable[[], Any]) -> Callable[[], None]:
    """The work of a turn: some reports one after the other, as they come in a batch."""

    def turn() -> None:
        for _ in range(A_TURN):
            work()

    return turn


def seconds(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def ready_context(names: dict[str, Any]) -> dict[str, Any]:
    """What a docxtpl user would have prepared: every text rendered, the body as XML."""
    text = json.dumps({key: names[key] for key in READY}, default=_plain, ensure_ascii=False)
    context: dict[str, Any] = json.loads(text)
    return context


def _plain(value: object) -> str:
    return blocks_xml(value, Styles()) if isinstance(value, Blocks) else str(value)


def ready_blocks(value: Any) -> Any:
    """A value in which the body and the tables are XML, marked as this engine marks what it built.

    The peers get them so (`ready_context`): neither side makes a table of its cells.
    """
    if isinstance(value, Blocks):
        return built(blocks_xml(value, TEMPLATE_OF_ALL.styles)) if value.items else value
    if isinstance(value, list):
        return [ready_blocks(item) for item in value]
    if isinstance(value, dict):
        return {key: ready_blocks(item) for key, item in value.items()}
    return value


def docxtpl_once(context: dict[str, Any]) -> bytes:
    environment = Environment()
    environment.filters["viet_hoa"] = str.upper
    document = DocxTemplate(TEMPLATE)
    document.render(context, environment)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docxtpl_renders(context: dict[str, Any]) -> Callable[[], None]:
    """The render call alone, of a document that is open."""
    environment = Environment()
    environment.filters["viet_hoa"] = str.upper
    document = DocxTemplate(TEMPLATE)

    def work() -> None:
        document.init_docx()
        document.render(context, environment)

    return work


def floor(context: dict[str, Any]) -> Callable[[], bytes]:
    """Our prepared XML with Jinja as it comes, and no care for anything."""
    template = compile_template(TEMPLATE.read_bytes(), "mau.docx")
    [part] = template.parts
    environment = Environment(autoescape=True)
    environment.filters |= {
        "__block": lambda value, _: Markup(value),
        "__run": lambda value, _: value,
        "__plain": str,
        "viet_hoa": lambda value: str(value).upper(),
    }
    compiled = environment.from_string(part.prepared.source)
    package = open_package(TEMPLATE.read_bytes(), "mau.docx")

    def work() -> bytes:
        data = compiled.render(context).encode()
        packer = zlib.compressobj(Packer.LEVEL, zlib.DEFLATED, -15)
        deflated = packer.compress(data) + packer.flush()
        packed = Packed(deflated, len(data), zlib.crc32(data))
        return package.with_parts({part.name: packed})

    return work


def year_files(folder: Path, count: int = REPORTS) -> list[Path]:
    """The 2020 report with the files it names, each a little different."""
    for beside in ("2019.yaml", "2020-so-goc.csv"):
        shutil.copy(DATA / beside, folder)
    text = (DATA / "2020.yaml").read_text(encoding="utf-8")
    files = [folder / f"{number}.yaml" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"{text}\n# {number}\n", encoding="utf-8")
    return files


def from_year_file(file: Path, *, checked: bool) -> bytes:
    """What ``render`` and ``batch`` do for one report, but for writing it."""
    return produce(baocao_gen.load(file), template=TEMPLATE_OF_ALL, checked=checked).docx


def chain(folder: Path) -> None:
    """Reading sixteen reports, each of which names the one before / the sixteen by themselves."""
    text = (DATA / "2019.yaml").read_text(encoding="utf-8")
    files = [folder / f"{year}.yaml" for year in range(2005, 2021)]
    for file in files:
        year = int(file.stem)
        dated = re.sub(r"^ky_bao_cao:.*$", f"ky_bao_cao: {year}", text, flags=re.MULTILINE)
        before = f"ky_truoc: {year - 1}.yaml\n" if year > 2005 else ""
        file.write_text(before + dated, encoding="utf-8")
    command = [sys.executable, __file__, "--read", str(folder)]
    took = [
        float(subprocess.run([*command, how], check=True, capture_output=True, text=True).stdout)
        for _ in range(3)
        for how in ("--along", "--alone")
    ]
    along, alone = statistics.median(took[::2]), statistics.median(took[1::2])
    print(f"sixteen reports of a chain / by themselves: {along / alone:.1f} (limit 3)")


def read_all(folder: Path, how: str) -> None:
    files = sorted(folder.glob("20*.yaml"))
    read = load_alone if how == "--alone" else baocao_gen.load
    print(seconds(lambda: [read(file) for file in files]))


def appendix(rows: int) -> None:
    """Render that many rows of an appendix, and say what it took: time, and memory above data."""
    documents = [
        {
            "stt": number,
            "ten_loai": "Quyết định",
            "so_ky_hieu": f"{number}/QĐ-UBND",
            "ngay": "21/7/2020",
            "trich_yeu": f"Về việc R&D số {number}, tỷ lệ <5%",
            "co_quan": None,
        }
        for number in range(1, rows + 1)
    ]
    names = page.page_names(baocao_gen.load(DATA / "2020.yaml"))
    names["phu_luc"] = [{**names["phu_luc"][0], "nhom": [{"ten": "Nhóm", "van_ban": documents}]}]
    template = compile_template(TEMPLATE.read_bytes(), "mau.docx")
    render_template(template, {**names, "phu_luc": []})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = seconds(lambda: render_template(template, names))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps({"seconds": took, "megabytes": grown / 1024}))


def long_appendices() -> None:
    found = {}
    for rows in (10_000, 100_000):
        command = [sys.executable, __file__, "--appendix", str(rows)]
        done = [
            json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            for _ in range(3)
        ]
        found[rows] = {key: statistics.median(d[key] for d in done) for key in done[0]}
    ratio = found[100_000]["seconds"] / found[10_000]["seconds"]
    print(
        f"100,000 appendix rows / 10,000: {ratio:.1f} (limit 12; {found[100_000]['seconds']:.2f} s)"
    )
    print(f"memory above the data, 100,000 rows: {found[100_000]['megabytes']:.0f} MB (limit 200)")


def main() -> None:
    if sys.argv[1:2] == ["--appendix"]:
        appendix(int(sys.argv[2]))
        return
    if sys.argv[1:2] == ["--read"]:
        read_all(Path(sys.argv[2]), sys.argv[3])
        return
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    report = baocao_gen.load(DATA / "2020.yaml")
    names = page.page_names(report)
    context = ready_context(names)
    template = compile_template(TEMPLATE.read_bytes(), "mau.docx")
    ready = {**names, **{key: ready_blocks(names[key]) for key in READY}}  # as docxtpl gets it

    def ours() -> bytes:
        return render_template(template, ready)

    assert ours() == render_template(template, names)
    batch, docxtpl_batch = in_a_batch(ours), in_a_batch(lambda: docxtpl_once(context))
    compare("one report of a batch / docxtpl", batch, docxtpl_batch, "1/30", runs)
    compare("one report of a batch / floor", batch, in_a_batch(floor(context)), "1.2", runs)
    with tempfile.TemporaryDirectory() as folder:
        for checked in (True, False):
            files = iter(year_files(Path(folder)) * 2)
            compare(
                f"YAML to .docx, {'with' if checked else 'without'} checks / docxtpl's render",
                lambda files=files, checked=checked: from_year_file(next(files), checked=checked),
                docxtpl_renders(context),
                "–" if checked else "1",
                runs,
            )
    with tempfile.TemporaryDirectory() as folder:
        chain(Path(folder))
    long_appendices()


if __name__ == "__main__":
    main()
