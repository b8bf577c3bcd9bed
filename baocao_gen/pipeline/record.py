"""An output folder → what each of its files was made from, so that only what changed is made anew.

The record is a small JSON file in the folder itself. It holds contents, not times: a file is
up to date if everything that was read for it, what it was made with and the file itself are
byte for byte what they were. A batch notes what it is about to write in a journal beside the
record, and sums the journal up when it is over; so a batch that is killed, or another one that
writes into the same folder meanwhile, loses nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from baocao_gen.files import disk, journal, paths
from baocao_gen.files.stamps import fingerprint
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport

RECORD = ".baocao-gen.json"
JOURNAL = ".baocao-gen.jsonl"
_FORM = 2
_WHOLE_PATHS = 1
"""The form before, whose paths begin at the root. One that is written otherwise is not read."""
_KEPT_BEFORE = 4
"""Contents that a file may still have from before: one, unless batches were killed or met."""
_UNREADABLE = (InvalidReport, ValueError, LookupError, TypeError, AttributeError, RecursionError)


@frozen
class Made:
    """What one report was made with, from and into.

    Attributes:
        how: Version and options.
        inputs: Path, as ``paths.kept`` names it → content.
        outputs: Name in the folder → content.
        before: Name in the folder → what we had written there before, the newest first: until
            the new content is there, an old one is ours too.
    """

    how: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]
    before: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def files(self) -> list[str]:
        """The names of all files in the folder that are, or were, this report."""
        return [*dict.fromkeys([*self.outputs, *self.before])]

    def own(self, output: str) -> list[str]:
        """Whatever the file may hold that is ours."""
        noted = self.outputs.get(output)
        return [*([noted] if noted else []), *self.before.get(output, ())]


@dataclass(slots=True)
class Record:
    """What is known of an output folder; ``made`` is by the name of the Word file."""

    folder: Path
    made: dict[str, Made] = field(default_factory=dict)
    _contents: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Record:
        """Read the record; a folder without one, or with a damaged one, has made nothing yet."""
        # The journal first: what is summed up in between is then known twice, and not lost.
        noted = journal.lines(folder / JOURNAL)
        return cls(folder, _with(noted, _recorded(folder), folder))

    def is_current(self, name: str, how: str, source: Path) -> bool:
        """Whether the report of a year file would come out as it already lies there.

        A file of the same name in another folder is another report, whatever lies there.
        """
        made = self.made.get(name)
        return (
            made is not None
            and made.how == how
            and paths.kept(self.folder, paths.on_disk(source)) in made.inputs
            and all(_content(self.folder / out) == data for out, data in made.outputs.items())
            and all(self._content(path) == content for path, content in made.inputs.items())
        )

    def is_ours(self, name: str, output: str) -> bool:
        """Whether a file of a report lies there as it was written, or not at all."""
        made = self.made.get(name)
        if made is None:
            return False
        path = self.folder / output
        return not paths.lies_there(path) or _content(path) in made.own(output)

    def look_again(self) -> None:
        """Read what another batch may have noted meanwhile."""
        self.made = Record.of(self.folder).made

    def note(
        self, name: str, how: str, inputs: Mapping[str, str], written: Mapping[str, str]
    ) -> None:
        """Remember what is going to be written, before it is.

        Args:
            name: Of the Word file.
            how: As in ``Made``.
            inputs: Full path → content.
            written: Name in the folder → content.

        Raises:
            EnvironmentFailure: the folder cannot be written to.
        """
        known = self.made[name].files if name in self.made else []
        before = {
            output: [content]
            for output in dict.fromkeys([*written, *known])
            if self.is_ours(name, output) and (content := _content(self.folder / output))
        }
        seen = {paths.kept(self.folder, Path(path)): content for path, content in inputs.items()}
        made = self.made[name] = Made(how, seen, written, before)
        journal.add(self.folder / JOURNAL, json.dumps([name, asdict(made)]).encode())

    def close(self) -> None:
        """Sum the journal up for the next run, with what others have noted in it.

        Raises:
            EnvironmentFailure: the folder cannot be written to.
        """
        if not paths.lies_there(self.folder / JOURNAL):
            return
        with journal.summed_up(self.folder / JOURNAL) as noted:
            made = _with(noted, _recorded(self.folder), self.folder)
            entries = {name: asdict(made) for name, made in sorted(made.items())}
            # Names that are no Unicode stay what they are in ASCII, and only there.
            text = json.dumps({"form": _FORM, "made": entries}, indent=1)
            disk.write_file(self.folder / RECORD, f"{text}\n".encode())

    def _content(self, path: str) -> str | None:
        """The fingerprint of an input, which many reports may share; None if it is gone."""
        if path not in self._contents:
            self._contents[path] = _content(paths.kept_at(self.folder, path))
        return self._contents[path]


def _recorded(folder: Path) -> dict[str, Made]:
    try:
        known = json.loads(disk.read_file(folder / RECORD))
        entries = known["made"] if known["form"] in (_FORM, _WHOLE_PATHS) else {}
        return {str(name): _entry(folder, entry) for name, entry in entries.items()}
    except _UNREADABLE:
        return {}


def _with(lines: Iterable[bytes], recorded: Mapping[str, Made], folder: Path) -> dict[str, Made]:
    """A record with the lines of a journal, the last about a report being the one that counts."""
    made = dict(recorded)
    for line in filter(None, lines):
        try:
            name, entry = json.loads(line)
            new = _entry(folder, entry)
        except _UNREADABLE:  # cut off
            continue
        made[str(name)] = _after(made.get(str(name)), new)
    return made


def _after(old: Made | None, new: Made) -> Made:
    """A note over an older one: which of them came to be written is not known."""
    if old is None:
        return new
    before = {
        output: [*dict.fromkeys([*new.before.get(output, ()), *old.own(output)])][:_KEPT_BEFORE]
        for output in dict.fromkeys([*new.files, *old.files])
    }
    return replace(new, before=before)


def _entry(folder: Path, entry: Mapping[str, object]) -> Made:
    inputs = {
        paths.kept(folder, Path(path)) if Path(path).is_absolute() else path: content
        for path, content in _texts(entry["inputs"]).items()
    }
    before = {name: [*map(str, contents)] for name, contents in _mapping(entry.get("before", {}))}
    return Made(str(entry["how"]), inputs, _texts(entry["outputs"]), before)


def _texts(value: object) -> dict[str, str]:
    return {name: str(content) for name, content in _mapping(value)}


def _mapping(value: object) -> list[tuple[str, Any]]:
    if not isinstance(value, dict):
        raise TypeError("a record of another form")
    return [(str(name), content) for name, content in value.items()]


def _content(path: Path) -> str | None:
    try:
        return fingerprint(disk.read_file(path))
    except InvalidReport:
        return None
