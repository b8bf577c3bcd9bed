"""A report of the folder → what it can be compared with: other files, and its own last print.

Of a print that lies beside the year file the Word file says which content it was made from; that
content is found among the steps of the journal.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from baocao_gen.files import disk
from baocao_gen.files.text import to_text
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.web.session import OpenYear, Session
from baocao_gen.word.package.manifest import digest, read_manifest

LAST_PRINT: Final = "ban-in"
_MOST_STEPS: Final = 5_000


@frozen
class OtherVersion:
    """Something that a report can be compared with.

    Attributes:
        key: What an address calls it.
        words: What it is called on the page.
    """

    key: str
    words: str


def others(session: Session, year: OpenYear) -> list[OtherVersion]:
    """What there is to compare a report with: its last print, then the other files."""
    found = []
    if _printed(session, year) is not None:
        found.append(OtherVersion(LAST_PRINT, "bản đã in lần trước"))
    files = (other for other in session.listed() if other.number != year.number)
    return [*found, *(OtherVersion(str(other.number), other.name) for other in files)]


def version(session: Session, year: OpenYear, key: str) -> Report | None:
    """The report that a key names; None where there is none, or it cannot be read."""
    if key == LAST_PRINT:
        data = _printed(session, year)
        try:
            return None if data is None else load_unsaved(year.file, data)
        except InvalidReport:
            return None
    known = {str(other.number): other for other in session.listed()}
    try:
        return known[key].now().report if key in known else None
    except InvalidReport:
        return None


def _printed(session: Session, year: OpenYear) -> bytes | None:
    """The content that the Word file beside the year file was printed from."""
    name = str(PurePath(year.name).with_suffix(disk.SUFFIX))
    try:
        known = read_manifest(session.files.file(name).read())
        data = year.now().data
    except InvalidReport:
        return None
    wanted = known.making.content if known else ""
    for _ in range(_MOST_STEPS if wanted else 0):
        if _content(data) == wanted:
            return data
        step = session.steps.back(year.name, _version(data))
        if step is None:
            return None
        data = step.undone(data)
    return None


def _content(data: bytes) -> str:
    """How a print calls the content it was made from."""
    text, _ = to_text(data)
    return digest((text or "").replace("\r\n", "\n").encode())


def _version(data: bytes) -> str:
    from baocao_gen.files.stamps import digest as stamp

    return stamp(data)
