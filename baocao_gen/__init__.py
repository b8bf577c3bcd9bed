"""Vietnam's official reports: one YAML file a year → a Word document to Decree 30/2020.

>>> import baocao_gen
>>> report = baocao_gen.load("data/2020.yaml")              # doctest: +SKIP
>>> baocao_gen.render(report, "2020.docx")                  # doctest: +SKIP

Everything in ``__all__`` is public and loaded when it is first asked for, so that importing the
package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from baocao_gen._version import __version__ as __version__

if TYPE_CHECKING:
    from baocao_gen.checks.template import check_template
    from baocao_gen.pipeline.many import Outcome, render_many
    from baocao_gen.pipeline.one import check, render
    from baocao_gen.problems.errors import (
        BaocaoError,
        EnvironmentFailure,
        InvalidReport,
        InvalidTemplate,
    )
    from baocao_gen.problems.problem import Position, Problem, Severity
    from baocao_gen.report.load import build_report, load
    from baocao_gen.report.prose import literal
    from baocao_gen.report.report import Report
    from baocao_gen.word.template.compile import CompiledTemplate, compile_template
    from baocao_gen.word.write.render import render as render_template
    from baocao_gen.word.write.render import render_to as render_template_to
    from baocao_gen.yearfile.model import YearFile, json_schema
    from baocao_gen.years.diff import compare
    from baocao_gen.years.roll import roll_over
    from baocao_gen.years.todo.todo import todo


__all__ = [
    "BaocaoError",
    "CompiledTemplate",
    "EnvironmentFailure",
    "InvalidReport",
    "InvalidTemplate",
    "Outcome",
    "Position",
    "Problem",
    "Report",
    "Severity",
    "YearFile",
    "build_report",
    "check",
    "check_template",
    "compare",
    "compile_template",
    "json_schema",
    "literal",
    "load",
    "render",
    "render_many",
    "render_template",
    "render_template_to",
    "roll_over",
    "todo",
]

_HOME = {
    "baocao_gen.pipeline.many": ("Outcome", "render_many"),
    "baocao_gen.years.diff": ("compare",),
    "baocao_gen.problems.errors": (
        "BaocaoError",
        "EnvironmentFailure",
        "InvalidReport",
        "InvalidTemplate",
    ),
    "baocao_gen.yearfile.model": ("YearFile", "json_schema"),
    "baocao_gen.report.prose": ("literal",),
    "baocao_gen.years.todo.todo": ("todo",),
    "baocao_gen.report.load": ("build_report", "load"),
    "baocao_gen.pipeline.one": ("check", "render"),
    "baocao_gen.problems.problem": ("Position", "Problem", "Severity"),
    "baocao_gen.report.report": ("Report",),
    "baocao_gen.years.roll": ("roll_over",),
    "baocao_gen.checks.template": ("check_template",),
    "baocao_gen.word.template.compile": ("CompiledTemplate", "compile_template"),
}
_NAMED_ANEW = {
    "render_template": ("baocao_gen.word.write.render", "render"),
    "render_template_to": ("baocao_gen.word.write.render", "render_to"),
}


def __getattr__(name: str) -> Any:  # a public name may be anything
    for module, names in _HOME.items():
        if name in names:
            return getattr(import_module(module), name)
    if name in _NAMED_ANEW:
        module, own_name = _NAMED_ANEW[name]
        return getattr(import_module(module), own_name)
    raise AttributeError(f"module 'baocao_gen' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
