"""No page says `1 draws`, `All 1`, `all 2` or leaves a piece of a sentence empty."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site import render
from tests.datasets import dataset
from tests.site.number_words import odd, visible

ONE = """
settings: {date: 2026-01-01, reference_option: now, simulation: {samples: 1},
           structures: {councils: [1, 1]}, money: {years: 1}}
sources: {s: {title: A source, publisher: A body, date: 2025-01-01, party: one}}
measures: {people: {name: People, unit: people, add_up: sum}}
criteria:
  - {id: voice, name: One voice, judged: {0: x, 100: y}}
perspectives: {p: {name: Ours, held_by: one, weights: {voice: 1}}}
themes: {tourism: {name: Tourism}}
principles: {together: {name: Pull together}}
councils:
  one:
    {tier: unitary, tile: [0, 0], facts: {population: 1, councillors: 1},
     themes: {tourism: high}}
functions: {bins: {name: Bins, level: unitary}}
partnerships:
  board: {name: Board, kind: joint-committee, level: share, since: 2025, members: [one],
          partners: [other], themes: [tourism]}
partners: {other: {name: Another body}}
workshops: {w: {title: A workshop, purpose: what, date: 2025-05-05, councils: [one]}}
options:
  now:
    family: continue
    scores: {voice: {score: 20, low: 10, high: 30, why: Nobody speaks., source: assumption}}
    money: [{name: m, kind: cost, amount: 1, from: 2026, to: 2026},
            {name: n, kind: saving, amount: 1, from: 2026}]
    claims: [{name: c, unit: £ million, amount: 1, baseline: today, horizon: one year}]
    risks: [{name: r, likelihood: 1, impact: 1}]
    steps: [{id: s, name: Step, months: 1}]
"""
"""One of everything."""

TWO = (
    ONE.replace("structures: {councils: [1, 1]}", "structures: {councils: [1, 2]}")
    + """
  new:
    family: unitary
    councils: {whole: {name: Whole, covers: [one]}}
    scores: {voice: {score: 20, low: 20, high: 20}}
    partnerships: {start: {next: {name: Next, kind: company, level: share, members: [one]}}}
"""
)
"""One of everything, and a second option that ties with the first."""

PAIR = """
settings: {date: 2026-01-01, simulation: {samples: 2}, structures: {councils: [1, 2]},
           money: {years: 2}}
sources: {s: {title: A source}}
criteria:
  - {id: a, judged: {0: x, 100: y}}
  - {id: b, judged: {0: x, 100: y}}
themes: {t: {name: T}, u: {name: U}}
councils:
  x: {tier: unitary, tile: [0, 0], facts: {population: 2, councillors: 2}, neighbours: [y]}
  y: {tier: unitary, tile: [1, 0], facts: {population: 1, councillors: 1}}
functions: {f: {name: F, level: unitary}, g: {name: G, level: unitary}}
partnerships:
  p: {name: P, kind: company, level: share, since: 2020, members: [x, y], themes: [t]}
options:
  o: {family: unitary, scores: {a: {score: 50}, b: {score: 60}}, councils: {
      w: {name: Whole, covers: [x, y]}}}
  q: {scores: {a: {score: 60}, b: {score: 50}}}
"""
"""Two of everything, and one tie."""

NONE = "settings: {date: 2026-01-01, simulation: {samples: 1}, money: {years: 1}}"
CASE = """
settings: {title: T, date: 2026-01-01, simulation: {samples: 1}, money: {years: 1}}
criteria: [{id: a, judged: {0: bad, 100: good}}, {id: b, judged: {0: bad, 100: good}}]
options:
  x: {name: X, family: continue, scores: {a: {score: 10, why: w}, b: {score: 20, why: w}}}
  y: {name: Y, family: unitary, scores: {a: {score: 50, why: w}, b: {score: 60, why: w}}}
"""
GAPS = "criteria: [{id: a, judged: {0: x, 100: y}}]\noptions: {one: {}, two: {family: unitary}}"
LEVEL = """
criteria: [{id: a, judged: {0: x, 100: y}}]
options: {one: {scores: {a: {score: 50}}}, two: {scores: {a: {score: 50}}}}
"""
WORKSPACES = {
    "one of everything": ONE,
    "one, and a tie": TWO,
    "two of everything": PAIR,
    "nothing": NONE,
    "the case": CASE,
    "nothing scored": GAPS,
    "all at fifty": LEVEL,
}


@pytest.fixture(scope="module", params=list(WORKSPACES))
def made(request: pytest.FixtureRequest) -> Appraisal:
    return appraise(dataset(WORKSPACES[request.param]))


def test_numbers_and_words_agree_on_every_page(made: Appraisal) -> None:
    wrong = [
        (path, said, text[:160])
        for path, content in render(made).items()
        if path.endswith(".html")
        for text in visible(content.decode())
        for said in odd(text)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "text", ["over 1 tries", "All 1 functions", "all 2 options", "0 of 0", "An end..", "1 bodies"]
)
def test_the_search_finds_what_is_wrong(text: str) -> None:
    assert odd(text)


@pytest.mark.parametrize(
    "text", ["1 is first", "21 tries", "0.1 points", "1 try", "2–1 votes", "…"]
)
def test_the_search_leaves_alone_what_is_right(text: str) -> None:
    assert not odd(text)
