"""The PDFs of reports → the page of the signature, and whether their fonts are the decree's."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_gen.decree30.facts import PAGE
from baocao_gen.files.pdf import PdfFacts, read_facts
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.report.report import Report

_OTHER_FONT = "BC194"
_TYPEFACE = PAGE.typeface.replace(" ", "")
"""As a PDF spells it."""


def facts_of(pdf: bytes, report: Report) -> PdfFacts | None:
    """What there is to know of a report's PDF, the page of its signature among it.

    The signature stands between the signer's title and name; without a name nothing tells it from
    a heading, and the page is unknown.
    """
    signer = report.year_file.header.signer
    words = (signer.job_title, signer.full_name) if signer.full_name else ()
    return read_facts(pdf, words)


def font_problems(known: Iterable[PdfFacts], place: str) -> list[Problem]:
    """A warning where PDFs are not set in the decree's typeface, told once for all of them.

    Documents that have it may have others beside it: an office's letterhead, signs and symbols.

    Args:
        known: What is known of the PDFs.
        place: Their name in the message: that of the PDF or of the folder.
    """
    families = [[font.family for font in facts.fonts] for facts in known]
    others = dict.fromkeys(
        family for names in families if _TYPEFACE not in names for family in names
    )
    if not others:
        return []
    return [
        Problem(
            _OTHER_FONT,
            f"chữ trong bản PDF là phông {', '.join(others)}, không phải {PAGE.typeface}: "
            "máy này không có phông ấy, hoặc mẫu Word dùng phông khác",
            Position(place),
            f"cài phông {PAGE.typeface} (Debian/Ubuntu: «sudo apt install "
            "ttf-mscorefonts-installer»), hoặc mở tệp Word bằng Word rồi lưu thành PDF",
            Severity.WARNING,
        )
    ]
