"""Sentences that say how many things follow, and the things → counts that are not those."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.sentences import KINDS
from baocao_gen.checks.evidence.texts import matches
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_count
from baocao_gen.vietnamese.numerals import number_said
from baocao_gen.vietnamese.pattern import late

_ABSTRACT = (
    "nhóm", "nội dung", "nhiệm vụ", "giải pháp", "vấn đề", "mục tiêu", "tiêu chí", "bước",
    "giai đoạn", "lĩnh vực", "hạng mục", "nguyên nhân", "khó khăn", "tồn tại", "hạn chế",
    "bài học", "yếu tố", "nguyên tắc", "hình thức", "khâu", "mặt", "hướng", "trọng tâm", "khối",
    "biện pháp", "đột phá", "trụ cột", "thành phần", "phần", "điều kiện", "yêu cầu",
)  # fmt: skip
"""Nouns behind which even words between commas can only be the things that are counted."""
_STEPS = ("nhóm", "nội dung", "bước", "giai đoạn", "lĩnh vực", "khâu")
"""Nouns of which a sentence may go on to name all: «03 bước là lập, duyệt và in»."""
_KINDS_OF = (
    "hoạt động", "mô hình", "chương trình", "bệnh", "loại", "sản phẩm", "môn", "nghề", "nguồn",
    "phần mềm", "hệ thống", "chính sách", "phong trào", "trình độ", "loại hình", "ngành",
    "ngành nghề", "kênh", "đối tượng", "chức danh", "lý do",
)  # fmt: skip
"""Nouns behind which words between commas are the things counted if the last one has «và»."""
_ONE_NAME = late(
    r"giáo dục và đào tạo|khoa học và công nghệ|văn hóa và thể thao|thể thao và du lịch"
    r"|nông nghiệp và (?:môi trường|phát triển nông thôn)|tài nguyên và môi trường"
    r"|thông tin và truyền thông|kế hoạch và đầu tư|quốc phòng và an ninh|dân tộc và tôn giáo"
    r"|công nghiệp và (?:xây dựng|thương mại)|sản xuất và kinh doanh|phòng và chống"
    r"|công nghệ và chuyển đổi số|đổi mới sáng tạo và chuyển đổi số",
    re.IGNORECASE,
)
"""«giáo dục và đào tạo»: one field whose name has «và»."""
_SMALL = (
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",
    "mười ba", "mười bốn", "mười lăm",
)  # fmt: skip
_NOUNS = (
    "nhóm", "nội dung", "nhiệm vụ", "giải pháp", "việc", "công việc", "phần việc", "vấn đề",
    "mục tiêu", "tiêu chí", "bước", "giai đoạn", "lĩnh vực", "hạng mục", "dự án", "đề án",
    "chương trình", "kế hoạch", "kiến nghị", "đề xuất", "nguyên nhân", "khó khăn", "tồn tại",
    "hạn chế", "bài học", "yếu tố", "nguyên tắc", "hình thức", "loại", "khâu", "mặt", "hướng",
    "trọng tâm", "khối", "nghị quyết", "quyết định", "chỉ thị", "văn bản", "chuyên đề", "hoạt động",
    "công trình", "phần mềm", "hệ thống", "đơn vị", "cơ quan", "phòng", "xã", "phường", "thị trấn",
    "huyện", "địa phương", "ấp", "thôn", "khu phố", "tập thể", "cá nhân", "trường",
    "trạm", "mô hình", "sản phẩm",
    "dịch vụ", "thủ tục", "chính sách", "biện pháp", "phương án", "đợt", "cuộc", "hội nghị", "lớp",
    "nguồn", "đột phá", "trụ cột", "thành phần", "phần", "điểm", "chỉ tiêu", "nghề", "tuyến",
    "bệnh", "ổ dịch", "phong trào", "câu lạc bộ", "bệnh viện", "mặt hàng", "môn", "khoản",
    "doanh nghiệp", "hợp tác xã", "tổ chức", "điều kiện", "yêu cầu", "câu hỏi", "ý kiến",
    "trình độ", "loại hình", "cấp", "ngành", "ngành nghề", "lý do", "cách", "kênh", "ca", "vụ",
    "tuyến đường", "cầu", "khu", "cụm", "nút giao", "bến", "cơ sở", "đối tượng", "chức danh",
    "nhóm đối tượng", "huyện, thành phố", "chuyên mục", "phong trào thi đua", "cuộc thi",
)  # fmt: skip
"""What reports count and then list."""
_COUNTED = (
    # what a count begins with: one question, and not one for each of its words
    r"(?=[0-9mbhntsc])(?<![\w.,/-])(?P<count>0?[0-9]{1,2}|(?:"
    + "|".join(sorted(_SMALL, key=len, reverse=True))
    + r")"
    r"(?: \(0?[0-9]{1,2}\))?)[ \u00a0\n](?P<noun>"
    + "|".join(sorted(_NOUNS, key=len, reverse=True))
    + r")"
    r"(?P<more>(?:[ \n](?!với|và|hoặc|các|những|để|do|vì|của mỗi|đạt(?! chuẩn)|cho|từ|tại|ở|trong)"
    r"[^\W\d_]+){0,6}?)"
)
_TAIL = (
    r"(?:,? (?:như sau|sau đây|sau|cụ thể|cụ thể là|cụ thể như sau|gồm|bao gồm|gồm có|đó là|là))*"
)
_ANNOUNCED = late(
    rf"(?i:{_COUNTED})(?:{_TAIL}[ ]?(?P<colon>:)(?=\s)|[ \n]?(?P<open>\()"
    r"|,?[ \n](?:là|gồm|gồm có|bao gồm)[ \n])"
)
_NOT_FIVE = late(
    r"(?:trong|của|mỗi|hằng|hàng|cả|đầu|cuối|từng|qua|một|các|những|nửa)[ \n]$", re.IGNORECASE
)
_PART = late(
    r"(?:trong đó|riêng|ngoài|thêm|hơn|trên|gần|khoảng|ít nhất|chỉ còn|một trong|thứ)"
    r"[^.;:\n]{0,12}$",
    re.IGNORECASE,
)
_ITEM = late(r"^[ \t]*(?P<mark>[-+*]|(?P<label>[0-9]{1,2}|[a-zđ])[.)])[ \t]+(?=\S)", re.M)
_PARAGRAPH = late(r"\n[ \t]*\n[ \t]*(?![-+*|\s])\S[^\n]*")
"""What stands behind a list that has ended."""
_BRACKETED = late(r"\([^()]*\)")
_NUMBERED_INLINE = late(r"(?<!\w)\((?P<number>[0-9]{1,2})\)(?= ?\w)")
_ADDED = late(
    r"[ \n]*(?:và |đồng thời|ngoài ra|qua đó|trong đó|riêng|còn|nhưng|song|do|vì|nguyên nhân"
    r"|góp phần|từ đó)",
    re.IGNORECASE,
)
_INCLUDES = late(r"(?<!\w)(?:gồm|gồm có|bao gồm)[ \n]*$", re.IGNORECASE)
_OPEN_ENDED = late(
    r"[:;…\n]|\.\.\.|v\.v|(?<!\w)(?:vân vân|các|những|một số|nhiều|khác|đại diện|như|do|trong đó"
    r"|để|nhằm|với|qua|tại)(?!\w)|[0-9]",
    re.IGNORECASE,
)
"""What makes a list longer than the things between its commas, or no list."""
_PLACE = late(
    r"(?:xã|phường|thị trấn|huyện|quận|thành phố|thôn|ấp|khu phố|tổ|trường|trạm|bệnh viện)[ ]"
)
_AND = late(r"[ \n]và[ \n]")
_COUNT_FIRST = late(r"\s*(?:trong đó có |có )?[0-9]")
_BEGINS = r"(?:(?<=[.;:\n] )|(?<=\n)|^|(?<=[-+*] ))"
_TO_TEN = "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_ORDINALS = (
    late(rf"(?:{_BEGINS}|(?<=[,;] ))[Tt]hứ (nhất|tư|{_TO_TEN})(?=[,: ])", needs=("hứ ",)),
    late(rf"(?:{_BEGINS}|(?<=[,;] ))((?i:một|{_TO_TEN})) là(?=[,: ])"),
)
_END = late(r"[.!?…](?=\s|$)|\n[ \t]*(?=\n|[-+*|])")
_ORDINAL_NUMBERS = {"nhất": 1, "tư": 4, **{word: n for n, word in enumerate(_SMALL[:10], 1)}}
_MOST_ORDINALS = 12
"""«Thứ nhất …» to «thứ mười …»: more of them are none of one list."""
_MOST_IN_A_TEXT = 1_000
"""Lists of one text that are counted; no text that somebody writes has as many."""
_MOST_ITEMS = 120
"""Items that are read; a count has two digits."""
_FURTHEST = 20_000
"""Letters behind a colon in which a list must end to be counted."""
_LONGEST_SENTENCE = 3_000
_LONGEST_SHORT_ITEM = 6
"""Words of an item where commas alone part the items; longer ones have commas of their own."""


def _find(case: Case) -> Iterator[Finding]:
    for passage in case.unread_as_printed:
        if passage.kind in KINDS:
            yield from _in_text(case.printed(passage))


def _in_text(printed: Printed) -> Iterator[Finding]:
    text = printed.text
    for found in islice(matches(_ANNOUNCED, text), _MOST_IN_A_TEXT):
        count = _number(found["count"])
        before = text[max(0, found.start() - 24) : found.start()]
        if count is None or count < 2 or _PART.search(before):
            continue
        if found["count"].casefold() == "năm" and _NOT_FIVE.search(before):
            continue
        listed = _listed(text, found)
        if listed is None:
            fewer = _at_most(text, found)
            listed = fewer if fewer is not None and fewer < count else None
        if listed is not None and listed != count:
            shown = f"{found['count']} {found['noun']}".replace("\n", " ")
            yield Finding(
                printed.at(found.start("count")),
                f"ghi «{shown}» nhưng kể ra {format_count(listed)}",
                "đếm lại, rồi sửa số hoặc sửa danh sách",
            )


def _number(words: str) -> int | None:
    return number_said(words.partition(" (")[0])


def _listed(text: str, found: re.Match[str]) -> int | None:
    """How many things are listed behind a count; None where that cannot be told."""
    at, noun = found.end(), found["noun"].casefold()
    if found["colon"]:
        return _first_of(_as_items(text, at), _by_ordinals(text, at), _inline(text, at, noun))
    if found["open"]:
        close = text.find(")", at, at + _LONGEST_SENTENCE)
        return _names(text[at:close]) if close > 0 else None
    words = _sentence_rest(text, at)
    if words is None or ";" in words:
        return None
    ends_in_and = " và " in words.rpartition(",")[2]
    counted = noun in (*_STEPS, *_KINDS_OF) and ends_in_and
    return _between_commas(words) if counted else _names(words)


def _at_most(text: str, found: re.Match[str]) -> int | None:
    """How many things stand between the commas behind «:» or «gồm», if only short ones do.

    A comma or an «và» inside of a thing makes them more, never fewer.
    """
    if not (found["colon"] or _INCLUDES.search(found.group())):
        return None
    rest = _sentence_rest(text, found.end())
    if rest is None or _OPEN_ENDED.search(rest) or text[found.end() : found.end() + 1] == "\n":
        return None
    end = found.end() + len(rest)
    if text[end : end + 4].strip().startswith(("…", "..")):
        return None
    items = [item.split() for item in _items(_BRACKETED.sub("", rest))]
    if len(items) < 2 or not all(0 < len(item) <= _LONGEST_SHORT_ITEM for item in items):
        return None
    return None if any(_is_no_item(" ".join(item)) for item in items) else len(items)


def _first_of(*counts: int | None) -> int | None:
    return next((count for count in counts if count is not None), None)


def _as_items(text: str, at: int) -> int | None:
    """«- Một;», «1. Hai;» on lines of their own behind the colon, as far as they go on alike."""
    first = _ITEM.match(text, text.rfind("\n", at, _behind_space(text, at)) + 1 or at)
    above = _mark_of_line(text, at)
    if not first or _kind(first) == above:
        return None  # of the same kind: items of the list in which the sentence itself stands
    furthest = min(at + _FURTHEST, len(text))
    items = list(islice(_ITEM.finditer(text, first.start(), furthest), _MOST_ITEMS))
    count = 0
    for item, following in zip(items, (*items[1:], None), strict=True):
        if _kind(item) == above:
            break
        count += _kind(item) == _kind(first)
        end = following.start() if following else furthest
        if left := _PARAGRAPH.search(text, item.end(), end):
            goes_on = any(_kind(one) == _kind(first) for one in items if one.start() >= end)
            return None if goes_on and not left[0].rstrip().endswith(":") else count
    return count if furthest == len(text) and len(items) < _MOST_ITEMS else None


def _kind(item: re.Match[str]) -> str:
    return item["mark"] if item["label"] is None else ("1" if item["label"].isdigit() else "a")


def _mark_of_line(text: str, at: int) -> str | None:
    start = text.rfind("\n", 0, at) + 1
    item = _ITEM.match(text, start)
    return _kind(item) if item else None


def _by_ordinals(text: str, at: int) -> int | None:
    """«Thứ nhất, … Thứ hai, …», «Một là … Hai là …»: the last of them, if none is left out."""
    start = _behind_space(text, at)
    for pattern in _ORDINALS:
        if pattern.match(text, start):
            found = pattern.finditer(text, start, start + _FURTHEST)
            numbers = [_ORDINAL_NUMBERS[one[1].casefold()] for one in islice(found, _MOST_ORDINALS)]
            return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else None
    return None


def _behind_space(text: str, at: int) -> int:
    """Where the next word, or the next word of a list's item, begins."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _sentence_rest(text: str, at: int) -> str | None:
    """The words up to the full stop; None if it is far."""
    end = _END.search(text, at, at + _LONGEST_SENTENCE)
    if not end and at + _LONGEST_SENTENCE < len(text):
        return None
    return text[at : end.start() if end else len(text)].rstrip(" .;\n")


