"""Texts → references to appendices, sections and tables that the report does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import from_roman, to_roman
from baocao_gen.yearfile.model import Numbering, PassageKind, Section, YearFile, key_of

_REFERENCE = late(
    r"(?P<what>[PpMmBb](?:(?<=[Pp])(?:hụ lục|HỤ LỤC|hần)|(?<=[Mm])ục|(?<=[Bb])ảng))(?: số)? "
    r"(?P<label>[IVXL]+|[0-9]{1,2})(?!\w|[./]\w)"
)
_ATTACHED = late(r"[Pp]hụ lục (?:(?:kèm theo|đính kèm)|(?=\)))")
_ELSEWHERE = late(
    r"[ ,(]*(?:của |kèm theo |ban hành |theo |tại |thuộc )*(?:\w+ ){0,2}?"
    r"(?:Nghị|Thông tư|Quyết|Luật|Bộ luật|Công văn|Chỉ thị|Chương|Điều|Đề án|Kế hoạch|Hướng dẫn"
    r"|Pháp lệnh)"
)
_CAPTION = late(r"^[ \t*]*Bảng ([0-9]{1,2})(?![0-9])", re.MULTILINE)
_TABLE = late(r"^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|", re.MULTILINE)
_ADD_APPENDIX = f"thêm {key_of(YearFile, 'appendices')}, hoặc bỏ chỗ nhắc này"
_KINDS = (PassageKind.BODY, PassageKind.LEAD, PassageKind.CELL, PassageKind.TASK)


_IN_A_PART = late(
    r"[Mm]ục (?P<section>[0-9]{1,2}),? (?:của )?[Pp]hần (?P<part>[IVX]{1,5})(?!\w|[./]\w)"
)
_APPENDIX = late(r"[Pp]hụ lục (?P<label>[IVX]{1,5})(?!\w|[./]\w)")
_LISTED = late(
    r"(?<!\w)(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,6}) (?:được )?(?:kể|nêu|liệt kê|thống kê|ghi|có) "
    r"(?:chi tiết |cụ thể )?(?:ở|tại|trong) \Z"
)
_NEAR = 80
"""Letters before an appendix in which what it lists is named."""


def _find(case: Case) -> Iterator[Finding]:
    appendices = len(case.report.year_file.appendices)
    parts = [section for section in case.report.year_file.body if _is_a_part(section)]
    titles = [telling_words(appendix.title) for appendix in case.report.year_file.appendices]
    tables: int | None = None
    for passage in case.passages:
        if passage.kind not in _KINDS:
            continue
        text = passage.unquoted
        references = _references(text)
        for match in references:
            if _ELSEWHERE.match(text, match.end()):
                continue
            what, label = match["what"].lower(), match["label"]
            if what == "phụ lục":
                found = _appendix(match.group(), label, appendices)
            elif what == "bảng":
                tables = _tables(case) if tables is None else tables
                found = _table(match.group(), label, tables)
            else:
                found = _section(match.group(), label, len(parts))
            if found:
                yield Finding(passage.at(match.start()), *found)
        if not appendices:
            yield from _without_appendix(passage, text)
        if references:
            yield from _in_a_part(passage, text, parts)
            yield from _in_another_appendix(passage, text, titles)


@kept(most=2_000, longest=4_000)
def _references(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_REFERENCE.finditer(text))


def _appendix(typed: str, label: str, count: int) -> tuple[str, str] | None:
    number = _number(label)
    if count == 0:
        return f"«{typed}» nhưng báo cáo không có phụ lục nào", _ADD_APPENDIX
    if number is None or number > count or number == 0:
        listed = "một phụ lục" if count == 1 else f"{count} phụ lục (I đến {to_roman(count)})"
        return f"«{typed}» nhưng báo cáo chỉ có {listed}", "sửa số của phụ lục"
    if count == 1:
        return (
            f"«{typed}» nhưng báo cáo có một phụ lục, in là «PHỤ LỤC» không có số",
            "viết Phụ lục, hoặc Phụ lục kèm theo",
        )
    if label.isdigit():
        right = f"Phụ lục {to_roman(number)}"
        return f"«{typed}» nhưng trang in ghi «{right.upper()}»", f"viết {right}"
    return None


def _section(typed: str, label: str, count: int) -> tuple[str, str] | None:
    """Only Roman numbers lead to one section; «mục 2» may be in any part."""
    number = _number(label)
    if label.isdigit() or number is None or number <= count:
        return None
    listed = f"chỉ có {count} phần đánh số La Mã" if count else "không có phần nào đánh số La Mã"
    return (
        f"«{typed}» nhưng báo cáo {listed}",
        "sửa số của phần, hoặc ghi rõ là phần của văn bản nào",
    )


def _table(typed: str, label: str, count: int) -> tuple[str, str] | None:
    number = _number(label)
    if number is None or number <= count:
        return None
    listed = f"chỉ có {count} bảng" if count else "không có bảng nào"
    return f"«{typed}» nhưng báo cáo {listed}", "sửa số của bảng, hoặc thêm bảng"


def _without_appendix(passage: Passage, text: str) -> Iterator[Finding]:
    for match in _ATTACHED.finditer(text):
        yield Finding(
            passage.at(match.start()),
            f"«{match.group().strip()}» nhưng báo cáo không có phụ lục nào",
            _ADD_APPENDIX,
        )


def _in_a_part(passage: Passage, text: str, parts: list[Section]) -> Iterator[Finding]:
    """«mục 9 phần I» where part I has four sections."""
    for found in _IN_A_PART.finditer(text) if "hần " in text else ():
        number = _number(found["part"]) or 0
        if _ELSEWHERE.match(text, found.end()) or not 0 < number <= len(parts):
            continue
        count = sum(
            section.numbering in (Numbering.BY_DEPTH, Numbering.DECIMAL) and bool(section.title)
            for section in parts[number - 1].sections
        )
        if int(found["section"]) > count:
            yield Finding(
                passage.at(found.start()),
                f"«{found.group()}» nhưng phần {found['part']} có {count} mục",
                "sửa số của mục",
            )


def _in_another_appendix(
    passage: Passage, text: str, titles: list[frozenset[str]]
) -> Iterator[Finding]:
    """«Công trình kể ở Phụ lục I» where appendix II alone is about works."""
    for appendix in _APPENDIX.finditer(text) if len(titles) > 1 else ():
        number = _number(appendix["label"])
        found = _LISTED.search(text, max(0, appendix.start() - _NEAR), appendix.start())
        if not found or number is None or not 0 < number <= len(titles):
            continue
        said = telling_words(found["what"])
        alike = [len(said & title) for title in titles]
        best = max(alike)
        if best > 1 and alike[number - 1] == 0 and alike.count(best) == 1:
            right = to_roman(alike.index(best) + 1)
            yield Finding(
                passage.at(appendix.start("label")),
                f"«{found['what']}» mà dẫn {appendix.group()}; tên ấy là của Phụ lục {right}",
                f"viết Phụ lục {right}",
            )


def _number(label: str) -> int | None:
    if label.isdigit():
        return int(label)
    try:
        return from_roman(label)
    except ValueError:
        return None


def _is_a_part(section: Section) -> bool:
    return bool(section.title) and section.numbering in (Numbering.BY_DEPTH, Numbering.ROMAN)


def _tables(case: Case) -> int:
    """Tables of the body and of the appendices; typed captions count as well."""
    body = [passage.masked for passage in case.passages if passage.kind in _KINDS]
    drawn = sum(len(_TABLE.findall(text)) for text in body)
    captions = [int(number) for text in body for number in _CAPTION.findall(text)]
    free = sum(appendix.table is not None for appendix in case.report.year_file.appendices)
    return max([drawn + free, *captions])


RULE = Rule(
    "BC417",
    "Nhắc tới phụ lục, phần hoặc bảng không có",
    Severity.WARNING,
    """
Chỗ nhắc phải dẫn người đọc tới đúng tên in trên trang. Một phụ lục duy nhất in là «PHỤ
LỤC», không số; từ hai phụ lục trở lên đánh số La Mã; các phần lớn của báo cáo đánh số I,
II, III.
Sai:  «phụ lục 1» khi chỉ có một phụ lục;
      «Phụ lục III» khi chỉ có hai; «mục IV» khi chỉ có ba phần.
Đúng: «Phụ lục kèm theo»; «Phụ lục II».
Phụ lục của văn bản khác («Phụ lục I Nghị định số 30/2020/NĐ-CP») thì không nhắc.
Cách sửa: theo gợi ý.
""",
    _find,
)
