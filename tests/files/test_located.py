"""Characters of a text → lines and columns, without going through the text for each."""

from __future__ import annotations

import pytest
from counted_work import calls

from baocao_gen.files.located import line_and_column
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.yaml import read

FILE = "a:\n  b: |\n\n    đầu\n    dòng hai\n  c: >\n\n    gấp\n    lại\n  d: |2\n      thụt\n"


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [("", 0, (0, 0)), ("một", 2, (0, 2)), ("một\nhai", 4, (1, 0)), ("\n\n", 2, (2, 0))],
)
def test_a_character_has_a_line_and_a_column(
    text: str, offset: int, place: tuple[int, int]
) -> None:
    assert line_and_column(text, offset) == place


@pytest.mark.parametrize(
    ("key", "word", "place"),
    [("b", "đầu", (4, 5)), ("b", "hai", (5, 10)), ("c", "gấp", (8, 5)), ("d", "thụt", (11, 7))],
)
def test_a_block_begins_where_its_first_words_are(
    key: str, word: str, place: tuple[int, int]
) -> None:
    origin = Origin("nam.yaml", read(FILE.encode(), "nam.yaml")[0])
    text = origin.typed(("a", key))
    assert text is not None
    found = origin.text_position(("a", key), text, text.index(word))
    assert (found.line, found.column) == place


def test_a_place_takes_the_same_work_in_a_long_text_as_in_a_short_one() -> None:
    def work(lines: int) -> int:
        file = "a: |\n" + "  một hai\n" * lines
        origin = Origin("nam.yaml", read(file.encode(), "nam.yaml")[0])
        text = origin.typed(("a",))
        assert text is not None
        origin.text_position(("a",), text, 0)  # its lines are found once
        return calls(origin.text_position, ("a",), text, len(text) - 3)

    assert work(2000) == work(20)
