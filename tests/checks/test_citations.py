"""Documents named in every way that officials name them: sound ones pass, wrong ones are told.

Judges: checks/evidence/issuers.py, checks/evidence/party_documents.py
"""

from pathlib import Path

import pytest
from test_rules import report_of

from baocao_gen.checks import documents, examine

HERE = Path(__file__).parent
ABOUT_DOCUMENTS = {rule.code for rule in documents.RULES}


def sentences_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def told_of(sentences: list[str], folder: Path) -> list[str]:
    """What the rules about documents say of a report dated 2026 that holds these sentences."""
    body = "\n\n".join(f"      {sentence}" for sentence in sentences)
    report = report_of(f"ky_bao_cao: 2025\nnoi_dung:\n  - van: |\n{body}\n", folder)
    return [
        f"{problem.code} {problem.message}"
        for problem in examine(report)
        if problem.code in ABOUT_DOCUMENTS
    ]


def test_no_sound_citation_is_doubted_among_all_others(tmp_path: Path) -> None:
    assert told_of(sentences_of("citations.txt"), tmp_path) == []


@pytest.mark.parametrize("sentence", sentences_of("wrong_citations.txt"))
def test_a_wrong_citation_is_told(sentence: str, tmp_path: Path) -> None:
    assert told_of([sentence], tmp_path) != []
