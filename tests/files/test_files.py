"""Files held in memory are read like files of a folder, and the disk is not asked.

Judges: files/missing.py, files/paths.py
"""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import docx
import pytest

import baocao_gen
from baocao_gen import Files

ROOT = Path(__file__).parents[2]
Told = list[tuple[str, str, str]]


def word_template() -> bytes:
    document = docx.Document()
    document.add_paragraph("Mẫu riêng: {{ the_thuc.trich_yeu }}, tăng từ {{ thu.tong.cung_ky }}.")
    document.add_paragraph("{{p noi_dung }}")
    document.add_paragraph("{{ phu_luc[0].nhom[0].van_ban[0].trich_yeu }}")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


YEAR = """\
ky_bao_cao: {year}
the_thuc:
  co_quan_ban_hanh: Sở Ví Dụ
  so_van_ban: "05"
  ky_hieu: BC-SVD
  dia_danh: Ví Dụ
  ngay_ban_hanh: 08/7/{year}
  trich_yeu: Tổng kết
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  thu:
    tong: {{don_vi_tinh: tỷ đồng, thuc_hien: {value}}}
noi_dung:
  - van: Thu {{{{ thu.tong | kem_don_vi }}}}.
"""
NAMES_OTHERS = """\
ky_truoc: 2019.yaml
mau: ../mau/riêng.docx
quy_tac: [{tu_tep: ../chung/quy-tac.yaml}]
doi_chieu: [goc.csv]
phu_luc:
  - tieu_de: Văn bản
    tu_tep: van-ban.csv
"""
HELD: dict[str, bytes] = {
    "bao-cao/2020.yaml": (YEAR.format(year=2020, value=13) + NAMES_OTHERS).encode(),
    "bao-cao/2019.yaml": (YEAR.format(year=2019, value=12) + "ky_truoc: 2018.yaml\n").encode(),
    "bao-cao/2018.yaml": YEAR.format(year=2018, value=11).encode(),
    "bao-cao/goc.csv": b"so_lieu;thuc_hien\nthu.tong;14\n",
    "bao-cao/van-ban.csv": (
        "Lĩnh vực;Tên loại;Số, ký hiệu;Ngày;Trích yếu\nThu;Quyết định;1/QĐ-SVD;21/7/2020;Về R&D\n"
    ).encode(),
    "chung/quy-tac.yaml": b"quy_tac: [{tu_tep: con/them.yaml}, {tu_tep: con/../con/them.yaml}]\n",
    "chung/con/them.yaml": (
        "quy_tac: [{bieu_thuc: thu.tong < 13, thong_bao: quá mười ba}]\n".encode()
    ),
    "mau/riêng.docx": word_template(),
}
NAME = "bao-cao/2020.yaml"


@pytest.fixture
def on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, bytes]], None]:
    """Write files into a folder of the disk, which becomes the working folder."""
    monkeypatch.chdir(tmp_path)

    def write(contents: dict[str, bytes]) -> None:
        for name, data in contents.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)

    return write


def told(files: Files | None) -> Told:
    """Everything that loading, checking and rendering say: code, place, words."""
    problems = []
    try:
        report = baocao_gen.load(NAME, files=files)
        problems += [*report.warnings, *baocao_gen.check(report)]
        baocao_gen.render(report, draft=True)
    except baocao_gen.BaocaoError as error:
        problems += error.problems
    return [(problem.code, str(problem.position), problem.message) for problem in problems]


def changed(**by_name: str | None) -> dict[str, bytes]:
    """The files, with some of them others, or gone; «y2020» stands for the year file."""
    paths = {Path(name).stem.replace("-", "_"): name for name in HELD}
    contents = dict(HELD)
    for stem, text in by_name.items():
        name = paths[stem.removeprefix("y")]
        if text is None:
            del contents[name]
        else:
            contents[name] = text.encode()
    return contents


def with_line(old: str, new: str) -> dict[str, bytes]:
    return changed(y2020=HELD[NAME].decode().replace(old, new))


