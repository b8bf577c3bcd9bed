"""Lists whose items may be words, or one thing by itself → acts on them, and the file then."""

from __future__ import annotations

import pytest

from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.editing.apply import with_acts
from baocao_gen.yearfile.model import ReportingUnit, TableColumn
from baocao_gen.yearfile.model.chart import ChartFigure
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.yaml import Plain, to_plain
from baocao_gen.yearfile.yaml.remembered import read_once
from baocao_gen.years.edits import listed

_YEAR = """\
noi_dung:
  - bieu_do: {so_lieu: a}
cac_don_vi:
  - Xã A   # trước
  - {nhom: Khối}
phu_luc:
  - bang:
      cot: [{ten: TT}, {ten: Việc}]
      hang:
        - ["1", Họp]
"""
_FIGURES: KeyPath = ("noi_dung", 0, "bieu_do", "so_lieu")
_FREE: KeyPath = ("phu_luc", 0, "bang")


def _plain() -> Plain:
    return to_plain(read_once(_YEAR.encode())[0])


def _done(acts: list[Act]) -> str:
    return with_acts(_YEAR.encode(), acts)


def test_one_thing_by_itself_is_a_list_of_one() -> None:
    assert listed.items_at(_plain(), _FIGURES) == [_FIGURES]
    assert listed.items_at(_plain(), ("cac_don_vi",)) == [("cac_don_vi", 0), ("cac_don_vi", 1)]
    assert listed.items_at(_plain(), ("bo_qua",)) == []


def test_a_word_is_the_value_of_the_key_that_it_stands_for() -> None:
    assert listed.text_at(_plain(), (*_FIGURES, "so_lieu")) == "a"
    assert listed.text_at(_plain(), (*_FIGURES, "ten")) is None
    assert listed.text_at(_plain(), ("cac_don_vi", 0, "ten")) == "Xã A"


@pytest.mark.parametrize(
    ("acts", "old", "new"),
    [
        (
            listed.added(_plain(), _FIGURES, ChartFigure, {"figure": "b", "name": ""}),
            "so_lieu: a}",
            "so_lieu: [a, b]}",
        ),
        (
            listed.added(_plain(), ("cac_don_vi",), ReportingUnit, {"name": "Xã B"}),
            "{nhom: Khối}\n",
            "{nhom: Khối}\n  - Xã B\n",
        ),
        (
            list(listed.spelled_out(_plain(), [("cac_don_vi", 0, "nhom")])),
            "- Xã A ",
            "- {ten: Xã A} ",
        ),
        (listed.moved(_plain(), ("cac_don_vi", 1), 0), "", ""),
        (listed.taken(_plain(), ("cac_don_vi", 1)), "  - {nhom: Khối}\n", ""),
        (
            listed.added_row(_plain(), (*_FREE, "hang")),
            "Họp]\n",
            'Họp]\n        - ["", ""]\n',
        ),
    ],
)
def test_an_act_leaves_every_other_byte(acts: list[Act], old: str, new: str) -> None:
    assert _done(acts) == _YEAR.replace(old, new, 1)


def test_cells_go_with_their_column() -> None:
    column = (*_FREE, "cot")
    added = _done(listed.added(_plain(), column, TableColumn, {"name": "Nơi"}))
    assert added == _YEAR.replace("{ten: Việc}]", "{ten: Việc}, {ten: Nơi}]").replace(
        "Họp]", 'Họp, ""]'
    )
    moved = _done(listed.moved(_plain(), (*column, 0), 1))
    assert moved == _YEAR.replace("{ten: TT}, {ten: Việc}", "{ten: Việc}, {ten: TT}").replace(
        '"1", Họp', 'Họp, "1"'
    )
    taken = _done(listed.taken(_plain(), (*column, 0)))
    assert taken == _YEAR.replace("{ten: TT}, ", "").replace('"1", ', "")
