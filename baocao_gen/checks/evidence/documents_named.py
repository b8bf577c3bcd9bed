"""A report's texts and rows → every document named in them: number, symbol, kind, date, issuer.

A document is named as «Kế hoạch số 219/KH-UBND ngày 13/8/2019 của UBND tỉnh», or by a row of an
appendix. Party documents («35-CT/TW») follow other rules: ``party_documents`` reads them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from baocao_gen.checks.evidence.agencies import SHARED_CODES, may_be_one, well_known
from baocao_gen.checks.evidence.appendix_rows import Row
from baocao_gen.checks.evidence.issuers import issuer_behind
from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Place
from baocao_gen.decree30.facts import DOCUMENT_TYPES
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import DateError, PartialDate
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.origin import KeyPath

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_SEGMENT = r"[A-ZĐÐƯ](?:[A-ZĐÐƯ0-9&]|[yrg](?![a-zà-ỹ]))*"
_NAME = late(
    r"(?P<number>[0-9](?<![\w/.].)[0-9]{0,5})[ \u00a0]?/[ \u00a0]?"
    r"(?:(?P<year>(?:19|20)[0-9]{2})[ \u00a0]?/[ \u00a0]?)?"
    rf"(?P<symbol>{_SEGMENT}(?:[ \u00a0]?[{HYPHENS}][ \u00a0]?{_SEGMENT})*)(?!\w)"
)
SHORT_DATE = late(r"([0-9](?<![\w/.,-].)[0-9]?)/([0-9]{1,2})/((?:19|20)[0-9]{2})(?![\w/])")
"""«13/8/2019» by itself, not as a part of a number: day, month, year."""
_DATE_AFTER = late(
    r"[\s(,]{1,3}(?:ngày\s+)?(?:([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9])"
    r"|([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4}))"
)
CENTRAL_TYPES = {"Nghị định": "NĐ", "Thông tư": "TT", "Thông tư liên tịch": "TTLT"}
"""Kinds that only the centre issues, with their codes."""

TYPE_CODES = {t.name: t.abbreviation for t in DOCUMENT_TYPES if t.abbreviation} | CENTRAL_TYPES
"""The code that the symbol of each kind begins with."""

OFFICIAL_LETTER = "Công văn"
KINDS = {kind.casefold(): kind for kind in (*TYPE_CODES, OFFICIAL_LETTER)}
"""Every kind in lower case → as the decree writes it."""
_LONGER_KINDS = ("hành động", "phối hợp", "liên tịch", "liên ngành")
_OTHER_CODES = (
    "KL", "L", "PL", "VBHN", "GP", "KN", "TBKL", "KHLT", "KHPH", "NQLT", "QCPH", "CTPH", "CTHĐ",
    "HDLN", "HĐKT", "QĐST",
)  # fmt: skip
"""Codes of kinds that the decree does not list: kết luận, lệnh, pháp lệnh, văn bản hợp nhất …"""
_LATE_CODES = ("qđ", "qđst", "tb")
_FAMILIAR_CODES = {code.casefold() for code in (*TYPE_CODES.values(), *_OTHER_CODES)}


_MOST_ISSUERS = 20
"""Agencies with which the name of another is compared; a report speaks of a few of one code."""


@frozen
class Mention:
    """One place where a document is named.

    Attributes:
        typed: Number and symbol as typed, «17/2020/QĐ – UBND».
        digits: The number as typed, «05».
        year: The year inside the number.
        symbol: «QĐ-UBND», with plain hyphens and no spaces.
        kind: As the decree calls it; for other kinds as typed; None if not said.
        date: None if not said or not a date.
        issuer: Who the text says issued it, «UBND tỉnh».
        named_in: The row of an appendix, or the text.
        offsets: In a text: where number, date and issuer stand.
    """

    typed: str
    digits: str
    year: int | None
    symbol: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    named_in: Row | Passage
    offsets: tuple[int, int, int] = (0, 0, 0)

    @property
    def row(self) -> Row | None:
        """The row of an appendix; None for a mention in a text."""
        return self.named_in if isinstance(self.named_in, Row) else None

    @property
    def place(self) -> Place:
        """Where the number stands."""
        return self._place("symbol", 0)

    @property
    def date_place(self) -> Place:
        """Where the date stands."""
        return self._place("issued_on", 1)

    @property
    def issuer_place(self) -> Place:
        """Where the issuer stands."""
        return self._place("issuer", 2)

    def _place(self, field: str, index: int) -> Place:
        named_in = self.named_in
        if isinstance(named_in, Row):
            return named_in.at(field)
        return named_in.at(self.offsets[index])

    @property
    def kind_place(self) -> Place:
        """Where the kind is typed."""
        return self.row.at("kind") if self.row else self.place

    @property
    def key(self) -> tuple[int, str]:
        """What number and symbol name, however they are spelled («KH-UNBD» is «KH-UBND»)."""
        return int(self.digits), _meant_by(self.symbol)

    @property
    def known_year(self) -> int | None:
        """The year of the number, or else of the date."""
        return self.year or (self.date.year if self.date else None)

    @property
    def type_code(self) -> str | None:
        """«QĐ» of «QĐ-UBND»; None where the symbol begins with an agency, as in a công văn."""
        first, *rest = self.symbol.split("-")
        return first if rest and first.casefold() in _FAMILIAR_CODES else None

    @property
    def has_late_type_code(self) -> bool:
        """Whether the kind stands behind a field, as courts number: «15/2023/HSST-QĐ»."""
        codes = [segment.casefold() for segment in self.symbol.split("-")]
        return codes[0] not in _FAMILIAR_CODES and any(c in _LATE_CODES for c in codes[1:])

    @property
    def agency(self) -> str:
        """«UBND» of «QĐ-UBND» and of «UBND-VHXH»."""
        segments = self.symbol.split("-")
        return segments[1] if self.type_code and self.kind != OFFICIAL_LETTER else segments[0]


def kind_of(words: str) -> str | None:
    """The decree's kind that a text begins with, «Chương trình hành động» → «Chương trình»."""
    tokens = words.casefold().split()
    for length in (4, 3, 2, 1):
        if known := KINDS.get(" ".join(tokens[:length])):
            return known
    return None


