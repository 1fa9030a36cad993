"""Groupings side by side: what each column holds, and where the edges of the bounds are."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.groupings.columns import Edges, edges, judged, known, members, ratio_of
from appraisal.maths.groupings.search import Bounds, Graph, Groupings, adjacency_of, groupings
from tests.appraise.groupings.areas import asking
from tests.oracles import grid
from tests.random_cases import some_of


def test_an_entry_past_the_end_of_the_list_is_refused() -> None:
    listed = asking("{councils: [1, 4]}").listed
    assert listed[-1] == listed[7]
    with pytest.raises(IndexError):
        listed[8]


def test_the_councils_of_a_grouping_are_told_without_all_else() -> None:
    listed = asking("{councils: [1, 4]}").listed
    assert [listed.councils(i) for i in range(8)] == [each.blocks for each in listed]
    assert listed.councils(0) == (("ash", "birch", "cedar", "dale"),)


people = st.one_of(st.just(float("nan")), st.integers(0, 9).map(float))


@settings(max_examples=some_of(80), deadline=None, derandomize=True)
@given(
    st.lists(people, min_size=5, max_size=5),
    st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=9),
    st.sampled_from([None, 2.0, 8.0]),
    st.sampled_from([None, 9.0, 20.0]),
    st.sampled_from([None, 1.5, 4.0]),
)
def test_holding_all_against_bounds_finds_what_searching_within_them_finds(
    counts: list[float],
    borders: set[tuple[int, int]],
    smallest: float | None,
    largest: float | None,
    ratio: float | None,
) -> None:
    graph = Graph(adjacency_of(5, sorted(borders)), tuple(counts))
    bounds = Bounds(
        (1, 4),
        smallest,
        largest,
        ratio,
        together=(frozenset({0, 1}),),
        apart=(frozenset({2, 3}),),
    )

    def rows(batches: list[Groupings]) -> dict[tuple[int, ...], tuple[object, ...]]:
        return {
            tuple(batch.blocks[i].tolist()): (
                batch.feasible[i],
                batch.uncertain[i],
                *np.nan_to_num(batch.margins[i], nan=99).tolist(),
            )
            for batch in batches
            for i in range(len(batch.blocks))
        }

    every = rows([judged(batch, graph, bounds) for batch in groupings(graph, Bounds((1, 4)))])
    within = rows(list(groupings(graph, bounds)))
    assert {k: v for k, v in every.items() if v[0]} == {k: v for k, v in within.items() if v[0]}
    assert {k: every[k] for k in within} == within


def test_fewer_councils_end_in_empty_sets() -> None:
    listed = asking("{councils: [1, 2]}").listed
    assert listed.sizes.tolist() == [1, 2, 2, 2]
    assert listed.blocks[0].tolist() == [0b1111, 0]
    assert listed.populations[0].tolist() == pytest.approx([1000, np.nan], nan_ok=True)
    assert listed[0].blocks == (("ash", "birch", "cedar", "dale"),)
    assert [listed.of_size(size).tolist() for size in (1, 2, 3)] == [[0], [1, 2, 3], []]
    assert len(list(listed)) == len(listed) == 4


def test_a_bound_that_is_not_set_has_no_margin() -> None:
    first = asking("{councils: [2, 2], largest: 800}").listed[0]
    assert (first.populations, first.margins, first.at_worst) == (
        (600, 400),
        {"largest": 0.25},
        {"largest": 0.25},
    )


def test_the_names_of_a_set_of_areas_keep_their_order() -> None:
    assert members(("ash", "birch", "cedar"), 0b101) == ("ash", "cedar")
    assert members(("ash", "birch", "cedar"), 0) == ()


def test_what_is_no_number_is_not_known() -> None:
    assert (known(0.0), known(float("nan"))) == (0.0, None)


def test_the_ratio_is_largest_to_smallest_and_unknown_where_a_population_is() -> None:
    people = np.array([[200.0, 300, np.nan], [100, 100, 400], [5, np.nan, 9], [0, 7, np.nan]])
    ratios = ratio_of(people, np.array([False, False, True, False]))
    assert ratios.tolist() == pytest.approx([1.5, 4, np.nan, np.nan], nan_ok=True)


@pytest.mark.parametrize(
    ("bounds", "found"),
    [
        (Bounds((2, 2), smallest=290), Edges(near_inside=1)),  # 300 is 3.4% above
        (Bounds((2, 2), smallest=310), Edges(just_outside=1)),  # and 3.2% below
        (Bounds((2, 2), smallest=320), Edges()),  # 300 is too far below; 400 far above
        (Bounds((2, 2), largest=710), Edges(near_inside=1)),
        (Bounds((2, 2), smallest=310, largest=590), Edges(just_outside=1)),
        (Bounds((2, 2), smallest=310, apart=(frozenset({0, 1}),)), Edges()),
        (Bounds((2, 2), smallest=310, together=(frozenset({1, 2}),)), Edges()),
    ],
)
def test_those_at_the_edges_of_the_bounds_are_counted(bounds: Bounds, found: Edges) -> None:
    """A line of four areas into two: 100 and 900, 300 and 700, 600 and 400 people."""
    graph = Graph(grid(1, 4), (100.0, 200.0, 300.0, 400.0))
    (batch,) = groupings(graph, Bounds((2, 2)))
    assert edges(judged(batch, graph, bounds), bounds) == found


def test_what_is_within_on_what_is_known_alone_is_doubtful() -> None:
    graph, bounds = Graph(grid(1, 2), (100.0, float("nan"))), Bounds((2, 2), smallest=50)
    (batch,) = groupings(graph, bounds)
    assert edges(batch, bounds) == Edges(doubtful=1)


def test_edges_of_several_batches_add_up_each_by_its_kind() -> None:
    assert Edges(1, 20, 300) + Edges(4, 50, 600) == Edges(5, 70, 900)
