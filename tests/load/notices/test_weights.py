"""Weights that leave something out without saying so."""

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
        "weights: {voice: 3}",  # points of nought are points
        "swing: {voice: 100}",
        "name: All alike",
    ],
)
def test_other_weights_are_not_queried(weights: str) -> None:
    text = f"{TREE}    perspectives: {{p: {{{weights}}}}}"
    assert doubts("rank-leaves-out", text) == []
