"""A tag with a usual slip → what it was meant to be, and one fault for it."""

from __future__ import annotations

import pytest

from baocao_gen.tags.compile import InvalidText, SafeEnvironment, compile_text
from baocao_gen.tags.filters import FILTERS
from baocao_gen.tags.slips import slip_of
from baocao_gen.tags.unknown import unknown_filter


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{% for x in xs %}a{% end for %}", "viết liền: «{% endfor %}»"),
        ("{% if a %}b{% else if c %}d{% end %}", "viết «{% elif … %}»"),
        ("{{ if a }}b{% endif %}", "viết «{% if a %}»"),
        ("{{ a | }}", "viết tên một bộ lọc sau dấu «|», hoặc bỏ dấu ấy"),
        ("{{ ٣1.988 }}", "gõ lại số bằng các phím 0 đến 9"),
        ("{% if a > 1.5e٣ %}b{% endif %}", "gõ lại số bằng các phím 0 đến 9"),
    ],
)
def test_a_slip_in_a_text_is_told_once_at_its_tag(text: str, hint: str) -> None:
    with pytest.raises(InvalidText) as caught:
        compile_text(SafeEnvironment(filters=FILTERS), text)
    assert caught.value.faults[0].hint == hint
    assert len({fault.tag for fault in caught.value.faults}) == len(caught.value.faults)


@pytest.mark.parametrize(
    ("kind", "inner", "meant"),
    [
        ("%", "end if", "endif"),
        ("%", "elseif a > 1", "elif a > 1"),
        ("%", "FOR x in xs", "for x in xs"),
        ("{", "endfor", "endfor"),
        ("%", "end", "endfor"),
    ],
)
def test_a_slip_is_taken_for_what_was_meant(kind: str, inner: str, meant: str) -> None:
    slip = slip_of(kind, inner, "for")
    assert slip is not None
    assert slip.inner == meant


@pytest.mark.parametrize("inner", ["endfor", "else", "elif a", "for x in xs", "set a = 1", "raw"])
def test_a_right_statement_is_no_slip(inner: str) -> None:
    assert slip_of("%", inner) is None


def test_a_filter_of_another_program_leads_to_ours() -> None:
    assert "| so_le(n)" in str(unknown_filter("number_format", ()).hint)
