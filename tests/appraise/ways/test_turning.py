"""Which changes of choices put another model first."""

from appraisal.appraise.ways.turning import Turn, Turning, turning
from tests.made_up_ways import LEVEL, SPLIT, TOGETHER, Way, ways


def test_single_changes_that_put_another_model_first_or_level_are_found() -> None:
    assert turning(SPLIT) == Turning(
        first=("a",),
        single=(
            Turn((("unknowns", "low"),), ("a", "b")),
            Turn((("aggregation", "geometric-mean"),), ("b",)),
        ),
        pairs=(),
    )


def test_a_pair_is_found_of_which_neither_does_so_by_itself() -> None:
    change = (("aggregation", "geometric-mean"), ("parties", "without"))
    assert turning(TOGETHER) == Turning(("a",), (), (Turn(change, ("b",)),))


def test_two_alternatives_of_one_choice_are_no_pair() -> None:
    def shares(way: Way) -> dict[str, float]:
        return {"a": 0.6, "b": 0.4} if way["unknowns"] == "low" else {"a": 0.7, "b": 0.3}

    assert turning(ways(("unknowns",), shares)) == Turning(("a",), (), ())


def test_a_first_place_that_is_no_longer_shared_is_not_turned() -> None:
    def shares(way: Way) -> dict[str, float]:
        more = 0.1 if way["parties"] == "without" else 0.0
        return {"a": 0.5 + more, "b": 0.5}

    assert turning(ways(("parties",), shares)) == Turning(("a", "b"), (), ())


def test_where_all_are_level_nothing_turns() -> None:
    assert turning(LEVEL) == Turning(("a", "b", "c"), (), ())
