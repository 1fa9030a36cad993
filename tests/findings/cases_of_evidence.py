"""A made-up area whose values rest on every kind of evidence, over whose councils it says."""

AREAS = {
    "whose figures": """
settings: {simulation: {samples: 10}}
sources:
  seen: {title: Seen, kind: data}
  a: {title: A, kind: council, party: ash}
  b: {title: B, kind: joint-body, paid_for_by: The shire}
  c: {title: C, kind: government}
  d: {title: D, kind: study}
  e: {title: E, kind: press}
  f: {title: F, kind: body}
  g: {title: G, kind: reference-work}
  h: {title: H}
functions: {care: {name: Adult social care, level: county}}
councils:
  shire: {tier: county, facts: {population: 40}}
  ash: {tier: district, within: shire, facts: {population: 10}}
  elm: {tier: district, within: shire, facts: {population: 30}}
workshops: {first: {title: The first workshop}}
criteria:
  - {id: up, measured: {measure: population, take: max, over: upper, curve: [[0, 0], [99, 100]]}}
  - {id: low, measured: {measure: population, take: max, over: lower, curve: [[0, 0], [99, 100]]}}
  - id: deciders
    measured: {measure: population, take: max, over: {function: care}, curve: [[0, 0], [99, 100]]}
  - id: cost
    measured: {figure: transition_cost, curve: [[0, 100], [99, 0]]}
    where_unknown: {continue: {low: 5, value: 20, high: 40, source: seen}}
  - {id: voice, judged: {0: none, 100: all}}
  - {id: reach, judged: {0: none, 100: all}}
  - {id: trust, judged: {0: none, 100: all}}
options:
  now:
    family: continue
    scores:
      voice: {score: 40, why: So., by: The finance officers, date: 2026-10}
      reach: {score: 50, why: So., by: first}
      trust: {score: 60, why: So., date: 2026}
    money: [{name: A, kind: cost, amount: unknown, from: 2026, to: 2026}]
    risks: [{name: It fails, likelihood: 3.5, impact: 4}]
  later: {family: unitary}
""",
    "risks alike": """
options:
  now:
    risks:
      - {name: It fails, likelihood: 3, impact: 4}
      - {name: It stops, likelihood: 4, impact: 3}
""",
}
