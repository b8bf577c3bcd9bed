"""What is downloaded and written of a report, its number and day, edited Word files.

Judges: web/pages/tied.py
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from web_page import Visitor

import baocao_gen
from baocao_gen.web.pages.printing import download
from baocao_gen.web.prints import PrintEdition, file_name
from baocao_gen.web.session import Session
from baocao_gen.web.uploads import MOST, KeptUploads, Upload

AT = "/2/ban-in"


def version_on(page: str) -> str:
    found = re.search(r'name="ban" value="([^"]+)"', page)
    assert found
    return found[1]


def words_in(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read("word/document.xml").decode()


def edited(docx: bytes, old: str, new: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as archive, zipfile.ZipFile(target, "w") as made:
        for info in archive.infolist():
            data = archive.read(info)
            if info.filename == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode(), 1)
            made.writestr(info, data)
    return target.getvalue()


def test_a_final_word_file_is_that_of_the_command_line(visitor: Visitor, year_folder: Path) -> None:
    answer = visitor.get(f"{AT}/chinh.docx")
    assert answer.status == 200
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''2020.docx"
    assert answer.body == baocao_gen.render(baocao_gen.load(year_folder / "2020.yaml"))


def test_a_draft_prints_what_is_missing_and_a_final_is_refused(
    visitor: Visitor, year_folder: Path
) -> None:
    file = year_folder / "2020.yaml"
    file.write_text(file.read_text("utf-8").replace("thuc_hien: 542}", "thuc_hien: }"), "utf-8")
    assert "[chưa có: chu_ky_so.to_chuc]" in words_in(visitor.get(f"{AT}/nhap.docx").body)
    refused = visitor.get(f"{AT}/chinh.docx")
    assert (refused.status, "BC310" in refused.text) == (422, True)
    assert "1 chỗ còn trống" in visitor.get(AT).text


def test_a_word_file_is_written_and_an_edited_one_kept(visitor: Visitor, year_folder: Path) -> None:
    assert visitor.post(f"{AT}/ghi", {"ban-nao": "chinh"}).status == 200
    target = year_folder / "2020.docx"
    made = target.read_bytes()
    assert made == baocao_gen.render(baocao_gen.load(year_folder / "2020.yaml"))
    by_hand = edited(made, "6.800", "6.801")
    target.write_bytes(by_hand)
    assert "2020.da-sua.docx" in visitor.post(f"{AT}/ghi", {"ban-nao": "chinh"}).text
    assert target.read_bytes() == made
    assert (year_folder / "2020.da-sua.docx").read_bytes() == by_hand
    assert visitor.post(f"{AT}/ghi", {"ban-nao": "nhap"}).status == 200
    assert (year_folder / "2020-nhap.docx").exists()


def test_a_link_that_leads_out_of_the_folder_is_not_written(
    visitor: Visitor, year_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("ngoai") / "2020.docx"
    (year_folder / "2020.docx").symlink_to(outside)
    answer = visitor.post(f"{AT}/ghi", {"ban-nao": "chinh"})
    assert (answer.status, "BC888" in answer.text) == (422, True)
    assert not outside.exists()


def test_number_and_day_are_written(visitor: Visitor, year_folder: Path) -> None:
    version = version_on(visitor.get(AT).text)
    form = {"ban": version, "so": "215", "ngay": "28/12/2020"}
    assert visitor.post(f"{AT}/so-ngay", form).status == 303
    text = (year_folder / "2020.yaml").read_text("utf-8")
    assert "so_van_ban: 215" in text
    assert "ngay_ban_hanh: 28/12/2020" in text


@pytest.mark.parametrize(
    ("form", "code"), [({"so": "hai"}, "BC196"), ({"ngay": "31/02/2020"}, "BC204")]
)
def test_what_is_no_number_or_no_day_is_told(
    visitor: Visitor, form: dict[str, str], code: str
) -> None:
    version = version_on(visitor.get(AT).text)
    answer = visitor.post(f"{AT}/so-ngay", {"ban": version, **form})
    assert (answer.status, code in answer.text) == (422, True)


def test_a_number_that_was_edited_in_word_is_taken_over(
    visitor: Visitor, year_folder: Path
) -> None:
    docx = edited(visitor.get(f"{AT}/nhap.docx").body, "875\u00a0cá", "876\u00a0cá")
    page = visitor.post(f"{AT}/doi-chieu", files={"tep": ("sua.docx", docx)})
    assert page.status == 200
    assert 'value="chu_ky_so.ca_nhan"' in page.text
    key = re.search(r'name="khoa" value="([^"]+)"', page.text)
    assert key
    form = {"ban": version_on(page.text), "khoa": key[1], "lay": "chu_ky_so.ca_nhan"}
    done = visitor.post(f"{AT}/doi-chieu/lay", form)
    assert done.status == 200
    text = (year_folder / "2020.yaml").read_text("utf-8")
    assert "thuc_hien: 876}" in text
    assert "theo sua.docx, trước là 875" in text


def test_words_that_were_edited_in_word_are_taken_over_with_a_number(
    visitor: Visitor, year_folder: Path
) -> None:
    docx = edited(visitor.get(f"{AT}/nhap.docx").body, "875\u00a0cá", "876\u00a0cá")
    docx = edited(docx, "chủ động đưa chủ trương", "tích cực đưa chủ trương")
    page = visitor.post(f"{AT}/doi-chieu", files={"tep": ("sua.docx", docx)}).text
    assert "Lời văn sửa trong Word, đưa về được (1)" in page
    assert "tích cực đưa chủ trương" in page
    key = re.search(r'name="khoa" value="([^"]+)"', page)
    assert key
    form = {"ban": version_on(page), "khoa": key[1], "lay": "chu_ky_so.ca_nhan", "van": "1"}
    done = visitor.post(f"{AT}/doi-chieu/lay", form)
    assert done.status == 200
    assert "Đã ghi 2 chỗ vào tệp năm" in done.text
    text = (year_folder / "2020.yaml").read_text("utf-8")
    assert "thuc_hien: 876}" in text
    assert "Sở đã tích cực đưa chủ trương" in " ".join(text.split())
    journal = visitor.get("/2/so-lieu").text
    assert "lấy 1 số, 1 chỗ lời văn từ sua.docx" in journal


@pytest.mark.parametrize("number", ["9", "x", "0", "²"])
def test_words_that_nobody_edited_are_not_taken_over(
    visitor: Visitor, year_folder: Path, number: str
) -> None:
    before = (year_folder / "2020.yaml").read_bytes()
    docx = edited(visitor.get(f"{AT}/nhap.docx").body, "chủ động đưa", "tích cực đưa")
    page = visitor.post(f"{AT}/doi-chieu", files={"tep": ("sua.docx", docx)}).text
    key = re.search(r'name="khoa" value="([^"]+)"', page)
    assert key
    form = {"ban": version_on(page), "khoa": key[1], "van": number}
    assert visitor.post(f"{AT}/doi-chieu/lay", form).status in (200, 422)
    assert (year_folder / "2020.yaml").read_bytes() == before


def test_a_word_file_of_nobody_is_told(visitor: Visitor) -> None:
    assert visitor.post(f"{AT}/doi-chieu", files={"tep": ("a.docx", b"PK")}).status == 422
    assert "BC887" in visitor.post(f"{AT}/doi-chieu", {"ban": "x"}).text
    gone = visitor.post(f"{AT}/doi-chieu/lay", {"ban": "x", "khoa": "y", "lay": "z"})
    assert "BC887" in gone.text


def test_prints_have_names_of_their_own(year_folder: Path) -> None:
    year = Session(year_folder).opened("2020.yaml")
    assert file_name(year, PrintEdition.DRAFT, ".pdf") == "2020-nhap.pdf"
    answer = download(b"", "text/plain", 'a"b\r\nc.docx')
    assert "\r" not in answer.headers["content-disposition"]


def test_uploads_are_held_until_others_take_their_room() -> None:
    held = KeptUploads()
    first = held.keep(Upload("a", b"a"))
    assert held.again(first).data == b"a"
    for number in range(MOST):
        held.keep(Upload("b", str(number).encode()))
    with pytest.raises(baocao_gen.InvalidReport):
        held.again(first)
