"""The short ways of tags, texts and formulas, and the long ones, say and refuse the same.

Judges: tags/private_characters.py
"""

import os
import random
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from thoroughness import share

from baocao_gen.figures.figure import Earlier
from baocao_gen.report.markdown import as_blocks
from baocao_gen.report.names import text_names
from baocao_gen.report.prose import compile_narrative, render_line, render_text
from baocao_gen.report.report import assemble
from baocao_gen.tags import fast
from baocao_gen.tags.calculations import compile_formula
from baocao_gen.tags.compile import InvalidText, SafeEnvironment, TextFault
from baocao_gen.tags.filters import FILTERS
from baocao_gen.yearfile.read import read_year_file

MANY = int(os.environ.get("BAOCAO_GEN_BOTH_WAYS", share(3000)))
"""How many tags, texts and formulas are asked both ways; 20000 takes about a minute."""
SPEC = Path(__file__).parent.parent / "spec"
FORMULAS = SafeEnvironment(filters={})
OPERANDS = {
    "a": Decimal("5"),
    "b": Decimal("0"),
    "c": Decimal("2.50"),
    "chu": "hai",
    "nhom": {"x": Decimal("3"), "y": 7, "trong": None, "items": Decimal(1)},
    "muc": [1, 2],
}
NAMES = (
    *("dvc", "thu", "nam", "ky_bao_cao", "phu_luc", "the_thuc", "nhiem_vu", "so_lieu", "dvx"),
    *("if", "is", "not", "self", "loop", "range", "true", "none", "namespace", "and", "Nam"),
)
STEPS = (
    *(".thu_tuc", ".ty_le", ".doanh_thu", ".chua_co", ".cung_ky", ".thu_tucc", "[0]", "[9]"),
    *(".so_van_ban", ".am", ".items", ".upper", ".if", ".0", ".__class__", "['thu_tuc']"),
)
KNOWN = ("dvc.thu_tuc", "dvc.ty_le", "thu.doanh_thu", "phu_luc[0].so_van_ban", "nam", "dvc.chua_co")
USES = (
    *(f"| {name}" for name in (*FILTERS, *SafeEnvironment(filters={}).filters) if name[0] != "<"),
    *("| so_le(1)", "|so_le(99)", "| so_voi_ke_hoach( 0)", "| d(0)", "| d('–')", "| khong_co"),
    *('| replace(".", "")', "| replace('1',  2)", "| d('|')", "| join(',')", '| theo("en")'),
    *("| first | d", "| gap_lan(1, 2)", "| dem()", "| liet_ke", "| d", "| default", "| join(3)"),
)
PLAIN_WORDS = (
    *("Năm ", "- mục ", "\n", "\n- ", "\n+ ", "\n* ", "\n\n", " ", "  ", "\t", "**đậm**", "*", "_"),
    *(
        "5*3*2",
        "|",
        "\n|a|b|\n|-|-|\n",
        "1. ",
        "\n2) ",
        "\\",
        "é",
        "e\u0301",
        "\r\n",
        "{",
        "}",
        "<",
    ),
    *(
        "{# lời #}",
        "{% if true %}x{% endif %}",
        "&amp;",
        "\n    sâu",
        "- ",
        "+",
        "* nhấn",
        "\u00a0",
    ),
)
ATOMS = (
    *("a", "b", "c", "chu", "nhom.x", "nhom['y']", "nhom.trong", "nhom.z", "muc[0]", "muc[5]"),
    *("d", "1", "0", "2.5", "'chữ'", "true", "none", "range", "nhom", "muc", "nhom.items", "()"),
)
OPERATORS = (
    *(" + ", " - ", " * ", " / ", " // ", " % ", " ** ", " == ", " != ", " < ", " >= ", " > "),
    *(" and ", " or ", " ~ ", " in ", " < 3 < ", " | d(1) + ", ")", " "),
)


@cache
def names() -> Mapping[str, Any]:
    previous = None
    for name in ("loc-van-2019.yaml", "loc-van.yaml"):
        year_file, origin, _ = read_year_file((SPEC / name).read_bytes(), name)
        last = previous.figures if previous else None
        previous = assemble(year_file, origin, Earlier(last, last))
    assert previous is not None
    return text_names(previous)


def a_tag(some: random.Random) -> str:
    steps = "".join(some.choices(STEPS, k=some.choice((0, 1, 1, 1, 2))))
    uses = " ".join(some.choices(USES, k=some.choice((0, 0, 1, 1, 2))))
    left, right = some.choice((("{{ ", " }}"),) * 6 + (("{{", "}}"), ("{{- ", " -}}")))
    name = some.choice(KNOWN if some.random() < 0.5 else NAMES[:9] * 4 + NAMES)
    return f"{left}{name}{steps if name not in KNOWN else ''} {uses}{right}"


def a_text(some: random.Random) -> str:
    pieces = [
        a_tag(some) if some.random() < 0.25 else some.choice(PLAIN_WORDS)
        for _ in range(some.randrange(1, 9))
    ]
    return "".join(pieces)


def a_formula(some: random.Random) -> str:
    formula = some.choice(ATOMS)
    for _ in range(some.randrange(0, 5)):
        formula += some.choice(OPERATORS) + some.choice(("", "", "-", "not ")) + some.choice(ATOMS)
        if some.random() < 0.2:
            formula = f"({formula})"
    return formula


def outcome(ask: Callable[[], Any]) -> Any:
    """What is said, or the kind, the words and the place of every refusal."""
    try:
        value = ask()
    except InvalidText as error:
        return [(one.kind, one.message, one.hint, one.tag) for one in error.faults]
    except TextFault as one:
        return one.kind, one.message, one.hint, one.tag
    return type(value), repr(value)


def as_tag(source: str) -> Any:
    return render_line(compile_narrative(source), names())


def as_text(source: str) -> Any:
    return as_blocks(render_text(compile_narrative(source), names()))


def as_formula(source: str) -> Any:
    return compile_formula(FORMULAS, source).evaluate(OPERANDS)


@pytest.mark.parametrize(
    ("make", "ask"), [(a_tag, as_tag), (a_text, as_text), (a_formula, as_formula)]
)
def test_the_short_way_and_the_long_way_agree(
    make: Callable[[random.Random], str], ask: Callable[[str], Any]
) -> None:
    some = random.Random(30)
    differences = []
    for _ in range(-(-MANY // 3)):
        source = make(some)
        short = outcome(lambda: ask(source))  # noqa: B023 - it is called at once
        with fast.switched_off():
            long = outcome(lambda: ask(source))  # noqa: B023 - it is called at once
        if short != long:
            differences.append((source, short, long))
    assert differences == []


def test_the_switch_is_one_for_tags_texts_and_formulas() -> None:
    source, formula = "Năm {{ nam }}", "a + c"
    assert compile_narrative(source).template is None
    assert isinstance(compile_formula(FORMULAS, formula).way, fast.Calculation)
    with fast.switched_off():
        assert compile_narrative(source).template is not None
        assert not isinstance(compile_formula(FORMULAS, formula).way, fast.Calculation)
    assert compile_narrative(source).template is None


def test_thousands_of_numbers_typed_without_dots_need_no_compiler() -> None:
    text = 'Có {{ dvc.thu_tuc_hanh_chinh_mot_cua_lien_thong | replace(".", "") }} việc. ' * 2_000
    assert compile_narrative(text).template is None
