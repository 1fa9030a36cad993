"""Where an option comes and what its value rests on, in a sentence at every edge."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import RestsOn
from appraisal.findings.option_value import place, place_elsewhere, place_in_ways, weight_rests_on
from tests.site.drawn_pages import THIN, appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised(ways=1000)


def test_the_place_is_said_with_the_value_and_its_range(thin: Appraisal) -> None:
    said = place(thin, "split")
    assert said == (
        "Highest of 3 under ‘Equal weights’, but nothing is known of hubs, worth 60 (50 to 70) of "
        "100."
    )


def test_the_ways_of_counting_are_those_of_its_model(thin: Appraisal) -> None:
    assert place_in_ways(thin, "split") == (
        "split: first most often in 1,296 of the 1,728 ways of counting; in 432 the first are "
        "too close to tell."
    )
    assert place_in_ways(thin, "hubs") == ""


def test_an_option_without_evidence_has_no_place(thin: Appraisal) -> None:
    said = place(thin, "hubs")
    assert said == "No evidence is recorded for this option, so its place says nothing."


def test_a_shared_place_is_said_to_be_shared() -> None:
    level = THIN.replace("score: 60, low: 50, high: 70", "score: 20, low: 10, high: 30")
    found = appraised(level, ways=1000)
    said = place(found, "now")
    assert said == (
        "Shares second place of 3 under ‘Equal weights’, but nothing is known of hubs, worth 20 "
        "(10 to 30) of 100."
    )
    assert place_in_ways(found, "now") == (
        "now: first most often in none of the 1,728 ways of counting; in 1,728 the first are "
        "too close to tell."
    )


def test_an_option_that_misses_a_threshold_is_not_ranked() -> None:
    found = appraised(THIN.replace("100: y}}", "100: y}, must: {at_least: 50}}"))
    assert place(found, "now") == (
        "Shown and not ranked, because it misses a threshold. It is worth 20 (10 to 30)."
    )


def test_the_only_option_is_not_ranked_against_any() -> None:
    found = appraised(
        "criteria: [{id: a, judged: {0: x, 100: y}}]\noptions: {o: {scores: {a: {score: 50}}}}"
    )
    assert place(found, "o") == (
        "The only option ranked under ‘Equal weights’, worth 50 (30 to 70) of 100."
    )


def test_without_criteria_nothing_is_valued() -> None:
    found = appraised("options: {o: {}, p: {}}")
    assert place(found, "o") == "No criteria are recorded, so nothing is valued yet."
    assert place_elsewhere(found, "o") == ""


def test_what_came_of_such_things_elsewhere_is_not_told_as_judgement() -> None:
    shares = RestsOn(found=0.25, guessed=0.5, elsewhere=0.25, nothing=0)
    assert weight_rests_on(shares) == (
        "The weight behind its value rests 25% on published figures or on what the option itself "
        "is, 50% on judgement or assumption that no council has agreed and 25% on what such things "
        "came to elsewhere."
    )


TWO_VIEWS = """
criteria:
  - {id: a, judged: {0: x, 100: y}}
  - {id: b, judged: {0: x, 100: y}}
perspectives: {one: {name: One, weights: {a: 1, b: 0}}, two: {name: Two, weights: {a: 0, b: 1}}}
options:
  p: {scores: {a: {score: 80}, b: {score: 20}}}
  q: {scores: {a: {score: 20}, b: {score: 80}}}
"""


def test_a_place_that_depends_on_the_perspective_names_the_ends() -> None:
    assert place_elsewhere(appraised(TWO_VIEWS), "p") == (
        "Under the 2 sets of priorities its place runs from first (under ‘One’) to second "
        "(under ‘Two’)."
    )


def test_a_place_that_does_not_depend_on_the_perspective_says_so() -> None:
    found = appraised(TWO_VIEWS.replace("b: {score: 20}", "b: {score: 90}"))
    assert place_elsewhere(found, "p") == "Under the 2 sets of priorities it is always first."


def test_one_perspective_has_nothing_to_run_between(thin: Appraisal) -> None:
    assert place_elsewhere(thin, "now") == ""
