"""Texts, typed and printed → words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import compress, count, pairwise
from operator import eq

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed_words import PrintedWords
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_NEAR = 30
_LONGEST = 5
_REDUPLICATED = frozenset(
    (
        "ai", "bốn", "chiều", "chung", "chuyên", "cao", "cười", "dài", "dần", "dời", "gần", "hay",
        "hằng", "hai", "hoài", "khăng", "kia", "khác", "lâu", "lần", "luôn", "lắm", "mai", "mãi",
        "mau", "mười", "mỗi", "mới", "ngày", "ngay", "nghe", "người", "ngành", "nhà", "nhiều",
        "năm", "nơi", "nào", "nho", "nâng", "nước", "rất", "rành", "riêng", "rằng", "rưng", "sáng",
        "song", "sớm", "thi", "thường", "thôn", "tháng", "trăm", "tỉ", "từ", "từng", "vừa", "xa",
        "xanh", "xã", "xóm", "xưa", "ào", "âm", "êm", "đâu", "đêm", "đều", "đôi", "đời", "đông",
        "đầy", "đủ", "ba", "không", "tám", "bảy", "sáu", "chín", "một",
        "tối", "tầng", "hàng", "muôn", "ngang", "thao", "ùn", "nhẹ", "tím", "vàng", "trắng", "đen",
        "hao", "cứ", "lặng", "trùng", "kiếp", "ít", "song", "xấp", "tỉ", "vui", "mỏng", "lớp",
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
        "tác nghiệp", "tác phẩm", "lý lịch", "lý thuyết", "lý tưởng", "chính sách", "sách giáo",
        "sách lược", "ngân sách", "sách nhiễu", "giáo dục", "giáo viên", "tôn giáo", "môi trường",
        "trường hợp", "trường học", "nhà trường", "thị trường", "an toàn", "toàn diện", "toàn bộ",
        "bảo đảm", "đảm nhận", "đảm bảo", "bảo vệ", "bảo hiểm", "quyền lợi", "chính quyền",
        "quyền hạn", "thẩm quyền", "người dân", "nhân sự", "sự kiện", "sự nghiệp", "kết quả",
        "quả thật", "hiệu quả", "lực lượng", "năng lực", "nguồn lực", "lực kéo", "giao thông",
        "thông báo", "thông qua", "báo chí", "báo cáo", "cáo buộc", "điện tử", "điều kiện",
        "kiện toàn", "kiện hàng", "khiếu kiện", "tài sản", "sản xuất", "sản phẩm", "xuất bản",
        "bản đồ", "văn bản", "bản chất", "phẩm chất", "thực phẩm", "chất vấn", "vấn đề", "đề nghị",
        "đề án", "nghị quyết", "quyết định", "giải quyết", "quyết toán", "quyết tâm", "tâm lý",
    )
)  # fmt: skip
"""Words of two syllables that often meet one that begins as they end («hệ thống thống nhất»)."""

_REPEATED_PHRASES = frozenset(("từng bước", "từng ngày", "mỗi ngày", "càng ngày", "một ngày"))


def _find(case: Case) -> Iterator[Finding]:
    words = case.printed_words
    standing = _WordsOfTwo(words)
    for start, phrase in _repeats(words):
        if " " not in phrase and _between_two_words(standing, words.text, start, phrase):
            continue
        yield Finding(
            words.at(start),
            f"lặp chữ: «{phrase} {phrase}»",
            f"chỉ viết «{phrase}» một lần",
        )


def _repeats(words: PrintedWords) -> Iterator[tuple[int, str]]:
    """Each phrase of up to five words that follows upon itself: where it is repeated, and it."""
    lower = words.lower
    repeats = (
        (at, length)
        for length, same in _equal_at_distance(lower).items()
        for at, last in zip(same, same[length - 1 :], strict=False)
        if last - at == length - 1 and not _on_purpose(lower[at : at + length])
    )
    taken: set[int] = set()
    joined = _Joined(words)
    for at, length in repeats:
        if at not in taken and all(map(joined.__getitem__, range(at, at + 2 * length - 1))):
            both = words.spans(at, at + 2 * length)
            yield both[length][0], words.text[both[0][0] : both[length - 1][1]]
            taken.update(range(at, at + 2 * length))


def _equal_at_distance(words: list[str]) -> dict[int, list[int]]:
    """For each small distance, the words that come again that far behind."""
    distances = range(1, min(_LONGEST, len(words) - 1) + 1)
    return {far: list(compress(count(), map(eq, words, words[far:]))) for far in distances}


def _between_two_words(standing: _WordsOfTwo, text: str, start: int, syllable: str) -> bool:
    """«hành vi vi phạm»: the first belongs to the word before, the second to the word behind.

    Both words must be known, or stand elsewhere in the report by themselves.
    """
    before = _LAST_WORD.search(text[max(0, start - _NEAR) : start - len(syllable) - 1])
    behind = _NEXT_WORD.match(text, start + len(syllable))
    if not (before and behind):
        return False
    around = f"{before[1]} {syllable}".lower(), f"{syllable} {behind[1]}".lower()
    return before[1] != syllable != behind[1] and all(
        word in _COMPOUNDS or standing.alone(word, syllable) for word in around
    )


class _WordsOfTwo:
    """The words of two syllables of a report, and where they stand."""

    def __init__(self, words: PrintedWords) -> None:
        self._words = words
        self._answers: dict[tuple[str, str], bool] = {}

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Each two neighbours as typed → where they stand."""
        places: dict[str, list[int]] = {}
        text = self._words.text
        for (start, end), (after, last) in pairwise(self._words.spans(0, len(self._words.lower))):
            if after == end + 1 and text[end] == " ":
                places.setdefault(text[start:last], []).append(start)
        return places

    def alone(self, word: str, syllable: str) -> bool:
        """Whether a word stands somewhere without its syllable being said twice around it."""
        asked = (word, syllable)
        if asked not in self._answers:
            text, around = self._words.text, f"{syllable} {syllable}"
            self._answers[asked] = any(
                around not in text[max(0, at - len(syllable) - 1) : at + len(word + syllable) + 1]
                for at in self._places.get(word, ())
            )
        return self._answers[asked]


def _on_purpose(phrase: list[str]) -> bool:
    if len(phrase) == 1:
        return phrase[0] in _REDUPLICATED or phrase[0] == "v"
    return " ".join(phrase) in _REPEATED_PHRASES


class _Joined(dict[int, bool]):
    """For a word, whether only spaces and at most one line break lead to the next: looked up once.

    «(a) (a) (a)» repeats itself at every distance, and nowhere.
    """

    def __init__(self, words: PrintedWords) -> None:
        self._words = words

    def __missing__(self, first: int) -> bool:
        (_, end), (start, _) = self._words.spans(first, first + 2)
        joined = end < start and _GAP.fullmatch(self._words.text, end, start) is not None
        self[first] = joined
        return joined


RULE = Rule(
    "BC412",
    "Lặp chữ",
    Severity.WARNING,
    """
Một từ hay cụm từ đứng liền hai lần, kể cả qua chỗ xuống dòng, kể cả khi một lần do thẻ in ra.
Sai:  «Đề án Chính quyền số Chính quyền số tỉnh»;
      «{{ dich_vu_cong.thu_tuc | kem_don_vi }} thủ tục».
Đúng: «Đề án Chính quyền số tỉnh»; «{{ dich_vu_cong.thu_tuc | kem_don_vi }}».
Từ láy như «dần dần», «luôn luôn», «ngày ngày» thì không nhắc.
Cách sửa: xóa một lần.
""",
    _find,
)
