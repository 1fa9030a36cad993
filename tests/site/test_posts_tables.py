"""Posts by quarter as tables."""

from appraisal.site.posts_tables import PostsCell, PostsRow, posts_tables
from tests.road_maps import AREA
from tests.site.drawn_pages import appraised

TEXT = AREA.replace("CALENDAR", "vesting: unknown")


def test_an_option_has_a_row_for_councils_that_are_asked_for_the_same() -> None:
    (table,) = posts_tables(appraised(TEXT))
    assert (table.option, table.title) == ("made", "made")
    assert table.heads == ("October 2026 to March 2027", "From April to June 2027")
    assert table.rows == (
        PostsRow("ash", (PostsCell("", 0, gap=False), PostsCell("2.5", 5, gap=False))),
        PostsRow(
            "elm",
            (PostsCell("1 not known", 0, gap=True), PostsCell("0.5, and 1 not known", 1, gap=True)),
        ),
    )


def test_where_no_posts_are_known_there_are_no_rows() -> None:
    (table,) = posts_tables(appraised(TEXT.replace("capacity: {each: 0.5, host: 2}", "")))
    assert (table.said, table.rows) == ("Not known of any of its 2 agreements.", ())


def test_without_councils_or_agreements_there_are_no_tables() -> None:
    assert posts_tables(appraised("options: {a: {}}")) == ()
