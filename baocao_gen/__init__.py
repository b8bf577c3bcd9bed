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

if TYPE_CHECKING:  # for type checkers and editors; a test holds it against the table below
    from baocao_gen.checks.template import check_template as check_template
    from baocao_gen.files.files import Files as Files
    from baocao_gen.pipeline.many import render_many as render_many
    from baocao_gen.pipeline.one import check as check
    from baocao_gen.pipeline.one import render as render
    from baocao_gen.pipeline.outcome import Outcome as Outcome
    from baocao_gen.pipeline.tie import TieOut as TieOut
    from baocao_gen.pipeline.tie import tie_out as tie_out
    from baocao_gen.problems.errors import BaocaoError as BaocaoError
    from baocao_gen.problems.errors import EnvironmentFailure as EnvironmentFailure
    from baocao_gen.problems.errors import InvalidReport as InvalidReport
    from baocao_gen.problems.errors import InvalidTemplate as InvalidTemplate
    from baocao_gen.problems.errors import WrongArgument as WrongArgument
    from baocao_gen.problems.problem import Position as Position
    from baocao_gen.problems.problem import Problem as Problem
    from baocao_gen.problems.problem import Severity as Severity
    from baocao_gen.report.load import build as build
    from baocao_gen.report.load import load as load
    from baocao_gen.report.prose import literal as literal
    from baocao_gen.report.report import Report as Report
    from baocao_gen.word.template.compile import CompiledTemplate as CompiledTemplate
    from baocao_gen.word.template.compile import compile_template as compile_template
    from baocao_gen.word.write.render import render_template as render_template
    from baocao_gen.yearfile.model import YearFile as YearFile
    from baocao_gen.yearfile.model.schema import json_schema as json_schema
    from baocao_gen.years.consolidate.whole import consolidate as consolidate
    from baocao_gen.years.diff import diff as diff
    from baocao_gen.years.from_word.read_report import read_report as read_report
    from baocao_gen.years.roll import new_year as new_year
    from baocao_gen.years.stamp import stamp as stamp
    from baocao_gen.years.todo.todo import todo as todo

_HOME = {
    "BaocaoError": "problems.errors",
    "CompiledTemplate": "word.template.compile",
    "EnvironmentFailure": "problems.errors",
    "Files": "files.files",
    "InvalidReport": "problems.errors",
    "InvalidTemplate": "problems.errors",
    "Outcome": "pipeline.outcome",
    "Position": "problems.problem",
    "Problem": "problems.problem",
    "Report": "report.report",
    "Severity": "problems.problem",
    "TieOut": "pipeline.tie",
    "WrongArgument": "problems.errors",
    "YearFile": "yearfile.model",
    "build": "report.load",
    "check": "pipeline.one",
    "check_template": "checks.template",
    "compile_template": "word.template.compile",
    "consolidate": "years.consolidate.whole",
    "diff": "years.diff",
    "json_schema": "yearfile.model.schema",
    "literal": "report.prose",
    "load": "report.load",
    "new_year": "years.roll",
    "read_report": "years.from_word.read_report",
    "render": "pipeline.one",
    "render_many": "pipeline.many",
    "render_template": "word.write.render",
    "stamp": "years.stamp",
    "tie_out": "pipeline.tie",
    "todo": "years.todo.todo",
}
"""Public name → the module that it is loaded from when it is first asked for."""

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:  # a public name may be anything
    if name not in _HOME:
        raise AttributeError(f"module 'baocao_gen' has no attribute {name!r}")
    return getattr(import_module(f"baocao_gen.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
