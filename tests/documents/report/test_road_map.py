"""When each option could be done, the picture of that, and the posts asked of a council."""

from xml.etree import ElementTree as ET

from appraisal.documents.blocks import Figure, Table
from appraisal.documents.drawing import Svg
from appraisal.documents.report.road_map import road_map
from tests.documents.report.reported import EMPTY, asks, rows, said
from tests.road_maps import AREA

DATED = AREA.replace("CALENDAR", "vesting: 2027-04-01").replace(
    "rooms, months: 5", "rooms, months: unknown"
)


def test_a_late_finish_is_said_and_what_has_no_steps_is_asked_for() -> None:
    found = list(road_map(asks(DATED)))
    first, *gaps = said(found)
    assert first.startswith(
        "Steps to new councils add up past vesting day: December 2027 at the earliest, "
        "not 1 April 2027. Counted from 22 November 2026."
    )
    assert gaps == ["[To be written: the steps of stay. The evidence has none on record.]"]
    assert rows(found) == [
        ("made", "Nobody knows when it ends: the length of ‘Rent rooms’ isn’t known."),
        (
            "one",
            (
                "37 months of steps, to December 2029. New councils could start in December 2027, "
                "9 months late."
            ),
        ),
    ]


def test_the_picture_shows_the_options_of_the_report_alone_and_says_it_in_words() -> None:
    (figure,) = [one for one in road_map(asks(DATED, None, "one")) if isinstance(one, Figure)]
    assert figure.alt.startswith("one: 37 months of steps, to December 2029.")
    assert "made" not in figure.alt
    assert figure.source == "Source: assumptions of this appraisal"
    assert isinstance(figure.drawing, Svg)
    words = [text.text for text in ET.fromstring(figure.drawing.text).iter() if text.text]  # noqa: S314
    assert "one" in words
    assert "made" not in words


def test_a_council_is_told_the_posts_that_it_is_asked_for_by_quarter() -> None:
    known = DATED.replace("months: unknown", "months: 5")
    found = list(road_map(asks(known, "ash", "made")))
    assert [block.caption for block in found if isinstance(block, Table)] == [
        "When each option’s steps end",
        "Full-time posts asked of ash",
    ]
    assert rows(found)[1:] == [
        (
            "made",
            "October 2026 to March 2027: none\nFrom April to June 2027: 2.5",
            "Not known of 1 of 2 agreements.",
        )
    ]


def test_posts_of_which_nothing_is_known_are_asked_for() -> None:
    unknown = DATED.replace("        capacity: {each: 0.5, host: 2}\n", "")
    assert said(road_map(asks(unknown, "ash", "made")))[1:] == [
        (
            "[To be written: how many full-time posts agreements would ask of ash under made. "
            "The evidence has no number for any of them.]"
        )
    ]


def test_without_any_step_all_is_asked_for() -> None:
    assert said(road_map(asks(EMPTY, "ash"))) == [
        "[To be written: the steps of the options. The evidence has none on record.]"
    ]
