"""Councils and councillors, today and under an option, in results.json."""

from appraisal.appraise import appraise
from appraisal.data.results.area import AreaResult, area_result
from appraisal.data.results.options import option_results
from tests.datasets import dataset

AREA = """
    councils:
      ash: {tier: unitary, facts: {population: 100, councillors: 20}}
      birch: {tier: unitary, facts: {population: 300, councillors: 30}}
    options:
      now: {family: continue}
      one:
        family: unitary
        councils:
          all:
            name: All
            covers: [ash, birch]
            facts: {councillors: [{value: 40, source: [s]}, {value: 50, source: [t]}]}
      two: {family: unitary, councils: {n: {name: New, covers: [ash, birch]}}}
"""
MADE = appraise(dataset(AREA))


def test_today_has_its_councils_councillors_and_residents_for_each() -> None:
    assert area_result(MADE) == AreaResult(
        standing=2,
        councillors_low=50,
        councillors_high=50,
        residents_per_councillor_low=8,
        residents_per_councillor_high=8,
    )


def test_where_sources_disagree_low_and_high_are_apart() -> None:
    """Most residents for each go with the fewest councillors."""
    assert area_result(MADE, "one") == AreaResult(
        standing=1,
        councillors_low=40,
        councillors_high=50,
        residents_per_councillor_low=8,
        residents_per_councillor_high=10,
    )


def test_councillors_that_nobody_has_counted_are_null() -> None:
    found = area_result(MADE, "two")
    assert (found.standing, found.councillors_low, found.residents_per_councillor_high) == (
        1,
        None,
        None,
    )


def test_an_option_says_which_of_todays_councils_go_on_and_end() -> None:
    found = {option.id: option for option in option_results(MADE)}
    assert found["now"].area == area_result(MADE)
    assert (found["now"].carried_on, found["now"].ended) == (("ash", "birch"), ())
    assert (found["one"].carried_on, found["one"].ended) == ((), ("ash", "birch"))
    assert found["one"].divided == ()
