"""Errors that go together: lines of a model share a draw for each leaf, and so do shared facts."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.robustness import Errors, Scores, Tie, Tree, smaa, together
from appraisal.maths.robustness.cells import BLOCK, CENTRE
from appraisal.maths.robustness.sampling import ScoreSampler, generator
from tests.maths.robustness.drawn import uncertain

Array = np.ndarray[Any, np.dtype[np.float64]]


def drawn(scores: Scores, seed: int = 1) -> Array:
    """One block of scores, n × m × BLOCK, cells without a range at their value."""
    sampler = ScoreSampler(scores)
    roots = sampler.roots(generator(seed))
    found = np.repeat(scores.value[:, :, None], BLOCK, axis=2)
    for option in range(scores.value.shape[0]):
        found[option, sampler.leaves(option)] = sampler.draw(roots, option) + np.float32(CENTRE)
    return found


def joined(scores: Scores, errors: Errors) -> Scores:
    return Scores(scores.value, scores.low, scores.high, scores.gap, errors)


def quantile(low: float, mode: float, high: float, u: Array) -> Array:
    """Where the triangle's area up to x is u, found by halving: no formula of a root."""
    below, above = np.full(u.shape, low), np.full(u.shape, high)
    for _ in range(60):
        x = (below + above) / 2
        rising = (x - low) ** 2 / ((high - low) * (mode - low)) if mode > low else 0 * x
        falling = 1 - (high - x) ** 2 / ((high - low) * (high - mode)) if mode < high else 0 * x + 1
        under = np.where(x <= mode, rising, falling) < u
        below, above = np.where(under, x, below), np.where(under, above, x)
    return (below + above) / 2


@pytest.mark.parametrize("mode", [0.0, 10.0, 37.5, 80.0])
def test_a_score_is_the_quantile_of_its_own_triangle(mode: float) -> None:
    """A gap on the same draw tells which uniform number was drawn."""
    value = np.array([[mode, 50.0]])
    low, high = np.array([[0.0, 0.0]]), np.array([[80.0, 100.0]])
    errors = Errors(np.zeros((1, 2), dtype=np.int64), np.zeros((1, 2), dtype=bool))
    score, gap = drawn(Scores(value, low, high, np.array([[False, True]]), errors))[0]
    assert score == pytest.approx(quantile(0.0, mode, 80.0, gap / 100), abs=1e-2)
    assert np.sort(gap)[[0, -1]] == pytest.approx([0, 100], abs=0.5)


def test_a_turned_cell_takes_what_is_left_of_one() -> None:
    half, bottom, top = np.full((2, 1), 50.0), np.zeros((2, 1)), np.full((2, 1), 100.0)
    gap = np.ones((2, 1), dtype=bool)
    errors = Errors(np.zeros((2, 1), dtype=np.int64), np.array([[False], [True]]))
    one, other = drawn(Scores(half, bottom, top, gap, errors))[:, 0]
    assert one + other == pytest.approx(np.full(BLOCK, 100.0), abs=1e-3)


def test_the_means_of_draws_are_those_of_plain_quantiles() -> None:
    scores = uncertain(4, 3, seed=3)
    u = (np.arange(65536) + 0.5) / 65536
    draws = np.concatenate([drawn(scores, seed) for seed in range(60)], axis=2).mean(axis=2)
    for (i, j), gap in np.ndenumerate(scores.gap):
        low, value, high = scores.low[i, j], scores.value[i, j], scores.high[i, j]
        exact = u * 100 if gap else quantile(low, value, high, u) if low < high else value + 0 * u
        assert draws[i, j] == pytest.approx(exact.mean(), abs=0.5)


def test_lines_of_a_model_share_a_draw_for_each_leaf() -> None:
    errors = together((3, 2), ["b", "a", "b"], [])
    assert errors.draw.tolist() == [[2, 3], [0, 1], [2, 3]]
    assert not errors.turned.any()


def test_cells_on_one_fact_share_a_draw_and_take_their_model_along() -> None:
    """Option 0's leaf 0 rises with the fact, option 1's leaf 1 falls; option 2 is a line of 1."""
    ties = [Tie(0, 0, "saving"), Tie(1, 1, "saving", turned=True)]
    errors = together((3, 2), ["a", "b", "b"], ties)
    assert errors.draw.tolist() == [[0, 1], [2, 0], [2, 0]]
    assert errors.turned.tolist() == [[False, False], [False, True], [False, True]]


def test_lines_that_go_opposite_ways_with_a_fact_stay_turned() -> None:
    ties = [Tie(0, 0, "fee"), Tie(1, 0, "fee", turned=True)]
    errors = together((2, 1), ["a", "a"], ties)
    assert errors.draw.tolist() == [[0], [0]]
    assert errors.turned.tolist() == [[False], [True]]


def test_a_fact_on_two_leaves_joins_what_else_rests_on_them() -> None:
    ties = [Tie(0, 0, "x"), Tie(0, 1, "x"), Tie(1, 1, "y"), Tie(0, 1, "y")]
    errors = together((2, 2), ["a", "b"], ties)
    assert errors.draw.tolist() == [[0, 0], [1, 0]]


CONTRADICTION = [
    Tie(0, 1, "f", turned=True),  # "b" falls with f and rises with g on leaf 1
    Tie(0, 1, "g"),
    Tie(1, 0, "f"),  # its other line rises with both on leaf 0
    Tie(1, 0, "g"),
    Tie(2, 0, "g"),
    Tie(3, 0, "f"),
]


