"""Texts, typed and printed → words that stand twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress, count
from operator import eq

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.words import TextWords, small_words
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.private_characters import TEXT_BREAK
from baocao_gen.vietnamese.kept import kept

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

_SCHOOLS = frozenset(("tiểu", "trung", "đại"))
"""Where one learns: «học» may follow."""
_REPEATED_PHRASES = frozenset(("từng bước", "từng ngày", "mỗi ngày", "càng ngày", "một ngày"))


def _find(case: Case) -> Iterator[Finding]:
    report = _Run(case.printed_words)
    repeats = [
        (length, index, at)
        for index, words in enumerate(report.texts)
        for at, length in _repeats(words)
    ]
    report.repeats = [report.firsts[index] + at for length, index, at in repeats if length == 1]
    for length, index, at in sorted(repeats):
        words = report.texts[index]
        if not _only_blanks_between(words, at, 2 * length):
            continue
        if length == 1 and _between_two_words(report, report.firsts[index] + at):
            continue
        phrase = words.shown(at, at + length - 1)
        yield Finding(
            words.at(at + length),
            f"lặp chữ: «{phrase} {phrase}»",
            f"chỉ viết «{phrase}» một lần",
        )


class _Run:
    """The words of all texts in one list; between two texts stands what no text has."""

    def __init__(self, texts: Sequence[TextWords]) -> None:
        self.texts = texts
        self.repeats: list[int] = []

    @cached_property
    def firsts(self) -> tuple[int, ...]:
        """Where in the list each text begins."""
        lengths = (len(words.small) + 1 for words in self.texts)
        return tuple(accumulate(lengths, initial=1))

    @cached_property
    def small(self) -> list[str]:
        """The words of all texts, in small letters."""
        small = [TEXT_BREAK]
        for words in self.texts:
            small += words.small
            small.append(TEXT_BREAK)
        return small

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """Two neighbours, of which somebody may ask, → where they stand."""
        found: dict[tuple[str, str], list[int]] = {}
        asked = {word for at in self.repeats for word in self.small[at - 1 : at + 1]}
        for at in [at for at, word in enumerate(self.small[:-1]) if word in asked]:
            found.setdefault((self.small[at], self.small[at + 1]), []).append(at)
        return found

    @cached_property
    def alone(self) -> dict[tuple[str, str], bool]:
        """Answers of ``stands_alone``, which the same word asks again and again."""
        return {}

    def stands_alone(self, pair: tuple[str, str]) -> bool:
        """Whether a word of two syllables stands somewhere where neither is said twice."""
        if pair not in self.alone:
            self.alone[pair] = any(
                self.small[at - 1] != pair[0] != pair[1] != self.small[at + 2]
                for at in self.pairs.get(pair, ())
            )
        return self.alone[pair]


def _repeats(words: TextWords) -> tuple[tuple[int, int], ...]:
    """Each phrase of up to five words that follows upon itself: where it begins, and its length."""
    if len(set(words.small)) == len(words.small):
        return ()  # nearly all cells and short lines say nothing again
    return _repeats_in(words.text)


@kept(most=2_000, longest=8_000)
def _repeats_in(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_each_repeat(small_words(text)))


def _each_repeat(small: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    spoken: list[object] = [word if word.isalpha() else _NO_WORD for word in small]
    for length, same in _equal_at_distance(spoken).items():
        for at, last in zip(same, same[length - 1 :], strict=False):
            if last - at != length - 1 or at in taken:
                continue
            if not _on_purpose(small[at : at + length]):
                yield at, length
                taken.update(range(at, at + 2 * length))


_NO_WORD = float("nan")
"""For signs and numbers: equal to nothing, itself included, so that no phrase has one."""


def _equal_at_distance(words: list[object]) -> dict[int, list[int]]:
    """For each small distance, the words that come again that far behind."""
    distances = range(1, min(_LONGEST, len(words) - 1) + 1)
    return {far: list(compress(count(), map(eq, words, words[far:]))) for far in distances}


def _only_blanks_between(words: TextWords, first: int, length: int) -> bool:
    """Whether nothing, not even «_», stands between the words."""
    starts, typed = words.starts, words.typed
    return all(
        not words.text[starts[at] + len(typed[at]) : starts[at + 1]].strip()
        for at in range(first, first + length - 1)
    )


def _between_two_words(report: _Run, at: int) -> bool:
    """«hành vi vi phạm»: the first belongs to the word before, the second to the word behind.

    Both words must be known, or stand elsewhere in the report by themselves.
    """
    before, syllable, _, behind = report.small[at - 1 : at + 3]
    if syllable == "học" and before in _SCHOOLS:
        return True  # «học sinh tiểu học học 02 buổi một ngày»
    around = (before, syllable), (syllable, behind)
    return (
        before.isalpha()
        and before != syllable != behind
        and all(" ".join(word) in _COMPOUNDS or report.stands_alone(word) for word in around)
    )


def _on_purpose(phrase: tuple[str, ...]) -> bool:
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
