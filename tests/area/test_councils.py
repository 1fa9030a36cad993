"""What a new council's figures add up to: every resident once and every pound once."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.area.councils import (
    StandingCouncil,
    add,
    area_total,
    combine,
    figure,
    scale,
    standing_councils,
    today,
)
from appraisal.model import Dataset, Reading
from tests.datasets import dataset
from tests.random_cases import some_of

AREA = """
    measures:
      population: {name: Population, add_up: sum}
      debt: {name: Debt, add_up: sum, county: share}
      deprivation: {name: Deprivation, add_up: mean, weighted_by: population}
      rate: {name: Rate, add_up: mean}
      highest: {name: Highest, add_up: max}
      lowest: {name: Lowest, add_up: min}
    councils:
      county: {tier: county, facts: {population: 999, debt: 40}}
      ash:
        tier: district
        within: county
        facts: {population: 100, debt: 10, deprivation: 10, rate: 2, highest: 5, lowest: 5}
        parts:
          ash-east: {name: East Ash, facts: {population: 40, debt: 4}}
          ash-west: {name: West Ash, facts: {population: 60, debt: 6}}
      birch:
        tier: district
        within: county
        facts: {population: 300, debt: 20, deprivation: 30, rate: 4, highest: 7, lowest: 7}
      city: {tier: unitary, facts: {population: 200, debt: 7, deprivation: 50}}
"""


def new(*covers: str) -> StandingCouncil:
    return StandingCouncil("new", "New", "New", "unitary", covers, today=False)


def value(area: Dataset, council: StandingCouncil, measure: str) -> float | None:
    reading = figure(area, council, measure)
    return None if reading is None else reading.value


@pytest.fixture
def area() -> Dataset:
    return dataset(AREA)


def by_id(area: Dataset, identifier: str) -> StandingCouncil:
    return next(council for council in today(area) if council.id == identifier)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("population", 400),  # 100 + 300
        ("deprivation", 25),  # (10 × 100 + 30 × 300) ÷ 400
        ("rate", 3),  # (2 + 4) ÷ 2
        ("highest", 7),
        ("lowest", 5),
    ],
)
def test_figures_add_up_as_their_measure_says(area: Dataset, measure: str, expected: float) -> None:
    assert value(area, new("ash", "birch"), measure) == expected


def test_a_countys_figure_that_is_its_districts_taken_together_is_not_added_again(
    area: Dataset,
) -> None:
    assert value(area, new("ash", "birch", "city"), "population") == 600
    total = area_total(area, today(area), "population")
    assert total is not None
    assert total.value == 600


@pytest.mark.parametrize(
    ("covers", "expected"),
    [
        (("ash",), 20),  # 10 + 40 × 100 ÷ 400
        (("birch",), 50),  # 20 + 40 × 300 ÷ 400
        (("city",), 7),
        (("ash", "city"), 27),
        (("ash", "birch"), 70),
        (("ash-east", "birch"), 58),  # 4 + 20 + 40 × 340 ÷ 400
        (("ash-west", "city"), 19),  # 6 + 7 + 40 × 60 ÷ 400
        (("ash-east", "ash-west", "birch"), 70),
    ],
)
def test_a_countys_own_figure_is_shared_out_by_population(
    area: Dataset, covers: tuple[str, ...], expected: float
) -> None:
    assert value(area, new(*covers), "debt") == expected


def test_todays_pounds_are_the_countys_and_the_districts_and_the_citys(area: Dataset) -> None:
    total = area_total(area, today(area), "debt")
    assert total is not None
    assert total.value == 77  # 40 + 10 + 20 + 7


def test_a_county_has_the_figure_written_for_it_else_its_districts(area: Dataset) -> None:
    assert value(area, by_id(area, "county"), "population") == 999
    assert value(area, by_id(area, "county"), "deprivation") == 25
    assert value(area, by_id(area, "county"), "debt") == 40


def test_a_countys_missing_share_is_a_gap_for_every_new_council_in_it() -> None:
    area = dataset(AREA.replace("debt: 40", "debt: unknown"))
    assert value(area, new("ash"), "debt") is None
    assert value(area, new("ash", "birch"), "debt") is None
    assert value(area, new("city"), "debt") == 7
    assert area_total(area, today(area), "debt") is None


def test_a_share_needs_every_districts_population_unless_all_of_the_county_is_covered() -> None:
    area = dataset(AREA.replace("population: 300", "population: unknown"))
    assert value(area, new("ash"), "debt") is None
    assert value(area, new("ash", "birch"), "debt") == 70


def test_one_unknown_district_makes_the_sum_unknown() -> None:
    area = dataset(AREA.replace("deprivation: 30", "deprivation: unknown"))
    assert value(area, new("ash"), "deprivation") == 10
    assert value(area, new("ash", "birch"), "deprivation") is None


def test_a_fact_given_for_a_new_council_replaces_the_sum() -> None:
    area = dataset(
        AREA
        + """
    options:
      merge:
        family: unitary
        councils:
          all: {name: All, covers: [ash, birch, city], facts: {debt: 5, population: unknown}}
