"""What is known of a report and its template, and for whom it holds."""

from pathlib import Path

import pytest
from command_line import YEAR

from baocao_gen.files.files import Files
from baocao_gen.files.kept_work import KeptWork
from baocao_gen.pipeline import earlier_work
from baocao_gen.pipeline.earlier_work import EarlierWork, compiled
from baocao_gen.report.load import load
from baocao_gen.word.template.shipped import shipped_templates


def work_on(kept: KeptWork | None, text: str = YEAR, **reads: bytes) -> EarlierWork | None:
    report = load("2020.yaml", files=Files.of({"2020.yaml": text.encode()}))
    return EarlierWork.on(report, reads, kept)


def test_a_note_holds_for_the_same_report_read_from_the_same_files(tmp_path: Path) -> None:
    kept = KeptWork(tmp_path)
    first = work_on(kept, a=b"1", b=b"2")
    assert first is not None
    assert not first.is_faultless
    first.note_faultless()
    known = {
        "the same": work_on(kept, b=b"2", a=b"1"),
        "other words": work_on(kept, YEAR.replace("Có", "Đã có"), a=b"1", b=b"2"),
        "another content": work_on(kept, a=b"1", b=b"3"),
        "another file": work_on(kept, a=b"1", c=b"2"),
        "one file more": work_on(kept, a=b"1", b=b"2", c=b"3"),
    }
    assert [name for name, work in known.items() if work and work.is_faultless] == ["the same"]


def test_a_report_whose_template_cannot_be_read_has_no_note(tmp_path: Path) -> None:
    work = work_on(KeptWork(tmp_path), "mau: khong-co.docx\n" + YEAR)
    assert work is not None
    work.note_faultless()
    assert not work.is_faultless
    assert list(tmp_path.iterdir()) == []


def test_nowhere_nothing_is_known() -> None:
    assert work_on(None) is None


def test_a_template_is_compiled_once_for_all_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier, file = work_on(KeptWork(tmp_path)), shipped_templates()["bao-cao"]
    earlier_work._compiled.cache_clear()  # as in a new process
    first = compiled(file, earlier)
    monkeypatch.delattr(earlier_work, "compile_template")
    earlier_work._compiled.cache_clear()
    again = compiled(file, earlier)
    assert (again.name, again.styles) == (first.name, first.styles)
    assert [part.prepared for part in again.parts] == [part.prepared for part in first.parts]
