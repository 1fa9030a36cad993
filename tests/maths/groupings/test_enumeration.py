"""The walk meets every grouping once, in bounded memory, and cuts only what no choice mends."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.groupings import enumeration
from appraisal.maths.groupings.enumeration import Rows, any_of, partials, search_for, walk
from appraisal.maths.groupings.search import (
    Bounds,
    Graph,
    adjacency_of,
    groupings,
)
from tests.oracles import (
    DERBYSHIRE,
    PROPERTY,
    UNKNOWN,
    by_connectivity,
    each,
    evenly,
    expected,
    grid,
    maps,
    questions,
    satisfies_company,
)


def test_groupings_are_the_same_in_the_same_order_however_they_are_batched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    graph, bounds = evenly(DERBYSHIRE), Bounds((1, 9), smallest=200_000)
    whole = each(groupings(graph, bounds))
    monkeypatch.setattr(enumeration, "BATCH_ROWS", 7)
    batches = list(groupings(graph, bounds))
    assert each(batches) == whole
    assert max(len(batch.blocks) for batch in batches) <= 7 * 9


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"councils": (0, 2)}, "from one or more"),
        ({"councils": (3, 2)}, "upwards"),
        ({"councils": (1, 2), "smallest": 0}, "above nought"),
        ({"councils": (1, 2), "ratio": UNKNOWN}, "above nought"),
        ({"councils": (1, 2), "slack": 1.0}, "slack"),
    ],
)
def test_bounds_that_make_no_sense_are_refused(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Bounds(**wrong)  # type: ignore[arg-type]


def test_populations_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="one population for each area"):
        Graph((0,), ())
    with pytest.raises(ValueError, match="nought or more"):
        Graph((0,), (-1.0,))


# --- The walk ------------------------------------------------------------------------------


def walked(graph: Graph, bounds: Bounds, councils: int) -> list[tuple[frozenset[int], list[float]]]:
    """Each grouping that a walk meets, with the people of its councils in the order of slots."""
    return [
        (frozenset(rows.masks[:, i].tolist()), rows.populations[:, i].tolist())
        for rows, _ in walk(search_for(graph, bounds, councils))
        for i in range(len(rows))
    ]


@PROPERTY
@given(maps(), st.integers(1, 9))
def test_without_bounds_every_grouping_of_a_size_is_met_once(
    adjacency: tuple[int, ...], councils: int
) -> None:
    met = [blocks for blocks, _ in walked(evenly(adjacency), Bounds((1, 9)), councils)]
    wanted = {blocks for blocks in by_connectivity(adjacency) if len(blocks) == councils}
    assert len(met) == len(set(met))
    assert set(met) == wanted


@PROPERTY
@given(questions())
def test_the_walk_leaves_out_nothing_that_is_to_be_kept_and_keeps_every_wish(
    question: tuple[Graph, Bounds],
) -> None:
    graph, bounds = question
    for councils in range(bounds.councils[0], bounds.councils[1] + 1):
        met = {blocks for blocks, _ in walked(graph, bounds, councils)}
        assert met >= {blocks for blocks in expected(graph, bounds) if len(blocks) == councils}
        assert all(satisfies_company(blocks, bounds) for blocks in met)


def test_each_council_is_met_with_its_people() -> None:
    graph = Graph(adjacency_of(3, [(0, 1), (1, 2)]), (1.0, 20.0, UNKNOWN))
    met = dict(walked(graph, Bounds((2, 2)), 2))
    assert {blocks: sorted(map(str, people)) for blocks, people in met.items()} == {
        frozenset({0b001, 0b110}): ["1.0", "nan"],
        frozenset({0b011, 0b100}): ["21.0", "nan"],
    }


def test_no_council_met_is_larger_or_smaller_than_the_limits() -> None:
    graph = Graph(grid(3, 3), tuple(float(1 + area) for area in range(9)))
    search = search_for(graph, Bounds((3, 3), smallest=12, largest=20, slack=0), 3)
    met = [people for rows, _ in walk(search) for people in rows.populations.T.tolist()]
    assert met
    assert all(min(people) >= 12 and max(people) <= 20 for people in met)


def test_what_has_been_met_and_what_is_left_make_up_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(enumeration, "BATCH_ROWS", 5)
    met, counts = 0, []
    for rows, left in walk(search_for(evenly(grid(3, 3)), Bounds((3, 3)), 3)):
        met += len(rows)
        counts.append(met + left)
        assert len(rows) <= 5 * 4  # what one batch grows to at the last area
    assert set(counts) == {met}
    assert len(counts) > 10


# --- Limits --------------------------------------------------------------------------------


def limits(bounds: Bounds, councils: int, people: tuple[float, ...]) -> tuple[float, float]:
    search = search_for(Graph(grid(1, len(people)), people), bounds, councils)
    return search.smallest, search.largest


@pytest.mark.parametrize(
    ("bounds", "councils", "smallest", "largest"),
    [
        (Bounds((1, 9), slack=0), 2, 0, 1000),
        (Bounds((1, 9), smallest=300, slack=0), 2, 300, 700),
        (Bounds((1, 9), smallest=300, slack=0.1), 2, 270, 730),
        (Bounds((1, 9), smallest=300, slack=0), 3, 300, 400),
        (Bounds((1, 9), largest=600, slack=0), 2, 400, 600),
        (Bounds((1, 9), largest=500, slack=0.1), 2, 450, 550),
        (Bounds((1, 9), ratio=1.5, slack=0), 2, 400, 600),
        (Bounds((1, 9), ratio=2, slack=0), 3, 200, 500),
        (Bounds((1, 9), ratio=2, slack=0), 1, 1000, 1000),
        (Bounds((1, 9), smallest=450, ratio=1.5, slack=0), 2, 450, 550),
    ],
)
def test_each_bound_limits_both_ends_because_councils_make_up_the_whole(
    bounds: Bounds, councils: int, smallest: float, largest: float
) -> None:
    assert limits(bounds, councils, (100.0, 200.0, 300.0, 400.0)) == pytest.approx(
        (smallest, largest)
    )


def test_where_a_population_is_unknown_only_the_bound_itself_limits() -> None:
    bounds = Bounds((1, 9), smallest=300, largest=600, ratio=1.5, slack=0)
    assert limits(bounds, 2, (100.0, UNKNOWN, 300.0, 400.0)) == pytest.approx((300, 600))


# --- How much is looked at -----------------------------------------------------------------


def test_partial_groupings_are_counted_area_by_area() -> None:
    """A line of three into two: a; ab and a|b; ab|c and a|bc."""
    assert partials(search_for(evenly(grid(1, 3)), Bounds((2, 2)), 2)) == 5


def test_a_large_search_is_estimated_from_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    search = search_for(evenly(grid(4, 4)), Bounds((5, 5)), 5)
    exact = partials(search)
    monkeypatch.setattr(enumeration, "_SAMPLE_ROWS", 1000)
    assert partials(search) != exact
    assert partials(search) == pytest.approx(exact, rel=0.1)


def test_what_is_marked_in_any_row_is_marked() -> None:
    flags = np.array([[True, False, False], [True, False, True]])
    assert any_of(flags).tolist() == [True, False, True]


def test_some_of_the_columns_are_rows_of_their_own() -> None:
    rows = Rows(3, np.arange(4), np.arange(8, dtype=np.uint64).reshape(2, 4), np.ones((2, 4)))
    part = rows.part(slice(1, 3))
    assert (len(rows), len(part), part.level) == (4, 2, 3)
    assert (part.state.tolist(), part.masks.tolist()) == ([1, 2], [[1, 2], [5, 6]])
