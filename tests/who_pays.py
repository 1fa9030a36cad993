"""A made-up county of two districts beside a city, whose sums can be worked out by hand.

Under `two` the districts merge, under `one` the city as well. The county's debt of 20 goes with
people: 8 with Ash and 12 with Birch. So people in Ash share £200 a head today, in Birch £1,200 and
in the city £1,000; in the council of both districts £800, and in that of all £900.

Council tax of the districts together: 10,000 homes at £1,800 and 20,000 at £1,860. At the lowest
20,000 × -60 = -£1.2m a year, at the highest 10,000 × 60 = £0.6m; the mean is £55.2m ÷ 30,000, that
is £1,840. With the city's 30,000 homes at £1,830: -£2.1m, £1.5m, and £110.1m ÷ 60,000 = £1,835.
"""

PAYS = """
settings:
  date: 2026-01-01
  simulation: {samples: 50}
  who_pays:
    debt: debt
    beside: [reserves]
    council_tax:
      band_d: band-d
      tax_base: tax-base
      harmonise_to: average
      path: [20, 60, 100]
      most_rise: {low: 1, value: 2, high: 4, source: assumption}
      source: assumption
      note: A choice.
    splitting:
      - name: Two councils here
        reach: local
        amount: {value: 12, date: 2025, source: s}
        unit: £ million a year
        answer: It costs nothing.
        answer_source: t
      - {name: Care alone, reach: local, amount: unknown, unit: £ million}
      - name: Many councils
        reach: national
        amount: {value: 500, source: s}
        unit: £ million a year
        answer: It costs nothing.
        answer_source: t
      - name: Few councils
        reach: national
        amount: {value: 100, source: s}
        unit: £ million a year
        answer: It costs nothing.
        answer_source: t
      - {name: Nobody answered, reach: other-area, amount: {value: 9, source: s}, unit: £ million}
sources:
  s: {title: A study, paid_for_by: The county}
  t: {title: An answer, party: city}
measures:
  population: {name: Population, unit: people, add_up: sum, county: same}
  debt: {name: Borrowing, unit: £ million, add_up: sum, county: share}
  reserves: {name: Reserves, unit: £ million, add_up: sum, county: share}
  tax-base: {name: Council tax base, unit: Band D homes, add_up: sum, county: same}
  band-d: {name: Band D, unit: £, add_up: mean, weighted_by: tax-base, county: same}
criteria: [{id: x, name: Ex, judged: {0: bad, 100: good}}]
councils:
  shire: {tier: county, name: Shire, facts: {debt: 20, reserves: 10}}
  ash:
    tier: district
    within: shire
    name: Ash
    facts: {population: 40000, debt: 0, reserves: 4, tax-base: 10000, band-d: 1800}
    budget_gaps: [{year: 2027, amount: 500}]
  birch:
    tier: district
    within: shire
    name: Birch
    facts: {population: 60000, debt: 60, reserves: unknown, tax-base: 20000, band-d: 1860}
  city:
    tier: unitary
    name: City
    facts: {population: 100000, debt: 100, reserves: 30, tax-base: 30000, band-d: 1830}
options:
  stay: {family: continue, scores: {x: {score: 40}}}
  one:
    family: unitary
    name: One
    councils: {all: {name: All, covers: [ash, birch, city]}}
    scores: {x: {score: 50}}
  two:
    family: unitary
    name: Two
    councils:
      town: {name: Town, covers: [city]}
      wide: {name: Wide, covers: [ash, birch]}
    scores: {x: {score: 60}}
"""

SPLIT = PAYS.replace(
    "    budget_gaps: [{year: 2027, amount: 500}]\n",
    """    budget_gaps: [{year: 2027, amount: 500}]
    parts:
      ash-e:
        name: East Ash
        facts:
          population: {low: 9000, value: 10000, high: 11000, source: s}
          debt: 0
          tax-base: {low: 2000, value: 2500, high: 3000, source: assumption}
          band-d: 1800
      ash-w:
        name: West Ash
        facts: {population: 30000, debt: 0, tax-base: 7500, band-d: 1800}
""",
).replace(
    "town: {name: Town, covers: [city]}\n      wide: {name: Wide, covers: [ash, birch]}",
    "town: {name: Town, covers: [ash-e, city]}\n      wide: {name: Wide, covers: [ash-w, birch]}",
)
"""The same where Ash is split: its east goes with the city under `two`."""
