"""A template in which something points at nothing → a warning at its place, and the page as it was.

Judges: checks/template/half_pairs.py
"""

from __future__ import annotations

from pathlib import Path

import pytest
from counted_work import LINEAR, growth
from word_files import paragraph as P  # noqa: N812 — as short as what it stands for
from word_files import word_file

from baocao_gen import check_template
from baocao_gen.problems.problem import Severity

REF = '<w:fldSimple w:instr=" REF b "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
LINK = '<w:hyperlink w:anchor="b"><w:r><w:t>x</w:t></w:r></w:hyperlink>'
BEGIN, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
MARK = '<w:bookmarkStart w:id="1" w:name="{}"/>'
MARK_END = '<w:bookmarkEnd w:id="1"/>'
NOTED = '<w:r><w:footnoteReference w:id="1"/></w:r>'
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
NOTE = f'<w:footnote w:id="1">{P("chú")}</w:footnote>'


@pytest.mark.parametrize(
    ("inside", "parts", "codes"),
    [
        pytest.param(REF, {}, ["BC561"], id="a field that leads nowhere"),
        pytest.param(LINK, {}, ["BC561"], id="a link that leads nowhere"),
        pytest.param(MARK.format("b") + MARK_END + REF, {}, [], id="a field that leads somewhere"),
        pytest.param(REF.replace(" REF b ", " FORMTEXT "), {}, [], id="a field of one word"),
        pytest.param(MARK.format("b"), {}, ["BC562"], id="a bookmark without an end"),
        pytest.param((MARK.format("b") + MARK_END) * 2, {}, ["BC562"], id="a number used twice"),
        pytest.param(BEGIN, {}, ["BC562"], id="a field without an end"),
        pytest.param(END, {}, ["BC562"], id="a field without a beginning"),
        pytest.param(BEGIN + END, {}, [], id="a whole field"),
        pytest.param(NOTED, {}, ["BC562"], id="a note without words"),
        pytest.param(NOTED, {"footnotes": NOTE}, [], id="a note"),
        pytest.param(
            NOTED * 2, {"footnotes": NOTE}, ["BC562"], id="a note that is asked for twice"
        ),
    ],
)
def test_half_a_pair_is_told(
    inside: str, parts: dict[str, str], codes: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(word_file(P("{{ nam }}", inside), **parts))

    found = check_template(path)

    assert [problem.code for problem in found] == codes
    assert all(problem.severity is Severity.WARNING for problem in found)
    assert all(problem.position and problem.position.part == "thân" for problem in found)


def test_a_list_that_the_file_does_not_have_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "m.docx"
    path.write_bytes(word_file(P("{{ nam }}", properties=LISTED) * 2))

    assert [problem.code for problem in check_template(path)] == ["BC563"]


@pytest.mark.parametrize(
    "half",
    ['<w:bookmarkStart w:id="{0}" w:name="b{0}"/><w:r><w:t>x</w:t></w:r>', f"{REF}{BEGIN}"],
)
def test_twice_the_halves_of_one_paragraph_take_twice_the_work(half: str, tmp_path: Path) -> None:
    def made(times: int) -> Path:
        path = tmp_path / f"{times}.docx"
        path.write_bytes(word_file(P("{{ nam }}", *(half.format(i) for i in range(times)))))
        return path

    assert growth(check_template, made, 200) < LINEAR
