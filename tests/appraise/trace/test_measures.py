"""A measure of councils is traced to whose figures it is made of, by hand on three councils."""

import pytest

from appraisal.appraise.trace.measures import Under, of_council, taken_parts, total
from appraisal.appraise.trace.part import Part
from appraisal.appraise.valued import worth
from tests.datasets import dataset

AREA = """
    sources: {s: {title: S}}
    measures:
      debt: {name: Debt, add_up: sum, county: share}
      age: {name: Age, add_up: mean, weighted_by: population}
      most: {name: Most, add_up: max}
    councils:
      shire: {tier: county, name: Shire, facts: {debt: 40}}
      n: {tier: district, name: North, within: shire, facts: {population: 100, age: 30, most: 5}}
      s:
        tier: district
        name: South
        within: shire
        facts: {population: 300, age: 50, debt: 8, most: 7}
        parts:
          s-e: {name: South-east, facts: {population: 50}}
          s-w: {name: South-west, facts: {population: 150}}
      c: {tier: unitary, name: City, facts: {population: 200, debt: 6, age: 40, most: 6}}
    criteria:
      - {id: small, measured: {measure: population, take: min, curve: [[0, 0], [9, 100]]}}
      - id: each
        measured:
          {measure: debt, per: population, take: ratio, over: upper, curve: [[0, 0], [9, 1]]}
    options:
      now: {family: continue}
      two:
        family: unitary
        councils: {a: {name: A, covers: [n, s-e]}, b: {name: B, covers: [s-w, c]}}
      pair:
        family: unitary
        councils:
          a: {name: A, covers: [n, s]}
          b: {name: B, covers: [c], facts: {population: {value: 210, source: s}}}
"""


@pytest.fixture(scope="module")
def under() -> dict[str, Under]:
    found = worth(dataset(AREA))
    return {i: Under(found, i) for i in found.matrix.options}


def council(under: Under, identifier: str, measure: str) -> Part:
    stand = {one.id: one for one in under.stand}
    return of_council(under, stand[identifier], measure)


def told(parts: tuple[Part, ...]) -> list[tuple[str, float | None, float]]:
    return [(one.label, one.reading and one.reading.value, one.factor) for one in parts]


def test_todays_council_has_its_own_figure_and_a_county_its_districts(
    under: dict[str, Under],
) -> None:
    city, shire = (council(under["now"], i, "population") for i in ("c", "shire"))
    assert (city.how, city.written[0].path[0]) == ("written", "councils/c.yaml")
    assert (shire.how, told(shire.parts)) == ("sum", [("North", 100, 1), ("South", 300, 1)])
    debt = council(under["now"], "shire", "debt")
    assert (debt.how, debt.written[0].value) == ("written", 40)


def test_a_new_council_has_its_areas_a_share_of_what_is_split_and_of_the_county(
    under: dict[str, Under],
) -> None:
    """South's 300 are shared out as 50 to 150; the shire's debt goes by residents, 100 of 400."""
    people = council(under["two"], "a", "population")
    north, part = people.parts
    assert (people.how, people.reading and people.reading.value) == ("sum", 175)
    assert (north.label, part.label, part.how) == ("North", "South-east", "share")
    assert told(part.parts) == [("South", 300, 0.25), ("South-east", 50, 0), ("South-west", 150, 0)]
    debt = council(under["pair"], "a", "debt")
    assert [one.label for one in debt.parts] == ["North", "South", "Shire"]
    assert debt.parts[0].reading is None
    for option, share in (("pair", 1), ("two", 175 / 400)):
        shire = next(one for one in council(under[option], "a", "debt").parts if one.id == "shire")
        (own,) = shire.parts
        assert (shire.how, own.label, own.factor) == ("share", "Shire", pytest.approx(share))
        assert shire.reading
        assert shire.reading.value == pytest.approx(40 * share)


def test_what_an_option_says_of_a_new_council_replaces_what_would_be_added_up(
    under: dict[str, Under],
) -> None:
    (one,) = council(under["pair"], "b", "population").written
    assert (one.path, one.value) == (
        ("options/pair.yaml", "councils", "b", "facts", "population"),
        210,
    )


def test_a_mean_weighs_each_area_and_a_maximum_picks_one(under: dict[str, Under]) -> None:
    age, most = (council(under["pair"], "a", i) for i in ("age", "most"))
    assert (age.how, told(age.parts)) == ("mean", [("North", 30, 0.25), ("South", 50, 0.75)])
    assert age.reading
    assert age.reading.value == 45
    assert (most.how, most.reading and most.reading.value) == ("max", 7)


def test_a_body_that_is_divided_has_both_figures_behind_it(under: dict[str, Under]) -> None:
    _, each = under["now"].dataset.leaves()
    assert each.measured
    city, shire = taken_parts(under["now"], each.measured)
    assert (city.how, told(city.parts)) == ("divided", [("City", 6, 1), ("City", 200, 1)])
    assert shire.reading
    assert shire.reading.value == 0.1


def test_one_council_alone_is_compared_with_none_and_has_no_parts() -> None:
    one = AREA.replace("{a: {name: A, covers: [n, s-e]}, b: {name: B, covers: [s-w, c]}}", "ALL")
    found = worth(dataset(one.replace("ALL", "{a: {name: A, covers: [n, s, c]}}")))
    small, each = found.dataset.leaves()
    assert small.measured
    assert each.measured
    assert taken_parts(Under(found, "two"), each.measured) == ()
    assert len(taken_parts(Under(found, "two"), small.measured)) == 1


def test_a_total_counts_every_resident_once(under: dict[str, Under]) -> None:
    whole = total(under["two"], "population")
    assert told(whole.parts) == [("City", 200, 1), ("North", 100, 1), ("South", 300, 1)]
    assert whole.reading
    assert whole.reading.value == 600
