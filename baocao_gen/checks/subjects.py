"""A place in a sentence → the figures that the words there speak of; none if that is not sure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.sentences import Asked, Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change, spoken_of
from baocao_gen.checks.evidence.values_by_size import is_rounded
from baocao_gen.checks.values_told import figures_counted_alike, figures_of_value
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.units import without_scale

_END = late(r";|:(?!\w)|\n")
_PART = late(r"[()]|,(?![0-9])|[ \n][-–][ \n]|(?<!\w)trong khi(?:[ \n]đó)?(?!\w)", re.I)
_FILLERS = late(
    r"(?:[ \n]*(?:và|đồng thời|cũng|đã|mới|ước|ước tính|tức|tức là|là|nhưng|song|chỉ|đều|lại|vẫn|"
    r"như vậy|tương ứng|tương đương|cụ thể|được|(?:con[ ])?số này|mức này|kết quả này|qua đó|"
    r"nghĩa là|hay)(?!\w))*[ \n]*",
    re.IGNORECASE,
)
_CLAIM = late(
    r"[ \n]*(?:(?:và|đã|ước|cũng)[ ])*(?:bằng|đạt|tăng|giảm|vượt|chiếm|hoàn thành|gấp|cao hơn|"
    r"thấp hơn|nhiều hơn|ít hơn|so với|không đổi|giữ nguyên|tương đương|tương ứng|\ufffc)",
    re.IGNORECASE,
)
_SHARE = late(r"t[ỷỉ] (?:lệ|trọng)", re.IGNORECASE)
_YEAR = late(r"(?:19|20)[0-9]{2}")
_BRACKETS = late(r"\([^()]*\)")
_WORD = late(r"[^\W_]+")
_GENERAL = frozenset(
    fold(
        "năm tháng quý kỳ tỉnh toàn hiện nay ước địa bàn cả riêng đối với về đến hết cuối đầu thì "
        "cùng đạt thực lượng chung kết quả công tác lĩnh vực ngành còn chỉ đều lại vẫn thành phố "
        "huyện cấp lúc thời điểm hàng mới chiếm là gồm bao mạng lưới mỗi một"
    ).split()
)
"""Words, without marks, that narrow nothing down."""
_NUMBER_OF = "so"
"""«số tiền phạt» of a figure named «Tiền phạt …»."""
_LIKE = 0.5
"""Which part of a name's telling words must be said for a figure of the same section."""
_MANY = 4
"""Telling words of a name that no other figure of the report is named by."""
_FARTHEST = 250
"""Letters before a claim in which its clause begins; clauses of reports are shorter."""
_MOST_HAVING = 200
"""Figures that have the same words in their names; words of more of them single out none."""
_LONGEST_NAME = 160
"""Letters among which a figure is named; more of them say more than its name."""
_HEDGE = late(r"(?<!\w)(?:gần|hơn|trên|dưới|khoảng|xấp xỉ|ước đạt|ước)[ \n]*$", re.IGNORECASE)
_MOST_NOUN = 45
"""Letters of the noun behind a number: «cán bộ, công chức, viên chức của tỉnh»."""


def subject_of(case: Case, sentence: Sentence, at: int) -> Meant:
    """What a claim that begins at a character of the printed text is made of.

    A figure that no tag prints and no words name is meant where its value is typed before the
    claim: «318 vụ tai nạn, giảm …».
    """
    place = (sentence.printed.passage.path, sentence.start, at)
    if place not in case.subjects:
        named = _subject(case, sentence, at)
        if not named.figures:
            named = _by_value(case, sentence, at)
        if not named.figures:
            named = Meant(tuple(figures_counted_alike(case, sentence, at)), printed=False)
        case.subjects[place] = named
    return case.subjects[place]


