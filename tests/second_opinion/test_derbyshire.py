"""Two ways to the same numbers: the tool's, and a slow one of its own from the files alone.

No number stands here: the evidence changes, and both read it as it is.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from appraisal.appraise import Appraisal
from tests.second_opinion import compared, draws, tree
from tests.second_opinion.made import formed
from tests.second_opinion.written import from_folder

ROOT = Path(__file__).parents[2]
SAMPLES = 20_000


@cache
def cells() -> tree.Cells:
    return tree.every_worth(files())


@cache
def files() -> dict[str, Any]:
    return formed(from_folder(ROOT))


def test_every_cell_has_the_raw_figure_value_range_and_evidence_of_the_second_opinion(
    derbyshire: Appraisal,
) -> None:
    assert list(compared.cells_apart(derbyshire, cells())) == []


def test_money_is_the_same_year_by_year_and_discounted(derbyshire: Appraisal) -> None:
    assert list(compared.money_apart(derbyshire, files())) == []


def test_overall_values_and_benefits_are_the_same(derbyshire: Appraisal) -> None:
    assert list(compared.wholes_apart(derbyshire, files(), cells())) == []


def test_the_efficient_options_are_those_that_none_beats(derbyshire: Appraisal) -> None:
    found = derbyshire.benefit_and_cost
    assert found is not None
    weights = tree.benefit_shares(files())
    points = {
        i: (cost.value, compared.overall(cells(), i, weights)[1])
        for i, cost in found.net_cost.items()
        if cost is not None and i in found.benefit.rank
    }
    assert set(found.efficient) == tree.efficient(points)


def test_models_come_first_as_often_within_the_errors_of_two_simulations(
    derbyshire: Appraisal,
) -> None:
    robust = derbyshire.robust
    assert robust is not None
    ranked = derbyshire.matrix.ranked()
    competing = {(i, leaf): cell for (i, leaf), cell in cells().items() if i in ranked}
    ours = draws.firsts(files(), competing, SAMPLES, seed=2)
    told = {model: shares[0] for model, shares in robust.simulated.models.items()}
    error = 4 * robust.simulated.error + 4 * 0.5 / SAMPLES**0.5
    assert told == {model: pytest.approx(share, abs=error) for model, share in ours.items()}
