"""Tabled options find their place among all groupings, split councils and all."""

from tests.appraise.groupings.areas import SPLIT, TABLED, asking


def test_an_option_is_found_among_the_groupings() -> None:
    place = asking("{councils: [1, 4]}", TABLED).places["even"]
    assert (place.councils, place.index, place.among) == (2, 2, 3)
    assert place.ranks == {"smallest": 2, "balance": 2}
    assert place.tied == {"smallest": 0, "balance": 0}
    assert place.ratio_rank == 2


def test_an_option_that_is_not_in_one_piece_is_none_of_them() -> None:
    place = asking("{councils: [1, 4]}", TABLED).places["gap"]
    assert place.index is None
    assert place.scattered
    assert list(place.grouping.populations) == [400, 600]
    # As good as the best of the three two-council groupings.
    assert (place.ranks["balance"], place.tied["balance"]) == (1, 1)


def test_an_option_without_new_councils_has_no_place() -> None:
    assert asking("{councils: [1, 4]}", TABLED).places.keys() == {"even", "gap"}


def test_an_option_with_too_many_councils_is_not_among_what_was_asked_for() -> None:
    place = asking("{councils: [3, 4]}", TABLED).places["even"]
    assert (place.index, place.among, place.ranks, place.ratio_rank) == (None, 0, {}, None)
    assert not place.grouping.feasible
    assert not place.grouping.just_outside


def test_an_option_that_splits_a_council_is_placed_as_if_it_were_one() -> None:
    found = asking("{councils: [1, 3], smallest: 200}", SPLIT)
    place = found.places["split"]
    assert (place.index, place.splits, place.scattered) == (None, ("birch",), False)
    assert place.grouping.blocks == (("ash", "birch-east"), ("birch-west", "cedar"))
    assert place.grouping.margins == {"smallest": 0}
    assert place.grouping.feasible
    # 1.25 to 1 beats both ways to make two councils of whole ones.
    assert (place.among, place.ranks, place.ratio_rank) == (2, {"balance": 1}, 1)
    assert found.with_parts is not None
    assert (found.count, found.with_parts.count) == (4, 8)
    assert found.with_parts.by_size == {1: 1, 2: 3, 3: 3}


def test_all_parts_of_a_council_are_the_council() -> None:
    place = asking("{councils: [1, 3]}", SPLIT).places["whole"]
    assert place.splits == ()
    assert place.index is not None


def test_wishes_hold_for_the_parts_of_a_split_council() -> None:
    apart = asking("{councils: [1, 3], apart: [birch, cedar]}", SPLIT)
    assert not apart.places["split"].grouping.feasible
    together = asking("{councils: [1, 3], together: [ash, birch]}", SPLIT)
    assert not together.places["split"].grouping.feasible
