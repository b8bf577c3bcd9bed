"""Footnotes and pictures in texts → what is wrong with them, at its line."""

import dataclasses

import pytest
from small_reports import small_report

from baocao_gen.files.files import Files
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report import markdown, pictures
from baocao_gen.report.blocks import Blocks, Picture
from baocao_gen.report.load import load
from baocao_gen.report.marks import MarkFault
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.reading_error import ReadingError

GIF = b"GIF89a\x10\0\x08\0\0\0\0;"
HEAD = """ky_bao_cao: "2020"
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
noi_dung:
  - van: |
"""


def of_text(text: str, **files: bytes) -> Report:
    """A report whose only text begins on line 11."""
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    held = {name.replace("_", "."): data for name, data in files.items()}
    return load("2020.yaml", files=Files.of({"2020.yaml": (HEAD + lines).encode(), **held}))


def told(report: Report) -> list[str]:
    with pytest.raises(InvalidReport) as wrong:
        page_names(report)
    problems = wrong.value.problems
    assert all(problem.hint for problem in problems)
    return [f"{p.position and p.position.line} {p.code} {p.message}" for p in problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Một.\n\nHai[^1].", "13 BC470 dấu [^1] không có lời chú thích"),
        ("Một.\n\n[^1]: Lời.", "13 BC470 lời chú thích [^1] không có dấu"),
        ("Một[^1].\nHai[^1].\n\n[^1]: Lời.", "12 BC470 dấu [^1] đứng ở hai chỗ"),
        ("Một[^1].\n\n[^1]: A\n[^1]: B", "14 BC470 dấu [^1] có hai lời chú thích"),
        ("Một[^1].\n\n[^1]:", "13 BC470 dấu [^1] không có lời chú thích"),
        (
            "Một[^1].\n\n[^1]: A[^2]\n[^2]: B",
            "13 BC470 lời chú thích [^1] lại có dấu chú thích [^2]",
        ),
        ("Một[^].", "11 BC470 dấu chú thích không có số"),
        ("Một.\nXem ![Hình](a.gif) này.", "12 BC471 hình không đứng một mình trên một dòng"),
        (
            "| a |\n|---|\n| ![Hình](a.gif) |",
            "13 BC471 hình không đứng một mình trên một dòng",
        ),
        ("![Hình](a.gif){to}", "11 BC471 không đọc được cỡ của hình: «{to}»"),
        ("![Hình](a.gif){rong=0cm}", "11 BC471 không đọc được cỡ của hình: «{rong=0cm}»"),
        ("![Hình]()", "11 BC471 hình không có tên tệp"),
        ("Một.\n\n![Hình](b.gif)", "13 BC472 không dùng được hình «b.gif»: không tìm thấy tệp"),
        (
            "![Hình](svg.txt)",
            "11 BC472 không dùng được hình «svg.txt»: hình SVG không chèn được vào Word",
        ),
        ("![Hình](https://a.vn/b.png)", "11 BC472 không lấy hình từ địa chỉ «https://a.vn/b.png»"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(text: str, said: str) -> None:
    report = of_text(text, a_gif=GIF, svg_txt=b"<svg xmlns='x'><script/></svg>")

    assert said in told(report)


def test_each_fault_of_a_text_is_told() -> None:
    report = of_text("Một[^1].\n\nHai[^2].\n\n![a](a.gif){x}")

    assert [line[:8] for line in told(report)] == ["11 BC470", "13 BC470", "15 BC471"]


def test_a_title_of_a_section_has_footnotes_and_a_cell_of_an_appendix_too() -> None:
    free = {"cot": [{"ten": "Tên[^a]\n[^a]: Cột"}], "hang": [["Một[^b]\n[^b]: Ô"]]}
    report = small_report(
        noi_dung=[{"tieu_de": "Kết quả 5*3*2[^1]\n[^1]: Tiêu đề", "van": "Hết."}],
        phu_luc=[{"tieu_de": "Biểu", "bang": free}],
    )

    page = page_names(report)

    assert page["noi_dung"].text == "Kết quả 5*3*2\nTiêu đề\nHết."
    assert page["phu_luc"][0]["bang"].text == "Tên\nCột\nMột\nÔ"


def test_a_footnote_where_words_alone_are_printed_is_told() -> None:
    report = small_report(
        "Hết.", phu_luc=[{"tieu_de": "Biểu[^1]", "bang": {"cot": [{"ten": "A"}], "hang": [["1"]]}}]
    )

    assert any("BC470 chỗ này không đặt chú thích được: «[^1]»" in line for line in told(report))


def test_pictures_are_numbered_along_the_page_and_each_file_is_read_once() -> None:
    report = dataclasses.replace(
        small_report("![Một](a.gif)\n![](a.gif)", "![Hai](a.gif)"), files=Files.of({"a.gif": GIF})
    )

    body: Blocks = page_names(report)["noi_dung"]
    pictures = [block for block in body.items if isinstance(block, Picture)]

    assert body.text == "Hình 1. Một\n\nHình 2. Hai"
    assert len({id(picture.image) for picture in pictures}) == 1


def test_a_mark_that_a_tag_has_made_is_told_at_the_beginning() -> None:
    fault = MarkFault("BC470", "x", "y", "[^9]")

    assert fault.start_in("Không có dấu ấy.") == 0


def test_ten_thousand_notes_are_read_and_as_many_mistakes_told_in_part() -> None:
    marks = " ".join(f"[^{n}]" for n in range(10_000))
    texts = "\n".join(f"[^{n}]: lời" for n in range(10_000))

    page = page_names(small_report(f"{marks}\n\n{texts}"))
    unused = told(of_text(texts))

    assert page["noi_dung"].text.count("lời") == 10_000
    assert len(unused) == 100


def test_brackets_without_end_are_read_once() -> None:
    text = "\n".join(sign * 100_000 for sign in ("![", "](", "[^"))

    assert page_names(small_report(text))["noi_dung"].text == text.replace("\n", " ")


def test_more_pictures_than_a_report_has_are_refused_at_the_first_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pictures, "MOST_PICTURES", 2)

    assert page_names(of_text("![Một](a.gif)\n![Hai](a.gif)", a_gif=GIF))
    report = of_text("![Một](a.gif)\n![Hai](b.gif)\n![Ba](a.gif)\n![Bốn](c.gif)", a_gif=GIF)
    assert told(report) == [
        "12 BC472 không dùng được hình «b.gif»: không tìm thấy tệp",
        "13 BC472 quá nhiều hình: một báo cáo có nhiều nhất 02",
    ]


def test_a_file_that_is_no_picture_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []

    def refused(data: bytes) -> None:
        seen.append(data)
        raise ReadingError("hỏng", "lưu lại")

    monkeypatch.setattr(pictures, "read_picture", refused)

    assert len(told(of_text("![Một](a.gif)\n![Hai](a.gif)", a_gif=GIF))) == 2
    assert seen == [GIF]


@pytest.mark.parametrize("text", ["Một[^1].\n\n[^1]: {}", "![{}](a.gif)"])
def test_marks_of_notes_and_captions_are_counted_with_those_of_the_text(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markdown, "_MOST_MARKS", 7)
    few, many = (of_text(text.format("**lời** " * times), a_gif=GIF) for times in (1, 2))

    assert page_names(few)
    assert told(many) == ["11 BC404 phần chữ này có quá 7 dấu *, | và \\"]
