"""A table's heads and rows → what each of them is: a total, a part, a count, a share, a rank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import Enum

from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import from_roman
from baocao_gen.vietnamese.units import Nature, nature

_REFERENCE = (
    r"(?:[ .:]*(?:\(.*\)|(?:nhóm|mục|phần|khối|khoản)?\s*[IVXABCDĐ0-9.]+(?:\s*=.*)?|:))?[ .:]*"
)
_TOTAL = late(
    rf"(?:tổng cộng|tổng số|tổng|cộng)(?: chung| toàn bộ| toàn \w+| cả \w+)?{_REFERENCE}",
    re.IGNORECASE,
)
_LIKE_TOTAL = late(
    r"(?:tổng|toàn (?:tỉnh|huyện|xã|thành phố|thị xã|phường|quận|ngành|quốc|đảng bộ|trường|đơn vị"
    r"|đoàn|khối|vùng|cụm|hội|viện)"
    r"|cả (?:năm|nước|tỉnh|huyện|xã|phường|quý|kỳ)|lũy kế|luỹ kế|chung"
    r"|cộng(?! (?:đồng|tác|hòa|hoà|sinh|hưởng|sản)))\b",
    re.IGNORECASE,
)
_QUARTER = late(r"quý [IVX1-4]{1,3}\b", re.IGNORECASE)
_MONTH = late(r"tháng [0-9]", re.IGNORECASE)
_PART = late(r"[-+*\s]*(?:trong đó|trong số đó|bao gồm|gồm có|tr\.đó)\b", re.IGNORECASE)
_COUNTER = late(r"(?:stt|tt|số tt|số thứ tự|#|no\.?)?[. ]*", re.IGNORECASE)
_UNIT_HEAD = late(r"đvt|đơn vị(?: tính| đo)?", re.IGNORECASE)
_IN_BRACKETS = late(r"\(([^()]*)\)")
_SHARE = late(
    r"%|\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|tỷ suất|tỷ số|tỉ số|tốc độ|tăng trưởng|mật độ"
    r"|bình quân"
    r"|điểm trung bình|hệ số|năng suất|chỉ số|so (?:với|sánh|cùng|kế|kh|ck)|đơn giá|giá bán"
    r"|mức (?:giá|lương|thu nhập|độ(?! ?[0-9])|đạt|hỗ trợ|phạt|chi|đóng|thu)|xếp hạng|thứ hạng"
    r"|nhiệt độ|độ cao|chiều (?:rộng|cao)|hiệu suất|cự ly|định mức|tiến độ|thời hạn"
    r"|năm (?:sinh|xây|thành|hoàn|bắt|khởi|ban|đạt|học|công nhận|sản xuất)|số hiệu|ký hiệu"
    r"|số quyết định|số văn bản|điện thoại|tài khoản|địa chỉ|ghi chú|lần thứ|cao nhất|thấp nhất"
    r"|lớn nhất|nhỏ nhất)\b|^(?:tuổi|độ tuổi|xếp|hạng|vị trí|thứ tự|mã|ngày(?! công)|giờ|thời gian"
    r"|tháng(?! ?[0-9])|trung bình)\b",
    re.IGNORECASE,
)
_SHARE_ROW = late(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|bình quân|trung bình|so (?:với|sánh|cùng)|cơ cấu|tăng|giảm"
    r"|chênh lệch|mật độ|tốc độ|cùng kỳ|năm trước|kế hoạch|%)(?!\w)",
    re.IGNORECASE,
)
_SCORE = late(r"^điểm\b|\bđiểm (?:đạt|đánh giá|số|trung|chuẩn|thi|chấm)|\btổng điểm\b", re.I)
_MARKER = late(
    r"\(?(?:(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3})*)|(?P<roman>[IVX]{1,6})|(?P<capital>[A-ZĐ])"
    r"|(?P<small>[a-zđ])|(?P<dash>[-–+*•]))(?:[.):/]+|\s|$)\s*"
)
_YEARS = range(1900, 2101)
_DASH_DEPTH = 9


class Role(Enum):
    """What a row or a column is to the sums of its table."""

    PLAIN = "cộng vào"
    TOTAL = "tổng"
    LIKE_TOTAL = "có thể là tổng"
    PART = "trong đó"
    SHARE = "số không cộng được"
    APART = "không có số"


@frozen
class TableLine:
    """A row, or a column, of a table.

    Attributes:
        role: What it is to the sums.
        name: Its words, «Cộng nhóm I».
        marker: The number or letter in front of it, «I», «1.2»; empty if there is none.
        depth: How deep such markers are nested, 0 for «A»; None without a marker.
    """

    role: Role
    name: str
    marker: str = ""
    depth: int | None = None


def lines_of_rows(table: PrintedTable) -> list[TableLine]:
    """What each row is; a row without a number parts the ones above and below."""
    first = _first_of_numbers(table)
    lines = [_row(row, first) for row in table.rows]
    if not any(_MONTH.match(line.name) for line in lines):
        return lines
    return [
        replace(line, role=Role.LIKE_TOTAL)
        if line.role is Role.PLAIN and _QUARTER.match(line.name)
        else line
        for line in lines
    ]


def lines_of_columns(table: PrintedTable) -> list[TableLine]:
    """What each column is."""
    first = _first_of_numbers(table)
    of_months = any(_MONTH.match(head) for head in table.heads)
    lines = []
    for index, head in enumerate(table.heads):
        if index < first or not any(cell.value is not None for cell in table.column(index)):
            lines.append(TableLine(Role.APART, head))
        elif not adds_up(table, index):
            lines.append(TableLine(Role.SHARE, head))
        elif of_months and _QUARTER.match(head):
            lines.append(TableLine(Role.LIKE_TOTAL, head))
        else:
            lines.append(TableLine(_role(_IN_BRACKETS.sub("", head).strip()), head))
    return lines


def adds_up(table: PrintedTable, index: int) -> bool:
    """Whether the numbers of a column can be added: no shares, ranks, years, prices."""
    head = table.heads[index]
    if is_counter(table, index) or _SHARE.search(head) or _UNIT_HEAD.fullmatch(head):
        return False
    values = [cell for cell in table.column(index) if cell.value is not None]
    if any(cell.unit == PERCENT for cell in values):
        return False
    return not values or not all(_is_year(cell.value) for cell in values)


def is_share_row(words: str) -> bool:
    """Whether the numbers of a row cannot be added: «Tỷ lệ hộ nghèo (%)»."""
    return bool(_SHARE.search(words))


def is_score(head: str) -> bool:
    """Whether a column has points that are given, of which a «total» may be a mean."""
    return bool(_SCORE.search(head))


def is_counter(table: PrintedTable, index: int) -> bool:
    """Whether a column only numbers the rows."""
    if index or not _COUNTER.fullmatch(table.heads[0]):
        return False
    return bool(table.heads[0]) or not any(c.value is None and c.text for c in table.column(0))


def unit_of(table: PrintedTable, index: int) -> str:
    """The unit of a column's numbers, as its head or the line above the table says."""
    for bracket in reversed(list(_IN_BRACKETS.finditer(table.heads[index]))):
        if not any(letter.isdigit() for letter in bracket[1]):
            return bracket[1].removeprefix("ĐVT:").strip()
    return table.unit


