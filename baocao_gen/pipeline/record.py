"""An output folder → what each of its files was made from, so that only what changed is made anew.

The record is a small JSON file in the folder itself. It holds contents, not times: a file is
up to date if everything that was read for it, what it was made with and the file itself are
byte for byte what they were.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from baocao_gen.files import disk
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport

RECORD = ".baocao-gen.json"
_FORM = 1
"""The form of the record; one that is written otherwise is not read."""


def digest(data: bytes) -> str:
    """The fingerprint of a content."""
    return hashlib.sha256(data).hexdigest()


@frozen
class Made:
    """What one report was made with (version and options), from (path → content) and into."""

    how: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]


@dataclass(slots=True)
class Record:
    """What is known of an output folder; ``made`` is by the name of the Word file."""

    folder: Path
    made: dict[str, Made] = field(default_factory=dict)
    _contents: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Record:
        """Read the record; a folder without one, or with a damaged one, has made nothing yet."""
        try:
            known = json.loads(disk.read_file(folder / RECORD))
            entries = known["made"] if known["form"] == _FORM else {}
            return cls(folder, {str(name): _entry(entry) for name, entry in entries.items()})
        except (InvalidReport, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls(folder)

    def is_current(self, name: str, how: str) -> bool:
        """Whether a report would come out as it already lies there."""
        made = self.made.get(name)
        return (
            made is not None
            and made.how == how
            and self.is_ours(name)
            and all(self._content(path) == content for path, content in made.inputs.items())
        )

    def is_ours(self, name: str) -> bool:
        """Whether the files of a report lie there exactly as they were written."""
        made = self.made.get(name)
        return made is not None and all(
            _content(self.folder / output) == content for output, content in made.outputs.items()
        )

    def write(self) -> None:
        """Keep the record for the next run.

        Raises:
            EnvironmentFailure: the folder cannot be written to.
        """
        entries = {name: asdict(made) for name, made in sorted(self.made.items())}
        text = json.dumps({"form": _FORM, "made": entries}, ensure_ascii=False, indent=1)
        disk.write_file(self.folder / RECORD, f"{text}\n".encode())

    def _content(self, path: str) -> str | None:
        """The fingerprint of an input, which many reports may share; None if it is gone."""
        if path not in self._contents:
            self._contents[path] = _content(Path(path))
        return self._contents[path]


def _entry(entry: Mapping[str, object]) -> Made:
    return Made(str(entry["how"]), _texts(entry["inputs"]), _texts(entry["outputs"]))


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise TypeError("a record of another form")
    return {str(name): str(content) for name, content in value.items()}


def _content(path: Path) -> str | None:
    try:
        return digest(disk.read_file(path))
    except InvalidReport:
        return None
