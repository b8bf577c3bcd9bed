"""A text → every number in it and what kind of number it is: a figure, a day, a document's.

What is no figure is told first, the longest readings before the shorter ones; what is left is one
if a unit stands behind it, or the words before it say what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import Final

from baocao_gen.checks.evidence.numbers_typed import LABELS
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, value_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import Nature, nature
from baocao_gen.years.from_word.nouns import counted_behind


class NumberClass(StrEnum):
    """What a number in a text is."""

    QUANTITY = "số lượng"
    DATE = "ngày, kỳ, năm"
    DOCUMENT = "số văn bản"
    REFERENCE = "viện dẫn"
    OUTLINE = "số thứ tự"
    OTHER = "khác"


@frozen
class FoundNumber:
    """A number in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends; of a share, behind its «%».
        typed: The digits as typed, «1.988», without «%».
        kind: What it is.
        is_percent: Whether «%» stands behind it.
        of_whole: Whether it is the second number of «101/143 xã».
        part: Whether it is the first one.
    """

    start: int
    end: int
    typed: str
    kind: NumberClass
    is_percent: bool = False
    of_whole: bool = False
    part: bool = False

    @property
    def value(self) -> Decimal:
        """The number, read as reports print it."""
        return value_of(self.typed)


_N: Final = r"\d{1,2}"
_DOCUMENT_CODE = r"[A-ZĐƯ][\w&]*(?:\s?[-\u2013]\s?[A-ZĐƯ][\w&]*)*"
_KINDS = (
    r"(?:nghị quyết|nghị định|quyết định|chỉ thị|kết luận|thông tư|thông báo|công văn|kế hoạch"
    r"|đề án|quy định|hướng dẫn|chương trình|luật|tờ trình|công điện|quy chế|báo cáo|dự án luật"
    r"|bộ luật|pháp lệnh|văn bản|mẫu|biểu|phụ lục|chuyên đề|tcvn|iso|qcvn)"
)
_RANGE = r"\s*[-\u2013\u2014]\s*"
_NO_LABELS = {"số", "điểm", "lớp", "bộ", "lần", "cấp", "tập", "lập", "độ", "kỳ", "lộ", "bản"}
_LABEL_WORDS = "|".join(sorted(LABELS - _NO_LABELS, key=len, reverse=True))
_DIGITS_TYPED = r"\d(?:[\d.,]*\d)?(?![.,]?\d)"
_SMALL = r"(?:1[0-2]|[1-9])"
_ENDS = (
    r"(?=\s*(?:[:,;).(]|$|(?:và|theo|trở|đến|của|ở|tại|trên|đạt|là|chiếm|được|trong|từ|so"
    r"|học(?!\s(?:sinh|viên)))\b))"
)
"""What stands behind a number that ends a name: no noun that it could count."""
_NO_MEASURE = r"(?![\d.,]*[\d%]|\s?(?:k?m|ha|tấn|kg|tỷ|tỉ|triệu|nghìn)\b)"
_NAMED_AT_DIGITS = (
    # «12+350», «10°15'20\"B», «17,2 độ Vĩ Bắc»
    r"(?<![\w.,/])\d+\+\d{3}(?!\d)"
    r"|(?<![\w.,/])\d{1,3}°\d{1,2}(?:['\u2032\u2019]\d{1,2}(?:[.,]\d+)?)?"
    rf"|(?<![\w.,/]){_DIGITS_TYPED}\s?(?:độ|°)\s?(?=(?i:vĩ|kinh)\b)"
    # «sản phẩm 4 sao», «đường dây 110 kV», «4 làn xe», «80 km/h», «02 cấp»
    rf"|(?<![\w.,/])[1-5](?:{_RANGE}[1-5])?(?=\s+sao\b)"
    rf"|(?<![\w.,/]){_DIGITS_TYPED}(?=\s?(?:kV|km/h|làn)\b)"
    r"|(?<![\w.,/])0?[23](?=\s+cấp\b(?!\s+độ))"
    r"|(?<![\w.,/])\d{1,3}\s+chương(?:\s*,|\s+và)\s+\d{1,3}(?=\s+điều\b)"
)
_PLACES = (
    # «Km 12+350», «thôn 7», «quốc lộ 91», «khu vực 5,»
    r"(?i:\b(?:km|lý trình)\s?)\d+\s?\+\s?\d+"
    r"|(?i:\b(?:thôn|ấp|xóm|buôn|khu phố|tổ dân phố|tiểu khu|khoảnh|số nhà|lộ"
    r"|đường (?:tỉnh|huyện)|(?:tiểu|trung|sư|lữ) đoàn|đại đội|quân khu)\s+(?:số\s+)?)\d{1,4}"
    + _NO_MEASURE
    + r"|(?i:\b(?:hẻm|ngõ|ngách|kiệt)\s+(?:số\s+)?)\d{1,4}(?:/\d{1,4})*"
    r"|\b(?:QL|ĐT|TL|HL|ĐH)\s\d{1,4}(?![.,]?\d)"
    # counts below ten begin with a nought, so this one ends a name: «cầu Vàm Cống 2»
    r"|(?<![\w.])[A-ZĐ][^\W\d_]+\s+[1-9](?=\s*(?:[,;.)](?!\d)|$))"
    r"|(?:(?i:\b(?:khu vực|vùng|lô|thửa|tuyến|đường|cầu|phòng|chi bộ)\s+)|\bbản\s+)"
    rf"\d{{1,3}}(?![\d.,]*[\d%]){_ENDS}"
)
_RANKED = (
    # a place in an order, with the length of the list or without: «xếp thứ 15/34», «lên 2 bậc»
    r"(?i:\b(?:xếp|đứng|hạng|thứ|vị trí)(?:\s+(?:hạng|thứ|vị trí|loại|ở)){0,2}\s+)"
    r"\d{1,3}\s?/\s?\d{1,3}(?!\d)"
    r"|(?i:(?:tăng|giảm|lên|xuống)\s+)\d{1,2}(?=\s+bậc\b)"
    rf"|(?i:\b(?:gió|bão|giật|cháy rừng)(?:\s+mạnh)?\s+cấp\s+)\d{{1,2}}(?:{_RANGE}\d{{1,2}})?"
    rf"|(?i:\b(?:tỷ số|thắng|thua|hòa|hoà)\s+)\d{{1,2}}{_RANGE}\d{{1,2}}(?!\d)"
    r"|(?i:\b(?:cự ly|chạy|bơi)\s+)\d[\d.,]*(?:\s?k?m(?:,|\s+và)\s+\d[\d.,]*)?(?=\s?k?m\b)"
    r"|(?i:\b(?:học sinh|giáo viên|chương trình|vào|ra|học|từ|đến)\s+lớp\s+)"
    rf"{_SMALL}(?![\d.,]*[\d%])"
    rf"|(?i:\b(?:thế kỷ|mác)\s+)\d{{1,3}}(?:{_RANGE}\d{{1,2}})?(?!\d)"
)
_NORMS = (
    # what a rule demands, or what tells a class of things: «tàu từ 15 m trở lên», «chưa đủ 500 m2»
    r"(?i:(?<!đạt\s)\btừ\s+)"
    + _DIGITS_TYPED
    + r"(?=\s?[^\W\d]+(?:\s[^\W\d]+)?\s+trở\s+(?:lên|xuống))"
    r"|(?i:\b(?:(?:chưa|không)(?:\s[^\W\d_]+){0,5}\sđủ|tối đa|vượt mức"
    r"|không (?:vượt )?quá"
    rf"|quy định(?: là)?|định mức|hệ số|tần số|tải trọng)\s+){_DIGITS_TYPED}"
    r"(?!\s?/\s?\d)"
    rf"|(?i:\b(?:dưới|tối thiểu)\s+){_DIGITS_TYPED}(?!\s?%)"
    r"|(?i:\b(?:trên|quá|sau|trong)\s+)\d{1,3}(?=\s+(?:phút|giây|giờ)\b(?!\s+\d))"
    # what a thing is made for: «bình 12 kg», «xe 45 chỗ»
    rf"|(?i:\b(?:bình|chai|lon|túi|thùng|can)(?:\s[^\W\d_]+)?\s+)"
    rf"{_DIGITS_TYPED}(?=\s?(?:kg|g|ml|lít)\b)"
    r"|(?i:\bcả\s+)0?[2-9](?=\s)|(?i:\bxe\s+)\d{1,2}(?=\s+chỗ\b)"
)
_BEGINNING = r"(?:(?<![^\W\d_])|(?=[\d(+]))"
"""Where a number, or a name that holds one, may begin: asked first, for most letters stand inside
of words, where forty patterns would be tried in vain."""
_OTHER_AT_DIGITS = (
    # a rate in time, «6,6%/năm», and the first number of «3 - 5%», which has no sign of its own
    rf"(?<![\w.,/-]){_DIGITS_TYPED}(?:\s?%(?=\s?/)|(?={_RANGE}{_DIGITS_TYPED}\s?%))"
    r"|(?<![\d.,])(?:\d{1,3}/7|24/24(?=\s*(?:giờ|h\b|[;,.)]|$)))(?!\d)"
    r"|(?<!\d)\d+(?![hg]\d)[A-Za-zĐđ]\w*"
)
_OTHER = (
    # addresses of the web, of mail, telephone numbers
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+"
    r"|(?<![\d.,])(?:0\d{2,4}(?:[ .]\d{3,4}){1,3}|1[89]00[ .]\d{4,6}|\+84[\d .]{2,12})(?!\d)"
    r"|(?<![^\W\d])[^\W\d]{1,20}[-\u2013]?\d+\w*(?:[.-]\d+)*"
)
_DOCUMENTS_AT_DIGITS = (
    r"(?<![\w.,/])\d{1,6}\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?" + _DOCUMENT_CODE + ""
    r"|(?<![\w.,/])\d{1,5}-[A-ZĐ][\w]*(?:/[A-ZĐ][\w&-]*)*"
)
_DOCUMENTS = (
    r"(?i:(?<!tổng\s)(?<!thiểu\s)(?<!quân\s)(?<!dân\s)(?<!sĩ\s)(?<!đa\s)\bsố:?)\s{1,20}\d{1,6}(?![.,]?\d)(?!\s*"
    + PERCENT
    + r")"
    r"(?:\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?" + _DOCUMENT_CODE + r")?"
    r"|(?i:\b" + _KINDS + r"\s+(?:số\s+)?)\d{1,4}(?![\d.,]*\d)(?!\s*" + PERCENT + r")"
    r"(?:\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?" + _DOCUMENT_CODE + r")?"
)
_DATES_AT_DIGITS = (
    rf"{_N}\s*/\s*{_N}\s*/\s*\d{{4}}|{_N}-{_N}-\d{{4}}|{_N}\.{_N}\.(?:19|20)\d\d"
    rf"|(?<![\d.,])(?:19|20)\d\d{_RANGE}(?:19|20)\d\d(?![\d.,])"
    rf"|(?<![\d.,/]){_N}\s+Tháng\s+{_N}(?!\d)"
    r"|(?<![\d.,/])\d{1,2}\s*/\s*(?:19|20)\d\d(?!\d)"
    rf"|(?<![\d.,/])\d{{1,3}}\s+(?i:tháng|năm|tuổi)(?!\w)(?i:\s+(?:đầu|cuối)\s+năm)?(?:\s+\d{{4}})?"
    r"|(?<![\d.,/])\d{1,3}(?=\s+ngày\b(?!\s+(?:công|đêm|hội|lễ)|\s?/))"
    r"|(?<![\d.,/])\d{1,2}\s+(?:phút|giây)\s+\d{1,2}(?!\d)"
    rf"|(?<![\d.,]){_N}\s?(?:giờ|h)(?!\w|\s*công)\s*(?:{_N}(?:\s+phút)?)?"
    rf"|(?<![\d.,]){_N}[hg:]{_N}(?!\d)"
    r"|(?<![\d.,/])(?<!:\s)(?:19|20)\d\d(?![\d/]|[.,]\d)(?=\s*(?:$|[,.;:)(]|[-\u2013]|là|so|và|đến|trở|của"
    r"|tại|theo|trên|đạt|có|cho|với|trong|được|ước))"
)
_DATES = (
    rf"ngày\s+{_N}\s+tháng\s+{_N}\s+năm\s+\d{{4}}"
    rf"|(?i:giai đoạn|nhiệm kỳ|niên khóa|năm học|năm)\s+\d{{4}}(?:{_RANGE}\d{{4}})?"
    rf"|(?i:đường|quảng trường|công viên)\s+{_N}/{_N}(?![\d/])"
    rf"|(?i:từ|đến|ngày|và|sáng|chiều|tối|khánh|lễ|động|dịp|sau|trước|đợt)\s+(?:ngày\s+)?{_N}/{_N}(?![\d/])"
    rf"|(?i:ngày|mùng|mồng|rạng sáng|quốc khánh)\s+{_N}(?:\s+tháng\s+{_N})?(?![\d/.,]*\d)"
    rf"|(?i:tháng|quý|tuần)\s+(?:{_N}|[IVX]+)(?:{_RANGE}{_N})?(?:\s*/\s*\d{{4}})?"
)
_REFERENCES_AT_DIGITS = r"(?<![\d-])\d+(?:-\d+){2,}"
_REFERENCES = (
    # names that end in a number: a scale of maps, a telephone number, a grade, a mark
    r"\(\d{1,2}\)"
    r"|(?i:tỷ lệ)\s+1\s?[/:]\s?\d[\d.]{2,6}(?:(?:\s*[,;]|\s+và)\s*1\s?[/:]\s?\d[\d.]{2,6})*(?!\d)"
    r"|(?i:điện thoại|đường dây nóng|tổng đài|đầu số)\s+(?:số\s+)?\d[\d.]*(?![\d%])"
    rf"|(?i:\b(?:mức|lớp|điểm)\s+){_SMALL}(?:{_RANGE}{_SMALL})?(?![\d.,]*[\d%]){_ENDS}"
    r"|(?i:(?:ban chỉ đạo|điều|khoản|chương|tiết|phần|mục|tiêu chí|chỉ tiêu|nội dung)"
    r"(?:\s+số)?\s+)\d+(?:[.,]\d+)*(?:\s*,\s*\d+)*(?![.,]?\d|\s?%)|(?i:\b(?:" + _LABEL_WORDS + ""
    r"|(?<!cùng\s)kỳ|cấp(?=\s[1-4](?![\d.,]*\d)\s*(?:[:,;).]|$))|mức độ|cấp độ|thứ|hạng|lần thứ|đợt"
    r"|khóa|bảng|biểu|mô hình|top|vị trí)\s+(?:số\s+)?)\d+"
    rf"(?:{_RANGE}\d+|,\s\d+)*(?![\d.,]*[\d%]|\s*/\s*\d)"
)


def _of_kind(name: str, at_digits: str, at_words: str) -> str:
    """What is of one kind; a digit and a word are asked each for what may begin with it alone."""
    return rf"(?P<{name}>(?=\d)(?:{at_digits})|(?=\D)(?:{at_words}))"


_ALL_KINDS = (
    _of_kind("named", _NAMED_AT_DIGITS, f"{_PLACES}|{_RANKED}|{_NORMS}"),
    rf"(?P<other>(?=\d)(?:{_OTHER_AT_DIGITS})|{_OTHER})",
    _of_kind("document", _DOCUMENTS_AT_DIGITS, _DOCUMENTS),
    _of_kind("date", _DATES_AT_DIGITS, _DATES),
    _of_kind("reference", _REFERENCES_AT_DIGITS, _REFERENCES),
    r"(?P<pair>(?<![\w.,/])(?P<first>\d[\d.]*(?:,\d+)?)\s?/\s?"
    r"(?P<second>(?:\d[\d.]*\d|\d)(?:,\d+)?)(?![\d/]|[.,]\d))",
    rf"(?P<number>(?<![\w.,/-])\d(?:[\d.,]*\d)?(?P<percent>\s?{PERCENT})?)",
)
_PATTERN = late(f"{_BEGINNING}(?:{'|'.join(_ALL_KINDS)})")
_MONTH_BEFORE = late(r"(?:tháng|quý|ngày|tới|từ|trước|đến)\s*$", 2)


def numbers_in(text: str, begin: int = 0, most: int | None = None) -> list[FoundNumber]:
    """Every number of a text, in order.

    Args:
        text: One paragraph, or one cell.
        begin: Where its words begin: what stands before is the number of the outline.
        most: After how many the rest is not read.
    """
    found = list(_outline(text, begin))
    for match in islice(_matches(text, begin), most):
        if match["pair"] is not None:
            found += _pair(text, match)
        elif match["number"] is not None:
            typed = match["number"][: len(match["number"]) - len(match["percent"] or "")]
            made = FoundNumber(
                *(match.start(), match.end(), typed, NumberClass.QUANTITY),
                is_percent=match["percent"] is not None,
            )
            found.append(made)
        elif _counts(text, match):
            found += _inside(match, NumberClass.QUANTITY)
        elif any(character.isdigit() for character in match[0]):
            found += _inside(match, _CLASSES[_name(match)])
    return found


def _matches(text: str, begin: int) -> Iterator[re.Match[str]]:
    """What the pattern finds up to the last digit; what stands behind it is no number."""
    last = _LAST_DIGIT.search(text, begin)
    while last is not None and begin <= last.start():
        match = _PATTERN.search(text, begin)
        if match is None:
            return
        yield match
        begin = match.end()


_LAST_DIGIT = late(r"\d(?=\D*\Z)")
_CLASSES: Final = {
    "named": NumberClass.REFERENCE,
    "other": NumberClass.OTHER,
    "document": NumberClass.DOCUMENT,
    "date": NumberClass.DATE,
    "reference": NumberClass.REFERENCE,
}


_VERBS: Final = frozenset(("chỉ tiêu", "hạng", "loại", "tuổi"))
"""Words that a number belongs to, «loại 2», if they are no verb or plan: «thanh loại 42 người»."""


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number of «kế hoạch 10 cuộc» counts what stands behind it and is no name."""
    kind, _, number = match[0].rpartition(" ")
    is_verb = match["reference"] is not None and kind.casefold() in _VERBS
    if not number.isdigit() or not (match["document"] is not None or is_verb):
        return False
    if kind.casefold().rstrip().endswith("số"):  # not «Kỹ năng số: 102 tổ»
        return False
    counted = counted_behind(text, match.end())
    if counted is None or not counted.is_known or nature(counted.unit) is Nature.MEASURED:
        return False  # «hạng 49 kg»
    return not text[match.end() + 1 : match.end() + 2].isupper()


