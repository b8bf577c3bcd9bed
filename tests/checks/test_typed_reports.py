"""Whole reports whose numbers are typed, none asked for by tags: all true, then each line wrong.

A file has the period, the agency, its symbol and the subject; the figures; and the sentences, each
a paragraph, with one place «[[true→wrong]]», or none. A line that begins with «~» is wrong in a
way that no rule tells yet.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import baocao_gen
from baocao_gen.checks import sentences
from baocao_gen.problems.problem import Severity

FILES = sorted((Path(__file__).parent / "typed_reports").glob("*.txt"))
CODES = {rule.code for rule in sentences.RULES} | {"BC321"}
PLACE = re.compile(r"\[\[(.*?)→(.*?)\]\]")
HEAD = """\
ky_bao_cao: {period}
the_thuc:
  co_quan_ban_hanh: {agency}
  ky_hieu: BC-{symbol}
  dia_danh: Hà Tĩnh
  trich_yeu: {subject}
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}}
  noi_nhan: ["Lưu: VT"]
{figures}
noi_dung:
  - tieu_de: Kết quả thực hiện
    van: |
"""


@cache
def parts_of(path: Path) -> tuple[str, tuple[str, ...]]:
    """What stands above the sentences, as a year file has it, and the sentences."""
    head, figures, lines = path.read_text(encoding="utf-8").split("\n---\n")
    period, agency, symbol, subject = head.split("\n")
    above = HEAD.format(
        period=period, agency=agency, symbol=symbol, subject=subject, figures=figures
    )
    return above, tuple(lines.strip().split("\n"))


def told(path: Path, which: int) -> dict[int, set[str]]:
    """What is told of each sentence, by its number; which: 1 for the true ones, 2 for the wrong."""
    above, lines = parts_of(path)
    said = [PLACE.sub(lambda place: place[which], line.removeprefix("~")) for line in lines]
    data = above + "".join(f"      {one}\n\n" for one in said)
    files = baocao_gen.Files.of({"nam.yaml": data.encode()})
    found: dict[int, set[str]] = {}
    for one in baocao_gen.check(baocao_gen.load("nam.yaml", files=files)):
        if one.code in CODES and one.severity is not Severity.NOTE and one.position:
            line = ((one.position.line or 0) - above.count("\n") - 1) // 2
            found.setdefault(line, set()).add(f"{one.code} {one.message}")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_true_report_is_told_nothing(path: Path) -> None:
    assert told(path, 1) == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_wrong_sentence_is_told(path: Path) -> None:
    found, (_, lines) = told(path, 2), parts_of(path)
    missed = [
        line
        for number, line in enumerate(lines)
        if PLACE.search(line) and line[0] != "~" and number not in found
    ]
    assert missed == []
