"""Year files are read once for all reports that name them, and anew when their content is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import YEAR

from baocao_gen import InvalidReport, load
from baocao_gen.report.report import Report


def year(period: int, value: int, before: str | None = None) -> str:
    text = YEAR.replace("ky_bao_cao: 2020", f"ky_bao_cao: {period}").replace("1988", str(value))
    return f"ky_truoc: {before}\n{text}" if before else text


def values(report: Report) -> list[tuple[int, str]]:
    """Of the one figure: each year of the chain and the value it had."""
    figure = next(iter(report.figures))
    assert report.timeline
    return [(point.period.year, str(point.value)) for point in report.timeline.points(figure)]


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    (tmp_path / "2018.yaml").write_text(year(2018, 18), encoding="utf-8")
    (tmp_path / "2019.yaml").write_text(year(2019, 19, "2018.yaml"), encoding="utf-8")
    (tmp_path / "2020.yaml").write_text(year(2020, 20, "2019.yaml"), encoding="utf-8")
    return tmp_path


def test_reports_of_one_chain_share_their_earlier_years(chain: Path) -> None:
    one, other = load(chain / "2019.yaml"), load(chain / "2020.yaml")
    assert one.timeline
    assert other.timeline
    assert other.timeline.editions[1].figures is one.timeline.editions[0].figures


def test_a_file_that_was_changed_is_read_anew(chain: Path) -> None:
    assert values(load(chain / "2020.yaml")) == [(2018, "18"), (2019, "19"), (2020, "20")]
    (chain / "2018.yaml").write_text(year(2018, 81), encoding="utf-8")
    assert values(load(chain / "2020.yaml")) == [(2018, "81"), (2019, "19"), (2020, "20")]


def test_the_same_words_in_another_folder_are_another_file(chain: Path) -> None:
    elsewhere = chain / "khac"
    elsewhere.mkdir()
    (elsewhere / "2020.yaml").write_text(year(2020, 20, "2019.yaml"), encoding="utf-8")
    (elsewhere / "2019.yaml").write_text(year(2019, 91), encoding="utf-8")
    assert values(load(chain / "2020.yaml"))[-2:] == [(2019, "19"), (2020, "20")]
    assert values(load(elsewhere / "2020.yaml")) == [(2019, "91"), (2020, "20")]


def test_rows_of_a_table_are_read_each_time(chain: Path) -> None:
    appendix = "phu_luc:\n  - {tieu_de: Danh mục, tu_tep: van-ban.csv}\n"
    file, table = chain / "2020.yaml", chain / "van-ban.csv"
    file.write_text(year(2020, 20) + appendix, encoding="utf-8")
    heading = "nhom,ten_loai,so_ky_hieu,ngay,trich_yeu\n"
    for subjects in (["Về lương"], ["Về lương", "Về quy chế"]):
        rows = [f"I,Quyết định,{n}/QĐ-SNV,21/7/2020,{s}\n" for n, s in enumerate(subjects, 1)]
        table.write_text(heading + "".join(rows), encoding="utf-8")
        [group] = load(file).year_file.appendices[0].groups
        assert [document.subject for document in group.documents] == subjects


def test_faults_are_told_each_time(chain: Path) -> None:
    file = chain / "2020.yaml"
    file.write_text(year(2020, 20).replace("don_vi_tinh", "don_vi"), encoding="utf-8")
    told = []
    for _ in range(2):
        with pytest.raises(InvalidReport) as refused:
            load(file)
        told.append([problem.code for problem in refused.value.problems])
    assert told[0] == told[1] != []
