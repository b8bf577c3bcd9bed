"""A finished Word file and a remark → the same file with the remark in its properties.

Word shows it under File › Info: «Status» and «Comments» of the core properties (ECMA-376 part 2,
§11).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.word.package.zip_writer import repacked

_NO_DAY = datetime(1980, 1, 1)


def with_remark(docx: bytes, status: str, remark: str) -> bytes:
    """Say something of a document in its properties; the same input gives the same bytes.

    Args:
        docx: A Word file that we made.
        status: Two or three words.
        remark: A sentence; what stood there before stays, below it.
    """
    with told_by_python_docx("báo cáo"):
        from docx import Document

        document = Document(io.BytesIO(docx))
        properties = document.core_properties
        if properties.modified is None or not properties.comments:
            properties.modified = _NO_DAY
        properties.content_status = status
        properties.comments = "\n".join(text for text in (remark, properties.comments) if text)
        target = io.BytesIO()
        document.save(target)
        return repacked(target.getvalue())


@contextmanager
def told_by_python_docx(name: str) -> Iterator[None]:
    """What python-docx cannot do with a damaged package, as a problem.

    It follows every relationship, also those that Word never asks for, and raises whatever its
    code meets where one leads nowhere.

    Args:
        name: The file's name in messages.
    """
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError

    try:
        yield
    except (PythonDocxError, OpcError, KeyError, TypeError, AttributeError, IndexError) as error:
        message = "tệp Word thiếu một phần mà các phần khác trỏ tới, không mở được để ghi thêm"
        hint = "mở mẫu bằng Word rồi lưu lại, hoặc lấy lại tệp mẫu gốc"
        raise InvalidTemplate([Problem(codes.DAMAGED, message, Position(name), hint)]) from error