def _inline(text: str, at: int, noun: str) -> int | None:
    """«(1) một; (2) hai», «một; hai; ba.», or short items between commas, up to the full stop."""
    rest = _sentence_rest(text, at)
    if rest is None:
        return None
    numbers = [int(found["number"]) for found in _NUMBERED_INLINE.finditer(rest)]
    if numbers:
        return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else None
    bare = _BRACKETED.sub("", rest)
    if ":" in bare or '"' in bare or "“" in bare:
        return None
    if ";" in bare:
        items = bare.split(";")
        return None if any(map(_is_no_item, items)) else len(items)
    ends_in_and = " và " in bare.rpartition(",")[2]
    counted = noun in _ABSTRACT or (noun in _KINDS_OF and ends_in_and)
    return _between_commas(bare) if counted else _names(bare)


def _names(words: str) -> int | None:
    """«Tân Lập, An Bình và Phú Mỹ»: items that all begin with a capital."""
    items = _items(words)
    return _between_commas(words) if all(map(_is_a_name, items)) else None


def _is_a_name(item: str) -> bool:
    """«Tân Lập», «xã Tân Lập»."""
    words = _PLACE.sub("", item.strip())
    return words[:1].isupper()


def _items(words: str) -> list[str]:
    return [part for piece in words.split(",") for part in _AND.split(piece)]


