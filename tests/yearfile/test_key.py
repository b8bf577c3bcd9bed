"""A key of the year file says at its field what every stage does with it.

The last test is the promise itself: one line in a model, and a new key is read by the checks of
wording, rolled, asked for, documented and in the schema.

Judges: yearfile/model/key.py
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import baocao_gen
from baocao_gen.report.load import build
from baocao_gen.report.page import page_names
from baocao_gen.yearfile.model import (
    Appendix,
    Ask,
    Document,
    Figure,
    Header,
    Model,
    Roll,
    RuleFile,
    Task,
    YearFile,
    facts_of,
    model_inside,
    models_below,
    only_tagged_texts,
    samples_of,
)
from baocao_gen.yearfile.model.territory import TerritoryFile

ROOT = Path(baocao_gen.__file__).parents[1]
MODELS = dict.fromkeys(
    inside for root in (YearFile, RuleFile, TerritoryFile) for inside in models_below(root)
)
FIELDS = [
    pytest.param(model, name, id=f"{model.__name__}.{name}")
    for model in MODELS
    for name in model.model_fields
]
GOING = (Roll.REMOVED, Roll.CLEARED, Roll.GOES)


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_no_field_is_silent(model: type[Model], name: str) -> None:
    facts_of(model, name)


def test_all_models_are_walked() -> None:
    assert set(MODELS) == set(Model.__subclasses__())


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_what_must_be_filled_before_printing_is_asked_for(model: type[Model], name: str) -> None:
    field = model.model_fields[name]
    may_wait = field.is_required() and type(None) in get_args(field.annotation)
    assert not may_wait or facts_of(model, name).todo is Ask.EMPTY


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_what_stands_in_a_row_goes_with_it(model: type[Model], name: str) -> None:
    inner = model_inside(model, name)
    if inner is None:
        return
    roll = facts_of(model, name).roll
    inside = {facts_of(inner, below).roll for below in inner.model_fields}
    assert (roll in GOING) == (inside == {Roll.GOES})
    assert roll is not Roll.STAYS or inside == {Roll.STAYS}, "nobody looks below a key that stays"


def test_a_text_with_tags_is_no_name_for_another_text() -> None:
    hidden = {
        (model, name)
        for model in (Header, Appendix, Task, Document)
        for name in model.model_fields
        if only_tagged_texts(model, name)
    }
    assert hidden == {
        (Header, "subject"),
        (Appendix, "title"),
        (Appendix, "lead"),
        (Appendix, "table"),
        (Appendix, "figure_tables"),
        (Appendix, "charts"),
    }


def test_the_samples_make_a_report_that_has_every_name() -> None:
    page = page_names(build(samples_of(YearFile)[0]))
    assert page["nhiem_vu"][0]["ket_qua"] == "Đã ban hành"
    assert page["the_thuc"]["nguoi_ky_thu_hai"]["ho_ten"] == "Nguyễn Văn A"
    assert [bool(one["la_van_ban"]) for one in page["phu_luc"]] == [True, False]


NEW_KEY = (
    'remark: Text | None = key("y_kien", "Ý kiến của thủ trưởng", None, '
    "reads=PassageKind.{kind}, roll=Roll.{roll}, todo=Ask.EMPTY, sample='Nhất trí')"
)
PLACES = {  # the file of the models, the field before which the line is typed, what it says
    Task: ("task.py", "    content: Text = key(", {"kind": "TASK", "roll": "OPENED"}),
    Document: ("appendix.py", "    kind: Text = key(", {"kind": "DOCUMENT", "roll": "GOES"}),
    Figure: ("figure.py", "    name: Text | None = key(", {"kind": "FIGURE", "roll": "EMPTIED"}),
}
YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Nội vụ
  ky_hieu: BC-SNV
  dia_danh: Hà Nội
  ngay_ban_hanh: 12/2020
  trich_yeu: Kết quả công tác
  nguoi_ky: {quyen_han_ky: TM., thay_mat: Sở, chuc_vu: Giám đốc, ho_ten: Trần Bình}
  noi_nhan: [Như trên]
so_lieu:
  ho_so:
    da_nhan:
      don_vi_tinh: hồ sơ
      thuc_hien: 15
      y_kien: Số hồ sơ tăng nghành nội vụ  # so_lieu
    da_tra: {don_vi_tinh: hồ sơ, thuc_hien: 15}
noi_dung:
  - van: Đã nhận {{ ho_so.da_nhan | kem_don_vi }}, đã trả {{ ho_so.da_tra | kem_don_vi }};
      lãnh đạo {{ nhiem_vu[0].y_kien }}, {{ ho_so.da_nhan.y_kien }}.
nhiem_vu:
  - noi_dung: Ban hành quy chế
    trang_thai: dang_thuc_hien
    ket_qua: Đang lấy ý kiến
    y_kien: Đồng ý với nghành nội vụ  # nhiem_vu
  - {noi_dung: Tập huấn, trang_thai: dang_thuc_hien, ket_qua: Đang làm}
phu_luc:
  - tieu_de: Danh mục văn bản
    nhom:
      - ten: Quyết định
        van_ban:
          - ten_loai: Quyết định
            so_ky_hieu: 15/QĐ-SNV
            ngay: 21/7/2020
            trich_yeu: Về quy chế
            y_kien: Gửi nghành nội vụ  # phu_luc
          - {ten_loai: Quyết định, so_ky_hieu: 16/QĐ-SNV, ngay: 22/7/2020, trich_yeu: Về lương}
"""


