"""Word to PDF through the real LibreOffice."""

import os
import socket
import subprocess
import sys
import threading
import time
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from judges import pdf_page_count, pdf_text

from baocao_gen.files import libreoffice, soffice, temporary
from baocao_gen.problems.errors import EnvironmentFailure

ROOT = Path(__file__).parents[2]


def word_file(path: Path, pages: int = 1, text: str = "Báo cáo tổng kết") -> Path:
    document = docx.Document()
    for number in range(1, pages + 1):
        document.add_paragraph(f"{text}, trang {number}")
        if number < pages:
            document.add_page_break()
    document.save(str(path))
    return path


def fake_soffice(folder: Path, script: str) -> Path:
    """A program of that name which does something else: for failures nobody can order."""
    program = folder / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    program.chmod(0o755)
    return program.parent


def codes(failure: pytest.ExceptionInfo[EnvironmentFailure]) -> list[str]:
    return [problem.code for problem in failure.value.problems]


@pytest.mark.office
@pytest.mark.parametrize("pages", [1, 2, 11])
def test_a_word_file_becomes_a_pdf_with_as_many_pages_as_poppler_counts(tmp_path, pages):
    source = word_file(tmp_path / "báo cáo năm 2020.docx", pages)
    target = tmp_path / "kết quả.pdf"

    assert libreoffice.convert(source, target) == pages == pdf_page_count(target)
    assert f"Báo cáo tổng kết, trang {pages}" in pdf_text(target)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([source.name, target.name])


@pytest.mark.office
def test_documents_of_one_name_in_two_folders_are_converted_in_one_run(tmp_path):
    pairs = []
    for pages, name in enumerate(("a", "b"), start=1):
        (tmp_path / name).mkdir()
        source = word_file(tmp_path / name / "2020.docx", pages, text=name)
        pairs.append((source, source.with_suffix(".pdf")))

    assert libreoffice.convert_all(pairs) == [1, 2]
    assert [pdf_text(target).split(",")[0] for _, target in pairs] == ["a", "b"]


@pytest.mark.office
def test_a_document_that_cannot_be_read_does_not_keep_the_others_from_being_written(tmp_path):
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\x03\x04 cut off")
    good = word_file(tmp_path / "tot.docx")

    with pytest.raises(EnvironmentFailure) as failure:
        libreoffice.convert_all([(broken, tmp_path / "hong.pdf"), (good, tmp_path / "tot.pdf")])

    [problem] = failure.value.problems
    assert problem.code == "BC192"
    assert problem.position.file == str(broken)
    assert not (tmp_path / "hong.pdf").exists()
    assert pdf_page_count(tmp_path / "tot.pdf") == 1


