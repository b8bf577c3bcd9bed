"""Sentences that say which part of a whole something is → percentages that no two numbers make.

The part is the figure beside the percentage, the whole is told in the same sentence, named behind
the percentage, or the total that is made of the part. A percentage that any other two numbers of
the section make, or that is one of its figures, may be meant to be that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.hedged import HEDGES, may_be_told
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.reckoned import is_reckoned
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change
from baocao_gen.checks.evidence.values_held import values_held
from baocao_gen.checks.evidence.wholes_told import wholes_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of, worded
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS, exact_arithmetic
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_SHARE = late(
    r"(?<!\w)(?:(?P<way>chiếm(?:[ \n]t[ỷỉ] (?:lệ|trọng))?|(?:đạt )?t[ỷỉ] lệ)(?:[ \n]là)?"
    r"|(?P<reached>đạt|bằng)"
    r"|(?P<bracket>\()(?:chiếm|bằng|tỷ lệ|đạt)?)"
    rf"(?:[ \n]?(?P<hedge>{'|'.join(HEDGES)}))?[ \n]?$",
    re.IGNORECASE,
    needs=("chiếm", "đạt", "bằng", "tỷ lệ", "tỉ lệ", "("),
)
_OTHER_BASE = late(
    rf"{PERCENT}[ \n]?\)?[ \n]?(?:kế hoạch|chỉ tiêu|dự toán|so |cùng kỳ|năm |mục tiêu"
    r"|nghị quyết|GRDP|GDP)",
    re.IGNORECASE,
)
_WHOLE = late(
    rf"{PERCENT}\)?[ \n](?:(?:trong|trên)[ \n])?(?P<all>(?:tổng|số)[ \n](?:số[ \n])?)?"
    r"(?P<what>(?:[^.;:,()%\d]|(?<![\d.,])\d(?![\d.,])){2,80})",
    re.IGNORECASE,
)
_ENDS = late(
    r"(?:[^.;:,()\d]|\d(?=[ \n]sao)|\d{1,2}(?=[ \n]\w+[ \n](?:tuổi[ \n])?trở[ \n])){0,80}"
    r"[,(]?[ \n]?"
)
"""Between a part and its share: what is counted."""
_CLOSE = Decimal("1.25")
"""How many times each other two shares are at most of which one is typed for the other."""
_MOST_BEFORE = 120
"""Letters before a share in which its part and its whole are told."""
_MOST_SHARES = 2_000
"""Shares typed into one report that are judged: forty times as many as are said."""
_FEWEST_WORDS, _MOST_WHOLES = 2, 8
"""Words besides its unit's that name a whole in part, and how many figures may be meant by them."""
_NAMED = 0.5
"""Which part of a figure's name must be there where a percentage has but two digits."""
_Pairs = list[tuple[ResolvedFigure, ResolvedFigure]]
_ASPECTS = (Aspect.ACTUAL, Aspect.PRIOR, Aspect.PLANNED, Aspect.CUMULATIVE)


@frozen
class _Share:
    """A share as it is typed.

    Attributes:
        sentence: Its sentence.
        said: The number.
        at: Where its verb or its bracket begins.
        bracket: Whether it stands alone in a bracket.
        reached: Whether «đạt» alone says it, which is said of a plan as well.
        hedge: «hơn», «gần»; empty if there is none.
    """

    sentence: Sentence
    said: Said
    at: int
    bracket: bool
    reached: bool
    hedge: str


def _find(case: Case) -> Iterator[Finding]:
    for share in islice(_typed(case), _MOST_SHARES):
        yield from _judged(case, share)


def _typed(case: Case) -> Iterator[_Share]:
    for sentence in case.sentences_with((PERCENT,), ("chiếm", "đạt", "bằng", "lệ", "(")):
        for said in sentence.said:
            if said.unit != PERCENT or said.by_tag or not is_reckoned(said):
                continue
            found = _SHARE.search(sentence.before(said))
            if found and _may_be_a_share(found, sentence.behind(said, _MOST_BEFORE)):
                at = said.start - (len(found.string) - found.start())
                hedge = (found["hedge"] or "").casefold()
                yield _Share(
                    sentence, said, at, bool(found["bracket"]), bool(found["reached"]), hedge
                )


