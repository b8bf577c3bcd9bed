"""What every test may ask for: golden files, and the tools that judge Word and PDF files."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from command_line import YEAR, Run, runner
from judges import missing_tools  # which knows the profiles of thoroughness

os.environ["BAOCAO_GEN_CACHE_DIR"] = ""  # each command of a test does all of its work
GOLDEN = Path(__file__).parent / "reports"
REGENERATE = "--regen-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        REGENERATE,
        action="store_true",
        help="write the golden files in tests/reports anew; read the diff before you commit it",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption(REGENERATE) and os.environ.get("CI"):
        raise pytest.UsageError(f"{REGENERATE} on a CI machine would agree with anything")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Tests marked ``office`` are skipped where a tool is missing, but never silently in CI."""
    if item.get_closest_marker("office") is None:
        return
    lacking = _missing_tools()
    if not lacking:
        return
    reason = "needs " + ", ".join(lacking)
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, text)`` compares a text with ``tests/reports/<name>.txt``."""
    regenerate = bool(request.config.getoption(REGENERATE))

    def compare(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if regenerate:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        if not path.exists():
            pytest.fail(f"no {path.name} yet: run pytest {REGENERATE} and read it", pytrace=False)
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            pytest.fail(_difference(path, expected, text), pytrace=False)

    return compare


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder that holds one good year file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")

    return runner(capsys)


def _difference(path: Path, expected: str, text: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), text.splitlines(), path.name, "this run", lineterm="", n=2
    )
    return "\n".join([*lines, "", f"If the change is meant: pytest {REGENERATE}"])


@cache
def _missing_tools() -> list[str]:
    return missing_tools()
