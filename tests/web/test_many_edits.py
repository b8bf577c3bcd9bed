"""Random edits and sudden ends → the file says what was shown as saved, and nothing else.

Judges: web/session.py, web/undo.py
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from thoroughness import share
from web_page import Visitor, program

import baocao_gen
from baocao_gen.figures.figure import path_of
from baocao_gen.report.report import Report
from baocao_gen.yearfile.model import Figure, key_of

ASPECTS = ("actual", "planned", "cumulative", "next_planned")
DATA = Path(__file__).parent.parent.parent / "data"


def typed(report: Report) -> dict[str, str]:
    """Every value of every figure as it is typed; nothing for one that is not there."""
    return {
        f"{figure.dotted}.{key_of(Figure, aspect)}": report.origin.typed(
            (*path_of(figure.name), key_of(Figure, aspect))
        )
        or ""
        for figure in report.figures
        for aspect in ASPECTS
    }


def edits(fields: list[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Fields and what is typed in them: whole numbers, decimals, groups of digits, nothing."""
    while True:
        number = chance.choice(["", str(chance.randrange(10**6)), f"{chance.randrange(999)},5"])
        yield chance.choice(fields), chance.choice([number, "1.234.567", str(chance.randrange(9))])


def version(asking: Visitor) -> str:
    return re.search(r'data-version="(\w+)"', asking.get("/2/so-lieu").text)[1]  # type: ignore[index]  # it is there


@pytest.mark.slow
def test_random_edits_say_what_was_typed_and_are_all_taken_back(
    visitor: Visitor, year_folder: Path
) -> None:
    file = year_folder / "2020.yaml"
    first = file.read_bytes()
    known = typed(baocao_gen.load(file))
    chance = random.Random(2020)
    saved = 0
    for field, text in edits(sorted(known), chance):
        answer = visitor.post("/2/so-lieu", {"ban": version(visitor), f"v.{field}": text})
        if answer.status == 303:
            saved += known[field] != text
            known[field] = text
        assert answer.status in (303, 422)
        if saved >= share(20):
            break
    after = typed(baocao_gen.load(file))
    assert after == known
    comments = [line.strip() for line in first.decode().split("\n") if line.strip()[:1] == "#"]
    assert [line for line in comments if line not in file.read_text("utf-8")] == []
    while file.read_bytes() != first:
        assert visitor.post("/2/hoan-tac", {"ban": version(visitor)}).status == 303
        saved -= 1
        assert saved >= 0


@pytest.mark.slow
def test_whoever_is_killed_has_written_whole_files_and_all_that_was_shown(tmp_path: Path) -> None:
    chance = random.Random(9)
    for turn in range(share(3)):
        folder = tmp_path / str(turn)
        folder.mkdir()
        for name in ("2019.yaml", "2020.yaml", "2020-so-goc.csv"):
            shutil.copy(DATA / name, folder / name)
        shown = killed_in_between(folder, chance.random() * 0.6)
        report = baocao_gen.load(folder / "2020.yaml")
        value = report.origin.typed((*path_of(("chu_ky_so", "to_chuc")), "thuc_hien"))
        assert value is not None
        assert int(value) in (shown, shown + 1)  # the last one may be written and not yet told


def killed_in_between(folder: Path, seconds: float) -> int:
    """Type one number after the other until the program is killed; the last one told as saved."""
    import threading

    with program(folder) as (process, address):
        asking = Visitor(address).enter()
        seen = version(asking)
        threading.Timer(seconds, process.kill).start()
        shown = 542
        try:
            while True:
                form = {"ban": seen, "v.chu_ky_so.to_chuc.thuc_hien": str(shown + 1)}
                answer = asking.post("/2/so-lieu", form, x_phan="1")
                assert answer.status == 200
                seen = re.search(r'"version":\s*"(\w+)"', answer.text)[1]  # type: ignore[index]  # it is there
                shown += 1
        except (OSError, ConnectionError, __import__("http.client").client.HTTPException):
            return shown
