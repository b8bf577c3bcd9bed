"""A number typed in a sentence → the figures whose value it is; a change → what counts the same."""

from __future__ import annotations

from typing import Final

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.compared_to import without_bases
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.nouns_alike import begin_alike
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change, spoken_of
from baocao_gen.checks.evidence.values_held import is_telling, unit_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_LIKE: Final = 0.5
"""Which part of a name's telling words must be said beside a number of one digit, or a share."""
_FEW_DIGITS: Final = 2
"""Digits of a number that many things may be counted by."""
_MOST_BEHIND: Final = 40
"""Letters behind the beginning of a change in which its number begins."""
_FARTHEST: Final = 600
"""Letters of a sentence in which values are told first and then their changes."""
_NO_NOUN: Final = frozenset(
    ["so", "với", "và", "hoặc", "cùng", "tương", "trong", "trên", "do", "của", "là", "ở", "tại"]
)
"""Words with which what is counted ends."""

_SAYS_NOTHING: Final = telling_words(
    "tăng giảm thêm hơn vượt hụt cao thấp nhiều ít lớn nhỏ nhích sụt kém tụt đi lên xuống mạnh nhẹ "
    "khá thiếu còn tương ứng đương tức hay khoảng gần cũng đều lại vẫn đồng thời lượng đạt bằng "
    "gấp chiếm hoàn thành"
)
"""Words of a change that name nothing."""
_WORD: Final = late(r"[^\W\d_]+")
_TIMES: Final = "lần"
_CLAUSE: Final = late(r"[,;.:()](?![0-9])|(?<!\w)và(?!\w)")


def figures_of_value(case: Case, sentence: Sentence, said: Said) -> list[ResolvedFigure]:
    """The figures that have done just a number, if the words around it tell them well enough."""
    done = case.nearly_said.done_as(said)
    figures, there = case.figures_of(sentence), words_around(sentence, said)
    whole = telling_words(sentence.unquoted)
    told = [
        figure
        for name in (done if len(done) <= len(figures) else figures)
        if name in done
        and (figure := figures.get(name))
        # «1.873 ca sốt xuất huyết …; 01 ca tử vong»: the rest of the name stands before
        and (
            (much := case.by_words.told(figure, there)) >= _told_by_value(said)
            or (much and case.by_words.words_of(figure) <= whole)
        )
    ]
    if not told and len(done) == 1:
        return [one.figure for one in done.values() if is_telling(said, one)]
    return told


def figures_counted_alike(case: Case, sentence: Sentence, at: int) -> list[ResolvedFigure]:
    """What a change is of where values are told first and then the changes of all.

    «124 vụ, 67 người chết; so với cùng kỳ giảm 15 vụ, giảm 4 người chết», in one sentence or in
    two of a paragraph.

    Args:
        case: The report.
        sentence: The sentence.
        at: Where the change begins, in the printed text.
    """
    if at - sentence.start > _FARTHEST:
        return []  # nobody tells so many changes in a row
    change = next(iter(sentence.said_in(at, at + _MOST_BEHIND)), None)
    if change is None or change.by_tag:
        return []
    # «312 nhà; đạt 104% kế hoạch»: in a sentence of its own a level may be of another thing.
    is_level = _is_rate(change) and bool(_values(sentence, at))
    if not (is_level or is_of_a_change(sentence, change)):
        return []
    return counted_alike(case, sentence, at, change)


def counted_alike(case: Case, sentence: Sentence, at: int, change: Said) -> list[ResolvedFigure]:
    """The same of a change whose number is known; ``at`` is where the values before it end."""
    source, before = sentence, _values(sentence, at)
    if not before and sentence.preceding:
        source, before = sentence.preceding, _values(sentence.preceding, sentence.preceding.end)
    words = without_bases(sentence.words(sentence.start, change.start).rpartition(";")[2])
    known = telling_words(source.words(source.start, min(source.end, at) if before else at))
    if _naming(words) - known:
        return []  # «…; huyện Kỳ Anh tăng 3 vụ, giảm 1 người chết»
    said = _counted_by(source, before, change, _naming(_CLAUSE.split(words)[-1]))
    if said is None:
        return []
    if said.by_tag:
        amount = said.amount
        return [amount.figure] if amount and amount.aspect is Aspect.ACTUAL else []
    year = case.report.year_file.period.year
    if Aspect.ACTUAL not in spoken_of(source, said, year).aspects:
        return []
    return figures_of_value(case, source, said)


def _values(sentence: Sentence, end: int) -> list[Said]:
    """The numbers of a sentence up to a character that are no differences, shares or wholes."""
    return [
        said
        for said in sentence.said_in(sentence.start, end)
        if said.unit not in PERCENT_UNITS
        and not is_of_a_change(sentence, said)
        and not sentence.before(said, 1).endswith("/")
    ]


def _naming(words: str) -> frozenset[str]:
    """The words beside a change that may name what has changed."""
    return telling_words(" ".join(_WORD.findall(words))) - _SAYS_NOTHING


def _is_rate(change: Said) -> bool:
    """Whether a number is told in parts or times of what it is of."""
    return change.unit in PERCENT_UNITS or change.noun.partition(" ")[0] == _TIMES


def _counted_by(
    source: Sentence, before: list[Said], change: Said, naming: frozenset[str]
) -> Said | None:
    """The one value that counts what a change does, by their nouns and the words around them."""
    alike = [said for said in before if _is_rate(change) or _count_alike(said, change)]
    telling = naming if _is_rate(change) else naming | telling_words(_noun(change))
    if len(alike) > 1 or naming:
        alike = [said for said in alike if telling <= _words_of_clause(source, said)]
    return alike[0] if len(alike) == 1 else None


def _words_of_clause(sentence: Sentence, said: Said) -> frozenset[str]:
    """The telling words of the clause that tells a value: «làm chết 3 người»."""
    before = _CLAUSE.split(sentence.before(said))[-1]
    return telling_words(f"{before} {_CLAUSE.split(sentence.behind(said))[0]}")


def _count_alike(one: Said, other: Said) -> bool:
    """Whether two numbers count the same: one noun may say more than the other."""
    units = [without_scale(said.unit)[1].partition("/")[0] for said in (one, other)]
    if units[0] != units[1] or other.unit in PERCENT_UNITS:
        return False
    return begin_alike(_noun(one), _noun(other))


def _noun(said: Said) -> str:
    words = without_scale(unit_of(said) if not said.noun else said.noun)[1].casefold().split()
    ends = next((at for at, word in enumerate(words) if word in _NO_NOUN), len(words))
    return " ".join(words[:ends])


def _told_by_value(said: Said) -> float:
    """Which part of a figure's name is there, so that a number is not it by chance."""
    digits = len(said.typed.strip("0.,"))
    if said.unit in PERCENT_UNITS:
        return _LIKE  # a share may be told of anything
    return _LIKE if digits < _FEW_DIGITS else _LIKE / 2 if digits == _FEW_DIGITS else 0.0
