"""What ``render`` is asked for → the files of one report, and what there is to tell of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from baocao_gen.cli.tell import tell
from baocao_gen.cli.written import Fate, pdf_fields, pdf_line, report_fields
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import BaocaoError, EnvironmentFailure, InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.vietnamese.text import join_list

if TYPE_CHECKING:
    from baocao_gen.files.pdf import PdfFacts
    from baocao_gen.pipeline.one import Rendering
    from baocao_gen.report.exchange import Field
    from baocao_gen.report.report import Report

_UNCHECKED = "Chưa kiểm tra số liệu (--no-check); thuộc tính của tệp Word nói rõ điều ấy."


@frozen
class Wish:
    """What the options say.

    Attributes:
        template: A template's name or path; None for what the year file names.
        number: The number to stamp; None for what the year file says.
        issued_on: The day of issue to stamp; None for what the year file says.
        fields: Where the fields for a registry's system go; None for no such file.
        pdf: Write the PDF too.
        archival: Write it as PDF/A-2b.
        draft: Print what is not finished.
        checked: Look for contradictions.
        force: Replace what lies there.
        anchors: Mark printed figures.
    """

    template: str | None
    number: str | None
    issued_on: str | None
    fields: Path | None
    pdf: bool
    archival: bool
    draft: bool
    checked: bool
    force: bool
    anchors: bool = True

    @property
    def stamp(self) -> str:
        """What the year file gets, in words; empty for nothing."""
        given = {"số": self.number, "ngày": self.issued_on}
        return join_list([word for word, value in given.items() if value is not None])


@dataclass(slots=True)
class Work:
    """One report on its way to the disk, and what there is to tell of it.

    Attributes:
        source: The year file.
        target: The Word file that it becomes.
        wish: What is asked for.
        is_silent: Keep what is odd for the answer instead of telling it at once.
        files: What has been written.
        problems: What has been told, or waits for the answer.
        pages: The pages of the PDF; None without one.
        facts: What else is known of it; None without one, or where it says nothing.
        is_maybe_there: Whether the Word file that lies there may be the one to be written.
        is_own_print: Whether the Word file that lies there is what the year file printed before it
            got number and day, so that nothing is lost with it.
        fields: What goes into the file for a registry's system, but for the pages.
        stamped: The year file before and after it got number and day; None if it did not.
        made: The finished Word file and what can be said of it; None before.
        kept: Where what somebody had edited is kept, that lay in the place of the Word file.
    """

    source: Path
    target: Path
    wish: Wish
    is_silent: bool
    files: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    pages: int | None = None
    facts: PdfFacts | None = None
    is_maybe_there: bool = False
    is_own_print: bool = False
    made: Rendering | None = None
    fields: tuple[Field, ...] = ()
    stamped: tuple[bytes, bytes] | None = None
    kept: Path | None = None

    def do(self) -> None:
        """Write the Word file, and the PDF where one is asked for."""
        from baocao_gen.cli.kept import kept_work
        from baocao_gen.files import disk
        from baocao_gen.pipeline.earlier_work import EarlierWork
        from baocao_gen.pipeline.one import produce, template_file
        from baocao_gen.report.load import load

        wish = self.wish
        with disk.noted_reads() as reads:
            report = load(self.source)
            if wish.stamp:
                report = self._with_stamp(report)
        self._check_targets()
        if not wish.checked:
            self._tell(report.warnings)
        if template_file(report, wish.template).is_at(self.target):
            raise click.BadParameter("nơi ghi trùng với tệp mẫu Word", param_hint="-o")
        if wish.pdf:
            _require_converter()
        made = self.made = produce(
            report,
            template=wish.template,
            draft=wish.draft,
            checked=wish.checked,
            anchors=wish.anchors,
            earlier=EarlierWork.on(report, reads, kept_work()),
        )
        self._tell(made.found)
        self._check_fields(report)
        if self.is_maybe_there and disk.read_file(self.target) != made.docx:
            disk.check_target(self.target, force=False)
        self._write(made.docx, report)

    def _with_stamp(self, report: Report) -> Report:
        """The report with its number and day, which the year file has not got yet."""
        from baocao_gen.files import disk
        from baocao_gen.files.files import Files
        from baocao_gen.years.stamp import stamped

        disk.check_target(self.source, force=True)  # raises if it must not be written
        file, wish = Files().file(self.source), self.wish
        text, after = stamped(report, file, wish.number, wish.issued_on, force=wish.force)
        self.stamped = (file.read(), text.encode())
        self.is_own_print = not wish.force and self._lies_there_from(report)
        return after

    def _lies_there_from(self, report: Report) -> bool:
        from baocao_gen.files import disk, paths
        from baocao_gen.pipeline.one import produce

        if not paths.holds_a_file(self.target):
            return False
        wish = self.wish
        with suppress(BaocaoError):  # what cannot be printed has not printed what lies there
            made = produce(
                report, template=wish.template, checked=wish.checked, anchors=wish.anchors
            )
            return made.docx == disk.read_file(self.target)
        return False

    def _check_targets(self) -> None:
        """Refuse what must not be written over, before the work.

        A Word file without its PDF may be the very one that would be written: somebody asks for
        the PDF now, or the command was killed between the two.
        """
        from baocao_gen.files import disk, paths

        force = self.wish.force
        if self.wish.pdf:
            disk.check_target(self._pdf, force=force)
        if self.wish.fields is not None:
            disk.check_target(self.wish.fields, force=force)
        self.is_maybe_there = (
            self.wish.pdf
            and not force
            and not self.is_own_print
            and paths.holds_a_file(self.target)
            and not paths.lies_there(self._pdf)
        )
        if not self.is_maybe_there:
            disk.check_target(self.target, force=force or self.is_own_print)

    def _write(self, docx: bytes, report: Report) -> None:
        """Write both files at once; if there is no PDF in the end, the Word file is announced."""
        from baocao_gen.files import disk

        files = {self.target: docx}
        failure = None
        if self.wish.pdf:
            try:
                files[self._pdf] = self._printed(docx, report)
            except EnvironmentFailure as error:
                failure = error
        if self.wish.fields is not None and failure is None:
            files[self.wish.fields] = self._written_fields(self.wish.fields)
        lying = [self.target] if self.is_maybe_there or self.is_own_print else []
        new = {path: files[path] for path in files if path not in lying}
        replaced = {self.target: docx} if self.is_own_print else {}
        replaced |= self._year_file(failure)
        self._keep_edited(docx)
        disk.write_files(new, is_new=not self.wish.force, replacing=replaced)
        self.files += files
        if failure is not None:
            if not self.is_silent:
                click.echo(f"Đã ghi {self.target}, nhưng chưa có bản PDF.", err=True)
            raise failure

    def _keep_edited(self, docx: bytes) -> None:
        """What somebody has edited in the Word file is kept beside the new one."""
        if not self.wish.force:
            return
        from baocao_gen.files import disk
        from baocao_gen.pipeline.hand_edits import kept_copy

        copy = kept_copy(self.target)
        if copy is not None and copy[1] != docx:
            self.kept, data = copy
            disk.write_file(self.kept, data, is_new=True)

    def _check_fields(self, report: Report) -> None:
        """Refuse what a registry's system would refuse; tell what it waits for."""
        if self.wish.fields is None:
            return
        from baocao_gen.report.exchange import exchange_fields, exchange_problems

        self.fields = exchange_fields(report)
        found = exchange_problems(report, self.fields)
        if wrong := [problem for problem in found if problem.severity is Severity.ERROR]:
            raise InvalidReport(wrong)
        self._tell(found)

    def _written_fields(self, target: Path) -> bytes:
        from baocao_gen.report.exchange import as_json, as_xml, with_pages

        written = as_json if target.suffix.lower() == ".json" else as_xml
        return written(with_pages(self.fields, self.pages))

    def _year_file(self, failure: EnvironmentFailure | None) -> dict[Path, bytes]:
        """The year file with number and day; nobody's work on it since it was read is lost."""
        from baocao_gen.files import disk, paths

        if self.stamped is None or failure is not None:
            return {}
        before, after = self.stamped
        if disk.read_file(self.source) != before:
            message = "tệp năm vừa được sửa trong lúc lệnh chạy; chưa ghi gì"
            place = Position(str(self.source))
            raise EnvironmentFailure([Problem("BC198", message, place, "chạy lại lệnh này")])
        return {paths.on_disk(self.source): after} if after != before else {}

    @property
    def _pdf(self) -> Path:
        # «.» and «/» are folders without a name, as they are told to be.
        return self.target.with_suffix(".pdf") if self.target.name else self.target

    def _printed(self, docx: bytes, report: Report) -> bytes:
        """The PDF; what is known of it is noted, and what is odd about it told."""
        from baocao_gen.files import libreoffice
        from baocao_gen.pipeline.printed import facts_of, font_problems
        from baocao_gen.word.write.for_libreoffice import for_libreoffice

        name = str(self.target)
        ready = for_libreoffice(docx, name)
        pdf = libreoffice.converted(ready, name, archival=self.wish.archival)
        self.pages = libreoffice.count_pages(pdf)
        self.facts = facts_of(pdf, report)
        self._tell(font_problems([self.facts] if self.facts else [], str(self._pdf)))
        return pdf

    def _tell(self, problems: Iterable[Problem]) -> None:
        listed = list(problems)
        self.problems += listed
        if not self.is_silent:
            tell(listed)

    def as_text(self) -> str:
        """A line of what was written, one of its PDF, and one more if nobody has checked it."""
        made = self.made
        assert made is not None
        pages = f"khoảng {made.estimated_pages}" if self.pages is None else str(self.pages)
        written = join_list([str(path) for path in self.files])
        line = f"Đã ghi {written}: {pages} trang, {made.figures} số liệu, {made.blanks} chỗ trống."
        pdf = [pdf_line([self.facts], archival=self.wish.archival)] if self.facts else []
        stamp = [f"Đã ghi {self.wish.stamp} vào {self.source}."] if self.stamped else []
        kept = [f"Tệp cũ đã có người sửa, giữ ở {self.kept}."] if self.kept else []
        return "\n".join([line, *kept, *stamp, *pdf, *([] if self.wish.checked else [_UNCHECKED])])

    def as_json(self, fate: Fate) -> str:
        """The same for a program, with all problems."""
        from baocao_gen.problems.answer import answer_by_source

        made = self.made
        report = {
            **report_fields(self.source, fate, self.files),
            "pages": self.pages,
            **pdf_fields(self.facts),
            "estimated_pages": made.estimated_pages if made else None,
            "figures": made.figures if made else None,
            "blanks": made.blanks if made else None,
            "checked": self.wish.checked,
            "kept": str(self.kept) if self.kept else None,
            "stamped": self.stamped is not None and fate is Fate.WRITTEN,
        }
        problems = {str(self.source): self.problems}
        return answer_by_source("render", problems, {"reports": [report]})


def _require_converter() -> None:
    from baocao_gen.files import libreoffice

    libreoffice.find_soffice()  # raises before anything is written
