"""Paths → bytes, and bytes → files of the user's disk.

Writes are atomic: a file appears whole under its name or not at all.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import MappingProxyType

from baocao_gen.files import missing, temporary
from baocao_gen.files.paths import is_folder, names_of, on_disk, whole
from baocao_gen.problems import codes
from baocao_gen.problems.errors import EnvironmentFailure, InvalidReport
from baocao_gen.problems.problem import Position, Problem

SUFFIX = ".docx"
_REASONS: dict[int | None, str] = {
    errno.EACCES: "không được phép ghi",
    errno.EPERM: "không được phép ghi",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOENT: "không có thư mục ấy",
    errno.ENOTDIR: "không có thư mục ấy",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "hết phần đĩa được cấp",
    errno.EFBIG: "tệp lớn quá mức máy cho phép",
    errno.EBUSY: "chương trình khác đang dùng tệp",
}
_ADVICE: dict[int | None, str] = {
    errno.ENAMETOOLONG: "đặt tên ngắn hơn",
    errno.ENOSPC: "xóa bớt tệp, hoặc ghi sang ổ đĩa khác",
    errno.EDQUOT: "xóa bớt tệp, hoặc ghi sang ổ đĩa khác",
    errno.EROFS: "ghi sang ổ đĩa khác",
    errno.EFBIG: "ghi sang ổ đĩa khác, hoặc nâng giới hạn cỡ tệp (ulimit -f)",
}
MAX_BYTES = 256 * 1024 * 1024
"""The longest file that is read at all: more than a workbook or a template may have inflated."""
_CHUNK = 1 << 20
_READ: ContextVar[dict[str, bytes] | None] = ContextVar("read files", default=None)


@contextmanager
def noted_reads() -> Iterator[dict[str, bytes]]:
    """Note every file that is read inside the block: its full path → its content."""
    noted: dict[str, bytes] = {}
    token = _READ.set(noted)
    try:
        yield noted
    finally:
        _READ.reset(token)


def read_file(path: Path) -> bytes:
    """The bytes of a file that the user names.

    Raises:
        InvalidReport: if it is not there, is a folder, is too large, or must not be read.
    """
    check_source(path)
    path = on_disk(path)
    try:
        data = _content(path)
    except (OSError, ValueError) as error:
        raise InvalidReport([_unreadable(path, error)]) from None
    noted = _READ.get()
    if noted is not None:
        noted[str(whole(path))] = data
    return data


def _content(path: Path) -> bytes:
    """The content of a regular file; its size is asked first, and not believed."""
    with open(path, "rb", opener=_without_waiting) as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise OSError
        if about.st_size > MAX_BYTES:
            raise _too_large(path)
        pieces, size = [], 0
        while piece := file.read(_CHUNK):
            size += len(piece)
            if size > MAX_BYTES:  # it says 0 of itself, as some files of the system do, or grows
                raise _too_large(path)
            pieces.append(piece)
    return b"".join(pieces)


def _without_waiting(path: str, flags: int) -> int:
    """Open a file that may have become a pipe since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(path: Path) -> InvalidReport:
    message = f"tệp lớn quá {MAX_BYTES >> 20} MB"
    hint = "kiểm tra lại tên tệp; tệp số liệu một năm thường chưa đến 1 MB"
    return InvalidReport([Problem(codes.TOO_LARGE, message, Position(str(path)), hint)])


def check_source(path: Path) -> None:
    """Refuse what is not there or is a folder, before a name is made from it.

    Raises:
        InvalidReport: as ``read_file``.
    """
    path = on_disk(path)
    try:
        if path.is_file():
            return
        if path.is_dir():
            error: OSError = IsADirectoryError()
        else:
            error = OSError() if path.exists() else FileNotFoundError()
    except (OSError, RuntimeError, ValueError):
        error = OSError()
    raise InvalidReport([_unreadable(path, error)])


def _unreadable(path: Path, error: Exception) -> Problem:
    if isinstance(error, IsADirectoryError) or is_folder(path):
        pattern = path / "*.yaml"
        has_some = any(path.glob(pattern.name))
        several = f"; batch và check nhận cả «{pattern}»" if has_some else ""
        return missing.a_folder(str(path), several)
    if not isinstance(error, FileNotFoundError):
        return missing.locked(str(path))
    if "*" not in path.name:
        return missing.not_there(str(path), similar_name(path))
    # a pattern that the shell could not fill in
    beside = sorted(other.name for other in path.parent.glob("*.y*ml"))[:2]
    listed = f"; ở đây có «{'», «'.join(beside)}»…" if beside else ""
    return missing.not_found(str(path), f"không tên tệp nào có dạng này{listed}")


def similar_name(path: Path) -> str | None:
    """The file beside it that was probably meant by a path where nothing lies."""
    try:
        return names_of(path.parent).similar(path.name)
    except (OSError, ValueError):  # no folder, or one that is not for us to list
        return None


