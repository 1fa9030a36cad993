"""What the browser is given to work out rankings from, for Explore."""

import json

import pytest

from appraisal.appraise import appraise
from appraisal.data.explored_values import explorer_data
from appraisal.data.inlined import inline
from appraisal.findings.sentences import patterns
from tests.areas import NEAR_AND_CALM
from tests.datasets import dataset
from tests.site.drawn_pages import appraised
from tests.site.leading import NEAR_TIE


def test_the_browser_is_given_parents_before_their_children() -> None:
    assert explorer_data(appraised(NEAR_AND_CALM))["nodes"] == [
        {"id": "place", "label": "Place", "parent": -1, "leaf": -1},
        {"id": "near", "label": "Near", "parent": 0, "leaf": 0},
        {"id": "calm", "label": "Calm", "parent": 0, "leaf": 1},
        {"id": "cost", "label": "Cost", "parent": -1, "leaf": 2},
    ]


def test_the_browser_is_given_the_headline_perspective_first() -> None:
    first, second = explorer_data(appraised(NEAR_AND_CALM))["perspectives"]
    assert first == {"id": "mine", "name": "Mine", "points": [75, 80, 20, 25]}
    assert second == {"id": "equal", "name": "All alike", "points": [50, 50, 50, 50]}


def test_the_browser_is_given_values_ranges_and_gaps() -> None:
    _, go = explorer_data(appraised(NEAR_AND_CALM))["options"]
    assert go == {
        "id": "go",
        "label": "go",
        "model": "go",
        "ranked": True,
        "value": [60, 50, 100],
        "low": [40, 0, 90],
        "high": [80, 100, 100],
        "gaps": [1],
    }


def test_an_option_that_misses_a_threshold_is_given_as_unranked() -> None:
    must = NEAR_AND_CALM.replace("100: cheap}}", "100: cheap}, must: {at_least: 50}}")
    stay, go = explorer_data(appraised(must))["options"]
    assert (stay["ranked"], go["ranked"]) == (False, True)


def test_options_stand_in_their_order_with_values_that_are_whole_written_short() -> None:
    found = explorer_data(appraised(NEAR_AND_CALM))["options"]
    assert [option["id"] for option in found] == ["stay", "go"]
    assert [repr(value) for value in found[0]["value"]] == ["80", "40", "20"]


def test_a_share_that_is_not_whole_keeps_its_digits() -> None:
    thirds = NEAR_AND_CALM.replace("near: 4, calm: 1", "near: 2, calm: 1")
    mine, _ = explorer_data(appraised(thirds))["perspectives"]
    assert mine["points"] == [75, pytest.approx(200 / 3), pytest.approx(100 / 3), 25]


def test_the_browser_is_told_by_position_who_cannot_be_told_apart_from_the_first() -> None:
    """Ann, at 60, is hardly ahead of Bob, at 59.5."""
    found = explorer_data(appraise(dataset(NEAR_TIE)))
    assert [option["id"] for option in found["options"]] == ["cat", "bob", "ann"]
    assert found["level"] == [1]


def test_the_browser_has_the_sentences_that_it_says_and_no_others() -> None:
    found = explorer_data(appraised(NEAR_AND_CALM))["sentences"]
    assert found["lead.under"] == "under ‘{perspective}’"
    assert {key.partition(".")[0] for key in found} == {
        "explore",
        "figures",
        "safety",
        "lead",
        "numbers",
        "values",
    }
    assert {key: text for key, text in patterns().items() if key in found} == found


@pytest.mark.parametrize("text", ["", "options: {only: {}}"])
def test_with_nothing_to_weigh_there_are_no_nodes(text: str) -> None:
    found = explorer_data(appraised(text))
    assert (found["nodes"], found["level"]) == ([], [])
    assert json.loads(inline(found)) == found
