"""Models as a program meets them: made, compared, copied, refused; and what they say of themselves.

Judges: yearfile/model/fields.py
"""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest

from baocao_gen import InvalidReport
from baocao_gen.yearfile.model import (
    Alignment,
    Authority,
    Figure,
    Header,
    NewYear,
    Section,
    Signer,
    TableColumn,
    YearFile,
    model_inside,
)
from baocao_gen.yearfile.model.base import Model, validated
from baocao_gen.yearfile.model.readers import Listing, Perhaps, reader_of, whole_number
from baocao_gen.yearfile.model.schema import json_schema
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.refusal import Refused, refuse

FIGURE = Figure(unit="thủ tục", actual=Decimal(1988), on_new_year="giu")


def told(make: Any, *arguments: Any, **named: Any) -> list[tuple[str, str]]:
    """The code and the path of each problem."""
    with pytest.raises(InvalidReport) as caught:
        make(*arguments, **named)
    return [(one.code, (one.position and one.position.part) or "") for one in caught.value.problems]


def test_a_value_is_given_by_its_field_or_by_its_key() -> None:
    assert Figure(don_vi_tinh="thủ tục", thuc_hien="1988", khi_sang_nam="giu") == FIGURE  # type: ignore[call-arg]
    assert (
        Figure.model_validate({"unit": "thủ tục", "actual": 1988, "khi_sang_nam": "giu"}) == FIGURE
    )
    assert Figure.model_validate(FIGURE) is FIGURE
    assert FIGURE.on_new_year is NewYear.KEEP


def test_what_was_not_given_is_there_with_its_default() -> None:
    assert FIGURE.model_fields_set == {"unit", "actual", "on_new_year"}
    assert (FIGURE.name, FIGURE.parts, FIGURE.estimated) == (None, (), False)
    assert TableColumn(name="Cột", align="phai").align is Alignment.RIGHT
    assert TableColumn(name="Cột").align is None


def test_a_default_that_can_change_is_nobody_elses() -> None:
    signer = {"chuc_vu": "Giám đốc", "ho_ten": ""}
    header = {"co_quan_ban_hanh": "Sở", "ky_hieu": "BC", "dia_danh": "Hà Nội", "trich_yeu": "x"}
    file = {
        "ky_bao_cao": 2020,
        "the_thuc": {**header, "nguoi_ky": signer, "noi_nhan": ["Lưu"]},
        "noi_dung": [{"van": "x"}],
    }
    one, other = YearFile.model_validate(file), YearFile.model_validate(file)
    one.figures["nhom"] = {}
    assert other.figures == {}


@pytest.mark.parametrize(
    "twin", [copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))]
)
def test_a_copy_is_equal_and_knows_what_was_given(twin: Any) -> None:
    made = twin(FIGURE)
    assert made == FIGURE
    assert hash(made) == hash(FIGURE)
    assert made.model_fields_set == FIGURE.model_fields_set


def test_an_empty_key_is_not_the_same_as_none() -> None:
    given = {"don_vi_tinh": "hồ sơ", "thuc_hien": "4"}
    bare, blank = Figure.model_validate(given), Figure.model_validate({**given, "ke_hoach": None})
    assert bare.planned is blank.planned is None
    assert bare != blank
    assert bare == Figure.model_validate(given)


def test_a_copy_with_other_values_leaves_the_first_as_it_was() -> None:
    other = FIGURE.model_copy(update={"actual": Decimal(5)})
    assert (other.actual, other.unit, FIGURE.actual) == (Decimal(5), "thủ tục", Decimal(1988))
    assert other != FIGURE
    assert FIGURE.model_copy() == FIGURE


def test_models_of_different_kinds_are_never_equal() -> None:
    assert Section() != TableColumn(name="x")
    assert Section() != ()


def test_a_model_never_changes() -> None:
    with pytest.raises(AttributeError, match="frozen"):
        FIGURE.unit = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError, match="frozen"):
        del FIGURE.unit
    with pytest.raises(AttributeError):
        _ = Figure.unit  # a class has no value


def test_a_model_is_printed_by_its_fields() -> None:
    assert repr(TableColumn(name="Cột")) == "TableColumn(name='Cột', share=None, align=None)"


def test_everything_wrong_is_told_at_once_each_at_its_path() -> None:
    assert told(Figure, actual="1.988", parts="a", estimated="ừ", decimals=13, la=1) == [
        ("BC201", ""),
        ("BC203", "thuc_hien"),
        ("BC206", "gom"),
        ("BC206", "uoc_tinh"),
        ("BC206", "so_le"),
        ("BC202", "la"),
    ]


