"""``baocao-gen batch``: many year files → a folder of Word files, only the changed ones anew."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.help import OPTIONS, Command
from baocao_gen.cli.parameters import YEAR_FILE, anchors_option, folder_option, format_option
from baocao_gen.cli.tell import EXIT_ENVIRONMENT, EXIT_PROBLEMS, EXIT_STOPPED, tell
from baocao_gen.cli.written import Fate, pdf_line, report_fields
from baocao_gen.files.temporary import is_ending

if TYPE_CHECKING:
    from baocao_gen.files.pdf import PdfFacts
    from baocao_gen.pipeline.outcome import Options, Outcome
    from baocao_gen.problems.problem import Problem


@click.command(cls=Command, options_metavar=OPTIONS)
@click.argument(
    "year_files",
    metavar="TỆP.yaml…",
    type=YEAR_FILE,
    nargs=-1,
    required=True,
)
@folder_option("Thư mục ghi các tệp Word (bắt buộc); chưa có thì được tạo.")
@click.option("--jobs", metavar="SỐ", help="Số tiến trình chạy cùng lúc; mặc định theo máy.")
@click.option(
    "--scheduler",
    metavar="ĐỊA_CHỈ",
    help="Chạy trên cụm máy Dask, ví dụ tcp://10.0.0.5:8786 (các máy dùng chung thư mục).",
)
@click.option(
    "--template", metavar="MẪU", help="Mẫu cho mọi tệp; mặc định theo khóa «mau» của từng tệp."
)
@click.option("--pdf", is_flag=True, help="Ghi thêm bản PDF (cần LibreOffice).")
@click.option(
    "--pdfa",
    is_flag=True,
    help="Bản PDF là PDF/A-2b có gắn thẻ, để lưu trữ; kéo theo --pdf.",
)
@click.option("--draft", is_flag=True, help="Bản nháp: chỗ chưa có số liệu được tô vàng.")
@click.option("--no-check", is_flag=True, help="In dù số liệu mâu thuẫn.")
@anchors_option()
@click.option("--force", is_flag=True, help="Viết lại tất cả, ghi đè tệp đã có.")
@format_option("text", "json")
def batch(
    year_files: tuple[Path, ...],
    output: Path,
    jobs: str | None,
    scheduler: str | None,
    template: str | None,
    pdf: bool,
    pdfa: bool,
    draft: bool,
    no_check: bool,
    anchors: bool,
    force: bool,
    form: str,
) -> int:
    """Viết nhiều báo cáo một lần.

    Lần chạy sau chỉ viết lại báo cáo có thay đổi.
    """
    from baocao_gen.cli.kept import kept_work
    from baocao_gen.files import folders, paths
    from baocao_gen.pipeline.folder import targets
    from baocao_gen.pipeline.outcome import Options

    workers = workers_of(jobs)
    files = [paths.from_root(file) for file in year_files] if scheduler else list(year_files)
    wanted = targets(files, output)
    pdf = pdf or pdfa
    if pdf:
        from baocao_gen.files import libreoffice as converter

        converter.find_soffice()  # raises before anything is written
    folders.make_folder(output)
    kept = None if scheduler else kept_work()  # other machines have folders of their own
    options = Options(_template(template), draft, pdf, not no_check, pdfa, anchors, kept)
    with (
        executor_of(workers, scheduler, len(wanted)) as executor,
        _interruption(at_once=pdf) as is_stopped,
    ):
        outcomes = _shown(wanted, options, executor, is_stopped, force=force)
    if form == "json":
        click.echo(_answer(outcomes, wanted, options, output))
    elif is_stopped():
        _tell_stop(outcomes, output)
    else:
        _sum_up(outcomes, output, options)
    return EXIT_STOPPED if is_stopped() else _exit_code(outcomes)


def workers_of(jobs: str | None) -> int | None:
    """What ``--jobs`` says; None if it is not given."""
    if jobs is None:
        return None
    if not (jobs.isascii() and jobs.isdecimal() and 0 < int(jobs) < 1000):
        message = f"«{jobs}» không phải số tiến trình; viết một số từ 1 đến 999"
        raise click.BadParameter(message, param_hint="--jobs")
    return int(jobs)


def _template(template: str | None) -> str | None:
    """A path works from any folder that a worker may run in; a name stays a name."""
    from baocao_gen.files.paths import from_root

    if template is None or not template.lower().endswith(".docx"):
        return template
    return str(from_root(Path(template)))


def executor_of(
    workers: int | None, scheduler: str | None, count: int
) -> AbstractContextManager[Executor | None]:
    """The workers of ``--jobs`` or ``--scheduler``; None where neither says anything."""
    if scheduler:
        from baocao_gen.pipeline.dask import cluster_executor

        return cluster_executor(scheduler)
    if workers is None:
        return nullcontext()  # the library's own default
    if workers == 1:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1)
    from baocao_gen.pipeline.workers import processes

    return processes(min(workers, count))


@contextmanager
def _interruption(*, at_once: bool) -> Iterator[Callable[[], bool]]:
    """Whether it is time to end: at Ctrl+C the report in hand is finished and remembered first.

    Or not (``at_once``), where it would take LibreOffice many seconds.
    """
    pressed: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        pressed.append(number)
        signal.signal(signal.SIGINT, before)  # pressed again, it stops at once
        if at_once and callable(before):
            before(number, frame)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: bool(pressed) or is_ending()
    finally:
        signal.signal(signal.SIGINT, before)


def _shown(
    wanted: dict[Path, Path],
    options: Options,
    executor: Executor | None,
    is_stopped: Callable[[], bool],
    *,
    force: bool,
) -> list[Outcome]:
    """Run the batch under a progress bar; findings are told when it is over."""
    from contextlib import closing
    from dataclasses import replace

    from baocao_gen.pipeline.folder import write_many

    finished: list[Outcome] = []
    is_hidden = not sys.stderr.isatty()
    with (
        click.progressbar(
            length=len(wanted), label="Đang viết", file=sys.stderr, hidden=is_hidden, width=0
        ) as bar,
        closing(write_many(wanted, options, executor=executor, force=force)) as outcomes,
    ):
        try:
            for outcome in outcomes:
                finished.append(replace(outcome, docx=None, pdf=None))  # on the disk by now
                bar.update(1)
                if is_stopped():
                    break
        except KeyboardInterrupt:
            if not is_stopped():
                raise
    return finished


def _tell_stop(outcomes: list[Outcome], folder: Path) -> None:
    written = sum(not (outcome.failed or outcome.is_current) for outcome in outcomes)
    message = f"{folder}: đã dừng, đã ghi {written} báo cáo; chạy lại lệnh này để viết tiếp."
    click.echo(f"\n{message}", err=True)


def _sum_up(outcomes: list[Outcome], folder: Path, options: Options) -> None:
    tell(problem for outcome in outcomes for problem in (*outcome.warnings, *outcome.problems))
    tell(_of_fonts(outcomes, folder))
    failed = [outcome.name for outcome in outcomes if outcome.failed]
    current = sum(outcome.is_current for outcome in outcomes)
    written = len(outcomes) - len(failed) - current
    click.echo(
        f"{folder}: đã ghi {written} báo cáo, {current} không đổi, {len(failed)} không viết được."
    )
    known = _facts(outcomes)
    if known:
        click.echo(pdf_line(known, archival=options.archival))
    if failed:
        click.echo("Không viết được: " + ", ".join(failed), err=True)


def _facts(outcomes: list[Outcome]) -> list[PdfFacts]:
    return [outcome.facts for outcome in outcomes if outcome.facts and not outcome.failed]


def _of_fonts(outcomes: list[Outcome], folder: Path) -> list[Problem]:
    """What is odd about the fonts of the PDFs, once for the whole folder."""
    from baocao_gen.pipeline.printed import font_problems

    return font_problems(_facts(outcomes), str(folder))


def _exit_code(outcomes: list[Outcome]) -> int:
    failed = [outcome for outcome in outcomes if outcome.failed]
    if not failed:
        return 0
    only_machine = all(outcome.is_environment for outcome in failed)
    return EXIT_ENVIRONMENT if only_machine else EXIT_PROBLEMS


def _answer(
    outcomes: list[Outcome], wanted: dict[Path, Path], options: Options, folder: Path
) -> str:
    """All reports, in the order of the command line, and every problem with its report."""
    from baocao_gen.pipeline.folder import outputs
    from baocao_gen.problems.answer import answer_by_source

    fates = {outcome.name: _fate(outcome) for outcome in outcomes}
    reports = []
    for file, target in wanted.items():
        fate = fates.get(str(file), Fate.NOT_REACHED)
        is_there = fate in (Fate.WRITTEN, Fate.UNCHANGED)
        reports.append(report_fields(file, fate, outputs(target, options) if is_there else ()))
    problems = {outcome.name: (*outcome.warnings, *outcome.problems) for outcome in outcomes}
    problems[str(folder)] = tuple(_of_fonts(outcomes, folder))
    return answer_by_source("batch", problems, {"folder": str(folder), "reports": reports})


def _fate(outcome: Outcome) -> Fate:
    if outcome.failed:
        return Fate.FAILED
    return Fate.UNCHANGED if outcome.is_current else Fate.WRITTEN
