"""Texts that nest deeper than anybody writes → a fault at the tag, never an error of Python's."""

from __future__ import annotations

import pytest

from baocao_gen.report.prose import compile_narrative
from baocao_gen.tags.compile import InvalidText
from baocao_gen.tags.depth import MAX_BLOCKS, MAX_LEVELS
from baocao_gen.tags.names_asked import references

BEFORE = "{{ nam }} "


def blocks(depth: int) -> dict[str, str]:
    return {
        "for": "{% for a in b %}" * depth + "{% endfor %}" * depth,
        "if": "{% if a %}" * depth + "{% endif %}" * depth,
        "else": "{% if a %}{% else %}" * depth + "{% endif %}" * depth,
        "with": "{% with a = b %}" * depth + "{% endwith %}" * depth,
        "filter": "{% filter upper %}" * depth + "{% endfilter %}" * depth,
        "set": "{% set a %}" * depth + "{% endset %}" * depth,
        "macro": "{% macro a() %}" * depth + "{% endmacro %}" * depth,
        "call": "{% call a() %}" * depth + "{% endcall %}" * depth,
    }


def expressions(depth: int) -> dict[str, str]:
    return {
        "dots": "{{ a" + ".b" * depth + " }}",
        "items": "{{ a" + "[0]" * depth + " }}",
        "filters": "{{ a" + "|upper" * depth + " }}",
        "not": "{{ " + "not " * depth + "a }}",
        "minus": "{{ " + "-" * depth + "a }}",
        "sum": "{{ a" + "+a" * depth + " }}",
        "and": "{{ a" + " and a" * depth + " }}",
        "power": "{{ a" + "**a" * depth + " }}",
        "calls": "{{ a" + "()" * depth + " }}",
        "condition": "{{ " + "a if a else " * depth + "a }}",
        "set": "{% set a = " + "not " * depth + "a %}",
    }


def brackets(depth: int) -> dict[str, str]:
    return {
        "round": "{{ " + "(" * depth + "a" + ")" * depth + " }}",
        "square": "{{ " + "[" * depth + "a" + "]" * depth + " }}",
        "curly": "{{ " + "{1: " * depth + "a" + "}" * depth + " }}",
        "arguments": "{{ " + "a(" * depth + "a" + ")" * depth + " }}",
        "filters": "{{ " + "a|d(" * depth + "a" + ")" * depth + " }}",
        "keys": "{{ " + "a[" * depth + "a" + "]" * depth + " }}",
        "target": "{% for " + "(" * depth + "a," + ")" * depth + " in b %}{% endfor %}",
        "condition": "{% if " + "(" * depth + "a" + ")" * depth + " %}{% endif %}",
    }


def at_tag(source: str) -> int:
    """The offset of the one tag that is told."""
    with pytest.raises(InvalidText) as caught:
        compile_narrative(BEFORE + source)
    [fault] = caught.value.faults
    assert fault.hint
    assert fault.tag is not None
    return fault.tag.start - len(BEFORE)


@pytest.mark.parametrize("kind", blocks(0))
def test_as_many_blocks_as_a_text_may_have_inside_each_other_are_read(kind: str) -> None:
    assert references(compile_narrative(blocks(MAX_BLOCKS)[kind])) is not None


@pytest.mark.parametrize("depth", [MAX_BLOCKS + 1, 120, 1500])
@pytest.mark.parametrize("kind", blocks(0))
def test_the_first_block_that_is_too_deep_is_told(kind: str, depth: int) -> None:
    opening = len(blocks(1)[kind]) - len("{% end" + ("if" if kind == "else" else kind) + " %}")
    assert at_tag(blocks(depth)[kind]) == opening * MAX_BLOCKS


@pytest.mark.parametrize("kind", expressions(0))
def test_as_deep_an_expression_as_a_text_may_have_is_read(kind: str) -> None:
    assert references(compile_narrative(expressions(MAX_LEVELS - 5)[kind])) is not None


@pytest.mark.parametrize("depth", [MAX_LEVELS + 5, 1500, 6000])
@pytest.mark.parametrize("kind", expressions(0))
def test_an_expression_that_is_too_deep_is_told_at_its_tag(kind: str, depth: int) -> None:
    assert at_tag(expressions(depth)[kind]) == 0


@pytest.mark.parametrize("depth", [100, 199, 1500])
@pytest.mark.parametrize("kind", brackets(0))
def test_brackets_that_are_too_deep_are_told_at_their_tag(kind: str, depth: int) -> None:
    assert at_tag(brackets(depth)[kind]) == 0


def test_every_tag_that_is_too_deep_is_told() -> None:
    with pytest.raises(InvalidText) as caught:
        compile_narrative(" ".join([*expressions(1500).values(), "{{ a b }}"]))
    assert len(caught.value.faults) == len(expressions(0)) + 1


def test_blocks_that_are_never_closed_are_told_as_such_however_many_they_are() -> None:
    with pytest.raises(InvalidText) as caught:
        compile_narrative("{% if a %}" * 30)
    assert [fault.message for fault in caught.value.faults] == [
        "«{% if a %}» mở mà không đóng"
    ] * 30


def test_a_number_of_thousands_of_digits_is_told_at_its_tag() -> None:
    assert at_tag("{{ " + "1" * 6000 + " }}") == 0


def test_a_tag_without_an_end_is_told_in_a_long_text() -> None:
    assert at_tag("{{ a" + " b" * 100_000) == 0
