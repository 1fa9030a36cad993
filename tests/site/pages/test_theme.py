"""Theme pages say who works together on what, and who does not."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.pages import theme
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_a_theme_nobody_covers_is_named_on_the_index(thin: Appraisal) -> None:
    assert theme.index_finding(thin) == "No councils work together on Climate."


def test_the_index_says_where_every_council_takes_part() -> None:
    found = appraised(THIN.replace("themes: [tourism]", "themes: [tourism, climate]"))
    assert theme.index_finding(found) == "Every council works with others on every theme."


def test_the_index_names_the_theme_that_leaves_most_out() -> None:
    text = THIN.replace(
        "members: [ash, birch]}\n  old", "members: [ash, birch], themes: [climate]}\n  old"
    )
    assert theme.index_finding(appraised(text)) == (
        "Councils work together on every theme, "
        "with most left out on ‘Climate’: city and The Shire."
    )


def test_the_finding_counts_partnerships_and_councils(thin: Appraisal) -> None:
    assert theme.finding(thin, "tourism") == (
        "1 partnership at work on it, with all 4 councils taking part. "
        "One council gives it high priority."
    )
    assert theme.finding(thin, "climate") == "No partnership at work covers this theme."


def test_councils_stand_by_priority_the_blank_last(thin: Appraisal) -> None:
    assert theme.by_priority(thin.dataset, "tourism") == (
        ("high", ("ash",)),
        ("", ("birch", "city", "shire")),
    )


def test_councils_in_no_partnership_on_it_are_named(thin: Appraisal) -> None:
    assert thin.ties.all.empty["climate"] == ("ash", "birch", "city", "shire")


def test_what_options_do_to_it_is_counted_by_fate(thin: Appraisal) -> None:
    counts = {row["option"]: row["counts"] for row in theme.effects(thin, "tourism")}
    assert counts == {
        "now": (1, 0, 0, 0, 0, 0),
        "hubs": (1, 0, 0, 0, 0, 0),
        "split": (0, 0, 1, 0, 0, 0),
    }


def test_a_theme_without_ties_has_no_drawing(thin: Appraisal) -> None:
    pages = drawn(thin, theme.pages)
    assert 'class="ring"' in pages["themes/tourism.html"]
    assert 'class="ring"' not in pages["themes/climate.html"]
    assert "No two councils of the area work together on it." in words(pages["themes/climate.html"])


def test_without_themes_there_is_no_page() -> None:
    assert drawn(appraised(""), theme.pages) == {}


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), theme.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
