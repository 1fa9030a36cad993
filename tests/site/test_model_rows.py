"""The models on one axis, a row a model."""

from appraisal.site.model_rows import ModelRow, model_chart
from tests.areas import THREE
from tests.findings.cases_of_models import LINES
from tests.site.drawn_pages import appraised
from tests.site.leading import ALL_FIFTY, CLEAR, UNKNOWN, UNKNOWN_SECOND


def test_a_model_stands_once_by_its_highest_line_and_under_its_own_name() -> None:
    chart = model_chart(appraised(LINES.replace("OTHER", "70")))
    assert chart
    assert [(row.option, row.name, row.value) for row in chart.rows] == [
        ("north", "Two councils", "80"),
        ("one", "one", "70"),
    ]
    assert len(chart.drawing.rows) == 2


def test_models_that_draws_leave_together_have_a_bracket_with_its_words() -> None:
    chart = model_chart(appraised(ALL_FIFTY))
    assert chart
    assert [bracket is not None for bracket in chart.drawing.brackets] == [True]
    assert chart.labels == ("Can't all be told apart",)
    assert chart.key == ("Bracket: Can't all be told apart",)


def test_what_draws_tell_apart_has_none() -> None:
    chart = model_chart(appraised(CLEAR))
    assert chart
    assert (chart.drawing.brackets, chart.labels, chart.key) == ((None,) * 3, ("",) * 3, ())


def test_each_row_says_in_how_many_ways_of_counting_its_model_comes_first() -> None:
    found = appraised(CLEAR, ways=50)
    ways, chart = found.lead.in_ways, model_chart(found)
    assert chart
    assert ways
    assert [row.often for row in chart.rows] == [f"{n:,}" for n in ways.models.values()]
    assert chart.often == "First in, of 1,728 ways of counting"


def test_what_is_not_ranked_says_so_and_is_first_in_no_way() -> None:
    chart = model_chart(appraised(THREE))
    assert chart
    assert chart.rows[-1] == ModelRow(
        "three", "three (not ranked)", "non-structural", "28", "", "28 (0 to 55)"
    )


def test_what_nothing_is_known_of_has_no_dot_and_no_value() -> None:
    chart = model_chart(appraised(UNKNOWN_SECOND))
    assert chart
    places = {row.option: place for row, place in zip(chart.rows, chart.drawing.rows, strict=True)}
    assert places["bob"].dot is None
    assert {row.option: row.value for row in chart.rows}["bob"] == ""
    assert "Bob: no evidence." in chart.described


def test_where_nothing_is_known_of_any_the_chart_says_it_in_its_title() -> None:
    chart = model_chart(appraised(UNKNOWN))
    assert chart
    assert chart.title == "No evidence says which option comes first"


def test_without_options_there_is_no_chart() -> None:
    assert model_chart(appraised("{}")) is None
