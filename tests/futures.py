"""Two cities whose agreements may or may not outlast one council for both."""

LASTING = """
    settings: {reference_option: stay, calendar: {vesting: 2028-04}, structures: {councils: [1, 2]}}
    sources: {s: {title: Minutes}}
    councils:
      a: {tier: unitary, name: Ash, neighbours: [b], facts: {population: 100}}
      b: {tier: unitary, name: Birch, facts: {population: 300}}
    criteria: [{id: voice, name: Voice, judged: {0: Bad, 100: Good}}]
    partnerships: {forum: {name: Forum, kind: company, level: inform, members: [a, b]}}
    candidates:
      dear: {name: Dear, kind: company, level: share, members: [a, b], costs:
          {set_up: {value: 10, source: s}, running: {value: 20, source: s}}, saving: &saves
          {value: 20, source: s}}
      fair: {name: Fair, kind: company, level: share, members: [a, b], costs:
          {set_up: {value: 0, source: s}, running: {value: 20, source: s}}, saving: *saves}
      blank: {name: Blank, kind: company, level: share, members: [a, b]}
    options:
      stay: {family: continue, scores: {voice: {score: 40}}}
      closer: {partnerships: {deepen: {forum: share}}, scores: {voice: {score: 50}}}
      one:
        family: unitary
        councils: {all: {name: All, covers: [a, b]}}
        scores: {voice: {score: 60}}
"""
"""`dear` has lost 10 when one council would take over, `fair` nothing, and of `blank` who knows."""