def test_a_report_and_everything_that_it_names_are_read_from_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report = baocao_gen.load(NAME, files=Files.of(HELD))
    assert report.figures["thu.tong"].prior == 12
    assert [edition.period.year for edition in report.timeline.editions] == [2019, 2018]
    places = {problem.code: str(problem.position) for problem in baocao_gen.check(report)}
    assert places["BC316"] == "bao-cao/2020.yaml:13:45"
    assert places["BC331"] == "bao-cao/../chung/con/them.yaml:1:23"
    page = docx.Document(io.BytesIO(baocao_gen.render(report, checked=False))).paragraphs
    assert [paragraph.text for paragraph in page] == [
        "Mẫu riêng: Tổng kết, tăng từ 12.",
        "Thu 13\u00a0tỷ\u00a0đồng.",
        "Về R&D",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_and_memory_give_the_same_bytes(on_disk: Callable[..., None]) -> None:
    on_disk(HELD)
    from_disk = baocao_gen.render(baocao_gen.load(NAME), draft=True)
    in_memory = baocao_gen.load(NAME, files=Files.of(HELD))
    in_folder = baocao_gen.load("2020.yaml", files=Files.in_folder("bao-cao"))
    assert baocao_gen.render(in_memory, draft=True) == from_disk
    assert baocao_gen.render(in_folder, draft=True) == from_disk


FAULTS: dict[str, dict[str, bytes]] = {
    "all is there": HELD,
    "no year file": changed(y2020=None),
    "no year before": changed(y2019=None),
    "chain broken further back": changed(y2018=None),
    "chain leads back": changed(
        y2018=YEAR.format(year=2018, value=11) + "ky_truoc: ../bao-cao/2020.yaml\n"
    ),
    "a file names itself": with_line("ky_truoc: 2019.yaml", "ky_truoc: ./2020.yaml"),
    "a year before with a fault": changed(y2019="ky_bao_cao: 2019\n"),
    "a folder for a year": with_line("ky_truoc: 2019.yaml", "ky_truoc: ../chung"),
    "a file for a folder": with_line("ky_truoc: 2019.yaml", "ky_truoc: goc.csv/2019.yaml"),
    "no rules": changed(quy_tac=None),
    "no rules further on": changed(them=None),
    "rules that call each other": changed(them="quy_tac: [{tu_tep: ../quy-tac.yaml}]\n"),
    "a fault in the rules": changed(them="quy_tac: [{bieu_thucc: a}]\n"),
    "no table of a unit": changed(goc=None),
    "a fault in a unit's table": changed(goc="so_lieu;thuc_hien\nthu.tong;mười\n"),
    "no documents": changed(van_ban=None),
    "a fault in the documents": changed(van_ban="Lĩnh vực;Tên loại\nThu;Quyết định\n"),
    "no template": with_line("riêng.docx", "chung.docx"),
    "nearly a template": with_line("riêng.docx", "rieng.docx"),
    "no such shipped template": with_line("../mau/riêng.docx", "bao-caoo"),
    "no Word file": changed(riêng="PK"),
    "a pattern": with_line("ky_truoc: 2019.yaml", 'ky_truoc: "20*.yaml"'),
    "nothing but dots": with_line("ky_truoc: 2019.yaml", "ky_truoc: .."),
    "two marks for one letter": with_line("riêng.docx", "riêng.docx".replace("ê", "e\u0302")),
}  # fmt: skip


@pytest.mark.parametrize("contents", FAULTS.values(), ids=list(FAULTS))
def test_what_is_wrong_is_told_alike_at_the_same_place(
    on_disk: Callable[..., None], contents: dict[str, bytes]
) -> None:
    on_disk(contents)
    assert told(Files.of(contents)) == told(None)


@pytest.mark.parametrize("name", ["../2019.yaml", "/2019.yaml", "a/../../2019.yaml"])
@pytest.mark.parametrize("key", ["ky_truoc: {}", "quy_tac: [{{tu_tep: {}}}]", "doi_chieu: [{}]"])
def test_no_name_leads_out_of_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, key: str
) -> None:
    (tmp_path / "2019.yaml").write_bytes(HELD["bao-cao/2018.yaml"])
    (tmp_path / "trong").mkdir()
    monkeypatch.chdir(tmp_path / "trong")
    text = YEAR.format(year=2020, value=1) + key.format(name)
    files = Files.of({"2020.yaml": text.encode(), name: HELD["bao-cao/2018.yaml"]})
    with pytest.raises(baocao_gen.InvalidReport) as caught:
        baocao_gen.load("2020.yaml", files=files)
    [at_the_key, missing] = caught.value.problems
    assert at_the_key.code in ("BC309", "BC334", "BC318")
    assert str(at_the_key.position).startswith("2020.yaml:16:")
    assert (missing.code, missing.message) == ("BC150", "không tìm thấy tệp")


