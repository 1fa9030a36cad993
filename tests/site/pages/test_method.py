"""Method: every scale and every weight, in words."""

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.method import Content, content
from tests.datasets import dataset


def made(text: str) -> Content:
    return content(appraise(dataset(text)))


def test_what_is_measured_is_said_and_the_scale_is_on_the_page_of_the_criterion() -> None:
    found = made(
        """
        criteria:
          - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [5000, 100]]}}
          - {id: care, judged: {100: Good, 0: Bad}}
        """
    )
    assert [(leaf.href, leaf.kind, leaf.figure) for leaf in found.leaves] == [
        ("criteria/size.html#size", "measured", "Population: the lowest of the councils"),
        ("criteria/care.html#care", "judged", ""),
    ]


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
    assert found.given == (
        ("Points given to each", ("p",)),
        ("Put in order, then weighed by rank-order centroids", ("q",)),
    )


def test_comparisons_that_contradict_one_another_say_how_far() -> None:
    found = made(
        """
        criteria:
          - {id: a, judged: {0: x, 100: y}}
          - {id: b, judged: {0: x, 100: y}}
          - {id: c, judged: {0: x, 100: y}}
        perspectives: {p: {pairwise: [[a, b, 3], [b, c, 3], [c, a, 3]]}}
        """
    )
    assert found.inconsistency == (("the top level", "1.15"),)


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
    assert [how for how, _ in found.given] == ["All alike"]


def test_the_method_lists_every_criterion(derbyshire: Appraisal) -> None:
    listed = [leaf.label for leaf in content(derbyshire).leaves]
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
