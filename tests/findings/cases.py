"""The made-up areas in which every sentence of the findings is said at least once."""

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import lead
from appraisal.findings.lead import comes_first, first_place, how_safe, ranking_title
from appraisal.findings.numbers import listed_names, none
from appraisal.findings.ranking import points
from tests.findings import (
    cases_of_agreed,
    cases_of_asked,
    cases_of_candidates,
    cases_of_cash,
    cases_of_corrections,
    cases_of_councils,
    cases_of_delivery,
    cases_of_differences,
    cases_of_doubt,
    cases_of_drafts,
    cases_of_evidence,
    cases_of_front,
    cases_of_futures,
    cases_of_gaps,
    cases_of_given_weights,
    cases_of_groupings,
    cases_of_member_briefs,
    cases_of_models,
    cases_of_moves,
    cases_of_packages,
    cases_of_packs,
    cases_of_papers,
    cases_of_pictured,
    cases_of_preparing,
    cases_of_readiness,
    cases_of_report,
    cases_of_road_map,
    cases_of_sheets,
    cases_of_thresholds,
    cases_of_tradeoffs,
    cases_of_ways,
    cases_of_where_we_agree,
    cases_of_who_pays,
    cases_of_workshops,
    told_cases,
)
from tests.findings.answers import ANSWERS, beside_the_pages
from tests.findings.cases_of_places import living_there, places_to_find
from tests.site.drawn_pages import EDGES, THIN
from tests.site.leading import EVERY, TOP, made

LEVEL = made({name: (50 + n, 56 - 1.1 * n) for n, name in enumerate("abcde")})
NARROW = (
    TOP
    + """
options:
  ann: {scores: {x: {score: 60.5, low: 60.4, high: 60.6}, y: {score: 60.5, low: 60.4, high: 60.6}}}
  bob: {scores: {x: {score: 60, low: 59.9, high: 60.1}, y: {score: 60, low: 59.9, high: 60.1}}}
"""
)
"""Told apart, though by less than a point."""
WIDE = made({"ann": (90, 90), "bob": (70, 70), "cat": (70, 69)})
WIDE_OF_TWO = made({"ann": (90, 90), "bob": (70, 70)})
FOUR_PERSPECTIVES = made(
    {"ann": (90, 10), "bob": (10, 90)},
    TOP
    + """
  r: {name: Ex alone, weights: {x: 1}}
  s: {name: Why alone, weights: {y: 1}}
  t: {name: Mostly ex, weights: {x: 3, y: 1}}
  u: {name: Ex above all, weights: {x: 5, y: 1}}
""",
)
SAME = made({"ann": (90, 90), "bob": (90, 90)})
LIMITED = made({"ann": (90, 90), "bob": (50, 40), "eve": (70, 70)}).replace("Ann", "Ann Ltd.")

TIERS = """
sources: {s: {title: S}}
settings: {simulation: {samples: 10}}
measures: {m: {name: M, unit: tiers, add_up: sum}}
criteria:
  - id: c
    name: Tiers
    measured: {measure: m, take: option, curve: [[0, 100], [900, 0]]}
    must: {at_most: 100}
options: {ann: {facts: {m: 200}}, bob: {facts: {m: 100.1}}, cat: {facts: {m: 2}}}
"""
"""One that misses a threshold by far, and one by less than its figures show."""

IMPLIED = """
settings: {report: {headings: [Crime and disorder]}}
options: {ann: {implications: {crime-and-disorder: Streets are lit at night.}}}
"""

STANDINGS = ("tabled", "consulted", "decided", "withdrawn")
DECIDED = """
settings: {date: 2026-06-01, decision: {option: tabled, date: 2026-05, source: order}}
sources: {order: {title: The order}}
options:
""" + "".join(f"  {how}: {{standing: {how}}}\n" for how in STANDINGS)
"""One decided on, and one of each standing."""

DECIDED_STEP_BY_STEP = """
settings: {date: 2026-06-01, decision: {option: here, date: 2026-05-20, source: order}}
sources: {order: {title: The order}}
options:
  here: {steps: [{id: vote, name: A vote, done: 2026-05-20}]}
  there: {}
"""
DECIDED_ELSEWHERE = DECIDED_STEP_BY_STEP.replace("option: here", "other: Three councils.")
"""One whose steps are all done, and one that decides on what was not compared."""

