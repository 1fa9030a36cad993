"""Method: every scale and every weight, in words."""

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.method import Content, content
from tests.datasets import dataset


def made(text: str) -> Content:
    return content(appraise(dataset(text)))


def test_scales_show_points_of_the_curve_and_anchors() -> None:
    found = made(
        """
        criteria:
          - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [5000, 100]]}}
          - {id: care, judged: {100: Good, 0: Bad}}
        """
    )
    scales = [leaf.scale for branch in found.branches for leaf in branch.leaves]
    assert scales == [(("0 people", "0"), ("5,000 people", "100")), (("Bad", "0"), ("Good", "100"))]


def test_weights_of_every_perspective_stand_beside_each_other() -> None:
    found = made(
        """
        criteria:
          - {id: size, judged: {0: Bad, 100: Good}}
          - {id: care, judged: {0: Bad, 100: Good}}
        perspectives: {p: {weights: {size: 1, care: 3}}, q: {rank: [size, care]}}
        """
    )
    assert [row.weights for row in found.weight_rows] == [("25%", "75%"), ("75%", "25%")]
    assert [p.weighed_by for p in found.perspectives] == [
        "points given to each",
        "put in order, then weighed by rank-order centroids",
    ]


def test_thresholds_are_listed() -> None:
    found = made("criteria: [{id: care, judged: {0: Bad, 100: Good}, must: {at_least: 10}}]")
    assert found.thresholds == ("Care: at least 10",)


def test_the_draws_are_told_of_only_where_there_are_some() -> None:
    many = "settings: {simulation: {samples: 100000}}\n"
    two = "criteria: [{id: care, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert made(many + two).samples == "100,000 times"
    assert made("criteria: []").samples == ""


def test_a_workspace_without_perspectives_weighs_all_alike() -> None:
    found = made("criteria: [{id: care, judged: {0: Bad, 100: Good}}]")
    assert [p.weighed_by for p in found.perspectives] == ["all alike"]


def test_the_method_lists_every_criterion(derbyshire: Appraisal) -> None:
    listed = [leaf.label for branch in content(derbyshire).branches for leaf in branch.leaves]
    assert listed == [leaf.label for leaf in derbyshire.dataset.leaves()]


def test_every_choice_of_the_ways_of_counting_is_explained_where_something_is_drawn() -> None:
    found = made(
        """
        settings: {simulation: {samples: 10, ways: 20}}
        criteria: [{id: x, judged: {0: Bad, 100: Good}}]
        options: {a: {scores: {x: {score: 50}}}, b: {scores: {x: {score: 60}}}}
        """
    )
    assert found.ways == "20 times"
    assert len(found.choices) == 9
    assert made("{}").ways == ""
