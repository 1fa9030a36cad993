"""Benefits: what should get better, how one would know, and what programmes cost."""

import pytest

from appraisal.site.pages.benefits import content, pages
from tests.findings.cases_of_delivery import AREA
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


def page(text: str = AREA) -> str:
    return drawn(appraised(text), pages)["benefits.html"]


def test_how_many_could_be_checked_is_the_headline() -> None:
    made = content(appraised(AREA))
    assert made.finding == (
        "1 of 4 benefits could be checked: the others lack a measure, a baseline, a target, "
        "an owner or a date"
    )
    assert made.without == "No benefits are recorded for As today and One."
    assert [(row.anchors, row.count) for row in made.holders] == [(("hubs",), 2), ((), 2)]


def test_each_option_is_found_under_its_id_and_what_nobody_says_is_a_gap() -> None:
    grid = page().partition("<tbody>")[2].partition("</tbody>")[0]
    assert '<span id="hubs"></span>' in grid
    assert "Hubs 2 1 1 1 1 1" in words(grid)
    assert '<span class="gap">0</span>' in grid


def test_the_register_can_be_filtered_by_kind_holder_and_what_is_missing() -> None:
    made = page()
    assert 'data-finder="benefits"' in made
    assert 'data-facet-kind="Service" data-facet-of="Ash|Change"' in made
    assert 'data-facet-lacks="Measure|Baseline|Target|Owner|Date"' in made
    assert (
        "Cheaper Cashable Cost: 9 ( A report no date ) → 5 ( A report no date ) By 2030. Ash."
        in (words(made))
    )
    assert "Vote. Luck." in words(made)


def test_a_budget_adds_up_and_says_how_it_was_to_be_paid() -> None:
    said = words(page())
    assert "The lines add up to £12. No total was found." in said
    assert "Paid from: Reserves. " in said
    assert "Sum of the lines £12" in said


def test_without_benefits_and_budgets_the_page_says_so() -> None:
    said = words(page("options: {a: {name: Alpha, family: unitary}}"))
    assert said.count("No benefits are recorded") == 1
    assert "add up" not in said


@pytest.mark.parametrize("text", [THIN, AREA, *EDGES.values()])
def test_a_page_is_whole_whatever_is_missing(text: str) -> None:
    assert faults(page(text)) == []
