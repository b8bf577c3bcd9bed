"""The words of a sentence that say «more» or «less» → which, and whether a figure went that way."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from typing import Final

from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.vietnamese.numbers import exact_arithmetic, format_quantity, round_half_up
from baocao_gen.vietnamese.pattern import late


class Direction(Enum):
    """Where a value went, seen from what it is compared with."""

    UP = "tăng"
    DOWN = "giảm"
    SAME = "không đổi"


_WORDS: Final = {
    Direction.UP: (
        "tăng", "vượt", "cao hơn", "nhiều hơn", "lớn hơn", "đông hơn", "dài hơn", "tăng thêm",
        "thêm", "nhích lên", "tăng lên",
    ),
    Direction.DOWN: (
        "giảm", "hụt", "thấp hơn", "ít hơn", "nhỏ hơn", "kém hơn", "kém", "sụt", "sụt giảm", "tụt",
        "thiếu hụt", "còn thiếu", "thiếu",
        "giảm bớt", "ngắn hơn", "suy giảm", "cắt giảm", "giảm đi", "giảm xuống",
    ),
    Direction.SAME: (
        "không đổi", "không thay đổi", "giữ nguyên", "giữ ổn định", "giữ vững ở mức",
        "không tăng, không giảm", "không tăng không giảm", "vẫn như",
    ),
}  # fmt: skip
_DIRECTIONS: Final = {word: way for way, words in _WORDS.items() for word in words}
_ALL: Final = "|".join(sorted(_DIRECTIONS, key=len, reverse=True))
WORD: Final = (
    rf"(?<!\w)(?<!không )(?<!chưa )(?<!chẳng )(?<!tốc độ )(?<!mức )(?<!tỷ lệ )(?<!đà )(?<!để )"
    rf"(?<!phải )(?<!nhằm )(?<!cần )(?<!sẽ )(?<!(?<!quốc )(?<!tham )(?<!chuyên )gia )"
    rf"(?<!phấn đấu )(?<!đấu )(?<!góp phần )"
    rf"(?<!(?<!việc )làm )(?<!hạn chế )(?<!kéo )(?<!đề nghị )(?<!dự kiến )(?P<way>{_ALL})(?!\w)"
)
"""A word of direction that says what has happened; «không tăng», «tốc độ tăng» do not."""
_YEAR: Final = late(r"(?:19|20)[0-9]{2}")
ADVERBS: Final = (
    r"(?:[ \n](?:mạnh|nhẹ|khá|đáng kể|rất|nhanh|sâu|đều|cao|thêm|được|là|đi|lên|xuống|tới|đến|"
    r"khoảng|gần|hơn|trên|xấp xỉ|ước|chừng|ròng|tương ứng|mức|ở mức|trưởng))*"
)
BASE: Final = (
    r"(?:so với|với|so)?[ \n]?(?:(?:mức|số)[ \n](?:\w+[ \n])?(?:của[ \n])?)?"
    r"(?:cùng kỳ|năm (?:học )?trước|năm ngoái|năm (?:19|20)[0-9]{2})"
    r"(?:[ \n](?:năm (?:trước|ngoái|(?:19|20)[0-9]{2})|của năm trước))?"
)
"""What last year's value is called."""


_LESS_IS_BETTER = late(
    r"nghèo|vi phạm|tai nạn|bán kính|suy dinh dưỡng|tử vong|giảm|tồn|"
    r"(?<!tham gia bảo hiểm )(?<!đóng bảo hiểm )(?<!thu bảo hiểm )thất nghiệp|"
    r"quá hạn|trễ|nợ|mắc|chết|thiệt hại|thời gian|hao hụt|thất thoát|chi phí|bỏ học|"
    r"sinh con thứ|tội phạm|vắng|cháy",
    re.IGNORECASE,
)
"""Words of figures that are to fall below their plan."""


def is_better_low(words: str) -> bool:
    """Whether what words name is to fall below its plan: «Tỷ lệ hộ nghèo», «Số vụ tai nạn»."""
    return bool(_LESS_IS_BETTER.search(words))


def said_by(word: str) -> Direction:
    """The direction that a word tells.

    >>> said_by("thấp hơn")
    <Direction.DOWN: 'giảm'>
    """
    return _DIRECTIONS[re.sub(r"\s+", " ", word.casefold())]


def direction(figure: ResolvedFigure, than: Aspect = Aspect.PRIOR) -> Direction | None:
    """Where a figure went from last year's value or from the plan; None if one is not known."""
    apart = difference(figure, than)
    if apart is None:
        return None
    if not round_half_up(apart, figure.decimals):
        return Direction.SAME
    return Direction.UP if apart > 0 else Direction.DOWN


def is_of_last_year(words: str, year: int) -> bool:
    """Whether no other year than the one before the report's is said.

    >>> is_of_last_year("so với năm 2018", 2020), is_of_last_year("so với cùng kỳ", 2020)
    (False, True)
    """
    return all(int(said) == year - 1 for said in _YEAR.findall(words))


def has_last_year(figure: ResolvedFigure) -> bool:
    """Whether a figure can be compared with the same period of last year."""
    return figure.prior is not None and figure.actual is not None


def difference(figure: ResolvedFigure, than: Aspect = Aspect.PRIOR) -> Decimal | None:
    """By how much a figure is more than last year's value or than the plan."""
    actual, other = figure.actual, figure.values[than]
    if actual is None or other is None:
        return None
    with exact_arithmetic(actual, other):
        return actual - other


def change_in_percent(figure: ResolvedFigure, than: Aspect = Aspect.PRIOR) -> Decimal | None:
    """The same in percent of what it is compared with."""
    apart, other = difference(figure, than), figure.values[than]
    if apart is None or other is None or other <= 0:
        return None
    with exact_arithmetic(apart, other):
        return apart * 100 / other


def both_values(figure: ResolvedFigure, than: Aspect = Aspect.PRIOR) -> str:
    """«936 thủ tục → 972 thủ tục», for a message."""
    values = (figure.values[than], figure.actual)
    said = [format_quantity(v, figure.unit, figure.decimals) for v in values if v is not None]
    return " → ".join(said)