@pytest.mark.parametrize("place", [0, 1, 4])
def test_a_copy_settles_no_contradiction_between_facts(place: int) -> None:
    """Wherever it stands: f, the first by id, holds; of g's ties that of the first leaf."""
    models = ["b", "b", "c", "d"]
    found = together((4, 2), models, CONTRADICTION)
    assert found.draw.tolist() == [[0, 0], [0, 0], [0, 1], [0, 2]]
    assert found.turned.tolist() == [[0, 1], [0, 1], [0, 0], [0, 0]]
    rows = [row + (row >= place) for row in range(4)]
    ties = [tie._replace(option=rows[tie.option]) for tie in CONTRADICTION]
    ties += [tie._replace(option=place) for tie in CONTRADICTION if tie.option == 1]
    more = together((5, 2), [*models[:place], "b", *models[place:]], ties)
    assert more.draw[rows].tolist() == found.draw.tolist()
    assert more.turned[rows].tolist() == found.turned.tolist()
    assert more.turned[place].tolist() == found.turned[1].tolist()


def test_what_a_line_and_its_copy_alone_rest_on_orders_nothing() -> None:
    """A fact on which one cell rests ties nothing; nor does it with a copy of that line."""
    ties = [Tie(0, 0, "g", turned=True), Tie(1, 0, "g")]
    one = together((2, 1), ["a", "a"], [*ties, Tie(0, 0, "own")])
    two = [*ties, Tie(0, 0, "own"), Tie(2, 0, "own"), Tie(2, 0, "g", turned=True)]
    assert together((3, 1), ["a"] * 3, two).turned[:2].tolist() == one.turned.tolist()


def with_copy(scores: Scores, option: int, models: list[str]) -> tuple[Scores, list[str]]:
    rows = [*range(len(models)), option]
    parts = (part[rows] for part in (scores.value, scores.low, scores.high, scores.gap))
    return Scores(*parts), [*models, models[option]]


def shares(scores: Scores, models: list[str], ties: list[Tie]) -> dict[str, list[float]]:
    order = list(dict.fromkeys(models))
    scores = joined(scores, together(scores.value.shape, models, ties))
    numbers = [order.index(model) for model in models]
    found = smaa(Tree.flat(scores.value.shape[1]), scores, 1_500, 1, models=numbers)
    return dict(zip(order, found.models.tolist(), strict=True))


@given(
    st.lists(st.sampled_from("abc"), min_size=2, max_size=5),
    st.integers(0, 4),
    st.integers(0, 50),
)
def test_a_copy_of_a_line_changes_no_models_share(models: list[str], which: int, seed: int) -> None:
    which %= len(models)
    scores = uncertain(len(models), 3, seed)
    ties = [Tie(0, 0, "fact"), Tie(len(models) - 1, 1, "fact", turned=True)]
    more, longer = with_copy(scores, which, models)
    copied = [Tie(len(models), tie.leaf, tie.to, tie.turned) for tie in ties if tie.option == which]
    assert shares(more, longer, [*ties, *copied]) == shares(scores, models, ties)


@given(st.integers(0, 100))
def test_options_that_differ_in_one_shared_fact_alone_tie_in_each_draw(seed: int) -> None:
    """Both rest on the fact on leaf 0, with the same range, and are certain and equal elsewhere."""
    low, value, high = np.sort(np.random.default_rng(seed).uniform(0, 100, (3, 1, 2)), axis=0)
    low[0, 1] = high[0, 1] = value[0, 1]
    parts = [np.repeat(part, 2, axis=0) for part in (value, low, high)]
    errors = together((2, 2), ["a", "b"], [Tie(0, 0, "fact"), Tie(1, 0, "fact")])
    scores = Scores(*parts, np.zeros((2, 2), dtype=bool), errors)
    found = smaa(Tree.flat(2), scores, 1_200, seed)
    assert found.level.tolist() == [[1, 1], [1, 1]]
    assert found.models.tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_a_model_is_worth_what_its_highest_line_is_worth() -> None:
    """Lines of 0 to 100 and of exactly 50 against 50: the model leads in half of all draws, and
    shares the place in the others. Apart, the lines win half and share in a half."""
    value, low, high = (np.array([[x], [50.0], [50.0]]) for x in (50.0, 0.0, 100.0))
    gap = np.array([[True], [False], [False]])
    errors = together((3, 1), ["a", "a", "b"], [])
    found = smaa(Tree.flat(1), Scores(value, low, high, gap, errors), 50_000, 1, models=[0, 0, 1])
    assert found.models == pytest.approx(np.array([[0.75, 0.25], [0.25, 0.75]]), abs=0.01)


def test_a_line_above_another_on_the_same_draw_surely_beats_it() -> None:
    """By less than single precision shows, in overlapping ranges."""
    value = np.array([[50.0, 50.000001], [50.0, 50.0]])
    spread = np.array([[20.0, 0.0]])
    low, high = value - spread, value + spread
    none = np.zeros((2, 2), dtype=bool)
    tied = Scores(value, low, high, none, together((2, 2), ["a", "a"], []))
    assert smaa(Tree.flat(2), tied, 2_000, 1).acceptability.tolist() == [[1, 0], [0, 1]]
