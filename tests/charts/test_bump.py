"""Lines of ranks: a column a set of priorities, a row a place."""

from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.bump import BumpLine, Step, Stop, bump


def test_a_line_goes_from_place_to_place_the_first_at_the_top() -> None:
    first, second = bump(("a", "b"), ({"a": 1, "b": 2}, {"a": 2, "b": 1}))
    assert first == BumpLine(
        "a", (Stop(25.0, 25.0), Stop(75.0, 75.0)), (Step(25.0, 25.0, 75.0, 75.0, to=1),)
    )
    assert second.stops == (Stop(25.0, 75.0), Stop(75.0, 25.0))


def test_a_shared_rank_takes_two_places_in_the_order_given() -> None:
    lines = bump(("b", "a", "c"), ({"a": 1, "b": 1, "c": 3},))
    assert {line.id: line.stops for line in lines} == {
        "b": (Stop(50.0, 16.67),),
        "a": (Stop(50.0, 50.0),),
        "c": (Stop(50.0, 83.33),),
    }


def test_a_line_breaks_where_an_option_has_no_rank() -> None:
    """Of three columns b has no place in the middle, and nobody knows anything of c."""
    a, b = bump(("a", "b", "c"), ({"a": 1, "b": 2}, {"a": 1}, {"b": 1, "a": 2}))
    assert [step.to for step in a.steps] == [1, 2]
    assert b.stops[1] is None
    assert b.steps == ()


def test_without_ranks_there_is_no_line() -> None:
    assert bump(("a",), ({}, {})) == bump((), ()) == ()


@given(
    ranks=st.lists(
        st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 8)), min_size=1, max_size=5
    )
)
def test_no_two_options_share_a_place_and_a_better_rank_is_never_lower(
    ranks: list[dict[str, int]],
) -> None:
    lines = bump("abcdefgh", ranks)
    for column, rank in enumerate(ranks):
        at = {line.id: stop.y for line in lines if (stop := line.stops[column])}
        assert set(at) == set(rank)
        assert len(set(at.values())) == len(at)
        assert all(at[i] < at[j] for i in at for j in at if rank[i] < rank[j])
