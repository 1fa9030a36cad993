"""Workspaces that several tests of data read."""

from dataclasses import replace
from pathlib import Path

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.load import load
from appraisal.model.workspace import Simulation
from tests.datasets import dataset

RICH = Path(__file__).parents[1] / "fuzz" / "rich"
"""A small area that uses every key that there is."""

SMALL = """
    councils: {ash: {tier: unitary, facts: {population: 100}}}
    criteria:
      - id: size
        name: Size
        measured: {measure: population, take: min, curve: [[0, 0], [200, 100]]}
      - {id: voice, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {size: 3, voice: 1}}}
    options:
      o:
        name: 'Stay, "as we are"'
        scores: {voice: {score: 40, why: "=SUM(A1:A9)", source: [t, u]}}
      p: {}
"""


@pytest.fixture(scope="module")
def small() -> Appraisal:
    return appraise(dataset(SMALL))


@pytest.fixture(scope="package")
def rich() -> Appraisal:
    """More draws than the value of information is worked out from."""
    area = load(RICH)
    settings = area.settings.model_copy(update={"simulation": Simulation(samples=6_000)})
    return appraise(replace(area, settings=settings))
