"""What is worked out of an area before its ways of counting, and these."""

from appraisal.appraise.performance import perform
from appraisal.appraise.safety.ground import Ground, lay_out
from appraisal.appraise.ways.counted import Ways, ways_of_counting
from appraisal.appraise.weights import headline_perspective, weigh
from appraisal.model import Dataset
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"

EVEN_SAVING_AND_CARE = f"""
    sources: {{s: {{title: S}}, p: {{title: P, party: ash}}}}
    councils:
      ash: {{tier: unitary, facts: {{population: 30}}}}
      birch: {{tier: unitary, facts: {{population: 75}}}}
    measures: {{saving: {{name: Saving, unit: £ million, add_up: sum}}}}
    criteria:
      - id: even
        measured: {{measure: population, take: ratio, curve: [[1, 100], [3, 0]]}}
      - id: rest
        criteria:
          - id: saving
            measured: {{measure: saving, take: option, curve: [[0, 0], [100, 100]]}}
            where_unknown: {{unitary: {{low: 30, value: 50, high: 90, source: s, why: So.}}}}
          - {{id: care, {LEAF}}}
    perspectives: {{mine: {{weights: {{even: 50, rest: 50, saving: 60, care: 40}}}}}}
"""
"""Two councils and three criteria, one with a class and one judged, without options."""


def ground_of(area: Dataset) -> Ground:
    weights = weigh(area)
    found = lay_out(area, perform(area).matrix, weights, headline_perspective(area))
    assert found is not None
    return found


def ways_of(text: str) -> Ways:
    area = dataset(text)
    return ways_of_counting(area, perform(area).matrix, ground_of(area))
