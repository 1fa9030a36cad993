"""Groupings within bounds are found exactly, against a slow and obvious way to find them."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given

from appraisal.maths.groupings import enumeration
from appraisal.maths.groupings.search import (
    Bounds,
    Graph,
    SearchTooLarge,
    adjacency_of,
    count_by_size,
    distinct_blocks,
    groupings,
    search_size,
)
from tests.oracles import (
    DERBYSHIRE,
    PROPERTY,
    UNKNOWN,
    each,
    evenly,
    expected,
    feasible_by_size,
    grid,
    is_connected,
    margins_of,
    people_of,
    questions,
)

# --- Groupings within bounds ---------------------------------------------------------------


@PROPERTY
@given(questions())
def test_groupings_are_those_of_the_oracle_within_the_bounds(
    question: tuple[Graph, Bounds],
) -> None:
    graph, bounds = question
    batches = list(groupings(graph, bounds))
    found = {
        frozenset(blocks): (feasible, uncertain)
        for batch in batches
        for blocks, feasible, uncertain in zip(
            batch.blocks.tolist(), batch.feasible.tolist(), batch.uncertain.tolist(), strict=True
        )
    }
    assert found == expected(graph, bounds)
    assert len(found) == len(each(batches))


@PROPERTY
@given(questions())
def test_margins_and_populations_are_those_of_the_oracle(question: tuple[Graph, Bounds]) -> None:
    graph, bounds = question
    for batch in groupings(graph, bounds):
        rows = zip(batch.blocks.tolist(), batch.populations, batch.margins, strict=True)
        for blocks, people, margins in rows:
            wanted = [sum(people_of(block, graph)) for block in blocks]
            np.testing.assert_allclose(people, wanted)
            given_margins = sorted(margins[~np.isnan(margins)])
            assert given_margins == pytest.approx(
                sorted(margins_of(frozenset(blocks), graph, bounds))
            )


def could_be_outside(blocks: list[int], graph: Graph, bounds: Bounds) -> bool:
    """Whether nobody, or very many, living in an area of unknown population breaks a bound."""
    unknown = [area for area, people in enumerate(graph.populations) if math.isnan(people)]
    for crowded in [None, *unknown]:
        counts = list(graph.populations)
        for area in unknown:
            counts[area] = 1e12 if area == crowded else 1e-9
        filled = Graph(graph.adjacency, tuple(counts))
        if min(margins_of(frozenset(blocks), filled, bounds), default=0.0) < 0:
            return True
    return False


@PROPERTY
@given(questions())
def test_a_grouping_is_doubtful_if_what_is_unknown_could_take_it_outside(
    question: tuple[Graph, Bounds],
) -> None:
    graph, bounds = question
    for batch in groupings(graph, bounds):
        doubtful = batch.doubtful.tolist()
        for blocks, feasible, found in zip(
            batch.blocks.tolist(), batch.feasible.tolist(), doubtful, strict=True
        ):
            assert found == (feasible and could_be_outside(blocks, graph, bounds))


def test_what_is_unknown_leaves_a_margin_open_unless_enough_is_known() -> None:
    graph = Graph(adjacency_of(3, [(0, 1), (1, 2)]), (500.0, UNKNOWN, 450.0))
    (batch,) = groupings(graph, Bounds((2, 2), smallest=400))
    margins = dict(zip(each([batch]), batch.settled[:, 0].tolist(), strict=True))
    # Nobody else need live with the 500, so the 450 are the smallest council whatever is found.
    assert margins == {(0b011, 0b100): 0.125, (0b001, 0b110): pytest.approx(math.nan, nan_ok=True)}
    assert not batch.doubtful.any()
    assert batch.at_worst[:, 0].tolist() == pytest.approx([0.125, 0.125])


@PROPERTY
@given(questions())
def test_feasible_groupings_are_counted_whatever_the_slack(
    question: tuple[Graph, Bounds],
) -> None:
    graph, bounds = question
    inside = Counter(
        len(blocks) for blocks, (feasible, _) in expected(graph, bounds).items() if feasible
    )
    assert feasible_by_size(graph, bounds) == inside


def test_a_grid_of_24_has_as_many_groupings_as_are_counted() -> None:
    adjacency = grid(4, 6)
    assert count_by_size(adjacency)[:3] == (1, 9292, 374576)
    assert feasible_by_size(evenly(adjacency), Bounds((1, 3))) == {
        1: 1,
        2: 9292,
        3: 374576,
    }


def test_councils_stand_in_the_order_of_their_lowest_area() -> None:
    (batch,) = groupings(evenly(adjacency_of(3, [(0, 1), (1, 2)])), Bounds((2, 2)))
    assert sorted(batch.blocks.tolist()) == [[0b001, 0b110], [0b011, 0b100]]


def test_a_grouping_just_below_the_bound_is_kept_as_just_outside() -> None:
    graph = Graph(adjacency_of(4, [(0, 1), (1, 2), (2, 3)]), (400_000, 99_800, 700, 500_000))
    (batch,) = groupings(graph, Bounds((2, 2), smallest=500_000))
    margins = dict(zip(each([batch]), batch.margins[:, 0].tolist(), strict=True))
    assert margins[0b0111, 0b1000] == 0.0
    assert margins[0b0011, 0b1100] == pytest.approx(-200 / 500_000)
    assert dict(zip(each([batch]), batch.feasible.tolist(), strict=True)) == {
        (0b0111, 0b1000): True,
        (0b0011, 0b1100): False,
    }


def test_without_slack_nothing_is_kept_outside_the_bounds() -> None:
    graph = Graph(adjacency_of(2, [(0, 1)]), (99.0, 100.0))
    assert not list(groupings(graph, Bounds((2, 2), smallest=100, slack=0)))
    assert len(each(groupings(graph, Bounds((2, 2), smallest=100, slack=0.01)))) == 1


def test_margins_say_how_far_inside_each_bound_a_grouping_stands() -> None:
    graph = Graph(adjacency_of(2, [(0, 1)]), (300.0, 450.0))
    (batch,) = groupings(graph, Bounds((2, 2), smallest=250, largest=500, ratio=2))
    assert batch.margins[0].tolist() == pytest.approx([0.2, 0.1, 0.25])


def test_an_unknown_population_marks_its_groupings_and_drops_none() -> None:
    graph = Graph(adjacency_of(3, [(0, 1), (1, 2)]), (500.0, 500.0, UNKNOWN))
    (batch,) = groupings(graph, Bounds((2, 2), smallest=400))
    assert sorted(each([batch])) == [(0b001, 0b110), (0b011, 0b100)]
    assert batch.uncertain.tolist() == [True, True]
    assert batch.feasible.tolist() == [True, True]
    assert np.isnan(batch.populations).sum() == 2


def test_what_is_known_rules_an_uncertain_grouping_out() -> None:
    graph = Graph(adjacency_of(3, [(0, 1), (1, 2)]), (100.0, 500.0, UNKNOWN))
    (batch,) = groupings(graph, Bounds((2, 2), smallest=400))
    assert each([batch]) == [(0b011, 0b100)]


def test_an_area_in_two_pieces_is_not_made_into_fewer_councils_than_pieces() -> None:
    graph = evenly(adjacency_of(4, [(0, 1), (2, 3)]))
    assert feasible_by_size(graph, Bounds((1, 2))) == {2: 1}
    assert not list(groupings(graph, Bounds((2, 2), together=(frozenset({0, 2}),))))


def test_one_area_is_one_council() -> None:
    (batch,) = groupings(Graph((0,), (5.0,)), Bounds((1, 3), smallest=5))
    assert batch.blocks.tolist() == [[1]]


def test_no_areas_have_no_groupings() -> None:
    assert not list(groupings(Graph((), ()), Bounds((1, 3))))


def test_areas_kept_together_and_apart_at_once_have_no_groupings() -> None:
    both = (frozenset({0, 1}),)
    graph = evenly(grid(2, 2))
    assert not list(groupings(graph, Bounds((1, 4), together=both, apart=both)))


# --- Large searches ------------------------------------------------------------------------


def test_a_search_says_beforehand_how_large_it_is() -> None:
    size = search_size(evenly(grid(4, 6)), Bounds((3, 4), smallest=300_000))
    assert size.by_size == {3: 374576, 4: 5000110}
    assert 5_000_000 < size.partials < 6_500_000


def test_a_search_past_the_limit_is_refused_with_what_to_tighten() -> None:
    with pytest.raises(SearchTooLarge, match=r"the limit is 1,000.*raise the smallest"):
        groupings(evenly(grid(4, 6)), Bounds((3, 4)), most=1000)


def test_24_areas_in_any_number_of_councils_are_refused() -> None:
    with pytest.raises(SearchTooLarge, match="1 to 24 councils"):
        groupings(evenly(grid(4, 6)), Bounds((1, 24)))


def test_progress_rises_to_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enumeration, "BATCH_ROWS", 20)
    told: list[float] = []
    for _ in groupings(evenly(DERBYSHIRE), Bounds((2, 5)), progress=told.append):
        pass
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 10


def test_each_different_council_is_listed_once_and_found_by_index() -> None:
    batches = list(groupings(evenly(DERBYSHIRE), Bounds((1, 9))))
    blocks, indices = distinct_blocks(batches)
    assert blocks.tolist() == [b for b in range(1, 512) if is_connected(b, DERBYSHIRE)]
    for batch, index in zip(batches, indices, strict=True):
        assert (blocks[index] == batch.blocks).all()


# --- Bad input -----------------------------------------------------------------------------


def test_bounds_on_areas_that_are_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="from 0 to 8"):
        groupings(evenly(DERBYSHIRE), Bounds((1, 2), apart=(frozenset({0, 9}),)))
