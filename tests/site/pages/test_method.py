"""Method: every scale and every weight, in words."""

from pathlib import Path
from typing import Any

from appraisal.appraise import appraise
from appraisal.load import load
from appraisal.site.pages.method import pages
from tests.datasets import dataset

ROOT = Path(__file__).parents[3]


def context(text: str) -> Any:
    (page,) = pages(appraise(dataset(text)))
    return page.content


def test_scales_show_points_of_the_curve_and_anchors() -> None:
    found = context(
        """
        criteria:
          - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [5000, 100]]}}
          - {id: care, judged: {100: Good, 0: Bad}}
        """
    )
    scales = [leaf["scale"] for branch in found["branches"] for leaf in branch["leaves"]]
    assert scales == [(("0 people", "0"), ("5,000 people", "100")), (("Bad", "0"), ("Good", "100"))]


def test_weights_of_every_perspective_stand_beside_each_other() -> None:
    found = context(
        """
        criteria:
          - {id: size, judged: {0: Bad, 100: Good}}
          - {id: care, judged: {0: Bad, 100: Good}}
        perspectives: {p: {weights: {size: 1, care: 3}}, q: {rank: [size, care]}}
        """
    )
    assert [row["cells"] for row in found["weight_rows"]] == [("25%", "75%"), ("75%", "25%")]
    assert [p["way"] for p in found["perspectives"]] == [
        "points given to each",
        "put in order, then weighed by rank-order centroids",
    ]


def test_thresholds_are_listed() -> None:
    found = context("criteria: [{id: care, judged: {0: Bad, 100: Good}, must: {at_least: 10}}]")
    assert found["thresholds"] == ("Care: at least 10",)


def test_the_draws_are_told_of_only_where_there_are_some() -> None:
    two = "criteria: [{id: care, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert context(two)["samples"] == "100,000 times"
    assert context("criteria: []")["samples"] == ""


def test_a_workspace_without_perspectives_weighs_all_alike() -> None:
    found = context("criteria: [{id: care, judged: {0: Bad, 100: Good}}]")
    assert [p["way"] for p in found["perspectives"]] == ["all alike"]


def test_derbyshires_method_lists_every_criterion() -> None:
    appraisal = appraise(load(ROOT))
    (page,) = pages(appraisal)
    listed = [leaf["label"] for branch in page.content["branches"] for leaf in branch["leaves"]]
    assert listed == [leaf.label for leaf in appraisal.dataset.leaves()]
