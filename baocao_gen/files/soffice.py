"""A folder of Word files → one run of LibreOffice over them, which may be ended at any moment.

LibreOffice runs as a stranger: with a profile of its own that is thrown away afterwards, no
macros, no network, and a limit on its time. It ends with the process that has started it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from baocao_gen.files.temporary import elsewhere, is_ending, undone
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Problem

NOT_FOUND = "BC190"

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)

_SECURITY = "/org.openoffice.Office.Common/Security/Scripting"
_PROXY = "/org.openoffice.Inet/Settings"
_PROFILE = (
    (_SECURITY, "MacroSecurityLevel", "3"),
    (_SECURITY, "DisableMacrosExecution", "true"),
    (_SECURITY, "BlockUntrustedRefererLinks", "true"),
    # 0 is «never» for Writer: a linked picture or file is not fetched.
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    # A proxy where nobody listens; 2 is «as set here», the list of exceptions is empty.
    (_PROXY, "ooInetProxyType", "2"),
    (_PROXY, "ooInetNoProxy", ""),
    (_PROXY, "ooInetHTTPProxyName", "127.0.0.1"),
    (_PROXY, "ooInetHTTPProxyPort", "9"),
    (_PROXY, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_PROXY, "ooInetHTTPSProxyPort", "9"),
    (_PROXY, "ooInetFTPProxyName", "127.0.0.1"),
    (_PROXY, "ooInetFTPProxyPort", "9"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
)
"""Where, which and what LibreOffice is told before it starts: settings of its configuration."""

_WORD = "docx:MS Word 2007 XML"
_PLAIN = "pdf:writer_pdf_Export"
_ARCHIVAL = (
    _PLAIN + ':{"SelectPdfVersion":{"type":"long","value":"2"},'
    '"UseTaggedPDF":{"type":"boolean","value":"true"}}'
)
"""PDF/A-2b, tagged: a reader for the blind finds headings and tables. Options are read in this
form from LibreOffice 7.4 on, and passed over before."""

_GUARDED = """\
exec 3<&0 </dev/null
"$@" 3<&- & work=$!
(read -r _ <&3; kill -s KILL 0) >/dev/null 2>&1 & guard=$!
exec 3<&-
wait "$work"; code=$?
kill -s KILL "$guard"; wait "$guard" 2>/dev/null
exit "$code"
"""
"""Runs a command beside a guard, who waits for an input that closes when our process is gone.

The guard ends the whole group then; if the command ends first, the guard is ended.
"""


_GONE_TRIES = 20


@frozen
class OfficeRun:
    """How a run has ended.

    Attributes:
        said: What LibreOffice printed.
        is_through: Whether it went through all documents: not stopped, and not crashed.
        is_late: Whether it was stopped because its time was over.
    """

    said: str
    is_through: bool
    is_late: bool = False


def find_soffice() -> Path:
    """Return the LibreOffice program from PATH or its usual places.

    Raises:
        EnvironmentFailure: there is none (BC190).
    """
    for command in _COMMANDS:
        found = shutil.which(command)
        if found:
            return Path(found)
    for place in _USUAL_PLACES:
        anchor = Path(Path(place).anchor)
        if not anchor.is_absolute():  # a place of another operating system
            continue
        installed = sorted(anchor.glob(str(Path(place).relative_to(anchor))))
        if installed:
            return installed[-1]
    raise EnvironmentFailure([_not_found()])


def run(  # noqa: PLR0913 — what LibreOffice makes of files, each by its name
    soffice: Path,
    work: Path,
    documents: Sequence[Path],
    seconds: float,
    *,
    archival: bool = False,
    word: bool = False,
) -> OfficeRun:
    """Make a PDF beside each of the documents; whatever happens, no process is left behind.

    Args:
        soffice: The program.
        work: A folder of its own, where the documents lie.
        documents: The Word files.
        seconds: The time that it may take.
        archival: Whether the PDFs are to be PDF/A-2b.
        word: Make a .docx instead.

    Raises:
        EnvironmentFailure: our process has been asked to end (BC166).
        OSError: the folder takes no profile, or the program cannot be started.
    """
    if is_ending():  # what ran before was ended, and must not be tried again
        raise EnvironmentFailure([Problem("BC166", "LibreOffice bị dừng giữa chừng")])
    profile = _write_profile(work)
    export = _WORD if word else _ARCHIVAL if archival else _PLAIN
    command = _command(soffice, profile, work, documents, export)
    with elsewhere(work, _socket(profile)), _started(command, work) as process:
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _kill(process)
            return OfficeRun("", is_through=False, is_late=True)
    return OfficeRun(said, is_through=process.returncode == 0)


def _socket(profile: Path) -> Path:
    """What LibreOffice makes outside of its folders, and leaves there when it is ended.

    Who starts it anew with the same profile finds it by this name: the fingerprint of the
    profile's address in UTF-16, each of its bytes without a leading zero.
    """
    user = os.getuid() if sys.platform != "win32" else 0  # there it is no file
    address = profile.as_uri().encode("utf-16-le")
    digits = hashlib.md5(address, usedforsecurity=False).digest()
    name = "".join(f"{byte:x}" for byte in digits)
    return Path("/tmp") / f"OSL_PIPE_{user}_SingleOfficeIPC_{name}"  # noqa: S108 -- not ours to choose


@contextmanager
def _started(command: Sequence[str], work: Path) -> Iterator[subprocess.Popen[str]]:
    """The running program, which does not outlive the block, nor our process."""
    reading, writing = os.pipe()
    words = command if sys.platform == "win32" else ["/bin/sh", "-c", _GUARDED, "sh", *command]
    try:
        with (
            subprocess.Popen(  # noqa: S603 -- the program was found by us, no shell reads it
                words,
                stdin=reading,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                # What it would leave in the temporary folder when it is ended goes with our own.
                env={**os.environ, "TMPDIR": str(work), "TEMP": str(work), "TMP": str(work)},
                start_new_session=True,  # a process group of its own, to be ended as a whole
            ) as process,
            undone(partial(_kill, process)),
        ):
            yield process
    finally:
        os.close(writing)
        os.close(reading)


def _kill(process: subprocess.Popen[str]) -> None:
    """End the program with its children, if it still runs.

    It is not waited for without end: the process may have been asked to end while it did just that.
    """
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        taskkill = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(taskkill, check=False, capture_output=True)  # noqa: S603 -- our own words
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
            for _ in range(_GONE_TRIES):  # nobody writes into the folder any more that is cleared
                process.poll()
                os.killpg(process.pid, 0)
                time.sleep(0.01)


def _write_profile(work: Path) -> Path:
    """Write a fresh LibreOffice profile and return its folder."""
    profile = work / "profile"
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _PROFILE
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )
    return profile


def _command(
    soffice: Path, profile: Path, work: Path, copies: Sequence[Path], export: str = _PLAIN
) -> list[str]:
    return [
        str(soffice),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        export,
        "--outdir",
        str(work),
        *(str(copy) for copy in copies),
    ]


def _not_found() -> Problem:
    return Problem(
        NOT_FOUND,
        "không tìm thấy LibreOffice, chương trình chuyển tệp Word sang PDF",
        hint=(
            "cài LibreOffice: trên Debian/Ubuntu chạy «sudo apt install libreoffice-writer»; "
            "trên Windows chạy «winget install TheDocumentFoundation.LibreOffice» "
            "hoặc tải bộ cài tại libreoffice.org"
        ),
    )