def is_rounded(table: PrintedTable, index: int) -> bool:
    """Whether the numbers of a column are measured: each may miss by half a unit."""
    unit = unit_of(table, index)
    if unit and nature(unit) is Nature.MEASURED:
        return True
    return any(cell.decimals for cell in table.column(index))


def units_of_rows(table: PrintedTable) -> list[list[str]]:
    """The units that each row says: in column «ĐVT», in brackets («Thu ngân sách (tỷ đồng)»)."""
    column = unit_column(table)
    found = []
    for row, words in zip(table.rows, row_words(table), strict=True):
        units = [row[column].text] if column is not None else []
        found.append([unit for unit in (*units, *_IN_BRACKETS.findall(words)) if unit])
    return found


def are_measured(units: Iterable[str]) -> bool:
    """Whether one of some units is one in which numbers are rounded."""
    return any(nature(unit) is Nature.MEASURED for unit in units)


def is_counted(row: Row, units: Sequence[str]) -> bool:
    """Whether a row says, with the units of its own, that nothing in it is measured: «ca», «hộ»."""
    own = {cell.unit for cell in row if cell.unit and cell.unit not in PERCENT_UNITS}
    return bool(own or units) and not are_measured((*own, *units))


def unit_column(table: PrintedTable) -> int | None:
    """The column «ĐVT» that says each row's unit."""
    heads = enumerate(table.heads)
    return next((index for index, head in heads if _UNIT_HEAD.fullmatch(head)), None)


