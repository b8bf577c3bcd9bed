"""Right sentences with rare words, names, loan words and words that look alike: no rule speaks."""

from __future__ import annotations

from pathlib import Path

import baocao_gen
from baocao_gen.checks import sentences, tables
from baocao_gen.checks.case import Case
from baocao_gen.checks.wording import capitals, misspelt_words, spacing, typing_keys
from baocao_gen.report.texts import Texts

SENTENCES = (Path(__file__).parent / "sound_sentences.txt").read_text("utf-8").splitlines()
HEADER = {
    "co_quan_ban_hanh": "Sở Thông tin và Truyền thông",
    "ky_hieu": "BC-STTTT",
    "dia_danh": "Tiền Giang",
    "trich_yeu": "Tổng kết công tác",
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Trần Văn Dũng"},
    "noi_nhan": ["Lưu: VT"],
}


def test_nothing_is_found_in_right_sentences() -> None:
    body = [{"van": line} for line in SENTENCES]
    report = baocao_gen.build({"ky_bao_cao": "2020", "the_thuc": HEADER, "noi_dung": body})
    case = Case(Texts(report))
    words = (misspelt_words.RULE, typing_keys.RULE, capitals.RULE, spacing.RULE)
    rules = (*words, *sentences.RULES, *tables.RULES)
    assert [finding.message for rule in rules for finding in rule.find(case)] == []
