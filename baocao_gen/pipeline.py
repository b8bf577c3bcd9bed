"""The stages in order: a path → a report → the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Any, BinaryIO

from baocao_gen import context, extent, history, page, resources
from baocao_gen.errors import InvalidReport
from baocao_gen.figures import Timeline
from baocao_gen.model import YearFile, key_of
from baocao_gen.report import Report, assemble
from baocao_gen.word.render import render as render_template
from baocao_gen.word.template import CompiledTemplate, compile_template
from baocao_gen.yearfile import Origin, read_year_file, validate


def load(path: str | PathLike[str]) -> Report:
    """Read a year file, and the chain of previous ones that it opens; resolve all figures.

    Raises:
        InvalidReport: with all problems of the file.
    """
    file = Path(fspath(path))
    year_file, origin, warnings = read_year_file(resources.read_file(file), str(file))
    past = history.read(year_file, origin, file)
    told = (*warnings, *past.warnings)
    report = assemble(year_file, origin, past.previous, folder=str(file.parent), warnings=told)
    return report.along(past.timeline)


def build_report(data: YearFile | Mapping[str, Any], *, previous: Report | None = None) -> Report:
    """Make a report in Python: from models, or from a mapping with the keys of a year file.

    Args:
        data: A :class:`YearFile`, or a mapping by YAML keys or by English field names.
        previous: Last year's report, for every comparison.

    Raises:
        InvalidReport: with all problems; places are named by keys instead of lines.
    """
    origin = Origin("báo cáo dựng bằng Python")
    year_file = validate(data, origin)
    if previous is None:
        return assemble(year_file, origin).along(Timeline(year_file.period))
    earlier = (previous.as_edition(), *(previous.timeline.editions if previous.timeline else ()))
    timeline = Timeline(year_file.period, previous.year_file.period, earlier)
    return assemble(year_file, origin, previous.figures).along(timeline)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A finished Word file and what can be said of it in one line."""

    docx: bytes
    estimated_pages: int
    figures: int
    blanks: int


def render(
    report: Report,
    target: str | PathLike[str] | BinaryIO | None = None,
    *,
    template: str | PathLike[str] | None = None,
    draft: bool = False,
) -> bytes:
    """Render a report to Word; the same input gives the same bytes.

    Args:
        report: What to render.
        target: A path (written atomically, an existing file is replaced), an open binary file,
            or None to get the bytes only.
        template: A shipped template's name or the path of a .docx; by default what the year
            file names.
        draft: Print blanks as highlighted marks instead of refusing them.

    Returns:
        The .docx file.

    Raises:
        InvalidReport: blanks (unless ``draft``), and faults in texts.
        InvalidTemplate: the template is no usable Word file, or a tag in it fails.
        EnvironmentFailure: the target cannot be written.
    """
    docx = produce(report, template=template, draft=draft).docx
    if isinstance(target, str | PathLike):
        resources.write_file(Path(fspath(target)), docx)
    elif target is not None:
        target.write(docx)
    return docx


def produce(
    report: Report, *, template: str | PathLike[str] | None = None, draft: bool = False
) -> Rendering:
    """Render a report without writing it; raises what :func:`render` does."""
    empty = context.blanks(report)
    if empty and not draft:
        raise InvalidReport(empty)
    names = page.page_names(report.as_draft() if draft else report)
    docx = render_template(_compiled(template_file(report, template)), names)
    return Rendering(docx, _estimated_pages(report, names), len(report.figures), len(empty))


def template_file(report: Report, template: str | PathLike[str] | None = None) -> Path:
    """The file of the template that a report is rendered with.

    Raises:
        InvalidTemplate: if no shipped template has the name.
    """
    if template is not None:
        return resources.template_path(fspath(template), None)
    folder = Path(report.folder) if report.folder else None
    place = report.origin.position((key_of(YearFile, "template"),))
    return resources.template_path(report.year_file.template, folder, place)


def _compiled(file: Path) -> CompiledTemplate:
    return _compile(resources.read_file(file), file.name)


@lru_cache(maxsize=8)
def _compile(data: bytes, name: str) -> CompiledTemplate:
    return compile_template(data, name)


def _estimated_pages(report: Report, names: Mapping[str, Any]) -> int:
    rows = [
        [document.subject or "" for document in appendix.documents]
        for appendix in report.year_file.appendices
    ]
    return extent.pages(names[key_of(YearFile, "body")], rows)
