"""Sentences → quarters, half years and spans of years that are not those beside them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numerals import number_said
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import from_roman

_YEAR = r"(?:19|20)[0-9]{2}"
_MONTHS = late(
    r"(?P<period>[Qq]uý (?P<quarter>I{1,3}|IV|[1-4])|(?P<first>3|6|9|[Bb]a|[Ss]áu|[Cc]hín) tháng"
    rf"(?: (?P<half>đầu|cuối) năm)?)(?:(?:/| năm |,? ){_YEAR})?,? \((?:(?:từ|gồm|các) )*"
    r"(?P<months>tháng [^()]{1,60})\)"
)
_OPENED = ("(tháng ", "(từ ", "(gồm ", "(các ")
_DATES = late(
    rf"[Qq]u[ýí] (?P<quarter>I{{1,3}}|IV)(?:(?:/| năm ){_YEAR})? \((?:từ )?(?:ngày )?"
    r"0?1/(?P<from>[01]?[0-9])(?:/[0-9]{4})?(?: đến (?:hết )?(?:ngày )?| ?[-–] ?)"
    r"(?P<day>[0-9]{2})/(?P<to>[01]?[0-9])(?:/(?P<year>[0-9]{4}))?\)"
)
_NO_QUARTER = late(r"(?<!\w)[Qq](?:uý|úy) (?P<number>VI{0,3}|IX|X)(?=[/,.;)]| năm |$)")
_RANGE = late(
    rf"tháng 0?(\d{{1,2}})(?:(?:/| năm ){_YEAR})?(?: (?:đến|-|–) (?:hết )?|[-–])"
    rf"(?:tháng )?0?(\d{{1,2}})(?:(?:/| năm ){_YEAR})?"
)
_LIST = late(rf"(?:tháng )?0?(\d{{1,2}})(?:(?:/| năm ){_YEAR})?(?:, |,? và |; |$)")
_SPAN = rf"(?P<from>{_YEAR}) ?[-–] ?(?P<to>{_YEAR})"
_TWO_YEARS = late(r"[12][90][0-9]{2} ?[-–] ?[12]")
"""What every span of years has: asked first, of every sentence."""
_COUNT = r"(?P<count>[0-9]{1,2}|(?i:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)) năm"
_YEARS = (
    late(rf"[Gg]iai đoạn (?:từ )?(?:năm )?{_SPAN} \({_COUNT}\)", needs=("năm)",)),
    late(
        rf"(?<![\w.,/]){_COUNT}(?:,? giai đoạn)? \((?:giai đoạn )?(?:từ năm )?{_SPAN}\)",
        needs=(" (",),
    ),
    late(
        rf"(?<![\w.,/]){_COUNT} (?:giai đoạn )?{_SPAN}(?![\d/])",
        needs=("năm 1", "năm 2", "năm giai đoạn"),
    ),
)
_TURNED = late(rf"(?:[Gg]iai đoạn|[Nn]hiệm kỳ|các năm|thời kỳ) (?:từ )?(?:năm )?{_SPAN}(?![\d/])")


_ANY_YEAR = 2001
"""A year whose months have their usual lengths."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(("tháng ", "-", "–", "quý", "qúy")):
        yield from _months(sentence)
        yield from _quarters(sentence)
        yield from _years(sentence)


def _months(sentence: Sentence) -> Iterator[Finding]:
    if not any(opened in sentence.text for opened in _OPENED):
        return
    for found in _MONTHS.finditer(sentence.unquoted):
        own, said = _of_the_period(found), _said(found["months"])
        if said is None or not own:
            continue
        strange = [month for month in said if month not in own]
        if not strange and (len(said) < 2 or set(said) == set(own)):
            continue
        yield Finding(
            sentence.at(sentence.start + found.start("period")),
            f"«{found.group()}»: {found['period']} gồm tháng {own[0]} đến tháng {own[-1]}",
            "sửa kỳ, hoặc sửa các tháng trong ngoặc",
            severity=Severity.ERROR if strange else Severity.WARNING,
        )


