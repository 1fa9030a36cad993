"""Four councils in a line, for tests of what is shown of their groupings."""

LINE = """
    settings: {structures: {councils: [1, 4], smallest: 300}}
    councils:
      ash:
        {tier: unitary, short_name: Ash, tile: [0, 0], neighbours: [birch],
         facts: {population: 100}}
      birch:
        {tier: unitary, short_name: Birch, tile: [1, 0], neighbours: [cedar],
         facts: {population: 200}}
      cedar:
        {tier: unitary, short_name: Cedar, tile: [0, 1], neighbours: [dale],
         neighbours_source: s, crossing: {dale: Over the bridge.}, facts: {population: 300}}
      dale: {tier: unitary, short_name: Dale, facts: {population: 400}}
    sources: {s: {title: A map}}
    measures: {population: {name: Population, unit: people, add_up: sum}}
    criteria:
      - id: smallest
        name: Smallest council
        measured: {measure: population, take: min, curve: [[0, 0], [400, 100]]}
      - id: balance
        name: Balance
        measured: {measure: population, take: ratio, curve: [[1, 100], [11, 0]]}
      - {id: tiers, name: Tiers, measured: {figure: tiers, curve: [[1, 100], [2, 0]]}}
    options:
      even:
        name: Even halves
        family: unitary
        councils: {n: {name: N, covers: [ash, birch]}, s: {name: S, covers: [cedar, dale]}}
"""
