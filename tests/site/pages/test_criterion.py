"""A top criterion: its options, highest first, and every leaf with what it weighs."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.criterion import Content, Leaf, pages
from tests.datasets import TREE, dataset
from tests.site.drawn_pages import drawn, faults

SOURCED = f"{TREE}    sources: {{s: {{title: One}}}}\n"


@pytest.fixture(scope="module")
def quality() -> Content:
    return contents(appraise(dataset(TREE)))["criteria/quality.html"]


def contents(appraisal: Appraisal) -> dict[str, Content]:
    return {page.path: page.content for page in pages(appraisal)}


def order(leaf: Leaf) -> list[str]:
    return [option for row in leaf.rows for option, _ in row.options]


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
    assert {leaf.id: order(leaf) for leaf in quality.leaves} == {
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
    assert order(care) == ["join", "merge", "stay"]
    assert order(speed) == ["join", "stay", "merge"]


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


def test_the_finding_is_the_headline_and_says_how_many_have_no_evidence(quality: Content) -> None:
    assert quality.finding == "merge comes highest on ‘Quality’ and join lowest"
    assert quality.missing == "1 option has no evidence on it."


def test_every_value_leads_to_its_trace(quality: Content) -> None:
    """A gap leads nowhere: there is nothing to trace."""
    assert [(row.anchor, [leaf.href for leaf in row.leaves]) for row in quality.rows] == [
        ("merge", ["#care.merge", "#speed.merge"]),
        ("join", ["#care.join", "#speed.join"]),
        ("stay", ["#care.stay", "#speed.stay"]),
    ]
    assert [leaf.value for leaf in quality.rows[2].leaves] == ["", ""]


def test_every_anchor_that_is_linked_stands_on_the_page_once() -> None:
    page = drawn(appraise(dataset(SOURCED)), pages)["criteria/quality.html"]
    linked = set(re.findall(r'href="#([a-z.]+)"', page)) - {"main"}
    assert linked == {"care", "speed", "care.merge", "speed.merge", "care.join", "speed.join"}
    assert all(page.count(f'id="{anchor}"') == 1 for anchor in linked)
    assert faults(page) == []


def test_a_criterion_without_others_below_it_has_its_values_by_the_options_own_ids() -> None:
    page = drawn(appraise(dataset(SOURCED)), pages)["criteria/size.html"]
    assert all(page.count(f'id="{option}"') == 1 for option in ("stay", "join", "merge"))
