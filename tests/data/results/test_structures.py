"""The results count groupings, with and without the parts of split councils."""

from appraisal.appraise import appraise
from appraisal.appraise.groupings.sizes import Reaching
from appraisal.data.results import results
from appraisal.data.results.structures import StructuresResult, structures_result
from tests.datasets import dataset
from tests.nine import NINE
from tests.site.drawn_pages import THIN


def test_without_councils_the_results_count_none() -> None:
    found = results(appraise(dataset(""))).structures
    assert found == StructuresResult(count=0, by_size={}, feasible=0, feasible_by_size={})


def test_of_more_councils_than_can_be_counted_the_results_say_nothing() -> None:
    many = "    councils:\n" + "\n".join(f"      x{i}: {{tier: unitary}}" for i in range(61))
    assert results(appraise(dataset(many))).structures is None


def test_the_results_count_groupings_of_whole_councils() -> None:
    found = results(appraise(dataset(NINE))).structures
    assert found is not None
    assert (found.count, found.by_size["2"], found.feasible) == (1440, 34, 21)


def test_groupings_that_split_a_council_are_counted_beside_those_that_do_not() -> None:
    found = structures_result(appraise(dataset(THIN)))
    assert found is not None
    assert found.with_parts is not None
    assert (found.count, found.with_parts.count) == (2, 5)  # city meets nobody


def test_where_no_council_is_split_there_is_no_second_count() -> None:
    whole = THIN.replace("[ash-n, birch]", "[ash, birch]").replace("[ash-s, city]", "[city]")
    found = structures_result(appraise(dataset(whole)))
    assert found is not None
    assert (found.count, found.with_parts) == (2, None)


def test_the_results_say_how_many_groupings_have_so_many_people_in_each_council() -> None:
    """a | bc is 100 and 400, ab | c 200 and 300: one has 150 in each, none 205."""
    found = structures_result(
        appraise(
            dataset("""
                settings: {structures: {smallest: 205, councils: [2, 2]}}
                criteria:
                  - id: size
                    measured: {measure: population, take: min, curve: [[0, 0], [150, 100]]}
                councils:
                  a: {tier: unitary, facts: {population: 100}, neighbours: [b]}
                  b: {tier: unitary, facts: {population: 100}, neighbours: [c]}
                  c: {tier: unitary, facts: {population: 300}}
                options:
                  o:
                    family: unitary
                    councils: {w: {name: W, covers: [a, b]}, e: {name: E, covers: [c]}}
            """)
        )
    )
    assert found is not None
    assert found.reaching == (
        Reaching(councils=2, people=150, groupings=1, perhaps=0),
        Reaching(councils=2, people=205, groupings=0, perhaps=0),
    )
    assert (found.feasible, found.just_outside_by_size, found.front_by_size) == (
        0,
        {"2": 1},
        {"2": 1},
    )


def test_groupings_with_parts_are_compared_with_none_and_have_no_front() -> None:
    found = structures_result(appraise(dataset(THIN)))
    assert found is not None
    assert found.with_parts is not None
    assert (found.with_parts.front_by_size, found.with_parts.reaching) == ({}, ())


def test_the_results_say_where_a_tabled_option_stands() -> None:
    whole = THIN.replace("[ash-n, birch]", "[ash, birch]").replace("[ash-s, city]", "[city]")
    found = structures_result(appraise(dataset(whole)))
    assert found is not None
    assert {i: (t.councils, t.ratio_rank, t.ratio_among) for i, t in found.tabled.items()} == {
        "split": (2, 1, 1)
    }
