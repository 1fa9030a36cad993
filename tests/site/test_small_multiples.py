"""Small maps of the options side by side."""

import re

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.model import Boundaries
from appraisal.site.small_multiples import small_multiples
from tests.datasets import dataset
from tests.site.drawn_pages import THIN, appraised


def test_an_option_with_new_councils_has_a_map_and_all_others_share_one() -> None:
    split, others = small_multiples(appraised(THIN)).rows
    assert (split.option, split.family, split.others) == ("split", "unitary", "")
    assert (others.option, others.sides, others.others) == ("", (), "2 options")
    assert {area.group for area in split.map.areas} == {0, 1}
    assert {area.group for area in others.map.areas} == {-1}


def test_each_side_says_its_residents_beside_its_fill() -> None:
    split, _ = small_multiples(appraised(THIN)).rows
    assert [(side.people, side.shade) for side in split.sides] == [("175,000", 0), ("225,000", 1)]
    assert split.described == (
        "The area as New North (175,000 people) and New South (225,000 people)."
    )


def test_residents_that_nobody_counted_are_said_to_be_unknown() -> None:
    text = THIN.replace("{population: 25000}", "{}")
    split, _ = small_multiples(appraised(text)).rows
    assert [side.people for side in split.sides] == ["175,000", "not known"]


def test_one_option_alone_that_moves_no_border_is_named() -> None:
    text = THIN[: THIN.index("  hubs:")]
    assert [one.option for one in small_multiples(appraised(text)).rows] == ["split", "now"]


def test_there_are_no_maps_where_no_option_moves_a_border_or_nothing_is_placed() -> None:
    without_tiles = re.sub(r"tile: \[\d, \d\],? ?", "", THIN)
    assert small_multiples(appraised("{}")).rows == ()
    assert small_multiples(appraised(without_tiles)).rows == ()


def test_an_option_that_cannot_be_drawn_leaves_the_maps_of_others_in_their_place() -> None:
    """Boundaries of whole councils say nothing of an option that splits one."""
    square = ((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0))
    data = dataset(re.sub(r"tile: \[\d, \d\],? ?", "", THIN))
    found = small_multiples(
        appraise(replace(data, boundaries=Boundaries("Made up", {"ash": (square,)})))
    )
    assert [(one.others, [area.id for area in one.map.areas]) for one in found.rows] == [
        ("2 options", ["ash"])
    ]
