"""The keys of sections, tasks, own rules and waivers → typed values, or what is wrong with them."""

from __future__ import annotations

import pytest

from baocao_gen import InvalidReport
from baocao_gen.yearfile.model.base import Model
from baocao_gen.yearfile.model.office import OwnRule, RuleFile, Waiver, Weight
from baocao_gen.yearfile.model.section import Numbering, Section
from baocao_gen.yearfile.model.task import Task, TaskStatus


def test_a_section_holds_sections_and_is_numbered_by_its_depth() -> None:
    section = Section.model_validate({"tieu_de": "Một", "muc": [{"van": "a", "danh_so": "khong"}]})
    assert section.numbering is Numbering.BY_DEPTH
    assert [below.numbering for below in section.sections] == [Numbering.NONE]


def test_a_task_knows_its_state_and_since_when_it_is_carried_on() -> None:
    task = Task.model_validate(
        {"noi_dung": "Việc", "trang_thai": "dang_thuc_hien", "tu_nam": "2018", "ket_qua": "50%"}
    )
    assert (task.status, task.first_year) == (TaskStatus("dang_thuc_hien"), 2018)
    assert (task.owner, task.deadline) == (None, None)


def test_a_rule_stops_the_printing_unless_it_says_otherwise() -> None:
    rules = RuleFile.model_validate(
        {
            "quy_tac": [
                {"bieu_thuc": "a <= b", "thong_bao": "x"},
                {"bieu_thuc": "a <= b", "thong_bao": "x", "muc_do": "ghi_chu"},
                {"tu_tep": "chung.yaml"},
            ]
        }
    ).own_rules
    assert [rule.weight for rule in rules] == [Weight.ERROR, Weight.NOTE, Weight.ERROR]
    assert [rule.file for rule in rules] == [None, None, "chung.yaml"]


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (OwnRule, {"bieu_thuc": "a <= b"}),
        (OwnRule, {"thong_bao": "x"}),
        (OwnRule, {"bieu_thuc": "a <= b", "thong_bao": "x", "tu_tep": "chung.yaml"}),
        (OwnRule, {}),
        (OwnRule, {"bieu_thuc": "a <= b", "thong_bao": "x", "muc_do": "nang"}),
        (RuleFile, {}),
        (Waiver, {"ma_loi": "BC422", "vi_tri": "lop.mo"}),  # nobody would know why
        (Section, {"danh_so": "IV"}),
        (Task, {"trang_thai": "hoan_thanh"}),
        (Task, {"noi_dung": "Việc", "trang_thai": "xong"}),
        (Task, {"noi_dung": "Việc", "tu_nam": "18"}),
    ],
)
def test_what_is_half_said_or_unknown_is_refused(
    model: type[Model], data: dict[str, object]
) -> None:
    with pytest.raises(InvalidReport):
        model.model_validate(data)
