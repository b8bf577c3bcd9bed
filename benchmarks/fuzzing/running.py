"""A case → it is run in a process of its own, within limits → what is wrong with how it ended."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import re
import resource
import shutil
import signal
import sys
import time
import traceback
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from xml.parsers import expat

from baocao_gen import cli
from baocao_gen.problems.errors import BaocaoError
from fuzzing.case import Case
from fuzzing.library import CALLS

SECONDS, MEGABYTES = 5, 300
"""What an input may cost, above what the process had before: processor time and memory."""
_STOP_SECONDS, _STOP_BYTES = 3 * SECONDS, 1_500_000_000
"""Where it is stopped; in between it is known how much it would have taken."""
_PATIENCE = 60
"""Seconds on the clock, for what sleeps, or waits for somebody."""
_LARGEST_FILE = 200_000_000
_CODES = (0, 1, 2, 3)
_HAS_CODE = re.compile(r"BC\d{3}")
_UNFINISHED = re.compile(r"\.tmp$|^\.~|^\.(?!baocao-gen\.json$|.*\.tong-hop\.json$)")
_WRITES_ALL_OR_NOTHING = ("render", "new", "schema")


@dataclass(frozen=True)
class Result:
    """How a case ended; ``faults`` say in a few words what is wrong, without what varies."""

    faults: tuple[str, ...]
    seconds: float
    megabytes: float
    code: int
    shown: str = ""


class Runner:
    """Runs cases one after the other, in a folder that it empties each time."""

    def __init__(self, folder: Path) -> None:
        self.place = folder / "o" / "day"  # what climbs one step stays inside
        self.out, self.err, self.fault = (folder / name for name in ("out", "err", "fault"))

    def run(self, case: Case) -> Result:
        """Run one case."""
        _empty(self.place.parent)
        self.place.mkdir(parents=True)  # and all above it
        case.lay(self.place)
        self.fault.write_text("")
        before = _contents(self.place)
        base = _resident()
        process = os.fork()
        if process == 0:
            self._inside(case)
        status, used = self._waited(process)
        with suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)
        seconds = used.ru_utime + used.ru_stime
        megabytes = max(0.0, used.ru_maxrss / 1024 - base)
        code = os.waitstatus_to_exitcode(status)
        faults = [*self._ended(code), *_over(seconds, megabytes, code)]
        if not faults:
            faults += [*self._told(case, code), *_left(case, code, before, self.place)]
        shown = "\n".join(path.read_text(errors="replace")[:5_000] for path in self._outputs())
        return Result(tuple(dict.fromkeys(faults)), seconds, megabytes, code, shown)

    def _outputs(self) -> tuple[Path, Path, Path]:
        return self.fault, self.err, self.out

    def _inside(self, case: Case) -> None:
        """The child: its outputs are files, its limits are its own, and it never comes back."""
        code = 70
        try:
            os.setsid()
            # Processes of a pool may start none, but the command whose child this is may.
            multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
            os.chdir(self.place)
            for number, path in ((1, self.out), (2, self.err)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            # Whoever started the run may have put something else in their places.
            sys.stdout, sys.stderr = (os.fdopen(number, "w") for number in (1, 2))
            os.environ.update(HOME=str(self.place), TMPDIR=str(self.place.parent))
            os.environ["BAOCAO_GEN_CACHE_DIR"] = ""  # each case does all of its work
            room = _virtual() + _STOP_BYTES
            resource.setrlimit(resource.RLIMIT_CPU, (_STOP_SECONDS, _STOP_SECONDS))
            resource.setrlimit(resource.RLIMIT_AS, (room, room))
            resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
            code = call(case)
        except BaseException as error:  # the very thing that is looked for
            words = traceback.format_exc()
            kind = "memory" if isinstance(error, MemoryError) else _signature(error)
            self.fault.write_text(f"{kind}\n{words}", errors="replace")
        finally:
            with suppress(Exception):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def _waited(self, process: int) -> tuple[int, resource.struct_rusage]:
        end = time.monotonic() + _PATIENCE
        pause = 0.001
        while True:
            found, status, used = os.wait4(process, os.WNOHANG)
            if found:
                return status, used
            if time.monotonic() > end:
                os.killpg(process, signal.SIGALRM)  # which no program of ours listens to
            time.sleep(pause)
            pause = min(0.02, pause * 1.3)

    def _ended(self, code: int) -> Iterator[str]:
        kind = self.fault.read_text(errors="replace").partition("\n")[0]
        if kind == "memory":
            yield "over the limits: memory"
        elif kind:
            yield f"traceback: {kind}"
        elif code in (-signal.SIGXCPU, -signal.SIGKILL):
            yield "over the limits: seconds"
        elif code == -signal.SIGALRM:
            yield "over the limits: waits"
        elif code not in _CODES:
            yield f"odd code: {code}"
        said = self.err.read_text(errors="replace")
        if "Traceback (most recent call last)" in said:
            yield f"traceback: told, {said.strip().splitlines()[-1][:80]}"

    def _told(self, case: Case, code: int) -> Iterator[str]:
        out = self.out.read_text(errors="replace")
        said = out + self.err.read_text(errors="replace")
        is_library = case.words[:1] == ("library",)
        counts_work = "todo" in case.words  # «--strict» tells by its code alone that work is left
        if code in (1, 3) and not (is_library or counts_work or _HAS_CODE.search(said)):
            yield "no code told"
        if code == 2 and "lỗi:" not in said and "Cách dùng" not in said:
            yield "wrong words not told"
        asks_about_us = {"-h", "--help", "-V", "--version"} & set(case.words)
        options = " ".join(takewhile(lambda word: word != "--", case.words))  # files follow «--»
        wants_json = "--format json" in options and not asks_about_us
        if wants_json and code in (0, 1, 3) and _fault_of(out):
            yield "broken JSON"


def call(case: Case) -> int:
    """Run the words of a case in this process and folder; the exit code."""
    if case.words[:1] == ("library",):
        try:
            CALLS[case.words[1]]()
        except BaocaoError as error:
            return 1 if error.problems else 71
        return 0
    try:
        cli.main(list(case.words))
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 72


def _signature(error: BaseException) -> str:
    """The kind of an error and the last place of ours on its way: equal for equal faults."""
    ours = [
        one for one in traceback.extract_tb(error.__traceback__) if "baocao_gen" in one.filename
    ]
    place = ours[-1] if ours else None
    where = f"{Path(place.filename).name}:{place.name}" if place else "?"
    return f"{type(error).__name__} {where}"


def _over(seconds: float, megabytes: float, code: int) -> Iterator[str]:
    if code >= 0 and seconds > SECONDS:
        yield "over the limits: seconds"
    if megabytes > MEGABYTES:
        yield "over the limits: memory"


def _left(case: Case, code: int, before: dict[str, bytes], place: Path) -> Iterator[str]:
    """What is wrong with the files afterwards."""
    after = _contents(place)
    new = {name: data for name, data in after.items() if before.get(name) != data}
    if any(_UNFINISHED.search(Path(name).name) and name not in before for name in new):
        yield "something temporary is left"
    if before.keys() - after.keys():
        yield "a file is gone"
    first = case.words[:1]
    if code and new and first and first[0] in _WRITES_ALL_OR_NOTHING and "--pdf" not in case.words:
        yield "a file in spite of an error"
    for name, data in new.items():
        if name.endswith(".docx") and (fault := _fault_of_word_file(data)):
            yield f"half a Word file: {fault}"
        elif name.endswith(".json") and _fault_of(data.decode(errors="replace")):
            yield "half a JSON file"
        elif name.endswith(".yaml") and not data.strip():
            yield "an empty year file"


def _fault_of(text: str) -> str:
    try:
        json.loads(text)
    except ValueError as error:
        return type(error).__name__
    return ""


def _fault_of_word_file(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                content = archive.read(name)
                if name.endswith((".xml", ".rels")):
                    expat.ParserCreate(namespace_separator=" ").Parse(content, True)
    except (zipfile.BadZipFile, expat.ExpatError, OSError, ValueError) as error:
        return f"{type(error).__name__}"
    return ""


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink() and os.access(path, os.R_OK)
    }


def _empty(folder: Path) -> None:
    for path in folder.rglob("*") if folder.is_dir() else ():
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)
    if os.path.lexists(folder):
        raise OSError(f"{folder} cannot be emptied")


def _resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def _virtual() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