_MENTIONS: LastAnswers[KeyPath, tuple[Mention, ...]] = LastAnswers(most=500)
"""What each text names. They lead back to it, so it does not keep them itself."""


def in_text(passage: Passage) -> Sequence[Mention]:
    """The documents that a text names."""
    if "/" not in passage.text:
        return ()
    return _MENTIONS.of(passage.path, (passage,), lambda: tuple(_in_text(passage)))


def _in_text(passage: Passage) -> Iterator[Mention]:
    text = passage.masked
    for name in _NAME.finditer(text):
        kind, numbered = _before(text[max(0, name.start() - 60) : name.start()])
        if not (kind or numbered or re.search(f"[{HYPHENS}]", name["symbol"])):
            continue  # «50/N», a share and not a number and symbol
        date_match = _DATE_AFTER.match(text, name.end())
        end = date_match.end() if date_match else name.end()
        issuer = issuer_behind(text, end)
        yield Mention(
            typed=name.group(),
            digits=name["number"],
            year=int(name["year"]) if name["year"] else None,
            symbol=_plain(name["symbol"]),
            kind=kind,
            date=_date(date_match),
            issuer=issuer[0] if issuer else None,
            named_in=passage,
            offsets=(
                name.start(),
                _digit(text, name.end(), end),
                issuer[1] if issuer else name.start(),
            ),
        )


