"""A small area with something to say of each: next steps, departures and themes."""

FOUR = """
    sources: {s: {title: S}}
    councils:
      a: {tier: unitary, neighbours: [b], themes: {jobs: high}}
      b: {tier: unitary, neighbours: [c], themes: {jobs: medium}}
      c: {tier: unitary, neighbours: [d], themes: {jobs: high}}
      d: {tier: unitary}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partners: {bank: {name: Bank}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b], themes: [jobs]}
      bc: {name: BC, kind: officer-group, level: inform, members: [b, c], themes: [jobs]}
      bcd: {name: BCD, kind: company, level: share, members: [b, c, d], host: bank,
            left: [{who: a, date: 2024, source: [s]},
                   {who: x, as: host, date: unknown, took_effect: unknown}]}
"""

TIED = """
    councils:
      a: {tier: unitary, themes: {jobs: high}, facts: {population: 100}}
      b: {tier: unitary, themes: {jobs: high}, facts: {population: 300}}
      c: {tier: unitary, facts: {population: 100}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partnerships: {ab: {name: AB, kind: company, level: inform, members: [a, b], themes: [jobs]}}
    candidates:
      firm: {name: Firm, kind: company, level: share, members: [a, b], themes: [jobs]}
"""
"""Two of three councils that want one theme; their pair weighs 3 of 7."""
