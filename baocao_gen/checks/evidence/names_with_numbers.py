"""A number in a sentence → whether it is part of a name, a date or a unit, and counts nothing."""

from __future__ import annotations

import re

from baocao_gen.vietnamese.pattern import late

_WORD_BEFORE = late(r"([^\W\d_]+)[ \u00a0\n]*$")
_AGE = late(
    r"(?:[ \n]?[-–][ \n]?[0-9]{1,3}|[ \n](?:đến|đến dưới)[ \n][0-9]{1,3})?"
    r"[ \n](?:tháng[ \n])?tuổi(?!\w)",
    re.IGNORECASE,
)
"""«trẻ dưới 1 tuổi», «từ 6 đến 14 tuổi»."""
_MEAN_AGE = late(r"tuổi thọ|bình quân|trung bình", re.IGNORECASE)
_OF_AN_AGE = late(r"[0-9] tuổi$")
"""«trẻ 5 tuổi 168 cháu»: the age is the number before."""
_THRESHOLD = late(
    r"[ \n](?:tháng|năm|ngày|giờ|tuổi)[ \n](?:tuổi[ \n])?trở[ \n](?:lên|xuống)(?!\w)", re.IGNORECASE
)
_SHARE = late(r"(?<![\w/.,-])([0-9][0-9.]*)/([0-9][0-9.]*)(?![\w/-]|,[0-9])")
_COUNT_AHEAD = (
    *("tổng số", "cùng kỳ", "vượt kế hoạch", "hụt kế hoạch", "vượt chỉ tiêu", "hụt chỉ tiêu"),
    *("so với kế hoạch", "so với chỉ tiêu", "hơn kế hoạch", "hơn chỉ tiêu"),
    *(f"mỗi {one}" for one in ("lớp", "tổ", "đội", "nhóm", "khu", "cụm", "điểm", "đợt", "bộ")),
    *(f"{each} {one}" for each in ("mỗi", "một") for one in ("ngày", "tháng", "quý", "năm")),
)
"""What a count stands behind, though its last word may be a label: «Kế hoạch 7», «kỳ 05»."""


def is_a_name(text: str, start: int, end: int, labels: frozenset[str]) -> bool:
    """Whether a number is part of a date, a document's number, an article, a code, an age.

    Args:
        text: The sentence.
        start: Where the number begins.
        end: Where it ends.
        labels: The words behind which a number is a name.
    """
    if _AGE.match(text, end) and not _MEAN_AGE.search(text, max(0, start - 40), start):
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if after.isalpha() or (before in ("-", "–", ":") and start > 1 and text[start - 2].isalnum()):
        return True
    if after in ("-", "–", ":") and text[end + 1 : end + 2].isalnum():
        return True
    if "/" in (before, after) and not _is_a_share(text, start, end):
        return True
    word = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    return word is not None and word[1].casefold() in labels and not _counts(text, start, end)


def counts_nothing(text: str, start: int, end: int) -> bool:
    """Whether a number is like the «100» of «thuê bao/100 dân», the «4» of «đạt 4 sao».

    Or like the «03» of «chậm đóng từ 03 tháng trở lên», which says who is counted.
    """
    is_of_a_unit = text[start - 1 : start] == "/" and text[start - 2 : start - 1].isalpha()
    if is_of_a_unit or text[end : end + 5].rstrip(" \n.,;:)") == " sao":
        return True
    return _THRESHOLD.match(text, end) is not None


def _is_a_share(text: str, start: int, end: int) -> bool:
    """«14/143 xã», and not «14/3», a day, nor «14/KH»."""
    for share in _SHARE.finditer(text, max(0, start - 24), end + 24):
        if share.start() <= start and end <= share.end():
            day, month = share[1].replace(".", ""), share[2].replace(".", "")
            is_date = int(day[:9]) <= 31 and int(month[:9]) <= 12
            before = text[max(0, share.start() - 8) : share.start()]
            return not (is_date and re.search(r"(?:ngày|đến|từ|và)\s$", before))
    return False


def _counts(text: str, start: int, end: int) -> bool:
    """«tổng số 15 xã», «cùng kỳ 05 xã», «điểm 1.250 lượt»: a label's word that names nothing."""
    before = " ".join(text[max(0, start - 24) : start].casefold().split())
    is_count = before.endswith(_COUNT_AHEAD) or _OF_AN_AGE.search(before) is not None
    return is_count or not text[start:end].isdigit()
