"""The ways to divide a graph are counted exactly, against two slow and obvious ways."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.groupings import partitions
from appraisal.maths.groupings.partitions import Diagram, diagram, members, unpack
from appraisal.maths.groupings.search import (
    SearchTooLarge,
    adjacency_of,
    count_by_size,
)
from tests.oracles import (
    DERBYSHIRE,
    PROPERTY,
    by_connectivity,
    by_edge_subsets,
    grid,
    maps,
)


def test_derbyshire_has_1440_contiguous_groupings() -> None:
    assert count_by_size(DERBYSHIRE) == (1, 34, 184, 402, 445, 269, 89, 15, 1)
    assert sum(count_by_size(DERBYSHIRE)) == 1440


@PROPERTY
@given(maps())
def test_counts_agree_with_connected_set_partitions_and_with_edge_subsets(
    adjacency: tuple[int, ...],
) -> None:
    found = by_connectivity(adjacency)
    assert found == by_edge_subsets(adjacency)
    sizes = Counter(map(len, found))
    assert count_by_size(adjacency) == tuple(sizes[k + 1] for k in range(len(adjacency)))


@pytest.mark.parametrize(("side", "total"), [(1, 1), (2, 12), (3, 1434), (4, 1691690)])
def test_square_grids_have_the_published_number_of_groupings(side: int, total: int) -> None:
    assert sum(count_by_size(grid(side, side))) == total


@pytest.mark.parametrize(("side", "halves"), [(2, 6), (3, 53), (4, 627), (5, 16213)])
def test_square_grids_have_the_published_number_of_halvings(side: int, halves: int) -> None:
    assert count_by_size(grid(side, side))[1] == halves


def test_areas_that_all_border_one_another_are_grouped_in_every_way() -> None:
    everyone = tuple(0b11111 ^ 1 << area for area in range(5))
    assert count_by_size(everyone) == (1, 15, 25, 10, 1)


def test_no_areas_and_one_area_have_their_counts() -> None:
    assert count_by_size(()) == ()
    assert count_by_size((0,)) == (1,)


def test_an_island_and_an_area_in_two_pieces_are_never_joined_up() -> None:
    assert count_by_size(adjacency_of(3, [(0, 1)])) == (0, 1, 1)
    assert count_by_size(adjacency_of(4, [(0, 1), (2, 3)])) == (0, 1, 2, 1)


def test_the_order_in_which_areas_are_named_does_not_matter() -> None:
    turned = tuple(
        sum(1 << (8 - other) for other in range(9) if DERBYSHIRE[8 - area] >> other & 1)
        for area in range(9)
    )
    assert count_by_size(turned) == count_by_size(DERBYSHIRE)


@pytest.mark.parametrize("adjacency", [(0b10, 0b00), (0b1,), (0b10,)])
def test_an_adjacency_that_is_no_graph_is_refused(adjacency: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="borders"):
        count_by_size(adjacency)


def test_a_border_with_an_area_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="names no area from 0 to 1"):
        adjacency_of(2, [(0, 2)])


def test_too_many_areas_are_refused() -> None:
    with pytest.raises(SearchTooLarge, match="61 areas are too many"):
        count_by_size((0,) * 61)


def test_sixty_areas_in_a_row_are_counted() -> None:
    row = adjacency_of(60, [(area, area + 1) for area in range(59)])
    assert count_by_size(row)[2] == 59 * 58 // 2


def test_areas_too_densely_joined_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert partitions.MOST_MOVES == 200_000
    monkeypatch.setattr(partitions, "MOST_MOVES", 200)
    everyone = tuple((1 << 12) - 1 ^ 1 << area for area in range(12))
    with pytest.raises(SearchTooLarge, match="border one another"):
        count_by_size(everyone)
    assert sum(count_by_size(grid(2, 6))) > 0


def test_borders_are_seen_from_both_sides_and_none_is_an_areas_own() -> None:
    assert adjacency_of(3, [(0, 2), (1, 1)]) == (0b100, 0b000, 0b001)


def test_one_packed_number_holds_the_counts_for_nought_one_two_and_more() -> None:
    packed = 7 + (5 << 256) + (2**200 << 512)
    assert unpack(packed, 3) == (7, 5, 2**200, 0)
    assert unpack(packed, 1) == (7, 5)


@given(st.sets(st.integers(0, 59)))
def test_the_areas_of_a_set_come_in_ascending_order(areas: set[int]) -> None:
    assert list(members(sum(1 << area for area in areas))) == sorted(areas)


def groupings_on(whole: Diagram, level: int, state: int, blocks: list[int]) -> Iterator[list[int]]:
    """The blocks of each path on from a state, read off its moves as `Move` explains them."""
    if level == len(whole.order):
        assert blocks == []
        yield []
        return
    for move in whole.moves[level]:
        if move.origin != state:
            continue
        slot = move.closed[-1] if move.place < 0 else move.still_open[move.place]
        assert move.opens == (slot == len(blocks))
        grown = [*blocks, 0]
        grown[slot] |= 1 << whole.order[level]
        closed = [grown[old] for old in move.closed]
        still_open = [grown[old] for old in move.still_open]
        for rest in groupings_on(whole, level + 1, move.target, still_open):
            yield closed + rest


@PROPERTY
@given(maps())
def test_the_paths_through_a_diagram_are_the_groupings_each_once(
    adjacency: tuple[int, ...],
) -> None:
    paths = [frozenset(blocks) for blocks in groupings_on(diagram(adjacency), 0, 0, [])]
    assert len(paths) == len(set(paths))
    assert set(paths) == by_connectivity(adjacency)


@PROPERTY
@given(maps())
def test_each_state_knows_how_many_ways_lead_on_from_it(adjacency: tuple[int, ...]) -> None:
    whole, size = diagram(adjacency), len(adjacency)
    for level, moves in enumerate(whole.moves):
        for state, ways in enumerate(whole.ways[level]):
            onward = [
                sum(
                    unpack(whole.ways[level + 1][move.target], size)[opened - move.opens]
                    for move in moves
                    if move.origin == state and opened >= move.opens
                )
                for opened in range(size + 1)
            ]
            assert list(unpack(ways, size)) == onward


def test_a_grid_is_swept_from_side_to_side_so_that_its_frontier_stays_narrow() -> None:
    adjacency, seen, widest = grid(3, 8), 0, 0
    for area in diagram(adjacency).order:
        seen |= 1 << area
        widest = max(widest, sum(1 for u in members(seen) if adjacency[u] & ~seen))
    assert widest == 3
