"""Systems → the file to double-click."""

from __future__ import annotations

import subprocess
import sys

import pytest

from baocao_gen.web.shortcut import shortcut


def test_windows_gets_a_file_that_opens_its_own_folder() -> None:
    name, content = shortcut("win32", r"C:\Chương trình\100%\python.exe")
    assert name.endswith(".cmd")
    assert b"\n" not in content.replace(b"\r\n", b"")
    text = content.decode()
    assert r'set "CHUONG_TRINH=C:\Chương trình\100%%\python.exe"' in text
    assert '"%CHUONG_TRINH%" -m baocao_gen.cli web "%~dp0."' in text


def test_windows_finds_another_python_where_the_first_has_gone() -> None:
    text = shortcut("win32", "python.exe")[1].decode()
    assert 'if not exist "%CHUONG_TRINH%" set "CHUONG_TRINH=py"' in text


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_a_file_for_other_systems_is_a_program(tmp_path) -> None:
    name, content = shortcut("darwin", "/bin/echo")
    file = tmp_path / name
    file.write_bytes(content)
    done = subprocess.run(["sh", str(file)], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "-m baocao_gen.cli web\n"
    assert b"Terminal=true" in shortcut("linux", "python3")[1]
