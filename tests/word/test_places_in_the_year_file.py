"""A tag of a template that fails because of a value → the line of the year file with the value."""

from __future__ import annotations

from pathlib import Path

import pytest
from word_files import paragraph, table, word_file

import baocao_gen
from baocao_gen.problems.errors import InvalidTemplate

YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Y tế
  so_van_ban: 5
  ky_hieu: BC-SYT
  dia_danh: Huế
  trich_yeu: Tổng kết
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: A}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  n:
    a: {don_vi_tinh: hồ sơ, thuc_hien: 4, ke_hoach: 5}
    b: {don_vi_tinh: hồ sơ, thuc_hien: 2}
noi_dung:
  - van: Chữ.
phu_luc:
  - tieu_de: Văn bản
    nhom:
      - ten: Một
        van_ban:
          - {ten_loai: Quyết định, so_ky_hieu: 1/QĐ-SYT, ngay: 1/2/2020, trich_yeu: X}
          - {ten_loai: Quyết định, so_ky_hieu: 2/QĐ-SYT, ngay: 2/2/2020, trich_yeu: Y}
"""


def places(folder: Path, body: str, year: str = YEAR, **parts: str) -> list[list[str]]:
    """The year file's text at each place that the problems of a template lead to."""
    (folder / "2020.yaml").write_text(year, encoding="utf-8")
    (folder / "mau.docx").write_bytes(word_file(body, **parts))
    report = baocao_gen.load(folder / "2020.yaml")
    with pytest.raises(InvalidTemplate) as caught:
        baocao_gen.render(report, template=folder / "mau.docx")
    found = []
    for problem in caught.value.problems:
        assert problem.position is not None
        assert problem.position.file == "mau.docx"
        shown = []
        for related in problem.related:
            place = related.position
            assert place.excerpt is not None
            assert place.column is not None
            word = place.excerpt[place.column - 1 :].split(":")[0]
            shown.append(f"{place.line} {word} | {related.message}")
        found.append(shown)
    return found


A = "12 a | số liệu «n.a» khai báo ở đây"
B = "13 b | số liệu «n.b» khai báo ở đây"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ n.a / 2 }}", [A]),
        ("{{ so_lieu.n.a / 2 }}", [A]),
        ("{{ n.a + n.b + n.a }}", [A, B]),
        ("{{ n.a.ke_hoach * 2 }}", ["12 ke_hoach | số liệu «n.a» khai báo ở đây"]),
        ("{{ n.b.ke_hoach }}", [B]),
        ("{{ n.b | so_voi_ke_hoach }}", [B]),
        ("{% set x = n.a %}{{ x / 2 }}", [A]),
        (
            "{% if n.a > the_thuc.ky_hieu %}x{% endif %}",
            [A, "5 ky_hieu | «the_thuc.ky_hieu» lấy từ đây"],
        ),
        ("{{ phu_luc[0].tieu_de.x }}", ["17 tieu_de | «phu_luc[0].tieu_de» lấy từ đây"]),
        (
            "{{ phu_luc[0].nhom[0].van_ban[1].trich_yeu / 2 }}",
            ["22 trich_yeu | «phu_luc[0].nhom[0].van_ban[1].trich_yeu» lấy từ đây"],
        ),
        (
            "{{ the_thuc.trich_yeu_dong / 2 }}",
            ["7 trich_yeu | «the_thuc.trich_yeu_dong» lấy từ đây"],
        ),
        (
            "{{ the_thuc.nguoi_ky.ho_ten / 2 }}",
            ["8 ho_ten | «the_thuc.nguoi_ky.ho_ten» lấy từ đây"],
        ),
        ("{{ noi_dung }}", ["14 noi_dung | «noi_dung» lấy từ đây"]),
        ("{{ n.c }}", []),
        ("{{ khong_co }}", []),
        ("{{ nam / 0 }}", []),
        ("{{ 1 / 0 }}", []),
    ],
)
def test_a_tag_that_fails_names_the_lines_of_the_values_it_reads(
    tag: str, expected: list[str], tmp_path: Path
) -> None:
    assert places(tmp_path, paragraph(f"Số: {tag}.")) == [expected]


def test_only_the_values_of_the_failing_tag_are_named(tmp_path: Path) -> None:
    body = paragraph("{{ n.a }} rồi {{ n.b / 2 }} rồi {{ n.a }}") + paragraph("{{ n.b }}")
    assert places(tmp_path, body) == [[B]]


def test_every_tag_that_fails_by_itself_has_its_own_places(tmp_path: Path) -> None:
    body = paragraph("{{ n.a / 2 }}") + paragraph("{{ n.b / 2 }}")
    assert places(tmp_path, body, header=paragraph("{{ the_thuc.dia_danh / 2 }}")) == [
        [A],
        [B],
        ["6 dia_danh | «the_thuc.dia_danh» lấy từ đây"],
    ]


def test_in_a_loop_over_many_rows_the_list_is_named(tmp_path: Path) -> None:
    loop = "{%tr for d in phu_luc[0].nhom[0].van_ban %}", "{{ d.trich_yeu / 2 }}", "{%tr endfor %}"
    assert places(tmp_path, table(*((cell,) for cell in loop))) == [
        ["20 van_ban | «phu_luc[0].nhom[0].van_ban» lấy từ đây"]
    ]


def test_in_a_loop_over_one_appendix_its_key_is_named(tmp_path: Path) -> None:
    body = paragraph("{% for pl in phu_luc %}{{ pl.tieu_de / 2 }}{% endfor %}")
    assert places(tmp_path, body) == [["17 tieu_de | «phu_luc[0].tieu_de» lấy từ đây"]]


def test_a_report_built_in_python_names_the_path_instead_of_a_line(tmp_path: Path) -> None:
    (tmp_path / "mau.docx").write_bytes(word_file(paragraph("{{ n.a / 2 }}")))
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    report = baocao_gen.build(baocao_gen.load(tmp_path / "2020.yaml").year_file)
    with pytest.raises(InvalidTemplate) as caught:
        baocao_gen.render(report, template=tmp_path / "mau.docx")
    [problem] = caught.value.problems
    assert [r.position.part for r in problem.related] == ["so_lieu.n.a"]
