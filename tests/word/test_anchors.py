"""A printed figure carries a hidden style, which changes nothing that a reader sees.

Judges: word/write/anchor_styles.py
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

import baocao_gen
from baocao_gen.report.anchors import FigureSource
from baocao_gen.report.report import Report
from baocao_gen.word.package.manifest import Manifest, digest, read_manifest
from tests.judges import open_xml_errors, page_pngs, to_pdf
from tests.small_reports import small_report

FIGURES = {
    "thu_tuc": {
        "ten": "Thủ tục",
        "don_vi_tinh": "thủ tục",
        "thuc_hien": "1988",
        "cung_ky": "2165",
    },
    "ty_le": {"don_vi_tinh": "%", "cong_thuc": "thu_tuc / 4000", "so_le": "2"},
}


def marked(docx_bytes: bytes) -> list[tuple[str, str]]:
    """The name of the style of each marked run, and its words."""
    document = docx.Document(io.BytesIO(docx_bytes))
    return [
        (str(run.style.name), run.text.replace("\u00a0", " "))
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.style is not None and str(run.style.name).startswith("bcg:")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có {{ thu_tuc }}.", [("bcg:thu_tuc#1", "Có 1.988.")]),
        ("Có {{ thu_tuc | kem_don_vi }}.", [("bcg:thu_tuc#1", "Có 1.988 thủ tục.")]),
        (
            "**{{ thu_tuc }}**, {{ ty_le }}",
            [("bcg:thu_tuc#1", "1.988"), ("bcg:ty_le#2", ", 49,70%")],
        ),
        ("{{ thu_tuc }}{{ thu_tuc }}", [("bcg:thu_tuc+thu_tuc#1", "1.9881.988")]),
        ("{% if thu_tuc %}{{ thu_tuc.cung_ky }}{% endif %}", [("bcg:thu_tuc#1", "2.165")]),
        ("| a |\n|---|\n| {{ thu_tuc }} |", []),
        ("Năm {{ nam }}, 12 xã", []),
    ],
)
def test_each_run_that_prints_figures_is_marked(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(baocao_gen.render(report(text))) == expected


def report(*texts: str, **more: Any) -> Report:
    return small_report(*texts, so_lieu=FIGURES, **more)


def test_the_words_are_the_same_with_and_without() -> None:
    made = report("- Có {{ thu_tuc | kem_don_vi }}, đạt {{ ty_le }}\n- **Và {{ thu_tuc }}** hồ sơ")
    with_anchors, without = (baocao_gen.render(made, anchors=flag) for flag in (True, False))
    assert words(with_anchors) == words(without)
    assert "bcg" not in body(without)


def words(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def body(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def test_the_same_report_gives_the_same_bytes() -> None:
    assert baocao_gen.render(report("{{ thu_tuc }}")) == baocao_gen.render(report("{{ thu_tuc }}"))


def manifest(data: bytes) -> Manifest:
    found = read_manifest(data)
    assert found is not None
    return found


def test_the_file_remembers_what_it_prints_and_from_what_it_was_made() -> None:
    made = report("{{ thu_tuc.cung_ky }}, {{ thu_tuc | kem_don_vi }}")
    known = manifest(baocao_gen.render(made))
    first, second = known.anchors
    assert first.source == FigureSource("thu_tuc", "cung_ky")
    assert first.words == "2.165"
    assert (first.run, first.start, second.run, second.start) == (1, 0, 1, 7)
    assert second.source.filters == ("kem_don_vi",)
    assert known.making.period == "năm 2020"
    assert known.making.template == "bao-cao.docx"
    assert known.is_untouched


def test_a_table_of_figures_is_remembered_by_rows_and_columns() -> None:
    table = {"hang": ["thu_tuc"], "cot": ["ten", "thuc_hien", "cung_ky"]}
    made = report(noi_dung=[{"tieu_de": "A", "bang_so_lieu": [table]}])
    (known,) = manifest(baocao_gen.render(made)).tables
    assert known.rows == ("thu_tuc",)
    assert known.columns == ("", "thuc_hien", "cung_ky")


def test_a_file_that_was_saved_again_is_no_longer_untouched() -> None:
    document = docx.Document(io.BytesIO(baocao_gen.render(report("{{ thu_tuc }}"))))
    document.add_paragraph("thêm")
    target = io.BytesIO()
    document.save(target)
    known = manifest(target.getvalue())
    assert not known.is_untouched
    assert [anchor.words for anchor in known.anchors] == ["1.988"]


@pytest.mark.parametrize("bad", [b"", b"PK", b"PK\x03\x04" + b"x" * 50])
def test_what_is_no_word_file_remembers_nothing(bad: bytes) -> None:
    assert read_manifest(bad) is None


def test_a_content_has_one_check_sum() -> None:
    assert digest(b"a") == digest(b"a") != digest(b"b")


def test_no_anchor_has_a_look_of_its_own() -> None:
    data = baocao_gen.render(report("{{ thu_tuc }}"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles = archive.read("word/styles.xml").decode()
    (style,) = re.findall(r'<w:style [^>]*w:styleId="bcg1".*?</w:style>', styles)
    assert "<w:rPr>" not in style
    assert "<w:semiHidden/>" in style


@pytest.mark.office
def test_the_open_xml_sdk_finds_nothing_wrong() -> None:
    assert not open_xml_errors(baocao_gen.render(report("Có {{ thu_tuc | kem_don_vi }}.")))


@pytest.mark.office
@pytest.mark.parametrize("name", ["data/2020.yaml", "examples/theo-don-vi/bao-cao.yaml"])
def test_the_pages_look_the_same_with_and_without(name: str, tmp_path: Path) -> None:
    made = baocao_gen.load(name)
    looks = [
        pictures(baocao_gen.render(made, anchors=flag, draft=True), tmp_path / str(flag))
        for flag in (True, False)
    ]
    assert len(looks[0]) > 1
    assert looks[0] == looks[1]


def pictures(data: bytes, folder: Path) -> list[bytes]:
    """Each page as LibreOffice prints it, a picture of 150 dots an inch."""
    folder.mkdir()
    return [page.read_bytes() for page in page_pngs(to_pdf(data, folder), folder, 150)]
