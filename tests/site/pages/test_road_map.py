"""The page of the road map."""

from appraisal.site.pages.road_map import content, pages
from tests.road_maps import AREA
from tests.site.drawn_pages import appraised, drawn, words

TEXT = AREA.replace("CALENDAR", "shadow_elections: unknown, vesting: 2027-04-01")


def test_the_headline_is_the_finding_and_every_option_has_a_bar() -> None:
    made = content(appraised(TEXT))
    assert made.finding.startswith("Steps to new councils add up past vesting day")
    assert [plan.options for plan in made.plans] == [("made",), ("one",)]
    assert made.without == "No steps recorded: stay."
    assert [name for name, *_ in made.dates] == [
        "these pages, 22 November 2026",
        "vesting day, 1 April 2027",
    ]


def test_each_step_is_a_row_with_what_it_waits_for_when_it_ends_and_how_long_it_can_wait() -> None:
    page = drawn(appraised(TEXT), pages)["road-map.html"]
    row = page.partition("3. Vote")[2].partition("</tr>")[0]
    assert words(row).split() == [
        "6",
        "2",
        "June",
        "2027",
        "6",
        "months,",
        "to",
        "December",
        "2027",
    ]
    assert 'class="gantt-slack"' in row
    assert '<a id="one" href="options/one.html">one</a>' in page


def test_steps_that_are_critical_differ_by_more_than_colour() -> None:
    page = drawn(appraised(TEXT), pages)["road-map.html"]
    assert '<th scope="row">4. Join services</th>' in page
    assert '<th scope="row" class="light">3. Vote</th>' in page


def test_posts_stand_by_quarter_with_their_gaps() -> None:
    page = words(drawn(appraised(TEXT), pages)["road-map.html"])
    assert "made Not known of 1 of 2 agreements." in page
    assert "elm 1 not known 0.5, and 1 not known" in page
    assert "ash 0 2.5" in page


def test_without_any_steps_the_page_says_so_and_draws_nothing() -> None:
    for text in ("", "options: {a: {name: Alpha}}"):
        page = drawn(appraised(text), pages)["road-map.html"]
        assert "No steps are recorded for any option" in page
        assert '<svg class="gantt"' not in page
        assert "road-map.csv" not in page