def _quarters(sentence: Sentence) -> Iterator[Finding]:
    """«Quý III/2025 (01/6/2025 - 30/9/2025)», «quý V»; data may be cut off within a month."""
    if "uý " not in sentence.low and "úy " not in sentence.low:
        return
    for found in _NO_QUARTER.finditer(sentence.unquoted):
        at = sentence.at(sentence.start + found.start())
        yield Finding(at, f"«{found.group()}»: một năm chỉ có bốn quý", "sửa số của quý")
    for found in _DATES.finditer(sentence.unquoted):
        first = 3 * from_roman(found["quarter"]) - 2
        first_said, last_said = int(found["from"]), int(found["to"])
        days = monthrange(int(found["year"] or _ANY_YEAR), min(max(last_said, 1), 12))[1]
        ends = int(found["day"]) == days
        if ends and (first_said, last_said) != (first, first + 2):
            yield Finding(
                sentence.at(sentence.start + found.start()),
                f"«{found.group()}»: quý gồm tháng {first} đến tháng {first + 2}",
                "sửa quý, hoặc sửa ngày trong ngoặc",
                severity=Severity.WARNING,
            )


def _of_the_period(found: re.Match[str]) -> range:
    """The months of a quarter, or of the months at a year's beginning or end."""
    if quarter := found["quarter"]:
        number = int(quarter) if quarter.isdigit() else from_roman(quarter)
        return range(3 * number - 2, 3 * number + 1)
    length = number_said(found["first"]) or 0
    if found["half"] == "cuối":
        return range(13 - length, 13)
    return range(1, length + 1) if found["half"] or length != 3 else range(0)


def _said(months: str) -> tuple[int, ...] | None:
    """The months of «tháng 7, 8, 9», «tháng 4 đến tháng 6»; None where it is something else."""
    if between := _RANGE.fullmatch(months):
        first, last = int(between[1]), int(between[2])
        return tuple(range(first, last + 1)) if first < last else None
    said: list[int] = []
    at = 0
    while at < len(months):
        item = _LIST.match(months, at)
        if not item:
            return None
        said.append(int(item[1]))
        at = item.end()
    return tuple(said)


def _years(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.unquoted
    if not _TWO_YEARS.search(text):
        return
    for pattern in _YEARS:
        for found in pattern.finditer(text):
            count = number_said(found["count"])
            years = int(found["to"]) - int(found["from"]) + 1
            if count is not None and years > 0 and count != years:
                yield Finding(
                    sentence.at(sentence.start + found.start()),
                    f"«{found.group()}»: từ {found['from']} đến hết {found['to']} là {years} năm",
                    "sửa số năm, hoặc sửa giai đoạn",
                )
    for found in _TURNED.finditer(text):
        if int(found["from"]) > int(found["to"]):
            yield Finding(
                sentence.at(sentence.start + found.start()),
                f"«{found.group()}»: năm đầu ở sau năm cuối",
                "sửa một trong hai năm",
                severity=Severity.ERROR,
            )


RULE = Rule(
    "BC702",
    "Kỳ và các tháng, các năm của kỳ không khớp",
    Severity.WARNING,
    """
Quý, nửa năm, giai đoạn gồm những tháng, năm nhất định.
Sai:  «quý III (tháng 7, 8)»; «Quý II/2020 (từ tháng 5 đến tháng 7)»;
      «giai đoạn 2016-2020 (4 năm)»; «giai đoạn 2025-2020».
Đúng: «quý III (tháng 7, 8, 9)»; «Quý II/2020 (từ tháng 4 đến tháng 6)»;
      «giai đoạn 2016-2020 (5 năm)».
Chỉ ghi một tháng của quý trong ngoặc thì không nhắc.
Cách sửa: sửa kỳ, hoặc sửa tháng, năm đứng cạnh.
""",
    _find,
)
