"""Pages and forms → what stands on them, and what becomes of the files.

Judges: web/asked.py, web/demo.py, web/moved.py, web/pages/home.py, web/pages/route.py,
web/pages/small.py, web/pages/steps.py, web/pages/whole_file.py, web/shown.py
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path

import pytest
from markupsafe import Markup
from web_page import Visitor, program

from baocao_gen.web import pages
from baocao_gen.web.pages.texts import by_section


def version(page: str) -> str:
    return re.search(r'data-version="(\w+)"', page)[1]  # type: ignore[index]  # it is there


def test_the_folder_tells_of_each_report(visitor: Visitor) -> None:
    page = visitor.get("/").text
    assert "Báo cáo năm 2020" in page
    assert "chỗ còn thiếu" in page


def test_a_whole_file_is_edited_and_taken_back(visitor: Visitor, year_folder: Path) -> None:
    file = year_folder / "2020.yaml"
    before = file.read_text("utf-8")
    form = {"ban": version(visitor.get("/2/tep").text), "noi_dung": before + "# xong\n"}
    assert visitor.post("/2/tep", form).status == 303
    assert file.read_text("utf-8") == before + "# xong\n"
    page = visitor.get("/2/tep").text
    assert "Hoàn tác" in page
    assert visitor.post("/2/hoan-tac", {"ban": version(page), "ve": "/2/tep"}).status == 303
    assert file.read_text("utf-8") == before


def test_two_tabs_do_not_overwrite_each_other(visitor: Visitor, year_folder: Path) -> None:
    file = year_folder / "2020.yaml"
    before = file.read_text("utf-8")
    seen = version(visitor.get("/2/tep").text)
    visitor.post("/2/tep", {"ban": seen, "noi_dung": before + "# mot\n"})
    answer = visitor.post("/2/tep", {"ban": seen, "noi_dung": before + "# hai\n"})
    assert answer.status == 409
    assert "# mot" in answer.text
    assert "Vẫn làm, trên bản mới" in answer.text
    assert file.read_text("utf-8") == before + "# mot\n"
    assert visitor.get("/ma/BC880").status == 200


def test_a_number_that_no_file_has_is_told(visitor: Visitor) -> None:
    assert "BC881" in visitor.get("/9/tep").text


def test_a_file_that_cannot_be_read_opens_and_is_mended(
    visitor: Visitor, year_folder: Path
) -> None:
    file = year_folder / "2020.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("ky_bao_cao: 2020", "ky_bao_cao 2020"), "utf-8")
    assert "chưa đọc được" in visitor.get("/2/tep").text
    form = {"ban": version(visitor.get("/2/tep").text), "noi_dung": good}
    assert visitor.post("/2/tep", form).status == 303
    assert file.read_text("utf-8") == good


def test_what_would_break_the_file_is_written_only_when_it_is_wanted(
    visitor: Visitor, year_folder: Path
) -> None:
    file = year_folder / "2020.yaml"
    broken = file.read_text("utf-8").replace("ky_bao_cao: 2020", "ky_bao_cao: hai nghìn")
    form = {"ban": version(visitor.get("/2/tep").text), "noi_dung": broken}
    answer = visitor.post("/2/tep", form)
    assert answer.status == 422
    assert "hai nghìn" in answer.text
    assert "hai nghìn" not in file.read_text("utf-8")
    assert visitor.post("/2/tep", form | {"van_ghi": "1"}).status == 303
    assert "hai nghìn" in file.read_text("utf-8")


def test_line_ends_and_the_mark_at_the_start_stay(visitor: Visitor, year_folder: Path) -> None:
    file = year_folder / "2020.yaml"
    text = file.read_text("utf-8")
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    form = {"ban": version(visitor.get("/2/tep").text), "noi_dung": text + "# xong\n"}
    assert visitor.post("/2/tep", form).status == 303
    assert file.read_bytes() == b"\xef\xbb\xbf" + (text + "# xong\n").replace("\n", "\r\n").encode()


def test_nothing_of_a_file_runs_as_a_script(visitor: Visitor, year_folder: Path) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    (year_folder / f"{'<b>x'}.yaml").write_text(f"ky_bao_cao: 2020\n{evil}: 1\n", "utf-8")
    file = year_folder / "2020.yaml"
    file.write_text(file.read_text("utf-8").replace("Kế hoạch hành động", evil), "utf-8")
    for path in ("/", "/2/tep", "/3/tep"):
        page = visitor.get(path).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<b>x" not in page


def test_the_page_speaks_english_too(visitor: Visitor) -> None:
    visitor.cookies["baocao_gen_tieng"] = "en"
    assert '<html lang="en">' in visitor.get("/").text
    visitor.cookies["baocao_gen_tieng"] = "../../x"
    assert '<html lang="vi">' in visitor.get("/").text


@pytest.mark.parametrize("code", ["BC422", "BC871", "BC876", "BC880", "BC886"])
def test_a_code_is_explained(visitor: Visitor, code: str) -> None:
    assert f"<h1>{code}</h1>" in visitor.get(f"/ma/{code}").text


def test_what_is_no_code_is_told(visitor: Visitor) -> None:
    assert visitor.get("/ma/<script>").status == 404


def test_words_are_explained_with_the_clause_of_the_decree(visitor: Visitor) -> None:
    page = visitor.get("/tu").text
    assert "Trích yếu" in page
    assert "Nghị định 30/2020/NĐ-CP, Điều 15" in page


def test_every_page_has_addresses_of_its_own() -> None:
    addresses = [(route.method, route.path) for route in pages.routes()]
    assert len(addresses) == len(set(addresses))


def test_a_demo_opens_and_leaves_nothing_behind() -> None:
    with program("--demo") as (process, address):
        asking = Visitor(address).enter()
        page = html.unescape(asking.get("/").text)
        assert "Báo cáo năm 2020" in page
        folder = Path(re.search(r'title="([^"]+)"', page)[1])  # type: ignore[index]  # it is there
        assert folder.is_dir()
        process.terminate()
        process.wait(20)
        assert not folder.exists()


@pytest.mark.parametrize(
    "words",
    [["--version"], ["check", "2020.yaml"], ["render", "2020.yaml", "--force"], ["web", "-h"]],
)
def test_other_commands_import_nothing_of_the_page(year_folder: Path, words: list[str]) -> None:
    code = (
        "import sys\nfrom baocao_gen.cli.commands import run\nrun(sys.argv[1:])\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('starlette', 'uvicorn', 'anyio')"
        " or m.startswith('baocao_gen.web')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=year_folder, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"


def test_each_section_shows_what_it_prints_and_not_what_stands_below_it() -> None:
    body, below = "noi_dung", "muc"
    places = [
        (body, 0, "tieu_de"),
        (body, 0, "van"),
        (body, 0, below, 1, "van"),
        (body, 0, below, 1, below, 0, "van"),
        (body, 0, below),
        (body,),
        ("phu_luc", 0, "dan"),
    ]
    printed = by_section({place: Markup(f"<{at}>") for at, place in enumerate(places)})
    assert printed == {
        (body, 0): "<0><1>",
        (body, 0, below, 1): "<2>",
        (body, 0, below, 1, below, 0): "<3>",
    }
