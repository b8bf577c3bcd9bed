"""Year files → a folder of Word files, kept up to date with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Generator, Iterable
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from baocao_gen.files import disk, paths
from baocao_gen.files.stamps import fingerprint
from baocao_gen.files.targets import over_source
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.hand_edits import kept_copy
from baocao_gen.pipeline.many import outcomes
from baocao_gen.pipeline.outcome import Options, Outcome
from baocao_gen.pipeline.record import Record
from baocao_gen.problems import codes
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem, Severity


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
    is remembered even if the batch is killed half-way.

    Args:
        wanted: Year file → Word file, from ``targets``; all in one folder that exists.
        options: How they are made.
        executor: As in ``render_many``.
        force: Make all of them anew and replace what lies there.
    """
    if not wanted:
        return
    writing = _Writing(
        Record.of(next(iter(wanted.values())).parent), options or Options(), is_forced=force
    )
    waiting: dict[str, Path] = {}
    for file, target in wanted.items():
        if writing.is_current(file, target):
            yield Outcome(str(file), is_current=True)
        elif problem := writing.in_the_way(target):
            yield Outcome(str(file), problems=problem, is_environment=True)
        else:
            waiting[str(file)] = target
    try:
        with closing(outcomes(list(waiting), writing.options, executor)) as made:
            for outcome in made:
                yield writing.kept(outcome, waiting[outcome.name])
    finally:
        writing.record.close()


def outputs(target: Path, options: Options) -> tuple[Path, ...]:
    """The files that a report becomes: the Word file, and the PDF where one is asked for."""
    return (target, target.with_suffix(".pdf")) if options.pdf else (target,)


@frozen
class _Writing:
    """A folder, what is known of it, and how it is written to."""

    record: Record
    options: Options
    is_forced: bool

    def is_current(self, file: Path, target: Path) -> bool:
        known = self.record
        return not self.is_forced and known.is_current(target.name, self.options.how, file)

    def in_the_way(self, target: Path) -> tuple[Problem, ...]:
        """What speaks against writing the files of a report."""
        try:
            for path in outputs(target, self.options):
                is_ours = self.is_forced or self.record.is_ours(target.name, path.name)
                disk.check_target(path, force=is_ours)
        except EnvironmentFailure as error:
            return _by_hand(error)
        return ()

    def kept(self, outcome: Outcome, target: Path) -> Outcome:
        """Write the files of an outcome."""
        if outcome.docx is None:
            return outcome
        contents = (outcome.docx, outcome.pdf or b"")
        files = dict(zip(outputs(target, self.options), contents, strict=False))
        inputs = {Path(read) for read, _ in outcome.inputs}
        hint = "chọn thư mục ghi khác, hoặc đổi tên tệp năm"
        over = (path for path in files if paths.whole(path) in inputs)
        problems = tuple(over_source(path, hint) for path in over)
        copy = None if problems or not self.is_forced else kept_copy(target)
        if copy is not None and copy[1] != outcome.docx:
            disk.write_file(*copy, is_new=True)
            outcome = replace(outcome, warnings=(*outcome.warnings, _kept(target, copy[0])))
        if not problems and (problems := self._written(target, files, dict(outcome.inputs))):
            # What lies there was looked at before the work; another batch may have been faster.
            self.record.look_again()
            problems = self._written(target, files, dict(outcome.inputs))
        if not problems:
            return outcome
        return replace(outcome, docx=None, pdf=None, problems=problems, is_environment=True)

    def _written(
        self, target: Path, files: dict[Path, bytes], inputs: dict[str, str]
    ) -> tuple[Problem, ...]:
        """Note what the files will hold, then write them; what speaks against it."""
        if problems := self.in_the_way(target):
            return problems
        is_new = not self.is_forced and not any(map(paths.lies_there, files))
        contents = {path.name: fingerprint(data) for path, data in files.items()}
        try:
            self.record.note(target.name, self.options.how, inputs, contents)
            disk.write_files(files, is_new=is_new)
        except EnvironmentFailure as error:
            return _by_hand(error)
        return ()


def _kept(target: Path, copy: Path) -> Problem:
    message = f"tệp cũ đã có người sửa, giữ ở «{copy.name}»"
    hint = f"xem những chỗ đã sửa: baocao-gen tie {copy.name} TỆP.yaml"
    return Problem(codes.EDITED_KEPT, message, Position(str(target)), hint, Severity.NOTE)


def _by_hand(error: EnvironmentFailure) -> tuple[Problem, ...]:
    hint = "thêm --force để ghi đè; tệp này đã có từ trước hoặc đã sửa tay"
    return tuple(replace(p, hint=hint if p.code == "BC160" else p.hint) for p in error.problems)
