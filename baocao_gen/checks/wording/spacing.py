"""Texts → spaces and punctuation marks that are doubled, missing or out of place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.single_words import GRAMMATICAL
from baocao_gen.vietnamese.syllables import is_syllable
from baocao_gen.vietnamese.units import WORDS

_FAULTS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        late(r"[ \t\u00a0](?<![ \t\u00a0].)[ \t\u00a0]+(?=[^\s|])"),
        "thừa dấu cách",
        "chỉ để một dấu cách",
    ),
    (
        late(
            rf" [,;:!?)”](?<!\n.)(?!\))| \.(?<=[\w{MASK})”]..)(?=\s|$)",
            needs=(" ,", " ;", " :", " !", " ?", " )", " ”", " ."),
        ),
        "dấu cách trước dấu câu hoặc dấu đóng",
        "viết dấu liền sau chữ",
    ),
    (late(r"[(“] +", needs=("( ", "“ ")), "dấu cách sau dấu mở", "viết chữ liền sau dấu mở"),
    (
        late(r"[,;:…](?=[^\W\d_])(?<=[^\W\d_].)"),
        "thiếu dấu cách sau dấu câu",
        "thêm một dấu cách",
    ),
    (
        late(rf"[0-9](?=(?:{'|'.join(WORDS)})(?!\w))"),
        "thiếu dấu cách giữa số và đơn vị",
        "thêm một dấu cách",
    ),
    (
        late(r"[,;:.?](?:(?<=[,;:]) ?[,;:.](?!\.)|(?<=\.)\.(?<![./]..)(?![./])|(?<=\?)\?)"),
        "hai dấu câu liền nhau",
        "chỉ để một dấu",
    ),
    (
        late(r"[-–](?:(?<=\w.) +(?=\w)|(?<=[^\W\d_] .)(?=[^\W\d_])|(?<=[0-9] .)(?=[0-9]))"),
        "gạch nối chỉ cách chữ ở một bên",
        "để dấu cách ở cả hai bên, hoặc không bên nào",
    ),
    (
        late(r"^[ \t]*[-+](?=[^\W\d_])", re.MULTILINE),
        "thiếu dấu cách sau gạch đầu dòng",
        "thêm dấu cách, nếu không dòng này sẽ nối vào đoạn trên",
    ),
)
_GLUED = late(r"\.(?<=[\w%)”»].)(?=([^\W\d_]{2,12})(?![^\W\d_]))")
_LAST_WORD = late(r"(?:[^\W\d_]+|(?<![\w.])[0-9]{4}|[%)”»])\Z")
_LONGEST_WORD = 12
_TABLE_ROW = late(r"[ \t]*\|")
_CONTEXT = 16


def _find(case: Case) -> Iterator[Finding]:
    prose = case.unread
    text = prose.unaddressed
    for pattern, message, hint in _FAULTS:
        for match in pattern.finditer(text):
            if not _is_layout(text, match):
                passage, start = prose.within(match.start())
                shown = _around(passage.text, start, start + len(match.group()))
                yield Finding(passage.at(start), f"{message}: «{shown}»", hint)
    for match in _GLUED.finditer(text):
        if _begins_a_sentence(match.group(1)) and _ends_a_sentence(text, match.start()):
            passage, start = prose.within(match.start())
            shown = _around(passage.text, start, start + len(match.group()))
            message = f"thiếu dấu cách sau dấu chấm: «{shown}»"
            yield Finding(passage.at(start), message, "thêm một dấu cách")


def _begins_a_sentence(word: str) -> bool:
    """«Sở», and not «HCM» or «Net»: a capital and a syllable that Vietnamese can have."""
    small = word.lower()
    return word.istitle() and (is_syllable(small) if not small.isascii() else small in GRAMMATICAL)


def _ends_a_sentence(text: str, at: int) -> bool:
    """«tỉnh», «2020», «%», and not «TP», «ThS» or «v»."""
    match = _LAST_WORD.search(text[max(0, at - _LONGEST_WORD) : at])
    word = match.group() if match else ""
    return bool(word) and (
        not word.isalpha() or (word.islower() and is_syllable(word) and len(word) > 1)
    )


def _is_layout(text: str, match: re.Match[str]) -> bool:
    """Indentation, and the room inside a table's cells."""
    start = match.start()
    if not match.group().strip() and text[start - 1 : start] in ("", "\n"):
        return True
    return "|" in text and _TABLE_ROW.match(text, text.rfind("\n", 0, start) + 1) is not None


def _around(text: str, first: int, last: int) -> str:
    """The words on both sides of a fault, on the same line."""
    earliest, latest = max(first - _CONTEXT, 0), min(last + _CONTEXT, len(text))
    start = max(earliest, text.rfind("\n", earliest, first) + 1)
    line_end = text.find("\n", last, latest)
    end = line_end if line_end >= 0 else latest
    if start > 0 and text[start - 1].isalnum():
        start = max(text.find(" ", start, first) + 1, start)
    if end < len(text) and text[end].isalnum():
        cut = text.rfind(" ", last, end)
        end = cut if cut > last else end
    return text[start:end].strip()


RULE = Rule(
    "BC413",
    "Dấu cách và dấu câu đặt sai",
    Severity.WARNING,
    """
Dấu câu viết liền sau chữ và cách chữ tiếp theo một dấu cách; dấu mở ngoặc liền với chữ sau nó.
Sai:  «206,125  tỷ đồng», «khu phố…thông qua», «của tỉnh.Sở», «Tỉnh ủy ,»,
      «( theo kế hoạch )», «COVID- 19».
Đúng: «206,125 tỷ đồng», «khu phố… thông qua», «của tỉnh. Sở», «Tỉnh ủy,»,
      «(theo kế hoạch)», «COVID-19».
Số, giờ «7:30», địa chỉ trang mạng và «./.» cuối báo cáo thì không nhắc.
Cách sửa: sửa đúng chỗ máy chỉ.
""",
    _find,
    reads_words=True,
)