@pytest.mark.parametrize("name", ["../mau.docx", "/mau.docx"])
def test_no_template_outside_is_printed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "mau.docx").write_bytes(word_template())
    (tmp_path / "trong").mkdir()
    monkeypatch.chdir(tmp_path / "trong")
    text = YEAR.format(year=2020, value=1) + f"mau: {name}\n"
    report = baocao_gen.load("2020.yaml", files=Files.of({"2020.yaml": text.encode()}))
    with pytest.raises(baocao_gen.InvalidTemplate, match=f"không tìm thấy tệp mẫu «{name}»"):
        baocao_gen.render(report)


def test_the_name_that_was_meant_is_proposed() -> None:
    files = Files.of(HELD)
    with pytest.raises(baocao_gen.InvalidReport) as caught:
        baocao_gen.load("bao-cao/202.yaml", files=files)
    assert caught.value.problems[0].hint == "có phải «2020.yaml»?"


def test_two_spellings_of_a_name_are_one() -> None:
    files = Files.of({"mẫu.yaml".replace("ẫ", "a\u0302\u0303"): b"a"})
    assert files.file("./mẫu.yaml").read() == b"a"


def test_any_bytes_can_be_held_and_nothing_else() -> None:
    assert Files.of({"a": memoryview(bytearray(b"x"))}).file("a").read() == b"x"  # type: ignore[dict-item]
    for wrong in ("x", 3, None):
        with pytest.raises(TypeError):
            Files.of({"a": wrong})  # type: ignore[dict-item]


def test_what_is_held_does_not_follow_later_changes() -> None:
    content = bytearray(b"x")
    contents: dict[str, Any] = {"a": content}
    files = Files.of(contents)
    content[:] = b"yy"
    contents["b"] = b""
    assert files.file("a").read() == b"x"
    assert not files.file("b").is_there()


def test_the_names_in_a_folder_are_the_same_on_the_disk_and_in_memory(
    on_disk: Callable[..., None],
) -> None:
    on_disk(HELD)
    for folder in ("", "bao-cao", "chung/con/..", "khong-co"):
        held = Files(folder, Files.of(HELD).held)
        assert held.names(".yaml") == Files.in_folder(folder).names(".yaml")
    assert Files("bao-cao", Files.of(HELD).held).names(".csv") == ["goc.csv", "van-ban.csv"]


@pytest.mark.parametrize(
    ("folder", "pattern", "found"),
    [
        ("", "bao-cao/*.csv", ["bao-cao/goc.csv", "bao-cao/van-ban.csv"]),
        ("", "*/goc.csv", ["bao-cao/goc.csv"]),
        ("bao-cao", "g*.csv", ["goc.csv"]),
        ("bao-cao", "../bao-cao/g*", ["../bao-cao/goc.csv"]),
        ("", "bao-cao/goc.csv", ["bao-cao/goc.csv"]),
        ("", "khong-co/*.csv", []),
        ("", "*.docx", []),
    ],
)
def test_a_pattern_finds_the_same_on_the_disk_and_in_memory(
    on_disk: Callable[..., None], folder: str, pattern: str, found: list[str]
) -> None:
    on_disk(HELD)
    assert Files.in_folder(folder).names_like(pattern) == found
    held = Files(folder, Files.of(HELD).held)
    assert [held.file(name).path for name in held.names_like(pattern)] == [
        str(Files.in_folder(folder).file(name).path).replace("bao-cao/../", "") for name in found
    ]