def _may_be_a_share(found: re.Match[str], behind: str) -> bool:
    """Whether no plan or other year is told behind a percentage; «bằng» has a whole there."""
    whole = _WHOLE.match(behind)
    is_equal = (found["reached"] or "").casefold() == "bằng"
    return not _OTHER_BASE.match(behind) and (not is_equal or bool(whole and whole["all"]))


def _judged(case: Case, share: _Share) -> Iterator[Finding]:
    found = [(part, whole) for part in _parts(case, share) for whole in _wholes(case, share, part)]
    found = [(part, whole) for part, whole in found if _of(part, whole)]
    shares = [(f"{p.dotted} / {w.dotted}", _of(p, w) or Decimal(0)) for p, w in found]
    if share.reached and not _WHOLE.match(share.sentence.behind(share.said, _MOST_BEFORE)):
        values = case.near.values(share.sentence)
        shares = [
            (words, value)
            for (words, value), (part, whole) in zip(shares, found, strict=True)
            if values.has_share(value) or _may_be_reached(case, share, part, whole)
        ]
    typed = [*_typed_pairs(share)]
    shares.extend(typed)
    if not shares or any(_holds(share, value) for _, value in shares):
        return
    if not share.hedge and _may_be_another(case, share, found, is_typed=bool(typed)):
        return
    words, value = shares[0]
    yield Finding(
        share.sentence.at(share.said.start),
        f"«{share.said.typed}%»: {words} là {shown_number(value, max(2, share.said.decimals))}%",
        "sửa tỷ lệ, hoặc khai báo nó với cong_thuc rồi gọi tên",
    )


def _may_be_reached(case: Case, share: _Share, part: ResolvedFigure, whole: ResolvedFigure) -> bool:
    """Whether «đạt 95%» is said of a part by its name, and not of a plan that no file has."""
    value, typed = _of(part, whole) or Decimal(0), share.said.value
    if part.planned or max(value, typed) > min(value, typed) * _CLOSE:
        return False
    return case.by_words.words_of(whole) < case.by_words.words_of(part)


def _typed_pairs(share: _Share) -> Iterator[tuple[str, Decimal]]:
    """The shares of the number right before in those that it is told to be a part of."""
    sentence, at = share.sentence, share.at
    before = [s for s in sentence.said_in(at - _MOST_BEFORE, at) if s.unit not in PERCENT_UNITS]
    if not before or _WHOLE.match(sentence.behind(share.said, _MOST_BEFORE)):
        return
    part = before[-1]
    if is_of_a_change(sentence, part) or not _ENDS.fullmatch(sentence.words(part.end, at)):
        return
    for whole in wholes_of(sentence, part):
        above, below = (one.value * without_scale(one.unit)[0] for one in (part, whole))
        with exact_arithmetic(above, below):
            yield f"{part.typed} / {whole.typed}", above * 100 / below


def _parts(case: Case, share: _Share) -> list[ResolvedFigure]:
    """What a share is of: the figure whose value is told right before it, or that is named."""
    sentence, at = share.sentence, share.at
    before = [s for s in sentence.said_in(at - _MOST_BEFORE, at) if s.unit not in PERCENT_UNITS]
    last = before[-1] if before else None
    figures = [f for f in subject_of(case, sentence, at).figures if f.unit not in PERCENT_UNITS]
    if last is None:
        return [] if share.bracket else figures
    if is_of_a_change(sentence, last):
        return []
    told = [figure for figure in figures if _says(case, last, figure)]
    return told or ([] if share.bracket else [f for f in figures if _is_behind(case, share, last)])


