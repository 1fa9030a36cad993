"""Figures of a trace are written each in its own unit, and whose they are is said."""

import pytest

from appraisal.appraise.trace.values import trace_leaf
from appraisal.appraise.valued import Worth, worth
from appraisal.findings.traced import counted_in, hangs_on, part_words, whose_words
from tests.appraise.trace.test_measures import AREA
from tests.datasets import dataset


@pytest.fixture(scope="module")
def area() -> Worth:
    return worth(dataset(AREA))


def whose(area: Worth, option: str, leaf: int) -> str:
    node = area.dataset.leaves()[leaf]
    return whose_words(area.dataset, node, trace_leaf(area, option, node).part)


def test_what_a_figure_is_taken_of_is_said_with_whose_it_hangs_on(area: Worth) -> None:
    """The least is A's 175: it hangs on A's areas, and on none of B's."""
    assert whose(area, "two", 0) == ("A 175 people: North and South-east; B 425 people")
    everyone = "City 200 people; North 100 people; South 300 people; Shire 400 people"
    assert whose(area, "now", 0) == everyone


def test_what_is_divided_names_those_above(area: Worth) -> None:
    assert whose(area, "now", 1) == "City 0.03 per resident; Shire 0.1 per resident"


def test_what_others_stand_in_for_is_still_said_of_each_council() -> None:
    elsewhere = "where_unknown: {continue: {low: 1, value: 2, high: 3, source: [s]}}"
    text = AREA.replace(
        "curve: [[0, 0], [9, 100]]}}", f"curve: [[0, 0], [9, 100]]}}, {elsewhere}}}"
    )
    found = worth(dataset(text.replace("facts: {population: 200, debt", "facts: {debt")))
    assert whose(found, "now", 0).startswith("City not known; North 100 people; ")


def test_each_part_has_its_unit(area: Worth) -> None:
    node = area.dataset.leaves()[1]
    city = trace_leaf(area, "now", node).part.parts[0]
    assert [part_words(area.dataset, node, part) for part in city.parts] == ["6", "200 people"]


def test_the_lowest_is_what_a_least_hangs_on_and_a_mean_hangs_on_all(area: Worth) -> None:
    part = trace_leaf(area, "two", area.dataset.leaves()[0]).part
    assert [hangs_on(part, one) for one in part.parts] == [True, False]


def test_lists_are_named_by_what_they_count() -> None:
    assert counted_in("joined_up") == "partnerships"
    assert counted_in("front_doors") == "functions"
    assert counted_in("councils") == ""
