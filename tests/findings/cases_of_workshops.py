"""Made-up areas with workshops: held, planned and made up; answered, agreed and left open."""

HEAD = """
sources: {s: {title: Minutes}}
councils:
  ash: {tier: unitary, short_name: Ash, facts: {population: 5}}
  elm: {tier: unitary, short_name: Elm, facts: {population: 6}}
  oak: {tier: unitary, facts: {population: 6}}
measures: {population: {name: Population, unit: people, add_up: sum}}
partnerships:
  desk: {name: The desk, kind: company, level: share, status: active, members: [ash, elm]}
candidates: {hub: {name: A hub, kind: shared-service, level: share, members: [ash, elm]}}
criteria:
  - {id: least, name: Least, measured: {measure: population, take: min, curve: [[0, 0], [9, 100]]}}
  - {id: care, name: Care, judged: {0: Bad, 100: Good}}
options: {o: {name: One, scores: {care: {score: 40}}}}
"""

AREAS = {
    "one workshop that was held": HEAD
    + """
workshops:
  w:
    title: Why?
    purpose: why
    date: 2025-05-01
    councils: [ash, elm]
    panel: [Two officers, A clerk]
    agenda: [{title: Talk, minutes: 40}, {title: Close, minutes: 50}]
    questions: [{id: care, ask: How is care?, option: o, criterion: care}]
    record:
      agreed: {care: {value: 60, low: 50, high: 70}}
      decided: [{what: Yes.}]
      open: [{what: Who.}]
      next_steps: [{what: Ask., owner: Ash, by: 2026}]
""",
    "workshops of three kinds and two examples": HEAD
    + """
workshops:
  a:
    title: A
    source: s
    purpose: why
    date: 2024-05-01
    councils: [ash, elm, oak]
    questions: [{id: q, ask: Q?}]
  b: {title: B, purpose: what, date: 2025-05-01, source: s}
  c:
    title: C
    source: s
    purpose: how
    date: 2030-05-01
    questions: [{id: q, ask: Q?}, {id: r, ask: R?}]
  d: {title: D, example: true}
  e: {title: E, example: true, questions: [{id: q, ask: Q?}]}
""",
    "an example alone": HEAD + "workshops: {d: {title: D, example: true}}",
    "a workshop without a date": HEAD + "workshops: {d: {title: D}}",
    "a workshop that was answered": HEAD
    + """
workshops:
  w:
    title: What?
    date: 2025-05-01
    questions:
      - {id: care, ask: How is care?, option: o, criterion: care}
      - {id: hub, ask: A hub?, candidate: hub}
      - {id: least, ask: What is it worth?, criterion: least}
    answers:
      ash:
        published: 2020-01-01
        scores: {o: {care: {score: 50, low: 40, high: 60, why: So.}}}
        swings: {least: 100}
        candidates: {hub: host}
        capacity: 1
        tradeoffs:
          - {more: {criterion: least, from: 0, to: 5}, than: {criterion: care, from: 0, to: 50}}
          - more: [{criterion: least, from: 0, to: 5}]
            than: {criterion: care, from: 0, to: 20}
            times: 2
          - more: {criterion: least, from: 0, to: 5}
            than: {criterion: care, from: 0, to: 5}
            alike: true
        walk_away:
          - {criterion: least, at_least: 2}
          - {criterion: care, at_most: 90}
          - {partnership: desk}
        ambition: {place: {level: 3, of: 4}}
      elm: {published: 2020-01-01, candidates: {hub: "no"}, scores: {o: {care: {score: 50}}}}
      oak: {published: 2020-01-01, candidates: {hub: join}}
""",
}