def _says(case: Case, said: Said, figure: ResolvedFigure) -> bool:
    """Whether a number is what was done of a figure."""
    if said.amount is not None:
        return said.amount.figure.name == figure.name and said.amount.aspect is Aspect.ACTUAL
    return any(
        held.figure.name == figure.name and held.aspect is Aspect.ACTUAL
        for held in case.nearly_said.equal_to(said)
    )


def _is_behind(case: Case, share: _Share, last: Said) -> bool:
    """Whether the words behind the last number name a figure: «35.000 em, tiểu học chiếm»."""
    tail = share.sentence.words(last.end, share.at).rpartition(",")[2]
    return bool(tail.strip() and worded(case, share.sentence, tail, 0, _is_counted).figures)


def _is_counted(figure: ResolvedFigure) -> bool:
    return figure.unit not in PERCENT_UNITS and bool(figure.actual)


def _wholes(case: Case, share: _Share, part: ResolvedFigure) -> Iterator[ResolvedFigure]:
    """What a part may be of, as far as the sentence or the file says so."""
    behind = _WHOLE.match(share.sentence.behind(share.said, _MOST_BEFORE))
    everything = case.near.values(share.sentence).all_of(part.unit)
    totals = [group.total for group in case.kinship.of(part) if group.total]
    if behind:
        if called := _called_with_commas(case, share, part, behind.start("what")):
            yield from called
            return
        what, holds = behind["what"], partial(_may_hold, part=part)
        named = worded(case, share.sentence, what, 0, holds).figures
        yield from (one for one in named if one.name != part.name)
        words = telling_words(what)
        if behind["all"] and not named:
            yield from (one for one in totals if words <= case.by_words.words_of(one))
            yield from _with_all(case, share, part, words)
            if words <= telling_words(part.unit):
                yield from (one for one in everything if _may_hold(one, part))
        return
    yield from totals
    yield from (one for one in everything if _may_hold(one, part))
    yield from _holding_by_name(case, part)
    for said in share.sentence.said_in(share.at - _MOST_BEFORE, share.at):
        for figure in case.figures_of(share.sentence).values():
            if _may_hold(figure, part) and figure.name != part.name and _says(case, said, figure):
                yield figure


def _called_with_commas(
    case: Case, share: _Share, part: ResolvedFigure, at: int
) -> list[ResolvedFigure]:
    """The figures whose names have commas, and stand behind a share: «5% tổng thu BHXH, BHYT»."""
    behind = " ".join(share.sentence.behind(share.said, _MOST_BEFORE).casefold().split())
    if "," not in behind[at:]:
        return []
    called = case.by_words.called_with_commas(behind)
    return [figure for begins, figure in called if begins <= at and _may_hold(figure, part)]


def _with_all(
    case: Case, share: _Share, part: ResolvedFigure, words: frozenset[str]
) -> Iterator[ResolvedFigure]:
    """The figures whose names have all words of a whole, if one of them may be meant.

    «số hồ sơ tiếp nhận» may be both «Hồ sơ thủ tục hành chính tiếp nhận» and «Hồ sơ tiếp nhận trực
    tuyến»; where no share of any comes near, the whole is told in no file.
    """
    if len(words - telling_words(part.unit)) < _FEWEST_WORDS:
        return
    names = islice(case.by_words.lacking(words), _MOST_WHOLES + 1)
    figures = (case.report.figures.by_name[name] for name in names)
    found = [f for f in figures if f is not part and f.unit == part.unit and _may_hold(f, part)]
    typed = share.said.value
    near = (max(v, typed) <= min(v, typed) * _CLOSE for f in found if (v := _of(part, f)))
    if len(found) <= _MOST_WHOLES and any(near):
        yield from found


def _holding_by_name(case: Case, part: ResolvedFigure) -> Iterator[ResolvedFigure]:
    """Figures whose names a part's name goes on: «Vụ cháy» of «Vụ cháy do sự cố điện»."""
    own = case.by_words.words_of(part)
    for whole in case.by_words.within(own):
        is_named = case.by_words.words_of(whole) < own and whole.unit == part.unit
        if is_named and _may_hold(whole, part):
            yield whole


