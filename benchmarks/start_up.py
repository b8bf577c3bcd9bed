"""Whole processes as ratios: ``render`` and bare docxtpl, ``--version`` and Python, ``--help``.

``render`` is measured twice: of a report that ``check`` or ``render`` has found faultless before
(its rules are not asked again, its template is compiled), and of one that no command has seen.

``python benchmarks/start_up.py [RUNS]`` prints a line for each pair. The two commands of a pair
run in turn (A B A B …), so a machine that slows down slows both; the ratio of the medians counts.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import baocao_gen
from baocao_gen.report import page
from baocao_gen.report.blocks import Blocks
from baocao_gen.word.template.shipped import shipped_templates
from baocao_gen.word.write.blocks import Styles, blocks_xml

HERE = Path(__file__).parent
DATA = HERE.parent / "data" / "2020.yaml"
# An installed package has its bytecode; the warm-up of each pair writes it for a working copy.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str]) -> float:
    """The CPU time of one process: on a busy machine it waits, and works no more for that."""
    before = os.times()
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    after = os.times()
    worked = after.children_user + after.children_system
    return worked - before.children_user - before.children_system


def compare(title: str, ours: list[str], peer: list[str], limit: float | None, runs: int) -> None:
    """Run a pair in turn and print the ratio of the medians."""
    pairs = [(seconds(ours), seconds(peer)) for _ in range(runs + 1)][1:]
    left, right = (statistics.median(column) for column in zip(*pairs, strict=True))
    aim = "" if limit is None else f"limit {limit:g}; "
    print(f"{title}: {left / right:.2f} ({aim}medians {left:.2f} s and {right:.2f} s of CPU)")


def ready_context(path: Path) -> None:
    """Write what a docxtpl user would have prepared: every text rendered, the body as XML."""
    names = page.page_names(baocao_gen.load(DATA))
    kept = ("the_thuc", "noi_dung", "phu_luc")
    as_json = json.dumps({key: names[key] for key in kept}, default=_plain, ensure_ascii=False)
    path.write_text(as_json, encoding="utf-8")


def _plain(value: object) -> str:
    return blocks_xml(value, Styles()) if isinstance(value, Blocks) else str(value)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    command = str(Path(sys.executable).with_name("baocao-gen"))
    with tempfile.TemporaryDirectory() as folder:
        context, output = Path(folder) / "context.json", Path(folder) / "out.docx"
        ready_context(context)
        template = shipped_templates()["bao-cao"].path
        bare = [sys.executable, str(HERE / "bare_docxtpl.py"), template, str(context)]
        render = [command, "render", str(DATA), "--force", "-o", str(output)]
        ENVIRONMENT["BAOCAO_GEN_CACHE_DIR"] = str(Path(folder, "kept"))
        compare("render once checked / bare docxtpl", render, [*bare, str(output)], 1.6, runs)
        ENVIRONMENT["BAOCAO_GEN_CACHE_DIR"] = ""
        first = "render of what nobody has checked / bare docxtpl"
        compare(first, render, [*bare, str(output)], None, runs)
    version, nothing = [command, "--version"], [sys.executable, "-c", "pass"]
    compare("--version / python -c pass", version, nothing, 6, runs)
    compare("--help / --version", [command, "--help"], version, 2, runs)


if __name__ == "__main__":
    main()
