"""Many year files or reports → many Word files, over the workers of any executor.

A report that fails is an outcome like any other; the rest are finished. ``render_many`` gives
bytes, ``write_many`` keeps a folder up to date with its year files.
"""

from __future__ import annotations

import signal
import unicodedata
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from dataclasses import field, replace
from os import PathLike, fspath
from pathlib import Path

from baocao_gen._version import __version__
from baocao_gen.files import disk, paths
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.one import produce
from baocao_gen.pipeline.record import RECORD, Made, Record, digest
from baocao_gen.problems.errors import BaocaoError, EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.load import load
from baocao_gen.report.report import Report

__all__ = [
    "RECORD",
    "Options",
    "Outcome",
    "outputs",
    "processes",
    "render_many",
    "targets",
    "write_many",
]

_IN_FLIGHT = 64
"""Reports handed to the workers ahead of the one that is waited for: results stay few."""


@frozen
class Options:
    """How the reports of a batch are made; the same for all of them."""

    template: str | None = None
    draft: bool = False
    pdf: bool = False
    checked: bool = True

    @property
    def how(self) -> str:
        """The options and the program's version as one text."""
        return f"{__version__} {self.template} {self.draft:d}{self.pdf:d}{self.checked:d}"


@frozen
class Outcome:
    """What became of one report of a batch.

    Attributes:
        name: The year file's path as given; empty for a report that was built in Python.
        docx: The Word file; None if the report failed.
        pdf: The PDF, where one was asked for.
        problems: Why it failed; empty if it did not.
        warnings: What is odd but did not stop it.
        inputs: Full path → fingerprint of everything that was read for it.
        is_current: Whether nothing had to be done, because nothing had changed.
        is_environment: Whether the machine is at fault, not the data.
    """

    name: str
    docx: bytes | None = field(default=None, repr=False)
    pdf: bytes | None = field(default=None, repr=False)
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    inputs: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    is_current: bool = False
    is_environment: bool = False

    @property
    def failed(self) -> bool:
        """Whether there is no Word file."""
        return bool(self.problems)


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
    yield from _outcomes([_source(report) for report in reports], options, executor)


def _source(report: Report | str | PathLike[str]) -> Report | str:
    return report if isinstance(report, Report) else fspath(report)


def _outcomes(
    sources: Sequence[Report | str], options: Options, executor: Executor | None
) -> Iterator[Outcome]:
    if executor is not None:
        yield from _through(executor, sources, options)
    elif len(sources) < 2:
        yield from (_made(source, options) for source in sources)
    else:
        with processes() as own:
            yield from _through(own, sources, options)


def processes(count: int | None = None) -> Executor:
    """Processes of this machine, by default one for each core; Ctrl+C is not for them."""
    from concurrent.futures import ProcessPoolExecutor  # imports multiprocessing

    return ProcessPoolExecutor(count, initializer=_leave_interruptions)


def _leave_interruptions() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _through(
    executor: Executor, sources: Sequence[Report | str], options: Options
) -> Iterator[Outcome]:
    waiting: deque[tuple[Report | str, Future[Outcome] | None]] = deque()
    try:
        for source in sources:
            if len(waiting) >= _IN_FLIGHT:
                yield _arrived(*waiting.popleft())
            waiting.append((source, _submitted(executor, source, options)))
        while waiting:
            yield _arrived(*waiting.popleft())
    finally:  # whoever stops half-way does not wait for the rest
        for _, future in waiting:
            if future is not None:
                future.cancel()


def _submitted(
    executor: Executor, source: Report | str, options: Options
) -> Future[Outcome] | None:
    try:
        return executor.submit(_made, source, options)
    except BrokenExecutor:
        return None


def _arrived(source: Report | str, future: Future[Outcome] | None) -> Outcome:
    name = _name(source)
    try:
        if future is not None:
            return future.result()
    except (BrokenExecutor, CancelledError, OSError):
        pass  # the worker has died; a worker's own OSError is an outcome already
    message = "tiến trình viết báo cáo này bị dừng giữa chừng"
    hint = "chạy lại lệnh này; nếu máy thiếu bộ nhớ thì giảm --jobs"
    lost = Problem("BC166", message, Position(name) if name else None, hint)
    return Outcome(name, problems=(lost,), is_environment=True)


def _name(source: Report | str) -> str:
    return source if isinstance(source, str) else ""


def _made(source: Report | str, options: Options) -> Outcome:
    """One report, in a worker; whatever goes wrong is an outcome."""
    name = _name(source)
    warnings: tuple[Problem, ...] = ()
    with disk.noted_reads() as reads:
        try:
            report = source if isinstance(source, Report) else load(source)
            warnings = report.warnings
            made = produce(
                report, template=options.template, draft=options.draft, checked=options.checked
            )
            warnings = made.found or warnings
            pdf = _converted(made.docx, name) if options.pdf else None
        except BaocaoError as error:
            is_environment = isinstance(error, EnvironmentFailure)
            return Outcome(
                name, problems=error.problems, warnings=warnings, is_environment=is_environment
            )
        except Exception:  # a fault of ours must not stop the other reports
            return Outcome(name, problems=(_unforeseen(name),), warnings=warnings)
    inputs = tuple((path, digest(data)) for path, data in reads.items())
    return Outcome(name, made.docx, pdf, warnings=warnings, inputs=inputs)


