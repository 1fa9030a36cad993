"""A council's place under options, and what is asked of it."""

from appraisal.documents.blocks import Heading, Paragraph, Table
from appraisal.documents.own_place import ask_and_gain, place
from tests.appraised_treeshire import appraised


def test_only_the_options_asked_for_have_a_row() -> None:
    heading, table = place(appraised(), "elm", "Elm", ("continue", "one"))
    assert heading == Heading("Elm under each option")
    assert isinstance(table, Table)
    assert table.rows == (
        ("Carry on as today", "stays as it is", "as today", "", ""),
        ("One council", "joins a larger council", "One Council", "980,000 people", "7%"),
    )


def test_a_council_that_is_split_has_a_row_for_each_new_council() -> None:
    _, table = place(appraised(), "treeshire", "Treeshire", ("two-a",))
    assert isinstance(table, Table)
    assert table.rows == (
        ("Two councils, east line", "is split", "North", "389,000 people", "100%"),
        ("Two councils, east line", "is split", "South", "591,000 people", "54%"),
    )


def test_without_options_that_is_said() -> None:
    assert list(place(appraised(), "elm", "Elm", ())) == [
        Heading("Elm under each option"),
        Paragraph("No options are recorded yet."),
    ]


def test_what_is_asked_of_a_council_stands_below_its_own_heading() -> None:
    heading, said, *_ = ask_and_gain(appraised(), "elm", "Elm")
    assert heading == Heading("What is asked of Elm, and what it gets")
    assert isinstance(said, Paragraph)
    assert "asks Elm to join 3 agreements" in said.text