def check_target(path: Path, *, force: bool) -> None:
    """Refuse a place where nothing can or must be written, before any work is done.

    Raises:
        EnvironmentFailure: for a folder, a missing folder, an existing file without ``force``,
            or a file that must not be written.
    """
    temporary.clear(path.parent)
    try:
        problem = _target_problem(path, force=force)
    except (OSError, RuntimeError, ValueError) as error:
        hint = "chọn nơi khác, tên ngắn hơn"
        problem = Problem("BC164", "không ghi được vào nơi này", Position(str(path)), hint)
        if getattr(error, "errno", None) in _ADVICE:
            problem = unwritten(error, problem.position)
    if problem:
        raise EnvironmentFailure([problem])


def check_targets(paths: Iterable[Path], *, force: bool) -> None:
    """Refuse places as ``check_target`` does, all of them at once."""
    problems: list[Problem] = []
    for path in paths:
        try:
            check_target(path, force=force)
        except EnvironmentFailure as error:
            problems += error.problems
    if problems:
        raise EnvironmentFailure(problems)


def _target_problem(path: Path, *, force: bool) -> Problem | None:
    problem = None
    position = Position(str(path))
    if path.is_dir():
        problem = Problem(
            "BC161", "nơi ghi là một thư mục", position, "ghi thêm tên tệp, ví dụ bao-cao.docx"
        )
    elif not path.parent.is_dir():
        problem = Problem(
            "BC162", "thư mục chứa tệp không có", position, "tạo thư mục trước, hoặc chọn nơi khác"
        )
    elif os.path.lexists(path) and not path.is_file():
        hint = "chọn một tệp thường, ví dụ bao-cao.docx"
        problem = Problem("BC161", "nơi ghi không phải một tệp thường", position, hint)
    elif path.exists() and not force:
        problem = _taken(path)
    elif path.exists() and not os.access(path, os.W_OK):
        problem = Problem(
            "BC163", "tệp chỉ cho đọc", position, "bỏ thuộc tính chỉ đọc của tệp, hoặc ghi tên khác"
        )
    return problem


def _taken(path: Path) -> Problem:
    hint = "thêm --force để ghi đè, hoặc -o để ghi tên khác"
    return Problem("BC160", "tệp đã có, không ghi đè", Position(str(path)), hint)


def write_file(
    path: Path, data: bytes, *, is_new: bool = False, is_executable: bool = False
) -> None:
    """Write a file whole, as ``write_files`` does; a program may be run by its owner."""
    write_files({path: data}, is_new=is_new)
    if is_executable:
        with _told(path):
            path.chmod(_mode(path) | stat.S_IXUSR)


def write_files(
    contents: Mapping[Path, bytes],
    *,
    is_new: bool = False,
    replacing: Mapping[Path, bytes] = MappingProxyType({}),
) -> None:
    """Write files whole: all of them to temporary names beside theirs, then each into its place.

    Args:
        contents: Path → what the file shall hold.
        is_new: Refuse a name that exists by now, whoever made the file and when; otherwise what
            lies there is replaced.
        replacing: The same for files that are replaced in any case, once all others are in place.

    Raises:
        EnvironmentFailure: if the disk, the folder or another program does not allow it, or a
            name is taken (``is_new``).
    """
    with ExitStack() as unfinished:
        ready = []
        for path, data in (*contents.items(), *replacing.items()):
            with _told(path):
                place = path.resolve()  # a link stays a link: what it leads to is written
                if place.exists() and not place.is_file():
                    raise OSError(None, "không phải một tệp thường")
                made = unfinished.enter_context(temporary.finished_file(place.parent, data))
                made.chmod(_mode(place))
                ready.append((path, made, place))
        for path, made, place in ready:
            with _told(path):
                _put(made, place, is_new=is_new and path not in replacing)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the disk refuses, in words, with the path as it was typed."""
    try:
        yield
    except FileExistsError:
        raise EnvironmentFailure([_taken(path)]) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise EnvironmentFailure([unwritten(error, Position(str(path)))]) from None


def _put(made: Path, place: Path, *, is_new: bool) -> None:
    """Give a finished file its name, which must not exist if it ``is_new``."""
    if not is_new:
        made.replace(place)
    elif sys.platform == "win32":
        made.rename(place)  # refused there if the name exists
    else:
        try:
            os.link(made, place)
        except FileExistsError:
            raise
        except OSError:  # a disk without hard links: the name is taken first, then filled
            os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            made.replace(place)


def unwritten(error: Exception, position: Position | None = None) -> Problem:
    """Why a file, or what was to be shown (no ``position``), could not be written."""
    what = "tệp" if position else "phần cần in ra"
    advice = _ADVICE.get(getattr(error, "errno", None))
    hint = advice or "đóng tệp nếu đang mở trong Word, kiểm tra quyền ghi và dung lượng đĩa"
    return Problem("BC164", f"không ghi được {what} ({reason(error)})", position, hint)


def reason(error: Exception) -> str:
    """What the disk has refused, in a few words."""
    number = getattr(error, "errno", None)
    if isinstance(error, OSError) and number is None and error.strerror:
        return error.strerror  # our own words
    return _REASONS.get(number, "lỗi đĩa")


def _mode(path: Path) -> int:
    """The permissions the file has, or those a new file gets from the user's mask."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
