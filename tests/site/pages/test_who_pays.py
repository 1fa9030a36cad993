"""The page of who pays and who gains."""

import pytest

from appraisal.site.pages.who_pays import content, pages
from tests.cash import CASH
from tests.site.drawn_pages import appraised, drawn, words
from tests.who_pays import PAYS, SPLIT


@pytest.fixture(scope="module")
def page() -> str:
    return drawn(appraised(PAYS), pages)["compare/who-pays.html"]


def test_the_finding_is_the_heading_and_the_picture_comes_first(page: str) -> None:
    assert "<h1>Merging would move debt: people in Ash would share up to £700 a head more" in page
    assert page.index('id="shares-table"') < page.index('id="moved-table"')
    assert page.count('class="share-today"') == 3
    assert page.count('class="share-then"') == 6


def test_the_first_card_of_a_phone_has_the_ticks_of_all(page: str) -> None:
    assert (
        page.count('<div class="first-ticks"><div class="tornado-ticks" aria-hidden="true">') == 1
    )


def test_every_figure_stands_in_a_table_with_its_csv(page: str) -> None:
    for name in ("shares", "moved", "held", "today", "tax", "bills", "splitting"):
        assert f'id="{name}-table"' in page
    for name in ("debt-shares", "who-pays", "council-tax"):
        assert f"data/{name}.csv" in page


def test_what_is_not_known_is_a_gap_and_whose_it_is_stands_below(page: str) -> None:
    said = words(page)
    assert "Reserves: not on record of Birch." in said
    assert "£44m, 3 of 4" in said
    today = page[page.index('id="today-table"') :]
    birch = today[today.index("councils/birch.html") :]
    assert "not known" in birch[: birch.index("</tr>")]


def test_how_a_measure_is_counted_stands_beneath_the_picture() -> None:
    noted = PAYS.replace(
        "{name: Borrowing, unit:",
        "{name: Borrowing, note: As of 2023. Another basis has more., unit:",
    )
    page = drawn(appraised(noted), pages)["compare/who-pays.html"]
    told = page[page.index('id="counted"') : page.index('id="moved"')]
    assert "as of when Borrowing . As of 2023. Another basis has more." in words(told)
    assert 'id="counted"' not in drawn(appraised(PAYS), pages)["compare/who-pays.html"]


def test_the_path_taken_is_marked_among_the_three_levels(page: str) -> None:
    head = page[page.index('id="tax-table"') :]
    head = words(head[: head.index("</thead>")])
    assert head.count("the path taken here") == 1
    assert "Mean (the path taken here)" in head


def test_figures_of_splitting_name_who_paid_and_the_other_sides_answer(page: str) -> None:
    rows = content(appraised(PAYS)).splits
    assert [(group.title, [row.name for row in group.rows]) for group in rows] == [
        ("This area", ["Two councils here", "Care alone"]),
        ("Another area", ["Nobody answered"]),
        ("England", ["Many councils", "Few councils"]),
    ]
    first = rows[0].rows[0]
    assert (first.paid, first.answer, first.answer_paid) == (
        "Paid for by The county.",
        "It costs nothing.",
        "A party to the dispute: City.",
    )
    assert [row.again for row in rows[2].rows] == [False, True]
    table = page[page.index('id="splitting-table"') :]
    assert "none found" in table
    assert "as above" in table


def test_published_budget_gaps_stand_here_each_at_its_council(page: str) -> None:
    gaps = page[page.index('id="gaps-ash"') :]
    assert "£500,000" in gaps[: gaps.index("</tbody>")]
    cash = drawn(appraised(CASH), pages)["compare/who-pays.html"]
    path = cash[cash.index('id="budget-gaps"') :]
    assert "they are neither added up nor set against savings" in words(path)
    assert path.count('class="tornado-bar"') == 2


def test_a_split_area_says_where_each_part_goes() -> None:
    page = drawn(appraised(SPLIT), pages)["compare/who-pays.html"]
    moved = page[page.index('id="moved-table"') :]
    assert "Town +£727" in words(moved[: moved.index("</tbody>")])


@pytest.mark.parametrize("text", ["{}", CASH, PAYS[PAYS.index("sources:") :]])
def test_an_area_that_says_less_has_the_page_all_the_same(text: str) -> None:
    page = drawn(appraised(text), pages)["compare/who-pays.html"]
    assert 'id="shares-table"' not in page
    assert "No published figure of what splitting services costs is on record here." in words(page)


def test_without_new_councils_there_is_no_council_tax_to_bring_to_one_level() -> None:
    page = drawn(appraised("options: {stay: {family: continue}}"), pages)["compare/who-pays.html"]
    assert 'id="council-tax"' not in page
