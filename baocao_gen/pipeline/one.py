"""The stages in order: a path → a report → the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import partial
from os import PathLike, fspath
from pathlib import Path, PurePath
from typing import Any, BinaryIO, TypeAlias, overload

from baocao_gen._version import __version__
from baocao_gen.files import disk
from baocao_gen.files.files import File
from baocao_gen.files.targets import over_source, write_open
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.earlier_work import EarlierWork, compiled
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import EnvironmentFailure, InvalidReport
from baocao_gen.problems.problem import Problem, Related, Severity
from baocao_gen.report import length
from baocao_gen.report.anchors import Anchor, Anchors
from baocao_gen.report.names import blanks
from baocao_gen.report.page import laid_out, page_names
from baocao_gen.report.placed import LaidPage
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.word.package.manifest import Making, digest, stamp_of
from baocao_gen.word.package.properties import About
from baocao_gen.word.template.compile import CompiledTemplate
from baocao_gen.word.template.shipped import find_template
from baocao_gen.word.write.part_faults import Whence
from baocao_gen.word.write.render import render_template
from baocao_gen.yearfile.model import Header, YearFile, key_of

TemplateChoice: TypeAlias = str | PathLike[str] | CompiledTemplate | None
"""A shipped template's name, a path, a compiled template; None for what the year file names."""
UNCHECKED = (
    "Chưa kiểm tra số liệu",
    "Báo cáo in với --no-check: chưa kiểm tra các số liệu có mâu thuẫn với nhau hay không.",
)
"""What the properties of an unchecked document say: its status, and a sentence."""


@frozen
class Examined:
    """A report as it is shown while it is being written.

    Attributes:
        texts: The texts of its page; those of a draft while figures are blank.
        page: Its page, as far as its texts can be printed.
        problems: What ``check`` finds.
    """

    texts: Texts = field(repr=False)
    page: LaidPage = field(repr=False)
    problems: tuple[Problem, ...]


def examined(
    report: Report, texts: Texts | None = None, earlier: EarlierWork | None = None
) -> Examined:
    """Everything that is wrong with a report, and its page; asked as ``check``."""
    texts = texts or Texts(report)
    found = _examined(report, texts, earlier)
    if report.figures.blanks:
        texts.keep()
        texts = Texts(report.as_draft())
    page = laid_out(texts.report, texts)
    texts.keep()
    return Examined(texts, page, (*found, *page.problems))


@public
def check(
    report: Report, texts: Texts | None = None, *, earlier: EarlierWork | None = None
) -> list[Problem]:
    """Find every number that contradicts another, and every fault of the texts.

    Args:
        report: The report.
        texts: Its texts, for whoever goes on to ask something of them.
        earlier: What commands before have found out about it, which the next one may know too.

    Returns:
        Errors, warnings and notes that no waiver of the year file lets pass; errors are what
        ``render`` refuses. Blanks are not among them: they are missing, not wrong.
    """
    return list(examined(report, texts, earlier).problems)


def _examined(report: Report, texts: Texts, earlier: EarlierWork | None) -> list[Problem]:
    if earlier is not None and earlier.is_faultless:
        return []
    from baocao_gen.checks import examine  # a hundred rules, for whom they are asked

    found = examine(report, texts)
    if earlier is not None and not found:
        earlier.note_faultless()
    return found


@frozen
class Rendering:
    """A finished Word file, what can be said of it in one line, and what the checks remarked."""

    docx: bytes
    estimated_pages: int
    figures: int
    blanks: int
    found: tuple[Problem, ...] = ()


@overload
def render(
    report: Report,
    target: str | PathLike[str] | None = None,
    *,
    template: TemplateChoice = None,
    draft: bool = False,
    checked: bool = True,
    anchors: bool = True,
) -> bytes: ...


@overload
def render(
    report: Report,
    target: BinaryIO,
    *,
    template: TemplateChoice = None,
    draft: bool = False,
    checked: bool = True,
    anchors: bool = True,
) -> None: ...


@public
def render(  # noqa: PLR0913 — what a caller may ask for, each by its name
    report: Report,
    target: str | PathLike[str] | BinaryIO | None = None,
    *,
    template: TemplateChoice = None,
    draft: bool = False,
    checked: bool = True,
    anchors: bool = True,
) -> bytes | None:
    """Render a report to Word; the same input gives the same bytes.

    Args:
        report: What to render.
        target: A path (written atomically, an existing file is replaced), an open binary file
            (written member by member, once nothing can fail any more), or None to get the bytes
            only.
        template: A shipped template's name, the path of a .docx, or what ``compile_template``
            made; by default what the year file names.
        draft: Print blanks as highlighted marks, and contradictions as they are typed, instead of
            refusing them.
        checked: Refuse a report in which numbers contradict each other; without it the document's
            properties say that nobody has checked.
        anchors: Mark each printed figure by a hidden style, so that it is found again after the
            file has been edited (``tie``), and keep what it was made from. The page is the same.

    Returns:
        The .docx file; None if it went into an open file, so that it is never held as a whole.

    Raises:
        InvalidReport: blanks (unless ``draft``), faults in texts, and what the checks call errors.
        InvalidTemplate: the template is no usable Word file, or a tag in it fails.
        EnvironmentFailure: the target cannot be written, or is the year file itself.
    """
    path = Path(fspath(target)) if isinstance(target, str | PathLike) else None
    if path is not None and File(report.origin.name, report.files.held).is_at(path):
        raise EnvironmentFailure([over_source(path, "ghi tệp Word ra tên khác")])
    if target is not None and not isinstance(target, str | PathLike):
        _ready(report, template, draft=draft, checked=checked, anchors=anchors).write(target)
        return None
    docx = produce(report, template=template, draft=draft, checked=checked, anchors=anchors).docx
    if path is not None:
        disk.write_file(path, docx)
    return docx