def _name(match: re.Match[str]) -> str:
    return next(name for name in _CLASSES if match[name] is not None)


def _outline(text: str, begin: int) -> Iterator[FoundNumber]:
    for match in _DIGITS.finditer(text, 0, begin):
        yield FoundNumber(match.start(), match.end(), match[0], NumberClass.OUTLINE)


_DIGITS = late(r"\d[\d.,]*\d|\d")


def _inside(match: re.Match[str], kind: NumberClass) -> Iterator[FoundNumber]:
    start = match.start()
    for digits in _DIGITS.finditer(match[0]):
        yield FoundNumber(start + digits.start(), start + digits.end(), digits[0], kind)


_BASES: Final = frozenset((1_000, 10_000, 100_000, 1_000_000))
"""What rates are told for: «48/100.000 dân»."""
_SCALES: Final = frozenset((10, 100))
"""How far marks go: «92,4/100 điểm»."""
_MARKS = late(r"\s+điểm\b(?! [^\W\d_])")


def _pair(text: str, match: re.Match[str]) -> Iterator[FoundNumber]:
    """«42/42»: a part and its whole; «15/4» behind «ngày» has been read before."""
    before = text[max(0, match.start() - 12) : match.start()]
    short = len(match["first"]) < 3 and len(match["second"]) < 3
    is_date = short and bool(_MONTH_BEFORE.search(before))
    whole = value_of(match["second"])
    is_rate = whole in _BASES and match["first"] != match["second"]
    is_mark = whole in _SCALES and _MARKS.match(text, match.end()) is not None
    kind = NumberClass.DATE if is_date else NumberClass.OTHER if is_rate else NumberClass.QUANTITY
    for name in ("first", "second"):
        yield FoundNumber(
            *(match.start(name), match.end(name), match[name]),
            kind=NumberClass.OTHER if is_mark and name == "second" else kind,
            part=name == "first" and kind is NumberClass.QUANTITY,
            of_whole=name == "second" and kind is NumberClass.QUANTITY and not is_mark,
        )
