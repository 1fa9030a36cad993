"""How many principles options meet, and how many options meet a principle."""

from appraisal.appraise.principles_met import PrinciplesMet, options_meeting, principles_met
from tests.datasets import dataset

HELD = """
    principles: {p: {name: P}, q: {name: Q}}
    options:
      a: {family: continue, principles: {p: {met: fully}, q: {met: not}}}
      b: {family: unitary, principles: {p: {met: fully}, q: {met: partly}}}
      c: {family: unitary, principles: {p: {met: partly}}}
"""


def test_the_first_are_those_that_meet_most_fully() -> None:
    assert principles_met(dataset(HELD)) == PrinciplesMet(
        principles=2, options=3, looked_at=True, most=1, first=("a", "b"), at_least_partly=("b",)
    )


def test_without_options_nothing_is_met() -> None:
    assert principles_met(dataset("principles: {p: {name: P}}")) == PrinciplesMet(
        principles=1, options=0, looked_at=False, most=0, first=(), at_least_partly=()
    )


def test_options_are_counted_by_how_far_they_meet_a_principle() -> None:
    assert options_meeting(dataset(HELD), "p") == {"fully": 2, "partly": 1}
    assert options_meeting(dataset(HELD), "q") == {"partly": 1, "not": 1}
