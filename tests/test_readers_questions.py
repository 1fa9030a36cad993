"""A dozen questions that readers of a site ask, and the two clicks that answer each.

A click is a link followed or a fold opened, from the summary on. Who asks: a chief executive, a
councillor of one district, a journalist. What they ask of the example stands in tests/example.
"""

from collections.abc import Mapping

import pytest

from appraisal.appraise import appraise
from appraisal.site import render
from tests.clicking import MOST_CLICKS, clicks
from tests.datasets import dataset

AREA = """
    settings:
      date: 2026-01-01
      reference_option: today
      perspective: even
      simulation: {samples: 200}
      notes: [Ministers were due to decide in summer. What they decided is not in this evidence.]
    sources:
      s: {title: Census}
      case: {title: The case for one council, publisher: The Shire}
      note: {title: A minute}
    criteria:
      - {id: voice, name: One voice, judged: {0: Faint, 100: Loud}}
      - {id: cost, name: Cost, judged: {0: Dear, 100: Cheap}}
    perspectives:
      even: {name: Evenly, held_by: government, source: note}
      voiced: {name: Voice first, held_by: nobody, source: assumption, weights: {voice: 3, cost: 1}}
      cheap: {name: Cost first, held_by: nobody, source: assumption, weights: {voice: 1, cost: 3}}
    councils:
      shire: {tier: county, name: The Shire}
      ash:
        tier: district
        within: shire
        name: Ash
        tile: [0, 1]
        neighbours: [birch, city]
        facts: {population: 100000}
        parts:
          ash-north: {name: North Ash, neighbours: [ash-south, birch], facts: {population: 60000}}
          ash-south: {name: South Ash, neighbours: [city], facts: {population: 40000}}
      birch:
        {tier: district, within: shire, name: Birch, tile: [1, 1], facts: {population: 100000}}
      city: {tier: unitary, name: City, tile: [1, 0], facts: {population: 200000}}
    partners: {moorland: {name: Moorland Council}}
    partnerships:
      inspectors:
        {name: Inspectors, kind: shared-service, level: share, members: [ash, birch, city]}
      alliance:
        {name: The Alliance, kind: shared-management, level: integrate, members: [birch],
         partners: [moorland]}
    functions: {buildings: {name: Building control, level: district, by: inspectors}}
    options:
      today:
        name: As today
        family: continue
        scores: {voice: {score: 20, low: 15, high: 25}, cost: {score: 60, low: 55, high: 65}}
      one:
        name: One council
        family: unitary
        councils: {all: {name: All, covers: [ash, birch, city]}}
        scores: {voice: {score: 90, low: 85, high: 95}, cost: {score: 80, low: 75, high: 85}}
        claims:
          - name: Saving from year six
            unit: £ million a year
            amount: {value: 45.1, source: case}
            baseline: Today's councils
            horizon: Year six on
            basis: gross
        implications:
          financial: Council tax would meet between £185 in Birch and £244 in Ash.
          human-resources: How many posts would go was not found.
        steps:
          - {id: decision, name: Ministers decide, months: 4}
          - {id: vesting, name: Vesting day, months: 12, after: [decision]}
      a:
        name: Line A
        family: unitary
        councils: {n: {name: North, covers: [ash, birch]}, s: {name: South, covers: [city]}}
        partnerships: {end: [alliance]}
        scores: {voice: {score: 50, low: 45, high: 55}, cost: {score: 50, low: 45, high: 55}}
        positions: [{who: ash, position: Prefers this line., date: 2025-11, source: note}]
      b:
        name: Line B
        family: unitary
        councils:
          n: {name: North, covers: [ash-north, birch]}
          s: {name: South, covers: [ash-south, city]}
        scores: {voice: {score: 55, low: 50, high: 60}, cost: {score: 45, low: 40, high: 50}}
"""
"""A shire of two districts beside a city; what is tabled is one council, and two lines."""


@pytest.fixture(scope="module")
def site() -> Mapping[str, str]:
    made = render(appraise(dataset(AREA)))
    return {path: body.decode() for path, body in made.items() if path.endswith(".html")}


ASKED = [
    (
        "What happens to Ash's building control under line B?",
        ("councils/index.html", "councils/ash.html"),
        "‘Inspectors’ would have to be agreed anew",
    ),
    (
        "Who says that one council saves £45.1m, and against what?",
        ("options/one.html",),
        (
            "Saving from year six: £45.1 million a year (The Shire no date)"
            "Against: Today's councils."
        ),
    ),
    (
        "Who comes first, and how safely?",
        (),
        (
            "One council first, clear of the rest First under ‘Evenly’: One council with "
            "85 (80 to 90), about 35 points ahead of Line A and Line B."
        ),
    ),
    ("Has the government decided?", (), "What they decided is not in this evidence."),
    (
        "Which council would Birch be in under line B, and how large a part of it?",
        ("councils/index.html", "councils/birch.html"),
        "Line B North160,000 people, 63% from here",
    ),
    (
        "Which council wants line A, and what does it say of it?",
        ("options/index.html", "options/a.html"),
        "Ash, November 2025: Prefers this line. (A minute no date)",
    ),
    (
        "What differs between lines A and B?",
        ("compare.html", "compare/a/b.html"),
        "What differs on the map is South Ash: in North under ‘Line A’ and in South under",
    ),
    (
        "What would happen to council tax?",
        ("options/one.html",),
        "Council tax would meet between £185 in Birch and £244 in Ash.",
    ),
    (
        "What becomes of the alliance with Moorland?",
        ("councils/index.html", "councils/birch.html"),
        "Ended: The Alliance",
    ),
    (
        "How many posts would go?",
        ("options/one.html",),
        "How many posts would go was not found.",
    ),
    ("Who made the weights?", (), "Examples, which nobody holds"),
    (
        "When would a new council start?",
        ("road-map.html",),
        "New councils could start in May 2027 at the earliest",
    ),
]
"""A question, the links that lead to its answer, and the answer."""


@pytest.mark.parametrize(("question", "way", "answer"), ASKED)
def test_two_clicks_answer(
    site: Mapping[str, str], question: str, way: tuple[str, ...], answer: str
) -> None:
    assert clicks(site, way, answer) <= MOST_CLICKS, question
