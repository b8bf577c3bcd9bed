"""A template and reports as JSON → a Word file for each report, and the milliseconds all took.

``python PEER.py TEMPLATE.docx REPORTS.json OUTPUT-FOLDER``
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any


def take_turns(prepare: Callable[[str], Callable[[dict[str, Any]], bytes]]) -> None:
    """``prepare`` gets the template's path, and gives a function from data to bytes."""
    template, reports, output = sys.argv[1:]
    start = time.perf_counter()
    render = prepare(template)
    with open(reports, encoding="utf-8") as file:
        data = json.load(file)
    for number, report in enumerate(data):
        with open(f"{output}/{number}.docx", "wb") as made:
            made.write(render(report))
    print((time.perf_counter() - start) * 1000)