@pytest.fixture(scope="module")
def with_new_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package whose tasks, documents and figures have one more line each."""
    folder = tmp_path_factory.mktemp("one_line")
    shutil.copytree(ROOT / "baocao_gen", folder / "baocao_gen")
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "docs", folder / "docs")
    for name, before, says in PLACES.values():
        file = folder / "baocao_gen" / "yearfile" / "model" / name
        source = file.read_text(encoding="utf-8")
        assert source.count(before) == 1
        line = f"    {NEW_KEY.format(**says)}\n"
        file.write_text(source.replace(before, line + before), encoding="utf-8")
    (folder / "2020.yaml").write_text(YEAR, encoding="utf-8")
    return folder


def answer(folder: Path, *command: str) -> str:
    """What a command of the copy prints."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"}
    made = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, check=False
    )
    return made.stdout.decode() + made.stderr.decode()


def lines_with(text: str) -> list[int]:
    """The lines of the year file on which a text stands, from 1."""
    return [n for n, line in enumerate(YEAR.splitlines(), 1) if text in line]


@pytest.mark.slow
def test_one_line_in_a_model_makes_a_whole_key(with_new_key: Path) -> None:
    program = ("-m", "baocao_gen.cli")
    checked = json.loads(answer(with_new_key, *program, "check", "2020.yaml", "--format", "json"))
    misspelt = [p["position"]["line"] for p in checked["problems"] if "nghành" in p["message"]]
    assert misspelt == lines_with("nghành"), "the checks of wording read it"
    assert not [p for p in checked["problems"] if p["code"] == "BC402"], "a text may print it"

    asked = json.loads(answer(with_new_key, *program, "todo", "2020.yaml", "--format", "json"))
    places = [i["position"]["line"] for i in asked["items"] if "y_kien" in i["message"]]
    without = [*lines_with("da_tra: {"), *lines_with("Tập huấn"), *lines_with("16/QĐ-SNV")]
    assert places == without, "todo asks for it where it is missing"

    rolled = answer(with_new_key, *program, "new", "2020.yaml", "--dry-run")
    added = [line[1:].strip() for line in rolled.splitlines() if line.startswith("+")]
    assert "y_kien:  # so_lieu" in added, "last year's words are gone from the figure"
    assert [line for line in added if line.startswith("y_kien:  # nhiem_vu")], "and from the task"
    assert any("Tập huấn" in line and "y_kien:" in line for line in added), "where it is opened"
    assert "Gửi nghành" not in "".join(added)

    script = (
        "import sys, json; sys.path.insert(0, 'docs'); import tao_tham_chieu;"
        "from baocao_gen import json_schema;"
        "print(json.dumps([tao_tham_chieu.keys_page(), json_schema()]))"
    )
    page, schema = json.loads(answer(with_new_key, "-c", script))
    assert page.count("| `y_kien` | chữ | không | Ý kiến của thủ trưởng |") == len(PLACES)
    described = [
        name for name, one in schema["$defs"].items() if "y_kien" in one.get("properties", {})
    ]
    assert described == ["Document", "Figure", "Task"]
