"""A split council's parts come to the whole: three councils, one in two parts, by hand."""

import pytest

from appraisal.appraise import appraise
from appraisal.area.councils import StandingCouncil, area_total, figure, standing_councils, total_of
from appraisal.area.figures import residents_per_councillor
from appraisal.model import Dataset, Reading
from tests.datasets import dataset

AREA = """
    measures: {homes: {name: Homes, add_up: sum}, need: {name: Need, add_up: mean}}
    councils:
      vale:
        tier: unitary
        facts: {population: 1000, homes: 480, need: 5}
        parts:
          east:
            name: East
            facts: {population: {low: 300, value: 400, high: 450, source: s}, homes: 200, need: 2}
          west:
            name: West
            facts: {population: {low: 350, value: 400, high: 500, source: s}, homes: 200, need: 8}
          far: {name: Far, facts: {population: 200, homes: 100, need: 4}}
      birch: {tier: unitary, facts: {population: 2000, homes: 900}}
      city: {tier: unitary, facts: {population: {low: 2900, value: 3000, high: 3200, source: s}}}
"""

OLD = "old: {name: Old, facts: {population: {low: 400, value: 500, high: 700, source: s}}}"
TWO_SPLIT = AREA.replace(
    "{population: {low: 2900, value: 3000, high: 3200, source: s}}",
    f"{{population: 1000}}, parts: {{{OLD}, new: {{name: New, facts: {{population: 500}}}}}}",
)
"""The same with a city of 1000 in two halves."""


@pytest.fixture
def area() -> Dataset:
    return dataset(AREA)


def new(name: str, *covers: str) -> StandingCouncil:
    return StandingCouncil(name, name, name, "unitary", covers, today=False)


def ends(reading: Reading | None) -> tuple[float, float, float] | None:
    return reading and (reading.low, reading.value, reading.high)


@pytest.mark.parametrize(
    ("covers", "expected"),
    [
        # East at its ends; with west at 500 east has two thirds of 500, with west at 350 of 650.
        (("east",), (300, 400, 450)),
        # With east at 300, west has two thirds of 700; with east at 450, of 550.
        (("west",), (350, 400, 500)),
        # Far is known by itself, but takes a third of what east or west leave over.
        (("far",), (500 / 3, 200, 700 / 3)),
        # East and far: all but west.
        (("east", "far"), (500, 600, 650)),
        (("far", "west"), (550, 600, 700)),
        (("east", "far", "west"), (1000, 1000, 1000)),
        (("vale",), (1000, 1000, 1000)),
        (("birch", "east"), (2300, 2400, 2450)),
    ],
)
def test_one_part_in_turn_is_at_its_ends_and_its_siblings_share_the_rest(
    area: Dataset, covers: tuple[str, ...], expected: tuple[float, float, float]
) -> None:
    found = ends(figure(area, new("n", *covers), "population"))
    assert found == pytest.approx(expected, rel=1e-12)


def test_of_two_councils_that_are_split_one_has_one_part_off_its_value() -> None:
    """East is 300 to 450 beside the city's old half at 500; or that is 400 to 700 beside 400."""
    area = dataset(TWO_SPLIT)
    east_and_old, rest = new("n", "east", "old"), new("o", "far", "west", "new")
    assert ends(figure(area, east_and_old, "population")) == pytest.approx((800, 900, 1100))
    assert ends(figure(area, rest, "population")) == pytest.approx((900, 1100, 1200))
    assert ends(total_of(area, [east_and_old], "population")) == pytest.approx((800, 900, 1100))
    assert ends(area_total(area, (east_and_old, rest), "population")) == (2000, 2000, 2000)


def test_beside_a_figure_of_its_own_what_is_left_of_two_councils_has_a_range_in_the_total() -> None:
    """50 to 80 by n's own account, and o's 900 to 1200 of far, west and the new half."""
    area = dataset(
        TWO_SPLIT
        + """
    options:
      own:
        family: unitary
        councils:
          n:
            name: N
            covers: [east, old]
            facts: {population: {low: 50, value: 60, high: 80, source: s}}
          o: {name: O, covers: [far, west, new]}
"""
    )
    stand = standing_councils(area, area.options["own"])
    assert ends(area_total(area, stand, "population")) == pytest.approx((950, 1160, 1280))


def test_parts_that_do_not_add_up_are_scaled_to_the_whole(area: Dataset) -> None:
    """200, 200 and 100 of 480, not of 500; none has a range, and none gets one."""
    found = [ends(figure(area, new("n", part), "homes")) for part in ("east", "west", "far")]
    assert found == [pytest.approx((x, x, x)) for x in (192, 192, 96)]


def test_the_range_of_the_whole_carries_over_to_its_parts() -> None:
    area = dataset(
        AREA.replace(
            "{population: 1000,", "{population: {low: 900, value: 1000, high: 1200, source: t},"
        )
    )
    found = figure(area, new("n", "east"), "population")
    assert ends(found) == pytest.approx((270, 400, 540))
    assert found is not None
    assert found.sources >= {"s", "t"}
    assert ends(figure(area, new("n", "east", "far", "west"), "population")) == (900, 1000, 1200)


def test_the_whole_area_has_no_range_from_its_parts(area: Dataset) -> None:
    stand = (new("n", "birch", "east"), new("o", "city", "far", "west"))
    assert ends(area_total(area, stand, "population")) == (5900, 6000, 6200)
    assert ends(total_of(area, stand[:1], "population")) == pytest.approx((2300, 2400, 2450))


def test_residents_per_councillor_has_no_range_from_parts() -> None:
    area = dataset(
        AREA.replace("{low: 2900, value: 3000, high: 3200, source: s}", "3000")
        + """
    options:
      two:
        family: unitary
        councils:
          n: {name: N, covers: [birch, east], facts: {councillors: 40}}
          o: {name: O, covers: [city, far, west], facts: {councillors: 60}}
"""
    )
    found = residents_per_councillor(area, appraise(area).stands["two"])
    assert ends(found) == (60, 60, 60)


def test_where_the_whole_or_a_part_is_not_known_parts_stay_as_they_are() -> None:
    without = dataset(AREA.replace("{population: 1000,", "{"))
    assert ends(figure(without, new("n", "far"), "population")) == (200, 200, 200)
    assert ends(figure(without, new("n", "east", "west"), "population")) == (650, 800, 950)
    unknown = dataset(AREA.replace("{population: 200,", "{population: unknown,"))
    assert ends(figure(unknown, new("n", "east"), "population")) == (300, 400, 450)
    assert figure(unknown, new("n", "far"), "population") is None


def test_what_does_not_add_up_keeps_the_parts_own_figures(area: Dataset) -> None:
    assert ends(figure(area, new("n", "east", "west"), "need")) == (5, 5, 5)
    assert ends(figure(area, new("n", "east", "far"), "need")) == (3, 3, 3)
