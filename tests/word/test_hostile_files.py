"""Files that mean harm are refused by name, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_files import KINDS, bomb, hostile, lying_bomb
from thoroughness import share

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.template.compile import compile_template

BOMBS = (bomb, lying_bomb)
"""A hundred megabytes to pack and to unpack, each time."""
EACH = share(5)
"""Files of each kind here; ``benchmarks/hostile_files.py`` opens five hundred and measures."""


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(number, id=kind.__name__, marks=pytest.mark.slow if kind in BOMBS else ())
        for number, kind in enumerate(KINDS)
    ],
)
def test_a_hostile_file_is_refused_by_name(
    kind: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(kind, EACH * len(KINDS), len(KINDS)):
        _, data = hostile(number)
        with pytest.raises(InvalidTemplate) as caught:
            compile_template(data, "mau.docx")
        assert caught.value.problems
        for problem in caught.value.problems:
            assert problem.hint
            assert problem.position
            assert problem.position.file == "mau.docx"
    assert list(tmp_path.iterdir()) == []
