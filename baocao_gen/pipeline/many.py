"""Many year files or reports → many Word files, over the workers of any executor.

A report that fails is an outcome like any other; the rest are finished.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import closing
from os import PathLike, fspath

from baocao_gen.files import disk
from baocao_gen.files.stamps import fingerprint
from baocao_gen.files.temporary import is_ending
from baocao_gen.pipeline.earlier_work import EarlierWork
from baocao_gen.pipeline.one import produce
from baocao_gen.pipeline.outcome import Options, Outcome, lost, unforeseen
from baocao_gen.pipeline.workers import Here, arrived, processes, submitted
from baocao_gen.problems.arguments import check_argument, public
from baocao_gen.problems.errors import BaocaoError, EnvironmentFailure
from baocao_gen.problems.problem import Problem
from baocao_gen.report.load import load
from baocao_gen.report.report import Report

__all__ = ["Options", "Outcome", "outcomes", "render_many"]

_IN_FLIGHT = 64
"""Reports handed to the workers ahead of the one that is waited for: results stay few."""


@public
def render_many(
    reports: Iterable[Report | str | PathLike[str]],
    *,
    executor: Executor | None = None,
    template: str | PathLike[str] | None = None,
    draft: bool = False,
    checked: bool = True,
) -> Iterator[Outcome]:
    """Render many reports, each by itself; the outcomes come in the order of the reports.

    Args:
        reports: Year files by path, or reports that are loaded or built already.
        executor: Any ``concurrent.futures.Executor``: threads, processes, or
            ``dask.distributed.Client(…).get_executor()``. By default processes of this
            machine, one for each core; a script that starts them needs the usual
            ``if __name__ == "__main__":``.
        template: As in ``render``.
        draft: As there.
        checked: As there.

    Yields:
        One outcome for each report; nothing is raised for a report that fails.
    """
    options = Options(fspath(template) if template is not None else None, draft, checked=checked)
    yield from outcomes([_source(report) for report in reports], options, executor)


def _source(report: Report | str | PathLike[str]) -> Report | str:
    check_argument("render_many", "reports", report, Report | str | PathLike)  # of an iterator
    return report if isinstance(report, Report) else fspath(report)


def outcomes(
    sources: Sequence[Report | str], options: Options, executor: Executor | None
) -> Generator[Outcome, None, None]:
    """Make the reports, in their order; by default over processes of this machine."""
    if executor is None and len(sources) > 1:
        with processes() as own:
            yield from outcomes(sources, options, own)
        return
    executor = executor or Here()
    with closing(_through(executor, sources, options)) as made:
        if options.pdf:
            from baocao_gen.pipeline.pdfs import with_pdfs  # LibreOffice, for whom it is asked

            yield from with_pdfs(made, executor, archival=options.archival)
        else:
            yield from made


def _through(
    executor: Executor, sources: Sequence[Report | str], options: Options
) -> Generator[Outcome, None, None]:
    waiting: deque[tuple[Report | str, Future[Outcome] | None]] = deque()
    try:
        for source in sources:
            if is_ending():
                return
            if len(waiting) >= _IN_FLIGHT:
                yield _arrived(*waiting.popleft())
            waiting.append((source, submitted(executor, _made, source, options)))
        while waiting:
            yield _arrived(*waiting.popleft())
    finally:  # whoever stops half-way does not wait for the rest
        for _, future in waiting:
            if future is not None:
                future.cancel()


def _arrived(source: Report | str, future: Future[Outcome] | None) -> Outcome:
    return arrived(future) or lost(_name(source))


def _name(source: Report | str) -> str:
    return source if isinstance(source, str) else ""


def _made(source: Report | str, options: Options) -> Outcome:
    """One report, in a worker; whatever goes wrong is an outcome."""
    name = _name(source)
    if is_ending():
        return lost(name)
    warnings: tuple[Problem, ...] = ()
    with disk.noted_reads() as reads:
        try:
            report = source if isinstance(source, Report) else load(source)
            warnings = report.warnings
            own = options.kept if report is not source else None  # of a file all is known
            made = produce(
                report,
                template=options.template,
                draft=options.draft,
                checked=options.checked,
                anchors=options.anchors,
                earlier=EarlierWork.on(report, reads, own),
            )
            warnings = made.found or warnings
        except BaocaoError as error:
            is_environment = isinstance(error, EnvironmentFailure)
            return Outcome(
                name, problems=error.problems, warnings=warnings, is_environment=is_environment
            )
        except Exception:  # a fault of ours must not stop the other reports
            return Outcome(name, problems=(unforeseen(name),), warnings=warnings)
    inputs = tuple((path, fingerprint(data)) for path, data in reads.items())
    return Outcome(name, made.docx, warnings=warnings, inputs=inputs)
