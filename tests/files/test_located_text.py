"""A text and a place in it → the file, line and column where a person typed that."""

from __future__ import annotations

import pytest

from baocao_gen.files.located import LocatedText, Source

LINES = """\
ten: Sở Mẫu
cau: "một hai"
khoi: |
  dòng một
  dòng hai
rong:
"""
SOURCE = Source.of(LINES, "2020.yaml")
PLAIN = LocatedText(SOURCE, 1, 6, "Sở Mẫu", end=(1, 12))
QUOTED = LocatedText(SOURCE, 2, 6, "một hai", '"', (2, 15))
BLOCK = LocatedText(SOURCE, 3, 7, "dòng một\ndòng hai\n", "|", (6, 1))
EMPTY = LocatedText(SOURCE, 6, 6, "", end=(6, 6))


@pytest.mark.parametrize(
    ("text", "line", "column", "place"),
    [
        (PLAIN, 1, 1, "2020.yaml:1:6"),
        (PLAIN, 1, 4, "2020.yaml:1:9"),
        (QUOTED, 1, 1, "2020.yaml:2:7"),  # behind the quote
        (BLOCK, 1, 1, "2020.yaml:4:3"),
        (BLOCK, 2, 6, "2020.yaml:5:8"),
        (EMPTY, 1, 1, "2020.yaml:6:6"),
        (PLAIN, 1, 99, "2020.yaml:1:12"),  # never behind the end of what was typed
    ],
)
def test_a_place_in_a_text_is_a_place_in_the_file(
    text: LocatedText, line: int, column: int, place: str
) -> None:
    assert str(text.at(line, column)) == place


def test_a_place_quotes_the_line_as_it_was_typed() -> None:
    assert SOURCE.at(2, 7).excerpt == 'cau: "một hai"'
    assert SOURCE.at(99, 1).excerpt is None


@pytest.mark.parametrize(
    ("typed", "style", "is_null"),
    [("", "", True), ("~", "", True), ("null", "", True), ("~", '"', False), ("không", "", False)],
)
def test_an_empty_place_is_nothing_and_a_quoted_text_is_always_something(
    typed: str, style: str, is_null: bool
) -> None:
    assert LocatedText(SOURCE, 1, 1, typed, style).is_null == is_null


def test_two_texts_are_equal_by_what_they_say_not_where_they_stand() -> None:
    assert LocatedText(SOURCE, 1, 1, "a") == LocatedText(Source.of("", "b.yaml"), 9, 9, "a", "'")
    assert (PLAIN.plain, QUOTED.plain, BLOCK.block) == (True, False, True)
