"""BC412: words that stand twice in a row, as typed or as printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.passages import MASK, Passage
from baocao_gen.checks.rule import Finding, Rule
from baocao_gen.problems import Severity

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_BESIDE_TAG = re.compile(f"{MASK}\\s([^\\W\\d_]+)|([^\\W\\d_]+)\\s(?={MASK})")
_SPOKEN = frozenset(
    (
        "tăng", "giảm", "gấp", "đạt", "ước", "kế", "hoạch", "lần", "phần", "trăm", "tháng", "quý",
        "ngày", "văn", "bản", "sở", "ban", "ủy", "định", "cáo", "công", "tỉnh",
    )
)  # fmt: skip
"""Words that filters, the period, counts of documents and the header print."""

_LONGEST = 5
_REDUPLICATED = frozenset(
    (
        "ai", "bốn", "chiều", "chung", "chuyên", "cao", "cười", "dài", "dần", "dời", "gần", "hay",
        "hằng", "hai", "hoài", "khăng", "kia", "khác", "lâu", "lần", "luôn", "lắm", "mai", "mãi",
        "mau", "mười", "mỗi", "mới", "ngày", "ngay", "nghe", "người", "ngành", "nhà", "nhiều",
        "năm", "nơi", "nào", "nho", "nâng", "nước", "rất", "rành", "riêng", "rằng", "rưng", "sáng",
        "song", "sớm", "thi", "thường", "thôn", "tháng", "trăm", "tỉ", "từ", "từng", "vừa", "xa",
        "xanh", "xã", "xóm", "xưa", "ào", "âm", "êm", "đâu", "đêm", "đều", "đôi", "đời", "đông",
        "được", "đầy", "đủ", "ba", "không", "tám", "bảy", "sáu", "chín", "một",
    )
)  # fmt: skip
"""Words that Vietnamese doubles on purpose («dần dần»), and numerals, which spell out digits."""

_COMPOUNDS = frozenset(
    (
        "hành vi", "vi phạm", "hệ thống", "thống nhất", "thống kê", "truyền thống", "thông tin",
        "tin học", "tin tức", "tin cậy", "công tác", "tác động", "tác phong", "hợp tác", "quản lý",
        "lý do", "lý luận", "xử lý", "pháp lý", "tham gia", "gia đình", "gia tăng", "quốc gia",
        "phát triển", "triển khai", "công khai", "khai thác", "khai báo", "hoạt động", "động viên",
        "lao động", "động lực", "thành viên", "viên chức", "công chức", "chức năng", "tổ chức",
        "chức vụ", "nhiệm vụ", "vụ việc", "dịch vụ", "công việc", "việc làm", "học sinh",
        "sinh viên", "sinh hoạt", "vệ sinh", "y tế", "kinh tế", "đại hội", "hội nghị", "xã hội",
        "hội đồng", "hợp đồng", "đồng bộ", "đồng thời", "cán bộ", "bộ phận", "nội bộ", "nhân dân",
        "dân cư", "dân số", "quy định", "định hướng", "chỉ định", "phương hướng", "hướng dẫn",
        "chất lượng", "số lượng", "lượng giá", "đánh giá", "giá trị", "chính trị", "trị giá",
    )
)  # fmt: skip
"""Words of two syllables that often meet one that begins as they end («hệ thống thống nhất»)."""

_REPEATED_PHRASES = frozenset(("từng bước", "từng ngày", "mỗi ngày", "càng ngày", "một ngày"))


def _find(case: Case) -> Iterator[Finding]:
    units = _words_of_units(case)
    for passage in case.passages:
        words = case.printed(passage) if _may_meet(passage, units) else None
        for start, phrase in _repeats(words.text if words else passage.masked):
            text = words.text if words else passage.masked
            if " " not in phrase and _between_two_words(case, text, phrase):
                continue
            yield Finding(
                words.at(start) if words else passage.at(start),
                f"lặp chữ: «{phrase} {phrase}»",
                f"chỉ viết «{phrase}» một lần",
            )


def _words_of_units(case: Case) -> frozenset[str]:
    """The words that a tag with a figure may begin or end with."""
    units = {figure.unit for figure in case.report.figures}
    return frozenset(word.lower() for unit in units for word in _WORD.findall(unit)) | _SPOKEN


def _may_meet(passage: Passage, units: frozenset[str]) -> bool:
    """Whether a tag of a text stands beside a word that it may print itself: then it is rendered.

    Rendering everything once more would cost more than all other rules together.
    """
    if not passage.has_tags or "{" not in passage.text:
        return False
    beside = (match[1] or match[2] for match in _BESIDE_TAG.finditer(passage.masked))
    return any(word.lower() in units for word in beside)


def _repeats(text: str) -> Iterator[tuple[int, str]]:
    """Each phrase of up to five words that follows upon itself: where it is repeated, and it."""
    found = list(_WORD.finditer(text))
    words = [match.group().lower() for match in found]
    taken: set[int] = set()
    for length, same in sorted(_equal_at_distance(words).items()):
        for at, last in zip(same, same[length - 1 :], strict=False):
            if last - at != length - 1 or at in taken:
                continue
            between = found[at : at + 2 * length]
            phrase = " ".join(words[at : at + length])
            if not _on_purpose(phrase, length) and _adjacent(text, between):
                yield between[length].start(), text[between[0].start() : between[length - 1].end()]
                taken.update(range(at, at + 2 * length))


def _equal_at_distance(words: list[str]) -> dict[int, list[int]]:
    """For each small distance, the words that come again that far behind."""
    equal: dict[int, list[int]] = defaultdict(list)
    seen: dict[str, int] = {}
    for at, word in enumerate(words):
        distance = at - seen.get(word, -_LONGEST - 1)
        if distance <= _LONGEST:
            equal[distance].append(at - distance)
        seen[word] = at
    return equal


def _between_two_words(case: Case, text: str, syllable: str) -> bool:
    """«hành vi vi phạm»: the first belongs to the word before, the second to the word behind.

    Both words must be known, or stand elsewhere in the report by themselves.
    """
    doubled = re.escape(syllable)
    around = re.search(rf"([^\W\d_]+) {doubled}\s{doubled} ([^\W\d_]+)", text, re.IGNORECASE)
    if not around:
        return False
    before, behind = f"{around[1]} {syllable}".casefold(), f"{syllable} {around[2]}".casefold()
    return all(
        word in _COMPOUNDS
        or any(_stands_alone(word, syllable, passage.masked) for passage in case.passages)
        for word in (before, behind)
    )


def _stands_alone(word: str, syllable: str, text: str) -> bool:
    pattern = (
        rf"(?<!\w)(?<!{re.escape(syllable)} ){re.escape(word)}(?! {re.escape(syllable)})(?!\w)"
    )
    return re.search(pattern, text, re.IGNORECASE) is not None


def _on_purpose(phrase: str, length: int) -> bool:
    return phrase in (_REDUPLICATED if length == 1 else _REPEATED_PHRASES) or phrase == "v"


def _adjacent(text: str, words: list[re.Match[str]]) -> bool:
    """Only spaces, and at most one line break, stand between the words."""
    return all(
        _GAP.fullmatch(text, word.end(), later.start()) and word.end() < later.start()
        for word, later in pairwise(words)
    )


RULE = Rule(
    "BC412",
    "Lặp chữ",
    Severity.WARNING,
    """Một từ hay cụm từ đứng liền hai lần, kể cả qua chỗ xuống dòng, kể cả khi một lần do thẻ in
ra.
Sai:  «Đề án Chính quyền số Chính quyền số tỉnh»; «{{ dich_vu_cong.thu_tuc | kem_don_vi }} thủ
      tục».
Đúng: «Đề án Chính quyền số tỉnh»; «{{ dich_vu_cong.thu_tuc | kem_don_vi }}».
Từ láy như «dần dần», «luôn luôn», «ngày ngày» thì không nhắc.
Cách sửa: xóa một lần.""",
    _find,
)
