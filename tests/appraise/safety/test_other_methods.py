"""The same matrix under other methods, by hand; a library that is there, absent, or fails."""

import sys
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.other_methods import (
    LIBRARY_METHODS,
    OWN_METHODS,
    Method,
    library_methods,
    maximin,
    minimum_regret,
)
from appraisal.model import Dataset
from tests.datasets import dataset

VALUES = np.array([[90.0, 10.0, 50.0], [50.0, 40.0, 50.0], [20.0, 80.0, 50.0]])
EVEN = np.array([0.5, 0.5, 0.0])

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


def test_maximin_takes_the_worst_value_where_there_is_weight() -> None:
    assert maximin(VALUES, EVEN).tolist() == [10, 40, 20]


def test_regret_is_weight_times_what_is_missing_to_the_highest() -> None:
    """a misses 70 on y, b 40 on both, c 70 on x: halves of those."""
    assert minimum_regret(VALUES, EVEN).tolist() == [-35, -20, -35]


@pytest.fixture
def without_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymcdm", None)
    monkeypatch.setitem(sys.modules, "pymcdm.methods", None)


@pytest.mark.usefixtures("without_library")
def test_without_the_library_its_methods_are_named_as_missing() -> None:
    found = appraise(dataset(AREA)).methods
    assert found.missing == LIBRARY_METHODS
    assert [method.name for method in found.done] == list(OWN_METHODS)


@pytest.mark.usefixtures("without_library")
def test_ranks_and_their_likeness_to_the_weighted_sum() -> None:
    """Sums put a and c level before b; both own methods put b first and a and c level or parted."""
    found = done(dataset(AREA))
    assert found["Least regret (minimax regret)"].ranks == {"a": 2, "b": 1, "c": 2}
    assert found["Highest worst value (maximin)"].ranks == {"a": 3, "b": 1, "c": 2}
    assert found["Least regret (minimax regret)"].tau == pytest.approx(-1)


class _Fake:
    """Stands in for a method of the library: what it was given, and the score it returns."""

    given: list[Any]

    def __init__(self, *preference: Any) -> None:
        self.preference = preference

    def __call__(self, matrix: Any, weights: Any, types: Any, *, validation: bool) -> Any:
        assert not validation  # it would warn of what is no mistake here
        type(self).given = [matrix.tolist(), weights.tolist(), types.tolist()]
        return matrix[:, 0]


class _Fails(_Fake):
    def __call__(self, matrix: Any, weights: Any, types: Any, *, validation: bool) -> Any:
        del weights, types, validation
        return np.full(len(matrix), np.nan)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> type[_Fake]:
    module = ModuleType("pymcdm.methods")
    fakes: dict[str, Any] = {"TOPSIS": _Fake, "PROMETHEE_II": _Fails, "VIKOR": _Fake}
    vars(module).update(fakes)
    monkeypatch.setitem(sys.modules, "pymcdm", ModuleType("pymcdm"))
    monkeypatch.setitem(sys.modules, "pymcdm.methods", module)
    normalizations = ModuleType("pymcdm.normalizations")
    vars(normalizations).update(vector_normalization=lambda column, cost=False: (column, cost))
    monkeypatch.setitem(sys.modules, "pymcdm.normalizations", normalizations)
    return _Fake


def test_the_library_is_given_only_criteria_that_differ_and_weigh(library: type[_Fake]) -> None:
    """z is equal for all, so it is left out and the other weights sum to one."""
    found = appraise(dataset(AREA)).methods
    assert library.given == [[[90, 10], [50, 40], [20, 80]], [0.5, 0.5], [1, 1]]
    assert found.missing == ()


@pytest.mark.usefixtures("library")
def test_the_least_is_first_under_vikor_and_the_most_under_topsis() -> None:
    found = done(dataset(AREA))
    assert found["TOPSIS"].ranks == {"a": 1, "b": 2, "c": 3}
    assert found["VIKOR"].ranks == {"a": 3, "b": 2, "c": 1}


@pytest.mark.usefixtures("library")
def test_a_method_that_has_no_answer_is_named_with_the_reason() -> None:
    found = appraise(dataset(AREA)).methods
    assert "PROMETHEE II" not in done(dataset(AREA))
    assert found.silent == {"PROMETHEE II": "level"}
    assert found.missing == ()


