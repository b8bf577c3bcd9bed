"""Findings and the office's waivers (``bo_qua``) → what is left, and waivers that waive nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.vietnamese.text import nearest, nfc
from baocao_gen.yearfile.model import Waiver, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

Told = tuple[Problem, KeyPath]
"""A problem and the keys that lead to it; no keys for a place outside the year file."""


def waive(told: Iterable[Told], waivers: Sequence[Waiver]) -> tuple[list[Problem], set[int]]:
    """Take out what is waived.

    Returns:
        The problems that are left, and the indices of the waivers that were of use.
    """
    left, used = [], set()
    for problem, path in told:
        matching = {i for i, waiver in enumerate(waivers) if _covers(waiver, problem, path)}
        used |= matching
        if not matching:
            left.append(problem)
    return left, used


def _covers(waiver: Waiver, problem: Problem, path: KeyPath) -> bool:
    """A waiver names a figure, the keys of a place, or words of the line that is told."""
    if waiver.code != problem.code:
        return False
    wanted = nfc(waiver.place).strip()
    here = dotted(path)
    figures = f"{key_of(YearFile, 'figures')}."
    if any(_leads_to(start, here) for start in (wanted, f"{figures}{wanted}")):
        return True
    line = problem.position.excerpt if problem.position else None
    return wanted in nfc(line or "") or wanted in problem.message


def _leads_to(start: str, path: str) -> bool:
    return path == start or path.startswith((f"{start}.", f"{start}["))


def unknown_codes(case: Case, known: Sequence[str]) -> Iterator[Finding]:
    """Waivers of a code that no rule has."""
    for index, waiver in enumerate(case.report.year_file.waivers):
        if waiver.code not in known:
            near = nearest(waiver.code.upper(), known)
            mistyped = near and not re.fullmatch(r"BC\d{3}", waiver.code)
            yield Finding(
                Place(_path(index, "code")),
                f"không có quy tắc «{waiver.code}» để bỏ qua",
                f"có phải «{near}»?"
                if mistyped
                else "ghi mã mà lệnh check in ra; các lỗi khác phải sửa, không bỏ qua được",
            )


def unused(case: Case, used: set[int], known: Sequence[str]) -> Iterator[Finding]:
    """Waivers that nothing was found for."""
    for index, waiver in enumerate(case.report.year_file.waivers):
        if index not in used and waiver.code in known:
            yield Finding(
                Place(_path(index, "place")),
                f"không có {waiver.code} nào ở «{waiver.place}» để bỏ qua",
                f"xóa mục này nếu chỗ ấy đã sửa, hoặc sửa «{key_of(Waiver, 'place')}»",
            )


def _path(index: int, field: str) -> KeyPath:
    return (key_of(YearFile, "waivers"), index, key_of(Waiver, field))


UNKNOWN_CODE = Rule(
    "BC335",
    "bo_qua ghi một mã không có",
    Severity.ERROR,
    """
Mỗi mục của bo_qua ghi mã của một quy tắc kiểm tra, chỗ được bỏ qua và lý do. Mã gõ nhầm thì không
bỏ qua được gì. Lỗi của khóa, của giá trị và của mẫu Word không bỏ qua được: phải sửa.

    bo_qua:
      - {ma_loi: BC422, vi_tri: 17/2020/QĐ-UBND, ly_do: kể ở cả hai lĩnh vực}
""",
    lambda case: (),
)
UNUSED = Rule(
    "BC336",
    "bo_qua có một mục không còn dùng",
    Severity.WARNING,
    """
Không còn lỗi hay cảnh báo nào mang mã ấy ở chỗ ấy: chỗ ấy đã được sửa, hoặc vi_tri không khớp với
tên số liệu, đường khóa hay chữ nào của dòng bị báo. Một mục thừa có thể che một lỗi khác về sau.

Xóa mục ấy, hoặc sửa vi_tri.
""",
    lambda case: (),
)
