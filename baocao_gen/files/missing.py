"""A file that cannot be read → the problem in words, with the name that was probably meant."""

from __future__ import annotations

from baocao_gen.problems.problem import Position, Problem


def not_there(path: str, near: str | None = None) -> Problem:
    """Nothing has that name; ``near`` is the name of what was probably meant."""
    return not_found(path, f"có phải «{near}»?" if near else "kiểm tra tên tệp và thư mục")


def not_found(path: str, hint: str) -> Problem:
    """Nothing has that name."""
    return Problem("BC150", "không tìm thấy tệp", Position(path), hint)


def a_folder(path: str, several: str = "") -> Problem:
    """A folder has that name; ``several`` says how all its files are meant, if they can be."""
    hint = f"ghi đường dẫn tới tệp{several}"
    return Problem("BC151", "đây là một thư mục, không phải tệp", Position(path), hint)


def outside(path: str) -> Problem:
    """The name leads out of the folder whose files may be read."""
    hint = "để tệp ấy trong cùng thư mục với tệp năm, rồi ghi tên của nó"
    return Problem("BC255", "tệp này ở ngoài thư mục được phép đọc", Position(path), hint)


def locked(path: str) -> Problem:
    """The file is there and cannot be read."""
    hint = "kiểm tra quyền đọc tệp, hoặc tệp đang bị khóa"
    return Problem("BC152", "không đọc được tệp", Position(path), hint)
