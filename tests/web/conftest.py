"""What tests of the page share: the 2020 report in a folder, its server, one browser for all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from web_page import TINY, Visitor, browser, served

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture
def year_folder(tmp_path: Path) -> Path:
    """2019 and 2020, as 1 and 2 in addresses."""
    for name in ("2019.yaml", "2020.yaml", "2020-so-goc.csv"):
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    """Two such reports, as 1 and 2 in addresses."""
    for year in (2019, 2020):
        (tmp_path / f"{year}.yaml").write_text(TINY.format(year=year), encoding="utf-8")
    return tmp_path


@pytest.fixture
def visitor(year_folder: Path) -> Iterator[Visitor]:
    with served(year_folder) as asking:
        yield asking


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with browser() as started:
        yield started


@pytest.fixture
def tab(chromium: Any, visitor: Visitor) -> Iterator[Any]:
    """A tab of the browser on the home page, let in."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(visitor.address)
    yield opened
    context.close()
