"""python-docx by hand: the lines are ready, and go into the template one by one."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
from turns import take_turns


def prepare(path: str) -> Callable[[dict[str, Any]], bytes]:
    def render(report: dict[str, Any]) -> bytes:
        document = docx.Document(path)
        for name in ("letterhead", "body", "appendix"):
            if name == "body":
                for (line,) in report[name]:
                    document.add_paragraph(line)
                continue
            rows = report[name]
            table = document.add_table(rows=0, cols=len(rows[0]))
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return render


take_turns(prepare)
