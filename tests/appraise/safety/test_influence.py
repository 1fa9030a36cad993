"""What makes the difference between options, by hand."""

import pytest

from appraisal.appraise.safety.influence import Influence
from tests.appraise.safety.robust import of
from tests.datasets import dataset

SCALE = "judged: {0: bad, 100: good}"
AREA = f"""
settings: {{simulation: {{samples: 10, ways: 10}}}}
criteria:
  - {{id: top, criteria: [{{id: x, {SCALE}}}, {{id: y, {SCALE}}}]}}
  - {{id: z, {SCALE}, must: {{at_least: 20}}}}
perspectives: {{p: {{weights: {{top: 1, z: 3, x: 1, y: 1}}}}}}
options:
  a: {{scores: {{x: {{score: 10}}, y: {{score: 50}}, z: {{score: 40}}}}}}
  b: {{scores: {{x: {{score: 90}}, y: {{score: 50}}, z: {{score: 60}}}}}}
  c: {{scores: {{x: {{score: 50}}, y: {{score: 99}}, z: {{score: 10}}}}}}
"""


def test_it_is_weight_times_the_range_in_use_as_a_share_of_all() -> None:
    """x: 1/8 × 80 = 10; y: alike for the ranked; z: 3/4 × 20 = 15; c is not ranked."""
    found = of(dataset(AREA)).influence
    assert list(found) == ["top", "x", "y", "z"]
    assert found["x"] == Influence(weight=0.125, share=pytest.approx(0.4))
    assert found["y"] == Influence(weight=0.125, share=0)
    assert found["z"] == Influence(weight=0.75, share=pytest.approx(0.6))


def test_a_heading_makes_what_its_criteria_do() -> None:
    assert of(dataset(AREA)).influence["top"] == Influence(weight=0.25, share=pytest.approx(0.4))


def test_where_all_options_are_alike_nothing_makes_a_difference() -> None:
    found = of(dataset(AREA.replace("score: 90", "score: 10").replace("score: 60", "score: 40")))
    assert {own.share for own in found.influence.values()} == {0.0}
