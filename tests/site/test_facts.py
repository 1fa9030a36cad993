"""Facts and partnerships as rows."""

from appraisal.site.facts import fact_lines
from appraisal.site.pages.council import pages
from tests.datasets import dataset
from tests.site.drawn_pages import appraised, drawn, words


def test_what_is_not_known_has_no_lines() -> None:
    assert fact_lines(None) == ()
    assert fact_lines("unknown") == ()


def test_a_contested_figure_shows_every_source() -> None:
    data = dataset(
        "councils: {c: {tier: unitary, facts: "
        "{x: [{value: 45.1, source: a}, {value: 25.1, source: b}]}}}"
    )
    lines = fact_lines(data.councils["c"].facts["x"], "£ million")
    assert [(line.text, line.sources) for line in lines] == [
        ("£45.1 million", ("a",)),
        ("£25.1 million", ("b",)),
    ]


STAFF = """
    sources: {a: {title: A}, b: {title: B}, c: {title: C}}
    councils:
      c:
        tier: unitary
        facts:
          staff:
            - {value: 800, date: 2023, source: a}
            - {value: 900, date: 2025, source: b}
            - {value: 850, date: 2024, source: c}
"""


def test_the_newest_figure_is_the_figure_and_older_ones_stand_beside_it_with_their_dates() -> None:
    lines = fact_lines(dataset(STAFF).councils["c"].facts["staff"])
    assert [(line.text, line.date, line.earlier, line.contested) for line in lines] == [
        ("900", "2025", False, False),
        ("850", "2024", True, False),
        ("800", "2023", True, False),
    ]


def test_a_page_says_which_figures_are_earlier_and_not_that_sources_disagree() -> None:
    shown = words(drawn(appraised(STAFF), pages)["councils/c.html"])
    assert (
        "900, 2025 ( B no date ) Earlier: 850, 2024 ( C no date ) Earlier: 800, 2023 ( A" in shown
    )
    assert "Contested" not in shown


def test_figures_of_one_date_that_differ_are_contested_on_the_page_and_those_alike_are_not() -> (
    None
):
    differing = words(
        drawn(appraised(STAFF.replace("2024", "2025").replace("2023", "2025")), pages)[
            "councils/c.html"
        ]
    )
    assert "Contested: sources disagree. 800, 2025 ( A no date ) 900, 2025 ( B" in differing
    alike = STAFF.replace("850", "900").replace("800", "900").replace("2024", "2025")
    assert "Contested" not in words(drawn(appraised(alike), pages)["councils/c.html"])
