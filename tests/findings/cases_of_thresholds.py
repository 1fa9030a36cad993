"""Made-up areas in which a score's own range reaches across its threshold."""

_AREA = """
settings: {simulation: {samples: 10}}
criteria:
  - {id: x, name: Ex, judged: {0: Bad, 100: Good}, must: {at_least: 50}}
  - {id: y, name: Why, judged: {0: Bad, 100: Good}}
options:
  a: {name: Alpha, scores: {x: {score: 45, low: 25, high: 65}, y: {score: 90}}}
  b: {name: Beta, scores: {x: {score: 70, low: 60, high: 80}, y: {score: 50}}}
  c: {name: Gamma, scores: {x: {score: 60, low: 60, high: 60}, y: {score: 30}}}
"""
_OTHERS = "  b:" + _AREA.partition("  b:")[2]

COULD_MEET = _AREA
"""Alpha is not ranked, and would be first if it met its threshold."""

COULD_MISS = _AREA.replace("score: 45, low: 25, high: 65", "score: 55, low: 45, high: 65")
"""Alpha is first, and would not be ranked if it missed its threshold."""

ONLY_ONE = _AREA.replace(
    _OTHERS,
    "  b: {name: Beta, scores: {x: {score: 51, low: 30, high: 70}, y: {score: 60}}}\n",
)
"""Beta alone is ranked: it could miss its threshold, and Alpha could meet it."""

AT_MOST = _AREA.replace("at_least: 50", "at_most: 80").replace(
    "score: 45, low: 25, high: 65", "score: 90, low: 75, high: 95"
)
"""Alpha is not ranked, because its score is too high."""

AREAS = {
    "could meet": COULD_MEET,
    "could miss": COULD_MISS,
    "only one": ONLY_ONE,
    "one of one": ONLY_ONE.replace("score: 45, low: 25, high: 65", "score: 45, low: 25, high: 46"),
    "at most": AT_MOST,
}
