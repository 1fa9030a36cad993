"""A top criterion: its options, highest first, and every leaf with what it weighs."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.criterion import Content, pages
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def quality() -> Content:
    return contents(appraise(dataset(TREE)))["criteria/quality.html"]


def contents(appraisal: Appraisal) -> dict[str, Content]:
    return {page.path: page.content for page in pages(appraisal)}


def test_there_is_a_page_for_every_top_criterion() -> None:
    found = contents(appraise(dataset(TREE)))
    assert list(found) == ["criteria/size.html", "criteria/quality.html"]
    assert [page.others for page in found.values()] == [
        (("quality", "Quality"),),
        (("size", "Size"),),
    ]


def test_options_without_evidence_come_last(quality: Content) -> None:
    assert [(row.option, row.span and row.span.value) for row in quality.rows] == [
        ("merge", 90.0),
        ("join", 50.0),
        ("stay", None),
    ]


def test_under_every_leaf_the_highest_stands_first_and_what_has_no_evidence_last(
    quality: Content,
) -> None:
    assert {leaf.id: [cell.option for cell in leaf.opened] for leaf in quality.leaves} == {
        "care": ["merge", "join", "stay"],
        "speed": ["merge", "join", "stay"],
    }


def test_options_worth_the_same_stand_in_the_order_of_their_ids() -> None:
    size = contents(appraise(dataset(TREE)))["criteria/size.html"]
    assert [row.option for row in size.rows] == ["join", "merge", "stay"]


def test_what_is_worth_nothing_stands_before_what_nobody_knows() -> None:
    nought = TREE.replace("care: {score: 90}, speed: {score: 90}", "care: {score: 0}").replace(
        "options:\n      stay: {family: continue}",
        "options:\n      stay: {family: continue, scores: {speed: {score: 0}}}",
    )
    page = contents(appraise(dataset(nought)))["criteria/quality.html"]
    care, speed = page.leaves
    assert [cell.option for cell in care.opened] == ["join", "merge", "stay"]
    assert [cell.option for cell in speed.opened] == ["join", "stay", "merge"]


def test_a_leaf_says_what_it_weighs_in_the_whole_and_in_its_branch(quality: Content) -> None:
    assert [(leaf.id, leaf.weight) for leaf in quality.leaves] == [
        ("care", "Weight: 60% of the whole (75% of Quality)."),
        ("speed", "Weight: 20% of the whole (25% of Quality)."),
    ]


def test_the_branches_above_a_leaf_are_named_where_the_tree_is_deep() -> None:
    (page,) = contents(
        appraise(
            dataset(
                """
                criteria:
                  - id: a
                    criteria:
                      - {id: b, name: Bee, criteria: [{id: c, judged: {0: x, 100: y}}]}
                """
            )
        )
    ).values()
    assert [leaf.above for leaf in page.leaves] == [("Bee",)]
