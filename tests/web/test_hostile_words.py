"""Words that attack → every address answers with them as words, or not at all."""

from __future__ import annotations

import io
import os
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from page_attacks import (
    SECRET,
    asked,
    faults,
    outside,
    routes,
    sent,
    some_of_each_kind,
    uploaded,
)
from payloads import PAYLOADS, RAN
from web_page import TINY, Visitor, served

import baocao_gen

WITHOUT_OFFICE = [path for path in routes("GET") if "pdf" not in path and "trang-that" not in path]


@pytest.fixture
def year_folder(tiny_folder: Path) -> Path:
    """What is tried here asks nothing of the reports; beside the folder lies a secret."""
    folder = tiny_folder / "mo"
    folder.mkdir()
    for file in tiny_folder.glob("*.yaml"):
        file.rename(folder / file.name)
    (tiny_folder / "ngoai.yaml").write_text(f"mat_khau: {SECRET}\n", encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("path", WITHOUT_OFFICE)
def test_no_page_prints_an_attack_as_more_than_words(
    visitor: Visitor, year_folder: Path, path: str
) -> None:
    before = outside(year_folder)
    for words in some_of_each_kind(path, 3):
        found = [(words, faults(answer)) for answer in asked(visitor, path, words)]
        assert [fault for fault in found if fault[1]] == []
    assert outside(year_folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("path", routes("POST"))
def test_no_form_does_more_with_an_attack_than_to_write_or_refuse_it(
    visitor: Visitor, year_folder: Path, path: str
) -> None:
    before, year = outside(year_folder), (year_folder / "2020.yaml").read_bytes()
    for words in some_of_each_kind(path, 1):
        (year_folder / "2020.yaml").write_bytes(year)
        found = [(words, faults(answer)) for answer in sent(visitor, path, words)]
        assert [fault for fault in found if fault[1]] == []
    assert outside(year_folder) == before


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/2/don-vi", "/moi/word", "/2/ban-in/doi-chieu"])
def test_the_name_of_an_upload_is_a_word(visitor: Visitor, year_folder: Path, path: str) -> None:
    before = outside(year_folder)
    for words in some_of_each_kind(path, 2):
        name = re.sub('["\r\n]', "_", words) or "a"
        for file in (name, f"{name}.xlsx", f"{name}.docx"):
            found = [faults(answer) for answer in uploaded(visitor, path, file, b"PK\3\4")]
            assert found == [[]] * len(found), words
    assert outside(year_folder) == before


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        f"<img src=x onerror={RAN}>\"'.yaml".encode(),
        b"\xff\xfe.yaml",
        b"a\nb%2f...yaml",
        b"{{7*191}}.yaml",
        b"=1+1.yaml",
        "\u202elmay.yaml".encode(),
        b"A" * 250 + b".yaml",
    ],
    ids=str,
)
def test_the_name_of_a_file_in_the_folder_is_a_word(tmp_path: Path, name: bytes) -> None:
    """Every page of a file whose name attacks, or is no text at all."""
    for file in ("2019.yaml", os.fsdecode(name)):
        (tmp_path / file).write_text(TINY.format(year=2019), encoding="utf-8")
    with served(tmp_path) as visitor:
        for number in (1, 2):
            for path in ("/", "/moi", *(route for route in WITHOUT_OFFICE if "number" in route)):
                at = re.sub(r"\{\w+:int\}", str(number), path).replace("{name}", "tram")
                answer = visitor.get(at)
                assert faults(answer) == [], at
                assert "\n" not in answer.headers.get("content-disposition", "")


