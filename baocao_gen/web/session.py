"""A folder → its year files by number, each read, judged, edited and taken back.

Whoever edits says which content he has seen (``version``); where another one lies on the disk by
now, nothing is written and both are shown (``Moved``). The journal is written first, then the
file, whole; only then is anything said to be saved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, TypeVar

from baocao_gen.files import disk, paths
from baocao_gen.files.files import File, Files
from baocao_gen.files.stamps import Stamp, are_current, digest, stamps, written_at
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.web.undo import EditStep, Steps

if TYPE_CHECKING:
    from baocao_gen.pipeline.one import Examined
    from baocao_gen.report.report import Report
    from baocao_gen.report.texts import Texts
    from baocao_gen.web.open_pages import OpenPages
    from baocao_gen.web.preview.true_pages import PagePrinter
    from baocao_gen.web.uploads import KeptUploads
    from baocao_gen.years.todo.todo import Todo

T = TypeVar("T")
SUFFIXES: Final = (".yaml", ".yml")
Act = Callable[[bytes], "str | bytes"]
"""One edit: the content of the file → the new one; what cannot be done raises InvalidReport."""


class Moved(Exception):
    """Somebody else has written the file since it was shown; nothing was written.

    Attributes:
        there: What lies on the disk now.
        wanted: What the edit would have made of the content that was shown; None if not known.
        what: The edit, in a few words.
    """

    def __init__(self, there: Snapshot, wanted: bytes | None, what: str) -> None:
        super().__init__(what)
        self.there, self.wanted, self.what = there, wanted, what


class NotReadable(Exception):
    """A page of a report was asked of a file that cannot be read as one.

    Attributes:
        number: By which addresses name the file.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@dataclass(eq=False)
class Snapshot:
    """One content of a year file and what the program says of it; each asked but once.

    Attributes:
        file: The file.
        data: The content.
    """

    file: File
    data: bytes
    _made_of: dict[str, Stamp] = field(default_factory=dict, repr=False)
    _kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @cached_property
    def version(self) -> str:
        """The content's name."""
        return digest(self.data)

    @cached_property
    def _loaded(self) -> Report | tuple[Problem, ...]:
        from baocao_gen.report.load import load_unsaved

        with disk.noted_reads() as noted:
            try:
                return load_unsaved(self.file, self.data)
            except InvalidReport as error:
                return tuple(error.problems)
            finally:
                self._made_of |= stamps(noted)

    @property
    def report(self) -> Report | None:
        """The report; None where the file cannot be read."""
        found = self._loaded
        return None if isinstance(found, tuple) else found

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why the file cannot be read; nothing where it can."""
        found = self._loaded
        return found if isinstance(found, tuple) else ()

    @cached_property
    def texts(self) -> Texts:
        """The texts of the report, filled in once for the checks and for what is shown of it."""
        from baocao_gen.report.texts import Texts

        assert self.report is not None, "asked of what could be read"
        return Texts(self.report)

    @cached_property
    def examined(self) -> Examined | None:
        """What the checks say, and the page that was laid out for them; None without a report."""
        if self.report is None:
            return None
        from baocao_gen.pipeline.one import examined

        with disk.noted_reads() as noted:
            try:
                return examined(self.report, self.texts)
            finally:
                self._made_of |= stamps(noted)

    @property
    def found(self) -> Sequence[Problem]:
        """Everything that is wrong: why it cannot be read, or else what the checks say."""
        return self.problems if self.examined is None else self.examined.problems

    @cached_property
    def todo(self) -> Todo | None:
        """What is still missing; None where the file cannot be read."""
        if self.report is None:
            return None
        from baocao_gen.years.todo.todo import todo

        return todo(self.report, self.found)

    def count(self, severity: Severity) -> int:
        """How many findings weigh so much."""
        return sum(problem.severity is severity for problem in self.found)

    def kept(self, name: str, make: Callable[[Snapshot], T]) -> T:
        """What a page makes of this content, made once: an edit compares it with the next one's."""
        if name not in self._kept:
            self._kept[name] = make(self)
        made: T = self._kept[name]
        return made

    @property
    def is_current(self) -> bool:
        """Whether the other files that it was made of (last year's, tables) are still the same."""
        return are_current(self._made_of)