def _may_hold(whole: ResolvedFigure, part: ResolvedFigure) -> bool:
    """Whether one figure counts what another does, and no less of it."""
    if not _is_counted(whole) or without_scale(whole.unit)[1] != without_scale(part.unit)[1]:
        return False
    return (_of(part, whole) or Decimal(0)) <= 100


def _of(part: ResolvedFigure, whole: ResolvedFigure, *at: Aspect) -> Decimal | None:
    """Which part of a whole a figure is, in per cent."""
    above = part.values[at[0] if at else Aspect.ACTUAL]
    below = whole.values[at[-1] if at else Aspect.ACTUAL]
    if above is None or not below or above < 0 or below < 0:
        return None
    with exact_arithmetic(above, below):
        return above * without_scale(part.unit)[0] * 100 / (below * without_scale(whole.unit)[0])


def _holds(share: _Share, value: Decimal) -> bool:
    return may_be_told(value, share.said, share.hedge)


def _may_be_another(case: Case, share: _Share, found: _Pairs, *, is_typed: bool) -> bool:
    """Whether a percentage is a figure, or what two other numbers of the section make.

    Where the whole is named behind it, no other whole is meant; where it is typed before the part,
    no other two figures are.
    """
    figures = case.figures_of(share.sentence)
    near, parts = figures.values(), {part.name for part, _ in found}
    named = bool(found and _WHOLE.match(share.sentence.behind(share.said, _MOST_BEFORE)))
    wholes = [whole for _, whole in found] if named else list(near)
    there = words_around(share.sentence, share.said)
    told_enough = 0.0 if len(share.said.typed) > len("95") else _NAMED
    held = (
        value
        for f in near
        for one in values_held(f)
        if one.unit in PERCENT_UNITS
        and case.by_words.told(f, there) >= (told_enough if one.aspect else _NAMED)
        for value in ((one.value, 100 - one.value) if one.aspect else (one.value,))
    )
    if any(_holds(share, value) for value in held):
        return True
    told = [s for s in share.sentence.said if s.unit not in PERCENT_UNITS and s.value]
    by_numbers = (one.value * 100 / other.value for one in told for other in told)
    if any(_holds(share, value) for value in by_numbers):
        return True
    return not is_typed and any(
        _holds(share, value) or _holds(share, 100 - value)
        for name in parts
        for whole in wholes
        if without_scale(whole.unit)[1] == without_scale(figures.get(name, whole).unit)[1]
        for above in _ASPECTS
        for below in _ASPECTS
        if (above is Aspect.PRIOR) == (below is Aspect.PRIOR)
        if (value := _of(figures.get(name, whole), whole, above, below)) is not None
    )


RULE = Rule(
    "BC778",
    "Tỷ lệ «chiếm» gõ tay không bằng phần chia cho toàn thể",
    Severity.WARNING,
    """
Câu nói một số liệu chiếm bao nhiêu phần trăm, và cho biết toàn thể (đứng trong câu, gọi tên sau
«tổng số», hay là tổng mà số liệu là một phần) thì tỷ lệ chỉ có một.
Sai:  «225 giáo viên có trình độ thạc sĩ, chiếm 21% tổng số giáo viên» khi có 1.875 giáo viên.
Đúng: «225 giáo viên có trình độ thạc sĩ, chiếm 12% tổng số giáo viên».
Toàn thể cũng là số ở câu trước, ở trước «trong đó», «phát hiện», hay số liệu có tên mà tên của phần
kéo dài thêm («Vụ cháy do sự cố điện» của «Vụ cháy»).
Tỷ lệ là thương của hai số khác trong mục, hay là một số liệu đã khai báo, thì bỏ qua. So với kế
hoạch, cùng kỳ thì xem BC726; «a/b» thì xem BC742.
Cách sửa: sửa tỷ lệ, hoặc khai báo nó với cong_thuc rồi gọi tên.
""",
    _find,
)
