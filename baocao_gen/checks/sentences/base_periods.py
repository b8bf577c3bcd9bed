"""Printed sentences → «tháng trước», «quý trước» beside a comparison with the year before.

For reports on a year; those that have a month or a quarter before them are judged by
``compared_period``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.comparing_tags import comparing_tag
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_THAN = re.compile(
    r"(?<!\w)(?:so[ \n])?với[ \n](?P<said>(?:tháng|quý|kỳ|tuần)[ \n](?:liền[ \n])?(?:kề )?trước|"
    r"cùng kỳ(?:[ \n]năm[ \n](?:trước|ngoái))?|cùng kỳ tháng trước|năm[ \n](?:trước|ngoái))(?!\w)",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Finding]:
    period = case.report.year_file.period
    if period.previous() != period.year_before():
        return
    for sentence in case.sentences:
        if "với" not in sentence.low:
            continue
        for found in _THAN.finditer(sentence.unquoted):
            asked = comparing_tag(sentence, found)
            if asked is None:
                continue
            if found["said"].casefold().startswith(("tháng", "quý", "tuần")):
                said = " ".join(found.group().split())
                yield Finding(
                    sentence.at(sentence.start + found.start()),
                    f"«{said}»: «{asked.text}» so với {period.year_before()}",
                    "sửa lại kỳ so sánh trong câu",
                )


RULE = Rule(
    "BC731",
    "Kỳ so sánh ghi trong câu không phải kỳ mà bộ lọc so",
    Severity.ERROR,
    """
Trong báo cáo năm, các bộ lọc tang_giam, tang_giam_phan_tram, gap_lan so với năm trước, không phải
với tháng trước, quý trước. (Báo cáo tháng, quý: xem BC780.)
Sai:  «{{ ho_so | tang_giam }} so với tháng trước» trong báo cáo năm.
Đúng: «{{ ho_so | tang_giam }} so với năm trước».
Cách sửa: sửa kỳ so sánh trong câu.
""",
    _find,
)
