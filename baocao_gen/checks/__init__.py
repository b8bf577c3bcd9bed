"""A report → every number, date, name and word in it that contradicts another.

A rule is a file of its own: a code, its documentation and a function from a case to findings.
The registry below is the only list of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks import arithmetic, documents, office, plausibility, wording
from baocao_gen.checks.case import Case
from baocao_gen.checks.office import waivers
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Problem
from baocao_gen.report.report import Report

_ASKED: tuple[Rule, ...] = (
    *arithmetic.RULES,
    *plausibility.RULES,
    *office.RULES,
    *documents.RULES,
    *wording.RULES,
)
RULES: tuple[Rule, ...] = (*_ASKED, *office.WAIVER_RULES)
"""Every rule, in the order of the families."""


def examine(report: Report) -> list[Problem]:
    """Ask a report all rules.

    Returns:
        All problems that no waiver lets pass, in the order of the rules, the report's own
        warnings first. A report with an error among them must not be signed.
    """
    case = Case(report)
    left, used = waivers.waive(_told(case), report.year_file.waivers)
    known = [*(rule.code for rule in _ASKED), *{problem.code for problem in report.warnings}]
    about_waivers = (
        (waivers.UNKNOWN_CODE, waivers.unknown_codes(case, known)),
        (waivers.UNUSED, waivers.unused(case, used, known)),
    )
    for rule, findings in about_waivers:
        left += [rule.problem(finding, report.origin) for finding in findings]
    return left


def _told(case: Case) -> Iterator[waivers.Told]:
    yield from ((warning, ()) for warning in case.report.warnings)
    for rule in _ASKED:
        for finding in rule.find(case):
            yield rule.problem(finding, case.report.origin), finding.place.path
