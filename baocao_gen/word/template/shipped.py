"""A template's name → its file: one that comes with the package, or one that the user has made."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import PurePath

from baocao_gen.files.disk import SUFFIX
from baocao_gen.files.files import File, Files
from baocao_gen.files.paths import package_data
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.vietnamese.text import nearest


@cache
def shipped_templates() -> Mapping[str, File]:
    """The templates that come with the package, by name."""
    folder = Files.in_folder(package_data("templates"))
    return {PurePath(name).stem: folder.file(name) for name in folder.names(SUFFIX)}


def find_template(
    wanted: str, files: Files | None = None, position: Position | None = None
) -> File:
    """A shipped template's name, or a path among ``files`` → the file.

    Args:
        wanted: What is typed.
        files: What paths are relative to; by default the working folder.
        position: Where the year file names it; its template must be there.

    Raises:
        InvalidTemplate: if no shipped template has that name, or no file lies at a path that
            the year file names.
    """
    if wanted.lower().endswith(SUFFIX):
        file = (files or Files()).file(wanted)
        if position is not None and not file.is_there():
            near = file.similar()
            hint = f"có phải «{near}»?" if near else "kiểm tra tên tệp; mẫu tìm cạnh tệp năm"
            message = f"không tìm thấy tệp mẫu «{wanted}»"
            raise InvalidTemplate([Problem("BC153", message, position, hint)])
        return file
    shipped = shipped_templates()
    if wanted in shipped:
        return shipped[wanted]
    raise InvalidTemplate([_unknown(wanted, list(shipped), position)])


def _unknown(wanted: str, shipped: list[str], position: Position | None) -> Problem:
    if suffix := PurePath(wanted).suffix:
        hint = f"mở bằng Word rồi lưu thành Word Document ({SUFFIX})"
        message = f"mẫu phải là tệp Word {SUFFIX}, «{wanted}» có đuôi {suffix}"
        return Problem("BC153", message, position, hint)
    near = nearest(wanted, shipped)
    known = f"các mẫu có sẵn: {', '.join(shipped)}; mẫu riêng ghi tên tệp .docx"
    hint = f"có phải «{near}»?" if near else known
    return Problem("BC153", f"không có mẫu «{wanted}»", position, hint)
