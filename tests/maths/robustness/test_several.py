"""Sets of scores that turn the first place: by hand, and against every set and every end."""

from itertools import combinations, product

import numpy as np
import pytest

from appraisal.maths.ranking import TIE
from appraisal.maths.robustness import Errors, Scores, together
from appraisal.maths.robustness.arrays import leader
from appraisal.maths.robustness.several import LARGEST, turning_sets
from tests.maths.robustness.drawn import known, uncertain

HALF = np.array([0.5, 0.5])


def ranged(value: list[list[float]], reach: float, errors: Errors | None = None) -> Scores:
    """Scores that may each be so much less or more."""
    middle = np.array(value)
    return Scores(
        middle, middle - reach, middle + reach, np.zeros(middle.shape, dtype=bool), errors
    )


def test_two_scores_turn_what_neither_turns_alone() -> None:
    """A leads by 15; each of four scores moves 10 points of 100, half of them 5: three are 15."""
    found = turning_sets(HALF, ranged([[60, 60], [50, 50]], 5))
    assert (found.sets, found.least) == ((), None)  # all four are 10, as much as the lead
    found = turning_sets(HALF, ranged([[60, 60], [50, 50]], 15))
    assert [turn.items for turn in found.sets] == [(i, j) for i, j in combinations(range(4), 2)]
    assert {turn.needs for turn in found.sets} == {10 / 15}
    assert found.sets[0].up == (False, False)
    assert found.sets[-1].up == (True, True)
    assert {turn.first for turn in found.sets} == {(1,)}
    assert found.least == 2


def test_a_score_that_turns_the_place_alone_is_in_no_larger_set() -> None:
    scores = Scores(
        np.array([[60.0, 60], [50, 50]]),
        np.array([[30.0, 50], [50, 40]]),
        np.array([[60.0, 60], [50, 60]]),
        np.zeros((2, 2), dtype=bool),
    )
    found = turning_sets(HALF, scores)
    assert [(turn.items, turn.needs) for turn in found.sets] == [((0,), pytest.approx(10 / 15))]


def test_scores_that_share_a_draw_are_one_item_and_count_for_first_and_rival() -> None:
    """Both lines rise and fall alike on the first leaf, so that it sets them no further apart."""
    errors = together((2, 2), ["m", "m"], ())
    found = turning_sets(HALF, ranged([[60, 60], [50, 50]], 15, errors))
    assert (found.sets, found.least) == ((), None)
    turned = Errors(errors.draw, np.array([[False, False], [True, True]]))
    found = turning_sets(HALF, ranged([[60, 60], [50, 50]], 15, turned))
    assert [(turn.items, turn.up) for turn in found.sets] == [((0,), (False,)), ((1,), (False,))]


def test_a_gap_has_no_range_of_its_own() -> None:
    value = np.array([[60.0, 60], [50, 50]])
    scores = Scores(value, value * 0, value * 0 + 100, np.ones((2, 2), dtype=bool))
    assert turning_sets(HALF, scores).least is None


def test_the_least_number_is_said_where_not_even_three_will_do() -> None:
    value = np.array([[60.0] * 5, [40.0] * 5])
    low, high = value.copy(), value.copy()
    low[0] -= 25
    scores = Scores(value, low, high, np.zeros(value.shape, dtype=bool))
    found = turning_sets(np.full(5, 0.2), scores)
    assert (found.sets, found.least) == ((), 5)


def test_one_option_has_no_rival() -> None:
    found = turning_sets(HALF, known([[1, 2]]))
    assert (found.sets, found.more, found.least) == ((), False, None)


def test_with_more_sets_than_are_kept_those_that_need_least_are_kept() -> None:
    value = np.array([[51.5] * 16, [50.0] * 16])
    reach = np.array([[14 + i / 2 for i in range(16)], [0.0] * 16])
    scores = Scores(value, value - reach, value + reach, np.zeros(value.shape, dtype=bool))
    found = turning_sets(np.full(16, 1 / 16), scores)
    assert found.more
    assert len(found.sets) == 100
    assert found.sets[0].items == (14, 15)
    assert found.sets[0].needs == pytest.approx(24 / 42.5)


