"""Every rule, as its table says: what is typed, and what the checks answer.

The rule ``checks/<family>/<name>.py`` tells its code in ``<family>/<name>.<code>.md``, in here.
An input is the beginning of a year file; the keys it leaves out are added below it, so that its
line numbers stay. «=== tệp kỳ trước» begins last year's file, «=== bảng gốc» a table to hold the
figures against, «=== bảng đơn vị» one with a row for each unit. An answer is one line for each
problem: «dòng:cột mã mức: thông báo», then its hint and its other places, or «(không có gì)».

Judges: checks/arithmetic/rounding.py, checks/evidence/agencies.py,
checks/evidence/appendix_rows.py, checks/evidence/documents_named.py,
checks/evidence/numbers_typed.py, checks/evidence/texts.py, checks/evidence/words.py,
checks/number_words.py
"""

import importlib
from pathlib import Path

import pytest
from pytest_param_files.main import ParamTestData, create_parameters
from sources import PACKAGE, ROOT

from baocao_gen.checks import (
    RULES,
    arithmetic,
    documents,
    examine,
    header,
    office,
    plausibility,
    sentences,
    tables,
    unfinished,
    wording,
)
from baocao_gen.checks.rule import Rule
from baocao_gen.problems import shown
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.report.load import load
from baocao_gen.report.report import Report

HERE = Path(__file__).parent
TABLES = {path.stem.rpartition(".")[2]: path for path in sorted(HERE.glob("*/*.BC*.md"))}
"""Code → the table of its rule."""
FAMILIES = (
    arithmetic,
    documents,
    header,
    office,
    plausibility,
    sentences,
    tables,
    unfinished,
    wording,
)
LAST_YEAR = "=== tệp kỳ trước\n"
TABLE = "=== bảng gốc\n"
UNITS = "=== bảng đơn vị\n"
NOTHING = "(không có gì)"
DEFAULTS = {
    "ky_bao_cao": "2020",
    "the_thuc": """
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT"]""",
    "noi_dung": "\n  - van: Câu văn.",
}


def whole(text: str) -> bytes:
    """The beginning of a year file with the keys that it lacks."""
    missing = [
        f"{key}: {value}" for key, value in DEFAULTS.items() if f"\n{key}:" not in f"\n{text}"
    ]
    return "\n".join([text.rstrip("\n"), *missing, ""]).encode()


def report_of(text: str, folder: Path) -> Report:
    text, _, units = text.partition(UNITS)
    this_year, _, table = text.partition(TABLE)
    this_year, *earlier = this_year.split(LAST_YEAR)
    for year, said in enumerate(reversed(earlier), 2020 - len(earlier)):
        before = f"ky_truoc: {year - 1}.yaml\n" if year > 2020 - len(earlier) else ""
        content = f"ky_bao_cao: {year}\n{said.rstrip()}\n{before}"
        (folder / f"{year}.yaml").write_bytes(whole(content))
    if earlier:
        this_year += "ky_truoc: 2019.yaml\n"
    if table:
        (folder / "goc.csv").write_text(table, encoding="utf-8")
        this_year += "doi_chieu: [goc.csv]\n"
    if units:
        (folder / "don-vi.csv").write_text(units, encoding="utf-8")
        this_year += "so_lieu_tu_tep: [{tep: don-vi.csv}]\n"
    (folder / "2020.yaml").write_bytes(whole(this_year))
    return load(folder / "2020.yaml")


def place_of(position: Position) -> str:
    file = Path(position.file).name
    return ("" if file == "2020.yaml" else f"{file}:") + f"{position.line}:{position.column}"


def told(problem: Problem) -> list[str]:
    place = problem.position
    assert place is not None
    name = shown.SEVERITY_NAMES[problem.severity]
    lines = [f"{place_of(place)} {problem.code} {name}: {problem.message}"]
    lines += [f"    gợi ý: {problem.hint}"] if problem.hint else []
    for related in problem.related:
        lines.append(f"    {place_of(related.position)} {related.message}")
    return lines


def answer(report: Report, code: str) -> str:
    found = [problem for problem in examine(report) if problem.code == code]
    found.sort(key=lambda problem: (problem.position.line or 0, problem.position.column or 0))
    return "\n".join(line for problem in found for line in told(problem)) or NOTHING


def all_tables() -> list[object]:
    """Each block of each table, named after its rule and its title."""
    return [
        pytest.param(code, block, id=f"{code}-{block.title}")
        for code, table in sorted(TABLES.items())
        for block in create_parameters(table)[1]
    ]


@pytest.mark.parametrize(("code", "block"), all_tables())
def test_a_rule_answers_as_its_table_says(code: str, block: ParamTestData, tmp_path: Path) -> None:
    block.assert_expected(answer(report_of(block.content, tmp_path), code), rstrip_lines=True)


def test_every_rule_has_a_table_with_a_finding_and_a_silence() -> None:
    for rule in RULES:
        table = TABLES[rule.code].read_text(encoding="utf-8")
        assert f" {rule.code} " in table, f"{rule.code} is never shown at work"
        assert NOTHING in table, f"{rule.code} is never shown silent"


def test_every_rule_is_documented_for_a_clerk() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert isinstance(rule.severity, Severity)
        assert len(rule.explanation.strip().splitlines()) >= 3, rule.code
        assert rule.title[0].isupper() or rule.title.startswith("bo_qua"), rule.code
        assert not rule.title.endswith(".")


def rules_of(file: Path) -> dict[str, Rule]:
    """The rules that a file of a family makes, by their codes."""
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    values = vars(importlib.import_module(name)).values()
    return {value.code: value for value in values if isinstance(value, Rule)}


RULE_FILES = {
    file: rules_of(file)
    for family in FAMILIES
    for file in sorted((PACKAGE / "checks" / family.__name__.rpartition(".")[2]).glob("*.py"))
}


def test_a_rule_file_and_its_tables_find_each_other_by_name() -> None:
    made = {
        file.relative_to(PACKAGE / "checks").with_suffix(f".{code}.md").as_posix()
        for file, rules in RULE_FILES.items()
        for code in rules
    }
    assert made == {path.relative_to(HERE).as_posix() for path in TABLES.values()}
    assert len(TABLES) == len(list(HERE.rglob("*.md"))), "a code has two tables, or none"


def test_a_rule_that_a_file_makes_is_asked() -> None:
    made = {code for rules in RULE_FILES.values() for code in rules}
    asked = {rule.code for family in FAMILIES for rule in family.RULES}
    assert made == asked | {rule.code for rule in office.WAIVER_RULES}
    assert made == {rule.code for rule in RULES}


def test_the_page_of_codes_has_every_rule_under_its_title() -> None:
    page = (ROOT / "docs" / "tham-chieu" / "ma-loi.md").read_text(encoding="utf-8")
    page = page.casefold()
    lines = [f"| {rule.code} | {rule.title}. |".casefold() for rule in RULES]
    assert [line for line in lines if line not in page] == []
