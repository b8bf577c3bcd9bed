"""A Word template, and the report it is for → everything that is wrong or odd about the template.

First come the faults that stop every rendering (tags that do not compile, names that no report
has), then, with a report, a rendering for the eyes of this check alone, and last what only looks
wrong: names nobody prints, figures without a unit or in two formats, numbers typed by hand.
"""

from __future__ import annotations

from os import PathLike, fspath

from baocao_gen.checks.template.comments import annotated
from baocao_gen.checks.template.formats import format_problems
from baocao_gen.checks.template.half_pairs import pair_problems
from baocao_gen.checks.template.known_names import KnownNames
from baocao_gen.checks.template.names_used import template_uses, text_uses
from baocao_gen.checks.template.typed_by_hand import typed_problems
from baocao_gen.checks.template.unknown_names import unknown_problems
from baocao_gen.checks.template.unprinted import unused_problems
from baocao_gen.problems.arguments import public
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Problem, Severity, limited
from baocao_gen.report import page
from baocao_gen.report.report import Report
from baocao_gen.word.read.lines import read_lines
from baocao_gen.word.template.compile import CompiledTemplate, compile_template
from baocao_gen.word.template.shipped import find_template
from baocao_gen.word.write.render import render_template

__all__ = ["annotated", "check_template"]


@public
def check_template(path: str | PathLike[str], report: Report | None = None) -> list[Problem]:
    """Find what is wrong with a template.

    Args:
        path: A .docx file, or the name of a shipped template.
        report: The report whose names count; without one, only the names that every year file
            has are known, and figures are not judged.

    Returns:
        Errors and warnings, the first fifty of each code; none for a template that is fine.

    Raises:
        InvalidReport: the file is not there, or a text of the report fails.
    """
    file = find_template(fspath(path))
    data = file.read()
    try:
        template = compile_template(data, file.path)
    except InvalidTemplate as error:
        return list(error.problems)
    names = page.page_names(report) if report else None
    known = KnownNames.of(names)
    uses = template_uses(template)
    problems = [*template.remarks(), *pair_problems(template.package, file.path)]
    problems += unknown_problems(uses, known, template.loop_names())
    if names and not _has_errors(problems):
        problems += _failures(template, names)
    lines = read_lines(template.package)
    if report and names:
        texts = text_uses(report)
        problems += format_problems(uses, texts, names, lines, template.language)
        problems += typed_problems(lines, file.path, report)
        problems += unused_problems([*uses, *texts], report)
    else:
        problems += typed_problems(lines, file.path)
    return limited(problems)


def _has_errors(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _failures(template: CompiledTemplate, names: dict[str, object]) -> list[Problem]:
    """What only a rendering shows: a filter on the wrong kind of value, a division by 0."""
    try:
        render_template(template, names)
    except InvalidTemplate as error:
        return list(error.problems)
    return []
