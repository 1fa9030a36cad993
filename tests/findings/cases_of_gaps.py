"""Made-up areas in which figures are not known: with a reference class, without one, or both."""

from collections.abc import Mapping

CLASSES = """
settings: {simulation: {samples: 10}}
sources: {seen: {title: Seen}}
measures: {m: {name: M, add_up: sum}}
criteria:
  - id: cost
    name: Cost
    measured: {measure: m, take: option, curve: [[0, 100], [100, 0]]}
    where_unknown:
      unitary: {low: 10, value: 20, high: 60, source: seen}
      non-structural: {low: 40, value: 60, high: 65, source: seen}
options:
  one: {name: One council, family: unitary, facts: {m: unknown}}
  share: {name: Sharing, family: non-structural, facts: {m: unknown}}
"""
ONE_KNOWN = CLASSES.replace("non-structural, facts: {m: unknown}", "continue, facts: {m: 10}")
STANDS_IN = """
settings: {simulation: {samples: 50, ways: 50}, date: 2026-01-01, money: {years: 1}}
sources: {s: {title: S}, t: {title: T}}
criteria:
  - id: cost
    name: Cost
    measured: {figure: transition_cost, curve: [[0, 100], [400, 0]]}
    where_unknown: {unitary: {low: 100, value: 200, high: 300, source: t, why: Others.}}
  - {id: y, name: Why, judged: {0: bad, 100: good}}
options:
  a:
    name: Alpha
    family: unitary
    scores: {y: {low: 80, score: 99, high: 99}}
    money:
      - {name: M, kind: cost, amount: unknown, from: 2026, to: 2026}
      - {name: N, kind: cost, amount: {value: KNOWN, source: s}, from: 2026, to: 2026}
  b: {name: Beta, family: continue, scores: {y: {low: 15, score: 15, high: 15}}}
"""
"""A class stands in for a cost, of which KNOWN is known; with a score it changes who leads."""

NO_WEIGHT = """
settings: {simulation: {samples: 10}}
criteria: [{id: x, judged: {0: bad, 100: good}}, {id: y, judged: {0: bad, 100: good}}]
perspectives: {p: {name: Only ex, weights: {x: 1}}}
options: {a: {scores: {x: {score: 50}}}, b: {scores: {x: {score: 60}, y: {score: 50}}}}
"""
SEVERAL = """
settings: {simulation: {samples: 10}}
criteria: [{id: x, judged: {0: bad, 100: good}}]
options:
  a: {}
  b: {scores: {x: {score: 50}}}
"""

AREAS: Mapping[str, str] = {
    "only classes": CLASSES,
    "one class": ONE_KNOWN,
    "the class of the only option": ONE_KNOWN[: ONE_KNOWN.index("  share:")],
    "a class either way": ONE_KNOWN.replace("value: 20", "value: 35"),
    "a class that moves nothing": ONE_KNOWN.replace(
        "low: 10, value: 20, high: 60", "low: 20, value: 20, high: 20"
    ),
    "only gaps": CLASSES.replace("family: unitary", "family: continue").replace(
        "family: non-structural", "family: continue"
    ),
    "a gap of some": SEVERAL,
    "classes and gaps": CLASSES.replace("family: non-structural", "family: continue"),
    "nothing unknown": ONE_KNOWN.replace("m: unknown", "m: 20"),
    "a gap of one without weight": NO_WEIGHT,
    "a class for a known part": STANDS_IN.replace("KNOWN", "20"),
    "a class below the known part": STANDS_IN.replace("KNOWN", "250"),
}
"""With classes, gaps, both or neither; and what moves nothing, one way, or both ways alike."""
