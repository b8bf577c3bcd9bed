"""Starter files of all kinds of document, and the examples: sound to the rules of sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

import baocao_gen
from baocao_gen.checks import header, sentences, tables
from baocao_gen.decree30.facts import DOCUMENT_TYPES, DocumentType
from baocao_gen.yearfile.example import example_year

ROOT = Path(__file__).parents[2]
CODES = {rule.code for family in (sentences, tables, header) for rule in family.RULES}
EXAMPLES = sorted(
    path
    for path in ROOT.glob("examples/**/*.yaml")
    if "\nky_bao_cao:" in f"\n{path.read_text(encoding='utf-8')}"
)


@pytest.mark.parametrize("kind", DOCUMENT_TYPES, ids=lambda kind: kind.name)
def test_a_starter_file_is_left_alone(kind: DocumentType) -> None:
    text = example_year(kind, "mau.docx", 2026)
    files = baocao_gen.Files.of({"2026.yaml": text.encode()})
    report = baocao_gen.load("2026.yaml", files=files)
    assert {one.code for one in baocao_gen.check(report)} & CODES == set()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_left_alone(path: Path) -> None:
    assert {one.code for one in baocao_gen.check(baocao_gen.load(path))} & CODES == set()
