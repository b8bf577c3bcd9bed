"""The words around a number → its unit, what it counts, and what it is compared with.

The unit stands behind the number («1.988 thủ tục»), or is named before it («Tổng số thuê bao:
1.234»), or is that of the number before («gồm 708 thủ tục cấp sở; 264 cấp xã»).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.units import IN_TEXTS, SCALES, WORDS

_MOST_WORDS = 7
_LONGEST_PER = 60
_MOST_MEASURED = 4
_MORE: Final = (
    *("bị can", "bị cáo", "đồng chí", "lượt người", "ngày đêm", "ngày"),
    *("chữ ký số", "chứng thư số", "nền tảng số", "video clip", "ổ dịch", "vi bằng"),
    "báo cáo viên",
)
"""Units that the table of units leaves out, since in other texts they are mostly something else."""
_UNITS: Final = tuple(
    sorted({*WORDS, *IN_TEXTS, *_MORE} - {PERCENT, *SCALES}, key=lambda unit: -len(unit))
)
_SYMBOLS = late(
    r"\s?(?:(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?(?:km|m|g|ha|tấn|kg|mg|µg|cm|mm|ml|lít|GB|MB|Mbps|MW|kW"
    r"|kWh|kV|kVA|CV)[²2³3]?|đồng(?! (?:chí|bào|đội|chủ|phục|hồ|ruộng))|điểm phần trăm|‰|°C)(?!\w)"
)
_MEASURED = late(r"(?:\s[^\W\d_]+){1,6}")
_DEGREE = late(r"\s\d{1,2}(?:\ssao\b)?(?![.,/]?\d|\s?%)")
_DEGREES: Final = frozenset(("độ", "cấp", "lớp", "loại", "hạng", "nhóm", "khối"))
"""Words that a number belongs to, in the name of a figure: «mức độ 4», «cấp 1»."""
_SPOKEN = late(
    r"[^\W\d_]+(?:[-&][^\W\d_]+)*"
    r"|(?:(?<=độ )|(?<=cấp )|(?<=lớp )|(?<=loại )|(?<=hạng )|(?<=nhóm )|(?<=khối ))"
    r"\d{1,2}(?![.,/]?\d)"
)
_WORD = late(r"[^\W\d_]+(?:[-&][^\W\d_]+)*")
_BEHIND = late(r"\s*(?:\((?:[^()\d]{1,40})\)\s*)?((?:\s?[^\W\d_]+(?:[-&][^\W\d_]+){0,3}){1,9})")
_SLASHED = late(
    r"\s?/\s?(?!tổng|\s)((?:1[0.]{1,9}\s)?[^\W\d_]+(?:[23²³](?!\w)|(?:\s[^\W\d_]+){0,2}))"
)
_PER = late(
    r"\s([^\W\d_]+(?=\s?/\s?(?!ngày|tuần|tháng|quý|năm)[^\W\d_])|[^\W\d_]+(?:\s[^\W\d_]+){1,2}(?=\s?/\s?1[0.]{1,9}\s[^\W\d_]))"
)
"""Words that only count where something is shared out: «0,8 lần/thẻ», «109 bé trai/100 bé gái»."""
NO_NOUN: Final = frozenset(
    (
        "và", "là", "của", "tại", "trong", "trên", "dưới", "về", "theo", "đến", "từ", "với",
        "cho", "để", "đã", "được", "bị", "hoặc", "hay", "này", "nên", "thì", "mà", "so",
        "như", "trở", "tăng", "giảm", "đạt", "chiếm", "thuộc", "do", "ở", "ra", "vào",
        "không", "nhiệm", "bằng", "còn", "có", "gồm", "ngoài", "qua", "khi", "các", "những",
        "số", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "vượt", "thực", "đối", "sau", "trước",
        "nhằm", "hơn", "lần", "năm", "tháng", "quý", "tuần", "tuổi", "ước", "tương", "cùng",
        "đó", "đang", "sẽ", "nếu", "vì", "phấn", "xuống", "lên", "tiếp", "rõ", "sạch",
    )
)  # fmt: skip
"""Words behind a number that are not what it counts."""
_STOPS: Final = frozenset(
    (
        "và", "là", "của", "tại", "trong", "trên", "theo", "đến", "từ", "với", "cho", "để",
        "đã", "được", "bị", "hoặc", "hay", "này", "nên", "thì", "mà", "so", "như", "đạt",
        "chiếm", "thuộc", "do", "ở", "ra", "vào", "không", "tăng", "giảm", "bằng", "còn",
        "có", "gồm", "qua", "khi", "vượt", "trước", "sau", "đối", "nhằm", "về", "tính",
        "đang", "sẽ", "nếu", "vì", "tham", "dự",
    )
)  # fmt: skip
_PERSONS: Final = frozenset(
    (
        "cán bộ", "công chức", "viên chức", "người lao động", "học viên", "học sinh", "sinh viên",
        "giáo viên", "đảng viên", "đoàn viên", "hội viên", "lao động",
    )
)  # fmt: skip
_PERSON: Final = "người"
"""What «cán bộ, công chức» are counted in together."""
_PAIRS: Final = ("tổ chức, cá nhân", "cá nhân, tổ chức")
"""Units of two words that always stand together."""
_TOGETHER = late(r",\s([^\W\d_]+(?:\s[^\W\d_]+){1,2})")
_COMPOUND_ONLY: Final = frozenset(
    (
        "phần", "điểm", "tin", "bộ", "bản", "cơ", "đồng",
    )
)  # fmt: skip

_IN_NOUNS: Final = frozenset(("đối", "bị", "ra", "dự", "tính"))
"""Words that stop a noun, and stand in nouns: «đối tượng», «bị can», «dự án»."""
_BEGIN_WORDS: Final = _IN_NOUNS | {"có", "số", "tổng"}
"""Words that name nothing, and begin words that do: «dự toán», «có mặt», «số tiền»."""
_END_WORDS: Final = frozenset(("số", "ra"))
"""The same at the end of a word: «thiểu số»."""
_IN_NAMES: Final = frozenset(("tham", "dự", "đối", "bị"))
"""Words that stop a unit, and go on with the name: «người tham gia», «giáo viên dự thi»."""
_OPEN_ENDS: Final = frozenset(
    ("chưa", "không", "làm", "tham", "dự", "đang", "bị", "thành", "dưới", "trên")
)
"""Words that a name cannot end with, since the next one was cut off."""
_AT_AN_END: Final = _STOPS | {
    *("ước", "khoảng", "gần", "tổng", "số", "các", "những", "sẽ", "ra", "thêm", "mỗi", "hơn"),
    *("dưới", "làm", "lên", "xảy"),
}
"""Words that name nothing where the name of a figure begins or ends."""


@frozen
class Counted:
    """What a number counts.

    Attributes:
        unit: The unit as a year file has it.
        noun: The words that name the thing, unit included: «thủ tục hành chính».
        is_known: Whether the table of units has the unit.
        is_behind: Whether the unit stands right behind the number.
    """

    unit: str
    noun: str
    is_known: bool
    is_behind: bool


def counted_behind(text: str, end: int) -> Counted | None:
    """What the words right behind a number say that it counts."""
    symbol = _SYMBOLS.match(text, end)
    if symbol is not None:
        unit = symbol[0].strip() + (per := _per(text, symbol.end()))
        noun = "" if per else noun_behind(text, symbol.end())
        return Counted(unit, noun or unit, is_known=True, is_behind=True)
    if text[end : end + 1] == "đ" and not text[end + 1 : end + 2].isalpha():
        return Counted("đồng", "đồng", is_known=True, is_behind=True)
    match = _BEHIND.match(text, end)
    if match is None or (text[end : end + 1].isalpha()):
        return None
    words = match[1].split()[:_MOST_WORDS]
    scale = _scale(words)
    rest = words[len(scale) :]
    unit, is_known = unit_at_start(rest)
    if not scale and (shared := _PER.match(text, end)):
        unit, is_known = shared[1], True
    if not unit:
        return None
    if scale and unit != "đồng" and not is_known and rest[0] in NO_NOUN:
        return None
    behind = _end_of(text, match.start(1), len(scale) + len(unit.split()))
    per = _per(text, behind)
    if not scale and not per and (together := _together(text, behind, unit)):
        return Counted(together, " ".join(_noun(rest, unit)), is_known, is_behind=True)
    whole, named = " ".join([*scale, unit]) + per, _noun(rest, unit)
    degree = _degree(text, _end_of(text, match.start(1), len(scale) + len(named)), named)
    return Counted(whole, " ".join(named) + degree, is_known, is_behind=True)


def _degree(text: str, end: int, noun: Sequence[str]) -> str:
    """The number that ends a noun: «sản phẩm 3 sao», «dịch vụ mức độ 4»."""
    match = _DEGREE.match(text, end)
    is_told = match is not None and (match[0].endswith("sao") or noun[-1] in _DEGREES)
    return match[0] if match is not None and is_told else ""


def noun_behind(text: str, end: int) -> str:
    """What is measured, right behind the unit: «1.215 km kênh mương»."""
    words = match[0].split() if (match := _MEASURED.match(text, end)) is not None else []
    if not words or words[0].casefold() in NO_NOUN | {"ngày", "lúc", "gồm"}:
        return ""
    return " ".join(_noun(words, words[0])[:_MOST_MEASURED])


def _together(text: str, end: int, unit: str) -> str:
    """«cán bộ, công chức» → «người», «tổ chức, cá nhân» → both; nothing for a unit alone."""
    match = _TOGETHER.match(text, end)
    if match is None:
        return ""
    words = match[1].split()
    for count in (3, 2):
        second = " ".join(words[:count])
        if unit in _PERSONS and second in _PERSONS:
            return _PERSON
        if f"{unit}, {second}" in _PAIRS:
            return f"{unit}, {second}"
    return ""


def _scale(words: Sequence[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        if word not in SCALES:
            break
        found.append(word)
    return found


def unit_at_start(words: Sequence[str]) -> tuple[str, bool]:
    """The longest known unit that the words begin with, or their first noun."""
    if not words:
        return "", False
    joined = " ".join(words[:4])
    lowered = joined[:1].lower() + joined[1:]
    for unit in _UNITS:
        if lowered.startswith(unit) and not lowered[len(unit) : len(unit) + 1].isalpha():
            if unit in _COMPOUND_ONLY and _is_word(words[:2]) and words[1] not in _STOPS:
                return f"{unit} {words[1]}", True
            return unit, True
    first = words[0]
    if list(words[2:3]) == ["viên"] and _is_word(words[:2]):
        return f"{first[:1].lower()}{first[1:]} {words[1]} viên", False
    if first[:1].isupper() and first[1:].islower() and _is_word(words[:2]):
        return f"{first.lower()} {words[1]}", False  # «Bằng khen»
    if first.casefold() in NO_NOUN or (first[:1].isupper() and len(first) > 1 and first.isupper()):
        return (first, False) if first.isupper() and len(first) > 2 else ("", False)
    if len(words) > 1 and _is_word(words[:2]) and words[1].casefold() not in _STOPS:
        return f"{first[:1].lower()}{first[1:]} {words[1]}", False
    return first[:1].lower() + first[1:], False


def _is_word(words: Sequence[str]) -> bool:
    """Whether two syllables are a word of the language."""
    from baocao_gen.vietnamese.compounds import is_compound

    return len(words) > 1 and is_compound(words[0].lower(), words[1].lower())


def _per(text: str, end: int) -> str:
    """What a unit is shared out over, «/người/năm»; nothing for a unit alone."""
    found = ""
    while len(found) < _LONGEST_PER and (slashed := _SLASHED.match(text, end)):
        divisor = _divisor(slashed[1])
        found, end = f"{found}/{divisor}", slashed.start(1) + len(divisor)
    return found


def _divisor(words: str) -> str:
    """«điểm phục vụ bình quân» → «điểm phục vụ»: a word, with the one that it belongs to."""
    pieces = words.split()
    first = 1 if pieces[0][:1].isdigit() else 0
    rest = pieces[first:]
    if _is_word(rest[:2]):
        return " ".join(pieces[: first + 2])
    is_pair = _is_word(rest[1:3]) and rest[1] not in _STOPS
    return " ".join(pieces[: first + (3 if is_pair else 1)])


def _noun(words: Sequence[str], unit: str) -> list[str]:
    kept = unit.split()
    for index in range(len(kept), len(words)):
        word = words[index]
        is_word = _is_word([kept[-1], word]) or list(words[index : index + 2]) == ["đạt", "chuẩn"]
        if word.casefold() in _STOPS - _IN_NAMES and not is_word:  # no stop: «dương tính»
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1].casefold() in _OPEN_ENDS:
        del kept[-1]
    return kept[:8]


def _end_of(text: str, begin: int, words: int) -> int:
    """Where a number of words ends."""
    for _ in range(words):
        match = _WORD.search(text, begin)
        begin = match.end() if match else begin
    return begin


def counted_before(text: str, start: int) -> Counted | None:
    """What the words before a number say: «Tổng số thuê bao trên mạng ước đạt 1.234»."""
    words = words_before(text, start, most=12)
    joined = " ".join(words).casefold()
    ends: list[tuple[int, int, str]] = []
    for unit in _UNITS:
        position = joined.rfind(unit)
        end = position + len(unit)
        if position < 0 or joined[end : end + 1].isalpha():
            continue
        if _is_named(joined[:position], unit, joined[end:]):
            ends.append((end, len(unit), unit))
    if not ends:
        return None
    end, length, unit = max(ends)  # the last one; of those that end together, the longest
    return Counted(unit, joined[end - length :], is_known=True, is_behind=False)


def _is_named(before: str, unit: str, behind: str) -> bool:
    """Whether the words name what is counted: «số thuê bao …», not «xã hội», not «ở cơ sở …»."""
    if before and not before.endswith(("số ", "lượng ", "số lượng các ", "số các ")):
        return False
    following = behind.split()
    if unit == _PERSON:  # «người nghiện», «người lao động» are persons as well
        return True
    return not (following and " " not in unit and _is_word([unit, following[0]]))


_BRACKETED = late(r"\([^()]*\)")
_CLAUSE = late(r"[;.(){}\u201c\u201d]\s|[;(]|,\s")


def words_before(text: str, start: int, most: int = 16, since: int = 0) -> list[str]:
    """The words of the clause before a number, or of what of it begins at ``since``."""
    before = _BRACKETED.sub(" ", text[max(since, start - 200) : start])
    clause = _CLAUSE.split(before)[-1]
    return _SPOKEN.findall(clause)[-most:]


def content_words(words: Sequence[str]) -> list[str]:
    """The words without those at both ends that name nothing: «ước đạt», «với», «có»."""
    first, last = 0, len(words)
    while first < last and words[first].casefold() in _AT_AN_END:
        if words[first].casefold() in _BEGIN_WORDS and _is_word(words[first : first + 2]):
            break  # «dự toán»
        first += 1
    while last > first and words[last - 1].casefold() in _AT_AN_END:
        if words[last - 1] in _END_WORDS and _is_word(words[last - 2 : last]):
            break  # «thiểu số»
        last -= 1
    return list(words[first:last])


def key_words(words: Sequence[str], most: int = 5) -> str:
    """Words → a name for a figure, without diacritics: «thủ tục cấp sở» → «thu_tuc_cap_so»."""
    kept = [word for word in words if word.casefold() not in _STOPS - _IN_NOUNS]
    pieces: list[str] = []
    for word in kept:
        plain = "".join(c for c in fold(word) if c.isascii() and c.isalnum())
        if plain:
            pieces.append(plain)
    name = "_".join(pieces[:most])[:48].strip("_")
    return name if name[:1].isalpha() else f"so_{name}" if name else ""
