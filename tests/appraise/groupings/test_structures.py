"""Every grouping is listed and held against the bounds."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.groupings import structures as grouped
from appraisal.appraise.groupings.structures import Structures, listings, structures
from appraisal.model.workspace import StructureSettings
from tests.appraise.groupings.areas import LINE, TABLED, asking, named, of
from tests.datasets import dataset
from tests.nine import NINE


@pytest.fixture(scope="module")
def nine() -> Structures:
    return of(dataset(NINE))


def test_nine_councils_have_1440_groupings(nine: Structures) -> None:
    assert nine.count == 1440
    assert nine.by_size == {
        1: 1, 2: 34, 3: 184, 4: 402, 5: 445, 6: 269, 7: 89, 8: 15, 9: 1,
    }  # fmt: skip
    assert nine.all_listed
    assert len(nine.listed) == 1440


def test_21_of_the_nine_councils_groupings_are_within_bounds(nine: Structures) -> None:
    assert nine.feasible == 21
    assert {k: n for k, n in nine.feasible_by_size.items() if n} == {1: 1, 2: 17, 3: 3}
    assert sum(grouping.feasible for grouping in nine.listed) == 21


def test_tabled_lines_have_their_places(nine: Structures) -> None:
    a, a1 = nine.places["a"], nine.places["a1"]
    assert (a.among, a.ratio_rank, a.splits) == (34, 3, ())
    assert a.index is not None
    assert nine.listed[a.index].blocks[1] == ("dale", "fir", "ivy")
    assert (a1.index, a1.splits, a1.ratio_rank) == (None, ("ash",), 2)
    assert nine.places["one"].ranks["balance"] == 1


def test_with_the_parts_of_a_council_there_are_more(nine: Structures) -> None:
    second = nine.with_parts
    assert second is not None
    assert second.by_size[2] == 73
    assert second.count == 11_970


# --- What is listed --------------------------------------------------------------------------


def test_a_line_of_four_falls_into_eight_groupings() -> None:
    found = asking("{councils: [1, 4]}")
    assert (found.count, found.by_size) == (8, {1: 1, 2: 3, 3: 3, 4: 1})
    assert found.feasible == 8
    first = found.listed[1]
    assert (first.blocks, first.populations) == (
        (("ash", "birch", "cedar"), ("dale",)),
        (600, 400),
    )
    assert (first.ratio, first.raws["balance"], first.values["balance"]) == (1.5, 1.5, 95)


def test_the_range_of_councils_limits_what_is_listed_and_not_the_count() -> None:
    found = asking("{councils: [2, 3]}")
    assert (found.count, found.by_size, found.feasible) == (8, {2: 3, 3: 3}, 6)
    assert {len(grouping.blocks) for grouping in found.listed} == {2, 3}


def test_a_range_beyond_the_number_of_areas_finds_nothing() -> None:
    found = asking("{councils: [6, 9]}")
    assert (found.count, found.by_size, found.feasible) == (8, {}, 0)
    assert list(found.listed) == []


def test_the_smallest_council_bounds_what_is_feasible() -> None:
    found = asking("{councils: [2, 2], smallest: 300}")
    assert named(found) == {"ash+birch+cedar|dale", "ash+birch|cedar+dale"}
    margins = {grouping.blocks: grouping.margins for grouping in found.listed}
    assert margins[("ash", "birch"), ("cedar", "dale")] == {"smallest": 0}
    assert margins[("ash",), ("birch", "cedar", "dale")] == {"smallest": pytest.approx(-2 / 3)}


def test_what_misses_a_bound_by_five_per_cent_is_just_outside() -> None:
    found = asking("{councils: [2, 2], smallest: 315}")  # 300 is 4.8% short
    outside = [g for g in found.listed if g.just_outside]
    assert [g.blocks for g in outside] == [(("ash", "birch"), ("cedar", "dale"))]
    assert asking("{councils: [2, 2], smallest: 320}").listed[1].just_outside is False


def test_each_bound_has_its_own_margin() -> None:
    found = asking("{councils: [2, 2], smallest: 200, largest: 800, ratio: 2}")
    assert found.listed[0].margins == pytest.approx({"smallest": 1, "largest": 0.25, "ratio": 0.25})
    assert named(found) == {"ash+birch+cedar|dale"}


def test_councils_are_kept_apart_and_together() -> None:
    apart = asking("{councils: [2, 2], apart: [ash, birch]}")
    assert named(apart) == {"ash|birch+cedar+dale"}
    pairs = (("ash", "birch"), ("cedar", "dale"))
    asked = StructureSettings(councils=(2, 3), together=pairs)
    area = dataset(LINE)
    together = of(replace(area, settings=area.settings.model_copy(update={"structures": asked})))
    assert named(together) == {"ash+birch|cedar+dale"}


def test_what_breaks_a_wish_is_never_just_outside() -> None:
    found = asking("{councils: [2, 2], smallest: 315, apart: [ash, birch]}")
    assert not any(g.just_outside for g in found.listed)


def test_the_front_holds_what_nothing_listed_dominates() -> None:
    found = asking("{councils: [2, 3]}")
    assert {g.blocks for g in found.listed if g.front} == {
        (("ash", "birch", "cedar"), ("dale",)),  # the largest smallest council, 400
        (("ash", "birch"), ("cedar",), ("dale",)),  # the best balance, 1.33 to 1
    }


def test_partnerships_across_a_border_are_counted() -> None:
    area = (
        LINE
        + """
    partnerships:
      pair: {name: Pair, kind: programme, level: share, members: [ash, birch]}
