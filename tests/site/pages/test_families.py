"""Which kind of option does better, and on what? on one axis, where there are several families."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.families import Content, Lane, pages
from tests.datasets import TREE, dataset
from tests.site.drawn_pages import drawn, faults, words


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


@pytest.fixture(scope="module")
def found(tree: Appraisal) -> Content:
    (page,) = pages(tree)
    assert (page.path, page.title) == (
        "compare/families.html",
        "Which kind of option does better, and on what?",
    )
    return page.content


def test_the_finding_says_which_kind_comes_highest_and_on_what(found: Content) -> None:
    assert found.finding == "A unitary option comes highest overall, and on 1 of 2 criteria"
    assert "A unitary option comes highest on ‘Quality’." in found.details


def test_every_family_has_a_lane_on_every_criterion(found: Content) -> None:
    overall, size, quality = found.rungs
    assert [(rung.label, rung.href) for rung in (overall, size, quality)] == [
        ("Overall", ""),
        ("Size", "criteria/size.html"),
        ("Quality", "criteria/quality.html"),
    ]
    assert [lane.said for lane in size.lanes] == ["25", "25", "25"]
    assert quality.lanes[0] == Lane("continue", "", "", ())
    assert [lane.values for lane in quality.lanes[1:]] == [(pytest.approx(50),), (90,)]


def test_who_is_highest_of_a_family_is_named_where_not_all_are() -> None:
    text = TREE.replace("      merge:", "      halve: {family: unitary}\n      merge:")
    (page,) = pages(appraise(dataset(text)))
    (overall, *_) = page.content.rungs
    assert overall.lanes[2].highest == "highest: merge"
    assert overall.lanes[1].highest == ""


def test_the_highest_of_each_family_lead_to_their_pages_side_by_side(found: Content) -> None:
    assert [link.path for link in found.pairs] == [
        "compare/stay/join.html",
        "compare/stay/merge.html",
        "compare/merge/join.html",
    ]


def test_a_family_that_nothing_is_known_of_is_a_gap(tree: Appraisal) -> None:
    page = drawn(tree, pages)["compare/families.html"]
    assert "Continue as today no evidence" in words(page)
    assert faults(page) == []


def test_one_family_alone_has_no_such_page() -> None:
    assert list(pages(appraise(dataset("options: {a: {}, b: {}}")))) == []
