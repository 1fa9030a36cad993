"""Two options on two criteria, and how safe the ranking of a workspace is."""

from appraisal.appraise.matrix import Ranking, rank_options
from appraisal.appraise.performance import perform
from appraisal.appraise.safety.ground import lay_out
from appraisal.appraise.safety.robustness import Robustness, robustness
from appraisal.appraise.weights import weigh
from appraisal.model import Dataset

LEAF = "judged: {0: Bad, 100: Good}"

TWO = f"""
    settings: {{simulation: {{samples: 20000}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:
      a: {{scores: {{x: {{low: 80, score: 80, high: 80}}, y: {{low: 40, score: 40, high: 40}}}}}}
      b: {{scores: {{x: {{low: 40, score: 40, high: 40}}, y: {{low: 60, score: 60, high: 60}}}}}}
"""
"""a 60, b 50 at equal weights; level where x weighs a third. Every score is exact."""

LINES = f"""
    settings: {{simulation: {{samples: 200}}, models: {{m: {{name: Model}}}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:
      a: {{model: m, scores: {{x: {{score: 80}}, y: {{score: 40}}}}}}
      b: {{model: m, scores: {{x: {{score: 40}}, y: {{score: 60}}}}}}
      d: {{model: m, scores: {{x: {{score: 70}}, y: {{score: 30}}}}}}
      c: {{scores: {{x: {{score: 0}}, y: {{score: 68}}}}}}
"""
"""a, b and d are lines: a and b are level where x weighs a third, and b and c where a sixth."""


def found_in(area: Dataset) -> Robustness | None:
    weights = weigh(area)
    matrix = perform(area).matrix
    ground = lay_out(area, matrix, weights, next(iter(weights)))
    return ground and robustness(area, matrix, weights, ground)


def of(area: Dataset) -> Robustness:
    found = found_in(area)
    assert found is not None
    return found


def ranked(area: Dataset) -> Ranking:
    weights = weigh(area)
    return rank_options(perform(area).matrix, next(iter(weights.values())).leaves)
