"""Areas with partnerships, for the pages on who works with whom."""

AREA = """
    councils:
      a: {name: Ash, tier: unitary, neighbours: [b], themes: {jobs: high}, facts: {deprivation: 1}}
      b: {name: Birch, tier: unitary, neighbours: [c], themes: {jobs: high}}
      c: {name: "<Cedar>", tier: unitary, facts: {deprivation: 2}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partners: {bank: {name: The bank}}
    partnerships:
      ab: {name: A and B, kind: company, level: share, members: [a, b], host: bank, themes: [jobs]}
      all: {name: All of us, kind: company, level: share, members: [a, b, c]}
"""
BARE = [
    "{}",
    "councils: {a: {tier: unitary}}",
    "councils: {a: {tier: unitary}, b: {tier: unitary}}",
    "{councils: {a: {tier: unitary}}, partnerships: {p: {name: P, kind: company, level: share}}}",
    "{councils: {a: {tier: unitary}, b: {tier: unitary}}, themes: {t: {name: T}}}",
]
"""Areas with little in them."""
COMPANY = """
councils:
  ash: {tier: unitary}
  birch: {tier: unitary}
  cedar: {tier: unitary}
partnerships:
  company: {name: The Company, kind: company, level: share, members: [ash, birch]}
functions:
  checks: {name: Checks, level: unitary, by: company, note: Two share a company.}
options:
  now: {family: continue}
  parted: {family: unitary, councils: {n: {name: New, covers: [ash]}, o: {name: Old,
    covers: [birch, cedar]}}}
  joined: {family: unitary, councils: {all: {name: All, covers: [ash, birch, cedar]}}}
"""
"""Two councils of three do something through a company."""

# Two triangles, a-b-c and d-e-f, with one tie between c and d; g is in nothing.
BARBELL = """
    councils:
      {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}, d: {tier: unitary},
       e: {tier: unitary}, f: {tier: unitary}, g: {tier: unitary}}
    places: {west: {name: West, councils: [a, b]}, mid: {name: Middle, councils: [c, d]}}
    partners: {bank: {name: The bank}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partnerships:
      abc: {name: ABC, kind: company, level: share, members: [a, b, c], themes: [jobs]}
      def: {name: DEF, kind: company, level: share, members: [d, e, f], themes: [jobs]}
      cd: {name: CD, kind: company, level: share, members: [c, d], partners: [bank]}
"""
TRIANGLE = """
    councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b]}
      bc: {name: BC, kind: company, level: share, members: [b, c]}
      ca: {name: CA, kind: company, level: share, members: [c, a]}
"""
APART = "councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}"
