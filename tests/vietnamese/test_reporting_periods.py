"""Typed reporting periods → their names and neighbours."""

from pathlib import Path

import pytest
from pytest_param_files import ParamTestData

from baocao_gen.vietnamese import Period, PeriodError, parse_period
from baocao_gen.vietnamese.periods import PERIODS_IN_YEAR

SPEC = Path(__file__).parents[1] / "spec" / "vietnamese-periods.md"
ALL_OF_2020 = [
    Period(kind, 2020, index + 1)
    for kind, count in PERIODS_IN_YEAR.items()
    for index in range(count)
]


def understood(text: str) -> str:
    try:
        period = parse_period(text)
    except PeriodError as error:
        return f"{error.message} → {error.hint}"
    neighbours = (period, period.previous(), period.next(), period.year_before())
    return " | ".join(map(str, neighbours))


@pytest.mark.param_file(SPEC)
def test_periods_are_read_and_named_as_the_specification_says(file_params: ParamTestData) -> None:
    read = "".join(understood(line) + "\n" for line in file_params.content.splitlines())
    file_params.assert_expected(read)


@pytest.mark.parametrize("period", ALL_OF_2020, ids=str)
def test_the_name_of_a_period_is_read_back(period: Period) -> None:
    assert parse_period(str(period)) == period
    assert period.next().previous() == period


@pytest.mark.parametrize(
    "text", ["", "năm học 2020", "quý IIII/2020", "6 tháng năm 2020", "Q3/2020"]
)
def test_any_other_text_is_refused_with_examples(text: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse_period(text)
    assert "quý III/2020" in str(caught.value.hint)