def row_words(table: PrintedTable) -> list[str]:
    """What each row is about: its words without its number."""
    first = _first_of_numbers(table)
    return [
        " ".join(cell.text for cell in row[:first] if cell.value is None and cell.text)
        for row in table.rows
    ]


def _first_of_numbers(table: PrintedTable) -> int:
    """The first column that is read as numbers and does not count the rows."""
    for index in range(len(table.heads)):
        if is_counter(table, index) or _has_total(table.column(index)):
            continue
        cells = [cell for cell in table.column(index) if not cell.is_nothing]
        numbers = sum(cell.value is not None for cell in cells)
        if numbers and 2 * numbers >= len(cells):
            return index
    return len(table.heads)


def _has_total(column: Iterable[PrintedCell]) -> bool:
    """Whether a column has a word for a total: it names the rows, though by numbers (lớp 10)."""
    totals = (Role.TOTAL, Role.LIKE_TOTAL)
    return any(cell.value is None and _role(cell.text) in totals for cell in column)


def _row(row: Row, first: int) -> TableLine:
    words = [cell.text for cell in row[:first] if cell.text and not cell.is_nothing]
    if not any(cell.value is not None for cell in row[first:]):
        return TableLine(Role.APART, " ".join(words), *_marked(words)[:2])
    marker, depth, named = _marked(words)
    roles = {_role(word) for word in (*words, named)}
    for role in (Role.TOTAL, Role.LIKE_TOTAL, Role.PART):
        if role in roles:
            return TableLine(role, " ".join(words), marker, depth)
    if _SHARE_ROW.match(named):
        return TableLine(Role.SHARE, " ".join(words), marker, depth)
    return TableLine(Role.PLAIN, " ".join(words), marker, depth)


def _role(words: str) -> Role:
    if _TOTAL.fullmatch(words):
        return Role.TOTAL
    if _PART.match(words):
        return Role.PART
    return Role.LIKE_TOTAL if _LIKE_TOTAL.match(words) else Role.PLAIN


def _marked(words: Iterable[str]) -> tuple[str, int | None, str]:
    """The marker at the beginning of a row, its depth, and the words behind it."""
    text = " ".join(words)
    found = _MARKER.match(text)
    if found is None:
        return "", None, text
    rest = text[found.end() :]
    marker = next(part for part in found.groups() if part)
    if found["number"]:
        return marker, 2 + marker.count("."), rest
    if found["roman"] and _is_roman(marker):
        return marker, 1, rest
    if found["capital"] or found["roman"]:
        return marker, 0, rest
    return marker, _DASH_DEPTH - (found["small"] is not None), rest


def _is_roman(text: str) -> bool:
    try:
        return from_roman(text) > 0
    except ValueError:
        return False


def _is_year(value: Decimal | None) -> bool:
    return value is not None and value == int(value) and int(value) in _YEARS