@pytest.mark.usefixtures("library")
def test_options_equal_on_everything_are_only_ranked_by_methods_that_can() -> None:
    same = AREA.split("    options:")[0] + "    options: {a: {}, b: {}}"
    found = done(dataset(same))
    assert list(found) == list(OWN_METHODS)
    assert all(method.ranks == {"a": 1, "b": 1} and method.tau is None for method in found.values())


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


def test_the_real_library_ranks_as_it_does_by_itself() -> None:
    """Each method called directly, with the parameters that the page names."""
    methods = pytest.importorskip("pymcdm.methods")
    normalizations = pytest.importorskip("pymcdm.normalizations")
    values = np.array([[90.0, 10, 30], [50, 40, 90], [20, 80, 50], [60, 20, 80]])
    given = (values, np.array([0.5, 0.3, 0.2]), np.ones(3))
    direct = {
        "TOPSIS": methods.TOPSIS(normalizations.vector_normalization)(*given, validation=False),
        "PROMETHEE II": methods.PROMETHEE_II("usual")(*given, validation=False),
        "VIKOR": -methods.VIKOR()(*given, validation=False),
    }
    found = done(dataset(THIRDS))
    assert set(LIBRARY_METHODS) == set(direct)
    for name, scores in direct.items():
        above = [sum(other > score + 1e-9 for other in scores) for score in scores]
        expected = {option: 1 + count for option, count in zip("abcd", above, strict=True)}
        assert found[name].ranks == expected, name


def test_the_real_library_ranks_as_by_hand() -> None:
    """PROMETHEE counts by weight the criteria on which one option leads another.

    a is level with b, c and d, each 0.5 against 0.5; b with d as well. b leads c by 0.7 to 0.3, as
    d does. So b and d are 0.4 to the good, a at nought, and c 0.8 behind.
    """
    pytest.importorskip("pymcdm")
    assert done(dataset(THIRDS))["PROMETHEE II"].ranks == {"a": 3, "b": 1, "c": 4, "d": 1}


def test_topsis_takes_the_length_of_a_column_and_not_its_spread() -> None:
    """x differs by 10 in a length of 134.5, and y by 20 in 20: 0.6 of one against 0.4 of the other.

    So the second is 0.4 / (0.4 + 0.6 x 10 / 134.5) near the ideal, though x weighs more.
    """
    pytest.importorskip("pymcdm")
    values, weights = np.array([[100.0, 0.0], [90.0, 20.0]]), np.array([0.6, 0.4])
    scores, silent, missing = library_methods(values, weights)
    assert scores["TOPSIS"] == pytest.approx([0.1003, 0.8997], abs=1e-4)
    assert (silent, missing) == ({}, ())


def test_options_alike_on_every_criterion_with_weight_leave_the_library_without_answer() -> None:
    pytest.importorskip("pymcdm")
    same = AREA.split("    options:")[0] + "    options: {a: {}, b: {}, c: {}}"
    found = appraise(dataset(same)).methods
    assert found.silent == dict.fromkeys(LIBRARY_METHODS, "alike")
    assert [method.name for method in found.done] == list(OWN_METHODS)


@pytest.mark.parametrize("third", [0.1 + 0.2, 0.3], ids=["but for rounding", "exactly"])
def test_vikor_has_no_answer_where_the_largest_shortfalls_are_level(third: float) -> None:
    """Each option falls short of the best by 0.3 on one criterion, so VIKOR divides by nought."""
    pytest.importorskip("pymcdm")
    values = np.array([[100.0, 0.0, 50.0], [0.0, 100.0, 50.0]])
    scores, silent, _ = library_methods(values, np.array([third, 0.3, 0.4]))
    assert silent == {"VIKOR": "level"}
    assert set(scores) == {"TOPSIS", "PROMETHEE II"}


@pytest.mark.parametrize("options", ["{}", "{a: {}}", "{a: {}, b: {}}"])
def test_fewer_than_two_options_or_no_criteria_make_no_table(options: str) -> None:
    assert appraise(dataset(f"    options: {options}")).methods.done == ()


def test_an_option_that_is_not_ranked_takes_no_part() -> None:
    area = dataset(AREA.replace(f"{{id: x, {LEAF}}}", f"{{id: x, {LEAF}, must: {{at_least: 30}}}}"))
    assert all(set(method.ranks) == {"a", "b"} for method in done(area).values())
