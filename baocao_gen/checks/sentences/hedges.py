"""Printed sentences → «hơn», «gần», «một nửa» said of a number that lies on the other side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_held import unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.named_alone import named_alone
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import says_more, worded
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS, exact_arithmetic
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unit_scales import scaled, unit_typed_behind

_MORE = ("hơn", "trên", "quá", "ít nhất", "tối thiểu", "không dưới", "vượt", "vượt mốc", "qua mốc")
_LESS = ("gần", "dưới", "ngót", "không quá", "tối đa", "chưa đến", "chưa tới", "chưa đầy")
_ABOUT = ("khoảng", "xấp xỉ", "chừng", "độ chừng", "ước khoảng", "ước chừng", "tầm")
_HEDGES = tuple(sorted((*_MORE, *_LESS, *_ABOUT), key=len, reverse=True))
_ALL = "|".join(_HEDGES)
_HEDGE = late(
    rf"(?<!\w)(?<!nhiều )(?<!cao )(?<!thấp )(?<!lớn )(?<!nhỏ )(?<!ít )(?<!tăng )(?<!giảm )"
    rf"(?P<word>{_ALL})[ \n]$",
    re.IGNORECASE,
    needs=_HEDGES,
)
_DIGITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WHOLES = {"ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_SIGNS = ("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5")
_SAYS_PART = ("một nửa", *_SIGNS, *(f" phần {word}" for word in _WHOLES))
"""One of them is in every sentence that says a part of a whole."""
_PART = late(
    rf"(?<![\w/])(?:(?P<word>{_ALL})[ \n])?(?P<part>một nửa|[1-4]/[2-5]|(?:{'|'.join(_DIGITS)})"
    rf" phần (?:{'|'.join(_WHOLES)}))(?![\w/])(?![ \n](?:nhiệm kỳ|trăm|nghìn))",
    re.IGNORECASE,
)
_AIM = late(
    r"phấn đấu|bảo đảm|đảm bảo|mục tiêu|yêu cầu|phải|đặt ra|chỉ tiêu|kế hoạch|quy định|nhằm|"
    r"năm sau|dự kiến|cùng kỳ|năm trước|so với|tăng|giảm|chênh|trong đó|mỗi|bình quân",
    re.IGNORECASE,
)
"""What makes an aim, a comparison or another thing of a number."""
_OF_ANOTHER_TIME = late(
    r"phấn đấu|mục tiêu|chỉ tiêu|dự kiến|năm sau|cùng kỳ|năm trước|so với|tăng|giảm|mỗi|bình quân",
    re.IGNORECASE,
)
"""What makes an aim or a comparison of a part whose number a tag prints behind it."""
_STOP = late(r"[;:(),](?![0-9])|[ \n][-–][ \n]|\n")
_SAID_AGAIN = late(r"[ \n]*[,(][ \n]*(?:tức|là|tức là|hay|nghĩa là)?[ \n]*", re.IGNORECASE)
_NEAR = Decimal("0.15")
"""How far, in parts of the value, a rounded number may be from it and still mean it."""
_CLOSE = Decimal("0.03")
"""How far it may be from another figure of the section that is meant instead."""
_SAME = Decimal("0.02")
"""How far a number with another scale may be from it: chance hits it once in a hundred."""
_FEWEST_DIGITS = 3
"""Digits of a number that is told to be a value of another scale."""
_SCALE = "xem lại dấu phẩy và đơn vị, hoặc ghi đúng số bằng thẻ"
_LOOSE = Decimal("0.02")
_ROUGH = Decimal("0.12")
"""How far, in parts of the whole, «một nửa» may be from half."""
_MOST_FOREIGN = 2
_LONGEST_CLAUSE = 180
"""Letters around a number that name a figure; more of them say more than its name."""
_MOST_NOUN = 40
_WINDOW = 120
_MOST_TYPED = 5_000
"""Rounded numbers typed into one report that are judged: a hundred times as many as are said."""


def _find(case: Case) -> Iterator[Finding]:
    sentences = case.sentences_with((*_HEDGES, *_SAYS_PART))
    hedged = (
        (sentence, said, hedge)
        for sentence in sentences
        for said in sentence.said
        if (hedge := _hedge(sentence, said))
    )
    for sentence, said, hedge in islice(hedged, _MOST_TYPED):
        yield from _number(case, sentence, said, hedge)
    for sentence in sentences:
        if any(part in sentence.low for part in _SAYS_PART):
            yield from _parts(case, sentence)


def _hedge(sentence: Sentence, said: Said) -> str:
    """The words right before a typed number that say on which side of it the value lies."""
    if said.by_tag or not said.value:
        return ""
    before = sentence.before(said)
    found = _HEDGE.search(before) if before.lower().rstrip().endswith(_HEDGES) else None
    return found["word"] if found else ""


def _number(case: Case, sentence: Sentence, said: Said, hedge: str) -> Iterator[Finding]:
    """«gần 200 điểm phục vụ» of a figure that is 206."""
    clause, beside = _clause(sentence, said), _beside(sentence, said)
    if beside is None and (len(clause) > _LONGEST_CLAUSE or _AIM.search(clause)):
        return
    word, shown = hedge.casefold(), sentence.words(said.start, said.end + _MOST_NOUN)

    def value(figure: ResolvedFigure) -> Decimal | None:
        return _value_said(said, shown, figure)

    subject = beside or worded(
        case, sentence, clause, _MOST_FOREIGN, lambda figure: value(figure) is not None
    )
    if not subject.figures:
        subject = Meant(named_alone(case, sentence, said, hedge).figures, printed=False)
    compared = [(f, v) for f in subject.figures if (v := value(f)) is not None]
    name = " ".join(telling_words(clause) - telling_words(unit_of(said)))
    shifted = compared and all(
        _is_shifted(word, said, typed, figure) and not says_more(case, figure, name)
        for figure, typed in compared
    )
    if not compared or (not shifted and any(_holds(word, said, v, f) for f, v in compared)):
        return
    if beside is None and said.unit != PERCENT and not shifted:
        beside_it = case.near.values(sentence).beside(value)
        if any(_fits(word, said, typed, figure) for figure, typed in beside_it):
            return
    figure = compared[0][0]
    yield Finding(
        sentence.at(said.start - len(word) - 1),
        f"«{word} {said.typed}{said.unit if said.unit == PERCENT else ''}»: "
        f"{figure.dotted} là {figure}",
        _SCALE if shifted else _hint(word, compared[0][1], figure),
    )


def _clause(sentence: Sentence, said: Said) -> str:
    """The words around a number, up to the marks on either side, without the number."""
    before = _STOP.split(sentence.before(said, 120))[-1]
    behind = _STOP.split(sentence.behind(said, 120))[0]
    hedge = _HEDGE.search(before)
    return f"{before[: hedge.start()] if hedge else before} {behind}"


def _beside(sentence: Sentence, said: Said) -> Meant | None:
    """The figure whose tag stands right before the bracket in which a number is said again."""
    before = sentence.before(said, 40)
    opened = before.rfind("(")
    if opened < 0:
        return None
    at = said.start - len(before) + opened
    last = sentence.asked_in(at - _WINDOW, at)[-1:]
    if not last or at - last[0].end > _MOST_NOUN:
        return None
    return Meant((last[0].amount.figure,), printed=True)


def _value_said(said: Said, shown: str, figure: ResolvedFigure) -> Decimal | None:
    """What a number with its unit is in the figure's unit; None if the units do not compare."""
    own, typed = scaled(figure.unit), unit_typed_behind(shown[len(said.typed) :])
    if figure.actual is None or not figure.actual:
        return None
    if typed is None:
        same = said.unit == figure.unit or said.noun.casefold().startswith(figure.unit.casefold())
        return said.value if same and figure.unit else None
    unit = typed[1]
    if unit.base and unit.base != own.base:
        return None
    if (figure.unit in PERCENT_UNITS) is not (unit.base in PERCENT_UNITS):
        return None
    with exact_arithmetic(said.value, unit.times):
        return said.value * unit.times / own.times


