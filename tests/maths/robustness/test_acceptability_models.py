"""Models that win by their highest line, against an obvious loop and against laws."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness import Scores, Tree, smaa
from appraisal.maths.robustness.errors import together
from tests.maths.robustness.drawn import NESTED, Array, known, slow_scores, slow_weights, uncertain
from tests.random_cases import some_of


def slow_models(scores: Scores, models: list[int], samples: int) -> tuple[Array, Array]:
    """How often each model beats each other, and each line is its model's highest, by a loop."""
    random, several = np.random.default_rng(4), max(models) + 1
    won, highest = np.zeros((several, several)), np.zeros(len(models))
    weights = slow_weights(NESTED, samples, random)
    for weight, values in zip(weights, slow_scores(scores, samples, random), strict=True):
        overall = values @ weight
        lines = [[i for i, of in enumerate(models) if of == model] for model in range(several)]
        top = [max(lines[model], key=lambda i: overall[i]) for model in range(several)]
        highest[top] += 1
        for one in range(several):
            for other in range(several):
                won[one, other] += overall[top[one]] > overall[top[other]]
    np.fill_diagonal(won, samples / 2)
    return won / samples, highest / samples


def test_models_win_by_their_highest_line_as_an_obvious_loop_finds() -> None:
    scores, models = uncertain(5, NESTED.leaves, seed=6), [0, 1, 0, 2, 1]
    found = smaa(NESTED, scores, 60_000, seed=1, models=models)
    winning, highest = slow_models(scores, models, 8_000)
    assert found.models_winning == pytest.approx(winning, abs=0.025)
    assert found.highest == pytest.approx(highest, abs=0.025)
    assert found.models_winning + found.models_winning.T == pytest.approx(np.ones((3, 3)))
    assert found.models_winning_error.max() < 0.0021


def test_lines_that_are_alike_share_the_highest_place_of_their_model() -> None:
    found = smaa(Tree.flat(1), known([[50], [50], [40], [30]]), 500, 1, models=[0, 0, 0, 1])
    assert found.highest.tolist() == [0.5, 0.5, 0, 1]
    assert found.models_winning.tolist() == [[0.5, 1], [0, 0.5]]


def test_models_that_tie_win_half_of_each_other() -> None:
    found = smaa(Tree.flat(1), known([[50], [40], [50]]), 500, 1, models=[0, 0, 1])
    assert found.models_winning.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert found.models.tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_one_model_alone_beats_nobody_and_its_lines_are_told_all_the_same() -> None:
    found = smaa(Tree.flat(1), known([[50], [60]]), 500, 1, models=[0, 0])
    assert found.models_winning.tolist() == [[0.5]]
    assert found.models_winning_error.tolist() == [[0]]
    assert found.highest.tolist() == [0, 1]


def test_where_each_option_is_its_own_model_models_win_as_options_do() -> None:
    found = smaa(NESTED, uncertain(4, NESTED.leaves, seed=3), 2_000, seed=1)
    assert found.models_winning.tolist() == found.winning.tolist()
    assert found.highest.tolist() == [1, 1, 1, 1]


@settings(max_examples=some_of(10), deadline=None)
@given(st.integers(0, 3), st.integers(0, 100))
def test_a_copy_of_a_line_changes_nothing_between_models(which: int, seed: int) -> None:
    """The copy shares its line's draws, so that it is never higher."""
    models = [0, 0, 1, 2]
    scores, leaves = uncertain(4, 3, seed), Tree.flat(3)
    one = smaa(leaves, joined_to(scores, models, range(4)), 800, 1, models=models)
    rows = [*range(4), which]
    longer = [models[row] for row in rows]
    more = smaa(leaves, joined_to(scores, longer, rows), 800, 1, models=longer)
    assert more.models_winning.tolist() == one.models_winning.tolist()
    assert more.models.tolist() == one.models.tolist()
    others = [row for row in range(4) if models[row] != models[which]]
    assert more.highest[others].tolist() == one.highest[others].tolist()


def joined_to(scores: Scores, models: list[int], rows: Any) -> Scores:
    """These rows of the scores, lines of one model sharing each leaf's draw."""
    parts = (scores.value, scores.lowest, scores.highest, scores.gap)
    taken = [part[list(rows)] for part in parts]
    return Scores(*taken, together(taken[0].shape, [str(model) for model in models], []))