"""
    )
    (council,) = standing_councils(area, area.options["merge"])
    assert value(area, council, "debt") == 5
    assert value(area, council, "population") is None
    assert value(area, council, "deprivation") == pytest.approx(33.3333, abs=5e-5)  # 20,000 ÷ 600


SEATS = """
    councils:
      shire: {tier: county, facts: {councillors: 60}}
      north: {tier: district, within: shire, facts: {population: 1, councillors: 40}}
      south: {tier: district, within: shire, facts: {population: 1, councillors: 30}}
      city: {tier: unitary, facts: {population: 1, councillors: 50}}
      town: {tier: unitary, facts: {population: 1, councillors: 20}}
    options:
      told: {councils: {new: {name: New, covers: [city, town], facts: {councillors: 55}}}}
"""


@pytest.mark.parametrize(
    "covers", [("north", "south"), ("north",), ("city", "town"), ("north", "south", "city", "town")]
)
def test_how_many_councillors_a_new_council_would_have_does_not_follow_from_todays(
    covers: tuple[str, ...],
) -> None:
    assert value(dataset(SEATS), new(*covers), "councillors") is None


def test_a_unitary_council_that_goes_on_alone_keeps_its_councillors() -> None:
    assert value(dataset(SEATS), new("city"), "councillors") == 50


def test_councillors_that_an_option_states_are_taken() -> None:
    area = dataset(SEATS)
    (stated,) = standing_councils(area, area.options["told"])
    assert value(area, stated, "councillors") == 55


def test_a_part_without_a_figure_is_a_gap_and_not_nought(area: Dataset) -> None:
    assert value(area, new("ash-east", "city"), "deprivation") is None


def test_contested_figures_add_up_by_the_middle_and_the_ends_of_their_span() -> None:
    contested = "debt: [{value: 40, source: one}, {value: 60, source: other}]"
    area = dataset(AREA.replace("debt: 40", contested))
    found = figure(area, new("ash"), "debt")
    # 10 + a quarter of 40, of 50 and of 60
    assert found == Reading(
        20, 22.5, 25, "contested", frozenset({"s", "one", "other"}), halfway=True
    )


def test_a_published_range_is_kept_when_figures_are_added() -> None:
    area = dataset(
        AREA.replace("population: 300", "population: {low: 290, value: 300, high: 330, source: t}")
    )
    found = figure(area, new("ash", "birch"), "population")
    assert found == Reading(390, 400, 430, "measured", frozenset({"s", "t"}))


def test_a_sum_is_as_weak_as_its_weakest_figure_and_names_every_source() -> None:
    area = dataset(AREA.replace("debt: 20", "debt: {value: 20, source: assumption}"))
    found = figure(area, new("ash", "birch"), "debt")
    assert found == Reading(70, 70, 70, "assumption", frozenset({"s", "assumption"}))


def test_a_mean_rests_on_its_weights_too() -> None:
    area = dataset(AREA.replace("population: 300", "population: {value: 300, source: assumption}"))
    found = figure(area, new("ash", "birch"), "deprivation")
    assert found is not None
    assert (found.value, found.evidence) == (25, "assumption")


def test_a_mean_over_nobody_is_unknown() -> None:
    area = dataset(AREA.replace("population: 100", "population: 0"))
    assert value(area, new("ash"), "deprivation") is None


def test_adding_nothing_comes_to_nought_and_adding_the_unknown_to_the_unknown() -> None:
    assert add([]) == Reading(0, 0, 0, "measured")
    assert add([Reading(1, 1, 1, "measured"), None]) is None


def test_a_negative_factor_turns_a_range_round() -> None:
    assert scale(Reading(1, 2, 4, "judged"), -10) == Reading(-40, -20, -10, "judged")
    assert scale(None, 3) is None


def test_evidence_is_the_weakest_of_what_a_figure_rests_on() -> None:
    kinds = ("measured", "contested", "judged")
    readings = [Reading(0, 0, 0, kind, frozenset({kind})) for kind in kinds]  # type: ignore[arg-type]
    assert combine(0, 0, 0, readings) == Reading(0, 0, 0, "contested", frozenset(kinds))


def test_parts_and_lowest_tier_councils_are_what_can_be_covered(area: Dataset) -> None:
    assert area.areas == {
        "ash": "ash",
        "birch": "birch",
        "city": "city",
        "ash-east": "ash",
        "ash-west": "ash",
    }


# --- A total counts every resident once and every pound once --------------------------------


@st.composite
def regrouped(draw: st.DrawFn) -> tuple[Dataset, dict[str, list[str]]]:
    """Two counties and a city, some districts in two parts, grouped at random."""
    number = st.integers(1, 1000)
    councils: dict[str, Any] = {"city": {"tier": "unitary", "facts": facts(draw)}}
    units = ["city"]
    for county in ("east", "west"):
        councils[county] = {"tier": "county", "facts": {"debt": draw(number)}}
        for name in range(draw(st.integers(1, 3))):
            own = facts(draw)
            parts = halves(draw, f"{county}{name}", own) if draw(st.booleans()) else {}
            councils[f"{county}{name}"] = {
                "tier": "district",
                "within": county,
                "facts": own,
                "parts": parts,
            }
            units += parts or [f"{county}{name}"]
    groups: dict[str, list[str]] = {}
    for unit in units:
        groups.setdefault(f"new{draw(st.integers(0, 3))}", []).append(unit)
    made = dataset(
        "measures: {debt: {name: Debt, add_up: sum, county: share}}\n"
        f"councils: {councils}\n".replace("'", '"')
    )
    return made, groups


def facts(draw: st.DrawFn) -> dict[str, int]:
    return {"population": draw(st.integers(2, 1000)), "debt": draw(st.integers(0, 1000))}


def halves(draw: st.DrawFn, name: str, own: dict[str, int]) -> dict[str, Any]:
    one = {measure: draw(st.integers(0, whole)) for measure, whole in own.items()}
    other = {measure: own[measure] - one[measure] for measure in own}
    return {
        f"{name}-one": {"name": "One", "facts": one},
        f"{name}-other": {"name": "Other", "facts": other},
    }


@given(regrouped())
@settings(max_examples=some_of(60), deadline=None, derandomize=True)
def test_every_resident_and_every_pound_is_counted_once(
    drawn: tuple[Dataset, dict[str, list[str]]],
) -> None:
    area, groups = drawn
    stand = [
        StandingCouncil(i, i, i, "unitary", tuple(covers), today=False)
        for i, covers in groups.items()
    ]
    for measure in ("population", "debt"):
        before = area_total(area, today(area), measure)
        after = area_total(area, stand, measure)
        assert before is not None
        assert after is not None
        assert after.value == pytest.approx(before.value)
