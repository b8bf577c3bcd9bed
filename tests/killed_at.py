"""A command → the same, killed before its first, second, third … touch of the disk, in turn.

``python tests/killed_at.py SIGNAL STEP WORD…`` runs in the current folder: for every STEP-th
moment it copies the folder ``bat-dau`` to ``thu``, runs the command in it until the signal comes,
looks, and runs it again to the end. It writes a line of JSON for each: the first exit code, the
files then, the second exit code, the files in the end.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
from contextlib import redirect_stdout, suppress
from pathlib import Path

from baocao_gen import cli
from baocao_gen.files import temporary

TOUCHES = {
    "open", "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate",
    "subprocess.Popen",
}  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def run(words: list[str], moment: int = 0, number: int = 0) -> int:
    """Run the command in a process of its own, which sends itself the signal at that moment."""
    process = os.fork()
    if process == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        if moment:
            sys.addaudithook(Killer(moment, number))
        try:
            cli.main(words)
        except SystemExit as left:
            os._exit(int(left.code or 0))
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


class Killer:
    """Counts the touches of the disk and sends the signal before one of them."""

    def __init__(self, moment: int, number: int) -> None:
        self.left = moment
        self.number = number

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event not in TOUCHES or (event == "open" and not self.is_writing(arguments[2])):
            return
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), self.number)

    @staticmethod
    def is_writing(flags: object) -> bool:
        return isinstance(flags, int) and bool(flags & WRITING)


def files() -> dict[str, str]:
    """Every file below the folder, and what it holds."""
    found = [path for path in sorted(Path().rglob("*")) if not path.is_dir()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def warm_up(words: list[str]) -> None:
    """Run the command once here, so that no process has to import everything anew."""
    shutil.copytree("bat-dau", "thu")
    os.chdir("thu")
    with Path(os.devnull).open("w") as silence, redirect_stdout(silence), suppress(SystemExit):
        cli.main(words)
    os.chdir("..")
    temporary._clear.cache_clear()


def main(number: int, step: int, words: list[str]) -> None:
    warm_up(words)
    moment = 1
    while True:
        shutil.rmtree("thu", ignore_errors=True)
        shutil.copytree("bat-dau", "thu")
        os.chdir("thu")
        killed = run(words, moment, number)
        then = files()
        again = run(words)
        sys.stdout.write(json.dumps([killed, then, again, files()]) + "\n")
        os.chdir("..")
        if killed == 0:
            break
        moment += step


main(getattr(signal, sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
