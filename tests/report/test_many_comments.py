"""Thousands of comments in a text: twice as many may take twice the work."""

from __future__ import annotations

from counted_work import LINEAR, growth

from baocao_gen.report.prose import compile_with_places


def test_comments_take_as_much_work_as_there_are() -> None:
    assert growth(compile_with_places, lambda count: "{# a #} " * count, 400) < LINEAR