def produce(  # noqa: PLR0913 — what a caller may ask for, each by its name
    report: Report,
    *,
    template: TemplateChoice = None,
    draft: bool = False,
    checked: bool = True,
    anchors: bool = True,
    earlier: EarlierWork | None = None,
) -> Rendering:
    """Render a report without writing it: as ``render``, with ``earlier`` as in ``check``."""
    ready = _ready(report, template, draft=draft, checked=checked, anchors=anchors, earlier=earlier)
    pages = length.pages(ready.names)
    return Rendering(ready.docx(), pages, len(report.figures), ready.blanks, ready.found)


@frozen
class _Ready:
    """A report that nothing speaks against, its page and its template."""

    template: CompiledTemplate
    names: Mapping[str, Any]
    whence: Whence
    about: About
    found: tuple[Problem, ...]
    checked: bool
    blanks: int
    made: tuple[Anchors, Making] | None = None

    def docx(self) -> bytes:
        if self.checked:
            return self.page()
        from baocao_gen.word.package.properties import with_remark  # for this one case

        return with_remark(self.page(), *UNCHECKED)

    def page(self) -> bytes:
        """The file; whether anybody has checked it stands in none of its pages."""
        return render_template(
            self.template, self.names, whence=self.whence, about=self.about, made=self.made
        )

    def write(self, target: BinaryIO) -> None:
        if self.checked:
            render_template(
                *(self.template, self.names, target),
                whence=self.whence,
                about=self.about,
                made=self.made,
            )
        else:
            write_open(target, [self.docx()])


def _ready(  # noqa: PLR0913 — what a caller may ask for, each by its name
    report: Report,
    template: TemplateChoice,
    *,
    draft: bool,
    checked: bool,
    anchors: bool,
    in_cells: bool = False,
    earlier: EarlierWork | None = None,
) -> _Ready:
    texts = Texts(report)
    found = _examined(report, texts, earlier) if checked else []
    wrong = [problem for problem in found if problem.severity is Severity.ERROR]
    missing = blanks(report)
    # A draft is for seeing what is still wrong.
    wrong = [] if draft else [*wrong, *missing]
    try:
        marked = Anchors(in_cells) if anchors else None
        if draft:
            texts = Texts(report.as_draft())
        names = page_names(texts.report, texts, marked)
        texts.keep()
    except InvalidReport as error:
        raise InvalidReport([*wrong, *error.problems]) from None
    if wrong:
        raise InvalidReport(wrong)
    if not isinstance(template, CompiledTemplate):
        template = compiled(template_file(report, template), earlier)
    whence = partial(_source_of, report, names)
    about = _about(report, names)
    told = (*found, *template.remarks())
    made = None if marked is None else (marked, _making(report, template))
    return _Ready(template, names, whence, about, told, checked, len(missing), made)


def marked_page(report: Report, template: TemplateChoice) -> tuple[bytes, list[Anchor]]:
    """The page of a report in which every figure is marked, those in long tables too.

    It is for comparing, so it is printed whatever is wrong with it.

    Raises:
        InvalidReport: a text cannot be printed.
        InvalidTemplate: as ``render``.
    """
    ready = _ready(report, template, draft=True, checked=False, anchors=True, in_cells=True)
    assert ready.made is not None, "asked for"
    return ready.docx(), ready.made[0].listed


def plain_page(report: Report, template: TemplateChoice) -> bytes:
    """The same page without marks, for whoever asks for its words; raises what the other does."""
    return _ready(report, template, draft=True, checked=False, anchors=False).page()


def _making(report: Report, template: CompiledTemplate) -> Making:
    """From what a file is made; names without their folders, so that it says nothing of a disk."""
    typed = "\n".join(report.origin.lines)
    return Making(
        PurePath(report.origin.name).name.encode(errors="replace").decode(),
        digest(typed.encode()) if typed else "",
        PurePath(template.name).name,
        stamp_of(template.package),
        str(report.year_file.period),
        __version__,
    )


def _about(report: Report, names: Mapping[str, Any]) -> About:
    """What the file's properties say: the subject, the kind and number, the agency."""
    header = report.year_file.header
    kind = " ".join(header.kind.split())
    subject = names[key_of(YearFile, "header")][key_of(Header, "subject")]
    number = (header.number or "").strip()
    which = f"{kind} số {number}/{header.symbol}" if number else f"{kind} {header.symbol}"
    return About(
        title=_plain(subject) or kind,
        subject=_plain(which),
        creator=_plain(header.issuing_agency),
    )


def _plain(text: str) -> str:
    """Words in one line, without the marks of blanks."""
    return " ".join(text.replace(BLANK_OPEN, "").replace(BLANK_CLOSE, "").split())


def _source_of(report: Report, names: Mapping[str, Any], path: tuple[Any, ...]) -> Related | None:
    from baocao_gen.report.trace import source_of  # only a failing tag needs it

    return source_of(report, names, path)


def template_file(report: Report, template: str | PathLike[str] | None = None) -> File:
    """The file of the template that a report is rendered with.

    Raises:
        InvalidTemplate: if no shipped template has the name.
    """
    if template is not None:
        return find_template(fspath(template))
    place = report.origin.position((key_of(YearFile, "template"),))
    return find_template(report.year_file.template, report.files, place)
