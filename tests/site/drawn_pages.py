"""Pages drawn from small workspaces, for tests of what they say."""

import html
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from msgspec import defstruct
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.model.workspace import Simulation
from appraisal.site.drawing import Page, draw, environment
from appraisal.site.layout import shared_content
from tests.datasets import dataset

THIN = """
settings: {date: 2026-01-01, reference_option: now}
sources: {s: {title: A source}}
criteria:
  - {id: voice, name: One voice, judged: {0: x, 100: y}}
themes: {tourism: {name: Tourism}, climate: {name: Climate}}
principles: {together: {name: Pull together}}
councils:
  shire: {tier: county, name: The Shire, facts: {councillors: 60}}
  ash:
    tier: district
    within: shire
    tile: [0, 1]
    facts: {population: 100000, councillors: 40}
    themes: {tourism: high}
    parts:
      ash-n: {name: North Ash, facts: {population: 75000}}
      ash-s: {name: South Ash, facts: {population: 25000}}
  birch:
    tier: district
    within: shire
    tile: [1, 1]
    facts: {population: 100000, councillors: 40}
    neighbours: [ash]
  city: {tier: unitary, tile: [1, 0], facts: {population: 200000, councillors: 60}}
functions:
  bins: {name: Bins, level: district}
  care: {name: Care, level: county}
  play: {name: Play areas, level: neighbourhood}
partnerships:
  board:
    {name: Board, kind: joint-committee, level: inform, since: 2020,
     members: [shire, ash, birch, city], themes: [tourism]}
  depot: {name: Depot, kind: shared-service, level: share, since: 2022-05, members: [ash, birch]}
  old:
    {name: Old, kind: programme, level: share, status: ended, since: 2010, until: 2015,
     members: [ash, birch]}
options:
  now:
    family: continue
    scores: {voice: {score: 20, low: 10, high: 30, why: Nobody speaks., source: assumption}}
  split:
    family: unitary
    councils:
      n: {name: New North, covers: [ash-n, birch]}
      s: {name: New South, covers: [ash-s, city]}
    scores: {voice: {score: 60, low: 50, high: 70}}
  hubs:
    partnerships:
      start: {hub: {name: Hub, kind: shared-service, level: share, members: [ash, birch]}}
"""
"""A county with two districts beside a city; one option splits a district."""


@lru_cache(maxsize=64)
def appraised(text: str = THIN, ways: int = 1) -> Appraisal:
    """A small workspace appraised, with as few random draws as there can be.

    Under one draw for each of the ways of counting all of them are too close to tell. Nothing in it
    can be changed, so that tests in one process that ask for one workspace share it.
    """
    data = dataset(text)
    few = data.settings.model_copy(
        update={"simulation": Simulation(samples=1, ways=ways, packages=1)}
    )
    return appraise(replace(data, settings=few))


def drawn(appraisal: Appraisal, pages: Callable[[Appraisal], Iterator[Page]]) -> dict[str, str]:
    """The pages of one module, by path."""
    found = list(pages(appraisal))
    site = draw(found, environment({}), shared_content(appraisal, found))
    return {path: content.decode() for path, content in site.items()}


def content_of(**values: Any) -> Any:
    """A content with just these fields."""
    made = defstruct("Given", [(name, object) for name in values], frozen=True)
    return made(**values)


def words(page: str) -> str:
    """What a reader sees of a page: its text with single spaces."""
    text = re.sub(r"<(style|script|defs)\b.*?</\1>", "", page, flags=re.S)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", text)))


EDGES = {
    "nothing": "",
    "no options": "criteria: [{id: a, judged: {0: x, 100: y}}]\ncouncils: {c: {tier: unitary}}",
    "bare options": "options: {one: {}, two: {family: unitary}, three: {family: continue}}",
    "no tiles": (
        "councils: {x: {tier: district}, y: {tier: unitary}}\n"
        "options: {u: {family: unitary, councils: {n: {name: New, covers: [x, y]}}}}"
    ),
    "no councils": (
        "themes: {t: {name: T}}\npartnerships: {p: {name: P, kind: company, level: share}}"
    ),
}
"""Workspaces in which something is missing."""


def faults(page: str) -> list[str]:
    """Signs of a value that leaked into a page, and of pieces left empty."""
    empty = re.findall(r"<(h[1-4]|caption|summary|li|title|desc)\b[^>]*>\s*</\1>", page)
    leaked = re.findall(r">\s*None\s*<|\bNone\.\s*None\b|Undefined|\bnan\b|dict\(", page)
    ids = re.findall(r'\sid="([^"]+)"', page)
    return [*empty, *leaked, *sorted({i for i in ids if ids.count(i) > 1})]
