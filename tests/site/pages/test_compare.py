"""Compare: families, options and criteria in one view."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.compare import content, pages, reach_rows
from tests.cash import CASH
from tests.datasets import TREE, dataset
from tests.findings.cases_of_cash import AREAS
from tests.lines import LINES
from tests.site.drawn_pages import appraised, drawn, words


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_a_family_without_evidence_on_a_criterion_is_a_gap(tree: Appraisal) -> None:
    rows = {row.id: [r.said if r else None for r in row.reaches] for row in reach_rows(tree)}
    assert rows["quality"] == [None, "50", "90"]
    assert rows["size"] == ["25", "25", "25"]


def test_a_bar_is_stacked_of_what_each_criterion_adds(tree: Appraisal) -> None:
    stack = next(stack for stack in content(tree).stacks if stack.id == "join")
    assert [(part.start, part.width, part.text) for part in stack.parts] == [
        (0.0, 5.0, "5.0"),
        (5.0, 40.0, "40.0"),
    ]
    assert stack.total == "45"


def test_every_option_leads_to_its_pages_beside_the_others(tree: Appraisal) -> None:
    beside = content(tree).beside
    assert beside.compared_with_all == ("stay", "merge")
    assert {row.id: row.paths for row in beside.rows} == {
        "stay": ("", "compare/stay/merge.html"),
        "join": ("compare/stay/join.html", "compare/merge/join.html"),
        "merge": ("compare/stay/merge.html", ""),
    }


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
    assert [stack.id for stack in found.stacks] == ["left", "one"]
    assert [row.label for row in found.which_lines[0].rows] == ["Ex", "Zed"]
    assert len(found.beside.rows) == 4
