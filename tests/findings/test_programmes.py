"""What a programme lists, whose it is, and whether its published costs add up, in words."""

import pytest

from appraisal.findings.programmes import costs_check, costs_sum, lists, whose
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


LISTED = """
councils: {ash: {tier: unitary, short_name: Ash}}
sources: {s: {title: A source}}
programmes:
  study:
    name: Study
    council: ash
    summary: Asks.
    source: s
    comments: [{name: Jobs, note: None to go.}]
    aims: [{name: Appetite}, {name: Options}]
    priorities: [{name: Growth}]
    principles: [{name: Fairness}]
    topics: [{name: The place}]
    workstreams: [{name: Interviews}]
    layers: [{name: Front line}]
    projects: [{name: New desks}]
    alternatives: [{name: Doing nothing}]
    next_steps: [{name: A case for change}]
  far: {name: Far, outside: Far Council, summary: Acts., source: s}
  bare: {name: Bare, summary: Acts., source: s}
"""


def test_what_a_programme_lists_stands_under_a_heading_each_the_aims_first() -> None:
    found = lists(dataset(LISTED).programmes["study"])
    assert [(heading, [item.name for item in items]) for heading, items in found] == [
        ("What it is to achieve or find out", ["Appetite", "Options"]),
        ("The priorities that it has or serves", ["Growth"]),
        ("Its own principles", ["Fairness"]),
        ("What people were asked about", ["The place"]),
        ("Workstreams", ["Interviews"]),
        ("Layers of the operating model", ["Front line"]),
        ("Projects", ["New desks"]),
        ("Alternatives that were considered", ["Doing nothing"]),
        ("Next steps", ["A case for change"]),
        ("What was said of it, and answered", ["Jobs"]),
    ]


def test_no_heading_stands_over_nothing() -> None:
    assert lists(dataset(LISTED).programmes["bare"]) == ()


def test_a_programme_is_a_councils_of_the_area_or_one_outside_or_nobodys() -> None:
    made = dataset(LISTED)
    assert [whose(made, made.programmes[i]) for i in ("study", "far", "bare")] == [
        "Ash",
        "Far Council",
        "",
    ]
