"""The names that a text asks for, seen through loops, «set», macros and conditions."""

from __future__ import annotations

import pytest

from baocao_gen.report.prose import compile_narrative
from baocao_gen.tags.names_asked import references

CASES = {
    "{{ nam }}": "nam",
    "{{ a.b.c | dem }}": "a.b.c | dem",
    "{{ a['b'] | so_le(2) | kem_don_vi }}": "a.b | so_le | kem_don_vi",
    "{{ a[0].b }}": "a[].b",
    "{{ a[nam].b }}": "a[].b nam?",
    "{{ a[1:] | liet_ke }}": "a | liet_ke",
    "{% if a > b.c %}{{ d }}{% endif %}": "a? b.c? d",
    "{{ x if a else y }}": "a? x y",
    "{% for p in a.b %}{{ p.c }}{% endfor %}": "a.b? a.b[].c",
    "{% for p in a %}{% for q in p.b %}{{ q }}{% endfor %}{% endfor %}": "a? a[].b? a[].b[]",
    "{% for p in a | sort(attribute='n') %}{{ p.n }}{% endfor %}": "a? | sort a[].n",
    "{% for p in a if p.b %}{{ p.c }}{% endfor %}": "a? a[].b? a[].c",
    "{% for k, v in a.items() %}{{ k }}{{ v.x }}{% endfor %}": "a?",
    "{% for p in a %}{{ loop.index }}{{ loop.last }}{% endfor %}": "a?",
    "{% for p in a %}{% else %}{{ p }}{% endfor %}": "a? p",
    "{% set x = a.b %}{{ x.c }}": "a.b? a.b.c",
    "{% set x %}{{ a }}{% endset %}{{ x }}": "a",
    "{% set x = a | first %}{{ x.b }}": "a? | first a[].b",
    "{% macro m(p) %}{{ p }}{{ a }}{% endmacro %}{{ m(b) }}": "a b",
    "{% with x = a %}{{ x.b }}{% endwith %}{{ x }}": "a? a.b x",
    "{{ range(a) | list }}": "a",
    "{{ a.upper() }}": "a",
    "{% for p in a(b) %}{{ p }}{% endfor %}": "a? b?",
    "{{ 'a' ~ b }}": "b",
    "{{ (a | first).b }}": "a | first",
    "{{ a | default('x') }}": "a! | default",
    "{% if a is defined %}{{ a.b }}{% endif %}{{ a }}": "a?! a.b! a",
    "{% if not a is defined %}{{ b }}{% else %}{{ a }}{% endif %}": "a?! b a!",
    "{% raw %}{{ a }}{% endraw %}{# {{ b }} #}": "",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_a_name_is_told_by_its_path_from_the_outside(text: str, expected: str) -> None:
    """«?» marks a name that is only asked about, «!» one that may be missing."""
    found = [
        reference.dotted
        + ("" if reference.is_printed else "?")
        + ("!" if reference.is_optional else "")
        + "".join(f" | {applied.name}" for applied in reference.filters)
        for reference in references(compile_narrative(text))
    ]
    assert " ".join(found) == expected


def test_an_alias_stands_for_its_path() -> None:
    [found] = references(compile_narrative("{{ nay.so }}"), {"nay": ("phu_luc", "[]")})
    assert found.dotted == "phu_luc[].so"


def test_each_reference_knows_its_tag_and_the_constants_of_its_filters() -> None:
    first, second = references(compile_narrative("a {{ x | so_le(2) }}\n{{ y }}"))
    assert first.tag
    assert first.tag.text == "{{ x | so_le(2) }}"
    assert first.filters[0].arguments == (2,)
    assert second.tag
    assert second.tag.text == "{{ y }}"
