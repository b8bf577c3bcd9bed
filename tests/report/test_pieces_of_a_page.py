"""A page says of each of its pieces where in the year file it was made from."""

from __future__ import annotations

from small_reports import small_report

from baocao_gen.report.page import laid_out, page_names
from baocao_gen.report.placed import joined

FIGURES = {"tong": {"ten": "Tổng", "don_vi_tinh": "xã", "thuc_hien": "12"}}
SECTIONS = [
    {"tieu_de": "Kết quả", "van": "Có {{ tong }} xã.", "muc": [{"van": "- Một"}]},
    {"van": "Bảng:", "bang_so_lieu": [{"hang": ["tong"], "cot": ["ten", "thuc_hien"]}]},
]
APPENDIX = {
    "tieu_de": "Danh sách",
    "dan": "Gồm:",
    "bang": {"cot": [{"ten": "Tên"}], "hang": [["Một"], ["Hai"]]},
}


def paths(pieces: object) -> list[str]:
    return [".".join(map(str, piece.path)) for piece in pieces if piece.blocks]  # type: ignore[attr-defined]


def test_each_piece_of_the_body_and_of_an_appendix_knows_its_place() -> None:
    report = small_report(so_lieu=FIGURES, noi_dung=SECTIONS, phu_luc=[APPENDIX])
    page = laid_out(report)
    assert paths(page.body) == [
        "noi_dung.0.tieu_de",
        "noi_dung.0.van",
        "noi_dung.0.muc.0.van",
        "noi_dung.1.van",
        "noi_dung.1.bang_so_lieu.0",
    ]
    assert [paths(one) for one in page.appendices] == [["phu_luc.0.dan", "phu_luc.0.bang"]]


def test_the_pieces_are_the_body_that_templates_print() -> None:
    report = small_report(so_lieu=FIGURES, noi_dung=SECTIONS)
    page = laid_out(report)
    assert (
        joined(page.body).text == page.names["noi_dung"].text == page_names(report)["noi_dung"].text
    )


def test_a_text_with_a_fault_leaves_the_others_on_the_page() -> None:
    page = laid_out(small_report("Có {{ khong_co }} xã.", "Vẫn in."))
    assert paths(page.body) == ["noi_dung.1.van"]
    [(path, [problem])] = page.failed.items()
    assert path == ("noi_dung", 0, "van")
    assert page.problems == (problem,)