PROGRAMME = """
councils: {ash: {tier: unitary}}
sources: {report: {title: A report}}
programmes:
  study:
    name: A study
    council: ash
    summary: Asks how councils may work together.
    source: report
""" + "".join(
    f"    {key}: [{{name: One, note: The first.}}]\n"
    for key in (
        "aims",
        "priorities",
        "principles",
        "topics",
        "workstreams",
        "layers",
        "projects",
        "alternatives",
        "next_steps",
        "comments",
    )
)
"""A programme that lists one thing of each sort."""

PARTISAN = "sources: {s: {title: A case, party: ash}}\ncouncils: {ash: {tier: unitary}}"
_HERE = {
    "thin": THIN,
    "level": LEVEL,
    "narrow": NARROW,
    "wide": WIDE,
    "wide of two": WIDE_OF_TWO,
    "four perspectives": FOUR_PERSPECTIVES,
    "same": SAME,
    "a party's source": PARTISAN,
    "decided": DECIDED,
    "tabled": DECIDED.replace("option: tabled", "option: decided"),
    "decided step by step": DECIDED_STEP_BY_STEP,
    "decided elsewhere": DECIDED_ELSEWHERE,
    "a programme": PROGRAMME,
    "a name with a stop": LIMITED,
    "thresholds": TIERS,
    "implications": IMPLIED,
}
# `dict` refuses two cases of one name, of which braces would keep the last.
AREAS = dict(
    **_HERE,
    **EDGES,
    **EVERY,
    **told_cases.AREAS,
    **ANSWERS,
    **cases_of_candidates.AREAS,
    **cases_of_cash.AREAS,
    **cases_of_who_pays.AREAS,
    **cases_of_workshops.AREAS,
    **cases_of_councils.AREAS,
    **cases_of_delivery.AREAS,
    **cases_of_models.AREAS,
    **cases_of_packages.AREAS,
    **cases_of_agreed.AREAS,
    **cases_of_asked.AREAS,
    **cases_of_evidence.AREAS,
    **cases_of_futures.AREAS,
    **cases_of_gaps.AREAS,
    **cases_of_given_weights.AREAS,
    **cases_of_thresholds.AREAS,
    **cases_of_tradeoffs.AREAS,
    **cases_of_doubt.AREAS,
    **cases_of_corrections.AREAS,
    **cases_of_readiness.AREAS,
    **cases_of_member_briefs.AREAS,
    **cases_of_road_map.AREAS,
)


def without_draws(appraisal: Appraisal) -> None:
    """What the browser says of a ranking for which no draws were made."""
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    for perspective, ranking in appraisal.rankings.items():
        found = lead(ranking)
        first_place(found, labels, appraisal.weights[perspective].name)
        how_safe(found, labels)
        ranking_title(found, labels)


def parts(appraisal: Appraisal) -> None:
    """Verbs and differences that other sentences are made of."""
    for found in appraisal.leads.values():
        comes_first(found)
        comes_first(found, would=True)
    points(0)
    none()
    listed_names(["Ann", "Bob, of Bobton", "Cat"])


BESIDE_THE_PAGES = (
    without_draws,
    parts,
    beside_the_pages,
    *told_cases.BESIDE_THE_PAGES,
    *cases_of_groupings.BESIDE_THE_PAGES,
    *cases_of_packages.BESIDE_THE_PAGES,
    *cases_of_agreed.BESIDE_THE_PAGES,
)
"""What says of an area what none of its pages says."""

OF_NO_AREA = (
    *told_cases.OF_NO_AREA,
    *cases_of_councils.OF_NO_AREA,
    *cases_of_delivery.OF_NO_AREA,
    *cases_of_differences.OF_NO_AREA,
    *cases_of_groupings.OF_NO_AREA,
    *cases_of_packages.OF_NO_AREA,
    *cases_of_preparing.OF_NO_AREA,
    *cases_of_readiness.OF_NO_AREA,
    *cases_of_member_briefs.OF_NO_AREA,
    *cases_of_packs.OF_NO_AREA,
    *cases_of_report.OF_NO_AREA,
    *cases_of_papers.OF_NO_AREA,
    *cases_of_pictured.OF_NO_AREA,
    *cases_of_doubt.OF_NO_AREA,
    *cases_of_drafts.OF_NO_AREA,
    *cases_of_front.OF_NO_AREA,
    *cases_of_moves.OF_NO_AREA,
    *cases_of_futures.OF_NO_AREA,
    *cases_of_ways.OF_NO_AREA,
    *cases_of_sheets.OF_NO_AREA,
    *cases_of_where_we_agree.OF_NO_AREA,
    places_to_find,
    living_there,
)
"""What says what no page of any area here says, whatever the area."""
