"""``check_template``: what it says of a template, with and without a year file.

Judges: checks/template/comments.py, checks/template/formats.py, checks/template/known_names.py,
checks/template/names_used.py, checks/template/typed_by_hand.py,
checks/template/unknown_names.py, checks/template/unprinted.py
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_param_files import ParamTestData
from thoroughness import examples
from word_files import paragraph, table, word_file

import baocao_gen
from baocao_gen import check_template
from baocao_gen.checks.template import annotated
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.report import Report

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "tests" / "spec"
UNUSED = "BC527"


@cache
def report() -> Report:
    return baocao_gen.load(SPEC / "kiem-tra-mau.yaml")


def body(text: str) -> str:
    """A paragraph for each line; lines that begin with «|» are the rows of one table."""
    lines = text.splitlines()
    rows = [
        tuple(cell.strip() for cell in ln.strip("|").split("|")) for ln in lines if ln[:1] == "|"
    ]
    paragraphs = [paragraph(line) for line in lines if line[:1] != "|"]
    return "".join([*paragraphs, *([table(*rows), paragraph("")] if rows else [])])


def told(problem: Problem) -> str:
    place = problem.position
    assert place is not None
    return " | ".join([problem.code, place.part or "", problem.message, problem.hint or ""])


def checked(path: Path, text: str, report: Report | None) -> str:
    path.write_bytes(word_file(body(text)))
    found = [p for p in check_template(path, report) if p.code != UNUSED]
    return "".join(f"{told(problem)}\n" for problem in found)


@pytest.mark.param_file(SPEC / "kiem-tra-mau-co-tep-nam.md")
def test_a_template_is_checked_against_a_year_file(
    file_params: ParamTestData, tmp_path: Path
) -> None:
    file_params.assert_expected(checked(tmp_path / "mau.docx", file_params.content, report()))


@pytest.mark.param_file(SPEC / "kiem-tra-mau.md")
def test_a_template_is_checked_without_a_year_file(
    file_params: ParamTestData, tmp_path: Path
) -> None:
    file_params.assert_expected(checked(tmp_path / "mau.docx", file_params.content, None))


@pytest.mark.parametrize(
    ("text", "unused"),
    [
        ("{{p noi_dung }}{# nothing of the tasks #}", ["nhiem_vu"]),
        ("{% for nv in nhiem_vu %}{{ nv.noi_dung }}{{ nv.linh_vuc }}{% endfor %}", ["ket_qua"]),
        ("{{ nhiem_vu | length }}", ["nhiem_vu"]),
        ("{% for nv in nhiem_vu %}{% endfor %}", ["nhiem_vu"]),
    ],
)
def test_a_key_that_nothing_prints_is_told_once_at_its_place(
    text: str, unused: list[str], tmp_path: Path
) -> None:
    parts = [
        paragraph(piece) for piece in text.replace("{{p noi_dung }}", "\n").split("\n") if piece
    ]
    template = tmp_path / "mau.docx"
    template.write_bytes(word_file(paragraph("{{p noi_dung }}") + "".join(parts)))
    found = [p for p in check_template(template, report()) if p.code == UNUSED]
    assert [p.message.split("«")[1].split("»")[0].split(".")[-1] for p in found] == unused
    assert all(p.position and p.position.line for p in found)
    assert all(p.severity is Severity.WARNING for p in found)


def test_a_figure_that_only_feeds_a_printed_one_is_in_use(tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    template.write_bytes(word_file(paragraph("{{ thu_tuc.ty_le }}")))
    found = {p.message for p in check_template(template, report()) if p.code == UNUSED}
    assert not [message for message in found if "số liệu" in message]


def test_a_figure_that_nobody_prints_is_told_at_its_line(tmp_path: Path) -> None:
    year = tmp_path / "2020.yaml"
    text = (SPEC / "kiem-tra-mau.yaml").read_text(encoding="utf-8")
    year.write_text(
        text.replace("noi_dung:\n", "    thua: {don_vi_tinh: hồ sơ, thuc_hien: 5}\nnoi_dung:\n", 1),
        encoding="utf-8",
    )
    template = tmp_path / "mau.docx"
    template.write_bytes(word_file(paragraph("{{ thu_tuc.tong | kem_don_vi }}")))
    [found] = [p for p in check_template(template, baocao_gen.load(year)) if "thua" in p.message]
    assert (found.code, found.severity) == (UNUSED, Severity.WARNING)
    assert found.position
    assert found.position.excerpt
    assert found.position.excerpt.strip().startswith("thua:")


def test_keys_that_only_steer_the_program_need_not_be_printed(tmp_path: Path) -> None:
    rows = "nhom,ten_loai,so_ky_hieu,ngay,trich_yeu\nA,Quyết định,1/QĐ-SM,1/2/2020,Về việc\n"
    (tmp_path / "vb.csv").write_text(rows, encoding="utf-8")
    year = tmp_path / "2020.yaml"
    text = (SPEC / "kiem-tra-mau.yaml").read_text(encoding="utf-8").partition("nhiem_vu:")[0]
    year.write_text(
        f"{text}phu_luc:\n  - {{tieu_de: Danh mục, tu_tep: vb.csv}}\n"
        "bo_qua:\n  - {ma_loi: BC422, vi_tri: thu_tuc.tong, ly_do: đã xem}\n",
        encoding="utf-8",
    )
    assert check_template("bao-cao", baocao_gen.load(year)) == []


def test_every_part_is_checked(tmp_path: Path) -> None:
    wrong = paragraph("{{ the_thuc.dia_dan }} 2020")
    template = tmp_path / "mau.docx"
    template.write_bytes(word_file(paragraph(""), header=wrong, footer=wrong))
    places = [p.position.part for p in check_template(template) if p.position]
    assert sorted(places) == ["chân trang", "chân trang", "đầu trang", "đầu trang"]


def test_the_shipped_template_is_silent() -> None:
    assert check_template("bao-cao") == []
    assert check_template(ROOT / "templates" / "bao-cao.docx") == []


def test_the_second_format_points_to_the_first(tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    template.write_bytes(word_file(paragraph("{{ thu_tuc.tong | so_le(1) | kem_don_vi }}")))
    [found] = [p for p in check_template(template, report()) if p.code == "BC529"]
    [first] = found.related
    assert first.position.line == 17
    assert first.message == "ở đây in «1.988»"


def test_a_file_that_is_no_word_file_is_a_finding_not_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(b"not a zip")
    assert [p.code for p in check_template(tmp_path / "mau.docx", report())] == ["BC501"]


PIECES = [
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "|",
        "'",
        " chữ ",
        "Năm 2020 ",
        "1.988 thủ tục ",
        "{{ }}",
        "{{ la }}",
    ),
    *(
        "{%p if la %}",
        "{%p endif %}",
        "{%tr for x in nhiem_vu %}",
        "{%tr endfor %}",
        "{{ x.y[nam] }}",
    ),
    *("{% for x in x %}{{ x }}{% endfor %}", "{% set a = a %}{{ a }}", "{{ [1] | map('x') }}"),
    *("{% macro q() %}{{ q() }}{% endmacro %}", "{{ ''.__class__ }}", "{{ nhiem_vu[9].noi_dung }}"),
    *(
        "{{ thu_tuc.tong | so_le(99) }}",
        "{{ thu_tuc.tong.chenh_lech }}",
        "{{ thu_tuc.tong.cung_ky }}",
    ),
    *("{{ thu_tuc }}", "{{p thu_tuc.tong }}", "{{ noi_dung }}", "{{ self }}", "{{ nam.real }}"),
    *("{% filter viet_hoa %}{{ la }}{% endfilter %}", "{% call m() %}{% endcall %}"),
]


@examples(60)
@given(st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), min_size=1, max_size=4))
def test_whatever_a_template_says_there_are_findings_and_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, words: list[list[str]]
) -> None:
    template = tmp_path_factory.mktemp("mau") / "mau.docx"
    first, *others = ["".join(pieces) for pieces in words]
    rows = table((first, "x")) + paragraph("")
    template.write_bytes(word_file("".join(paragraph(line) for line in others) + rows))
    for names in (None, report()):
        found = check_template(template, names)
        assert all(problem.position for problem in found)
        assert annotated(template, found)


def test_a_group_of_keys_is_unused_only_where_none_of_them_is_printed(tmp_path: Path) -> None:
    year = baocao_gen.load(ROOT / "data" / "2020.yaml")

    def unused(text: str) -> list[str]:
        path = tmp_path / "mau.docx"
        path.write_bytes(word_file(body(text)))
        found = [p.message for p in check_template(path, year) if p.code == UNUSED]
        return [message for message in found if "«the_thuc" in message]

    assert unused("{{p noi_dung }}") == ["không nơi nào in «the_thuc» của tệp năm"]
    some = unused("{{ the_thuc.so_ky_hieu_day_du }}")
    assert some
    assert all("«the_thuc." in message for message in some)


def test_the_end_to_type_has_the_unit_of_the_beginning(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(body("| {%tr for v in phu_luc %} |\n{%p if a %}\n{% if b %}")))
    hints = [problem.hint for problem in check_template(path)]
    assert hints == [
        "thêm «{%p endif %}» ở chỗ kết thúc",
        "thêm «{% endif %}» ở chỗ kết thúc",
        "thêm «{%tr endfor %}» ở chỗ kết thúc",
    ]
