"""Made-up areas in which several options are lines of one model."""

from collections.abc import Mapping

LINES = """
settings: {simulation: {samples: 200}, models: {two: {name: Two councils}}}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
options:
  north: {model: two, scores: {x: {score: 80, low: 60, high: 100}}}
  south: {model: two, scores: {x: {score: 80, low: 60, high: 100}}}
  one: {scores: {x: {score: OTHER, low: 60, high: 100}}}
"""

AREAS: Mapping[str, str] = {
    "lines of a model": LINES.replace("OTHER, low: 60, high: 100", "60, low: 20, high: 100"),
    "a model as often first as another": LINES.replace("OTHER", "80"),
}
"""One in which the model leads, and one in which it is first as often as the other."""
