"""Findings and the office's waivers (``bo_qua``) → what is left, and waivers that waive nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import nfc
from baocao_gen.yearfile.model import Waiver, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


class Waiving:
    """The waivers of a report, to be asked for each problem; ``used`` are the indices of use."""

    def __init__(self, waivers: Sequence[Waiver]) -> None:
        self.used: set[int] = set()
        self._of_code: dict[str, _Places] = {}
        for index, waiver in enumerate(waivers):
            places = self._of_code.setdefault(waiver.code, _Places())
            places.add(nfc(waiver.place).strip(), index)

    def waives(self, problem: Problem, path: KeyPath) -> bool:
        """Whether a waiver lets a problem pass.

        Args:
            problem: What was found.
            path: The keys that lead to it; none for a place outside the year file.
        """
        places = self._of_code.get(problem.code)
        if places is None:
            return False
        line = problem.position.excerpt if problem.position else None
        matching = places.covering(dotted(path), line or "", problem.message)
        self.used |= matching
        return bool(matching)


class _Places:
    """The places of one code's waivers: figures, keys, and words of the line that is told."""

    def __init__(self) -> None:
        self._indices: dict[str, set[int]] = {}
        self._beginning: dict[str, set[int]] = {}
        self._letters: set[str] = set()
        self._seen: dict[str, frozenset[int]] = {}

    def add(self, wanted: str, index: int) -> None:
        self._indices.setdefault(wanted, set()).add(index)
        self._beginning.setdefault(wanted[:_BEGINNING], set()).add(len(wanted))
        self._letters.add(wanted[:1])

    def covering(self, path: str, line: str, message: str) -> set[int]:
        """The indices of the waivers that name a place."""
        found = {i for start in _leading_to(path) for i in self._indices.get(start, ())}
        if line not in self._seen:  # a text of one line may hold thousands of findings
            self._seen[line] = frozenset(self._inside(nfc(line)))
        return found | self._seen[line] | self._inside(message)

    def _inside(self, words: str) -> set[int]:
        """Those whose words stand somewhere in others: each character is looked at once."""
        found = set(self._indices.get("", ()))
        for at in [at for at, letter in enumerate(words) if letter in self._letters]:
            for length in range(1, _BEGINNING + 1):
                for whole in self._beginning.get(words[at : at + length], ()):
                    found |= self._indices.get(words[at : at + whole], set())
        return found


_BEGINNING = 3
"""Letters by which the words of a waiver are found in a line."""


def _leading_to(path: str) -> Iterator[str]:
    """All that names a place: its keys, those that lead to it, a figure without «so_lieu»."""
    figures = f"{key_of(YearFile, 'figures')}."
    for end in (*(mark.start() for mark in _STEP.finditer(path)), len(path)):
        yield path[:end]
        if path.startswith(figures):
            yield path[len(figures) : end]


_STEP = late(r"[.\[]")


def unknown_codes(case: Case, known: Collection[str]) -> Iterator[Finding]:
    """Waivers of a code that no rule has."""
    codes = LikelyNames(known)
    for index, waiver in enumerate(case.report.year_file.waivers):
        if waiver.code not in known:
            near = codes.nearest(waiver.code.upper())
            mistyped = near and not re.fullmatch(r"BC\d{3}", waiver.code)
            yield Finding(
                Place(_path(index, "code")),
                f"không có quy tắc «{waiver.code}» để bỏ qua",
                f"có phải «{near}»?"
                if mistyped
                else "ghi mã mà lệnh check in ra; các lỗi khác phải sửa, không bỏ qua được",
            )


def unused(case: Case, used: set[int], known: Collection[str]) -> Iterator[Finding]:
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
