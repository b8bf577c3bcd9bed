"""A template and reports as JSON → a Word file for each report, and the milliseconds all took.

``python PEER.py TEMPLATE.docx REPORTS.json OUTPUT-FOLDER``
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def take_turns(prepare: Callable[[str], Callable[[dict[str, Any]], bytes]]) -> None:
    """``prepare`` gets the template's path, and gives a function from data to bytes."""
    template, reports, output = sys.argv[1:]
    start = time.perf_counter()
    render = prepare(template)
    for number, report in enumerate(json.loads(Path(reports).read_text(encoding="utf-8"))):
        Path(output, f"{number}.docx").write_bytes(render(report))
    print((time.perf_counter() - start) * 1000)
