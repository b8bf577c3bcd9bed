"""What a tag may ask of a value depends on what the value is; every operation ends.

Judges: tags/bounds.py, tags/kinds.py
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from baocao_gen.tags.calculations import compile_formula
from baocao_gen.tags.compile import Budget, InvalidText, SafeEnvironment, TextFault, compile_text
from baocao_gen.tags.filters import FILTERS
from baocao_gen.tags.printable import official
from baocao_gen.vietnamese.dates import PartialDate

PLAIN = SafeEnvironment(filters=FILTERS, finalize=official)


class Colour(Enum):
    RED = "đỏ"


class Point(NamedTuple):
    x: int
    y: int


@dataclass
class Person:
    name: str

    def greeting(self) -> str:
        return f"Ông {self.name}"


VALUES: dict[str, Any] = {
    "chu": "Sở, ban",
    "so": 65,
    "tien": Decimal("1.5"),
    "ds": [1, 2],
    "nhom": {"a": 1},
    "ngay": date(2020, 7, 8),
    "ky": PartialDate(2020, 7, 8),
    "mau": Colour.RED,
    "diem": Point(3, 4),
    "nguoi": Person("An"),
    "tho": b"a",
}


def printed(source: str) -> str:
    return compile_text(PLAIN, source).render(VALUES)


def refused(source: str) -> TextFault:
    with pytest.raises(TextFault) as caught:
        compile_text(PLAIN, source).render(VALUES, Budget(steps=100_000))
    return caught.value


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{{ chu.split(', ') | join('; ') }}", "Sở; ban"),
        ("{{ chu.upper() }} {{ chu.startswith('Sở') }}", "SỞ, BAN có"),
        ("{% for k, v in nhom.items() %}{{ k }}={{ v }}{% endfor %}", "a=1"),
        ("{{ nhom.get('b', 2) }} {{ nhom.keys() | join }}", "2 a"),
        ("{{ ds.index(2) }} {{ ds.count(1) }}", "1 1"),
        ("{{ ngay.strftime('%d/%m/%Y') }} {{ ngay.year }}", "08/07/2020 2020"),
        ("{{ ky.day }} {{ ky.long() }}", "8 ngày 08 tháng 7 năm 2020"),
        ("{{ mau.value }} {{ diem.x }} {{ nguoi.name }} {{ nguoi.greeting() }}", "đỏ 3 An Ông An"),
        ("{% for i in ds %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/2 2/2 "),
    ],
)
def test_what_templates_ask_of_values_is_open(source: str, words: str) -> None:
    assert printed(source) == words


@pytest.mark.parametrize(
    "call",
    [
        *("so.to_bytes(1, 'big')", "so.bit_length()", "so.from_bytes('a')", "so.real"),
        *("tien.scaleb(999990)", "tien.as_integer_ratio()", "tien.quantize(tien)"),
        *("(1.5 * 1).scaleb(999990)", "(0.5).hex()", "ds.append(1)", "ds.copy()", "ds.sort()"),
        *("nhom.copy()", "nhom.fromkeys(ds)", "nhom.pop('a')", "nhom.items().mapping"),
        *("tho.ljust(9)", "tho.hex()", "tho.join(ds)", "tho.decode()", "tho + tho", "tho * 9"),
        *(
            "chu.center(9)",
            "chu.encode()",
            "chu.replace('a', 'b')",
            "chu.format(1)",
            "chu.zfill(9)",
        ),
        *(
            "range(9).count(0.5)",
            "ngay.replace(2021)",
            "mau.mro()",
            "range.start",
            "diem._asdict()",
        ),
        *("nguoi.greeting.__func__", "ky.replace()", "ds.__len__()", "(ds | map('abs')).gi_code"),
    ],
)
def test_what_is_not_named_for_a_kind_is_closed(call: str) -> None:
    found = refused(f"{{{{ {call} }}}}")
    assert found.kind in ("security", "undefined")
    assert found.hint


@pytest.mark.parametrize("name", ["<steps>", "<touch>", "<join>", "<key>", "<compare>"])
def test_the_meters_are_no_filters(name: str) -> None:
    source = f"{{{{ [ds] | map('{name}', 0, -99999999) | list | length }}}}"
    assert refused(source).message == f"không có bộ lọc «{name}»"


_DEEP = (
    "{% set ns = namespace(x=(1, 2)) %}"
    "{% for i in range(99) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}"
)
_LONG = (
    "{% set ns = namespace(x=(1,)) %}{% for i in range(9999) %}{% set ns.x = (ns.x,) %}{% endfor %}"
)


@pytest.mark.parametrize("nested", [_DEEP, _LONG])
@pytest.mark.parametrize(
    "use",
    [
        *("{ns.x: 1}", "nhom[ns.x]", "ns.x in nhom", "nhom.get(ns.x)", "[ns.x] | unique"),
        *("namespace([(ns.x, 1)])", "[[ns.x, 1]] | sort", "ns.x == (ns.x, 1)", "ds.count(ns.x)"),
        *("{(1, ns.x): 1}", "[{'a': ns.x}] | groupby('a')"),
    ],
)
def test_no_value_is_looked_through_without_end(nested: str, use: str) -> None:
    assert refused(f"{nested}{{% set y = {use} %}}").kind == "security"


@pytest.mark.parametrize(
    "use",
    [
        *("ns", "ns.x", "{'a': ns.x}", "{'a': ns.x}.values()", "{'a': ns.x}.items()"),
        *("ns.x | dem", "ns.x | so_le(1)", "ns.x | bang_chu", "ns.x | kem_don_vi", "ns ~ 'a'"),
        *("ns.x | ngay_dai", "ns | viet_hoa", "[ns] | liet_ke", "ns.x | la_ma", "ns | upper"),
    ],
)
def test_no_group_is_said_in_words(use: str) -> None:
    assert refused(f"{_DEEP}{{{{ {use} }}}}").kind in ("security", "runtime")


def test_filters_are_not_stacked_on_each_other_until_the_stack_is_full() -> None:
    stacked = "{% for i in range(9999) %}{% set ns.x = ns.x | map('abs') %}{% endfor %}"
    assert printed(f"{{% set ns = namespace(x=[1]) %}}{stacked}{{{{ ns.x | join }}}}") == "1"


@pytest.mark.parametrize(
    "use",
    [
        *("('b' ~ 'a') in x", "x.rfind('b' ~ x)", "x.strip('b' ~ x)", "x is lower", "x == x ~ ''"),
        *("[x] | select('lower') | list", "[x, x] | sort | length", "[x] * 999 | length"),
        *("x.split('a')", "x | trim('ab')", "x.count('b')"),
    ],
)
def test_long_texts_are_charged_for_what_is_searched_in_them(use: str) -> None:
    source = f"{{% for i in range(99999) %}}{{% set y = {use} %}}{{% endfor %}}"
    with pytest.raises(TextFault) as caught:
        compile_text(PLAIN, source).render({"x": "a" * 99_999}, Budget(steps=99_000))
    assert caught.value.kind == "security"


@pytest.mark.slow
def test_a_pass_costs_what_is_in_the_body_of_the_loop() -> None:
    body = "{{ a.b }}" * 4_000
    for source in (
        f"{{% for i in range(900) %}}{body}{{% endfor %}}",
        f"{{% macro m() %}}{body}{{% endmacro %}}{'{{ m() }}' * 900}",
    ):
        with pytest.raises(TextFault, match="vòng lặp chạy quá nhiều lượt"):
            compile_text(PLAIN, source).render({"a": {"b": ""}}, Budget(steps=50_000))


def test_a_long_list_is_not_joined_into_a_text_without_end() -> None:
    assert refused("{{ ([('a' * 9999)] * 9999) | liet_ke }}").message == "lặp chữ quá dài"


def test_marks_stacked_on_one_letter_are_refused_before_they_are_sorted() -> None:
    found = refused("{{ ('\u0301\u0323' * 49000) | viet_hoa_dau }}")
    assert found.message == "hơn 64 dấu thanh chồng lên một chữ"


@pytest.mark.parametrize("source", ["a+" * 500_000 + "a", "a." * 500_000 + "a", "(" * 999_999])
def test_a_formula_as_long_as_a_book_is_not_read(source: str) -> None:
    with pytest.raises(InvalidText, match="lồng nhau quá sâu"):
        compile_formula(PLAIN, source)


# --- every operation, on values of every kind -----------------------------------------------

ATOMS = (
    *("s", "w", "t", "l", "d", "n", "m", "b", "p", "g", "none", "inf", "-1", "99999", "1e308"),
    *("(1, (2, 3))", "d.items()", "[l] * 999", "{'a': l}", "range(99999)", "'a.' * 50", "x"),
)
HOSTILE: dict[str, Any] = {
    "s": "a" * 99_999,
    "w": " " * 99_999,
    "t": "<!-- a>" * 14_000,
    "l": [1] * 99_999,
    "d": {str(number): number for number in range(9_999)},
    "n": 10**1_200,
    "m": Decimal("1e300"),
    "b": b"a" * 99_999,
    "p": PartialDate(2020, 7, 8),
    "g": date(2020, 7, 8),
    "inf": float("inf"),
    "none": None,
}
METHODS = sorted(
    {
        name
        for kind in (str, list, dict, int, float, Decimal, bytes, date, PartialDate, range)
        for name in dir(kind)
        if name[0] != "_"
    }
)
OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "~", "==", "<", "in")


def operations() -> Iterator[str]:
    """All pairs of kinds with every operator, method, filter and test."""
    named = [name for name in PLAIN.filters if name[0] != "<"]
    for left, right in product(ATOMS, ATOMS):
        yield from (f"({left}) {operator} ({right})" for operator in OPERATORS)
        yield from (f"({left}).{name}({right})" for name in METHODS)
        yield from (f"({left}) | {name}({right})" for name in named)
        yield from (f"({left}) is {name}({right})" for name in PLAIN.tests)
        yield from (f"({left})[{right}:]", f"({left})[{right}]")
    for left, name in product(ATOMS, named):
        yield f"({left}) | {name}"
        yield f"({left}) | map('{name}') | list"


SHARE = int(os.environ.get("BAOCAO_GEN_OPERATIONS", "1999"))
"""One in so many operations is tried; 1 tries all of them, in about half an hour."""
_CPU_SECONDS = 2
"""No single operation may take so long: it would be asked again for each pass of a loop."""


def every_operation_ends(share: int) -> None:
    """Try operations once and in a loop, with room for some copies of what they are given."""
    import resource
    import time

    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
    forms = ("{%% set y = %s %%}", "{%% for i in range(2000) %%}{%% set y = %s %%}{%% endfor %%}")
    for use, form in product(list(operations())[::share], forms):
        begun = time.process_time()
        hint = _hint_of_a_refusal(form % use)
        assert hint, form % use
        assert time.process_time() - begun < _CPU_SECONDS, form % use


def _hint_of_a_refusal(source: str) -> str | None:
    """What is told if an operation is refused; no other error comes out."""
    try:
        compile_text(PLAIN, source).render(HOSTILE, Budget(steps=20_000))
    except InvalidText as error:
        return error.faults[0].message
    except TextFault as fault:
        return fault.hint
    return "done"


@pytest.mark.slow
def test_every_operation_on_every_kind_ends_within_its_limits() -> None:
    """In a process of its own: what goes wrong there would take this one with it."""
    code = f"from test_kinds import every_operation_ends; every_operation_ends({SHARE})"
    tried = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr[-2000:]


@pytest.mark.parametrize("source", ["{{ ds[la] }}", "{{ nhom[la] }}", "{{ nhom[ds[la]] }}"])
def test_a_missing_name_in_brackets_is_the_one_that_is_told(source: str) -> None:
    assert refused(source).message == "không có tên «la»"
