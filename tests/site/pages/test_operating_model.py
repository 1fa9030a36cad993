"""The operating model: what would change in each layer, and who has done it."""

import pytest

from appraisal.site.pages.operating_model import content, pages
from tests.findings.cases_of_delivery import AREA
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words

OUTSIDE = """
sources: {s: {title: Minutes}}
programmes:
  far:
    name: Change
    outside: Far Council
    summary: Does things.
    source: s
    workstreams: [{name: One}, {name: Two}]
    comments: [{name: Jobs, note: None were to go.}]
"""


def page(text: str = AREA) -> str:
    return drawn(appraised(text), pages)["operating-model.html"]


def test_the_layer_that_most_would_change_is_the_headline_and_who_is_silent_is_said() -> None:
    made = content(appraised(AREA))
    assert made.finding == (
        "More plans would change the back office than any other layer: 1 option and 1 programme"
    )
    assert made.silent == "Nothing is said of One."
    assert [row.anchors for row in made.plans] == [("now",), ("hubs",), ()]


def test_the_picture_comes_before_the_words_with_a_mark_for_each_layer() -> None:
    grid = page().partition("<tbody>")[2].partition("</tbody>")[0]
    assert '<span id="hubs"></span>' in grid
    assert [grid.count(f'aria-label="{said}"') for said in ("changes", "as today", "not said")] == [
        2,
        6,
        7,
    ]


def test_each_layer_is_found_under_its_id_with_what_changes() -> None:
    back = page().partition('<details id="back-office">')[2].partition("</details>")[0]
    assert "What supports the services." in back
    assert "Hubs One payroll." in words(back)
    assert "Change Ash Back." in words(back)
    assert "As today: As today" in words(back)


def test_a_layer_that_nobody_changes_says_so() -> None:
    assert "Self-service: nobody says that it would change." in words(page())


def test_a_programme_outside_the_area_stands_apart_with_what_was_said_of_it() -> None:
    outside = page(OUTSIDE).partition('id="outside"')[2]
    assert "Change: Far Council" in words(outside)
    assert "Workstreams: One; Two." in words(outside)
    assert "Jobs. None were to go." in words(outside)


def test_a_programme_of_the_area_leads_to_its_budget() -> None:
    own = page().partition('<details id="programme-change">')[2]
    assert 'href="benefits.html#programme-change"' in own


def test_without_plans_the_page_says_so() -> None:
    said = words(page("options: {a: {name: Alpha, family: unitary}}"))
    assert "Nothing says how any layer of a council would work" in said
    assert "No option says anything of it." in said


@pytest.mark.parametrize("text", [THIN, AREA, OUTSIDE, *EDGES.values()])
def test_a_page_is_whole_whatever_is_missing(text: str) -> None:
    assert faults(page(text)) == []
