"""What became of reports → the answer in JSON of ``render`` and ``batch``."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any


class Fate(StrEnum):
    """What became of a report; the value is the word of the JSON."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    NOT_REACHED = "not_reached"
    """The command was stopped before its turn."""


def report_fields(source: Path, fate: Fate, files: Iterable[Path]) -> dict[str, Any]:
    """One report: its year file, what became of it, and the files that are its print now."""
    return {
        "source": str(source),
        "outcome": fate.value,
        "files": [str(file) for file in files],
    }
