"""Room for stamps and a signature, measured by poppler in the PDF of every kind of document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line import YEAR
from judges import pdf_words

from baocao_gen.decree30.facts import DOCUMENT_TYPES
from baocao_gen.decree30.forms import FORMS
from baocao_gen.decree30.templates.build import build_template
from baocao_gen.files import libreoffice
from baocao_gen.files.files import Files
from baocao_gen.pipeline.one import produce
from baocao_gen.report.load import load
from baocao_gen.report.page import page_names
from baocao_gen.word.template.compile import compile_template
from baocao_gen.yearfile.example import example_year

NUMBER, DAY, SIGNATURE = 31, 24, 100
"""Points that a registry's stamps take in width, and a signature with its seal in height."""
NUMBERLESS = {"Quy chế", "Quy định", "Thư công"}
DAYLESS = {"Quy chế", "Quy định", "Biên bản"}


def waiting(text: str) -> str:
    """The year file without a number and a day."""
    return re.sub(r"\n *(so_van_ban|ngay_ban_hanh):.*", "", text)


def printed(name: str, text: str) -> tuple[str, bytes]:
    report = load("2020.yaml", files=Files.of({"2020.yaml": text.encode()}))
    template = compile_template(build_template(FORMS[name]), name)
    return name, produce(report, template=template, draft=True, checked=False).docx


@pytest.mark.office
@pytest.mark.slow
def test_every_kind_of_document_has_room_for_number_day_and_signature(tmp_path: Path) -> None:
    texts = {kind.name: waiting(example_year(kind, "bao-cao", 2020)) for kind in DOCUMENT_TYPES}
    documents = [printed(name, text) for name, text in texts.items() if name in FORMS]
    small = []
    for (name, _), pdf in zip(documents, libreoffice.printed(documents), strict=True):
        assert isinstance(pdf, bytes)
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        wanted = [
            *([("Số:", NUMBER)] if name not in NUMBERLESS else []),
            *([("ngày", DAY), ("tháng", DAY)] if name not in DAYLESS else []),
        ]
        small += [(name, word) for word, room in wanted if behind(path, word) < room]
        small += [(name, "chữ ký")] * (signature(path) < SIGNATURE)
    assert small == []


def behind(pdf: Path, word: str) -> float:
    """Points between a word of the header and the next one of its line."""
    words = [found for found in pdf_words(pdf) if found[0] == 1]
    _, _, top, right, _, _ = next(found for found in words if found[5] == word)
    return min(left for _, left, y, *_ in words if abs(y - top) < 2 and left > right) - right


def signature(pdf: Path) -> float:
    """Points from the top of the signer's title to the bottom of the name below it."""
    right = [found for found in pdf_words(pdf) if found[1] > 240]
    name = [found for found in right if found[5] == "Họ"][-1]  # of the starter's «Họ và tên»
    title = [found for found in right if found[0] == name[0] and found[2] < name[2] - 50][-1]
    return name[4] - title[2]


@pytest.mark.parametrize(
    ("place", "day", "blank"),
    [
        ("Tiền Giang", "", 8),
        ("Thành phố Hồ Chí Minh", "", 8),
        ("Bà Rịa - Vũng Tàu", "12/2020", 8),
        ("Thành phố Hồ Chí Minh", "12/2020", 6),
    ],
)
def test_the_blank_for_the_day_leaves_the_line_whole(place: str, day: str, blank: int) -> None:
    text = YEAR.replace("Tiền Giang", place).replace("08/7/2020", day)
    report = load("2020.yaml", files=Files.of({"2020.yaml": text.encode()}))
    line = page_names(report)["the_thuc"]["dia_danh_ngay"]
    assert f"ngày{' ' * blank}tháng" in line
