"""Two Word files → the numbers and the words that changed between them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.word.package.package import open_package
from baocao_gen.years.diff.documents import diff_documents


def file_of(*lines: str | Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    for line in lines:
        if isinstance(line, str):
            document.add_paragraph(line)
            continue
        table = document.add_table(0, len(line[0]))
        for row in line:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def told(old: bytes, new: bytes) -> list[tuple[str, str, str, str]]:
    opened = open_package(old, "cu.docx"), open_package(new, "moi.docx")
    found = diff_documents(*opened, old)
    return [(c.subject.value, c.kind.value, c.before, c.after) for c in found.changes]


HEAD = ["Tên", "Số"]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (["Có 12 vụ."], ["Có 15 vụ."], [("number", "value", "12", "15")]),
        (
            ["Có 12 vụ.", "Hết."],
            ["Có 12 vụ việc.", "Hết."],
            [("prose", "value", "Có 12 vụ.", "Có 12 vụ việc.")],
        ),
        (
            ["Một.", "Hai ba."],
            ["Một.", "Bốn năm.", "Hai ba."],
            [("prose", "appeared", "", "Bốn năm.")],
        ),
        (
            ["Một.", "Bốn năm.", "Hai ba."],
            ["Một.", "Hai ba."],
            [("prose", "vanished", "Bốn năm.", "")],
        ),
        ([[HEAD, ["Xã A", "1"]]], [[HEAD, ["Xã A", "2"]]], [("number", "value", "1", "2")]),
        (
            [[HEAD, ["Xã A", "1"]]],
            [[HEAD, ["Xã A", "1"], ["Xã B", "7"]]],
            [("prose", "appeared", "", "Xã B | 7")],
        ),
        (["Một.", [HEAD]], ["Một.", [HEAD]], []),
    ],
)
def test_each_change_is_told_once(
    old: list[str], new: list[str], changes: list[tuple[str, str, str, str]]
) -> None:
    assert told(file_of(*old), file_of(*new)) == changes


@pytest.mark.parametrize(
    ("count", "subject", "changes"), [(3_000, "number", 3_000), (3_001, "prose", 1)]
)
def test_a_line_of_more_numbers_than_a_person_goes_through_is_told_whole(
    count: int, subject: str, changes: int
) -> None:
    old, new = (" ".join(f"Số {n * 2 + side}" for n in range(count)) for side in (0, 1))
    found = told(file_of(old), file_of(new))
    assert [kind for kind, *_ in found] == [subject] * changes
    if subject == "prose":
        assert found == [("prose", "value", old, new)]


def test_a_number_of_thousands_of_digits_is_told_as_words() -> None:
    old, new = file_of("Kết quả:", "Có 5 hồ sơ."), file_of("Kết quả:", f"Có {'9' * 6_000} hồ sơ.")
    assert [change[2:] for change in told(old, new)]


def test_files_that_share_no_line_are_refused() -> None:
    with pytest.raises(InvalidReport, match="BC855"):
        told(file_of("Một hai.", "Ba."), file_of("Bốn năm.", "Sáu bảy tám."))