def _is_no_item(words: str) -> bool:
    """«02 quyết định», a part of the count, and «đồng thời …», something else."""
    return bool(_ADDED.match(words) or _COUNT_FIRST.match(words))


def _between_commas(words: str) -> int | None:
    items = _items(words)
    lengths = [len(item.split()) for item in items]
    if len(items) < 2 or not all(0 < length <= _LONGEST_SHORT_ITEM for length in lengths):
        return None
    joined = len(_AND.findall(words))
    if _ONE_NAME.search(words) or joined > 1 or (joined and " và " not in words.rpartition(",")[2]):
        return None
    return None if any(map(_is_no_item, items)) else len(items)


RULE = Rule(
    "BC704",
    "Số ghi trước danh sách khác số mục kể ra",
    Severity.WARNING,
    """
Câu dẫn nói có bao nhiêu việc thì phải kể ra đúng bấy nhiêu; người đọc đếm được ngay.
Sai:  «tập trung 03 nhóm việc:» rồi kể bốn gạch đầu dòng;
      «Có ba giải pháp: đào tạo; nâng cấp hạ tầng; bảo đảm an toàn; tuyên truyền».
Đúng: «tập trung 04 nhóm việc:» rồi kể bốn gạch đầu dòng.
Máy đếm gạch đầu dòng, mục đánh số, (1) (2), «Thứ nhất… Thứ hai», các vế cách nhau bằng dấu chấm
phẩy, và các vế ngắn cách nhau bằng dấu phẩy; không chắc thì không nhắc.
Cách sửa: sửa số, hoặc thêm bớt mục.
""",
    _find,
    reads_words=True,
)
