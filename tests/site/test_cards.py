"""A row becomes a card on a phone: each of its cells says its column, and is a cell still."""

import re

import pytest

from appraisal.site.cards import cards
from appraisal.site.drawn_tables import with_tables

HEAD = "<thead><tr><th>Option</th><th>Place</th><th>Value</th></tr></thead>"


def table(rows: str, head: str = HEAD, classes: str = "plain") -> str:
    return f'<table class="{classes}">{head}<tbody>{rows}</tbody></table>'


def with_cards(html: str) -> str:
    return with_tables(html, cards)


def labels(html: str) -> list[str]:
    return re.findall(r'<td[^>]* data-label="([^"]*)"', with_cards(html))


def test_each_cell_says_the_heading_of_its_column() -> None:
    drawn = with_cards(table("<tr><th>One</th><td>1</td><td>63</td></tr>"))
    assert drawn == (
        '<table class="plain" data-cards><thead><tr><th>Option</th><th>Place</th><th>Value</th>'
        '</tr></thead><tbody><tr><th>One</th><td data-label="Place">1</td>'
        '<td data-label="Value">63</td></tr></tbody></table>'
    )


def test_a_heading_over_two_rows_is_said_whole() -> None:
    head = (
        '<thead><tr><th rowspan="2">Option</th><th colspan="2">Value</th></tr>'
        "<tr><th>low</th><th>&quot;high&quot; & above</th></tr></thead>"
    )
    found = labels(table("<tr><th>One</th><td>1</td><td>2</td></tr>", head))
    assert found == ["Value, low", "Value, &quot;high&quot; & above"]


def test_a_cell_that_covers_the_whole_row_says_itself() -> None:
    assert labels(table('<tr><td colspan="3">Continue</td></tr>')) == []


def test_an_empty_cell_says_nothing() -> None:
    drawn = with_cards(table("<tr><th>One</th><td>\n </td><td>63</td></tr>"))
    assert labels(drawn) == ["Value"]
    assert "<td data-empty>" in drawn


def test_a_column_without_a_heading_gets_no_label() -> None:
    head = '<thead><tr><th>Option</th><td></td><th><span class="sr">bar</span></th></tr></thead>'
    assert labels(table("<tr><th>One</th><td>1</td><td>63</td></tr>", head)) == []


def test_a_label_that_a_template_gave_stays() -> None:
    html = table('<tr><th>One</th><td data-label="Rank">1</td><td>63</td></tr>')
    assert labels(html) == ["Rank", "Value"]


def test_a_cell_that_a_template_keeps_without_a_label_has_none() -> None:
    html = table('<tr><th>One</th><td data-label="">1</td><td>63</td></tr>')
    assert with_cards(html).count("data-label") == 2
    assert labels(html) == ["", "Value"]


@pytest.mark.parametrize(
    "html",
    [
        table("<tr><th>One</th><td>1</td><td>63</td></tr>", classes="plain grid"),
        table("<tr><th>One</th><td>1</td><td>63</td></tr>", classes="table"),
        table("<tr><th>One</th><td>1</td></tr>", "<thead><tr><th>Of<th>Is</tr></thead>"),
        table("<tr><th>One</th><td>1</td><td>63</td></tr>", head=""),
        table(""),
        "<p>No table</p>",
    ],
    ids=["a grid", "a table by its class", "two columns", "no head", "no rows", "no table"],
)
def test_what_fits_or_has_no_columns_to_name_stays_as_it_is(html: str) -> None:
    assert with_cards(html) == html


def test_two_columns_become_cards_where_the_class_asks_for_it() -> None:
    html = table("<tr><td>1</td></tr>", "<thead><tr><th>Of</tr></thead>", "cards")
    assert "data-cards" in with_cards(html)


def test_two_tables_are_each_given_their_own_headings() -> None:
    rows = "<tr><th>One</th><td>1</td><td>63</td></tr>"
    other = table(rows, HEAD.replace("Place", "Rank"))
    assert labels(table(rows) + other) == ["Place", "Value", "Rank", "Value"]