def in_rows(rows: Iterable[Row]) -> Iterator[Mention]:
    """The documents that stand in the appendices."""
    for row in rows:
        document = row.document
        name = _NAME.search(document.symbol or "")
        if not name:
            continue
        yield Mention(
            typed=name.group(),
            digits=name["number"],
            year=int(name["year"]) if name["year"] else None,
            symbol=_plain(name["symbol"]),
            kind=kind_of(document.kind) or document.kind.strip(),
            date=document.issued_on if document.issued_on and document.issued_on.complete else None,
            issuer=document.issuer,
            named_in=row,
        )


def by_document(mentions: Iterable[Mention]) -> Iterator[list[Mention]]:
    """The mentions of each document, in order of appearance.

    Numbers begin again every year, so «35/KH-UBND» of two years are two documents, and every
    agency has its own: so are those of the city and of the ward. A mention without a year goes
    with the others where there is only one year.
    """
    by_key: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_key[mention.key].append(mention)
    for same_key in by_key.values():
        if len(same_key) == 1:  # nearly all documents of a long list
            yield same_key
            continue
        years = {mention.known_year for mention in same_key} - {None}
        if len(years) < 2:
            yield from _by_issuer(same_key)
            continue
        by_year: dict[int | None, list[Mention]] = defaultdict(list)
        for mention in same_key:
            by_year[mention.known_year].append(mention)
        for year in years:
            yield from _by_issuer(by_year[year])


def _by_issuer(mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Mentions of one number → those of each agency.

    One that names no agency goes with those of its date; otherwise it is somebody else's where
    many agencies have the code, «UBND».
    """
    of_issuer, of_date = issuers_of(mentions), dict[PartialDate | None, str]()
    for mention in mentions:
        if mention.issuer and mention.date:
            of_date.setdefault(mention.date, of_issuer[mention.issuer])
    others = "" if mentions[0].agency in SHARED_CODES else next(iter(of_issuer.values()), "")
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        same = of_issuer.get(mention.issuer or "") or of_date.get(mention.date, others)
        found[same].append(mention)
    yield from found.values()


def issuers_of(mentions: Iterable[Mention]) -> dict[str, str]:
    """Each issuer as named → the first name of the same agency; of the first twenty agencies."""
    kept: dict[str, str] = {}
    agencies: list[str] = []
    for mention in mentions:
        issuer = mention.issuer
        if issuer and issuer not in kept:
            kept[issuer] = next((known for known in agencies if may_be_one(known, issuer)), issuer)
            if kept[issuer] == issuer and len(agencies) < _MOST_ISSUERS:
                agencies.append(issuer)
    return kept


def _before(text: str) -> tuple[str | None, bool]:
    """The kind said just before a number, and whether «số» stands between."""
    words = text.replace(":", " ").split()[-8:]
    numbered = bool(words) and words[-1].casefold() == "số"
    if numbered:
        words.pop()
    if " ".join(words[-2:]).casefold() in _LONGER_KINDS:
        words = words[:-2]
    for length in (4, 3, 2, 1):
        said = " ".join(words[-length:]).casefold().lstrip('(“«"')
        if len(words) >= length and (kind := KINDS.get(said)):
            return kind, numbered
    return None, numbered


@lru_cache(maxsize=1 << 10)
def _meant_by(symbol: str) -> str:
    """A symbol in small letters, its agencies rightly spelt: few symbols name all documents."""
    segments = (well_known(segment) or segment for segment in symbol.split("-"))
    return "-".join(segments).casefold()


@lru_cache(maxsize=1 << 10)
def _plain(symbol: str) -> str:
    return re.sub(rf"\s?[{HYPHENS}]\s?", "-", symbol).replace("Ð", "Đ")


def _date(match: re.Match[str] | None) -> PartialDate | None:
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups() if part)
    try:
        return PartialDate(year, month, day)
    except DateError:
        return None


def _digit(text: str, start: int, end: int) -> int:
    """Where the date begins: its first digit."""
    return next((at for at in range(start, end) if text[at].isdigit()), start)
