"""Printed sentences → nouns behind a tag that are what another figure counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nouns_alike import are_unlike, may_stand
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unit_scales import scaled

_TELLING_APART = 5
"""Words behind the number among which the figure's own unit may still come."""
_WINDOW = 60
_WORDS = late(r"[^\W\d_]+")


def _find(case: Case) -> Iterator[Finding]:
    units: dict[str, list[ResolvedFigure]] = {}
    for figure in case.report.figures:
        if figure.unit and not scaled(figure.unit).measure:
            units.setdefault(figure.unit.casefold(), []).append(figure)
            units.setdefault((figure.declaration.name or figure.unit).casefold(), []).append(figure)
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
    said = " ".join(words[:_TELLING_APART])
    if noun is None or own in said or may_stand(own, noun):
        return
    others = [figure for figure in units[noun] if _is_near(case, sentence, asked, figure)]
    others = others or (units[noun] if are_unlike(own, noun) else [])
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


def _is_near(case: Case, sentence: Sentence, asked: Asked, figure: ResolvedFigure) -> bool:
    """Whether a figure stands in the same group, or is printed in the same section."""
    if figure.name[:-1] == asked.amount.figure.name[:-1]:
        return True
    return figure.name in case.near.of(sentence)


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
