"""In how many ways each model and family is first, once some choices are settled."""

from itertools import product

import numpy as np
import pytest
from msgspec.structs import replace

from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.tallies import Tally, changing, ever_able, tally
from tests.made_up_ways import ALWAYS, LEVEL, LOOSE, SPLIT, TOGETHER, Way, first_of, unknown, ways


def test_a_way_in_which_models_are_level_counts_for_nobody() -> None:
    assert tally(SPLIT) == Tally(16, {"a": 6, "b": 8, "c": 0}, 2)


def test_a_model_could_be_first_where_it_is_too_close_to_tell_in_some_way() -> None:
    assert ever_able(SPLIT) == {"a", "b"}
    assert ever_able(LOOSE) == {"a", "b"}
    assert ever_able(TOGETHER) == {"a", "b"}
    assert ever_able(ALWAYS) == {"a"}


def test_with_nothing_settled_the_counts_are_those_of_all_ways() -> None:
    for made in (SPLIT, LEVEL, ALWAYS):
        assert tally(made) == Tally(made.runs, made.clear, made.too_close)


def test_a_settled_choice_leaves_the_ways_that_take_its_alternative() -> None:
    assert tally(SPLIT, {"unknowns": "low"}) == Tally(4, {"a": 0, "b": 2, "c": 0}, 2)
    both = {"unknowns": "high", "aggregation": "sum"}
    assert tally(SPLIT, both) == Tally(2, {"a": 2, "b": 0, "c": 0}, 0)


def test_a_choice_that_changes_nothing_counts_with_all_its_alternatives_until_it_is_settled() -> (
    None
):
    held = replace(SPLIT, shares=SPLIT.shares[:, :, :1], unknown_in=SPLIT.unknown_in[:, :, :1])
    assert tally(held) == tally(SPLIT)
    assert tally(held, {"parties": "without"}) == Tally(8, {"a": 3, "b": 4, "c": 0}, 1)


def test_with_everything_settled_one_way_is_left() -> None:
    settled = {"unknowns": "low", "aggregation": "sum", "parties": "with"}
    assert tally(SPLIT, settled) == Tally(1, {"a": 0, "b": 0, "c": 0}, 1)


def test_the_counts_are_those_of_a_slow_walk_over_all_ways() -> None:
    drawn = np.random.default_rng(14)

    def shares(_: Way) -> dict[str, float]:
        return {i: round(float(drawn.random()), 1) for i in "abc"}

    made = ways(("tiers", "scales", "parties"), shares)
    alternatives = [choice.alternatives for choice in made.choices]
    for at in product(*((None, *own) for own in alternatives)):
        settled = {c.id: a for c, a in zip(made.choices, at, strict=True) if a is not None}
        left = [
            made.under(**dict(zip(("tiers", "scales", "parties"), way, strict=True)))
            for way in product(*alternatives)
            if all(a in (None, own) for a, own in zip(at, way, strict=True))
        ]
        firsts = [first_of(row, made.draws) for row in left]
        clear = {i: firsts.count(i) for i in "abc"}
        assert tally(made, settled) == Tally(len(left), clear, firsts.count(None))


@pytest.mark.parametrize(
    ("made", "said"),
    [(SPLIT, ["unknowns", "aggregation"]), (LEVEL, []), (ALWAYS, [])],
)
def test_a_choice_changes_something_where_a_share_differs(made: Ways, said: list[str]) -> None:
    assert [choice.id for choice in changing(made)] == said


def test_no_way_counts_for_a_model_that_nothing_is_known_of() -> None:
    held = unknown(SPLIT, "b")
    assert tally(held) == Tally(16, {"a": 6, "b": 0, "c": 0}, 10)
    assert (held.led_by(["a"]), held.led_by(["b"]), held.led_by(["a", "b"])) == (6, 0, 6)


def test_a_choice_matters_to_the_count_where_it_says_who_is_known_alone() -> None:
    always = ways(("parties",), lambda _: {"a": 1.0, "b": 0.0})
    held = replace(always, unknown_in=np.array([[False, False], [True, False]]))
    assert [choice.id for choice in changing(held)] == ["parties"]
    assert tally(held) == Tally(2, {"a": 1, "b": 0}, 1)
    assert tally(held, {"parties": "without"}) == Tally(1, {"a": 0, "b": 0}, 1)
