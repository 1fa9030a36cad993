"""The critical path: two published examples with their floats, and every path gone through."""

import math
from collections.abc import Iterator, Mapping

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.critical_path import schedule
from tests.random_cases import some_of

TAYLOR = {
    # activity: length, earliest start and finish, latest start and finish, slack
    "1-2": (8, 0, 8, 1, 9, 1),
    "1-3": (10, 0, 10, 0, 10, 0),
    "1-4": (9, 0, 9, 6, 15, 6),
    "2-5": (6, 8, 14, 9, 15, 1),
    "2-6": (4, 8, 12, 16, 20, 8),
    "3-5": (5, 10, 15, 10, 15, 0),
    "4-5": (0, 9, 9, 15, 15, 6),
    "4-7": (7, 9, 16, 20, 27, 11),
    "5-7": (12, 15, 27, 15, 27, 0),
    "5-8": (15, 15, 30, 16, 31, 1),
    "6-9": (18, 12, 30, 20, 38, 8),
    "7-8": (4, 27, 31, 27, 31, 0),
    "8-9": (7, 31, 38, 31, 38, 0),
}
"""Taylor, Introduction to Management Science, chapter 8, second problem, as its solutions have it.

An activity leads from one event to another, and waits for all that lead to the first.
"""

FREE = {
    # activity: length, earliest start, latest finish, total float, free float, after
    "A": (1, 0, 1, 0, 0, ""),
    "B": (3, 1, 4, 0, 0, "A"),
    "C": (2, 1, 4, 1, 0, "A"),
    "D": (3, 4, 7, 0, 0, "B"),
    "E": (3, 3, 7, 1, 1, "C"),
    "F": (2, 7, 9, 0, 0, "DE"),
    "G": (2, 9, 11, 0, 0, "F"),
}
"""bizhelp24, "Critical path analysis", part 2, the table with total and free floats."""


def test_a_published_example_has_its_dates_and_floats() -> None:
    lengths = {i: float(row[0]) for i, row in TAYLOR.items()}
    after = {i: [b for b in TAYLOR if b[-1] == i[0]] for i in TAYLOR}
    found = schedule(lengths, after)
    assert {
        i: (
            lengths[i],
            one.earliest_start,
            one.earliest_finish,
            one.latest_start,
            one.latest_finish,
            one.total_float,
        )
        for i, one in found.items()
    } == TAYLOR
    assert [i for i, one in found.items() if one.critical] == ["1-3", "3-5", "5-7", "7-8", "8-9"]


def test_another_has_its_free_floats_too() -> None:
    found = schedule({i: float(row[0]) for i, row in FREE.items()}, {i: FREE[i][5] for i in FREE})
    assert {
        i: (one.earliest_start, one.latest_finish, one.total_float, one.free_float)
        for i, one in found.items()
    } == {i: row[1:5] for i, row in FREE.items()}


def test_of_nothing_there_is_no_schedule() -> None:
    assert schedule({}, {}) == {}


def test_what_waits_for_itself_has_none() -> None:
    with pytest.raises(nx.NetworkXUnfeasible):
        schedule({"a": 1.0, "b": 2.0}, {"a": ["b"], "b": ["a"]})


Plan = tuple[dict[str, float], dict[str, list[str]]]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    count = draw(st.integers(1, 7))
    lengths = {str(i): draw(st.sampled_from((0.0, 0.1, 0.5, 1.0, 2.0, 7.0))) for i in range(count)}
    after = {str(i): [str(j) for j in range(i) if draw(st.booleans())] for i in range(count)}
    return lengths, after


def paths(after: Mapping[str, list[str]], end: str) -> Iterator[list[str]]:
    """Every way from a first activity to one, through those that it waits for."""
    if not after[end]:
        yield [end]
    for before in after[end]:
        for path in paths(after, before):
            yield [*path, end]


@settings(max_examples=some_of(200), deadline=None)
@given(plans())
def test_every_path_gone_through_gives_the_same(plan: Plan) -> None:
    lengths, after = plan
    found = schedule(lengths, after)
    every = [path for i in lengths for path in paths(after, i)]
    long = {tuple(path): math.fsum(lengths[i] for i in path) for path in every}
    end = max(long.values())
    for i, one in found.items():
        to = max(length for path, length in long.items() if path[-1] == i)
        through = max(length for path, length in long.items() if i in path)
        assert one.earliest_finish == pytest.approx(to)
        assert one.total_float == pytest.approx(end - through, abs=1e-9)
        later = [found[j].earliest_start for j in lengths if i in after[j]]
        assert one.free_float == pytest.approx(min([*later, end]) - to, abs=1e-9)
        assert one.free_float <= one.total_float + 1e-9
    critical = {i for path, length in long.items() if end - length < 1e-9 for i in path}
    assert {i for i, one in found.items() if one.critical} == critical