def test_a_report_held_in_memory_goes_to_other_processes() -> None:
    report = baocao_gen.load(NAME, files=Files.of(HELD))
    assert pickle.loads(pickle.dumps(report)).files == report.files
    with ProcessPoolExecutor(1) as executor:
        [outcome] = baocao_gen.render_many([report], executor=executor, draft=True)
    assert outcome.docx == baocao_gen.render(report, draft=True)
    assert outcome.inputs == ()


def test_next_years_file_is_made_in_memory(on_disk: Callable[..., None]) -> None:
    on_disk(HELD)
    for target in (None, "bao-cao/moi.yaml", "nam-sau/2021.yaml"):
        expected = baocao_gen.new_year(NAME, target=target)
        assert baocao_gen.new_year(NAME, target=target, files=Files.of(HELD)) == expected
    assert '"../bao-cao/2020.yaml"' in expected


def without_a_disk(tmp_path: Path, files: str) -> tuple[bytes, str]:
    """Check and render in a working folder that is gone, stopped by any touch of the disk.

    Python, its libraries and the package with its templates may be read.
    """
    gone = tmp_path / "mat"
    gone.mkdir()
    ours = (str(ROOT / "baocao_gen"), str(ROOT / "templates"))
    done = subprocess.run(
        [sys.executable, "-B", "-c", NO_DISK.replace("FILES", files)],
        input=pickle.dumps((str(ROOT), ours, HELD, NAME)),
        cwd=gone,
        capture_output=True,
        check=False,
    )
    return done.stdout, done.stderr.decode()


@pytest.mark.slow
def test_nothing_of_the_disk_is_asked(tmp_path: Path) -> None:
    report = baocao_gen.load(NAME, files=Files.of(HELD))
    expected = baocao_gen.render(report, draft=True)
    assert without_a_disk(tmp_path, "baocao_gen.Files.of(held)") == (expected, "")


@pytest.mark.slow
def test_the_disk_would_not_be_asked_unseen(tmp_path: Path) -> None:
    assert without_a_disk(tmp_path, "None") == (b"", f"lstat {NAME}\n")


NO_DISK = """
import os, pickle, sys
from pathlib import Path

root, ours, held, name = pickle.load(sys.stdin.buffer)
sys.path[0] = root
os.rmdir(os.getcwd())
OURS = (*ours, sys.prefix, sys.base_prefix, *(p for p in sys.path if p and p != root))
ASKS = ("open", "os.", "shutil.", "tempfile.", "glob.", "pathlib.", "subprocess.", "socket.")

def refuse(path, what):
    place = os.fspath(path) if not isinstance(path, int) else "<number>"
    place = os.fsdecode(place)
    above = any(one.startswith(place.rstrip("/") + "/") for one in OURS)
    if not above and not place.startswith(OURS):
        os.write(2, f"{what} {place}\\n".encode())
        os._exit(1)

def hook(event, arguments):
    if event.startswith(ASKS) and event not in ("os.putenv", "os.unsetenv") and arguments:
        refuse(arguments[0], event)

def guarded(function):
    def asked(path, *more, **named):
        refuse(path, function.__name__)
        return function(path, *more, **named)
    return asked

sys.addaudithook(hook)
for function in (os.stat, os.lstat, os.readlink, os.access):
    setattr(os, function.__name__, guarded(function))

import baocao_gen
report = baocao_gen.load(name, files=FILES)
found = baocao_gen.check(report)
assert {"BC316", "BC331"} <= {problem.code for problem in found}, found
sys.stdout.buffer.write(baocao_gen.render(report, draft=True))
"""
