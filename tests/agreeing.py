"""A small workspace on disk whose councils could agree on things."""

from tests.workspaces import AREA, Files

CANDIDATES = """
hub:
  name: Skills hub
  kind: shared-service
  level: share
  members: [shire, city]
  host: [city, shire]
  from: 2027
  costs: {set_up: {value: 50, source: census}, running: {value: 10, source: census}}
  capacity: {each: 0.5, host: 2}
  lifts: {voice: {score: 5}}
  depends_on: "A grant: one that is not certain, # and more."
  source: [census, assumption]
desk:
  name: One desk
  kind: shared-service
  level: share
  members: [north, south]
  costs: {set_up: {value: 5, source: census}, running: {value: 1, source: census}}
  lifts: {voice: {score: 3}}
  needs: [hub]
blank: {name: Blank cheque, kind: company, level: share, members: [north, city]}
apart:
  name: A way apart
  kind: programme
  level: inform
  members: [north, city]
  costs: {set_up: {value: 1, source: census}, running: {value: 0, source: census}}
  lifts: {voice: {score: 1}}
  excludes: [hub]
"""

AGREEING: Files = {
    **AREA,
    "appraisal.yaml": (
        "title: A test\ndate: 2026-01-01\nreference_option: stay\nmoney: {years: 4}\n"
        "simulation: {samples: 100, ways: 20, packages: 100}\n"
        "packages: {running: 60}\n"
    ),
    "criteria/criteria.yaml": (
        '- {id: voice, name: "One voice: who speaks?", judged: {0: Bad, 100: Good}}\n'
        "- {id: payback, money: true, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}"
        "\n"
    ),
    "councils/candidates.yaml": CANDIDATES,
    "options/stay.yaml": (
        "name: As today\nfamily: continue\nscores: {voice: {score: 40, low: 30, high: 50, why: So}}"
        "\n"
    ),
}
"""Four candidates, one without a price, one that needs another and one that can't be beside it."""
