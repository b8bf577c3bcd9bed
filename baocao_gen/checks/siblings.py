"""The words of a rank or a comparison → the groups of like figures that they may be about."""

from __future__ import annotations

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.kinship import Siblings
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.vietnamese.pattern import late

_WORD = late(r"[^\W\d_]+")
_SAYS_NOTHING = frozenset(
    (
        "chiếm đạt vốn nguồn thu từ đến với là các loại khu vực lĩnh vực trong toàn số lượng tổng "
        "cao thấp nhiều ít lớn nhỏ đông dài ngắn nhất hơn đứng xếp thứ đầu cuối hai ba tư năm sau "
        "trước tỷ tỉ trọng lệ phần đa chủ yếu gấp lần đôi tạo đóng góp về chỉ còn thuộc nay này và "
        "cũng vẫn luôn kỳ tháng quý được có quá nửa một nhì vị trí hạng dẫn chót "
        "gần khoảng trên xấp xỉ tới chừng"
    )
    .casefold()
    .split()
)
"""Words of a rank or of a comparison that name no figure."""


def _telling(words: str) -> frozenset[str]:
    """The words of a rank or a comparison that may name a figure."""
    said = _WORD.findall(words.casefold())
    return telling_words(" ".join(word for word in said if word not in _SAYS_NOTHING))


def groups_named(case: Case, sentence: Sentence, words: str, whole: str) -> list[Siblings]:
    """The groups of figures that a sentence may rank or compare.

    Args:
        case: The report.
        sentence: The sentence; its section prints the figures.
        words: Words of which some are in their names.
        whole: All that the sentence says there, which names nothing else.
    """
    section, said = case.kinship.of_section(case.near.of(sentence)), _telling(whole)
    if not said - section.units <= case.by_words.all_words:
        return []
    return section.naming(said, telling_words(words))
