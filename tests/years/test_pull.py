"""Values edited in Word go back into the year file; every other byte stays."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from command_line import YEAR
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.pipeline.tie import tie_out
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.numbers import format_number
from baocao_gen.word.package.manifest import read_manifest
from baocao_gen.years.pull import PulledValue, chosen, pullable, pulled
from tests.thoroughness import examples

FIGURES = """\
so_lieu:
  nhom:   # giữ nguyên
    a: {don_vi_tinh: hồ sơ, thuc_hien: 1988}   # số của phòng
    b:
      don_vi_tinh: "%"
      thuc_hien: "48,5"
    c: {don_vi_tinh: hồ sơ, cong_thuc: a * 2}
noi_dung:
  - van: Có {{ nhom.a | kem_don_vi }}, đạt {{ nhom.b }}; gấp đôi là {{ nhom.c }}.
"""
TEXT = YEAR[: YEAR.index("so_lieu:")] + FIGURES


def loaded(text: str = TEXT) -> tuple[Report, Files]:
    files = Files.of({"2020.yaml": text.encode()})
    return baocao_gen.load("2020.yaml", files=files), files


def edited(report: Report, **typed: str) -> bytes:
    """The report as Word saves it, the words of some anchors typed over."""
    data = baocao_gen.render(report)
    known = read_manifest(data)
    assert known is not None
    document = docx.Document(io.BytesIO(data))
    (held,) = [t for t in document.element.body.iter(qn("w:t")) if "gấp đôi là" in t.text]
    for anchor in reversed(known.anchors):
        words = typed.get(anchor.source.figure.rpartition(".")[2])
        end = anchor.start + len(anchor.words)
        if words:
            held.text = held.text[: anchor.start] + words + held.text[end:]
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def edits(report: Report, data: bytes) -> tuple[list[PulledValue], list[str]]:
    values, problems = pullable(report, tie_out(data, report).tie)
    return values, [str(problem) for problem in problems]


def test_a_typed_value_is_taken_with_its_reason() -> None:
    report, files = loaded()
    values, _ = edits(report, edited(report, a="7.193 hồ sơ", b="49,5%"))
    text, left = pulled(report, files.file("2020.yaml"), values, "theo sua.docx")
    assert not left
    assert text == TEXT.replace(
        "thuc_hien: 1988}   # số của phòng",
        "thuc_hien: 7193}   # số của phòng; theo sua.docx, trước là 1988",
    ).replace('thuc_hien: "48,5"', 'thuc_hien: "49,5"  # theo sua.docx, trước là 48,5')


def test_a_value_that_prints_another_number_stays_and_one_that_cannot_be_asked_goes() -> None:
    rounded = TEXT.replace("{{ nhom.a | kem_don_vi }}", "{{ nhom.a | so_le(0) }}")
    report, files = loaded(rounded.replace('"48,5"', '"48,5"\n      so_le: 1'))
    values, _ = edits(report, edited(report, a="7.193", b="49,55%"))
    text, left = pulled(report, files.file("2020.yaml"), values, "theo sua.docx")
    assert "thuc_hien: 7193}" in text
    assert '"48,5"\n' in text
    assert ["ghi vào tệp năm thì in ra số khác" in str(problem) for problem in left] == [True]


def test_a_computed_value_is_not_taken() -> None:
    report, _ = loaded()
    values, told = edits(report, edited(report, c="5.000"))
    assert not values
    assert "BC850" in told[0]
    assert "do máy tính ra" in told[0]


def test_what_is_no_number_is_not_taken() -> None:
    report, _ = loaded()
    values, told = edits(report, edited(report, a="nhiều hồ sơ"))
    assert not values
    assert "không đọc ra một con số" in told[0]


def test_a_name_that_was_not_edited_is_refused() -> None:
    with pytest.raises(InvalidReport, match=r"BC851.*«nhom"):
        chosen([], ["nhom.a"])


def test_nothing_edited_changes_nothing() -> None:
    report, files = loaded()
    values, told = edits(report, edited(report))
    assert (values, told) == ([], [])
    assert pulled(report, files.file("2020.yaml"), values, "")[0] == TEXT


@examples(20)
@given(st.integers(0, 10**9))
def test_the_report_printed_again_has_the_edited_number(number: int) -> None:
    report, files = loaded()
    words = f"{format_number(number)} hồ sơ"
    values, _ = edits(report, edited(report, a=words))
    text, _ = pulled(report, files.file("2020.yaml"), values, "theo sua.docx")
    after, _ = loaded(text)
    document = docx.Document(io.BytesIO(baocao_gen.render(after)))
    assert any(f"Có {words}," in p.text.replace("\u00a0", " ") for p in document.paragraphs)
    kept = text.replace(f"thuc_hien: {number}}}", "thuc_hien: 1988}")
    assert kept.replace("; theo sua.docx, trước là 1988", "") == TEXT


def test_a_file_of_the_disk_is_read_as_well(tmp_path: Path) -> None:
    (tmp_path / "2020.yaml").write_text(TEXT, encoding="utf-8")
    report = baocao_gen.load(tmp_path / "2020.yaml")
    assert edits(report, edited(report, a="7 hồ sơ"))[0][0].position.line == 13
