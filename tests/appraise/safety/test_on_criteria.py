"""Which option meets each criterion better than another."""

from appraisal.appraise.performance import perform
from appraisal.appraise.safety.ground import lay_out
from appraisal.appraise.safety.on_criteria import Beside, OnCriteria, on_criteria
from appraisal.appraise.weights import weigh
from appraisal.model import Dataset
from tests.datasets import dataset

SCORE = "{{low: {0}, score: {0}, high: {0}}}"
AREA = """
settings: {simulation: {samples: 2000}}
criteria:
  - id: care
    criteria:
      - {id: adults, judged: {0: Bad, 100: Good}}
      - {id: children, judged: {0: Bad, 100: Good}}
  - {id: voice, judged: {0: Bad, 100: Good}}
  - {id: cost, judged: {0: Bad, 100: Good}}
  - {id: size, judged: {0: Bad, 100: Good}}
perspectives: {p: {name: P, weights: {care: 1, voice: 1, cost: 1, size: 1, adults: 3, children: 1}}}
options:
  ann:
    scores:
      adults: {low: 60, score: 60, high: 60}
      children: {low: 20, score: 20, high: 20}
      voice: {low: 30, score: 30, high: 30}
      cost: {low: 40, score: 50, high: 60}
  bob:
    scores:
      adults: {low: 40, score: 40, high: 40}
      children: {low: 60, score: 60, high: 60}
      voice: {low: 70, score: 70, high: 70}
      cost: {low: 40, score: 50, high: 60}
      size: {low: 70, score: 70, high: 70}
"""


def found_in(area: Dataset) -> OnCriteria:
    weights, matrix = weigh(area), perform(area).matrix
    ground = lay_out(area, matrix, weights, "p")
    assert ground is not None
    return on_criteria(area, matrix, ground, weights["p"].shares)


def test_a_heading_is_what_its_criteria_come_to_at_the_headline_weights() -> None:
    """Ann 0.75 × 60 + 0.25 × 20 = 50, Bob 0.75 × 40 + 0.25 × 60 = 45."""
    assert found_in(dataset(AREA)).winning["care"]["ann"]["bob"] == 1.0


def test_criteria_are_met_better_worse_alike_or_nobody_knows() -> None:
    found = found_in(dataset(AREA))
    assert found.beside("ann", "bob") == Beside(("care",), ("voice",), ("cost",), ("size",))
    assert found.beside("bob", "ann") == Beside(("voice",), ("care",), ("cost",), ("size",))
