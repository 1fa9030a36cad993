"""The library that the side table of methods relies on gives published figures."""

from pathlib import Path

import numpy as np
import pytest
import yaml
from pymcdm.methods import TOPSIS, VIKOR
from pymcdm.normalizations import vector_normalization

from appraisal.appraise.safety.other_methods import library_methods
from appraisal.maths.ranking import ranks

CASES = Path(__file__).parents[2] / "cases"


def test_topsis_gives_the_similarities_and_ranks_as_printed() -> None:
    case = yaml.safe_load((CASES / "topsis.yaml").read_text())
    values, weights = np.array(case["values"], dtype=float), np.array(case["weights"])
    found = TOPSIS(vector_normalization)(values, weights, np.ones(len(weights)))
    assert found == pytest.approx(case["similarity"], abs=case["tolerance"])
    assert (1 + (found[None, :] > found[:, None]).sum(axis=1)).tolist() == case["ranks"]


def test_our_side_table_ranks_by_topsis_as_printed() -> None:
    case = yaml.safe_load((CASES / "topsis.yaml").read_text())
    score = library_methods(np.array(case["values"], dtype=float), np.array(case["weights"]))[0]
    assert score["TOPSIS"] == pytest.approx(case["similarity"], abs=case["tolerance"])
    assert ranks(score["TOPSIS"]) == case["ranks"]


def test_vikor_gives_the_compromise_measure_as_printed() -> None:
    case = yaml.safe_load((CASES / "vikor.yaml").read_text())
    values, weights = np.array(case["values"], dtype=float), np.array(case["weights"])
    found = VIKOR()(values, weights, np.ones(len(weights)), validation=False)
    assert found == pytest.approx(case["compromise"], abs=case["tolerance"])
    assert (1 + (found[None, :] < found[:, None]).sum(axis=1)).tolist() == case["ranks"]


def test_our_side_table_ranks_by_vikor_as_printed() -> None:
    case = yaml.safe_load((CASES / "vikor.yaml").read_text())
    score = library_methods(np.array(case["values"], dtype=float), np.array(case["weights"]))[0]
    assert -score["VIKOR"] == pytest.approx(case["compromise"], abs=case["tolerance"])
    assert ranks(score["VIKOR"]) == case["ranks"]


def test_vikor_puts_an_option_that_leads_everywhere_first_with_nought() -> None:
    values = np.array([[90.0, 80.0, 70.0], [50.0, 60.0, 20.0], [10.0, 70.0, 60.0]])
    found = VIKOR()(values, np.array([0.5, 0.3, 0.2]), np.ones(3), validation=False)
    assert found[0] == 0
    assert found[0] < min(found[1:])