def _by_value(case: Case, sentence: Sentence, at: int) -> Meant:
    """The figures whose value, in their unit, is the last number typed before a claim."""
    nothing, first = Meant((), printed=False), _beginning(sentence, at)
    said = _last_value(sentence, first, at)
    year = case.report.year_file.period.year
    if said is None or said.by_tag or not said.value:
        return nothing
    rough = case.by_size.is_any(said)
    if not rough and not case.nearly_said.is_right(said):
        return nothing  # asked first: most numbers are no figure's value
    if Aspect.ACTUAL not in spoken_of(sentence, said, year).aspects:
        return nothing  # «năm 2025 phấn đấu 12.400 ha, giảm …»
    noun, *others = _PART.split(_BRACKETS.sub("", sentence.words(said.end, at)))
    if len(noun) > _MOST_NOUN or not all(_FILLERS.fullmatch(o) or _CLAIM.match(o) for o in others):
        return nothing
    told = figures_of_value(case, sentence, said)
    if not told and rough:
        counted_so = without_scale(noun.strip().removeprefix(said.unit))[1]
        clause = _PART.split(_HEDGE.sub("", sentence.words(first, said.start)))[-1]
        worded_so = _worded(case, sentence, f"{clause} {counted_so}")
        told = [figure for figure in worded_so if is_rounded(said, figure)]
    return Meant(tuple(told), printed=False)


def _last_value(sentence: Sentence, first: int, at: int) -> Said | None:
    """The last number before a claim that is no difference; of «11/12 thôn» the 11.

    What a bracket says of a number before it is no value of its own: «268 đơn (sáng chế 23 đơn)».
    """
    words = sentence.words(first, at)
    flat = _BRACKETS.sub(lambda found: MASK * len(found.group()), words)
    all_said = [s for s in sentence.said_in(first, at) if not is_of_a_change(sentence, s)]
    before = [s for s in all_said if flat[s.start - first] != MASK] or all_said
    if len(before) > 1 and sentence.between(*before[-2:]) == "/":
        return before[-2]
    return before[-1] if before else None


def _subject(case: Case, sentence: Sentence, at: int) -> Meant:
    first = _beginning(sentence, at)
    words = sentence.words(first, at)
    parts = [0, *(found.end() for found in _PART.finditer(words))]
    last = words[parts[-1] :]
    before = sentence.asked_in(first, at)
    inside = sentence.asked_in(first + parts[-1], at)
    if inside:
        return _printed(sentence, inside[-1:], at)
    if not _FILLERS.fullmatch(last):
        own = tuple(_worded(case, sentence, last))
        if not own and len(parts) > 1 and not before:
            own = tuple(_worded(case, sentence, words))
        return Meant(own, printed=False)
    if not before:
        return Meant(tuple(_worded(case, sentence, words)), printed=False)
    return _printed(sentence, before, at)


def worded(
    case: Case,
    sentence: Sentence,
    words: str,
    foreign: int,
    among: Callable[[ResolvedFigure], bool],
) -> Meant:
    """The figures that some words of a sentence name.

    Args:
        case: The report.
        sentence: Whose words they are.
        words: The words.
        foreign: How many words may be there that the figure's name lacks.
        among: Which figures may be meant.
    """
    return Meant(tuple(_worded(case, sentence, words, foreign, among)), printed=False)


def _beginning(sentence: Sentence, at: int) -> int:
    """Where the clause begins that the claim belongs to."""
    first = max(sentence.start, at - _FARTHEST)
    ends = [found.end() for found in _END.finditer(sentence.words(first, at))]
    return first + (ends[-1] if ends else 0)


def _printed(sentence: Sentence, before: tuple[Asked, ...], at: int) -> Meant:
    """The figures that tags print before a claim, if nothing else has come between."""
    nothing = Meant((), printed=False)
    last = before[-1]
    typed = [s for s in sentence.said_in(last.end, at) if s.unit not in PERCENT_UNITS]
    between = _BRACKETS.sub("", sentence.words(last.end, at))
    noun, *others = _PART.split(between)
    if typed or len(noun) > _MOST_NOUN:
        return nothing
    if not all(_FILLERS.fullmatch(part) or _CLAIM.match(part) for part in others):
        return nothing
    return Meant(
        tuple({asked.amount.figure.name: asked.amount.figure for asked in before}.values()),
        printed=True,
    )