def _holds(word: str, said: Said, value: Decimal, figure: ResolvedFigure) -> bool:
    """Whether a hedged number is right, or so far away that it must be another one."""
    actual = figure.actual or Decimal(0)
    with exact_arithmetic(actual, value):
        apart = abs(actual - value)
        if apart > actual * _NEAR:
            return True
        if word in _MORE:
            return value <= actual
        if word in _LESS:
            return value >= actual
        unit = value / said.value * Decimal(1).scaleb(_last_place(said))
        return apart <= max(unit / 2, actual * _LOOSE)


def _is_shifted(word: str, said: Said, value: Decimal, figure: ResolvedFigure) -> bool:
    """Whether a number is a figure's but for its scale: «gần 12,5 triệu con» of 1.246,8 nghìn."""
    actual = figure.actual or Decimal(0)
    power = (actual / value).normalize().adjusted() if value else 0
    if len(said.typed.strip("0").replace(",", "")) < _FEWEST_DIGITS or said.unit == PERCENT:
        return False
    for times in (power, power + 1):
        moved = value.scaleb(times)
        if times and abs(actual - moved) <= actual * _SAME and _holds(word, said, moved, figure):
            return True
    return False


def _fits(word: str, said: Said, value: Decimal, figure: ResolvedFigure) -> bool:
    """Whether a hedged number is a figure's, close to it and on its right side."""
    actual = figure.actual or Decimal(0)
    with exact_arithmetic(actual, value):
        close = abs(actual - value) <= actual * _CLOSE
    return close and _holds(word, said, value, figure)


