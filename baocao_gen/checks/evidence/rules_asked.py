"""The office's own rules and the figures → what each rule answers, asked once."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import Any

from baocao_gen.figures.formula import Unknown, compiled, failure, syntax_failure
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.report.names import appendix_names, year_names
from baocao_gen.report.report import LocatedRule, Report
from baocao_gen.tags.calculations import Formula
from baocao_gen.tags.compile import FaultKind, InvalidText, TextFault
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.yearfile.model import YearFile, key_of


class Says(Enum):
    """What a rule answers."""

    HOLDS = "holds"
    BROKEN = "broken"
    UNTESTED = "untested"
    UNREADABLE = "unreadable"


@frozen
class Answer:
    """What a rule answers over one ledger.

    Attributes:
        says: Whether it holds.
        read: The values it looked at, if it could be asked.
        message: Why it could not.
        hint: What to do then.
        severity: How much that weighs, where it is not as the rule of the checks says.
    """

    says: Says
    read: frozenset[Step] = frozenset()
    message: str = ""
    hint: str = ""
    severity: Severity | None = None


_HINT = "ví dụ: dat + vang <= thuoc_dien, hoặc phu_luc[0].so_van_ban == 22"


class RulesAsked:
    """The own rules of a report, each compiled and asked once over the report's figures."""

    def __init__(self, report: Report, ledger: Ledger) -> None:
        self._rules, self._ledger = report.companions.own_rules, ledger
        self._file = report.year_file

    @cached_property
    def _more(self) -> dict[str, Any]:
        """What a rule may name besides figures: the year, and what the appendices count."""
        listed = appendix_names(self._file.appendices)
        return {**year_names(self._file.period), key_of(YearFile, "appendices"): listed}

    @cached_property
    def _known(self) -> set[str]:
        return {*(name[0] for name in self._ledger.names.declared), *self._more}

    @cached_property
    def answers(self) -> tuple[tuple[LocatedRule, Answer], ...]:
        """Every rule with its answer, in order."""
        return tuple((located, self._answer(located, self._ledger)) for located in self._rules)

    @cached_property
    def _remembered(self) -> dict[int, Answer]:
        return {id(located): answer for located, answer in self.answers}

    def answer(self, located: LocatedRule, ledger: Ledger) -> Answer:
        """One rule's answer over the report's ledger, or over one with another typed number."""
        if ledger is self._ledger:
            return self._remembered[id(located)]
        return self._answer(located, ledger)

    def _answer(self, located: LocatedRule, ledger: Ledger) -> Answer:
        expression = located.rule.expression or ""
        try:
            formula = compiled(expression)
        except InvalidText as error:
            message = f"quy tắc «{expression}» viết sai: {syntax_failure(error)}"
            return Answer(Says.UNREADABLE, message=message, hint=_HINT)
        if not self._known.issuperset(formula.names):
            return self._strange(formula, located)
        try:
            holds, read = ledger.evaluate(formula, self._more)
        except TextFault as fault:
            return _why(fault, located, expression)
        if not isinstance(holds, bool):
            message = f"«{expression}» là một số, không phải một điều đúng hoặc sai"
            return Answer(Says.UNREADABLE, message=message, hint=_HINT)
        return Answer(Says.HOLDS if holds else Says.BROKEN, read)

    def _strange(self, formula: Formula, located: LocatedRule) -> Answer:
        """A shared file may speak of figures that this report does not have."""
        name = min(formula.names - self._known)
        near = self._likely.nearest(name)
        hint = f"có phải «{near}»?" if near else "ghi tên đầy đủ, ví dụ dich_vu_cong.thu_tuc"
        message = f"quy tắc gọi số liệu «{name}» không có trong tệp năm"
        says = Says.UNTESTED if located.shared else Says.UNREADABLE
        return Answer(says, message=message, hint=hint)

    @cached_property
    def _likely(self) -> LikelyNames:
        return LikelyNames(
            dict.fromkeys(name[0] for name in self._ledger.names.declared) | self._more
        )


def _why(fault: TextFault, located: LocatedRule, expression: str) -> Answer:
    cause = fault.__cause__
    if isinstance(cause, Unknown):
        missing = ".".join(cause.name)
        message = f"chưa kiểm tra được «{expression}»: chưa có số liệu «{missing}»"
        hint = "điền số liệu ấy"
        return Answer(Says.UNTESTED, message=message, hint=hint, severity=Severity.NOTE)
    if isinstance(cause, ZeroDivisionError):
        message = f"chưa kiểm tra được «{expression}»: chia cho 0"
        return Answer(Says.UNTESTED, message=message, hint="kiểm tra số chia")
    message, given = failure(fault, expression)
    lacking = located.shared and fault.kind is FaultKind.UNDEFINED
    says = Says.UNTESTED if lacking else Says.UNREADABLE
    return Answer(says, message=message, hint=given or _HINT)
