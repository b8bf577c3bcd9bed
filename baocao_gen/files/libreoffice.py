"""Word files → PDF files and their page counts, through LibreOffice.

LibreOffice runs as a stranger: with a profile of its own that is thrown away afterwards, no
macros, no network, and a limit on its time. The documents are copied into a temporary folder
first, so it neither leaves lock files beside them nor finds files that lie beside them.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from baocao_gen.files.disk import write_file
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem

NOT_FOUND = "BC190"
TIMED_OUT = "BC191"
NOTHING_CONVERTED = "BC192"
UNREADABLE = "BC193"

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

_STREAM = re.compile(rb"<<(?P<keys>(?:(?!endobj).)*?)>>\s*stream\r?\n(?P<data>.*?)endstream", re.S)
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")


def convert(docx: Path, pdf: Path, *, timeout: float = 120) -> int:
    """Convert one Word file to PDF, as ``convert_all`` does many; the number of its pages."""
    return convert_all([(docx, pdf)], timeout=timeout)[0]


def converted(docx: bytes, name: str) -> bytes:
    """A Word file, named so in messages → its PDF; raises what ``convert_all`` does."""
    with tempfile.TemporaryDirectory(prefix="baocao-gen-") as folder:
        word = Path(folder) / name
        word.write_bytes(docx)
        convert(word, word.with_suffix(".pdf"))
        return word.with_suffix(".pdf").read_bytes()


def convert_all(pairs: Iterable[tuple[Path, Path]], *, timeout: float = 120) -> list[int]:
    """Convert many Word files in one run of LibreOffice, which starts slowly.

    A document that fails does not keep the others from being written.

    Args:
        pairs: the Word file, which is only read, and the PDF to write, for each document; a PDF
            is replaced at once or not at all, its folder must exist.
        timeout: seconds for each document; the run may take them all together.

    Returns:
        The number of pages of each document, in the order given.

    Raises:
        EnvironmentFailure: LibreOffice is missing (BC190), too slow (BC191), gave no PDF
            (BC192), a Word file cannot be read (BC193), or a PDF not written (BC164); one problem
            for each document that failed.
    """
    wanted = list(pairs)
    if not wanted:
        return []
    soffice = find_soffice()
    with tempfile.TemporaryDirectory(prefix="baocao-gen-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        copies = _copies([docx for docx, _ in wanted], work)
        profile = _write_profile(work)
        said = _run(_command(soffice, profile, work, copies), timeout * len(wanted), wanted)
        return _collect(wanted, copies, said)


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


def count_pages(pdf: bytes) -> int:
    """Return the number of pages of a PDF as LibreOffice writes it.

    Counts the page objects, also those in compressed object streams. Not for any PDF: one that
    was changed afterwards and saved incrementally may still hold the pages it had before.
    """
    plain = _STREAM.sub(b"", pdf)
    return sum(len(_PAGE.findall(part)) for part in (plain, *_object_streams(pdf)))


def _object_streams(pdf: bytes) -> Iterator[bytes]:
    for match in _STREAM.finditer(pdf):
        if b"/ObjStm" in match["keys"]:
            try:
                yield zlib.decompressobj().decompress(match["data"])
            except zlib.error:
                continue


def _copies(documents: Sequence[Path], work: Path) -> list[Path]:
    """Copy the documents under numbers, so that two of one name do not meet."""
    copies = []
    for number, docx in enumerate(documents, start=1):
        copy = work / f"{number}.docx"
        try:
            shutil.copyfile(docx, copy)
        except OSError as error:
            raise EnvironmentFailure([_unreadable(docx, error)]) from error
        copies.append(copy)
    return copies


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


def _command(soffice: Path, profile: Path, work: Path, copies: Sequence[Path]) -> list[str]:
    return [
        str(soffice),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nologo",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(work),
        *(str(copy) for copy in copies),
    ]


def _run(command: Sequence[str], timeout: float, wanted: Sequence[tuple[Path, Path]]) -> str:
    """Run LibreOffice and return what it said; whatever happens, no process is left behind."""
    process = subprocess.Popen(  # noqa: S603 -- the program was found by us, no shell reads it
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,  # a process group of its own, to be ended as a whole
    )
    try:
        said, _ = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        _kill(process)
        problems = [_timed_out(docx, timeout) for docx, _ in wanted]
        raise EnvironmentFailure(problems) from None
    except BaseException:
        _kill(process)
        raise
    return said


def _kill(process: subprocess.Popen[str]) -> None:
    """End the program with its children: ``soffice`` only starts the one that works."""
    if sys.platform == "win32":
        taskkill = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(taskkill, check=False, capture_output=True)  # noqa: S603 -- our own words
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _collect(wanted: Sequence[tuple[Path, Path]], copies: Sequence[Path], said: str) -> list[int]:
    """Put every PDF in its place and count its pages; report all that is missing."""
    counts: list[int] = []
    problems: list[Problem] = []
    for (docx, pdf), copy in zip(wanted, copies, strict=True):
        made = copy.with_suffix(".pdf")
        content = made.read_bytes() if made.exists() else b""
        count = count_pages(content)
        if not count:
            problems.append(_nothing_converted(docx, said))
            continue
        try:
            write_file(pdf, content)
        except EnvironmentFailure as error:
            problems += error.problems
        counts.append(count)
    if problems:
        raise EnvironmentFailure(problems)
    return counts


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


def _timed_out(docx: Path, timeout: float) -> Problem:
    return Problem(
        TIMED_OUT,
        f"LibreOffice chưa chuyển xong sau {timeout:.0f} giây nên đã bị dừng",
        Position(str(docx)),
        hint="thử lại khi máy rảnh hơn; nếu vẫn vậy, mở tệp bằng LibreOffice để tìm chỗ bị treo",
    )


def _nothing_converted(docx: Path, said: str) -> Problem:
    errors = dict.fromkeys(line for line in said.splitlines() if line.startswith("Error"))
    quoted = "; chương trình báo: " + " ".join(errors) if errors else ""
    return Problem(
        NOTHING_CONVERTED,
        f"LibreOffice không tạo được tệp PDF{quoted}",
        Position(str(docx)),
        hint="mở tệp bằng LibreOffice hoặc Word để xem tệp có hỏng hay đặt mật khẩu không",
    )


def _unreadable(docx: Path, error: OSError) -> Problem:
    reasons = {
        FileNotFoundError: "không có tệp này",
        PermissionError: "không có quyền đọc, hoặc tệp đang bị khóa",
        IsADirectoryError: "đây là một thư mục",
    }
    reason = reasons.get(type(error), "lỗi ổ đĩa")
    return Problem(
        UNREADABLE, f"không đọc được tệp Word để chuyển sang PDF: {reason}", Position(str(docx))
    )
