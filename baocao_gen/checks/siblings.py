"""A figure → the groups of like figures that it can be ranked in: parts of a total, kin by name."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late

_FEWEST = 2
_LIKE = 0.5
"""Which part of the words that tell a figure from its siblings must be said."""
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
_NOT_TELLING = frozenset(("so", "ty", "le", "tong", "muc"))
"""Steps of a key with which names of unlike figures begin: «so_», «ty_le_»."""


@frozen
class Siblings:
    """Figures that a rank may be about.

    Attributes:
        figures: All of them, the figure itself among them, each with a value.
        total: What they are the parts of; None for kin by name.
    """

    figures: tuple[ResolvedFigure, ...]
    total: ResolvedFigure | None = None

    def named(self, case: Case, words: str) -> tuple[ResolvedFigure, ...]:
        """Those of which half the words, that no other one's name has, are said."""
        there, own = telling_words(words), [case.by_words.words_of(f) for f in self.figures]
        found = []
        for figure, words_of in zip(self.figures, own, strict=True):
            others = [other for other in own if other is not words_of]
            telling = words_of.difference(*others)
            if telling and len(telling & there) >= len(telling) * _LIKE:
                found.append(figure)
        return tuple(found)

    def says_only_these(self, case: Case, words: str) -> bool:
        """Whether words say nothing besides the names of the figures and of their total."""
        known = [case.by_words.words_of(f) for f in (*self.figures, self.total) if f]
        known += [telling_words(f.unit) for f in self.figures]
        return not _telling(words).difference(*known)


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
    near, found = case.near.of(sentence), dict[frozenset[Name], Siblings]()
    units = telling_words(" ".join({figure.unit for figure in near.values()}))
    if not all(case.by_words.counted(frozenset((one,))) for one in _telling(whole) - units):
        return []
    for name in case.by_words.counted(telling_words(words)):
        if name in near:
            for group in groups_of(case, near[name]):
                if group.says_only_these(case, whole):
                    found.setdefault(frozenset(f.name for f in group.figures), group)
    return list(found.values())


def groups_of(case: Case, figure: ResolvedFigure) -> Iterator[Siblings]:
    """The groups that a figure can be ranked in; those with a blank, or of two units, are none."""
    seen: set[frozenset[Name]] = set()
    for names, total in (*_totals(case, figure), *((kin, None) for kin in _kin(case, figure))):
        by_name = case.report.figures.by_name
        figures = tuple(by_name[name] for name in names if name in by_name)
        known = all(f.actual is not None and f.unit == figure.unit for f in figures)
        if len(figures) >= _FEWEST and known and frozenset(names) not in seen:
            seen.add(frozenset(names))
            yield Siblings(figures, total)


def _totals(
    case: Case, figure: ResolvedFigure
) -> Iterator[tuple[tuple[Name, ...], ResolvedFigure | None]]:
    names = case.ledger.names
    for total in case.report.figures:
        declared = total.declaration
        for split in (declared.parts, *declared.other_splits):
            parts = tuple(names.look_up(total.name, tuple(part.split("."))) for part in split)
            if figure.name in parts:
                yield parts, total


def _kin(case: Case, figure: ResolvedFigure) -> Iterator[tuple[Name, ...]]:
    """Figures whose keys begin or end alike, in its own group or at the same depth of another."""
    *group, last = figure.name
    own = [f for f in case.report.figures if list(f.name[:-1]) == group and f.unit == figure.unit]
    steps = last.split("_")
    for length in range(1, len(steps)):
        head, tail = steps[:length], steps[-length:]
        if set(head) - _NOT_TELLING:
            yield _without_totals(f for f in own if f.name[-1].split("_")[:length] == head)
        if set(tail) - _NOT_TELLING:
            yield _without_totals(f for f in own if f.name[-1].split("_")[-length:] == tail)
    if group:
        yield tuple(
            f.name
            for f in case.report.figures
            if len(f.name) == len(figure.name)
            and f.name[-1] == last
            and list(f.name[:-2]) == group[:-1]
            and f.unit == figure.unit
        )


def _without_totals(figures: Iterator[ResolvedFigure]) -> tuple[Name, ...]:
    """Like figures; none of them if one is made of others."""
    found = list(figures)
    if any(f.declaration.parts for f in found):
        return ()
    return tuple(f.name for f in found)