def _unforeseen(name: str) -> Problem:
    message = "chương trình gặp lỗi ngoài dự kiến ở báo cáo này"
    hint = "chạy baocao-gen render với riêng tệp này để thấy đầy đủ, rồi báo lỗi"
    return Problem("BC167", message, Position(name) if name else None, hint)


def _converted(docx: bytes, name: str) -> bytes:
    from baocao_gen.files import libreoffice

    return libreoffice.converted(docx, f"{Path(name).stem or 'bao-cao'}{disk.SUFFIX}")


def targets(files: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """Each year file, once → the Word file that it becomes.

    Raises:
        EnvironmentFailure: two files would become the same Word file; all such pairs are told.
    """
    wanted: dict[Path, Path] = {}
    taken: dict[str, Path] = {}
    problems = []
    # Links stay links: the file that a link leads to has another name, and another report.
    known = {paths.whole(file): file for file in reversed(list(files))}
    for file in reversed(known.values()):
        name = f"{file.stem}{disk.SUFFIX}"
        other = taken.setdefault(unicodedata.normalize("NFC", name).casefold(), file)
        if other is not file:
            message = f"tệp này và «{other}» cùng cho ra «{name}»"
            hint = "đổi tên một trong hai tệp, hoặc viết vào hai thư mục khác nhau"
            problems.append(Problem("BC165", message, Position(str(file)), hint))
        wanted[file] = folder / name
    if problems:
        raise EnvironmentFailure(problems)
    return wanted


def write_many(
    wanted: dict[Path, Path],
    options: Options | None = None,
    *,
    executor: Executor | None = None,
    force: bool = False,
) -> Generator[Outcome, None, None]:
    """Bring the Word files of an output folder up to date with their year files.

    What has not changed since the last run is left alone; a file that this program did not
    write, or that somebody has edited since, is kept unless ``force``. What has been written
    is remembered even if the batch is stopped half-way.

    Args:
        wanted: Year file → Word file, from ``targets``; all in one folder that exists.
        options: How they are made.
        executor: As in ``render_many``.
        force: Make all of them anew and replace what lies there.
    """
    options = options or Options()
    if not wanted:
        return
    record = Record.of(next(iter(wanted.values())).parent)
    waiting: dict[str, Path] = {}
    for file, target in wanted.items():
        if not force and record.is_current(target.name, options.how):
            yield Outcome(str(file), is_current=True)
        elif problem := _in_the_way(target, options, record, force=force):
            yield Outcome(str(file), problems=problem, is_environment=True)
        else:
            waiting[str(file)] = target
    try:
        for outcome in _outcomes(list(waiting), options, executor):
            yield _kept(outcome, waiting[outcome.name], options, record)
    finally:
        record.write()


def _in_the_way(
    target: Path, options: Options, record: Record, *, force: bool
) -> tuple[Problem, ...]:
    ours = force or record.is_ours(target.name)
    try:
        for path in outputs(target, options):
            disk.check_target(path, force=ours)
    except EnvironmentFailure as error:
        hint = "thêm --force để ghi đè; tệp này đã có từ trước hoặc đã sửa tay"
        return tuple(replace(p, hint=hint if p.code == "BC160" else p.hint) for p in error.problems)
    return ()


def outputs(target: Path, options: Options) -> tuple[Path, ...]:
    """The files that a report becomes: the Word file, and the PDF where one is asked for."""
    return (target, target.with_suffix(".pdf")) if options.pdf else (target,)


def _kept(outcome: Outcome, target: Path, options: Options, record: Record) -> Outcome:
    """Write the files of an outcome and remember them."""
    if outcome.docx is None:
        return outcome
    contents = (outcome.docx, outcome.pdf or b"")
    files = dict(zip(outputs(target, options), contents, strict=False))
    try:
        for path, data in files.items():
            if any(paths.whole(path) == Path(read) for read, _ in outcome.inputs):
                raise EnvironmentFailure([_over_input(path)])
            disk.write_file(path, data)
    except EnvironmentFailure as error:
        return replace(outcome, docx=None, problems=error.problems, is_environment=True)
    written = {path.name: digest(data) for path, data in files.items()}
    record.made[target.name] = Made(options.how, dict(outcome.inputs), written)
    return outcome


def _over_input(path: Path) -> Problem:
    hint = "chọn thư mục ghi khác, hoặc đổi tên tệp năm"
    return Problem("BC165", "nơi ghi trùng với một tệp được đọc", Position(str(path)), hint)
