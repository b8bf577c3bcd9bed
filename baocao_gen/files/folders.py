"""A folder's path → the folder, made, or refused before any work is done."""

from __future__ import annotations

from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from baocao_gen.problems.codes import FOLDER_NOT_EMPTY
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem

_MOST_NEW = 100
"""Folders in one another that are made for a path: of a thousand, few programs can remove them."""


def check_new_folder(path: Path, *, force: bool) -> None:
    """Refuse a folder that holds files already, or that no disk can hold, before any work is done.

    Raises:
        EnvironmentFailure: for a file in its place, a folder with files and without ``force``, or
            a name that the disk does not take.
    """
    position = Position(str(path))
    hint = "chọn tên thư mục khác"
    try:
        is_file = path.exists() and not path.is_dir()
        is_used = path.is_dir() and any(path.iterdir())
    except OSError:
        message = "không ghi được vào thư mục này"
        raise EnvironmentFailure([Problem("BC161", message, position, hint)]) from None
    if is_file:
        message = "nơi ghi phải là một thư mục, ở đây là một tệp"
        raise EnvironmentFailure([Problem("BC161", message, position, hint)])
    if is_used and not force:
        hint = "chọn thư mục khác, hoặc thêm --force"
        message = "thư mục đã có tệp, không ghi đè lên"
        raise EnvironmentFailure([Problem(FOLDER_NOT_EMPTY, message, position, hint)])


def make_folder(path: Path, mode: int = 0o777) -> None:
    """Make a folder, and those above it, if it is not there yet.

    Args:
        path: The folder.
        mode: Who may use those that are made.

    Raises:
        EnvironmentFailure: a file is in the way, the disk does not allow it, or the path is absurd.
    """
    message = "không tạo được thư mục này"
    hint = "chọn một thư mục ghi được, tên không trùng với tệp nào"
    with suppress(OSError, ValueError):
        missing = [*takewhile(lambda one: not one.is_dir(), (path, *path.parents))]
        if len(missing) <= _MOST_NEW:
            for one in reversed(missing):
                one.mkdir(mode, exist_ok=True)
            return
        count = f"{len(missing):,}".replace(",", ".")
        message, hint = f"nơi ghi có {count} thư mục lồng nhau chưa có", "gõ lại đường dẫn"
    raise EnvironmentFailure([Problem("BC161", message, Position(str(path)), hint)])
