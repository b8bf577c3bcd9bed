"""A command → what the next one need not do again; all that it says and writes stays the same."""

from pathlib import Path

import pytest
from command_line import YEAR, Run

from baocao_gen import checks
from baocao_gen.pipeline import earlier_work

WITH_A_REMARK = YEAR.replace("Có {{", "Theo kế hoach, có {{")


class Counted:
    """How often the rules were asked and templates compiled."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = self.compiled = 0
        examine, compile_template = checks.examine, earlier_work.compile_template

        def counting_rules(*arguments):
            self.asked += 1
            return examine(*arguments)

        def counting_templates(*arguments, **more):
            self.compiled += 1
            return compile_template(*arguments, **more)

        monkeypatch.setattr(checks, "examine", counting_rules)
        monkeypatch.setattr(earlier_work, "compile_template", counting_templates)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Counted:
    monkeypatch.setenv("BAOCAO_GEN_CACHE_DIR", str(tmp_path / "nho"))
    earlier_work._compiled.cache_clear()
    return Counted(monkeypatch)


def forget_the_process() -> None:
    earlier_work._compiled.cache_clear()


def test_a_report_that_was_checked_is_rendered_without_being_asked_again(
    run: Run, counted: Counted
) -> None:
    assert run("check", "2020.yaml")[0] == 0
    assert run("render", "2020.yaml")[0] == 0
    assert (counted.asked, counted.compiled) == (1, 1)
    first = Path("2020.docx").read_bytes()
    forget_the_process()
    assert run("render", "2020.yaml", "--force")[0] == 0
    assert (counted.asked, counted.compiled) == (1, 1)
    assert Path("2020.docx").read_bytes() == first


def test_it_says_the_same_the_second_time(run: Run, counted: Counted) -> None:
    assert run("check", "2020.yaml") == run("check", "2020.yaml")
    assert counted.asked == 1


@pytest.mark.parametrize(
    ("what", "old", "new"),
    [
        ("a figure", "1988", "1989"),
        ("a word", "Có {{", "Đã có {{"),
        ("a comment", "noi_dung:", "# xem lại\nnoi_dung:"),
        ("the day", "08/7/2020", "09/7/2020"),
    ],
)
def test_whatever_changes_is_checked_anew(
    run: Run, counted: Counted, what: str, old: str, new: str
) -> None:
    run("check", "2020.yaml")
    Path("2020.yaml").write_text(YEAR.replace(old, new), encoding="utf-8")
    run("check", "2020.yaml")
    assert counted.asked == 2


def test_so_is_a_report_whose_other_files_change(run: Run, counted: Counted) -> None:
    last_year = YEAR.replace("2020", "2019").replace("1988", "1500")
    Path("2019.yaml").write_text(last_year, encoding="utf-8")
    Path("so-goc.csv").write_text("so_lieu;thuc_hien\nnhom.a;1988\n", encoding="utf-8")
    named = "ky_truoc: 2019.yaml\ndoi_chieu: [so-goc.csv]\n"
    Path("2020.yaml").write_text(named + YEAR, encoding="utf-8")
    for asked, other in enumerate(("2019.yaml", "so-goc.csv"), start=1):
        assert run("check", "2020.yaml")[:2] == run("check", "2020.yaml")[:2]
        assert counted.asked == asked
        Path(other).write_bytes(Path(other).read_bytes() + b"\n")
    Path("so-goc.csv").write_text("so_lieu;thuc_hien\nnhom.a;1989\n", encoding="utf-8")
    code, told, _ = run("check", "2020.yaml")
    assert (code, counted.asked) == (1, 3)
    assert "1989" in told


def test_a_finding_is_told_every_time(run: Run, counted: Counted) -> None:
    Path("2020.yaml").write_text(WITH_A_REMARK, encoding="utf-8")
    first = run("check", "2020.yaml")
    assert "BC" in first[1]
    assert run("check", "2020.yaml") == first
    assert counted.asked == 2


def test_a_number_that_is_stamped_is_looked_at(run: Run, counted: Counted) -> None:
    run("check", "2020.yaml")
    assert run("render", "2020.yaml", "--so", "123", "--force")[0] == 0
    assert counted.asked == 2


def test_a_template_that_changes_is_compiled_anew(run: Run, counted: Counted) -> None:
    assert run("template", "new", "-o", "mau.docx")[0] == 0
    assert run("render", "2020.yaml", "--template", "mau.docx")[0] == 0
    before = counted.compiled
    Path("mau.docx").write_bytes(Path("mau.docx").read_bytes() + b"\0")
    run("render", "2020.yaml", "--template", "mau.docx", "--force")
    assert counted.compiled == before + 1


def test_what_is_damaged_there_is_made_anew(run: Run, counted: Counted) -> None:
    run("render", "2020.yaml")
    first = Path("2020.docx").read_bytes()
    for kept in Path("nho").iterdir():
        kept.write_bytes(b"damaged")
    forget_the_process()
    assert run("render", "2020.yaml", "--force")[0] == 0
    assert (counted.asked, counted.compiled) == (2, 2)
    assert Path("2020.docx").read_bytes() == first


def test_reports_that_were_checked_are_not_asked_by_batch(run: Run, counted: Counted) -> None:
    Path("khac.yaml").write_text(YEAR.replace("1988", "42"), encoding="utf-8")
    files = ("2020.yaml", "khac.yaml")
    assert run("check", *files)[0] == 0
    assert run("batch", *files, "-o", "ra", "--jobs", "1")[0] == 0
    assert counted.asked == 2
    assert {path.name for path in Path("ra").glob("*.docx")} == {"2020.docx", "khac.docx"}


def test_without_a_folder_nothing_is_kept(
    run: Run, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAOCAO_GEN_CACHE_DIR", "")
    run("check", "2020.yaml")
    run("check", "2020.yaml")
    assert counted.asked == 2
    assert not Path("nho").exists()
