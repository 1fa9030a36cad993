"""Who pays and who gains: for a district, for a county, and for the area (sums by hand)."""

from appraisal.documents.blocks import Paragraph, Table
from appraisal.documents.report.who_pays import own_share, who_pays
from tests.documents.report.reported import EMPTY, asks, rows, said
from tests.who_pays import PAYS, SPLIT


def test_people_of_a_district_see_what_they_would_share_of_debt_and_pay_of_tax() -> None:
    first, table = own_share(asks(PAYS, "ash"))
    assert first == Paragraph(
        "People in Ash share £200 of debt a head today, their part of the county’s with it."
    )
    assert isinstance(table, Table)
    assert table.head[1:5] == (
        "New council",
        "Debt a head there",
        "Beside today",
        "Band D bill, at the mean charge",
    )
    assert table.rows == (
        ("One", "All", "£900", "+£700", "+£35", "2 (1 to 4)"),
        ("Two", "Wide", "£800", "+£600", "+£40", "2 (1 to 4)"),
    )


def test_people_of_a_split_council_have_a_row_for_each_side() -> None:
    found = rows(own_share(asks(SPLIT, "ash", "two")))
    assert [row[:2] for row in found] == [("Two", "Town"), ("Two", "Wide")]


def test_a_county_sees_where_its_own_debt_would_go() -> None:
    first, table = own_share(asks(PAYS, "shire"))
    assert first == Paragraph("Shire owes £20m today.")
    assert rows([table]) == [
        ("One", "All", "£20m", "£900", "£1,800 to £1,860"),
        ("Two", "Wide", "£20m", "£800", "£1,800 to £1,860"),
    ]


def test_a_council_that_stands_alone_shares_its_own() -> None:
    first, table = own_share(asks(PAYS, "city", "two"))
    assert said([first]) == ["People in City share £1,000 of debt a head today."]
    assert rows([table]) == [("Two", "Town", "£1,000", "£0", "£0", "0")]


def test_without_new_councils_or_a_council_there_is_nothing_of_its_own() -> None:
    assert not list(own_share(asks(PAYS, "ash", "stay")))
    assert not list(own_share(asks(PAYS)))
    assert not list(own_share(asks(EMPTY)))


def test_the_area_is_told_whose_debt_moves_how_tax_is_levelled_and_what_is_missing() -> None:
    debt, tax, table, rest = who_pays(asks(PAYS))
    assert isinstance(debt, Paragraph)
    assert debt.text.startswith("Merging would move debt: people in Ash would share up to £700")
    assert isinstance(tax, Paragraph)
    assert "£1,800 in Ash to £1,860 in Birch" in tax.text
    assert rows([table]) == [
        ("One", "All", "£180m", "£900", "£1,800 to £1,860", "1 of 4"),
        ("Two", "Town", "£100m", "£1,000", "£1,830", "0 of 1"),
        ("Two", "Wide", "£80m", "£800", "£1,800 to £1,860", "1 of 3"),
    ]
    assert isinstance(rest, Paragraph)
    assert rest.text.startswith("Reserves: not on record of Birch.")
    assert rest.text.endswith("The page ‘Who pays, who gains?’ of the site has the rest.")


def test_only_the_options_of_the_report_count() -> None:
    debt, *_ = who_pays(asks(PAYS, None, "two"))
    assert isinstance(debt, Paragraph)
    assert "people in Ash would share up to £600 a head more" in debt.text
    assert said(who_pays(asks(PAYS, None, "stay"))) == [
        "No option makes new councils, so debt and council tax stay where they are."
    ]


def test_where_no_measure_is_named_it_is_asked_for() -> None:
    start, end = PAYS.index("  who_pays:"), PAYS.index("sources:")
    bare = PAYS[:start] + PAYS[end:]
    assert said(who_pays(asks(bare))) == [
        (
            "[To be written: who would pay and who would gain where councils merge. "
            "The evidence names no measure of debt or of council tax.]"
        )
    ]
    assert not list(own_share(asks(bare, "ash")))
