"""A report → every number, date, name and word in it that contradicts another.

A rule is a file of its own: a code, its documentation and a function from a case to findings.
The registry below is the only list of them.
"""

from __future__ import annotations

from baocao_gen.checks import documents, wording
from baocao_gen.checks.case import Case
from baocao_gen.checks.rule import Rule
from baocao_gen.problems import Problem
from baocao_gen.report import Report

RULES: tuple[Rule, ...] = (*documents.RULES, *wording.RULES)
"""Every rule, in the order of the families."""


def check(report: Report) -> list[Problem]:
    """Examine a report.

    Returns:
        All problems, in the order of the rules; errors are what a report must not be signed with.
    """
    case = Case(report)
    origin = report.origin
    return [rule.problem(finding, origin) for rule in RULES for finding in rule.find(case)]
