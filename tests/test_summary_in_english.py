"""The English summary among the examples says the numbers of the report, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from judges import python_docx_text

import baocao_gen
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.printed import Piece, Printed
from baocao_gen.figures.figure import Aspect
from baocao_gen.files.files import Files
from baocao_gen.report.amount import Amount
from baocao_gen.report.load import load
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

ROOT = Path(__file__).parents[1]
FILE = ROOT / "examples" / "tom-tat-tieng-anh" / "2020.yaml"
SWAPPED = str.maketrans(".,", ",.")
NUMBER = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")


@pytest.fixture(scope="module")
def vietnamese() -> Report:
    return baocao_gen.load(ROOT / "data" / "2020.yaml")


@pytest.fixture(scope="module")
def english() -> Report:
    return baocao_gen.load(FILE)


def printed_by_tags(report: Report) -> list[tuple[Printed, Piece, str]]:
    """What each tag of the English texts prints."""
    case = Case(Texts(report))
    found = []
    for passage in case.all_passages:
        printed = case.printed(passage)
        if passage.language is not None:
            pieces = printed.pieces_in(0, len(printed.text))
            found += [
                (printed, one, printed.text[one.start : end]) for one, end in pieces if one.tag
            ]
    return found


def test_the_figures_are_those_of_the_report_number_by_number(
    vietnamese: Report, english: Report
) -> None:
    assert [figure.dotted for figure in english.figures] == [f.dotted for f in vietnamese.figures]
    for one, other in zip(english.figures, vietnamese.figures, strict=True):
        assert one.values == other.values, one.dotted
        assert [one.decimals_of(a) for a in Aspect] == [other.decimals_of(a) for a in Aspect]
        assert one.unit == other.unit


def test_every_number_on_the_english_page_is_the_vietnamese_one(
    vietnamese: Report, english: Report
) -> None:
    texts, compared = Texts(vietnamese), 0
    for printed, piece, said in printed_by_tags(english):
        assert piece.tag is not None
        ours, filters = texts.asked_for(piece.tag, printed.passage.path)
        if not isinstance(ours, Amount) or not NUMBER.search(said):
            continue
        number = NUMBER.findall(said)[0].translate(SWAPPED)
        if not filters or filters == ("kem_don_vi",):
            assert str(ours).rstrip("%") == number, piece.tag.text
        else:  # what compares, compares alike: «down 177 procedures», «giảm 177 thủ tục»
            line = texts.rendered(piece.tag.text, ()).printed[0]
            assert NUMBER.findall(line)[0] == number, piece.tag.text
        compared += 1
    assert compared >= 50


def test_nothing_is_wrong_with_it_and_it_is_written(english: Report, tmp_path: Path) -> None:
    assert baocao_gen.check(english) == []
    baocao_gen.render(english, tmp_path / "tom-tat.docx")
    text = python_docx_text(tmp_path / "tom-tat.docx")
    assert "Tien Giang, December 2020" in text
    assert "offered 1,988 procedures in 2020, down 177 procedures on 2019" in text
    assert "a revenue of 2,953.125 billion Vietnamese dong." in text
    assert "Telephone density\nsubscriptions per 100 inhabitants\n164.18\n155.93\n" in text
    assert not re.search(r"\d\.\d{3}(?!\d| kilo)(?=[^\n]*procedures)", text)


def test_every_number_typed_with_vietnamese_signs_is_found(english: Report) -> None:
    """Each tag that prints a sign in turn, replaced by what the Vietnamese page says."""
    source = FILE.read_text(encoding="utf-8")
    missed, seeded = [], 0
    for _, piece, said in printed_by_tags(english):
        number = NUMBER.search(said)
        if piece.tag is None or not number or not {".", ","} & set(number[0]):
            continue
        swapped = said.replace(number[0], number[0].translate(SWAPPED))
        seeded += 1
        if not is_told(source.replace(piece.tag.text, swapped, 1)):
            missed.append(swapped)
    assert seeded >= 25
    assert missed == []


def is_told(text: str) -> bool:
    held = {"examples/tom-tat-tieng-anh/2020.yaml": text.encode()}
    for name in ("data/2019.yaml", "data/2020-so-goc.csv"):
        held[name] = (ROOT / name).read_bytes()
    report = load("examples/tom-tat-tieng-anh/2020.yaml", files=Files.of(held))
    return "BC475" in {problem.code for problem in baocao_gen.check(report)}
