"""What commands before have found out about a report and its template → what is not done again.

Whoever has checked a report goes on to render it, and then its PDF: what the rules say follows
from the report and the files that it was read from, and they are the same. So is a template.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from baocao_gen.files.files import File
from baocao_gen.files.kept_work import KeptWork, work_name
from baocao_gen.files.stamps import fingerprint
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.report.report import Report
from baocao_gen.word.template.compile import CompiledTemplate, compile_template
from baocao_gen.word.template.kept import from_bytes, to_bytes
from baocao_gen.word.template.shipped import find_template

_FAULTLESS, _TEMPLATE = "khong-loi", "mau"
_MOST_TEMPLATES = 8
"""Compiled templates that one process holds."""


@frozen
class EarlierWork:
    """What is known of one report.

    Attributes:
        kept: Where it is kept.
        note: The name of the note that no rule found anything; it follows from the report and all
            files that it was read from. None for a report whose template cannot be read.
    """

    kept: KeptWork
    note: str | None

    @classmethod
    def on(
        cls, report: Report, reads: Mapping[str, bytes], kept: KeptWork | None
    ) -> EarlierWork | None:
        """What is known of a report that has just been loaded.

        Args:
            report: The report.
            reads: Full path → content of every file that was read to load it.
            kept: Where it is kept; None for nowhere.
        """
        return None if kept is None else cls(kept, _note(report, reads))

    @property
    def is_faultless(self) -> bool:
        """Whether all rules have been asked and found nothing."""
        return self.note is not None and self.kept.found(self.note) is not None

    def note_faultless(self) -> None:
        """Keep for the next command that all rules have been asked and found nothing."""
        if self.note is not None:
            self.kept.keep(self.note)


def _note(report: Report, reads: Mapping[str, bytes]) -> str | None:
    read = sorted(f"{path}\n{fingerprint(data)}" for path, data in reads.items())
    try:  # a rule asks the template what it prints
        template = find_template(report.year_file.template, report.files).read()
    except BaocaoError:
        return None  # whoever prints with it is told why
    typed = "\n".join(report.origin.lines)
    parts = (text.encode(errors="surrogateescape") for text in (typed, *read))
    return work_name(_FAULTLESS, template, *parts)


def compiled(file: File, earlier: EarlierWork | None) -> CompiledTemplate:
    """The template in a file, compiled unless this process or a command before has done it.

    Raises:
        InvalidTemplate: as ``compile_template``.
    """
    return _compiled(file.read(), file.name, None if earlier is None else earlier.kept)


@lru_cache(maxsize=_MOST_TEMPLATES)
def _compiled(data: bytes, name: str, kept: KeptWork | None) -> CompiledTemplate:
    work = work_name(_TEMPLATE, name.encode(errors="surrogateescape"), data)
    if kept is not None and (known := kept.found(work)) is not None:
        return from_bytes(known)
    template = compile_template(data, name)
    if kept is not None and (made := to_bytes(template)) is not None:
        kept.keep(work, made)
    return template
