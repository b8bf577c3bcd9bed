"""What was read of units' files in earlier runs ↔ one JSON text, by the contents that were read.

A file is read again unless every content that was read for it is what it was. The text is only a
saving: without it everything is read again, and what was written before needs a decision again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from baocao_gen._version import __version__
from baocao_gen.files.disk import read_file
from baocao_gen.files.stamps import fingerprint
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.years.consolidate.sent import Sent, SentText, SentValue

_FORM: Final = [1, __version__]
_UNREADABLE = (ValueError, LookupError, TypeError, ArithmeticError, RecursionError)


@dataclass(slots=True)
class Kept:
    """What is known from before.

    Attributes:
        sent: What was read, by the path of the file; ``how`` says what else it depended on.
        written: What was last written into the year file, by dotted name: its own numbers and
            texts may be replaced without asking, nobody else's.
    """

    sent: dict[str, tuple[str, Sent]] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    _read: dict[str, tuple[Sent, list[Any]]] = field(default_factory=dict)
    """What stood in the text, so that it is not written anew letter by letter."""

    @classmethod
    def of(cls, data: bytes | None) -> Kept:
        """Read what `text` wrote; anything else is as good as nothing."""
        try:
            read = json.loads(data or b"")
            if read["form"] != _FORM:
                return cls()
            known = {path: (_sent(path, fields), fields) for path, (_, fields) in read["sent"]}
            sent = {path: (how, known[path][0]) for path, (how, _) in read["sent"]}
            return cls(sent, dict(read["written"]), known)
        except _UNREADABLE:
            return cls()

    def text(self) -> bytes:
        """Everything as JSON, the same bytes for the same contents."""
        sent = []
        for path, (how, one) in sorted(self.sent.items()):
            before, fields = self._read.get(path, (None, []))
            sent.append([path, [how, fields if before is one else _fields(one)]])
        all_of_it = {"form": _FORM, "sent": sent, "written": self.written}
        return json.dumps(all_of_it, ensure_ascii=False, separators=(",", ":")).encode()

    def still(self, path: str, how: str, contents: dict[str, str | None]) -> Sent | None:
        """What was read of a file, if nothing that was read for it has changed since.

        Args:
            path: The file.
            how: What else its reading depends on.
            contents: The fingerprints that have been looked up, by path; more are added.
        """
        known_how, sent = self.sent.get(path, ("", None))
        if sent is None or known_how != how or not sent.inputs:
            return None
        for name, content in sent.inputs:
            if name not in contents:
                contents[name] = _content(name)
            if contents[name] != content:
                return None
        return sent

    def keep(self, path: str, how: str, sent: Sent) -> None:
        """Remember what was read; what could not be read is read again."""
        if sent.is_readable and sent.inputs and not sent.problems:
            self.sent[path] = (how, sent)


def _content(path: str) -> str | None:
    try:
        return fingerprint(read_file(Path(path)))
    except InvalidReport:
        return None


def _fields(sent: Sent) -> list[Any]:
    figures = {
        name: [None if one.value is None else str(one.value), one.unit, one.is_estimated, one.where]
        for name, one in sent.figures.items()
    }
    texts = [[one.titles, one.text, one.where] for one in sent.texts]
    said = [sent.agency, sent.period, sent.issued_on, sent.cut_off]
    return [*said, figures, texts, sent.inputs]


def _sent(path: str, fields: list[Any]) -> Sent:
    agency, (period, period_at), issued_on, (cut_off, cut_at), figures, texts, inputs = fields
    return Sent(
        path,
        agency,
        (period, tuple(period_at)),
        issued_on,
        (cut_off, tuple(cut_at)),
        {name: _value(one) for name, one in figures.items()},
        tuple(SentText(tuple(titles), text, tuple(at)) for titles, text, at in texts),
        (),
        tuple((name, content) for name, content in inputs),
    )


def _value(fields: list[Any]) -> SentValue:
    value, unit, is_estimated, where = fields
    return SentValue(None if value is None else Decimal(value), unit, is_estimated, tuple(where))
