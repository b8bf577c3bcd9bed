"""Each of the 29 kinds of document has a template that is sound and looks like its form.

Judges: decree30/templates/appendices.py, decree30/templates/form_styles.py,
decree30/templates/lists.py, decree30/templates/package.py, decree30/templates/pieces.py
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pytest
from judges import open_xml_errors, python_docx_text

import baocao_gen
from baocao_gen import check_template
from baocao_gen.decree30.facts import DOCUMENT_TYPES, DocumentType
from baocao_gen.decree30.forms import FORMS, UnknownType, file_name, find_type
from baocao_gen.decree30.templates.build import build_template
from baocao_gen.yearfile.example import example_year

EVERY_DAY = ("Báo cáo", "Công văn", "Quyết định")
"""Three that have little in common; all twenty-nine take seconds."""
BOXES = """\
  do_mat: Tối mật
  do_khan: Hỏa tốc
  luu_hanh: Lưu hành nội bộ
  du_thao: 2
  nguoi_soan: PL
  so_ban: 300
  lien_he: "Số 1 phố A, Hà Nội; điện thoại: 024 0000 0000"
"""
KINDS = pytest.mark.parametrize(
    "kind",
    [
        pytest.param(
            kind,
            id=file_name(kind),
            marks=() if kind.name in EVERY_DAY else pytest.mark.slow,
        )
        for kind in DOCUMENT_TYPES
    ],
)


@cache
def template_of(kind: DocumentType) -> bytes:
    return build_template(FORMS[kind.name])


def written(kind: DocumentType, folder: Path) -> tuple[Path, Path]:
    template, year = folder / f"{file_name(kind)}.docx", folder / f"{file_name(kind)}.yaml"
    template.write_bytes(template_of(kind))
    year.write_text(example_year(kind, template.name, 2026), encoding="utf-8")
    return template, year


def page(name: str, folder: Path) -> str:
    _, year = written(find_type(name), folder)
    return python_docx_text(baocao_gen.render(baocao_gen.load(year), draft=True))


def test_every_kind_of_document_has_a_form() -> None:
    assert list(FORMS) == [kind.name for kind in DOCUMENT_TYPES]
    assert all(form.source.startswith("App. ") for form in FORMS.values())


def test_words_that_close_a_form_stay_with_its_signature() -> None:
    template = docx.Document(BytesIO(template_of(find_type("Giấy giới thiệu"))))
    (closing,) = [p for p in template.paragraphs if p.text.startswith("Đề nghị Quý cơ quan")]
    assert closing.paragraph_format.keep_with_next


@KINDS
def test_nothing_is_wrong_with_a_fresh_template_and_its_year_file(
    kind: DocumentType, tmp_path: Path
) -> None:
    template, year = written(kind, tmp_path)
    assert check_template(template) == []
    report = baocao_gen.load(year)
    assert report.warnings == ()
    assert check_template(template, report) == []


def test_building_twice_gives_the_same_bytes() -> None:
    form = FORMS["Quy chế"]
    assert build_template(form) == build_template(form)


@pytest.mark.office
def test_word_finds_no_fault_in_any_template_or_in_what_it_prints(tmp_path: Path) -> None:
    made: list[Path | bytes] = []
    for kind in DOCUMENT_TYPES:
        template, year = written(kind, tmp_path)
        text = year.read_text(encoding="utf-8").replace("the_thuc:\n", f"the_thuc:\n{BOXES}")
        year.write_text(text, encoding="utf-8")
        made += [template, baocao_gen.render(baocao_gen.load(year), draft=True)]
    assert open_xml_errors(*made) == []


def test_every_kind_prints_the_boxes_of_the_decree(tmp_path: Path) -> None:
    for name in ("Báo cáo", "Quyết định", "Biên bản", "Quy chế", "Thư công"):
        _, year = written(find_type(name), tmp_path)
        text = year.read_text(encoding="utf-8").replace("the_thuc:\n", f"the_thuc:\n{BOXES}")
        year.write_text(text, encoding="utf-8")
        printed = python_docx_text(baocao_gen.render(baocao_gen.load(year), draft=True))
        shown = ["TỐI MẬT", "HỎA TỐC", "LƯU HÀNH NỘI BỘ", "DỰ THẢO 2", "Số 1 phố A"]
        shown += ["PL.(300)"] if FORMS[name].has_recipients else []
        assert [words for words in shown if words not in printed] == [], name


# Keys that a kind of document prints, and keys that it never prints.
PRINTED_KEYS = [
    ("Tờ trình", "can_cu", True),
    ("Kế hoạch", "can_cu", True),
    ("Thông báo", "can_cu", True),
    ("Công văn", "can_cu", True),
    ("Giấy giới thiệu", "can_cu", False),
    ("Công văn", "kinh_gui", True),
    ("Quyết định", "kinh_gui", False),
    ("Giấy nghỉ phép", "trich_yeu", False),
    ("Biên bản", "dia_danh", False),
    ("Quy chế", "noi_nhan", False),
]


@pytest.mark.parametrize(("name", "key", "is_printed"), PRINTED_KEYS)
def test_a_key_is_printed_or_told(name: str, key: str, is_printed: bool, tmp_path: Path) -> None:
    _, year = written(find_type(name), tmp_path)
    typed = year.read_text(encoding="utf-8")
    if f"  {key}:" not in typed:
        value = "Mẫu" if key in ("trich_yeu", "dia_danh") else "[Một mục]"
        typed = typed.replace("the_thuc:\n", f"the_thuc:\n  {key}: {value}\n")
        year.write_text(typed, encoding="utf-8")
    report = baocao_gen.load(year)
    told = [p for p in baocao_gen.check(report) if p.code == "BC787" and f"«{key}»" in p.message]
    assert bool(told) is not is_printed
    assert all(problem.position for problem in told)
    if key == "can_cu" and is_printed:
        assert_in_italics(baocao_gen.render(report, draft=True))


def assert_in_italics(made: bytes) -> None:
    document = docx.Document(BytesIO(made))
    grounds = [p for p in document.paragraphs if p.style.name == "Căn cứ"]
    assert grounds
    assert all(p.style.font.italic for p in grounds)
    assert [p.text[-1] for p in grounds] == [*[";"] * (len(grounds) - 1), "."]


# What stands on the page, and what must not (Decree 30/2020, Appendix III).
PAGES = [
    ("Công văn", ["V/v Trích yếu nội dung", "Kính gửi:", "Số:"], ["CÔNG VĂN"]),
    (
        "Quyết định",
        ["QUYẾT ĐỊNH:", "Căn cứ thứ nhất;", "[chức danh người đề nghị]."],
        ["Kính gửi"],
    ),
    ("Nghị quyết", ["NGHỊ QUYẾT", "QUYẾT NGHỊ:"], ["QUYẾT ĐỊNH:"]),
    (
        "Quy chế",
        ["QUY CHẾ", "(Kèm theo Quyết định số ["],
        ["Số:", "tháng", "Nơi nhận"],
    ),
    ("Biên bản", ["BIÊN BẢN", "THƯ KÝ", "Số:"], ["tháng"]),
    ("Hợp đồng", ["HỢP ĐỒNG", "ĐẠI DIỆN BÊN B", "CHỨC VỤ"], ["Kính gửi"]),
    ("Giấy mời", ["GIẤY MỜI", "Tên cơ quan ban hành trân trọng kính mời:"], ["Kính gửi"]),
    ("Giấy giới thiệu", ["GIẤY GIỚI THIỆU", "trân trọng giới thiệu:"], ["Trích yếu nội dung"]),
    ("Giấy nghỉ phép", ["GIẤY NGHỈ PHÉP", "cấp cho:"], ["Trích yếu nội dung"]),
    ("Công điện", ["CÔNG ĐIỆN", "CHỨC VỤ điện:"], ["Kính gửi"]),
    ("Thư công", ["Kính gửi:"], ["Số:", "THƯ CÔNG"]),
    ("Tờ trình", ["TỜ TRÌNH", "Kính gửi:", "/TTr-[tên viết tắt của cơ quan]"], ["V/v"]),
    ("Kế hoạch", ["KẾ HOẠCH", "/KH-[tên viết tắt của cơ quan]"], ["Kính gửi"]),
]


@pytest.mark.parametrize(("name", "there", "absent"), PAGES, ids=[name for name, _, _ in PAGES])
def test_a_page_has_what_its_form_asks_for(
    name: str, there: list[str], absent: list[str], tmp_path: Path
) -> None:
    text = page(name, tmp_path)
    assert not [words for words in there if words not in text]
    assert not [words for words in absent if words in text]


@pytest.mark.office
def test_articles_count_on_through_the_chapters_and_a_chapter_has_its_own_line(
    tmp_path: Path,
) -> None:
    from judges import pdf_text, to_pdf

    _, year = written(find_type("Quy chế"), tmp_path)
    made = to_pdf(
        baocao_gen.render(baocao_gen.load(year), tmp_path / "ra.docx", draft=True), tmp_path
    )
    lines = [line.strip() for line in pdf_text(made).splitlines() if line.strip()]
    chapters = [
        line for line in lines if line.startswith(("Chương", "QUY ĐỊNH", "TỔ CHỨC", "Điều"))
    ]
    assert chapters == [
        *("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi điều chỉnh"),
        *("Điều 2. Đối tượng áp dụng", "Chương II", "TỔ CHỨC THỰC HIỆN"),
        "Điều 3. Trách nhiệm thi hành",
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Tờ trình", "Tờ trình"),
        ("tờ trình", "Tờ trình"),
        ("to trinh", "Tờ trình"),
        ("TTr", "Tờ trình"),
        ("ttr", "Tờ trình"),
        ("BC", "Báo cáo"),
        ("QĐ", "Quyết định"),
        ("qd", "Quyết định"),
        ("QyĐ", "Quy định"),
        ("quyết định cá biệt", "Quyết định"),
        ("HD", "Hướng dẫn"),
        ("HĐ", "Hợp đồng"),
        ("ĐA", "Đề án"),
        ("DA", "Dự án"),
        (" công  văn ", "Công văn"),
        ("Bản thoả thuận", "Bản thỏa thuận"),
    ],
)
def test_a_kind_is_found_as_people_type_it(typed: str, meant: str) -> None:
    assert find_type(typed).name == meant


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("tơ trinhh", "có phải «Tờ trình»?"),
        ("giấy khen", "xem 29 loại: baocao-gen template new --list"),
        ("", "xem 29 loại: baocao-gen template new --list"),
        ("HÐ", "«Hướng dẫn» hay «Hợp đồng»? gõ đủ tên hoặc có dấu"),  # U+00D0, as pasted text has
    ],
)
def test_an_unknown_kind_gets_the_nearest_name(typed: str, hint: str) -> None:
    with pytest.raises(UnknownType) as error:
        find_type(typed)
    assert error.value.hint == hint
