"""Headings, their letters, and tables in the text, read back from the Word file."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm
from judges import open_xml_errors, pdf_text, to_pdf

import baocao_gen
from baocao_gen.files import disk
from baocao_gen.vietnamese.unbreakable import breakable

LETTERS = ["một", "hai", "ba", "bốn", "năm", "sáu"]
TABLE = "| Chỉ tiêu | Số |\n|---|---:|\n| Hồ sơ | 5 |"


def report(body: list[dict[str, Any]], **more: Any) -> bytes:
    data = {
        "ky_bao_cao": "quý III/2020",
        "the_thuc": {
            "co_quan_ban_hanh": "Ủy ban nhân dân Phường Mẫu",
            "ky_hieu": "BC-UBND",
            "dia_danh": "Phường Mẫu",
            "trich_yeu": "Kết quả công tác {{ ky_bao_cao }}",
            "nguoi_ky": {
                "quyen_han_ky": ["TM.", "KT."],
                "thay_mat": ["Ủy ban nhân dân", "Chủ tịch"],
                "chuc_vu": "Phó Chủ tịch",
                "ho_ten": "Nguyễn Văn A",
            },
            "noi_nhan": ["Lưu: VT"],
        },
        "noi_dung": body,
        **more,
    }
    return baocao_gen.render(baocao_gen.build(data))


def six_points() -> list[dict[str, Any]]:
    points = [{"tieu_de": f"Điểm {word}", "danh_so": "a"} for word in LETTERS]
    return [{"tieu_de": "PHẦN", "muc": [{"tieu_de": "Mục", "muc": points}]}]


def test_the_fifth_point_is_lettered_as_the_decree_does_and_stands_like_the_others() -> None:
    paragraphs = docx.Document(BytesIO(report(six_points()))).paragraphs
    fifth = next(p for p in paragraphs if "Điểm năm" in p.text)
    sixth = next(p for p in paragraphs if "Điểm sáu" in p.text)
    assert (fifth.text, sixth.text) == ("đ) Điểm năm", "e) Điểm sáu")
    assert fifth.style.name == sixth.style.name == "Heading 4"
    assert abs(fifth.paragraph_format.first_line_indent - Mm(12.7)) < Mm(0.1)


@pytest.mark.office
def test_letters_run_from_a_to_e_with_d_bar_on_the_page(tmp_path: Path) -> None:
    text = pdf_text(to_pdf(report(six_points()), tmp_path))
    found = [line.strip() for line in text.splitlines() if "Điểm" in line]
    assert found == [
        f"{letter}) Điểm {word}" for letter, word in zip("abcdđe", LETTERS, strict=True)
    ]


def test_a_deputy_signs_for_the_head_who_signs_for_the_committee() -> None:
    texts = [
        cell.text
        for table in docx.Document(BytesIO(report(six_points()))).tables
        for row in table.rows
        for cell in row.cells
    ]
    block = next(text for text in texts if "Nguyễn Văn A" in text)
    lines = [line for line in block.split("\n") if line.strip()]
    assert lines == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"]


@pytest.mark.office
def test_a_table_in_the_text_has_room_above_and_word_accepts_it() -> None:
    data = report([{"tieu_de": "PHẦN", "van": f"Bảng số liệu:\n\n{TABLE}\n\n{TABLE}"}])
    body = docx.Document(BytesIO(data)).element.body
    tags = [child.tag.rpartition("}")[2] for child in body]
    assert tags[tags.index("tbl", 2) - 2 :][:6] == ["p", "p", "tbl", "p", "tbl", "p"]
    assert open_xml_errors(data) == []


def test_letters_go_on_across_an_unnumbered_heading_as_word_counts_them() -> None:
    points = [{"tieu_de": f"Điểm {n}", "danh_so": "a"} for n in range(1, 7)]
    points.insert(3, {"tieu_de": "Xen giữa", "danh_so": "khong"})
    data = report([{"tieu_de": "PHẦN", "muc": [{"tieu_de": "Mục", "muc": points}]}])
    texts = [p.text for p in docx.Document(BytesIO(data)).paragraphs if "Điểm" in p.text]
    assert texts == ["Điểm 1", "Điểm 2", "Điểm 3", "Điểm 4", "đ) Điểm 5", "e) Điểm 6"]


def test_more_points_than_letters_is_a_problem_with_its_place() -> None:
    points = [{"tieu_de": f"Điểm {n}", "danh_so": "a"} for n in range(24)]
    with pytest.raises(baocao_gen.InvalidReport) as caught:
        report([{"tieu_de": "PHẦN", "muc": [{"tieu_de": "Mục", "muc": points}]}])
    (problem,) = caught.value.problems
    assert problem.code == "BC405"
    assert "noi_dung[0].muc[0].muc[23]" in str(problem.position)


def test_a_product_typed_in_a_sentence_keeps_its_stars() -> None:
    data = report([{"van": "Diện tích 5*3*2 m, **đậm** và *nghiêng*."}])
    texts = [breakable(p.text) for p in docx.Document(BytesIO(data)).paragraphs]
    assert "Diện tích 5*3*2 m, đậm và nghiêng." in texts


def test_only_ordinary_files_are_written_and_a_link_stays_a_link(tmp_path: Path) -> None:
    data = report([{"van": "Một câu."}])
    real, link, pipe = tmp_path / "that.docx", tmp_path / "lien-ket.docx", tmp_path / "ong.docx"
    link.symlink_to(real)
    disk.write_file(link, data)
    assert link.is_symlink()
    assert real.read_bytes() == data
    os.mkfifo(pipe)
    with pytest.raises(baocao_gen.EnvironmentFailure):
        disk.write_file(pipe, data)
    assert pipe.is_fifo()


def test_names_of_groups_and_columns_may_ask_for_the_year() -> None:
    row = {"ten_loai": "Kế hoạch", "so_ky_hieu": "1/KH", "ngay": "05/02/2020", "trich_yeu": "a"}
    body = [{"van": "Một câu."}]
    listed = {"tieu_de": "A", "nhom": [{"ten": "Nhóm năm {{ nam }}", "van_ban": [row]}]}
    free = {"tieu_de": "B", "bang": {"cot": [{"ten": "Năm {{ nam }}"}], "hang": [["x"]]}}
    tables = docx.Document(BytesIO(report(body, phu_luc=[listed, free]))).tables
    assert breakable(tables[-2].rows[1].cells[0].text) == "Nhóm năm 2020"
    assert breakable(tables[-1].rows[0].cells[0].text) == "Năm 2020"
