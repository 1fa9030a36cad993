"""Small maps of the options side by side."""

import re

from appraisal.site.small_multiples import small_multiples
from tests.site.drawn_pages import THIN, appraised


def test_an_option_with_new_councils_has_a_map_and_all_others_share_one() -> None:
    split, others = small_multiples(appraised(THIN))
    assert (split.option, split.family, split.others) == ("split", "unitary", "")
    assert (others.option, others.sides, others.others) == ("", (), "2 options")


def test_each_side_says_its_name_and_its_residents() -> None:
    split, _ = small_multiples(appraised(THIN))
    assert [(side.name, side.people) for side in split.sides] == [
        ("New North", "175,000"),
        ("New South", "225,000"),
    ]


def test_one_option_alone_that_moves_no_border_is_named() -> None:
    text = THIN[: THIN.index("  hubs:")]
    assert [one.option for one in small_multiples(appraised(text))] == ["split", "now"]


def test_there_are_no_maps_where_no_option_moves_a_border_or_nothing_is_placed() -> None:
    without_tiles = re.sub(r"tile: \[\d, \d\],? ?", "", THIN)
    assert small_multiples(appraised("{}")) == ()
    assert small_multiples(appraised(without_tiles)) == ()
