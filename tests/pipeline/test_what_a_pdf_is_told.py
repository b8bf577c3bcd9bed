"""What is said of the PDFs of reports."""

from __future__ import annotations

import pytest

from baocao_gen.files.pdf import PdfFacts, PdfFont
from baocao_gen.pipeline.printed import font_problems
from baocao_gen.problems.problem import Severity


def a_pdf(*families: str) -> PdfFacts:
    return PdfFacts(1, tuple(PdfFont(family, True) for family in families))


@pytest.mark.parametrize(
    ("known", "named"),
    [
        ([a_pdf("TimesNewRoman")], None),
        ([a_pdf("TimesNewRoman", "OpenSymbol", "Arial")], None),
        ([], None),
        ([a_pdf()], None),
        ([a_pdf("LiberationSerif")], "LiberationSerif"),
        ([a_pdf("TimesNewRoman"), a_pdf("Arial", "Tinos"), a_pdf("Tinos")], "Arial, Tinos"),
    ],
)
def test_another_typeface_than_the_decrees_is_told_once(
    known: list[PdfFacts], named: str | None
) -> None:
    told = font_problems(known, "ra")
    assert len(told) == (0 if named is None else 1)
    for problem in told:
        assert (problem.code, problem.severity) == ("BC194", Severity.WARNING)
        assert f"phông {named}, không phải Times New Roman" in problem.message
