"""Words of ``baocao-gen web`` → what is refused before anything is opened.

Judges: cli/web.py
"""

from __future__ import annotations

import importlib.util

import pytest
from command_line import Run


def test_what_is_no_folder_is_refused(run: Run) -> None:
    code, _, told = run("web", "2020.yaml")
    assert code == 2
    assert "«2020.yaml» không phải một thư mục; gõ thư mục chứa nó: «.»" in told
    assert "gõ thư mục" not in run("web", "khong-co")[2]


def test_a_demo_takes_no_folder(run: Run) -> None:
    assert run("web", ".", "--demo")[0] == 2


@pytest.mark.parametrize("port", ["99999", "abc"])
def test_what_is_no_port_is_told_in_vietnamese(run: Run, port: str) -> None:
    code, _, told = run("web", "--port", port)
    assert (code, "--port nhận một số nguyên từ 0 đến 65535" in told) == (2, True)


def test_a_taken_port_is_told(run: Run) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, _, told = run("web", "--no-browser", "--port", str(taken.getsockname()[1]))
    assert code == 3
    assert "BC164" in told


def test_without_the_extra_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    code, _, told = run("web")
    assert code == 3
    assert "BC883" in told
    assert 'pip install "baocao-gen[web]"' in told


def test_a_file_to_double_click_is_written(run: Run) -> None:
    from pathlib import Path

    code, said, _ = run("web", "--shortcut")
    [made] = Path().glob("mo-bao-cao.*")
    assert (code, made.name in said) == (0, True)
    assert made.stat().st_mode & 0o100
