"""A small report in Word becomes a year file and a template, which print the same report again.

Judges: years/from_word/content.py, years/from_word/figures.py, years/from_word/known_names.py,
years/from_word/letterhead.py, years/from_word/long_lists.py, years/from_word/parts.py,
years/from_word/period.py, years/from_word/placing.py,
years/from_word/refusals.py, years/from_word/relations.py, years/from_word/sections.py,
years/from_word/signature.py, years/from_word/tables.py, years/from_word/tagging.py,
years/from_word/year_text.py
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from word_files import lines, paragraph, table, text, word_file
from word_reports import line, report

import baocao_gen
from baocao_gen import Files, InvalidReport, InvalidTemplate
from baocao_gen.years.from_word.doubts import told
from baocao_gen.years.from_word.proof import differences
from baocao_gen.years.from_word.proposals import Certainty, plain
from baocao_gen.years.from_word.read_report import ReadBack, read_report


def read(data: bytes, beside: Mapping[str, bytes] | None = None, **options: Any) -> ReadBack:
    files = Files.of({"bao-cao.docx": data, **(beside or {})})
    return read_report("bao-cao.docx", files=files, **options)


def loaded(back: ReadBack) -> Any:
    return baocao_gen.load(back.year_file, files=Files.of(back.files)).year_file


def figures(back: ReadBack) -> list[tuple[str, str]]:
    return [(one.typed, one.unit) for one in back.figures]


def sections(found: Any, depth: int = 0) -> list[str]:
    return [
        words
        for section in found
        for words in [
            *([f"{'. ' * depth}{section.title}"] if section.title else []),
            *sections(section.sections, depth + 1),
        ]
    ]


SMALL = report(
    line("Năm 2020, Sở hoàn thành nhiệm vụ."),
    line("**I. KẾT QUẢ THỰC HIỆN NĂM 2020**"),
    line("**1. Thủ tục hành chính**"),
    line("- Công bố 1.988 thủ tục hành chính, gồm **708** thủ tục cấp sở và 1.280 thủ tục cấp xã."),
    line("- Mở 06 lớp tập huấn theo Kế hoạch số 12/KH-SNV ngày 05/3/2020."),
    line("**2. Đào tạo:** Kết quả sát hạch đạt 234/296 người (79,05%)."),
    line("a) Cấp tỉnh: đã cử 45 cán bộ."),
    line("**II. NHIỆM VỤ NĂM 2021**"),
    line("Tiếp tục thực hiện 100% kế hoạch."),
)


def test_the_header_is_read_by_place_and_look() -> None:
    header = loaded(read(SMALL)).header
    assert (header.issuing_agency, header.symbol, header.place) == ("Sở Nội vụ", "BC-SNV", "Mẫu")
    assert header.parent_agency == "Ủy ban nhân dân tỉnh Mẫu"
    assert (header.number, str(header.issued_on)) == (None, "12/2020")
    assert header.subject.strip() == "Kết quả công tác năm {{ nam }}"
    signer = header.signer
    assert [str(a) for a in signer.authorities] == ["KT."]
    assert (signer.on_behalf_of, signer.job_title) == (("Giám đốc",), "Phó Giám đốc")
    assert (signer.full_name, header.recipients) == ("Nguyễn Văn Mẫu", ("Bộ Nội vụ", "Lưu: VT"))


def test_typed_numbers_become_the_outline() -> None:
    assert sections(loaded(read(SMALL)).body) == [
        "KẾT QUẢ THỰC HIỆN NĂM {{ nam }}",
        ". Thủ tục hành chính",
        ". Đào tạo:",
        ". . Cấp tỉnh:",
        "NHIỆM VỤ NĂM {{ nam_sau }}",
    ]


def test_numbers_with_units_become_figures_and_others_stay_text() -> None:
    assert figures(read(SMALL)) == [
        ("1.988", "thủ tục"),
        ("708", "thủ tục"),
        ("1.280", "thủ tục"),
        ("06", "lớp"),
        ("234", "người"),
        ("296", "người"),
        ("79,05", "%"),
        ("45", "cán bộ"),
        ("100", "%"),
    ]


def test_sums_and_shares_that_recompute_are_declared() -> None:
    back = read(SMALL)
    parts = [one.parts for one in back.figures if one.parts]
    formulas = [one.formula for one in back.figures if one.formula]
    assert [len(found) for found in parts] == [2]
    assert formulas == [f"{back.figures[4].dotted} / {back.figures[5].dotted}"]


def test_the_year_file_prints_the_report_again() -> None:
    back = read(SMALL)
    assert (back.is_same, back.differences) == (True, ())
    printed = baocao_gen.render(
        baocao_gen.load(back.year_file, files=Files.of(back.files)), draft=True, checked=False
    )
    assert lines(printed) == lines(SMALL)


def test_the_template_keeps_the_runs_and_only_values_become_tags() -> None:
    template = read(SMALL).files["mau.docx"]
    [listed] = [words for words in lines(template) if "thủ tục hành chính, gồm" in words]
    first, second, third = (one.dotted for one in read(SMALL).figures[:3])
    assert listed == (
        f"- Công bố {{{{ {first} }}}} thủ tục hành chính, gồm {{{{ {second} }}}} thủ tục cấp sở "
        f"và {{{{ {third} }}}} thủ tục cấp xã."
    )


def test_a_changed_value_is_printed_where_it_stood() -> None:
    back = read(SMALL)
    text_of_file = back.files[back.year_file].decode().replace("thuc_hien: 45", "thuc_hien: 46")
    files = Files.of({**back.files, back.year_file: text_of_file.encode()})
    made = baocao_gen.render(
        baocao_gen.load(back.year_file, files=files), draft=True, checked=False
    )
    assert "a) Cấp tỉnh: đã cử 46 cán bộ." in lines(made)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Trong tháng 9/2020 có 12 vụ.", [("12", "vụ")]),
        ("Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020, Điều 5.", []),
        ("Đề án 06 đã giúp 1.250 hộ.", [("1.250", "hộ")]),
        ("Giai đoạn 2021-2025, từ 8 giờ 30 đến 17h00, lần thứ 13.", []),
        ("Thưởng 03 đồng chí, chi 22.250.000 đồng.", [("03", "đồng chí"), ("22.250.000", "đồng")]),
        ("Bán kính phục vụ 1,959 km/điểm phục vụ.", [("1,959", "km/điểm phục vụ")]),
        ("Tổng số thuê bao: 2.345.", [("2.345", "thuê bao")]),
        ("Tặng 250 suất quà, trị giá 1,5 tỷ đồng.", [("250", "suất"), ("1,5", "tỷ đồng")]),
        ("Mật độ 164,18 thuê bao/100 dân.", [("164,18", "thuê bao/100 dân")]),
        ("Thu hồi “0 đồng” theo khẩu hiệu.", []),
        ("Hồ sơ đạt 48.89% và 1.632.5362 người.", []),
        ("Có 5362 người.", [("5362", "người")]),
        ("Thu 2.370.000đ.", [("2.370.000", "đồng")]),
        ("Giảm 56 vụ (209/265).", [("209", "vụ")]),
        ("Ban Chỉ đạo 138 tỉnh họp.", []),
        ("Có 139 cán bộ, công chức dự học.", [("139", "người")]),
        ("Lương 6,82 triệu đồng/người/tháng.", [("6,82", "triệu đồng/người/tháng")]),
        ("Mật độ 500 con/m2, 24,6 µg/m3.", [("500", "con/m2"), ("24,6", "µg/m3")]),
        ("Xả 1.450 m3/s, đắp 8,4 nghìn m3.", [("1.450", "m3/s"), ("8,4", "nghìn m3")]),
        ("Công suất 350 m3/ngày đêm.", [("350", "m3/ngày đêm")]),
        ("Tỷ suất sinh 14,8‰, nhiệt độ 41,2°C.", [("14,8", "‰"), ("41,2", "°C")]),
        ("Mắc 86,2 ca/100.000 dân.", [("86,2", "ca/100.000 dân")]),
        ("Tặng 812 Bằng khen.", [("812", "bằng khen")]),
        ("Giải ngân 230 triệu đồng/13.203 triệu đồng.", [("230", "triệu đồng")]),
        ("Khám 0,81 lần/thẻ, còn hơn 0,81 lần.", [("0,81", "lần/thẻ")]),
        ("Giảm từ 28 xuống 25 thủ tục.", [("28", "thủ tục"), ("25", "thủ tục")]),
        ("Kiểm tra 85 tổ chức, cá nhân.", [("85", "tổ chức, cá nhân")]),
        ("Kiểm tra 29 cơ quan, đơn vị.", [("29", "cơ quan")]),
        ("Tích hợp 135 chữ ký số lên SIM.", [("135", "chữ ký số")]),
        (
            "Có 206 điểm phục vụ, gồm: 44 bưu cục (cấp một: 11, cấp hai: 33); 162 đại lý.",
            [("206", "điểm"), ("44", "điểm"), ("11", "điểm"), ("33", "điểm"), ("162", "điểm")],
        ),
        (
            "Có 206 điểm phục vụ, gồm: 44 bưu cục; 163 đại lý.",
            [("206", "điểm"), ("44", "bưu cục"), ("163", "đại lý")],
        ),
    ],
)
def test_a_number_is_a_figure_only_where_its_words_say_so(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert figures(read(report(line("**I. KẾT QUẢ**"), line(sentence)))) == expected


def test_what_a_year_file_prints_is_found_again() -> None:
    """Of the 84 figures of the report of 2020, four are said without their unit."""
    made = baocao_gen.load("data/2020.yaml")
    back = read(baocao_gen.render(made, draft=True))
    found = {
        (Decimal(plain(typed)), one.unit)
        for one in back.figures
        for typed in (one.typed, one.prior, one.planned)
        if typed
    }
    known = [one.actual is not None and (one.actual, one.unit) in found for one in made.figures]
    assert (sum(known), len(known)) == (80, 84)


def test_a_number_said_again_beside_last_years_is_one_figure() -> None:
    sentence = "Bắt 766 vụ, so với cùng kỳ năm 2019 giảm 356 vụ (766/1.122)."
    back = read(report(line("**I. KẾT QUẢ**"), line(sentence)))
    [one] = back.figures
    assert (one.typed, one.prior, len(one.printings), back.is_same) == ("766", "1.122", 4, True)


def test_a_longer_name_changes_nothing_about_a_number_said_again() -> None:
    sentence = "Khởi tố mới 734 vụ án ma túy, giảm 312 vụ (734/1046) so với năm 2019."
    [one] = read(report(line("**I. KẾT QUẢ**"), line(sentence))).figures
    assert (one.typed, one.prior) == ("734", "1046")


def test_years_long_ago_are_not_compared_with_the_report() -> None:
    sentence = "Năm 2013 có 2.863 người, tăng 498 người so với năm 2012 (2.863/2.365)."
    back = read(report(line("**I. KẾT QUẢ**"), line(sentence)))
    assert [one.prior for one in back.figures if one.prior] == []
    assert [p.code for p in back.problems if p.code == "BC730"] == []


def test_more_than_a_whole_is_no_share() -> None:
    back = read(report(line("**I. KẾT QUẢ**"), line("Doanh thu đạt 103,06% kế hoạch.")))
    assert [p.code for p in back.problems if p.code == "BC322"] == []


def test_lines_of_a_list_count_what_its_first_line_counts() -> None:
    body = (
        "Tổng số người nghiện: 1.974. Trong đó:",
        "- Số ở ngoài xã hội: 83.",
        "Kết quả chung: 12.",
    )
    back = read(report(line("**I. KẾT QUẢ**"), *map(line, body)))
    assert figures(back) == [("1.974", "người"), ("83", "người")]


def test_what_last_year_was_is_kept_where_it_recomputes() -> None:
    sentence = "Có 1.988 thủ tục, giảm 177 thủ tục (cùng kỳ năm 2019: 2.165 thủ tục)."
    back = read(report(line("**I. KẾT QUẢ**"), line(sentence)))
    [one] = back.figures
    assert (one.typed, one.prior, back.is_same) == ("1.988", "2.165", True)
    wrong = read(report(line("**I. KẾT QUẢ**"), line(sentence.replace("177", "178"))))
    assert [one.prior for one in wrong.figures] == ["", "", ""]


def test_the_same_value_of_the_same_thing_is_one_figure() -> None:
    said = "Có 1.988 thủ tục hành chính công."
    back = read(report(line("**I. KẾT QUẢ**"), line(said), line(f"Như trên, {said.lower()}")))
    [one] = back.figures
    assert len(one.printings) == 2


def test_breaks_of_the_outline_are_told() -> None:
    body = [line(f"**{n} MỤC**") for n in ("I.", "III.", "III.")]
    points = [line(f"{letter}) Điểm này: có việc.") for letter in "abcde"]
    found = read(report(*body, *points)).problems
    told = [p.message for p in found if p.code == "BC804"]
    assert told == [
        "mục «III.» đứng mà trước nó thiếu «II»",
        "số thứ tự «III.» lặp lại hoặc lùi lại",
        "mục «e)» đứng mà trước nó thiếu «đ»",
    ]


def test_contradictions_are_told_as_check_tells_them() -> None:
    back = read(report(line("**I. KẾT QUẢ**"), line("Đạt 234/296 người (97,05%).")))
    assert [p.code for p in back.problems if p.code.startswith("BC7")] == ["BC742"]


def test_tables_footnotes_and_marks_of_markdown_come_through() -> None:
    call = '<w:r><w:footnoteReference w:id="3"/></w:r>'
    note = f'<w:footnote w:id="3">{paragraph("Gồm 12 dự án {{ mới }}.")}</w:footnote>'
    back = read(
        report(
            line("**I. KẾT QUẢ**"),
            paragraph("Giá 5*3 | {{ x }} <R&D>", call, "."),
            table(("Nội dung", "Số | lượng"), ("Lớp * học", "06")),
            footnotes=note,
        )
    )
    [section] = loaded(back).body
    assert back.is_same
    assert "[^3]: Gồm" in section.text
    assert "| Nội dung | Số \\| lượng |" in section.text
    plain = baocao_gen.render(
        baocao_gen.load(back.year_file, files=Files.of(back.files)),
        template="bao-cao",
        draft=True,
        checked=False,
    )
    assert any("Giá 5*3 | {{ x }} <R&D>" in words for words in lines(plain))


APPENDIX = (
    paragraph("Phụ lục I")
    + paragraph("DANH MỤC VĂN BẢN")
    + table(
        ("TT", "Số hiệu, ngày", "Trích yếu"),
        ("Lĩnh vực Nội vụ",),
        ("1", "Quyết định 15/QĐ-UBND 21/7/2020", "Ban hành quy chế"),
        ("2", "Công văn 35/UBND-VX ngày 05/8/2020", "Về việc báo cáo"),
    )
)


def test_a_table_of_documents_becomes_rows_of_documents() -> None:
    [appendix] = loaded(
        read(report(line("**I. A**"), line("Có 12 vụ."), behind=APPENDIX))
    ).appendices
    [group] = appendix.groups
    assert (appendix.title, group.name) == ("DANH MỤC VĂN BẢN", "Lĩnh vực Nội vụ")
    assert [(d.kind, d.symbol, str(d.issued_on), d.subject) for d in group.documents] == [
        ("Quyết định", "15/QĐ-UBND", "21/7/2020", "Ban hành quy chế"),
        ("Công văn", "35/UBND-VX", "05/8/2020", "Về việc báo cáo"),
    ]


def test_a_long_list_of_documents_goes_into_a_file() -> None:
    rows = [(str(n), f"Quyết định {n}/QĐ-UBND 21/7/2020", f"Việc {n}") for n in range(1, 60)]
    listed = paragraph("DANH MỤC") + table(("TT", "Số hiệu, ngày", "Trích yếu"), *rows)
    back = read(report(line("**I. A**"), line("Có 12 vụ."), behind=listed))
    [appendix] = loaded(back).appendices
    assert "phu-luc-1.csv" in back.files
    assert len(list(appendix.documents)) == 59


def test_another_table_behind_the_signature_is_a_free_one() -> None:
    behind = paragraph("Phụ lục") + paragraph("CHỈ TIÊU") + table(("Tên", "Số"), ("Lớp", "06"))
    [appendix] = loaded(read(report(line("**I. A**"), line("Có 12 vụ."), behind=behind))).appendices
    assert (appendix.title, appendix.table.rows) == ("CHỈ TIÊU", (("Lớp", "06"),))


def test_another_period_says_which_numbers_change() -> None:
    def month(count: str) -> bytes:
        return report(line("**I. KẾT QUẢ**"), line(f"Đã trao {count} suất quà cho người nghèo."))

    alone = read(month("250"))
    beside = {"thang-8.docx": month("310")}
    [learnt] = read(month("250"), beside, others=["thang-8.docx"]).figures
    assert (alone.figures[0].certainty, learnt.certainty) == (Certainty.LOOK, Certainty.SURE)


def test_the_year_file_of_the_period_before_keeps_its_keys() -> None:
    back = read(SMALL)
    old = back.files[back.year_file].decode()
    name = back.figures[3].dotted
    renamed = old.replace(f"    {back.figures[3].key}:", "    lop_hoc:")
    renamed = renamed.replace(name, name.replace(back.figures[3].key, "lop_hoc"))
    again = read(SMALL, {"2019.yaml": renamed.encode()}, previous="2019.yaml")
    assert again.figures[3].key == "lop_hoc"
    assert 'ky_truoc: "2019.yaml"' in again.files[again.year_file].decode()


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Kết quả công tác tháng 9 năm 2020", "2020-09.yaml"),
        ("Công tác quý III/2020", "2020-quy-3.yaml"),
        ("Kết quả 6 tháng đầu năm 2020", "2020-6-thang-dau.yaml"),
        ("Kết quả công tác năm 2020 và nhiệm vụ năm 2021", "2020.yaml"),
    ],
)
def test_the_subject_says_the_period(subject: str, name: str) -> None:
    assert read(report(line("**I. A**"), line("Có 12 vụ."), subject=(subject,))).year_file == name


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in members.items():
            package.writestr(name, data)
    return out.getvalue()


def kind_of_word(content_type: str) -> bytes:
    """A report whose package says that it is another kind of Word file."""
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    members = members_of(SMALL)
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(
        main, f"application/vnd.{content_type}.main+xml".encode()
    )
    return packed(members)


def strict() -> bytes:
    """The same report as Word saves it with «Strict Open XML»."""
    transitional = b"http://schemas.openxmlformats.org/"
    return packed(
        {
            name: data.replace(
                transitional + b"wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                transitional + b"officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            for name, data in members_of(SMALL).items()
        }
    )


def with_body(change: Callable[[bytes], bytes]) -> bytes:
    members = members_of(SMALL)
    members["word/document.xml"] = change(members["word/document.xml"])
    return packed(members)


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
DEEP = b"<w:tbl><w:tr><w:tc>" * 300 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 300
PARTY = paragraph("TỈNH ỦY MẪU") + paragraph("ĐẢNG CỘNG SẢN VIỆT NAM") + paragraph("BÁO CÁO")
LAW = paragraph("LUẬT") + "".join(paragraph(f"Điều {n}. Quy định") for n in range(1, 6))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 ...", "BC800"),
        (OLD + "WordDocument".encode("utf-16-le") + b"\0" * 99, "BC502"),
        (OLD + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99, "BC502"),
        (kind_of_word("ms-word.document.macroEnabled"), "BC505"),
        (strict(), "BC501"),
        (b"{\\rtf1 chu}", "BC800"),
        (b"", "BC501"),
        (SMALL[: len(SMALL) // 2], "BC503"),
        (with_body(lambda xml: xml[:-40]), "BC506"),
        (with_body(lambda xml: b"<!DOCTYPE x [<!ENTITY a 'aa'>]>" + xml), "BC506"),
        (with_body(lambda xml: xml.replace(b"</w:body>", DEEP + b"</w:body>")), "BC556"),
        (b"PK\x03\x04 broken", "BC503"),
        (b"chu thuong", "BC501"),
        (word_file(paragraph()), "BC801"),
        (word_file(PARTY), "BC802"),
        (word_file(LAW), "BC802"),
        (word_file(paragraph("BÁO CÁO") + paragraph("Không có gì.")), "BC803"),
    ],
    ids=[
        *("pdf", "doc", "encrypted", "macros", "strict", "rtf", "nothing", "half", "broken part"),
        *("entities", "nested", "broken", "text", "empty", "party", "law", "no year"),
    ],
)
def test_what_is_no_report_is_refused_in_words(data: bytes, code: str) -> None:
    with pytest.raises((InvalidReport, InvalidTemplate)) as refused:
        read(data)
    assert [p.code for p in refused.value.problems] == [code]
    assert all(p.hint for p in refused.value.problems)


@pytest.mark.parametrize("typed", ["9" * 6_000, "1" + ".000" * 2_000, "1," + "9" * 6_000])
def test_a_number_of_thousands_of_digits_stays_text(typed: str) -> None:
    long = line(f"Có {typed} hồ sơ, đạt {typed}%, {typed}/{typed} xã.")
    back = read(report(line("**I. KẾT QUẢ**"), long, line("Có 12 hồ sơ.")))
    assert [one.typed for one in back.figures] == ["12"]
    assert back.is_same


def test_another_period_that_is_no_report_is_named() -> None:
    with pytest.raises(InvalidReport) as refused:
        read(SMALL, {"quet.pdf": b"%PDF-1.7"}, others=["quet.pdf"])
    [problem] = refused.value.problems
    assert (problem.code, problem.position and problem.position.file) == ("BC800", "quet.pdf")


def test_a_template_of_word_is_read_as_a_report() -> None:
    dotx = kind_of_word("openxmlformats-officedocument.wordprocessingml.template")
    assert read(dotx).is_same


def test_a_form_without_figures_is_read_and_told() -> None:
    form = table(("STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện"), ("1", "Số vụ", "vụ", "…"))
    back = read(report(line("**I. KẾT QUẢ**"), line("Số vụ: ……… vụ."), form))
    assert "BC806" in [p.code for p in back.problems]
    assert back.is_same


def test_a_report_with_more_figures_than_a_template_holds_keeps_the_rest_as_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("baocao_gen.years.from_word.figures._MOST_TAGS", 2)
    back = read(SMALL)
    assert (len(back.figures), back.is_same) == (2, True)
    assert back.left[-1].reason == "báo cáo đã có quá nhiều số liệu"


def test_of_very_many_numbers_the_first_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("baocao_gen.years.from_word.figures._MOST_NUMBERS", 2)
    body = line("Có 11 hồ sơ, 12 xã, 13 hộ."), line("Có 14 vụ.")
    back = read(report(line("**I. KẾT QUẢ**"), *body))
    assert ([one.typed for one in back.figures], back.is_same) == (["11", "12"], True)
    [left] = [one for one in back.left if "quá nhiều số" in one.reason]
    assert left.typed == "12"


def test_a_file_without_outline_or_figures_is_read_and_told() -> None:
    back = read(report(line("Chỉ có lời văn, không có gì khác.")))
    assert [p.code for p in back.problems if p.code.startswith("BC8")] == ["BC805", "BC806"]
    assert [s.title for s in loaded(back).body] == [None]


def test_a_number_split_over_runs_is_one_tag() -> None:
    split = paragraph(text("Có 1.9"), text("88", "<w:b/>"), text(" thủ tục."))
    back = read(report(line("**I. A**"), split))
    assert (figures(back), back.is_same) == ([("1.988", "thủ tục")], True)


def test_doubts_are_listed_beside_the_year_file() -> None:
    notes = read(SMALL).files["nhap.md"].decode()
    assert "| Khóa | Số | Đơn vị tính | Mức chắc | Lý do | Chỗ trong Word |" in notes
    assert "0 đoạn khác" in notes


def test_a_line_that_is_printed_otherwise_is_told() -> None:
    read_lines = [("thân", "Có 06 lớp, đạt 50 %."), ("thân", "Có 12 vụ.")]
    same = [("thân", "Có 06 lớp, đạt 50%."), ("thân", "Có 12 vụ.")]
    found = differences(read_lines, [same[0], ("thân", "Có 13 vụ.")])
    assert differences(read_lines, same) == []
    assert [p.code for p in told(found, "bao-cao.docx")] == ["BC807"]
    assert [one.read for one in differences(read_lines, same[:1])] == ["Có 12 vụ."]
