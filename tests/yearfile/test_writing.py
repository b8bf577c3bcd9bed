"""What a year file is written of comes back as it was."""

from __future__ import annotations

import pytest

from baocao_gen.yearfile.writing import Lines, flow, scalar


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("Lưu: VT, VP", '"Lưu: VT, VP"'),
        ("no", '"no"'),
        ("2020", '"2020"'),
        ('gọi là "một cửa"', "'gọi là \"một cửa\"'"),
        ("có 'nháy' và \"nháy\"", "'có ''nháy'' và \"nháy\"'"),
    ],
)
def test_a_text_is_quoted_only_where_yaml_needs_it(text: str, expected: str) -> None:
    assert scalar(text) == expected


def test_lines_are_indented_and_texts_of_several_lines_are_blocks() -> None:
    lines = Lines()
    lines.comment("hai\ndòng")
    lines.key("a", "một", 1, "# ghi chú")
    lines.key("b", "một\n\nhai", 1)
    lines.items("c", ["x", "y: z"], 0)
    assert lines.text().split("\n") == [
        "# hai",
        "# dòng",
        "  a: một  # ghi chú",
        "  b: |",
        "    một",
        "",
        "    hai",
        "c:",
        "  - x",
        '  - "y: z"',
        "",
    ]


def test_a_value_on_one_line() -> None:
    assert flow([("a", "1"), ("b", scalar("x: y"))]) == '{a: 1, b: "x: y"}'
