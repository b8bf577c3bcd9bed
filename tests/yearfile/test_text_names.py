"""The fixed names of texts: one table of them, and no name of it means two things."""

from __future__ import annotations

import re
from pathlib import Path

from baocao_gen.yearfile.model import YearFile, keys_of, text_names
from baocao_gen.yearfile.model.text_names import PERIOD_NAMES

PACKAGE = Path(text_names.__file__).parents[2]
NAMES = {v for k, v in vars(text_names).items() if k.isupper() and isinstance(v, str)}
KEYS_TOO = {"nam_truoc", "so_van_ban", "ky_lien_truoc", "o"}
"""Words that are a key of the file as well, a column of a JSON answer, or a letter."""


def test_a_fixed_name_is_no_key_of_the_file() -> None:
    assert not set(PERIOD_NAMES) & keys_of(YearFile).keys()


def test_no_other_module_below_the_faces_spells_a_fixed_name() -> None:
    rooms = ("checks", "figures", "pipeline", "report", "word")
    spelt = {
        (path.relative_to(PACKAGE).as_posix(), name)
        for room in rooms
        for path in (PACKAGE / room).rglob("*.py")
        for name in NAMES - KEYS_TOO
        if re.search(rf'"{name}"', path.read_text("utf-8"))
    }
    assert spelt == set()
