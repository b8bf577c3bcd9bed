"""The mentions of one document → two dates, two kinds, two issuers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.agencies import SHARED_CODES, may_be_one
from baocao_gen.checks.evidence.documents_named import Mention
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity


def _find(case: Case) -> Iterator[Finding]:
    for document in case.documents:
        if len(document) > 1:
            yield from _dates(document)
            yield from _kinds(document)
    yield from _issuers(case)
    yield from _same_day_of_another_year(case)


def _dates(document: list[Mention]) -> Iterator[Finding]:
    dated = [mention for mention in document if mention.date]
    yield from _different(
        dated,
        lambda a, b: a.date == b.date,
        lambda mention: mention.date_place,
        lambda mention: f"ngày {mention.date}",
        "đối chiếu bản gốc rồi ghi cùng một ngày ở mọi chỗ",
    )


def _kinds(document: list[Mention]) -> Iterator[Finding]:
    yield from _different(
        [mention for mention in document if mention.kind],
        lambda a, b: str(a.kind).casefold() == str(b.kind).casefold(),
        lambda mention: mention.kind_place,
        lambda mention: f"là {str(mention.kind).lower()}",
        "đối chiếu bản gốc rồi ghi cùng một tên loại ở mọi chỗ",
    )


def _issuers(case: Case) -> Iterator[Finding]:
    """One number and one date cannot be of two agencies; without dates they seldom are."""
    for same in _of_one_day(case.mentions).values():
        for finding in _different(
            same,
            lambda a, b: may_be_one(str(a.issuer), str(b.issuer)),
            lambda mention: mention.issuer_place,
            lambda mention: f"của {mention.issuer}",
            "đối chiếu bản gốc rồi ghi cùng một cơ quan ban hành",
        ):
            severity = None if same[0].date else Severity.WARNING
            yield replace(finding, severity=severity)


def _of_one_day(mentions: Iterable[Mention]) -> dict[object, list[Mention]]:
    """The mentions with an issuer, by number and date; none of a code that many agencies share."""
    found: dict[object, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.issuer and mention.agency not in SHARED_CODES:
            found[mention.key, mention.year, mention.date].append(mention)
    return found


def _different(
    mentions: list[Mention],
    same: Callable[[Mention, Mention], bool],
    place: Callable[[Mention], Place],
    say: Callable[[Mention], str],
    hint: str,
) -> Iterator[Finding]:
    """Each mention that contradicts the first one."""
    for mention in mentions[1:]:
        first = mentions[0]
        if not same(first, mention):
            yield Finding(
                place(mention),
                f"«{mention.typed}» {say(mention)} ở đây, {say(first)} ở chỗ khác",
                hint,
                ((place(first), f"{say(first)} ở đây"),),
            )


def _same_day_of_another_year(case: Case) -> Iterator[Finding]:
    """One day and month in two years is a slip of the year, not two documents."""
    seen: dict[object, Mention] = {}
    for mention in case.mentions:
        if mention.date:
            same = (mention.key, mention.date.day, mention.date.month)
            first = seen.setdefault(same, mention)
            if first.date and first.date.year != mention.date.year and _of_one(first, mention):
                yield from _dates([first, mention])


def _of_one(first: Mention, other: Mention) -> bool:
    """Whether two mentions are surely not of two agencies."""
    if first.issuer and other.issuer:
        return may_be_one(first.issuer, other.issuer)
    return first.issuer == other.issuer or first.agency not in SHARED_CODES


RULE = Rule(
    "BC423",
    "Một văn bản có hai ngày, hai tên loại hoặc hai cơ quan ban hành",
    Severity.ERROR,
    """
Cùng một số, ký hiệu thì cả báo cáo, trong lời văn lẫn phụ lục,
phải ghi cùng ngày, tên loại, cơ quan.
Sai:  «Kế hoạch số 65/KH-UBND ngày 12/3/2020» trong lời văn, 15/3/2020 trong phụ lục.
Đúng: cả hai chỗ là ngày ghi trên bản gốc.
Cách sửa: mở bản gốc, sửa chỗ sai. Số đánh lại từ đầu mỗi năm,
nên cùng số ở hai năm là hai văn bản; số của hai cơ quan (UBND thành phố, UBND phường) cũng vậy.
""",
    _find,
)
