"""Two options for which figures are published, on several footings."""

CLAIMS = """
    sources: {s: {title: One}}
    criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]
    options:
      a:
        claims:
          - &saving
            {name: Saving, unit: £ million, amount: 44, baseline: Today, horizon: Six, basis: net}
          - {name: People, unit: people, amount: 9, baseline: None, horizon: Now}
      b:
        claims:
          - *saving
          - {name: More, unit: £ million, amount: 167, baseline: Today, horizon: Six, basis: net}
          - {name: Saving, unit: £ million, amount: 100, baseline: Two councils, horizon: Six}
          - {name: Cost, unit: £ million, amount: unknown, baseline: Today, horizon: Once,
             note: None was asked.}
"""

OWED = """
    sources: {s: {title: One}}
    measures: {debt: {name: Debt, unit: £ million, add_up: sum, county: share}}
    councils:
      n: {tier: unitary, facts: {debt: {value: 10, source: s}}}
      s: {tier: unitary, facts: {debt: {value: 25, source: s}}}
      e: {tier: unitary}
    options:
      stay: {family: continue}
      one: {family: unitary, councils: {all: {name: All, covers: [n, s, e]}}}
      two: &two
        family: unitary
        councils: {west: {name: West, covers: [n, s]}, e: {name: East, covers: [e]}}
      two-again: *two
"""
"""Options that make new councils, of whose debt two of three say what they owe."""

CLAIMED = """
      west:
        family: unitary
        councils: {w: {name: West, covers: [n, s]}, e: {name: East, covers: [e]}}
        claims:
          - {name: Owed, unit: £ million, amount: {value: 50, source: s},
             baseline: "None: an amount owed", horizon: As at March, measure: debt, note: Wider.}
          - {name: Owed by East, unit: £ million, amount: {value: 9, source: s},
             baseline: "None: an amount owed", horizon: As at March, measure: debt}
      more:
        family: unitary
        councils: {w: {name: West, covers: [n, s]}, e: {name: East, covers: [e]}}
        claims:
          - {name: Owed, unit: £ million, amount: {value: 70, source: s},
             baseline: "None: an amount owed", horizon: As at March, measure: debt}
"""
"""Two more, for which others say what the same councils would owe."""
