"""What became of reports → the words and the answer in JSON of ``render`` and ``batch``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from baocao_gen.files.pdf import PdfFacts


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


def pdf_line(known: Sequence[PdfFacts], *, archival: bool) -> str:
    """What is known of one PDF, or of several together, on one line."""
    kind = "PDF/A-2b" if archival else "PDF"
    pages = f"{sum(facts.pages for facts in known)} trang"
    signed = known[0].signature_page
    fonts = {font.family: True for facts in known for font in facts.fonts}
    loose = {font.family: True for facts in known for font in facts.fonts if not font.is_embedded}
    kept = f"chưa nhúng {', '.join(loose)}" if loose else "nhúng đủ"
    what = f"Bản {kind}" if len(known) == 1 else f"{len(known)} bản {kind}"
    where = f", chữ ký ở trang {signed}" if len(known) == 1 and signed else ""
    return f"{what}: {pages}{where}; phông {', '.join(fonts)}, {kept}."


def pdf_fields(facts: PdfFacts | None) -> dict[str, Any]:
    """The same of one PDF for a program; null where there is none, or it says nothing."""
    return {
        "signature_page": facts.signature_page if facts else None,
        "fonts": [font.family for font in facts.fonts] if facts else None,
        "fonts_embedded": facts.are_fonts_embedded if facts else None,
    }
