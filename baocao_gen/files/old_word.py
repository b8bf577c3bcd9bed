"""A Word file of the old kind (.doc) → the same as .docx, as LibreOffice reads it."""

from __future__ import annotations

from baocao_gen.files import soffice, temporary
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SECONDS = 120
_NOT_CONVERTED = "BC192"


def is_old_word(data: bytes) -> bool:
    """Whether a file is of the old kind; a .docx under a password looks much like it and is not."""
    return data.startswith(_MAGIC) and _ENCRYPTED not in data


def as_docx(data: bytes, name: str) -> bytes:
    """Let LibreOffice save an old Word file as .docx; macros in it are not run.

    Args:
        data: The file.
        name: Its name in messages.

    Raises:
        EnvironmentFailure: there is no LibreOffice, or it cannot read the file.
    """
    program = soffice.find_soffice()
    with temporary.folder(temporary.place()) as work:
        copy = work / "1.doc"
        copy.write_bytes(data)
        soffice.run(program, work, [copy], _SECONDS, word=True)
        made = copy.with_suffix(".docx")
        if made.exists():
            return made.read_bytes()
    message = "LibreOffice không đọc được tệp .doc này"
    hint = "mở bằng Word rồi lưu thành Word Document (.docx)"
    raise EnvironmentFailure([Problem(_NOT_CONVERTED, message, Position(name), hint)])
