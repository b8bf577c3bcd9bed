"""Printed sentences → nouns behind a tag that are what another figure counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unit_scales import scaled

_KINDS = (
    (
        "người", "lượt người", "cá nhân", "cán bộ", "công chức", "viên chức", "học viên",
        "học sinh", "sinh viên", "giáo viên", "đại biểu", "lao động", "đảng viên", "đoàn viên",
        "hội viên",
        "bệnh nhân", "trẻ em", "trẻ", "công dân", "khách", "lượt khách", "thí sinh", "đối tượng",
        "nhân khẩu", "hộ", "thành viên", "bác sĩ", "lượt", "ca",
    ),
    (
        "tổ chức", "cơ quan", "đơn vị", "doanh nghiệp", "cơ sở", "trường", "xã", "phường",
        "hợp tác xã", "điểm", "trạm", "thôn", "ấp", "khu phố", "tổ dân phố", "chi nhánh", "huyện",
        "bưu cục",
    ),
    (
        "vụ", "vụ việc", "trường hợp", "đơn", "cuộc", "lượt", "lần", "kiến nghị", "vụ khiếu nại",
        "đối tượng", "tổ chức, cá nhân", "ca", "hành vi", "buổi", "đợt", "đoàn", "buổi/ngày",
    ),
    (
        "văn bản", "quyết định", "kế hoạch", "công văn", "nghị quyết", "báo cáo", "chương trình",
        "đề án", "dự án", "công trình", "nhiệm vụ", "chỉ tiêu", "giải pháp", "hạng mục",
    ),
    ("hồ sơ", "thủ tục", "dịch vụ", "trường hợp", "đơn", "giấy phép", "phiếu", "giấy chứng nhận"),
    ("tin", "bài", "tin, bài", "tin bài", "phóng sự", "video", "clip", "video clip"),
    ("máy", "thiết bị", "bộ", "chiếc", "cái", "thuê bao", "máy tính", "hộp thư", "tài khoản"),
)  # fmt: skip
"""Nouns that may stand for each other: a figure in «người» may be told as «học viên»."""
_TELLING_APART = 5
"""Words behind the number among which the figure's own unit may still come."""
_WINDOW = 60
_WORDS = late(r"[^\W\d_]+")


def _find(case: Case) -> Iterator[Finding]:
    units: dict[str, list[ResolvedFigure]] = {}
    for figure in case.report.figures:
        if figure.unit and not scaled(figure.unit).measure:
            units.setdefault(figure.unit.casefold(), []).append(figure)
    for sentence in case.sentences:
        for asked in sentence.asked:
            own = asked.amount.unit.casefold()
            if own in units and not set(asked.filters) - {"dem", "so_le"}:
                yield from _judged(case, sentence, asked, units)


def _judged(
    case: Case, sentence: Sentence, asked: Asked, units: dict[str, list[ResolvedFigure]]
) -> Iterator[Finding]:
    own = asked.amount.unit.casefold()
    behind = sentence.words(asked.end, asked.end + _WINDOW)
    if not behind[:1].isspace() or not asked.text[-1:].isdigit():
        return
    words = [word.casefold() for word in _WORDS.findall(re.split(r"[,;.(]", behind)[0])]
    noun = next((n for n in _beginnings(words) if n in units), None)
    if noun is None or _may_stand(own, noun, words):
        return
    others = [figure for figure in units[noun] if _is_near(case, sentence, asked, figure)]
    if others and not _is_in_name(asked.amount.figure, noun):
        yield Finding(
            sentence.at(asked.start),
            f"«{asked.text} {noun}»: số liệu {asked.amount.label} tính bằng «{own}»",
            f"viết {{{{ {asked.amount.label} | kem_don_vi }}}}, hoặc gọi số liệu tính bằng "
            f"«{noun}»: " + ", ".join(figure.dotted for figure in others[:3]),
        )


def _beginnings(words: list[str]) -> Iterator[str]:
    for length in range(min(len(words), 4), 0, -1):
        yield " ".join(words[:length])


def _may_stand(own: str, noun: str, words: list[str]) -> bool:
    """Whether a noun is the figure's unit in other words, or the unit comes a little later."""
    if own in noun or noun in own or own in " ".join(words[:_TELLING_APART]):
        return True
    head = own.partition("/")[0].partition(",")[0].strip()
    return any(head in kind and noun in kind for kind in _KINDS)


def _is_near(case: Case, sentence: Sentence, asked: Asked, figure: ResolvedFigure) -> bool:
    """Whether a figure stands in the same group, or is printed in the same section."""
    if figure.name[:-1] == asked.amount.figure.name[:-1]:
        return True
    return figure.name in case.figures_near(sentence)


def _is_in_name(figure: ResolvedFigure, noun: str) -> bool:
    """Whether the figure's name begins with the noun: «Xã có điểm bưu điện», counted in «điểm»."""
    return (figure.declaration.name or "").casefold().startswith(noun)


RULE = Rule(
    "BC721",
    "Danh từ gõ sau thẻ là đơn vị của số liệu khác",
    Severity.WARNING,
    """
Thẻ in số của một số liệu; danh từ gõ sau nó lại là đơn vị tính của số liệu khác ở cùng nhóm, cùng
mục: có thể gọi nhầm tên.
Sai:  «Mở lớp cho {{ dao_tao.lop_chuyen_de }} người»: số liệu ấy đếm lớp.
Đúng: «Mở lớp cho {{ dao_tao.hoc_vien_chuyen_de }} người».
Danh từ gần nghĩa (người và cán bộ, công chức; vụ và trường hợp) thì không nhắc.
Cách sửa: gọi đúng số liệu, hoặc dùng bộ lọc kem_don_vi.
""",
    _find,
)
