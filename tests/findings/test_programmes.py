"""Whether the published costs of a programme add up, in words."""

import pytest

from appraisal.findings.programmes import costs_check, costs_sum
from tests.datasets import dataset

PROGRAMME = """
sources: {s: {title: A source}}
programmes:
  p:
    name: Change
    council: x
    summary: Does things.
    costs: [{name: One, amount: 51322}, {name: Two, amount: 39574.5}]
    total: {value: TOTAL, source: s}
    source: s
"""


@pytest.mark.parametrize(
    ("total", "said"),
    [
        ("90896.5", "The lines add up to £90,896.50, the published total."),
        ("91000", "The lines add up to £90,896.50; the published total is £91,000."),
    ],
)
def test_a_programmes_costs_are_added_up_and_checked(total: str, said: str) -> None:
    programme = dataset(PROGRAMME.replace("TOTAL", total)).programmes["p"]
    assert costs_check(programme) == said


def test_costs_without_a_total_say_so() -> None:
    text = PROGRAMME.replace("    total: {value: TOTAL, source: s}\n", "")
    assert costs_check(dataset(text).programmes["p"]) == (
        "The lines add up to £90,896.50. No total was found."
    )


def test_costs_that_are_not_all_known_are_not_added_up() -> None:
    programme = dataset(PROGRAMME.replace("39574.5", "unknown").replace("TOTAL", "1")).programmes[
        "p"
    ]
    assert costs_check(programme) == "Not every line is known, so they can't be added up."
    assert costs_sum(programme) == ""
