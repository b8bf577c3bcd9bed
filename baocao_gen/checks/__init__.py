"""A report → every number, date, name and word in it that contradicts another.

A rule is a file of its own: a code, its documentation and a function from a case to findings.
The registry below is the only list of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from baocao_gen.checks import (
    arithmetic,
    documents,
    header,
    office,
    plausibility,
    sentences,
    tables,
    unfinished,
    wording,
)
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence import read_before
from baocao_gen.checks.office import waivers
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Problem, Severity, limited
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.origin import KeyPath

_ASKED: tuple[Rule, ...] = (
    *arithmetic.RULES,
    *plausibility.RULES,
    *office.RULES,
    *documents.RULES,
    *wording.RULES,
    *sentences.RULES,
    *tables.RULES,
    *header.RULES,
    *unfinished.RULES,
)
RULES: tuple[Rule, ...] = (*_ASKED, *office.WAIVER_RULES)
"""Every rule, in the order of the families."""

MOST_OF_A_RULE = 1_000
"""What one rule tells of one report; the last one says that there is more.

Nobody reads as many, and a megabyte of brackets has a million of them.
"""


def unfinished_places(report: Report) -> list[Problem]:
    """What nobody has finished yet in a report, as the rules for it say, waivers respected."""
    return told_by(unfinished.RULES, report)


def told_by(rules: Iterable[Rule], report: Report) -> list[Problem]:
    """All that some rules say of a report, waivers respected."""
    case, waiving = Case(Texts(report)), waivers.Waiving(report.year_file.waivers)
    return [problem for rule in rules for problem in _left(rule, case, waiving, set())]


def examine(report: Report, texts: Texts | None = None) -> list[Problem]:
    """Ask a report all rules.

    Args:
        report: What to examine.
        texts: Its texts, which whoever prints them afterwards need not render again.

    Returns:
        All problems that no waiver lets pass, in the order of the rules, the report's own
        warnings first, of each rule the first thousand. A report with an error among them must
        not be signed.
    """
    case, waiving = Case(texts or Texts(report)), waivers.Waiving(report.year_file.waivers)
    left = [warning for warning in report.warnings if not waiving.waives(warning, ())]
    codes = (*(rule.code for rule in _ASKED), *(problem.code for problem in report.warnings))
    known, all_told = dict.fromkeys(codes), dict.fromkeys(codes)
    faulty: set[KeyPath] = set()
    for rule in _ASKED:
        found = _left(rule, case, waiving, faulty)
        some = list(islice(found, MOST_OF_A_RULE + 1))
        if len(some) > MOST_OF_A_RULE:
            del all_told[rule.code]
            some = _with_an_error(rule, some, found)
        left += limited(some, MOST_OF_A_RULE)
    if all(rule.code in all_told for rule in _ASKED):
        read_before.keep(case.all_passages, faulty)
    case.judged.keep()
    about_waivers = (
        (waivers.UNKNOWN_CODE, waivers.unknown_codes(case, known)),
        (waivers.UNUSED, waivers.unused(case, waiving.used, all_told)),
    )
    for rule, findings in about_waivers:
        first = islice(findings, MOST_OF_A_RULE + 1)
        some = [rule.problem(finding, report.origin) for finding in first]
        left += limited(some, MOST_OF_A_RULE)
    return left


def _with_an_error(rule: Rule, some: list[Problem], more: Iterator[Problem]) -> list[Problem]:
    """What is told of a rule, with its first error in front if only that one is left to find.

    A thousand notes must not hide what stops the report.
    """
    kept, left = some[:MOST_OF_A_RULE], chain(some[MOST_OF_A_RULE:], more)
    if rule.severity is not Severity.ERROR or any(p.severity is Severity.ERROR for p in kept):
        return some
    error = next((problem for problem in left if problem.severity is Severity.ERROR), None)
    return [error, *some] if error else some


def _left(
    rule: Rule, case: Case, waiving: waivers.Waiving, faulty: set[KeyPath]
) -> Iterator[Problem]:
    """What a rule finds and no waiver lets pass; texts whose words it faults go to ``faulty``."""
    for finding in rule.find(case):
        if rule.reads_words:
            faulty.add(finding.place.path)
        problem = rule.problem(finding, case.report.origin)
        if not waiving.waives(problem, finding.place.path):
            yield problem