def _worded(
    case: Case,
    sentence: Sentence,
    words: str,
    foreign: int = 0,
    among: Callable[[ResolvedFigure], bool] | None = None,
) -> list[ResolvedFigure]:
    """Figures all of whose words are said, else those of the section that are most like them.

    A word that the name lacks makes another, narrower thing of it.
    """
    if len(words) > _LONGEST_NAME:
        return []
    fits = among or _of_kind(words)
    there = frozenset(word for word in telling_words(words) if not _YEAR.fullmatch(word))
    of_any_kind = case.by_words.named(words)
    named = (of_any_kind and case.by_words.named(words, fits)) or ([] if among else of_any_kind)
    # «đường huyện»: a general word tells a figure from another one that has it in its name
    narrower = there & _GENERAL & frozenset[str]().union(*map(case.by_words.words_of, named))
    full = [
        figure
        for figure in named
        if len(_foreign(case, figure, there)) <= foreign
        and narrower <= case.by_words.words_of(figure)
    ]
    if full:
        return full
    near, likeness = case.near.of(sentence), {}
    telling = telling_words(words)
    for name in _having(case, there - _GENERAL, foreign) if len(telling) > 1 else ():
        figure = near.get(name)
        own = case.by_words.words_of(figure) if figure else frozenset()
        count = len(telling & own)
        if figure and count > 1 and narrower <= own and fits(figure):
            likeness[name] = count / len(own)
    best = max(likeness.values(), default=0.0)
    like = [near[name] for name, much in likeness.items() if best >= _LIKE and much == best]
    return like or _phrased(case, near, words, fits) or _singled_out(case, there, fits)


def _singled_out(
    case: Case, there: frozenset[str], fits: Callable[[ResolvedFigure], bool]
) -> list[ResolvedFigure]:
    """The one figure of the report in whose name many words stand, and little else does."""
    telling = there - _GENERAL
    if len(telling) < _MANY:
        return []
    figures = (case.report.figures.by_name[name] for name in _having(case, telling))
    found = [figure for figure in figures if fits(figure)]
    own = case.by_words.words_of(found[0]) if len(found) == 1 else frozenset()
    narrower = there & _GENERAL & case.by_words.all_words - own
    return found if own and not narrower and len(telling) >= len(own) * _LIKE else []


def _having(case: Case, words: frozenset[str], foreign: int = 0) -> Sequence[Name]:
    """The figures in whose names some words are; none where many more than one have."""
    names = case.by_words.lacking(words, foreign)
    return names if len(names) <= _MOST_HAVING else []


def _phrased(
    case: Case,
    near: Mapping[Name, ResolvedFigure],
    words: str,
    fits: Callable[[ResolvedFigure], bool],
) -> list[ResolvedFigure]:
    """The one figure in whose name the words stand as they are: «Tổng thu» of «Tổng thu của …».

    Where they stand in several names, the one name that begins with them is meant.
    """
    said = _WORD.findall(fold(words))
    while said and said[-1] in _GENERAL:
        said.pop()
    while said and (said[0] in _GENERAL or said[0] == _NUMBER_OF):
        said.pop(0)
    telling = telling_words(" ".join(said))
    if not telling:
        return []
    phrase = f" {' '.join(said)} "
    figures = (near[name] for name in _having(case, telling) if name in near)
    named = ((_spaced(figure.declaration.name or ""), figure) for figure in figures)
    found = [(name, f) for name, f in named if phrase in name and fits(f)]
    begun = [(name, f) for name, f in found if name.startswith(phrase)]
    only = found if len(found) == 1 else begun
    return [figure for _, figure in only] if len(only) == 1 else []


@kept(most=2_000, longest=_LONGEST_NAME)
def _spaced(name: str) -> str:
    """The words of a name without marks, with one space around each."""
    return f" {' '.join(_WORD.findall(fold(name)))} "


def _of_kind(words: str) -> Callable[[ResolvedFigure], bool]:
    """Whether words speak of a share or of a count."""
    share = bool(_SHARE.search(words))
    return lambda figure: (figure.unit in PERCENT_UNITS) is share


def says_more(case: Case, figure: ResolvedFigure, words: str) -> bool:
    """Whether some words say anything that a figure's name does not."""
    return bool(_foreign(case, figure, telling_words(_PART.split(words)[-1])))


def _foreign(case: Case, figure: ResolvedFigure, there: frozenset[str]) -> frozenset[str]:
    """The words that say something else than the figure's name."""
    return there - case.by_words.words_of(figure) - _GENERAL
