"""Which changes of choices put another model first."""

from appraisal.appraise.ways.turning import Turn, Turning, Turns, turning
from tests.made_up_ways import LEVEL, LOOSE, SPLIT, TOGETHER, Way, unknown, ways

NOTHING = Turns((), ())
FIRST = Turn((), ("a",), told=True)


def test_a_change_to_another_first_is_told_apart_from_one_that_leaves_it_untold() -> None:
    assert turning(SPLIT) == Turning(
        today=FIRST,
        to_another=Turns((Turn((("aggregation", "geometric-mean"),), ("b",), told=True),), ()),
        untold=Turns((Turn((("unknowns", "low"),), ("a", "b"), told=False),), ()),
    )


def test_a_pair_is_found_of_which_neither_does_so_by_itself() -> None:
    change = (("aggregation", "geometric-mean"), ("parties", "without"))
    turn = Turn(change, ("b",), told=True)
    assert turning(TOGETHER) == Turning(FIRST, Turns((), (turn,)), NOTHING)


def test_a_pair_may_leave_untold_what_neither_does_by_itself() -> None:
    change = (("aggregation", "geometric-mean"), ("parties", "without"))
    turn = Turn(change, ("a", "b"), told=False)
    assert turning(LOOSE) == Turning(FIRST, NOTHING, Turns((), (turn,)))


def test_two_alternatives_of_one_choice_are_no_pair() -> None:
    def shares(way: Way) -> dict[str, float]:
        return {"a": 0.6, "b": 0.4} if way["unknowns"] == "low" else {"a": 0.7, "b": 0.3}

    assert turning(ways(("unknowns",), shares)) == Turning(FIRST, NOTHING, NOTHING)


def test_a_lead_that_the_draws_cannot_tell_turns_nothing() -> None:
    def shares(way: Way) -> dict[str, float]:
        less = 0.02 if way["parties"] == "without" else 0.0
        return {"a": 0.51 - less, "b": 0.49 + less}

    assert turning(ways(("parties",), shares)) == Turning(
        Turn((), ("a", "b"), told=False), NOTHING, NOTHING
    )


def test_a_first_place_that_is_told_only_after_a_change_is_not_turned() -> None:
    def shares(way: Way) -> dict[str, float]:
        more = 0.2 if way["parties"] == "without" else 0.0
        return {"a": 0.5 + more, "b": 0.5 - more}

    assert turning(ways(("parties",), shares)) == Turning(
        Turn((), ("a", "b"), told=False), NOTHING, NOTHING
    )


def test_where_all_are_level_nothing_turns() -> None:
    assert turning(LEVEL) == Turning(Turn((), ("a", "b", "c"), told=False), NOTHING, NOTHING)


def test_nothing_turns_to_a_model_that_nothing_is_known_of() -> None:
    low = Turn((("unknowns", "low"),), ("a", "b"), told=False)
    multiplied = Turn((("aggregation", "geometric-mean"),), ("b",), told=False)
    found = turning(unknown(SPLIT, "b"))
    assert found == Turning(FIRST, NOTHING, Turns((low, multiplied), ()))


def test_a_first_that_nothing_is_known_of_is_not_told() -> None:
    multiplied = Turn((("aggregation", "geometric-mean"),), ("b",), told=True)
    found = turning(unknown(SPLIT, "a"))
    assert found == Turning(Turn((), ("a",), told=False), Turns((multiplied,), ()), NOTHING)
