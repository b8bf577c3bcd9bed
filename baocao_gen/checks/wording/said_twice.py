"""Texts, typed and printed → words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import compress, count, pairwise
from operator import eq

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.private_characters import MASK

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_SPOKEN = frozenset(
    (
        "tăng", "giảm", "gấp", "đạt", "ước", "kế", "hoạch", "lần", "phần", "trăm", "tháng", "quý",
        "ngày", "văn", "bản", "sở", "ban", "ủy", "định", "cáo", "công", "tỉnh",
    )
)  # fmt: skip
"""Words that filters, the period, counts of documents and the header print."""

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
    units, standing = _words_of_units(case), _WordsOfTwo(case)
    for passage in case.passages:
        words = case.printed(passage) if _may_meet(passage, units) else None
        for start, phrase in _repeats(words.text if words else passage.masked):
            text = words.text if words else passage.masked
            if " " not in phrase and _between_two_words(standing, text, start, phrase):
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
    return any(word.lower() in units for word in _beside_tags(passage.masked))


def _beside_tags(masked: str) -> Iterator[str]:
    """The words that a space parts from a tag."""
    first, *others = masked.split(MASK)
    for piece in others:
        if piece[:1].isspace() and (word := _WORD.match(piece, 1)):
            yield word.group()
    for piece in (first, *others[:-1]):
        if piece[-1:].isspace() and piece[-2:-1].isalpha():
            yield from _WORD.findall(piece[-_NEAR:])[-1:]


def _repeats(text: str) -> Iterator[tuple[int, str]]:
    """Each phrase of up to five words that follows upon itself: where it is repeated, and it."""
    words = [word.lower() for word in _WORD.findall(text)]  # «İ» becomes two: words come first
    places: _Places | None = None
    taken: set[int] = set()
    for length in range(1, min(_LONGEST, len(words) - 1) + 1):
        for at in _equal_at_distance(words, length):
            if _on_purpose(words[at : at + length]):
                continue
            places = places or _Places(text)
            if at not in taken and places.adjacent(at, at + 2 * length - 1):
                yield places.starts[at + length], places.words(at, at + length)
                taken.update(range(at, at + 2 * length))


def _equal_at_distance(words: list[str], far: int) -> Iterator[int]:
    """The words that come again that far behind, they and all words between."""
    same = list(compress(count(), map(eq, words, words[far:])))
    for at, last in zip(same, same[far - 1 :], strict=False):
        if last - at == far - 1:
            yield at


class _Places:
    """Where the words of a text stand, and which of them only blanks keep apart.

    Looked for once: a text of one word again and again asks for each of them five times.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts: list[int] = []
        self._ends: list[int] = []
        self._stretches: list[int] = []
        stretch, end = 0, 0
        for word in _WORD.finditer(text):
            start = word.start()
            stretch += not (end < start and _GAP.fullmatch(text, end, start))
            end = word.end()
            self.starts.append(start)
            self._ends.append(end)
            self._stretches.append(stretch)

    def adjacent(self, first: int, last: int) -> bool:
        """Whether only spaces, and at most one line break, stand between the words."""
        return self._stretches[first] == self._stretches[last]

    def words(self, first: int, end: int) -> str:
        """The words as they stand in the text."""
        return self._text[self.starts[first] : self._ends[end - 1]]


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

    def __init__(self, case: Case) -> None:
        self._case = case
        self._answers: dict[tuple[str, str], bool] = {}

    @cached_property
    def _places(self) -> dict[str, list[tuple[str, int]]]:
        """Each two neighbours in small letters → the texts and offsets where they stand."""
        places: dict[str, list[tuple[str, int]]] = {}
        for passage in self._case.passages:
            text = passage.masked
            for one, other in pairwise(_WORD.finditer(text)):
                if other.start() == one.end() + 1 and text[one.end()] == " ":
                    both = text[one.start() : other.end()]
                    places.setdefault(both, []).append((text, one.start()))
        return places

    def alone(self, word: str, syllable: str) -> bool:
        """Whether a word stands somewhere without its syllable being said twice around it."""
        asked = (word, syllable)
        if asked not in self._answers:
            places = self._places.get(word, ())
            around = f"{syllable} {syllable}"
            self._answers[asked] = any(
                around not in text[max(0, at - len(syllable) - 1) : at + len(word + syllable) + 1]
                for text, at in places
            )
        return self._answers[asked]


def _on_purpose(phrase: list[str]) -> bool:
    if len(phrase) == 1:
        return phrase[0] in _REDUPLICATED or phrase[0] == "v"
    return " ".join(phrase) in _REPEATED_PHRASES


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
