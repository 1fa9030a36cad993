"""Nine councils that can be grouped in 1,440 ways, one of them split between some options.

A real area's size and shape with its figures of one day, which no update of evidence moves: what
comes of them is published, or was counted by the slow ways of tests/oracles.py.
"""

NINE = """
    settings: {structures: {councils: [1, 9], smallest: 300000}}
    councils:
      ash:
        tier: unitary
        short_name: Ash
        tile: [1, 1]
        neighbours: [birch, dale, elm, fir, hazel, ivy]
        facts: {population: 130451}
        parts:
          ash-core:
            name: Ash Core
            neighbours: [ash-hill, ash-south, birch, elm, hazel]
            facts: {population: 83250}
          ash-hill: {name: Ash Hill, neighbours: [ash-south, elm], facts: {population: 29701}}
          ash-south:
            name: Ash South
            neighbours: [dale, elm, fir, ivy]
            facts: {population: 17500}
      birch:
        {tier: unitary, short_name: Birch, tile: [2, 2], neighbours: [cedar, hazel],
         facts: {population: 83773}}
      cedar:
        {tier: unitary, short_name: Cedar, tile: [1, 3], neighbours: [hazel],
         facts: {population: 106045}}
      dale:
        {tier: unitary, short_name: Dale, tile: [2, 0], neighbours: [fir, ivy],
         facts: {population: 274149}}
      elm:
        {tier: unitary, short_name: Elm, tile: [0, 1], neighbours: [gorse, hazel, ivy],
         facts: {population: 71757}}
      fir:
        {tier: unitary, short_name: Fir, tile: [2, 1], neighbours: [ivy],
         facts: {population: 114253}}
      gorse: {tier: unitary, short_name: Gorse, tile: [0, 2], facts: {population: 91959}}
      hazel: {tier: unitary, short_name: Hazel, tile: [1, 2], facts: {population: 106646}}
      ivy: {tier: unitary, short_name: Ivy, tile: [1, 0], facts: {population: 117493}}
    sources: {s: {title: Statistics}}
    measures: {population: {name: Population, unit: people, add_up: sum}}
    criteria:
      - id: smallest
        name: Smallest council
        measured: {measure: population, take: min, curve: [[100000, 0], [500000, 100]]}
      - id: balance
        name: Balance
        measured: {measure: population, take: ratio, curve: [[1, 100], [3, 0]]}
      - id: near
        name: Nearness
        measured: {measure: population, take: mean, curve: [[100000, 100], [1100000, 0]]}
    options:
      a:
        name: Line A
        family: unitary
        councils:
          north: {name: North, covers: [ash, birch, cedar, elm, gorse, hazel]}
          south: {name: South, covers: [dale, fir, ivy]}
      a1:
        name: Line A1
        family: unitary
        councils:
          north: {name: North, covers: [ash-core, ash-hill, birch, cedar, elm, gorse, hazel]}
          south: {name: South, covers: [ash-south, dale, fir, ivy]}
      b:
        name: Line B
        family: unitary
        councils:
          north: {name: North, covers: [birch, cedar, elm, gorse, hazel]}
          south: {name: South, covers: [ash, dale, fir, ivy]}
      b1:
        name: Line B1
        family: unitary
        councils:
          north: {name: North, covers: [ash-core, birch, cedar, elm, gorse, hazel]}
          south: {name: South, covers: [ash-hill, ash-south, dale, fir, ivy]}
      one:
        name: One council
        family: unitary
        councils:
          all: {name: All, covers: [ash, birch, cedar, dale, elm, fir, gorse, hazel, ivy]}
      three:
        name: Three councils
        family: unitary
        councils:
          east: {name: East, covers: [ash, birch, fir]}
          west: {name: West, covers: [cedar, elm, gorse, hazel]}
          city: {name: City, covers: [dale, ivy]}
      today: {name: As today, family: continue}
"""
"""The text of a dataset."""
