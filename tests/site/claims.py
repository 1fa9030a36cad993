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
          - {name: Cost, unit: £ million, amount: unknown, baseline: Today, horizon: Once}
"""
