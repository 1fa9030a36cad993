"""The answer whose safety is told, with its names, and why nothing can be said of it."""

import pytest

from appraisal.findings.named_safety import moot, named, named_safety, parents
from tests.datasets import dataset
from tests.findings.made_up import CLEAR, CLOSE, MOOT, OPTIONS
from tests.site.drawn_pages import appraised

AREA = """
    settings: {perspective: second}
    sources: {s: {title: A study}}
    criteria:
      - id: services
        name: Services
        criteria:
          - {id: care, name: Care, judged: {0: Bad, 100: Good}}
          - id: streets
            name: Streets
            criteria: [{id: bins, name: Bins, judged: {0: Bad, 100: Good}}]
      - {id: cost, name: Cost, judged: {0: Dear, 100: Cheap}}
    perspectives:
      first: {name: First, weights: {cost: 1}}
      second: {name: Second, weights: {services: 1}}
    options:
      a: {name: Alpha, short_name: A, scores: {care: {score: 90}, bins: {score: 90}}}
      b: {name: Beta, scores: {cost: {score: 90}}}
"""


def test_the_answer_is_that_of_the_headline_with_the_lead_of_every_perspective() -> None:
    area = appraised(AREA)
    found = named_safety(area)
    assert (found.perspective, found.perspectives) == (
        "Second",
        {"second": "Second", "first": "First"},
    )
    assert (found.ranking.order, found.lead.first) == (("a", "b"), ("a",))
    assert {i: lead.first for i, lead in found.leads.items()} == {"second": ("a",), "first": ("b",)}
    assert found.robust is area.robust


def test_everything_that_a_sentence_may_name_has_its_name() -> None:
    found = named_safety(appraised(AREA))
    assert found.options == {"a": "A", "b": "Beta"}
    assert found.criteria == {
        "services": "Services",
        "care": "Care",
        "streets": "Streets",
        "bins": "Bins",
        "cost": "Cost",
    }


def test_a_criterion_stands_under_the_one_right_above_it() -> None:
    assert parents(dataset(AREA)) == {
        "services": "",
        "care": "Services",
        "streets": "Services",
        "bins": "Streets",
        "cost": "",
    }
    assert named_safety(appraised(AREA)).above["bins"] == "Streets"


def test_options_are_named_up_to_five_and_counted_beyond() -> None:
    assert named(("a",), OPTIONS) == "Alpha"
    assert named(tuple("ab"), OPTIONS) == "Alpha and Beta"
    assert named(tuple("edcba"), OPTIONS) == "Epsilon, Delta, Gamma, Beta and Alpha"
    assert named(tuple("abcdef"), OPTIONS) == "6 options"


def test_a_name_with_a_comma_is_set_apart_by_semicolons() -> None:
    labels = {"a": "Two councils, A", "b": "One", "c": "Three"}
    assert named(("a", "b", "c"), labels) == "Two councils, A; One; and Three"


@pytest.mark.parametrize("why", MOOT)
def test_where_nothing_can_be_said_the_reason_is(why: str) -> None:
    found, expected = MOOT[why]
    assert moot(found) == expected


def test_of_two_ranked_options_something_can_be_said_however_close_they_are() -> None:
    assert moot(CLEAR) == moot(CLOSE) == ""
