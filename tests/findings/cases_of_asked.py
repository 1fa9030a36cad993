"""A made-up area with a workshop that asks trade-off questions, of figures and of scores."""

ASKED = """
settings: {simulation: {samples: 10}, reference_option: a}
councils:
  ash: {tier: unitary, facts: {population: 100000}}
  elm: {tier: unitary, facts: {population: 300000}}
criteria:
  - id: size
    name: The smallest council
    measured: {measure: population, take: min, curve: [[100000, 0], [500000, 100]]}
  - {id: say, name: A local say, judged: {0: Nothing is near., 50: Some is., 100: All is near.}}
options:
  a: {name: Alpha, family: continue, scores: {say: {score: 90}}}
  b: {name: Beta, family: unitary, scores: {say: {score: 25}},
      councils: {one: {name: One, covers: [ash, elm]}}}
  c: {name: Gamma, family: continue, scores: {say: {score: 50}}}
workshops:
  talk: {title: What matters most?, questions: [{id: why, ask: Why?}]}
"""

AREAS = {"trade-off questions": ASKED}
