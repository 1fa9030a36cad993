"""Groupings with the parts of split councils: a second set beside that of whole councils."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.groupings import structures as grouped
from appraisal.appraise.groupings.structures import Structures
from appraisal.maths.groupings.search import Bounds, Graph, adjacency_of
from tests.appraise.groupings.areas import SPLIT, asking, of
from tests.datasets import dataset
from tests.nine import NINE
from tests.oracles import by_connectivity, expected
from tests.random_cases import some_of


@pytest.fixture(scope="module")
def nine() -> Structures:
    return of(dataset(NINE))


def test_of_the_nine_councils_groupings_with_parts_54_are_within_bounds(nine: Structures) -> None:
    second = nine.with_parts
    assert second is not None
    assert second.areas[:3] == ("ash-core", "ash-hill", "ash-south")
    assert {k: n for k, n in second.feasible_by_size.items() if n} == {1: 1, 2: 39, 3: 14}
    assert (second.edges.near_inside, second.edges.just_outside) == (11, 23)
    assert (len(second.listed), second.complete, second.all_listed) == (77, True, False)


def test_split_options_have_their_rank_among_all_ways_with_the_parts(
    nine: Structures,
) -> None:
    second = nine.with_parts
    assert second is not None
    ranks = {i: (p.ratio_rank, p.ratio_among) for i, p in second.places.items()}
    assert ranks == {"a1": (5, 73), "b1": (1, 73)}


def test_a_split_option_is_found_among_the_groupings_with_its_parts() -> None:
    second = asking("{councils: [1, 3], smallest: 200}", SPLIT).with_parts
    assert second is not None
    place = second.places["split"]
    assert place.index is not None
    assert second.listed[place.index].blocks == (("ash", "birch-east"), ("birch-west", "cedar"))
    assert (place.splits, place.ratio_rank, place.ratio_among) == ((), 1, 3)


def test_without_an_option_that_splits_a_council_there_is_no_second_set() -> None:
    whole = SPLIT.replace("covers: [ash, birch-east]", "covers: [ash]").replace(
        "covers: [birch-west, cedar]", "covers: [birch, cedar]"
    )
    assert asking("{councils: [1, 3]}", whole).with_parts is None


def test_a_part_of_unknown_population_marks_its_groupings_and_drops_none() -> None:
    unknown = SPLIT.replace("facts: {population: 50}", "facts: {population: unknown}")
    found = asking("{councils: [2, 2], smallest: 150}", unknown)
    second = found.with_parts
    assert second is not None
    listed = {g.blocks: (g.feasible, g.uncertain, g.doubtful) for g in second.listed}
    assert listed == {
        (("ash", "birch-east"), ("birch-west", "cedar")): (True, True, False),
        (("ash", "birch-east", "birch-west"), ("cedar",)): (True, True, False),
    }
    assert not any(grouping.uncertain for grouping in found.listed)


def test_a_search_with_parts_that_is_too_large_leaves_the_whole_councils(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(grouped, "MOST_SEARCHED_WITH_PARTS", 1)
    found = asking("{councils: [1, 3], smallest: 200}", SPLIT)
    assert found.with_parts is not None
    assert (found.feasible, found.with_parts.feasible) == (1, None)
    assert found.with_parts.count == 8


@st.composite
def split_areas(draw: st.DrawFn) -> tuple[str, Graph, list[str], Bounds]:
    """An area in which the first council is split, and the same with its parts as areas.

    Areas 0 and 1 are the parts, and border each other; the others are councils.
    """
    size = draw(st.integers(3, 6))
    pairs = [(one, other) for one in range(size) for other in range(one + 1, size)]
    borders = {(0, 1), *draw(st.sets(st.sampled_from(pairs), max_size=8))}
    inhabited = st.one_of(st.just(float("nan")), st.integers(1, 9).map(float))
    counts = [draw(inhabited) for _ in range(size)]
    names = ["p0", "p1", *(f"c{i}" for i in range(2, size))]
    bounds = Bounds(
        (1, size),
        smallest=draw(st.sampled_from([None, 2.0, 6.0])),
        largest=draw(st.sampled_from([None, 9.0, 25.0])),
        ratio=draw(st.sampled_from([None, 1.5, 4.0])),
    )

    def living(count: float) -> str:
        return "unknown" if np.isnan(count) else str(int(count))

    def area(i: int) -> str:
        beside = [names[b if a == i else a] for a, b in sorted(borders) if i in (a, b)]
        return f"neighbours: [{', '.join(beside)}], facts: {{population: {living(counts[i])}}}"

    rest = ", ".join(names[1:])
    asked = {k: v for k, v in vars_of(bounds).items() if v is not None}
    text = f"""
    settings: {{structures: {{councils: [1, {size}], {asked_for(asked)}}}}}
    councils:
      a:
        tier: unitary
        facts: {{population: {living(counts[0] + counts[1])}}}
        parts:
          p0: {{name: P0, {area(0)}}}
          p1: {{name: P1, {area(1)}}}
"""
    text += "".join(f"      {names[i]}: {{tier: unitary, {area(i)}}}\n" for i in range(2, size))
    text += f"""
    options:
      split: {{councils: {{n: {{name: N, covers: [p0]}}, s: {{name: S, covers: [{rest}]}}}}}}
"""
    return text, Graph(adjacency_of(size, sorted(borders)), tuple(counts)), names, bounds


def vars_of(bounds: Bounds) -> dict[str, float | None]:
    return {name: getattr(bounds, name) for name in ("smallest", "largest", "ratio")}


def asked_for(bounds: dict[str, float]) -> str:
    return ", ".join(f"{name}: {limit}" for name, limit in bounds.items())


@settings(max_examples=some_of(60), deadline=None, derandomize=True)
@given(split_areas())
def test_groupings_with_parts_are_those_of_set_partitions(
    question: tuple[str, Graph, list[str], Bounds],
) -> None:
    text, graph, names, bounds = question
    second = of(dataset(text)).with_parts
    assert second is not None
    assert second.count == len(by_connectivity(graph.adjacency))
    found = {
        frozenset(sum(1 << names.index(area) for area in block) for block in grouping.blocks): (
            grouping.feasible,
            grouping.uncertain,
        )
        for grouping in second.listed
    }
    assert found == expected(graph, bounds)
