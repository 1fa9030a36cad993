"""Method: every scale and every weight, in words."""

from pathlib import Path
from typing import Any, get_args

import pytest

from appraisal.appraise import appraise
from appraisal.findings import raw_figures as raw
from appraisal.load import load
from appraisal.model import Measured
from appraisal.model.criteria import FigureName, Take
from appraisal.site.pages.method import FIGURES, TAKES, pages, what_is_measured
from tests.datasets import dataset

ROOT = Path(__file__).parents[3]


def context(text: str) -> Any:
    (page,) = pages(appraise(dataset(text)))
    return page.context


def test_every_figure_and_every_way_to_take_one_has_its_words() -> None:
    assert set(FIGURES) == set(get_args(FigureName)) == set(raw.FIGURES)
    assert set(TAKES) == set(get_args(Take))


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        ({"figure": "tiers"}, "tiers of council that residents would have"),
        ({"measure": "population", "take": "min"}, "Population: the lowest of the councils"),
        (
            {"measure": "area", "take": "spread", "per": "population"},
            "Area divided by population: the highest of the councils less the lowest",
        ),
    ],
)
def test_what_is_measured_is_said_in_words(measured: dict[str, str], said: str) -> None:
    criterion = Measured.model_validate({**measured, "curve": ((0.0, 0.0), (1.0, 100.0))})
    assert what_is_measured(dataset(), criterion) == said


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
    listed = [leaf["label"] for branch in page.context["branches"] for leaf in branch["leaves"]]
    assert listed == [leaf.label for leaf in appraisal.dataset.leaves()]
