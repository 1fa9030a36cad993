"""Made-up areas that the tests of several rooms read."""

MIXED = """
    sources: {s: {title: Statistics}, t: {title: A rival}}
    councils: {ash: {tier: unitary, short_name: Ash, facts: {population: 50, debt: unknown}}}
    measures:
      debt: {name: Debt, unit: £ million, add_up: sum}
      saving: {name: Saving, unit: £ million, add_up: sum}
    criteria:
      - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [100, 100]]}}
      - {id: saving, measured: {measure: saving, take: option, curve: [[0, 0], [100, 100]]}}
      - {id: care, name: Care, judged: {0: Bad, 100: Good}}
      - {id: voice, name: Voice, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {size: 40, saving: 10, care: 30, voice: 20}}}
    options:
      a:
        facts: {saving: [{value: 20, source: s}, {value: 60, source: t}]}
        scores: {care: {score: 70, source: assumption, why: A guess.}, voice: unknown}
"""
THREE = """
    criteria:
      - {id: cost, name: Cost, judged: {0: Dear, 100: Cheap}}
      - {id: voice, name: Voice, judged: {0: Bad, 100: Good}, must: {at_least: 10}}
    perspectives:
      even: {name: Evenly}
      voiced: {name: Voice first, weights: {voice: 1}}
    settings: {perspective: even, simulation: {samples: 1000, ways: 1000}}
    options:
      one:
        family: unitary
        scores: {cost: {score: 80, low: 70, high: 90}, voice: {score: 60, low: 60, high: 60}}
      two:
        scores: {cost: {score: 20, low: 20, high: 40}, voice: {score: 90, low: 80, high: 95}}
      three: {scores: {voice: {score: 5, low: 0, high: 10}}}
"""
POSITIONS = """
    councils: {ash: {tier: unitary, name: Ash Council}, birch: {tier: unitary}}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
    sources: {s: {title: Minutes}}
    options:
      stay:
        family: continue
        positions: [{who: ash, position: Was against., date: 2020, source: s}]
      left:
        family: unitary
        councils: {a: {name: A, covers: [ash]}, b: {name: B, covers: [birch]}}
        positions:
          - {who: ash, position: Voted for it., date: 2025-11, source: s}
          - {who: a-union, position: Asked for talks., source: s}
      right:
        family: unitary
        councils: {c: {name: C, covers: [birch]}, d: {name: D, covers: [ash]}}
      one: {family: unitary, councils: {all: {name: All, covers: [ash, birch]}}}
"""
LEAF = "judged: {0: Bad, 100: Good}"
CRITERIA = f"""
    settings: {{simulation: {{samples: 300}}}}
    criteria:
      - {{id: x, name: Ex, {LEAF}}}
      - {{id: y, name: Why, {LEAF}}}
"""
ONLY_GAPS = f"""
    criteria: [{", ".join(f"{{id: {i}, {LEAF}}}" for i in "xstu")}]
    perspectives: {{p: {{weights: {{x: 10, s: 1, t: 1, u: 1}}}}}}
    options:
      a: {{scores: {{s: {{score: 100}}, t: {{score: 100}}, u: {{score: 100}}}}}}
      b: {{scores: {{s: {{score: 0}}, t: {{score: 0}}, u: {{score: 0}}}}}}
"""
"""Three criteria of 8 points in a hundred each give the lead; the one that nobody knows has 77."""
FAMILY_OF_THREE = f"""
    criteria: [{{id: x, {LEAF}, must: {{at_least: 50}}}}, {{id: y, {LEAF}}}, {{id: z, {LEAF}}}]
    options:
      a: {{family: unitary, scores: {{x: {{score: 60}}}}}}
      b: {{family: unitary, scores: {{x: {{score: 50}}}}}}
      c: {{family: unitary, scores: {{x: {{score: 10}}, y: {{score: 99}}, z: {{score: 99}}}}}}
"""
"""The highest of a family misses a threshold; what isn't known matters as much on two criteria."""
AHEAD = (
    CRITERIA
    + """
    options:
      a:
        name: Alpha
        scores:
          x: {score: 80, low: 70, high: 90, why: w}
          y: {score: 60, low: 50, high: 70, why: w}
      b:
        name: Beta
        scores:
          x: {score: 40, low: 30, high: 50, why: w}
          y: {score: 70, low: 60, high: 99, why: w}
"""
)
NEAR_AND_CALM = """
settings: {simulation: {samples: 100}, perspective: mine}
criteria:
  - id: place
    name: Place
    criteria:
      - {id: near, judged: {0: far, 100: near}}
      - {id: calm, judged: {0: loud, 100: calm}}
  - {id: cost, judged: {0: dear, 100: cheap}}
perspectives:
  equal: {name: All alike}
  mine: {name: Mine, weights: {place: 30, cost: 10, near: 4, calm: 1}}
options:
  stay: {family: continue, scores: {near: {score: 80}, calm: {score: 40}, cost: {score: 20}}}
  go: {family: unitary, scores: {near: {score: 60}, cost: {score: 100, low: 90}}}
"""
"""A branch of two criteria beside a leaf, with something unknown, and a perspective of choice."""
COMBINED = """
    councils:
      shire: {tier: county, short_name: Shire}
      ash: {tier: district, within: shire, facts: {population: 200}}
      birch: {tier: district, within: shire, facts: {population: 400}}
      city: {tier: unitary, short_name: City, facts: {population: 300}}
    partners:
      region: {name: The Region, kind: combined authority}
      next-door: {name: Next Door Council, population: {value: 500, source: s}}
    partnerships:
      region-board:
        {name: Region Board, kind: statutory, level: integrate, members: [shire, city],
         partners: [region, next-door]}
      forum: {name: Forum, kind: officer-group, level: inform, members: [ash], partners: [region]}
    options:
      stay: {name: Stay, family: continue}
      one: {name: One, family: unitary, councils: {all: {name: All, covers: [ash, birch, city]}}}
      two:
        name: Two
        family: unitary
        councils:
          left: {name: Left, covers: [ash]}
          right: {name: Right, covers: [birch, city]}
      split: {name: Split, partnerships: {end: [region-board]}}
"""
"""A county and a city on a combined authority with a council from next door."""
CONTESTED = """
    settings: {simulation: {samples: 50}}
    sources: {s: {title: S}, t: {title: T}}
    measures:
      saving: {name: Saving, unit: £ million, add_up: sum}
      fans: {name: Fans, add_up: sum}
    criteria:
      - id: fans
        name: Fans
        measured: {measure: fans, take: option, curve: [[0, 0], [100, 100]]}
      - id: saving
        name: Saving
        measured: {measure: saving, take: option, curve: [[0, 0], [200, 100]]}
    options:
      a: {name: Alpha, facts: {fans: 50, saving: 120}}
      b:
        name: Beta
        facts:
          fans: [{value: 40, source: s}, {value: 60, source: t}]
          saving: [{value: 60, source: s}, {value: 140, source: t}]
"""
"""Sources that disagree on two figures of Beta: Alpha 50 and 60, Beta 50 and 50."""
FLOWS = f"""
    settings: {{simulation: {{samples: 50}}, money: {{discount_rate: 0}}}}
    sources: {{s: {{title: S}}, t: {{title: T}}}}
    criteria:
      - {{id: x, {LEAF}}}
      - id: m
        name: Money
        measured: {{figure: net_present_value, curve: [[-9000, 0], [9000, 90]]}}
    options:
      a: {{name: Alpha, scores: {{x: {{score: 60}}}}}}
      b:
        name: Beta
        scores: {{x: {{score: 50}}}}
        money:
          - name: Change
            kind: cost
            amount: [{{value: 1000, source: s}}, {{value: 3000, source: t}}]
            from: 2026
            to: 2026
          - name: Team
            kind: saving
            amount: [{{value: 200, source: s}}, {{value: 900, source: t}}]
            from: 2026
            to: 2030
"""
"""Sources that disagree on what Beta costs and saves."""
