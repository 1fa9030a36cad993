"""Compare: the first beside the next, and all options on all criteria."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.compare import content, pages
from tests.cash import CASH
from tests.datasets import TREE, dataset
from tests.findings.cases_of_cash import AREAS
from tests.lines import LINES
from tests.site.drawn_pages import appraised, drawn, words


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_the_first_and_the_next_stand_by_how_far_they_are_apart_overall(tree: Appraisal) -> None:
    found = content(tree)
    assert found.title == "merge is 32 points ahead of join, most by ‘Care’"
    assert [(row.label, row.href, row.lowest) for row in found.between] == [
        ("Overall", "", "join"),
        ("Quality", "criteria/quality.html", "join"),
        ("Size", "criteria/size.html", "merge"),
    ]
    assert [row.said for row in found.between] == [
        "",
        "merge",
        "Can't be told apart",
    ]


def test_where_the_lead_comes_from_is_drawn(tree: Appraisal) -> None:
    lead = content(tree).lead
    assert lead is not None
    assert (lead.one, lead.other, lead.together) == ("merge", "join", "Together: merge +32")


def test_every_pair_is_linked_once(tree: Appraisal) -> None:
    assert [(row.option, [link.path for link in row.links]) for row in content(tree).beside] == [
        ("stay", ["compare/stay/join.html", "compare/stay/merge.html"]),
        ("merge", ["compare/merge/join.html"]),
    ]


def test_one_option_alone_is_beside_none() -> None:
    text = "criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]\noptions: {only: {}}"
    page = drawn(appraise(dataset(text)), pages)["compare.html"]
    assert "There is one option, so nothing to lay beside it." in words(page)
    assert "<h1>Why is one option above another?</h1>" in page


def test_an_overview_is_made_without_options() -> None:
    (page,) = pages(appraise(dataset("criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]")))
    assert page.path == "compare.html"
    assert page.content.rows == ()


def test_benefit_stands_against_cost_with_the_beaten_named() -> None:
    page = drawn(appraise(dataset(CASH)), pages)["compare.html"]
    assert page.count('class="dot-shape') == 3
    assert (page.count("dot-open edge-"), page.count("plot-range plot-reference")) == (0, 1)
    assert "At these values no other option beats Known" in words(page)
    assert "Net cost over 4 years at present value; below nought is a saving" in words(page)


def test_a_dot_is_open_only_where_its_whole_cost_is_a_reference_class() -> None:
    page = drawn(appraise(dataset(AREAS["classes of all kinds"])), pages)["compare.html"]
    assert (page.count("dot-open edge-"), page.count("plot-range plot-reference")) == (1, 3)


def test_models_stand_by_their_highest_line_and_lines_with_what_differs() -> None:
    found = content(appraised(LINES))
    assert [(row.id, row.stands_for) for row in found.rows] == [
        ("left", "highest line of Two councils"),
        ("one", ""),
    ]
    assert [row.label for row in found.which_lines[0].rows] == ["Ex", "Zed"]
    assert len(found.ticked) == 4
