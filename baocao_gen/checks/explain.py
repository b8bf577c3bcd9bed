"""A problem code → what it means, in Vietnamese: one line for every code, a page for every rule."""

from __future__ import annotations

from baocao_gen.checks import RULES
from baocao_gen.problems.meanings import MEANINGS
from baocao_gen.problems.problem import Severity

_WEIGHTS = {
    Severity.ERROR: "lỗi, render không in",
    Severity.WARNING: "cảnh báo",
    Severity.NOTE: "ghi chú",
}


def meanings() -> dict[str, str]:
    """Every problem code and what it means, in order."""
    rules = {rule.code: rule.title for rule in RULES}
    return dict(sorted({**MEANINGS, **rules}.items()))


def explain(code: str) -> str:
    """What a clerk should know of a code: the whole page of a rule, else its line.

    Raises:
        KeyError: there is no such code.
    """
    meaning = meanings()[code]
    for rule in RULES:
        if rule.code == code:
            return f"{code}: {rule.title} ({_WEIGHTS[rule.severity]})\n\n{rule.explanation.strip()}"
    return f"{code}: {meaning}"
