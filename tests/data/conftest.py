"""Workspaces that several tests of data read."""

import pytest

from appraisal.appraise import Appraisal, appraise
from tests.datasets import dataset

SMALL = """
    settings: {simulation: {samples: 100000}}
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


@pytest.fixture(scope="session")
def small() -> Appraisal:
    return appraise(dataset(SMALL))