@pytest.mark.office
def test_two_conversions_at_once_do_not_disturb_each_other(tmp_path):
    sources = [word_file(tmp_path / f"{n}.docx", n) for n in (1, 2)]
    results: dict[int, int] = {}

    def work(number: int, source: Path) -> None:
        results[number] = libreoffice.convert(source, source.with_suffix(".pdf"))

    threads = [threading.Thread(target=work, args=(n, s)) for n, s in enumerate(sources, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {1: 1, 2: 2}


@pytest.mark.office
def test_nothing_is_fetched_from_the_network(tmp_path):
    """A picture linked from a server: the server must not hear of it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        url = f"http://127.0.0.1:{server.getsockname()[1]}/anh.png"
        source = with_linked_picture(word_file(tmp_path / "a.docx"), url)
        assert libreoffice.convert(source, tmp_path / "a.pdf") == 1
        with pytest.raises(TimeoutError):
            server.accept()


def with_linked_picture(path: Path, url: str) -> Path:
    relation = (
        '<Relationship Id="rIdLink" TargetMode="External" Type="http://schemas.openxmlformats.org'
        f'/officeDocument/2006/relationships/image" Target="{url}"/>'
    )
    picture = (
        '<w:p xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r>'
        '<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:link="rIdLink"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    stream = BytesIO()
    with ZipFile(path) as old, ZipFile(stream, "w") as new:
        for member in old.namelist():
            content = old.read(member).decode("utf-8") if member.endswith(("xml", "rels")) else None
            if content is None:
                new.writestr(member, old.read(member))
                continue
            if member == "word/_rels/document.xml.rels":
                content = content.replace("</Relationships>", relation + "</Relationships>")
            if member == "word/document.xml":
                content = content.replace("<w:sectPr", picture + "<w:sectPr", 1)
            new.writestr(member, content)
    path.write_bytes(stream.getvalue())
    return path


def test_without_libreoffice_the_message_says_how_to_install_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(soffice, "_USUAL_PLACES", ())

    with pytest.raises(EnvironmentFailure) as failure:
        libreoffice.convert(word_file(tmp_path / "a.docx"), tmp_path / "a.pdf")

    [problem] = failure.value.problems
    assert problem.code == "BC190"
    assert "sudo apt install libreoffice-writer" in problem.hint
    assert "winget install TheDocumentFoundation.LibreOffice" in problem.hint


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="process groups and scripts of Unix")
def test_a_run_that_takes_too_long_is_ended_with_all_its_children(tmp_path, monkeypatch):
    note = tmp_path / "child"
    script = (
        "import subprocess, sys, time, pathlib\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"pathlib.Path({str(note)!r}).write_text(str(child.pid))\n"
        "time.sleep(60)\n"
    )
    monkeypatch.setenv("PATH", str(fake_soffice(tmp_path, script)))
    started = time.monotonic()

    with pytest.raises(EnvironmentFailure) as failure:
        libreoffice.convert(word_file(tmp_path / "a.docx"), tmp_path / "a.pdf", timeout=2)

    assert codes(failure) == ["BC191"]
    assert "2 giây" in failure.value.problems[0].message
    assert time.monotonic() - started < 20
    assert not (tmp_path / "a.pdf").exists()
    assert is_gone(int(note.read_text()))


def is_gone(pid: int) -> bool:
    """Wait a little: the system needs a moment to bury a process."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and ") Z " in status.read_text():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(os.name != "posix", reason="process groups and scripts of Unix")
def test_a_run_that_makes_nothing_quotes_what_libreoffice_said(tmp_path, monkeypatch):
    script = "print('convert a -> b')\nprint('Error: source file could not be loaded')\n"
    monkeypatch.setenv("PATH", str(fake_soffice(tmp_path, script)))

    with pytest.raises(EnvironmentFailure) as failure:
        libreoffice.convert(word_file(tmp_path / "a.docx"), tmp_path / "a.pdf")

    [problem] = failure.value.problems
    assert problem.code == "BC192"
    assert problem.message.endswith("chương trình báo: Error: source file could not be loaded")


@pytest.mark.office
def test_a_target_that_cannot_be_written_leaves_the_old_file_as_it_was(tmp_path):
    source = word_file(tmp_path / "a.docx")
    target = tmp_path / "a.pdf"
    target.mkdir()

    with pytest.raises(EnvironmentFailure) as failure:
        libreoffice.convert(source, target)

    assert codes(failure) == ["BC164"]
    assert failure.value.problems[0].position.file == str(target)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.docx", "a.pdf"]


@pytest.mark.office
def test_a_word_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(EnvironmentFailure) as failure:
        libreoffice.convert(tmp_path / "không có.docx", tmp_path / "a.pdf")
    assert codes(failure) == ["BC193"]
    assert "không có tệp" in failure.value.problems[0].message


def test_nothing_to_convert_needs_no_libreoffice(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libreoffice.convert_all([]) == []


def test_pages_in_compressed_object_streams_are_counted_and_words_about_pages_are_not():
    """Newer versions of LibreOffice pack page objects; a page's own text may say anything."""
    packed = zlib.compress(b"1 0 2 70 <</Type/Page/Parent 9 0 R>> <</Type /Page\n/Parent 9 0 R>>")
    content = b"BT (/Type/Page) Tj ET"
    made = (
        b"%PDF-1.7\n9 0 obj <</Type/Pages/Kids[1 0 R 2 0 R 3 0 R]/Count 3>> endobj\n"
        b"3 0 obj <</Type/Page/Parent 9 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj\n"
        b"4 0 obj <</Length 21>>\nstream\n" + content + b"\nendstream endobj\n"
        b"8 0 obj <</Type/ObjStm/N 2/First 9/Filter/FlateDecode>>\nstream\r\n"
        + packed
        + b"\nendstream endobj\n%%EOF"
    )
    assert libreoffice.count_pages(made) == 3
    assert libreoffice.count_pages(b"%PDF-1.7 cut") == 0


# --- groups ----------------------------------------------------------------------------------

NOTING = """
import pathlib, sys
folder = pathlib.Path(__file__).parent
files = [pathlib.Path(word) for word in sys.argv if word.endswith(".docx")]
with open(folder / "starts", "a") as starts:
    print(*[file.read_bytes().decode() for file in files], file=starts)
for file in files:
    text = file.read_bytes()
    if text.startswith(b"crash"):
        sys.exit(1)
    if text.startswith(b"hang"):
        import time
        time.sleep(60)
    if not text.startswith(b"bad"):
        file.with_suffix(".pdf").write_bytes(b"%PDF <</Type/Page>> " + text + b" %%EOF")
"""
"""A LibreOffice that writes down what it was given at each start."""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="process groups and scripts of Unix")
@pytest.mark.parametrize(
    ("words", "starts"),
    [
        ("a b c", ["a b c"]),
        ("a bad c", ["a bad c", "bad"]),
        ("a bad1 bad2 c", ["a bad1 bad2 c", "bad1", "bad2"]),
        ("a crash c d", ["a crash c d", "crash", "c d"]),
        ("crash1 b crash2 d", ["crash1 b crash2 d", "crash1", "b crash2 d", "crash2", "d"]),
        ("a crash bad d", ["a crash bad d", "crash", "bad d", "bad"]),
        ("a hang", ["a hang", "hang"]),
    ],
)
def test_a_broken_document_does_not_take_its_group_along(tmp_path, monkeypatch, words, starts):
    programs = fake_soffice(tmp_path, NOTING)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    documents = [(word, word.encode()) for word in words.split()]

    made = libreoffice.printed(documents, timeout=0.5 if "hang" in words else 20)

    assert (programs / "starts").read_text().splitlines() == starts
    for (name, content), pdf in zip(documents, made, strict=True):
        if name.startswith(("bad", "crash", "hang")):
            assert pdf.code == ("BC191" if name == "hang" else "BC192")
            assert pdf.position.file == name
        else:
            assert content in pdf


def test_groups_are_bounded_by_number_and_by_size():
    small = [(str(n), b"x") for n in range(70)]
    assert [len(group) for group in libreoffice.groups(small)] == [32, 32, 6]
    large = [(str(n), b"x" * 3_000_000) for n in range(4)]
    assert [len(group) for group in libreoffice.groups(large)] == [3, 1]


@pytest.mark.parametrize(("megabytes", "at_least", "at_most"), [(0.05, 60, 120), (5, 900, 1500)])
def test_the_time_of_a_run_follows_the_size_of_its_documents(megabytes, at_least, at_most):
    assert at_least <= libreoffice._seconds([b"x" * int(megabytes * 1e6)]) <= at_most


def test_a_document_that_claims_any_size_does_not_get_all_the_time_of_the_world():
    assert libreoffice._seconds([b"x" * 30_000_000]) == 7200


FULL = """
import resource, signal, sys
from baocao_gen.files import libreoffice
from baocao_gen.problems.errors import EnvironmentFailure
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
try:
    libreoffice.convert_all([])
    libreoffice.printed([("a.docx", bytes(20_000))])
except EnvironmentFailure as error:
    [problem] = error.problems
    print(problem.code, problem.position.file)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of Unix")
@pytest.mark.parametrize("room", [0, 10_000, 100_000])
def test_a_temporary_folder_without_room_is_blamed_and_not_the_word_file(tmp_path, room):
    programs = fake_soffice(tmp_path, "")
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    words = [sys.executable, "-c", FULL, str(room)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (f"BC189 {tmp_path}\n", "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bin"]


STARTS = """
import sys
from baocao_gen.files import libreoffice
libreoffice.printed([("a", b"x")])
"""


@pytest.mark.skipif(os.name != "posix", reason="process groups and scripts of Unix")
def test_libreoffice_ends_with_a_process_that_is_killed(tmp_path):
    note = tmp_path / "pid"
    script = (
        "import os, pathlib, time\n"
        f"pathlib.Path({str(note)!r}).write_text(str(os.getpid()))\n"
        "time.sleep(60)\n"
    )
    path = f"{fake_soffice(tmp_path, script)}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-c", STARTS], env=environment) as process:
        while not (note.exists() and note.read_text()):
            time.sleep(0.01)
        process.kill()
    assert is_gone(int(note.read_text()))


@pytest.mark.office
@pytest.mark.skipif(sys.platform != "linux", reason="where LibreOffice puts its socket elsewhere")
def test_a_run_that_is_ended_leaves_no_socket(tmp_path):
    profile = soffice._write_profile(tmp_path)
    source = word_file(tmp_path / "a.docx", pages=400)
    command = soffice._command(soffice.find_soffice(), profile, tmp_path, [source])
    place = soffice._socket(profile)
    with temporary.elsewhere(tmp_path, place), soffice._started(command, tmp_path) as process:
        while process.poll() is None and not place.is_socket():
            time.sleep(0.01)
        assert place.is_socket()
        soffice._kill(process)
    assert not place.exists()
