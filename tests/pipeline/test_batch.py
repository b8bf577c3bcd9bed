"""Many reports at once: each for itself, only what changed, over any executor.

Judges: pipeline/dask.py, pipeline/one.py
"""

from __future__ import annotations

import json
import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from command_line import YEAR, Run
from small_reports import small_report

import baocao_gen
from baocao_gen.files.paths import kept_at
from baocao_gen.files.stamps import fingerprint
from baocao_gen.pipeline.folder import targets, write_many
from baocao_gen.pipeline.record import JOURNAL, RECORD, Record
from baocao_gen.pipeline.workers import Here
from baocao_gen.problems.problem import Problem

ROOT = Path(__file__).parents[2]

LAST_YEAR = YEAR.replace("2020", "2019").replace("1988", "1900")
BAD = YEAR.replace("nhom.a |", "nhom.b |")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Three year files of one office; the second has a mistake."""
    for name, text in (("mot", YEAR), ("hai", BAD), ("ba", YEAR.replace("1988", "5"))):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != RECORD}


def test_a_failed_report_is_told_and_the_others_are_written(run: Run, office: Path) -> None:
    code, out, err = run("batch", "mot.yaml", "hai.yaml", "ba.yaml", "-o", "ra/nam nay")
    assert (code, out) == (
        1,
        "ra/nam nay: đã ghi 2 báo cáo, 0 không đổi, 1 không viết được.\n".replace("/", os.sep),
    )
    assert "hai.yaml:15:13: lỗi[BC402]: không có tên «b»" in err
    assert err.endswith("Không viết được: hai.yaml\n")
    assert sorted(outputs(office / "ra" / "nam nay")) == ["ba.docx", "mot.docx"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_batch_writes_what_render_writes(run: Run, office: Path, jobs: str) -> None:
    assert run("batch", "mot.yaml", "ba.yaml", "-o", "ra", "--jobs", jobs)[0] == 0
    for name in ("mot", "ba"):
        run("render", f"{name}.yaml")
        assert (office / "ra" / f"{name}.docx").read_bytes() == (
            office / f"{name}.docx"
        ).read_bytes()


def made_anew(run: Run, *words: str) -> str:
    """«đã ghi … báo cáo, … không đổi» of a run."""
    code, out, err = run("batch", "mot.yaml", "ba.yaml", "-o", "ra", "--jobs", "1", *words)
    assert (code, err) == (0, "")
    return out.partition(": ")[2].rpartition(",")[0]


def test_a_second_run_does_nothing(run: Run, office: Path) -> None:
    assert made_anew(run) == "đã ghi 2 báo cáo, 0 không đổi"
    before = {path: path.stat().st_mtime_ns for path in (office / "ra").glob("*.docx")}
    os.utime(office / "mot.yaml")  # a new time is no change
    assert made_anew(run) == "đã ghi 0 báo cáo, 2 không đổi"
    assert {path: path.stat().st_mtime_ns for path in (office / "ra").glob("*.docx")} == before


def _edit_year_file(office: Path) -> None:
    text = (office / "mot.yaml").read_text(encoding="utf-8")
    (office / "mot.yaml").write_text(text.replace("1988", "1987"), encoding="utf-8")


def _edit_previous(office: Path) -> None:
    (office / "truoc.yaml").write_text(LAST_YEAR.replace("1900", "1899"), encoding="utf-8")


def _edit_template(office: Path) -> None:
    data = (office / "mau.docx").read_bytes()
    (office / "mau.docx").write_bytes(data + b"\0" * 4)


def _lose_output(office: Path) -> None:
    (office / "ra" / "mot.docx").unlink()


@pytest.mark.parametrize("change", [_edit_year_file, _edit_previous, _edit_template, _lose_output])
def test_only_what_is_missing_or_changed_is_made_anew(
    run: Run, office: Path, change: Callable[[Path], None]
) -> None:
    shutil.copy(ROOT / "templates" / "bao-cao.docx", office / "mau.docx")
    (office / "truoc.yaml").write_text(LAST_YEAR, encoding="utf-8")
    with_all = "ky_truoc: truoc.yaml\nmau: mau.docx\n" + YEAR
    (office / "mot.yaml").write_text(with_all, encoding="utf-8")
    assert made_anew(run) == "đã ghi 2 báo cáo, 0 không đổi"
    change(office)
    assert made_anew(run) == "đã ghi 1 báo cáo, 1 không đổi"
    assert made_anew(run) == "đã ghi 0 báo cáo, 2 không đổi"


def test_other_options_make_everything_anew(run: Run, office: Path) -> None:
    made_anew(run)
    assert made_anew(run, "--draft") == "đã ghi 2 báo cáo, 0 không đổi"
    assert made_anew(run, "--draft", "--force") == "đã ghi 2 báo cáo, 0 không đổi"


def test_a_report_that_somebody_edited_is_kept_unless_forced(run: Run, office: Path) -> None:
    made_anew(run)
    (office / "ra" / "mot.docx").write_bytes(b"edited")
    _edit_year_file(office)
    code, out, err = run("batch", "mot.yaml", "ba.yaml", "-o", "ra", "--jobs", "1")
    assert (code, "1 không viết được" in out, "BC160" in err, "sửa tay" in err) == (
        3,
        True,
        True,
        True,
    )
    assert (office / "ra" / "mot.docx").read_bytes() == b"edited"
    assert made_anew(run, "--force") == "đã ghi 2 báo cáo, 0 không đổi"


@pytest.mark.parametrize("record", [b"", b"[]", b"\xff", b'{"form": 1, "made": {"mot.docx": 3}}'])
def test_a_damaged_record_is_as_good_as_none(run: Run, office: Path, record: bytes) -> None:
    made_anew(run)
    (office / "ra" / RECORD).write_bytes(record)
    assert made_anew(run, "--force") == "đã ghi 2 báo cáo, 0 không đổi"
    assert set(json.loads((office / "ra" / RECORD).read_bytes())["made"]) == {
        "mot.docx",
        "ba.docx",
    }


def stopped(folder: Path, *options: str) -> tuple[list[str], dict[str, str], int, str]:
    """A batch of 150 reports, stopped at the first: its words, environment, code and output."""
    names = [f"{number}.yaml" for number in range(150)]
    for name in names:
        (folder / name).write_text(YEAR, encoding="utf-8")
    words = [sys.executable, "-m", "baocao_gen.cli", "batch", *names, "-o", "ra", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        words,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as process:
        while process.poll() is None and not [*folder.glob("ra/*.docx")]:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: all its processes
        said = process.communicate(timeout=60)[0].decode()
    return words, environment, process.returncode, said


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="processes are stopped in other ways there")
@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"]])
def test_a_stopped_batch_says_what_it_wrote_and_goes_on_later(
    tmp_path: Path, jobs: list[str]
) -> None:
    words, environment, code, said = stopped(tmp_path, *jobs)
    written = len([*tmp_path.glob("ra/*.docx")])
    assert code == 130, said
    assert said.strip() == f"ra: đã dừng, đã ghi {written} báo cáo; chạy lại lệnh này để viết tiếp."
    assert 0 < written < 150
    assert sorted(outputs(tmp_path / "ra")) == sorted(p.name for p in tmp_path.glob("ra/*.docx"))
    again = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, check=True)
    left = 150 - written
    assert f"đã ghi {left} báo cáo, {written} không đổi" in again.stdout.decode()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="processes are stopped in other ways there")
def test_a_stopped_batch_answers_a_program_too(tmp_path: Path) -> None:
    *_, code, said = stopped(tmp_path, "--jobs", "1", "--format", "json")
    assert code == 130
    reports = json.loads(said)["reports"]
    there = [report["files"] for report in reports if report["outcome"] == "written"]
    assert sorted(file for [file] in there) == sorted(
        str(path.relative_to(tmp_path)) for path in tmp_path.glob("ra/*.docx")
    )
    assert {report["outcome"] for report in reports} == {"written", "not_reached"}


def test_two_files_of_one_name_are_refused_before_anything_is_written(
    run: Run, office: Path
) -> None:
    (office / "khac").mkdir()
    shutil.copy(office / "mot.yaml", office / "khac" / "MOT.yaml")
    code, out, err = run("batch", "mot.yaml", "khac/MOT.yaml", "-o", "ra")
    assert (code, out) == (3, "")
    assert "lỗi[BC165]: tệp này và «mot.yaml» cùng cho ra «MOT.docx»" in err
    assert not (office / "ra").exists()


def test_a_file_of_the_same_name_in_another_folder_is_another_report(
    run: Run, office: Path
) -> None:
    (office / "khac").mkdir()
    (office / "khac" / "mot.yaml").write_text(YEAR.replace("1988", "7"), encoding="utf-8")
    assert "đã ghi 1 báo cáo" in run("batch", "mot.yaml", "-o", "ra")[1]
    before = outputs(office / "ra")
    assert run("batch", "thieu/mot.yaml", "-o", "ra")[0] == 1
    assert "đã ghi 1 báo cáo" in run("batch", "khac/mot.yaml", "-o", "ra")[1]
    assert outputs(office / "ra") != before


def test_a_file_given_twice_is_one_report(run: Run, office: Path) -> None:
    (office / "khac").mkdir()
    _, out, _ = run("batch", "mot.yaml", "./mot.yaml", "khac/../mot.yaml", "-o", "ra")
    assert "đã ghi 1 báo cáo" in out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("khac", "khac: lỗi[BC151]: đây là một thư mục, không phải tệp\n"),
        ("khac", "gợi ý: ghi đường dẫn tới tệp; batch và check nhận cả «khac/*.yaml»\n"),
        ("rong", "gợi ý: ghi đường dẫn tới tệp\n"),
        ("*.yml", "gợi ý: không tên tệp nào có dạng này; ở đây có «2020.yaml», «ba.yaml»…\n"),
        ("rong/*.yaml", "gợi ý: không tên tệp nào có dạng này\n"),
    ],
)
def test_a_folder_and_an_empty_pattern_lead_to_the_files(
    run: Run, office: Path, typed: str, said: str
) -> None:
    (office / "rong").mkdir()
    (office / "khac").mkdir()
    shutil.copy(office / "mot.yaml", office / "khac")
    code, _, err = run("batch", typed, "mot.yaml", "-o", "ra")
    assert (code, said.replace("/", os.sep) in err) == (1, True), err


def test_the_output_may_not_be_a_file(run: Run, office: Path) -> None:
    (office / "ra").write_bytes(b"")
    code, out, err = run("batch", "mot.yaml", "-o", "ra")
    assert (code, out, "BC161" in err) == (3, "", True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("batch", "mot.yaml"), "thiếu"),
        (("batch", "-o", "ra"), "thiếu TỆP.yaml"),
        (("batch", "mot.yaml", "-o", "ra", "--jobs", "0"), "«0» không phải số tiến trình"),
        (("batch", "mot.yaml", "-o", "ra", "--jobs", "hai"), "«hai» không phải số tiến trình"),
        (("batch", "mot.yaml", "-o", "ra", "--jobs", "1000"), "viết một số từ 1 đến 999"),
    ],
)
def test_a_wrong_command_line_writes_nothing(
    run: Run, office: Path, words: tuple[str, ...], said: str
) -> None:
    code, out, err = run(*words)
    assert (code, out, said in err) == (2, "", True)
    assert not (office / "ra").exists()


def test_a_missing_year_file_is_one_failed_report(run: Run, office: Path) -> None:
    code, out, err = run("batch", "mott.yaml", "mot.yaml", "-o", "ra")
    assert (code, "đã ghi 1 báo cáo" in out, "có phải «mot.yaml»?" in err) == (1, True, True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of a chosen width needs pty")
@pytest.mark.parametrize("width", [30, 60])
def test_the_bar_stays_on_one_line_of_a_narrow_terminal(office: Path, width: int) -> None:
    import pty

    master, slave = pty.openpty()
    words = [sys.executable, "-m", "baocao_gen.cli", "batch", "mot.yaml", "-o", "ra"]
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm"}
    done = subprocess.run(
        words, cwd=office, env=environment, stdout=subprocess.PIPE, stderr=slave, check=False
    )
    os.close(slave)
    shown = os.read(master, 100_000).decode()
    os.close(master)
    lines = re.split(r"\x1b\[\?25[lh]|[\r\n]+", shown)
    assert (done.returncode, max(map(len, lines)) <= width) == (0, True), lines
    assert any("100%" in line for line in lines)


def test_a_template_in_the_output_folder_is_not_written_over(run: Run, office: Path) -> None:
    (office / "ra").mkdir()
    shutil.copy(ROOT / "templates" / "bao-cao.docx", office / "ra" / "mot.docx")
    code, _, err = run("batch", "mot.yaml", "-o", "ra", "--template", "ra/mot.docx", "--force")
    assert (code, "BC165" in err) == (3, True)
    assert (office / "ra" / "mot.docx").read_bytes() == (
        ROOT / "templates" / "bao-cao.docx"
    ).read_bytes()


# --- what is remembered ----------------------------------------------------------------------


def test_a_pdf_that_was_made_once_is_known_later(office: Path) -> None:
    record = Record.of(office)
    for name in ("a.docx", "a.pdf"):
        (office / name).write_bytes(b"old")
    record.note("a.docx", "1", {}, {"a.docx": fingerprint(b"old"), "a.pdf": fingerprint(b"old")})
    record.note("a.docx", "2", {}, {"a.docx": fingerprint(b"old")})
    record.close()
    assert Record.of(office).is_ours("a.docx", "a.pdf")


@pytest.mark.parametrize("summed_up", [False, True])
@pytest.mark.parametrize("lying", [b"old", b"new", None])
def test_a_kill_between_note_and_file_makes_no_file_look_edited(
    office: Path, lying: bytes | None, summed_up: bool
) -> None:
    (office / "a.docx").write_bytes(b"old")
    record = Record.of(office)
    (office / "a.yaml").write_bytes(b"a")
    read = {str(office / "a.yaml"): fingerprint(b"a")}
    record.note("a.docx", "1", read, {"a.docx": fingerprint(b"old")})
    record.note("a.docx", "2", read, {"a.docx": fingerprint(b"new")})
    if lying is None:
        (office / "a.docx").unlink()
    else:
        (office / "a.docx").write_bytes(lying)
    if summed_up:
        record.close()
    again = Record.of(office)
    assert again.is_ours("a.docx", "a.docx")
    assert again.is_current("a.docx", "2", office / "a.yaml") == (lying == b"new")
    (office / "a.docx").write_bytes(b"edited")
    assert not again.is_ours("a.docx", "a.docx")


def test_a_line_that_was_cut_off_costs_no_other_line(office: Path) -> None:
    record = Record.of(office)
    record.note("a.docx", "1", {}, {"a.docx": "0"})
    whole = (office / JOURNAL).read_bytes()
    (office / JOURNAL).write_bytes(whole + whole[: len(whole) // 2])
    record.note("b.docx", "1", {}, {"b.docx": "0"})
    assert set(Record.of(office).made) == {"a.docx", "b.docx"}


def test_two_batches_into_one_folder_remember_both(office: Path) -> None:
    one, other = Record.of(office), Record.of(office)
    one.note("a.docx", "1", {}, {"a.docx": "0"})
    other.note("b.docx", "1", {}, {"b.docx": "0"})
    one.close()
    other.note("c.docx", "1", {}, {"c.docx": "0"})
    other.close()
    assert set(Record.of(office).made) == {"a.docx", "b.docx", "c.docx"}
    assert not (office / JOURNAL).exists()


def test_the_record_of_a_folder_names_nobody(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(office / "nguyen-van-a"))
    (office / "nguyen-van-a").mkdir()
    shutil.copy(office / "mot.yaml", office / "nguyen-van-a" / "mot.yaml")
    run("batch", "nguyen-van-a/mot.yaml", "ba.yaml", "-o", "ra", "--jobs", "1")
    text = (office / "ra" / RECORD).read_text("ascii")
    inputs = [path for made in json.loads(text)["made"].values() for path in made["inputs"]]
    assert {"../ba.yaml", "~/mot.yaml"} < set(inputs)
    assert not any(Path(path).is_absolute() for path in inputs)
    assert "nguyen-van-a" not in text
    words = ("batch", "nguyen-van-a/mot.yaml", "ba.yaml", "-o", "ra", "--jobs", "1")
    assert "đã ghi 0 báo cáo, 2 không đổi" in run(*words)[1]


def test_a_record_with_whole_paths_is_still_read(run: Run, office: Path) -> None:
    made_anew(run)
    record = json.loads((office / "ra" / RECORD).read_text("ascii"))
    for made in record["made"].values():
        del made["before"]
        made["inputs"] = {
            str(kept_at(office / "ra", path)): content for path, content in made["inputs"].items()
        }
    (office / "ra" / RECORD).write_text(json.dumps({**record, "form": 1}))
    assert made_anew(run) == "đã ghi 0 báo cáo, 2 không đổi"


@pytest.mark.skipif(sys.platform != "linux", reason="names of other systems are always Unicode")
def test_a_name_that_is_no_unicode_is_remembered_too(run: Run, office: Path) -> None:
    name = os.fsdecode(b"b\xe1o.yaml")
    (office / "mot.yaml").rename(office / name)
    for expected in ("đã ghi 2 báo cáo, 0 không đổi", "đã ghi 0 báo cáo, 2 không đổi"):
        code, out, _ = run("batch", name, "ba.yaml", "-o", "ra", "--jobs", "1")
        assert (code, expected in out) == (0, True)


def test_another_batch_that_was_faster_is_no_hand(run: Run, office: Path) -> None:
    """It wrote the same report after this one had looked, and before this one wrote."""
    wanted = targets([office / "mot.yaml", office / "ba.yaml"], office / "ra")
    (office / "ra").mkdir()
    slow = write_many(wanted, executor=Here())
    assert not next(slow).failed
    code, _, _ = run("batch", "mot.yaml", "ba.yaml", "-o", "ra", "--jobs", "1")
    assert (code, [outcome.failed for outcome in slow]) == (0, [False])


# --- the library -----------------------------------------------------------------------------


@pytest.fixture(params=["threads", "processes", "default"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    if request.param == "default":
        yield None
        return
    kind = ThreadPoolExecutor if request.param == "threads" else ProcessPoolExecutor
    with kind(2) as workers:
        yield workers


def test_outcomes_come_in_the_order_of_the_reports(office: Path, executor: Executor | None) -> None:
    names = [office / f"{name}.yaml" for name in ("mot", "hai", "ba")]
    outcomes = list(baocao_gen.render_many(names, executor=executor))
    assert [outcome.name for outcome in outcomes] == [str(name) for name in names]
    assert [outcome.failed for outcome in outcomes] == [False, True, False]
    assert outcomes[0].docx == baocao_gen.render(baocao_gen.load(names[0]))


def test_a_loaded_report_travels_to_a_worker_and_back(office: Path) -> None:
    report = baocao_gen.load(office / "mot.yaml")
    [first, second] = baocao_gen.render_many([report, report])
    assert first.docx == second.docx == baocao_gen.render(report)
    assert pickle.loads(pickle.dumps(report)).year_file == report.year_file


@pytest.mark.parametrize("formula", ["a + b", "[a, b] | max"])
def test_a_report_with_a_formula_travels_too(tmp_path: Path, formula: str) -> None:
    figures = {name: {"don_vi_tinh": "việc", "thuc_hien": 4} for name in "ab"}
    figures["c"] = {"don_vi_tinh": "việc", "cong_thuc": formula}
    report = small_report(so_lieu=figures, noi_dung=[{"van": "Có {{ c }} việc."}])
    there = pickle.loads(pickle.dumps(report))
    assert baocao_gen.render(there) == baocao_gen.render(report)


class _Dying(Executor):
    """An executor whose workers die at the second task."""

    def __init__(self) -> None:
        self.tasks = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        self.tasks += 1
        if self.tasks > 2:
            raise BrokenProcessPool
        future: Future[object] = Future()
        if self.tasks == 2:
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_a_worker_that_dies_is_told_and_not_raised(office: Path) -> None:
    files = [office / f"{name}.yaml" for name in ("mot", "hai", "ba")]
    outcomes = list(baocao_gen.render_many(files, executor=_Dying()))
    assert [[p.code for p in outcome.problems] for outcome in outcomes] == [
        [],
        ["BC166"],
        ["BC166"],
    ]


def test_a_fault_of_the_program_itself_stops_one_report_only(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("baocao_gen.pipeline.many.produce", broken)
    [outcome] = baocao_gen.render_many([office / "mot.yaml"])
    [problem] = outcome.problems
    assert isinstance(problem, Problem)
    assert problem.code == "BC167"


# --- a cluster -------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_dask_cluster_writes_the_same_files(run: Run, office: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50
    ) as cluster:
        words = ("batch", "mot.yaml", "hai.yaml", "ba.yaml", "-o", "ra")
        code, out, err = run(*words, "--scheduler", cluster.scheduler_address)
    assert (code, "đã ghi 2 báo cáo" in out) == (1, True)
    assert "BC402" in err
    for name in ("mot", "ba"):
        written = (office / "ra" / f"{name}.docx").read_bytes()
        assert written == baocao_gen.render(baocao_gen.load(office / f"{name}.yaml"))


@pytest.mark.slow
def test_a_scheduler_that_does_not_answer_is_told(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("baocao_gen.pipeline.dask.CONNECT_SECONDS", 1)
    code, out, err = run("batch", "mot.yaml", "-o", "ra", "--scheduler", "tcp://127.0.0.1:9")
    assert (code, out, "BC169" in err) == (3, "", True)


@pytest.mark.parametrize("fault", [MemoryError, OverflowError, OSError])
def test_a_service_that_is_no_scheduler_is_told(
    fault: type[Exception], run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(pytest.importorskip("distributed"), "Client", answer)
    code, out, err = run("batch", "mot.yaml", "-o", "ra", "--scheduler", "tcp://127.0.0.1:80")
    assert (code, out, "BC169" in err) == (3, "", True)


def test_a_scheduler_without_dask_is_told_what_to_install(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, out, err = run("batch", "mot.yaml", "-o", "ra", "--scheduler", "tcp://127.0.0.1:9")
    assert (code, out, "BC168" in err) == (3, "", True)
    assert 'pip install "baocao-gen[dask]"' in err