@pytest.mark.parametrize(
    ("charset", "sent_as"),
    [
        ("idna", b"a" * 70 + b"..xn--"), ("punycode", b"\\ud800"), ("undefined", b"a"),
        ("unicode_escape", b"\\ud800"), ("raw_unicode_escape", b"\\ud800"), ("utf-7", b"+2AA-"),
        ("hex", b"00"), ("none-such", b"\xff\xfe"), ("utf-16", b"\x00\xd8"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["noi_dung", "phieu", "tep", "bao_cao"])
def test_letters_that_are_none_are_refused_or_replaced(
    visitor: Visitor, name: str, charset: str, sent_as: bytes
) -> None:
    head = f'--B\r\nContent-Disposition: form-data; name="{name}"'.encode()
    file = b'; filename="' + sent_as + b'"' if name != "noi_dung" else b""
    body = head + file + b"\r\n\r\n" + sent_as + b"\r\n--B--\r\n"
    kind = f"multipart/form-data; boundary=B; charset={charset}"
    headers = {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}
    for path in ("/2/tep", "/2/don-vi", "/moi/word", "/2/ban-in/doi-chieu"):
        assert visitor.ask("POST", path, body, headers).status < 500


def test_what_is_no_form_is_told_so(visitor: Visitor) -> None:
    headers = {"Content-Type": "multipart/form-data", "Sec-Fetch-Site": "same-origin"}
    for body in (b"x", b"--B\r\n", b""):
        answer = visitor.ask("POST", "/2/tep", body, headers)
        assert (answer.status, "BC878" in answer.text) == (400, True)
    many = {f"phieu{index}": ("a.xlsx", b"") for index in range(201)}
    answer = visitor.post("/2/don-vi", {}, many)
    assert (answer.status, "BC878" in answer.text) == (400, True)


@pytest.mark.parametrize(
    "path", ["/" + "9" * 5000 + "/tep", "/1/so-voi/" + "9" * 5000, "/ma/" + "A" * 3000]
)
def test_an_address_of_any_length_is_answered(visitor: Visitor, path: str) -> None:
    assert visitor.get(path).status == 414
    long = [visitor.get(f"{path}?dong={'9' * 500_000}").status for _ in range(20)]
    assert long == [414] * 20
    assert visitor.get(f"/2/tep?dong={'9' * 5000}").status == 200


def test_an_address_that_ends_in_a_slash_leads_to_no_other_name(visitor: Visitor) -> None:
    assert visitor.get("/2/so-lieu/").status == 404


def test_a_fault_of_the_program_is_told_as_one(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    from baocao_gen.web.session import Session

    def broken(*_: Any) -> Any:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(Session, "listed", broken)
    answer = visitor.get("/moi")
    assert (answer.status, "BC877" in answer.text, SECRET in answer.text) == (500, True, False)


def test_formulas_of_names_stay_words_in_the_workbooks_of_units(year_folder: Path) -> None:
    year = year_folder / "2020.yaml"
    text = year.read_text("utf-8").replace("Trạm y tế", "\"=cmd|'/c calc'!A1\"")
    year.write_text(text.replace("don_vi_tinh: trạm", 'don_vi_tinh: "@SUM(1)"'), encoding="utf-8")
    with served(year_folder) as visitor, zipfile.ZipFile(io.BytesIO(_sheets(visitor))) as archive:
        for name in archive.namelist():
            with zipfile.ZipFile(io.BytesIO(archive.read(name))) as book:
                sheets = [book.read(one).decode() for one in book.namelist() if "sheet" in one]
            assert not re.search(r"<f>[^<]*(cmd|SUM\(1\))", "".join(sheets))


def _sheets(visitor: Visitor) -> bytes:
    return visitor.get("/2/don-vi/phieu").body


def test_archives_whose_names_climb_and_entities_write_and_read_nothing(
    visitor: Visitor, year_folder: Path
) -> None:
    before = outside(year_folder)
    entity = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    report = baocao_gen.render(baocao_gen.load(year_folder / "2020.yaml"))
    for name, data in (
        ("../../ngoai.yaml", b"x"), ("/tmp/ngoai.yaml", b"x"), ("..\\..\\a.yaml", b"x"),
        ("word/document.xml", entity.encode()),
    ):  # fmt: skip
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive, zipfile.ZipFile(io.BytesIO(report)) as old:
            for part in old.namelist():
                archive.writestr(part, data if part == name else old.read(part))
            if name not in archive.namelist():
                archive.writestr(name, data)
        for path in ("/moi/word", "/2/don-vi", "/2/ban-in/doi-chieu"):
            for answer in uploaded(visitor, path, "a.docx", made.getvalue()):
                assert faults(answer) == []
    assert outside(year_folder) == before


def test_of_ten_tabs_at_once_one_is_saved_and_nine_are_told(
    visitor: Visitor, year_folder: Path
) -> None:
    page = visitor.get("/2/so-lieu").text
    seen = re.search(r'data-version="(\w+)"', page)[1]  # type: ignore[index]  # it is there

    def typed(value: int) -> int:
        form = {"ban": seen, "v.tram.thuc_hien": str(value)}
        return visitor.post("/2/so-lieu", form).status

    with ThreadPoolExecutor(10) as tabs:
        answers = sorted(tabs.map(typed, range(601, 611)))
    assert answers == [303] + [409] * 9
    assert re.search(r"thuc_hien: 6(0[1-9]|10)\}", (year_folder / "2020.yaml").read_text("utf-8"))


def test_a_bomb_and_a_macro_are_refused_like_any_file_that_is_no_report(visitor: Visitor) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", bytes(120 << 20))
    for data in (bomb.getvalue(), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)):
        answer = visitor.post("/moi/word", {}, {"bao_cao": ("a.docm", data)})
        assert answer.status == 422
        assert re.search(r"BC[58]\d\d", answer.text)


@pytest.mark.office
@pytest.mark.slow
def test_no_script_of_an_attack_runs_in_a_browser_that_lets_every_script_run(
    chromium: Any, visitor: Visitor, year_folder: Path
) -> None:
    """Without the page's rule against scripts, which would hide a missing escape."""
    quoted = [words.replace("'", "''").replace("\t", " ") for words in PAYLOADS["script"]]
    figures = "".join(
        f"  s{index}: {{ten: '{words}', don_vi_tinh: '{words}', nguon: '{words}', thuc_hien: 1}}\n"
        for index, words in enumerate(quoted)
    )
    texts = "".join(f"  - tieu_de: '{words}'\n    van: '{words} {words}'\n" for words in quoted)
    tasks = "".join(f"  - {{noi_dung: '{words}'}}\n" for words in quoted)
    for year in (2019, 2020):
        text = TINY.format(year=year).replace("noi_dung:\n", f"{figures}noi_dung:\n{texts}")
        subject = quoted[year % 2]
        text = f"{text}nhiem_vu:\n{tasks}".replace("Công tác năm", f"'{subject}'")
        (year_folder / f"{year}.yaml").write_text(text, encoding="utf-8")
    assert not baocao_gen.load(year_folder / "2020.yaml").figures.get("none")
    context = chromium.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto(visitor.address)
    pages = ("", "moi", "tu", *(f"2/{step}" for step in _TABS), "2/chon?so=s3", "2/so-lieu/s2")
    ran = []
    for path in pages:
        tab.goto(f"http://{visitor.host}/{path}")
        if tab.evaluate("window.da_chay"):
            ran.append(path)
    context.close()
    assert ran == []


_TABS = (
    "so-lieu",
    "loi-van",
    "nhiem-vu",
    "the-thuc",
    "phu-luc",
    "xem",
    "ban-in",
    "don-vi",
    "so-sanh",
    "kiem-tra",
    "tep",
)
