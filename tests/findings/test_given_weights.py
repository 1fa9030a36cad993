"""The headline with its weights as given, where its own draws find otherwise."""

from appraisal.appraise import appraise
from appraisal.findings.given_weights import given_weights
from tests.datasets import dataset
from tests.findings.cases_of_given_weights import SCORED, VARIED


def told(text: str) -> str:
    return given_weights(appraise(dataset(text)))


def test_a_first_that_only_weights_drawn_too_leave_level_is_said_to_be_so() -> None:
    assert told(VARIED) == (
        "Sets of priorities are compared with their weights as given: Ann is then first under "
        "‘Widely’, and only with weights drawn at random as well not to be told apart from Cat."
    )


def test_a_first_that_its_own_weights_leave_level_is_said_to_be_so() -> None:
    assert told(SCORED) == (
        "Sets of priorities are compared with their weights as given: Ann can't then be told apart "
        "from Cat under ‘Widely’, which tries of weights as well tell apart."
    )


def test_where_both_tell_the_first_apart_nothing_is_said() -> None:
    assert told(VARIED.replace("score: 90}, y: {score: 20", "score: 99}, y: {score: 91")) == ""


def test_a_headline_that_nobody_holds_is_not_compared() -> None:
    assert told(VARIED.replace("name: Widely,", "name: Widely, held_by: nobody,")) == ""
