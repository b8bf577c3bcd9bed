"""Texts → quarters typed with an Arabic numeral."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import to_roman

_QUARTER = late(r"([Qq](?:uý|úy|UÝ)) ?0?([1-4])(?![\w.,])")


def _find(case: Case) -> Iterator[Finding]:
    for match in _QUARTER.finditer(case.unread.unquoted):
        yield Finding(
            case.unread.at(match.start()),
            f"«{match.group()}»: quý viết bằng số La Mã",
            f"viết {match[1]} {to_roman(int(match[2]))}",
        )


RULE = Rule(
    "BC420",
    "Quý viết bằng chữ số thường",
    Severity.WARNING,
    """
Trong văn bản hành chính, quý viết bằng số La Mã.
Sai:  cùng kỳ Quý 4 năm 2019.
Đúng: cùng kỳ quý IV năm 2019; quý IV/2019.
Kỳ báo cáo thì không cần gõ: {{ ky_bao_cao }} in ra «quý IV/2019».
Cách sửa: theo gợi ý.
""",
    _find,
    reads_words=True,
)
