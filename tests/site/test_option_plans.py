"""The steps and benefits of an option, as its file says."""

import pytest

from appraisal.model import Dataset
from appraisal.site.facts import Line
from appraisal.site.option_plans import BenefitRow, StepRow, benefit_rows, step_rows
from tests.datasets import dataset

PLAN = """
    councils: {ash: {tier: unitary, name: Ash}}
    sources: {s: {title: A plan}}
    options:
      o:
        steps:
          - {id: vote, name: Take the vote, months: 1, council: ash, note: All ten., source: s}
          - {id: order, name: Lay the order, months: 6.5, after: [vote]}
          - {id: day, name: The first day, after: [vote, order]}
        benefits:
          - name: Faster help
            measure: Days to an answer
            baseline: [{value: 12, source: s}, {value: 15, source: assumption}]
            target: {value: 8, low: 6, high: 10, source: s, date: 2027-03}
            owner: ash
            by: 2028-04
          - {name: Fewer doors, baseline: unknown}
"""


@pytest.fixture(scope="module")
def data() -> Dataset:
    return dataset(PLAN)


def test_a_step_says_how_long_it_takes_who_leads_and_what_it_rests_on(data: Dataset) -> None:
    assert step_rows(data, data.options["o"])[0] == StepRow(
        name="Take the vote",
        months="1 month",
        after="",
        who="Ash",
        note="All ten.",
        sources=("s",),
        done="",
    )


def test_steps_stand_in_the_order_of_the_file_after_those_that_they_name(data: Dataset) -> None:
    assert [
        (row.name, row.months, row.after) for row in step_rows(data, data.options["o"])[1:]
    ] == [
        ("Lay the order", "6.5 months", "After ‘Take the vote’."),
        (
            "The first day",
            "a date to reach",
            "After ‘Take the vote’ and ‘Lay the order’.",
        ),
    ]


def test_a_benefit_says_from_what_to_what_by_when_and_whose_it_is(data: Dataset) -> None:
    assert benefit_rows(data, data.options["o"])[0] == BenefitRow(
        name="Faster help",
        measure="Days to an answer",
        baseline=(
            Line("12", "", ("s",), assumed=False, note="", contested=True),
            Line("15", "", ("assumption",), assumed=True, note="", contested=True),
        ),
        target=(Line("8 (6 to 10)", "March 2027", ("s",), assumed=False, note=""),),
        owner="Ash",
        by="April 2028",
    )


def test_what_is_not_recorded_of_a_benefit_is_empty(data: Dataset) -> None:
    assert benefit_rows(data, data.options["o"])[1] == BenefitRow(
        name="Fewer doors", measure="", baseline=(), target=(), owner="", by=""
    )


def test_an_option_without_a_plan_has_no_rows() -> None:
    bare = dataset("options: {o: {}}")
    assert (step_rows(bare, bare.options["o"]), benefit_rows(bare, bare.options["o"])) == ((), ())