def test_a_key_said_twice_is_unknown_the_second_time() -> None:
    assert told(Figure, unit="x", don_vi_tinh="y") == [("BC202", "unit")]


def test_values_that_contradict_each_other_are_refused_once_each_is_good() -> None:
    assert told(Figure, unit="x", parts=["a"], formula="b") == [("BC211", "")]
    assert told(Figure, unit=None, parts=["a"], formula="b") == [("BC205", "don_vi_tinh")]


def test_data_that_holds_itself_is_a_problem_and_no_traceback() -> None:
    section: dict[str, Any] = {"van": "x"}
    section["muc"] = [section]
    assert told(Section.model_validate, section) == [("BC123", "")]


def test_fifty_faults_of_a_kind_are_enough() -> None:
    wrong = {"don_vi_tinh": "x", "gom": [None] * 60}
    assert len(told(validated, Figure, wrong, Origin("x"))) == 50


@pytest.mark.parametrize(
    ("typed", "means"), [("3", 3), (3, 3), ("+3", 3), ("3.0", 3), ("12", 12), ("0", 0)]
)
def test_a_whole_number_is_read(typed: object, means: int) -> None:
    assert whole_number(0, 12).read(typed, {}) == means


@pytest.mark.parametrize(
    "typed", ["", "x", "1.5", "-1", "13", "9" * 5000, "１", True, 1.5, None, []]
)
def test_what_is_no_small_whole_number_is_refused(typed: object) -> None:
    with pytest.raises(Refused):
        whole_number(0, 12).read(typed, {})


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        *((word, True) for word in ("true", "Yes", "có", True, "1")),
        *((word, False) for word in ("false", "off", "Không", False, 0)),
    ],
)
def test_a_flag_is_read(typed: object, means: bool) -> None:
    assert Figure(unit="x", estimated=typed).estimated is means


def test_one_authority_may_stand_for_a_list_of_one() -> None:
    signer = Signer(authorities="KT.", on_behalf_of="Giám đốc", job_title="Phó", full_name="")
    assert signer.authorities == (Authority.DEPUTY,)
    assert signer.on_behalf_of == ("Giám đốc",)


def test_a_list_may_be_anything_that_is_gone_through() -> None:
    assert Figure(unit="x", parts=(name for name in ("a", "b"))).parts == ("a", "b")


def test_an_annotation_says_how_it_is_read() -> None:
    kind = reader_of(tuple[Authority | None, ...], lambda _: whole_number(0, 1), at_least=2)
    assert isinstance(kind, Listing)
    assert isinstance(kind.inner, Perhaps)
    assert kind.read(["TM.", None], {}) == (Authority.COLLECTIVE, None)
    with pytest.raises(Refused) as caught:
        kind.read(["TM.", "x", 5], {})
    assert [one.path for one in caught.value.found] == [(1,), (2,)]


def test_a_refusal_is_led_back_step_by_step() -> None:
    refused = refuse("BC205", "x", None, "b")
    assert [one.path for one in refused.below("a")] == [("a", "b")]


def test_the_model_below_a_key_is_known_where_it_is_its_own() -> None:
    assert model_inside(Section, "sections") is Section
    assert model_inside(YearFile, "figures") is Figure
    assert model_inside(Header, "second_signer") is Signer
    assert model_inside(Header, "place") is None


def test_a_model_of_ones_own_may_take_over_all_fields() -> None:
    class Column(TableColumn):
        """A column with nothing more."""

    assert Column(name="Cột").share is None
    assert list(Column.model_fields) == list(TableColumn.model_fields)


def test_the_schema_says_which_numbers_are_small_enough() -> None:
    schema = json_schema()
    share = schema["$defs"]["TableColumn"]["properties"]["rong"]
    assert share["anyOf"] == [{"maximum": 100, "minimum": 1, "type": "integer"}, {"type": "null"}]
    group = schema["$defs"]["FigureTree"]["additionalProperties"]["oneOf"]
    assert group == [{"$ref": "#/$defs/Figure"}, {"$ref": "#/$defs/FigureTree"}]


def test_reading_a_file_loads_no_library_of_models() -> None:
    program = "import sys, baocao_gen.pipeline.one; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == [b"False"]


def test_every_model_is_one_of_ours() -> None:
    assert issubclass(YearFile, Model)