class OpenYear:
    """A year file that the page shows.

    Attributes:
        number: By which addresses name it.
        name: The file, seen from the folder.
        file: The file itself.
        path: Its place on the disk.
    """

    def __init__(self, session: Session, number: int, name: str) -> None:
        self.number, self.name = number, name
        self.file = session.files.file(name)
        self.path = Path(self.file.path)
        self.lock = RLock()
        self._session = session
        self._state: Snapshot | None = None

    @property
    def written_at(self) -> float | None:
        """When it was last written, in seconds since 1970."""
        return written_at(self.path)

    def now(self) -> Snapshot:
        """What lies on the disk, and what the program says of it.

        Raises:
            InvalidReport: it cannot be read from the disk, or leads out of the folder.
        """
        with self.lock:
            data = self.file.read()
            known = self._state
            if known is None or known.data != data or not known.is_current:
                known = self._state = Snapshot(self.file, data)
            return known

    def readable(self) -> tuple[Snapshot, Report]:
        """What lies on the disk, with its report.

        Raises:
            NotReadable: it cannot be read as a report.
            InvalidReport: as ``now``.
        """
        state = self.now()
        if state.report is None:
            raise NotReadable(self.number)
        return state, state.report

    def edit(self, seen: str, what: str, act: Act, *, even_broken: bool = False) -> Snapshot:
        """Edit the content that was shown, and write it.

        Args:
            seen: The version that was shown.
            what: What is done, in a few words for «undo».
            act: The edit.
            even_broken: Whether to write what cannot be read as a report any more; what could not
                be read before may always be mended step by step.

        Raises:
            Moved: the file on the disk is another one by now.
            InvalidReport: the edit cannot be done, or the file could not be read any more.
            EnvironmentFailure: the disk does not take it.
        """
        with self.lock:
            before = self.now()
            if before.version != seen:
                raise Moved(before, None, what)
            made = act(before.data)
            after = Snapshot(self.file, made.encode() if isinstance(made, str) else made)
            if after.data == before.data:
                return before
            if before.report is not None and after.report is None and not even_broken:
                raise InvalidReport(list(after.problems))
            return self._write(before, after, what)

    def _write(self, before: Snapshot, after: Snapshot, what: str) -> Snapshot:
        if (there := self.file.read()) != before.data:  # another program, a moment ago
            raise Moved(Snapshot(self.file, there), after.data, what)
        self._session.steps.add(EditStep.between(self.name, what, before.data, after.data))
        disk.write_file(paths.on_disk(self.path), after.data)
        self._state = after
        return after

    def undo(self, seen: str) -> Snapshot:
        """Take the last edit back; raises as ``edit`` does."""
        with self.lock:
            step = self.last(seen)
            return self._leap(seen, step.undone(self.now().data) if step else None, step)

    def redo(self, seen: str) -> Snapshot:
        """Do again what was taken back; raises as ``edit`` does."""
        with self.lock:
            step = self.next(seen)
            return self._leap(seen, step.done(self.now().data) if step else None, step)

    def _leap(self, seen: str, data: bytes | None, step: EditStep | None) -> Snapshot:
        before = self.now()
        if before.version != seen or step is None or data is None:
            raise Moved(before, None, step.what if step else "")
        disk.write_file(paths.on_disk(self.path), data)
        self._state = Snapshot(self.file, data)
        return self._state

    def last(self, version: str) -> EditStep | None:
        """The edit that has led to a content."""
        return self._session.steps.back(self.name, version)

    def next(self, version: str) -> EditStep | None:
        """The edit that was taken back from a content."""
        return self._session.steps.forth(self.name, version)


class Session:
    """The folder that was opened.

    Attributes:
        folder: Its path.
        files: Its files; nothing outside of it is read.
        steps: What was edited.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = Files.in_folder(folder, only_inside=True)
        self.steps = Steps(folder)
        self._lock = RLock()
        self._years: list[OpenYear] = []

    @cached_property
    def printer(self) -> PagePrinter:
        """Prints the true pages of its reports."""
        from baocao_gen.web.preview.true_pages import PagePrinter

        return PagePrinter()

    @cached_property
    def open_pages(self) -> OpenPages:
        """The pages that a browser shows of it."""
        from baocao_gen.web.open_pages import OpenPages

        return OpenPages()

    @cached_property
    def uploads(self) -> KeptUploads:
        """The last files that were sent, for the step that comes after."""
        from baocao_gen.web.uploads import KeptUploads

        return KeptUploads()

    def listed(self) -> list[OpenYear]:
        """The YAML files in the folder and the folders in it; each keeps its number."""
        with self._lock:
            known = {year.name: year for year in self._years}
            there = paths.names_below(self.folder, SUFFIXES)
            for name in there:
                if name not in known:
                    known[name] = OpenYear(self, len(self._years) + 1, name)
                    self._years.append(known[name])
            return [known[name] for name in there]

    def year(self, number: int) -> OpenYear:
        """The year file of a number.

        Raises:
            InvalidReport: there is none.
        """
        with self._lock:
            if not self._years:
                self.listed()
            if 1 <= number <= len(self._years):
                return self._years[number - 1]
        message = f"không có tệp số {number} trong thư mục đang mở"
        hint = "về trang đầu, chọn lại tệp trong danh sách"
        place = Position(str(self.folder))
        raise InvalidReport([Problem(codes.NOT_LISTED, message, place, hint)])

    def opened(self, name: str) -> OpenYear:
        """The year file of a name that was just written into the folder."""
        return next(year for year in self.listed() if year.name == name)