def _last_place(said: Said) -> int:
    """The power of ten of the last digit that is no zero: 2 for 1.500."""
    digits = said.typed.replace(".", "").replace(",", "")
    return len(digits) - len(digits.rstrip("0")) - said.decimals


def _hint(word: str, value: Decimal, figure: ResolvedFigure) -> str:
    if word in _ABOUT:
        return f"làm tròn lại từ {figure}"
    right = "hơn" if value < (figure.actual or 0) else "gần"
    return f"viết «{right}», hoặc ghi đúng số bằng thẻ"


def _parts(case: Case, sentence: Sentence) -> Iterator[Finding]:
    """«hơn một nửa» of a share that is 48,89%."""
    for found in _PART.finditer(sentence.unquoted):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        before = _STOP.split(sentence.words(start - _WINDOW, start))[-1]
        behind = _STOP.split(sentence.words(end, end + _WINDOW))[0]
        part = _part_of(found["part"].casefold())
        word = (found["word"] or "").casefold()
        printed = _part_beside(case, sentence, found)
        if printed and not _OF_ANOTHER_TIME.search(before + behind):
            if not any(_is_part(word, part, share) for _, share in printed):
                yield _finding_of_part(sentence, found, *printed[0])
            continue
        if len(before + behind) > _LONGEST_CLAUSE or _AIM.search(before + behind):
            continue
        named = worded(case, sentence, f"{before} {behind}", 0, _is_share)
        shares = _share_beside(sentence, found) or named.figures
        if shares and not any(_is_part(word, part, f.actual or Decimal(0)) for f in shares):
            yield _finding_of_part(sentence, found, str(shares[0].dotted), shares[0].actual)


def _part_of(words: str) -> tuple[int, int]:
    """«hai phần ba» → 2 and 3."""
    if words == "một nửa":
        return 1, 2
    if "/" in words:
        part, _, whole = words.partition("/")
        return int(part), int(whole)
    part, _, whole = words.partition(" phần ")
    return _DIGITS.index(part) + 1, _WHOLES[whole]


