"""The files of units → what each says, over the workers of any executor, unchanged ones not again.

How many batches are under way is bounded, so that what waits does not grow with the units.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from typing import Final

from baocao_gen.figures.figure import NOTHING_EARLIER
from baocao_gen.figures.names import declared_in
from baocao_gen.figures.resolve import resolve
from baocao_gen.files.files import File
from baocao_gen.files.stamps import fingerprint
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.yearfile.model import YearFile
from baocao_gen.yearfile.origin import Origin
from baocao_gen.years.consolidate.collected import wanted_titles
from baocao_gen.years.consolidate.kept import Kept
from baocao_gen.years.consolidate.sent import Sent, is_year_file, read_sent

BATCH: Final = 16
"""Files that a worker is handed at once."""
_IN_FLIGHT: Final = 64


def read_all(
    files: Sequence[File], year_file: YearFile, name: str, kept: Kept, executor: Executor | None
) -> list[Sent]:
    """What the files say, in their order.

    Args:
        files: The files of units.
        year_file: The year file that they are put together into.
        name: Its path in messages.
        kept: What is known from before; what is read is added, what nobody sends any more goes.
        executor: Whose workers read; None to read here.

    Raises:
        InvalidReport: a file is a form, and the figures that it was made from do not resolve.
    """
    forms = None if all(is_year_file(file.name) for file in files) else _form(year_file, name)
    wanted = wanted_titles(year_file)
    of_forms = _identity(year_file) if forms else ""
    of_texts = fingerprint(repr(sorted(wanted)).encode()) if wanted else ""
    hows = {file.path: of_texts if is_year_file(file.name) else of_forms for file in files}
    contents: dict[str, str | None] = {}
    known = {path: kept.still(path, how, contents) for path, how in hows.items()}
    new = [file for file in files if known[file.path] is None]
    read = {sent.file: sent for sent in _through(executor, new, wanted, forms)}
    kept.sent.clear()
    found = []
    for file in files:
        one = known[file.path] or read.get(file.path) or _lost(file.path)
        kept.keep(file.path, hows[file.path], one)
        found.append(one)
    return found


def _form(year_file: YearFile, name: str) -> Report:
    """The report that forms were made from, with nothing that a worker does not need.

    Raises:
        InvalidReport: with what keeps figures from being resolved.
    """
    origin = Origin(name)
    figures, unit_figures, problems = resolve(year_file, origin, NOTHING_EARLIER)
    if problems:
        raise InvalidReport(problems)
    return Report(year_file, figures, unit_figures, origin)


def _identity(year_file: YearFile) -> str:
    """What the reading of a form depends on in the year file: nothing that is typed as a value."""
    declared = declared_in(year_file.figures)
    said = [
        (name, one.name, one.unit, one.formula, one.parts, one.decimals)
        for name, one in declared.items()
    ]
    return fingerprint(repr((str(year_file.period), said)).encode())


def _through(
    executor: Executor | None,
    files: Sequence[File],
    wanted: frozenset[tuple[str, ...]],
    forms: Report | None,
) -> Iterator[Sent]:
    batches = [files[at : at + BATCH] for at in range(0, len(files), BATCH)]
    if executor is None:
        for batch in batches:
            yield from read_sent(batch, wanted, forms)
        return
    waiting: deque[Future[list[Sent]]] = deque()
    try:
        for batch in batches:
            if len(waiting) >= _IN_FLIGHT:
                yield from _arrived(waiting.popleft())
            needs_forms = any(not is_year_file(file.name) for file in batch)
            form = forms if needs_forms else None
            waiting.append(executor.submit(read_sent, batch, wanted, form))
        while waiting:
            yield from _arrived(waiting.popleft())
    except BrokenExecutor:
        return  # those that have not arrived are told as lost
    finally:
        for future in waiting:
            future.cancel()


def _arrived(future: Future[list[Sent]]) -> list[Sent]:
    """The files of a batch; none if its worker has died, or the way to it is cut."""
    try:
        return future.result()
    except (CancelledError, OSError):
        return []


def _lost(path: str) -> Sent:
    hint = "chạy lại lệnh; vẫn thế thì chạy với --jobs 1"
    message = "tiến trình đọc tệp này dừng giữa chừng"
    return Sent(path, problems=(Problem(codes.UNIT_FILE, message, Position(path), hint),))
