"""Texts → the documents of the Party that they name: «Nghị quyết số 29-NQ/TW … của Bộ Chính trị».

The Party numbers in its own way (Hướng dẫn 36-HD/VPTW): number, hyphen, code of the kind, stroke,
code of the organ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from baocao_gen.checks.evidence.issuers import issuer_behind
from baocao_gen.checks.evidence.texts import Passage, matches
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late

_NAME = late(
    r"[0-9](?<![\w/.-].)[0-9]{0,4} ?[-–] ?(?P<code>[A-ZĐ][A-Za-zĐđ]{1,3}) ?/ ?"
    r"(?P<organ>[A-ZĐ]{2,6})(?![\w/-])",
    needs=("/",),
)
_DATE = late(
    r"[\s(,]{1,3}(?:ngày )?(?:[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
    r"|[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4})"
)
_NEAR = 50
"""Characters before a number that hold the longest name of a kind."""
PARTY_CODES = {
    "nghị quyết": ("NQ",),
    "chỉ thị": ("CT",),
    "kết luận": ("KL",),
    "quy chế": ("QC",),
    "quy định": ("QĐ", "QĐi"),
    "quyết định": ("QĐ",),
    "thông báo": ("TB",),
    "thông tri": ("TT",),
    "hướng dẫn": ("HD",),
    "chương trình": ("CTr", "CT"),
    "chương trình hành động": ("CTr", "CTHĐ"),
    "kế hoạch": ("KH",),
    "đề án": ("ĐA",),
    "báo cáo": ("BC",),
    "tờ trình": ("TTr",),
    "công văn": ("CV",),
    "phương án": ("PA",),
    "dự án": ("DA",),
    "biên bản": ("BB",),
    "thông báo kết luận": ("TB", "KL", "TBKL"),
}
"""The kinds of the Party's documents, and the codes that their numbers bear."""


@frozen
class PartyDocument:
    """One place where a document of the Party is named.

    Attributes:
        typed: Its number, «29-NQ/TW».
        kind: What it is called, in small letters.
        code: The code of the kind in the number.
        organ: The code of the organ.
        issuer: Who is said to have issued it; None if nobody is.
        place: Where the number stands.
        issuer_place: Where the issuer stands.
    """

    typed: str
    kind: str
    code: str
    organ: str
    issuer: str | None
    place: Place
    issuer_place: Place


def party_documents(passages: Iterable[Passage]) -> Iterator[PartyDocument]:
    """The documents of the Party that texts name with their kind."""
    for passage in passages:
        if "/" not in passage.text:
            continue
        text = passage.masked
        for found in matches(_NAME, text):
            kind = _kind(text[max(0, found.start() - _NEAR) : found.start()])
            if kind is None:
                continue
            date = _DATE.match(text, found.end())
            issuer = issuer_behind(text, date.end() if date else found.end())
            yield PartyDocument(
                found.group(),
                kind,
                found["code"],
                found["organ"],
                issuer[0] if issuer else None,
                passage.at(found.start()),
                passage.at(issuer[1] if issuer else found.start()),
            )


def _kind(words: str) -> str | None:
    """The kind that stands just before a number, «số» between them or not."""
    said = words.casefold().replace(":", " ").split()
    if said[-1:] == ["số"]:
        said.pop()
    for length in (4, 3, 2):
        if (kind := " ".join(said[-length:])) in PARTY_CODES and len(said) >= length:
            return kind
    return None
