"""How large, how small and how far off a number or a year may be, to the last one allowed."""

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from appraisal.model.bounds import (
    Amount,
    CostOptimism,
    Percentage,
    Points,
    Ratio,
    Raw,
    Tile,
    as_day,
    check_year,
)


def refused(kind: Any, value: object) -> str | None:
    """The type of the fault in a value; None where it is taken."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    try:
        read = adapter.validate_python(value)
    except ValidationError as error:
        (fault,) = error.errors()
        return fault["type"]
    assert read == value
    return None


LOW, HIGH, TINY = "greater_than_equal", "less_than_equal", "tiny"


@pytest.mark.parametrize(
    ("kind", "value", "fault"),
    [
        (Raw, 1e15, None),
        (Raw, -1e15, None),
        (Raw, 1.001e15, HIGH),
        (Raw, -1.001e15, LOW),
        (Raw, 0, None),
        (Raw, 1e-9, None),
        (Raw, -1e-9, None),
        (Raw, 9.9e-10, TINY),
        (Raw, -9.9e-10, TINY),
        (Amount, 0, None),
        (Amount, 1e15, None),
        (Amount, -1, LOW),
        (Amount, 1.001e15, HIGH),
        (Amount, 9.9e-10, TINY),
        (Points, 0, None),
        (Points, 1e6, None),
        (Points, -0.1, LOW),
        (Points, 1_000_001, HIGH),
        (Points, 9.9e-10, TINY),
        (Ratio, 1e-6, None),
        (Ratio, 1e6, None),
        (Ratio, 0, LOW),
        (Ratio, 1_000_001, HIGH),
        (Percentage, 0, None),
        (Percentage, 100, None),
        (Percentage, -0.1, LOW),
        (Percentage, 100.1, HIGH),
        (CostOptimism, 0, None),
        (CostOptimism, 200, None),
        (CostOptimism, -0.1, LOW),
        (CostOptimism, 200.1, HIGH),
    ],
)
def test_a_number_is_taken_up_to_its_bounds(kind: Any, value: float, fault: str | None) -> None:
    assert refused(kind, value) == fault


@pytest.mark.parametrize(
    ("tile", "fault"),
    [
        ((1000, -1000), None),
        ((-1000, 1000), None),
        ((1001, 0), HIGH),
        ((0, -1001), LOW),
        ((0, 1001), HIGH),
        ((-1001, 0), LOW),
    ],
)
def test_a_tile_lies_within_a_thousand_of_the_middle(
    tile: tuple[int, int], fault: str | None
) -> None:
    assert refused(Tile, tile) == fault


@pytest.mark.parametrize("year", [1000, 2026, 2200])
def test_a_year_of_four_digits_that_is_not_far_off_is_taken(year: int) -> None:
    check_year(year)


@pytest.mark.parametrize("year", [0, 999, 2201, 9999])
def test_any_other_year_is_far_off(year: int) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        check_year(year)
    assert (refused.value.type, refused.value.context) == ("far_date", {"year": year})


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (datetime.date(2026, 2, 1), "2026-02-01"),
        (2026, "2026"),
        ("2026-02", "2026-02"),
        (None, None),
    ],
)
def test_a_day_is_text_however_yaml_reads_it(given: object, text: str | None) -> None:
    assert as_day(given) == text


def test_true_is_no_day() -> None:
    with pytest.raises(PydanticCustomError, match="1"):
        as_day(True)
