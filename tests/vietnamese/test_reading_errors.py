"""A text that cannot be read → one kind of error, with words for a clerk and a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from baocao_gen.vietnamese.dates import parse_date
from baocao_gen.vietnamese.numbers import parse_number
from baocao_gen.vietnamese.periods import parse_period
from baocao_gen.vietnamese.reading_error import ReadingError


@pytest.mark.parametrize(
    ("read", "typed", "said"),
    [
        (parse_number, "sáu", "«sáu» không phải là số"),
        (parse_date, "hôm nay", "«hôm nay» không phải là ngày"),
        (parse_period, "quý V/2020", "không có quý 5"),
    ],
)
def test_what_cannot_be_read_is_told_in_words_with_a_way_out(
    read: Callable[[str], Any], typed: str, said: str
) -> None:
    with pytest.raises(ReadingError) as caught:
        read(typed)
    assert (caught.value.message, str(caught.value)) == (said, said)
    assert caught.value.hint


def test_where_nothing_can_be_suggested_there_is_no_hint() -> None:
    assert ReadingError("không đọc được").hint is None
