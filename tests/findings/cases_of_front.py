"""Made-up areas and findings in which every sentence of the front page is said."""

import dataclasses

from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.lead import InWays
from appraisal.findings.front_page import defined, equality_effects, headline
from tests.datasets import dataset

LINE = """
  ID:
    {family: unitary, model: two, name: NAME,
    councils: {n: {name: N, covers: [ash]}, s: {name: S, covers: [birch]}},
    scores: {good: {score: GOOD, low: 58, high: 70}}}
"""
WITH_LINES = """
settings: {simulation: {samples: 400, ways: 50}, models: {two: {name: Two councils}}}
councils:
  ash: {tier: unitary, facts: {population: 300}}
  birch: {tier: unitary, facts: {population: 100}}
measures: {population: {name: Population, unit: people, add_up: sum}}
criteria:
  - id: even
    name: Even
    measured: {measure: population, take: ratio, curve: [[1, 100], [9, 0]]}
  - {id: good, name: Good, judged: {0: bad, 100: good}}
options:
  one:
    {family: unitary, name: One, councils: {all: {name: All, covers: [ash, birch]}},
    scores: {good: {score: 55, low: 50, high: 60}}}
  today: {family: continue, name: Today, scores: {good: {score: 57, low: 56, high: 58}}}
"""
"""One council leads; without what it meets by definition, all others are ahead of it."""
ONE_COUNCIL = WITH_LINES + LINE.replace("ID", "b").replace("NAME", "Beta").replace("GOOD", "60")


def of_what_is_there_by_definition() -> None:
    """All of a lead, most of it, and less than half."""
    found = appraise(dataset(ONE_COUNCIL))
    ways = InWays(100, 50, {"one": 55, "two": 10, "today": 0}, {}, 35, 0)
    led = dataclasses.replace(found, lead=replace(found.lead, in_ways=ways))
    assert found.definition
    for part in (1.0, 0.6, 0.4):
        own = replace(found.definition, part=part * found.definition.lead)
        headline(dataclasses.replace(led, definition=own))
        defined(own)


def of_equality() -> None:
    """Noted with groups, without, and not at all."""
    for implied in ("{equalities: {text: Some., groups: [older residents]}}", "{equalities: S.}"):
        equality_effects(dataset(f"options: {{a: {{implications: {implied}}}, b: {{}}}}"))


def of_ways_of_counting() -> None:
    """Two models level in the most ways, and more ways too close than any model leads in."""
    found = appraise(dataset(ONE_COUNCIL))
    for one, two, close in ((45, 45, 10), (20, 5, 75)):
        ways = InWays(100, 50, {"one": one, "two": two, "today": 0}, {}, close, 0)
        headline(dataclasses.replace(found, lead=replace(found.lead, in_ways=ways)))


HALF_KNOWN = """
criteria: [{id: good, judged: {0: a, 100: b}}, {id: near, judged: {0: a, 100: b}}]
options:
  one: {name: One, family: unitary, scores: {good: {score: 90}}}
  two: {name: Two, family: non-structural, scores: {good: {score: 20}}}
"""


def of_what_is_half_known() -> None:
    """One of two criteria that weigh alike has no evidence."""
    found = appraise(dataset(HALF_KNOWN))
    ways = InWays(100, 50, {"one": 90, "two": 0}, {}, 10, 0)
    headline(dataclasses.replace(found, lead=replace(found.lead, in_ways=ways)))


OF_NO_AREA = (
    of_what_is_half_known,
    of_what_is_there_by_definition,
    of_equality,
    of_ways_of_counting,
)
