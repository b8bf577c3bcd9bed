"""How the reports of a batch are made, and what became of each."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from baocao_gen._version import __version__
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Problem

if TYPE_CHECKING:
    from baocao_gen.files.kept_work import KeptWork
    from baocao_gen.files.pdf import PdfFacts


@frozen
class Options:
    """How the reports of a batch are made; the same for all of them."""

    template: str | None = None
    draft: bool = False
    pdf: bool = False
    checked: bool = True
    archival: bool = False
    """Whether the PDFs are PDF/A-2b."""
    anchors: bool = True
    """Whether printed figures are marked, as in ``render``."""
    kept: KeptWork | None = None
    """Where the work of commands before is kept; the files are the same with and without it."""

    @property
    def how(self) -> str:
        """The options and the program's version as one text."""
        pdf = "a" if self.archival else f"{self.pdf:d}"
        plain = "" if self.anchors else "-"
        return f"{__version__} {self.template} {self.draft:d}{pdf}{self.checked:d}{plain}"


@frozen
class Outcome:
    """What became of one report of a batch.

    Attributes:
        name: The year file's path as given; empty for a report that was built in Python.
        docx: The Word file; None if the report failed.
        pdf: The PDF, where one was asked for.
        facts: What is known of the PDF.
        problems: Why it failed; empty if it did not.
        warnings: What is odd but did not stop it.
        inputs: Full path → fingerprint of everything that was read for it.
        is_current: Whether nothing had to be done, because nothing had changed.
        is_environment: Whether the machine is at fault, not the data.
    """

    name: str
    docx: bytes | None = field(default=None, repr=False)
    pdf: bytes | None = field(default=None, repr=False)
    facts: PdfFacts | None = None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    inputs: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    is_current: bool = False
    is_environment: bool = False

    @property
    def failed(self) -> bool:
        """Whether there is no Word file."""
        return bool(self.problems)


def lost(name: str) -> Outcome:
    """What became of a report whose worker has died."""
    message = "tiến trình viết báo cáo này bị dừng giữa chừng"
    hint = "chạy lại lệnh này; nếu máy thiếu bộ nhớ thì giảm --jobs"
    problem = Problem("BC166", message, Position(name) if name else None, hint)
    return Outcome(name, problems=(problem,), is_environment=True)


def unforeseen(name: str) -> Problem:
    """A fault of ours, which must not stop the other reports."""
    message = "chương trình gặp lỗi ngoài dự kiến ở báo cáo này"
    hint = "chạy baocao-gen render với riêng tệp này để thấy đầy đủ, rồi báo lỗi"
    return Problem("BC167", message, Position(name) if name else None, hint)
