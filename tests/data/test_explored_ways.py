"""What the browser is given to count otherwise, for Explore."""

from appraisal.data.explored_ways import explored_ways
from tests.areas import NEAR_AND_CALM
from tests.site.drawn_pages import appraised

NOTHING_TO_RANK = "settings: {simulation: {samples: 100}}\noptions: {alone: {}}"


def test_choices_that_change_a_value_are_given_with_names_and_their_axes() -> None:
    choices = explored_ways(appraised(NEAR_AND_CALM))["choices"]
    assert [(own["id"], own["axis"]) for own in choices] == [("unknowns", 1), ("aggregation", -1)]
    assert choices[1]["name"] == "How values are put together"
    assert [each["name"] for each in choices[1]["alternatives"]] == ["Added up", "Multiplied"]


def test_a_gap_is_given_each_worth_that_it_may_count_as() -> None:
    (calm,) = explored_ways(appraised(NEAR_AND_CALM))["leaves"]
    assert (calm["leaf"], calm["shape"], calm["version"]) == (1, [1, 4, 1, 1], [0, 1, 2, 3])
    assert calm["columns"] == [
        [],
        [[1, 50, 0]],
        [[1, 0, 0]],
        [[1, 100, 0]],
    ]


def test_where_nothing_is_ranked_there_is_nothing_to_count_otherwise() -> None:
    found = explored_ways(appraised(NOTHING_TO_RANK))
    assert found == {"choices": [], "leaves": [], "left": []}
