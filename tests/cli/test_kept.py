"""The environment of a command → the folder in which results are kept."""

from pathlib import Path

import pytest

from baocao_gen.cli.kept import kept_work


@pytest.mark.parametrize(
    ("system", "variables", "folder"),
    [
        ("linux", {"HOME": "/home/an"}, "/home/an/.cache/baocao-gen"),
        ("linux", {"HOME": "/home/an", "XDG_CACHE_HOME": "/nho"}, "/nho/baocao-gen"),
        ("linux", {"HOME": "/home/an", "XDG_CACHE_HOME": "nho"}, "/home/an/.cache/baocao-gen"),
        ("linux", {}, None),
        ("darwin", {"HOME": "/Users/an"}, "/Users/an/Library/Caches/baocao-gen"),
        ("win32", {"LOCALAPPDATA": "/Users/an/Local"}, "/Users/an/Local/baocao-gen"),
        ("win32", {"HOME": "/home/an"}, None),
        ("linux", {"HOME": "/home/an", "BAOCAO_GEN_CACHE_DIR": "/khac"}, "/khac"),
        ("linux", {"HOME": "/home/an", "BAOCAO_GEN_CACHE_DIR": ""}, None),
    ],
)
def test_each_system_has_a_folder_of_its_own(
    monkeypatch: pytest.MonkeyPatch, system: str, variables: dict[str, str], folder: str | None
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "BAOCAO_GEN_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", system)
    kept = kept_work()
    assert (None if kept is None else kept.folder) == (None if folder is None else Path(folder))
