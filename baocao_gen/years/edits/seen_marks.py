"""A year file and a mark «XEM LẠI» that somebody has looked at → the file without the mark."""

from __future__ import annotations

from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.review_marks import is_mark
from baocao_gen.yearfile.yaml.comments import comments
from baocao_gen.yearfile.yaml.remembered import read_once


def without_mark(data: bytes, line: int) -> str:
    """Take a mark away: its line where it stands alone, else what stands behind a value.

    Args:
        data: The year file.
        line: Where the mark is; a line that has none stays as it is.
    """
    rewriting = Rewriting(data)
    root = read_once(data)[0]
    for comment in comments(root):
        if comment.line != line or not is_mark(comment.text):
            continue
        if comment.alone:
            rewriting.delete_lines(line, line)
        else:
            before = root.source.lines[line - 1][: comment.column - 1]
            end = len(root.source.lines[line - 1]) + 1
            rewriting.replace((line, len(before.rstrip()) + 1), (line, end), "")
    return rewriting.result()
