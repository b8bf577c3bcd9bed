"""A command that is killed before any of its touches of the disk: nothing half, nothing lost.

Judges: pipeline/many.py, pipeline/outcome.py, pipeline/pdfs.py
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command_line import YEAR

from baocao_gen.pipeline.record import RECORD

ROOT = Path(__file__).parents[2]
FAKE = """#!/bin/sh
for word; do case "$word" in *.docx)
    printf '%%PDF <</Type/Page>> %%%%EOF' > "${word%.docx}.pdf";; esac; done
"""
"""A LibreOffice that takes no time, and makes the same PDF of everything."""
BATCH = ("batch", "2020.yaml", "ba.yaml", "-o", "ra", "--jobs", "1")
Round = tuple[int, dict[str, str], int, dict[str, str]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix"),
]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with two year files, a temporary folder and a LibreOffice."""
    for folder in ("bat-dau", "tam", "bin"):
        (tmp_path / folder).mkdir()
    for name in ("2020", "ba"):
        (tmp_path / "bat-dau" / f"{name}.yaml").write_text(YEAR, encoding="utf-8")
    (tmp_path / "bin" / "soffice").write_text(FAKE)
    (tmp_path / "bin" / "soffice").chmod(0o755)
    return tmp_path


def environment(office: Path) -> dict[str, str]:
    path = f"{office / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(office / "tam"), "PATH": path}


def rounds(office: Path, name: str, *words: str) -> list[Round]:
    step = "1" if words[0] != "batch" else "4"  # a batch does the same for each of its reports
    command = [sys.executable, str(ROOT / "tests" / "killed_at.py"), name, step, *words]
    done = subprocess.run(
        command, cwd=office, env=environment(office), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    *killed, last = told
    assert last[0] == 0
    assert len(killed) > 2
    return killed


COMMANDS = pytest.mark.parametrize(
    "words",
    [
        ("render", "2020.yaml", "--pdf"),
        ("new", "2020.yaml"),
        BATCH,
        (*BATCH, "--pdf"),
    ],
    ids=" ".join,
)


@COMMANDS
def test_killed_at_any_moment_it_leaves_no_half_file_and_the_next_run_completes(
    office: Path, words: tuple[str, ...]
) -> None:
    killed = rounds(office, "SIGKILL", *words)
    wanted = max((end for *_, end in killed), key=len)
    record = {name: "" for name in wanted if RECORD in name}  # it knows of more than one attempt
    for code, then, again, end in killed:
        whole = {name for name in then if name in wanted and "json" not in name}
        assert code == -9
        assert all(then[name] == wanted[name] for name in whole)
        done = words[0] != "batch" and set(wanted) <= set(then)  # it only had no time to say so
        assert again == (3 if done else 0)
        assert {**end, **record} == {**wanted, **record}  # and what the kill left is cleared
    assert not any((office / "tam").iterdir())


@COMMANDS
def test_asked_to_end_at_any_moment_it_leaves_nothing_behind(
    office: Path, words: tuple[str, ...]
) -> None:
    for code, then, *_ in rounds(office, "SIGTERM", *words):
        assert code == 143
        assert not [name for name in then if ".tmp" in name]
    assert not any((office / "tam").iterdir())


def test_killed_while_it_writes_over_its_own_files_it_still_knows_them(office: Path) -> None:
    command = [sys.executable, "-m", "baocao_gen.cli", *BATCH]
    subprocess.run(command, cwd=office / "bat-dau", env=environment(office), check=True)
    (office / "bat-dau" / "2020.yaml").write_text(YEAR.replace("1988", "7"), encoding="utf-8")
    for _, _, again, end in rounds(office, "SIGKILL", *BATCH):
        assert again == 0
        assert set(end) == {"2020.yaml", "ba.yaml", f"ra/{RECORD}", "ra/2020.docx", "ra/ba.docx"}


HANGING = '#!/bin/sh\necho $$ >> "${0%/*}/pids"\nsleep 60 & echo $! >> "${0%/*}/pids"\nwait\n'


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_does_not_wait_for_libreoffice(office: Path, jobs: str) -> None:
    (office / "bin" / "soffice").write_text(HANGING)
    words = [sys.executable, "-m", "baocao_gen.cli", *BATCH[:-1], jobs, "--pdf"]
    with started(words, office, subprocess.PIPE) as process:
        wait_for_libreoffice(office)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert process.returncode == 130
    assert said.strip() == "ra: đã dừng, đã ghi 0 báo cáo; chạy lại lệnh này để viết tiếp."
    assert not any((office / "tam").iterdir())


@contextmanager
def started(words: list[str], office: Path, said: int) -> Iterator[subprocess.Popen[str]]:
    """The command, which does not outlive a test that fails."""
    with subprocess.Popen(
        words,
        cwd=office / "bat-dau",
        env=environment(office),
        stdout=subprocess.DEVNULL,
        stderr=said,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for_libreoffice(office: Path) -> None:
    pids = office / "bin" / "pids"
    end = time.monotonic() + 60
    while time.monotonic() < end and not (pids.exists() and pids.read_text().count("\n") >= 2):
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["KILL", "TERM"])
def test_nobody_outlives_a_batch(office: Path, number: int) -> None:
    """Two workers and what stands for LibreOffice, which never ends."""
    (office / "bin" / "soffice").write_text(HANGING)
    words = [sys.executable, "-m", "baocao_gen.cli", *BATCH[:-1], "2", "--pdf"]
    with started(words, office, subprocess.DEVNULL) as process:
        wait_for_libreoffice(office)
        assert len(family(office)) > 4
        process.send_signal(number)
        assert process.wait(timeout=5) == (143 if number == signal.SIGTERM else -9)
    wait_until = time.monotonic() + 2
    while family(office) and time.monotonic() < wait_until:
        time.sleep(0.02)
    assert family(office) == []
    assert not any((office / "tam").iterdir())


def family(office: Path) -> list[str]:
    """Every process that was started with this temporary folder, or one in it."""
    mark = f"TMPDIR={office / 'tam'}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_text())
        except OSError:
            continue
    return found
