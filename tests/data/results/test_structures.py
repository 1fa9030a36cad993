"""Groupings in results.json, with and without the parts of split councils."""

from appraisal.appraise import appraise
from appraisal.data.results.structures import structures_result
from tests.datasets import dataset
from tests.site.drawn_pages import THIN


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
