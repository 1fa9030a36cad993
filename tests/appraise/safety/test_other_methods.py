"""The same matrix under other methods: their ranks, and why one gives no answer."""

import numpy as np
import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.other_methods import (
    GUARDED_METHODS,
    PLAIN_METHODS,
    Method,
    guarded_scores,
)
from appraisal.model import Dataset
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
AREA = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}, {{id: z, {LEAF}}}]
    perspectives: {{p: {{weights: {{x: 1, y: 1, z: 1}}}}}}
    options:
      a: {{scores: {{x: {{score: 90}}, y: {{score: 10}}, z: {{score: 50}}}}}}
      b: {{scores: {{x: {{score: 50}}, y: {{score: 40}}, z: {{score: 50}}}}}}
      c: {{scores: {{x: {{score: 20}}, y: {{score: 80}}, z: {{score: 50}}}}}}
"""


def done(area: Dataset) -> dict[str, Method]:
    return {method.name: method for method in appraise(area).methods.done}


def test_every_method_is_part_of_the_tool() -> None:
    assert list(done(dataset(AREA))) == [*GUARDED_METHODS, *PLAIN_METHODS]


def test_ranks_and_their_likeness_to_the_weighted_sum() -> None:
    """Sums put a and c level before b; both plain methods put b first and a and c level or parted.

    Under VIKOR b falls short by 4/7 in both and so least at its largest, but most in the sum.
    """
    found = done(dataset(AREA))
    assert found["minimax regret"].ranks == {"a": 2, "b": 1, "c": 2}
    assert found["maximin"].ranks == {"a": 3, "b": 1, "c": 2}
    assert found["minimax regret"].tau == pytest.approx(-1)
    assert found["VIKOR"].ranks == {"a": 1, "b": 1, "c": 1}


THIRDS = """
    settings: {simulation: {samples: 10}}
    criteria: [{id: x, LEAF}, {id: y, LEAF}, {id: z, LEAF}]
    perspectives: {p: {weights: {x: 5, y: 3, z: 2}}}
    options:
      a: {scores: {x: {score: 90}, y: {score: 10}, z: {score: 30}}}
      b: {scores: {x: {score: 50}, y: {score: 40}, z: {score: 90}}}
      c: {scores: {x: {score: 20}, y: {score: 80}, z: {score: 50}}}
      d: {scores: {x: {score: 60}, y: {score: 20}, z: {score: 80}}}
""".replace("LEAF", LEAF)


def test_promethee_ranks_as_by_hand() -> None:
    """It counts by weight the criteria on which one option leads another.

    a is level with b, c and d, each 0.5 against 0.5; b with d as well. b leads c by 0.7 to 0.3, as
    d does. So b and d are 0.4 to the good, a at nought, and c 0.8 behind.
    """
    assert done(dataset(THIRDS))["PROMETHEE II"].ranks == {"a": 3, "b": 1, "c": 4, "d": 1}


def test_the_least_shortfall_is_first_under_vikor() -> None:
    """Sums of shortfalls are 0.5, 0.457, 0.633 and 0.505; the largest 0.3, 0.286, 0.5 and 0.257."""
    assert done(dataset(THIRDS))["VIKOR"].ranks == {"a": 3, "b": 1, "c": 4, "d": 2}


@pytest.mark.parametrize("added", [[(50.0, 0.4)], [(50.0, 0.0), (7.0, 0.2)]])
def test_a_criterion_that_is_equal_for_all_or_weighs_nothing_changes_nothing(
    added: list[tuple[float, float]],
) -> None:
    values, weights = np.array([[90.0, 10.0], [50.0, 40.0], [20.0, 95.0]]), np.array([0.3, 0.1])
    more = np.array([[each for each, _ in added]] * 3)
    wider = np.hstack([values, more, [[1.0], [2.0], [3.0]]])
    alone, _ = guarded_scores(values, weights)
    found, silent = guarded_scores(wider, np.array([*weights, *(w for _, w in added), 0.0]))
    assert silent == {}
    assert {name: score.tolist() for name, score in found.items()} == {
        name: score.tolist() for name, score in alone.items()
    }


def test_options_alike_on_every_criterion_with_weight_are_only_ranked_by_plain_methods() -> None:
    same = AREA.split("    options:")[0] + "    options: {a: {}, b: {}, c: {}}"
    found = appraise(dataset(same)).methods
    assert found.silent == dict.fromkeys(GUARDED_METHODS, "alike")
    assert [method.name for method in found.done] == list(PLAIN_METHODS)
    level = {"a": 1, "b": 1, "c": 1}
    assert all(method.ranks == level and method.tau is None for method in found.done)


@pytest.mark.parametrize("third", [0.1 + 0.2, 0.3], ids=["but for rounding", "exactly"])
def test_vikor_has_no_answer_where_the_largest_shortfalls_are_level(third: float) -> None:
    """Each option falls short of the best by 0.3 on one criterion, so VIKOR divides by nought."""
    values = np.array([[100.0, 0.0, 50.0], [0.0, 100.0, 50.0]])
    scores, silent = guarded_scores(values, np.array([third, 0.3, 0.4]))
    assert silent == {"VIKOR": "level"}
    assert set(scores) == {"TOPSIS", "PROMETHEE II"}


@pytest.mark.parametrize("options", ["{}", "{a: {}}", "{a: {}, b: {}}"])
def test_fewer_than_two_options_or_no_criteria_make_no_table(options: str) -> None:
    assert appraise(dataset(f"    options: {options}")).methods.done == ()


def test_an_option_that_is_not_ranked_takes_no_part() -> None:
    area = dataset(AREA.replace(f"{{id: x, {LEAF}}}", f"{{id: x, {LEAF}, must: {{at_least: 30}}}}"))
    assert all(set(method.ranks) == {"a", "b"} for method in done(area).values())
