"""Typed dates → whole and partial dates → official forms."""

import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytest_param_files import ParamTestData

from baocao_gen.vietnamese import DateError, PartialDate, parse_date

SPEC = Path(__file__).parents[1] / "spec" / "vietnamese-dates.md"


def understood(text: str) -> str:
    try:
        found = parse_date(text)
    except DateError as error:
        return f"{error.message} → {error.hint}"
    return " | ".join((found.long(), found.short(), found.month_year()))


@pytest.mark.param_file(SPEC)
def test_dates_are_read_and_printed_as_the_specification_says(file_params: ParamTestData) -> None:
    read = "".join(understood(line) + "\n" for line in file_params.content.splitlines())
    file_params.assert_expected(read)


def test_every_day_of_four_years_can_be_printed_and_read_back() -> None:
    start = date(2019, 1, 1)
    for day in (start + timedelta(days=n) for n in range(4 * 365 + 1)):
        partial = PartialDate(day.year, day.month, day.day)
        texts = (partial.long(), partial.short(), day.isoformat(), f"{day:%d/%m/%Y}")
        assert {parse_date(text) for text in texts} == {partial}


def test_a_missing_day_leaves_exactly_eight_spaces() -> None:
    assert PartialDate(2020, 12).long() == "ngày" + " " * 8 + "tháng 12 năm 2020"


def test_dates_are_ordered_and_a_missing_part_comes_first() -> None:
    dates = [
        PartialDate(2020, 2, 1),
        PartialDate(2020, 2),
        PartialDate(2020),
        PartialDate(2019, 12),
    ]
    assert [str(d) for d in sorted(dates)] == ["12/2019", "2020", "02/2020", "01/02/2020"]
    assert PartialDate(2020, 2) >= PartialDate(2020)


def test_a_date_is_complete_when_its_day_is_known() -> None:
    assert PartialDate(2020, 2, 29).complete
    assert not PartialDate(2020, 2).complete


def test_decomposed_text_is_read_too() -> None:
    text = unicodedata.normalize("NFD", "ngày 08 tháng 7 năm 2020")
    assert parse_date(text) == PartialDate(2020, 7, 8)


@pytest.mark.parametrize("parts", [(2020, None, 5), (20, 1, 1), (2020, 0, 1), (2021, 2, 29)])
def test_a_date_that_does_not_exist_cannot_be_built(parts: tuple[int, int | None, int]) -> None:
    with pytest.raises(DateError):
        PartialDate(*parts)