def slow(weights: np.ndarray, scores: Scores, models: list[int]) -> dict[tuple[int, ...], float]:
    """Every set of up to LARGEST draws, with every choice of ends, until another model is ahead."""
    draw, turned = scores.together.draw, scores.together.turned
    first = int(np.argmax(scores.value @ weights))
    found: dict[tuple[int, ...], float] = {}
    for size in range(1, LARGEST + 1):
        for items in combinations(range(draw.max() + 1), size):
            if any(set(held) < set(items) for held in found):
                continue
            most = 0.0
            for ends in product((False, True), repeat=size):
                value = scores.value.copy()
                for item, up in zip(items, ends, strict=True):
                    for i, j in np.argwhere((draw == item) & ~scores.gap):
                        high = up != turned[i, j]
                        value[i, j] = scores.high[i, j] if high else scores.low[i, j]
                total = value @ weights
                stated = scores.value @ weights
                own = [i for i in range(len(total)) if models[i] == models[first]]
                for rival in range(len(total)):
                    if rival not in own and all(total[rival] > total[i] + TIE for i in own):
                        lead = {i: stated[i] - stated[rival] for i in own}
                        ahead = [i for i in own if lead[i] > 0]
                        least = min(1 + (total[rival] - total[i]) / lead[i] for i in ahead)
                        most = max(most, least)
            if most:
                found[items] = 1 / most
    return found


@pytest.mark.parametrize("models", [[0, 1, 2, 3], [0, 0, 1, 1], [0, 0, 0, 1], [0, 1, 0, 2]])
@pytest.mark.parametrize("seed", range(6))
def test_the_sets_are_those_that_trying_every_set_and_every_end_finds(
    seed: int, models: list[int]
) -> None:
    random = np.random.default_rng(seed)
    made = uncertain(4, 3, seed)
    spread = random.uniform(0.05, 0.6)
    value = 50 + (made.value - 50) * 0.6
    low = np.maximum(0, value - (made.value - made.low) * spread)
    high = np.minimum(100, value + (made.high - made.value) * spread)
    errors = Errors(random.integers(0, 8, (4, 3)), random.uniform(size=(4, 3)) < 0.5)
    scores = Scores(value, low, high, made.gap & (random.uniform(size=(4, 3)) < 0.5), errors)
    weights = random.dirichlet(np.ones(3))
    expected = slow(weights, scores, models)
    found = turning_sets(weights, scores, models)
    assert {turn.items: turn.needs for turn in found.sets} == pytest.approx(expected)
    assert not found.more
    assert all(
        models[i] != models[leader(scores.value @ weights)] for t in found.sets for i in t.first
    )


def test_a_line_that_overtakes_another_of_its_model_turns_nothing() -> None:
    """B overtakes A by itself; C has to overtake both: it gains 10 and either may lose 5."""
    value = np.array([[60.0, 60], [59, 60], [50, 50]])
    reach = np.array([[5.0, 0], [5, 0], [10, 0]])
    errors = Errors(np.array([[0, 3], [0, 3], [1, 3]]), np.zeros((3, 2), dtype=bool))
    scores = Scores(value, value - reach, value + reach, np.zeros((3, 2), dtype=bool), errors)
    weights = np.array([0.8, 0.2])
    assert [turn.rival for turn in turning_sets(weights, scores).sets] == [2]
    apart = Scores(value, value - reach, value + reach, np.zeros((3, 2), dtype=bool))
    lines = turning_sets(weights, apart, [0, 0, 1])
    assert [(turn.items, turn.up, turn.first) for turn in lines.sets] == [
        ((0, 2, 4), (False, False, True), (2,))
    ]
    assert [turn.items for turn in turning_sets(weights, apart).sets] == [(0,), (2,)]


def test_beyond_three_the_least_number_is_one_that_fewer_never_do() -> None:
    value = np.array([[60.0] * 5, [60.0] * 5, [40.0] * 5])
    low = value - np.array([[25.0], [25], [0]])
    scores = Scores(value, low, value.copy(), np.zeros(value.shape, dtype=bool))
    found = turning_sets(np.full(5, 0.2), scores, [0, 0, 1])
    assert (found.sets, found.least) == ((), 5)
    close = Scores(value, value - [[9.0], [9], [0]], value.copy(), np.zeros((3, 5), dtype=bool))
    assert turning_sets(np.full(5, 0.2), close, [0, 0, 1]).least is None