def _finding_of_part(
    sentence: Sentence, found: re.Match[str], called: str, share: Decimal | None
) -> Finding:
    return Finding(
        sentence.at(sentence.start + found.start()),
        f"«{' '.join(found.group().split())}»: {called} là {shown_number(share or Decimal(0), 2)}%",
        "sửa lại chữ, hoặc ghi đúng tỷ lệ bằng thẻ",
    )


def _part_beside(case: Case, sentence: Sentence, found: re.Match[str]) -> list[tuple[str, Decimal]]:
    """What a count printed in the bracket behind the words is of its wholes, in per cent."""
    end = sentence.start + found.end()
    asked = sentence.asked_in(end, end + _WINDOW)
    between = sentence.words(end, asked[0].start) if asked else ""
    if not asked or re.search(r"[;.,)]", between) or "(" not in between[-12:]:
        return []
    part = asked[0].amount.figure
    if asked[0].amount.aspect is not Aspect.ACTUAL or _is_share(part) or part.actual is None:
        return []
    wholes = [group.total for group in case.kinship.of(part) if group.total]
    if len(asked) > 1 and sentence.words(asked[0].end, asked[1].start).strip() == "/":
        wholes = [asked[1].amount.figure]
    shares = [(f"{part.dotted} / {one.dotted}", _share_of(part, one)) for one in wholes]
    shares += [(f.dotted, f.actual) for f in case.quotients.declared(part) if _is_share(f)]
    return [(called, share) for called, share in shares if share is not None]


def _share_of(part: ResolvedFigure, whole: ResolvedFigure) -> Decimal | None:
    if not part.actual or not whole.actual or part.unit != whole.unit:
        return None
    with exact_arithmetic(part.actual, whole.actual):
        return part.actual * 100 / whole.actual


def _share_beside(sentence: Sentence, found: re.Match[str]) -> tuple[ResolvedFigure, ...]:
    """The share that a tag prints in a bracket behind the words, or right before them."""
    end = sentence.start + found.end()
    for asked in sentence.asked_in(end, end + _WINDOW)[:1]:
        between = sentence.words(end, asked.start)
        if not re.search(r"[;.,)]", between) and "(" in between[-12:]:
            return (asked.amount.figure,) if _is_share(asked.amount.figure) else ()
    start = sentence.start + found.start()
    for asked in sentence.asked_in(start - _MOST_NOUN, start)[-1:]:
        if _SAID_AGAIN.fullmatch(sentence.words(asked.end, start)):
            return (asked.amount.figure,) if _is_share(asked.amount.figure) else ()
    return ()


def _is_share(figure: ResolvedFigure) -> bool:
    return figure.unit == PERCENT and figure.actual is not None


def _is_part(word: str, part: tuple[int, int], actual: Decimal) -> bool:
    """Whether a share is such a part of the whole; «gần» is not far below."""
    whole = Decimal(part[0]) * 100 / part[1]
    if word in _MORE:
        return actual >= whole
    if word in _LESS:
        return actual <= whole and (word != "gần" or actual >= whole * (1 - 3 * _ROUGH))
    return abs(actual - whole) <= whole * _ROUGH


RULE = Rule(
    "BC729",
    "Chữ «hơn», «gần», «khoảng» không đúng với số liệu",
    Severity.WARNING,
    """
Số đúng có trong tệp thì «hơn», «trên» phải đứng trước số nhỏ hơn nó, «gần», «dưới» trước số lớn hơn
nó, «khoảng» trước số làm tròn từ nó.
Sai:  «gần 200 điểm phục vụ» khi có 206; «trên 95%» khi tỷ lệ là 90,13%.
Đúng: «hơn 200 điểm phục vụ», «trên 90%».
Cũng xét «một nửa», «hai phần ba» bên cạnh một tỷ lệ. Mục tiêu, mức phấn đấu thì không xét.
Cách sửa: sửa chữ, làm tròn lại, hoặc ghi đúng số bằng thẻ.
""",
    _find,
)
