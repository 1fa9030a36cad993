"""Theme pages say who works together on what, and who does not."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.pages import theme
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_councils_stand_by_their_partnerships_and_then_by_how_much_they_want_them(
    thin: Appraisal,
) -> None:
    assert [
        (row.council, row.bodies, row.level, row.priority)
        for row in theme.content(thin, "tourism").rows
    ] == [
        ("ash", 1, "inform each other", "high"),
        ("birch", 1, "inform each other", ""),
        ("city", 1, "inform each other", ""),
        ("shire", 1, "inform each other", ""),
    ]


def test_the_bars_are_parts_of_the_most_that_a_council_has() -> None:
    text = THIN.replace(
        "members: [ash, birch]}\n  old", "members: [ash], themes: [tourism]}\n  old"
    )
    rows = {row.council: row for row in theme.content(appraised(text), "tourism").rows}
    assert (rows["ash"].bodies, rows["ash"].width) == (2, 100.0)
    assert (rows["birch"].bodies, rows["birch"].width) == (1, 50.0)


def test_the_finding_is_the_heading(thin: Appraisal) -> None:
    pages = drawn(thin, theme.pages)
    said = "<h1>Tourism: 1 partnership at work, with all 4 councils taking part</h1>"
    assert said in pages["themes/tourism.html"]
    assert "<h1>Climate: no partnership at work covers it</h1>" in pages["themes/climate.html"]


def test_a_council_in_no_partnership_on_it_is_a_gap(thin: Appraisal) -> None:
    found = theme.content(thin, "climate").rows
    assert [(row.council, row.bodies, row.level) for row in found] == [
        ("ash", 0, ""),
        ("birch", 0, ""),
        ("city", 0, ""),
        ("shire", 0, ""),
    ]
    assert 'class="gap"' in drawn(thin, theme.pages)["themes/climate.html"]


def test_what_options_do_to_it_is_counted_by_fate(thin: Appraisal) -> None:
    effects = theme.content(thin, "tourism").effects
    assert effects.fates == ("kept", "re-formed")
    assert [(row.options, row.counts) for row in effects.rows] == [
        (("now", "hubs"), (1, 0)),
        (("split",), (0, 1)),
    ]
    page = drawn(thin, theme.pages)["themes/climate.html"]
    assert "No option changes anything on it." in words(page)


def test_partnerships_lead_to_their_records(thin: Appraisal) -> None:
    page = drawn(thin, theme.pages)["themes/tourism.html"]
    assert '<a href="../partnerships.html#body-board">Board</a>' in page
    assert "None at work." in words(drawn(thin, theme.pages)["themes/climate.html"])


def test_without_themes_there_is_no_page() -> None:
    assert drawn(appraised(""), theme.pages) == {}


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), theme.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
