"""Weights that leave something out, or are left out, without saying so."""

import pytest

from tests.load.notices.doubts import doubts

TREE = """
    criteria:
      - id: size
        criteria: [{id: people, judged: {0: x, 100: y}}, {id: land, judged: {0: x, 100: y}}]
      - {id: cost, judged: {0: x, 100: y}}
      - {id: voice, judged: {0: x, 100: y}}
"""


def test_a_ranking_that_leaves_siblings_out_is_queried() -> None:
    text = f"{TREE}    perspectives: {{p: {{rank: [voice, size, people]}}}}"
    assert doubts("rank-leaves-out", text) == [
        (
            "criteria/perspectives.yaml p/rank: This ranking leaves out 'cost', 'land', which then "
            "weigh nothing. Rank them with their siblings, the least important last."
        )
    ]


@pytest.mark.parametrize(
    "weights",
    [
        "rank: [voice, size, cost]",  # what stands below `size` weighs alike
        "rank: [land, people]",
        "weights: {voice: 3}",  # which is another warning
        "name: All alike",
    ],
)
def test_other_weights_are_not_queried(weights: str) -> None:
    text = f"{TREE}    perspectives: {{p: {{{weights}}}}}"
    assert doubts("rank-leaves-out", text) == []


@pytest.mark.parametrize("key", ["weights", "swing"])
def test_points_that_leave_siblings_out_are_queried(key: str) -> None:
    text = f"{TREE}    perspectives: {{p: {{{key}: {{voice: 30, size: 70, people: 1}}}}}}"
    assert doubts("weights-leave-out", text) == [
        (
            f"criteria/perspectives.yaml p/{key}: `{key}` leaves out 'cost', 'land', which then "
            "weigh nothing. Give points to all, and 0 to what is to weigh nothing."
        )
    ]


@pytest.mark.parametrize(
    "weights",
    [
        "weights: {voice: 30, size: 70, cost: 0}",  # what stands below `size` weighs alike
        "weights: {land: 10, people: 0}",
        "swing: {voice: 100, size: 0, cost: 0}",
        "rank: [voice]",  # which is another warning
        "name: All alike",
    ],
)
def test_points_of_nought_say_that_they_are_meant(weights: str) -> None:
    text = f"{TREE}    perspectives: {{p: {{{weights}}}}}"
    assert doubts("weights-leave-out", text) == []


def test_points_for_the_step_of_a_heading_are_queried_as_they_count_for_nothing() -> None:
    text = f"""{TREE}
    councils: {{ash: {{tier: unitary}}}}
    workshops: {{w: {{title: W, answers: {{ash: {{swings: {{size: 40, cost: 9}}}}}}}}}}
"""
    assert doubts("step-of-heading", text) == [
        (
            "workshops/w.yaml answers/ash/swings/size: 'size' has criteria below it, so points for "
            "its step count for nothing. Give them to those below it: people, land."
        )
    ]
