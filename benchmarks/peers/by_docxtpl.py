"""docxtpl: a document serves for one report, so each report opens the template."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docxtpl import DocxTemplate
from turns import take_turns


def prepare(path: str) -> Callable[[dict[str, Any]], bytes]:
    def render(report: dict[str, Any]) -> bytes:
        document = DocxTemplate(path)
        document.render(report, autoescape=True)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return render


take_turns(prepare)
