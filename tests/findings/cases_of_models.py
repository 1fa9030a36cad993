"""Made-up areas in which several options are lines of one model."""

from collections.abc import Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.front_models import front_pairs
from appraisal.findings.in_ways import beside
from appraisal.findings.names import option_names

LINES = """
settings: {simulation: {samples: 200}, models: {two: {name: Two councils}}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
options:
  north: {model: two, scores: {x: {score: 80, low: 60, high: 100}}}
  south: {model: two, scores: {x: {score: 80, low: 60, high: 100}}}
  one: {scores: {x: {score: OTHER, low: 60, high: 100}}}
"""

FIVE_MODELS = """
settings: {simulation: {samples: 50, ways: 50}, reference_option: e}
sources: {s: {title: S}}
measures: {m: {name: M, unit: things, add_up: sum}}
criteria:
  - {id: x, name: Ex, measured: {measure: m, take: option, curve: [[0, 0], [100, 100]]}}
  - {id: y, name: Why, judged: {0: bad, 100: good}}
options:
  a: {family: unitary, facts: {m: 45}, scores: {y: {score: 65, low: 65, high: 65}}}
  b: {family: unitary, scores: {y: {score: 35, low: 35, high: 35}}}
  c: {family: non-structural, facts: {m: 30}, scores: {y: {score: 80, low: 80, high: 80}}}
  d: {family: non-structural, scores: {y: {score: 30, low: 30, high: 30}}}
  e: {family: continue, scores: {y: {score: 30, low: 30, high: 30}}}
"""
"""None is first in most ways of counting, and more are in some than are named."""

AREAS: Mapping[str, str] = {
    "five models near each other": FIVE_MODELS,
    "lines of a model": LINES.replace("OTHER, low: 60, high: 100", "60, low: 20, high: 100"),
    "a model as often first as another": LINES.replace("OTHER", "80"),
}
"""One in which the model leads, and one in which it is first as often as the other."""


def the_other_way_round(appraisal: Appraisal) -> None:
    """What each of the first options would be told of beside another, if it were that one."""
    labels = option_names(appraisal)
    criteria = {node.id: node.label for node in appraisal.dataset.nodes()}
    for one, other in front_pairs(appraisal) if appraisal.on_criteria else ():
        beside(appraisal.on_criteria.beside(other, one), labels[other], labels[one], criteria)


BESIDE_THE_PAGES = (the_other_way_round,)
