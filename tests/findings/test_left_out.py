"""Which options the order leaves out, and why."""

from appraisal.findings.left_out import left_out, title
from tests.site.drawn_pages import appraised

MUST = """
    criteria: [{id: x, name: Ex, judged: {0: Bad, 100: Good}, must: {at_least: 50}}]
    options:
      a: {name: Ann, scores: {x: {score: 60}}}
      b: {name: Bob, scores: {x: {score: 10}}}
"""


def test_what_misses_a_threshold_is_left_out_and_why_is_said() -> None:
    found = appraised(MUST)
    assert title(found) == "2 options for local government here, 1 not in the order"
    assert left_out(found).startswith("Shown and not ranked: Bob. Ex: 10")
    assert "threshold of 50" in left_out(found)


def test_where_none_is_left_out_it_says_so_and_names_what_was_withdrawn() -> None:
    found = appraised(MUST.replace("score: 10}}", "score: 70}}, standing: withdrawn"))
    assert title(found) == "2 options for local government here, none left out"
    assert left_out(found) == "Bob has been withdrawn and is still compared."


def test_without_criteria_there_is_no_order_and_without_options_nothing() -> None:
    assert title(appraised("options: {o: {}}")) == "1 option for local government here"
    assert left_out(appraised("options: {o: {}}")) == ""
    assert (title(appraised("")), left_out(appraised(""))) == ("", "")
