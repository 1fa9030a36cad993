"""Shares of debt as a picture and by option (sums by hand in tests/who_pays.py)."""

from appraisal.site.debt_shares import Cell, changes, picture
from tests.site.drawn_pages import appraised
from tests.who_pays import PAYS, SPLIT


def test_each_area_has_its_share_today_and_from_the_least_to_the_most() -> None:
    shown = picture(appraised(PAYS))
    assert shown is not None
    assert [(row.council, row.today, row.then) for row in shown.rows] == [
        ("ash", "£200", "£800 to £900"),
        ("birch", "£1,200", "£800 to £900"),
        ("city", "£1,000", "£900 to £1,000"),
    ]
    assert shown.labels == ("£0", "£500", "£1,000", "£1,500")


def test_the_parts_of_a_split_area_are_named_by_where_they_go() -> None:
    ash = changes(appraised(SPLIT))[0]
    assert ash.cells == (
        (Cell("+£700", ""),),
        (Cell("+£727", "Town"), Cell("+£667", "Wide")),
    )


def test_without_debt_or_options_that_make_councils_there_is_no_picture() -> None:
    unnamed = appraised(PAYS.replace("    debt: debt\n", ""))
    assert (picture(unnamed), changes(unnamed)) == (None, ())
    assert (picture(appraised("{}")), changes(appraised("{}"))) == (None, ())
    unknown = appraised(PAYS.replace("debt: 20", "debt: unknown").replace("100, r", "unknown, r"))
    assert picture(unknown) is None
    assert changes(unknown)[0].cells == ((Cell("", ""),), (Cell("", ""),))
