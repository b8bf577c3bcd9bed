"""A page and a folder beside it → random acts on both, and where they differ.

Used by ``tests/web`` and by ``benchmarks/edits.py``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final
from urllib.parse import urlencode

from page_edits import PageAct, random_act, year_texts
from web_page import Visitor

from baocao_gen.files.files import File, Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.load import load_unsaved
from baocao_gen.report.report import Report
from baocao_gen.yearfile.editing.acts import Act, Put, changed
from baocao_gen.yearfile.yaml import read, to_plain

_ANEW: Final = 100
"""Acts until the files are what they were: what is deleted leaves ever less to edit."""


@dataclass
class PageRun:
    """A page that is edited, the folder beside in which the same is done, and what was counted.

    Attributes:
        visitor: Asks the page.
        shown: The folder that it has open.
        beside: The folder in which every act is done directly.
        chance: What is done next.
    """

    visitor: Visitor
    shown: Path
    beside: Path
    chance: Random
    counted: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    _back: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    _forth: dict[tuple[str, bytes], bytes] = field(default_factory=dict)
    _stale: dict[str, str] = field(default_factory=dict)

    def begin(self) -> None:
        """Both folders, alike."""
        for folder in (self.shown, self.beside):
            for name, data in year_texts().items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
        self.visitor.get("/")

    def step(self) -> None:
        """One act of one of the tabs, or of another program."""
        number, name = self.chance.choice(list(enumerate(year_texts(), 1)))
        kind = self.chance.random()
        if kind < 0.06:
            self._elsewhere(name)
        elif kind < 0.26:
            self._leap(number, name, is_back=kind < 0.18)
        else:
            self._act(number, name, is_stale=kind < 0.34)
        self._compare(name)

    def _elsewhere(self, name: str) -> None:
        line = f"# {self.chance.randrange(10**6)}".encode()
        for folder in (self.shown, self.beside):
            data = (folder / name).read_bytes()
            (folder / name).write_bytes(data + (b"\r\n" if b"\r\n" in data else b"\n") + line)
        self.counted["another program"] += 1

    def _version(self, number: int) -> str:
        found = re.search(r'data-version="(\w+)"', self.visitor.get(f"/{number}/tep").text)
        assert found is not None
        return found[1]

    def _leap(self, number: int, name: str, *, is_back: bool) -> None:
        data = (self.beside / name).read_bytes()
        to = (self._back if is_back else self._forth).get((name, data))
        step = "hoan-tac" if is_back else "lam-lai"
        status = self.visitor.post(f"/{number}/{step}", {"ban": self._version(number)}).status
        if to is not None:
            (self.beside / name).write_bytes(to)
        self._note(step, status, 409 if to is None else 303)

    def _act(self, number: int, name: str, *, is_stale: bool) -> None:
        file = Files.in_folder(self.beside, only_inside=True).file(name)
        before = file.read()
        report = load_unsaved(file, before)
        act = random_act(report, before, self.chance)
        seen = self._stale.get(name, "nie") if is_stale else self._version(number)
        is_stale = seen != self._version(number)
        part = {"x_phan": "1"} if self.chance.random() < 0.3 else {}
        answer = self.visitor.post(f"/{number}/{act.step}", [("ban", seen), *act.fields], **part)
        self._stale[name] = seen
        after = self._done(act, report, file, before)
        wanted = (200, 303) if after is not None else (422,)
        if is_stale:  # a number that is none is told before the file is looked at
            wanted, after = ((409, 422) if act.kind == "values" else (409,)), None
        self._note(act.kind, answer.status, *wanted, told=urlencode(act.fields)[:200])
        if after is not None and after != before:
            self._back[name, after], self._forth[name, before] = before, after
            (self.beside / name).write_bytes(after)
            self._judge(act, before, after)

    def _done(self, act: PageAct, report: Report, file: File, before: bytes) -> bytes | None:
        try:
            made = act.direct(report, file, before)
            after = made.encode() if isinstance(made, str) else made
            load_unsaved(file, after)
        except InvalidReport:
            return None
        return after

    def _judge(self, act: PageAct, before: bytes, after: bytes) -> None:
        """Whether the file says what the acts make of its plain values."""
        if act.acts is None:
            return
        plain = to_plain(read(before, "")[0])
        for one in act.acts(plain):
            plain = changed(plain, _as_read(one))
        if to_plain(read(after, "")[0]) != plain:
            self.faults.append(f"{act.kind} {act.fields}: says something else")

    def _note(self, kind: str, status: int, *wanted: int, told: str = "") -> None:
        self.counted[f"{kind}: {status}"] += 1
        if status not in wanted:
            self.faults.append(f"{kind} {told}: {status}, not {wanted}")

    def _compare(self, name: str) -> None:
        if (self.shown / name).read_bytes() != (self.beside / name).read_bytes():
            self.faults.append(f"{name}: other bytes")
            (self.beside / name).write_bytes((self.shown / name).read_bytes())


def _as_read(act: Act) -> Act:
    """Texts as YAML gives them back."""
    if isinstance(act, Put) and isinstance(act.value, str):
        return Put(act.path, unicodedata.normalize("NFC", act.value))
    return act


def run(visitor: Visitor, folder: Path, beside: Path, count: int, seed: int) -> Iterator[PageRun]:
    """Do so many acts; the run after each of them."""
    made = PageRun(visitor, folder, beside, Random(seed))
    for index in range(count):
        if index % _ANEW == 0:
            made.begin()
        made.step()
        yield made
