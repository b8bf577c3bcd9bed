"""A .doc becomes a .docx through LibreOffice."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx
import pytest

from baocao_gen.files.old_word import as_docx, is_old_word
from baocao_gen.files.soffice import find_soffice

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (OLE + bytes(8), True),
        (OLE + "EncryptedPackage".encode("utf-16-le"), False),
        (b"PK\x03\x04", False),
        (b"", False),
    ],
)
def test_an_old_word_file_is_known_by_its_first_bytes(data: bytes, expected: bool) -> None:
    assert is_old_word(data) is expected


@pytest.mark.office
def test_its_words_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Có 1.988 hồ sơ")
    document.save(str(tmp_path / "a.docx"))
    command = [str(find_soffice()), f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"]
    command += ["--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True)
    made = as_docx((tmp_path / "a.doc").read_bytes(), "a.doc")
    assert [p.text for p in docx.Document(io.BytesIO(made)).paragraphs] == ["Có 1.988 hồ sơ"]
