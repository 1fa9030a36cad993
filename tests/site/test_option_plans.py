"""The steps of an option, as its file says."""

import pytest

from appraisal.model import Dataset
from appraisal.site.option_plans import StepRow, step_rows
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


def test_an_option_without_a_plan_has_no_rows() -> None:
    bare = dataset("options: {o: {}}")
    assert step_rows(bare, bare.options["o"]) == ()
