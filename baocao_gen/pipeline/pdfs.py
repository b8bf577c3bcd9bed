"""Finished Word files → the same with their PDFs, which LibreOffice prints in groups."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import replace

from baocao_gen.files import libreoffice
from baocao_gen.files.pdf import read_facts
from baocao_gen.pipeline.outcome import Outcome, lost
from baocao_gen.pipeline.workers import arrived, submitted
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Problem
from baocao_gen.word.write.for_libreoffice import for_libreoffice

_AHEAD = 16
"""Groups handed to the workers ahead of the one that is waited for."""
_HINT = "in riêng báo cáo này bằng render rồi mở tệp Word ấy bằng LibreOffice để xem"
"""What to do about a Word file that is not written, because it has no PDF."""

_Printing = Future[list[bytes | Problem]]


def with_pdfs(
    outcomes: Iterable[Outcome], executor: Executor, *, archival: bool = False
) -> Iterator[Outcome]:
    """Give every report that has a Word file its PDF, or the problem why there is none.

    The reports stay in their order; a group is waited for while the next ones are being made.
    ``archival`` as in ``libreoffice.printed``.
    """
    waiting: deque[tuple[list[Outcome], _Printing | None]] = deque()
    try:
        for group, documents in _groups(outcomes):
            waiting.append((group, submitted(executor, _printed, documents, archival)))
            while len(waiting) > _AHEAD or (waiting and _is_done(waiting[0][1])):
                yield from _joined(*waiting.popleft())
        while waiting:
            yield from _joined(*waiting.popleft())
    finally:  # whoever stops half-way does not wait for the rest
        for _, future in waiting:
            if future is not None:
                future.cancel()


def _groups(
    outcomes: Iterable[Outcome],
) -> Iterator[tuple[list[Outcome], list[tuple[str, bytes]]]]:
    """Outcomes in a row, and the Word files among them: as many as go into one run."""
    row: list[Outcome] = []
    group = libreoffice.PrintGroup()
    for outcome in outcomes:
        row.append(outcome)
        if outcome.docx is not None:
            group.add(outcome.name, outcome.docx)
        if group.is_full:
            yield row, group.documents
            row, group = [], libreoffice.PrintGroup()
    if row:
        yield row, group.documents


def _is_done(future: _Printing | None) -> bool:
    return future is None or future.done()


def _printed(documents: list[tuple[str, bytes]], archival: bool) -> list[bytes | Problem]:
    """In a worker: whatever goes wrong is a result."""
    try:
        ready = [(name, for_libreoffice(docx, name)) for name, docx in documents]
        return libreoffice.printed(ready, archival=archival)
    except EnvironmentFailure as error:
        return [error.problems[0] for _ in documents]


def _joined(outcomes: list[Outcome], future: _Printing | None) -> Iterator[Outcome]:
    pdfs = arrived(future)
    made = iter(pdfs or ())
    for outcome in outcomes:
        if outcome.docx is None:
            yield outcome
        elif pdfs is None:
            yield lost(outcome.name)
        else:
            yield _with_pdf(outcome, next(made))


def _with_pdf(outcome: Outcome, pdf: bytes | Problem) -> Outcome:
    if not isinstance(pdf, Problem):
        return replace(outcome, pdf=pdf, facts=read_facts(pdf))
    if pdf.code == libreoffice.NOTHING_CONVERTED:
        pdf = replace(pdf, hint=_HINT)
    return replace(outcome, docx=None, problems=(pdf,), is_environment=True)
