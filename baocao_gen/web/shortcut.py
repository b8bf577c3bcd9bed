"""A system and its Python → a file that, double-clicked, opens the page of its own folder."""

from __future__ import annotations

from typing import Final

_WINDOWS: Final = """\
@echo off
rem Mo trang bao cao cua thu muc nay; dong cua so nay thi trang tat.
chcp 65001 >nul
set "CHUONG_TRINH={python}"
if not exist "%CHUONG_TRINH%" set "CHUONG_TRINH=py"
"%CHUONG_TRINH%" -m baocao_gen.cli web "%~dp0."
if errorlevel 1 pause
"""
_DESKTOP: Final = """\
[Desktop Entry]
Type=Application
Terminal=true
Name=Mở báo cáo
Exec=sh -c 'cd "$(dirname "$1")" && exec "{python}" -m baocao_gen.cli web' sh %k
"""
_MAC: Final = """\
#!/bin/sh
cd "$(dirname "$0")" && exec "{python}" -m baocao_gen.cli web
"""


def shortcut(platform: str, python: str) -> tuple[str, bytes]:
    """The file's name and its content; the folder is the one in which it lies, wherever that is.

    Args:
        platform: As ``sys.platform`` has it.
        python: The program that runs this package.
    """
    if platform == "win32":  # cmd reads CRLF, and takes «%» of a path for a variable
        text = _WINDOWS.format(python=python.replace("%", "%%"))
        return "mo-bao-cao.cmd", text.replace("\n", "\r\n").encode()
    if platform == "darwin":
        return "mo-bao-cao.command", _MAC.format(python=python).encode()
    return "mo-bao-cao.desktop", _DESKTOP.format(python=python).encode()
