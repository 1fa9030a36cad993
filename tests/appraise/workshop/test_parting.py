"""Where two councils put different models first, and the one weight that would turn it."""

import pytest

from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.together import together
from tests.appraise.workshop.areas import area


def parted(text: str) -> list[tuple[str, ...]]:
    made = area(text)
    found = together(made, perform(made).matrix)["w"].partings
    return [(pair.one, pair.other, *pair.firsts) for pair in found]


def test_councils_that_put_the_same_first_are_not_parted() -> None:
    assert parted("ash: {weights: {say: 1}}\nbox: {weights: {say: 1}}") == []


def test_the_smallest_move_of_one_weight_comes_first() -> None:
    made = area("ash: {weights: {say: 60, care: 40}}\nbox: {weights: {care: 90, say: 10}}")
    (pair,) = together(made, perform(made).matrix)["w"].partings
    assert (pair.one, pair.other, pair.firsts) == ("ash", "box", ("stay", "merge"))
    # 60s + 40(1 − s) = 20s + 95(1 − s) at s = 55/95, from 0.6 down and from 0.1 up.
    turns = [(t.council, t.leaf, t.today, t.then, t.moved) for t in pair.turns]
    assert turns[:2] == [
        ("ash", "say", 0.6, pytest.approx(55 / 95), pytest.approx(55 / 95 - 0.6)),
        ("ash", "care", 0.4, pytest.approx(40 / 95), pytest.approx(40 / 95 - 0.4)),
    ]
    assert {turn[:2] for turn in turns[2:]} == {("box", "cost"), ("box", "say"), ("box", "care")}


def test_a_council_whose_weight_is_all_on_one_can_be_turned_by_the_others_weights_alone() -> None:
    made = area("ash: {weights: {say: 1}}\nbox: {weights: {care: 1}}")
    (pair,) = together(made, perform(made).matrix)["w"].partings
    assert {(turn.council, turn.leaf) for turn in pair.turns} == {
        ("ash", "care"),
        ("box", "say"),
        ("box", "cost"),
    }
