"""Theme pages say who works together on what, and who does not."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.pages import theme
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_councils_stand_by_priority_the_blank_last(thin: Appraisal) -> None:
    assert theme.content(thin, "tourism").priorities == (
        ("High priority", ("ash",)),
        ("Nothing published", ("birch", "city", "shire")),
    )


def test_the_finding_counts_partnerships_and_councils(thin: Appraisal) -> None:
    assert theme.content(thin, "tourism").finding == (
        "1 partnership at work on it, with all 4 councils taking part. "
        "One council gives it high priority."
    )


def test_councils_in_no_partnership_on_it_are_named(thin: Appraisal) -> None:
    assert theme.content(thin, "climate").without == ("ash", "birch", "city", "shire")


def test_what_options_do_to_it_is_counted_by_fate(thin: Appraisal) -> None:
    counts = {
        row.option: tuple(row.counts.values()) for row in theme.content(thin, "tourism").effects
    }
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