"""
    )
    counts = {g.blocks: g.crossing for g in asking("{councils: [2, 2]}", area).listed}
    assert list(counts.values()) == [0, 0, 1]


# --- Unusual areas ---------------------------------------------------------------------------


def test_an_area_in_two_pieces_is_grouped_piece_by_piece() -> None:
    found = asking("{councils: [1, 4]}", LINE.replace("neighbours: [cedar]", "neighbours: []"))
    assert (found.count, found.by_size) == (4, {1: 0, 2: 1, 3: 2, 4: 1})


def test_an_island_stands_alone_in_every_grouping() -> None:
    found = asking("{councils: [1, 4]}", LINE.replace("neighbours: [dale]", "neighbours: []"))
    assert found.count == 4
    assert all(("dale",) in grouping.blocks for grouping in found.listed)


def test_without_neighbours_every_council_stands_alone() -> None:
    lone = "    councils: {ash: {tier: unitary}, birch: {tier: unitary}}"
    found = asking("{councils: [1, 2]}", lone)
    assert (found.count, found.by_size) == (1, {1: 0, 2: 1})
    assert found.listed[0].blocks == (("ash",), ("birch",))


def test_one_council_can_be_grouped_in_one_way() -> None:
    found = asking("{councils: [1, 4]}", "    councils: {ash: {tier: unitary}}")
    assert (found.count, found.by_size, found.feasible) == (1, {1: 1}, 1)


def test_an_unknown_population_marks_groupings_and_drops_none() -> None:
    unknown = LINE.replace("population: 200", "population: unknown")
    found = asking("{councils: [2, 2], smallest: 350}", unknown)
    assert len(found.listed) == 3
    assert [g.uncertain for g in found.listed] == [True, True, True]
    assert [g.populations for g in found.listed] == [(None, 400), (None, 700), (100, None)]
    assert [g.feasible for g in found.listed] == [True, True, False]
    assert [g.ratio for g in found.listed] == [None, None, None]
    assert {g.values["balance"] for g in found.listed} == {50}
    # Of ash, birch and cedar 400 are known to live in the first council; birch alone may be empty.
    assert [g.doubtful for g in found.listed] == [False, True, False]
    assert [g.margins["smallest"] for g in found.listed] == [pytest.approx(1 / 7), None, -5 / 7]


def test_what_is_known_of_a_council_can_already_be_too_many() -> None:
    unknown = LINE.replace("population: 200", "population: unknown")
    found = asking("{councils: [2, 2], largest: 600}", unknown)
    assert [g.feasible for g in found.listed] == [True, False, False]


def test_an_area_without_councils_has_no_structures() -> None:
    assert structures(dataset(), {}) is None


def test_more_areas_than_can_be_counted_have_no_structures() -> None:
    many = "\n".join(f"      x{i}: {{tier: unitary}}" for i in range(61))
    assert structures(dataset(f"    councils:\n{many}"), {}) is None


def test_a_search_that_is_too_large_is_refused_with_what_to_tighten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 3)
    found = of(dataset(LINE), most=1)
    assert found.too_large is not None
    assert "Ask for fewer councils" in found.too_large
    assert (found.count, found.feasible, found.feasible_by_size) == (8, None, {})
    assert list(found.listed) == []


def test_of_many_groupings_only_those_within_bounds_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 4)
    found = asking("{councils: [1, 4], smallest: 300}", TABLED)
    assert (found.all_listed, found.feasible, len(found.listed)) == (False, 4, 4)
    assert found.places["even"].index is not None


def test_of_far_too_many_none_is_listed_and_all_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 2)
    found = asking("{councils: [1, 4], smallest: 300}", TABLED)
    assert (found.feasible, len(found.listed)) == (4, 0)
    assert found.places["even"].among == 0


def test_those_at_the_edges_are_counted_however_long_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = "{councils: [1, 4], smallest: 305, largest: 620}"
    every = asking(asked)
    near = [g for g in every.listed if g.feasible and min(g.margins.values()) < 0.05]
    assert [g.blocks for g in near] == [(("ash", "birch", "cedar"), ("dale",))]
    outside = [g.blocks for g in every.listed if g.just_outside]
    assert outside == [(("ash", "birch"), ("cedar",), ("dale",))]
    assert (every.edges.near_inside, every.edges.just_outside) == (1, 1)
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    streamed = asking(asked)
    assert (len(streamed.listed), streamed.complete) == (0, False)
    assert streamed.edges_by_size == every.edges_by_size


def test_progress_is_told_from_nought_to_one() -> None:
    told: list[float] = []
    structures(dataset(LINE), {}, progress=told.append)
    assert told[-1] == 1
    assert told == sorted(told)


def test_batches_hold_what_the_whole_list_holds() -> None:
    area = dataset(f"    settings: {{structures: {{councils: [1, 4], smallest: 300}}}}\n{LINE}")
    found = [grouping.blocks for part in listings(area, area.lowest_tier()) for grouping in part]
    expected = [g.blocks for g in of(area).listed if g.feasible or g.just_outside]
    assert sorted(found) == sorted(expected)
