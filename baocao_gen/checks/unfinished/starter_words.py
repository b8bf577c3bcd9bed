"""Texts → words of a starter file that nobody has replaced, and gaps left for a word."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import path_of
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.example import (
    BODY_PLACEHOLDERS,
    GAP,
    HEADER_PLACEHOLDERS,
    STARTER_FIGURE,
    TO_FILL_IN,
    is_starter_figure,
)
from baocao_gen.yearfile.model import Header, PassageKind, YearFile, key_of

_KINDS = frozenset(
    (PassageKind.HEADER, PassageKind.HEADING, PassageKind.BODY, PassageKind.LEAD, PassageKind.TASK)
)
"""Cells and titles of documents may be cut short with «…», and a column is called «Họ và tên»."""
_PARAGRAPH = late(r"[^\n]*\S[^\n]*")
_SIGNS = ("…", "...", "[")
"""Without one of these there is no gap, and the pattern need not be tried."""


def _find(case: Case) -> Iterator[Finding]:
    figure = case.report.figures.get(STARTER_FIGURE)
    if figure and is_starter_figure(figure.declaration):
        yield Finding(
            Place(path_of(figure.name)),
            f"số liệu mẫu «{STARTER_FIGURE}» còn nguyên",
            "ghi số liệu của cơ quan vào đây, hoặc bỏ số này",
        )
    for passage in case.passages:
        if passage.kind in _KINDS:
            yield from _starter_words(passage)
    symbol = case.report.year_file.header.symbol
    if found := TO_FILL_IN.search(symbol):
        path = (key_of(YearFile, "header"), key_of(Header, "symbol"))
        yield _not_replaced(Place(path, symbol, found.start()), found.group())
    prose, line_end = case.prose, 0
    if not any(sign in prose.masked for sign in _SIGNS):
        return
    for found in GAP.finditer(prose.unquoted):
        passage, offset = prose.within(found.start())
        told = found.start() < line_end
        if passage.kind in _KINDS and not (told or _in_a_table(passage.text, offset)):
            line_end = prose.unquoted.find("\n", found.start())  # of a line the first is enough
            yield Finding(
                passage.at(offset),
                f"còn chỗ để trống «{found.group().strip()}»",
                "ghi nội dung vào chỗ ấy, hoặc bỏ đi",
            )


def _starter_words(passage: Passage) -> Iterator[Finding]:
    is_header = passage.kind is PassageKind.HEADER
    placeholders = HEADER_PLACEHOLDERS if is_header else BODY_PLACEHOLDERS
    for line in _PARAGRAPH.finditer(passage.text):
        words = line.group().strip().removeprefix("- ")
        if words in placeholders:
            place = passage.at(line.start() + line.group().find(words))
            yield _not_replaced(place, words)
        elif is_header and (found := TO_FILL_IN.search(line.group())):
            yield _not_replaced(passage.at(line.start() + found.start()), found.group())


def _not_replaced(place: Place, words: str) -> Finding:
    return Finding(place, f"chữ mẫu «{words}» chưa được thay", "ghi nội dung của văn bản này")


def _in_a_table(text: str, offset: int) -> bool:
    return text[text.rfind("\n", 0, offset) + 1 : offset + 1].lstrip().startswith("|")


RULE = Rule(
    "BC783",
    "Chữ mẫu, chỗ trống chưa điền",
    Severity.ERROR,
    """
Tệp mẫu có những chữ để thay («Họ và tên», «Tên cơ quan ban hành», «Lời văn.») và những chỗ để điền
(«…», «[…]», «ngày … tháng …»). In ra như thế thì người nhận đọc được chữ của tệp mẫu.

Sai:  ho_ten: Họ và tên
Sai:  Cuộc họp bắt đầu lúc … giờ …
Đúng: ho_ten: Nguyễn Văn A

Ghi nội dung thật vào đó. Dấu «…» thay cho những thứ không kể hết («hội thi, hội thảo, …») thì không
bị báo. Bản nháp (--draft) vẫn in được.
""",
    _find,
)
