"""Commands ended at random moments → what they left: half files, orphans, temporary files.

``python benchmarks/killed.py [--kills 300] [--terms 100] [--seed 1] [--no-pdf]`` runs ``render``,
``new``, ``batch`` and both with ``--pdf``, each in a folder of its own, ends each by SIGKILL or
SIGTERM at a moment between its start and its usual end, waits two seconds for orphans, and runs it
again without ``--force``. It prints a table and fails unless all its columns of faults are 0.
Linux only: processes are looked for in ``/proc``.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from command_line import YEAR  # noqa: E402 -- the year file of the tests

NAMES = ("mot.yaml", "hai.yaml", "ba.yaml")
BATCH = ("batch", *NAMES, "-o", "ra", "--jobs", "2")
PLAIN = (("render", "mot.yaml"), ("new", "mot.yaml"), BATCH)
WITH_PDF = (("render", "mot.yaml", "--pdf"), (*BATCH, "--pdf"))
ORPHAN_SECONDS = 2
FAULTS = (
    "half",
    "orphans",
    "left by SIGTERM",
    "odd code",
    "next run failed",
    "left in the end",
)


@dataclass
class Command:
    """A command, how long it takes, and what it makes when nobody ends it."""

    words: tuple[str, ...]
    seconds: float = 0
    makes: dict[str, bytes] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """How the table calls it."""
        return self.words[0] + (" --pdf" if "--pdf" in self.words else "")


class Office:
    """A folder with year files, and another one for what is temporary."""

    def __init__(self, folder: Path) -> None:
        self.files, self.temporary = folder / "van-phong", folder / "tam"
        self.kept = folder / "nho"
        for path in (self.files, self.temporary):
            path.mkdir()
        for number, name in enumerate(NAMES):
            text = YEAR.replace("1988", str(1000 + number))
            (self.files / name).write_text(text, encoding="utf-8")
        self.environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(self.temporary),
            "BAOCAO_GEN_CACHE_DIR": str(self.kept),
        }  # fmt: skip

    def start(self, words: tuple[str, ...]) -> subprocess.Popen[bytes]:
        """Start a command here."""
        return subprocess.Popen(
            [sys.executable, "-m", "baocao_gen.cli", *words],
            cwd=self.files,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def made(self) -> dict[str, bytes]:
        """The files that are no year files of ours, and no record."""
        found = [path for path in self.files.rglob("*") if path.is_file()]
        names = {str(path.relative_to(self.files)): path for path in found}
        return {
            name: path.read_bytes()
            for name, path in names.items()
            if name not in NAMES and not path.name.startswith(".baocao-gen.json")
        }

    def left(self) -> list[str]:
        """What is temporary and still there."""
        here = (self.files, self.kept)
        hidden = [str(p) for place in here for p in place.rglob(".*") if p.suffix == ".tmp"]
        return [*hidden, *(str(path) for path in self.temporary.iterdir())]

    def orphans(self) -> int:
        """The processes that were started here, after the time that they are given."""
        end = time.monotonic() + ORPHAN_SECONDS
        while (living := self._living()) and time.monotonic() < end:
            time.sleep(0.05)
        return living

    def _living(self) -> int:
        mark = f"TMPDIR={self.temporary}".encode()
        count = 0
        for process in Path("/proc").glob("[0-9]*"):
            try:
                count += mark in (process / "environ").read_bytes()  # or a folder in it
            except OSError:
                continue
        return count


def whole(name: str, content: bytes, command: Command) -> bool:
    """Whether a file is what the command makes; a PDF holds the time at which it was made."""
    if name.endswith(".pdf"):
        return content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")
    return content == command.makes.get(name)


def measured(words: tuple[str, ...], folder: Path) -> Command:
    """Run a command to its end, twice: the first time nothing is in the cache."""
    for _ in range(2):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        office = Office(folder)
        start = time.monotonic()
        if office.start(words).wait() != 0:
            sys.exit(f"{' '.join(words)} fails by itself")
    return Command(words, time.monotonic() - start, office.made())


def ended(command: Command, number: int, moment: float, folder: Path) -> Counter[str]:
    """One round: the faults, and whether the command had come to its end before."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    office = Office(folder)
    process = office.start(command.words)
    time.sleep(moment)
    process.send_signal(number)
    code = process.wait()
    seen: Counter[str] = Counter(rounds=1, finished=code == 0)
    seen["orphans"] = office.orphans()
    seen["half"] = sum(not whole(*file, command) for file in office.made().items() if not
                       file[0].endswith(".tmp"))  # fmt: skip
    if number == signal.SIGTERM:
        seen["left by SIGTERM"] = len(office.left())
        seen["odd code"] = code not in (0, 128 + number, -number)
    is_done = command.words[0] != "batch" and office.made().keys() >= command.makes.keys()
    seen["next run failed"] = office.start(command.words).wait() != (3 if is_done else 0)
    seen["next run failed"] += not all(
        whole(name, office.made().get(name, b""), command) for name in command.makes
    )
    seen["left in the end"] = len(office.left())
    return seen


def table(rows: dict[str, Counter[str]]) -> str:
    columns = ("rounds", "finished", *FAULTS)
    lines = [f"{'':24}" + "".join(f"{column:>17}" for column in columns)]
    for name, seen in rows.items():
        lines.append(f"{name:24}" + "".join(f"{seen[column]:17}" for column in columns))
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--terms", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-pdf", action="store_true")
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    rows: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory(prefix="killed-") as folder:
        place = Path(folder, "thu")
        words = [*PLAIN, *(() if wanted.no_pdf else WITH_PDF)]
        commands = [measured(command, place) for command in words]
        for number, count in ((signal.SIGKILL, wanted.kills), (signal.SIGTERM, wanted.terms)):
            for turn in range(count):
                command = commands[turn % len(commands)]
                moment = chance.uniform(0, command.seconds)
                seen = ended(command, number, moment, place)
                row = rows.setdefault(f"{number.name} {command.name}", Counter())
                row.update(seen)
                if any(seen[fault] for fault in FAULTS):
                    print(f"{command.name} at {moment:.3f} s: {dict(seen)}", flush=True)
    print(table(rows))
    sys.exit(any(row[fault] for row in rows.values() for fault in FAULTS))


if __name__ == "__main__":
    main()
