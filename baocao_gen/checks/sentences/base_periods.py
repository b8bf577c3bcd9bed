"""Printed sentences → «tháng trước», «quý trước» beside a comparison with another period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.comparing_tags import comparing_tag
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.periods import Period

_THAN = re.compile(
    r"(?<!\w)(?:so[ \n])?với[ \n](?P<said>(?:tháng|quý|kỳ|tuần)[ \n](?:liền[ \n])?(?:kề )?trước|"
    r"cùng kỳ(?:[ \n]năm[ \n](?:trước|ngoái))?|cùng kỳ tháng trước|năm[ \n](?:trước|ngoái))(?!\w)",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Finding]:
    period = case.report.year_file.period
    for sentence in case.sentences:
        if "với" not in sentence.low:
            continue
        for found in _THAN.finditer(sentence.unquoted):
            asked = comparing_tag(sentence, found)
            if asked is None:
                continue
            timeline = asked.amount.figure.timeline
            compared = timeline.compared_with if timeline else None
            why = _wrong(found["said"].casefold(), period, compared)
            if why:
                yield Finding(
                    sentence.at(sentence.start + found.start()),
                    f"«{' '.join(found.group().split())}»: «{asked.text}» {why}",
                    "sửa lại kỳ so sánh trong câu",
                )


def _wrong(said: str, period: Period, compared: Period | None) -> str | None:
    """What a filter compares with, if the words say something else; None where it fits."""
    if period.kind == "year":
        wrong = said.startswith(("tháng", "quý", "tuần"))
        return f"so với {compared or 'năm trước'}" if wrong else None
    if compared == period.previous():
        wrong = compared.year == period.year and said.startswith(("cùng kỳ năm", "năm"))
        return f"so với {compared}, kỳ liền trước" if wrong else None
    if said.startswith(("tháng", "quý", "tuần", "kỳ")):
        return f"so với {compared or 'cùng kỳ năm trước'}"
    return None


RULE = Rule(
    "BC731",
    "Kỳ so sánh ghi trong câu không phải kỳ mà bộ lọc so",
    Severity.ERROR,
    """
Các bộ lọc tang_giam, tang_giam_phan_tram, gap_lan so với cùng kỳ năm trước, không phải với tháng
trước, quý trước.
Sai:  «{{ ho_so | tang_giam }} so với tháng trước» trong báo cáo tháng so với cùng kỳ.
Đúng: «{{ ho_so | tang_giam }} so với cùng kỳ năm trước».
Cách sửa: sửa kỳ so sánh trong câu.
""",
    _find,
)
