"""docx-mailmerge2: fields by name, and one table that is not grouped."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from mailmerge import MailMerge
from turns import take_turns


def prepare(path: str) -> Callable[[dict[str, Any]], bytes]:
    def render(report: dict[str, Any]) -> bytes:
        with MailMerge(path) as document:
            document.merge(**report["fields"])
            document.merge_rows(next(iter(report["rows"][0])), report["rows"])
            buffer = io.BytesIO()
            document.write(buffer)
            return buffer.getvalue()

    return render


take_turns(prepare)
