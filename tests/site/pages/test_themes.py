"""The index of the themes."""

import pytest

from appraisal.site.pages import themes
from appraisal.site.pages.themes import Cell, Theme
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults


def test_a_theme_nobody_covers_is_named_on_the_index() -> None:
    assert themes.content(appraised()).finding == "No councils work together on Climate"


def test_the_index_says_where_every_council_takes_part() -> None:
    found = appraised(THIN.replace("themes: [tourism]", "themes: [tourism, climate]"))
    assert themes.content(found).finding == "Every council works with others on every theme"


def test_the_index_names_the_theme_that_leaves_most_out() -> None:
    text = THIN.replace(
        "members: [ash, birch]}\n  old", "members: [ash, birch], themes: [climate]}\n  old"
    )
    assert themes.content(appraised(text)).finding == (
        "Councils work together on every theme, with most left out on ‘Climate’: city and The Shire"
    )


def test_each_theme_stands_with_its_partnerships_and_the_councils_in_one() -> None:
    assert themes.content(appraised()).themes == (
        Theme("climate", "Climate", bodies=0, councils=0),
        Theme("tourism", "Tourism", bodies=1, councils=4),
    )


def test_each_council_has_a_cell_for_each_theme() -> None:
    text = THIN.replace(
        "members: [ash, birch]}\n  old", "members: [ash], themes: [tourism]}\n  old"
    )
    rows = dict(themes.cells(appraised(text)))
    none = Cell(0, 0, high=False)
    assert rows["ash"] == (none, Cell(2, 4, high=True))
    assert rows["birch"] == (none, Cell(1, 2, high=False))


def test_the_matrix_is_a_grid_with_gaps_where_nobody_works_together() -> None:
    page = drawn(appraised(), themes.pages)["themes/index.html"]
    assert "<h1>No councils work together on Climate</h1>" in page
    assert page.count('class="gap"') == 5
    assert page.count('class="high"') == 1


def test_without_themes_there_is_no_page() -> None:
    assert drawn(appraised(""), themes.pages) == {}


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), themes.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
